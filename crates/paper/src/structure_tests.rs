//! Looked into by another reader of PDF than the one that wrote it: what a screen reader, an archive and a reader's window need.

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Object, Stream},
};
use kernel::Printer;

use crate::{
    Typst,
    tests::{REPORT, SLIDES, report, samples},
};

/// The tags of a document in reading order, each with how deep it stands.
fn tags(of: &Dict<'_>, depth: usize, found: &mut Vec<(usize, String)>) {
    if let Some(name) = of.get::<Name<'_>>("S") {
        found.push((depth, name.as_str().to_owned()));
    }
    let kids: Vec<Dict<'_>> = match of.get::<Object<'_>>("K") {
        Some(Object::Dict(one)) => vec![one],
        Some(Object::Array(all)) => all
            .iter::<Object<'_>>()
            .filter_map(|one| match one {
                Object::Dict(one) => Some(one),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    for kid in &kids {
        tags(kid, depth + 1, found);
    }
}

/// Holds for every document of ours; gives its tags.
fn whole(pdf: Vec<u8>, title: &str) -> Vec<(usize, String)> {
    let pdf = Pdf::new(pdf).unwrap();
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let marked: Dict<'_> = root.get("MarkInfo").unwrap();
    assert_eq!(marked.get::<bool>("Marked"), Some(true), "{title}: tagged");
    assert!(root.contains_key("Lang"), "{title}: a language");
    assert!(root.contains_key("Outlines"), "{title}: bookmarks");
    let window: Dict<'_> = root.get("ViewerPreferences").unwrap();
    assert_eq!(window.get::<bool>("DisplayDocTitle"), Some(true), "{title}: its title in the window");
    assert!(root.get::<Stream<'_>>("Metadata").is_some(), "{title}: metadata");
    for page in pdf.pages().iter() {
        assert!(page.raw().contains_key("StructParents"), "{title}: every page stands in the reading order");
        assert_eq!(
            page.raw().get::<Name<'_>>("Tabs").as_deref(),
            Some(b"S".as_slice()),
            "{title}: by keyboard too"
        );
    }
    let mut found = Vec::new();
    tags(&root.get("StructTreeRoot").unwrap(), 0, &mut found);
    let headings: Vec<u32> = found
        .iter()
        .filter_map(|(_, tag)| tag.strip_prefix('H').and_then(|level| level.parse().ok()))
        .collect();
    assert_eq!(headings.first(), Some(&1), "{title}: begins with its heading: {headings:?}");
    assert!(
        headings.windows(2).all(|two| two[1] <= two[0] + 1),
        "{title}: no level is left out: {headings:?}"
    );
    let count = |tag: &str| found.iter().filter(|(_, one)| one == tag).count();
    assert!(count("Table") == 0 || count("TH") > 0, "{title}: a table has heads");
    assert_eq!(count("Figure"), 0, "{title}: no picture that would need words");
    found
}

#[test]
fn every_document_can_be_followed_by_a_screen_reader() {
    for (source, data, _, title) in samples() {
        whole(Typst::new().print(source, &data, None).unwrap(), title);
    }
    let (data, attached) = report();
    whole(Typst::new().print(SLIDES, &data, None).unwrap(), "slides");
    let tags = whole(Typst::new().print(REPORT, &data, Some(&attached)).unwrap(), "report");
    let count = |tag: &str| tags.iter().filter(|(_, one)| one == tag).count();
    assert!(count("Table") >= 3 && count("TH") > count("Table"), "tables have heads of columns and rows");
    assert!(count("L") >= 3 && count("LI") > count("L"), "lists are lists");
    assert!(count("Link") > 0, "links are links");
    assert!(count("TOC") > 0 && count("TOCI") > 3, "the contents lead somewhere");
}

#[test]
fn a_reports_data_lie_in_it() {
    let (data, attached) = report();
    let pdf = Pdf::new(Typst::new().print(REPORT, &data, Some(&attached)).unwrap()).unwrap();
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let files: Array<'_> = root.get("AF").unwrap();
    let file: Dict<'_> = files.iter::<Dict<'_>>().next().unwrap();
    assert_eq!(file.get::<Name<'_>>("AFRelationship").as_deref(), Some(b"Data".as_slice()));
    assert_eq!(
        file.get::<hayro_syntax::object::String<'_>>("F").unwrap().as_bytes(),
        attached.name.as_bytes()
    );
    let embedded: Dict<'_> = file.get("EF").unwrap();
    let stream: Stream<'_> = embedded.get("F").unwrap();
    assert_eq!(stream.decoded().unwrap().as_ref(), attached.text.as_bytes(), "byte for byte");
}

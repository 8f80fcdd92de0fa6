//! The two handbooks tell the same, and neither has gone stale: the same chapters, headings, links, lists and tables; and what
//! stands in bold is the name of a button, a menu or a page in that language's words, the same name in both. Other emphasis is
//! written `*so*`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use kernel::Lang;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::page::{PAGES, to};
use crate::web::words::FILES;

/// What must be equal in both languages, in order: headings, links, lists and tables.
fn shape(words: &str) -> Vec<String> {
    Parser::new_ext(words, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(format!("heading {level}")),
            Event::Start(Tag::Link { dest_url, .. }) => Some(match to(&dest_url) {
                Some(page) => format!("link to {}", page.slug),
                None => format!("link to {dest_url}"),
            }),
            Event::Start(Tag::Item) => Some("item".to_owned()),
            Event::Start(Tag::TableRow) => Some("row".to_owned()),
            _ => None,
        })
        .collect()
}

/// What stands in bold.
fn names(words: &str) -> BTreeSet<String> {
    let (mut bold, mut found) = (None::<String>, BTreeSet::new());
    for event in Parser::new(words) {
        match event {
            Event::Start(Tag::Strong) => bold = Some(String::new()),
            Event::End(TagEnd::Strong) => found.extend(bold.take()),
            Event::Text(text) => bold = bold.map(|said| said + &text),
            _ => {}
        }
    }
    found
}

/// The keys of every sentence that stands on one line, by its text in small letters: a name may begin a sentence here and not there.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut keys = BTreeMap::<_, BTreeSet<_>>::new();
    for (_, sv, en) in FILES {
        let text = if lang == Lang::Sv { sv } else { en };
        for (key, said) in text.lines().filter_map(|line| line.split_once(" = ")) {
            keys.entry(said.to_lowercase()).or_default().insert(key);
        }
    }
    keys
}

#[test]
fn every_file_is_a_chapter_and_every_link_leads_to_one() {
    for (lang, folder) in [(Lang::Sv, "handbok"), (Lang::En, "handbook")] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(folder);
        let mut files: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_some_and(|end| end == "md"))
            .collect();
        files.sort();
        let chapters: Vec<_> = PAGES.iter().map(|page| format!("{}.md", page.file(lang).name)).collect();
        assert_eq!(files, chapters, "the files of the handbook, and those in help/page.rs");
        for page in PAGES {
            let html = page.html(lang, &crate::web::Urls::of("ekby"));
            assert!(!html.contains(".md\""), "{}: {html}", page.slug);
            assert!(!page.title(lang).is_empty() && !html.contains("<h1"), "{}", page.slug);
        }
    }
}

#[test]
fn both_languages_have_the_same_headings_links_lists_and_tables() {
    for page in PAGES {
        let [sv, en] = Lang::ALL.map(|lang| shape(page.file(lang).words));
        assert_eq!(sv, en, "{} in Swedish and in English", page.slug);
    }
}

#[test]
fn a_name_in_bold_stands_in_the_product_and_is_the_same_in_both_languages() {
    let known = Lang::ALL.map(keys);
    for page in PAGES {
        let [sv, en] = [0, 1].map(|n| {
            let file = page.file(Lang::ALL[n]);
            let found = names(file.words).into_iter().map(|name| {
                let keys = known[n].get(&name.to_lowercase());
                let keys = keys.unwrap_or_else(|| {
                    panic!("{}.md says **{name}**, which no page does: mend it, or write *{name}*", file.name)
                });
                (name, keys)
            });
            found.collect::<Vec<_>>()
        });
        for (these, those) in [(&sv, &en), (&en, &sv)] {
            for (name, keys) in these {
                let said = those.iter().any(|(_, others)| !keys.is_disjoint(others));
                assert!(said, "{}: **{name}** is in bold in one language only", page.slug);
            }
        }
    }
}

#[test]
fn a_bold_name_is_read_as_it_stands() {
    let found = names("1. **Vilka ni är**. Välj *aldrig* nu.");
    assert!(found.contains("Vilka ni är") && !found.contains("aldrig"), "{found:?}");
}

//! What Word does not write into the text, but prints: numbers, styles, changes, notes, boxes.

use std::io::{Cursor, Write as _};

use reader::source::{Hint, Line, lines};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// A Word file of these parts.
fn docx(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(format!("word/{name}"), SimpleFileOptions::default()).expect("a Word file");
        zip.write_all(content.as_bytes()).expect("a Word file");
    }
    zip.finish().expect("a Word file").into_inner()
}

fn body(inside: &str) -> (&'static str, String) {
    ("document.xml", format!("<w:document {W}><w:body>{inside}</w:body></w:document>"))
}

fn read(parts: &[(&str, String)]) -> Vec<Line> {
    lines("brev.docx", &docx(parts)).expect("a Word file")
}

fn seen(parts: &[(&str, String)]) -> Vec<(String, Hint)> {
    read(parts).into_iter().map(|line| (line.text, line.hint)).collect()
}

fn paragraph(settings: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(list: u32, level: u32, text: &str) -> String {
    paragraph(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#), text)
}

fn numbering() -> (&'static str, String) {
    let level = |at: u32, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let plan =
        [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)")].concat();
    let lists = r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/>
          <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>"#;
    let bullets = level(0, "bullet", "\u{f0b7}");
    let plans = format!(
        r#"<w:abstractNum w:abstractNumId="0">{plan}</w:abstractNum>
        <w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum>"#
    );
    ("numbering.xml", format!("<w:numbering {W}>{plans}{lists}</w:numbering>"))
}

#[test]
fn numbers_are_computed_as_they_are_printed() {
    let text = [
        numbered(1, 0, "ett"),
        numbered(1, 1, "ett ett"),
        numbered(1, 1, "ett två"),
        numbered(1, 2, "under"),
        numbered(1, 0, "två"),
        numbered(1, 1, "två ett"),
        numbered(2, 0, "om igen"),
        numbered(2, 0, "vidare"),
        numbered(3, 0, "punkt"),
    ];
    let markers: Vec<_> = read(&[body(&text.concat()), numbering()])
        .into_iter()
        .map(|line| match line.hint {
            Hint::Item(depth, marker) => (depth, marker),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = ["0 1.", "1 1.1", "1 1.2", "2 a)", "0 2.", "1 2.1", "0 1.", "0 2.", "0 •"];
    assert_eq!(markers.iter().map(|(d, m)| format!("{d} {m}")).collect::<Vec<_>>(), expected);
}

#[test]
fn styles_are_headings_in_every_language() {
    let styles = format!(
        r#"<w:styles {W}>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Rubrik2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="2"/>
          <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style></w:styles>"#
    );
    let set = |style: &str, text: &str| paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), text);
    let text = [set("Egen", "Mål"), set("Kapitel", "Vägen dit"), set("Ring", "text"), set("Ingen", "text")];
    let read = seen(&[body(&text.concat()), ("styles.xml", styles), numbering()]);
    assert_eq!(read[0], ("Mål".into(), Hint::Heading(2)));
    assert_eq!(read[1], ("1. Vägen dit".into(), Hint::Heading(3)));
    assert_eq!(read[2].1, Hint::Paragraph);
    assert_eq!(read[3].1, Hint::Paragraph);
}

#[test]
fn changes_are_read_as_accepted() {
    let text = r#"<w:p><w:r><w:t xml:space="preserve">Vi möts </w:t></w:r><w:del><w:r><w:delText>aldrig</w:delText></w:r></w:del>
        <w:ins><w:r><w:t>varje vår</w:t></w:r></w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Hälften </w:t></w:r></w:p>
        <w:p><w:r><w:t>och hälften</w:t></w:r></w:p>"#;
    let texts: Vec<_> = read(&[body(text)]).into_iter().map(|line| line.text).collect();
    assert_eq!(texts, ["Vi möts varje vår", "Hälften och hälften"]);
}

#[test]
fn notes_stand_at_the_end_and_boxes_where_they_hang() {
    let text = r#"<w:p><w:r><w:t>Ängen</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing>
        <w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>
        <w:p><w:r><w:t>Efteråt</w:t></w:r></w:p>"#;
    let notes = format!(
        r#"<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Norr om ån.</w:t></w:r></w:p></w:footnote></w:footnotes>"#
    );
    let read = read(&[body(text), ("footnotes.xml", notes)]);
    let texts: Vec<_> = read.into_iter().map(|line| line.text).collect();
    assert_eq!(texts, ["Ängen¹", "I rutan", "Efteråt", "¹ Norr om ån."]);
}

#[test]
fn merged_cells_stand_in_every_row() {
    let cell = |settings: &str, text: &str| {
        format!("<w:tc><w:tcPr>{settings}</w:tcPr>{}</w:tc>", paragraph("", text))
    };
    let rows = [
        format!("<w:tr>{}{}</w:tr>", cell(r#"<w:vMerge w:val="restart"/>"#, "Dialog"), cell("", "Vi hör")),
        format!("<w:tr>{}{}</w:tr>", cell("<w:vMerge/>", ""), cell("", "Vi svarar")),
        format!("<w:tr>{}</w:tr>", cell(r#"<w:gridSpan w:val="2"/>"#, "Alla")),
    ];
    let read = seen(&[body(&format!("<w:tbl>{}</w:tbl>", rows.concat()))]);
    let row = |a: &str, b: &str| Hint::Row(vec![a.into(), b.into()]);
    assert_eq!(
        read.into_iter().map(|(_, hint)| hint).collect::<Vec<_>>(),
        [row("Dialog", "Vi hör"), row("Dialog", "Vi svarar"), row("Alla", "")]
    );
}

#[test]
fn a_mountain_in_a_small_zip_is_refused() {
    let mountain = format!("<w:document {W}><w:body>{}</w:body></w:document>", " ".repeat(70 * 1024 * 1024));
    let bytes = docx(&[("document.xml", mountain)]);
    assert!(bytes.len() < 1024 * 1024);
    assert_eq!(lines("bomb.docx", &bytes), Err(reader::Unreadable::TooLarge));
}

#[test]
fn a_document_nested_without_end_ends() {
    let deep = format!("{}{}", "<w:sdt>".repeat(50_000), "</w:sdt>".repeat(50_000));
    let read = lines("deep.docx", &docx(&[body(&format!("{}{deep}", paragraph("", "Ytan")))]));
    assert!(read.is_ok_and(|read| read[0].text == "Ytan"));
}

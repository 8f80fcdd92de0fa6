//! Real files, made by the programs that people make them with, come out as lines.

use reader::Unreadable;
use reader::source::{Hint, Line, lines};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture that reads")
}

fn read(name: &str) -> Vec<Line> {
    lines(name, &file(name)).expect("a fixture that reads")
}

fn find<'a>(lines: &'a [Line], start: &str) -> &'a Line {
    lines
        .iter()
        .find(|line| line.text.starts_with(start))
        .unwrap_or_else(|| panic!("no line {start:?} in {lines:#?}"))
}

fn position(lines: &[Line], start: &str) -> usize {
    lines.iter().position(|line| line.text.starts_with(start)).expect("a fixture that reads")
}

fn row(cells: [&str; 3]) -> Hint {
    Hint::Row(cells.map(str::to_owned).to_vec())
}

const TABLE: [[&str; 3]; 3] = [
    ["Nr", "Löfte", "Vem"],
    ["1", "Spola isen så snart natten är kallare än fem grader", "Byalaget"],
    ["2", "Tända ljuset", "Kommunen"],
];

#[test]
fn a_word_file_has_headings_items_and_rows() {
    let read = read("word.docx");
    assert_eq!(read[0].text, "Handslag för Lövköping");
    assert_eq!(read[0].hint, Hint::Heading(1));
    assert_eq!(find(&read, "Löften").hint, Hint::Heading(2));
    assert_eq!(find(&read, "Byalaget sår").hint, Hint::Item(0, "2.".into()));
    assert_eq!(find(&read, "Isen spolas").hint, Hint::Item(0, "•".into()));
    assert!(matches!(find(&read, "Vem gör vad").hint, Hint::Display(_)));
    let rows: Vec<_> =
        read.iter().filter(|l| matches!(l.hint, Hint::Row(_))).map(|l| l.hint.clone()).collect();
    assert_eq!(rows, TABLE.map(row));
    // The header and footer of the page are no part of the text.
    assert!(read.iter().all(|line| line.hint == Hint::Margin || !line.text.contains("Dnr")));
}

#[test]
fn the_same_file_printed_by_writer_has_the_same_shape() {
    let read = read("writer.pdf");
    assert_eq!(find(&read, "Handslag för").hint, Hint::Display(1));
    assert!(matches!(find(&read, "Löften").hint, Hint::Display(_)));
    assert_eq!(find(&read, "1. Kommunen").hint, Hint::None);
    assert_eq!(find(&read, "• Isen").text, "• Isen spolas.");
    let rows: Vec<_> =
        read.iter().filter(|l| matches!(l.hint, Hint::Row(_))).map(|l| l.hint.clone()).collect();
    assert_eq!(rows, TABLE.map(row));
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    for name in ["typst-two.pdf", "chrome-two.pdf"] {
        let read = read(name);
        assert_eq!(find(&read, "Handslag för").hint, Hint::Display(1), "{name}");
        let first = position(&read, "Lövköpings byalag");
        let items = position(&read, "1. Kommunen");
        let last = position(&read, "Föreningslivets samarbets");
        assert!(first < items && items < last, "{name}: {read:#?}");
        assert!(
            matches!(read[position(&read, "1\t")].hint, Hint::Row(ref cells) if cells.len() == 3),
            "{name}"
        );
    }
}

#[test]
fn a_browser_draws_its_bullets_and_they_are_read() {
    let read = read("chrome-two.pdf");
    assert_eq!(find(&read, "• Isen").text, "• Isen spolas tre gånger.");
    assert!(find(&read, "a. Först").indent > find(&read, "2. Byalaget").indent);
}

#[test]
fn words_broken_at_the_line_end_keep_their_hyphen_and_pages_their_number() {
    let read = read("typst-two.pdf");
    assert!(read.iter().any(|line| line.text.ends_with("samarbetsorganisa-")));
    assert_eq!(read.last().unwrap().page, 2);
    assert!(read.windows(2).all(|pair| pair[0].page <= pair[1].page && pair[0].number < pair[1].number));
}

#[test]
fn text_along_the_edge_is_left_out() {
    let read = read("bare.pdf");
    let texts: Vec<_> = read.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Löften för ön", "Vi möts varje vår vid ån."]);
    assert!(matches!(read[0].hint, Hint::Display(_)));
}

#[test]
fn what_cannot_be_read_says_why() {
    let cut = |name: &str, at: usize| file(name)[..at].to_vec();
    let cases = [
        ("locked.pdf", file("locked.pdf"), Unreadable::Encrypted),
        ("scan.pdf", file("scan.pdf"), Unreadable::Empty),
        ("cut.pdf", cut("writer.pdf", 900), Unreadable::Broken),
        ("cut.docx", cut("word.docx", 5000), Unreadable::Broken),
        ("nothing.txt", Vec::new(), Unreadable::Empty),
        ("blank.txt", b" \n\x0c\n\t".to_vec(), Unreadable::Empty),
        ("dots.txt", b"... --- ...".to_vec(), Unreadable::Empty),
        ("picture.png", b"\x89PNG\r\n\x1a\n".to_vec(), Unreadable::UnknownType),
        ("letter.odt", b"PK\x03\x04mimetypeapplication/vnd.oasis".to_vec(), Unreadable::UnknownType),
        ("noise.txt", (0..=255).cycle().take(5000).collect(), Unreadable::Garbage),
        ("huge.txt", vec![b'a'; 21 * 1024 * 1024], Unreadable::TooLarge),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(lines(name, &bytes), Err(why), "{name}");
    }
}

#[test]
fn a_lock_that_needs_no_password_is_open() {
    assert_eq!(read("open-locked.pdf")[0].text, "Löften för ön");
}

#[test]
fn decomposed_letters_and_old_encodings_come_out_alike() {
    let composed = "Åtta årliga möten för ön";
    let decomposed = "A\u{30a}tta a\u{30a}rliga mo\u{308}ten fo\u{308}r o\u{308}n";
    let latin: Vec<u8> = composed.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let wide: Vec<u8> =
        [0xFEFF].into_iter().chain(composed.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for bytes in [decomposed.as_bytes(), &latin, &wide] {
        assert_eq!(lines("möten.txt", bytes).unwrap()[0].text, composed);
    }
}

#[test]
fn a_table_without_rules_is_found_by_where_its_cells_begin() {
    let read = read("chrome-bare-table.pdf");
    let rows: Vec<_> =
        read.iter().filter(|l| matches!(l.hint, Hint::Row(_))).map(|l| l.hint.clone()).collect();
    let long = "Spola isen så snart natten är kallare än fem grader och fortsätta tills den bär";
    assert_eq!(
        rows,
        [
            TABLE[0],
            ["1", long, "Byalaget"],
            ["2", "Tända strålkastarna", "Kommunen"],
            ["3", "Klippa gräset", "Båda"]
        ]
        .map(row)
    );
}

#[test]
fn promises_side_by_side_are_read_under_their_heading() {
    let read = read("typst-sections.pdf");
    let starts = [
        "Gästfrihet",
        "• Byn dukar",
        "Laget åtar",
        "• Laget kokar",
        "Omsorg",
        "• Byn lyser",
        "• Laget följer",
    ];
    let places: Vec<_> = starts.iter().map(|start| position(&read, start)).collect();
    assert!(places.is_sorted(), "{places:?} {read:#?}");
    assert!(find(&read, "Slutord").gap);
}

//! Whatever is read: the reader does not panic, and every word of the text stands somewhere in the proposal.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use reader::proposal::Proposal;
use reader::source::{Hint, Line};

/// Words that make the recognisers work: chapters, sides, promises, references, numbers, days.
const PIECES: &[&str] = &[
    "Principer",
    "Åtaganden",
    "Kommunens åtaganden",
    "Föreningarna lovar att",
    "Principen om tillit",
    "Commitments",
    "Values",
    "The Council will share its rooms.",
    "Kommunen ska låna ut lokaler.",
    "Parterna möts två gånger per år.",
    "Tillit",
    "Mod",
    "(principen om tillit)",
    "(1, 2)",
    "1.",
    "2.",
    "3.1",
    "•",
    "–",
    "a)",
    "§ 4",
    "C7",
    "Löfte 2:",
    "Vision",
    "Mål",
    "Innehåll .... 3",
    "- 4 -",
    "Sida 2 av 3",
    "Överenskommelse mellan Ekby kommun och föreningarna",
    "Antagen den 3 maj 2019, dnr KS 19/7.",
    "Gäller 2019–2022.",
    "sam-",
    "verkan",
    "Respekt – vi lyssnar",
    "Uppföljning",
    "ÅTGÄRDER",
    "Vi",
    "Detta svarar mot princip 2.",
    "ﬁ",
    "e\u{301}",
    "\u{f0b7}",
    "İ",
    "ß",
    "(",
    ")",
    "[",
    "…",
    ":",
    "\t",
    "|",
    "ŉ",
    "🙂",
    "12 juni",
    "2012-13-45",
    "99999999999999999999",
];

fn text_of(pieces: &[(usize, u8)]) -> String {
    let mut out = String::new();
    for (piece, sign) in pieces {
        out.push_str(PIECES[piece % PIECES.len()]);
        out.push_str(match sign % 5 {
            0 => "\n",
            1 => "\n\n",
            2 => "\u{c}",
            _ => " ",
        });
    }
    out
}

fn hint(kind: u8, text: &str) -> Hint {
    match kind % 7 {
        0 => Hint::Heading(kind % 4 + 1),
        1 => Hint::Display(kind % 3 + 1),
        2 => Hint::Paragraph,
        3 => Hint::Item(kind % 3, ["•", "1.", "2.1", "a)", ""][usize::from(kind) % 5].to_owned()),
        4 => Hint::Row(text.split(' ').map(str::to_owned).collect()),
        _ => Hint::None,
    }
}

/// The words of the source that stand nowhere in the proposal. Words of references became links, and marks of items labels.
fn lost(lines: &[Line], proposal: &Proposal) -> Vec<String> {
    let json = serde_json::to_string(proposal).unwrap_or_default();
    let letters: String = json.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let known = |word: &str| {
        let word: String =
            word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        word.chars().any(char::is_alphabetic) && word.chars().count() > 4 && !letters.contains(&word)
    };
    let mut seen = HashSet::new();
    let words = lines.iter().flat_map(|line| line.text.split_whitespace()).filter(|word| known(word));
    words.filter(|word| seen.insert((*word).to_owned())).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,400}") {
        let _ = reader::read("any.txt", text.as_bytes());
    }

    #[test]
    fn any_mixture_of_our_words_is_read(pieces in prop::collection::vec((any::<usize>(), any::<u8>()), 0..60)) {
        let _ = reader::read("any.txt", text_of(&pieces).as_bytes());
    }

    #[test]
    fn any_hints_are_read(pieces in prop::collection::vec((any::<usize>(), any::<u8>()), 1..40)) {
        let lines: Vec<Line> = (1..).zip(&pieces).map(|(number, (piece, kind))| {
            let text = PIECES[piece % PIECES.len()].to_owned();
            Line { number, page: number / 9 + 1, indent: u16::from(kind % 9), gap: kind % 2 == 0, full: None, hint: hint(*kind, &text), text }
        }).collect();
        let _ = reader::propose(&lines);
    }

    #[test]
    fn every_word_stands_somewhere(words in prop::collection::vec(("[a-zåäö]{5,12}", 0_u8..12), 1..120)) {
        let mut text = String::new();
        for (word, sign) in &words {
            text.push_str(word);
            text.push_str(match sign { 0 => ".\n\n", 1 => "\n", 2 => "\n\n• ", 3 => "\n\nÅtaganden\n\n", 4 => "\n\nKommunen ska ", 5 => ": ", _ => " " });
        }
        let lines = reader::source::lines("any.txt", text.as_bytes()).unwrap();
        let gone = lost(&lines, &reader::propose(&lines));
        prop_assert!(gone.is_empty(), "{gone:?}\n{text}");
    }
}

/// The labelled texts, with a line here and there taken away, doubled or cut short.
#[test]
fn damaged_agreements_are_read() {
    for path in agreements() {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        for at in (0..lines.len()).step_by(19) {
            let mut fewer = lines.clone();
            fewer.remove(at);
            let mut twice = lines.clone();
            twice.insert(at, lines[lines.len() - 1 - at]);
            let cut: String = text.chars().take(at * 37).collect();
            for changed in [fewer.join("\n"), twice.join("\n"), cut] {
                let _ = reader::read("text.txt", changed.as_bytes());
            }
        }
    }
}

fn agreements() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let mut all: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    all.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    all.sort();
    all
}

/// Whole agreements: what is no reference, page number or running header is found again.
#[test]
fn whole_agreements_lose_no_words() {
    for path in agreements() {
        let bytes = fs::read(&path).unwrap();
        let lines = reader::source::lines("text.txt", &bytes).unwrap();
        let gone = lost(&lines, &reader::propose(&lines));
        let all: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
        assert!(gone.len() * 50 <= all, "{}: {gone:?}", path.display());
    }
}

/// Half a million letters: the time grows with the text, not with its square (an optimised build needs a part of a second).
#[test]
fn a_long_text_is_read_in_time() {
    let mut text = String::from(
        "Överenskommelse mellan Ekby kommun och föreningarna\n\nPrinciper\n\nTillit\nVi litar.\n\nMod\nVi vågar.\n\nÅtaganden\n\n",
    );
    for n in 1.. {
        if text.len() > 500_000 {
            break;
        }
        let _ = writeln!(
            text,
            "{n}. Kommunen ska varje år låna ut sina salar till föreningar som vill öva. (tillit, mod)"
        );
    }
    let start = Instant::now();
    let proposal = reader::read("text.txt", text.as_bytes()).unwrap();
    assert!(proposal.commitments.len() > 900, "{}", proposal.commitments.len());
    assert!(start.elapsed() < Duration::from_secs(40), "{:?}", start.elapsed());
}

//! Whatever the bytes, reading them ends in lines or in a reason, never in a crash.

use proptest::prelude::*;
use reader::source::lines;

const FILES: [&str; 7] = [
    "word.docx",
    "writer.pdf",
    "typst-two.pdf",
    "chrome-two.pdf",
    "bare.pdf",
    "locked.pdf",
    "open-locked.pdf",
];
const NAMES: [&str; 8] = ["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a", "a.xls", ""];

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes(name in 0..NAMES.len(), bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = lines(NAMES[name], &bytes);
    }

    #[test]
    fn random_markup(name in 0..NAMES.len(), text in "[<>/a-zåäö \"='#*|_\\[\\]()!0-9.\n-]{0,400}") {
        let _ = lines(NAMES[name], text.as_bytes());
        let _ = lines(NAMES[name], format!("<html>{text}").as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files(
        name in 0..FILES.len(),
        cut in 0.0..1.0_f64,
        marks in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
    ) {
        let mut bytes = file(FILES[name]);
        for (at, byte) in marks {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = lines(FILES[name], &bytes);
        let left = bytes.len() - at_most(bytes.len(), cut);
        bytes.truncate(left);
        let _ = lines(FILES[name], &bytes);
    }
}

/// A share of a length, smaller shares more often.
fn at_most(length: usize, share: f64) -> usize {
    let thousandths =
        (0..1000_usize).find(|n| f64::from(u32::try_from(*n).unwrap()) >= share * share * 1000.0);
    length * thousandths.unwrap_or(999) / 1000
}

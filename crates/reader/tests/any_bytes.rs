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
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture")
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
        kept in any::<prop::sample::Index>(),
        marks in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
    ) {
        let mut bytes = file(FILES[name]);
        for (at, byte) in marks {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = lines(FILES[name], &bytes);
        bytes.truncate(kept.index(bytes.len()));
        let _ = lines(FILES[name], &bytes);
    }
}

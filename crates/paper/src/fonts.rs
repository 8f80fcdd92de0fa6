//! The typefaces: Source Serif 4 for what is agreed, Atkinson Hyperlegible Next for everything around it.

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
};

/// Regular first: what a face lacks is taken from the first that has it.
const FACES: [&[u8]; 5] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/serif.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/serif-italic.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/serif-semibold.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/sans.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/sans-semibold.ttf")),
];

/// The open type case: every face, ready to set with.
pub struct Case {
    pub fonts: Vec<Font>,
    pub book: FontBook,
}

impl Case {
    /// Opens the embedded faces. They are read where they lie in the binary, not copied.
    pub fn open() -> Self {
        let fonts: Vec<Font> = FACES.iter().filter_map(|face| Font::new(Bytes::new(*face), 0)).collect();
        let book = FontBook::from_fonts(&fonts);
        Self { fonts, book }
    }

    /// Whether the serif draws `c`; it is the face that all others fall back on.
    pub fn draws(&self, c: char) -> bool {
        self.fonts.first().is_some_and(|font| font.info().coverage.contains(u32::from(c)))
    }
}

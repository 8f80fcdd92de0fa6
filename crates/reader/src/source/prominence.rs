//! What stands out by its type: larger letters than the body text, or bold ones.

use std::collections::BTreeMap;

/// Longer than this is text, however it is set.
const LONGEST: usize = 150;

/// The letters of a document by their size, in half points.
#[derive(Debug, Default)]
pub struct Prominence {
    letters: BTreeMap<u32, usize>,
}

impl Prominence {
    /// Counts letters of a size.
    pub fn add(&mut self, size: u32, letters: usize) {
        *self.letters.entry(size).or_default() += letters;
    }

    /// The size of the body text: the one most letters have.
    pub fn body(&self) -> u32 {
        self.letters.iter().max_by_key(|(_, letters)| **letters).map_or(20, |(size, _)| *size)
    }

    /// How a line of this size and weight stands out, 1 the most; nothing if it does not, or is too long to be a heading.
    pub fn level(&self, size: u32, strong: bool, letters: usize) -> Option<u8> {
        let body = self.body();
        let larger = |size: u32| size * 100 >= body * 112 && size > body;
        if letters > LONGEST || letters == 0 || !(larger(size) || (strong && size * 100 >= body * 88)) {
            return None;
        }
        let above = self.letters.keys().filter(|other| larger(**other) && **other > size).count();
        Some(u8::try_from(above + 1).unwrap_or(9).min(9))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_stands_out_most_and_bold_least() {
        let mut prominence = Prominence::default();
        for (size, letters) in [(22, 4000), (36, 20), (28, 60), (18, 200)] {
            prominence.add(size, letters);
        }
        assert_eq!(prominence.body(), 22);
        assert_eq!(prominence.level(36, false, 20), Some(1));
        assert_eq!(prominence.level(28, true, 20), Some(2));
        assert_eq!(prominence.level(22, true, 20), Some(3));
        assert_eq!(prominence.level(22, false, 20), None);
        assert_eq!(prominence.level(36, false, 400), None);
        assert_eq!(prominence.level(18, true, 20), None);
    }
}

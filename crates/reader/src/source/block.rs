//! Collects the blocks of a format that has no physical lines (web pages, Word): numbers them, keeps the gaps.

use super::{Hint, Line, MAX_CHARACTERS, clean};

/// The blocks read so far.
#[derive(Default)]
pub struct Blocks {
    lines: Vec<Line>,
    characters: usize,
    gap: bool,
}

impl Blocks {
    /// The next block stands apart from what came before.
    pub fn gap(&mut self) {
        self.gap = true;
    }

    /// Adds a block; one without text only leaves a gap.
    pub fn push(&mut self, text: &str, indent: u16, hint: Hint) {
        let text = clean::line(text);
        if text.is_empty() {
            self.gap = true;
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        self.add(text, indent, gap, hint);
    }

    /// Adds a table's row, or nothing if all its cells are empty.
    pub fn row(&mut self, cells: &[String]) {
        let lines = |cell: &String| {
            let lines = cell.lines().map(clean::line).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n")
        };
        let cells: Vec<String> = cells.iter().map(lines).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            let gap = std::mem::take(&mut self.gap);
            let text = cells.join("\t").replace('\n', " ");
            self.add(text.trim().to_owned(), 0, gap, Hint::Row(cells));
        }
    }

    fn add(&mut self, text: String, indent: u16, gap: bool, hint: Hint) {
        self.characters += text.len();
        if !self.is_full() {
            let number = u32::try_from(self.lines.len() + 1).unwrap_or(u32::MAX);
            self.lines.push(Line { number, page: 1, text, indent, gap, full: None, hint });
        }
    }

    /// How many blocks there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// More than we take in: whoever fills it may stop.
    pub fn is_full(&self) -> bool {
        self.characters > MAX_CHARACTERS * 3
    }

    /// The lines, or nothing if there was too much.
    pub fn done(self) -> Result<Vec<Line>, crate::Unreadable> {
        if self.is_full() { Err(crate::Unreadable::TooLarge) } else { Ok(self.lines) }
    }
}

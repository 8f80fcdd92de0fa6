//! From a file's bytes to the lines that a person would read, in reading order, with what the format tells of them.

/// One line, or one whole block, of a source, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the source, from 1: the line of a text or Markdown file, the block of any other format.
    pub number: u32,
    /// The page it stands on, from 1; always 1 where the format has no pages.
    pub page: u32,
    /// What it says: composed letters (NFC), no line break, no surrounding blanks.
    pub text: String,
    /// How far it is set in, in characters of the text (PDF: estimated).
    pub indent: u16,
    /// Empty lines (or, in a PDF, clearly more air than between lines) stand before it.
    pub gap: bool,
    /// What the format itself says of it.
    pub hint: Hint,
}

/// What the format itself says of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// Nothing: a physical line of plain text or PDF, which may go on in the next.
    None,
    /// Set apart by its type (PDF: larger or bold), so perhaps a heading; 1 is the largest.
    Display(u8),
    /// A heading of this level, from 1 (HTML, Markdown, Word styles).
    Heading(u8),
    /// A whole paragraph: does not go on in the next line.
    Paragraph,
    /// A whole item of a list: how deep (from 0), and its marker as a reader sees it ("3.", "1.7", "•", "a)").
    Item(u8, String),
    /// A row of a table, cell by cell; `text` is the cells joined by a tab.
    Row(Vec<String>),
}

/// Reads a file into lines.
pub fn lines(_name: &str, bytes: &[u8]) -> Result<Vec<Line>, crate::Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| crate::Unreadable::Garbage)?;
    let (mut out, mut gap) = (Vec::new(), false);
    for (number, raw) in (1..).zip(text.lines()) {
        let clean: Vec<&str> = raw.split_whitespace().collect();
        if clean.is_empty() {
            gap = true;
            continue;
        }
        let indent = u16::try_from(raw.len() - raw.trim_start().len()).unwrap_or(u16::MAX);
        let text = clean.join(" ").replace('\u{fb01}', "fi").replace('\u{fb02}', "fl");
        out.push(Line { number, page: 1, text, indent, gap: std::mem::take(&mut gap), hint: Hint::None });
    }
    if out.is_empty() { Err(crate::Unreadable::Empty) } else { Ok(out) }
}

//! From a file's bytes to the lines that a person would read, in reading order, with what the format tells of them.
//!
//! [`kind`] says what a file is, by its content first and its name second. Each format then has a file of its own, and
//! all of them share two: [`encoding`] (bytes to letters) and [`clean`] (letters made plain). What a format knows of a
//! line (a heading, an item with the number Word prints before it, a table's cells) is handed on as a [`Hint`]; what it
//! does not know is never guessed here, but by those who read the lines.

mod block;
mod clean;
mod docx;
mod emphasis;
mod encoding;
mod html;
mod inline;
mod kind;
mod layout;
mod markdown;
mod numeral;
mod pdf;
mod prominence;
mod text;

pub use encoding::decode;

use crate::Unreadable;
use kind::Kind;

/// The largest file we open, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most text we take in, in characters.
pub const MAX_CHARACTERS: usize = 2_000_000;

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
    /// Whether the next line's first word would not have fitted on it, where the page tells: such a line did not end on purpose.
    pub full: Option<bool>,
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
    /// A row of a table, cell by cell, a line for every block in it; `text` is the cells joined by a tab.
    Row(Vec<String>),
    /// In the page's header or footer (Word): no part of the text, but a diary number may stand there.
    Margin,
}

/// Reads a file: its lines in reading order, or why it cannot be read. The name only helps where the content is silent.
pub fn lines(name: &str, bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    // The parsers are others' code on strangers' files: one that gives up must not take us along.
    let read = std::panic::catch_unwind(|| of_kind(kind::of(name, bytes)?, bytes));
    let lines = read.unwrap_or(Err(Unreadable::Broken))?;
    match lines.iter().map(|line| line.text.len()).sum::<usize>() {
        _ if !lines.iter().any(|line| line.text.contains(char::is_alphanumeric)) => Err(Unreadable::Empty),
        size if size > MAX_CHARACTERS * 2 => Err(Unreadable::TooLarge),
        _ => Ok(lines),
    }
}

fn of_kind(kind: Kind, bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    match kind {
        Kind::Text => Ok(text::lines(&encoding::decode(bytes)?)),
        Kind::Markdown => Ok(markdown::lines(&encoding::decode(bytes)?)),
        Kind::Html => html::lines(bytes),
        Kind::Docx => docx::lines(bytes),
        Kind::Pdf => pdf::lines(bytes),
    }
}

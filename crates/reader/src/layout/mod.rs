//! From lines to blocks: headings, paragraphs, items, rows.
//!
//! A file says little of what a person sees at a glance. This is the glance: [`furniture`] takes page numbers and running
//! headers away, `carried` mends what a page or a cell broke in a table, [`slides`] turns the transcript of a presentation into chapters, [`wrap`] joins lines to paragraphs, `unsigned` finds the items that have no sign,
//! [`shape`] says which of them are headings, and [`contents`] sets tables of contents aside.

mod carried;
pub(crate) mod contents;
mod fields;
pub(crate) mod furniture;
pub(crate) mod marker;
pub(crate) mod shape;
pub(crate) mod slides;
mod unsigned;
pub(crate) mod wrap;

use crate::source::Line;
use marker::Marker;

/// One thing that a reader sees as one.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its words, without the marker.
    pub text: String,
    /// Its marker.
    pub marker: Option<Marker>,
    /// The line of the source that it begins on.
    pub line: u32,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading, with how it is set.
    Heading(Style),
    /// A paragraph.
    Paragraph,
    /// An item of a list, and how deep.
    Item(u8),
    /// A row of a table.
    Row(Vec<String>),
    /// A line of a table of contents.
    Contents,
}

/// How a heading is set. Two headings of one family can be compared: a smaller level is higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    /// Who told us.
    pub family: Family,
    /// How high, from 1.
    pub level: u8,
}

/// Where a heading's rank comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Family {
    /// The format itself (HTML, Markdown, Word).
    Told,
    /// Larger or bolder type.
    Display,
    /// The depth of its number.
    Numbered,
    /// Capitals.
    Capitals,
    /// A label such as "Commitment 3".
    Worded,
    /// A bullet with a title.
    Bullet,
    /// A short line of its own.
    Plain,
}

impl Block {
    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }

    /// How it is set, if it is a heading.
    pub fn style(&self) -> Option<Style> {
        match self.kind {
            Kind::Heading(style) => Some(style),
            _ => None,
        }
    }

    /// Whether it is an item.
    pub fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item(_))
    }

    /// The printed label before it, or nothing.
    pub fn label(&self) -> &str {
        self.marker.as_ref().map_or("", |marker| marker.printed.as_str())
    }

    /// Marker and words, as printed.
    pub fn printed(&self) -> String {
        match self.label() {
            "" => self.text.clone(),
            label => format!("{label} {}", self.text),
        }
    }
}

/// Reads the lines of a source as blocks.
pub(crate) fn blocks(lines: &[Line]) -> Vec<Block> {
    let kept = carried::unbroken(carried::over(slides::retitled(furniture::cleared(lines))));
    let mut blocks = shape::shaped(&wrap::joined(&kept));
    contents::set_aside(&mut blocks);
    blocks
}

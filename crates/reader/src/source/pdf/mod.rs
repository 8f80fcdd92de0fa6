//! PDF: letters placed on a page, from which lines, columns and tables must be found again.
//!
//! [`glyphs`] asks the interpreter for every letter with its place, size and weight, and for the rules and dots that are
//! drawn; [`fragment`] joins letters into pieces of line; [`bullets`] puts drawn dots before their items; [`grid`] finds
//! the tables that rules draw, [`headed`] those that a head tells; [`columns`] and [`sections`] bring the pieces into reading order; [`rows`] joins the
//! pieces of a line, and [`aligned`] finds the tables that no rules draw. What stands out is told once all pages are
//! read, because only the whole document tells how large its body text is.

mod aligned;
mod bullets;
pub(super) mod columns;
pub(super) mod fragment;
mod glyphs;
mod grid;
pub(super) mod headed;
mod leads;
mod rows;
mod sections;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::prominence::Prominence;
use super::{Hint, Line, MAX_CHARACTERS, clean};
use crate::Unreadable;
use rows::Row;

/// The most pages we read.
const MAX_PAGES: usize = 2_000;
/// More lines of bold text than this in a row are text, not a heading.
const LONGEST_HEADING: usize = 3;

/// Reads a PDF.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Unreadable::Encrypted,
        _ => Unreadable::Broken,
    })?;
    if pdf.pages().is_empty() {
        return Err(Unreadable::Broken);
    }
    if pdf.pages().len() > MAX_PAGES {
        return Err(Unreadable::TooLarge);
    }
    let rows = rows(&pdf)?;
    Ok(told(rows))
}

/// The rows of all pages, each with its page.
fn rows(pdf: &Pdf) -> Result<Vec<(u32, Row)>, Unreadable> {
    let mut out = Vec::new();
    let mut characters = 0;
    let mut reader = glyphs::Reader::new(pdf);
    let mut finder = headed::Finder::default();
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let content = reader.page(page);
        characters += content.glyphs.len();
        if characters > MAX_CHARACTERS {
            return Err(Unreadable::TooLarge);
        }
        let mut fragments = fragment::of(&content.glyphs, &content.rules);
        bullets::put_before(&content.dots, &mut fragments);
        let (mut tables, fragments) = grid::take(&content.rules, fragments);
        let fragments = finder.take(&content.rules, fragments, &mut tables);
        out.extend(columns::in_order(fragments, tables).into_iter().map(|row| (number, row)));
    }
    Ok(out)
}

/// The rows as lines, with what stands out against the body text.
fn told(rows: Vec<(u32, Row)>) -> Vec<Line> {
    let mut prominence = Prominence::default();
    for (_, row) in &rows {
        prominence.add(row.half_points(), row.letters);
    }
    let leading = rows::leading(rows.iter().map(|(_, row)| row));
    let rows = leads::parted(rows);
    let mut out: Vec<Line> = Vec::new();
    for (page, row) in rows {
        let text = clean::line(&row.text);
        if text.is_empty() {
            continue;
        }
        let gap = row.below > 0.0 && row.below > leading * row.size.max(1.0) * 1.28;
        let hint = match (row.cells.clone(), prominence.level(row.half_points(), row.bold, row.letters)) {
            (Some(cells), _) => Hint::Row(cells),
            (None, Some(level)) => Hint::Display(level),
            (None, None) => Hint::None,
        };
        let text = match &hint {
            Hint::Row(cells) => cells.join("\t").replace('\n', " ").trim().to_owned(),
            _ => text,
        };
        let number = u32::try_from(out.len() + 1).unwrap_or(u32::MAX);
        out.push(Line { number, page, text, indent: row.indent, gap, full: row.full, hint });
    }
    plain_where_long(&mut out);
    out
}

/// A whole paragraph in bold is a paragraph.
fn plain_where_long(lines: &mut [Line]) {
    let mut start = 0;
    while start < lines.len() {
        let same =
            lines[start + 1..].iter().take_while(|l| !l.gap && l.hint == lines[start].hint).count() + 1;
        if matches!(lines[start].hint, Hint::Display(_)) && same > LONGEST_HEADING {
            for line in &mut lines[start..start + same] {
                line.hint = Hint::None;
            }
        }
        start += same;
    }
}

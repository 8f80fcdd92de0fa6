//! Whole lines, joined from the pieces that stand beside each other.

use super::aligned::{self, Part};
use super::fragment::Fragment;
use crate::source::clean;

/// A line of a page.
#[derive(Debug, Clone)]
pub struct Row {
    pub text: String,
    pub baseline: f64,
    pub size: f64,
    pub letters: usize,
    pub bold: bool,
    /// Where, in its text, the bold letters end that it begins with.
    pub lead: usize,
    pub indent: u16,
    /// How far below the line before it; 0 for the first of a column.
    pub below: f64,
    /// Stands for a table, by its place in the page's tables.
    pub table: Option<usize>,
    /// The cells, if it is a row of a table.
    pub cells: Option<Vec<String>>,
    /// Whether the next row's first word would not have fitted on it, if the column tells.
    pub full: Option<bool>,
}

/// The edges between which a column's lines are set.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    pub left: f64,
    right: f64,
    /// So many lines reach the right edge that it is one.
    sure: bool,
}

impl Row {
    /// The size of its letters in half points.
    pub fn half_points(&self) -> u32 {
        // A page's letters are between 1 and 2,000 points.
        let size = (self.size * 2.0).round().clamp(1.0, 4000.0);
        (1..4000).find(|half| f64::from(*half) >= size).unwrap_or(4000)
    }
}

impl Measure {
    /// The edges of these pieces.
    pub fn of(fragments: &[Fragment]) -> Self {
        const FEWEST: usize = 3;
        let text = || fragments.iter().filter(|f| f.table.is_none());
        let left = text().map(|f| f.left).fold(f64::INFINITY, f64::min);
        // A wide title and a header in small type say nothing of how wide the text is set.
        let size = body_size(text());
        let body = || text().filter(|f| (f.size - size).abs() < 0.6);
        let right = body().map(|f| f.right).fold(f64::NEG_INFINITY, f64::max);
        let near = body().filter(|f| f.right > right - f.size * 2.5).count();
        Self { left, right, sure: near >= FEWEST }
    }

    /// Whether a word of this width found no room after a line: then the line did not end on purpose.
    fn is_full(self, line: &Span, word: f64) -> Option<bool> {
        let (before, after) = (line.left - self.left, self.right - line.right);
        let centred = before > line.size * 2.0 && (before - after).abs() < line.size;
        let room = if centred { before + after } else { after };
        let fits = word + line.size * 0.25 < room;
        if fits { Some(false) } else { self.sure.then_some(true) }
    }
}

/// The size in which most letters are set.
fn body_size<'a>(fragments: impl Iterator<Item = &'a Fragment>) -> f64 {
    let mut sizes: Vec<(f64, usize)> = fragments.map(|f| (f.size, f.letters)).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, letters)| letters).sum::<usize>() / 2;
    let mut seen = 0;
    let middle = sizes.iter().find(|(_, letters)| {
        seen += letters;
        seen > half
    });
    middle.map_or(0.0, |(size, _)| *size)
}

/// From where to where a line runs, and how wide its first word is.
struct Span {
    left: f64,
    right: f64,
    size: f64,
    first: f64,
}

impl Span {
    fn of(line: &[Fragment]) -> Self {
        let first = line.iter().min_by(|a, b| a.left.total_cmp(&b.left));
        Self {
            left: line.iter().map(|f| f.left).fold(f64::INFINITY, f64::min),
            right: line.iter().map(|f| f.right).fold(f64::NEG_INFINITY, f64::max),
            size: line.iter().map(|f| f.size).fold(1.0, f64::max),
            first: first.and_then(|first| first.words.first()).map_or(0.0, |word| word.right - word.left),
        }
    }
}

/// The pieces line by line, from top to bottom.
pub fn lines(mut fragments: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut lines: Vec<Vec<Fragment>> = Vec::new();
    for fragment in fragments {
        // A raised piece may come before the line it belongs to.
        let beside =
            lines.iter_mut().rev().take(3).find(|line| line.iter().any(|other| other.is_beside(&fragment)));
        match beside {
            Some(line) => line.push(fragment),
            None => lines.push(vec![fragment]),
        }
    }
    lines
}

/// Joins the pieces of one column into its lines, from top to bottom, between the edges of its lines.
pub fn of(fragments: Vec<Fragment>, measure: Measure) -> Vec<Row> {
    let lines = lines(fragments);
    let mut rows: Vec<Row> = Vec::new();
    let mut last = None;
    let mut above: Option<Span> = None;
    for part in aligned::parts(&lines) {
        let (mut row, bottom) = match part {
            Part::Line(line) => {
                let span = Span::of(&line);
                if let (Some(above), Some(row)) = (&above, rows.last_mut()) {
                    row.full = measure.is_full(above, span.first);
                }
                above = Some(span);
                let row = join(line, measure.left);
                let bottom = row.baseline;
                (row, bottom)
            }
            Part::Cells { cells, line, bottom } => {
                above = None;
                (Row { cells: Some(cells), ..join(line, measure.left) }, bottom)
            }
        };
        row.below = last.map_or(0.0, |last| row.baseline - last);
        last = Some(bottom);
        rows.push(row);
    }
    rows
}

/// Adds a cell's next line; `ended` says that the one before it had room for more.
pub fn add_line(text: &mut String, line: &str, ended: bool) {
    if ended && !text.is_empty() && !line.starts_with(char::is_lowercase) {
        text.push('\n');
        text.push_str(&clean::line(line));
    } else {
        go_on(text, line);
    }
}

/// Adds a cell's next line, mending the word that the cell's width broke.
pub fn go_on(text: &mut String, line: &str) {
    let line = clean::line(line);
    let broken = text.ends_with('-')
        && line.starts_with(char::is_lowercase)
        && !["och ", "eller ", "and ", "or "].iter().any(|word| line.starts_with(word));
    if broken {
        text.pop();
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(&line);
}

fn join(mut line: Vec<Fragment>, edge: f64) -> Row {
    line.sort_by(|a, b| a.left.total_cmp(&b.left));
    let widest = line.iter().max_by_key(|fragment| fragment.letters);
    let (size, baseline) = widest.map_or((10.0, 0.0), |fragment| (fragment.size, fragment.baseline));
    let mut text = String::new();
    let mut right = f64::INFINITY;
    let mut lead = None;
    for fragment in &line {
        if fragment.left - right > fragment.size.min(size) * 0.12 {
            text.push(' ');
        }
        let raised = fragment.size < size * 0.8 && fragment.baseline < baseline - size * 0.15;
        if raised && fragment.text.bytes().all(|b| b.is_ascii_digit()) {
            text.extend(fragment.text.chars().map(crate::source::numeral::raise));
        } else {
            if lead.is_none() && fragment.lead < fragment.text.len() {
                lead = Some(text.len() + fragment.lead);
            }
            text.push_str(&fragment.text);
        }
        right = fragment.right;
    }
    let before = text.len();
    part_label(&mut text);
    let lead = lead.map_or(text.len(), |lead| lead + text.len() - before);
    let letters = line.iter().map(|fragment| fragment.letters).sum();
    let bold = line.iter().all(|fragment| fragment.bold || !fragment.text.contains(char::is_alphanumeric));
    let table = line.iter().find_map(|fragment| fragment.table);
    let left = line.first().map_or(0.0, |first| first.left);
    let indent = steps((left - edge) / (size * 0.5).max(1.0));
    Row { text, baseline, size, letters, bold, lead, indent, below: 0.0, table, cells: None, full: None }
}

/// A number wider than the room left for it runs into its text: "1.1The" is "1.1 The".
fn part_label(text: &mut String) {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ')')).unwrap_or(0);
    let label = &text[..end];
    let numbered = label.starts_with(|c: char| c.is_ascii_digit()) && label.contains(['.', ')']);
    if numbered && text[end..].starts_with(char::is_uppercase) {
        text.insert(end, ' ');
    }
}

/// Whole steps of indent.
fn steps(width: f64) -> u16 {
    (0..200_u16).take_while(|step| f64::from(*step) + 0.5 < width).count().try_into().unwrap_or(0)
}

/// The usual distance between the lines of a paragraph, in letter sizes.
pub fn leading<'a>(rows: impl Iterator<Item = &'a Row>) -> f64 {
    let mut ratios: Vec<f64> = rows
        .filter(|row| row.below > 0.0)
        .map(|row| row.below / row.size.max(1.0))
        .filter(|r| *r < 2.2)
        .collect();
    ratios.sort_by(f64::total_cmp);
    // Paragraphs of one line each pull the middle up, so look a little below it.
    ratios.get(ratios.len() * 2 / 5).copied().unwrap_or(1.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_runs_into_its_text_is_parted_from_it() {
        let parted = |text: &str| {
            let mut text = text.to_owned();
            part_label(&mut text);
            text
        };
        assert_eq!(parted("1.1The clubs"), "1.1 The clubs");
        assert_eq!(parted("3.Låna ut"), "3. Låna ut");
        assert_eq!(parted("1.1 Låna"), "1.1 Låna");
        assert_eq!(parted("2A-hallen"), "2A-hallen");
        assert_eq!(parted(""), "");
    }
}

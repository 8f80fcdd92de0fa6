//! Tables without rules: cells that begin at the same places, line after line.

use super::fragment::{Fragment, Word};
use super::rows;

/// A gap this wide, in letter sizes, parts cells, not words.
const CLEAR: f64 = 1.0;
/// How far apart two cells may begin and still be one column, in points.
const NEAR: f64 = 2.0;
/// Fewer rows than this are no table.
const FEWEST_ROWS: usize = 3;

/// A longer table is read in parts.
const LONGEST: usize = 300;

/// What a column of text is made of.
pub enum Part {
    /// A line of text.
    Line(Vec<Fragment>),
    /// A row of a table, its first line, and the baseline of its last.
    Cells { cells: Vec<String>, line: Vec<Fragment>, bottom: f64 },
}

/// Finds the tables among lines that run from top to bottom.
pub fn parts(lines: &[Vec<Fragment>]) -> Vec<Part> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let found = starts(&lines[at]).and_then(|starts| Some((table(&lines[at..], &starts)?, starts)));
        if let Some(((rows, length), starts)) = found {
            head(&mut out, &starts);
            out.extend(rows);
            at += length;
        } else {
            out.push(Part::Line(lines[at].clone()));
            at += 1;
        }
    }
    out
}

/// A table's head is often centred: it keeps to the columns without beginning where they do.
fn head(above: &mut Vec<Part>, starts: &[f64]) {
    let Some(Part::Line(line)) = above.last() else { return };
    let Some(cells) = cells(line, starts).filter(|cells| cells.iter().all(|cell| !cell.is_empty())) else {
        return;
    };
    let (line, bottom) = (line.clone(), baseline(line));
    above.pop();
    above.push(Part::Cells { cells, line, bottom });
}

fn words(line: &[Fragment]) -> Vec<(Word, &str)> {
    let mut words: Vec<_> =
        line.iter().flat_map(Fragment::placed).filter(|(_, text)| !text.is_empty()).collect();
    words.sort_by(|a, b| a.0.left.total_cmp(&b.0.left));
    words
}

fn size(line: &[Fragment]) -> f64 {
    line.iter().map(|fragment| fragment.size).fold(1.0, f64::max)
}

fn baseline(line: &[Fragment]) -> f64 {
    line.iter().map(|fragment| fragment.baseline).fold(0.0, f64::max)
}

/// Where the cells of a line begin, if it has clear gaps.
fn starts(line: &[Fragment]) -> Option<Vec<f64>> {
    let words = words(line);
    let gap = size(line) * CLEAR;
    let mut starts = vec![words.first()?.0.left];
    starts.extend(
        words.windows(2).filter(|pair| pair[1].0.left - pair[0].0.right > gap).map(|pair| pair[1].0.left),
    );
    (starts.len() > 1 && line.iter().all(|fragment| fragment.table.is_none())).then_some(starts)
}

/// A line's text by columns, or nothing if it does not keep to them.
fn cells(line: &[Fragment], starts: &[f64]) -> Option<Vec<String>> {
    let mut cells = vec![String::new(); starts.len()];
    let mut last = None;
    for (word, text) in words(line) {
        let column = starts.iter().rposition(|start| *start <= word.left + NEAR)?;
        if starts.get(column + 1).is_some_and(|next| word.right > next - 0.5) {
            return None;
        }
        let fresh = last.is_none_or(|(at, _)| at != column);
        let clear = last.is_none_or(|(_, right)| word.left - right > size(line) * CLEAR);
        // With two columns only, a word that happens to begin where the second does would be enough.
        if fresh && !clear && (starts.len() == 2 || (word.left - starts[column]).abs() > NEAR) {
            return None;
        }
        if !cells[column].is_empty() {
            cells[column].push(' ');
        }
        cells[column].push_str(text);
        last = Some((column, word.right));
    }
    Some(cells)
}

/// The table that begins with the first of these lines, and how many of them it takes.
fn table(lines: &[Vec<Fragment>], starts: &[f64]) -> Option<(Vec<Part>, usize)> {
    let mut found: Vec<(Vec<String>, f64)> = Vec::new();
    for line in lines.iter().take(LONGEST) {
        let at = baseline(line);
        let near = found.last().is_none_or(|(_, above)| at - above < size(line) * 3.5);
        match cells(line, starts).filter(|_| near && line.iter().all(|fragment| fragment.table.is_none())) {
            Some(cells) => found.push((cells, at)),
            None => break,
        }
    }
    let filled = |cells: &Vec<String>| cells.iter().filter(|cell| !cell.is_empty()).count();
    // Text below a table may keep to its columns by being short, but it begins in the first.
    let last = found.iter().rposition(|(cells, _)| filled(cells) > 1 || cells[0].is_empty()).unwrap_or(0);
    let steps: Vec<f64> = found.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
    let within = &steps[..last.min(steps.len())];
    let (closest, farthest) =
        within.iter().fold((f64::INFINITY, 0.0), |(low, high), step| (step.min(low), step.max(high)));
    // A last row whose other cells are empty stands no further below than the others, where air parts rows.
    let airy = farthest > closest * 1.12;
    let below = (last + 1..found.len()).find(|&n| !airy || steps[n - 1] > farthest * 1.1);
    found.truncate(below.unwrap_or(found.len()));
    let full: Vec<_> = found.iter().map(|(cells, _)| cells).filter(|cells| filled(cells) > 1).collect();
    if full.len() < FEWEST_ROWS || (starts.len() == 2 && is_list(&full)) {
        return None;
    }
    let length = found.len();
    Some((joined(found, lines), length))
}

/// Two columns of which one only holds markers ("(iii)", "Princip 3") or page numbers are a list, or a list of contents.
fn is_list(rows: &[&Vec<String>]) -> bool {
    let numbered = |cell: &str| cell.split(' ').count() == 2 && cell.ends_with(|c: char| c.is_ascii_digit());
    let closed = |cell: &str| !cell.contains(' ') && cell.ends_with(['.', ')', ':']);
    let marker = |cell: &str| {
        let signs = cell.chars().count();
        signs <= 4 || (signs <= 7 && closed(cell)) || (signs <= 14 && numbered(cell))
    };
    let page = |cell: &str| cell.len() <= 4 && cell.bytes().all(|b| b.is_ascii_digit());
    let markers = rows.iter().filter(|row| marker(&row[0])).count();
    let pages = rows.iter().filter(|row| page(&row[1])).count();
    markers * 3 > rows.len() * 2 || pages * 3 > rows.len() * 2
}

/// Joins the lines of each row: where rows have more air between them than lines, by that, else by the first column.
fn joined(found: Vec<(Vec<String>, f64)>, lines: &[Vec<Fragment>]) -> Vec<Part> {
    let steps: Vec<f64> = found.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
    let least = steps.iter().copied().fold(f64::INFINITY, f64::min);
    let airy = steps.iter().any(|step| *step > least * 1.12);
    let mut out: Vec<Part> = Vec::new();
    let mut above: Option<f64> = None;
    for ((fresh, at), line) in found.into_iter().zip(lines) {
        let apart = above.is_none_or(|above| at - above > least * 1.12);
        let begins = if airy { apart } else { !fresh[0].is_empty() };
        above = Some(at);
        match out.last_mut() {
            Some(Part::Cells { cells, bottom, .. }) if !begins => {
                for (cell, more) in cells.iter_mut().zip(&fresh).filter(|(_, more)| !more.is_empty()) {
                    rows::go_on(cell, more);
                }
                *bottom = at;
            }
            _ => out.push(Part::Cells { cells: fresh, line: line.clone(), bottom: at }),
        }
    }
    out
}

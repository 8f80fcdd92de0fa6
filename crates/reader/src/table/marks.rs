//! Tables of crosses: one column a side, or a principle, and a sign where the row is theirs.

use super::cells;
use super::columns::{Column, read_sides};
use crate::commitments::Finder;
use crate::sides::{Party, owner};
use crate::text;

/// A sign that says yes. Fonts of signs come out as bullets.
const YES: [&str; 24] = [
    "x", "xx", "×", "✓", "✔", "☑", "☒", "✗", "✘", "✕", "✖", "√", "●", "•", "■", "▪", "◼", "◆", "★", "*", "+",
    "ja", "yes", "v",
];
/// A sign that says no, as an empty cell does.
const NO: [&str; 12] = ["", "-", "–", "—", "nej", "no", "○", "☐", "□", "0", "/", "."];

/// Whether a cell only says that the row is its column's.
fn is_yes(cell: &str) -> bool {
    let bare = cell.trim_matches(['(', ')', '[', ']', ' ', '\n']);
    YES.contains(&text::fold(bare).as_str())
}

/// The columns of sides and principles whose cells are nothing but signs.
pub(super) fn marked(finder: &Finder<'_>, columns: &mut [Column], from: usize, length: usize) {
    for (n, column) in columns.iter_mut().enumerate() {
        let head = cells(finder, from).get(n).map_or("", String::as_str);
        let body = || (from + 1..from + length).filter_map(|i| cells(finder, i).get(n));
        // A table that goes on over the page prints its head again.
        let sign = |cell: &String| is_yes(cell) || NO.contains(&text::fold(cell).as_str()) || cell == head;
        if head.is_empty() || !body().all(sign) || !body().any(|cell| is_yes(cell)) {
            continue;
        }
        let side = match *column {
            Column::Owner(party) => Some(party),
            _ => side_of(finder, head),
        };
        let serves = || finder.names.cell(head).principles.first().copied();
        if let Some(found) = side.map(Column::Marked).or_else(|| serves().map(Column::Serves)) {
            *column = found;
        }
    }
}

/// "Gemensamt", "Båda", "K" for the one side whose name begins so.
fn side_of(finder: &Finder<'_>, head: &str) -> Option<Party> {
    if let Some(owner) = owner::of_heading(finder.parties, head) {
        return Some(owner);
    }
    if let [only] = read_sides(finder, head).as_slice() {
        return Some(*only);
    }
    let letter = head.trim_end_matches('.');
    let begins =
        |label: &str| text::words(label).iter().any(|word| word.low.starts_with(&text::fold(letter)));
    let mut found =
        finder.parties.bound.iter().filter(|(_, label)| letter.chars().count() == 1 && begins(label));
    let only = found.next().map(|(party, _)| *party);
    only.filter(|_| found.next().is_none())
}

/// What the crosses of a row say: whose it is, and which principles it serves.
pub(super) fn read(columns: &[Column], cells: &[String]) -> (Vec<Party>, Vec<usize>) {
    let (mut sides, mut serves) = (Vec::new(), Vec::new());
    for (column, _) in columns.iter().zip(cells).filter(|(_, cell)| is_yes(cell)) {
        match column {
            Column::Marked(party) if !sides.contains(party) => sides.push(*party),
            Column::Serves(principle) => serves.push(*principle),
            _ => {}
        }
    }
    (sides, serves)
}

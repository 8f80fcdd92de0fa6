//! The columns of a table: from where to where each reaches, and whose a piece of line is.

use super::super::fragment::{Fragment, Word};

/// A gap this wide, in letter sizes, parts cells, not words.
const CLEAR: f64 = 0.9;
/// The names of a head are short, so that less parts them.
const CLEAR_IN_HEAD: f64 = 0.55;
/// So wide a gap parts them, too, where the next word begins just where a column does.
const ALIGNED: f64 = 0.4;
/// How far apart two cells may begin and still be one column, in points.
const NEAR: f64 = 2.0;

/// A piece of a line between clear gaps.
#[derive(Debug, Clone)]
pub struct Piece {
    pub left: f64,
    pub right: f64,
    /// How wide its first word is.
    pub first: f64,
    pub text: String,
}

/// From where to where each column reaches, left to right.
#[derive(Debug, Clone)]
pub struct Columns(Vec<(f64, f64)>);

/// The names in a head.
pub fn names(line: &[Fragment]) -> Vec<Piece> {
    parted(line, &[], CLEAR_IN_HEAD)
}

/// The pieces of a line; `lefts` is where columns are known to begin.
pub fn pieces(line: &[Fragment], lefts: &[f64]) -> Vec<Piece> {
    parted(line, lefts, CLEAR)
}

fn parted(line: &[Fragment], lefts: &[f64], clear: f64) -> Vec<Piece> {
    let mut words: Vec<(Word, &str)> =
        line.iter().flat_map(Fragment::placed).filter(|(_, text)| !text.is_empty()).collect();
    words.sort_by(|a, b| a.0.left.total_cmp(&b.0.left));
    let size = line.iter().map(|fragment| fragment.size).fold(1.0, f64::max);
    let mut out: Vec<Piece> = Vec::new();
    for (word, text) in words {
        let begins = lefts.iter().any(|left| (left - word.left).abs() < NEAR);
        let open = out.last_mut().filter(|last| {
            let gap = word.left - last.right;
            gap < size * clear && !(begins && gap > size * ALIGNED && word.left - last.left > NEAR)
        });
        match open {
            Some(open) => {
                open.text.push(' ');
                open.text.push_str(text);
                open.right = open.right.max(word.right);
            }
            None => out.push(Piece {
                left: word.left,
                right: word.right,
                first: word.right - word.left,
                text: text.to_owned(),
            }),
        }
    }
    out
}

impl Columns {
    /// The columns that a head names.
    pub fn of(head: Vec<Piece>) -> Self {
        Self(head.into_iter().map(|piece| (piece.left, piece.right)).collect())
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub fn lefts(&self) -> Vec<f64> {
        self.0.iter().map(|(left, _)| *left).collect()
    }

    /// Where a column ends, as far as anything reaches in it.
    pub fn right(&self, column: usize) -> f64 {
        self.0.get(column).map_or(0.0, |(_, right)| *right)
    }

    pub fn width(&self) -> (f64, f64) {
        (self.0.first().map_or(0.0, |one| one.0), self.0.last().map_or(0.0, |one| one.1))
    }

    /// Whether a line begins where the table does.
    pub fn begins(&self, pieces: &[Piece]) -> bool {
        let (_, right) = self.0[0];
        pieces.first().is_some_and(|first| first.left < right)
    }

    /// Adds a further line of the head, which may name columns of its own; whether it fits.
    pub fn widen(&mut self, pieces: Vec<Piece>) -> bool {
        let mut wider = self.clone();
        for piece in pieces {
            match wider.reached(&piece).as_slice() {
                [] => wider.0.push((piece.left, piece.right)),
                [only] => wider.grow(*only, &piece),
                _ => return false,
            }
            wider.0.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        *self = wider;
        true
    }

    /// Gives each piece its column, and lets the columns grow; nothing if a piece stands in several.
    pub fn place(&mut self, pieces: Vec<Piece>) -> Option<Vec<(usize, Piece)>> {
        let mut wider = self.clone();
        let mut out: Vec<(usize, Piece)> = Vec::new();
        for piece in pieces {
            let column = match wider.reached(&piece).as_slice() {
                [] => self.0.iter().rposition(|(left, _)| *left <= piece.left + NEAR)?,
                [only] => *only,
                _ => return None,
            };
            wider.grow(column, &piece);
            match out.last_mut().filter(|(last, _)| *last == column) {
                Some((_, open)) => {
                    open.text.push(' ');
                    open.text.push_str(&piece.text);
                    open.right = piece.right;
                }
                None => out.push((column, piece)),
            }
        }
        *self = wider;
        Some(out)
    }

    /// One short line that begins at the left edge, or stands in the middle, and is no sentence.
    pub fn is_title(&self, pieces: &[Piece]) -> bool {
        const LONGEST: usize = 70;
        let [only] = pieces else { return false };
        let (left, right) = self.width();
        only.text.len() <= LONGEST
            && only.left > left - NEAR
            && only.right < right + NEAR
            && only.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !only.text.ends_with(['.', ',', ';'])
    }

    /// Keeps the table's place among the text.
    pub fn stand_in(&self, baseline: f64, size: f64, table: usize) -> Fragment {
        let (left, right) = self.width();
        Fragment {
            text: String::new(),
            words: Vec::new(),
            left,
            right,
            baseline,
            size,
            letters: 20,
            bold: false,
            lead: 0,
            table: Some(table),
        }
    }

    fn reached(&self, piece: &Piece) -> Vec<usize> {
        let over = |(left, right): &(f64, f64)| piece.right.min(*right) - piece.left.max(*left) > 1.0;
        (0..self.0.len()).filter(|&at| over(&self.0[at])).collect()
    }

    fn grow(&mut self, column: usize, piece: &Piece) {
        let (left, right) = &mut self.0[column];
        *left = left.min(piece.left);
        *right = right.max(piece.right);
    }
}

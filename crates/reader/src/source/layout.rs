//! Plain text that was laid out with blanks: tables whose columns line up, or a page printed in two columns.
//!
//! Every word has a place here too, a line and a column of signs, so the same eyes that read a PDF find the tables and
//! columns. A page without them is left as it is.

use std::collections::{HashMap, HashSet};

use super::pdf::columns;
use super::pdf::fragment::{Fragment, Word};
use super::pdf::headed::Finder;
use super::{Hint, Line, clean, text};

/// The width of a sign, the height of a line and the size of letters, as if they were printed.
const SIGN: f64 = 5.0;
const LINE: f64 = 12.0;
const SIZE: f64 = 10.0;
/// Fewer lines with wide gaps than this make no table.
const FEWEST_LINES: usize = 3;

/// More lines than this are no page.
const MOST_LINES: usize = 4_000;

/// A physical line: its number, its page, and what stands on it.
pub type Raw<'a> = (u32, u32, &'a str);

/// Reads one page in the order its layout means, or nothing if it has none.
pub fn page(typed: &[Raw<'_>], finder: &mut Finder) -> Option<Vec<Line>> {
    let headers = headers(typed);
    let lines: Vec<Vec<Fragment>> = (1_u32..)
        .zip(typed)
        .map(|(at, (_, _, raw))| {
            let line = clean::line(raw);
            fragments(at, if headers.contains(&line) { &line } else { raw })
        })
        .collect();
    let gaps = lines.iter().filter(|line| line.len() > 1).count();
    if gaps < FEWEST_LINES || lines.len() > MOST_LINES {
        return None;
    }
    let mut tables = Vec::new();
    let fragments = finder.take(&[], lines.into_iter().flatten().collect(), &mut tables);
    let rows = columns::in_order(fragments, tables);
    let moved = rows.windows(2).any(|pair| pair[1].baseline < pair[0].baseline);
    if !moved && rows.iter().all(|row| row.cells.is_none()) {
        return None;
    }
    let mut out = Vec::new();
    for row in rows {
        let line = (1_u32..).zip(typed).find(|(at, _)| f64::from(*at) * LINE >= row.baseline);
        let Some((_, (number, page, _))) = line else { continue };
        let text = clean::line(&row.text);
        let gap = row.below > LINE * 1.5;
        if text::end_with_rule(&text, &mut out, gap) {
            continue;
        }
        let (text, hint) = match row.cells {
            Some(cells) => (cells.join("\t").replace('\n', " ").trim().to_owned(), Hint::Row(cells)),
            None => (text, Hint::None),
        };
        out.push(Line { number: *number, page: *page, text, indent: row.indent, gap, full: row.full, hint });
    }
    Some(out)
}

/// Lines that come back with nothing but another number at their end, page for page: "Ekby kommun        2 (5)". They are
/// no rows, however wide the gap in them.
fn headers(typed: &[Raw<'_>]) -> HashSet<String> {
    const APART: usize = 6;
    let bare = |line: &str| line.trim_end_matches(|c: char| !c.is_alphabetic()).to_owned();
    let mut places: HashMap<String, Vec<(usize, String)>> = HashMap::new();
    for (at, (.., raw)) in typed.iter().enumerate() {
        let line = clean::line(raw);
        let words = bare(&line);
        if line.ends_with(|c: char| c.is_ascii_digit() || c == ')') && words.contains(' ') {
            places.entry(words).or_default().push((at, line));
        }
    }
    let apart = |found: &Vec<(usize, String)>| {
        found.len() >= 2
            && found.windows(2).all(|pair| pair[1].0 - pair[0].0 >= APART && pair[1].1 != pair[0].1)
    };
    places.into_values().filter(apart).flatten().map(|(_, line)| line).collect()
}

/// The pieces of a line, parted where more than two blanks, or a tab, stand between words.
fn fragments(at: u32, raw: &str) -> Vec<Fragment> {
    let mut out: Vec<Fragment> = Vec::new();
    let (mut column, mut blanks) = (0_u32, 3_u32);
    // A word broken at the end of a column is broken inside the line.
    let raw = raw.replace("\u{ad}  ", "-  ");
    for c in clean::letters(&raw).chars() {
        if c == '\t' {
            column += 4 - column % 4;
            blanks += 3;
            continue;
        }
        let left = f64::from(column) * SIGN;
        column += 1;
        if c == ' ' {
            blanks += 1;
            continue;
        }
        if blanks > 2 {
            out.push(fragment(left, f64::from(at) * LINE));
        }
        if let Some(open) = out.last_mut() {
            grow(open, c, left, blanks > 0);
        }
        blanks = 0;
    }
    out
}

fn fragment(left: f64, baseline: f64) -> Fragment {
    Fragment {
        text: String::new(),
        words: Vec::new(),
        left,
        right: left,
        baseline,
        size: SIZE,
        letters: 0,
        bold: false,
        lead: 0,
        table: None,
    }
}

fn grow(open: &mut Fragment, c: char, left: f64, fresh: bool) {
    if fresh {
        if !open.text.is_empty() {
            open.text.push(' ');
        }
        open.words.push(Word { left, right: left, start: open.text.len() });
    }
    open.text.push(c);
    open.letters += 1;
    open.right = left + SIGN;
    if let Some(word) = open.words.last_mut() {
        word.right = open.right;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<Line>> {
        let raws: Vec<Raw<'_>> = (1..).zip(text.lines()).map(|(number, raw)| (number, 1, raw)).collect();
        page(&raws, &mut Finder::default())
    }

    #[test]
    fn columns_of_blanks_are_a_table() {
        let read = read(
            "Löftena i korthet\n\nNr   Löfte                  Vem\n1    Spola isen när natten  Byalaget\n     är kall nog\n\
             2    Tända ljuset           Kommunen\n3    Klippa gräset          Båda\n",
        );
        let rows: Vec<_> = read.unwrap().into_iter().map(|line| (line.number, line.text)).collect();
        let expected = [
            (1, "Löftena i korthet"),
            (3, "Nr\tLöfte\tVem"),
            (4, "1\tSpola isen när natten är kall nog\tByalaget"),
            (6, "2\tTända ljuset\tKommunen"),
            (7, "3\tKlippa gräset\tBåda"),
        ];
        assert_eq!(rows, expected.map(|(number, text)| (number, text.to_owned())));
    }

    #[test]
    fn a_page_in_two_columns_is_read_down_and_then_over() {
        let left = [
            "Isen spolas av byalaget",
            "så snart natten är kall",
            "nog, och kommunen tänder",
            "ljuset vid femtiden när",
            "mörkret faller över ån.",
        ];
        let right = [
            "Om våren byter de plats",
            "med varandra, och ängen",
            "slås av dem som har lie",
            "medan kommunen hämtar",
            "höet med sin traktor.",
        ];
        let lines: Vec<String> = left.iter().zip(right).map(|(l, r)| format!("{l:<32}{r}")).collect();
        let read: Vec<_> = read(&lines.join("\n")).unwrap().into_iter().map(|line| line.text).collect();
        assert_eq!(read, [left, right].concat());
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert!(read("1.   Ett\n2.   Två\n3.   Tre\n4.   Fyra och något mer").is_none());
        assert!(
            read("Inledning        2\nMål              3\nLöften           4\nSlut             5").is_none()
        );
    }
}

//! Plain text: one line for every physical line, and pages where a form feed parts them.

use super::layout::{self, Raw};
use super::pdf::headed::Finder;
use super::{Hint, Line, clean};

/// Reads plain text, page by page.
pub fn lines(text: &str) -> Vec<Line> {
    let mut pages: Vec<Vec<Raw<'_>>> = vec![Vec::new()];
    let mut page = 1;
    for (number, raw) in (1_u32..).zip(physical(text)) {
        for (part, raw) in raw.split('\u{c}').enumerate() {
            if part > 0 {
                page += 1;
                pages.push(Vec::new());
            }
            if let Some(lines) = pages.last_mut() {
                lines.push((number, page, raw));
            }
        }
    }
    let mut out = Vec::new();
    let mut gap = false;
    let mut finder = Finder::default();
    for raws in pages {
        match layout::page(&raws, &mut finder) {
            Some(lines) => out.extend(lines),
            None => gap = plain(&raws, gap, &mut out),
        }
    }
    out
}

/// Reads a page line by line; whether an empty line came last before it, and does after it. A line underlined by signs
/// is a heading; a line of cells between bars is a table's row.
fn plain(raws: &[Raw<'_>], before: bool, out: &mut Vec<Line>) -> bool {
    let mut gap = before;
    for (n, (number, page, raw)) in raws.iter().enumerate() {
        let text = clean::line(raw);
        if text.is_empty() || end_with_rule(&text, out, gap) {
            gap = true;
        } else {
            let tabbed = tabbed(raw).filter(|own| {
                let near = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| raws.get(n));
                near.filter_map(|(.., raw)| tabbed(raw)).any(|other| other.len() == own.len())
            });
            let cells = tabbed.unwrap_or_else(|| cells(&text));
            let (text, hint) =
                if cells.len() > 1 { (cells.join("\t"), Hint::Row(cells)) } else { (text, Hint::None) };
            out.push(Line {
                number: *number,
                page: *page,
                text,
                indent: clean::indent(raw),
                gap,
                full: None,
                hint,
            });
            gap = false;
        }
    }
    gap
}

/// The cells of a row that tabs part: three at least, for one tab may only stand after a number.
fn tabbed(raw: &str) -> Option<Vec<String>> {
    const FEWEST: usize = 3;
    let cells: Vec<String> = raw.trim().split('\t').map(clean::line).collect();
    let filled = cells.iter().filter(|cell| cell.contains(char::is_alphanumeric)).count();
    (filled >= FEWEST).then_some(cells)
}

/// The physical lines, whoever ended them: Unix, Windows, the old Macintosh, Unicode.
pub fn physical(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.split_inclusive(ends)
        .scan(false, move |after_return, piece| {
            let skip = *after_return && piece == "\n";
            *after_return = piece.ends_with('\r');
            Some((skip, piece.trim_end_matches(ends)))
        })
        .filter_map(|(skip, piece)| (!skip).then_some(piece))
}

/// Whether a line is only a rule; one that underlines the line above makes it a heading.
pub fn end_with_rule(text: &str, out: &mut [Line], gap: bool) -> bool {
    let level = underline(text, out.last(), gap);
    if let (Some(level), Some(title)) = (level, out.last_mut()) {
        title.hint = Hint::Heading(level);
    }
    level.is_some() || is_rule(text)
}

/// The level of heading that a row of signs makes of the line right above it, if it underlines it.
fn underline(text: &str, above: Option<&Line>, gap: bool) -> Option<u8> {
    let above = above.filter(|above| !gap && above.hint == Hint::None)?;
    let sign = text.chars().next()?;
    let width = text.chars().count();
    let title = above.text.chars().count();
    let fits = width >= 3 && width * 2 >= title && width <= title + 12;
    let level = match sign {
        '=' | '#' => 1,
        '-' | '–' | '~' | '_' | '*' => 2,
        _ => return None,
    };
    (fits && text.chars().all(|c| c == sign)).then_some(level)
}

/// A line drawn across the page, or the border of a table.
pub fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| "-–—=_*~+|: ".contains(c))
        && !text.contains(char::is_alphanumeric)
}

/// The cells of a row that is drawn with bars.
pub fn cells(text: &str) -> Vec<String> {
    let inner = match text.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')) {
        Some(inner) if inner.contains(char::is_alphanumeric) => inner,
        _ => return Vec::new(),
    };
    inner.split('|').map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_keeps_its_number_indent_and_gap() {
        let read = lines("Rubrik\r\n\r\n  Första raden\r\nandra raden\r\n");
        let seen: Vec<_> = read.iter().map(|l| (l.number, l.indent, l.gap, l.text.as_str())).collect();
        assert_eq!(
            seen,
            [(1, 0, false, "Rubrik"), (3, 2, true, "Första raden"), (4, 0, false, "andra raden")]
        );
    }

    #[test]
    fn a_form_feed_turns_the_page_even_inside_a_line() {
        let read = lines("slut på\n\u{c}nästa sida\ntvå\u{c}tre");
        let seen: Vec<_> = read.iter().map(|l| (l.number, l.page, l.text.as_str())).collect();
        assert_eq!(seen, [(1, 1, "slut på"), (2, 2, "nästa sida"), (3, 2, "två"), (3, 3, "tre")]);
    }

    #[test]
    fn an_underlined_line_is_a_heading_and_a_drawn_table_has_rows() {
        let read =
            lines("Våra löften\n===========\nText\n\n| Nr | Löfte |\n|----|-------|\n| 1 | Låna ut |\n");
        let hints: Vec<_> = read.iter().map(|l| l.hint.clone()).collect();
        assert_eq!(hints[0], Hint::Heading(1));
        assert_eq!(hints[2], Hint::Row(vec!["Nr".into(), "Löfte".into()]));
        assert_eq!(hints[3], Hint::Row(vec!["1".into(), "Låna ut".into()]));
        assert_eq!(read[3].text, "1\tLåna ut");
    }

    #[test]
    fn line_ends_of_every_machine_count_alike() {
        assert_eq!(physical("a\r\nb\rc\nd\r\n\r\ne").collect::<Vec<_>>(), ["a", "b", "c", "d", "", "e"]);
    }
}

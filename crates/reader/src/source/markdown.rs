//! Markdown: headings, items, tables and whole paragraphs, without the signs of emphasis; line numbers are the file's.

use super::emphasis::{is_strong, plain};
use super::{Hint, Line, clean, text};

/// Reads Markdown as far as agreements use it.
pub fn lines(source: &str) -> Vec<Line> {
    let mut reader = Reader::default();
    let physical: Vec<&str> = text::physical(source).collect();
    let start = reader.front_matter(&physical);
    for (number, raw) in (1_u32..).zip(&physical).skip(start) {
        reader.line(number, raw);
    }
    reader.flush();
    reader.out
}

#[derive(Default)]
struct Reader {
    out: Vec<Line>,
    /// The block that is being collected.
    open: Option<Open>,
    gap: bool,
    /// The indents of the lists that are open, outermost first, and the last number each printed.
    lists: Vec<(u16, Option<(u64, u64)>)>,
    fenced: bool,
}

struct Open {
    number: u32,
    indent: u16,
    gap: bool,
    raw: String,
    hint: Hint,
}

impl Reader {
    /// A head of `key: value` lines: the title is kept, the rest is for machines. Returns how many lines it takes.
    fn front_matter(&mut self, physical: &[&str]) -> usize {
        if physical.first().map(|l| l.trim_end()) != Some("---") {
            return 0;
        }
        let end = physical.iter().skip(1).position(|l| matches!(l.trim_end(), "---" | "..."));
        let Some(end) =
            end.filter(|end| physical[1..=*end].iter().all(|l| l.contains(':') || l.starts_with(' ')))
        else {
            return 0;
        };
        for (number, raw) in (2_u32..).zip(&physical[1..=end]) {
            if let Some(title) = raw.strip_prefix("title:") {
                self.begin(number, 0, title.trim().trim_matches(['"', '\'']), Hint::Heading(1));
                self.flush();
            }
        }
        end + 2
    }

    fn line(&mut self, number: u32, raw: &str) {
        if raw.trim_start().starts_with("```") || raw.trim_start().starts_with("~~~") {
            self.flush();
            self.fenced = !self.fenced;
            return;
        }
        let raw = unquoted(raw);
        let indent = clean::indent(raw);
        let body = raw.trim();
        if body.is_empty() {
            self.flush();
            self.gap = true;
        } else if let Some(level) = self.setext(body) {
            self.promote(level);
        } else if text::is_rule(body) {
            self.flush();
            self.gap = true;
        } else if let Some((level, title)) = atx(body) {
            self.flush();
            self.lists.clear();
            self.gap = true;
            self.begin(number, 0, title, Hint::Heading(level));
            self.flush();
            self.gap = true;
        } else if let Some((marker, rest)) = item(body) {
            self.item(number, indent, marker, rest);
        } else if body.matches('|').count() >= 2 && text::cells(body).len() > 1 {
            self.flush();
            self.begin(number, indent, body, Hint::Row(Vec::new()));
            self.flush();
        } else {
            self.paragraph(number, indent, raw);
        }
    }

    /// A row of = or - under a paragraph of one line makes it a heading.
    fn setext(&self, body: &str) -> Option<u8> {
        let open = self.open.as_ref().filter(|open| open.hint == Hint::Paragraph)?;
        let sign = body.chars().next().filter(|c| matches!(c, '=' | '-'))?;
        let whole = body.chars().all(|c| c == sign) && (body.len() >= 2 || sign == '=');
        (whole && !open.raw.contains('\n')).then_some(if sign == '=' { 1 } else { 2 })
    }

    fn promote(&mut self, level: u8) {
        if let Some(open) = self.open.as_mut() {
            open.hint = Hint::Heading(level);
            open.gap = true;
        }
        self.lists.clear();
        self.flush();
        self.gap = true;
    }

    fn item(&mut self, number: u32, indent: u16, marker: &str, rest: &str) {
        self.flush();
        while self.lists.last().is_some_and(|(at, _)| *at > indent) {
            self.lists.pop();
        }
        // An indent of one blank is a slip of the hand, not another level.
        if self.lists.last().is_none_or(|(at, _)| *at + 1 < indent) {
            self.lists.push((indent, None));
        }
        let depth = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
        let marker = match self.lists.last_mut() {
            Some((_, last)) => numbered(marker, last),
            None => marker.to_owned(),
        };
        self.begin(number, indent, rest, Hint::Item(depth, marker));
    }

    fn paragraph(&mut self, number: u32, indent: u16, raw: &str) {
        if let Some(open) = self.open.as_mut() {
            // Two blanks or a backslash at the end of a line are a line break that is meant.
            if open.hint == Hint::Paragraph && (open.raw.ends_with("  ") || open.raw.ends_with('\\')) {
                self.flush();
                self.begin(number, indent, raw, Hint::Paragraph);
                return;
            }
            open.raw.push('\n');
            open.raw.push_str(raw);
            return;
        }
        if indent == 0 {
            self.lists.clear();
        }
        self.begin(number, indent, raw, Hint::Paragraph);
    }

    fn begin(&mut self, number: u32, indent: u16, raw: &str, hint: Hint) {
        self.open = Some(Open { number, indent, gap: self.gap, raw: raw.to_owned(), hint });
        self.gap = false;
    }

    fn flush(&mut self) {
        let Some(open) = self.open.take() else { return };
        let whole = clean::line(&open.raw.trim_end().trim_end_matches('\\').replace("\\\n", "\n"));
        let (mut text, mut hint) = (plain(&whole), open.hint);
        if hint == Hint::Paragraph && is_strong(&whole) && !self.fenced {
            hint = Hint::Display(2);
        }
        if let Hint::Row(cells) = &mut hint {
            *cells = text::cells(&whole).iter().map(|cell| plain(cell)).collect();
            cells.join("\t").trim().clone_into(&mut text);
        }
        if text.is_empty() {
            self.gap = true;
            return;
        }
        self.out.push(Line {
            number: open.number,
            page: 1,
            text,
            indent: open.indent,
            gap: open.gap,
            full: None,
            hint,
        });
    }
}

/// A quotation is read as its text.
fn unquoted(raw: &str) -> &str {
    let mut rest = raw;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

fn atx(body: &str) -> Option<(u8, &str)> {
    let rest = body.trim_start_matches('#');
    let level = u8::try_from(body.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    let title = rest.strip_prefix([' ', '\t'])?.trim_end().trim_end_matches('#').trim_end();
    // Pandoc writes a heading's address after it.
    let title = match title.rfind(" {") {
        Some(at) if title.ends_with('}') => title[..at].trim_end(),
        _ => title,
    };
    Some((level, title))
}

/// The marker of an item and what follows it.
fn item(body: &str) -> Option<(&str, &str)> {
    let marker = body.split_whitespace().next()?;
    let rest = body[marker.len()..].trim_start();
    let bare = marker.trim_end_matches(['.', ')']);
    let bullet = matches!(marker, "-" | "*" | "+" | "•" | "–");
    let one_letter = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_lowercase());
    let digits = !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit());
    // "a." may begin a sentence that was broken there; Pandoc sets the letters of its lists apart by two blanks.
    let apart = body[marker.len()..].starts_with("  ");
    let number =
        marker.len() == bare.len() + 1 && (digits || (one_letter && (marker.ends_with(')') || apart)));
    ((bullet || number) && !rest.is_empty()).then_some((marker, rest))
}

/// A number as it will be read. "1. 1. 1." is how Markdown lets people count; any other number means itself.
fn numbered(marker: &str, last: &mut Option<(u64, u64)>) -> String {
    let digits = marker.trim_end_matches(['.', ')']);
    let Ok(written) = digits.parse::<u64>() else {
        return if marker.len() == 1 { "•".to_owned() } else { marker.to_owned() };
    };
    let printed = match *last {
        Some((before, printed)) if before == written => printed + 1,
        _ => written,
    };
    *last = Some((written, printed));
    format!("{printed}{}", &marker[digits.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(source: &str) -> Vec<(u32, String, Hint)> {
        lines(source).into_iter().map(|l| (l.number, l.text, l.hint)).collect()
    }

    #[test]
    fn blocks_are_whole_and_keep_their_line() {
        let read = seen("# Löftet {#l}\n\nVi *lovar* att\n**mötas** ofta.\n\nMål\n---\n\n**Dialog**\n");
        assert_eq!(
            read,
            [
                (1, "Löftet".into(), Hint::Heading(1)),
                (3, "Vi lovar att mötas ofta.".into(), Hint::Paragraph),
                (6, "Mål".into(), Hint::Heading(2)),
                (9, "Dialog".into(), Hint::Display(2)),
            ]
        );
    }

    #[test]
    fn items_nest_and_count() {
        let read = seen("1. Ett\n   fortsätter\n1. Två\n   - under\n4. Fyra\n");
        assert_eq!(
            read,
            [
                (1, "Ett fortsätter".into(), Hint::Item(0, "1.".into())),
                (3, "Två".into(), Hint::Item(0, "2.".into())),
                (4, "under".into(), Hint::Item(1, "•".into())),
                (5, "Fyra".into(), Hint::Item(0, "4.".into())),
            ]
        );
    }

    #[test]
    fn tables_have_cells() {
        let read = seen("| Nr | Vad |\n|---|:--|\n| 1 | **Låna** ut |\n");
        assert_eq!(read[1], (3, "1\tLåna ut".into(), Hint::Row(vec!["1".into(), "Låna ut".into()])));
    }
}

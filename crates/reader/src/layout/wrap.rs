//! From physical lines to paragraphs: where a line goes on in the next, and where its end was meant.
//!
//! The evidence is what a person sees. A line that ends although the next word had room was broken on purpose. A small
//! letter goes on what stood before, even across the turn of a page. A hyphen at the end belongs to a broken word.

use super::furniture::Kept;
use super::marker::{self, Marker, MarkerKind};
use super::unsigned;
use crate::source::{Hint, Line};
use crate::text;
use crate::vocabulary;

/// A paragraph, an item or a title before anybody has said which.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// Its words, without its marker.
    pub text: String,
    /// Its marker.
    pub marker: Option<Marker>,
    /// What the source told.
    pub hint: Hint,
    /// The line of the source that it begins on.
    pub line: u32,
    /// Air stands before it.
    pub gap: bool,
    /// How far it is set in.
    pub indent: u16,
    /// How many physical lines it fills.
    pub rows: usize,
    /// How long its last line is.
    tail: usize,
    /// Whether its last line had no room for more, where the page tells.
    full: Option<bool>,
}

/// Joins lines.
pub(crate) fn joined(lines: &[Kept]) -> Vec<Draft> {
    let width = width(lines);
    let mut out: Vec<Draft> = Vec::new();
    let mut count = None;
    let items = unsigned::items(lines, width);
    let fields = unsigned::fields(lines);
    for (n, kept) in lines.iter().enumerate() {
        let line = &kept.line;
        let found = found_marker(line).or_else(|| items[n].then(|| (Marker::told("•"), line.text.as_str())));
        if let Some(last) = out.last_mut() {
            let stray = found.as_ref().is_some_and(|(marker, _)| is_stray(marker, last, line, count, width));
            if (found.is_none() || stray) && !fields[n] && continues(last, kept, width) {
                append(last, line);
                continue;
            }
        }
        let (marker, text) = match found {
            Some((marker, rest)) => (Some(marker), rest.to_owned()),
            None => (None, line.text.clone()),
        };
        if let Some(n) = marker.as_ref().and_then(Marker::ordinal) {
            count = Some(n);
        }
        let tail = line.text.chars().count() + usize::from(line.indent);
        out.push(Draft {
            text,
            marker,
            hint: line.hint.clone(),
            line: line.number,
            gap: line.gap,
            indent: line.indent,
            rows: 1,
            tail,
            full: line.full,
        });
    }
    out
}

fn found_marker(line: &Line) -> Option<(Marker, &str)> {
    match &line.hint {
        Hint::Item(_, printed) => {
            let told = Marker::told(printed);
            // Some write "1." by hand inside a bulleted list.
            match marker::split(&line.text) {
                Some((own, rest)) if told.is_bullet() && !own.is_bullet() && own.firm => Some((own, rest)),
                _ => Some((told, &line.text)),
            }
        }
        Hint::Row(_) => None,
        _ if matches!(line.text.as_str(), "•" | "–" | "-" | "*" | "▪" | "●" | "◦") => {
            Some((Marker { printed: String::new(), kind: MarkerKind::Bullet, firm: true }, ""))
        }
        _ => marker::split(&line.text),
    }
}

/// The width that lines are wrapped to: what the longest of those that go on reach.
fn width(lines: &[Kept]) -> usize {
    let mut lengths: Vec<usize> = lines
        .iter()
        .filter(|kept| matches!(kept.line.hint, Hint::None))
        .map(|kept| kept.line.text.chars().count() + usize::from(kept.line.indent))
        .collect();
    lengths.sort_unstable();
    // A stray long line (an address on the web) does not widen a text of many lines.
    let place = if lengths.len() < 20 { 100 } else { 95 };
    lengths.get(lengths.len().saturating_sub(1) * place / 100).copied().unwrap_or(80).max(45)
}

/// A number in the middle of a sentence that happens to begin a line is no marker.
fn is_stray(marker: &Marker, last: &Draft, line: &Line, count: Option<u32>, width: usize) -> bool {
    let goes_on = !line.gap && !text::is_terminated(&last.text) && !last.text.ends_with([':', ';', ',']);
    let follows = marker.ordinal().is_some_and(|n| n == 1 || count.is_some_and(|before| n == before + 1))
        || last.marker.as_ref().is_some_and(|before| marker.is_letter_after(before));
    // "(Tillit)" closes an item, and the next number begins another.
    let closed = follows && last.marker.is_some() && last.text.ends_with([')', ']']);
    let full = last.tail * 10 >= width * 7 && !closed;
    let counted = !matches!(marker.kind, MarkerKind::Bullet) && marker.depth() == 1;
    counted
        && goes_on
        && full
        && !(follows && marker.firm && last.marker.is_some())
        && (!follows || !marker.firm)
}

fn continues(last: &Draft, kept: &Kept, width: usize) -> bool {
    let line = &kept.line;
    let same = match (&last.hint, &line.hint) {
        (Hint::None, Hint::None) => true,
        (Hint::Display(a), Hint::Display(b)) => a == b,
        _ => false,
    };
    if !same {
        return false;
    }
    if last.text.is_empty() {
        return !line.gap;
    }
    let open = !text::is_terminated(&last.text) && !last.text.ends_with(':');
    let small = text::starts_small(&line.text) && !line.text.starts_with('(');
    // "… antogs den" and "28 november 2022" below it, even across a column.
    let counts_on = open
        && line.text.starts_with(|c: char| c.is_ascii_digit())
        && ends_in_function_word(&last.text)
        && (!line.gap || kept.turned || last.text.chars().count() >= 40);
    if counts_on {
        return true;
    }
    if line.gap {
        let long = last.text.chars().count() >= 60
            || ends_in_function_word(&last.text)
            || last.text.ends_with([',', '-']);
        let full = kept.turned && last.tail * 10 >= width * 8 && last.text.chars().count() >= 60;
        return open && ((small && (long || kept.turned)) || full);
    }
    if kept.turned && !open {
        return false;
    }
    // "The Sector will:" below an item leads in the next list.
    let leads =
        line.text.ends_with(':') && text::starts_large(&line.text) && line.text.split(' ').count() <= 5;
    let short = line.text.split(' ').count() <= 3 || last.tail * 10 < width * 8;
    if leads && last.marker.is_some() && short {
        return false;
    }
    // "… Principer: tillit, mod." closes what it belongs to.
    let closing = || {
        text::sentences(&last.text).last().is_some_and(|one| {
            one.split_once(':').is_some_and(|(word, _)| vocabulary::set(&text::fold(word)).is_some())
        })
    };
    if !open && text::starts_large(&line.text) && closing() {
        return false;
    }
    // "Tillit - vi …" after "Mod - vi …": a list of names that each explain themselves.
    if explains(&last.text).is_some_and(|sign| explains(&line.text) == Some(sign)) {
        return false;
    }
    // "Principle 2: Trust": the label's own line is a title.
    let worded = last.marker.as_ref().is_some_and(|marker| matches!(marker.kind, MarkerKind::Worded(_)));
    if worded && last.rows == 1 && !small && last.text.split(' ').count() <= 8 && last.tail * 10 < width * 8 {
        return false;
    }
    small && open || line.text.starts_with(['(', '[']) || !is_deliberate(last, line, width)
}

/// The sign after a name of a few words that a line begins with.
fn explains(text: &str) -> Option<&'static str> {
    // A paragraph may be as long as a book: only its beginning can be a name.
    let text = text.match_indices(' ').nth(8).map_or(text, |(at, _)| &text[..at]);
    let signs = [" - ", " – ", " — ", ": "].into_iter().filter_map(|sign| Some((text.find(sign)?, sign)));
    let (at, sign) = signs.min()?;
    let short = text[..at].split(' ').count() <= 5 && text::starts_large(text);
    (short && !text[..at].contains(['.', ','])).then_some(sign)
}

/// Whether the line above ended although the next word had room.
fn is_deliberate(last: &Draft, line: &Line, width: usize) -> bool {
    if let Some(full) = last.full {
        return !full;
    }
    let word = line.text.split(' ').next().map_or(0, |word| word.chars().count());
    let needed = last.tail + 1 + word;
    let room = if text::is_terminated(&last.text) { width * 9 / 10 } else { width * 8 / 10 };
    needed < room
}

fn append(last: &mut Draft, line: &Line) {
    last.full = line.full;
    let line = line.text.as_str();
    let small = line.chars().next().is_some_and(char::is_lowercase);
    let before = last.text.chars().rev().nth(1);
    let broken = last.text.ends_with('-') && small && before.is_some_and(char::is_alphabetic);
    let first = text::fold(line.split(' ').next().unwrap_or(""));
    let hanging = matches!(first.as_str(), "och" | "eller" | "samt" | "and" | "or" | "respektive");
    let hyphen = last.text.ends_with('-') && before.is_some_and(char::is_alphabetic);
    // "2018-11-" and "06": a number that the line's end cut after its hyphen.
    let counted = last.text.ends_with('-')
        && before.is_some_and(|c| c.is_ascii_digit())
        && line.starts_with(|c: char| c.is_ascii_digit());
    if counted {
    } else if broken && !hanging {
        last.text.pop();
    } else if hanging || !hyphen && !last.text.is_empty() {
        last.text.push(' ');
    }
    last.text.push_str(line);
    last.rows += 1;
    last.tail = line.chars().count();
}

fn ends_in_function_word(text: &str) -> bool {
    const OPEN: [&str; 42] = [
        "on", "at", "och", "eller", "samt", "att", "som", "i", "på", "av", "för", "till", "med", "om",
        "från", "hos", "mellan", "är", "ska", "kan", "har", "inte", "en", "ett", "den", "det", "de", "the",
        "a", "an", "of", "and", "or", "to", "for", "in", "with", "by", "will", "that", "which", "from",
    ];
    text.rsplit(' ').next().is_some_and(|word| OPEN.contains(&text::fold(word).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let mut gap = false;
        let mut lines = Vec::new();
        for (number, raw) in (1..).zip(text.lines()) {
            if raw.is_empty() {
                gap = true;
                continue;
            }
            let line = Line {
                number,
                page: 1,
                text: raw.trim().into(),
                indent: u16::try_from(raw.len() - raw.trim_start().len()).unwrap(),
                gap: std::mem::take(&mut gap),
                full: None,
                hint: Hint::None,
            };
            lines.push(Kept { line, turned: false });
        }
        joined(&lines).into_iter().map(|draft| draft.text).collect()
    }

    #[test]
    fn lines_and_broken_words_are_joined() {
        let text = "Kommunen lånar ut sina salar till föreningar som vill sam-\nverka med andra och som har\nbehov av en kartläggnings-\noch planeringsplats.";
        let all = "Kommunen lånar ut sina salar till föreningar som vill samverka med andra och som har behov av en kartläggnings- och planeringsplats.";
        assert_eq!(texts(text), [all]);
    }

    #[test]
    fn a_line_with_room_left_was_ended_on_purpose() {
        let text = "• Tillit\nVi litar på varandra och säger det vi tänker, också när det är svårt att\nsäga det.\n• Mod\nVi vågar.";
        assert_eq!(texts(text).len(), 4);
    }

    #[test]
    fn a_sentence_goes_on_across_a_gap() {
        let text =
            "När föreningar utför en verksamhet för vår räkning och på vårt\n\nuppdrag gäller våra krav.";
        assert_eq!(texts(text).len(), 1);
    }
}

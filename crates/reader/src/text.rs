//! Small things about words: their places, their small letters, their slugs, where a sentence ends.

use std::collections::{HashMap, HashSet};

/// A word in a text: letters and digits, with the hyphens and apostrophes inside it.
#[derive(Debug, Clone)]
pub(crate) struct Word<'a> {
    /// Where it begins, in bytes.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// As written.
    pub raw: &'a str,
    /// In small letters.
    pub low: String,
}

/// In small letters.
pub(crate) fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|(_, n)| n.is_alphanumeric());
        let inside = c.is_alphanumeric()
            || (start.is_some() && next_is_letter && matches!(c, '-' | '\'' | '’'))
            || start.is_some() && is_owning(text, at, c);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(word(text, from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        out.push(word(text, from, text.len()));
    }
    out
}

/// "groups' commitments": an apostrophe after s that no quotation mark before it opened.
fn is_owning(text: &str, at: usize, c: char) -> bool {
    let sign = matches!(c, '\'' | '’') && text[..at].ends_with('s');
    let goes_on = || {
        text[at + c.len_utf8()..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    let opened = || {
        text.starts_with(['\'', '‘', '’'])
            || [" '", " ‘", " ’", "('", "(‘"].iter().any(|open| text[..at].contains(open))
    };
    sign && goes_on() && !opened()
}

fn word(text: &str, at: usize, end: usize) -> Word<'_> {
    let raw = &text[at..end];
    Word { at, end, raw, low: fold(raw) }
}

/// Letters and digits only, small: blanks, signs and capitals make no difference.
pub(crate) fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// A slug: small ASCII, å and ä to a, ö to o, everything else to "-".
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in fold(text).chars() {
        let plain = match c {
            'å' | 'ä' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ø' | 'ó' | 'ô' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' => 'u',
            'a'..='z' | '0'..='9' => c,
            _ => '-',
        };
        if plain != '-' || !(out.is_empty() || out.ends_with('-')) {
            out.push(plain);
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The slug of the first words.
pub(crate) fn slug_of_start(text: &str, count: usize) -> String {
    let start: Vec<&str> = words(text).iter().take(count).map(|word| word.raw).collect();
    slug(&start.join(" "))
}

/// Keys that are unlike each other.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    taken: HashSet<String>,
    /// The number that each key was last given with.
    last: HashMap<String, u32>,
}

impl Keys {
    /// The key, with a number behind it where it is already taken.
    pub fn unique(&mut self, key: String) -> String {
        let key = if key.is_empty() { "x".to_owned() } else { key };
        if self.taken.insert(key.clone()) {
            return key;
        }
        let last = self.last.entry(key.clone()).or_insert(1);
        loop {
            *last += 1;
            let candidate = format!("{key}-{last}");
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}

/// Whether a text begins with a small letter (after quotes and brackets).
pub(crate) fn starts_small(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether a text begins with a capital.
pub(crate) fn starts_large(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Whether a text ends as a sentence ends.
pub(crate) fn is_terminated(text: &str) -> bool {
    let end = text.trim_end_matches(['”', '"', '\'', '’', ')', ']', '»', ' ', '¹', '²', '³']);
    end.ends_with(['.', '!', '?', '…']) || text.trim_end().ends_with(['.', '!', '?'])
}

/// Whether it is written in capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    let (mut large, mut small) = (0_u32, 0_u32);
    for c in text.chars() {
        large += u32::from(c.is_uppercase());
        small += u32::from(c.is_lowercase());
    }
    large >= 3 && small * 6 <= large
}

/// Text in capitals, written as one writes a name: first letter large, the others small.
pub(crate) fn uncapitalised(text: &str) -> String {
    if !is_capitals(text) {
        return text.to_owned();
    }
    capitalised(&fold(text))
}

/// With its first letter large.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Cut to a quote of a bearable length.
pub(crate) fn quote(text: &str) -> String {
    const LONGEST: usize = 160;
    let mut out: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}

/// Abbreviations whose point ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "bl", "ex", "dvs", "osv", "fl", "ca", "nr", "dnr", "kl", "st", "resp", "inkl", "exkl", "jfr", "no", "eg",
    "ie", "mr", "ms", "dr", "art", "ref", "kap", "t", "s", "k",
];

/// The sentences of a text, as slices.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let blank_follows = chars.peek().is_none_or(|(_, n)| n.is_whitespace());
        let is_end = match c {
            '.' => blank_follows && !abbreviates(&text[from..at]) && !goes_on(&text[end..]),
            '!' | '?' => blank_follows && !goes_on(&text[end..]),
            '\n' => true,
            _ => false,
        };
        if is_end {
            push(&mut out, &text[from..end]);
            from = end;
        }
    }
    push(&mut out, &text[from..]);
    out
}

/// A small letter goes on the sentence; a bracket begins something new.
fn goes_on(rest: &str) -> bool {
    let rest = rest.trim_start();
    !rest.starts_with(['(', '[']) && starts_small(rest)
}

fn push<'a>(out: &mut Vec<&'a str>, sentence: &'a str) {
    let sentence = sentence.trim();
    if !sentence.is_empty() {
        out.push(sentence);
    }
}

fn abbreviates(before: &str) -> bool {
    let last = before.rsplit([' ', '.', '(']).next().unwrap_or("");
    // "fr.o.m. 2020": points inside the word tell that its last point ends nothing either.
    let whole = before.rsplit([' ', '(']).next().unwrap_or("");
    let inner = whole.contains('.') && whole.split('.').all(|piece| (1..=3).contains(&piece.chars().count()));
    if inner && whole.chars().all(|c| c.is_alphabetic() || c == '.') {
        return true;
    }
    ABBREVIATIONS.contains(&fold(last).as_str()) && before.len() > last.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Öppenhet & insyn"), "oppenhet-insyn");
        assert_eq!(slug_of_start("Kommunen lånar ut, varje år, sina salar", 3), "kommunen-lanar-ut");
    }

    #[test]
    fn sentences_end_where_they_end() {
        let text = "Vi träffas t.ex. i mars. Nr. 3 gäller dnr. 12. Ja!";
        assert_eq!(sentences(text), ["Vi träffas t.ex. i mars.", "Nr. 3 gäller dnr. 12.", "Ja!"]);
    }

    #[test]
    fn capitals_become_names() {
        assert_eq!(uncapitalised("ÖPPENHET OCH INSYN"), "Öppenhet och insyn");
        assert_eq!(uncapitalised("Öppenhet"), "Öppenhet");
    }
}

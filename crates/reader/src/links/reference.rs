//! Where a text prints a reference: in brackets, or as a sentence or line that does nothing else.

use super::scan::{FILLING, is_word};
use super::stem::is_small;
use super::{Names, Reference, merge, push};
use crate::text::{self, Word};
use crate::vocabulary;

impl Names {
    pub(super) fn take_brackets(&self, text: &str, found: &mut Option<Reference>) -> String {
        let mut left = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(['(', '[']) {
            let close = if rest[at..].starts_with('(') { ')' } else { ']' };
            let Some(len) = rest[at..].find(close) else { break };
            let inner = &rest[at + 1..at + len];
            let end = at + len + 1;
            match self.bracket(inner) {
                Some(reference) => {
                    merge(found, reference);
                    left.push_str(rest[..at].trim_end());
                    let next = &rest[end..];
                    // "… ut (dialog). Sedan": the point belongs to the sentence.
                    if !next.starts_with(['.', ',', ';']) {
                        left.push(' ');
                    } else if text::is_terminated(&left) && next.starts_with('.') {
                        rest = &next[1..];
                        continue;
                    }
                }
                None => left.push_str(&rest[..end]),
            }
            rest = &rest[end..];
        }
        left.push_str(rest);
        left.trim().to_owned()
    }

    /// "… håller dörren öppen – närvaro, mod": after the last dash nothing but names.
    pub(super) fn after_dash<'t>(&self, text: &'t str) -> Option<(&'t str, Reference)> {
        const FEWEST: usize = 4;
        let (at, sign) = [" – ", " — "].iter().filter_map(|sign| Some((text.rfind(sign)?, sign))).max()?;
        let (before, tail) = (&text[..at], text[at + sign.len()..].trim_end_matches(['.', ' ']));
        let read = self.scan(&text::words(tail), tail, true);
        let pure = !read.principles.is_empty() && read.unknown.is_empty() && read.guessed.is_empty();
        (pure && before.split(' ').count() >= FEWEST).then_some((before, read))
    }

    /// What stands in brackets: a reference if it speaks of principles, or holds nothing but their names.
    pub(super) fn bracket(&self, inner: &str) -> Option<Reference> {
        if inner.chars().count() > 240 {
            return None;
        }
        let words = text::words(inner);
        if let Some(all) = (!words.is_empty()).then(|| self.everything(&words)).flatten() {
            return Some(all);
        }
        let read = self.scan(&words, inner, true);
        let named = words.iter().take(3).any(|word| is_word(&word.low));
        let whole = read.unknown.is_empty() && read.guessed.is_empty() && !read.principles.is_empty();
        // "(tillit; kvalitet)" where only tillit is a principle: a list of names, one of them wrong.
        let listed = inner.contains([',', ';'])
            && read.unknown.len() <= read.principles.len()
            && read.unknown.iter().all(|name| name.split(' ').count() <= 3);
        ((named && words.len() > 1) || whole || (listed && !read.principles.is_empty())).then_some(read)
    }

    /// A sentence that only tells which principle is meant: "This serves the principle of trust."
    pub(super) fn sentence(&self, sentence: &str, last: bool) -> Option<Reference> {
        let words = text::words(sentence);
        // "P2, P3" and nothing else.
        let codes = words.iter().filter(|word| self.labelled(word).is_some()).count();
        let label = |word: &Word<'_>| {
            self.labelled(word).is_some()
                || word.raw.len() <= 4 && word.raw.contains(|c: char| c.is_ascii_digit())
                || vocabulary::is_and(&word.low)
        };
        if codes > 0 && words.iter().all(label) {
            return Some(self.codes(&words));
        }
        if words.len() > 40 {
            return None;
        }
        if last && let Some(read) = self.only_names(&words, sentence) {
            // "The principles of diversity and trust", where diversity went up in another name.
            let set = words.iter().position(|word| is_word(&word.low));
            let whole = set.map(|at| self.scan(&words[at..], sentence, false));
            return Some(
                whole.filter(|whole| whole.principles.len() > read.principles.len()).unwrap_or(read),
            );
        }
        if let Some(read) = self.after_label(sentence) {
            return Some(read);
        }
        let at = words.iter().position(|word| is_word(&word.low))?;
        // "Principles: all".
        if at == 0
            && let Some(all) = words.get(1).and_then(|_| self.everything(&words[1..]))
        {
            return Some(all);
        }
        let labelled = at <= 1 && sentence[words[at].end..].trim_start().starts_with(':');
        let pointing = words[..at].iter().any(|word| vocabulary::is(POINTING, &word.low));
        let opening = vocabulary::is(OPENING, &words[0].low) || at == 0;
        // "The principle of trust applies."
        let applies = at <= 1 && words.last().is_some_and(|word| vocabulary::is(APPLYING, &word.low));
        let pointing = pointing || applies;
        if !(labelled || (opening && (pointing || at == 0) && last)) {
            return None;
        }
        let read = self.scan(&words[at..], sentence, labelled || at == 0);
        let whole = at > 0 || labelled || read.unknown.is_empty();
        (!read.principles.is_empty() && whole || labelled).then_some(read)
    }

    /// "Kopplar till: tillit och mod", "Foundation: trust": a label of any kind, and nothing but names.
    fn after_label(&self, sentence: &str) -> Option<Reference> {
        const LONGEST: usize = 4;
        let (label, rest) = sentence.split_once(':')?;
        let short =
            label.split_whitespace().count() <= LONGEST && vocabulary::party(&text::fold(label)).is_none();
        let read = self.scan(&text::words(rest), rest, true);
        let pure = read.unknown.is_empty() && read.guessed.is_empty() && !read.principles.is_empty();
        (short && pure && self.name_at(&text::words(sentence)).is_none()).then_some(read)
    }

    /// A last sentence that holds names of principles and nothing that could be promised: "The value of trust lies beneath
    /// this.", "Vilar på tillit och mod.", "→ Tillit, mod".
    fn only_names(&self, words: &[Word<'_>], sentence: &str) -> Option<Reference> {
        const LOOSE: usize = 8;
        let mut out = Reference::default();
        let (mut i, mut loose, mut others, mut pointing, mut told) = (0, 0, 0, false, false);
        while i < words.len() {
            if let Some((count, principle)) = self.name_at(&words[i..]) {
                push(&mut out.principles, principle);
                i += count;
                continue;
            }
            if let Some(principle) = self.labelled(&words[i]).or_else(|| self.lettered(&words[i])) {
                push(&mut out.principles, principle);
                i += 1;
                continue;
            }
            let low = words[i].low.as_str();
            let small = vocabulary::is(FILLING, low) || vocabulary::is_preposition(low) || is_small(low);
            told |= is_word(low);
            pointing |= vocabulary::is(POINTING, low) && !vocabulary::is_preposition(low);
            let points = vocabulary::is(POINTING, low) || vocabulary::is(OPENING, low);
            if vocabulary::party(low).is_some() || PROMISING.contains(&low) {
                return None;
            }
            others += usize::from(!vocabulary::is_and(low));
            loose += usize::from(!small && !points && !is_word(low));
            i += 1;
        }
        let opening = words.first().is_some_and(|first| vocabulary::is(OPENING, &first.low));
        let bare = (loose == 0 || loose == 1 && opening && pointing)
            && (pointing || !text::is_terminated(sentence) || others == 0);
        let said = told && loose <= LOOSE;
        (!out.principles.is_empty() && (bare || said)).then_some(out)
    }

    pub(super) fn codes(&self, words: &[Word<'_>]) -> Reference {
        let mut out = Reference::default();
        for word in words.iter().filter(|word| !vocabulary::is_and(&word.low)) {
            match self.labelled(word) {
                Some(principle) => push(&mut out.principles, principle),
                None => out.unknown.push(word.raw.to_owned()),
            }
        }
        out
    }
}

/// Verbs of promises: a sentence that holds one does more than point.
const PROMISING: [&str; 10] =
    ["ska", "skall", "bör", "will", "shall", "must", "should", "åtar", "lovar", "vi"];

/// How a sentence begins that only points.
pub(super) const OPENING: &[&str] = &[
    "detta",
    "det",
    "åtagandet",
    "löftet",
    "utfästelsen",
    "punkten",
    "här",
    "this",
    "it",
    "the",
    "these",
    "dessa",
    "båda",
    "kopplas",
    "kopplat",
    "koppling",
    "hör",
    "svarar",
    "bygger",
    "serves",
    "supports",
    "relates",
    "linked",
    "reflects",
    "link",
    "links",
    "grundas",
    "vilar",
    "anknyter",
    "åtagandena",
    "both",
    "med",
    "så",
    "därmed",
    "in",
    "that",
];

/// How "the principle of trust …" ends where it only points.
pub(super) const APPLYING: &[&str] = &["applies", "apply", "gäller", "tillämpas", "here", "här", "avses"];

/// What such a sentence does.
pub(super) const POINTING: &[&str] = &[
    "svarar",
    "motsvarar",
    "kopplas",
    "kopplat",
    "koppling",
    "kopplar",
    "hör",
    "anknyter",
    "knyter",
    "bygger",
    "utgår",
    "följer",
    "stödjer",
    "stöder",
    "grundas",
    "vilar",
    "bidrar",
    "förverkligar",
    "uttrycker",
    "uttryck",
    "speglar",
    "omsätter",
    "tjänar",
    "främjar",
    "stärker",
    "lever",
    "gäller",
    "avser",
    "rör",
    "relates",
    "relate",
    "supports",
    "support",
    "serves",
    "serve",
    "reflects",
    "reflect",
    "corresponds",
    "links",
    "linked",
    "link",
    "flows",
    "follows",
    "expresses",
    "rests",
    "builds",
    "answers",
    "implements",
    "puts",
    "gives",
    "fulfils",
    "advances",
    "upholds",
    "under",
    "belongs",
    "derives",
    "honours",
    "stems",
    "tied",
    "falls",
    "realises",
    "mot",
    "till",
];

//! What a reference names: whole names first, then numbers and letters, then parts and strangers.

use super::stem::{covers, same_stem};
use super::{Names, Reference, push};
use crate::text::Word;
use crate::vocabulary;

impl Names {
    /// Reads names and numbers from words; strict reading keeps what is no name.
    pub(super) fn scan(&self, words: &[Word<'_>], source: &str, strict: bool) -> Reference {
        let mut out = Reference::default();
        let mut loose: Vec<&Word<'_>> = Vec::new();
        let counting = words.iter().any(|word| is_word(&word.low))
            || words.iter().all(|word| {
                number(word).is_some()
                    || self.labelled(word).is_some()
                    || self.lettered(word).is_some()
                    || vocabulary::is_and(&word.low)
                    || word.raw.contains('-') && word.raw.contains(|c: char| c.is_ascii_digit())
            });
        let mut i = 0;
        while i < words.len() {
            if let Some((count, principle)) = self.name_at(&words[i..]) {
                self.settle(&mut loose, &mut out, source);
                push(&mut out.principles, principle);
                i += count;
                continue;
            }
            let word = &words[i];
            if let Some((count, range)) = self.label_range(words, i, source).filter(|_| counting) {
                self.settle(&mut loose, &mut out, source);
                range.for_each(|principle| push(&mut out.principles, principle));
                i += count;
                continue;
            }
            if let Some(principle) = self.labelled(word).or_else(|| self.lettered(word)).filter(|_| counting)
            {
                self.settle(&mut loose, &mut out, source);
                push(&mut out.principles, principle);
                i += 1;
                continue;
            }
            match number(word).filter(|_| counting) {
                Some(_) if dotted(words, i, source).is_some() => {
                    let printed = dotted(words, i, source).unwrap_or_default();
                    match self.numbers.iter().position(|own| own.as_deref() == Some(printed)) {
                        Some(principle) => push(&mut out.principles, principle),
                        None => out.unknown.push(printed.to_owned()),
                    }
                    i += printed.matches('.').count();
                }
                Some(first) => {
                    let (count, last) = Self::range_end(words, i, source).unwrap_or((0, first));
                    i += if last > first { count } else { 0 };
                    (first..=last.min(first + 50)).for_each(|n| self.count(n, &mut out));
                }
                None if is_word(&word.low) || vocabulary::is(FILLING, &word.low) => {
                    if is_parted(source, words, i) {
                        self.settle(&mut loose, &mut out, source);
                    }
                    if !loose.is_empty() && vocabulary::is_and(&word.low) {
                        loose.push(word);
                    }
                }
                None => {
                    if is_parted(source, words, i) {
                        self.settle(&mut loose, &mut out, source);
                    }
                    loose.push(word);
                }
            }
            i += 1;
        }
        self.settle(&mut loose, &mut out, source);
        if !strict {
            out.unknown.clear();
        }
        out
    }

    /// The principle that a printed letter or code means: "B", "P2".
    pub(super) fn labelled(&self, word: &Word<'_>) -> Option<usize> {
        let lettered = word.raw.starts_with(char::is_uppercase) && word.raw.len() <= 4;
        self.numbers.iter().position(|own| lettered && own.as_deref() == Some(word.raw))
    }

    /// "P1-P3", "B–D": those between, too. How many words it fills, and whom it means.
    fn label_range(
        &self,
        words: &[Word<'_>],
        i: usize,
        source: &str,
    ) -> Option<(usize, std::ops::RangeInclusive<usize>)> {
        let at = |raw: &str| self.numbers.iter().position(|own| own.as_deref() == Some(raw));
        if let Some((first, last)) = words[i].raw.split_once('-') {
            return Some((1, at(first)?..=at(last)?));
        }
        let next = words.get(i + 1)?;
        let dashed = matches!(source.get(words[i].end..next.at)?.trim(), "–" | "-" | "—");
        let named = words[i].raw.starts_with(char::is_uppercase) && dashed;
        named.then_some((2, at(words[i].raw)?..=at(next.raw)?))
    }

    /// "all", "samtliga fem principer": nothing is left out.
    pub(super) fn everything(&self, words: &[Word<'_>]) -> Option<Reference> {
        let all = words
            .first()
            .is_some_and(|word| matches!(word.low.as_str(), "all" | "alla" | "samtliga" | "every"));
        let plain = words[1..].iter().all(|word| {
            is_word(&word.low)
                || vocabulary::is(FILLING, &word.low)
                || crate::principles::numeral(&word.low) == Some(self.known.len())
        });
        let some = all && plain && words.len() <= 5 && !self.known.is_empty();
        some.then(|| Reference { principles: (0..self.known.len()).collect(), ..Reference::default() })
    }

    /// "Principle ii", where all principles are counted in small letters.
    pub(super) fn lettered(&self, word: &Word<'_>) -> Option<usize> {
        let small = |own: &Option<String>| {
            own.as_ref().is_some_and(|own| own.len() <= 4 && own.chars().all(|c| c.is_ascii_lowercase()))
        };
        let all = !self.numbers.is_empty() && self.numbers.iter().all(small);
        self.numbers.iter().position(|own| all && own.as_deref() == Some(word.raw))
    }

    pub(super) fn count(&self, n: u32, out: &mut Reference) {
        let own =
            |own: &Option<String>| own.as_ref().and_then(|own| own.rsplit('.').next()?.parse::<u32>().ok());
        let by_label = self.numbers.iter().position(|one| own(one) == Some(n));
        let by_place =
            usize::try_from(n).ok().and_then(|n| n.checked_sub(1)).filter(|&at| at < self.known.len());
        match by_label.or(by_place.filter(|_| self.numbers.iter().all(Option::is_none))) {
            Some(principle) => push(&mut out.principles, principle),
            None => out.unknown.push(n.to_string()),
        }
    }

    /// "3–5" and "3 to 5" mean those between, too.
    pub(super) fn range_end(words: &[Word<'_>], i: usize, source: &str) -> Option<(usize, u32)> {
        let next = words.get(i + 1)?;
        if matches!(next.low.as_str(), "to" | "till") {
            return Some((2, number(words.get(i + 2)?)?));
        }
        let between = source.get(words[i].end..next.at)?;
        let dashed = between.trim() == "–" || between.trim() == "-";
        Some((1, number(next).filter(|_| dashed)?))
    }

    /// Words that are no whole name: one that was merged, a part of just one name, or unknown.
    pub(super) fn settle(&self, loose: &mut Vec<&Word<'_>>, out: &mut Reference, source: &str) {
        while loose.last().is_some_and(|word| vocabulary::is_and(&word.low)) {
            loose.pop();
        }
        let (Some(first), Some(last)) = (loose.first(), loose.last()) else { return };
        let name = source.get(first.at..last.end).unwrap_or("").to_owned();
        let words: Vec<String> =
            loose.iter().filter(|word| !vocabulary::is_and(&word.low)).map(|word| word.low.clone()).collect();
        loose.clear();
        let parts: Vec<usize> = (0..self.known.len())
            .filter(|&n| words.iter().all(|word| self.known[n].iter().any(|own| same_stem(own, word))))
            .collect();
        let merged = self.merged.iter().find(|(old, _)| {
            old.len() == words.len() && old.iter().zip(&words).all(|(a, b)| same_stem(a, b))
        });
        match (merged, parts.as_slice()) {
            (Some((_, principle)), _) => push(&mut out.principles, *principle),
            (None, [only]) => {
                push(&mut out.principles, *only);
                out.guessed.push(name);
            }
            _ => out.unknown.push(name),
        }
    }

    /// The longest name that begins here: how many words it covers, and whose it is.
    pub(super) fn name_at(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        (0..self.known.len())
            .filter_map(|n| covers(&self.known[n], words).map(|count| (count, n)))
            .max_by_key(|(count, n)| (*count, usize::MAX - n))
    }
}

/// Words between names in a reference.
pub(super) const FILLING: &[&str] = &[
    "applies",
    "apply",
    "tillämpas",
    "om",
    "och",
    "samt",
    "and",
    "the",
    "of",
    "se",
    "jfr",
    "cf",
    "see",
    "till",
    "to",
    "nr",
    "no",
    "för",
    "on",
    "den",
    "det",
    "kopplas",
    "kopplat",
    "koppling",
    "knyter",
    "an",
    "hör",
    "stödjer",
    "supports",
    "serves",
    "links",
    "link",
    "linked",
    "relates",
    "svarar",
    "mot",
    "avser",
    "gäller",
    "i",
    "enligt",
    "under",
    "with",
    "by",
    "with",
    "own",
    "supporting",
    "about",
    "both",
];

/// A word for principle.
pub(super) fn is_word(low: &str) -> bool {
    vocabulary::set(low).is_some()
}

pub(super) fn number(word: &Word<'_>) -> Option<u32> {
    if let Some(place) = crate::principles::ordinal(&word.low) {
        return Some(place);
    }
    let digits = word.raw.strip_prefix(['P', 'p']).unwrap_or(word.raw);
    (digits.len() <= 2).then(|| digits.parse().ok())?
}

/// "2.1": numbers with nothing but points between.
pub(super) fn dotted<'s>(words: &[Word<'_>], i: usize, source: &'s str) -> Option<&'s str> {
    let mut last = i;
    while let Some(next) = words.get(last + 1)
        && source.get(words[last].end..next.at) == Some(".")
        && next.raw.chars().all(|c| c.is_ascii_digit())
    {
        last += 1;
    }
    if last > i { source.get(words[i].at..words[last].end) } else { None }
}

/// Whether a sign that parts a list stands before the word.
pub(super) fn is_parted(source: &str, words: &[Word<'_>], i: usize) -> bool {
    i > 0
        && source
            .get(words[i - 1].end..words[i].at)
            .is_some_and(|between| between.contains([',', ';', '/', ':', '•', '+', '|']))
}

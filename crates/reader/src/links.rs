//! Which principles a commitment serves: the references that texts print, matched against the known names.
//!
//! Longest name first, in any inflection, never cut at "och": a name may hold one. What is left over and is no name of a
//! principle becomes a finding, unless the text says that it was merged into one.

use crate::layout::Block;
use crate::text::{self, Word};
use crate::vocabulary;

/// The names that references are matched against.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    /// For every principle its words, without "och".
    known: Vec<Vec<String>>,
    /// For every principle its printed number.
    numbers: Vec<Option<String>>,
    /// Names that were merged into a principle.
    merged: Vec<(Vec<String>, usize)>,
}

/// A reference that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The principles it names.
    pub principles: Vec<usize>,
    /// Names that are none.
    pub unknown: Vec<String>,
    /// Names of which only a part was printed.
    pub guessed: Vec<String>,
}

impl Names {
    /// Names to match against.
    pub fn new(labels: &[(String, Option<String>)], blocks: &[Block]) -> Self {
        let known = labels.iter().map(|(label, _)| content(label)).collect();
        let numbers = labels.iter().map(|(_, number)| number.clone()).collect();
        let mut out = Self { known, numbers, merged: Vec::new() };
        out.merged = out.mergers(blocks);
        out
    }

    /// The principle that a heading names: its name, in any inflection.
    pub fn of_heading(&self, heading: &str) -> Option<usize> {
        let name = crate::heading::principle_name(heading).unwrap_or(heading);
        let words = content(name);
        self.known
            .iter()
            .position(|own| own.len() == words.len() && own.iter().zip(&words).all(|(a, b)| same_stem(a, b)))
    }

    /// The principle that a heading names by its number only: "Principle 3".
    pub fn of_number(&self, heading: &Block, names_one: bool) -> Option<usize> {
        let number = heading.marker.as_ref().filter(|_| names_one)?.ordinal()?;
        let mut read = Reference::default();
        self.count(number, &mut read);
        read.principles.first().copied()
    }

    /// Takes the references out of a text: what is left of it, and what they say.
    pub fn take(&self, text: &str) -> (String, Option<Reference>) {
        let mut found: Option<Reference> = None;
        let mut left = self.take_brackets(text, &mut found);
        let sentences = text::sentences(&left);
        let kept: Vec<&str> = sentences
            .iter()
            .enumerate()
            .filter(|(n, sentence)| match self.sentence(sentence, *n + 1 == sentences.len()) {
                Some(reference) => {
                    merge(&mut found, reference);
                    false
                }
                None => true,
            })
            .map(|(_, sentence)| *sentence)
            .collect();
        if kept.len() < sentences.len() {
            left = kept.join(" ");
        }
        (left.trim().to_owned(), found)
    }

    /// Reads a cell of a table's column of principles.
    pub fn cell(&self, cell: &str) -> Reference {
        self.scan(&text::words(cell), cell, true)
    }

    /// Whether a text prints a reference.
    pub fn refers(&self, text: &str) -> bool {
        self.take(text).1.is_some()
    }

    fn take_brackets(&self, text: &str, found: &mut Option<Reference>) -> String {
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

    /// What stands in brackets: a reference if it speaks of principles, or holds nothing but their names.
    fn bracket(&self, inner: &str) -> Option<Reference> {
        if inner.chars().count() > 240 {
            return None;
        }
        let words = text::words(inner);
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
    fn sentence(&self, sentence: &str, last: bool) -> Option<Reference> {
        let words = text::words(sentence);
        // "P2, P3" and nothing else.
        let codes = words.iter().filter(|word| self.labelled(word).is_some()).count();
        let coded = |word: &Word<'_>| {
            word.raw.len() <= 4 && word.raw.contains(|c: char| c.is_ascii_digit())
                || vocabulary::is_and(&word.low)
        };
        if codes > 0 && words.iter().all(coded) {
            return Some(self.codes(&words));
        }
        let at = words.iter().position(|word| is_word(&word.low))?;
        if words.len() > 40 {
            return None;
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

    fn codes(&self, words: &[Word<'_>]) -> Reference {
        let mut out = Reference::default();
        for word in words.iter().filter(|word| !vocabulary::is_and(&word.low)) {
            match self.labelled(word) {
                Some(principle) => push(&mut out.principles, principle),
                None => out.unknown.push(word.raw.to_owned()),
            }
        }
        out
    }

    /// Reads names and numbers from words; strict reading keeps what is no name.
    fn scan(&self, words: &[Word<'_>], source: &str, strict: bool) -> Reference {
        let mut out = Reference::default();
        let mut loose: Vec<&Word<'_>> = Vec::new();
        let counting = words.iter().any(|word| is_word(&word.low))
            || words.iter().all(|word| number(word).is_some() || self.labelled(word).is_some());
        let mut i = 0;
        while i < words.len() {
            if let Some((count, principle)) = self.name_at(&words[i..]) {
                self.settle(&mut loose, &mut out, source);
                push(&mut out.principles, principle);
                i += count;
                continue;
            }
            let word = &words[i];
            if let Some(principle) = self.labelled(word).filter(|_| counting) {
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
                    let last = Self::range_end(words, i, source).unwrap_or(first);
                    i += usize::from(last > first);
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
    fn labelled(&self, word: &Word<'_>) -> Option<usize> {
        let lettered = word.raw.starts_with(char::is_uppercase) && word.raw.len() <= 4;
        self.numbers.iter().position(|own| lettered && own.as_deref() == Some(word.raw))
    }

    fn count(&self, n: u32, out: &mut Reference) {
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
    fn range_end(words: &[Word<'_>], i: usize, source: &str) -> Option<u32> {
        let next = words.get(i + 1)?;
        let between = source.get(words[i].end..next.at)?;
        let dashed = between.trim() == "–" || between.trim() == "-";
        number(next).filter(|_| dashed)
    }

    /// Words that are no whole name: one that was merged, a part of just one name, or unknown.
    fn settle(&self, loose: &mut Vec<&Word<'_>>, out: &mut Reference, source: &str) {
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
    fn name_at(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        (0..self.known.len())
            .filter_map(|n| covers(&self.known[n], words).map(|count| (count, n)))
            .max_by_key(|(count, n)| (*count, usize::MAX - n))
    }

    /// What the text says of names that went up in another: "Insyn och öppenhet slogs samman till öppenhet".
    fn mergers(&self, blocks: &[Block]) -> Vec<(Vec<String>, usize)> {
        let mut out = Vec::new();
        for block in blocks {
            for sentence in text::sentences(&block.text) {
                let words = text::words(sentence);
                if words.len() <= 60 && merges(&words) {
                    self.merger(&words, sentence, &mut out);
                }
            }
        }
        out
    }

    fn merger(&self, words: &[Word<'_>], sentence: &str, out: &mut Vec<(Vec<String>, usize)>) {
        let mut known = Vec::new();
        let mut i = 0;
        while i < words.len() {
            match self.name_at(&words[i..]) {
                Some((count, principle)) => {
                    known.push((i, principle));
                    i += count;
                }
                None => i += 1,
            }
        }
        let Some((_, target)) = known.last() else { return };
        let spans = known.iter().map(|(at, _)| *at).collect::<Vec<_>>();
        for (i, word) in words.iter().enumerate() {
            let plain = word.raw.chars().count() >= 4 && !spans.contains(&i) && !is_word(&word.low);
            let quoted = sentence[..word.at].ends_with(['"', '”', '“', '\'', '»', '«']);
            let named = i > 0
                && matches!(
                    words[i - 1].low.as_str(),
                    "om" | "of" | "och" | "and" | "principen" | "principle"
                );
            if plain && (quoted || named || text::starts_large(word.raw) || i == 0) {
                out.push((vec![word.low.clone()], *target));
                let pair = words.get(i + 2).filter(|_| vocabulary::is_and(&words[i + 1].low));
                if let Some(second) = pair {
                    out.push((vec![word.low.clone(), second.low.clone()], *target));
                }
            }
        }
    }
}

/// Words between names in a reference.
const FILLING: &[&str] = &[
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

/// How a sentence begins that only points.
const OPENING: &[&str] = &[
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
const APPLYING: &[&str] = &["applies", "apply", "gäller", "tillämpas", "here", "här", "avses"];

/// What such a sentence does.
const POINTING: &[&str] = &[
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

/// How texts say that names were merged.
const MERGING: &[&str] = &[
    "slagits samman",
    "slogs samman",
    "slås samman",
    "slagits ihop",
    "slogs ihop",
    "sammanslag*",
    "sammanförts",
    "förts samman",
    "fördes samman",
    "ingår numera",
    "ingår nu",
    "ingår sedan",
    "numera ingår",
    "uppgått i",
    "uppgick i",
    "gått upp i",
    "gick upp i",
    "inordna*",
    "ersatts",
    "ersattes",
    "ersätts",
    "bytt namn",
    "heter numera",
    "heter nu",
    "kallades tidigare",
    "hette tidigare",
    "tidigare principen",
    "tidigare principerna",
    "del av principen",
    "merged",
    "now part of",
    "been incorporated",
    "incorporated into",
    "absorbed",
    "folded into",
    "combined into",
    "been combined",
    "were combined",
    "replaced by",
    "renamed",
    "formerly",
    "brought together",
    "joined with",
    "subsumed",
];

/// Whether a sentence tells of a merger, though a year may stand between the words for it.
fn merges(words: &[Word<'_>]) -> bool {
    const TOGETHER: [&str; 4] = ["samman", "ihop", "together", "into"];
    const PUT: [&str; 10] =
        ["slogs", "slagits", "slås", "slog", "förts", "fördes", "lagts", "lades", "brought", "combined"];
    let put = words.iter().position(|word| PUT.contains(&word.low.as_str()));
    let near = |at: usize| words[at..].iter().take(12).any(|word| TOGETHER.contains(&word.low.as_str()));
    vocabulary::any(MERGING, words) || put.is_some_and(near)
}

/// A word for principle.
fn is_word(low: &str) -> bool {
    vocabulary::set(low).is_some()
}

fn number(word: &Word<'_>) -> Option<u32> {
    let digits = word.raw.strip_prefix(['P', 'p']).unwrap_or(word.raw);
    (digits.len() <= 2).then(|| digits.parse().ok())?
}

/// "2.1": numbers with nothing but points between.
fn dotted<'s>(words: &[Word<'_>], i: usize, source: &'s str) -> Option<&'s str> {
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
fn is_parted(source: &str, words: &[Word<'_>], i: usize) -> bool {
    i > 0
        && source
            .get(words[i - 1].end..words[i].at)
            .is_some_and(|between| between.contains([',', ';', '/', ':', '•', '+', '|']))
}

fn merge(found: &mut Option<Reference>, more: Reference) {
    let all = found.get_or_insert_with(Reference::default);
    for principle in more.principles {
        push(&mut all.principles, principle);
    }
    all.unknown.extend(more.unknown);
    all.guessed.extend(more.guessed);
}

fn push(list: &mut Vec<usize>, principle: usize) {
    if !list.contains(&principle) {
        list.push(principle);
    }
}

/// The words of a name that carry it.
pub(crate) fn content(name: &str) -> Vec<String> {
    let words: Vec<String> =
        text::words(name).into_iter().map(|word| word.low).filter(|low| !is_small(low)).collect();
    if words.is_empty() { text::words(name).into_iter().map(|word| word.low).collect() } else { words }
}

fn is_small(low: &str) -> bool {
    vocabulary::is_and(low) || matches!(low, "the" | "den" | "det" | "de" | "a" | "an" | "en" | "ett")
}

/// How many of the words a name covers, if it begins here; small words between its own make no difference.
fn covers(name: &[String], words: &[Word<'_>]) -> Option<usize> {
    let mut at = 0;
    for (n, own) in name.iter().enumerate() {
        while n > 0 && words.get(at).is_some_and(|word| is_small(&word.low)) {
            at += 1;
        }
        if !same_stem(own, &words.get(at)?.low) {
            return None;
        }
        at += 1;
    }
    (!name.is_empty()).then_some(at)
}

/// The endings that one noun or adjective may have.
const ENDINGS: [&str; 24] = [
    "", "en", "et", "n", "t", "s", "na", "erna", "arna", "er", "ar", "ens", "ets", "ns", "ts", "e", "a",
    "'s", "’s", "heten", "het", "y", "ies", "or",
];

/// The same word in two inflections.
pub(crate) fn same_stem(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let shared: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let (tail_a, tail_b) = (&a[shared..], &b[shared..]);
    let whole =
        tail_a.is_empty() || tail_b.is_empty() || (tail_a.len() <= 2 && tail_b.len() <= 2 && shared >= 6);
    shared >= 3
        && whole
        && ENDINGS.contains(&tail_a)
        && ENDINGS.contains(&tail_b)
        && !(tail_a == "het" || tail_b == "het" || tail_a == "heten" || tail_b == "heten")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let labels = ["Tillit", "Öppenhet och insyn", "Dialog", "Mod"];
        Names::new(&labels.map(|label| (label.to_owned(), None)), &[])
    }

    fn linked(text: &str) -> (String, Vec<usize>) {
        let (left, found) = names().take(text);
        (left, found.map(|found| found.principles).unwrap_or_default())
    }

    #[test]
    fn references_of_every_form_are_read() {
        assert_eq!(
            linked("Vi ses. (Principerna om öppenheten och insynen, dialogen)"),
            ("Vi ses.".into(), vec![1, 2])
        );
        assert_eq!(linked("Vi ses (tillit och mod)."), ("Vi ses.".into(), vec![0, 3]));
        assert_eq!(linked("Vi ses. [Principles 1, 3–4]"), ("Vi ses.".into(), vec![0, 2, 3]));
        assert_eq!(linked("Vi ses. Detta svarar mot principen om tillit."), ("Vi ses.".into(), vec![0]));
        assert_eq!(linked("Vi ses. Principer: dialog, mod"), ("Vi ses.".into(), vec![2, 3]));
        assert_eq!(
            linked("Vi lånar ut salar (också på helger)."),
            ("Vi lånar ut salar (också på helger).".into(), vec![])
        );
    }

    #[test]
    fn a_name_that_is_no_principle_is_told() {
        let (_, found) = names().take("Vi ses. (Principerna om dialog, kvalitet)");
        assert_eq!(found.unwrap().unknown, ["kvalitet"]);
    }
}

//! The same word in two inflections.

use crate::text::{self, Word};
use crate::vocabulary;

/// The words of a name that carry it.
pub(crate) fn content(name: &str) -> Vec<String> {
    let words: Vec<String> =
        text::words(name).into_iter().map(|word| word.low).filter(|low| !is_small(low)).collect();
    if words.is_empty() { text::words(name).into_iter().map(|word| word.low).collect() } else { words }
}

pub(super) fn is_small(low: &str) -> bool {
    vocabulary::is_and(low) || matches!(low, "the" | "den" | "det" | "de" | "a" | "an" | "en" | "ett")
}

/// How many of the words a name covers, if it begins here; small words between its own make no difference.
pub(super) fn covers(name: &[String], words: &[Word<'_>]) -> Option<usize> {
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
pub(super) const ENDINGS: [&str; 24] = [
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

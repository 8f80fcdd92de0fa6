//! The words of the field, per language. Recognisers ask here; no word stands in them.
//!
//! A pattern is one or more words; `*` lets a word go on ("princip*" is also "principerna").

pub(crate) mod en;
pub(crate) mod sv;

use crate::heading::Role;
use crate::sides::Party;
use crate::text::Word;

/// A pattern and the chapter it names.
pub(crate) type Named = (&'static str, Role);
/// A noun's stem and the party it names.
pub(crate) type Noun = (&'static str, Party);

/// The patterns that name chapters, in both languages: a text may mix them.
pub(crate) fn chapters() -> impl Iterator<Item = &'static Named> {
    sv::CHAPTERS.iter().chain(en::CHAPTERS.iter())
}

/// Whether a pattern stands at a place; how many words it covers.
pub(crate) fn at(pattern: &str, words: &[Word<'_>]) -> Option<usize> {
    let mut count = 0;
    for part in pattern.split(' ') {
        let word = words.get(count)?;
        let fits = match (part.strip_prefix('*'), part.strip_suffix('*')) {
            (Some(inner), _) => word.low.contains(inner.trim_end_matches('*')),
            (None, Some(stem)) => word.low.starts_with(stem),
            (None, None) => word.low == part,
        };
        if !fits {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether any of the patterns stands anywhere.
pub(crate) fn any(patterns: &[&str], words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|i| patterns.iter().any(|pattern| at(pattern, &words[i..]).is_some()))
}

/// Whether a word is one of a list.
pub(crate) fn is(list: &[&str], low: &str) -> bool {
    list.contains(&low)
}

/// Prepositions: what they govern is no subject.
pub(crate) fn is_preposition(low: &str) -> bool {
    is(sv::PREPOSITIONS, low) || is(en::PREPOSITIONS, low)
}

/// Words that say that something is to be done.
pub(crate) fn is_modal(low: &str) -> bool {
    is(sv::MODALS, low) || is(en::MODALS, low)
}

/// Words that begin a clause that depends on another.
pub(crate) fn is_subordinator(low: &str) -> bool {
    is(sv::SUBORDINATORS, low) || is(en::SUBORDINATORS, low)
}

/// Words between a preposition or a verb and the noun it governs.
pub(crate) fn is_determiner(low: &str) -> bool {
    is(sv::DETERMINERS, low) || is(en::DETERMINERS, low)
}

/// Joins two nouns.
pub(crate) fn is_and(low: &str) -> bool {
    matches!(low, "och" | "samt" | "and" | "respektive" | "eller" | "or")
}

//! The words of the field, per language. Recognisers ask here; no word stands in them.
//!
//! A pattern is one or more words; `*` lets a word go on ("princip*" is also "principerna"), and `~` between two words lets
//! up to three others stand there ("bygger ~ på" is also "bygger vårt samarbete på").

pub(crate) mod en;
pub(crate) mod rhythm;
pub(crate) mod sv;

use std::collections::HashMap;
use std::sync::LazyLock;

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

/// The same by their first byte: every line of a text is asked for all of them.
static BY_FIRST: LazyLock<HashMap<u8, Vec<&'static Named>>> = LazyLock::new(|| {
    let mut all: HashMap<u8, Vec<&'static Named>> = HashMap::new();
    for named in chapters() {
        all.entry(named.0.as_bytes()[0]).or_default().push(named);
    }
    all
});

/// The chapters that the words name right at their beginning, and how many words do so.
pub(crate) fn chapters_at(words: &[Word<'_>]) -> impl Iterator<Item = (usize, Role)> {
    let first = words.first().and_then(|word| word.low.as_bytes().first());
    let near = first.and_then(|first| BY_FIRST.get(first)).map_or(&[] as &[_], Vec::as_slice);
    near.iter().filter_map(move |(pattern, role)| Some((at(pattern, words)?, *role)))
}

/// Single words for the set of principles, and for values.
static SETS: LazyLock<Vec<(&str, bool, Role)>> = LazyLock::new(|| {
    chapters()
        .filter(|(pattern, role)| matches!(role, Role::Principles | Role::Values) && !pattern.contains(' '))
        .map(|(pattern, role)| (pattern.trim_end_matches('*'), pattern.ends_with('*'), *role))
        .collect()
});

/// Which set a word names: principles or values, in any form.
pub(crate) fn set(low: &str) -> Option<Role> {
    if matches!(low, "värde" | "värdet" | "värdeord") {
        return Some(Role::Values);
    }
    SETS.iter()
        .find(|(stem, open, _)| if *open { low.starts_with(stem) } else { low == *stem })
        .map(|(.., role)| *role)
}

/// Every form of the nouns that name parties: whom it means, and whether it owns what follows.
static FORMS: LazyLock<HashMap<String, (Party, bool)>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for (stem, party) in en::NOUNS {
        for ending in en::ENDINGS {
            forms.insert(format!("{stem}{ending}"), (*party, ending.contains(['\'', '’'])));
        }
    }
    for (stem, party) in sv::NOUNS {
        for ending in sv::ENDINGS {
            // "organisations" is English, "stads" half a word: neither is a Swedish genitive.
            forms.entry(format!("{stem}{ending}")).or_insert((*party, ending.ends_with('s')));
        }
    }
    for (stem, party) in sv::NOUNS {
        forms.insert((*stem).to_owned(), (*party, false));
    }
    forms
});

/// What a single word says of a party.
pub(crate) fn party(low: &str) -> Option<(Party, bool)> {
    let plural = || {
        let bare = low.strip_suffix(['\'', '’']).filter(|bare| bare.ends_with('s'))?;
        Some((FORMS.get(bare)?.0, true))
    };
    FORMS.get(low).copied().or_else(plural).or_else(|| compound(low))
}

/// "fritidsförvaltningen", "idrottsföreningarna": a compound is what its last part is.
fn compound(low: &str) -> Option<(Party, bool)> {
    const SHORTEST: usize = 3;
    const LAST: [&str; 5] = ["förvaltning", "nämnd", "förening", "organisation", "samfund"];
    let at = LAST.iter().filter_map(|last| low.rfind(last)).find(|at| *at >= SHORTEST)?;
    FORMS.get(low.get(at..)?).copied()
}

/// Whether a pattern stands at a place; how many words it covers.
pub(crate) fn at(pattern: &str, words: &[Word<'_>]) -> Option<usize> {
    const BETWEEN: usize = 3;
    // Most patterns fail at their first letter, and every word is asked for hundreds of them.
    let head = pattern.as_bytes().first().filter(|head| **head != b'*');
    if head.is_some_and(|head| words.first().is_none_or(|word| word.low.as_bytes().first() != Some(head))) {
        return None;
    }
    let mut count = 0;
    if let Some((first, rest)) = pattern.split_once(" ~ ") {
        let first = at(first, words)?;
        return (0..=BETWEEN).find_map(|gap| Some(first + gap + at(rest, words.get(first + gap..)?)?));
    }
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
    matches!(low, "och" | "samt" | "and" | "respektive" | "eller" | "or" | "nor")
}

/// Adjectives of organisations: several of them make one sector.
pub(crate) fn is_of_a_kind(low: &str) -> bool {
    const KINDS: [&str; 12] = [
        "voluntary",
        "community",
        "social",
        "faith",
        "charitable",
        "statutory",
        "ideella",
        "idéburna",
        "civila",
        "sociala",
        "frivilliga",
        "kulturella",
    ];
    KINDS.contains(&low)
}

/// Whether words, in small letters, speak of the agreement itself.
pub(crate) fn names_text(low: &str) -> bool {
    const STEMS: [&str; 12] = [
        "överenskommelse",
        "compact",
        "concordat",
        "charter",
        "agreement",
        "covenant",
        "memorandum",
        "edition",
        "utgåva",
        "lydelse",
        "scheme",
        "modellen",
    ];
    const WHOLE: [&str; 5] = ["accord", "accords", "text", "texten", "texts"];
    let ours = |word: &str| WHOLE.contains(&word) || STEMS.iter().any(|stem| word.contains(stem));
    low.split(|c: char| !c.is_alphanumeric()).any(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chapter_is_found_by_its_first_byte() {
        for (pattern, role) in chapters() {
            assert!(pattern.starts_with(char::is_alphanumeric), "{pattern:?}");
            let plain = pattern.replace('*', "").replace(" ~ ", " ");
            let words = crate::text::words(&plain);
            assert!(chapters_at(&words).any(|(_, found)| found == *role), "{pattern:?}");
        }
    }

    #[test]
    fn the_agreement_has_many_names() {
        assert!(names_text("samverkansöverenskommelsen revideras") && names_text("the text is revised"));
        assert!(!names_text("according to the context"));
    }
}

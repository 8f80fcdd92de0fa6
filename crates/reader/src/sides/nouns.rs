//! The nouns of the field where they stand: how far the phrase of each reaches, to the left and to the right.

use super::Party;
use crate::text::{self, Word};
use crate::vocabulary::{self, en, sv};

/// The noun at a place: the word after it, whom it means, whether it owns.
pub(crate) fn noun(words: &[Word<'_>], i: usize) -> Option<(usize, Party, bool)> {
    if let Some(found) = paired(words, i) {
        return Some(found);
    }
    let low = &words[i].low;
    let (party, genitive) = vocabulary::party(low)?;
    let before = i.checked_sub(1).map(|i| words[i].low.as_str()).unwrap_or_default();
    // "The Council's part" is what it does; "varje part" is somebody.
    let share =
        matches!(before, "our" | "their" | "its" | "the" | "your") || before.ends_with(['s', '’', '\'']);
    if low == "part" && share {
        return None;
    }
    let party = match before {
        "kommunala" | "kommunal" | "municipal" => Party::Municipality,
        "offentliga" | "statliga" | "public" | "statutory" if party == Party::Civil => Party::Public,
        _ => party,
    };
    // "Council for …" and "group of …" are somebody else's names.
    let after = words.get(i + 1).map(|word| word.low.as_str());
    let foreign =
        matches!(low.as_str(), "council" | "group" | "groups" | "state" | "city" | "town" | "party");
    if foreign && (after == Some("for") || (matches!(low.as_str(), "group" | "party") && !is_dressed(before)))
    {
        return None;
    }
    Some((i + 1, party, genitive))
}

fn is_dressed(before: &str) -> bool {
    matches!(before, "community" | "voluntary" | "local" | "each" | "either" | "every" | "smaller" | "any")
}

fn paired(words: &[Word<'_>], i: usize) -> Option<(usize, Party, bool)> {
    let (first, second) = (&words[i].low, &words.get(i + 1)?.low);
    let hit = sv::PAIRED.iter().chain(en::PAIRED).find(|(a, b, _)| {
        first.starts_with(a)
            && second.starts_with(b)
            && first.len() <= a.len() + 3
            && second.len() <= b.len() + 6
    });
    if let Some((_, _, party)) = hit {
        return Some((i + 2, *party, second.ends_with('s') && !second.ends_with("ies")));
    }
    // "the Sector" alone is the sector that everybody speaks of.
    let sector = matches!(second.as_str(), "sector" | "sector's" | "sector’s" | "sektorn" | "sektorns");
    let private = matches!(first.as_str(), "private" | "privata" | "business");
    let public = matches!(first.as_str(), "public" | "offentliga");
    (sector && !private && !public && (first == "the" || first == "den"))
        .then(|| (i + 2, Party::Civil, second.ends_with('s')))
}

/// Where the noun phrase of a mention begins, with its determiners, adjectives and proper names.
pub(crate) fn phrase_start(words: &[Word<'_>], from: usize) -> usize {
    let mut start = from;
    while start > 0 {
        let before = &words[start - 1];
        let opening = start == 1 && vocabulary::is(sv::ADVERBIALS, &before.low);
        let proper = text::starts_large(before.raw) && !opening && !vocabulary::is_modal(&before.low);
        let dressed = start >= 2
            && matches!(words[start - 2].low.as_str(), "the" | "de" | "den" | "det")
            && !vocabulary::is_preposition(&before.low)
            && !vocabulary::is_modal(&before.low)
            && !vocabulary::is_and(&before.low);
        // "The voluntary and community sector": two words for one sector.
        if vocabulary::is_and(&before.low) && start >= 2 && vocabulary::is_of_a_kind(&words[start - 2].low) {
            start -= 2;
            continue;
        }
        if dressed
            || vocabulary::is_of_a_kind(&before.low)
            || vocabulary::is_determiner(&before.low)
            || (proper && !vocabulary::is_preposition(&before.low) && !vocabulary::is_and(&before.low))
        {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

/// "VCSE sector", "public sector partners": what follows the noun names the same side.
pub(super) fn with_sector(
    words: &[Word<'_>],
    mut to: usize,
    party: Party,
    mut genitive: bool,
) -> (usize, bool) {
    const SECTOR: [&str; 4] = ["sector", "sector's", "sector’s", "sektor"];
    const ALL: [&str; 6] = ["partners", "bodies", "agencies", "organisations", "organizations", "services"];
    const CIVIL: [&str; 5] = ["organisations", "organizations", "groups", "partners", "bodies"];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&word.low.as_str()));
    if !genitive && matches!(party, Party::Civil | Party::Public) && is(to, &SECTOR) {
        genitive = words[to].low.ends_with('s');
        to += 1;
    }
    if !genitive && to >= 2 && is(to - 2, &["public", "statutory"]) && is(to - 1, &SECTOR) && is(to, &ALL) {
        to += 1;
    }
    // "Voluntary sector organizations will": still the sector, now as its members.
    if !genitive && party == Party::Civil && to >= 1 && is(to - 1, &["sector"]) && is(to, &CIVIL) {
        to += 1;
    }
    (to, genitive)
}

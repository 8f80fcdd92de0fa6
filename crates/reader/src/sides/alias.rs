//! Short names that a text gives its parties: initials, brackets, definitions.

use super::find::nouns;
use super::{Parties, Party};
use crate::layout::Block;
use crate::text::{self, Word};
use crate::vocabulary;

/// Short names in capitals that the text uses for a side: the initials of its name.
pub(super) fn abbreviations(parties: &mut Parties, blocks: &[Block]) {
    let mut seen: Vec<String> = Vec::new();
    for block in blocks {
        for word in text::words(&block.text) {
            let count = word.raw.chars().count();
            let capitals = word.raw.chars().all(char::is_uppercase);
            if (2..=5).contains(&count)
                && capitals
                && !seen.iter().any(|one| one == word.raw)
                && seen.len() < 200
            {
                seen.push(word.raw.to_owned());
            }
        }
    }
    for short in seen {
        let meant =
            parties.bound.iter().find(|(_, label)| initials_fit(&short, label)).map(|(party, _)| *party);
        let meant = meant.or_else(|| by_phrase(parties, &short, blocks));
        if let Some(party) = meant {
            parties.aliases.push((short, party));
        }
    }
    told_aliases(parties, blocks);
    bracketed(parties, blocks);
    defined(parties, blocks);
}

/// "… den sociala ekonomins organisationer SEO": capitals right after the words whose initials they are.
fn by_phrase(parties: &Parties, short: &str, blocks: &[Block]) -> Option<Party> {
    const FEWEST: usize = 3;
    let count = short.chars().count();
    if count < FEWEST {
        return None;
    }
    blocks.iter().take(60).find_map(|block| {
        let words = text::words(&block.text);
        let at = words.iter().position(|word| word.raw == short)?;
        let phrase: Vec<Word<'_>> = words[..at].iter().filter(|word| !is_small(&word.low)).cloned().collect();
        let phrase = &phrase[phrase.len().checked_sub(count)?..];
        let initials = phrase.iter().filter_map(|word| word.raw.chars().next()).flat_map(char::to_uppercase);
        let mentions = nouns(parties, phrase);
        let meant = mentions.iter().find(|mention| mention.party != Party::Joint)?;
        (initials.collect::<String>() == short).then(|| parties.resolve(meant.party)).flatten()
    })
}

fn is_small(low: &str) -> bool {
    matches!(low, "den" | "det" | "de" | "the" | "i" | "och" | "and" | "of" | "in")
}

/// "Ekby District Council (EDC)": capitals in brackets right after a noun of the field, begun by a letter of its phrase.
pub(super) fn bracketed(parties: &mut Parties, blocks: &[Block]) {
    for block in blocks.iter().take(80) {
        for (at, _) in block.text.match_indices('(') {
            let inner = block.text[at + 1..]
                .split(')')
                .next()
                .unwrap_or("")
                .trim_matches(['"', '”', '“', '\'', '‘', '’', ' ']);
            let inner = inner.strip_prefix("the ").unwrap_or(inner);
            let short = (2..=7).contains(&inner.chars().count())
                && inner.chars().filter(|c| c.is_uppercase()).count() >= 2;
            if !short || !inner.chars().all(char::is_alphanumeric) {
                continue;
            }
            let words = text::words(&block.text[..at]);
            let near = &words[words.len().saturating_sub(12)..];
            let begins = near.iter().any(|word| word.low.chars().next() == text::fold(inner).chars().next());
            // "The voluntary, community and social enterprise (VCSE) sector": its noun stands after the brackets.
            let after = block.text[at..].split_once(") ").map_or("", |(_, rest)| rest);
            let noun = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
            let shared = ["sector", "sektor"].iter().any(|word| text::fold(noun).starts_with(word));
            let whole = format!("{}{}", &block.text[..at], if shared { noun } else { "" });
            let words = text::words(&whole);
            let near = &words[words.len().saturating_sub(12)..];
            alias(parties, inner, near, begins, true);
        }
    }
}

/// "'VCOs' means voluntary organisations", "Med HSF avses föreningarna".
pub(super) fn defined(parties: &mut Parties, blocks: &[Block]) {
    const MEANS: [&str; 11] = [
        "means",
        "mean",
        "avses",
        "avser",
        "menas",
        "betyder",
        "betecknar",
        "stands",
        "står",
        "denotes",
        "refers",
    ];
    for block in blocks.iter().take(80) {
        let words = text::words(&block.text);
        for (i, word) in words.iter().enumerate().filter(|(_, word)| MEANS.contains(&word.low.as_str())) {
            let _ = word;
            let Some(short) = words[..i]
                .iter()
                .rev()
                .take(3)
                .find(|word| word.raw.chars().filter(|c| c.is_uppercase()).count() >= 2)
            else {
                continue;
            };
            // "… means a body that is independent of government": what a clause says of it is not who it is.
            let rest = &words[i + 1..(i + 9).min(words.len())];
            let clause = rest.iter().position(|word| vocabulary::is_subordinator(&word.low));
            alias(parties, short.raw, &rest[..clause.unwrap_or(rest.len())], true, false);
        }
    }
}

pub(super) fn alias(parties: &mut Parties, short: &str, phrase: &[Word<'_>], fits: bool, last: bool) {
    let mut nouns = nouns(parties, phrase).into_iter().filter(|mention| mention.party != Party::Joint);
    let found = if last { nouns.next_back() } else { nouns.next() };
    // "Ekby Clinical Commissioning Group (the CCG)" is of the public side, if that is one.
    let near = &phrase[phrase.len().saturating_sub(4)..];
    let named = || near.iter().any(|word| Parties::is_of_the_public(Party::Other(0), word.raw));
    let public =
        || parties.resolve(Party::Public).filter(|_| last && parties.binds(Party::Public) && named());
    let party = found.and_then(|mention| parties.resolve(mention.party)).or_else(public);
    if let Some(party) = party.filter(|_| fits && !parties.aliases.iter().any(|(known, _)| known == short)) {
        parties.aliases.push((short.to_owned(), party));
    }
}

pub(super) fn initials_fit(short: &str, label: &str) -> bool {
    let initials: String = text::words(label)
        .iter()
        .filter(|word| !is_small(&word.low))
        .filter_map(|word| word.raw.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    let more = initials.chars().count().saturating_sub(short.chars().count());
    // "Ekby Clinical Commissioning Group" is CCG without the place.
    let tail = short.chars().count() >= 3 && more <= 3 && initials.ends_with(short);
    initials == short || (more <= 2 && initials.starts_with(short)) || tail
}

/// "Ekby kommun (nedan kallad EK)", "Svenska kyrkan (kyrkan)": names that brackets give.
pub(super) fn told_aliases(parties: &mut Parties, blocks: &[Block]) {
    let bound = parties.bound.clone();
    for block in blocks.iter().take(60) {
        for (party, label) in &bound {
            let Some(at) = text::fold(&block.text).find(&text::fold(label)) else { continue };
            let Some(rest) = block.text.get(at + label.len()..) else { continue };
            // "Ekby Idéburna, en paraply för fyrtio föreningar (nedan EI)": what explains the name may stand between.
            let told = rest.split_once('(').filter(|(between, inner)| {
                let short = ["nedan", "härefter", "hereafter", "hereinafter", "henceforth", "referred"];
                let low = text::fold(inner);
                between.starts_with(',')
                    && between.len() <= 80
                    && short.iter().any(|word| low.starts_with(word))
            });
            let bracket = rest.trim_start().strip_prefix('(').or(told.map(|(_, inner)| inner));
            let Some(inner) = bracket.and_then(|rest| rest.split(')').next()) else { continue };
            let words = text::words(inner);
            // "(together the public partners)" names all that stand before it.
            if words.first().is_some_and(|first| matches!(first.low.as_str(), "together" | "tillsammans")) {
                continue;
            }
            let Some(alias) = words.last().filter(|_| words.len() <= 5) else { continue };
            match party {
                Party::Other(n) => {
                    if let Some(other) = parties.others.get_mut(usize::from(*n)) {
                        other.names.push(vec![alias.low.clone()]);
                    }
                }
                _ if alias.raw.chars().all(char::is_uppercase) => {
                    parties.aliases.push((alias.raw.to_owned(), *party));
                }
                // "Ekby idéburna forum (Forumet)".
                _ if text::starts_large(alias.raw) && alias.low.chars().count() >= 5 => {
                    parties.learn_name(&alias.low, *party);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_make_an_abbreviation() {
        assert!(initials_fit("ES", "Ekby stad"));
        assert!(initials_fit("SE", "Den sociala ekonomins organisationer"));
        assert!(!initials_fit("EU", "Ekby stad"));
    }
}

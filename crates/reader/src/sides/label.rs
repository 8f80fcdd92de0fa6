//! What the labels of the parties tell of their other names.

use super::{Mention, Parties, Party, find, noun, same_noun};
use crate::text::{self, Word};
use crate::vocabulary;

impl Parties {
    /// "Ekby Föreningsråd" is "Föreningsrådet" further on, though that is no noun of the field.
    pub(super) fn own_label(&self, words: &[Word<'_>], i: usize) -> Option<Mention> {
        const ENDINGS: [&str; 8] = ["", "s", "et", "en", "ets", "ens", "n", "ns"];
        if self.bodies.is_empty() || vocabulary::party(&words[i].low).is_some() {
            return None;
        }
        let (party, ending) = self.bodies.iter().find_map(|(body, party)| {
            let ending = words[i].low.strip_prefix(body.as_str())?;
            ENDINGS.contains(&ending).then_some((*party, ending))
        })?;
        let owns =
            ending.ends_with('s') && words.get(i + 1).is_some_and(|next| !vocabulary::is_modal(&next.low));
        Some(Mention { from: i, to: i + 1, party, genitive: owns })
    }

    /// "The Third Sector Forum": where the party's own label goes on after the noun, its name does.
    pub(super) fn whole_label(&self, words: &[Word<'_>], mut to: usize, party: Party) -> usize {
        let tail = self
            .tails
            .iter()
            .find(|(own, noun, _)| *own == party && to > 0 && same_noun(noun, &words[to - 1].low));
        for own in tail.map_or(&[][..], |(.., tail)| tail.as_slice()) {
            if words.get(to).is_none_or(|next| !same_noun(own, &next.low)) {
                break;
            }
            to += 1;
        }
        to
    }

    /// Learns a short name that the text gives to a party; a noun of the field needs none.
    pub(super) fn learn_name(&mut self, low: &str, party: Party) {
        if vocabulary::party(low).is_none() {
            self.bodies.push((low.to_owned(), party));
        }
    }

    /// Learns from the labels of its parties what else they are called.
    pub(super) fn learn_labels(&mut self) {
        for (party, label) in self.bound.iter().filter(|(party, _)| !matches!(party, Party::Other(_))) {
            let words = text::words(label);
            let Some(last) = words.last() else { continue };
            if words.len() >= 2 && (0..words.len()).all(|i| noun(&words, i).is_none()) {
                self.phrases.extend(find::names(&words).into_iter().map(|name| (name, *party)));
            }
            if words.len() >= 2 && is_body(&last.low) {
                self.bodies.push((last.low.clone(), *party));
                // "Ekby föreningsförbund" is "förbundet", too.
                self.bodies.extend(kind_of(&last.low).map(|kind| (kind.to_owned(), *party)));
            }
            // "The Network of Ekland Associations" is "the Network" further on.
            let place = |word: &Word<'_>| matches!(word.low.as_str(), "of" | "for" | "för" | "i");
            let head = words.iter().position(place).and_then(|at| words.get(at.checked_sub(1)?));
            if let Some(head) =
                head.filter(|head| is_body(&head.low) && vocabulary::party(&head.low).is_none())
            {
                self.bodies.push((head.low.clone(), *party));
            }
            for (n, word) in words.iter().enumerate() {
                let tail: Vec<String> = words[n + 1..]
                    .iter()
                    .take_while(|word| text::starts_large(word.raw))
                    .map(|word| word.low.clone())
                    .collect();
                if !tail.is_empty() {
                    self.tails.push((*party, word.low.clone(), tail));
                }
            }
        }
    }

    /// "University" for the one party whose label holds that word: in a cell nothing else can be meant.
    pub(crate) fn called(&self, piece: &str) -> Option<Party> {
        let own: Vec<String> = text::words(piece).into_iter().map(|word| word.low).collect();
        let holds = |label: &str| {
            let words = text::words(label);
            own.iter().all(|one| words.iter().any(|word| same_noun(&word.low, one)))
        };
        let mut found = self.bound.iter().filter(|(_, label)| !own.is_empty() && holds(label));
        let only = found.next().map(|(party, _)| *party);
        only.filter(|_| found.next().is_none())
    }

    /// "Voluntary Action Ekby will": a label without any noun of the field.
    pub(super) fn own_phrase(&self, words: &[Word<'_>], i: usize) -> Option<Mention> {
        self.phrases.iter().find_map(|(phrase, party)| {
            let fits = phrase.iter().zip(&words[i..]).all(|(own, word)| same_noun(own, &word.low));
            let to = i + phrase.len();
            let last = words.get(to.checked_sub(1)?).filter(|_| fits)?;
            let genitive = last.low.ends_with('s') && phrase.last().is_some_and(|own| !own.ends_with('s'));
            Some(Mention { from: i, to, party: *party, genitive })
        })
    }
}

/// What a compound ends with where that is a body by itself; a short one ("råd") may be anybody's.
fn kind_of(low: &str) -> Option<&'static str> {
    const LONG: [&str; 5] = ["förbund", "nätverk", "allians", "forum", "samorganisation"];
    LONG.into_iter().find(|kind| low.len() > kind.len() && low.ends_with(kind))
}

/// Whether a label's last word is of a kind that names somebody, not where somebody is.
fn is_body(low: &str) -> bool {
    const KINDS: [&str; 14] = [
        "union",
        "assembly",
        "råd",
        "forum",
        "allians",
        "nätverk",
        "förbund",
        "council",
        "alliance",
        "network",
        "trust",
        "association",
        "federation",
        "partnership",
    ];
    KINDS.iter().any(|kind| low.ends_with(kind))
}

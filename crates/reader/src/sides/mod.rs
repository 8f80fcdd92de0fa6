//! Who agrees, and where a text speaks of whom.
//!
//! The field has a closed set of nouns for its two sides, and every text picks some of them ("staden", "föreningarna",
//! "the Sector"). A further party has a name of its own, which the title or the chapter about the parties tells. So a
//! [`Mention`] is found by the nouns first and by the text's own names and abbreviations second.

mod alias;
pub(crate) mod find;
mod guess;
mod label;
mod nouns;
pub(crate) mod owner;
mod phrases;

use nouns::with_sector;
pub(crate) use nouns::{noun, phrase_start};

use crate::text::{self, Word};
use crate::vocabulary::{self, en, sv};

/// Whom a noun means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Party {
    /// A municipality, a city, a council.
    Municipality,
    /// A region.
    Region,
    /// A government.
    Government,
    /// The public side, whoever that is here.
    Public,
    /// Civil society.
    Civil,
    /// A further party, by its place among [`Parties::others`].
    Other(u8),
    /// All of them together.
    Joint,
}

/// A place where a text speaks of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The first of its words.
    pub from: usize,
    /// The word after its last.
    pub to: usize,
    /// Whom it means.
    pub party: Party,
    /// It owns what follows ("kommunens").
    pub genitive: bool,
}

/// A party whose name is no noun of the field.
#[derive(Debug, Clone)]
pub(crate) struct Other {
    /// What the text calls it.
    pub label: String,
    /// Its names, each as small words.
    pub names: Vec<Vec<String>>,
}

/// The parties of one text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parties {
    /// Whom the text binds, and what it calls them.
    pub bound: Vec<(Party, String)>,
    /// Parties with names of their own.
    pub others: Vec<Other>,
    /// Whether the text names no parties, so that these were guessed by whom it speaks of.
    pub guessed: bool,
    /// Abbreviations and other short names, as written.
    pub aliases: Vec<(String, Party)>,
    /// What some are further on ("Föreningsrådet"), as small words.
    pub bodies: Vec<(String, Party)>,
    /// What follows a noun in the label of a party.
    pub tails: Vec<(Party, String, Vec<String>)>,
    /// Labels that hold no noun of the field ("Voluntary Action Ekby"), as small words.
    pub phrases: Vec<(Vec<String>, Party)>,
}

impl Parties {
    /// The key of a side, or nothing where the text does not bind it.
    pub fn key(&self, party: Party) -> Option<String> {
        match self.resolve(party)? {
            Party::Municipality => Some("municipality".to_owned()),
            Party::Region => Some("region".to_owned()),
            Party::Government | Party::Public => Some("government".to_owned()),
            Party::Civil => Some("civil_society".to_owned()),
            Party::Joint => Some("joint".to_owned()),
            Party::Other(n) => self.others.get(usize::from(n)).map(|other| text::slug(&other.label)),
        }
    }

    /// The party that a mention means in this text: "the authorities" are the one public party that it binds.
    pub fn resolve(&self, party: Party) -> Option<Party> {
        if party == Party::Joint || self.binds(party) {
            return Some(party);
        }
        let mut publics = self.bound.iter().map(|(bound, _)| *bound).filter(|bound| bound.is_public());
        match (party.is_public(), publics.next(), publics.next()) {
            (true, Some(only), None) if party == Party::Public || only == Party::Public => Some(only),
            (true, None, _) => Some(party),
            _ => None,
        }
    }

    /// Whether the text binds this party.
    pub fn binds(&self, party: Party) -> bool {
        self.bound.iter().any(|(bound, _)| *bound == party)
    }

    /// Whether these are all that the text binds.
    pub fn are_all(&self, named: &[Party]) -> bool {
        self.bound.len() >= 2 && self.bound.iter().all(|(party, _)| named.contains(party))
    }

    /// "The public bodies" of a text that binds several of them: all of those.
    fn several_public(&self, party: Party, words: &[Word<'_>]) -> Option<Party> {
        let plain = words.len() == 2 && party == Party::Public && !self.binds(Party::Public);
        let bound = self.bound.iter().filter(|(party, label)| Self::is_of_the_public(*party, label)).count();
        (plain && bound >= 2).then_some(Party::Public)
    }

    /// Of the public side, by its noun or by its name: the health service, the police.
    pub(super) fn is_of_the_public(party: Party, label: &str) -> bool {
        const NAMES: [&str; 12] = [
            "nhs",
            "health",
            "police",
            "polis",
            "fire",
            "commissioning",
            "county",
            "district",
            "länsstyrelse",
            "university",
            "universitet",
            "högskola",
        ];
        let named =
            || text::words(label).iter().any(|word| NAMES.iter().any(|name| word.low.starts_with(name)));
        party.is_public() || matches!(party, Party::Other(_)) && named()
    }

    /// The parties that a list of them means: "the public bodies" are all that are not civil society.
    pub fn expand(&self, named: Vec<Party>) -> Vec<Party> {
        let all = !self.binds(Party::Public);
        let mut out: Vec<Party> = Vec::new();
        for party in named {
            let meant: Vec<Party> = match party {
                Party::Public if all => self
                    .bound
                    .iter()
                    .filter(|(bound, label)| Self::is_of_the_public(*bound, label))
                    .map(|(bound, _)| *bound)
                    .collect(),
                one => vec![one],
            };
            let meant = if meant.is_empty() { vec![party] } else { meant };
            out.extend(meant.into_iter().filter(|one| !out.contains(one)).collect::<Vec<_>>());
        }
        out
    }

    /// Every place where words speak of a party.
    pub fn mentions(&self, words: &[Word<'_>]) -> Vec<Mention> {
        let mut out = Vec::new();
        let mut i = 0;
        while i < words.len() {
            match self.mention(words, i) {
                Some(mut mention) => {
                    (mention.to, mention.genitive) =
                        with_sector(words, mention.to, mention.party, mention.genitive);
                    i = mention.to;
                    out.push(mention);
                }
                None => i += 1,
            }
        }
        out
    }

    /// "Vi i kommunen", "we in the Council", "vi som föreningar": whoever speaks says who that is.
    fn speaker(&self, words: &[Word<'_>], i: usize) -> Option<Mention> {
        const FARTHEST: usize = 3;
        let from = |at: usize| words.get(at).is_some_and(|word| vocabulary::is(OF, &word.low));
        if !matches!(words[i].low.as_str(), "vi" | "we") || !from(i + 1) {
            return None;
        }
        let end = words.len().min(i + 2 + FARTHEST);
        let said = (i + 2..end).find_map(|at| self.mention(words, at))?;
        (!said.genitive && said.party != Party::Joint && phrase_start(words, said.from) <= i + 2)
            .then_some(Mention { from: i, ..said })
    }

    fn mention(&self, words: &[Word<'_>], i: usize) -> Option<Mention> {
        if let Some(speaker) = self.speaker(words, i) {
            return Some(speaker);
        }
        if let Some(own) = self.own_name(words, i) {
            return Some(own);
        }
        let (mut to, party, mut genitive) = noun(words, i)?;
        let party = self.several_public(party, &words[i..to]).or_else(|| self.resolve(party))?;
        // "civilsamhällets organisationer", "kommunens nämnder": still the same party, now as its members.
        while genitive && words.get(to).is_some_and(|next| is_head(&next.low)) {
            genitive = words[to].low.ends_with('s') && !is_english_plural(&words[to].low);
            to += 1;
        }
        // "Region Nord", "Nätverket Syd": the name belongs to the noun.
        let named = matches!(
            words[i].low.as_str(),
            "region" | "landsting" | "landstinget" | "nätverket" | "kommunförbundet"
        );
        if named && words.get(to).is_some_and(|next| text::starts_large(next.raw)) {
            to += 1;
        }
        to = self.whole_label(words, to, party);
        if words[i].low == "vi" && i > 0 && words[i - 1].low == "att" {
            return None;
        }
        Some(Mention { from: i, to, party, genitive })
    }

    fn own_name(&self, words: &[Word<'_>], i: usize) -> Option<Mention> {
        let raw = words[i].raw;
        if let Some((_, party)) = self.aliases.iter().find(|(alias, _)| raw == alias) {
            // "OI:s åtaganden".
            let owns = words.get(i + 1).is_some_and(|next| next.low == "s" && next.at == words[i].end + 1);
            if owns {
                return Some(Mention { from: i, to: i + 2, party: *party, genitive: true });
            }
            return Some(Mention { from: i, to: i + 1, party: *party, genitive: false });
        }
        let ended = ["'s", "’s", "s"].iter().find_map(|ending| {
            let bare = raw.strip_suffix(ending)?;
            self.aliases.iter().find(|(alias, _)| bare == alias).map(|(_, party)| (*ending, *party))
        });
        if let Some((ending, party)) = ended {
            // "CSOs will" are several, "GSs åtaganden" are somebody's.
            let next = words.get(i + 1).map_or("", |next| next.low.as_str());
            let several = next.is_empty()
                || vocabulary::is_modal(next)
                || vocabulary::is_preposition(next)
                || vocabulary::is_and(next);
            return Some(Mention { from: i, to: i + 1, party, genitive: ending != "s" || !several });
        }
        if let Some(found) = self.own_label(words, i).or_else(|| self.own_phrase(words, i)) {
            return Some(found);
        }
        for (n, other) in self.others.iter().enumerate() {
            for name in &other.names {
                let fits = !name.is_empty()
                    && words.len() >= i + name.len()
                    && name.iter().zip(&words[i..]).all(|(a, b)| same_noun(a, &b.low));
                if fits {
                    let to = i + name.len();
                    let last = &words[to - 1].low;
                    let genitive = last.ends_with('s')
                        && name.last().is_some_and(|own| !own.ends_with('s'))
                        && !is_english_plural(last);
                    return Some(Mention {
                        from: i,
                        to,
                        party: Party::Other(u8::try_from(n).unwrap_or(0)),
                        genitive,
                    });
                }
            }
        }
        None
    }
}

/// Words between "we" and who that is.
const OF: &[&str] = &["i", "inom", "på", "från", "hos", "som", "in", "at", "from", "of", "as"];

impl Party {
    /// Whether it is of the public side.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Municipality | Self::Region | Self::Government | Self::Public)
    }
}

/// The same noun, whatever its ending.
fn same_noun(a: &str, b: &str) -> bool {
    let stem = |word: &str| word.trim_end_matches('s').to_owned();
    a == b || stem(a) == stem(b)
}

fn is_english_plural(low: &str) -> bool {
    en::HEADS.contains(&low)
}

fn is_head(low: &str) -> bool {
    let bare = low.strip_suffix('s').unwrap_or(low);
    let compound = ["bolag", "bolagen", "bolaget"].iter().any(|last| low.ends_with(last));
    compound || sv::HEADS.contains(&low) || sv::HEADS.contains(&bare) || en::HEADS.contains(&low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parties() -> Parties {
        Parties {
            bound: vec![(Party::Municipality, "Ekby kommun".into()), (Party::Civil, "föreningarna".into())],
            others: Vec::new(),
            guessed: false,
            aliases: vec![("EK".into(), Party::Municipality)],
            ..Parties::default()
        }
    }

    fn seen(text: &str) -> Vec<(Party, bool)> {
        parties().mentions(&text::words(text)).into_iter().map(|m| (m.party, m.genitive)).collect()
    }

    #[test]
    fn nouns_of_the_field_name_the_sides() {
        use Party::{Civil, Joint, Municipality};
        assert_eq!(seen("Kommunen och det civila samhället"), [(Municipality, false), (Civil, false)]);
        assert_eq!(
            seen("Civilsamhällets organisationer vet kommunens plan"),
            [(Civil, false), (Municipality, true)]
        );
        assert_eq!(seen("EK ringer och parterna svarar"), [(Municipality, false), (Joint, false)]);
        assert_eq!(seen("The Sector and the council's officers"), [(Civil, false), (Municipality, false)]);
        assert_eq!(seen("The sector’s undertakings"), [(Civil, true)]);
        assert_eq!(seen("Den offentliga sektorn lyssnar"), [(Municipality, false)]);
        assert_eq!(seen("Vi i kommunen ska"), [(Municipality, false)]);
        assert_eq!(seen("We in the voluntary sector will"), [(Civil, false)]);
        assert_eq!(seen("Vi i Ekby ska"), [(Joint, false)]);
    }
}

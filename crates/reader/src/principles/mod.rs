//! The principles: the named set in force, whatever the text calls it.
//!
//! Several places of a text may look like the set: headings "Principle 2: …", the headings or items of a chapter of
//! principles or values, names in a sentence with a colon, the headings under which the same lists come back. Each is a
//! [`Candidate`], weighed by the words of its chapter, by the number the text promises ("sex principer") and by whether
//! the commitments refer to its names. The heaviest is the set; the others lend it their texts.

mod inferred;
mod names;
mod places;

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::heading::Role;
use crate::layout::{Block, Kind};
use crate::links;
use crate::outline::Outline;
use crate::text;

pub(crate) use names::title_of;
use names::{is_numbering, is_set_heading, is_set_word, leads_in, promises};
pub(crate) use names::{numeral, ordinal};

/// A principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Principle {
    /// Its name.
    pub label: String,
    /// Its printed number.
    pub number: Option<String>,
    /// The block that names it.
    pub at: usize,
    /// What the naming block says beside the name.
    pub said: String,
}

/// One place that may be the set.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// The principles it would give.
    pub members: Vec<Principle>,
    /// How much speaks for it.
    weight: i32,
}

impl Candidate {
    /// So little speaks for it that a person should look.
    pub fn is_weak(&self) -> bool {
        self.weight < 22
    }
}

/// More places than this are not weighed.
const MOST: usize = 400;

/// No set holds more names.
const LARGEST: usize = 16;
/// How many blocks a set may fill.
const REACH: usize = 400;

/// What the finder works on.
pub(crate) struct Finder<'a> {
    /// The text.
    pub blocks: &'a [Block],
    /// Its tree.
    pub tree: &'a Outline,
}

/// The set, heaviest evidence first; nothing where no place looks like one.
pub(crate) fn find(blocks: &[Block], tree: &Outline) -> Vec<Candidate> {
    let finder = Finder { blocks, tree };
    let mut all = finder.candidates();
    // A text of thousands of chapters has no more sets for that.
    if all.len() > MOST {
        all.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
        all.truncate(MOST);
    }
    let counts = finder.counts();
    let seen = Seen { referred: finder.referred(), bracketed: finder.bracketed(), headed: finder.headed() };
    // The text promises five, and six headings follow: the sixth may begin another chapter.
    let shorter: Vec<Candidate> = all
        .iter()
        .filter(|candidate| !counts.contains(&candidate.members.len()))
        .flat_map(|candidate| {
            let fits = counts.iter().filter(|&&count| {
                count >= 2 && count < candidate.members.len() && count + 3 > candidate.members.len()
            });
            fits.map(|&count| Candidate {
                members: candidate.members[..count].to_vec(),
                weight: candidate.weight - 4,
            })
        })
        .collect();
    all.extend(shorter);
    for candidate in &mut all {
        candidate.weight += finder.evidence(candidate, &counts, &seen);
    }
    all.retain(|candidate| candidate.weight > 0);
    all.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
    all
}

/// What the text says that may speak for a candidate, read once.
struct Seen {
    /// The words of references.
    referred: Vec<Vec<String>>,
    /// Brackets that hold nothing but numbers, and how many times they stand there.
    bracketed: HashMap<Vec<String>, usize>,
    /// The letters of all headings.
    headed: HashSet<String>,
}

impl Finder<'_> {
    fn candidates(&self) -> Vec<Candidate> {
        let mut all = vec![self.named_headings(), self.holders_of_lists(), self.holders_of_tables()];
        for i in 0..self.blocks.len() {
            let role = self.tree.role[i];
            let base = match role {
                Role::Principles => 40,
                Role::Values => 22,
                _ if self.blocks[i].kind == Kind::Paragraph && leads_in(&self.blocks[i].text) => 30,
                // Only that commitments refer to its names can make a set of a chapter with another name.
                Role::Unknown | Role::Purpose
                    if self.blocks[i].is_heading() && self.tree.owner[i].is_none() =>
                {
                    -14
                }
                _ if self.blocks[i].kind == Kind::Paragraph
                    && self.blocks.get(i + 1).is_some_and(Block::is_item) =>
                {
                    -14
                }
                _ => continue,
            };
            if self.blocks[i].is_heading() {
                all.push(Candidate { members: self.children(i), weight: base });
                all.push(Candidate { members: self.explained(i), weight: base - 2 });
            }
            all.push(Candidate { members: self.items(i), weight: base });
            if role == Role::Principles {
                all.push(Candidate { members: self.sentences(i), weight: base - 10 });
            }
            all.push(Candidate { members: self.run_ins(i), weight: base - 4 });
            if base > 0 {
                all.push(Candidate { members: self.rows(i), weight: base });
                all.push(Candidate { members: self.sentence(i), weight: base - 6 });
            }
        }
        // A table that begins with a column of principles, wherever it stands.
        for i in 1..self.blocks.len() {
            let first = !matches!(self.blocks[i - 1].kind, Kind::Row(_));
            if let Kind::Row(cells) = &self.blocks[i].kind
                && first
                && (is_set_heading(&cells[0])
                    || (is_numbering(&cells[0]) && cells.get(1).is_some_and(|cell| is_set_heading(cell))))
            {
                all.push(Candidate { members: self.rows(i - 1), weight: 24 });
            }
        }
        for i in 0..self.blocks.len() {
            let under = self.tree.parent[i]
                .is_some_and(|at| matches!(self.tree.role[at], Role::Principles | Role::Values));
            let said = self.blocks[i].kind == Kind::Paragraph || under && self.blocks[i].is_item();
            if said && !leads_in(&self.blocks[i].text) {
                let set = under && self.blocks[i].is_item()
                    || text::words(&self.blocks[i].text).iter().any(|word| is_set_word(&word.low));
                all.push(Candidate { members: self.listed(i), weight: if set { 14 } else { -8 } });
            }
        }
        all.extend(self.unannounced());
        all.extend(self.counted_headings());
        all.push(self.referred_names());
        all.retain(|candidate| (2..=LARGEST).contains(&candidate.members.len()));
        all
    }

    /// The numbers that the text gives for its principles.
    fn counts(&self) -> BTreeSet<usize> {
        let mut out = BTreeSet::new();
        for block in self.blocks {
            let words = text::words(&block.text);
            for (i, word) in words.iter().enumerate() {
                if is_set_word(&word.low) {
                    // "One of three pillars of society": others than ours.
                    let near = &words[i.saturating_sub(4)..i];
                    let some = near.windows(2).any(|pair| {
                        matches!(pair[0].low.as_str(), "one" | "en" | "ett")
                            && matches!(pair[1].low.as_str(), "of" | "av")
                    });
                    // "Every two years (principle c)": another sentence counts.
                    let apart = |one: &&text::Word<'_>| {
                        block
                            .text
                            .get(one.end..word.at)
                            .is_some_and(|between| between.contains(['(', ',', '.', ':', ';']))
                    };
                    let before = near.iter().rev().filter(|one| !some && !apart(one));
                    out.extend(
                        before
                            .filter(|word| word.raw.chars().all(char::is_alphabetic))
                            .find_map(|word| numeral(&word.low)),
                    );
                }
            }
        }
        out
    }

    /// What brackets at the end of blocks, and sentences that speak of a principle, name.
    fn referred(&self) -> Vec<Vec<String>> {
        const SHORT: usize = 7;
        let mut out = HashSet::new();
        for block in self.blocks {
            let end = block.text.trim_end_matches(['.', ' ']);
            if let Some(at) = end.rfind('(').filter(|_| end.ends_with(')')) {
                out.insert(&end[at..]);
            }
            // "… gymnastiksalar. Hushållning.": a last sentence of a few words.
            if let [_, .., last] = text::sentences(&block.text).as_slice()
                && last.split(' ').count() <= SHORT
            {
                out.insert(last);
            }
            if let Kind::Row(cells) = &block.kind {
                out.extend(cells.iter().filter(|cell| cell.len() < 80).map(String::as_str));
            }
        }
        out.into_iter().map(|one| text::words(one).into_iter().map(|word| word.low).collect()).collect()
    }

    fn evidence(&self, candidate: &Candidate, counts: &BTreeSet<usize>, seen: &Seen) -> i32 {
        let members = &candidate.members;
        let size = i32::try_from(members.len()).unwrap_or(i32::MAX);
        let mut weight = 0;
        if counts.contains(&members.len()) {
            weight += 18;
        } else if !counts.is_empty() {
            weight -= 6;
        }
        let named = members
            .iter()
            .filter(|member| {
                let own = links::content(&member.label);
                seen.referred.iter().any(|reference| mentions(reference, &own))
            })
            .count();
        weight += i32::try_from(named).unwrap_or(0) * 30 / size.max(1);
        weight += counted_on(candidate, &seen.bracketed) * 24;
        if self.blocks[members[0].at].kind == Kind::Paragraph {
            // Names in a sentence that come back as headings are surely names.
            let headed =
                members.iter().filter(|member| seen.headed.contains(&text::letters(&member.label))).count();
            weight += i32::try_from(headed).unwrap_or(0) * 18 / size.max(1);
        }
        let long = members.iter().filter(|member| member.label.split(' ').count() > 9).count();
        weight -= i32::try_from(long).unwrap_or(0) * 16 / size.max(1);
        let promising = members.iter().filter(|member| promises(&member.label)).count();
        weight -= i32::try_from(promising).unwrap_or(0) * 40 / size.max(1);
        let told =
            members.iter().filter(|member| !member.said.is_empty() || self.has_body(member.at)).count();
        weight + i32::try_from(told).unwrap_or(0) * 8 / size.max(1)
    }

    /// What brackets at the end of blocks hold, where that is only numbers or signs.
    fn bracketed(&self) -> HashMap<Vec<String>, usize> {
        let mut out: HashMap<Vec<String>, usize> = HashMap::new();
        for block in self.blocks {
            let end = block.text.trim_end_matches(['.', ';', ',', ' ']);
            let Some(at) = end.rfind(['(', '[']).filter(|_| end.ends_with([')', ']'])) else { continue };
            let words: Vec<String> = text::words(&end[at..])
                .into_iter()
                .filter(|word| !is_set_word(&word.low) && !crate::vocabulary::is_and(&word.low))
                .map(|word| word.raw.to_owned())
                .collect();
            if words.iter().all(|word| word.len() <= 3) && !words.is_empty() {
                *out.entry(words).or_default() += 1;
            }
        }
        out
    }

    fn headed(&self) -> HashSet<String> {
        let headings = self.blocks.iter().filter(|block| block.is_heading());
        headings.map(|block| text::letters(&block.text)).collect()
    }

    fn has_body(&self, at: usize) -> bool {
        self.blocks[at].is_heading() && self.blocks.get(at + 1).is_some_and(|next| !next.is_heading())
    }
}

/// One where brackets at the end of blocks hold only numbers, and just those that the candidate's members bear.
fn counted_on(candidate: &Candidate, bracketed: &HashMap<Vec<String>, usize>) -> i32 {
    let own: Vec<Option<&str>> = candidate.members.iter().map(|one| one.number.as_deref()).collect();
    let all = |words: &Vec<String>| words.iter().all(|word| own.contains(&Some(word.as_str())));
    let told = || bracketed.iter().filter(|(words, _)| all(words));
    let seen: HashSet<&String> = told().flat_map(|(words, _)| words).collect();
    i32::from(told().map(|(_, count)| count).sum::<usize>() >= 3 && seen.len() >= 2)
}

fn push_new(members: &mut Vec<Principle>, principle: Principle) {
    // More than a set holds are none; one too many is enough to tell.
    if members.len() > LARGEST || principle.label.is_empty() {
        return;
    }
    let own = text::letters(&principle.label);
    if !members.iter().any(|member| text::letters(&member.label) == own) {
        members.push(principle);
    }
}

/// Whether a printed reference holds the words of a name.
fn mentions(reference: &[String], own: &[String]) -> bool {
    !own.is_empty() && own.iter().all(|own| reference.iter().any(|word| links::same_stem(own, word)))
}

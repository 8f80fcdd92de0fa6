//! Sets that no word announces: a chapter that explains short names one by one, and names that only references print.
//!
//! Both weigh little: any set that the text calls by a name of the field wins over them, and a person is told that they
//! were guessed.

use super::names::{numeral, promises};
use super::{Candidate, Finder, Principle, push_new};
use crate::heading::Role;
use crate::text;
use crate::vocabulary;

/// How much speaks for a chapter of explained names where the text has no word for a set: enough to be looked at.
const EXPLAINED: i32 = 2;
/// References alone weigh less; that commitments refer to the names is counted where all candidates are weighed.
const REFERRED: i32 = -20;
/// Fewer names are no set.
const FEWEST: usize = 3;

impl Finder<'_> {
    /// Chapters before the commitments, called something that we do not know, that explain one short name after another.
    pub(super) fn unannounced(&self) -> Vec<Candidate> {
        let named = |role: &Role| matches!(role, Role::Principles | Role::Values | Role::Principle);
        if self.tree.role.iter().any(named) {
            return Vec::new();
        }
        let promised = |&i: &usize| self.tree.role[i] == Role::Commitments || self.tree.owner[i].is_some();
        let end = (0..self.blocks.len()).find(promised).unwrap_or(self.blocks.len());
        let unknown = |&i: &usize| self.blocks[i].is_heading() && self.tree.role[i] == Role::Unknown;
        let sections =
            (0..end).filter(unknown).flat_map(|i| [self.children(i), self.items(i), self.run_ins(i)]);
        sections
            .filter(|members| {
                members.len() >= FEWEST && members.iter().all(|one| self.is_explained(one, end))
            })
            .map(|members| Candidate { members, weight: EXPLAINED })
            .collect()
    }

    /// "Sammanfattas i fyra punkter", and then four short headings, each with its text.
    pub(super) fn counted_headings(&self) -> Vec<Candidate> {
        let mut out = Vec::new();
        for i in 0..self.blocks.len() {
            let next = i + 1;
            let leads = !self.blocks[i].is_heading()
                && self.blocks.get(next).is_some_and(crate::layout::Block::is_heading);
            let last = text::sentences(&self.blocks[i].text).last().copied().unwrap_or_default();
            let Some(count) = text::words(last).iter().find_map(|word| numeral(&word.low)).filter(|_| leads)
            else {
                continue;
            };
            let like =
                |&at: &usize| self.blocks[at].kind == self.blocks[next].kind && self.tree.owner[at].is_none();
            let headings = (next..self.blocks.len()).filter(|&at| self.blocks[at].is_heading());
            let found: Vec<Principle> = headings
                .take_while(like)
                .take(count)
                .map(|at| self.principle(at, &self.blocks[at].text, String::new()))
                .collect();
            if count >= FEWEST
                && found.len() == count
                && found.iter().all(|one| self.is_explained(one, self.blocks.len()))
            {
                out.push(Candidate { members: found, weight: EXPLAINED });
            }
        }
        out
    }

    /// A name of few words, of nobody and of nothing that somebody does, with something said of it.
    fn is_explained(&self, one: &Principle, end: usize) -> bool {
        const LONGEST: usize = 4;
        const SAID: usize = 3;
        let words = text::words(&one.label);
        let said = match one.said.as_str() {
            "" => self.has_body(one.at),
            said => text::words(said).len() >= SAID,
        };
        let somebody = words.iter().any(|word| vocabulary::party(&word.low).is_some());
        one.at < end && said && !somebody && words.len() <= LONGEST && !promises(&one.label)
    }

    /// The names that stand in brackets after items, where an earlier chapter tells of them all.
    pub(super) fn referred_names(&self) -> Candidate {
        let mut names: Vec<(String, usize)> = Vec::new();
        let mut first = None;
        for (i, block) in self.blocks.iter().enumerate().filter(|(_, block)| !block.is_heading()) {
            let end = block.text.trim_end_matches(['.', ';', ',', ' ']);
            let Some(at) = end.rfind(['(', '[']).filter(|_| end.ends_with([')', ']'])) else { continue };
            for name in
                end[at + 1..end.len() - 1].split([',', ';']).map(str::trim).filter(|name| is_name(name))
            {
                first = first.or(Some(i));
                match names.iter_mut().find(|(known, _)| text::letters(known) == text::letters(name)) {
                    Some((_, count)) => *count += 1,
                    None => names.push((name.to_owned(), 1)),
                }
            }
        }
        let again = names.iter().filter(|(_, count)| *count > 1).count();
        let mut members = Vec::new();
        if let Some(first) = first.filter(|_| names.len() >= FEWEST && again * 2 >= names.len()) {
            members = self.told_before(&names, first);
        }
        Candidate { members, weight: REFERRED }
    }

    /// The names in the order of the chapter that tells of all of them, before the first reference.
    fn told_before(&self, names: &[(String, usize)], first: usize) -> Vec<Principle> {
        let mut places: Vec<(usize, usize, &str)> = Vec::new();
        for (name, _) in names {
            let own = text::fold(name);
            let place = (0..first).find_map(|i| Some((i, text::fold(&self.blocks[i].text).find(&own)?)));
            let Some((i, at)) = place else { return Vec::new() };
            places.push((i, at, name));
        }
        places.sort_unstable();
        let mut members = Vec::new();
        for (i, _, name) in places {
            push_new(&mut members, self.principle(i, name, String::new()));
        }
        members
    }
}

/// A few words without a number.
fn is_name(name: &str) -> bool {
    const LONGEST: usize = 4;
    let words = name.split(' ').count();
    !name.is_empty() && words <= LONGEST && !name.contains(|c: char| c.is_ascii_digit()) && !promises(name)
}

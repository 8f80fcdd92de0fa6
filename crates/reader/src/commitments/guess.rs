//! Commitments outside all lists, and what only looked like one.

use std::collections::{HashMap, HashSet};

use super::{Finder, Unit};
use crate::heading::Role;
use crate::layout::{Kind, Style, marker::MarkerKind};
use crate::sentence;
use crate::sides::Mention;
use crate::text;
use crate::vocabulary;

impl Finder<'_> {
    /// In a flat text nothing ends a chapter of headed commitments. Where nearly all of them print a reference, those after
    /// the last that does belong to what follows.
    pub(super) fn drop_strays(&self, units: &mut Vec<Unit>) {
        let flat = |unit: &Unit| {
            let heading = unit
                .blocks
                .first()
                .copied()
                .filter(|&at| unit.heading.is_some() && self.blocks[at].is_heading());
            heading.is_some_and(|at| {
                self.tree.parent[at].is_some_and(|above| self.blocks[above].kind == self.blocks[at].kind)
            })
        };
        // Where the chapter's themes hold lists, a theme with prose only is no commitment.
        let above = |unit: &Unit| {
            let at = unit.blocks.first().copied()?;
            let heading = if unit.heading.is_some() { Some(at) } else { self.tree.parent[at] };
            heading.and_then(|at| self.tree.parent[at])
        };
        let mut listed: HashMap<usize, usize> = HashMap::new();
        for at in units.iter().filter(|unit| unit.heading.is_none()).filter_map(above) {
            *listed.entry(at).or_default() += 1;
        }
        let among = |unit: &Unit| {
            unit.heading.is_some()
                && above(unit).is_some_and(|at| listed.get(&at).is_some_and(|count| *count >= 3))
        };
        let headed = units.iter().filter(|unit| among(unit)).count();
        if headed * 3 <= listed.values().sum() {
            units.retain(|unit| !among(unit));
        }
        let refers = |unit: &Unit| unit.reference.is_some() || self.names.refers(&unit.text);
        let all = units.iter().filter(|unit| flat(unit)).count();
        let referring = units.iter().filter(|unit| flat(unit) && refers(unit)).count();
        if all < 3 || referring * 10 < all * 6 {
            return;
        }
        let last = units
            .iter()
            .filter(|unit| flat(unit) && refers(unit))
            .filter_map(|unit| unit.blocks.first())
            .max()
            .copied();
        units.retain(|unit| !flat(unit) || unit.blocks.first().copied() <= last);
    }

    /// Items and paragraphs outside all lists that print a reference as commitments do.
    pub(super) fn marked(&self, used: &[bool]) -> Vec<Unit> {
        let mut units = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            let plain = matches!(block.kind, Kind::Item(_) | Kind::Paragraph) && !self.taken[i] && !used[i];
            let Some(heading) = self.tree.parent[i].filter(|_| plain) else { continue };
            let ends = block.text.trim_end_matches('.').ends_with([')', ']']);
            let other = self
                .tree
                .above(self.blocks, i)
                .any(|at| self.tree.role[at].is_other() || self.principle_at[at].is_some());
            if ends
                && !other
                && self.names.refers(&block.text)
                && sentence::promises(self.parties, &block.text)
            {
                let unit = self.unit(Some(heading), None);
                units.push(Unit {
                    label: block.label().to_owned(),
                    text: block.text.clone(),
                    blocks: vec![i],
                    ..unit
                });
            }
        }
        units
    }

    /// Headed sections, set alike, that each promise something and print a reference, under whatever chapter.
    fn refers_and_promises(&self, heading: usize, used: &[bool]) -> Option<Vec<usize>> {
        let body: Vec<usize> = self.tree.under(self.blocks, Some(heading)).collect();
        let plain = !body.is_empty()
            && body.iter().all(|&i| self.blocks[i].kind == Kind::Paragraph && !self.taken[i] && !used[i]);
        let own = self.tree.role[heading] == Role::Unknown
            && self.tree.owner[heading].is_none()
            && self.principle_at[heading].is_none()
            && !used[heading];
        let other = self
            .tree
            .above(self.blocks, heading)
            .any(|at| self.tree.role[at].is_other() || self.principle_at[at].is_some());
        let refers = || body.iter().any(|&i| self.names.refers(&self.blocks[i].text));
        let promises = || body.iter().any(|&i| sentence::promises(self.parties, &self.blocks[i].text));
        (plain && own && !other && refers() && promises()).then_some(body)
    }

    pub(super) fn referring_sections(&self, used: &[bool]) -> Vec<Unit> {
        let found: Vec<(usize, Vec<usize>)> = (0..self.blocks.len())
            .filter(|&i| self.blocks[i].is_heading())
            .filter_map(|i| Some((i, self.refers_and_promises(i, used)?)))
            .collect();
        let mut styles: HashMap<Option<Style>, usize> = HashMap::new();
        for (at, _) in &found {
            *styles.entry(self.blocks[*at].style()).or_default() += 1;
        }
        let alike = |at: usize| styles.get(&self.blocks[at].style()).is_some_and(|count| *count >= 2);
        found.iter().filter(|(at, _)| alike(*at)).map(|(at, body)| self.headed(*at, body)).collect()
    }

    /// The last guess, for a text that names its promises nowhere: lists most of whose items promise something.
    pub(super) fn promising_lists(&self) -> Vec<Unit> {
        let mut found: Vec<(Option<usize>, Vec<usize>, usize)> = Vec::new();
        let sections = std::iter::once(None)
            .chain((0..self.blocks.len()).filter(|&i| self.blocks[i].is_heading()).map(Some));
        for section in sections {
            let other = section
                .is_some_and(|at| self.tree.above(self.blocks, at).any(|at| self.tree.role[at].is_other()));
            let body: Vec<usize> =
                self.tree.under(self.blocks, section).filter(|&i| !self.taken[i]).collect();
            let items: Vec<usize> = body.iter().copied().filter(|&i| self.blocks[i].is_item()).collect();
            let items = self.without_letters(items);
            let promising = items.iter().filter(|&&i| self.is_firm_promise(i)).count();
            if !other && promising > 0 && promising * 10 >= items.len() * 6 {
                found.push((section, body, items.len()));
            }
        }
        // A single item is a list where its sibling chapters hold lists.
        let kind =
            |section: &Option<usize>| section.map(|at| (self.blocks[at].style(), self.tree.parent[at]));
        let lists: HashSet<_> =
            found.iter().filter(|(.., items)| *items >= 2).map(|(at, ..)| kind(at)).collect();
        found
            .iter()
            .filter(|(at, _, items)| *items >= 2 || lists.contains(&kind(at)))
            .flat_map(|(section, body, _)| self.listed(*section, None, body))
            .collect()
    }

    /// Among numbered items those with letters are parts of the one before.
    fn without_letters(&self, mut items: Vec<usize>) -> Vec<usize> {
        let kind = |&i: &usize| self.blocks[i].marker.as_ref().map(|marker| &marker.kind);
        if items.iter().any(|i| matches!(kind(i), Some(MarkerKind::Number(_)))) {
            items.retain(|i| !matches!(kind(i), Some(MarkerKind::Letter)));
        }
        items
    }

    /// Where nothing else promises: under most principles paragraphs that begin with a side and a word that promises.
    pub(super) fn promising_paragraphs(&self) -> Vec<Unit> {
        const LONGEST: usize = 400;
        let sections: Vec<usize> =
            (0..self.blocks.len()).filter(|&i| self.principle_at[i].is_some()).collect();
        let promises = |&i: &usize| {
            let block = &self.blocks[i];
            let words = text::words(&block.text);
            let mentions = self.parties.mentions(&words);
            let begins = mentions.first().is_some_and(|one| {
                let end = chain_end(&words, &mentions, one.to);
                let verb =
                    words.get(end).is_some_and(|next| vocabulary::any(FIRM, std::slice::from_ref(next)));
                !one.genitive && crate::sides::phrase_start(&words, one.from) == 0 && verb
            });
            block.kind == Kind::Paragraph && begins && block.text.len() <= LONGEST
        };
        let found: Vec<(usize, Vec<usize>)> = sections
            .iter()
            .map(|&at| (at, self.tree.under(self.blocks, Some(at)).skip(1).filter(promises).collect()))
            .collect();
        let filled = found.iter().filter(|(_, body)| !body.is_empty()).count();
        if sections.len() < 2 || filled * 4 < sections.len() * 3 {
            return Vec::new();
        }
        found.into_iter().flat_map(|(at, body)| self.paragraphs(at, &body)).collect()
    }

    /// A list of those who have joined: short items that begin large, none with a verb or an end.
    pub(super) fn only_names_somebody(&self, body: &[usize]) -> bool {
        const LONGEST: usize = 5;
        let is_name = |&&i: &&usize| {
            let text = &self.blocks[i].text;
            let words = text::words(text);
            let verb = |word: &text::Word<'_>| {
                vocabulary::is_modal(&word.low) || word.low.len() > 3 && word.low.ends_with('r')
            };
            words.len() <= LONGEST
                && text::starts_large(text)
                && !text::is_terminated(text)
                && !text.ends_with([',', ';', ')', ']'])
                && !words.iter().any(verb)
                && words.iter().skip(1).any(|word| text::starts_large(word.raw))
        };
        let items = || body.iter().filter(|&&i| self.blocks[i].is_item());
        let names = items().filter(is_name).count();
        names >= 2 && names * 4 >= items().count() * 3
    }

    pub(super) fn is_firm_promise(&self, i: usize) -> bool {
        let text = &self.blocks[i].text;
        let words = text::words(text);
        let recognising = vocabulary::any(&["recognis*", "recogniz*", "accept*", "erkänner"], &words);
        sentence::promises(self.parties, text) && !recognising
    }
}

/// Where a chain of sides ends: "both partners", "the Council and the groups".
fn chain_end(words: &[text::Word<'_>], mentions: &[Mention], from: usize) -> usize {
    let small = |word: &text::Word<'_>| vocabulary::is_and(&word.low) || vocabulary::is_determiner(&word.low);
    mentions.iter().fold(from, |to, next| {
        let joined = next.from >= to && words[to..next.from].iter().all(small);
        if joined { next.to } else { to }
    })
}

/// Words that surely promise.
const FIRM: &[&str] = &[
    "ska",
    "skall",
    "åtar",
    "lovar",
    "förbinder",
    "will",
    "shall",
    "undertakes",
    "undertake",
    "commits",
    "commit",
];

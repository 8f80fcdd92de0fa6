//! "The Council: answers letters.": paragraphs and items that name who owes them before a colon.

use super::{Finder, Unit};
use crate::heading;
use crate::sides::{Party, owner};
use crate::table;
use crate::text;
use crate::vocabulary;

impl Finder<'_> {
    /// The owner that a text names before its first colon, and what follows.
    pub(super) fn owner_label<'t>(&self, text: &'t str) -> Option<(Party, &'t str)> {
        const LONGEST: usize = 5;
        const FEWEST: usize = 2;
        let (label, said) = text.split_once(": ")?;
        let short = label.split(' ').count() <= LONGEST && !label.contains(['.', ',', '(']);
        let said = said.trim();
        let owner =
            if short && self.only_names(label) { owner::of_heading(self.parties, label) } else { None };
        let whole = said.split(' ').count() > FEWEST || text::is_terminated(said) && said.contains(' ');
        owner.filter(|_| whole).map(|owner| (owner, said))
    }

    /// Whether a label says whose it is and nothing else.
    fn only_names(&self, label: &str) -> bool {
        let words = text::words(label);
        let mut named = vec![false; words.len()];
        for mention in self.parties.mentions(&words) {
            named[mention.from..mention.to].fill(true);
        }
        words.iter().zip(named).all(|(word, named)| {
            named
                || matches!(word.low.as_str(), "tillsammans" | "gemensamt" | "together" | "jointly")
                || vocabulary::is_determiner(&word.low)
                || text::starts_large(word.raw) && word.at > 0
                || heading::role(word.raw) == heading::Role::Commitments
        })
    }

    /// Where a text has no list of commitments, but labels what each party owes: several times, for more than one party.
    pub(super) fn labelled(&self, used: &[bool]) -> Vec<Unit> {
        const FEWEST: usize = 3;
        let mut units: Vec<Unit> = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            let plain = !block.is_heading() && !self.is_row(i) && !self.taken[i] && !used[i];
            let other = || self.tree.above(self.blocks, i).any(|at| self.tree.role[at].is_other());
            if plain && self.owner_label(&block.text).is_some() && !other() {
                units.push(Unit {
                    label: block.label().to_owned(),
                    text: block.text.clone(),
                    blocks: vec![i],
                    ..self.unit(self.tree.parent[i], None)
                });
            }
        }
        let mut owners: Vec<Party> =
            units.iter().filter_map(|unit| Some(self.owner_label(&unit.text)?.0)).collect();
        owners.sort_unstable();
        owners.dedup();
        if units.len() >= FEWEST && owners.len() >= 2 { units } else { Vec::new() }
    }

    /// "Who: the Council" beneath a commitment tells who owes it, and is no part of its text.
    pub(super) fn take_who(&self, units: &mut [Unit]) {
        for unit in units {
            let lines: Vec<&str> = unit.text.split("\n\n").collect();
            let told = lines.iter().find(|line| self.says_who(line)).and_then(|line| line.split_once(": "));
            let Some((_, said)) = told else { continue };
            let sides = table::read_sides(self, said);
            if !sides.is_empty() && lines.len() > 1 {
                unit.text = lines
                    .iter()
                    .filter(|line| !self.says_who(line))
                    .copied()
                    .collect::<Vec<_>>()
                    .join("\n\n");
                unit.owner = None;
                unit.cell = Some(sides);
            }
        }
    }

    /// "Who: …" by its label, or by what it says: sides and nothing else.
    fn says_who(&self, line: &str) -> bool {
        const LONGEST: usize = 3;
        table::says_who(line)
            || line.split_once(": ").is_some_and(|(label, said)| {
                let words = text::words(label);
                let sides = text::words(said);
                (1..=LONGEST).contains(&words.len())
                    && self.parties.mentions(&words).is_empty()
                    && !self.parties.mentions(&sides).is_empty()
                    && sides.iter().all(|word| !vocabulary::is_modal(&word.low))
                    && said
                        .split([',', ';', '/'])
                        .flat_map(|one| one.split(" and "))
                        .flat_map(|one| one.split(" och "))
                        .all(|one| self.only_names(one.trim()))
            })
    }

    /// What stands before the colon is the owner, not the text.
    pub(super) fn take_owner_labels(&self, units: &mut [Unit]) {
        for unit in units.iter_mut().filter(|unit| unit.heading.is_none()) {
            if let Some((owner, said)) = self.owner_label(&unit.text) {
                let said = said.to_owned();
                unit.text = said;
                unit.owner = Some(owner);
                unit.cell = None;
            }
        }
    }
}

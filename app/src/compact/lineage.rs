//! The line of a clause through the editions: where it went, and where it came from. What is told of a commitment hangs on
//! the clause as it stood when it was told; here it is led to the edition that is looked at. Pure.
//!
//! Two questions, two answers. *Is it still the same promise?* Only unchanged and reworded clauses are: what a side said of
//! one holds for the other ([`Lineage::same`]). *Does work on the one serve the other?* It does through merging and splitting
//! as well, but nobody has yet said how the new clause stands ([`Lineage::became`]).

use std::collections::HashMap;

use kernel::Id;

pub use super::store::Step;
use super::{crosswalk::Relation, rules::Clause};

/// Every step of every clause of a compact, ready to be followed.
#[derive(Debug, Clone, Default)]
pub struct Lineage {
    steps: Vec<Step>,
    /// In which edition a clause stands, where the crosswalk knows it.
    numbers: HashMap<Id<Clause>, i64>,
    /// The first clause of each line of clauses that are the same promise.
    firsts: HashMap<Id<Clause>, Id<Clause>>,
}

impl Lineage {
    /// From the crosswalks of all editions, in any order.
    pub fn new(mut steps: Vec<Step>) -> Self {
        steps.sort_by_key(|step| step.number);
        let (mut numbers, mut firsts) = (HashMap::new(), HashMap::new());
        for step in &steps {
            if let Some(old) = &step.link.old {
                numbers.insert(old.clone(), step.number - 1);
            }
            let Some(new) = &step.link.new else { continue };
            numbers.insert(new.clone(), step.number);
            if let (Some(old), Relation::Unchanged | Relation::Reworded) =
                (&step.link.old, step.link.relation)
            {
                let first = firsts.get(old).unwrap_or(old).clone();
                firsts.insert(new.clone(), first);
            }
        }
        Self { steps, numbers, firsts }
    }

    /// Every step, oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The number of the edition in which the clause stands, where a crosswalk knows it.
    pub fn number(&self, clause: &Id<Clause>) -> Option<i64> {
        self.numbers.get(clause).copied()
    }

    /// The first clause of the line: equal for two clauses that are the same promise, through whichever editions.
    pub fn first<'a>(&'a self, clause: &'a Id<Clause>) -> &'a Id<Clause> {
        self.firsts.get(clause).unwrap_or(clause)
    }

    /// Whether two clauses are the same promise: one is the other, unchanged or reworded.
    pub fn same(&self, one: &Id<Clause>, other: &Id<Clause>) -> bool {
        self.first(one) == self.first(other)
    }

    /// What the clause is in the edition `number`, a later or an earlier one: itself, one, several, or nothing where it was
    /// removed, or was not there yet. Followed through every relation.
    pub fn became(&self, clause: &Id<Clause>, number: i64) -> Vec<Id<Clause>> {
        let mut here = vec![clause.clone()];
        let Some(mut at) = self.number(clause) else { return here };
        while at != number && !here.is_empty() {
            let forward = at < number;
            at += if forward { 1 } else { -1 };
            // A step belongs to the edition it leads to; going back, to the one that is left.
            let step_of = if forward { at } else { at + 1 };
            let mut there = Vec::new();
            for step in self.steps.iter().filter(|step| step.number == step_of) {
                let ends = (&step.link.old, &step.link.new);
                let (from, to) = if forward { ends } else { (ends.1, ends.0) };
                let (Some(from), Some(to)) = (from, to) else { continue };
                if here.contains(from) && !there.contains(to) {
                    there.push(to.clone());
                }
            }
            here = there;
        }
        here
    }

    /// The clause and every one of earlier editions that went into it: whose history is its own.
    pub fn family(&self, clause: &Id<Clause>) -> Vec<Id<Clause>> {
        let mut known = vec![clause.clone()];
        for step in self.before(clause) {
            known.extend(step.link.old.clone().filter(|old| !known.contains(old)));
        }
        known
    }

    /// The steps that led to the clause, oldest first.
    pub fn before(&self, clause: &Id<Clause>) -> Vec<&Step> {
        let mut known = vec![clause];
        let mut steps = Vec::new();
        for step in self.steps.iter().rev() {
            if step.link.new.as_ref().is_some_and(|new| known.contains(&new)) {
                known.extend(step.link.old.as_ref());
                steps.push(step);
            }
        }
        steps.reverse();
        steps
    }

    /// The steps that led from the clause onward, oldest first.
    pub fn after(&self, clause: &Id<Clause>) -> Vec<&Step> {
        let mut known = vec![clause];
        let mut steps = Vec::new();
        for step in &self.steps {
            if step.link.old.as_ref().is_some_and(|old| known.contains(&old)) {
                known.extend(step.link.new.as_ref());
                steps.push(step);
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Fixed, Id};

    use super::{Lineage, Step};
    use crate::compact::{
        crosswalk::{Link, Relation},
        rules::Clause,
    };

    /// Clauses by name: the same name is the same identity, all through a test.
    fn id(name: &str) -> Id<Clause> {
        let seed = name.bytes().fold(7, |sum: u64, b| sum * 31 + u64::from(b));
        Id::new(&Fixed::new(seed))
    }

    fn step(number: i64, old: &str, new: &str, relation: Relation) -> Step {
        let end = |name: &str| (!name.is_empty()).then(|| id(name));
        Step {
            link: Link { old: end(old), new: end(new), relation },
            number,
            from: format!("20{number:02}-01-01").parse().unwrap(),
            slug: new.to_owned(),
            old_slug: old.to_owned(),
        }
    }

    fn names(of: &[Id<Clause>], all: &[&str]) -> Vec<String> {
        of.iter().map(|x| all.iter().find(|n| id(n) == *x).unwrap_or(&"?").to_string()).collect()
    }

    const ALL: [&str; 12] = ["a1", "b1", "c1", "d1", "a2", "b2", "bb2", "cd2", "a3", "b3", "bb3", "cd3"];

    /// a stays and is reworded; b is split, its second half removed in the third edition; c and d are merged.
    fn three_editions() -> Lineage {
        use Relation::{Merged, New, Removed, Reworded, Split, Unchanged};
        Lineage::new(vec![
            step(3, "a2", "a3", Reworded),
            step(3, "b2", "b3", Unchanged),
            step(3, "bb2", "", Removed),
            step(3, "cd2", "cd3", Unchanged),
            step(3, "", "bb3", New),
            step(2, "a1", "a2", Unchanged),
            step(2, "b1", "b2", Split),
            step(2, "b1", "bb2", Split),
            step(2, "c1", "cd2", Merged),
            step(2, "d1", "cd2", Merged),
        ])
    }

    #[test]
    fn a_reworded_clause_stays_the_same_promise() {
        let line = three_editions();
        assert!(line.same(&id("a1"), &id("a3")) && line.same(&id("a3"), &id("a2")));
        assert_eq!(line.first(&id("a3")), &id("a1"));
        assert!(!line.same(&id("a1"), &id("b1")));
        assert_eq!(names(&line.became(&id("a1"), 3), &ALL), ["a3"]);
        assert_eq!(names(&line.became(&id("a3"), 1), &ALL), ["a1"], "and back");
    }

    #[test]
    fn a_split_clause_leads_to_both_and_neither_is_the_same() {
        let line = three_editions();
        assert_eq!(names(&line.became(&id("b1"), 2), &ALL), ["b2", "bb2"]);
        assert!(!line.same(&id("b1"), &id("b2")) && !line.same(&id("b2"), &id("bb2")));
        assert!(line.same(&id("b2"), &id("b3")), "what happened after the split goes on");
    }

    #[test]
    fn merged_clauses_lead_to_one_and_it_remembers_both() {
        let line = three_editions();
        for old in ["c1", "d1"] {
            assert_eq!(names(&line.became(&id(old), 3), &ALL), ["cd3"], "{old}");
            assert!(!line.same(&id(old), &id("cd3")));
        }
        let mut family = names(&line.family(&id("cd3")), &ALL);
        family.sort();
        assert_eq!(family, ["c1", "cd2", "cd3", "d1"]);
        assert_eq!(names(&line.became(&id("cd3"), 1), &ALL), ["c1", "d1"]);
    }

    #[test]
    fn a_removed_clause_leads_nowhere_and_says_when() {
        let line = three_editions();
        assert!(line.became(&id("bb2"), 3).is_empty());
        let last = line.after(&id("bb2")).last().map(|s| (s.number, s.link.relation));
        assert_eq!(last, Some((3, Relation::Removed)));
        // Of the split one, one half is still there.
        assert_eq!(names(&line.became(&id("b1"), 3), &ALL), ["b3"]);
    }

    #[test]
    fn a_look_at_an_earlier_edition_follows_no_further() {
        let line = three_editions();
        assert_eq!(names(&line.became(&id("b1"), 1), &ALL), ["b1"]);
        assert_eq!(names(&line.became(&id("c1"), 2), &ALL), ["cd2"]);
        assert!(line.became(&id("bb3"), 1).is_empty(), "what is new was not there yet");
    }

    #[test]
    fn a_compact_of_one_edition_has_no_steps_and_every_clause_is_itself() {
        let line = Lineage::new(Vec::new());
        assert_eq!(line.became(&id("a1"), 1), [id("a1")]);
        assert_eq!(line.family(&id("a1")), [id("a1")]);
        assert!(line.before(&id("a1")).is_empty() && line.after(&id("a1")).is_empty());
    }
}

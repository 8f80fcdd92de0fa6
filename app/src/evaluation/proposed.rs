//! A change of the text that a recommendation became, and whether the edition that was to bring it did. Pure.

use kernel::{Day, Id};

use crate::compact::{
    Edition,
    crosswalk::Relation,
    lineage::{Lineage, Step},
    rules::Clause,
};

/// A change that is proposed in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// In which draft; it may have been thrown away.
    pub edition: Id<Edition>,
    /// The draft is there, or became an edition.
    pub stands: bool,
    /// What came of it, once the draft was adopted.
    pub adopted: Option<Adopted>,
    /// The clause that is to be changed, as it stands in the text in force: which, and what it is called.
    pub clause: (Id<Clause>, String),
}

/// What came of a change that was proposed, in the edition that its draft became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// The number of that edition.
    pub number: i64,
    /// When it was adopted.
    pub on: Day,
    /// Whether the clause says something else there, or is gone: the crosswalk says so, and nobody else.
    pub changed: bool,
    /// What the clause was called in the address of the edition before: its place where the two are compared.
    pub spot: String,
}

impl Proposed {
    /// Looks up in the crosswalks of the compact whether the clause that was named was changed when the draft was adopted.
    /// Another edition may have come in between: the clause is led there first.
    pub fn weigh(&mut self, lineage: &Lineage) {
        let Some(adopted) = &mut self.adopted else { return };
        let before = lineage.became(&self.clause.0, adopted.number - 1);
        let of = |step: &&Step| step.link.old.as_ref().is_some_and(|old| before.contains(old));
        for step in lineage.steps().iter().filter(|step| step.number == adopted.number).filter(of) {
            adopted.changed |= step.link.relation != Relation::Unchanged;
            adopted.spot.clone_from(&step.old_slug);
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Fixed, Id};

    use super::{Adopted, Lineage, Proposed, Step};
    use crate::compact::crosswalk::{Link, Relation};

    fn id<T>(seed: u64) -> Id<T> {
        Id::new(&Fixed::new(seed))
    }

    fn step(number: i64, (old, new): (u64, u64), relation: Relation) -> Step {
        let link = Link { old: Some(id(old)), new: (new > 0).then(|| id(new)), relation };
        let from = "2027-03-12".parse().unwrap();
        Step { link, number, from, slug: format!("s{new}"), old_slug: format!("s{old}") }
    }

    fn changed(number: i64, steps: Vec<Step>) -> (bool, String) {
        let on = "2027-03-12".parse().unwrap();
        let adopted = Some(Adopted { number, on, changed: false, spot: String::new() });
        let mut one = Proposed { edition: id(99), stands: true, adopted, clause: (id(1), String::new()) };
        one.weigh(&Lineage::new(steps));
        one.adopted.map(|by| (by.changed, by.spot)).unwrap()
    }

    #[test]
    fn only_the_edition_that_was_adopted_says_whether_it_was_changed() {
        assert_eq!(changed(2, vec![step(2, (1, 2), Relation::Unchanged)]), (false, "s1".into()));
        for relation in [Relation::Reworded, Relation::Split, Relation::Merged] {
            assert_eq!(changed(2, vec![step(2, (1, 2), relation)]), (true, "s1".into()));
        }
        assert_eq!(changed(2, vec![step(2, (1, 0), Relation::Removed)]), (true, "s1".into()));
        // Another clause's change is none of this one's.
        assert!(
            !changed(2, vec![step(2, (1, 2), Relation::Unchanged), step(2, (5, 6), Relation::Reworded)]).0
        );
        // Another edition came in between: what that one changed was not what the draft was to change.
        let between = |last| vec![step(2, (1, 2), Relation::Reworded), step(3, (2, 3), last)];
        assert_eq!(changed(3, between(Relation::Unchanged)), (false, "s2".into()));
        assert_eq!(changed(3, between(Relation::Reworded)), (true, "s2".into()));
    }
}

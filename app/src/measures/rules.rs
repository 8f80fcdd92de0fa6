//! What plans, measures and entries are, and what follows from a day: what is late, and what is silent. What a person
//! typed becomes one of these by [`super::checks`].

use kernel::{Day, Id, Instant};
use policy::{Class, Kind, Subject};

use super::cost::Cost;
pub use super::scale::Status;
use crate::{
    base::{evidence::Kept, named},
    compact::{Compact, rules::Side},
    organisations::Organisation,
    units::Unit,
};

named! {
    /// How far a plan has come; that it has ended follows from its days.
    PlanState {
        /// Being drawn up: for those who hold a role.
        Draft = "draft",
        /// Before both sides, and anyone may read it.
        Proposed = "proposed",
        /// Agreed by both sides: what changes from now on is shown as change.
        Agreed = "agreed",
    }
}

/// A measure that is under way and of which nobody has told anything for so many months is silent.
/// Source: issue 3, "silent for N months"; half a year lies between a yearly report and the next.
pub const SILENT_MONTHS: i32 = 6;

/// A side's action plan for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Which.
    pub id: Id<Plan>,
    /// To which compact it belongs.
    pub compact: Id<Compact>,
    /// The key of the side whose plan it is; [`Side::JOINT`] for a common one.
    pub side: String,
    /// What the text calls that side; the key where it calls it nothing.
    pub side_label: String,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// How far it has come.
    pub state: PlanState,
    /// Who works with it, in words.
    pub people: String,
    /// What it takes, in numbers.
    pub cost: Cost,
    /// What is missing, in words.
    pub missing: String,
    /// When it was put before the sides.
    pub proposed_on: Option<Day>,
    /// When the last side agreed.
    pub agreed_on: Option<Day>,
    /// SHA-256 of the plan as it was agreed.
    pub agreed_hash: Option<String>,
}

impl Plan {
    /// How the policy knows it.
    pub fn subject(&self, tenant: &str) -> Subject {
        let class = if self.state == PlanState::Draft { Class::Members } else { Class::Public };
        Subject::new(Kind::Plan, tenant).id(self.id.as_str()).class(class).of_side(&self.side)
    }
}

/// A unit or an organisation as an owner: its name is today's.
#[derive(Debug, PartialEq, Eq)]
pub struct Party<T> {
    /// Which.
    pub id: Id<T>,
    /// Its name.
    pub name: String,
    /// The first day without it, if it has ended.
    pub until: Option<Day>,
}

impl<T> Clone for Party<T> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), name: self.name.clone(), until: self.until }
    }
}

/// Who owns a measure: a unit, an organisation, both together, or neither: then the side as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The key of the side.
    pub side: String,
    /// What the text calls that side; the key where it calls it nothing.
    pub label: String,
    /// The unit.
    pub unit: Option<Party<Unit>>,
    /// The organisation.
    pub organisation: Option<Party<Organisation>>,
}

impl Owner {
    /// Whether somebody of it has ended before or on `day`.
    pub fn has_ended(&self, day: Day) -> bool {
        let ended = |until: Option<Day>| until.is_some_and(|until| until <= day);
        ended(self.unit.as_ref().and_then(|u| u.until))
            || ended(self.organisation.as_ref().and_then(|o| o.until))
    }

    /// Its names, the unit first; none where the side as a whole owns.
    pub fn names(&self) -> Vec<&str> {
        let unit = self.unit.as_ref().map(|u| u.name.as_str());
        unit.into_iter().chain(self.organisation.as_ref().map(|o| o.name.as_str())).collect()
    }

    /// As it is kept in a change: the names, or the key of the side.
    pub fn told(&self) -> String {
        let names = self.names();
        if names.is_empty() { self.label.clone() } else { names.join(", ") }
    }
}

/// What somebody has taken upon themselves to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Which.
    pub id: Id<Measure>,
    /// Of which plan.
    pub plan: Id<Plan>,
    /// How far that plan has come.
    pub plan_state: PlanState,
    /// What that plan is called.
    pub plan_name: String,
    /// The compact of its plan.
    pub compact: Id<Compact>,
    /// The heading of the plan under which it stands, or nothing.
    pub group: String,
    /// What is done.
    pub name: String,
    /// What, and why, at length.
    pub purpose: String,
    /// Who owns it.
    pub owner: Owner,
    /// To whom it is delegated, by name; empty where the owner does it.
    pub delegate: String,
    /// What it takes, in words.
    pub resources: String,
    /// And in numbers.
    pub cost: Cost,
    /// How one will know that it is done.
    pub indicator: String,
    /// The first day.
    pub start: Day,
    /// By when it is done.
    pub due: Day,
    /// How far it has come, by its latest entry.
    pub status: Status,
    /// Since when.
    pub status_on: Day,
    /// The last sign of life.
    pub seen_on: Option<Day>,
    /// Given up, and when.
    pub dropped_on: Option<Day>,
}

impl Measure {
    /// How the policy knows it.
    pub fn subject(&self, tenant: &str) -> Subject {
        owned(tenant, self.plan_state, &self.owner).id(self.id.as_str())
    }

    /// Whether it counts: its plan is agreed, and it has not been given up.
    pub fn counts(&self) -> bool {
        self.plan_state == PlanState::Agreed && self.dropped_on.is_none()
    }

    /// Late on `today`: the day has passed and it is not complete. Nobody sets it; it follows.
    pub fn is_late(&self, today: Day) -> bool {
        self.counts() && self.status != Status::Complete && self.due < today
    }

    /// For how many whole months nobody has told anything, where it is under way and they are [`SILENT_MONTHS`] or more.
    pub fn silent_for(&self, today: Day) -> Option<i32> {
        if !self.counts() || self.status == Status::Complete || self.start > today {
            return None;
        }
        let last = self.seen_on.map_or(self.start, |seen| seen.max(self.start));
        // Counted back from today, as the lists do it in one comparison.
        let months = (1..1200).take_while(|n| last <= today.plus_months(-n)).count();
        i32::try_from(months).ok().filter(|months| *months >= SILENT_MONTHS)
    }
}

/// A measure of this owner, as the policy asks for it before there is one.
pub fn owned(tenant: &str, plan: PlanState, owner: &Owner) -> Subject {
    let class = if plan == PlanState::Draft { Class::Members } else { Class::Public };
    let mut subject = Subject::new(Kind::Measure, tenant).class(class).of_side(&owner.side);
    if let Some(unit) = &owner.unit {
        subject = subject.of_unit(unit.id.as_str());
    }
    if let Some(organisation) = &owner.organisation {
        subject = subject.of_organisation(organisation.id.as_str());
    }
    subject
}

/// A milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Which.
    pub id: Id<Milestone>,
    /// What is reached.
    pub name: String,
    /// By when.
    pub due: Day,
    /// When it was reached.
    pub reached_on: Option<Day>,
}

/// What an owner has told. Never rewritten: a mistake is answered by another entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: Id<Entry>,
    /// The day it tells of.
    pub on: Day,
    /// When it was written.
    pub at: Instant,
    /// Who wrote it, by today's name; empty where that is not known any more.
    pub writer: String,
    /// What was told.
    pub body: String,
    /// The status from this day on; none where it only tells.
    pub status: Option<Status>,
    /// An address with evidence, or nothing.
    pub link: String,
    /// A file with evidence.
    pub file: Option<Kept>,
}

/// A change of a measure, as it is shown: what, from, to, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Instant,
    /// Who, by today's name.
    pub writer: String,
    /// Which field: name, group, purpose, serves, owner, delegate, resources, indicator, start, due, milestones, added,
    /// dropped.
    pub field: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// Why.
    pub reason: String,
}

/// A side's yes to a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The key of the side.
    pub side: String,
    /// The day.
    pub on: Day,
    /// Who said so, by today's name.
    pub person: String,
    /// Where it was decided, or nothing.
    pub source: String,
}

/// How many measures stand how. What is given up counts in nothing but `dropped`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Done.
    pub done: i64,
    /// On the way, in time.
    pub on_way: i64,
    /// The day has passed.
    pub late: i64,
    /// Under way, and silent.
    pub silent: i64,
    /// Given up.
    pub dropped: i64,
}

impl Counts {
    /// The denominator: everything that has not been given up.
    pub const fn all(&self) -> i64 {
        self.done + self.on_way + self.late
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.done += more.done;
        self.on_way += more.on_way;
        self.late += more.late;
        self.silent += more.silent;
        self.dropped += more.dropped;
    }
}

/// The sides that must agree to a plan: every one of the text but both together.
pub fn agreeing(sides: &[Side]) -> impl Iterator<Item = &Side> {
    sides.iter().filter(|side| side.key != Side::JOINT)
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Id, OsChance};

    use super::{Cost, Measure, Owner, PlanState, Status};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn measure() -> Measure {
        let chance = OsChance;
        Measure {
            id: Id::new(&chance),
            plan: Id::new(&chance),
            plan_state: PlanState::Agreed,
            plan_name: String::new(),
            compact: Id::new(&chance),
            group: String::new(),
            name: "En väg in".into(),
            purpose: String::new(),
            owner: Owner {
                side: "municipality".into(),
                label: "Kommunen".into(),
                unit: None,
                organisation: None,
            },
            delegate: String::new(),
            resources: String::new(),
            cost: Cost::default(),
            indicator: String::new(),
            start: day("2026-08-31"),
            due: day("2027-03-11"),
            status: Status::Limited,
            status_on: day("2026-08-31"),
            seen_on: None,
            dropped_on: None,
        }
    }

    #[test]
    fn late_is_the_day_after_the_due_day_and_never_what_is_done_dropped_or_not_agreed() {
        let (one, due, after) = (measure(), day("2027-03-11"), day("2027-03-12"));
        assert!(!one.is_late(due) && one.is_late(after));
        assert!(!Measure { status: Status::Complete, ..one.clone() }.is_late(after));
        assert!(!Measure { dropped_on: Some(due), ..one.clone() }.is_late(after));
        assert!(!Measure { plan_state: PlanState::Proposed, ..one }.is_late(after));
    }

    #[test]
    fn silence_is_counted_in_whole_months_from_the_last_sign_of_life() {
        let one = measure();
        assert_eq!(one.silent_for(day("2027-02-28")), None);
        assert_eq!(one.silent_for(day("2027-03-01")), Some(6));
        assert_eq!(one.silent_for(day("2027-03-31")), Some(7));
        let told = Measure { seen_on: Some(day("2026-11-02")), ..one.clone() };
        assert_eq!(told.silent_for(day("2027-04-30")), None);
        assert_eq!(Measure { status: Status::Complete, ..one.clone() }.silent_for(day("2028-01-01")), None);
        assert_eq!(Measure { start: day("2029-01-01"), ..one }.silent_for(day("2028-01-01")), None);
    }
}

//! When a compact can end, and when that can be taken back.

use kernel::{Day, Id};

use crate::{
    base::{Problem, Refusal, refusal::Problems},
    compact::{Compact, Edition},
};

/// That a compact ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Which decision.
    pub id: Id<Ending>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// The edition that ends with it, and the last day that it had before.
    pub edition: Id<Edition>,
    /// None where it was open-ended.
    pub until_before: Option<Day>,
    /// The last day.
    pub last_day: Day,
    /// Who decided.
    pub body: String,
    /// Why.
    pub reason: String,
    /// The compact that follows: identity, part of addresses, name.
    pub followed_by: Option<(Id<Compact>, String, String)>,
    /// When it was taken back, and why; none where it stands.
    pub undone: Option<(Day, String)>,
}

impl Ending {
    /// Whether it has not been taken back.
    pub fn stands(&self) -> bool {
        self.undone.is_none()
    }
}

/// The longest reason, in characters.
const LONGEST: usize = 2_000;

/// What is said of an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The last day; none where no day was written.
    pub last_day: Option<Day>,
    /// Who decided.
    pub body: String,
    /// Why.
    pub reason: String,
    /// The compact that follows.
    pub followed_by: Option<Id<Compact>>,
}

/// Whether `compact` can end so: `latest` is its latest edition, `endings` all decisions of the town so far. Answers the last day.
pub fn check(end: &End, compact: &Id<Compact>, latest: &Edition, endings: &[Ending]) -> Result<Day, Refusal> {
    let mut problems = Problems::default();
    let standing = |of: &Id<Compact>| endings.iter().find(|e| e.compact == *of && e.stands());
    problems.check(standing(compact).is_some(), Problem::whole("compact-ended-already"));
    problems.check(end.last_day.is_none(), Problem::at("last_day", "compact-day-wrong"));
    problems.check(end.body.is_empty(), Problem::at("body", "compact-ending-body-missing"));
    problems.check(
        end.reason.is_empty() || end.reason.chars().count() > LONGEST,
        Problem::at("reason", "compact-ending-reason-missing"),
    );
    let before = end.last_day.zip(latest.from).is_some_and(|(day, from)| day < from);
    problems.check(before, Problem::at("last_day", "compact-ending-before-edition"));
    let after = end.last_day.zip(latest.until).is_some_and(|(day, until)| day > until);
    problems.check(after, Problem::at("last_day", "compact-ending-after-lapse"));
    // Whoever follows must not itself have given way, to this one or to another.
    let other = end.followed_by.as_ref();
    let wrong = other.is_some_and(|other| other == compact || standing(other).is_some());
    problems.check(wrong, Problem::at("followed_by", "compact-ending-follower-wrong"));
    problems.done()?;
    end.last_day.ok_or_else(|| Problem::at("last_day", "compact-day-wrong").into())
}

/// Whether an end can be taken back with this reason.
pub fn check_undoing(reason: &str) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    let wrong = reason.is_empty() || reason.chars().count() > LONGEST;
    problems.check(wrong, Problem::at("reason", "compact-ending-undo-reason-missing"));
    problems.done()
}

//! What an assessment is, when it may be made, and what follows from all of them: how a commitment stands.

use kernel::{Day, Id};
use policy::{Kind, Subject};

use crate::{
    base::{Problem, Refusal, refusal::Problems},
    compact::rules::{Clause, Side},
    measures::rules::Status,
};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 2_000;
/// The longest source, in characters.
const LONGEST_SOURCE: usize = 200;

/// Those who assess: every side of the edition, each for itself; the sides together do not.
pub fn assessing(sides: &[Side]) -> Vec<Side> {
    sides.iter().filter(|side| side.key != Side::JOINT).cloned().collect()
}

/// What the policy is asked of a commitment as a side sees it.
pub fn subject(tenant: &str, clause: &Id<Clause>, side: &str) -> Subject {
    Subject::new(Kind::Commitment, tenant).id(clause.as_str()).of_side(side)
}

/// An assessment as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssessment {
    /// How the side sees it.
    pub status: Option<Status>,
    /// Why.
    pub reason: String,
    /// The day of which it is true.
    pub on: Option<Day>,
    /// Where the secretariat has it from: which meeting, which minutes.
    pub source: String,
}

/// Whether it can be made: `own` where one of the side says it, `today` where the town is.
/// Source: every change of status has a reason (rule 6), a fact entered by hand its source (rule 11) of product.md.
pub fn check(new: &NewAssessment, own: bool, today: Day) -> Result<(Status, Day), Refusal> {
    let mut problems = Problems::default();
    problems.check(new.reason.is_empty(), Problem::at("reason", "assessments-reason-missing"));
    problems.check(too_long(&new.reason, LONGEST_REASON), Problem::at("reason", "assessments-reason-long"));
    problems.check(!own && new.source.is_empty(), Problem::at("source", "assessments-source-missing"));
    problems.check(too_long(&new.source, LONGEST_SOURCE), Problem::at("source", "assessments-source-long"));
    let ahead = new.on.is_some_and(|on| on > today);
    problems.check(ahead, Problem::at("on", "assessments-day-ahead"));
    let status = problems.take(new.status.ok_or_else(|| Problem::at("status", "assessments-status-missing")));
    let on = problems.take(new.on.ok_or_else(|| Problem::at("on", "assessments-day-wrong")));
    problems.done()?;
    // Both are there, or something would have been wrong.
    status.zip(on).ok_or_else(|| Problem::whole("assessments-status-missing").into())
}

fn too_long(text: &str, most: usize) -> bool {
    text.chars().count() > most
}

/// Whole months from `then` to `now`: a month has passed when its day has come again.
pub fn months_between(then: Day, now: Day) -> i32 {
    let months = (i32::from(now.year()) - i32::from(then.year())) * 12 + i32::from(now.month())
        - i32::from(then.month());
    if then.plus_months(months) > now { months - 1 } else { months }
}

/// How many measures there are, and how they go. Each is counted once: done, late, on its way, or waiting to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All of them: the denominator.
    pub total: i64,
    /// Complete.
    pub done: i64,
    /// Begun and not late.
    pub under_way: i64,
    /// Not begun, or nobody can show how it stands; not late.
    pub waiting: i64,
    /// Past their day and not complete.
    pub late: i64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.done += other.done;
        self.under_way += other.under_way;
        self.waiting += other.waiting;
        self.late += other.late;
    }
}

/// How many commitments a side sees at each step of the scale, and how many it has not assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    counts: [i64; 6],
}

impl Spread {
    /// One more commitment, as a side sees it.
    pub fn add(&mut self, status: Option<Status>) {
        let place = status.and_then(|s| Status::ALL.iter().position(|x| *x == s));
        self.counts[place.unwrap_or(5)] += 1;
    }

    /// Each step that a bar shows, from the best to the least, with its number: what is not assessed stands last.
    pub fn steps(&self) -> [(&'static str, i64); 6] {
        let [not_started, limited, substantial, complete, no_evidence, none] = self.counts;
        [
            (Status::Complete.name(), complete),
            (Status::Substantial.name(), substantial),
            (Status::Limited.name(), limited),
            (Status::NotStarted.name(), not_started),
            (Status::NoEvidence.name(), no_evidence),
            (NOT_ASSESSED, none),
        ]
    }

    /// All commitments: the denominator.
    pub fn total(&self) -> i64 {
        self.counts.iter().sum()
    }
}

/// The name of the step that is none: the side has not said anything.
pub const NOT_ASSESSED: &str = "not-assessed";

/// The key of the word for a step.
pub fn word(kind: &str) -> String {
    if kind == NOT_ASSESSED { "assessments-not-assessed".to_owned() } else { format!("status-{kind}") }
}

/// Gap between the sides: the largest distance between any two that can be compared; nothing where fewer than two can.
pub fn gap(said: &[Option<Status>]) -> Option<u8> {
    let known: Vec<Status> = said.iter().copied().flatten().collect();
    let pairs =
        known.iter().enumerate().flat_map(|(n, one)| known[n + 1..].iter().map(|other| one.apart(*other)));
    pairs.flatten().max()
}

#[cfg(test)]
mod tests {
    use super::{NewAssessment, Spread, check, gap, months_between};
    use crate::{base::Refusal, measures::rules::Status};

    fn day(text: &str) -> kernel::Day {
        text.parse().unwrap()
    }

    fn new() -> NewAssessment {
        NewAssessment {
            status: Some(Status::Limited),
            reason: "Två av fem.".into(),
            on: Some(day("2027-03-12")),
            source: String::new(),
        }
    }

    fn words(result: Result<(Status, kernel::Day), Refusal>) -> Vec<&'static str> {
        match result {
            Err(Refusal::Problems(problems)) => problems.iter().map(|p| p.word).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn an_assessment_has_a_status_a_reason_and_a_day_that_has_been() {
        let today = day("2027-03-12");
        assert_eq!(check(&new(), true, today), Ok((Status::Limited, today)));
        let empty = NewAssessment { status: None, reason: String::new(), on: None, source: String::new() };
        assert_eq!(
            words(check(&empty, true, today)),
            ["assessments-reason-missing", "assessments-status-missing", "assessments-day-wrong"]
        );
        let ahead = NewAssessment { on: Some(day("2027-03-13")), ..new() };
        assert_eq!(words(check(&ahead, true, today)), ["assessments-day-ahead"]);
        let long = NewAssessment { reason: "å".repeat(2_001), source: "ö".repeat(201), ..new() };
        assert_eq!(words(check(&long, true, today)), ["assessments-reason-long", "assessments-source-long"]);
    }

    #[test]
    fn what_is_entered_for_a_side_says_where_it_comes_from() {
        let today = day("2027-03-12");
        assert_eq!(words(check(&new(), false, today)), ["assessments-source-missing"]);
        let sourced = NewAssessment { source: "Protokoll 4 mars, § 7".into(), ..new() };
        assert!(check(&sourced, false, today).is_ok());
    }

    #[test]
    fn silence_is_counted_in_whole_months() {
        assert_eq!(months_between(day("2027-01-31"), day("2027-02-28")), 1, "a short month is a month");
        assert_eq!(months_between(day("2026-09-15"), day("2027-03-14")), 5);
        assert_eq!(months_between(day("2026-09-15"), day("2027-03-15")), 6);
        assert_eq!(months_between(day("2024-02-29"), day("2025-02-28")), 12);
        assert_eq!(months_between(day("2027-03-15"), day("2027-03-15")), 0);
    }

    #[test]
    fn a_gap_is_the_largest_distance_and_never_an_average() {
        use Status::{Complete, Limited, NoEvidence, NotStarted};
        assert_eq!(gap(&[Some(Complete), Some(Limited)]), Some(2));
        assert_eq!(gap(&[Some(Complete), Some(Limited), Some(NotStarted)]), Some(3));
        assert_eq!(gap(&[Some(Complete), None]), None, "nobody to differ from");
        assert_eq!(gap(&[Some(Complete), Some(NoEvidence)]), None);
        assert_eq!(gap(&[Some(Limited), Some(Limited)]), Some(0));
    }

    #[test]
    fn a_spread_adds_up_to_all_commitments() {
        let mut spread = Spread::default();
        for status in [Some(Status::Complete), Some(Status::Complete), None, Some(Status::NoEvidence)] {
            spread.add(status);
        }
        assert_eq!(spread.total(), 4);
        assert_eq!(spread.steps()[0], ("complete", 2));
        assert_eq!(spread.steps()[5], ("not-assessed", 1));
    }
}

//! From what a person typed to a plan or an entry, or to everything that is wrong with it. What a measure says is read in
//! [`super::facts`].

use kernel::Day;

use super::{
    cost::{Cost, CostTyped, cost},
    rules::{Consent, Plan, PlanState, Status, agreeing},
};
use crate::{
    accession::rules::both,
    base::{Problem, Refusal, refusal::Problems, text},
    compact::rules::Side,
};

/// The longest name, in signs.
pub(super) const NAME: usize = 200;
/// The longest text, in signs.
const TEXT: usize = 4000;

/// So many months before a plan was put before the sides one of them may have decided on it.
const CONSENT_MONTHS: i32 = 12;

/// A plan, as typed.
#[derive(Debug, Clone, Default)]
pub struct PlanTyped {
    /// The key of the side.
    pub side: String,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Who works with it.
    pub people: String,
    /// What it takes, in numbers.
    pub cost: CostTyped,
    /// What is missing.
    pub missing: String,
}

/// A plan, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFacts {
    /// The key of the side.
    pub side: String,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Who works with it.
    pub people: String,
    /// What it takes, in numbers.
    pub cost: Cost,
    /// What is missing.
    pub missing: String,
}

/// A plan of one of `sides`, or of both together.
pub fn plan(typed: &PlanTyped, sides: &[Side]) -> Result<PlanFacts, Refusal> {
    let mut problems = Problems::default();
    let known = typed.side == Side::JOINT || sides.iter().any(|side| side.key == typed.side);
    problems.check(!known, Problem::at("side", "measures-side-missing"));
    let name = problems.take(line("name", &typed.name, "measures-plan-name-wrong"));
    let from = problems.take(day("from", &typed.from));
    let until = problems.take(day("until", &typed.until));
    let turned = matches!((from, until), (Some(from), Some(until)) if until < from);
    problems.check(turned, Problem::at("until", "measures-until-before-from"));
    let people = problems.take(long("people", &typed.people));
    let missing = problems.take(long("missing", &typed.missing));
    let ((), cost) = both(problems.done(), cost(&typed.cost))?;
    let facts = || {
        Some(PlanFacts {
            side: typed.side.clone(),
            name: name?,
            from: from?,
            until: until?,
            people: people?,
            cost,
            missing: missing?,
        })
    };
    facts().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

pub(super) fn line(field: &'static str, typed: &str, word: &'static str) -> Result<String, Problem> {
    let line = text::line(typed);
    if line.is_empty() || line.chars().count() > NAME { Err(Problem::at(field, word)) } else { Ok(line) }
}

pub(super) fn long(field: &'static str, typed: &str) -> Result<String, Problem> {
    let text = text::paragraphs(typed);
    if text.chars().count() > TEXT { Err(Problem::at(field, "measures-text-long")) } else { Ok(text) }
}

/// A day, as typed.
pub fn day(field: &'static str, typed: &str) -> Result<Day, Problem> {
    text::day(typed).ok_or_else(|| Problem::at(field, "measures-day-wrong"))
}

/// Why something is changed: needed once a plan is agreed.
pub fn reason(typed: &str) -> Result<String, Problem> {
    let reason = long("reason", typed)?;
    if reason.is_empty() { Err(Problem::at("reason", "measures-reason-missing")) } else { Ok(reason) }
}

/// To whom a measure is delegated; empty takes it back.
pub fn delegate(typed: &str) -> Result<String, Problem> {
    let name = text::line(typed);
    if name.chars().count() > NAME { Err(Problem::at("delegate", "measures-name-wrong")) } else { Ok(name) }
}

/// An entry, as typed.
#[derive(Debug, Clone, Default)]
pub struct EntryTyped {
    /// The day it tells of.
    pub on: String,
    /// What is told.
    pub body: String,
    /// The status from that day on; empty where it only tells.
    pub status: String,
    /// An address with evidence.
    pub link: String,
}

/// An entry, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFacts {
    /// The day.
    pub on: Day,
    /// What is told.
    pub body: String,
    /// The status, where it changes or is said again.
    pub status: Option<Status>,
    /// An address, or nothing.
    pub link: String,
}

/// An entry of a measure that stands at `now`. A change of status needs a reason or evidence; whether a file came is told.
pub fn entry(
    typed: &EntryTyped,
    now: Status,
    has_file: bool,
    (first, today): (Day, Day),
) -> Result<EntryFacts, Refusal> {
    let mut problems = Problems::default();
    let on = problems.take(since("on", &typed.on, (first, today)));
    let body = problems.take(long("body", &typed.body));
    let link = text::web_address(&typed.link);
    let link = problems.take(link.ok_or_else(|| Problem::at("link", "measures-link-wrong")));
    let status = if typed.status.is_empty() { Ok(None) } else { typed.status.parse().map(Some) };
    let status = problems.take(status.map_err(|()| Problem::at("status", "measures-status-unknown")));
    let bare = typed.body.trim().is_empty() && typed.link.trim().is_empty() && !has_file;
    let changes = status.flatten().is_some_and(|status| status != now);
    problems.check(bare && changes, Problem::at("body", "measures-status-bare"));
    problems.check(bare && !changes, Problem::at("body", "measures-entry-empty"));
    problems.done()?;
    let facts = || Some(EntryFacts { on: on?, body: body?, status: status?, link: link? });
    facts().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// A day that has been, or today.
pub fn past(field: &'static str, typed: &str, today: Day) -> Result<Day, Problem> {
    let day = if typed.trim().is_empty() { today } else { day(field, typed)? };
    if day > today { Err(Problem::at(field, "measures-day-ahead")) } else { Ok(day) }
}

/// The same, but not before the first day of which anything can be told.
pub fn since(field: &'static str, typed: &str, (first, today): (Day, Day)) -> Result<Day, Problem> {
    let day = past(field, typed, today)?;
    let early = || Problem::at(field, "measures-day-early").with("first", first);
    if day < first { Err(early()) } else { Ok(day) }
}

/// A side's yes to a plan: one of the sides of the text, once, on a day that has been; and not long
/// before it was asked. It binds many, so it says where it was decided, whoever gives it.
pub fn consent(
    plan: &Plan,
    (sides, given): (&[Side], &[Consent]),
    (side, on, source): (&str, &str, &str),
    today: Day,
) -> Result<Consent, Refusal> {
    match plan.state {
        PlanState::Draft => return Err(Problem::whole("measures-not-proposed").into()),
        PlanState::Agreed => return Err(Problem::whole("measures-agreed-already").into()),
        PlanState::Proposed => {}
    }
    let mut problems = Problems::default();
    let known = agreeing(sides).any(|one| one.key == side);
    problems.check(!known, Problem::at("side", "measures-consent-side"));
    let twice = given.iter().any(|one| one.side == side);
    problems.check(twice, Problem::at("side", "measures-consent-twice"));
    problems.check(on.trim().is_empty(), Problem::at("on", "measures-consent-day"));
    let proposed = plan.proposed_on.unwrap_or(plan.from);
    let on = problems.take(past("on", on, today));
    let early = on.is_some_and(|on| on < proposed.plus_months(-CONSENT_MONTHS));
    problems.check(early, Problem::at("on", "measures-consent-early").with("proposed", proposed));
    let source = text::line(source);
    problems.check(source.is_empty(), Problem::at("source", "measures-source-missing"));
    problems.check(source.chars().count() > TEXT, Problem::at("source", "measures-text-long"));
    problems.done()?;
    let on = on.unwrap_or(today);
    Ok(Consent { side: side.to_owned(), on, person: String::new(), source })
}

//! What can be said of a body; or everything that is wrong with it. Pure.

use kernel::{Day, Id};

use super::rules::{Body, BodyKind, Decision, Mandate, meet};
use crate::base::{Problem, Refusal, refusal::Problems, text};

/// The longest name, or line of a decision, in signs.
pub(super) const LINE: usize = 200;
/// The longest remit or reason, in signs.
const LONG: usize = 4000;

/// A body, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BodyTyped {
    /// What kind.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub remit: String,
    /// Its first day.
    pub from: String,
    /// Its last day, or nothing.
    pub until: String,
    /// Who decided, or nothing.
    pub decided_by: String,
    /// When, or nothing.
    pub decided_on: String,
    /// The diary number, or nothing.
    pub diary_number: String,
    /// The bodies that it follows on.
    pub before: Vec<String>,
}

/// What a body is checked against.
#[derive(Debug, Default)]
pub struct BodyGround<'a> {
    /// Which it is; none of a new one.
    pub own: Option<&'a Id<Body>>,
    /// The bodies of the same compact, itself among them.
    pub bodies: &'a [Body],
    /// Which body follows on which: the later, the earlier.
    pub links: &'a [(Id<Body>, Id<Body>)],
    /// Its mandates.
    pub mandates: &'a [Mandate],
}

/// A body, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFacts {
    /// What kind.
    pub kind: BodyKind,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub remit: String,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Option<Day>,
    /// By which decision.
    pub decision: Decision,
    /// The bodies that it follows on.
    pub before: Vec<Id<Body>>,
}

/// A day that must be there.
pub(super) fn day(field: &'static str, typed: &str) -> Result<Day, Problem> {
    text::day(typed).ok_or_else(|| Problem::at(field, "bodies-day-wrong"))
}

/// A day that need not be there.
pub(super) fn day_or_none(field: &'static str, typed: &str) -> Result<Option<Day>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { day(field, typed).map(Some) }
}

pub(super) fn fits(typed: &str, most: usize) -> bool {
    typed.chars().count() <= most
}

/// A decision: what is known of it, and nothing that lies in days to come.
pub(super) fn decision(
    problems: &mut Problems,
    (by_field, by): (&'static str, &str),
    (named_field, named): (&'static str, &str),
    on: &str,
    today: Day,
) -> Decision {
    let on = problems.take(day_or_none("decided_on", on)).flatten();
    problems.check(on.is_some_and(|on| on > today), Problem::at("decided_on", "bodies-decided-ahead"));
    let (by, named) = (text::line(by), text::line(named));
    problems.check(!fits(&by, LINE), Problem::at(by_field, "bodies-line-long"));
    problems.check(!fits(&named, LINE), Problem::at(named_field, "bodies-line-long"));
    Decision { by, named, on }
}

/// A body that can be so.
pub fn body(typed: &BodyTyped, ground: &BodyGround, today: Day) -> Result<BodyFacts, Refusal> {
    let mut problems = Problems::default();
    let kind = typed.kind.parse().map_err(|()| Problem::at("kind", "bodies-kind-missing"));
    let kind: Option<BodyKind> = problems.take(kind);
    let (name, remit) = (text::line(&typed.name), text::paragraphs(&typed.remit));
    problems.check(name.is_empty() || !fits(&name, LINE), Problem::at("name", "bodies-name-missing"));
    problems.check(remit.is_empty() || !fits(&remit, LONG), Problem::at("remit", "bodies-remit-missing"));
    let from = problems.take(day("from", &typed.from));
    let until = problems.take(day_or_none("until", &typed.until)).flatten();
    let (by, number) =
        (("decided_by", typed.decided_by.as_str()), ("diary_number", typed.diary_number.as_str()));
    let decision = decision(&mut problems, by, number, &typed.decided_on, today);
    let before = problems.take(before(typed, ground, from));
    if let Some(from) = from {
        time(&mut problems, (from, until), ground);
        let same = |one: &&Body| Some(&one.id) != ground.own && text::fold(&one.name) == text::fold(&name);
        let taken = ground.bodies.iter().filter(same).any(|one| meet(one.time(), (from, until)));
        problems.check(taken, Problem::at("name", "bodies-name-taken"));
    }
    problems.done()?;
    let whole =
        || Some(BodyFacts { kind: kind?, name, remit, from: from?, until, decision, before: before? });
    whole().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// The bodies that it follows on: each there before it.
fn before(typed: &BodyTyped, ground: &BodyGround, from: Option<Day>) -> Result<Vec<Id<Body>>, Problem> {
    let mut all: Vec<Id<Body>> = Vec::new();
    for id in &typed.before {
        let found = ground.bodies.iter().find(|one| one.id.as_str() == id && Some(&one.id) != ground.own);
        let found = found.ok_or_else(|| Problem::at("before", "bodies-before-unknown"))?;
        if from.is_some_and(|from| found.from >= from) {
            return Err(Problem::at("before", "bodies-before-later").with("name", &found.name));
        }
        if !all.contains(&found.id) {
            all.push(found.id.clone());
        }
    }
    all.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    Ok(all)
}

/// Its time is no time turned round, and leaves nobody outside: neither who sits there nor what follows on it.
fn time(problems: &mut Problems, (from, until): (Day, Option<Day>), ground: &BodyGround) {
    problems.check(until.is_some_and(|until| until < from), Problem::at("until", "bodies-turned"));
    if let Some(early) = ground.mandates.iter().find(|one| one.from < from) {
        problems.check(true, outside("from", "bodies-mandate-earlier", early).with("day", early.from));
    }
    let later = |one: &&Mandate| until.is_some_and(|until| one.until.is_none_or(|last| last > until));
    if let Some(late) = ground.mandates.iter().find(later) {
        problems.check(true, outside("until", "bodies-mandate-later", late));
    }
    let after = ground.links.iter().filter(|(_, before)| Some(before) == ground.own);
    let mut after = after.filter_map(|(body, _)| ground.bodies.iter().find(|one| one.id == *body));
    if let Some(after) = after.find(|after| after.from <= from) {
        problems.check(true, Problem::at("from", "bodies-after-earlier").with("name", &after.name));
    }
}

fn outside(field: &'static str, word: &'static str, of: &Mandate) -> Problem {
    Problem::at(field, word).with("name", &of.name)
}

/// The last day and the reason of a body that can end so.
pub fn end(of: &Body, mandates: &[Mandate], (last, reason): (&str, &str)) -> Result<(Day, String), Refusal> {
    let mut problems = Problems::default();
    problems.check(!of.end_reason.is_empty(), Problem::whole("bodies-ended-already"));
    let last = problems.take(day("last", last));
    let reason = problems.take(reason_of(reason));
    if let Some(last) = last {
        problems.check(last < of.from, Problem::at("last", "bodies-end-before").with("day", of.from));
        if let Some(until) = of.until.filter(|until| last > *until) {
            problems.check(true, Problem::at("last", "bodies-end-after").with("day", until));
        }
        if let Some(ahead) = mandates.iter().find(|one| one.from > last) {
            problems.check(true, outside("last", "bodies-end-mandate", ahead).with("day", ahead.from));
        }
    }
    problems.done()?;
    last.zip(reason).ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// A reason, that must be there.
pub fn reason_of(typed: &str) -> Result<String, Problem> {
    let reason = text::paragraphs(typed);
    let fine = !reason.is_empty() && fits(&reason, LONG);
    if fine { Ok(reason) } else { Err(Problem::at("reason", "bodies-reason-missing")) }
}

//! The returns of an edition's rhythms. Each is counted from the day the text was adopted, so that a 31st is not worn down
//! to a 28th on the way; they begin with the edition and end with it. Evaluations are counted anew from each delivery, and the report of a
//! year is its follow-up.
//! Source: the clocks that the text itself states.

use kernel::Day;
use policy::Class;

use super::{
    Because, Done, Duty, DutyKind, Owner, Place,
    facts::{Clock, Edition, Facts},
};
use crate::compact::rules::Side;

/// No rhythm is followed further than this many returns.
const MOST: i32 = 1_200;

/// Every return between `from` and `until`.
pub fn of(facts: &Facts, from: Day, until: Day) -> Vec<Duty> {
    let mut all = Vec::new();
    for edition in &facts.editions {
        for clock in &edition.clocks {
            let Ok(kind) = clock.kind.parse::<DutyKind>() else { continue };
            let dues = match kind {
                DutyKind::Evaluation => evaluated(facts, edition, clock.every_months, until),
                _ => {
                    days(edition, clock.every_months).take_while(|d| *d <= until).map(|d| (d, None)).collect()
                }
            };
            for (due, delivered) in dues.into_iter().filter(|(due, _)| *due >= from) {
                for side in owed_by(edition, clock, kind) {
                    let duty = duty(facts, edition, clock, kind, due, &side);
                    // What a side has told itself stands; else the delivery is what was owed.
                    let done = duty.done.or(delivered.map(|on| Done { on, by: "evaluation" }));
                    all.push(Duty { done, ..duty });
                }
            }
        }
    }
    all
}

/// The days on which a rhythm of evaluations returns, up to `last`, and by which delivery each was kept. A delivery discharges
/// what is on the table, late or not, and from its day the next is counted.
fn evaluated(facts: &Facts, edition: &Edition, every_months: i64, last: Day) -> Vec<(Day, Option<Day>)> {
    let of = facts.evaluations.iter().filter(|e| e.compact == edition.compact);
    let in_force = |on: &Day| *on >= edition.adopted && edition.until.is_none_or(|until| *on <= until);
    let mut deliveries: Vec<Day> = of.filter_map(|e| e.delivered).filter(in_force).collect();
    deliveries.sort();
    let (mut all, mut anchor) = (Vec::new(), edition.adopted);
    for on in deliveries {
        let table = |due: &Day| due.plus_months(-ahead(every_months)) <= on;
        all.extend(counted(edition, anchor, every_months).take_while(table).map(|due| (due, Some(on))));
        anchor = on;
    }
    all.extend(counted(edition, anchor, every_months).take_while(|due| *due <= last).map(|due| (due, None)));
    all.retain(|(due, _)| *due <= last);
    all
}

/// The days on which a rhythm of `edition` returns, while it is in force.
pub fn days(edition: &Edition, every_months: i64) -> impl Iterator<Item = Day> {
    counted(edition, edition.adopted, every_months)
}

/// The same, counted from a day.
fn counted(edition: &Edition, anchor: Day, every_months: i64) -> impl Iterator<Item = Day> {
    let step = i32::try_from(every_months).ok().filter(|n| (1..=MOST).contains(n));
    let (from, until) = (edition.from, edition.until);
    let returns = step.into_iter().flat_map(move |step| (1..=MOST).map(move |n| step.saturating_mul(n)));
    returns
        .map(move |months| anchor.plus_months(months))
        .skip_while(move |due| *due < from)
        .take_while(move |due| until.is_none_or(|until| *due <= until))
}

/// Which sides owe a return: the one that the clock names; each for itself a follow-up and a plan; the public side the
/// meeting that it is to call; all together what is left.
pub fn owed_by(edition: &Edition, clock: &Clock, kind: DutyKind) -> Vec<String> {
    if let Some(side) = &clock.owed_by {
        return vec![side.clone()];
    }
    let sides: Vec<String> =
        edition.sides.iter().map(|side| side.id.clone()).filter(|side| side != Side::JOINT).collect();
    let owed: Vec<String> = match kind {
        DutyKind::FollowUp | DutyKind::Plan => sides,
        DutyKind::DialogueMeeting => sides.into_iter().filter(|side| Side::is_public(side)).take(1).collect(),
        _ => Vec::new(),
    };
    if owed.is_empty() { vec![Side::JOINT.to_owned()] } else { owed }
}

fn duty(facts: &Facts, edition: &Edition, clock: &Clock, kind: DutyKind, due: Day, side: &str) -> Duty {
    Duty {
        key: format!("{}.{}.{due}.{side}", clock.kind, edition.compact),
        kind,
        what: kind.name().to_owned(),
        subject: clock.object.clone(),
        more: String::new(),
        owner: Owner::side(side),
        because: Because::Edition {
            slug: edition.slug.clone(),
            number: edition.number,
            clause: clock.clause.clone(),
        },
        appears: due.plus_months(-ahead(clock.every_months)),
        due,
        done: done(facts, edition, clock, kind, due, side),
        ended: edition.until.map(|last| last.plus_days(1)),
        place: match kind {
            DutyKind::Plan => Place::Plans,
            DutyKind::Revision => Place::Editions,
            _ => Place::Return,
        },
        class: Class::Public,
        person: String::new(),
    }
}

/// How many months before its day a return is on the table: a quarter for what comes every year, longer for what is rare.
fn ahead(every_months: i64) -> i32 {
    match every_months {
        ..=3 => 1,
        4..=12 => 3,
        13..=24 => 6,
        _ => 12,
    }
}

fn done(facts: &Facts, of: &Edition, clock: &Clock, kind: DutyKind, due: Day, side: &str) -> Option<Done> {
    match kind {
        DutyKind::Plan => {
            let middle = middle(due, clock.every_months);
            let covers = |p: &&super::facts::Plan| {
                p.compact == of.compact
                    && (p.side == side || p.side == Side::JOINT || side == Side::JOINT)
                    && (p.from..=p.until).contains(&middle)
            };
            let agreed = facts.plans.iter().filter(covers).map(|p| p.agreed).min()?;
            Some(Done { on: agreed, by: "plan" })
        }
        DutyKind::Revision => {
            let next = facts.editions.iter().filter(|e| e.compact == of.compact && e.number > of.number);
            next.map(|e| e.adopted).min().map(|on| Done { on, by: "edition" })
        }
        _ => {
            let is = |k: &&super::facts::Kept| {
                k.compact == of.compact && k.clock == clock.kind && k.due == due && k.side == side
            };
            let told = facts.kept.iter().find(is).map(|k| Done { on: k.on, by: "fulfilment" });
            told.or_else(|| compiled(facts, of, clock, kind, due))
        }
    }
}

/// The report of a year is the follow-up of every side: of the first return after the time that it is about.
fn compiled(facts: &Facts, of: &Edition, clock: &Clock, kind: DutyKind, due: Day) -> Option<Done> {
    let months = i32::try_from(clock.every_months).unwrap_or(MOST);
    let is = |one: &&super::facts::Compiled| {
        one.compact == of.compact && one.until <= due && due < one.until.plus_months(months)
    };
    let first = facts.compiled.iter().filter(is).map(|one| one.published).min();
    first.filter(|_| kind == DutyKind::FollowUp).map(|on| Done { on, by: "compilation" })
}

/// The day in the middle of the period that a plan due on `due` is for: a plan that runs by the calendar year holds just
/// one of them, whatever day the text was adopted.
fn middle(due: Day, every_months: i64) -> Day {
    let months = i32::try_from(every_months).unwrap_or(MOST);
    let days = due.days_until(due.plus_months(months));
    due.plus_days(days / 2)
}

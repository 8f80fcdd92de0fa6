//! What is owed by a day, other than by a rhythm: measures and milestones, a yes to a plan, answers that were promised,
//! a delivery, renewals, roles that end, entries that nobody has confirmed for a year.

use kernel::Day;
use policy::{Class, Role};

use super::{
    Because, Done, Duty, DutyKind, Owner, Place,
    facts::{
        Edition, Entry, Evaluation, Facts, Mandate, Measure, Milestone, Missed, Proposed, Recommended,
        Renewal, Report, Term, Waiting,
    },
};
use crate::{accession::rules::Step, bodies::rules::NOTICE_DAYS, compact::rules::Side};

/// After how many months an entry of the register is to be confirmed anew.
pub const ENTRY_MONTHS: i32 = 12;
/// How many days before its last day a role asks for a successor.
pub const TERM_DAYS: i32 = 90;

/// Every one of them, in no order.
pub fn of(facts: &Facts) -> Vec<Duty> {
    let mut all: Vec<Duty> = facts.measures.iter().map(measure).collect();
    all.extend(facts.milestones.iter().map(milestone));
    all.extend(facts.proposed.iter().flat_map(|plan| consents(facts, plan)));
    all.extend(facts.waiting.iter().map(waiting));
    all.extend(facts.renewals.iter().map(renewal));
    all.extend(facts.reports.iter().map(report));
    all.extend(facts.evaluations.iter().map(delivery));
    all.extend(facts.recommended.iter().map(answer));
    all.extend(facts.missed.iter().map(missed));
    all.extend(facts.terms.iter().map(term));
    all.extend(facts.mandates.iter().map(mandate));
    all.extend(facts.entries.iter().map(entry));
    all
}

/// A duty of `kind` by `due`; what is not said is nobody's and nothing.
fn blank(kind: DutyKind, key: String, due: Day, place: Place) -> Duty {
    Duty {
        key,
        kind,
        what: kind.name().to_owned(),
        subject: String::new(),
        more: String::new(),
        owner: Owner::default(),
        because: Because::Register,
        appears: due,
        due,
        done: None,
        ended: None,
        place,
        class: Class::Own,
        person: String::new(),
    }
}

fn owner(of: &Measure) -> Owner {
    let side = if of.unit.is_some() && of.organisation.is_some() { Side::JOINT } else { &of.side };
    Owner { unit: of.unit.clone(), organisation: of.organisation.clone(), ..Owner::side(side) }
}

fn measure(of: &Measure) -> Duty {
    Duty {
        subject: of.name.clone(),
        owner: owner(of),
        appears: of.start,
        because: Because::Plan(of.plan.clone()),
        done: of.complete.map(|on| Done { on, by: "measure" }),
        ended: of.dropped,
        class: Class::Public,
        ..blank(DutyKind::Measure, format!("measure.{}", of.id), of.due, Place::Measure(of.id.clone()))
    }
}

/// A milestone is done when it is reached and by nothing else. When its measure is complete or given up it is owed no longer.
fn milestone(of: &Milestone) -> Duty {
    let reached = of.reached.map(|on| Done { on, by: "milestone" });
    let place = Place::Measure(of.of.id.clone());
    Duty {
        subject: of.name.clone(),
        more: of.of.name.clone(),
        owner: owner(&of.of),
        because: Because::Plan(of.of.plan.clone()),
        appears: of.of.start,
        done: reached,
        ended: of.of.dropped.or(of.of.complete),
        class: Class::Public,
        ..blank(DutyKind::Milestone, format!("milestone.{}", of.id), of.due, place)
    }
}

/// A plan that is before the sides asks each of them for its yes, within the days that the town promises an answer. Which
/// they are is what the text that was in force when it was proposed says; the latest, where it was before them all.
fn consents(facts: &Facts, of: &Proposed) -> Vec<Duty> {
    let all = facts.editions.iter().filter(|e| e.compact == of.compact);
    let then = |e: &&Edition| e.from <= of.on && e.until.is_none_or(|until| until >= of.on);
    let edition = all.clone().filter(then).max_by_key(|e| e.number).or_else(|| all.max_by_key(|e| e.number));
    let sides = edition.map_or(&[][..], |e| e.sides.as_slice()).iter().filter(|side| side.id != Side::JOINT);
    sides.map(|side| consent(of, &side.id)).collect()
}

fn consent(of: &Proposed, side: &str) -> Duty {
    let id = &of.plan.id;
    let given = of.given.iter().find(|(by, _)| by == side);
    let due = of.on.plus_days(i32::try_from(of.days).unwrap_or(0));
    Duty {
        subject: of.plan.name.clone(),
        owner: Owner::side(side),
        because: Because::Proposed(of.plan.clone()),
        appears: of.on,
        done: given.map(|(_, on)| Done { on: *on, by: "consent" }),
        class: Class::Public,
        ..blank(DutyKind::Consent, format!("consent.{id}.{side}"), due, Place::Plan(id.clone()))
    }
}

fn waiting(of: &Waiting) -> Duty {
    let politician = of.next == Step::CounterSigned;
    let key = format!("accession.{}.{}", of.id, of.next.name());
    Duty {
        what: format!("accession-{}", of.next.name()),
        subject: of.name.clone(),
        owner: Owner::role(if politician { Role::Politician } else { Role::Secretariat }),
        because: Because::Promise,
        appears: of.since,
        // What waits for a politician may be seen by politicians; the rest by the secretariat.
        class: if politician { Class::Members } else { Class::Own },
        ..blank(DutyKind::Accession, key, of.promised, Place::Accession(of.id.clone()))
    }
}

fn renewal(of: &Renewal) -> Duty {
    let months = i32::try_from(of.months).unwrap_or(i32::MAX);
    let side = if of.organisation.is_some() { Side::CIVIL } else { Side::PUBLIC[0] };
    let name = of.organisation.as_ref().or(of.unit.as_ref()).map_or_else(String::new, |n| n.name.clone());
    let key = format!("renewal.{}.{}", of.accession, of.number);
    Duty {
        subject: name,
        owner: Owner { unit: of.unit.clone(), organisation: of.organisation.clone(), ..Owner::side(side) },
        because: Because::Edition { slug: of.slug.clone(), number: of.number, clause: None },
        appears: of.from,
        ..blank(DutyKind::Renewal, key, of.from.plus_months(months), Place::Renewal(of.accession.clone()))
    }
}

/// What was not handed in when the round closed can be handed in no more: it is owed no longer, and the round shows the
/// silence. The part that the sides write together is the secretariat's to see to.
fn report(of: &Report) -> Duty {
    let whole = of.unit.is_none() && of.organisation.is_none();
    let owner =
        if whole && of.side == Side::JOINT { Owner::role(Role::Secretariat) } else { Owner::side(&of.side) };
    Duty {
        subject: of.round.name.clone(),
        owner: Owner { unit: of.unit.clone(), organisation: of.organisation.clone(), ..owner },
        because: Because::Asked(of.round.clone()),
        appears: of.opens,
        done: of.handed_in.map(|on| Done { on, by: "report" }),
        ended: of.handed_in.is_none().then(|| of.closes.plus_days(i32::from(!of.closed))),
        ..blank(DutyKind::Report, format!("report.{}", of.id), of.closes, Place::Report(of.id.clone()))
    }
}

/// An evaluation is delivered before its evaluator's last day: after it nobody could, so it is owed no longer, and its own page
/// says that nothing came.
fn delivery(of: &Evaluation) -> Duty {
    let place = Place::Evaluation(of.is.id.clone());
    Duty {
        subject: of.is.name.clone(),
        owner: Owner::role(Role::Evaluator),
        because: Because::Commissioned(of.is.clone()),
        appears: of.from,
        done: of.delivered.map(|on| Done { on, by: "evaluation" }),
        ended: of.delivered.is_none().then(|| of.until.plus_days(1)),
        class: Class::Public,
        person: of.by.clone(),
        ..blank(DutyKind::Delivery, format!("delivery.{}", of.is.id), of.until, place)
    }
}

/// A recommendation asks each side that it is directed to for its answer, within the days of the evaluation's mandate; the
/// first answer is the answer, whatever is said later.
fn answer(of: &Recommended) -> Duty {
    let (id, side) = (&of.is.id, &of.side);
    let due = of.on.plus_days(i32::try_from(of.days).unwrap_or(0));
    let place = Place::Recommendation(id.clone());
    Duty {
        subject: of.is.name.clone(),
        owner: Owner::side(side),
        because: Because::Recommended(of.evaluation.clone()),
        appears: of.on,
        done: of.answered.map(|on| Done { on, by: "answer" }),
        class: Class::Public,
        ..blank(DutyKind::Answer, format!("answer.{id}.{side}"), due, place)
    }
}

/// What an edition was to bring and did not is owed again from the day it was adopted, and was due then: until somebody says
/// what it becomes instead.
fn missed(of: &Missed) -> Duty {
    let (id, side) = (&of.is.id, &of.side);
    let place = Place::Recommendation(id.clone());
    Duty {
        what: "change".to_owned(),
        subject: of.is.name.clone(),
        more: of.number.to_string(),
        owner: Owner::side(side),
        because: Because::Recommended(of.evaluation.clone()),
        appears: of.on,
        class: Class::Public,
        ..blank(DutyKind::Answer, format!("change.{id}.{side}.{}", of.number), of.on, place)
    }
}

fn term(of: &Term) -> Duty {
    Duty {
        subject: of.person.name.clone(),
        more: of.of.clone(),
        what: format!("role-{}", of.role.name()),
        owner: Owner::role(Role::Secretariat),
        because: Because::Term,
        appears: of.until.plus_days(-TERM_DAYS),
        done: of.successor.map(|on| Done { on, by: "role" }),
        person: of.person.id.clone(),
        ..blank(DutyKind::Role, format!("role.{}", of.id), of.until, Place::Person(of.person.id.clone()))
    }
}

/// A mandate asks for a successor until one is named, until somebody says that the seat is left empty, or the body has ended.
/// Who is named late is named on that day; who was entered as history, on the first day that they sat there.
fn mandate(of: &Mandate) -> Duty {
    let named = of.successor.map(|(named, from)| Done { on: named.min(from), by: "mandate" });
    let empty = of.empty.map(|on| Done { on, by: "seat-empty" });
    let what = if of.person.name.is_empty() { "mandate-nameless" } else { "mandate" };
    let place = Place::Body(of.body.id.clone());
    Duty {
        what: what.to_owned(),
        subject: of.person.name.clone(),
        more: of.body.name.clone(),
        owner: Owner::role(Role::Secretariat),
        because: Because::Seat(of.body.clone()),
        appears: of.until.plus_days(-NOTICE_DAYS),
        done: named.or(empty),
        ended: of.body_until.map(|until| until.plus_days(1)),
        person: of.person.id.clone(),
        ..blank(DutyKind::Mandate, format!("mandate.{}", of.id), of.until, place)
    }
}

fn entry(of: &Entry) -> Duty {
    let (id, due) = (&of.organisation.id, of.confirmed.plus_months(ENTRY_MONTHS));
    Duty {
        subject: of.organisation.name.clone(),
        owner: Owner { organisation: Some(of.organisation.clone()), ..Owner::side(Side::CIVIL) },
        appears: due.plus_days(-30),
        ..blank(DutyKind::Entry, format!("entry.{id}"), due, Place::Entry(id.clone()))
    }
}

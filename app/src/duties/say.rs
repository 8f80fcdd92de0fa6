//! A duty in words: what, who, why, where.

use policy::Role;

use super::rules::{Because, Cited, Duty, DutyKind, Facts, Named, Place};
use crate::{
    compact::rules::Side,
    web::{
        Urls,
        words::{Arg, Words},
    },
};

/// The names of the sides, as the latest edition that has them calls them.
#[derive(Debug, Clone, Default)]
pub struct Sides(Vec<Named>);

impl Sides {
    /// Of these facts: the sides of the latest edition first, then those that only older ones had.
    pub fn of(facts: &Facts) -> Self {
        let mut editions: Vec<_> = facts.editions.iter().collect();
        editions.sort_by_key(|e| std::cmp::Reverse((e.from, e.number)));
        let mut all: Vec<Named> = Vec::new();
        for side in editions.into_iter().flat_map(|e| &e.sides) {
            if side.id != Side::JOINT && all.iter().all(|known| known.id != side.id) {
                all.push(side.clone());
            }
        }
        Self(all)
    }

    /// Each, in order.
    pub fn all(&self) -> &[Named] {
        &self.0
    }

    /// What a side is called.
    pub fn name(&self, key: &str, words: &Words) -> String {
        let known = self.0.iter().find(|side| side.id == key);
        let fallback = || {
            let word = format!("duties-side-{key}");
            if words.knows(&word) { words.t(&word) } else { words.t("duties-side-joint") }
        };
        known.map_or_else(fallback, |side| side.name.clone())
    }
}

/// What is to be done.
pub fn what(duty: &Duty, words: &Words) -> String {
    // What the importer took for a rhythm's object is a piece of a sentence: the clause itself is a link away.
    let more = if duty.kind == DutyKind::Role && duty.more.is_empty() {
        words.t("duties-role-of-town")
    } else {
        duty.more.clone()
    };
    words.with(
        &format!("duties-what-{}", duty.what),
        &[("subject", Arg::from(duty.subject.as_str())), ("more", Arg::from(more))],
    )
}

/// Who owes it.
pub fn who(duty: &Duty, sides: &Sides, words: &Words) -> String {
    let owner = &duty.owner;
    match (&owner.unit, &owner.organisation, owner.role) {
        (Some(unit), Some(organisation), _) => words.with(
            "duties-who-both",
            &[("unit", unit.name.as_str().into()), ("organisation", organisation.name.as_str().into())],
        ),
        (Some(one), None, _) | (None, Some(one), _) => one.name.clone(),
        (None, None, Some(Role::Politician)) => words.t("duties-who-politician"),
        (None, None, Some(Role::Evaluator)) => words.t("duties-who-evaluator"),
        (None, None, Some(_)) => words.t("duties-who-secretariat"),
        (None, None, None) => sides.name(&owner.side, words),
    }
}

/// Because of what.
pub fn why(duty: &Duty, words: &Words) -> String {
    match &duty.because {
        Because::Edition { number, clause: Some(clause), .. } => cited(clause, *number, words),
        Because::Edition { number, clause: None, .. } => {
            words.with("duties-why-edition", &[("number", (*number).into())])
        }
        Because::Plan(plan) => words.with("duties-why-plan", &[("plan", plan.name.as_str().into())]),
        Because::Proposed(_) => words.t("duties-why-proposed"),
        Because::Asked(round) => round.name.clone(),
        Because::Recommended(evaluation) => {
            words.with("duties-why-evaluation", &[("name", evaluation.name.as_str().into())])
        }
        Because::Commissioned(_) => words.t("duties-why-commission"),
        Because::Promise => words.t("duties-why-promise"),
        Because::Term => words.t("duties-why-term"),
        Because::Seat(body) => words.with("duties-why-seat", &[("body", body.name.as_str().into())]),
        Because::Register => words.t("duties-why-register"),
    }
}

/// Because of what, for a list in which every row says it: the plan stands there by its kind alone.
pub fn why_short(duty: &Duty, words: &Words) -> String {
    match &duty.because {
        Because::Plan(_) => words.t("duties-why-plan-short"),
        _ => why(duty, words),
    }
}

/// The clause that says so: by its heading, else by what kind it is and its number. A number alone names nothing.
fn cited(clause: &Cited, number: i64, words: &Words) -> String {
    let number = ("number", Arg::from(number));
    let kind = format!("compact-kind-{}", clause.kind);
    match (clause.heading.as_str(), clause.label.as_str()) {
        ("", "") => words.with("duties-why-edition", &[number]),
        ("", label) if label.chars().filter(|c| c.is_alphabetic()).count() > 2 => {
            words.with("duties-why-clause", &[("clause", label.into()), number])
        }
        ("", label) if words.knows(&kind) => {
            let name = format!("{} {label}", words.t(&kind).to_lowercase());
            words.with("duties-why-label", &[("clause", name.into()), number])
        }
        ("", label) => words.with("duties-why-clause", &[("clause", label.into()), number]),
        (heading, _) => words.with("duties-why-clause", &[("clause", heading.into()), number]),
    }
}

/// Where the reason can be read, or nothing.
pub fn why_at(duty: &Duty, at: &Urls) -> String {
    match &duty.because {
        Because::Edition { slug, number, clause: Some(clause) } => at.clause(slug, number, &clause.id),
        Because::Edition { slug, number, clause: None } => at.compact_edition(slug, number),
        Because::Plan(plan) | Because::Proposed(plan) => at.plan(&plan.id),
        Because::Asked(round) => at.followup(&round.id),
        Because::Commissioned(evaluation) | Because::Recommended(evaluation) => at.evaluation(&evaluation.id),
        Because::Seat(body) => at.body(&body.id),
        _ => String::new(),
    }
}

/// Where the act is done.
pub fn place(duty: &Duty, at: &Urls) -> String {
    match &duty.place {
        Place::Return => at.fulfilment(duty.kind.name(), duty.due),
        Place::Plans => at.plans(),
        Place::Plan(id) => at.plan(id),
        Place::Editions => at.editions(),
        Place::Report(id) => at.report_writing(id),
        Place::Evaluation(id) => at.evaluation(id),
        Place::Recommendation(id) => at.recommendation(id),
        Place::Renewal(id) => at.accession_renewal(id),
        Place::Measure(id) => at.measure(id),
        Place::Accession(id) => at.accession(id),
        Place::Person(id) => at.person(id),
        Place::Body(id) => at.body(id),
        Place::Entry(id) => at.organisation(id),
    }
}

/// What the button that leads there says.
pub fn act(duty: &Duty, words: &Words) -> String {
    words.t(&format!("duties-act-{}", duty.what))
}

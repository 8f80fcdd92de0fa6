//! A measure as a line of a list: on a plan's page, a unit's, an organisation's.

use kernel::{Day, Id};

use super::{
    rules::{Counts, Measure, Owner},
    sights::{OwnedSeen, PAGE},
};
use crate::{compact::rules::Side, web::words::Words};

/// A measure as a list shows it.
#[derive(Debug)]
pub struct Line {
    /// Which.
    pub id: Id<Measure>,
    /// What is done.
    pub name: String,
    /// Who owns it, and to whom it is delegated.
    pub owner: String,
    /// To whom it is delegated, or nothing.
    pub delegate: String,
    /// Its plan.
    pub plan: String,
    /// The shape of its status.
    pub status: &'static str,
    /// The words of its status.
    pub said: String,
    /// By when.
    pub due: Day,
    /// The day has passed.
    pub late: bool,
    /// For how many months nobody has told anything; 0 where that is no matter.
    pub silent: i32,
}

impl Line {
    /// The line of `measure` on `today`.
    pub fn of(measure: &Measure, today: Day, words: &Words) -> Self {
        let dropped = measure.dropped_on.is_some();
        Self {
            id: measure.id.clone(),
            name: measure.name.clone(),
            owner: owner(&measure.owner, words),
            delegate: measure.delegate.clone(),
            plan: measure.plan_name.clone(),
            status: if dropped { "ended" } else { measure.status.name() },
            said: if dropped {
                words.t("measures-dropped")
            } else {
                words.t(&format!("status-{}", measure.status.name()))
            },
            due: measure.due,
            late: measure.is_late(today),
            silent: measure.silent_for(today).unwrap_or_default(),
        }
    }
}

/// What a side is called; both together have a word of the house where the text has none.
pub fn side(key: &str, label: &str, words: &Words) -> String {
    if key == Side::JOINT && label == Side::JOINT { words.t("measures-both") } else { label.to_owned() }
}

/// Who owns, in words: the names, or the side as a whole.
pub fn owner(of: &Owner, words: &Words) -> String {
    match of.names().as_slice() {
        [] if of.side == Side::JOINT => words.t("measures-both"),
        [] => words.with("measures-side-whole", &[("side", of.label.as_str().into())]),
        names => names.join(&words.t("measures-and")),
    }
}

/// The columns of a list, as their words.
pub fn columns(words: &Words) -> Vec<String> {
    ["name", "owner", "status", "due"].map(|key| words.t(&format!("measures-column-{key}"))).to_vec()
}

/// "12 åtgärder: 4 klara, 6 på väg, 2 försenade": the denominator first.
pub fn counted(counts: &Counts, words: &Words) -> String {
    let args = [
        ("all", counts.all().into()),
        ("done", counts.done.into()),
        ("on-way", counts.on_way.into()),
        ("late", counts.late.into()),
    ];
    words.with("measures-counted", &args)
}

/// What a unit or an organisation owes, as its page shows it.
#[derive(Debug)]
pub struct Owed {
    /// The columns, as words.
    pub columns: Vec<String>,
    /// A page of it, late first.
    pub lines: Vec<Line>,
    /// All of it, counted, in words.
    pub counted: String,
    /// How many are late.
    pub late: i64,
    /// How many are silent.
    pub silent: i64,
    /// Which page, from 1.
    pub page: i64,
    /// Of how many.
    pub pages: i64,
}

impl Owed {
    /// What was seen, in words.
    pub fn of(seen: &OwnedSeen, words: &Words) -> Self {
        let all = seen.counts.all() + seen.counts.dropped;
        Self {
            columns: columns(words),
            lines: seen.measures.iter().map(|one| Line::of(one, seen.today, words)).collect(),
            counted: counted(&seen.counts, words),
            late: seen.counts.late,
            silent: seen.counts.silent,
            page: seen.page,
            pages: ((all + PAGE - 1) / PAGE).max(1),
        }
    }
}

/// The page of a list that an address asks for, from 1.
pub fn asked_page(asked: &str) -> i64 {
    asked.parse().unwrap_or(1).clamp(1, 10_000)
}

//! What pages say of bodies and mandates.

use kernel::Day;

use super::rules::{Body, Decision, Mandate, Period, Seat};
use crate::{
    compact::rules::Side,
    web::{Head, Urls, Visit, words::Words},
};

/// What a side is called: as the text has it, else by a word of the house.
pub fn side(key: &str, sides: &[Side], words: &Words) -> String {
    let named = sides.iter().find(|side| side.key == key && !side.label.is_empty());
    let own = || match key {
        Side::CIVIL => words.t("bodies-side-civil"),
        Side::JOINT => words.t("bodies-side-joint"),
        _ => words.t("bodies-side-public"),
    };
    named.map_or_else(own, |side| side.label.clone())
}

/// Who: a name, or that somebody was erased.
pub fn who(name: &str, words: &Words) -> String {
    if name.is_empty() { words.t("bodies-erased") } else { name.to_owned() }
}

/// "1 mars 2020 – 28 februari 2022", or since when.
pub fn time((from, until): (Day, Option<Day>), words: &Words) -> String {
    match until {
        Some(until) => {
            let args = [("from", words.day(from).into()), ("until", words.day(until).into())];
            words.with("bodies-from-until", &args)
        }
        None => words.with("bodies-since", &[("day", words.day(from).into())]),
    }
}

/// A decision in one line; that nothing is known of it, where that is so.
pub fn decision(of: &Decision, words: &Words) -> String {
    if of.is_unknown() {
        return words.t("bodies-unknown");
    }
    let on = of.on.map(|day| words.day(day)).unwrap_or_default();
    [of.by.clone(), on, of.named.clone()]
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The paragraphs of a text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// The way to a page of a body.
pub fn head(visit: &Visit, of: &Body, title: &str) -> Head {
    let at = visit.at();
    let head = Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("bodies-title"), at.bodies())
        .under(of.name.clone(), at.body(&of.id));
    if title == of.name { head } else { head.under(title.to_owned(), String::new()) }
}

/// A mandate as it is shown.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who.
    pub who: String,
    /// As what.
    pub office: String,
    /// For whom within the side, and where that is read; nothing where it is the side as a whole.
    pub whom: String,
    /// Where that is read, or nothing.
    pub href: String,
    /// Of which side.
    pub side: String,
    /// From and until.
    pub time: String,
    /// By which decision.
    pub decision: String,
    /// What else is to be said of it: that it was ended early, ends soon, waits or is empty.
    pub notes: Vec<String>,
    /// The look of its seat, and its word; nothing where nothing is to be said.
    pub seat: Option<(&'static str, String)>,
    /// Where it is changed.
    pub edit: String,
}

/// A mandate as it is shown, among all of its body.
pub fn line(
    of: &Mandate,
    (all, body, on): (&[Mandate], &Body, Day),
    sides: &[Side],
    (at, words): (&Urls, &Words),
) -> Line {
    let seat = of.seat(all, body, on);
    let organisation = of.of.organisation.as_ref().map(|(id, _)| at.organisation(id));
    let unit = of.of.unit.as_ref().map(|(id, _)| at.unit(id));
    let shape = match seat {
        Seat::Held | Seat::Settled => None,
        Seat::Ending => Some("waiting"),
        Seat::Vacant => Some("late"),
        Seat::Empty => Some("ended"),
    };
    Line {
        who: who(&of.name, words),
        office: words.t(&format!("bodies-office-{}", of.office.name())),
        whom: of.of.whom(),
        href: organisation.or(unit).unwrap_or_default(),
        side: side(&of.of.side, sides, words),
        time: time(of.time(), words),
        decision: decision(&of.decision, words),
        notes: notes(of, body, seat, words),
        seat: shape.map(|shape| (shape, words.t(&format!("bodies-seat-{}", seat.name())))),
        edit: at.mandate(&of.body, &of.id),
    }
}

fn notes(of: &Mandate, body: &Body, seat: Seat, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    let day = |day: Day| words.day(day).into();
    if !of.end_reason.is_empty() {
        let reason = ("reason", of.end_reason.as_str().into());
        notes.push(match of.planned {
            Some(planned) => words.with("bodies-ended-early", &[("day", day(planned)), reason]),
            None => words.with("bodies-ended-because", &[reason]),
        });
    } else if of.until.is_some() && of.until == body.until && !body.end_reason.is_empty() {
        notes.push(words.t("bodies-ended-with"));
    }
    if let (Seat::Empty, Some((on, reason))) = (seat, &of.empty) {
        notes
            .push(words.with("bodies-empty-since", &[("day", day(*on)), ("reason", reason.as_str().into())]));
    }
    notes
}

/// The word for where a body stands, with its shape.
pub fn period(of: Period, words: &Words) -> (&'static str, String) {
    match of {
        Period::Ahead => ("not-started", words.t("bodies-period-ahead")),
        Period::Now => ("signed", words.t("bodies-period-now")),
        Period::Former => ("ended", words.t("bodies-period-former")),
    }
}

//! The year wheel: a picture, and the same as a list by month.

use askama::Template;
use kernel::Day;
use policy::Act;

use super::{
    late,
    rules::{Duty, DutyKind, Of, State},
    say::{self, Sides},
    sights::{SeeYear, Units, Year},
    wheel::{Wheel, shape},
};
use crate::{
    base::Refusal,
    web::{Answer, Head, Routes, Urls, View, Visit, door::Asked, filters, urls::encoded, words::Words},
};

/// The doors of the year.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeTown, "/year", year)
}

/// A duty as a list says it.
#[derive(Debug)]
pub struct Line {
    /// How it stands.
    pub state: &'static str,
    /// The shape that stands for that: of the parts that show something.
    pub disc: &'static str,
    /// The kind.
    pub kind: &'static str,
    /// Its shape in the wheel.
    pub shape: String,
    /// What is to be done.
    pub what: String,
    /// Who owes it.
    pub who: String,
    /// Why.
    pub why: String,
    /// The same for a list, where it is said again and again.
    pub why_short: String,
    /// Where the reason stands, or nothing.
    pub why_at: String,
    /// By when.
    pub due: Day,
    /// When it was discharged.
    pub done: Option<Day>,
    /// By which act, or nothing.
    pub by: &'static str,
    /// Discharged after its day.
    pub was_late: bool,
    /// Where the act is done.
    pub href: String,
    /// What the button there says.
    pub act: String,
    /// All of it in one breath: what, who, when, how it stands.
    pub label: String,
}

impl Line {
    /// How `duty` is said on `today`.
    pub fn of(duty: &Duty, today: Day, sides: &Sides, at: &Urls, words: &Words) -> Self {
        let (state, what, who) = (duty.state(today), say::what(duty, words), say::who(duty, sides, words));
        let said = words.t(&format!("duties-state-{}", state.name()));
        Self {
            state: state.name(),
            disc: match state {
                State::Late => "late",
                State::Now => "waiting",
                State::Ahead => "not-started",
                State::Done => "complete",
                State::Ended => "ended",
            },
            kind: duty.kind.name(),
            shape: shape(duty.kind, 12.0, 12.0),
            label: format!("{what}, {who}, {}: {said}", words.day(duty.due)),
            what,
            who,
            why: say::why(duty, words),
            why_short: say::why_short(duty, words),
            why_at: say::why_at(duty, at),
            due: duty.due,
            done: duty.done.as_ref().map(|done| done.on),
            by: duty.done.as_ref().map_or("", |done| done.by),
            was_late: duty.was_late(),
            href: say::place(duty, at),
            act: say::act(duty, words),
        }
    }
}

/// A month of the list.
struct Month {
    number: i8,
    name: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "duties/views/year.html")]
struct YearView {
    at: Urls,
    year: i16,
    title: String,
    /// Whose, as it stands in the address.
    of: String,
    /// What can be chosen: value and name.
    choices: Vec<(String, String)>,
    before: String,
    after: String,
    query: String,
    /// Where all that is late stands by owner.
    all_late: String,
    wheel: Wheel,
    late: Vec<Line>,
    months: Vec<Month>,
    /// How many there are, and of those: discharged, late.
    counts: (usize, usize, usize),
    /// The kinds that occur: shape and word.
    kinds: Vec<(String, &'static str)>,
    feeds: String,
}

impl View for YearView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let feed = |kind: &str, key: &str, href: String| (kind.to_owned(), words.t(key), href);
        Head {
            alternates: vec![
                feed("text/calendar", "duties-take-ics", format!("{}{}", self.at.year_ics(), self.feeds)),
                feed(
                    "application/atom+xml",
                    "duties-take-atom",
                    format!("{}{}", self.at.year_atom(), self.feeds),
                ),
            ],
            ..Head::new(self.title.clone()).under(words.t("duties-title"), String::new())
        }
    }
}

/// The year that was asked for; today's where none was.
pub(super) fn asked_year(asked: &Asked, today: Day) -> Result<i16, Refusal> {
    match asked.get("year") {
        "" => Ok(today.year()),
        text => text.parse().ok().filter(|y| (1990..=2200).contains(y)).ok_or(Refusal::NotFound),
    }
}

/// The first and the last day of a year.
pub(super) fn days_of(year: i16) -> Result<(Day, Day), Refusal> {
    let first = Day::new(year, 1, 1).map_err(|_| Refusal::NotFound)?;
    Ok((first, first.plus_months(12).plus_days(-1)))
}

async fn year(visit: Visit, asked: Asked) -> Answer {
    let (today, of) = (visit.today(), Of::read(asked.get("for")));
    if of == Of::Me && visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    if asked.get("show") == "late" {
        return late::page(visit, &of).await;
    }
    let year = asked_year(&asked, today)?;
    let (from, until) = days_of(year)?;
    let seen = visit.see(SeeYear { from, until, of: of.clone() }).await?;
    let units = visit.see(Units).await?;
    visit.page(&view(&visit, year, &of, &seen, units))
}

fn view(visit: &Visit, year: i16, of: &Of, seen: &Year, units: Vec<(String, String)>) -> YearView {
    let (at, words, today) = (visit.at(), visit.words(), visit.today());
    let line = |duty: &Duty| Line::of(duty, today, &seen.sides, &at, words);
    let lines: Vec<Line> = seen.duties.iter().map(line).collect();
    let wheel = Wheel::new(year, &seen.duties, &lines, &seen.sides, today, words);
    let count = |state: State| seen.duties.iter().filter(|d| d.state(today) == state).count();
    let counts = (lines.len(), count(State::Done), count(State::Late));
    let of_name = name_of(of, seen, words);
    let query = |year: i16| format!("{}?year={year}{}", at.year(), and_for(of));
    let kinds =
        DutyKind::ALL.into_iter().filter(|k| seen.duties.iter().chain(&seen.late).any(|d| d.kind == *k));
    YearView {
        year,
        title: title(year, &of_name, words),
        of: of.written(),
        choices: choices(visit, of, seen, &of_name, units),
        before: query(year - 1),
        after: query(year + 1),
        query: format!("?year={year}{}", and_for(of)),
        all_late: format!("{}{}", at.year_late(), and_for(of)),
        wheel,
        late: seen.late.iter().map(line).collect(),
        kinds: kinds.map(|kind| (shape(kind, 12.0, 12.0), kind.name())).collect(),
        months: months(lines, words),
        counts,
        feeds: if *of == Of::All { String::new() } else { format!("?for={}", encoded(&of.written())) },
        at,
    }
}

/// Whose, in words; nothing where it is everybody's.
pub(super) fn name_of(of: &Of, seen: &Year, words: &Words) -> String {
    match of {
        Of::Side(key) => seen.sides.name(key, words),
        Of::Me => words.t("duties-for-me"),
        _ => seen.of_name.clone(),
    }
}

fn title(year: i16, of_name: &str, words: &Words) -> String {
    let year = year.to_string().into();
    if of_name.is_empty() {
        words.with("duties-title-year", &[("year", year)])
    } else {
        words.with("duties-title-of", &[("year", year), ("name", of_name.into())])
    }
}

pub(super) fn and_for(of: &Of) -> String {
    if *of == Of::All { String::new() } else { format!("&for={}", encoded(&of.written())) }
}

pub(super) fn choices(
    visit: &Visit,
    of: &Of,
    seen: &Year,
    of_name: &str,
    units: Vec<(String, String)>,
) -> Vec<(String, String)> {
    let words = visit.words();
    let mut all = vec![(String::new(), words.t("duties-for-all"))];
    if visit.viewer.is_some() {
        all.push((Of::Me.written(), words.t("duties-for-me")));
    }
    all.extend(seen.sides.all().iter().map(|s| (Of::Side(s.id.clone()).written(), s.name.clone())));
    all.extend(units.into_iter().map(|(id, name)| (Of::Unit(id).written(), name)));
    if all.iter().all(|(value, _)| *value != of.written()) {
        all.push((of.written(), of_name.to_owned()));
    }
    all
}

fn months(lines: Vec<Line>, words: &Words) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for line in lines {
        let number = line.due.month();
        if months.last().is_none_or(|last| last.number != number) {
            months.push(Month { number, name: words.t(&format!("web-month-{number}")), lines: Vec::new() });
        }
        if let Some(last) = months.last_mut() {
            last.lines.push(line);
        }
    }
    months
}

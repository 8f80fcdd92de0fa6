//! Plans, measures, and what was told of them, as the tables have it.

use kernel::Day;
use serde::Deserialize;

use super::{day, rows, wrong};
use crate::base::Error;

/// A side's plan.
#[derive(Debug)]
pub(in super::super) struct SidePlan {
    pub from: Day,
    pub until: Day,
    pub proposed: Option<Day>,
    pub agreed: Option<Day>,
    pub row: PlanRow,
}

/// A line of the plans.
#[derive(Debug, Deserialize)]
pub(in super::super) struct PlanRow {
    pub key: String,
    pub side: String,
    pub name: String,
    from: String,
    until: String,
    proposed: String,
    agreed: String,
    pub source: String,
    pub people: String,
    pub cost: String,
    pub missing: String,
}

/// A measure, and what happened to it.
#[derive(Debug)]
pub(in super::super) struct MeasureLine {
    /// The first day, and by when.
    pub days: (Day, Day),
    /// As the form takes them.
    pub milestones: String,
    pub tales: Vec<(Day, Tale)>,
    pub row: MeasureRow,
}

/// A line of the measures.
#[derive(Debug, Deserialize)]
pub(in super::super) struct MeasureRow {
    pub plan: String,
    pub group: String,
    pub name: String,
    pub serves: String,
    pub unit: String,
    pub organisation: String,
    pub cost: String,
    start: String,
    due: String,
    milestones: String,
    told: String,
}

/// What can happen to a measure. In the table: a day, a word, the rest; a bar between two. A turn is written
/// `owner:whom, why`.
#[derive(Debug)]
pub(in super::super) enum Tale {
    /// `l s c n` with words: a status; `.` only tells.
    Entry { status: String, body: String },
    /// `reach`.
    Reach(String),
    /// `drop`.
    Drop(String),
    /// `delegate:` to whom.
    Delegate { to: String, reason: String },
    /// `due:` another day.
    Due { day: Day, reason: String },
    /// `owner:` somebody else.
    Owner { to: String, reason: String },
}

pub(super) fn plans(table: &'static str, today: Day) -> Result<Vec<SidePlan>, Error> {
    let maybe = |text: &str| if text.is_empty() { Ok(None) } else { day(text, today).map(Some) };
    rows(table, |row: PlanRow| {
        Ok(SidePlan {
            from: day(&row.from, today)?,
            until: day(&row.until, today)?,
            proposed: maybe(&row.proposed)?,
            agreed: maybe(&row.agreed)?,
            row,
        })
    })
}

pub(super) fn measures(table: &'static str, today: Day) -> Result<Vec<MeasureLine>, Error> {
    rows(table, |row: MeasureRow| {
        let milestone = |one: &str| {
            let (on, name) = one.trim().split_once(' ').ok_or_else(|| wrong(one))?;
            Ok(format!("{} {name}", day(on, today)?))
        };
        let parts = |text: &'_ str, by| -> Vec<String> {
            text.split(by).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let milestones =
            parts(&row.milestones, ';').iter().map(|m| milestone(m)).collect::<Result<Vec<_>, Error>>()?;
        let tales = parts(&row.told, '|').iter().map(|t| tale(t, today)).collect::<Result<_, _>>()?;
        let days = (day(&row.start, today)?, day(&row.due, today)?);
        Ok(MeasureLine { days, milestones: milestones.join("\n"), tales, row })
    })
}

fn tale(text: &str, today: Day) -> Result<(Day, Tale), Error> {
    let (on, said) = text.split_once(' ').ok_or_else(|| wrong(text))?;
    Ok((day(on, today)?, happened(said, today)?))
}

fn happened(said: &str, today: Day) -> Result<Tale, Error> {
    if let Some((what, to)) = said.split_once(':').filter(|(what, _)| !what.contains(' ')) {
        return turned(what, to, today);
    }
    let (what, rest) = said.split_once(' ').ok_or_else(|| wrong(said))?;
    let entry = |status: &str| Tale::Entry { status: status.to_owned(), body: rest.to_owned() };
    Ok(match what {
        "." => entry(""),
        "l" => entry("limited"),
        "s" => entry("substantial"),
        "c" => entry("complete"),
        "n" => entry("no-evidence"),
        "reach" => Tale::Reach(rest.to_owned()),
        "drop" => Tale::Drop(rest.to_owned()),
        _ => return Err(wrong(said)),
    })
}

/// To whom, or to which day, and after a comma why.
fn turned(what: &str, said: &str, today: Day) -> Result<Tale, Error> {
    let (to, reason) = said.split_once(", ").ok_or_else(|| wrong(said))?;
    let (to, reason) = (to.to_owned(), reason.to_owned());
    match what {
        "delegate" => Ok(Tale::Delegate { to, reason }),
        "owner" => Ok(Tale::Owner { to, reason }),
        "due" => Ok(Tale::Due { day: day(&to, today)?, reason }),
        _ => Err(wrong(what)),
    }
}

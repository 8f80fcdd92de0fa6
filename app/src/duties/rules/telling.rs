//! What may be said of a return: that it was kept, when, and what shows it.

use kernel::Day;

use super::{Duty, State};
use crate::base::{Problem, Refusal, refusal::Problems};

/// The longest account of a return, in characters.
const LONGEST: usize = 4_000;

/// What is said, as typed.
#[derive(Debug, Clone)]
pub struct Telling<'a> {
    /// The side that did its part.
    pub side: &'a str,
    /// When; none where no day was written.
    pub on: Option<Day>,
    /// In words.
    pub body: &'a str,
    /// An address that shows it, empty where none was written; none where it is no address.
    pub link: Option<&'a str>,
    /// Whether a file came with it.
    pub file: bool,
}

/// The duty among `owed` (the sides' parts of one return) that this discharges; `earliest` is the day after the return before.
pub fn check<'a>(owed: &'a [Duty], told: &Telling, earliest: Day, today: Day) -> Result<&'a Duty, Refusal> {
    let duty = owed.iter().find(|duty| duty.owner.side == told.side);
    let duty = duty.ok_or_else(|| Problem::at("side", "duties-side-wrong"))?;
    if duty.state(today) == State::Done || duty.done.is_some() {
        return Err(Problem::whole("duties-told-already").into());
    }
    let mut problems = Problems::default();
    problems.check(told.on.is_none(), Problem::at("on", "duties-day-wrong"));
    problems.check(told.on.is_some_and(|on| on > today), Problem::at("on", "duties-day-ahead"));
    problems.check(told.on.is_some_and(|on| on < earliest), Problem::at("on", "duties-day-early"));
    problems.check(told.body.is_empty(), Problem::at("body", "duties-body-missing"));
    problems.check(told.body.chars().count() > LONGEST, Problem::at("body", "duties-body-long"));
    problems.check(told.link == Some("") && !told.file, Problem::at("link", "duties-proof-missing"));
    problems.check(told.link.is_none(), Problem::at("link", "duties-link-wrong"));
    problems.done()?;
    Ok(duty)
}

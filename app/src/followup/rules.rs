//! What a round of follow-up is: of which time, what is asked of whom, when reports are taken, and what an answer may be.
//! Pure.

use kernel::{Day, Id};
use policy::{Class, Kind, Subject};

use crate::{
    base::{Problem, named},
    compact::{
        Compact, Edition,
        rules::{Clause, Side},
    },
    organisations::Organisation,
    units::Unit,
};

named! {
    /// Who is asked.
    Asked {
        /// Everybody who stands behind the compact, and the public side.
        All = "all",
        /// Those who have acceded, who look at the public side's commitments too (product.md, Örebro), and the public side.
        Signatories = "signatories",
        /// The public side alone.
        Public = "public",
    }
}

named! {
    /// How far a round has come, as it was left by the last act; see [`Round::standing`].
    RoundState {
        /// It is prepared.
        Draft = "draft",
        /// It was opened.
        Open = "open",
        /// It was closed before its last day.
        Closed = "closed",
    }
}

named! {
    /// How a round stands on a day.
    Standing {
        /// It is prepared.
        Draft = "draft",
        /// It is opened, and its first day has not come.
        Ahead = "ahead",
        /// Reports are taken.
        Open = "open",
        /// No reports are taken any more.
        Closed = "closed",
    }
}

named! {
    /// What a question is about.
    Scope {
        /// Each commitment.
        Each = "each",
        /// The whole.
        Whole = "whole",
    }
}

named! {
    /// How a question is answered.
    Sort {
        /// In words.
        Text = "text",
        /// On the fixed scale (product.md, rule 6).
        Scale = "scale",
        /// With a number.
        Number = "number",
        /// With one of what can be chosen.
        Choice = "choice",
    }
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which.
    pub id: Id<Round>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// That compact's part of addresses.
    pub slug: String,
    /// Whose commitments are asked about; none while the round is prepared.
    pub edition: Option<Id<Edition>>,
    /// The number of that edition.
    pub number: Option<i64>,
    /// What it is called.
    pub name: String,
    /// The time that it is about: its first and last day.
    pub about: (Day, Day),
    /// The first and last day on which reports are taken.
    pub window: (Day, Day),
    /// Who is asked.
    pub asked: Asked,
    /// As it was left by the last act.
    pub state: RoundState,
}

impl Round {
    /// How it stands on `day`.
    pub fn standing(&self, day: Day) -> Standing {
        match self.state {
            RoundState::Draft => Standing::Draft,
            RoundState::Closed => Standing::Closed,
            RoundState::Open if day < self.window.0 => Standing::Ahead,
            RoundState::Open if day > self.window.1 => Standing::Closed,
            RoundState::Open => Standing::Open,
        }
    }

    /// The round as something that rules speak of: prepared, it is the secretariat's own.
    pub fn subject(&self, town: &str) -> Subject {
        let class = if self.state == RoundState::Draft { Class::Own } else { Class::Public };
        Subject::new(Kind::Followup, town).id(self.id.as_str()).class(class)
    }
}

/// A question of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: Id<Question>,
    /// What it is about.
    pub scope: Scope,
    /// How it is answered.
    pub sort: Sort,
    /// Its words.
    pub wording: String,
    /// What can be chosen.
    pub choices: Vec<String>,
}

/// Whose a report is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The key of its side.
    pub side: String,
    /// The unit.
    pub unit: Option<Id<Unit>>,
    /// The organisation.
    pub organisation: Option<Id<Organisation>>,
    /// What it is called; of a side as a whole its label.
    pub name: String,
    /// Since when it stands behind the compact.
    pub since: Option<Day>,
}

impl Party {
    /// Whether both are the same party.
    pub fn same(&self, other: &Self) -> bool {
        self.side == other.side && self.unit == other.unit && self.organisation == other.organisation
    }
}

/// A report: whose, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which.
    pub id: Id<Report>,
    /// Of which round.
    pub round: Id<Round>,
    /// Whose.
    pub party: Party,
    /// The version that is written on.
    pub version: i64,
    /// Something has been written in that version.
    pub begun: bool,
    /// The version that was handed in last, when and by whom.
    pub handed_in: Option<HandedIn>,
    /// A last day of its own.
    pub reopened_until: Option<Day>,
    /// The report of the year may quote what was handed in.
    pub quotable: bool,
}

/// That a report was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    /// Which version.
    pub version: i64,
    /// When.
    pub at: kernel::Instant,
    /// By whom; nothing where that person is erased.
    pub by: String,
    /// It was the secretariat, for a party that answered on paper.
    pub entered: bool,
}

impl Report {
    /// The report as something that rules speak of: public once a version of it is handed in.
    pub fn subject(&self, town: &str) -> Subject {
        let class = if self.handed_in.is_some() { Class::Public } else { Class::Own };
        self.written(town).class(class)
    }

    /// The version that is being written: its party's own, whatever was handed in before.
    pub fn written(&self, town: &str) -> Subject {
        let subject =
            Subject::new(Kind::Report, town).id(self.id.as_str()).of_side(&self.party.side).class(Class::Own);
        let subject = match &self.party.unit {
            Some(unit) => subject.of_unit(unit.as_str()),
            None => subject,
        };
        match &self.party.organisation {
            Some(organisation) => subject.of_organisation(organisation.as_str()),
            None => subject,
        }
    }

    /// Whether what is written is another version than the one that was handed in.
    pub fn is_written(&self) -> bool {
        self.handed_in.as_ref().is_none_or(|done| done.version < self.version)
    }
}

/// Whether a report may be written and handed in on `today`: the round is open, or open again for this party.
pub fn taken(round: &Round, report: &Report, today: Day) -> Result<(), Problem> {
    let own = report.reopened_until.is_some_and(|until| today <= until && round.state != RoundState::Draft);
    match round.standing(today) {
        Standing::Open => Ok(()),
        _ if own => Ok(()),
        Standing::Draft | Standing::Ahead => {
            Err(Problem::whole("followup-not-open").with("day", round.window.0))
        }
        Standing::Closed => Err(Problem::whole("followup-closed").with("day", round.window.1)),
    }
}

/// The questions that a party answers of a commitment: those of each commitment that its side owes; a joint part, and a
/// commitment without sides, all of them. Where only signatories take part they look at what the public side owes too: its
/// commitments hold towards all (product.md, Örebro).
pub fn concerns(commitment: &Clause, party: &Party, asked: Asked) -> bool {
    let owes = |side: &str| {
        commitment.sides.is_empty() || commitment.sides.iter().any(|s| s == side || s == Side::JOINT)
    };
    owes(&party.side)
        || party.side == Side::JOINT
        || (asked == Asked::Signatories && party.organisation.is_some())
}

/// The sum of numbers as they are kept, exact to four places.
pub fn sum<'a>(all: impl Iterator<Item = &'a str>) -> String {
    let parts = |text: &str| -> Option<i128> {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        let rest: i128 = format!("{rest:0<4}").parse().ok()?;
        let minus = whole.starts_with('-');
        Some(whole.parse::<i128>().ok()? * 10_000 + if minus { -rest } else { rest })
    };
    let total: i128 = all.filter_map(parts).sum();
    let (sign, total) = (if total < 0 { "-" } else { "" }, total.abs());
    let rest = format!("{:04}", total % 10_000);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{rest}", total / 10_000)
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn numbers_are_added_exactly() {
        assert_eq!(sum(["0.1", "0.2"].into_iter()), "0.3");
        assert_eq!(sum(["1200.50", "-1200.5", "-0.25"].into_iter()), "-0.25");
        assert_eq!(sum(["999999999999", "1"].into_iter()), "1000000000000");
    }
}

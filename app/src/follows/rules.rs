//! What can be followed, what can happen to it, and how much asking is enough.

use kernel::{Day, Instant};

use crate::{base::Problem, measures::rules::Status};

/// How many days whoever asked has to say yes to the letter.
pub const DAYS_TO_CONFIRM: i64 = 3;
/// How many letters may ask one address within an hour.
pub const ASKED_AT_A_TIME: i64 = 5;
/// How many may ask in one town within an hour.
pub const ASKED_IN_TOWN: i64 = 200;
/// How many things one address may follow.
pub const MOST_FOLLOWED: usize = 50;

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Followed {
    /// What kind of thing.
    pub kind: FollowKind,
    /// Which; of a commitment the clause that it was when somebody began.
    pub id: String,
}

/// The kinds of things that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FollowKind {
    /// The whole compact.
    Compact,
    /// One commitment.
    Commitment,
    /// What a unit of the municipality does.
    Unit,
    /// What an organisation does.
    Organisation,
}

impl FollowKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Compact, Self::Commitment, Self::Unit, Self::Organisation];

    /// The name that is stored, that stands in addresses and that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Commitment => "commitment",
            Self::Unit => "unit",
            Self::Organisation => "organisation",
        }
    }
}

impl std::str::FromStr for FollowKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(())
    }
}

impl Followed {
    /// As it stands in an address: `unit.ID`.
    pub fn written(&self) -> String {
        format!("{}.{}", self.kind.name(), self.id)
    }
}

impl std::str::FromStr for Followed {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, id) = text.split_once('.').ok_or(())?;
        let plain = !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric());
        if plain { Ok(Self { kind: kind.parse()?, id: id.to_owned() }) } else { Err(()) }
    }
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HappeningKind {
    /// An edition was adopted.
    Edition,
    /// A plan was put before the sides.
    Proposed,
    /// The sides agreed to a plan.
    Agreed,
    /// A measure was added to an agreed plan.
    Added,
    /// A measure of an agreed plan was changed.
    Changed,
    /// A measure was given up.
    Dropped,
    /// An owner told how a measure goes.
    Entry,
    /// A milestone was reached.
    Milestone,
    /// A side said how it sees a commitment.
    Assessed,
    /// A measure became late.
    LateMeasure,
    /// A milestone became late.
    LateMilestone,
    /// A return of a rhythm became late.
    LateReturn,
    /// A side kept a return of a rhythm.
    Kept,
    /// An organisation or a unit joined.
    Joined,
    /// One that had joined renewed its accession.
    Renewed,
    /// One that had joined left.
    Left,
    /// An evaluation was delivered, or a version that corrects it.
    Delivered,
    /// A side answered a recommendation of an evaluation.
    Answered,
    /// A round of follow-up was opened.
    RoundOpened,
    /// A round of follow-up closed.
    RoundClosed,
    /// The report of a year was published, or a version that corrects it.
    Compiled,
}

impl HappeningKind {
    /// Every kind.
    pub const ALL: [Self; 21] = [
        Self::Edition,
        Self::Proposed,
        Self::Agreed,
        Self::Added,
        Self::Changed,
        Self::Dropped,
        Self::Entry,
        Self::Milestone,
        Self::Assessed,
        Self::LateMeasure,
        Self::LateMilestone,
        Self::LateReturn,
        Self::Kept,
        Self::Joined,
        Self::Renewed,
        Self::Left,
        Self::Delivered,
        Self::Answered,
        Self::RoundOpened,
        Self::RoundClosed,
        Self::Compiled,
    ];

    /// The name that begins its key and ends its word's.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Dropped => "dropped",
            Self::Entry => "entry",
            Self::Milestone => "milestone",
            Self::Assessed => "assessed",
            Self::LateMeasure => "late",
            Self::LateMilestone => "late-milestone",
            Self::LateReturn => "late-return",
            Self::Kept => "kept",
            Self::Joined => "joined",
            Self::Renewed => "renewed",
            Self::Left => "left",
            Self::Delivered => "delivered",
            Self::Answered => "answered",
            Self::RoundOpened => "round-opened",
            Self::RoundClosed => "round-closed",
            Self::Compiled => "compiled",
        }
    }

    /// Whether its day is the town's own at the moment when it was entered; else it has a day of its own.
    pub const fn is_entered(self) -> bool {
        matches!(
            self,
            Self::Added
                | Self::Changed
                | Self::Dropped
                | Self::Entry
                | Self::Assessed
                | Self::Kept
                | Self::Answered
                | Self::Compiled
        )
    }

    /// Whether it is that something was not done in time.
    pub const fn is_late(self) -> bool {
        matches!(self, Self::LateMeasure | Self::LateMilestone | Self::LateReturn)
    }
}

impl std::str::FromStr for HappeningKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(())
    }
}

/// Where it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// An edition: the compact's part of addresses and the number.
    Edition(String, i64),
    /// A plan.
    Plan(String),
    /// A measure.
    Measure(String),
    /// A commitment: the compact's part of addresses, its own, and the number of the edition where it is not the latest.
    Commitment(String, String, i64),
    /// A return of a rhythm.
    Return(String, Day),
    /// An organisation.
    Organisation(String),
    /// A unit.
    Unit(String),
    /// An evaluation.
    Evaluation(String),
    /// The report of a year.
    Compilation(String),
    /// A recommendation of one.
    Recommendation(String),
    /// A round of follow-up.
    Round(String),
    /// The plans.
    Plans,
    /// The editions.
    Editions,
}

/// Something that has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The same every time it is computed, and no other's.
    pub key: String,
    /// What kind.
    pub kind: HappeningKind,
    /// The moment by which it is put in order: when it was entered, else the day it is true of.
    pub at: Instant,
    /// The day.
    pub on: Day,
    /// What it is about: a name.
    pub subject: String,
    /// What its sentence quotes then: a plan's or a measure's name, or which fields.
    pub more: String,
    /// Whose it is: the name of a unit, an organisation or both; nothing where it is a side's as a whole.
    pub who: Vec<String>,
    /// The key of the side.
    pub side: String,
    /// The status that it says.
    pub status: Option<Status>,
    /// What somebody wrote, or nothing.
    pub body: String,
    /// Where it can be read.
    pub place: Place,
    /// What it is a happening of, for the policy: unit, organisation.
    pub of: (String, String),
}

/// That somebody asked to follow something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Until when the answer counts.
    pub expires_at: Instant,
    /// When it was given.
    pub used_at: Option<Instant>,
}

/// Whether a yes counts now.
pub fn confirm(asked: &Asked, now: Instant) -> Result<(), Problem> {
    if asked.used_at.is_some() {
        Err(Problem::whole("follows-link-used"))
    } else if asked.expires_at <= now {
        Err(Problem::whole("follows-link-expired"))
    } else {
        Ok(())
    }
}

/// Whether one more letter may ask, after `lately` to this address and `in_town` to anyone within an hour.
pub fn ask(lately: i64, in_town: i64) -> Result<(), Problem> {
    if lately >= ASKED_AT_A_TIME {
        Err(Problem::whole("follows-asked-often"))
    } else if in_town >= ASKED_IN_TOWN {
        Err(Problem::whole("follows-town-busy"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::{ASKED_AT_A_TIME, ASKED_IN_TOWN, Asked, FollowKind, Followed, HappeningKind, ask, confirm};

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_followed_is_read_as_it_is_written() {
        for kind in FollowKind::ALL {
            let one = Followed { kind, id: "abc123".into() };
            assert_eq!(one.written().parse(), Ok(one));
        }
        for wrong in ["", "unit", "unit.", "unit.a/b", "unit.a b", "town.abc", "unit.å"] {
            assert_eq!(wrong.parse::<Followed>(), Err(()), "{wrong}");
        }
        for kind in HappeningKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
    }

    #[test]
    fn a_yes_counts_once_and_for_some_days() {
        let asked = Asked { expires_at: at("2027-03-15T08:00:00Z"), used_at: None };
        assert!(confirm(&asked, at("2027-03-15T07:59:59Z")).is_ok());
        assert_eq!(confirm(&asked, at("2027-03-15T08:00:00Z")).unwrap_err().word, "follows-link-expired");
        let used = Asked { used_at: Some(at("2027-03-14T08:00:00Z")), ..asked };
        assert_eq!(confirm(&used, at("2027-03-14T09:00:00Z")).unwrap_err().word, "follows-link-used");
    }

    #[test]
    fn asking_has_an_end_for_an_address_and_for_a_town() {
        assert!(ask(ASKED_AT_A_TIME - 1, ASKED_IN_TOWN - 1).is_ok());
        assert_eq!(ask(ASKED_AT_A_TIME, 0).unwrap_err().word, "follows-asked-often");
        assert_eq!(ask(0, ASKED_IN_TOWN).unwrap_err().word, "follows-town-busy");
    }
}

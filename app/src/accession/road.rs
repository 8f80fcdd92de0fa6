//! The road: its steps, in which order a compact takes them, whose turn it is, and what is promised.

use std::str::FromStr;

use kernel::Day;

use crate::{
    base::Problem,
    compact::{
        Compact,
        rules::{AccessionRules, ConfirmedBy},
    },
};

macro_rules! steps {
    ($($(#[$doc:meta])* $step:ident = $name:literal;)*) => {
        /// A step on the road. The state of an accession *is* the last step taken: there is one list, not two.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Step { $($(#[$doc])* $step,)* }

        impl Step {
            /// Every step: the road in its order, then the four ways it can end.
            pub const ALL: &'static [Self] = &[$(Self::$step),*];

            /// The name that is stored, and the end of its words' keys.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$step => $name),* }
            }
        }
    };
}

steps! {
    /// Somebody said that the organisation wants to join.
    Applied = "applied";
    /// The organisation's own decision stands: when, by whom, in which minutes.
    Decided = "decided";
    /// A person signed for it, bound to the text that was shown.
    Signed = "signed";
    /// The secretariat has it.
    Received = "received";
    /// The secretariat, or a body in whose name it acts, has said yes.
    Confirmed = "confirmed";
    /// A politician has signed for the municipality.
    CounterSigned = "counter-signed";
    /// It counts, and stands in the register.
    Listed = "listed";
    /// Said no to, with a reason.
    Declined = "declined";
    /// Taken back on the way, or left later.
    Withdrawn = "withdrawn";
    /// The edition signed no longer counts, and no other was signed in time.
    Lapsed = "lapsed";
    /// Another, on a newer edition, has taken its place.
    Renewed = "renewed";
}

impl FromStr for Step {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|step| step.name() == name).ok_or(())
    }
}

impl Step {
    /// Whether nothing follows: the accession is history.
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Declined | Self::Withdrawn | Self::Lapsed | Self::Renewed)
    }

    /// Whether the road lies still ahead: neither listed nor ended.
    pub const fn is_under_way(self) -> bool {
        !self.is_end() && !matches!(self, Self::Listed)
    }

    /// Whether the organisation may still change what it says: until it has signed.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Applied | Self::Decided)
    }

    /// Whose turn it is to take this step; listing happens by itself.
    pub const fn owed_by(self) -> Option<Owner> {
        match self {
            Self::Applied | Self::Decided | Self::Signed => Some(Owner::Applicant),
            Self::Received | Self::Confirmed => Some(Owner::Secretariat),
            Self::CounterSigned => Some(Owner::Politician),
            Self::Listed | Self::Declined | Self::Withdrawn | Self::Lapsed | Self::Renewed => None,
        }
    }
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The one who joins.
    Applicant,
    /// The secretariat.
    Secretariat,
    /// A politician.
    Politician,
}

impl Owner {
    /// The end of its words' keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Secretariat => "secretariat",
            Self::Politician => "politician",
        }
    }
}

/// The road as one compact has it: which steps lie between a signature and the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Road {
    /// Somebody confirms.
    pub confirmed: bool,
    /// A politician signs as well.
    pub counter_signed: bool,
}

impl Road {
    /// The road that a compact's rules draw.
    pub fn of(compact: &Compact) -> Self {
        let rules = &compact.rules;
        Self { confirmed: rules.confirmed_by != ConfirmedBy::Nobody, counter_signed: rules.counter_signed }
    }

    /// The steps of this road, in order.
    pub fn steps(self) -> Vec<Step> {
        let left_out = |step: &Step| match step {
            Step::Confirmed => !self.confirmed,
            Step::CounterSigned => !self.counter_signed,
            other => other.is_end(),
        };
        Step::ALL.iter().copied().filter(|step| !left_out(step)).collect()
    }

    /// The step that follows `state`, where one does.
    pub fn next(self, state: Step) -> Option<Step> {
        self.steps().into_iter().find(|step| *step > state && !state.is_end())
    }

    /// Whether an accession in `state` may take `step` now. If not, a step before it is lacking, or somebody else was
    /// there first; either is said.
    pub fn take(self, state: Step, step: Step) -> Result<(), Problem> {
        let fits = match step {
            Step::Decided => state.is_open(),
            Step::Declined => state.is_under_way(),
            Step::Withdrawn => !state.is_end(),
            Step::Lapsed | Step::Renewed => state == Step::Listed,
            step => self.next(state) == Some(step),
        };
        let early = !step.is_end() && self.next(state).is_some_and(|next| step > next);
        let word = if early { "accession-not-yet" } else { "accession-moved-on" };
        if fits { Ok(()) } else { Err(Problem::whole(word).with("state", state.name())) }
    }
}

/// Until when the next step is promised: the applicant promises nothing, the others answer within `days`.
pub fn promise(next: Option<Step>, today: Day, days: i64) -> Option<Day> {
    let owner = next.and_then(Step::owed_by)?;
    let days = i32::try_from(days).unwrap_or(i32::MAX);
    (owner != Owner::Applicant).then(|| today.plus_days(days))
}

/// How many days before the last one those who have not renewed are reminded.
pub const REMIND_DAYS: i32 = 30;

/// The last day to renew what was signed on an older edition: the one in force has been so since `from`. None where a
/// signature carries over.
pub fn renew_by(rules: &AccessionRules, from: Option<Day>) -> Option<Day> {
    let months = i32::try_from(rules.renew_within_months).unwrap_or(i32::MAX);
    from.filter(|_| !rules.carries_over).map(|from| from.plus_months(months))
}

/// What is to be done today about accessions that have not been renewed, the last day being `until`.
pub fn renewal(until: Option<Day>, today: Day) -> Option<Renewal> {
    let until = until?;
    if until < today {
        Some(Renewal::Over)
    } else if until.plus_days(-REMIND_DAYS) <= today {
        Some(Renewal::Soon)
    } else {
        None
    }
}

/// How it stands with the time to renew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// It ends within [`REMIND_DAYS`].
    Soon,
    /// It has passed.
    Over,
}

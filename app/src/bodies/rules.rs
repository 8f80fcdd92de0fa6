//! What bodies and mandates are, and how they stand on a day.

use kernel::{Day, Id};
use policy::{Kind, Subject};

use crate::{base::named, compact::Compact, organisations::Organisation, people::rules::Person, units::Unit};

named! {
    /// What kind of body.
    BodyKind {
        /// A council.
        Council = "council",
        /// A forum on a theme.
        Forum = "forum",
        /// A steering group.
        SteeringGroup = "steering-group",
        /// A secretariat.
        Secretariat = "secretariat",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// What somebody is in a body.
    Office {
        /// Leads it.
        Chair = "chair",
        /// Leads it when the chair does not.
        Vice = "vice",
        /// Sits in it.
        Member = "member",
        /// Sits in for a member.
        Deputy = "deputy",
        /// Anything else.
        Other = "other",
    }
}

/// Whether a time that begins and ends on these days holds `day`.
pub fn holds((from, until): (Day, Option<Day>), day: Day) -> bool {
    from <= day && until.is_none_or(|until| until >= day)
}

/// Whether two times have a day in common.
pub fn meet(one: (Day, Option<Day>), other: (Day, Option<Day>)) -> bool {
    let begins_in_time = |from: Day, until: Option<Day>| until.is_none_or(|until| from <= until);
    begins_in_time(one.0, other.1) && begins_in_time(other.0, one.1)
}

/// The decision by which something is so; what nobody knows any more is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// Who decided.
    pub by: String,
    /// Which decision: a diary number, or words.
    pub named: String,
    /// When.
    pub on: Option<Day>,
}

impl Decision {
    /// Whether nothing is known of it.
    pub const fn is_unknown(&self) -> bool {
        self.by.is_empty() && self.named.is_empty() && self.on.is_none()
    }
}

/// A body of a compact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Which.
    pub id: Id<Body>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// That compact's part of addresses.
    pub slug: String,
    /// What that compact is called.
    pub compact_name: String,
    /// What kind.
    pub kind: BodyKind,
    /// What it is called.
    pub name: String,
    /// What it is for, in words.
    pub remit: String,
    /// Its first day.
    pub from: Day,
    /// Its last day; none where it goes on.
    pub until: Option<Day>,
    /// By which decision it is there.
    pub decision: Decision,
    /// Why it was ended; nothing where it was not, or its time was set from the beginning.
    pub end_reason: String,
}

/// Where a body or a mandate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Not yet.
    Ahead,
    /// On that day.
    Now,
    /// No longer.
    Former,
}

fn period(time: (Day, Option<Day>), day: Day) -> Period {
    match () {
        () if time.0 > day => Period::Ahead,
        () if holds(time, day) => Period::Now,
        () => Period::Former,
    }
}

impl Body {
    /// What the policy may ask of it.
    pub fn subject(&self, tenant: &str) -> Subject {
        Subject::new(Kind::Body, tenant).id(self.id.as_str())
    }

    /// Its time.
    pub const fn time(&self) -> (Day, Option<Day>) {
        (self.from, self.until)
    }

    /// Where it stands on a day.
    pub fn period(&self, day: Day) -> Period {
        period(self.time(), day)
    }
}

/// For whom somebody sits in a body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpeaksFor {
    /// The key of the side.
    pub side: String,
    /// The organisation of the register.
    pub organisation: Option<(Id<Organisation>, String)>,
    /// The unit.
    pub unit: Option<(Id<Unit>, String)>,
    /// For whom, in words.
    pub words: String,
}

impl SpeaksFor {
    /// Within the side, by name or in words; nothing where it is the side as a whole.
    pub fn whom(&self) -> String {
        let names = [
            self.organisation.as_ref().map(|(_, name)| name.as_str()),
            self.unit.as_ref().map(|(_, name)| name.as_str()),
            Some(self.words.as_str()).filter(|words| !words.is_empty()),
        ];
        names.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Somebody sits in a body, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Which.
    pub id: Id<Mandate>,
    /// In which body.
    pub body: Id<Body>,
    /// Who.
    pub person: Id<Person>,
    /// Their name; nothing once they are erased.
    pub name: String,
    /// They have an address of their own, and so a name that is theirs to change.
    pub reachable: bool,
    /// As what.
    pub office: Office,
    /// For whom.
    pub of: SpeaksFor,
    /// By which decision.
    pub decision: Decision,
    /// The first day.
    pub from: Day,
    /// The last day; none where it goes on.
    pub until: Option<Day>,
    /// The last day that it had before it was ended early.
    pub planned: Option<Day>,
    /// Why it was ended early; nothing where it was not.
    pub end_reason: String,
    /// The mandate that it follows on, in the same seat.
    pub succeeds: Option<Id<Mandate>>,
    /// When it was entered here.
    pub named_on: Day,
    /// That the seat is left empty afterwards: said on which day, and why.
    pub empty: Option<(Day, String)>,
}

/// How many days before its last day a mandate asks for a successor.
pub const NOTICE_DAYS: i32 = 60;

/// What becomes of a seat when its mandate ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Somebody sits there, and goes on.
    Held,
    /// Somebody sits there, and it ends within some weeks with nobody named.
    Ending,
    /// The time is over, and nobody is named.
    Vacant,
    /// It is left empty, on purpose.
    Empty,
    /// Nothing more is to be said: somebody follows, or the body ended, or it was entered as history.
    Settled,
}

impl Seat {
    /// The name that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Ending => "ending",
            Self::Vacant => "vacant",
            Self::Empty => "empty",
            Self::Settled => "settled",
        }
    }
}

impl Mandate {
    /// Its time.
    pub const fn time(&self) -> (Day, Option<Day>) {
        (self.from, self.until)
    }

    /// Where it stands on a day.
    pub fn period(&self, day: Day) -> Period {
        period(self.time(), day)
    }

    /// Whether it was over when somebody entered it: memory, that asks nobody for a successor.
    pub fn is_memory(&self) -> bool {
        self.end_reason.is_empty() && self.until.is_some_and(|until| until < self.named_on)
    }

    /// What becomes of its seat, as it is seen on `day`; `all` are the mandates of `body`.
    pub fn seat(&self, all: &[Self], body: &Body, day: Day) -> Seat {
        let Some(until) = self.until else { return Seat::Held };
        let ends_with_body = body.until.is_some_and(|end| end <= until || end < day);
        let followed = all.iter().any(|other| other.succeeds.as_ref() == Some(&self.id));
        if followed || ends_with_body || self.is_memory() {
            return if until >= day { Seat::Held } else { Seat::Settled };
        }
        match (until < day, &self.empty) {
            (true, Some(_)) => Seat::Empty,
            (true, None) => Seat::Vacant,
            (false, None) if until.plus_days(-NOTICE_DAYS) <= day => Seat::Ending,
            (false, _) => Seat::Held,
        }
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;

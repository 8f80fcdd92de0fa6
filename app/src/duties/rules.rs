//! What a duty is: who owes what by when, because of what, and which act discharges it. Computed from a town's facts and
//! nothing else; the same facts always give the same duties with the same keys.

pub mod facts;
pub mod others;
pub mod returns;
pub mod stages;
pub mod telling;
mod whose;

use kernel::Day;
use policy::{Class, Kind, Role, Standing, Subject};

use crate::compact::rules::Side;

pub use self::{
    facts::{Cited, Facts, Named},
    whose::Of,
};

/// What kind of thing is to be done. The first five are the rhythms of an edition, by the names under which they are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyKind {
    /// The commitments are followed up.
    FollowUp,
    /// The parties meet.
    DialogueMeeting,
    /// Somebody evaluates.
    Evaluation,
    /// A plan for the next period is agreed.
    Plan,
    /// The text is revised.
    Revision,
    /// A measure is done.
    Measure,
    /// A milestone is reached.
    Milestone,
    /// A side says yes to a plan that is before it.
    Consent,
    /// An accession gets its answer.
    Accession,
    /// An accession is renewed.
    Renewal,
    /// A party's report is handed in.
    Report,
    /// An evaluator delivers.
    Delivery,
    /// A side answers a recommendation.
    Answer,
    /// A role that ends gets a successor.
    Role,
    /// A mandate that ends gets a successor, or its seat is left empty.
    Mandate,
    /// An entry of the register is confirmed.
    Entry,
}

impl DutyKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::FollowUp,
        Self::DialogueMeeting,
        Self::Evaluation,
        Self::Plan,
        Self::Revision,
        Self::Measure,
        Self::Milestone,
        Self::Consent,
        Self::Accession,
        Self::Renewal,
        Self::Report,
        Self::Delivery,
        Self::Answer,
        Self::Role,
        Self::Mandate,
        Self::Entry,
    ];

    /// The name that is stored and that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FollowUp => "follow_up",
            Self::DialogueMeeting => "dialogue_meeting",
            Self::Evaluation => "evaluation",
            Self::Plan => "plan",
            Self::Revision => "revision",
            Self::Measure => "measure",
            Self::Milestone => "milestone",
            Self::Consent => "consent",
            Self::Accession => "accession",
            Self::Renewal => "renewal",
            Self::Report => "report",
            Self::Delivery => "delivery",
            Self::Answer => "answer",
            Self::Role => "role",
            Self::Mandate => "mandate",
            Self::Entry => "entry",
        }
    }

    /// Whether a fulfilment discharges it: what is done in a hall or on paper, and leaves no other trace here.
    pub const fn is_told(self) -> bool {
        matches!(self, Self::FollowUp | Self::DialogueMeeting | Self::Evaluation)
    }
}

impl std::str::FromStr for DutyKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|k| k.name() == name).ok_or(())
    }
}

/// Who owes it. A unit, an organisation or both; those who hold a role; else the side as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owner {
    /// The key of the side.
    pub side: String,
    /// The unit.
    pub unit: Option<Named>,
    /// The organisation.
    pub organisation: Option<Named>,
    /// Those who hold this role.
    pub role: Option<Role>,
}

impl Owner {
    /// A side as a whole.
    pub fn side(key: &str) -> Self {
        Self { side: key.to_owned(), ..Self::default() }
    }

    /// Those who hold a role.
    pub fn role(role: Role) -> Self {
        Self { role: Some(role), ..Self::default() }
    }

    /// Nobody in particular within the side.
    pub const fn is_whole_side(&self) -> bool {
        self.unit.is_none() && self.organisation.is_none() && self.role.is_none()
    }
}

/// Why it is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// An edition says so; the clause where it is known: its address and its name.
    Edition {
        /// The compact's part of addresses.
        slug: String,
        /// The edition's number.
        number: i64,
        /// The clause.
        clause: Option<Cited>,
    },
    /// Somebody took it upon themselves in a plan.
    Plan(Named),
    /// A plan was put before the sides.
    Proposed(Named),
    /// A round of follow-up asks for it.
    Asked(Named),
    /// An evaluator was commissioned.
    Commissioned(Named),
    /// An evaluation recommends something.
    Recommended(Named),
    /// An answer was promised.
    Promise,
    /// Somebody's time runs out.
    Term,
    /// A seat in a body falls empty.
    Seat(Named),
    /// The register is to be right.
    Register,
}

/// Where the act that discharges it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The page of a return.
    Return,
    /// The plans.
    Plans,
    /// A plan.
    Plan(String),
    /// The editions.
    Editions,
    /// A measure.
    Measure(String),
    /// An accession.
    Accession(String),
    /// A report.
    Report(String),
    /// An evaluation.
    Evaluation(String),
    /// A recommendation.
    Recommendation(String),
    /// What an accession is asked: to renew, or to leave.
    Renewal(String),
    /// A person.
    Person(String),
    /// A body: there anyone reads of its mandates, and whoever may names a successor.
    Body(String),
    /// An entry of the register.
    Entry(String),
}

/// How it was discharged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub on: Day,
    /// By which act: the end of its word's key.
    pub by: &'static str,
}

/// Something that somebody is to do by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The same every time it is computed.
    pub key: String,
    /// What kind.
    pub kind: DutyKind,
    /// The end of the key of its sentence.
    pub what: String,
    /// What the sentence quotes first: a name.
    pub subject: String,
    /// What it quotes then.
    pub more: String,
    /// Who owes it.
    pub owner: Owner,
    /// Why.
    pub because: Because,
    /// The first day on which it is on the table.
    pub appears: Day,
    /// The last day on which it is in time.
    pub due: Day,
    /// When and by what it was discharged.
    pub done: Option<Done>,
    /// The first day on which it is owed no longer, done or not.
    pub ended: Option<Day>,
    /// Where the act is done.
    pub place: Place,
    /// How far it may be seen.
    pub class: Class,
    /// Whose it is, where it is about one person.
    pub person: String,
}

/// How a duty stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Its day has passed.
    Late,
    /// On the table.
    Now,
    /// Not on the table yet.
    Ahead,
    /// Discharged.
    Done,
    /// Owed no longer, and never done.
    Ended,
}

impl State {
    /// The name that words end with and that chooses the look.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Now => "now",
            Self::Ahead => "ahead",
            Self::Done => "done",
            Self::Ended => "ended",
        }
    }
}

impl Duty {
    /// How it stands on `today`.
    pub fn state(&self, today: Day) -> State {
        if self.done.as_ref().is_some_and(|done| done.on <= today) {
            State::Done
        } else if self.ended.is_some_and(|day| day <= today) {
            State::Ended
        } else if self.due < today {
            State::Late
        } else if self.appears <= today {
            State::Now
        } else {
            State::Ahead
        }
    }

    /// Whether somebody is to act on it today.
    pub fn is_open(&self, today: Day) -> bool {
        matches!(self.state(today), State::Late | State::Now)
    }

    /// Whether it was discharged after its day.
    pub fn was_late(&self) -> bool {
        self.done.as_ref().is_some_and(|done| done.on > self.due)
    }

    /// The compact whose rhythm it is a return of: the second part of the key. Nothing of anything else.
    pub fn compact(&self) -> &str {
        match self.because {
            Because::Edition { .. } => self.key.split('.').nth(1).unwrap_or_default(),
            _ => "",
        }
    }

    /// What the policy may ask of it.
    pub fn subject(&self, tenant: &str) -> Subject {
        let id = |named: &Option<Named>| named.as_ref().map_or_else(String::new, |n| n.id.clone());
        Subject::new(Kind::Duty, tenant)
            .id(&self.key)
            .class(self.class)
            .of_side(&self.owner.side)
            .of_unit(&id(&self.owner.unit))
            .of_organisation(&id(&self.owner.organisation))
            .of_person(&self.person)
    }

    /// Whether it awaits this person with this standing themselves, and by which of their roles: what the unit, the
    /// organisation or the role owes, of an evaluator that one's own evaluation alone; what a side owes as a whole awaits the secretariat, and of a public side the
    /// politicians. A yes to a plan awaits those who can give it: of a public side the politicians, of civil society those
    /// who speak for an organisation; the first who says it says it for the side.
    pub fn awaits(&self, person: &str, standing: &[Standing]) -> Option<Role> {
        let owner = &self.owner;
        let is = |named: &Option<Named>, scope: &Option<String>| {
            named.as_ref().zip(scope.as_ref()).is_some_and(|(named, scope)| named.id == *scope)
        };
        let awaits = |s: &Standing| match s.role {
            Role::Politician if self.kind == DutyKind::Consent => Side::is_public(&owner.side),
            Role::Representative if self.kind == DutyKind::Consent => owner.side == Side::CIVIL,
            _ if self.kind == DutyKind::Consent => false,
            Role::Official => is(&owner.unit, &s.scope),
            Role::Representative => is(&owner.organisation, &s.scope),
            Role::Secretariat => owner.role == Some(Role::Secretariat) || owner.is_whole_side(),
            Role::Politician => {
                owner.role == Some(Role::Politician) || owner.is_whole_side() && Side::is_public(&owner.side)
            }
            Role::Evaluator => owner.role == Some(Role::Evaluator) && self.person == person,
            Role::House => false,
        };
        standing.iter().find(|s| awaits(s)).map(|s| s.role)
    }

    /// Whether it is owed by the side to which somebody with this standing belongs, as a whole. Not so a yes to a plan: it
    /// awaits those who can give it, and nobody else of the side could.
    pub fn awaits_side_of(&self, standing: &[Standing]) -> bool {
        let of = |s: &Standing| match s.role {
            Role::Official | Role::Politician => Side::is_public(&self.owner.side),
            Role::Representative => self.owner.side == Side::CIVIL,
            Role::Secretariat | Role::Evaluator | Role::House => false,
        };
        self.kind != DutyKind::Consent && self.owner.is_whole_side() && standing.iter().any(of)
    }
}

/// Every duty of a town whose day lies between `from` and `until`: first things first, and of one day in a steady order.
/// What somebody promised and nobody has done stays, however long ago its day was; only the returns of a rhythm that came
/// before `from` are left behind.
pub fn duties(facts: &Facts, from: Day, until: Day) -> Vec<Duty> {
    let mut all = returns::of(facts, from, until);
    let stays = |duty: &Duty| duty.due >= from || duty.done.is_none() && duty.ended.is_none();
    all.extend(others::of(facts).into_iter().filter(|duty| duty.due <= until && stays(duty)));
    all.sort_by(|a, b| (a.due, a.kind, &a.key).cmp(&(b.due, b.kind, &b.key)));
    all
}

//! What may be: what an accession is, and what each step of the road asks for. Everything here is decided from its
//! arguments alone.

use std::str::FromStr;

use kernel::{Day, Id, Instant};
use policy::{Class, Kind, Subject};

pub use super::forms::{
    begins, both, decide, declare, leave, minutes, paper_days, past_day, reason, remark, sign, signed_after,
    signer, stands,
};
pub use super::road::{Owner, REMIND_DAYS, Renewal, Road, Step, promise, renew_by, renewal};
pub use super::signed::Signed;
use crate::{
    base::evidence::Kept,
    compact::{Compact, Edition},
    organisations::{Organisation, OrganisationKind},
    people::rules::Person,
    units::Unit,
};

/// Who joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// An organisation of civil society; also an umbrella, or a network without a number.
    Organisation(Id<Organisation>),
    /// A board, department or company of the municipality.
    Unit(Id<Unit>),
}

/// Who joins, and what a beginning needs to know of them.
#[derive(Debug, Clone)]
pub struct Joining {
    /// Who.
    pub party: Party,
    /// Their name.
    pub name: String,
    /// Whether they keep minutes.
    pub keeps_minutes: bool,
}

impl From<&Organisation> for Joining {
    fn from(organisation: &Organisation) -> Self {
        Self {
            party: Party::Organisation(organisation.id.clone()),
            name: organisation.name.clone(),
            keeps_minutes: keeps_minutes(organisation.kind),
        }
    }
}

impl From<&Unit> for Joining {
    fn from(unit: &Unit) -> Self {
        Self { party: Party::Unit(unit.id.clone()), name: unit.name.clone(), keeps_minutes: true }
    }
}

/// Whether an organisation of this kind has minutes to show. A network may have met without a board.
pub fn keeps_minutes(kind: OrganisationKind) -> bool {
    kind != OrganisationKind::Network
}

/// The organisation's own decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When.
    pub on: Day,
    /// Which of its meetings.
    pub by: DecidedBy,
}

/// A signature: a signed-in person's declaration, bound to the text by its hash (a simple electronic signature).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// In what capacity: "ordförande".
    pub capacity: String,
    /// When.
    pub at: Instant,
    /// When name and capacity were erased on request, if they were.
    pub erased_at: Option<Instant>,
}

/// An accession: who joins what, how far it has come, and the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accession {
    /// Which.
    pub id: Id<Accession>,
    /// To which compact.
    pub compact: Id<Compact>,
    /// The edition that is signed.
    pub edition: Id<Edition>,
    /// Which accession it takes the place of once it is listed: a renewal.
    pub renews: Option<Id<Accession>>,
    /// Who joins.
    pub party: Party,
    /// The name of who joins, as it is today.
    pub party_name: String,
    /// Whether it has a board that keeps minutes; a network may lack one.
    pub keeps_minutes: bool,
    /// Who began it; whom the letters go to.
    pub applicant: Option<Id<Person>>,
    /// The last step taken.
    pub state: Step,
    /// It came on paper, and the secretariat entered it.
    pub on_paper: bool,
    /// The organisation's own decision.
    pub decision: Option<Decision>,
    /// The minutes of it, or the scan of the paper.
    pub minutes: Option<Kept>,
    /// Who is to sign, or has signed; empty until said.
    pub signer: String,
    /// In what capacity.
    pub capacity: String,
    /// When it was signed.
    pub signed_at: Option<Instant>,
    /// The hash of the text that was signed.
    pub signed_hash: Option<String>,
    /// When the signer's name and capacity were erased on request, if they were: the signature stays.
    pub signer_erased_at: Option<Instant>,
    /// Who gave the signature: the person who had signed in, by their name of today.
    pub declared_by: Option<(Id<Person>, String)>,
    /// The name under which the party signed; it may be called something else today.
    pub signed_as: String,
    /// The municipality's signature.
    pub counter: Option<Signature>,
    /// Until when the next step is promised.
    pub promised_on: Option<Day>,
    /// From when it counts.
    pub listed_on: Option<Day>,
    /// The first day on which it no longer does.
    pub ended_on: Option<Day>,
    /// Since when it has counted without a break, this one and those that it renewed.
    pub since_on: Option<Day>,
    /// Eight letters by which anyone can check the certificate.
    pub check_code: String,
    /// When it was begun.
    pub begun_at: Instant,
    /// When it came into the state it is in.
    pub stepped_at: Option<Instant>,
    /// Whether anybody speaks for the organisation today: then whoever began it has no say of their own.
    pub spoken_for: bool,
}

impl Accession {
    /// Whether the answer that was promised has not come by `today`: on its last day it still may.
    pub fn is_late(&self, today: Day) -> bool {
        self.promised_on.is_some_and(|day| day < today)
    }

    /// An accession that has just been begun: who and what, and nothing said yet.
    pub fn begun(
        id: Id<Self>,
        compact: Id<Compact>,
        edition: Id<Edition>,
        joining: Joining,
        at: Instant,
    ) -> Self {
        Self {
            id,
            compact,
            edition,
            renews: None,
            party: joining.party,
            party_name: joining.name,
            keeps_minutes: joining.keeps_minutes,
            applicant: None,
            state: Step::Applied,
            on_paper: false,
            decision: None,
            minutes: None,
            signer: String::new(),
            capacity: String::new(),
            signed_at: None,
            signed_hash: None,
            signer_erased_at: None,
            declared_by: None,
            signed_as: String::new(),
            counter: None,
            promised_on: None,
            listed_on: None,
            ended_on: None,
            since_on: None,
            check_code: String::new(),
            begun_at: at,
            stepped_at: None,
            spoken_for: false,
        }
    }

    /// The name that the certificate carries: the party's own on the day it signed.
    pub fn name_signed(&self) -> &str {
        if self.signed_as.is_empty() { &self.party_name } else { &self.signed_as }
    }

    /// What the policy may ask. It belongs to those who speak for the organisation, whoever they are by then; only where
    /// nobody does, and until it is listed, to whoever began it. A unit's belongs to its officials all along.
    pub fn subject(&self, tenant: &str) -> Subject {
        let subject = Subject::new(Kind::Accession, tenant).id(self.id.as_str()).class(Class::Own);
        let began = self.applicant.as_ref().filter(|_| self.listed_on.is_none() && !self.spoken_for);
        match (&self.party, began) {
            (Party::Unit(unit), _) => subject.of_unit(unit.as_str()),
            (Party::Organisation(id), Some(person)) => {
                subject.of_organisation(id.as_str()).of_person(person.as_str())
            }
            (Party::Organisation(id), None) => subject.of_organisation(id.as_str()),
        }
    }

    /// The page of the wizard on which this accession goes on: of four, from the second.
    pub fn page(&self) -> usize {
        match (self.state, self.signer.is_empty()) {
            (Step::Applied, _) => 2,
            (Step::Decided, true) => 3,
            _ => 4,
        }
    }
}

macro_rules! deciders {
    ($($(#[$doc:meta])* $by:ident = $name:literal;)*) => {
        /// Who in an organisation, or a unit, can decide to join.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum DecidedBy { $($(#[$doc])* $by,)* }

        impl DecidedBy {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$by),*];

            /// The name that is stored and sent, and the end of its words' keys.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$by => $name),* }
            }
        }
    };
}

deciders! {
    /// Styrelsen.
    Board = "board";
    /// Årsmötet.
    AnnualMeeting = "annual-meeting";
    /// Medlemmarna vid ett möte: a network without a board.
    Members = "members";
    /// Nämnden.
    Committee = "committee";
}

impl FromStr for DecidedBy {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|by| by.name() == name).ok_or(())
    }
}

impl DecidedBy {
    /// Those that `party` can have.
    pub const fn of(party: &Party) -> &'static [Self] {
        match party {
            Party::Organisation(_) => &[Self::Board, Self::AnnualMeeting, Self::Members],
            Party::Unit(_) => &[Self::Committee, Self::Board],
        }
    }
}

/// A check code as it is printed: `7F3K-92QD`.
pub fn printed(code: &str) -> String {
    let code = code.to_ascii_uppercase();
    let half = code.len() / 2;
    format!("{}-{}", code.get(..half).unwrap_or_default(), code.get(half..).unwrap_or_default())
}

/// A check code as somebody typed it off a paper: dashes and blanks do not matter, nor do letters that look alike.
pub fn typed(code: &str) -> String {
    let plain = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
    let alike = |c| match c {
        'o' => '0',
        'i' | 'l' => '1',
        'u' => 'v',
        c => c,
    };
    plain.map(alike).take(32).collect()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;

//! What an edition is, and when a draft becomes one.

use kernel::{Day, Id, Lang};

use super::Compact;
use crate::base::{Problem, Refusal, files::Original, refusal::Problems};

/// One edition of a compact, without its text. A text in force is never edited; the next edition takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Which.
    pub id: Id<Edition>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// 1, 2, 3; none while it is a draft.
    pub number: Option<i64>,
    /// Its title.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// How it was left by the last act; see [`Edition::standing`] for how it stands on a day.
    pub state: EditionState,
    /// Who adopted it.
    pub adopting_body: Option<String>,
    /// When.
    pub adopted_on: Option<Day>,
    /// Under which diary number.
    pub diary_number: Option<String>,
    /// The first day it is in force.
    pub from: Option<Day>,
    /// The last day; none where it is open-ended.
    pub until: Option<Day>,
    /// SHA-256 of the whole text: what a signature is bound to. None while it is a draft.
    pub text_hash: Option<String>,
    /// The file it was read from; none where it was pasted.
    pub file: Option<Original>,
}

/// How an edition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionState {
    /// Being written.
    Draft,
    /// Adopted, and not in force yet. Never stored: it follows from the day.
    Adopted,
    /// In force.
    InForce,
    /// Another edition took its place.
    Superseded,
    /// Its time ran out and no edition took its place. Never stored: it follows from the day.
    Lapsed,
}

impl EditionState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Adopted, Self::InForce, Self::Superseded, Self::Lapsed];

    /// The name that is stored and that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Adopted => "adopted",
            Self::InForce => "in_force",
            Self::Superseded => "superseded",
            Self::Lapsed => "lapsed",
        }
    }

    /// The key of its word.
    pub fn word(self) -> String {
        format!("compact-state-{}", self.name())
    }
}

impl std::str::FromStr for EditionState {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

impl Edition {
    /// How it stands on `day`.
    pub fn standing(&self, day: Day) -> EditionState {
        match (self.state, self.from) {
            (EditionState::Draft, _) | (_, None) => EditionState::Draft,
            (_, Some(from)) if from > day => EditionState::Adopted,
            (state, _) if self.until.is_some_and(|until| until < day) => {
                if state == EditionState::Superseded { state } else { EditionState::Lapsed }
            }
            _ => EditionState::InForce,
        }
    }
}

/// What is said of an edition when it is adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Who adopts it.
    pub body: String,
    /// The day of the decision.
    pub on: Day,
    /// Under which diary number, or nothing.
    pub diary_number: String,
    /// The first day it is in force.
    pub from: Day,
    /// The last day; none where it is open-ended.
    pub until: Option<Day>,
}

/// Whether a draft can be adopted so, today, after `before` (the latest adopted edition of its compact).
pub fn check_adoption(adoption: &Adoption, today: Day, before: Option<&Edition>) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    problems.check(adoption.body.is_empty(), Problem::at("body", "compact-body-missing"));
    problems.check(adoption.on > today, Problem::at("on", "compact-adopted-in-future"));
    problems.check(adoption.from < adoption.on, Problem::at("from", "compact-from-before-adoption"));
    problems.check(
        adoption.until.is_some_and(|until| until < adoption.from),
        Problem::at("until", "compact-until-before-from"),
    );
    if let Some(before) = before {
        let earlier = before.adopted_on.is_some_and(|on| adoption.on < on);
        problems.check(earlier, Problem::at("on", "compact-adopted-before-last"));
        let overtakes = before.from.is_some_and(|from| adoption.from <= from);
        problems.check(overtakes && !earlier, Problem::at("from", "compact-from-before-last"));
    }
    problems.done()
}

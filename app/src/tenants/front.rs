//! The town's front page: four figures for four questions, and what happened lately. What it counts belongs to the
//! neighbours; here it is only read, in a fixed number of statements.

use kernel::Day;
use policy::Act;

use super::store;
use crate::{
    assessments::sights::{Bar, SeeAnswers},
    base::{Cx, Error, Sight},
    compact,
    duties::sights::{Horizon, SeeHorizon},
    follows::rules::Place,
    followup::sights::{Listed, OpenRounds},
};

/// Look at the front page.
#[derive(Debug)]
pub struct SeeFront;

/// What stands on it.
#[derive(Debug)]
pub struct Front {
    /// The text in force, unless the town has none yet.
    pub text: Option<InForce>,
    /// Are we there: how each side sees its commitments.
    pub answers: Vec<Bar>,
    /// Organisations in the register today.
    pub organisations: i64,
    /// How many of them have acceded.
    pub signatories: i64,
    /// How many of them are umbrellas: counted for themselves, never added to the others.
    pub umbrellas: i64,
    /// Accessions that wait for an answer beyond the promised day.
    pub late: i64,
    /// Accessions that wait for an answer.
    pub waiting: i64,
    /// What comes next, and what is late.
    pub horizon: Horizon,
    /// Has everyone done their part: the rounds of follow-up that are answered just now.
    pub rounds: Vec<Listed>,
    /// What happened lately, newest first.
    pub lately: Vec<Happening>,
}

/// The text in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// What the compact is called.
    pub name: String,
    /// The vision, where it has one.
    pub vision: Option<String>,
    /// Who adopted it.
    pub body: String,
    /// When.
    pub adopted_on: Option<Day>,
    /// How many commitments it holds.
    pub commitments: i64,
    /// Sides with how many commitments each owes, in the compact's order.
    pub sides: Vec<(String, i64)>,
}

impl InForce {
    /// Whether some commitments are owed by several sides, so that the sides' numbers come to more than there are.
    pub fn shares(&self) -> bool {
        self.sides.iter().map(|(_, n)| n).sum::<i64>() > self.commitments
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// `acceded`, `left`, `adopted`, `planned`, `told`, `compiled` or `delivered`.
    pub kind: String,
    /// When.
    pub on: Day,
    /// Who or what.
    pub name: String,
    /// Where it can be read.
    pub place: Place,
}

impl Happening {
    /// Of an edition its number.
    pub const fn number(&self) -> i64 {
        if let Place::Edition(_, number) = self.place { number } else { 0 }
    }
}

impl Sight for SeeFront {
    type Output = Front;

    async fn see(self, cx: &mut Cx) -> Result<Front, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mut front = store::front_figures(cx.tx(), &town, today).await?;
        if let Some((compact, edition)) = compact::actions::in_force(cx, today).await? {
            store::front_text(cx.tx(), &town, edition.id.as_str(), &mut front).await?;
            front.answers = SeeAnswers(&compact.id).see(cx).await?;
        }
        front.horizon = SeeHorizon.see(cx).await?;
        front.rounds = OpenRounds.see(cx).await?;
        front.lately = store::front_happenings(cx.tx(), &town).await?;
        Ok(front)
    }
}

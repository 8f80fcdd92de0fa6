//! What people look at: rounds, one round and what was answered in it, a report.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Subject};

pub use super::store::Listed;
use super::{
    boxes::Place,
    left_store::{self, Left},
    report_store::{self, Answer},
    rules::{self, Question, Report, Round, RoundState, Standing},
    store::{self, Moved},
};
use crate::{
    base::{Cx, Error, Refusal, Sight},
    compact::{
        self, Compact,
        rules::{Clause, Side},
        sights::InForce,
    },
};

/// Every round that the actor may see, and whether the actor may prepare one.
#[derive(Debug)]
pub struct SeeRounds;

impl Sight for SeeRounds {
    type Output = (Vec<Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let town = cx.town().to_owned();
        cx.may(Act::SeeFollowup, &Subject::new(Kind::Followup, &town))?;
        let drafts = cx.classes(Kind::Followup).contains(&Class::Own);
        let prepares = cx.allows(Act::EditFollowup, &Subject::new(Kind::Followup, &town));
        let today = cx.today();
        Ok((store::all(cx.tx(), &town, drafts, today).await?, prepares))
    }
}

/// The rounds that are answered just now: for a front page.
#[derive(Debug)]
pub struct OpenRounds;

impl Sight for OpenRounds {
    type Output = Vec<Listed>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        cx.may(Act::SeeFollowup, &Subject::new(Kind::Followup, &town))?;
        Ok(store::answered_on(cx.tx(), &town, today).await?)
    }
}

/// What a new round can be about: the compacts with a text in force.
#[derive(Debug)]
pub struct RoundGround;

impl Sight for RoundGround {
    type Output = Vec<Compact>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Compact>, Error> {
        cx.may(Act::EditFollowup, &Subject::new(Kind::Followup, cx.town()))?;
        Ok(InForce.see(cx).await?.into_iter().map(|(compact, _)| compact).collect())
    }
}

/// A round, to be changed.
#[derive(Debug)]
pub struct RoundToChange(pub Id<Round>);

impl Sight for RoundToChange {
    type Output = Round;

    async fn see(self, cx: &mut Cx) -> Result<Round, Error> {
        cx.load_for(Act::EditFollowup, &self.0).await
    }
}

/// A report whose round is to be opened again for it.
#[derive(Debug)]
pub struct ReportToReopen(pub Id<Report>);

impl Sight for ReportToReopen {
    type Output = Report;

    async fn see(self, cx: &mut Cx) -> Result<Report, Error> {
        let report = cx.load_for(Act::SeeReport, &self.0).await?;
        cx.load_for(Act::EditFollowup, &report.round).await?;
        Ok(report)
    }
}

/// One round.
#[derive(Debug)]
pub struct SeeRound(pub Id<Round>);

/// What [`SeeRound`] shows.
#[derive(Debug)]
pub struct RoundSeen {
    /// The round.
    pub round: Round,
    /// How it stands today.
    pub standing: Standing,
    /// What is asked.
    pub questions: Vec<Question>,
    /// Every report, by name.
    pub reports: Vec<Report>,
    /// The reports that the actor may read: of those that nobody has handed in, only the actor's own.
    pub readable: Vec<Id<Report>>,
    /// The reports that the actor may write.
    pub mine: Vec<Id<Report>>,
    /// Who was there in its time and has left.
    pub left: Vec<Left>,
    /// How the window was moved.
    pub changes: Vec<Moved>,
    /// The actor may prepare, open and move it.
    pub edits: bool,
    /// Today.
    pub today: Day,
}

impl Sight for SeeRound {
    type Output = RoundSeen;

    async fn see(self, cx: &mut Cx) -> Result<RoundSeen, Error> {
        let round = cx.load_for(Act::SeeFollowup, &self.0).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let questions = store::questions(cx.tx(), &town, &round.id).await?;
        let reports = report_store::of_round(cx.tx(), &town, &round.id).await?;
        let left = left(cx, &round).await?;
        let changes = store::changes(cx.tx(), &town, &round.id).await?;
        let writes = |one: &&Report| writes_as_party(cx, one);
        Ok(RoundSeen {
            readable: readable(cx, &reports),
            mine: reports.iter().filter(writes).map(|one| one.id.clone()).collect(),
            edits: cx.allows(Act::EditFollowup, &round.subject(&town)),
            standing: round.standing(today),
            round,
            questions,
            reports,
            left,
            changes,
            today,
        })
    }
}

/// Who was there in a round's time and has left; of a round that is prepared nobody is told yet.
async fn left(cx: &mut Cx, round: &Round) -> Result<Vec<Left>, Error> {
    if round.state == RoundState::Draft {
        return Ok(Vec::new());
    }
    let (town, today) = (cx.town().to_owned(), cx.today());
    let sides = report_store::public_side(cx.tx(), &town, &round.id).await?;
    let public = sides.as_deref().unwrap_or(Side::PUBLIC[0]);
    Ok(left_store::left(cx.tx(), &town, (round, public), today).await?)
}

/// The one of `left` whose report it is.
pub fn gone<'a>(left: &'a [Left], report: &Report) -> Option<&'a Left> {
    left.iter().find(|one| one.party.same(&report.party))
}

/// Whether a report was asked for and its party has not left without an answer.
pub fn counts(left: &[Left], report: &Report) -> bool {
    report.handed_in.is_some() || gone(left, report).is_none()
}

/// Whether the actor writes a report as the party whose it is, and not for it. The joint part is the secretariat's own too.
pub(super) fn writes_as_party(cx: &Cx, report: &Report) -> bool {
    let subject = report.written(cx.town());
    let joint = report.party.side == Side::JOINT && cx.allows(Act::WriteReport, &subject);
    joint || cx.allows_own(Act::WriteReport, &subject)
}

/// The reports that the actor may read.
fn readable(cx: &Cx, reports: &[Report]) -> Vec<Id<Report>> {
    let may = |one: &&Report| cx.allows(Act::SeeReport, &one.subject(cx.town()));
    reports.iter().filter(may).map(|one| one.id.clone()).collect()
}

/// What was answered in a round, commitment by commitment.
#[derive(Debug)]
pub struct SeeResult(pub Id<Round>);

/// What [`SeeResult`] shows.
#[derive(Debug)]
pub struct ResultSeen {
    /// The round.
    pub round: Round,
    /// What was asked.
    pub questions: Vec<Question>,
    /// The commitments, in the order of the text.
    pub commitments: Vec<Clause>,
    /// The parties of the text.
    pub sides: Vec<Side>,
    /// Every report.
    pub reports: Vec<Report>,
    /// Who was there in its time and has left.
    pub left: Vec<Left>,
    /// Those of them that the actor may read.
    pub readable: Vec<Id<Report>>,
    /// What was answered, by question and commitment: the place of the report in the list, and what it says.
    pub answers: HashMap<Place, Vec<(usize, String)>>,
}

impl ResultSeen {
    /// The reports that were asked about a commitment; all of them where it is the whole.
    pub fn asked<'a>(&'a self, clause: Option<&'a Clause>) -> impl Iterator<Item = &'a Report> {
        let concerned =
            move |one: &&Report| clause.is_none_or(|c| rules::concerns(c, &one.party, self.round.asked));
        self.reports.iter().filter(concerned).filter(|one| counts(&self.left, one))
    }
}

impl Sight for SeeResult {
    type Output = ResultSeen;

    async fn see(self, cx: &mut Cx) -> Result<ResultSeen, Error> {
        let round = cx.load_for(Act::SeeFollowup, &self.0).await?;
        let town = cx.town().to_owned();
        let edition =
            round.edition.clone().filter(|_| round.state != RoundState::Draft).ok_or(Refusal::NotFound)?;
        let edition = cx.load_for(Act::SeeEdition, &edition).await?;
        let text = compact::actions::whole_text(cx, &edition).await?;
        let questions = store::questions(cx.tx(), &town, &round.id).await?;
        let reports = report_store::of_round(cx.tx(), &town, &round.id).await?;
        let places: HashMap<Id<Report>, usize> = reports.iter().map(|one| one.id.clone()).zip(0..).collect();
        let mut answers: HashMap<_, Vec<(usize, String)>> = HashMap::new();
        for (of, Answer { question, clause, body }) in
            report_store::handed_in(cx.tx(), &town, &round.id).await?
        {
            let Some(at) = places.get(&of).copied() else { continue };
            answers.entry((question, clause)).or_default().push((at, body));
        }
        let commitments = text.clauses.into_iter().filter(Clause::is_commitment).collect();
        let (readable, left) = (readable(cx, &reports), left(cx, &round).await?);
        Ok(ResultSeen { round, questions, commitments, sides: text.sides, reports, left, readable, answers })
    }
}

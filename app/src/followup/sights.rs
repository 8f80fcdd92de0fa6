//! What people look at: rounds, one round and what was answered in it, a report.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Subject};

use super::{
    boxes::{self, Kept, Place},
    left_store::{self, Left},
    own_store::{self, Own},
    report_actions::{self, Sheet},
    report_store::{self, Answer},
    rules::{self, Question, Report, Round, RoundState, Scope, Sort, Standing},
    store::{self, Listed, Moved},
};
use crate::{
    base::{Cx, Error, Refusal, Sight},
    compact::{
        self, Compact,
        lineage::Lineage,
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

/// A report, to be read or to be written.
#[derive(Debug)]
pub struct SeeReport {
    /// Which.
    pub report: Id<Report>,
    /// To be written: what is being written, with what helps to write it.
    pub write: bool,
    /// To be read as it was handed in this time; none for the last.
    pub version: Option<i64>,
}

/// Whether somebody may write a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writes {
    /// It is not theirs to write.
    No,
    /// It is, and nothing is taken today.
    NotToday,
    /// It is, and what they write is taken.
    Today,
}

/// What [`SeeReport`] shows.
pub struct ReportSeen {
    /// The report.
    pub report: Report,
    /// Its round.
    pub round: Round,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The commitments that concern the party.
    pub commitments: Vec<Clause>,
    /// What is answered, box by box.
    pub kept: Kept,
    /// What the same party answered in the round before.
    pub before: Kept,
    /// The party's own measures, by the commitment that they serve.
    pub own: HashMap<Id<Clause>, Vec<Own>>,
    /// Whether the actor may write it.
    pub writes: Writes,
    /// The actor may write it, but for the party and not as it.
    pub for_party: bool,
    /// The actor may open the round again for it.
    pub reopens: bool,
    /// Today.
    pub today: Day,
}

impl Sight for SeeReport {
    type Output = ReportSeen;

    async fn see(self, cx: &mut Cx) -> Result<ReportSeen, Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let may = cx.allows(Act::WriteReport, &report.written(&town));
        if self.write {
            cx.may(Act::WriteReport, &report.written(&town))?;
        }
        let Sheet { round, questions, commitments } = report_actions::sheet(cx, &report).await?;
        let version = if self.write { report.version } else { shown(&report, self.version, may) };
        let kept = report_store::answers(cx.tx(), &town, (&report.id, version)).await?;
        let (mut before, mut own) = (Kept::new(), HashMap::new());
        if self.write {
            let lineage = compact::sights::Lives(round.compact.clone()).see(cx).await?;
            before = last_time(cx, (&round, &report), (&questions, &commitments), &lineage).await?;
            own = own_measures(cx, (&round, &report), &commitments, &lineage).await?;
        }
        Ok(ReportSeen {
            writes: match rules::taken(&round, &report, today) {
                _ if !may => Writes::No,
                Ok(()) => Writes::Today,
                Err(_) => Writes::NotToday,
            },
            for_party: may && !writes_as_party(cx, &report),
            reopens: cx.allows(Act::EditFollowup, &round.subject(&town)),
            kept: kept.into_iter().map(|one| ((one.question, one.clause), one.body)).collect(),
            report,
            round,
            questions,
            commitments,
            before,
            own,
            today,
        })
    }
}

/// How each box of a report is answered, by its name.
#[derive(Debug)]
pub struct SheetOf(pub Id<Report>);

impl Sight for SheetOf {
    type Output = Vec<(String, Sort)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let report = cx.load_for(Act::SeeReport, &self.0).await?;
        let sheet = report_actions::sheet(cx, &report).await?;
        let named = |(one, clause): (&Question, Option<&Clause>)| {
            (boxes::name(&one.id, clause.map(|clause| &clause.id)), one.sort)
        };
        Ok(sheet.boxes().map(named).collect())
    }
}

/// The version that is shown: what was handed in; to those who write it, what is being written where nothing was.
fn shown(report: &Report, asked: Option<i64>, may: bool) -> i64 {
    match &report.handed_in {
        // A version begins only when the one before was handed in, so all up to the last of them were.
        Some(done) => asked.filter(|n| (1..=done.version).contains(n)).unwrap_or(done.version),
        None if may => report.version,
        None => 0,
    }
}

/// What the same party answered last time to the same question about the same promise.
async fn last_time(
    cx: &mut Cx,
    (round, report): (&Round, &Report),
    (questions, commitments): (&[Question], &[Clause]),
    lineage: &Lineage,
) -> Result<Kept, Error> {
    let town = cx.town().to_owned();
    let found = report_store::before(cx.tx(), &town, (round, &report.party)).await?;
    let Some((of, version, earlier)) = found else { return Ok(Kept::new()) };
    let asked = store::questions(cx.tx(), &town, &earlier).await?;
    let answers = report_store::answers(cx.tx(), &town, (&of, version)).await?;
    let mut kept = Kept::new();
    for one in answers {
        let then = asked.iter().find(|q| q.id == one.question);
        let same = |now: &&Question| {
            then.is_some_and(|then| {
                (then.scope, then.sort, &then.wording) == (now.scope, now.sort, &now.wording)
            })
        };
        let Some(question) = questions.iter().find(same) else { continue };
        match &one.clause {
            None if question.scope == Scope::Whole => {
                kept.insert((question.id.clone(), None), one.body);
            }
            None => {}
            Some(clause) => {
                for now in commitments.iter().filter(|now| lineage.same(&now.id, clause)) {
                    kept.insert((question.id.clone(), Some(now.id.clone())), one.body.clone());
                }
            }
        }
    }
    Ok(kept)
}

/// The party's own measures that were under way during the round's time, by the commitments that they serve today.
async fn own_measures(
    cx: &mut Cx,
    (round, report): (&Round, &Report),
    commitments: &[Clause],
    lineage: &Lineage,
) -> Result<HashMap<Id<Clause>, Vec<Own>>, Error> {
    let town = cx.town().to_owned();
    let all = own_store::measures(cx.tx(), &town, &round.compact, &report.party, round.about).await?;
    let mut own: HashMap<Id<Clause>, Vec<Own>> = HashMap::new();
    for (clause, measure) in all {
        for now in commitments.iter().filter(|now| lineage.family(&now.id).contains(&clause)) {
            let of = own.entry(now.id.clone()).or_default();
            if of.iter().all(|known| known.id != measure.id) {
                of.push(measure.clone());
            }
        }
    }
    Ok(own)
}

//! What people look at: evaluations, one of them, what its evaluator writes, one recommendation and what becomes of it.

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Subject};

use super::{
    answer_store, document_store,
    rules::{Answered, Come, Document, Evaluation, Finding, Outcome, Recommendation, Text, Version, come},
    store::{self, Commitment, Listed, Moved},
    text_store, writing,
};
use crate::{
    base::{Cx, Error, Sight},
    compact::{
        Compact, Edition,
        rules::{Clause, Side},
        sights::InForce,
    },
    followup::{
        rules::{Round, RoundState},
        sights::SeeRounds,
    },
    survey::{rules::Survey, sights::SurveysOf},
};

/// Every evaluation, and whether the actor may commission one.
#[derive(Debug)]
pub struct SeeEvaluations;

impl Sight for SeeEvaluations {
    type Output = (Vec<Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let any = Subject::new(Kind::Evaluation, &town);
        cx.may(Act::SeeEvaluation, &any)?;
        Ok((store::all(cx.tx(), &town, today).await?, cx.allows(Act::EditEvaluation, &any)))
    }
}

/// What can be evaluated: the compacts with a text in force.
#[derive(Debug)]
pub struct CommissionGround;

impl Sight for CommissionGround {
    type Output = Vec<Compact>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Compact>, Error> {
        cx.may(Act::EditEvaluation, &Subject::new(Kind::Evaluation, cx.town()))?;
        Ok(InForce.see(cx).await?.into_iter().map(|(compact, _)| compact).collect())
    }
}

/// An evaluation, for an act; nothing of what is written in it.
#[derive(Debug)]
pub struct EvaluationFor(pub Act, pub Id<Evaluation>);

impl Sight for EvaluationFor {
    type Output = Evaluation;

    async fn see(self, cx: &mut Cx) -> Result<Evaluation, Error> {
        if self.0.kind() == Kind::Evaluation {
            return cx.load_for(self.0, &self.1).await;
        }
        let evaluation = cx.load_for(Act::SeeEvaluation, &self.1).await?;
        let written = evaluation.written(cx.town());
        cx.may(self.0, &written)?;
        Ok(evaluation)
    }
}

/// One evaluation, as it was delivered last or in one of the versions before.
#[derive(Debug)]
pub struct SeeEvaluation {
    /// Which.
    pub evaluation: Id<Evaluation>,
    /// As it was delivered this time; none for the last.
    pub version: Option<i64>,
}

/// What [`SeeEvaluation`] shows.
#[derive(Debug)]
pub struct Seen {
    /// The evaluation.
    pub evaluation: Evaluation,
    /// What was delivered; nothing while nothing is.
    pub text: Text,
    /// Which version that is.
    pub version: Option<i64>,
    /// The versions that were delivered.
    pub versions: Vec<Version>,
    /// The sides of the compact.
    pub sides: Vec<Side>,
    /// The commitments that it speaks of.
    pub commitments: Vec<Commitment>,
    /// Every answer, oldest first.
    pub answers: Vec<Answered>,
    /// Everything that became of its recommendations, oldest first.
    pub outcomes: Vec<Outcome>,
    /// What belongs to it, as far as the actor may read it.
    pub documents: Vec<Document>,
    /// How its time was moved.
    pub changes: Vec<Moved>,
    /// Other evaluations of the same compact at the same time.
    pub overlapping: Vec<(Id<Evaluation>, String)>,
    /// Rounds of follow-up that the evaluator can read; for nobody else.
    pub rounds: Vec<Round>,
    /// The surveys that are part of it.
    pub surveys: Vec<Survey>,
    /// The actor may move its time.
    pub edits: bool,
    /// The actor writes it.
    pub writes: bool,
    /// What the actor may see of what is only drawn up.
    pub sees: Sees,
    /// The sides for which the actor may answer.
    pub speaks_for: Vec<String>,
    /// Today.
    pub today: Day,
}

/// What somebody may see of what is only drawn up.
#[derive(Debug, Clone, Copy)]
pub struct Sees {
    /// Plans.
    pub plans: bool,
    /// Drafts of the text.
    pub drafts: bool,
}

impl Seen {
    /// The actor may file what belongs to it.
    pub const fn files(&self) -> bool {
        self.edits || self.writes
    }

    /// What a side said last of a recommendation.
    pub fn answer(&self, of: &Id<Recommendation>, side: &str) -> Option<&Answered> {
        self.answers.iter().rev().find(|one| one.recommendation == *of && one.side == side)
    }

    /// What became of it last with a side.
    pub fn outcome(&self, of: &Id<Recommendation>, side: &str) -> Option<&Outcome> {
        self.outcomes.iter().rev().find(|one| one.recommendation == *of && one.side == side)
    }

    /// How far it has come with a side.
    pub fn come(&self, of: &Recommendation, side: &str) -> (Come, Day) {
        let by = of.since.map_or(self.today, |on| on.plus_days(self.evaluation.days()));
        come(self.answer(&of.id, side), self.outcome(&of.id, side), by, self.today)
    }

    /// What a side is called; one that is gone by its key.
    pub fn side(&self, key: &str) -> String {
        self.sides
            .iter()
            .find(|side| side.key == key)
            .map_or_else(|| key.to_owned(), |side| side.label.clone())
    }
}

impl Sight for SeeEvaluation {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let evaluation = cx.load_for(Act::SeeEvaluation, &self.evaluation).await?;
        let last = evaluation.delivered;
        let version = self.version.filter(|n| last.is_some_and(|last| (1..=last).contains(n))).or(last);
        seen(cx, evaluation, version).await
    }
}

async fn seen(cx: &mut Cx, evaluation: Evaluation, version: Option<i64>) -> Result<Seen, Error> {
    let (town, today, id) = (cx.town().to_owned(), cx.today(), evaluation.id.clone());
    let text = match version {
        Some(version) => text_store::text(cx.tx(), &town, (&id, version)).await?,
        None => Text::default(),
    };
    let mut versions = store::versions(cx.tx(), &town, &id).await?;
    versions.retain(|one| one.on.is_some());
    let mut sides = store::sides(cx.tx(), &town, &evaluation.compact, today).await?;
    sides.retain(|side| side.key != Side::JOINT);
    let writes = cx.allows(Act::WriteFinding, &evaluation.written(&town));
    let mut documents = document_store::of(cx.tx(), &town, &id).await?;
    documents.retain(|one| writes || one.is_public(&evaluation));
    let rounds = if writes { rounds(cx).await? } else { Vec::new() };
    let surveys = SurveysOf(id.clone()).see(cx).await?;
    let edits = cx.allows(Act::EditEvaluation, &evaluation.subject(&town));
    let any = Subject::new(Kind::Recommendation, &town);
    let speaks = |side: &&Side| cx.allows(Act::AnswerRecommendation, &any.clone().of_side(&side.key));
    Ok(Seen {
        speaks_for: sides.iter().filter(speaks).map(|side| side.key.clone()).collect(),
        sees: Sees {
            plans: cx.classes(Kind::Plan).contains(&Class::Members),
            drafts: cx.classes(Kind::Edition).contains(&Class::Own),
        },
        commitments: store::spoken_of(cx.tx(), &town, &id).await?,
        answers: answer_store::all(cx.tx(), &town, &id).await?,
        outcomes: answer_store::outcomes(cx.tx(), &town, &id).await?,
        changes: store::changes(cx.tx(), &town, &id).await?,
        overlapping: store::overlapping(cx.tx(), &town, &evaluation).await?,
        text,
        version,
        versions,
        sides,
        documents,
        rounds,
        surveys,
        edits,
        writes,
        today,
        evaluation,
    })
}

/// The rounds of follow-up that were opened.
async fn rounds(cx: &mut Cx) -> Result<Vec<Round>, Error> {
    let (all, _) = SeeRounds.see(cx).await?;
    Ok(all.into_iter().map(|one| one.round).filter(|round| round.state != RoundState::Draft).collect())
}

/// What the evaluator writes, for the evaluator alone.
#[derive(Debug)]
pub struct SeeDraft(pub Id<Evaluation>);

/// What [`SeeDraft`] shows.
#[derive(Debug)]
pub struct DraftSeen {
    /// The evaluation.
    pub evaluation: Evaluation,
    /// What is written.
    pub text: Text,
    /// Why this version corrects the one before; nothing of the first.
    pub reason: String,
    /// The commitments that can be named, and those that are.
    pub clauses: Vec<Clause>,
    /// The sides that can be asked.
    pub sides: Vec<Side>,
    /// What belongs to it.
    pub documents: Vec<Document>,
    /// Today.
    pub today: Day,
}

impl DraftSeen {
    /// The finding of a form, as it stands.
    pub fn finding(&self, id: Option<&Id<Finding>>) -> Option<&Finding> {
        self.text.findings.iter().find(|one| Some(&one.id) == id)
    }

    /// The recommendation of a form, as it stands.
    pub fn recommendation(&self, id: Option<&Id<Recommendation>>) -> Option<&Recommendation> {
        self.text.recommendations.iter().find(|one| Some(&one.id) == id)
    }
}

impl Sight for SeeDraft {
    type Output = DraftSeen;

    async fn see(self, cx: &mut Cx) -> Result<DraftSeen, Error> {
        let (evaluation, text) = writing::draft(cx, &self.0).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let (mut clauses, sides) = writing::offered(cx, &evaluation).await?;
        for one in store::spoken_of(cx.tx(), &town, &evaluation.id).await? {
            let named = text.findings.iter().any(|finding| finding.clauses.contains(&one.clause.id));
            if named && clauses.iter().all(|known| known.id != one.clause.id) {
                clauses.push(one.clause);
            }
        }
        let versions = store::versions(cx.tx(), &town, &evaluation.id).await?;
        let reason = versions.into_iter().find(|one| one.number == evaluation.version).map(|one| one.reason);
        let documents = document_store::of(cx.tx(), &town, &evaluation.id).await?;
        Ok(DraftSeen {
            reason: reason.unwrap_or_default(),
            evaluation,
            text,
            clauses,
            sides,
            documents,
            today,
        })
    }
}

/// One recommendation: what the sides answer, and what becomes of it.
#[derive(Debug)]
pub struct SeeRecommendation(pub Id<Recommendation>);

/// What [`SeeRecommendation`] shows.
#[derive(Debug)]
pub struct RecommendationSeen {
    /// Its evaluation, whole.
    pub seen: Seen,
    /// The recommendation.
    pub one: Recommendation,
    /// The sides for which the actor may speak here, and what each can choose from.
    pub may: Vec<Speaks>,
    /// The open drafts that the actor may read.
    pub drafts: Vec<(Id<Edition>, String)>,
    /// The commitments of the text in force; only where there is a draft.
    pub clauses: Vec<Clause>,
}

/// A side that somebody may speak for, and what it can choose from.
#[derive(Debug)]
pub struct Speaks {
    /// Its key.
    pub side: String,
    /// As one of that side; else where it was decided has to be said.
    pub own: bool,
    /// Measures: identity, name, plan.
    pub measures: Vec<(String, String, String)>,
    /// Plans in which one could be made: identity and name.
    pub plans: Vec<(String, String)>,
}

impl Sight for SeeRecommendation {
    type Output = RecommendationSeen;

    async fn see(self, cx: &mut Cx) -> Result<RecommendationSeen, Error> {
        let one = cx.load_for(Act::SeeRecommendation, &self.0).await?;
        let evaluation = cx.load_for(Act::SeeEvaluation, &one.evaluation).await?;
        let version = evaluation.delivered;
        let seen = seen(cx, evaluation, version).await?;
        let (town, today, compact) = (cx.town().to_owned(), cx.today(), seen.evaluation.compact.clone());
        let mut may = Vec::new();
        for side in one.sides.iter().filter(|side| seen.speaks_for.contains(*side)) {
            let own = cx.allows_own(Act::AnswerRecommendation, &one.subject(&town, side));
            let makes = cx.allows(Act::EditPlan, &Subject::new(Kind::Plan, &town).of_side(side));
            let plans = if makes {
                answer_store::plans(cx.tx(), &town, (&compact, side), today).await?
            } else {
                Vec::new()
            };
            let measures =
                answer_store::measures(cx.tx(), &town, (&compact, side), seen.sees.plans, today).await?;
            may.push(Speaks { side: side.clone(), own, measures, plans });
        }
        let reads = !may.is_empty() && seen.sees.drafts;
        let drafts = if reads { answer_store::drafts(cx.tx(), &town, &compact).await? } else { Vec::new() };
        let clauses =
            if drafts.is_empty() { Vec::new() } else { writing::offered(cx, &seen.evaluation).await?.0 };
        Ok(RecommendationSeen { seen, one, may, drafts, clauses })
    }
}

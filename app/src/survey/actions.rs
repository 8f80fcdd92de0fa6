//! What whoever runs a survey does with it: prepare it, ask, move its last day, publish. Opening it is in [`super::open`],
//! letters in [`super::letters`], answering in [`super::answering`].

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    answer_store, checks, recipient_store,
    rules::{Question, Runner, Standing, State, Survey, run_by},
    store,
};
use crate::{
    base::{Action, Cx, Error, Held, Problem, Refusal, Sight as _},
    compact::Compact,
    evaluation::{rules::Evaluation, sights::EvaluationFor},
};

pub use super::checks::{QuestionTyped, SurveyTyped};

impl Held for Survey {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// As whom the actor would run a survey.
pub(super) fn runner(cx: &Cx) -> Result<Runner, Refusal> {
    let person = cx.actor.person.as_deref().unwrap_or_default();
    let may = |runner: &&Runner| cx.allows(Act::EditSurvey, &run_by(**runner, person, cx.town()));
    let as_any = Runner::ALL.iter().find(may).copied();
    match as_any {
        Some(runner) => Ok(runner),
        None => Err(cx
            .may(Act::EditSurvey, &run_by(Runner::Secretariat, "", cx.town()))
            .err()
            .unwrap_or(Refusal::NotAllowed)),
    }
}

/// Prepare a survey.
#[derive(Debug, Clone)]
pub struct Prepare {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// The evaluation that it is part of, where it is one's.
    pub evaluation: Option<Id<Evaluation>>,
    /// What it is, as typed.
    pub typed: SurveyTyped,
}

impl Action for Prepare {
    type Output = Id<Survey>;
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<Id<Survey>, Error> {
        let runner = runner(cx)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        let facts = checks::survey(&self.typed, today)?;
        let id: Id<Survey> = cx.new_id();
        if let Some(evaluation) = &self.evaluation {
            part_of(cx, runner, evaluation).await?;
        }
        let person = cx.actor.person.clone().filter(|_| runner == Runner::Evaluator);
        let by = (runner, person.as_deref(), self.evaluation.as_ref());
        store::insert(cx.tx(), &town, (&id, &compact.id), by, &facts, now).await?;
        let detail = json!({ "did": "prepared", "name": facts.name, "anonymous": facts.anonymous });
        cx.record(Kind::Survey, id.as_str(), None, detail).await?;
        Ok(id)
    }
}

/// A survey can be part of this evaluation: an evaluator's only of one's own, for it is the evaluation's person's.
async fn part_of(cx: &mut Cx, runner: Runner, evaluation: &Id<Evaluation>) -> Result<(), Error> {
    let act = if runner == Runner::Evaluator { Act::WriteFinding } else { Act::SeeEvaluation };
    EvaluationFor(act, evaluation.clone()).see(cx).await.map(drop)
}

/// A survey that is still prepared: what is asked and promised must be the same for all.
pub(super) async fn prepared(cx: &mut Cx, id: &Id<Survey>) -> Result<Survey, Error> {
    let survey = cx.load_for(Act::EditSurvey, id).await?;
    if survey.state == State::Draft {
        Ok(survey)
    } else {
        Err(Problem::whole("survey-opened-already").into())
    }
}

/// Change what is prepared.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which.
    pub survey: Id<Survey>,
    /// What it is, as typed.
    pub typed: SurveyTyped,
}

impl Action for Change {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = prepared(cx, &self.survey).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let facts = checks::survey(&self.typed, today)?;
        store::change(cx.tx(), &town, &survey.id, &facts).await?;
        let detail = json!({ "did": "changed", "name": facts.name, "anonymous": facts.anonymous });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Ask one thing more.
#[derive(Debug, Clone)]
pub struct Ask {
    /// In which survey.
    pub survey: Id<Survey>,
    /// What, as typed.
    pub typed: QuestionTyped,
}

impl Action for Ask {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = prepared(cx, &self.survey).await?;
        let town = cx.town().to_owned();
        let others = store::questions(cx.tx(), &town, &survey.id).await?;
        let one = checks::question(&self.typed, cx.new_id(), &others)?;
        store::insert_question(cx.tx(), &town, &survey.id, &one).await?;
        let detail = json!({ "did": "asked", "question": one.wording, "as": one.sort.name() });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Not ask a thing after all.
#[derive(Debug, Clone)]
pub struct Unask {
    /// In which survey.
    pub survey: Id<Survey>,
    /// Which question.
    pub question: Id<Question>,
}

impl Action for Unask {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = prepared(cx, &self.survey).await?;
        let town = cx.town().to_owned();
        if store::remove_question(cx.tx(), &town, &survey.id, &self.question).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        let detail = json!({ "did": "not-asked", "question": self.question.as_str() });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Throw away a survey that is only prepared: nobody was asked anything.
#[derive(Debug, Clone)]
pub struct Discard {
    /// Which.
    pub survey: Id<Survey>,
}

impl Action for Discard {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = prepared(cx, &self.survey).await?;
        let town = cx.town().to_owned();
        store::remove(cx.tx(), &town, &survey.id).await?;
        let detail = json!({ "did": "discarded", "name": survey.name });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Move the last day of a survey that is open. Once it has passed it stands: the answers may have been read.
#[derive(Debug, Clone)]
pub struct MoveLastDay {
    /// Which survey.
    pub survey: Id<Survey>,
    /// The last day, as typed.
    pub closes: String,
}

impl Action for MoveLastDay {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = cx.load_for(Act::EditSurvey, &self.survey).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        match survey.standing(today) {
            Standing::Ahead | Standing::Open => {}
            Standing::Draft => return Err(Problem::whole("survey-not-opened").into()),
            Standing::Closed | Standing::Published => {
                return Err(Problem::whole("survey-closed").with("day", survey.window.1).into());
            }
        }
        let closes = checks::last_day(&self.closes, survey.window.0, today)?;
        store::set_last_day(cx.tx(), &town, &survey.id, closes).await?;
        let (before, after) = (survey.window.1.to_string(), closes.to_string());
        let detail = json!({ "did": "moved", "before": before, "after": after });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Publish what a survey gave, after its last day.
#[derive(Debug, Clone)]
pub struct Publish {
    /// Which.
    pub survey: Id<Survey>,
    /// With what was written in words.
    pub texts: bool,
}

impl Action for Publish {
    type Output = ();
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let survey = cx.load_for(Act::EditSurvey, &self.survey).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        match survey.standing(today) {
            Standing::Closed => {}
            Standing::Published => return Err(Problem::whole("survey-published-already").into()),
            _ => return Err(Problem::whole("survey-publish-early").with("day", survey.window.1).into()),
        }
        if survey.anonymous {
            stir(cx, &survey.id).await?;
        }
        store::publish(cx.tx(), &town, &survey.id, (self.texts, today)).await?;
        let detail = json!({ "did": "published", "texts": self.texts });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await
    }
}

/// Writes every answer without a name anew, in another order and under another key, so that neither where a row lies nor
/// which transaction wrote it says what belongs together.
pub(super) async fn stir(cx: &mut Cx, survey: &Id<Survey>) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let all = answer_store::take(cx.tx(), &town, survey).await?;
    let mut drawn: Vec<_> = all.into_iter().map(|one| (cx.chance.letters(26), one)).collect();
    drawn.sort_by(|a, b| a.0.cmp(&b.0));
    for (key, one) in &drawn {
        answer_store::insert(cx.tx(), &town, survey, key, one).await?;
    }
    Ok(())
}

/// What an erasure asks of this slice: the person's address and links go, and their name where they were asked as
/// themselves. What they answered without a name nobody can find. For neighbours.
pub async fn forget(cx: &mut Cx, person: &str, mail: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    Ok(recipient_store::erase(cx.tx(), &town, person, mail).await?)
}

//! What the sides do with a recommendation: answer it, and say what becomes of it.

use kernel::Id;
use policy::{Act, Class, Kind};
use serde_json::json;

use super::{
    answer_store::{self, Became},
    checks::{self, AnswerTyped},
    rules::{self, Evaluation, OutcomeKind, Recommendation, Verdict},
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, evidence::Upload},
    compact::{Edition, rules::Clause},
    measures::rules::Measure,
};

/// A recommendation that was delivered, for which the actor may speak in the name of `side`; and whether as one of that side.
async fn asked(
    cx: &mut Cx,
    id: &Id<Recommendation>,
    side: &str,
) -> Result<(Evaluation, Recommendation, bool), Error> {
    let one = cx.load_for(Act::SeeRecommendation, id).await?;
    if !one.sides.iter().any(|asked| asked == side) {
        return Err(Problem::at("side", "evaluation-side-wrong").into());
    }
    let subject = one.subject(cx.town(), side);
    cx.may(Act::AnswerRecommendation, &subject)?;
    let own = cx.allows_own(Act::AnswerRecommendation, &subject);
    let evaluation = cx.load_for(Act::SeeEvaluation, &one.evaluation).await?;
    Ok((evaluation, one, own))
}

/// Answer a recommendation in the name of a side. What was answered before stays; from now on this counts.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Which recommendation.
    pub recommendation: Id<Recommendation>,
    /// What is answered, as typed.
    pub typed: AnswerTyped,
}

impl Action for Answer {
    type Output = ();
    const ACT: Act = Act::AnswerRecommendation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (_, one, own) = asked(cx, &self.recommendation, &self.typed.side).await?;
        let (verdict, body, source) = checks::answer(&self.typed, own)?;
        let (town, today, now, person) = (cx.town().to_owned(), cx.today(), cx.now, cx.actor.person.clone());
        let stands = answer_store::last(cx.tx(), &town, &one, &self.typed.side).await?;
        checks::alone(&self.typed.was, stands.as_ref(), (verdict, &body, &source))?;
        let said_as = rules::speaks_as(&cx.actor.standing, &self.typed.side);
        let kept = answer_store::Kept {
            side: &self.typed.side,
            verdict,
            body: &body,
            source: &source,
            on: today,
            said_as: said_as.as_ref(),
        };
        answer_store::insert(cx.tx(), &town, &one, &kept, (now, person.as_deref())).await?;
        let detail = json!({
            "did": "answered", "side": self.typed.side, "answer": verdict.name(), "version": one.version, "source": source,
        });
        cx.record(Kind::Recommendation, one.id.as_str(), None, detail).await
    }
}

/// What a recommendation that was accepted becomes.
#[derive(Debug, Clone)]
pub enum Path {
    /// A measure of a plan of that side.
    Measure(Id<Measure>),
    /// A change of a clause of the text in force, in an open draft.
    Change(Id<Edition>, Id<Clause>),
    /// Something else, in words.
    Other,
}

/// Say what becomes of a recommendation that a side has accepted.
#[derive(Debug, Clone)]
pub struct Become {
    /// Which recommendation.
    pub recommendation: Id<Recommendation>,
    /// In the name of which side.
    pub side: String,
    /// What; none where nothing was chosen.
    pub path: Option<Path>,
    /// More, in words; needed where it is something else.
    pub body: String,
    /// What it had become when the form was read; nothing where it had become nothing.
    pub was: String,
}

impl Action for Become {
    type Output = ();
    const ACT: Act = Act::AnswerRecommendation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (evaluation, one, _) = asked(cx, &self.recommendation, &self.side).await?;
        accepted(cx, &one, &self.side).await?;
        let town = cx.town().to_owned();
        // Whoever sees no draft is not told to choose one.
        let drafts = cx.classes(Kind::Edition).contains(&Class::Own);
        let missing = if drafts { "evaluation-path-missing" } else { "evaluation-path-missing-plain" };
        let path = self.path.ok_or_else(|| Problem::at("path", missing))?;
        unmoved(cx, &one, &self.side, &self.was).await?;
        let needs_words = matches!(path, Path::Other);
        let body = crate::base::text::paragraphs(&self.body);
        if needs_words || !body.is_empty() {
            checks::shown(&body, "", false, false)?;
        }
        let kind = match &path {
            Path::Measure(id) => {
                let measure = cx.load_for(Act::SeeMeasure, id).await?;
                let plan = cx.load_for(Act::SeePlan, &measure.plan).await?;
                let fits = plan.side == self.side || plan.side == crate::compact::rules::Side::JOINT;
                if plan.compact != evaluation.compact || !fits || measure.dropped_on.is_some() {
                    return Err(Problem::at("measure", "evaluation-measure-wrong").into());
                }
                OutcomeKind::Measure
            }
            Path::Change(edition, clause) => {
                let edition = cx.load_for(Act::SeeEdition, edition).await?;
                let known = answer_store::clause_of(cx.tx(), &town, &evaluation.compact, clause).await?;
                if edition.compact != evaluation.compact || edition.number.is_some() || !known {
                    return Err(Problem::at("edition", "evaluation-change-wrong").into());
                }
                OutcomeKind::Change
            }
            Path::Other => OutcomeKind::Other,
        };
        let (measure, edition, clause) = match &path {
            Path::Measure(id) => (Some(id), None, None),
            Path::Change(edition, clause) => (None, Some(edition), Some(clause)),
            Path::Other => (None, None, None),
        };
        let became =
            Became { side: &self.side, kind, measure, edition, clause, body: &body, link: "", file: None };
        keep(cx, &one, &became).await
    }
}

/// Refuses where the side has not said yes, in whole or in part.
async fn accepted(cx: &mut Cx, one: &Recommendation, side: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    match answer_store::last(cx.tx(), &town, one, side).await? {
        Some((Verdict::Accept | Verdict::Partly, ..)) => Ok(()),
        _ => Err(Problem::whole("evaluation-not-accepted").into()),
    }
}

/// Refuses where somebody else has said meanwhile what it becomes: the page that comes back shows it.
async fn unmoved(cx: &mut Cx, one: &Recommendation, side: &str, was: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let last = answer_store::last_outcome(cx.tx(), &town, one, side).await?;
    match last {
        Some((id, _)) if id.as_str() != was => Err(Problem::at("path", "evaluation-became-meanwhile").into()),
        _ => Ok(()),
    }
}

async fn keep(cx: &mut Cx, one: &Recommendation, became: &Became<'_>) -> Result<(), Error> {
    let (town, today, now, person) = (cx.town().to_owned(), cx.today(), cx.now, cx.actor.person.clone());
    let id = cx.new_id();
    answer_store::insert_outcome(cx.tx(), &town, (one, &id), became, (today, now, person.as_deref())).await?;
    let detail = json!({
        "did": "became", "side": became.side, "as": became.kind.name(),
        "measure": became.measure.map(Id::as_str), "edition": became.edition.map(Id::as_str), "link": became.link,
        "file": became.file.map(|file| file.hash.as_str()),
    });
    cx.record(Kind::Recommendation, one.id.as_str(), None, detail).await
}

/// Say that a recommendation is done by other means, with what shows it. A measure is done by being done, a change by being
/// adopted: neither is said here.
#[derive(Debug, Clone)]
pub struct Complete {
    /// Which recommendation.
    pub recommendation: Id<Recommendation>,
    /// In the name of which side.
    pub side: String,
    /// What was done.
    pub body: String,
    /// An address that shows it, or nothing.
    pub link: String,
    /// A file that shows it.
    pub file: Option<Upload>,
}

impl Action for Complete {
    type Output = ();
    const ACT: Act = Act::AnswerRecommendation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (_, one, _) = asked(cx, &self.recommendation, &self.side).await?;
        accepted(cx, &one, &self.side).await?;
        let town = cx.town().to_owned();
        let last = answer_store::last_outcome(cx.tx(), &town, &one, &self.side).await?;
        if last.is_some_and(|(_, kind)| kind == OutcomeKind::Done) {
            return Err(Problem::whole("evaluation-done-already").into());
        }
        let (body, link) = checks::shown(&self.body, &self.link, self.file.is_some(), true)?;
        let file = match &self.file {
            Some(file) => Some(file.keep(cx, "file")?),
            None => None,
        };
        let became = Became {
            side: &self.side,
            kind: OutcomeKind::Done,
            measure: None,
            edition: None,
            clause: None,
            body: &body,
            link: &link,
            file: file.as_ref(),
        };
        keep(cx, &one, &became).await
    }
}

/// The file that shows that something was done.
#[derive(Debug)]
pub struct ReadProof {
    /// Of which recommendation.
    pub recommendation: Id<Recommendation>,
    /// Of which outcome.
    pub outcome: Id<super::rules::Outcome>,
}

impl crate::base::Sight for ReadProof {
    type Output = (crate::base::evidence::Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let one = cx.load_for(Act::SeeRecommendation, &self.recommendation).await?;
        let town = cx.town().to_owned();
        let file = answer_store::file(cx.tx(), &town, &one, &self.outcome).await?.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&file.hash)?;
        Ok((file, bytes))
    }
}

//! What the evaluator does: write what was found and what should be done, deliver it, correct it. Nobody else reads it before;
//! the journal tells that something was written, and never what.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    checks::{self, Typed},
    rules::{Evaluation, Finding, Recommendation, Text},
    store, text_store,
};
use crate::{
    base::{Action, Cx, Error, Problem, text as texts},
    compact::{
        self,
        rules::{Clause, Side},
    },
};

/// An evaluation whose text is being written by the actor, with what it says now.
pub(super) async fn draft(cx: &mut Cx, id: &Id<Evaluation>) -> Result<(Evaluation, Text), Error> {
    let evaluation = cx.load_for(Act::SeeEvaluation, id).await?;
    let town = cx.town().to_owned();
    cx.may(Act::WriteFinding, &evaluation.written(&town))?;
    if !evaluation.is_written() {
        return Err(Problem::whole("evaluation-delivered-already").into());
    }
    let text = text_store::text(cx.tx(), &town, (&evaluation.id, evaluation.version)).await?;
    Ok((evaluation, text))
}

/// What a finding can concern: the commitments of the edition in force; and the sides that can be asked.
pub(super) async fn offered(cx: &mut Cx, of: &Evaluation) -> Result<(Vec<Clause>, Vec<Side>), Error> {
    let today = cx.today();
    let town = cx.town().to_owned();
    let clauses = match compact::actions::in_force_of(cx, &of.compact, today).await? {
        Some(edition) => compact::actions::whole_text(cx, &edition).await?.clauses,
        None => Vec::new(),
    };
    let mut sides = store::sides(cx.tx(), &town, &of.compact, today).await?;
    sides.retain(|side| side.key != Side::JOINT);
    Ok((clauses.into_iter().filter(Clause::is_commitment).collect(), sides))
}

/// The mark of a finding as it stands; nothing where it does not.
pub(super) fn finding_mark(of: Option<&Finding>) -> String {
    of.map_or_else(String::new, |one| {
        let clauses: Vec<String> = one.clauses.iter().map(ToString::to_string).collect();
        checks::mark(&one.heading, &one.body, &clauses, &[])
    })
}

/// The mark of a recommendation as it stands; nothing where it does not.
pub(super) fn recommendation_mark(of: Option<&Recommendation>) -> String {
    of.map_or_else(String::new, |one| {
        let findings: Vec<String> = one.findings.iter().map(ToString::to_string).collect();
        checks::mark(&one.heading, &one.body, &findings, &one.sides)
    })
}

fn typed_mark(of: &Typed) -> String {
    checks::mark(&texts::line(&of.heading), &texts::paragraphs(&of.body), &of.of, &of.sides)
}

/// Write a finding, a new one or one that stands.
#[derive(Debug, Clone)]
pub struct WriteFinding {
    /// In which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Which; none for a new one.
    pub finding: Option<Id<Finding>>,
    /// What it says, as typed.
    pub typed: Typed,
}

impl Action for WriteFinding {
    type Output = Id<Finding>;
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<Id<Finding>, Error> {
        let (evaluation, text) = draft(cx, &self.evaluation).await?;
        let known = text.findings.iter().find(|one| Some(&one.id) == self.finding.as_ref());
        let id = known.map_or_else(|| cx.new_id(), |one| one.id.clone());
        if self.finding.is_some() {
            let theirs = known.map_or("", |one| one.body.as_str());
            checks::both(&self.typed.was, &finding_mark(known), &typed_mark(&self.typed), theirs)?;
        }
        let offered: Vec<Id<Clause>> = offered(cx, &evaluation).await?.0.into_iter().map(|c| c.id).collect();
        let finding = checks::finding(&self.typed, id, &text, &offered)?;
        let town = cx.town().to_owned();
        text_store::put_finding(cx.tx(), &town, (&evaluation.id, evaluation.version), &finding).await?;
        written(cx, &evaluation).await?;
        Ok(finding.id)
    }
}

/// That something was written, and nothing of what: the secretariat reads the journal.
async fn written(cx: &mut Cx, of: &Evaluation) -> Result<(), Error> {
    cx.record(Kind::Finding, of.id.as_str(), None, json!({ "did": "written", "version": of.version })).await
}

/// Take away a finding that is only written.
#[derive(Debug, Clone)]
pub struct RemoveFinding {
    /// From which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Which.
    pub finding: Id<Finding>,
}

impl Action for RemoveFinding {
    type Output = ();
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (evaluation, text) = draft(cx, &self.evaluation).await?;
        let built = text.recommendations.iter().find(|one| one.findings == [self.finding.clone()]);
        if let Some(one) = built {
            return Err(Problem::whole("evaluation-finding-built-on").with("name", &one.heading).into());
        }
        let town = cx.town().to_owned();
        let of = (&evaluation.id, evaluation.version);
        // Recommendations that have other findings go on without this one.
        for one in text.recommendations.iter().filter(|one| one.findings.contains(&self.finding)) {
            let mut left = one.clone();
            left.findings.retain(|id| *id != self.finding);
            text_store::put_recommendation(cx.tx(), &town, of, &left).await?;
        }
        text_store::remove_finding(cx.tx(), &town, of, &self.finding).await?;
        written(cx, &evaluation).await
    }
}

/// Write a recommendation, a new one or one that stands.
#[derive(Debug, Clone)]
pub struct WriteRecommendation {
    /// In which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Which; none for a new one.
    pub recommendation: Option<Id<Recommendation>>,
    /// What it says, as typed.
    pub typed: Typed,
}

impl Action for WriteRecommendation {
    type Output = Id<Recommendation>;
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<Id<Recommendation>, Error> {
        let (evaluation, text) = draft(cx, &self.evaluation).await?;
        // Only what stands here keeps its name: another's cannot be taken, and what was taken away meanwhile is new again.
        let known = text.recommendations.iter().find(|one| Some(&one.id) == self.recommendation.as_ref());
        let id = known.map_or_else(|| cx.new_id(), |one| one.id.clone());
        if self.recommendation.is_some() {
            let theirs = known.map_or("", |one| one.body.as_str());
            checks::both(&self.typed.was, &recommendation_mark(known), &typed_mark(&self.typed), theirs)?;
        }
        let (_, sides) = offered(cx, &evaluation).await?;
        let one = checks::recommendation(&self.typed, (id, &evaluation), &text, &sides)?;
        let town = cx.town().to_owned();
        let of = (&evaluation.id, evaluation.version);
        text_store::put_recommendation(cx.tx(), &town, of, &one).await?;
        written(cx, &evaluation).await?;
        Ok(one.id)
    }
}

/// Take away a recommendation that is only written.
#[derive(Debug, Clone)]
pub struct RemoveRecommendation {
    /// From which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Which.
    pub recommendation: Id<Recommendation>,
}

impl Action for RemoveRecommendation {
    type Output = ();
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (evaluation, _) = draft(cx, &self.evaluation).await?;
        let town = cx.town().to_owned();
        let of = (&evaluation.id, evaluation.version);
        text_store::remove_recommendation(cx.tx(), &town, of, &self.recommendation).await?;
        written(cx, &evaluation).await
    }
}

/// Deliver what is written: from now on it is public and stands.
#[derive(Debug, Clone)]
pub struct Deliver {
    /// Which evaluation.
    pub evaluation: Id<Evaluation>,
}

impl Action for Deliver {
    type Output = ();
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (evaluation, text) = draft(cx, &self.evaluation).await?;
        if text.findings.is_empty() {
            return Err(Problem::whole("evaluation-nothing-found").into());
        }
        let (town, today) = (cx.town().to_owned(), cx.today());
        store::deliver(cx.tx(), &town, &evaluation, today).await?;
        let detail = json!({
            "did": "delivered", "version": evaluation.version, "findings": text.findings.len(),
            "recommendations": text.recommendations.len(),
        });
        cx.record(Kind::Evaluation, evaluation.id.as_str(), None, detail).await
    }
}

/// Correct what was delivered: another version begins with what the one before says. That one counts until the new one is
/// delivered, and stays to be read after it, with the reason.
#[derive(Debug, Clone)]
pub struct Correct {
    /// Which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Why; read by anyone once it is delivered.
    pub reason: String,
}

impl Action for Correct {
    type Output = ();
    const ACT: Act = Act::WriteFinding;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let evaluation = cx.load_for(Act::SeeEvaluation, &self.evaluation).await?;
        let town = cx.town().to_owned();
        cx.may(Act::WriteFinding, &evaluation.written(&town))?;
        if evaluation.is_written() {
            return Err(Problem::whole("evaluation-written-already").into());
        }
        let reason = checks::reason_of(&self.reason)?;
        let next = evaluation.version + 1;
        store::begin_version(cx.tx(), &town, &evaluation.id, next, &reason).await?;
        text_store::copy(cx.tx(), &town, (&evaluation.id, evaluation.version)).await?;
        cx.record(Kind::Finding, evaluation.id.as_str(), None, json!({ "did": "corrects", "version": next }))
            .await
    }
}

//! The list of evaluations, and one evaluation: mandate, findings, recommendations with the answers of all sides beside each other.

use askama::Template;
use kernel::{Day, Id, Instant};
use policy::Act;

use super::{
    documents::ReadDocument,
    rules::{Evaluation, Recommendation, Version},
    shown::{self, Found, Paper, SideLine},
    sights::{SeeEvaluation, SeeEvaluations, Seen},
    store::Listed,
};
use crate::{
    survey::{self, rules::Survey},
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of the list and of an evaluation.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeEvaluation, "/evaluations", evaluations)
        .get(Act::SeeEvaluation, "/evaluations/{id}", evaluation)
        .get(Act::SeeEvaluation, "/evaluations/{id}/documents/{document}/file", document)
}

/// An evaluation in the list.
struct Card {
    evaluation: Evaluation,
    shape: &'static str,
    stage: String,
    counted: String,
}

#[derive(Template)]
#[template(path = "evaluation/views/evaluations.html")]
struct EvaluationsView {
    at: Urls,
    cards: Vec<Card>,
    commissions: bool,
}

impl View for EvaluationsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("evaluation-title")).under(visit.tenant.name.clone(), self.at.home())
    }
}

async fn evaluations(visit: Visit) -> Answer {
    let (all, commissions) = visit.see(SeeEvaluations).await?;
    let (words, today) = (visit.words(), visit.today());
    let card = |Listed { evaluation, asked, answered }| {
        let (shape, stage) = shown::stage(Evaluation::stage(&evaluation, today), words);
        let args = [("done", answered.into()), ("all", asked.into())];
        let counted = if asked > 0 { words.with("evaluation-counted", &args) } else { String::new() };
        Card { evaluation, shape, stage, counted }
    };
    visit.page(&EvaluationsView { at: visit.at(), cards: all.into_iter().map(card).collect(), commissions })
}

/// A recommendation as it is shown.
struct Rec {
    id: Id<Recommendation>,
    heading: String,
    paragraphs: Vec<String>,
    /// The findings that it is built on: place and heading.
    built_on: Vec<(String, String)>,
    sides: Vec<SideLine>,
    /// The actor may answer it.
    mine: bool,
}

/// How the time was moved.
struct Change {
    at: Instant,
    said: String,
    reason: String,
}

/// A survey that is part of it.
struct SurveyLine {
    href: String,
    name: String,
    shape: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "evaluation/views/evaluation.html")]
struct EvaluationView {
    at: Urls,
    seen: Seen,
    shape: &'static str,
    stage: String,
    who: String,
    mandate: Vec<String>,
    found: Vec<Found>,
    recs: Vec<Rec>,
    papers: Vec<Paper>,
    changes: Vec<Change>,
    surveys: Vec<SurveyLine>,
    /// The version that is shown, where it is not the one that counts.
    older: Option<(i64, i64)>,
    reason: String,
    late: usize,
}

impl View for EvaluationView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.seen.evaluation, &self.seen.evaluation.name)
    }
}

impl EvaluationView {
    /// Whether it is the version that is shown.
    fn is_shown(&self, of: &Version) -> bool {
        self.seen.version == Some(of.number)
    }

    /// A version's address: the one that counts has the plain one.
    fn version(&self, of: &Version) -> String {
        let at = self.at.evaluation(&self.seen.evaluation.id);
        if Some(of.number) == self.seen.evaluation.delivered {
            at
        } else {
            format!("{at}?version={}", of.number)
        }
    }

    fn new(visit: &Visit, seen: Seen) -> Self {
        let (at, words) = (visit.at(), visit.words());
        let evaluation = &seen.evaluation;
        let (shape, stage) = shown::stage(evaluation.stage(seen.today), words);
        let recs: Vec<Rec> =
            seen.text.recommendations.iter().map(|one| rec(one, &seen, (&at, words))).collect();
        let late = recs.iter().flat_map(|one| &one.sides).filter(|side| side.shape == "late").count();
        let shown = seen.versions.iter().find(|one| Some(one.number) == seen.version);
        Self {
            shape,
            stage,
            late,
            who: who(evaluation, words),
            mandate: shown::paragraphs(&evaluation.mandate),
            found: seen.text.findings.iter().map(|one| Found::of(one, &seen, &at)).collect(),
            papers: seen.documents.iter().map(|one| Paper::of(one, evaluation, (&at, words))).collect(),
            changes: seen.changes.iter().map(|one| change(one, words)).collect(),
            surveys: seen.surveys.iter().map(|one| survey(one, seen.today, (&at, words))).collect(),
            older: seen.version.zip(evaluation.delivered).filter(|(shown, last)| shown != last),
            reason: shown.map(|one| one.reason.clone()).unwrap_or_default(),
            recs,
            at,
            seen,
        }
    }
}

/// Who evaluates.
pub(super) fn who(of: &Evaluation, words: &Words) -> String {
    if of.person_name.is_empty() {
        return of.organisation.clone();
    }
    let args =
        [("person", of.person_name.as_str().into()), ("organisation", of.organisation.as_str().into())];
    words.with("evaluation-who", &args)
}

fn rec(one: &Recommendation, seen: &Seen, (at, words): (&Urls, &Words)) -> Rec {
    let found = seen.text.findings.iter().filter(|finding| one.findings.contains(&finding.id));
    Rec {
        id: one.id.clone(),
        heading: one.heading.clone(),
        paragraphs: shown::paragraphs(&one.body),
        built_on: found.map(|of| (format!("#f-{}", of.id), of.heading.clone())).collect(),
        sides: one.sides.iter().map(|side| SideLine::of(one, side, seen, (at, words))).collect(),
        mine: one.sides.iter().any(|side| seen.speaks_for.contains(side)),
    }
}

fn survey(one: &Survey, today: Day, (at, words): (&Urls, &Words)) -> SurveyLine {
    let (shape, state) = survey::stands(one.standing(today), words);
    SurveyLine { href: at.survey(&one.id), name: one.name.clone(), shape, state }
}

fn change(of: &super::store::Moved, words: &Words) -> Change {
    let args = [("before", words.day(of.before).into()), ("after", words.day(of.after).into())];
    Change { at: of.at, said: words.with("evaluation-moved", &args), reason: of.reason.clone() }
}

async fn evaluation(visit: Visit, At(id): At<Evaluation>, asked: Asked) -> Answer {
    let version = asked.get("version").parse().ok();
    let seen = visit.see(SeeEvaluation { evaluation: id, version }).await?;
    visit.page(&EvaluationView::new(&visit, seen))
}

/// A file is handed out to be saved, never as something that a browser opens here.
async fn document(visit: Visit, At(id): At<Evaluation>, request: axum::extract::Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let document = door::part(&mut parts, &(), "document").await?;
    let (file, bytes) = visit.see(ReadDocument { evaluation: id, document }).await?;
    Ok(visit.attachment(&file.name, file.paper.media_type(), bytes))
}

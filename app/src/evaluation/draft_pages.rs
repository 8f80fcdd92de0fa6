//! What the evaluator writes: the draft, the forms of a finding and of a recommendation, the delivery, a correction.

use askama::Template;
use axum::extract::{FromRequest as _, Request};
use kernel::Id;
use policy::Act;

use super::{
    actions::Typed,
    rules::{Evaluation, Finding, Recommendation},
    shown::{self, Paper},
    sights::{DraftSeen, EvaluationFor, SeeDraft},
    writing::{
        Correct, Deliver, RemoveFinding, RemoveRecommendation, WriteFinding, WriteRecommendation,
        finding_mark, recommendation_mark,
    },
};
use crate::{
    base::{Action, Error, Refusal},
    compact::promise,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, At},
        filters,
    },
};

/// The doors of what is written.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeFinding, "/evaluations/{id}/draft", draft)
        .post(Act::WriteFinding, "/evaluations/{id}/delivery", deliver)
        .get(Act::WriteFinding, "/evaluations/{id}/correction", correction)
        .post(Act::WriteFinding, "/evaluations/{id}/correction", correct)
        .get(Act::WriteFinding, "/evaluations/{id}/findings/new", finding)
        .post(Act::WriteFinding, "/evaluations/{id}/findings/new", write_finding)
        .get(Act::WriteFinding, "/evaluations/{id}/findings/{piece}", finding)
        .post(Act::WriteFinding, "/evaluations/{id}/findings/{piece}", write_finding)
        .post(Act::WriteFinding, "/evaluations/{id}/findings/{piece}/removal", remove_finding)
        .get(Act::WriteFinding, "/evaluations/{id}/recommendations/new", recommendation)
        .post(Act::WriteFinding, "/evaluations/{id}/recommendations/new", write_recommendation)
        .get(Act::WriteFinding, "/evaluations/{id}/recommendations/{piece}", recommendation)
        .post(Act::WriteFinding, "/evaluations/{id}/recommendations/{piece}", write_recommendation)
        .post(Act::WriteFinding, "/evaluations/{id}/recommendations/{piece}/removal", remove_recommendation)
}

/// Something that is written, in the draft's list.
struct Piece {
    heading: String,
    paragraphs: Vec<String>,
    /// What it is tied to, by name.
    of: Vec<String>,
    /// The sides that are asked, by name.
    sides: String,
    href: String,
    removal: String,
}

#[derive(Template)]
#[template(path = "evaluation/views/draft.html")]
struct DraftView {
    at: Urls,
    form: Form,
    seen: DraftSeen,
    found: Vec<Piece>,
    recs: Vec<Piece>,
    papers: Vec<Paper>,
}

impl View for DraftView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.seen.evaluation, &visit.words().t("evaluation-draft"))
    }
}

async fn draft_view(visit: &Visit, id: &Id<Evaluation>, form: Form) -> Result<DraftView, Error> {
    let (seen, at, words) = (visit.see(SeeDraft(id.clone())).await?, visit.at(), visit.words());
    let found = seen.text.findings.iter().map(|one| Piece {
        heading: one.heading.clone(),
        paragraphs: shown::paragraphs(&one.body),
        of: seen.clauses.iter().filter(|c| one.clauses.contains(&c.id)).map(promise::title).collect(),
        sides: String::new(),
        href: at.finding(id, &one.id),
        removal: at.finding_removal(id, &one.id),
    });
    let recs = seen.text.recommendations.iter().map(|one| Piece {
        heading: one.heading.clone(),
        paragraphs: shown::paragraphs(&one.body),
        of: seen
            .text
            .findings
            .iter()
            .filter(|f| one.findings.contains(&f.id))
            .map(|f| f.heading.clone())
            .collect(),
        sides: sides(&seen, one).join(&words.t("measures-and")),
        href: at.recommendation_draft(id, &one.id),
        removal: at.recommendation_removal(id, &one.id),
    });
    let (found, recs) = (found.collect(), recs.collect());
    let papers = seen.documents.iter().map(|one| Paper::of(one, &seen.evaluation, (&at, words))).collect();
    Ok(DraftView { at, form, seen, found, recs, papers })
}

/// What the sides of a recommendation are called.
fn sides(seen: &DraftSeen, one: &Recommendation) -> Vec<String> {
    seen.sides.iter().filter(|side| one.sides.contains(&side.key)).map(|side| side.label.clone()).collect()
}

async fn draft(visit: Visit, At(id): At<Evaluation>) -> Answer {
    visit.page(&draft_view(&visit, &id, Form::default()).await?)
}

async fn deliver(visit: Visit, At(id): At<Evaluation>, sent: Sent) -> Answer {
    let action = Deliver { evaluation: id.clone() };
    match visit.submit(sent, action, async |form| draft_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().evaluation(&id), "evaluation-delivered"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "evaluation/views/correction.html")]
struct CorrectionView {
    at: Urls,
    form: Form,
    evaluation: Evaluation,
}

impl View for CorrectionView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.evaluation, &visit.words().t("evaluation-correct"))
    }
}

async fn correction_view(visit: &Visit, id: &Id<Evaluation>, form: Form) -> Result<CorrectionView, Error> {
    let evaluation = visit.see(EvaluationFor(Act::WriteFinding, id.clone())).await?;
    Ok(CorrectionView { at: visit.at(), form, evaluation })
}

async fn correction(visit: Visit, At(id): At<Evaluation>) -> Answer {
    visit.page(&correction_view(&visit, &id, Form::default()).await?)
}

async fn correct(visit: Visit, At(id): At<Evaluation>, sent: Sent) -> Answer {
    let action = Correct { evaluation: id.clone(), reason: sent.text("reason") };
    match visit.submit(sent, action, async |form| correction_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().evaluation_draft(&id), "evaluation-corrects"),
        Err(page) => Ok(page),
    }
}

/// The form of a finding or of a recommendation.
#[derive(Template)]
#[template(path = "evaluation/views/piece.html")]
struct PieceView {
    at: Urls,
    form: Form,
    evaluation: Evaluation,
    title: String,
    /// What it can be tied to: the name of the field, identity and name each.
    of: &'static str,
    choices: Vec<(String, String)>,
    /// The sides that can be asked; none for a finding.
    sides: Vec<(String, String)>,
    /// The mark of what stands there now.
    was: String,
}

impl View for PieceView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.evaluation, &self.title)
    }
}

/// The form as something stands.
fn filled(heading: &str, body: &str) -> Sent {
    Sent::default().with("heading", heading).with("body", body)
}

async fn finding_view(
    visit: &Visit,
    (id, piece): (&Id<Evaluation>, Option<&Id<Finding>>),
    form: Option<Form>,
) -> Result<PieceView, Error> {
    let seen = visit.see(SeeDraft(id.clone())).await?;
    let one = seen.finding(piece);
    // What somebody typed comes back, also where the finding was taken away meanwhile.
    if piece.is_some() && one.is_none() && form.is_none() {
        return Err(Refusal::NotFound.into());
    }
    let stands = |one: &Finding| {
        let sent = filled(&one.heading, &one.body);
        one.clauses.iter().fold(sent, |sent, id| sent.with("clauses", id.to_string()))
    };
    let key = if piece.is_some() { "evaluation-finding-edit" } else { "evaluation-finding-new" };
    Ok(PieceView {
        at: visit.at(),
        form: form.unwrap_or_else(|| one.map(|one| Form::new(stands(one))).unwrap_or_default()),
        title: visit.words().t(key),
        of: "clauses",
        choices: seen.clauses.iter().map(|c| (c.id.to_string(), promise::title(c))).collect(),
        sides: Vec::new(),
        was: finding_mark(one),
        evaluation: seen.evaluation,
    })
}

async fn recommendation_view(
    visit: &Visit,
    (id, piece): (&Id<Evaluation>, Option<&Id<Recommendation>>),
    form: Option<Form>,
) -> Result<PieceView, Error> {
    let seen = visit.see(SeeDraft(id.clone())).await?;
    let one = seen.recommendation(piece);
    if piece.is_some() && one.is_none() && form.is_none() {
        return Err(Refusal::NotFound.into());
    }
    let stands = |one: &Recommendation| {
        let sent = filled(&one.heading, &one.body);
        let sent = one.findings.iter().fold(sent, |sent, id| sent.with("findings", id.to_string()));
        one.sides.iter().fold(sent, |sent, side| sent.with("sides", side.clone()))
    };
    let key =
        if piece.is_some() { "evaluation-recommendation-edit" } else { "evaluation-recommendation-new" };
    Ok(PieceView {
        at: visit.at(),
        form: form.unwrap_or_else(|| one.map(|one| Form::new(stands(one))).unwrap_or_default()),
        title: visit.words().t(key),
        of: "findings",
        choices: seen.text.findings.iter().map(|f| (f.id.to_string(), f.heading.clone())).collect(),
        sides: seen.sides.iter().map(|side| (side.key.clone(), side.label.clone())).collect(),
        was: recommendation_mark(one),
        evaluation: seen.evaluation,
    })
}

/// The evaluation of an address, the finding or recommendation where it names one, and the form that was sent.
async fn taken<T>(request: Request) -> Result<(Id<Evaluation>, Option<Id<T>>, Sent), Error> {
    let (mut parts, body) = request.into_parts();
    let id = door::part(&mut parts, &(), "id").await?;
    let piece: String = door::part(&mut parts, &(), "piece").await?;
    let piece = if piece.is_empty() { None } else { Some(piece.parse().map_err(|_| Refusal::NotFound)?) };
    let sends = parts.method == axum::http::Method::POST;
    let sent = if sends {
        Sent::from_request(Request::from_parts(parts, body), &()).await?
    } else {
        Sent::default()
    };
    Ok((id, piece, sent))
}

fn typed(sent: &Sent, of: &str) -> Typed {
    Typed {
        heading: sent.line("heading"),
        body: sent.text("body"),
        of: sent.all(of).to_vec(),
        sides: sent.all("sides").to_vec(),
        was: sent.raw("was").to_owned(),
    }
}

async fn finding(visit: Visit, request: Request) -> Answer {
    let (id, piece, _) = taken(request).await?;
    visit.page(&finding_view(&visit, (&id, piece.as_ref()), None).await?)
}

async fn write_finding(visit: Visit, request: Request) -> Answer {
    let (id, piece, sent) = taken(request).await?;
    let action =
        WriteFinding { evaluation: id.clone(), finding: piece.clone(), typed: typed(&sent, "clauses") };
    let again = async |form| finding_view(&visit, (&id, piece.as_ref()), Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(_) => visit.onward(&visit.at().evaluation_draft(&id), "evaluation-written"),
        Err(page) => Ok(page),
    }
}

async fn recommendation(visit: Visit, request: Request) -> Answer {
    let (id, piece, _) = taken(request).await?;
    visit.page(&recommendation_view(&visit, (&id, piece.as_ref()), None).await?)
}

async fn write_recommendation(visit: Visit, request: Request) -> Answer {
    let (id, piece, sent) = taken(request).await?;
    let typed = typed(&sent, "findings");
    let action = WriteRecommendation { evaluation: id.clone(), recommendation: piece.clone(), typed };
    let again = async |form| recommendation_view(&visit, (&id, piece.as_ref()), Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(_) => visit.onward(&visit.at().evaluation_draft(&id), "evaluation-written"),
        Err(page) => Ok(page),
    }
}

/// A piece is taken away.
async fn removed<A: Action>(visit: &Visit, id: &Id<Evaluation>, sent: Sent, action: A) -> Answer {
    match visit.submit(sent, action, async |form| draft_view(visit, id, form).await).await? {
        Ok(_) => visit.onward(&visit.at().evaluation_draft(id), "evaluation-removed"),
        Err(page) => Ok(page),
    }
}

async fn remove_finding(visit: Visit, request: Request) -> Answer {
    let (id, piece, sent) = taken(request).await?;
    let finding = piece.ok_or(Refusal::NotFound)?;
    removed(&visit, &id, sent, RemoveFinding { evaluation: id.clone(), finding }).await
}

async fn remove_recommendation(visit: Visit, request: Request) -> Answer {
    let (id, piece, sent) = taken(request).await?;
    let recommendation = piece.ok_or(Refusal::NotFound)?;
    removed(&visit, &id, sent, RemoveRecommendation { evaluation: id.clone(), recommendation }).await
}

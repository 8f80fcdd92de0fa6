//! The forms of an evaluation itself: commissioning it, moving its last day, filing what belongs to it.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{Commission, CommissionTyped, DocumentTyped, MovePeriod},
    documents::FileDocument,
    rules::{ANSWER_DAYS, DocumentKind, Evaluation},
    shown,
    sights::{CommissionGround, EvaluationFor},
};
use crate::{
    base::{
        Error, Refusal,
        evidence::{ACCEPTED, Upload},
    },
    compact::Compact,
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters},
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditEvaluation, "/evaluations/new", new)
        .post(Act::EditEvaluation, "/evaluations/new", commission)
        .get(Act::EditEvaluation, "/evaluations/{id}/period", period)
        .post(Act::EditEvaluation, "/evaluations/{id}/period", move_period)
        .get(Act::EditEvaluation, "/evaluations/{id}/documents/new", new_document)
        .post(Act::EditEvaluation, "/evaluations/{id}/documents/new", file_document)
}

#[derive(Template)]
#[template(path = "evaluation/views/new.html")]
struct NewView {
    at: Urls,
    form: Form,
    compacts: Vec<(String, String)>,
}

impl View for NewView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let title = words.t("evaluation-new");
        Head::new(title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("evaluation-title"), self.at.evaluations())
            .under(title, self.at.evaluation_new())
    }
}

async fn new_view(visit: &Visit, form: Form) -> Result<NewView, Error> {
    let all = visit.see(CommissionGround).await?;
    let compacts = all.iter().map(|c| (c.id.to_string(), c.name.clone())).collect();
    Ok(NewView { at: visit.at(), form, compacts })
}

async fn new(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let today = visit.today();
    let filled = Sent::default()
        .with("from", today.to_string())
        .with("until", today.plus_months(6).to_string())
        .with("answer_days", ANSWER_DAYS.to_string());
    visit.page(&new_view(&visit, Form::new(filled)).await?)
}

async fn commission(visit: Visit, sent: Sent) -> Answer {
    let compact: Id<Compact> = sent.raw("compact").parse().map_err(|_| Refusal::NotFound)?;
    let typed = CommissionTyped {
        name: sent.line("name"),
        organisation: sent.line("organisation"),
        person: sent.line("person"),
        mail: sent.line("mail"),
        mandate: sent.text("mandate"),
        from: sent.line("from"),
        until: sent.line("until"),
        answer_days: sent.line("answer_days"),
    };
    let action = Commission { compact, typed, lang: visit.tenant.lang };
    match visit.submit(sent, action, async |form| new_view(&visit, form).await).await? {
        Ok((id, overlaps)) => {
            let done = if overlaps { "evaluation-commissioned-beside" } else { "evaluation-commissioned" };
            visit.onward(&visit.at().evaluation(&id), done)
        }
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "evaluation/views/period.html")]
struct PeriodView {
    at: Urls,
    form: Form,
    evaluation: Evaluation,
}

impl View for PeriodView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.evaluation, &visit.words().t("evaluation-period"))
    }
}

async fn period_view(visit: &Visit, id: &Id<Evaluation>, form: Option<Form>) -> Result<PeriodView, Error> {
    let evaluation = visit.see(EvaluationFor(Act::EditEvaluation, id.clone())).await?;
    let filled = || Form::new(Sent::default().with("until", evaluation.until.to_string()));
    Ok(PeriodView { at: visit.at(), form: form.unwrap_or_else(filled), evaluation })
}

async fn period(visit: Visit, At(id): At<Evaluation>) -> Answer {
    visit.page(&period_view(&visit, &id, None).await?)
}

async fn move_period(visit: Visit, At(id): At<Evaluation>, sent: Sent) -> Answer {
    let action =
        MovePeriod { evaluation: id.clone(), until: sent.line("until"), reason: sent.text("reason") };
    match visit.submit(sent, action, async |form| period_view(&visit, &id, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().evaluation(&id), "evaluation-moved"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "evaluation/views/document.html")]
struct DocumentView {
    at: Urls,
    form: Form,
    evaluation: Evaluation,
    kinds: Vec<(&'static str, String, String)>,
    accepted: &'static str,
}

impl View for DocumentView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.evaluation, &visit.words().t("evaluation-document-new"))
    }
}

async fn document_view(visit: &Visit, id: &Id<Evaluation>, form: Form) -> Result<DocumentView, Error> {
    let evaluation = match visit.see(EvaluationFor(Act::WriteFinding, id.clone())).await {
        Ok(evaluation) => evaluation,
        Err(_) => visit.see(EvaluationFor(Act::EditEvaluation, id.clone())).await?,
    };
    let words = visit.words();
    let kind = |kind: &DocumentKind| {
        (kind.name(), words.t(&format!("evaluation-document-{}", kind.name())), String::new())
    };
    let kinds = DocumentKind::ALL.iter().map(kind).collect();
    Ok(DocumentView { at: visit.at(), form, evaluation, kinds, accepted: ACCEPTED })
}

async fn new_document(visit: Visit, At(id): At<Evaluation>) -> Answer {
    let form = Form::new(Sent::default().with("on", visit.today().to_string()));
    visit.page(&document_view(&visit, &id, form).await?)
}

async fn file_document(visit: Visit, At(id): At<Evaluation>, sent: Sent) -> Answer {
    let typed = DocumentTyped {
        kind: sent.raw("kind").to_owned(),
        title: sent.line("title"),
        on: sent.line("on"),
        link: sent.line("link"),
    };
    let action = FileDocument { evaluation: id.clone(), typed, file: Upload::of(&sent, "file") };
    match visit.submit(sent, action, async |form| document_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().evaluation(&id), "evaluation-filed"),
        Err(page) => Ok(page),
    }
}

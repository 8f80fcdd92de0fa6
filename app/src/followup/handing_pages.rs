//! A report is read through, and handed in.

use askama::Template;
use axum::http::StatusCode;
use kernel::Id;
use policy::Act;

use super::{
    actions::HandIn,
    boxes,
    pages::{called, head},
    report_pages::{Field, Part, Showing},
    report_sights::{SeeReport, Writes},
    rules::{Report, Round, Scope},
    writing_pages::Over,
};
use crate::{
    base::{Error, Refusal},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, page::page_with},
};

/// The doors of a report that is handed in.
pub fn routes() -> Routes {
    Routes::new().get(Act::WriteReport, "/reports/{id}/handing-in", read_through).post(
        Act::WriteReport,
        "/reports/{id}/handing-in",
        hand_in,
    )
}

#[derive(Template)]
#[template(path = "followup/views/handing_in.html")]
struct HandingView {
    at: Urls,
    form: Form,
    report: Report,
    round: Round,
    title: String,
    lang: String,
    parts: Vec<Part>,
    whole: Vec<Field>,
    /// How many questions have no answer.
    unanswered: usize,
    /// How many questions there are.
    questions: usize,
    /// Where it is written.
    writing: String,
    /// The mark of what is shown.
    read: String,
    /// It may be quoted: ticked now, or said when it was handed in last.
    quotable: bool,
    /// It is handed in for the party, and not as it.
    for_party: bool,
    /// It can be handed in today.
    writes: bool,
}

impl View for HandingView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &self.title)
    }
}

async fn view(visit: &Visit, id: &Id<Report>, form: Form) -> Result<HandingView, Error> {
    let seen = visit.see(SeeReport { report: id.clone(), write: true, version: None }).await?;
    let (at, words, over) = (visit.at(), visit.words(), Over::default());
    let showing = Showing { seen: &seen, over: &over, at: &at, words };
    let (parts, whole) = (showing.parts(), showing.fields(Scope::Whole, None));
    let asked: Vec<&Field> = parts.iter().flat_map(|part| &part.fields).chain(&whole).collect();
    Ok(HandingView {
        unanswered: asked.iter().filter(|field| field.said.is_empty()).count(),
        questions: asked.len(),
        writing: at.report_writing(id),
        quotable: if form.is_refused() { form.has("quotable", "yes") } else { seen.report.quotable },
        form,
        title: called(&seen.report, words),
        lang: visit.tenant.lang.to_string(),
        read: boxes::whole_mark(&seen.kept),
        for_party: seen.for_party,
        writes: seen.writes == Writes::Today,
        parts,
        whole,
        report: seen.report,
        round: seen.round,
        at,
    })
}

async fn read_through(visit: Visit, At(id): At<Report>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let view = view(&visit, &id, Form::default()).await?;
    if !view.report.is_written() || !view.writes {
        return visit.onward(&visit.at().report(&id), "");
    }
    visit.page(&view)
}

async fn hand_in(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let (read, quotable) = (sent.raw("read").to_owned(), sent.ticked("quotable"));
    match visit.act(HandIn { report: id.clone(), read, quotable }).await {
        Ok(()) => visit.onward(&visit.at().report(&id), "followup-handed-in"),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let view = view(&visit, &id, Form::refused(sent, problems, visit.words())).await?;
            if view.report.is_written() {
                page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
            } else {
                // Sent twice, or somebody was there before: what is handed in is read.
                visit.onward(&visit.at().report(&id), "followup-handed-in-before")
            }
        }
        Err(other) => Err(other),
    }
}

//! A return of a rhythm: who has done their part, what shows it, and the form for saying so.

use askama::Template;
use axum::{
    extract::{FromRequest as _, Request},
    http::request::Parts,
};
use kernel::Day;
use policy::Act;

use super::{
    actions::{Fulfil, Fulfilment},
    pages::Line,
    rules::DutyKind,
    say,
    sights::{ReadProof, SeeReturn},
};
use crate::{
    base::{
        Error,
        evidence::{ACCEPTED, Upload},
    },
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, At},
        filters,
    },
};

/// The doors of a return.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeDuty, "/year/{clock}/{due}", show)
        .post(Act::Fulfil, "/year/{clock}/{due}", fulfil)
        .get(Act::SeeDuty, "/year/files/{id}/file", proof)
}

/// What somebody said.
struct Said {
    side: String,
    on: Day,
    paragraphs: Vec<String>,
    link: String,
    file: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "duties/views/return.html")]
struct ReturnView {
    at: Urls,
    form: Form,
    address: String,
    kind: &'static str,
    title: String,
    due: Day,
    why: String,
    why_at: String,
    parts: Vec<Line>,
    /// The evaluations that are meant: address and name.
    evaluations: Vec<(String, String)>,
    said: Vec<Said>,
    /// The sides for which something may be said: value, name, nothing.
    sides: Vec<(String, String, String)>,
    today: Day,
    accepted: &'static str,
}

impl View for ReturnView {
    fn head(&self, visit: &Visit) -> Head {
        let year = format!("{}?year={}", self.at.year(), self.due.year());
        let words = visit.words();
        Head::new(self.title.clone())
            .under(words.t("duties-title"), year)
            .under(self.title.clone(), String::new())
    }
}

async fn parts_of(parts: &mut Parts) -> Result<(DutyKind, Day), Error> {
    Ok((door::part(parts, &(), "clock").await?, door::part(parts, &(), "due").await?))
}

async fn view(visit: &Visit, clock: DutyKind, due: Day, form: Form) -> Result<ReturnView, Error> {
    let seen = visit.see(SeeReturn { clock, due }).await?;
    let (at, words, today) = (visit.at(), visit.words(), visit.today());
    let first = seen.owed.first().ok_or(crate::base::Refusal::NotFound)?;
    let (what, why, why_at) = (say::what(first, words), say::why(first, words), say::why_at(first, &at));
    let said = |told: &Fulfilment| Said {
        side: seen.sides.name(&told.side, words),
        on: told.on,
        paragraphs: told.body.split("\n\n").map(str::to_owned).collect(),
        link: told.link.clone(),
        file: told.file.as_ref().map(|f| (f.name.clone(), at.fulfilment_file(&told.id))),
    };
    let may = seen.may.iter().map(|key| (key.clone(), seen.sides.name(key, words), String::new()));
    Ok(ReturnView {
        form,
        address: at.fulfilment(clock.name(), due),
        kind: clock.name(),
        title: words
            .with("duties-return-title", &[("what", what.into()), ("year", due.year().to_string().into())]),
        due,
        why,
        why_at,
        parts: seen.owed.iter().map(|duty| Line::of(duty, today, &seen.sides, &at, words)).collect(),
        evaluations: seen.evaluations.iter().map(|one| (at.evaluation(&one.id), one.name.clone())).collect(),
        said: seen.told.iter().map(said).collect(),
        sides: may.collect(),
        today,
        accepted: ACCEPTED,
        at,
    })
}

async fn show(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let (clock, due) = parts_of(&mut parts).await?;
    visit.page(&view(&visit, clock, due, Form::default()).await?)
}

async fn fulfil(visit: Visit, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let (clock, due) = parts_of(&mut parts).await?;
    let sent = Sent::from_request(Request::from_parts(parts, body), &()).await?;
    let file = Upload::of(&sent, "file");
    let action = Fulfil {
        clock,
        due,
        side: sent.line("side"),
        on: sent.day("on"),
        body: sent.text("body"),
        link: sent.line("link"),
        file,
    };
    let again = async |form| view(&visit, clock, due, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().fulfilment(clock.name(), due), "duties-told"),
        Err(page) => Ok(page),
    }
}

/// A file is handed out to be saved, never as something that a browser opens here.
async fn proof(visit: Visit, At(id): At<Fulfilment>) -> Answer {
    let (file, bytes) = visit.see(ReadProof(id)).await?;
    Ok(visit.attachment(&file.name, file.paper.media_type(), bytes))
}

//! How often reminders come, and the way out of their letters: one click, without signing in (RFC 8058).

use askama::Template;
use axum::{
    extract::Request,
    response::{IntoResponse as _, Redirect},
};
use policy::Act;

use super::{
    actions::{ChooseDigest, StopLetters},
    rules::stages::Digest,
    sights::SeeMine,
    way_out::{SeeWayOut, WayOut},
};
use crate::{
    base::Error,
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, filters, page::unkept},
};

/// The doors of reminders.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditPerson, "/me/digest", ask)
        .post(Act::EditPerson, "/me/digest", choose)
        .get(Act::StopLetters, "/mail/{token}", way_out)
        .post(Act::StopLetters, "/mail/{token}", leave)
}

#[derive(Template)]
#[template(path = "duties/views/digest.html")]
struct DigestView {
    at: Urls,
    form: Form,
    /// Value, word, explanation.
    choices: Vec<(&'static str, String, String)>,
}

impl View for DigestView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("duties-digest-title"))
            .under(words.t("people-me-title"), self.at.me())
            .under(words.t("duties-digest-title"), String::new())
    }
}

fn view(visit: &Visit, form: Form) -> DigestView {
    let words = visit.words();
    let choice = |d: Digest| {
        let key = format!("duties-digest-{}", d.name());
        (d.name(), words.t(&key), words.t(&format!("{key}-more")))
    };
    DigestView { at: visit.at(), form, choices: Digest::ALL.map(choice).into() }
}

async fn ask(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let mine = visit.see(SeeMine).await?;
    visit.page(&view(&visit, Form::new(Sent::default().with("digest", mine.digest.name()))))
}

async fn choose(visit: Visit, sent: Sent) -> Answer {
    let action = ChooseDigest { digest: sent.line("digest") };
    match visit.submit(sent, action, async |form| Ok(view(&visit, form))).await? {
        Ok(()) => visit.onward(&visit.at().me(), "saved"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "duties/views/way_out.html")]
struct WayOutView {
    at: Urls,
    town: String,
    address: String,
    /// What is said to one who has left; nothing to others.
    left: Option<&'static str>,
}

impl View for WayOutView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("duties-out-title"))
    }
}

/// The letters to one who follows have ended.
#[derive(Template)]
#[template(path = "duties/views/news_ended.html")]
struct NewsEndedView {
    town: String,
}

impl View for NewsEndedView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("follows-ended-title"))
    }
}

/// The reminders of a survey end, or have ended.
#[derive(Template)]
#[template(path = "duties/views/survey_out.html")]
struct SurveyOutView {
    at: Urls,
    address: String,
    left: bool,
}

impl View for SurveyOutView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("survey-out-title"))
    }
}

fn survey(visit: &Visit, token: &str, left: bool) -> Answer {
    let at = visit.at();
    unkept(visit.page(&SurveyOutView { address: at.way_out(token), at, left }))
}

async fn token(request: Request) -> Result<String, Error> {
    let (mut parts, _) = request.into_parts();
    door::part(&mut parts, &(), "token").await
}

/// Only shows a button: a scanner that opens the link ends nothing.
async fn way_out(visit: Visit, request: Request) -> Answer {
    let token = token(request).await?;
    match visit.see(SeeWayOut { token: token.clone() }).await? {
        WayOut::Reminders(digest) => {
            page(&visit, &token, (digest == Digest::Never).then_some("duties-out-already"))
        }
        WayOut::Survey => survey(&visit, &token, false),
        // Who follows without an account has a page of their own behind the same token.
        WayOut::News => Ok(Redirect::to(&visit.at().follows(token)).into_response()),
    }
}

/// The button, or the mail program's own: it sends no cookie, waits for no other page, and may come twice.
async fn leave(visit: Visit, request: Request) -> Answer {
    let token = token(request).await?;
    visit.act(StopLetters { token: token.clone() }).await?;
    match visit.see(SeeWayOut { token: token.clone() }).await? {
        WayOut::Reminders(_) => page(&visit, &token, Some("duties-out-done")),
        WayOut::Survey => survey(&visit, &token, true),
        WayOut::News => unkept(visit.page(&NewsEndedView { town: visit.tenant.name.clone() })),
    }
}

fn page(visit: &Visit, token: &str, left: Option<&'static str>) -> Answer {
    let at = visit.at();
    let (address, town) = (at.way_out(token), visit.tenant.name.clone());
    unkept(visit.page(&WayOutView { at, town, address, left }))
}

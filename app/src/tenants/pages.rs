//! The town's front page, its colours and its settings; and the list of towns where a house holds several.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::Day;
use policy::Act;

use super::{
    Tenant,
    actions::{self, ChangeFace},
    front::{Front, SeeFront},
    rules::Face,
};
use crate::{
    base::{Desk, Error, Fault},
    duties::{Line, whose},
    follows::{rules::Place, say},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, errors, filters, page, words::Words},
};

/// How many owners of what is late the front page names.
const OWNERS: usize = 6;

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/", home)
        .get(Act::SeeTown, "/theme.css", theme)
        .get(Act::EditTown, "/settings", settings)
        .post(Act::EditTown, "/settings", change_settings)
        .and(super::search::routes())
}

#[derive(Template)]
#[template(path = "tenants/views/home.html")]
struct HomeView {
    at: Urls,
    town: Tenant,
    front: Front,
    days: i64,
    /// What comes next.
    next: Option<Line>,
    /// Whose the late things are: name and how many; of the first, where they are many.
    late: Vec<(String, usize)>,
    /// How many more are late, and how many owe them.
    late_more: (usize, usize),
    late_count: i64,
}

impl HomeView {
    fn href(&self, place: &Place) -> String {
        say::href(place, &self.at)
    }

    /// The last day of the round that closes first.
    fn closing(&self) -> Option<Day> {
        self.front.rounds.iter().map(|one| one.round.window.1).min()
    }

    /// Whether a round closes before anything falls due.
    fn round_first(&self) -> bool {
        self.closing().is_some_and(|day| self.next.as_ref().is_none_or(|next| day < next.due))
    }

    /// The next day on which something is to have happened.
    fn coming(&self) -> Option<Day> {
        self.closing().into_iter().chain(self.next.as_ref().map(|next| next.due)).min()
    }
}

impl View for HomeView {
    fn head(&self, visit: &Visit) -> Head {
        let description = self.front.text.as_ref().and_then(|t| t.vision.clone()).unwrap_or_default();
        Head { description, ..Head::new(visit.words().t("tenants-home-title")) }
    }
}

#[derive(Template)]
#[template(path = "tenants/views/settings.html")]
struct SettingsView {
    at: Urls,
    form: Form,
}

impl View for SettingsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("tenants-settings-title"))
    }
}

#[derive(Template)]
#[template(path = "tenants/views/towns.html")]
struct TownsView {
    towns: Vec<Tenant>,
}

async fn home(visit: Visit) -> Answer {
    let front = visit.see(SeeFront).await?;
    let (sides, words, today) = (&front.horizon.sides, visit.words(), visit.today());
    let next = front.horizon.next.as_ref().map(|duty| Line::of(duty, today, sides, &visit.at(), words));
    let mut late = whose(&front.horizon.late, sides, words);
    let more = late.split_off(late.len().min(OWNERS));
    let late_more = (more.iter().map(|(_, n)| n).sum(), more.len());
    visit.page(&HomeView {
        next,
        late,
        late_more,
        late_count: i64::try_from(front.horizon.late.len()).unwrap_or(i64::MAX),
        at: visit.at(),
        town: visit.tenant.clone(),
        front,
        days: visit.tenant.promised_days,
    })
}

async fn theme(visit: Visit) -> Answer {
    let css = assets::theme::css(&visit.tenant.colour)
        .map_err(|_| Fault::Other(format!("{} has no colour", visit.tenant.id)))?;
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], css).into_response())
}

async fn settings(visit: Visit) -> Answer {
    if !visit.may(Act::EditTown) {
        return Err(crate::base::Refusal::NotFound.into());
    }
    let town = &visit.tenant;
    let sent = Sent::default()
        .with("name", &town.name)
        .with("colour", &town.colour)
        .with("contact_mail", &town.contact_mail)
        .with("contact_address", &town.contact_address)
        .with("promised_days", town.promised_days.to_string());
    visit.page(&SettingsView { at: visit.at(), form: Form::new(sent) })
}

async fn change_settings(visit: Visit, sent: Sent) -> Answer {
    let face = Face {
        name: sent.line("name"),
        colour: sent.line("colour"),
        contact_mail: sent.line("contact_mail"),
        contact_address: sent.text("contact_address"),
        promised_days: sent.line("promised_days").parse().unwrap_or(0),
    };
    let again = async |form| Ok(SettingsView { at: visit.at(), form });
    match visit.submit(sent, ChangeFace { face }, again).await? {
        Ok(()) => visit.onward(&visit.at().settings(), "saved"),
        Err(page) => Ok(page),
    }
}

/// The start page of the house: its towns, or straight to the only one.
pub async fn towns(State(desk): State<Desk>, headers: HeaderMap) -> Response {
    let lang = door::language(&headers);
    let answer: Result<Response, Error> = async {
        let towns = actions::all(&desk).await?;
        match towns.as_slice() {
            [only] => Ok(Redirect::to(&Urls::of(&only.id).home()).into_response()),
            _ => page::bare(
                &TownsView { towns },
                lang,
                &Words::of(lang).t("tenants-towns-title"),
                StatusCode::OK,
            ),
        }
    }
    .await;
    answer.unwrap_or_else(|error| errors::outside(&error, lang))
}

//! The demo's own pages.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use kernel::{Id, Lang, Zone};
use policy::{Actor, Role};

use super::store::{self, Held};
use crate::{
    base::{Desk, Error, Refusal, outbox},
    people::{self, actions::SignInAs, rules::Person},
    web::{Answer, Sent, door, filters, page, routes::OpenDoors, words::Words},
};

/// Why these doors stand open.
const ONLY_DEMO: &str = "in a demo and nowhere else";
/// How many letters the page shows.
const LETTERS: i64 = 200;
/// What a letter may do in a browser: show itself, and nothing else.
const LETTER_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
/// The page around it: as every page, and one frame from this house.
const AROUND_CSP: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; \
                          form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";

/// The demo's doors; mounted only in a demo.
pub fn doors() -> OpenDoors {
    OpenDoors::new()
        .get(ONLY_DEMO, "/demo", async || Redirect::to("/demo/people"))
        .get(ONLY_DEMO, "/demo/people", people)
        .post(ONLY_DEMO, "/demo/people", sign_in)
        .get(ONLY_DEMO, "/demo/mail", mail)
        .get(ONLY_DEMO, "/demo/mail/{town}/{id}", letter)
        .get(ONLY_DEMO, "/demo/mail/{town}/{id}/html", letter_html)
}

/// A town with its people.
struct Town {
    key: String,
    name: String,
    people: Vec<Somebody>,
}

/// A person, and what they hold: role and for whom.
struct Somebody {
    id: String,
    name: String,
    roles: Vec<(Role, String)>,
}

#[derive(Template)]
#[template(path = "demo/views/people.html")]
struct PeopleView {
    towns: Vec<Town>,
}

fn gathered(all: Vec<Held>) -> Vec<Town> {
    let mut towns: Vec<Town> = Vec::new();
    for one in all {
        let (key, name) = one.town;
        if towns.last().is_none_or(|town| town.key != key) {
            towns.push(Town { key, name, people: Vec::new() });
        }
        let Some(town) = towns.last_mut() else { continue };
        if town.people.last().is_none_or(|last| last.id != one.person) {
            town.people.push(Somebody { id: one.person, name: one.name, roles: Vec::new() });
        }
        if let (Some(last), Some(role)) = (town.people.last_mut(), one.role) {
            last.roles.push((role, one.of.unwrap_or_default()));
        }
    }
    // Those who keep the town first, then those who represent somebody: a demo begins with what can be done.
    for town in &mut towns {
        let rank = |person: &Somebody| person.roles.iter().map(|(role, _)| order(*role)).min().unwrap_or(9);
        town.people.sort_by_key(rank);
    }
    towns
}

fn order(role: Role) -> u8 {
    match role {
        Role::Secretariat => 0,
        Role::Politician => 1,
        Role::Official => 2,
        Role::Evaluator => 3,
        Role::Representative | Role::House => 4,
    }
}

async fn people(State(desk): State<Desk>, headers: HeaderMap) -> Answer {
    let mut tx = desk.look().await?;
    let zone: Zone = "Europe/Stockholm".parse().map_err(|_| Refusal::NotFound)?;
    let today = desk.clock.now().day(&zone);
    let view = PeopleView { towns: gathered(store::everyone(&mut tx, today).await?) };
    shown(&view, door::language(&headers), "demo-people-title")
}

async fn sign_in(State(desk): State<Desk>, sent: Sent) -> Answer {
    let person: Id<Person> = sent.raw("person").parse().map_err(|_| Refusal::NotFound)?;
    let town = sent.line("town");
    let signed_in = desk.act(&Actor::visitor(&town), SignInAs { person }).await?;
    Ok(people::pages::enter(&desk, &town, &signed_in))
}

/// A letter as a row or a page shows it.
struct Letter {
    at: String,
    town: String,
    moment: kernel::Instant,
    to: String,
    subject: String,
    /// The text before the link, the link within this house, the text after it.
    before: String,
    link: String,
    after: String,
    html: String,
}

impl Letter {
    fn of(shown: outbox::Shown, base: &str) -> Self {
        let letter = shown.letter;
        let at = letter.text.find(base).unwrap_or(letter.text.len());
        let (before, rest) = letter.text.split_at(at);
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (link, after) = rest.split_at(end);
        Self {
            at: format!("/demo/mail/{}/{}", shown.town, letter.id),
            town: shown.town,
            moment: shown.written_at,
            to: letter.to,
            subject: letter.subject,
            before: before.to_owned(),
            link: link.to_owned(),
            after: after.to_owned(),
            html: letter.html,
        }
    }

    /// The link as a path: the demo may be reached by another name than the configured one.
    fn path(&self, base: &str) -> String {
        self.link.strip_prefix(base).unwrap_or(&self.link).to_owned()
    }
}

#[derive(Template)]
#[template(path = "demo/views/mail.html")]
struct MailView {
    letters: Vec<(Letter, String)>,
}

#[derive(Template)]
#[template(path = "demo/views/letter.html")]
struct LetterView {
    letter: Letter,
    path: String,
}

async fn mail(State(desk): State<Desk>, headers: HeaderMap) -> Answer {
    let mut tx = desk.look().await?;
    let base = &desk.settings.base_url;
    let lang = door::language(&headers);
    let letters = outbox::latest(&mut tx, LETTERS).await?.into_iter().map(|shown| {
        let letter = Letter::of(shown, base);
        let path = letter.path(base);
        (letter, path)
    });
    shown(&MailView { letters: letters.collect() }, lang, "demo-mail-title")
}

async fn found(desk: &Desk, town: &str, id: &str) -> Result<Letter, Error> {
    let mut tx = desk.look().await?;
    let letter = outbox::find(&mut tx, town, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Letter::of(letter, &desk.settings.base_url))
}

async fn letter(
    State(desk): State<Desk>,
    Path((town, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let lang = door::language(&headers);
    let letter = found(&desk, &town, &id).await?;
    let view = LetterView { path: letter.path(&desk.settings.base_url), letter };
    let mut response = shown(&view, lang, "demo-mail-title")?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(AROUND_CSP));
    Ok(response)
}

async fn letter_html(State(desk): State<Desk>, Path((town, id)): Path<(String, String)>) -> Answer {
    let letter = found(&desk, &town, &id).await?;
    let csp = [(header::CONTENT_SECURITY_POLICY, LETTER_CSP)];
    Ok((csp, Html(letter.html)).into_response())
}

/// A page of the demo.
fn shown(view: &impl Template, lang: Lang, title: &str) -> Result<Response, Error> {
    page::bare(view, lang, &Words::of(lang).t(title), StatusCode::OK)
}

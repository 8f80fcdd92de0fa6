//! One's own calendar, for a program that cannot sign in: its address is a secret. It shows what one's own page shows, and can
//! be renewed or taken away at any time; of the secret only the hash is kept.

use askama::Template;
use axum::{
    extract::Request,
    http::{HeaderValue, header},
    response::IntoResponse as _,
};
use kernel::Id;
use policy::{Act, Actor, Class, Kind, Subject};
use serde_json::json;

use super::{
    kept_store,
    rules::{Duty, Of},
    sights::{SeeYear, Year},
    takeaway,
};
use crate::{
    base::{Action, Cx, Error, Refusal, Sight},
    people::rules::Person,
    web::{Answer, Head, Routes, Urls, View, Visit, door, filters},
};

/// How far the calendar looks back and ahead, in months.
const BACK: i32 = 6;
const AHEAD: i32 = 18;

/// The doors of one's own calendar.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditPerson, "/me/calendar", page)
        .post(Act::EditPerson, "/me/calendar", make)
        .post(Act::EditPerson, "/me/calendar/ending", end)
        .get(Act::SeeCalendar, "/calendar/{token}", ics)
}

/// The one who has signed in, for an act on themselves.
fn oneself(cx: &Cx) -> Result<String, Refusal> {
    let person = cx.actor.person.clone().ok_or(Refusal::NotFound)?;
    cx.may(Act::EditPerson, &Subject::new(Kind::Person, cx.town()).id(&person).of_person(&person))?;
    Ok(person)
}

/// Make a secret address; one that stands already leads nowhere from now on.
#[derive(Debug)]
pub struct MakeCalendar;

impl Action for MakeCalendar {
    /// The secret: told once, and never again.
    type Output = String;
    const ACT: Act = Act::EditPerson;

    async fn run(self, cx: &mut Cx) -> Result<String, Error> {
        let person = oneself(cx)?;
        let (town, today, token) = (cx.town().to_owned(), cx.today(), cx.chance.letters(40));
        kept_store::set_calendar(cx.tx(), &town, &person, &token, today).await?;
        cx.record(Kind::Person, &person, Some(&person), json!({ "calendar": "made" })).await?;
        Ok(token)
    }
}

/// Take the address away.
#[derive(Debug)]
pub struct EndCalendar;

impl Action for EndCalendar {
    type Output = ();
    const ACT: Act = Act::EditPerson;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let person = oneself(cx)?;
        forget(cx, &person).await?;
        cx.record(Kind::Person, &person, Some(&person), json!({ "calendar": "ended" })).await
    }
}

/// What an erasure asks of this slice: the address leads nowhere any more.
pub async fn forget(cx: &mut Cx, person: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    Ok(kept_store::end_calendar(cx.tx(), &town, person).await?)
}

/// Whether one's own calendar has an address.
#[derive(Debug)]
pub struct HasCalendar;

impl Sight for HasCalendar {
    type Output = bool;

    async fn see(self, cx: &mut Cx) -> Result<bool, Error> {
        let (person, town) = (oneself(cx)?, cx.town().to_owned());
        Ok(kept_store::has_calendar(cx.tx(), &town, &person).await?)
    }
}

/// The calendar behind a secret, as the one whom it belongs to would see it today.
#[derive(Debug)]
pub struct SeeCalendar {
    /// What stood in the address.
    pub token: String,
}

impl Sight for SeeCalendar {
    type Output = Year;

    async fn see(self, cx: &mut Cx) -> Result<Year, Error> {
        cx.may_here(Act::SeeCalendar)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let found = kept_store::calendar(cx.tx(), &town, &self.token, today).await?;
        let (person, standing): (Id<Person>, _) = found.ok_or(Refusal::NotFound)?;
        let whoever = std::mem::replace(&mut cx.actor, Actor::person(&town, person.as_str(), standing));
        let (from, until) = (today.plus_months(-BACK), today.plus_months(AHEAD));
        let year = SeeYear { from, until, of: Of::Me }.see(cx).await;
        cx.actor = whoever;
        year
    }
}

/// Whether a calendar may say why: what is not public stands without its reason, for an address travels.
pub fn says_why(duty: &Duty) -> bool {
    duty.class == Class::Public
}

#[derive(Template)]
#[template(path = "duties/views/calendar.html")]
struct CalendarView {
    at: Urls,
    /// There is one.
    stands: bool,
    /// The whole address, where it was made this very moment; else nothing.
    address: String,
}

impl View for CalendarView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("duties-calendar-title"))
            .under(words.t("people-me-title"), self.at.me())
            .under(words.t("duties-calendar-title"), String::new())
    }
}

async fn page(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let stands = visit.see(HasCalendar).await?;
    visit.page(&CalendarView { at: visit.at(), stands, address: String::new() })
}

/// The secret is shown on the page that answers, for it is kept nowhere.
async fn make(visit: Visit) -> Answer {
    let token = visit.act(MakeCalendar).await?;
    let address = format!("{}{}", visit.desk.settings.base_url, visit.at().calendar(token));
    visit.page(&CalendarView { at: visit.at(), stands: true, address })
}

async fn end(visit: Visit) -> Answer {
    visit.act(EndCalendar).await?;
    visit.onward(&visit.at().my_calendar(), "duties-calendar-ended")
}

async fn ics(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let file: String = door::part(&mut parts, &(), "token").await?;
    let token = file.strip_suffix(".ics").ok_or(Refusal::NotFound)?.to_owned();
    let year = visit.see(SeeCalendar { token }).await?;
    let mut response = takeaway::calendar(&visit, &year, &Of::Me).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

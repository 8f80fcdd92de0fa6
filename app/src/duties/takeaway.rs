//! The year to take home: a calendar to subscribe to (RFC 5545), a feed (RFC 4287), a table, and the same for machines. All
//! hold what the page shows and no more, under the same filters.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use icalendar::{Calendar, Component, Event, Property};
use kernel::Day;
use policy::Act;
use serde::Serialize;

use super::{
    calendar::says_why,
    pages::{Line, asked_year, days_of},
    rules::{Duty, Of, State},
    sights::{SeeYear, Year},
};
use crate::{
    base::{Error, Fault},
    web::{Answer, Routes, Visit, door::Asked, urls::encoded},
};

/// The version of the table's and the machines' shape.
const VERSION: u32 = 1;
/// How many entries a feed holds.
const FEED: usize = 60;

/// The doors of what can be taken home.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/year.ics", ics)
        .get(Act::SeeTown, "/year.atom", atom)
        .get(Act::SeeTown, "/year.csv", csv)
        .get(Act::SeeTown, "/year.json", json)
}

async fn seen(visit: &Visit, asked: &Asked, (from, until): (Day, Day)) -> Result<Year, Error> {
    visit.see(SeeYear { from, until, of: Of::read(asked.get("for")) }).await
}

/// The days of the year that was asked for; of three years where none was: a calendar is looked at in both directions.
fn days(visit: &Visit, asked: &Asked) -> Result<(Day, Day), Error> {
    let today = visit.today();
    let year = asked_year(asked, today)?;
    if asked.get("year").is_empty() {
        return Ok((days_of(year - 1)?.0, days_of(year + 2)?.1));
    }
    Ok(days_of(year)?)
}

fn line(visit: &Visit, year: &Year, duty: &Duty) -> Line {
    Line::of(duty, visit.today(), &year.sides, &visit.at(), visit.words())
}

/// What the whole is called.
fn title(visit: &Visit, year: &Year, of: &Of) -> String {
    let words = visit.words();
    let name = match of {
        Of::Side(key) => year.sides.name(key, words),
        Of::Me => words.t("duties-for-me"),
        _ => year.of_name.clone(),
    };
    let town = visit.tenant.name.clone();
    if name.is_empty() {
        words.with("duties-feed-title", &[("town", town.into())])
    } else {
        words.with("duties-feed-title-of", &[("town", town.into()), ("name", name.into())])
    }
}

fn absolute(visit: &Visit, path: &str) -> String {
    format!("{}{path}", visit.desk.settings.base_url)
}

/// An identity that stays: the town and the duty's own key, in no server's name.
fn uid(visit: &Visit, duty: &Duty) -> String {
    format!("{}.{}@overens", duty.key, visit.tenant.id)
}

async fn ics(visit: Visit, asked: Asked) -> Answer {
    let year = seen(&visit, &asked, days(&visit, &asked)?).await?;
    Ok(calendar(&visit, &year, &Of::read(asked.get("for"))).into_response())
}

/// These duties as a calendar.
pub fn calendar(visit: &Visit, year: &Year, of: &Of) -> impl axum::response::IntoResponse {
    let mut calendar = Calendar::new();
    calendar.name(&title(visit, year, of));
    // A calendar looks again twice a day.
    calendar.append_property(
        Property::new("REFRESH-INTERVAL", "PT12H").add_parameter("VALUE", "DURATION").done(),
    );
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT12H"));
    for duty in year.late.iter().chain(&year.duties) {
        calendar.push(event(visit, year, duty));
    }
    ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.to_string())
}

/// A duty as a whole day, which keeps nobody busy.
fn event(visit: &Visit, year: &Year, duty: &Duty) -> Event {
    let (line, words, today) = (line(visit, year, duty), visit.words(), visit.today());
    let state = duty.state(today);
    let said = words.t(&format!("duties-state-{}", line.state));
    let basic = |day: Day| day.to_string().replace('-', "");
    let on = |key: &str, day: Day| Property::new(key, basic(day)).add_parameter("VALUE", "DATE").done();
    let summary = format!("{}: {}", line.who, line.what);
    let summary = match state {
        State::Late | State::Done => format!("{summary} ({said})"),
        _ => summary,
    };
    let why = if says_why(duty) { line.why.as_str() } else { "" };
    let mut event = Event::new();
    event
        .uid(&uid(visit, duty))
        .summary(&summary)
        .description(&[said.as_str(), why, &absolute(visit, &line.href)].map(str::to_owned).join("\n"))
        .url(&absolute(visit, &line.href))
        .add_property("STATUS", if state == State::Ended { "CANCELLED" } else { "CONFIRMED" })
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CATEGORIES", words.t(&format!("duties-kind-{}", line.kind)))
        .add_property("DTSTAMP", format!("{}T000000Z", basic(today)));
    event.append_property(on("DTSTART", duty.due));
    event.append_property(on("DTEND", duty.due.plus_days(1)));
    event.done()
}

/// The day on which something was last to be told of a duty: that it is on the table, that it is late, that it is done.
fn told_on(duty: &Duty, today: Day) -> Option<Day> {
    match duty.state(today) {
        State::Done => duty.done.as_ref().map(|done| done.on),
        State::Late => Some(duty.due.plus_days(1)),
        State::Now => Some(duty.appears),
        State::Ended => duty.ended,
        State::Ahead => None,
    }
}

async fn atom(visit: Visit, asked: Asked) -> Answer {
    use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
    let (today, of) = (visit.today(), Of::read(asked.get("for")));
    let year = seen(&visit, &asked, days(&visit, &asked)?).await?;
    let mut news: Vec<(Day, &Duty)> =
        year.late.iter().chain(&year.duties).filter_map(|d| Some((told_on(d, today)?, d))).collect();
    news.sort_by(|a, b| (b.0, &b.1.key).cmp(&(a.0, &a.1.key)));
    news.truncate(FEED);
    let at_midnight = |day: Day| format!("{day}T00:00:00Z").parse::<FixedDateTime>().unwrap_or_default();
    let href = |rel: &str, href: String| Link { rel: rel.to_owned(), href, ..Link::default() };
    let by = Person { name: visit.tenant.name.clone(), ..Person::default() };
    let entry = |(on, duty): &(Day, &Duty)| {
        let line = line(&visit, &year, duty);
        Entry {
            title: Text::plain(line.label.clone()),
            id: format!("urn:overens:{}", encoded(&format!("{}:{}", uid(&visit, duty), line.state))),
            updated: at_midnight(*on),
            links: vec![href("alternate", absolute(&visit, &line.href))],
            summary: Some(Text::plain(line.why)),
            ..Entry::default()
        }
    };
    let own = absolute(&visit, &visit.address);
    let feed = Feed {
        title: Text::plain(title(&visit, &year, &of)),
        id: own.clone(),
        updated: at_midnight(news.first().map_or(today, |(day, _)| *day)),
        authors: vec![by],
        generator: Some(Generator { value: visit.words().t("mail-product"), ..Generator::default() }),
        links: vec![href("self", own), href("alternate", absolute(&visit, &visit.at().year()))],
        lang: Some(visit.lang.tag().to_owned()),
        entries: news.iter().map(entry).collect(),
        ..Feed::default()
    };
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.to_string()).into_response())
}

/// A duty of the table.
#[derive(Serialize)]
struct Row {
    key: String,
    kind: &'static str,
    what: String,
    who: String,
    side: String,
    why: String,
    due: String,
    state: &'static str,
    done_on: Option<String>,
    done_late: bool,
    address: String,
}

/// The names of the columns; the same as in the JSON.
const COLUMNS: [&str; 11] =
    ["key", "kind", "what", "who", "side", "why", "due", "state", "done_on", "done_late", "address"];

fn row(visit: &Visit, year: &Year, duty: &Duty) -> Row {
    let line = line(visit, year, duty);
    Row {
        key: duty.key.clone(),
        kind: line.kind,
        what: line.what,
        who: line.who,
        side: duty.owner.side.clone(),
        why: line.why,
        due: duty.due.to_string(),
        state: line.state,
        done_on: line.done.map(|day| day.to_string()),
        done_late: line.was_late,
        address: absolute(visit, &line.href),
    }
}

async fn rows(visit: &Visit, asked: &Asked) -> Result<Vec<Row>, Error> {
    let year = seen(visit, asked, days_of(asked_year(asked, visit.today())?)?).await?;
    Ok(year.late.iter().chain(&year.duties).map(|duty| row(visit, &year, duty)).collect())
}

async fn csv(visit: Visit, asked: Asked) -> Answer {
    let text = written(&rows(&visit, &asked).await?).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    Ok(sent("text/csv; charset=utf-8; header=present", "year.csv", text))
}

fn written(rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    // Without the mark a spreadsheet reads the letters wrongly.
    let bom = "\u{feff}".as_bytes().to_vec();
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).has_headers(false).from_writer(bom);
    table.write_record(COLUMNS)?;
    for row in rows {
        table.write_record([
            row.key.as_str(),
            row.kind,
            harmless(&row.what).as_str(),
            harmless(&row.who).as_str(),
            row.side.as_str(),
            harmless(&row.why).as_str(),
            row.due.as_str(),
            row.state,
            row.done_on.as_deref().unwrap_or_default(),
            if row.done_late { "yes" } else { "no" },
            row.address.as_str(),
        ])?;
    }
    table.into_inner().map_err(|e| e.into_error().into())
}

/// A text that a spreadsheet does not take for a formula.
fn harmless(text: &str) -> String {
    if text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

async fn json(visit: Visit, asked: Asked) -> Answer {
    let rows = rows(&visit, &asked).await?;
    let shape = serde_json::json!({
        "version": VERSION, "town": visit.tenant.name, "on": visit.today().to_string(),
        "for": Of::read(asked.get("for")).written(), "list": rows,
    });
    Ok(sent("application/json", "year.json", serde_json::to_vec(&shape)?))
}

fn sent(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

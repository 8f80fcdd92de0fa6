//! An edition as data, and the list of editions to take home.

use axum::{
    extract::Request,
    http::header,
    response::{IntoResponse, Redirect},
};
use policy::Act;
use serde_json::json;

use super::{
    rules::{Compact, Edition, EditionState},
    sights::{Editions, InForce, Open, Opened, Which},
};
use crate::{
    base::{Error, Refusal},
    web::{
        Answer, Routes, Visit,
        door::{self, Asked},
        takeaway::Takeaway,
    },
};

/// The doors of data.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeEdition, "/compact/editions/{file}", data)
}

async fn data(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let file: String = door::part(&mut parts, &(), "file").await?;
    let number: i64 = file.strip_suffix(".json").and_then(|n| n.parse().ok()).ok_or(Refusal::NotFound)?;
    let slug = match asked.get("compact") {
        "" => {
            let first = visit.see(InForce).await?.into_iter().next().ok_or(Refusal::NotFound)?;
            return Ok(Redirect::to(&format!(
                "{}?compact={}",
                visit.at().edition_data(number),
                first.0.slug
            ))
            .into_response());
        }
        slug => slug.to_owned(),
    };
    let opened = visit.see(Open(Which::Numbered(slug, number))).await?;
    let body = shape(&opened, opened.edition.standing(visit.today())).to_string();
    Ok::<_, Error>(([(header::CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response())
}

/// An edition as data, version 1 of the shape.
fn shape(opened: &Opened, standing: EditionState) -> serde_json::Value {
    let Opened { compact, edition: e, text } = opened;
    let day = |d: Option<kernel::Day>| d.map(|d| d.to_string());
    let slug_of = |id: &kernel::Id<super::rules::Clause>| {
        text.clauses.iter().find(|c| c.id == *id).map(|c| c.slug.clone())
    };
    let clause = |c: &super::rules::Clause| {
        json!({
            "slug": c.slug, "parent": c.parent.as_ref().and_then(slug_of), "kind": c.kind.name(),
            "label": c.label, "heading": c.heading, "text": c.body, "group": c.group, "level": c.level,
            "sides": c.sides, "principles": c.principles,
        })
    };
    json!({
        "version": 1,
        "compact": { "slug": compact.slug, "name": compact.name },
        "edition": {
            "number": e.number, "title": e.title, "language": e.lang.tag(), "state": standing.name(),
            "adopted": { "body": e.adopting_body, "date": day(e.adopted_on), "diary_number": e.diary_number },
            "term": { "from": day(e.from), "until": day(e.until) },
            "text_hash": e.text_hash,
        },
        "sides": text.sides.iter().map(|s| json!({ "key": s.key, "label": s.label })).collect::<Vec<_>>(),
        "clauses": text.clauses.iter().map(clause).collect::<Vec<_>>(),
        "clocks": text.rhythms.iter()
            .map(|r| json!({ "kind": r.kind, "every_months": r.every_months, "object": r.object }))
            .collect::<Vec<_>>(),
    })
}

/// The list of editions as a table.
pub async fn list_csv(visit: Visit) -> Answer {
    taken_home(&visit).await?.csv()
}

/// The list of editions for machines.
pub async fn list_json(visit: Visit) -> Answer {
    taken_home(&visit).await?.json(&visit)
}

async fn taken_home(visit: &Visit) -> Result<Takeaway, Error> {
    let (at, today) = (visit.at(), visit.today());
    let base = &visit.desk.settings.base_url;
    let day = |day: Option<kernel::Day>| json!(day.map(|day| day.to_string()));
    let row = |(compact, e): &(Compact, Edition)| {
        let address = e.number.map_or_else(|| at.draft(&e.id), |n| at.compact_edition(&compact.slug, n));
        vec![
            json!(compact.name),
            json!(e.number),
            json!(e.title),
            json!(e.lang.tag()),
            json!(e.standing(today).name()),
            json!(e.adopting_body),
            day(e.adopted_on),
            json!(e.diary_number),
            day(e.from),
            day(e.until),
            json!(e.text_hash),
            json!(format!("{base}{address}")),
        ]
    };
    Ok(Takeaway {
        name: "editions",
        columns: &COLUMNS,
        rows: visit.see(Editions).await?.iter().map(row).collect(),
    })
}

/// The columns of the list of editions.
const COLUMNS: [&str; 12] = [
    "compact",
    "number",
    "title",
    "language",
    "state",
    "adopting_body",
    "adopted_on",
    "diary_number",
    "from",
    "until",
    "text_hash",
    "address",
];

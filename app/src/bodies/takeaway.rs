//! Bodies to take home: the list as it stands on the page, and one body with every mandate in it.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};
use kernel::Day;
use serde_json::{Value, json};

use super::{
    rules::{Decision, Mandate, Period},
    shown,
    sights::{BodySeen, Linked, Listed, SeeBodies},
};
use crate::{
    base::Error,
    web::{Answer, Visit, door::Asked, takeaway::Takeaway},
};

/// The list as a table.
pub async fn csv(visit: Visit, asked: Asked) -> Answer {
    list(&visit, &asked).await?.csv()
}

/// The list for machines.
pub async fn json(visit: Visit, asked: Asked) -> Answer {
    list(&visit, &asked).await?.json(&visit)
}

fn day(day: Option<Day>) -> Value {
    json!(day.map(|day| day.to_string()))
}

fn names(of: &[Linked]) -> Value {
    of.iter().map(|one| json!(one.name)).collect()
}

const fn stands(period: Period) -> &'static str {
    match period {
        Period::Ahead => "ahead",
        Period::Now => "now",
        Period::Former => "former",
    }
}

async fn list(visit: &Visit, asked: &Asked) -> Result<Takeaway, Error> {
    let seen = visit.see(SeeBodies { on: asked.day("on") }).await?;
    let base = &visit.desk.settings.base_url;
    let row = |one: &Listed| {
        let of = &one.body;
        vec![
            json!(of.id.as_str()),
            json!(of.compact_name),
            json!(of.kind.name()),
            json!(of.name),
            json!(of.remit),
            json!(of.from.to_string()),
            day(of.until),
            json!(stands(one.period)),
            json!(one.sit),
            json!(one.sat),
            json!(of.decision.by),
            day(of.decision.on),
            json!(of.decision.named),
            json!(of.end_reason),
            names(&one.before),
            names(&one.after),
            json!(format!("{base}{}", visit.at().body(&of.id))),
        ]
    };
    Ok(Takeaway {
        name: "bodies",
        columns: &[
            "id",
            "compact",
            "kind",
            "name",
            "remit",
            "from",
            "until",
            "stands",
            "sit",
            "have_sat",
            "decided_by",
            "decided_on",
            "diary_number",
            "end_reason",
            "follows_on",
            "followed_by",
            "address",
        ],
        rows: seen.bodies.iter().map(row).collect(),
    })
}

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "office",
    "side",
    "organisation",
    "unit",
    "words",
    "from",
    "until",
    "stands",
    "appointed_by",
    "decision",
    "decided_on",
    "planned_until",
    "end_reason",
    "succeeds",
    "seat",
];

/// What an erased person was called is nothing; that somebody sat there stays.
fn row(of: &Mandate, seen: &BodySeen) -> Vec<Value> {
    let name = Some(&of.name).filter(|name| !name.is_empty());
    vec![
        json!(of.id.as_str()),
        json!(name),
        json!(of.office.name()),
        json!(of.of.side),
        json!(of.of.organisation.as_ref().map(|(_, name)| name)),
        json!(of.of.unit.as_ref().map(|(_, name)| name)),
        json!(of.of.words),
        json!(of.from.to_string()),
        day(of.until),
        json!(stands(of.period(seen.on))),
        json!(of.decision.by),
        json!(of.decision.named),
        day(of.decision.on),
        day(of.planned),
        json!(of.end_reason),
        json!(of.succeeds.as_ref().map(kernel::Id::as_str)),
        json!(of.seat(&seen.mandates, &seen.body, seen.on).name()),
    ]
}

/// The mandates of a body as a table.
pub fn mandates(seen: &BodySeen) -> Answer {
    let rows = seen.mandates.iter().map(|one| row(one, seen)).collect();
    Takeaway { name: "mandates", columns: COLUMNS, rows }.csv()
}

fn decision(of: &Decision) -> Value {
    json!({ "by": of.by, "on": day(of.on), "number": of.named })
}

/// A body for machines.
pub fn whole(visit: &Visit, seen: &BodySeen) -> Response {
    let (of, words) = (&seen.body, visit.words());
    let linked = |all: &[Linked]| -> Value {
        all.iter().map(|one| json!({ "id": one.id.as_str(), "name": one.name })).collect()
    };
    let mandate = |one: &Mandate| -> Value {
        let fields = COLUMNS.iter().map(|column| (*column).to_owned());
        Value::Object(fields.zip(row(one, seen)).collect())
    };
    let sides = seen
        .sides
        .iter()
        .map(|side| json!({ "key": side.key, "name": shown::side(&side.key, &seen.sides, words) }));
    let shape = json!({
        "version": 1, "town": visit.tenant.name, "on": seen.on.to_string(), "id": of.id.as_str(),
        "compact": of.compact_name, "kind": of.kind.name(), "name": of.name, "remit": of.remit,
        "from": of.from.to_string(), "until": day(of.until), "decision": decision(&of.decision),
        "end_reason": of.end_reason, "follows_on": linked(&seen.before), "followed_by": linked(&seen.after),
        "sides": sides.collect::<Vec<_>>(), "mandates": seen.mandates.iter().map(mandate).collect::<Vec<_>>(),
        "address": format!("{}{}", visit.desk.settings.base_url, visit.at().body(&of.id)),
    });
    ([(header::CONTENT_TYPE, "application/json")], shape.to_string()).into_response()
}

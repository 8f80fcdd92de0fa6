//! The register to take home: what the page shows and no more, as [`crate::web::takeaway`] writes every list; and one
//! organisation for machines.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};
use serde::Serialize;

use super::{
    register_store::Listed,
    search::Search,
    sights::{Entry, TakeHome},
};
use crate::{
    base::{Error, Fault},
    web::{
        Answer, Visit,
        door::Asked,
        takeaway::{self, harmless, sent},
    },
};

/// The version of these shapes.
const VERSION: u32 = 1;

/// An organisation of the list.
#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    number: String,
    kind: &'static str,
    orientation: &'static str,
    district: String,
    purpose: String,
    website: String,
    signatory: bool,
    acceded_on: Option<String>,
    edition: Option<i64>,
    entered_on: String,
    confirmed_on: String,
    address: String,
}

/// The list.
#[derive(Serialize)]
struct Home<'a> {
    version: u32,
    town: &'a str,
    on: String,
    organisations: usize,
    signatories: usize,
    list: Vec<Row>,
}

fn row(visit: &Visit, one: &Listed) -> Row {
    let of = &one.organisation;
    Row {
        id: of.id.to_string(),
        name: of.name.clone(),
        number: of.number_shown(),
        kind: of.kind.name(),
        orientation: of.orientation.name(),
        district: of.district.clone(),
        purpose: of.purpose.clone(),
        website: of.website.clone(),
        signatory: one.acceded_on.is_some(),
        acceded_on: one.acceded_on.map(|d| d.to_string()),
        edition: one.edition,
        entered_on: of.entered_on.to_string(),
        confirmed_on: of.confirmed_on.to_string(),
        address: format!("{}{}", visit.desk.settings.base_url, visit.at().organisation(&of.id)),
    }
}

/// The list as CSV.
pub async fn csv(visit: Visit, asked: Asked) -> Answer {
    let (_, listed) = visit.see(TakeHome { search: Search::read(|name| asked.get(name)) }).await?;
    let rows: Vec<Row> = listed.iter().map(|one| row(&visit, one)).collect();
    let text = written(&rows).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    Ok(sent("text/csv; charset=utf-8; header=present", "register.csv", text))
}

fn written(rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut table = takeaway::table();
    table.write_record(COLUMNS)?;
    for row in rows {
        let edition = row.edition.map(|n| n.to_string()).unwrap_or_default();
        table.write_record([
            row.id.as_str(),
            harmless(&row.name).as_str(),
            row.number.as_str(),
            row.kind,
            row.orientation,
            harmless(&row.district).as_str(),
            harmless(&row.purpose).as_str(),
            harmless(&row.website).as_str(),
            if row.signatory { "yes" } else { "no" },
            row.acceded_on.as_deref().unwrap_or_default(),
            edition.as_str(),
            row.entered_on.as_str(),
            row.confirmed_on.as_str(),
            row.address.as_str(),
        ])?;
    }
    table.into_inner().map_err(|e| e.into_error().into())
}

/// The names of the columns; the same as in the JSON.
const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "number",
    "kind",
    "orientation",
    "district",
    "purpose",
    "website",
    "signatory",
    "acceded_on",
    "edition",
    "entered_on",
    "confirmed_on",
    "address",
];

/// The list as JSON.
pub async fn json(visit: Visit, asked: Asked) -> Answer {
    let (day, listed) = visit.see(TakeHome { search: Search::read(|name| asked.get(name)) }).await?;
    let list: Vec<Row> = listed.iter().map(|one| row(&visit, one)).collect();
    let shape = Home {
        version: VERSION,
        town: &visit.tenant.name,
        on: day.to_string(),
        organisations: list.len(),
        signatories: list.iter().filter(|row| row.signatory).count(),
        list,
    };
    Ok(sent("application/json", "register.json", serde_json::to_vec(&shape)?))
}

/// One organisation, as the one who asks may see it.
pub fn entry(visit: &Visit, entry: &Entry) -> Response {
    let of = &entry.organisation;
    let base = &visit.desk.settings.base_url;
    let contacts: Vec<_> = (of.contacts.iter())
        .map(|c| serde_json::json!({ "kind": c.kind.name(), "value": c.value, "shown_to": c.class.name() }))
        .collect();
    let accessions: Vec<_> = (entry.signed.iter())
        .map(|s| {
            serde_json::json!({
                "compact": s.compact, "edition": s.edition, "listed_on": s.listed_on.to_string(),
                "ended_on": s.ended_on.map(|d| d.to_string()),
            })
        })
        .collect();
    let related = |umbrella: bool| -> Vec<_> {
        (entry.related.iter())
            .filter(|r| r.is_umbrella == umbrella)
            .map(|r| serde_json::json!({ "id": r.id.as_str(), "name": r.name, "signatory": r.signatory }))
            .collect()
    };
    let shape = serde_json::json!({
        "version": VERSION,
        "town": visit.tenant.name,
        "id": of.id.as_str(),
        "name": of.name,
        "number": of.number_shown(),
        "kind": of.kind.name(),
        "orientation": of.orientation.name(),
        "district": of.district,
        "purpose": of.purpose,
        "website": of.website,
        "entered_on": of.entered_on.to_string(),
        "confirmed_on": of.confirmed_on.to_string(),
        "ended_on": of.ended_on.map(|d| d.to_string()),
        "signatory": entry.counts_today().is_some(),
        "accessions": accessions,
        "contacts": contacts,
        "members": related(false),
        "umbrellas": related(true),
        "address": format!("{base}{}", visit.at().organisation(&of.id)),
    });
    ([(header::CONTENT_TYPE, "application/json")], shape.to_string()).into_response()
}

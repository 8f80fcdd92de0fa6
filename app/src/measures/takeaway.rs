//! A plan's measures to take home: a table that can be filled in and read back (RFC 4180, UTF-8 with a byte order mark;
//! what a spreadsheet would take for a formula begins with an apostrophe). An empty plan gives an empty table to begin with.

use axum::{http::header, response::IntoResponse as _};
use kernel::Id;

use super::{
    rules::Plan,
    sheet::{COLUMNS, Row, TOLD},
    sights::TakeHome,
};
use crate::{
    base::{Error, Fault},
    web::{Answer, Visit, words::Words},
};

/// The measures of a plan as CSV.
pub async fn csv(visit: &Visit, id: Id<Plan>) -> Answer {
    let (plan, rows) = visit.see(TakeHome(id)).await?;
    let written = written(visit, &rows).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    let name = crate::compact::rules::slug_of(&plan.name);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    Ok((headers, written).into_response())
}

/// What a column is called in a language.
pub fn column(name: &str, words: &Words) -> String {
    words.t(&format!("measures-csv-{}", name.replace('_', "-")))
}

fn written(visit: &Visit, rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let bom = "\u{feff}".as_bytes().to_vec();
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).has_headers(false).from_writer(bom);
    table.write_record(COLUMNS.iter().chain(&TOLD).map(|name| column(name, visit.words())))?;
    for row in rows {
        let of = &row.measure;
        let told = [
            visit.words().t(&format!("status-{}", of.status.name())),
            of.status_on.to_string(),
            of.seen_on.map(|day| day.to_string()).unwrap_or_default(),
            format!("{}{}", visit.desk.settings.base_url, visit.at().measure(&of.id)),
        ];
        table.write_record(row.cells.iter().chain(&told).map(|cell| harmless(cell)))?;
    }
    table.into_inner().map_err(|e| e.into_error().into())
}

/// A text that a spreadsheet does not take for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

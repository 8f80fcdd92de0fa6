//! The board to take home, at the same address with `.csv` or `.json` after it: what the page shows and no more. Columns have
//! the names of the JSON, which carries a version; a side's columns begin with its key.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use super::{board::Row, laid, question::Question, rules::Tally, sights::Board};
use crate::{
    base::{Error, Fault, Refusal},
    measures::cost::Sum,
    web::{Answer, Visit, door::Asked},
};

/// The version of these shapes.
const VERSION: u32 = 1;

fn tally(of: Tally) -> Value {
    json!({
        "total": of.total, "done": of.done, "under_way": of.under_way, "waiting": of.waiting, "late": of.late,
    })
}

fn commitment(visit: &Visit, board: &Board, row: &Row) -> Value {
    let clause = &row.clause;
    let assessments: serde_json::Map<String, Value> = board
        .assessing
        .iter()
        .zip(&row.said)
        .map(|(side, view)| {
            let said = view.map(|v| json!({ "status": v.status.name(), "on": v.on.to_string() }));
            (side.key.clone(), said.unwrap_or(Value::Null))
        })
        .collect();
    json!({
        "slug": clause.slug,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.body,
        "group": clause.group,
        "owed_by": clause.sides,
        "principles": clause.principles,
        "assessments": assessments,
        "apart": row.gap,
        "measures": tally(row.tally),
        "seen_on": row.seen.map(|day| day.to_string()),
        "silent_months": row.silent,
        "never_moved": row.unmoved,
        "next_on": row.next.map(|day| day.to_string()),
        "late_since": row.late_since.map(|day| day.to_string()),
        "address": format!("{}{}", visit.desk.settings.base_url, visit.at().commitment(&clause.slug)),
    })
}

async fn looked(visit: &Visit, question: &Question) -> Result<Board, Error> {
    Ok(visit.see(question.sight()).await?.ok_or(Refusal::NotFound)?)
}

/// The board as JSON.
pub async fn json(visit: Visit, asked: Asked) -> Answer {
    let question = Question::read(&asked);
    let board = looked(&visit, &question).await?;
    let list: Vec<Value> =
        laid::shown(&board, &question).map(|(_, row)| commitment(&visit, &board, row)).collect();
    let joint = visit.words().t("duties-side-joint");
    let owners: Vec<Value> = laid::owing(&board, |owner| (board.owned_by(owner, &joint), String::new()))
        .into_iter()
        .map(|one| json!({ "owner": one.name, "measures": tally(one.tally) }))
        .collect();
    let part = |sum: &Sum, n: usize| json!({ "sum": sum.parts[n].sum, "stated_by": sum.parts[n].said });
    let headings = board.headings.iter().map(|one| {
        json!({
            "heading": one.name, "measures": one.counts.all(), "done": one.counts.done, "late": one.counts.late,
            "posts_in_hundredths": part(&one.sum, 0), "posts_missing_in_hundredths": part(&one.sum, 1),
            "kronor": part(&one.sum, 2), "kronor_missing": part(&one.sum, 3),
        })
    });
    let headings: Vec<Value> = headings.collect();
    let shape = json!({
        "version": VERSION,
        "town": visit.tenant.name,
        "compact": board.compact.slug,
        "edition": board.edition.number,
        "on": board.day.to_string(),
        "commitments": board.rows.len(),
        "sides": board.assessing.iter().map(|s| json!({ "key": s.key, "label": s.label })).collect::<Vec<_>>(),
        "list": list,
        "owners": owners,
        "headings": headings,
    });
    Ok(sent("application/json", "commitments.json", serde_json::to_vec(&shape)?))
}

/// The board as CSV: RFC 4180 in UTF-8 with a byte order mark, as the register's.
pub async fn csv(visit: Visit, asked: Asked) -> Answer {
    let question = Question::read(&asked);
    let board = looked(&visit, &question).await?;
    let text = written(&visit, &board, &question).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    Ok(sent("text/csv; charset=utf-8; header=present", "commitments.csv", text))
}

/// Columns before and after those of the sides.
const BEFORE: [&str; 6] = ["slug", "label", "heading", "text", "group", "owed_by"];
const AFTER: [&str; 12] = [
    "apart",
    "measures",
    "done",
    "under_way",
    "waiting",
    "late",
    "seen_on",
    "silent_months",
    "never_moved",
    "next_on",
    "late_since",
    "address",
];

fn written(visit: &Visit, board: &Board, question: &Question) -> Result<Vec<u8>, csv::Error> {
    let bom = "\u{feff}".as_bytes().to_vec();
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).has_headers(false).from_writer(bom);
    let mut names: Vec<String> = BEFORE.map(str::to_owned).to_vec();
    for side in &board.assessing {
        names.extend([format!("{}_status", side.key), format!("{}_on", side.key)]);
    }
    names.extend(AFTER.map(str::to_owned));
    table.write_record(&names)?;
    for (_, row) in laid::shown(board, question) {
        table.write_record(record(visit, row))?;
    }
    table.into_inner().map_err(|e| e.into_error().into())
}

fn record(visit: &Visit, row: &Row) -> Vec<String> {
    let clause = &row.clause;
    let day = |day: Option<kernel::Day>| day.map_or_else(String::new, |day| day.to_string());
    let mut cells: Vec<String> = [&clause.slug, &clause.label, &clause.heading, &clause.body, &clause.group]
        .into_iter()
        .map(|text| harmless(text))
        .collect();
    cells.push(clause.sides.join(" "));
    for view in &row.said {
        cells.extend([view.map_or("", |v| v.status.name()).to_owned(), day(view.map(|v| v.on))]);
    }
    let Tally { total, done, under_way, waiting, late } = row.tally;
    cells.push(row.gap.map_or_else(String::new, |steps| steps.to_string()));
    cells.extend([total, done, under_way, waiting, late].map(|n| n.to_string()));
    cells.extend([
        day(row.seen),
        row.silent.to_string(),
        if row.unmoved { "yes" } else { "no" }.to_owned(),
        day(row.next),
        day(row.late_since),
        format!("{}{}", visit.desk.settings.base_url, visit.at().commitment(&clause.slug)),
    ]);
    cells
}

/// A text that a spreadsheet does not take for a formula.
fn harmless(text: &str) -> String {
    let wild = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    if wild { format!("'{text}") } else { text.to_owned() }
}

fn sent(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

//! A list to take home, at the same address with `.csv` or `.json` after it: what the page shows and no more.
//!
//! The CSV is RFC 4180 (commas, CRLF, quotes where needed) in UTF-8 with a byte order mark, without which a spreadsheet
//! reads å as Ã¥. A cell that a spreadsheet would take for a formula begins with an apostrophe. Columns have the names of
//! the JSON, which carries a version; they are told in neither language so that they stay what they are.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use serde_json::{Map, Value, json};

use super::{Answer, Visit};
use crate::base::{Error, Fault};

/// The version of these shapes.
const VERSION: u32 = 1;

/// A list to take home.
pub struct Takeaway {
    /// What the file is called, without its ending.
    pub name: &'static str,
    /// The names of the columns.
    pub columns: &'static [&'static str],
    /// The rows, a value a column.
    pub rows: Vec<Vec<Value>>,
}

impl Takeaway {
    /// As a table.
    pub fn csv(&self) -> Answer {
        let text = self.written().map_err(|e| Error::from(Fault::Other(e.to_string())))?;
        Ok(sent("text/csv; charset=utf-8; header=present", &format!("{}.csv", self.name), text))
    }

    fn written(&self) -> Result<Vec<u8>, csv::Error> {
        let mut table = table();
        table.write_record(self.columns)?;
        for row in &self.rows {
            table.write_record(row.iter().map(cell))?;
        }
        table.into_inner().map_err(|e| e.into_error().into())
    }

    /// For machines.
    pub fn json(&self, visit: &Visit) -> Answer {
        let object = |row: &Vec<Value>| -> Map<String, Value> {
            self.columns.iter().map(|column| (*column).to_owned()).zip(row.iter().cloned()).collect()
        };
        let list: Vec<_> = self.rows.iter().map(object).collect();
        let on = visit.today().to_string();
        let shape = json!({ "version": VERSION, "town": visit.tenant.name, "on": on, "list": list });
        Ok(sent("application/json", &format!("{}.json", self.name), serde_json::to_vec(&shape)?))
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::String(text) => harmless(text),
        Value::Array(all) => all.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// A table that is being written, with the mark by which a spreadsheet knows its signs.
pub fn table() -> csv::Writer<Vec<u8>> {
    let bom = "\u{feff}".as_bytes().to_vec();
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).has_headers(false).from_writer(bom)
}

/// A text that a spreadsheet does not take for a formula.
pub fn harmless(text: &str) -> String {
    if text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A file to keep.
pub fn sent(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_spreadsheet_calculates_nothing() {
        for wild in ["=1+1", "+46", "-2", "@SUM(A1)", " =cmd", "\t=x", "＝1"] {
            assert!(harmless(wild).starts_with('\''), "{wild}");
        }
        assert_eq!(harmless("Ekby IF"), "Ekby IF");
    }
}

//! A spreadsheet that somebody sent, as rows of text: read by the importer in its child process, and what its cells may hold
//! that is no answer.

use super::Visit;
use crate::base::{Error, Fault, Problem, reading};

/// A table as text.
pub type Table = Vec<Vec<String>>;

/// The rows of a file; or what is wrong with it, beside `field`.
pub async fn read(
    visit: &Visit,
    field: &'static str,
    (name, bytes): (String, Vec<u8>),
) -> Result<Result<Table, Problem>, Error> {
    let importer = visit.desk.importer.clone();
    let read = tokio::task::spawn_blocking(move || importer.sheet(&name, &bytes)).await;
    let read = read.map_err(|e| Fault::Other(format!("the importer broke: {e}")))?;
    Ok(read.map_err(|why| match why {
        reader::Unreadable::UnknownType => Problem::at(field, "web-table-type"),
        reader::Unreadable::TooLarge => Problem::at(field, "web-table-large"),
        why => reading::refused(field, why),
    }))
}

/// Whether nothing stands in a row.
pub fn is_empty(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

/// `#DIV/0!`, `#SAKNAS!`, `#NAME?`, `#N/A`, or `=A1+B1`.
pub fn is_broken(cell: &str) -> bool {
    let cell = cell.trim();
    let sign = |c: char| c.is_uppercase() || matches!(c, '/' | '0' | '_');
    let called = |name: &str| {
        let bare = name.strip_suffix(['!', '?']).unwrap_or(name);
        (bare != name || bare == "N/A") && !bare.is_empty() && bare.chars().all(sign)
    };
    cell.starts_with('=') || cell.strip_prefix('#').is_some_and(called)
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
pub fn plain(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// What a spreadsheet calls the cell in this row (from 1) and column (from 0): F7.
pub fn place(row: usize, column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let first = if column < 26 { String::new() } else { letter(column / 26 - 1).to_string() };
    format!("{first}{}{row}", letter(column))
}

#[cfg(test)]
mod tests {
    use super::{is_broken, place, plain};

    #[test]
    fn a_cell_is_named_as_a_spreadsheet_names_it() {
        assert_eq!([place(1, 0), place(7, 5), place(2, 26), place(2, 63)], ["A1", "F7", "AA2", "BL2"]);
    }

    #[test]
    fn a_mistake_is_no_answer() {
        for broken in ["#DIV/0!", "#SAKNAS!", "#N/A", " =A1+B1"] {
            assert!(is_broken(broken), "{broken}");
        }
        for fine in ["#1", "Ja", "# svar", "a=b", ""] {
            assert!(!is_broken(fine), "{fine}");
        }
        assert_eq!((plain("'=1").as_str(), plain(" 'n ").as_str()), ("=1", "'n"));
    }
}

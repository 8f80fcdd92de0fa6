//! A table that somebody filled in, as rows of text: an XLSX workbook's first sheet, or CSV in any of the encodings and
//! with any of the separators that spreadsheets write. What the rows mean is for those who asked.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use crate::{
    Unreadable,
    source::{MAX_BYTES, decode},
};

/// The most rows that are read; a file with more is too large.
pub const MAX_ROWS: usize = 5_000;
/// The most cells of a row that are read; what stands further out is left.
pub const MAX_CELLS: usize = 64;

/// The rows of a table in their order, empty ones too, so that a row's place is the number a spreadsheet shows.
pub fn rows(name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    // Others' code on strangers' files: one that gives up must not take us along.
    let read = std::panic::catch_unwind(|| {
        if bytes.starts_with(b"PK\x03\x04") {
            workbook(bytes)
        } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") || bytes.starts_with(b"%PDF-") {
            // An old .xls, or a locked .xlsx, which lies in the same kind of box; only its name tells.
            let locked = name.to_lowercase().ends_with(".xlsx");
            Err(if locked { Unreadable::Encrypted } else { Unreadable::UnknownType })
        } else {
            text(bytes)
        }
    });
    let rows = read.unwrap_or(Err(Unreadable::Broken))?;
    let told = rows.iter().flatten().any(|cell| cell.contains(char::is_alphanumeric));
    if told { Ok(rows) } else { Err(Unreadable::Empty) }
}

fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let broken = |error: XlsxError| match error {
        XlsxError::Password => Unreadable::Encrypted,
        XlsxError::FileNotFound(_) => Unreadable::UnknownType,
        _ => Unreadable::Broken,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let first = book.sheet_names().first().cloned().ok_or(Unreadable::Empty)?;
    // Cell by cell: a cell far out would else ask for room for all before it.
    let mut cells = book.worksheet_cells_reader(&first).map_err(broken)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some(cell) = cells.next_cell_with_formula().map_err(broken)? {
        let (row, column) = cell.pos;
        let told = match (said(&cell.value), &cell.formula) {
            // What a program wrote and no spreadsheet has worked out yet: it must not look like an empty cell.
            (empty, Some(formula)) if empty.is_empty() && !formula.is_empty() => format!("={formula}"),
            (told, _) => told,
        };
        let (row, column) = (row as usize, column as usize);
        if told.is_empty() || column >= MAX_CELLS {
            continue;
        }
        if row >= MAX_ROWS {
            return Err(Unreadable::TooLarge);
        }
        rows.resize(rows.len().max(row + 1), Vec::new());
        let cells = &mut rows[row];
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = told;
    }
    Ok(rows)
}

/// What a cell says: a day as 2027-03-12, a whole number without a decimal point, a mistake as the spreadsheet shows it.
fn said(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        DataRef::Float(n) => n.to_string(),
        DataRef::Bool(is) => is.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(mistake) => mistake.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn text(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let text = decode(bytes)?;
    // Excel may say the separator itself, on a line of its own.
    let (said, text) = match text.strip_prefix("sep=") {
        Some(rest) => (rest.bytes().next(), rest.split_once('\n').map_or("", |(_, rest)| rest)),
        None => (None, text.as_str()),
    };
    let mut table = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(said.unwrap_or_else(|| separator(text)))
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in table.records() {
        let record = record.map_err(|_| Unreadable::Broken)?;
        if rows.len() >= MAX_ROWS {
            return Err(Unreadable::TooLarge);
        }
        rows.push(record.iter().take(MAX_CELLS).map(|cell| cell.trim().to_owned()).collect());
    }
    Ok(rows)
}

/// The separator that parts the first line into most cells; a Swedish spreadsheet writes a semicolon.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| {
        let mut quoted = false;
        let counted = |b: &u8| {
            quoted ^= *b == b'"';
            *b == sign && !quoted
        };
        first.as_bytes().iter().copied().filter(counted).count()
    };
    *[b',', b'\t', b';'].iter().max_by_key(|sign| count(**sign)).unwrap_or(&b';')
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::rows;
    use crate::Unreadable;

    #[test]
    fn tables_of_every_kind_are_read_alike() {
        let expected = [["Åtgärd", "Börjar"], ["Öppna; en väg", "2027-03-12"]];
        let kinds: [(&str, Vec<u8>); 4] = [
            ("a.csv", "\u{feff}Åtgärd,Börjar\r\nÖppna; en väg,2027-03-12\r\n".as_bytes().to_vec()),
            ("a.csv", "Åtgärd;Börjar\n\"Öppna; en väg\";2027-03-12\n".as_bytes().to_vec()),
            ("a.csv", "sep=\t\nÅtgärd\tBörjar\nÖppna; en väg\t2027-03-12".as_bytes().to_vec()),
            (
                "a.csv",
                encoding_rs::WINDOWS_1252.encode("Åtgärd;Börjar\n\"Öppna; en väg\";2027-03-12\n").0.to_vec(),
            ),
        ];
        for (name, bytes) in kinds {
            assert_eq!(rows(name, &bytes).unwrap(), expected);
        }
        assert_eq!(rows("a.xlsx", &workbook("B2")).unwrap()[1][1], "2027-03-12");
    }

    #[test]
    fn a_mistake_and_a_formula_without_a_value_are_not_empty() {
        let cells = "<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B1\" t=\"e\"><f>A1</f><v>#N/A</v></c>\
             <c r=\"C1\"><f>A1+1</f></c><c r=\"D1\"><f>1+1</f><v>2</v></c>";
        let read = rows("a.xlsx", &book(&format!("<row r=\"1\">{cells}</row>"))).unwrap();
        assert_eq!(read[0], ["#DIV/0!", "#N/A", "=A1+1", "2"]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(rows("a.csv", b" ;; \n"), Err(Unreadable::Empty));
        assert_eq!(rows("a.xlsx", b"PK\x03\x04 not an archive"), Err(Unreadable::Broken));
        assert_eq!(rows("a.pdf", b"%PDF-1.7"), Err(Unreadable::UnknownType));
        assert_eq!(rows("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err(Unreadable::Encrypted));
        assert_eq!(rows("a.csv", "x\n".repeat(6_000).as_bytes()), Err(Unreadable::TooLarge));
        // A cell at the far end of a sheet asks for no room.
        assert_eq!(rows("a.xlsx", &workbook("B1048576")), Err(Unreadable::TooLarge));
    }

    /// A workbook with a day (46458 days after 1899-12-30) in one cell.
    fn workbook(cell: &str) -> Vec<u8> {
        let row = cell.trim_start_matches('B');
        book(&format!("<row r=\"{row}\"><c r=\"{cell}\" s=\"1\"><v>46458</v></c></row>"))
    }

    /// A workbook with these rows.
    fn book(rows: &str) -> Vec<u8> {
        let sheet = format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
             {rows}</sheetData></worksheet>"
        );
        let book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
             <sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
             Target=\"worksheets/sheet1.xml\"/></Relationships>";
        let styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\">\
             <xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
             Target=\"xl/workbook.xml\"/></Relationships>";
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        let parts = [
            ("[Content_Types].xml", types),
            ("_rels/.rels", root),
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", links),
            ("xl/styles.xml", styles),
            ("xl/worksheets/sheet1.xml", &sheet),
        ];
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}

//! A workbook (XLSX): sheets of text, the first row of each in bold. No formula can stand in a cell: it is a text or a number.

use kernel::Day;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook, XlsxError,
    utility::column_number_to_name,
};

/// What its media type is called.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The hidden sheet on which what can be chosen stands, a column a list.
const LISTS: &str = "x";

/// A sheet: its name and its rows.
#[derive(Debug, Default)]
pub struct Sheet {
    /// What its tab says; at most 31 signs.
    pub name: String,
    /// How wide its columns are, in signs.
    pub width: u16,
    /// The columns that hold numbers: what reads as one there can be counted with.
    pub numbers: &'static [u16],
    /// The columns that hold days: what reads as one there is stored as a day.
    pub days: &'static [u16],
    /// How wide some of them are instead, by their place.
    pub widths: Vec<(u16, u16)>,
    /// The columns that nobody needs to see.
    pub hidden: Vec<u16>,
    /// The cells that are filled in by choosing: row, column, what can be chosen.
    pub lists: Vec<(u32, u16, Vec<String>)>,
    /// The rows, the heads of the columns first.
    pub rows: Vec<Vec<String>>,
}

/// What a cell holds.
enum Cell {
    Text,
    Number(f64),
    Day(ExcelDateTime),
}

impl Cell {
    /// A cell of a column of numbers or of days, where it reads as one; all else is text, as the heads are.
    fn of(sheet: &Sheet, (row, column): (u32, u16), text: &str) -> Self {
        if row > 0 && sheet.numbers.contains(&column) {
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            return number.map_or(Self::Text, Self::Number);
        }
        if row > 0 && sheet.days.contains(&column) {
            return text.parse().ok().and_then(|day| stored(day).ok()).map_or(Self::Text, Self::Day);
        }
        Self::Text
    }
}

/// A day as the format stores it; none before its first.
fn stored(day: Day) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        day.year().cast_unsigned(),
        day.month().cast_unsigned(),
        day.day().cast_unsigned(),
    )
}

/// The sheets as the bytes of a file that was made on `day`.
pub fn written(sheets: &[Sheet], day: Day) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = stored(day)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = plain.clone().set_bold();
    let days = plain.clone().set_num_format("yyyy-mm-dd");
    let mut lists: Vec<&Vec<String>> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet().set_name(&sheet.name)?.set_freeze_panes(1, 0)?;
        for (n, row) in (0..).zip(&sheet.rows) {
            let look = if n == 0 { &head } else { &plain };
            for (column, text) in (0..).zip(row) {
                match Cell::of(sheet, (n, column), text) {
                    Cell::Number(number) => page.write_number_with_format(n, column, number, look)?,
                    Cell::Day(day) => page.write_datetime_with_format(n, column, &day, &days)?,
                    Cell::Text => page.write_string_with_format(n, column, text, look)?,
                };
            }
        }
        for column in 0..sheet.rows.first().map_or(0, Vec::len) {
            page.set_column_width(u16::try_from(column).unwrap_or(u16::MAX), f64::from(sheet.width))?;
        }
        for (column, width) in &sheet.widths {
            page.set_column_width(*column, f64::from(*width))?;
        }
        for column in &sheet.hidden {
            page.set_column_hidden(*column)?;
        }
        for (row, column, all) in &sheet.lists {
            let at = lists.iter().position(|one| *one == all).unwrap_or_else(|| {
                lists.push(all);
                lists.len() - 1
            });
            let list = DataValidation::new().allow_list_formula(Formula::new(cells(at, all.len())));
            page.add_data_validation(*row, *column, *row, *column, &list)?;
        }
    }
    if !lists.is_empty() {
        let page = book.add_worksheet().set_name(LISTS)?.set_hidden(true);
        for (column, all) in (0..).zip(&lists) {
            for (row, one) in (0..).zip(*all) {
                page.write_string(row, column, one)?;
            }
        }
    }
    book.save_to_buffer()
}

/// The cells in which a list stands: a list within the cell that it belongs to would be parted at every comma.
fn cells(list: usize, rows: usize) -> String {
    let column = column_number_to_name(u16::try_from(list).unwrap_or(u16::MAX));
    format!("={LISTS}!${column}$1:${column}${rows}")
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sheet};

    #[test]
    fn numbers_are_stored_as_numbers_and_days_as_days() {
        let sheet = Sheet { numbers: &[1], days: &[2], ..Sheet::default() };
        let cell = |row, column, text| Cell::of(&sheet, (row, column), text);
        assert!(matches!(cell(1, 1, "12.5"), Cell::Number(n) if n > 12.4 && n < 12.6));
        assert!(matches!(cell(1, 2, "2027-03-12"), Cell::Day(_)));
        for (row, column, text) in
            [(0, 1, "12"), (1, 0, "12"), (1, 1, ""), (1, 1, "inf"), (1, 2, ""), (1, 2, "12")]
        {
            assert!(matches!(cell(row, column, text), Cell::Text), "{row} {column} {text}");
        }
    }
}

//! What a statement answers.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rusqlite::types::ValueRef;
use sqlx::{
    Decode, Row as _, Type,
    postgres::{PgRow, Postgres},
};

use crate::DbError;

/// One row, read by the names of its columns.
#[derive(Debug)]
pub enum Row {
    #[doc(hidden)]
    File(FileRow),
    #[doc(hidden)]
    Postgres(PgRow),
}

/// All that a statement answered from a file, copied out of it: texts and bytes each in one piece, not cell by cell.
#[derive(Debug, Default)]
pub(crate) struct Found {
    columns: Arc<[String]>,
    cells: Vec<Cell>,
    text: String,
    bytes: Vec<u8>,
}

/// A cell: what it holds, or where that lies.
#[derive(Debug, Clone, Copy)]
enum Cell {
    Null,
    Integer(i64),
    Text(usize, usize),
    Bytes(usize, usize),
    /// Of a type that the product never keeps.
    Other,
}

impl Found {
    pub(crate) fn new(columns: Arc<[String]>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// The next cell, row by row.
    pub(crate) fn push(&mut self, content: ValueRef) {
        let cell = match content {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(x) => Cell::Integer(x),
            ValueRef::Real(_) => Cell::Other,
            ValueRef::Text(x) => {
                let from = self.text.len();
                match std::str::from_utf8(x) {
                    Ok(text) => self.text.push_str(text),
                    Err(_) => self.text.push_str(&String::from_utf8_lossy(x)),
                }
                Cell::Text(from, self.text.len())
            }
            ValueRef::Blob(x) => {
                let from = self.bytes.len();
                self.bytes.extend_from_slice(x);
                Cell::Bytes(from, self.bytes.len())
            }
        };
        self.cells.push(cell);
    }

    /// Its `count` rows.
    pub(crate) fn rows(self, count: usize) -> Vec<FileRow> {
        let (width, found) = (self.columns.len(), Arc::new(self));
        (0..count)
            .map(|n| FileRow { found: found.clone(), from: n * width, next: AtomicUsize::new(0) })
            .collect()
    }
}

/// A row of a file.
#[derive(Debug)]
pub struct FileRow {
    found: Arc<Found>,
    /// The place of its first cell.
    from: usize,
    /// The column after the one that was read last: rows are mostly read in the order of their columns.
    next: AtomicUsize,
}

/// What is seen in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
    Other,
}

impl FileRow {
    fn cell(&self, name: &str) -> Option<Seen<'_>> {
        let columns = &self.found.columns;
        let next = self.next.load(Ordering::Relaxed);
        let is = |at: &usize| columns.get(*at).is_some_and(|column| column == name);
        let at = (next..columns.len()).chain(0..next).find(is)?;
        self.next.store(at + 1, Ordering::Relaxed);
        Some(match *self.found.cells.get(self.from + at)? {
            Cell::Null => Seen::Null,
            Cell::Integer(x) => Seen::Integer(x),
            Cell::Text(from, until) => Seen::Text(self.found.text.get(from..until)?),
            Cell::Bytes(from, until) => Seen::Bytes(self.found.bytes.get(from..until)?),
            Cell::Other => Seen::Other,
        })
    }
}

/// What a cell of a file can be read as.
trait OfCell: Sized {
    /// The cell's content, if it is of this type.
    fn of(cell: Seen<'_>) -> Option<Self>;
}

impl OfCell for String {
    fn of(cell: Seen<'_>) -> Option<Self> {
        if let Seen::Text(x) = cell { Some(x.to_owned()) } else { None }
    }
}

impl OfCell for i64 {
    fn of(cell: Seen<'_>) -> Option<Self> {
        if let Seen::Integer(x) = cell { Some(x) } else { None }
    }
}

impl OfCell for bool {
    fn of(cell: Seen<'_>) -> Option<Self> {
        i64::of(cell).map(|x| x != 0)
    }
}

impl OfCell for Vec<u8> {
    fn of(cell: Seen<'_>) -> Option<Self> {
        if let Seen::Bytes(x) = cell { Some(x.to_owned()) } else { None }
    }
}

impl<T: OfCell> OfCell for Option<T> {
    fn of(cell: Seen<'_>) -> Option<Self> {
        if cell == Seen::Null { Some(None) } else { T::of(cell).map(Some) }
    }
}

/// What a column can be read as: `String`, `i64`, `bool`, `Vec<u8>`, an `Option` of these, or a type of the kernel.
pub trait Column: Sized {
    /// Reads the column `name` of `row`.
    fn read(row: &Row, name: &str) -> Result<Self, DbError>;
}

macro_rules! plain_columns {
    ($($t:ty),*) => {$(
        impl Column for $t {
            fn read(row: &Row, name: &str) -> Result<Self, DbError> { row.decode(name) }
        }
        impl Column for Option<$t> {
            fn read(row: &Row, name: &str) -> Result<Self, DbError> { row.decode(name) }
        }
    )*};
}

plain_columns!(String, i64, bool, Vec<u8>);

/// Types that are stored as text and parsed at the seam.
macro_rules! parsed_columns {
    ($(($($g:ident)?) $t:ty),*) => {$(
        impl<$($g)?> Column for $t {
            fn read(row: &Row, name: &str) -> Result<Self, DbError> {
                row.parsed(name)
            }
        }
        impl<$($g)?> Column for Option<$t> {
            fn read(row: &Row, name: &str) -> Result<Self, DbError> {
                row.parsed_or_none(name)
            }
        }
    )*};
}

parsed_columns!(() kernel::Day, () kernel::Instant, () kernel::Lang, (T) kernel::Id<T>);

fn unparsable(name: &str) -> DbError {
    DbError::Driver(sqlx::Error::ColumnDecode { index: name.to_owned(), source: "not of its type".into() })
}

impl Row {
    /// The column `name`.
    pub fn get<C: Column>(&self, name: &str) -> Result<C, DbError> {
        C::read(self, name)
    }

    /// The column `name`, stored as text and parsed into a type of the product.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Result<T, DbError> {
        self.parsed_or_none(name)?.ok_or_else(|| unparsable(name))
    }

    /// The same for a column that may be absent.
    pub fn parsed_or_none<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, DbError> {
        let parse = |text: &str| text.parse().map_err(|_| unparsable(name));
        match self {
            // Parsed where it lies: nearly every day, identity and state that is read comes this way.
            Self::File(row) => match row.cell(name) {
                Some(Seen::Text(text)) => parse(text).map(Some),
                Some(Seen::Null) => Ok(None),
                _ => Err(unparsable(name)),
            },
            Self::Postgres(row) => row.try_get::<Option<&str>, _>(name)?.map(parse).transpose(),
        }
    }

    fn decode<T>(&self, name: &str) -> Result<T, DbError>
    where
        T: OfCell + for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Self::File(row) => {
                let cell = row.cell(name).ok_or_else(|| unparsable(name))?;
                T::of(cell).ok_or_else(|| unparsable(name))
            }
            Self::Postgres(row) => Ok(row.try_get(name)?),
        }
    }
}

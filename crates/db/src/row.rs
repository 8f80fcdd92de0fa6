//! What a statement answers.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rusqlite::types::Value as Cell;
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

/// A row of a file, copied out of it.
#[derive(Debug)]
pub struct FileRow {
    columns: Arc<[String]>,
    cells: Vec<Cell>,
    /// The column after the one that was read last: rows are mostly read in the order of their columns.
    next: AtomicUsize,
}

impl FileRow {
    pub(crate) fn new(columns: Arc<[String]>, cells: Vec<Cell>) -> Self {
        Self { columns, cells, next: AtomicUsize::new(0) }
    }

    fn cell(&self, name: &str) -> Option<&Cell> {
        let next = self.next.load(Ordering::Relaxed);
        let is = |at: &usize| self.columns.get(*at).is_some_and(|column| column == name);
        let at = (next..self.columns.len()).chain(0..next).find(is)?;
        self.next.store(at + 1, Ordering::Relaxed);
        self.cells.get(at)
    }
}

/// What a cell of a file can be read as.
trait OfCell: Sized {
    /// The cell's content, if it is of this type.
    fn of(cell: &Cell) -> Option<Self>;
}

impl OfCell for String {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Text(x) = cell { Some(x.clone()) } else { None }
    }
}

impl OfCell for i64 {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Integer(x) = cell { Some(*x) } else { None }
    }
}

impl OfCell for bool {
    fn of(cell: &Cell) -> Option<Self> {
        i64::of(cell).map(|x| x != 0)
    }
}

impl OfCell for Vec<u8> {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Blob(x) = cell { Some(x.clone()) } else { None }
    }
}

impl<T: OfCell> OfCell for Option<T> {
    fn of(cell: &Cell) -> Option<Self> {
        if *cell == Cell::Null { Some(None) } else { T::of(cell).map(Some) }
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
                Some(Cell::Text(text)) => parse(text).map(Some),
                Some(Cell::Null) => Ok(None),
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

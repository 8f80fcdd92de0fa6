//! What a statement answers.

use std::sync::Arc;

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
    pub(crate) columns: Arc<[String]>,
    pub(crate) cells: Vec<Cell>,
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
                let text: String = row.decode(name)?;
                text.parse().map_err(|_| unparsable(name))
            }
        }
        impl<$($g)?> Column for Option<$t> {
            fn read(row: &Row, name: &str) -> Result<Self, DbError> {
                let text: Option<String> = row.decode(name)?;
                text.map(|t| t.parse().map_err(|_| unparsable(name))).transpose()
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
        self.get::<String>(name)?.parse().map_err(|_| unparsable(name))
    }

    /// The same for a column that may be absent.
    pub fn parsed_or_none<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, DbError> {
        self.get::<Option<String>>(name)?.map(|t| t.parse().map_err(|_| unparsable(name))).transpose()
    }

    fn decode<T>(&self, name: &str) -> Result<T, DbError>
    where
        T: OfCell + for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Self::File(row) => {
                let at = row.columns.iter().position(|column| column == name);
                let cell = at.and_then(|at| row.cells.get(at)).ok_or_else(|| unparsable(name))?;
                T::of(cell).ok_or_else(|| unparsable(name))
            }
            Self::Postgres(row) => Ok(row.try_get(name)?),
        }
    }
}

//! The only crate that names a database driver.
//!
//! One SQL text runs on both SQLite and PostgreSQL: `$1` parameters, text identities, UTC text times, BIGINT, BOOLEAN,
//! `ON CONFLICT`, `RETURNING`. What must part is a closed list in [`dialect`], and the migrations that carry a
//! database's name. A [`Tx`] is the only way to run a statement, so every statement is counted and belongs to a
//! transaction.

mod dialect;
mod error;
mod file;
mod migrate;
mod row;
#[cfg(test)]
mod shape_tests;
mod tx;
mod value;

use std::{path::Path, str::FromStr};

pub use dialect::Dialect;
pub use error::DbError;
use file::File;
pub use migrate::{Migration, migrations};
pub use row::{Column, Row};
pub use tx::Tx;
pub use value::Value;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

/// A database: one file of SQLite, or PostgreSQL. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db(Pool);

#[derive(Debug, Clone)]
enum Pool {
    File(File),
    Postgres(PgPool),
}

/// Connections to PostgreSQL.
const CONNECTIONS: u32 = 8;

impl Db {
    /// Opens, or creates, a file of SQLite.
    pub fn file(path: &Path) -> Result<Self, DbError> {
        File::open(path).map(|file| Self(Pool::File(file)))
    }

    /// Connects to PostgreSQL by its URL (`postgres://…`).
    pub async fn postgres(url: &str) -> Result<Self, DbError> {
        let options = PgConnectOptions::from_str(url)?;
        let pool = PgPoolOptions::new().max_connections(CONNECTIONS).connect_with(options).await?;
        Ok(Self(Pool::Postgres(pool)))
    }

    /// Makes a database called `name` beside the one of `url` and connects to it: each test has its own. The name is ours
    /// and must be plain letters, digits and underscores.
    pub async fn create_postgres(url: &str, name: &str) -> Result<Self, DbError> {
        let options = PgConnectOptions::from_str(url)?;
        debug_assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
        let server = PgPoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&server).await?;
        server.close().await;
        let pool = PgPoolOptions::new().max_connections(4).connect_with(options.database(name)).await?;
        Ok(Self(Pool::Postgres(pool)))
    }

    /// Which of the two it is.
    pub fn dialect(&self) -> Dialect {
        match self.0 {
            Pool::File(_) => Dialect::Sqlite,
            Pool::Postgres(_) => Dialect::Postgres,
        }
    }

    /// A transaction that may write. On SQLite it takes the write lock at once, so that it never fails half-way.
    pub async fn write(&self) -> Result<Tx, DbError> {
        match &self.0 {
            Pool::File(file) => Ok(Tx::file(file.write().await?)),
            Pool::Postgres(pool) => Ok(Tx::postgres(pool.begin().await?)),
        }
    }

    /// A transaction that only reads, and sees one moment.
    pub async fn read(&self) -> Result<Tx, DbError> {
        match &self.0 {
            Pool::File(file) => Ok(Tx::file(file.read().await?)),
            Pool::Postgres(pool) => {
                Ok(Tx::postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?))
            }
        }
    }

    /// For statements that need not see the same moment as each other: cheaper than a transaction where there is but one.
    pub async fn glance(&self) -> Result<Tx, DbError> {
        match &self.0 {
            Pool::File(file) => Ok(Tx::file(file.glance().await?)),
            Pool::Postgres(_) => self.read().await,
        }
    }

    /// While hurried, SQLite does not wait for the disk after each act: for content that can be made anew, and for nothing
    /// else. PostgreSQL goes on as ever.
    pub async fn hurry(&self, hurried: bool) -> Result<(), DbError> {
        let Pool::File(file) = &self.0 else { return Ok(()) };
        file.pragma(if hurried { "PRAGMA synchronous = OFF" } else { "PRAGMA synchronous = FULL" }).await
    }

    /// Writes a whole copy of a file of SQLite to `path`, as it is at one moment, while others go on. PostgreSQL brings its
    /// own tools; there nothing is copied and the answer is `false`.
    pub async fn copy_to(&self, path: &Path) -> Result<bool, DbError> {
        let Pool::File(file) = &self.0 else { return Ok(false) };
        file.copy_to(path).await.map(|()| true)
    }

    /// Closes every connection; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.0 {
            Pool::File(file) => file.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

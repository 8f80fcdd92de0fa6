//! What can go wrong with a database.

/// What can go wrong with a database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A row with that key stands there already; the name is the constraint's, as the database tells it.
    #[error("already there: {0}")]
    Taken(String),
    /// Somebody else holds the lock; the whole act may be tried again.
    #[error("busy")]
    Busy,
    /// A migration that has run was changed, or is missing from this program.
    #[error("migration {0} differs from what has run here")]
    Drifted(String),
    /// The database is younger than this program.
    #[error("the data was written by a later version (migration {0})")]
    Newer(String),
    /// Anything else that PostgreSQL, or a column, has to say; ours to mend.
    #[error(transparent)]
    Driver(sqlx::Error),
    /// Anything else that SQLite has to say; ours to mend.
    #[error(transparent)]
    File(rusqlite::Error),
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let rusqlite::Error::SqliteFailure(inner, said) = &error else { return Self::File(error) };
        match (inner.code, inner.extended_code) {
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
                Self::Taken(said.clone().unwrap_or_default())
            }
            _ => Self::File(error),
        }
    }
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(inner) = &error {
            if inner.is_unique_violation() {
                return Self::Taken(inner.message().to_owned());
            }
            // Serialisation failure and deadlock.
            let code = inner.code().unwrap_or_default();
            if code == "40001" || code == "40P01" {
                return Self::Busy;
            }
        }
        Self::Driver(error)
    }
}

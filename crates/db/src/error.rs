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
    /// Anything else; ours to mend.
    #[error(transparent)]
    Driver(sqlx::Error),
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(inner) = &error {
            if inner.is_unique_violation() {
                return Self::Taken(inner.message().to_owned());
            }
            // SQLite: BUSY (5) and LOCKED (6), with their extensions; PostgreSQL: serialisation failure and deadlock.
            let code = inner.code().unwrap_or_default();
            let busy = match code.parse::<u32>() {
                Ok(n) if code.len() < 5 => n & 0xff == 5 || n & 0xff == 6,
                _ => code == "40001" || code == "40P01",
            };
            if busy {
                return Self::Busy;
            }
        }
        Self::Driver(error)
    }
}

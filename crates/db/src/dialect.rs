//! The closed list of what must part between the two databases. Adding to it takes a decision record.

/// Which database a transaction talks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// One file, embedded.
    Sqlite,
    /// A server, for many nodes.
    Postgres,
}

impl Dialect {
    /// The name that migrations carry.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

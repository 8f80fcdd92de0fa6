//! Migrations: `migrations/NNNN_noun.sql` for both databases, `NNNN_noun.sqlite.sql` and `NNNN_noun.postgres.sql`
//! only where they must part. They run once, in order, each remembered by the hash of its text.

use std::hash::Hasher as _;

use crate::{Db, DbError, Dialect, params};

/// One file of `migrations/`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The file's name without `.sql`.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// What this program brings for `dialect`, in order.
pub fn migrations(dialect: Dialect) -> impl Iterator<Item = &'static Migration> {
    ALL.iter().filter(move |m| match m.name.split_once('.') {
        None => true,
        Some((_, of)) => of == dialect.name(),
    })
}

/// FNV-1a over the text: it tells an edited migration from an untouched one and guards against nothing else.
fn fingerprint(sql: &str) -> i64 {
    struct Fnv(u64);
    impl std::hash::Hasher for Fnv {
        fn write(&mut self, bytes: &[u8]) {
            for b in bytes {
                self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        fn finish(&self) -> u64 {
            self.0
        }
    }
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    hasher.write(sql.as_bytes());
    hasher.finish().cast_signed()
}

impl Db {
    /// The names of what [`Db::migrate`] would run. Changes nothing.
    pub async fn unmigrated(&self) -> Result<Vec<&'static str>, DbError> {
        let mut tx = self.read().await?;
        let there = match self.dialect() {
            Dialect::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
            Dialect::Postgres => "SELECT tablename FROM pg_tables WHERE tablename = 'migration'",
        };
        let mut done = std::collections::BTreeSet::new();
        if tx.row(there, &[]).await?.is_some() {
            for row in tx.rows("SELECT name FROM migration", &[]).await? {
                done.insert(row.get::<String>("name")?);
            }
        }
        Ok(migrations(self.dialect()).map(|m| m.name).filter(|name| !done.contains(*name)).collect())
    }

    /// Brings the database up to this program; answers the names of what ran now.
    pub async fn migrate(&self) -> Result<Vec<&'static str>, DbError> {
        let mut tx = self.write().await?;
        tx.script(
            "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, fingerprint BIGINT NOT NULL)",
        )
        .await?;
        if self.dialect() == Dialect::Postgres {
            // Two nodes that start at once: the second waits here and finds the work done.
            tx.script("LOCK TABLE migration IN EXCLUSIVE MODE").await?;
        }
        let mut done = std::collections::BTreeMap::new();
        for row in tx.rows("SELECT name, fingerprint FROM migration", &[]).await? {
            done.insert(row.get::<String>("name")?, row.get::<i64>("fingerprint")?);
        }
        let mut ran = Vec::new();
        for migration in migrations(self.dialect()) {
            let print = fingerprint(migration.sql);
            match done.remove(migration.name) {
                Some(before) if before == print => {}
                Some(_) => return Err(DbError::Drifted(migration.name.to_owned())),
                None => {
                    tx.script(migration.sql).await?;
                    tx.run(
                        "INSERT INTO migration (name, fingerprint) VALUES ($1, $2)",
                        &params![migration.name, print],
                    )
                    .await?;
                    ran.push(migration.name);
                }
            }
        }
        if let Some(name) = done.into_keys().next() {
            return Err(DbError::Newer(name));
        }
        tx.commit().await?;
        Ok(ran)
    }
}

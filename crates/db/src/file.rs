//! A file of SQLite, asked directly. A statement takes microseconds, so it runs where it is asked for: handing it to
//! another thread and waiting for every row costs more than the statement (decision 12). Only what waits for the disk or
//! for another process (the write lock, a commit) steps aside, so that other requests go on.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, Statement, config::DbConfig};
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    sync::{Mutex as AsyncMutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore},
};

use crate::{
    DbError, Value,
    row::{FileRow, Found},
};

/// Readers beside the one writer.
const READERS: usize = 4;
/// How long an act waits for its turn to write before it is told to try again.
const TURN: Duration = Duration::from_secs(30);
/// Prepared statements that a connection remembers.
const PREPARED: usize = 400;

/// A file: one connection writes, several read beside it (WAL).
#[derive(Debug, Clone)]
pub(crate) struct File(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    /// Nothing once the file is closed.
    write: Arc<AsyncMutex<Option<Asked>>>,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<Asked>>,
}

impl File {
    /// Opens, or creates, the file at `path`.
    pub fn open(path: &Path) -> Result<Self, DbError> {
        let write = Asked::open(path, false)?;
        Ok(Self(Arc::new(Inner {
            path: path.to_owned(),
            write: Arc::new(AsyncMutex::new(Some(write))),
            turns: Arc::new(Semaphore::new(READERS)),
            idle: Mutex::default(),
        })))
    }

    /// Takes the write lock at once, so that an act never fails half-way.
    pub async fn write(&self) -> Result<Turn, DbError> {
        let mut turn =
            Turn { inner: self.0.clone(), holds: Holds::Writer(self.writer().await?), open: false };
        aside(|| turn.begin("BEGIN IMMEDIATE"))?;
        Ok(turn)
    }

    /// Sees one moment.
    pub async fn read(&self) -> Result<Turn, DbError> {
        let mut turn = self.reader().await?;
        turn.begin("BEGIN")?;
        Ok(turn)
    }

    /// One statement sees one moment by itself.
    pub async fn glance(&self) -> Result<Turn, DbError> {
        self.reader().await
    }

    /// Runs a script that stands outside every transaction.
    pub async fn pragma(&self, sql: &str) -> Result<(), DbError> {
        let writer = self.writer().await?;
        let asked = writer.as_ref().ok_or(DbError::Busy)?;
        Ok(asked.connection.execute_batch(sql)?)
    }

    /// Writes a whole copy, as it is at one moment, while others go on.
    pub async fn copy_to(&self, path: &Path) -> Result<(), DbError> {
        let writer = self.writer().await?;
        let asked = writer.as_ref().ok_or(DbError::Busy)?;
        let to = path.to_string_lossy().into_owned();
        aside(|| asked.connection.execute("VACUUM INTO ?1", [to]))?;
        Ok(())
    }

    /// Closes every connection; SQLite folds its log into the file.
    pub async fn close(&self) {
        self.0.turns.close();
        self.0.idle().clear();
        let mut writer = self.0.write.lock().await;
        *writer = None;
    }

    async fn writer(&self) -> Result<OwnedMutexGuard<Option<Asked>>, DbError> {
        let turn = tokio::time::timeout(TURN, self.0.write.clone().lock_owned());
        turn.await.map_err(|_| DbError::Busy)
    }

    async fn reader(&self) -> Result<Turn, DbError> {
        let turn = tokio::time::timeout(TURN, self.0.turns.clone().acquire_owned()).await;
        let permit = turn.map_err(|_| DbError::Busy)?.map_err(|_| DbError::Busy)?;
        let idle = self.0.idle().pop();
        let asked = idle.map_or_else(|| Asked::open(&self.0.path, true), Ok)?;
        Ok(Turn { inner: self.0.clone(), holds: Holds::Reader(Some(asked), permit), open: false })
    }
}

impl Inner {
    fn idle(&self) -> MutexGuard<'_, Vec<Asked>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Steps aside from the other requests of this thread, where there are other threads to take them.
fn aside<T>(slow: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|h| h.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(slow),
        _ => slow(),
    }
}

/// A connection, for as long as a transaction lasts. Dropped before its end, the transaction never was.
#[derive(Debug)]
pub(crate) struct Turn {
    inner: Arc<Inner>,
    holds: Holds,
    open: bool,
}

#[derive(Debug)]
enum Holds {
    Writer(OwnedMutexGuard<Option<Asked>>),
    Reader(Option<Asked>, #[expect(dead_code, reason = "its drop gives the turn back")] OwnedSemaphorePermit),
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.open {
            // A connection that cannot roll back has lost its transaction already.
            let _ = self.asked().and_then(|asked| asked.command("ROLLBACK"));
        }
        if let Holds::Reader(asked, _) = &mut self.holds {
            self.inner.idle().extend(asked.take());
        }
    }
}

impl Turn {
    fn asked(&mut self) -> Result<&mut Asked, DbError> {
        let held = match &mut self.holds {
            Holds::Writer(guard) => guard.as_mut(),
            Holds::Reader(asked, _) => asked.as_mut(),
        };
        held.ok_or(DbError::Busy)
    }

    fn begin(&mut self, sql: &'static str) -> Result<(), DbError> {
        self.asked()?.command(sql)?;
        self.open = true;
        Ok(())
    }

    /// Rows that `sql` answers, at most `limit`.
    pub fn rows(
        &mut self,
        sql: &'static str,
        params: &[Value],
        limit: usize,
    ) -> Result<Vec<FileRow>, DbError> {
        self.asked()?.rows(sql, params, limit)
    }

    /// Runs `sql` and answers how many rows it touched.
    pub fn run(&mut self, sql: &'static str, params: &[Value]) -> Result<u64, DbError> {
        self.asked()?.run(sql, params)
    }

    /// Runs a whole script of ours.
    pub fn script(&mut self, sql: &str) -> Result<(), DbError> {
        let asked = self.asked()?;
        asked.learnt.clear();
        Ok(aside(|| asked.connection.execute_batch(sql))?)
    }

    /// Makes it so.
    pub fn commit(mut self) -> Result<(), DbError> {
        aside(|| self.asked()?.command("COMMIT"))?;
        self.open = false;
        Ok(())
    }
}

/// What need be asked of a statement but once.
#[derive(Debug, Clone)]
struct Learnt {
    /// The columns that it answers.
    columns: Arc<[String]>,
    /// For each place of SQLite's the parameter of ours that belongs there.
    places: Arc<[usize]>,
}

impl Learnt {
    /// `$7` is the seventh parameter wherever it stands: SQLite takes it for a name and numbers names as they come.
    fn of(statement: &Statement) -> Result<Self, rusqlite::Error> {
        let place = |at: usize| {
            let name = statement.parameter_name(at).unwrap_or_default();
            let place = name.strip_prefix('$').and_then(|n| n.parse::<usize>().ok()?.checked_sub(1));
            place.ok_or_else(|| rusqlite::Error::InvalidParameterName(name.to_owned()))
        };
        Ok(Self {
            columns: statement.column_names().map(str::to_owned).collect(),
            places: (1..=statement.parameter_count()).map(place).collect::<Result<_, _>>()?,
        })
    }
}

/// A connection, and what it has learnt of the statements that it is asked.
#[derive(Debug)]
struct Asked {
    connection: Connection,
    /// What was learnt of a statement, by its place in the program and its length.
    learnt: HashMap<(usize, usize), Learnt>,
}

impl Asked {
    fn open(path: &Path, reads: bool) -> Result<Self, DbError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        // A statement is planned once and kept. Without this, SQLite throws the plan away whenever a value is bound that
        // might have led to another, which is nearly always: a third of a page's time went into planning it anew.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY;",
        )?;
        if reads {
            connection.execute_batch("PRAGMA query_only = ON")?;
        }
        Ok(Self { connection, learnt: HashMap::new() })
    }

    fn command(&mut self, sql: &'static str) -> Result<(), DbError> {
        Ok(self.connection.prepare_cached(sql)?.raw_execute().map(drop)?)
    }

    fn rows(&mut self, sql: &'static str, params: &[Value], limit: usize) -> Result<Vec<FileRow>, DbError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let learnt = learnt(&mut self.learnt, sql, &statement)?;
        bind(&mut statement, &learnt.places, params)?;
        let (mut found, mut count) = (Found::new(learnt.columns.clone()), 0);
        let mut rows = statement.raw_query();
        while count < limit
            && let Some(row) = rows.next()?
        {
            for i in 0..learnt.columns.len() {
                found.push(row.get_ref(i)?);
            }
            count += 1;
        }
        Ok(found.rows(count))
    }

    fn run(&mut self, sql: &'static str, params: &[Value]) -> Result<u64, DbError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let learnt = learnt(&mut self.learnt, sql, &statement)?;
        bind(&mut statement, &learnt.places, params)?;
        if learnt.columns.is_empty() {
            return Ok(statement.raw_execute()? as u64);
        }
        let mut rows = statement.raw_query();
        while rows.next()?.is_some() {}
        drop(rows);
        drop(statement);
        Ok(self.connection.changes())
    }
}

fn learnt(
    known: &mut HashMap<(usize, usize), Learnt>,
    sql: &'static str,
    statement: &Statement,
) -> Result<Learnt, rusqlite::Error> {
    let at = (sql.as_ptr().addr(), sql.len());
    if let Some(learnt) = known.get(&at) {
        return Ok(learnt.clone());
    }
    let learnt = Learnt::of(statement)?;
    known.insert(at, learnt.clone());
    Ok(learnt)
}

fn bind(statement: &mut Statement, places: &[usize], params: &[Value]) -> Result<(), DbError> {
    for (at, place) in (1..).zip(places) {
        let value = params.get(*place);
        let value = value.ok_or_else(|| rusqlite::Error::InvalidParameterName(format!("${}", place + 1)))?;
        match value {
            Value::Text(x) => statement.raw_bind_parameter(at, x)?,
            Value::Int(x) => statement.raw_bind_parameter(at, x)?,
            Value::Bool(x) => statement.raw_bind_parameter(at, x)?,
            Value::Bytes(x) => statement.raw_bind_parameter(at, x)?,
        }
    }
    Ok(())
}

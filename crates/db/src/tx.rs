//! A transaction: the only way to run a statement.

use std::time::Instant;

use sqlx::{
    AssertSqlSafe, Executor as _, Transaction,
    postgres::{PgArguments, Postgres},
    query::Query,
};

use crate::{DbError, Dialect, Row, Value, file::Turn};

/// A transaction. Dropped without [`Tx::commit`], it never was.
#[derive(Debug)]
pub struct Tx {
    inner: Inner,
    statements: u32,
}

#[derive(Debug)]
enum Inner {
    File(Turn),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn file(turn: Turn) -> Self {
        Self { inner: Inner::File(turn), statements: 0 }
    }

    pub(crate) fn postgres(tx: Transaction<'static, Postgres>) -> Self {
        Self { inner: Inner::Postgres(tx), statements: 0 }
    }

    /// Which database this talks to.
    pub fn dialect(&self) -> Dialect {
        match self.inner {
            Inner::File(_) => Dialect::Sqlite,
            Inner::Postgres(_) => Dialect::Postgres,
        }
    }

    /// How many statements have run so far.
    pub fn statements(&self) -> u32 {
        self.statements
    }

    /// All rows that `sql` answers.
    pub async fn rows(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<Row>, DbError> {
        self.statements += 1;
        let _watch = Watch::begin(sql);
        Ok(match &mut self.inner {
            Inner::File(turn) => turn.rows(sql, params, usize::MAX)?.into_iter().map(Row::File).collect(),
            Inner::Postgres(tx) => {
                tx.fetch_all(on_postgres(sql, params)).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The one row that `sql` answers, or none.
    pub async fn row(&mut self, sql: &'static str, params: &[Value]) -> Result<Option<Row>, DbError> {
        self.statements += 1;
        let _watch = Watch::begin(sql);
        Ok(match &mut self.inner {
            Inner::File(turn) => turn.rows(sql, params, 1)?.pop().map(Row::File),
            Inner::Postgres(tx) => tx.fetch_optional(on_postgres(sql, params)).await?.map(Row::Postgres),
        })
    }

    /// Runs `sql` and answers how many rows it touched.
    pub async fn run(&mut self, sql: &'static str, params: &[Value]) -> Result<u64, DbError> {
        self.statements += 1;
        let _watch = Watch::begin(sql);
        Ok(match &mut self.inner {
            Inner::File(turn) => turn.run(sql, params)?,
            Inner::Postgres(tx) => tx.execute(on_postgres(sql, params)).await?.rows_affected(),
        })
    }

    /// Runs a whole script of ours (migrations only: it takes no parameters).
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), DbError> {
        match &mut self.inner {
            Inner::File(turn) => turn.script(sql),
            // Safe: the text is a file of this program, never a person's words.
            Inner::Postgres(tx) => {
                Ok(tx.execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await.map(drop)?)
            }
        }
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), DbError> {
        match self.inner {
            Inner::File(turn) => turn.commit()?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// How long a statement takes, said when it ends to an operator who asks for it: `RUST_LOG=db=debug`.
struct Watch(Option<(&'static str, Instant)>);

impl Watch {
    fn begin(sql: &'static str) -> Self {
        Self(tracing::enabled!(tracing::Level::DEBUG).then(|| (sql, Instant::now())))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some((sql, begun)) = self.0 {
            tracing::debug!(took = ?begun.elapsed(), sql);
        }
    }
}

fn on_postgres(sql: &'static str, params: &[Value]) -> Query<'static, Postgres, PgArguments> {
    params.iter().fold(sqlx::query(sql), |q, value| match value.clone() {
        Value::Text(x) => q.bind(x),
        Value::Int(x) => q.bind(x),
        Value::Bool(x) => q.bind(x),
        Value::Bytes(x) => q.bind(x),
    })
}

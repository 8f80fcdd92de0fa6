//! A plan's measures heading by heading: how they stand and what they take, in one statement.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{
    cost::{FIELDS, Part, Sum},
    measure_store::{counted, counts_columns},
    rules::{Counts, Plan, SILENT_MONTHS},
};

/// The sums of measures `m`, as [`FIELDS`] names them; `$said` how many say something. What was given up takes nothing.
macro_rules! sum_columns {
    () => {
        "CAST(COUNT(CASE WHEN m.dropped_on IS NULL THEN 1 END) AS BIGINT) AS summed,
         CAST(COALESCE(SUM(CASE WHEN m.dropped_on IS NULL THEN m.posts END), 0) AS BIGINT) AS posts,
         COUNT(CASE WHEN m.dropped_on IS NULL THEN m.posts END) AS posts_said,
         CAST(COALESCE(SUM(CASE WHEN m.dropped_on IS NULL THEN m.posts_missing END), 0) AS BIGINT) AS posts_missing,
         COUNT(CASE WHEN m.dropped_on IS NULL THEN m.posts_missing END) AS posts_missing_said,
         CAST(COALESCE(SUM(CASE WHEN m.dropped_on IS NULL THEN m.money END), 0) AS BIGINT) AS money,
         COUNT(CASE WHEN m.dropped_on IS NULL THEN m.money END) AS money_said,
         CAST(COALESCE(SUM(CASE WHEN m.dropped_on IS NULL THEN m.money_missing END), 0) AS BIGINT) AS money_missing,
         COUNT(CASE WHEN m.dropped_on IS NULL THEN m.money_missing END) AS money_missing_said"
    };
}

/// What stands under one heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// The heading, or nothing.
    pub name: String,
    /// Its measures.
    pub counts: Counts,
    /// What they take.
    pub sum: Sum,
}

fn heading(row: &Row) -> Result<Heading, DbError> {
    let mut sum = Sum { of: row.get("summed")?, ..Sum::default() };
    for (part, field) in sum.parts.iter_mut().zip(FIELDS) {
        *part = Part { sum: row.get(field)?, said: row.get(&format!("{field}_said"))? };
    }
    Ok(Heading { name: row.get("grouping")?, counts: counted(row)?, sum })
}

/// A plan's headings, in their order.
pub async fn of_plan(tx: &mut Tx, town: &str, plan: &Id<Plan>, today: Day) -> Result<Vec<Heading>, DbError> {
    let sql = concat!(
        "SELECT m.grouping, ",
        counts_columns!(),
        ", ",
        sum_columns!(),
        " FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan
          WHERE m.tenant = $1 AND m.plan = $4 GROUP BY m.grouping ORDER BY m.grouping"
    );
    let rows = tx.rows(sql, &params![town, today, today.plus_months(-SILENT_MONTHS), plan]).await?;
    rows.iter().map(heading).collect()
}

/// The headings of all agreed plans of a compact; of one unit's or organisation's measures where `owner` names it. The same
/// heading in two plans is one.
pub async fn of_compact(
    tx: &mut Tx,
    town: &str,
    compact: &str,
    owner: &str,
    today: Day,
) -> Result<Vec<Heading>, DbError> {
    let sql = concat!(
        "SELECT m.grouping, ",
        counts_columns!(),
        ", ",
        sum_columns!(),
        " FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
          WHERE m.tenant = $1 AND m.compact = $4 AND m.dropped_on IS NULL
            AND (CAST($5 AS TEXT) = '' OR m.unit = $5 OR m.organisation = $5)
          GROUP BY m.grouping ORDER BY m.grouping"
    );
    let silent = today.plus_months(-SILENT_MONTHS);
    let rows = tx.rows(sql, &params![town, today, silent, compact, owner]).await?;
    rows.iter().map(heading).collect()
}

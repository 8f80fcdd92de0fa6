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

impl std::ops::AddAssign for Heading {
    fn add_assign(&mut self, more: Self) {
        self.counts += more.counts;
        self.sum += more.sum;
    }
}

fn heading(row: &Row) -> Result<Heading, DbError> {
    Ok(Heading { name: row.get("grouping")?, counts: counted(row)?, sum: sum(row)? })
}

fn sum(row: &Row) -> Result<Sum, DbError> {
    let mut sum = Sum { of: row.get("summed")?, ..Sum::default() };
    for (part, field) in sum.parts.iter_mut().zip(FIELDS) {
        *part = Part { sum: row.get(field)?, said: row.get(&format!("{field}_said"))? };
    }
    Ok(sum)
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
/// heading in two plans is one. Read from what is kept counted; who is silent is not.
pub async fn of_compact(
    tx: &mut Tx,
    town: &str,
    compact: &str,
    owner: &str,
    today: Day,
) -> Result<Vec<Heading>, DbError> {
    let sql = "SELECT grouping, total AS summed, done, open_days, posts, posts_said, posts_missing, posts_missing_said,
                 money, money_said, money_missing, money_missing_said
               FROM heading_tally WHERE tenant = $1 AND compact = $2
                 AND (CAST($3 AS TEXT) = '' OR unit = $3 OR organisation = $3)
               ORDER BY grouping";
    let mut headings: Vec<Heading> = Vec::new();
    for row in &tx.rows(sql, &params![town, compact, owner]).await? {
        let one = kept(row, today)?;
        match headings.last_mut().filter(|last| last.name == one.name) {
            Some(last) => *last += one,
            None => headings.push(one),
        }
    }
    Ok(headings)
}

/// One owner's part of a heading, as it stands on `today`: late is what is open and was due before.
fn kept(row: &Row, today: Day) -> Result<Heading, DbError> {
    let (open, today): (String, _) = (row.get("open_days")?, today.to_string());
    let mut counts = Counts { done: row.get("done")?, ..Counts::default() };
    for day in open.split(' ').filter(|day| !day.is_empty()) {
        *(if day < today.as_str() { &mut counts.late } else { &mut counts.on_way }) += 1;
    }
    Ok(Heading { name: row.get("grouping")?, counts, sum: sum(row)? })
}

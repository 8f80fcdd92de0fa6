//! What is kept of bodies, and which follows on which.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    checks::BodyFacts,
    rules::{Body, Decision},
};
use crate::{base::text::sort_key, compact::Compact, compact::rules::Side};

macro_rules! bodies {
    ($where:literal) => {
        concat!(
            "SELECT b.id, b.compact, k.slug, k.name AS compact_name, b.kind, b.name, b.remit, b.from_day, b.until_day,
               b.decided_by, b.decided_on, b.diary_number, b.end_reason
             FROM body b JOIN compact k ON k.tenant = b.tenant AND k.id = b.compact WHERE b.tenant = $1 AND ",
            $where
        )
    };
}

fn body(row: &Row) -> Result<Body, DbError> {
    Ok(Body {
        id: row.get("id")?,
        compact: row.get("compact")?,
        slug: row.get("slug")?,
        compact_name: row.get("compact_name")?,
        kind: row.parsed("kind")?,
        name: row.get("name")?,
        remit: row.get("remit")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        decision: Decision {
            by: row.get("decided_by")?,
            named: row.get("diary_number")?,
            on: row.get("decided_on")?,
        },
        end_reason: row.get("end_reason")?,
    })
}

/// The body with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Body>) -> Result<Option<Body>, DbError> {
    tx.row(bodies!("b.id = $2"), &params![town, id]).await?.as_ref().map(body).transpose()
}

/// Every body of the town, in Swedish order.
pub async fn all(tx: &mut Tx, town: &str) -> Result<Vec<Body>, DbError> {
    let sql = bodies!("1 = 1 ORDER BY b.sort_key, b.from_day, b.id");
    tx.rows(sql, &params![town]).await?.iter().map(body).collect()
}

/// Which body follows on which, in the whole town: the later, the earlier.
pub async fn links(tx: &mut Tx, town: &str) -> Result<Vec<(Id<Body>, Id<Body>)>, DbError> {
    let sql = "SELECT body, before FROM body_before WHERE tenant = $1 ORDER BY body, before";
    let rows = tx.rows(sql, &params![town]).await?;
    rows.iter().map(|row| Ok((row.get("body")?, row.get("before")?))).collect()
}

/// How many sit in each body on a day, and how many have sat there until then.
pub async fn counts(tx: &mut Tx, town: &str, on: Day) -> Result<Vec<(Id<Body>, i64, i64)>, DbError> {
    let sql = "SELECT body, CAST(SUM(CASE WHEN until_day IS NULL OR until_day >= $2 THEN 1 ELSE 0 END) AS BIGINT) AS sit,
                      COUNT(DISTINCT person) AS sat
               FROM mandate WHERE tenant = $1 AND from_day <= $2 GROUP BY body";
    let rows = tx.rows(sql, &params![town, on]).await?;
    rows.iter().map(|row| Ok((row.get("body")?, row.get("sit")?, row.get("sat")?))).collect()
}

/// The sides of a compact: those of its latest adopted edition first, then those that only older ones had.
pub async fn sides(tx: &mut Tx, town: &str, of: &Id<Compact>) -> Result<Vec<Side>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.key, s.label FROM side s
             JOIN edition e ON e.tenant = s.tenant AND e.id = s.edition AND e.compact = $2 AND e.number IS NOT NULL
             WHERE s.tenant = $1 ORDER BY e.number DESC, s.position",
            &params![town, of],
        )
        .await?;
    let mut sides: Vec<Side> = Vec::new();
    for row in &rows {
        let side = Side { key: row.get("key")?, label: row.get("label")? };
        if sides.iter().all(|known| known.key != side.key) {
            sides.push(side);
        }
    }
    Ok(sides)
}

/// A new body.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, compact): (&Id<Body>, &Id<Compact>),
    of: &BodyFacts,
    now: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO body (tenant, id, compact, kind, name, sort_key, remit, from_day, until_day, decided_by, decided_on,
           diary_number, end_reason, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', $13)",
        &params![
            town,
            id,
            compact,
            of.kind.name(),
            &of.name,
            sort_key(&of.name),
            &of.remit,
            of.from,
            of.until,
            &of.decision.by,
            of.decision.on,
            &of.decision.named,
            now
        ],
    )
    .await?;
    follow(tx, town, id, &of.before).await
}

/// What is said of a body is this. A body that goes on again was never ended.
pub async fn correct(tx: &mut Tx, town: &str, id: &Id<Body>, of: &BodyFacts) -> Result<(), DbError> {
    tx.run(
        "UPDATE body SET kind = $3, name = $4, sort_key = $5, remit = $6, from_day = $7, until_day = $8, decided_by = $9,
           decided_on = $10, diary_number = $11,
           end_reason = CASE WHEN CAST($8 AS TEXT) IS NULL THEN '' ELSE end_reason END
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            of.kind.name(),
            &of.name,
            sort_key(&of.name),
            &of.remit,
            of.from,
            of.until,
            &of.decision.by,
            of.decision.on,
            &of.decision.named
        ],
    )
    .await?;
    tx.run("DELETE FROM body_before WHERE tenant = $1 AND body = $2", &params![town, id]).await?;
    follow(tx, town, id, &of.before).await
}

async fn follow(tx: &mut Tx, town: &str, id: &Id<Body>, before: &[Id<Body>]) -> Result<(), DbError> {
    for one in before {
        let sql = "INSERT INTO body_before (tenant, body, before) VALUES ($1, $2, $3)";
        tx.run(sql, &params![town, id, one]).await?;
    }
    Ok(())
}

/// The body ends on a day, and whoever would have sat there longer leaves with it.
pub async fn end(
    tx: &mut Tx,
    town: &str,
    id: &Id<Body>,
    (last, reason): (Day, &str),
) -> Result<u64, DbError> {
    let sql = "UPDATE body SET until_day = $3, end_reason = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, last, reason]).await?;
    let sql = "UPDATE mandate SET planned_day = COALESCE(planned_day, until_day), until_day = $3
               WHERE tenant = $1 AND body = $2 AND (until_day IS NULL OR until_day > $3)";
    tx.run(sql, &params![town, id, last]).await
}

/// Free text of a body that may name somebody.
pub async fn forget(tx: &mut Tx, town: &str, of: &Body) -> Result<(), DbError> {
    let sql = "UPDATE body SET remit = $3, decided_by = $4, end_reason = $5 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, &of.remit, &of.decision.by, &of.end_reason]).await?;
    Ok(())
}

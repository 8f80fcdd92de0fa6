//! What is kept around a measure: what it serves, its milestones, what its owner has told, and how it was changed.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    checks::EntryFacts,
    facts::Commitment,
    rules::{Change, Entry, Measure, Milestone, Plan},
    store::commitment,
};
use crate::base::evidence::Kept;

/// What a measure serves, in its own order.
pub async fn serves(tx: &mut Tx, town: &str, of: &Id<Measure>) -> Result<Vec<Commitment>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.id, c.slug, c.label, c.heading, c.grouping, c.body, e.number, k.slug AS compact,
               '' AS sides
             FROM measure_clause s
             JOIN clause c ON c.tenant = s.tenant AND c.id = s.clause
             JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition
             JOIN compact k ON k.tenant = e.tenant AND k.id = e.compact
             WHERE s.tenant = $1 AND s.measure = $2 ORDER BY s.position",
            &params![town, of],
        )
        .await?;
    rows.iter().map(commitment).collect()
}

/// What each measure of a plan serves: measure, slug of the clause.
pub async fn served_in(
    tx: &mut Tx,
    town: &str,
    plan: &Id<Plan>,
) -> Result<Vec<(Id<Measure>, String)>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.measure, c.slug FROM measure_clause s
             JOIN measure m ON m.tenant = s.tenant AND m.id = s.measure AND m.plan = $2
             JOIN clause c ON c.tenant = s.tenant AND c.id = s.clause
             WHERE s.tenant = $1 ORDER BY s.measure, s.position",
            &params![town, plan],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("measure")?, row.get("slug")?))).collect()
}

/// Sets what a measure serves.
pub async fn set_serves(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    serves: &[Commitment],
) -> Result<(), DbError> {
    tx.run("DELETE FROM measure_clause WHERE tenant = $1 AND measure = $2", &params![town, of]).await?;
    add_serves(tx, town, of, serves).await
}

/// Keeps what a new measure serves.
pub async fn add_serves(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    serves: &[Commitment],
) -> Result<(), DbError> {
    for (position, one) in (1_i64..).zip(serves) {
        tx.run(
            "INSERT INTO measure_clause (tenant, measure, clause, position) VALUES ($1, $2, $3, $4)",
            &params![town, of, &one.id, position],
        )
        .await?;
    }
    Ok(())
}

fn milestone(row: &Row) -> Result<Milestone, DbError> {
    Ok(Milestone {
        id: row.get("id")?,
        name: row.get("name")?,
        due: row.get("due_on")?,
        reached_on: row.get("reached_on")?,
    })
}

/// The milestones of a measure, by day.
pub async fn milestones(tx: &mut Tx, town: &str, of: &Id<Measure>) -> Result<Vec<Milestone>, DbError> {
    let sql = "SELECT id, name, due_on, reached_on FROM milestone WHERE tenant = $1 AND measure = $2
               ORDER BY due_on, name, id";
    tx.rows(sql, &params![town, of]).await?.iter().map(milestone).collect()
}

/// Every milestone of a plan, with its measure.
pub async fn milestones_in(
    tx: &mut Tx,
    town: &str,
    plan: &Id<Plan>,
) -> Result<Vec<(Id<Measure>, Milestone)>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.id, s.name, s.due_on, s.reached_on, s.measure FROM milestone s
             JOIN measure m ON m.tenant = s.tenant AND m.id = s.measure AND m.plan = $2
             WHERE s.tenant = $1 ORDER BY s.measure, s.due_on, s.name, s.id",
            &params![town, plan],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("measure")?, milestone(row)?))).collect()
}

/// A new milestone.
pub async fn insert_milestone(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    one: &Milestone,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO milestone (tenant, id, measure, name, due_on) VALUES ($1, $2, $3, $4, $5)",
        &params![town, &one.id, of, &one.name, one.due],
    )
    .await?;
    Ok(())
}

/// A milestone on another day.
pub async fn move_milestone(tx: &mut Tx, town: &str, id: &Id<Milestone>, due: Day) -> Result<(), DbError> {
    tx.run("UPDATE milestone SET due_on = $3 WHERE tenant = $1 AND id = $2", &params![town, id, due]).await?;
    Ok(())
}

/// A milestone that nobody plans for any more, and that was never reached.
pub async fn remove_milestone(tx: &mut Tx, town: &str, id: &Id<Milestone>) -> Result<(), DbError> {
    let sql = "DELETE FROM milestone WHERE tenant = $1 AND id = $2 AND reached_on IS NULL";
    tx.run(sql, &params![town, id]).await?;
    Ok(())
}

/// A milestone is reached on a day, or waits again.
pub async fn reach(tx: &mut Tx, town: &str, id: &Id<Milestone>, on: Option<Day>) -> Result<(), DbError> {
    tx.run("UPDATE milestone SET reached_on = $3 WHERE tenant = $1 AND id = $2", &params![town, id, on])
        .await?;
    Ok(())
}

/// A sign of life of a measure on a day.
pub async fn seen(tx: &mut Tx, town: &str, of: &Id<Measure>, on: Day) -> Result<(), DbError> {
    tx.run(
        "UPDATE measure SET seen_on = $3 WHERE tenant = $1 AND id = $2 AND (seen_on IS NULL OR seen_on < $3)",
        &params![town, of, on],
    )
    .await?;
    Ok(())
}

/// Keeps an entry. Its status becomes the measure's, unless a later day has told otherwise already.
pub async fn insert_entry(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    (id, facts, file): (&Id<Entry>, &EntryFacts, Option<&Kept>),
    (now, person): (Instant, Option<&str>),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO measure_entry (tenant, id, measure, on_day, at, person, body, status, link, file_hash, file_name,
           file_type) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &params![
            town,
            id,
            of,
            facts.on,
            now,
            person,
            &facts.body,
            facts.status.map(super::rules::Status::name),
            &facts.link,
            file.map(|f| f.hash.as_str()),
            file.map(|f| f.name.as_str()),
            file.map(|f| f.paper.media_type())
        ],
    )
    .await?;
    if let Some(status) = facts.status {
        tx.run(
            "UPDATE measure SET status = $3, status_on = $4 WHERE tenant = $1 AND id = $2 AND status_on <= $4",
            &params![town, of, status.name(), facts.on],
        )
        .await?;
    }
    seen(tx, town, of, facts.on).await
}

fn entry(row: &Row) -> Result<Entry, DbError> {
    Ok(Entry {
        id: row.get("id")?,
        on: row.get("on_day")?,
        at: row.get("at")?,
        writer: row.get("writer")?,
        body: row.get("body")?,
        status: row.parsed_or_none("status")?,
        link: row.get("link")?,
        file: Kept::read(row, ["file_hash", "file_name", "file_type"])?,
    })
}

/// A page of what was told of a measure, the latest day first; and how much there is in all.
pub async fn entries(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    (limit, offset): (i64, i64),
) -> Result<(Vec<Entry>, i64), DbError> {
    let rows = tx
        .rows(
            "SELECT e.id, e.on_day, e.at, COALESCE(p.name, '') AS writer, e.body, e.status, e.link, e.file_hash,
               e.file_name, e.file_type, COUNT(*) OVER () AS n
             FROM measure_entry e LEFT JOIN person p ON p.tenant = e.tenant AND p.id = e.person
             WHERE e.tenant = $1 AND e.measure = $2 ORDER BY e.on_day DESC, e.at DESC, e.id LIMIT $3 OFFSET $4",
            &params![town, of, limit, offset],
        )
        .await?;
    let n = rows.first().map_or(Ok(0), |row| row.get("n"))?;
    Ok((rows.iter().map(entry).collect::<Result<_, _>>()?, n))
}

/// The file of an entry of a measure.
pub async fn file(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    id: &Id<Entry>,
) -> Result<Option<Kept>, DbError> {
    let sql = "SELECT e.id, e.on_day, e.at, '' AS writer, e.body, e.status, e.link, e.file_hash, e.file_name, e.file_type
               FROM measure_entry e WHERE e.tenant = $1 AND e.measure = $2 AND e.id = $3";
    let row = tx.row(sql, &params![town, of, id]).await?;
    Ok(row.as_ref().map(entry).transpose()?.and_then(|entry| entry.file))
}

/// Keeps a change.
pub async fn insert_change(
    tx: &mut Tx,
    town: &str,
    of: &Id<Measure>,
    (field, before, after): (&str, &str, &str),
    (reason, now, person): (&str, Instant, Option<&str>),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO measure_change (tenant, measure, position, at, person, field, before, after, reason)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM measure_change WHERE tenant = $1 AND measure = $2),
           $3, $4, $5, $6, $7, $8)",
        &params![town, of, now, person, field, before, after, reason],
    )
    .await?;
    Ok(())
}

/// How a measure was changed, the latest first.
pub async fn changes(tx: &mut Tx, town: &str, of: &Id<Measure>) -> Result<Vec<Change>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.at, COALESCE(p.name, '') AS writer, c.field, c.before, c.after, c.reason FROM measure_change c
             LEFT JOIN person p ON p.tenant = c.tenant AND p.id = c.person
             WHERE c.tenant = $1 AND c.measure = $2 ORDER BY c.position DESC LIMIT 200",
            &params![town, of],
        )
        .await?;
    let change = |row: &Row| {
        Ok(Change {
            at: row.get("at")?,
            writer: row.get("writer")?,
            field: row.get("field")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: row.get("reason")?,
        })
    };
    rows.iter().map(change).collect()
}

//! What is kept of evaluations themselves: commissioned, their time, their versions.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant, Lang};

use super::{
    checks::CommissionFacts,
    rules::{Evaluation, Version},
};
use crate::{
    compact::{
        Compact,
        rules::{Clause, Side},
    },
    people::rules::{HeldRole, Person},
};

macro_rules! evaluations {
    ($more:literal, $where:literal) => {
        concat!(
            "SELECT v.id, v.compact, k.slug, k.name AS compact_name, v.name, v.organisation, v.person,
               COALESCE(p.name, '') AS person_name, v.role, v.mandate, v.from_day,
               CASE WHEN r.until_day < v.until_day THEN r.until_day ELSE v.until_day END AS until_day,
               v.answer_days, v.version, v.delivered, v.delivered_on",
            $more,
            " FROM evaluation v JOIN compact k ON k.tenant = v.tenant AND k.id = v.compact
             LEFT JOIN role r ON r.tenant = v.tenant AND r.id = v.role
             LEFT JOIN person p ON p.tenant = v.tenant AND p.id = v.person AND p.erased_at IS NULL
             WHERE v.tenant = $1 AND ",
            $where
        )
    };
}

fn evaluation(row: &Row, today: Day) -> Result<Evaluation, DbError> {
    let (from, until): (Day, Day) = (row.get("from_day")?, row.get("until_day")?);
    Ok(Evaluation {
        id: row.get("id")?,
        compact: row.get("compact")?,
        slug: row.get("slug")?,
        compact_name: row.get("compact_name")?,
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        person: row.get("person")?,
        person_name: row.get("person_name")?,
        role: row.get("role")?,
        mandate: row.get("mandate")?,
        from,
        until,
        answer_days: row.get("answer_days")?,
        version: row.get("version")?,
        delivered: row.get("delivered")?,
        delivered_on: row.get("delivered_on")?,
        lasts: (from..=until).contains(&today),
    })
}

/// The evaluation with this identity.
pub async fn find(
    tx: &mut Tx,
    town: &str,
    id: &Id<Evaluation>,
    today: Day,
) -> Result<Option<Evaluation>, DbError> {
    let row = tx.row(evaluations!("", "v.id = $2"), &params![town, id]).await?;
    row.map(|row| evaluation(&row, today)).transpose()
}

/// An evaluation of a list, with how many answers its recommendations ask for and how many were given.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The evaluation.
    pub evaluation: Evaluation,
    /// How many answers are asked for: a recommendation and a side each.
    pub asked: i64,
    /// How many of them were given.
    pub answered: i64,
}

/// Every evaluation of the town, the latest first.
pub async fn all(tx: &mut Tx, town: &str, today: Day) -> Result<Vec<Listed>, DbError> {
    let sql = evaluations!(
        ", (SELECT COUNT(*) FROM recommendation_side s WHERE s.tenant = v.tenant AND s.evaluation = v.id
              AND s.version = v.delivered) AS asked,
           (SELECT COUNT(*) FROM recommendation_side s WHERE s.tenant = v.tenant AND s.evaluation = v.id
              AND s.version = v.delivered AND EXISTS (
                SELECT 1 FROM recommendation_answer a WHERE a.tenant = s.tenant AND a.evaluation = s.evaluation
                  AND a.recommendation = s.recommendation AND a.side = s.side)) AS answered",
        "v.id <> '' ORDER BY v.from_day DESC, v.id"
    );
    let listed = |row: &Row| {
        let evaluation = evaluation(row, today)?;
        Ok(Listed { evaluation, asked: row.get("asked")?, answered: row.get("answered")? })
    };
    tx.rows(sql, &params![town]).await?.iter().map(listed).collect()
}

/// Other evaluations of the same compact whose time overlaps: identity and name.
pub async fn overlapping(
    tx: &mut Tx,
    town: &str,
    of: &Evaluation,
) -> Result<Vec<(Id<Evaluation>, String)>, DbError> {
    let sql = "SELECT id, name FROM evaluation WHERE tenant = $1 AND compact = $2 AND id <> $3
                 AND from_day <= $5 AND until_day >= $4 ORDER BY from_day, id";
    let rows = tx.rows(sql, &params![town, &of.compact, &of.id, of.from, of.until]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// A new evaluation, with the first version of what will be written.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, compact): (&Id<Evaluation>, &Id<Compact>),
    (person, role): (&Id<Person>, &Id<HeldRole>),
    (facts, now): (&CommissionFacts, Instant),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO evaluation (tenant, id, compact, name, organisation, person, role, mandate, from_day, until_day,
           answer_days, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)",
        &params![
            town,
            id,
            compact,
            &facts.name,
            &facts.organisation,
            person,
            role,
            &facts.mandate,
            facts.period.0,
            facts.period.1,
            facts.answer_days,
            now
        ],
    )
    .await?;
    begin_version(tx, town, id, 1, "").await
}

/// Another version is written on.
pub async fn begin_version(
    tx: &mut Tx,
    town: &str,
    id: &Id<Evaluation>,
    number: i64,
    reason: &str,
) -> Result<(), DbError> {
    let sql = "INSERT INTO evaluation_version (tenant, evaluation, version, reason) VALUES ($1, $2, $3, $4)";
    tx.run(sql, &params![town, id, number, reason]).await?;
    let sql = "UPDATE evaluation SET version = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, number]).await?;
    Ok(())
}

/// What is written is delivered.
pub async fn deliver(tx: &mut Tx, town: &str, of: &Evaluation, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE evaluation_version SET delivered_on = $4 WHERE tenant = $1 AND evaluation = $2 AND version = $3";
    tx.run(sql, &params![town, &of.id, of.version, on]).await?;
    let sql = "UPDATE evaluation SET delivered = $3, delivered_on = COALESCE(delivered_on, $4) WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, of.version, on]).await?;
    Ok(())
}

/// The versions that were delivered, and the one that is written.
pub async fn versions(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Version>, DbError> {
    let sql =
        "SELECT version, reason, delivered_on FROM evaluation_version WHERE tenant = $1 AND evaluation = $2
               ORDER BY version";
    let version = |row: &Row| {
        Ok(Version { number: row.get("version")?, reason: row.get("reason")?, on: row.get("delivered_on")? })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(version).collect()
}

/// How the time of an evaluation was moved.
#[derive(Debug, Clone)]
pub struct Moved {
    /// When.
    pub at: Instant,
    /// The last day before.
    pub before: Day,
    /// The last day now.
    pub after: Day,
    /// Why.
    pub reason: String,
}

/// Another last day, and why.
pub async fn set_until(
    tx: &mut Tx,
    town: &str,
    of: &Evaluation,
    until: Day,
    (at, reason): (Instant, &str),
) -> Result<(), DbError> {
    let sql = "UPDATE evaluation SET until_day = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, until]).await?;
    tx.run(
        "INSERT INTO evaluation_change (tenant, evaluation, position, at, before, after, reason)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM evaluation_change WHERE tenant = $1 AND evaluation = $2),
           $3, $4, $5, $6)",
        &params![town, &of.id, at, of.until, until, reason],
    )
    .await?;
    Ok(())
}

/// How its time was moved, the latest first.
pub async fn changes(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Moved>, DbError> {
    let sql = "SELECT at, before, after, reason FROM evaluation_change WHERE tenant = $1 AND evaluation = $2
               ORDER BY position DESC LIMIT 200";
    let moved = |row: &Row| {
        Ok(Moved {
            at: row.get("at")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: row.get("reason")?,
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(moved).collect()
}

/// Where letters to somebody go, and in which language; nowhere where they are erased.
pub async fn letters_to(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
) -> Result<Option<(String, Lang)>, DbError> {
    let sql = "SELECT mail, lang FROM person WHERE tenant = $1 AND id = $2 AND erased_at IS NULL AND mail IS NOT NULL";
    let row = tx.row(sql, &params![town, person]).await?;
    row.map(|row| Ok((row.get("mail")?, row.get("lang")?))).transpose()
}

/// The sides of a compact, as its latest adopted edition names them.
pub async fn sides(tx: &mut Tx, town: &str, of: &Id<Compact>, today: Day) -> Result<Vec<Side>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.key, s.label FROM side s
             WHERE s.tenant = $1 AND s.edition = (SELECT e.id FROM edition e WHERE e.tenant = $1 AND e.compact = $2
               AND e.number IS NOT NULL AND e.from_day <= $3 ORDER BY e.number DESC LIMIT 1)
             ORDER BY s.position",
            &params![town, of, today],
        )
        .await?;
    rows.iter().map(|row| Ok(Side { key: row.get("key")?, label: row.get("label")? })).collect()
}

/// A commitment that something is said of: as it stood when it was said, and the number of that edition.
#[derive(Debug, Clone)]
pub struct Commitment {
    /// The clause.
    pub clause: Clause,
    /// The number of its edition.
    pub number: i64,
}

/// The commitments that an evaluation speaks of, in any of its versions, and those that are to be changed because of it.
pub async fn spoken_of(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Commitment>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.id, c.slug, c.label, c.heading, c.body, c.grouping, e.number
             FROM clause c JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition AND e.number IS NOT NULL
             WHERE c.tenant = $1 AND c.id IN (
               SELECT f.clause FROM finding_clause f WHERE f.tenant = $1 AND f.evaluation = $2
               UNION SELECT o.clause FROM recommendation_outcome o WHERE o.tenant = $1 AND o.evaluation = $2)
             ORDER BY e.number DESC, c.position",
            &params![town, of],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Commitment { clause: Clause::read(row, ["id", "slug", "body"])?, number: row.get("number")? })
    };
    rows.iter().map(one).collect()
}

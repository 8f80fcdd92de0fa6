//! What is kept of reports: how far each has come, and what was answered, version by version.

use std::collections::HashSet;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::boxes::Place;
use super::rules::{HandedIn, Party, Question, Report, Round};
use crate::{
    base::text::sort_key,
    compact::rules::{Clause, Side},
};

macro_rules! report_columns {
    () => {
        "SELECT r.id, r.followup, r.side, r.unit, r.organisation, r.name, r.since, r.version, r.begun,
           r.handed_in, r.handed_in_at, r.quotable, COALESCE(p.name, '') AS handed_in_by, r.entered, r.reopened_until
         FROM report r LEFT JOIN person p ON p.tenant = r.tenant AND p.id = r.handed_in_by "
    };
}

fn report(row: &Row) -> Result<Report, DbError> {
    let handed_in = match (row.get("handed_in")?, row.get("handed_in_at")?) {
        (Some(version), Some(at)) => {
            Some(HandedIn { version, at, by: row.get("handed_in_by")?, entered: row.get("entered")? })
        }
        _ => None,
    };
    Ok(Report {
        id: row.get("id")?,
        round: row.get("followup")?,
        party: Party {
            side: row.get("side")?,
            unit: row.get("unit")?,
            organisation: row.get("organisation")?,
            name: row.get("name")?,
            since: row.get("since")?,
        },
        version: row.get("version")?,
        begun: row.get("begun")?,
        handed_in,
        reopened_until: row.get("reopened_until")?,
        quotable: row.get("quotable")?,
    })
}

/// The report with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Report>) -> Result<Option<Report>, DbError> {
    let sql = concat!(report_columns!(), "WHERE r.tenant = $1 AND r.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(report).transpose()
}

/// Every report of a round, by name in Swedish order.
pub async fn of_round(tx: &mut Tx, town: &str, round: &Id<Round>) -> Result<Vec<Report>, DbError> {
    let sql = concat!(report_columns!(), "WHERE r.tenant = $1 AND r.followup = $2 ORDER BY r.sort_key, r.id");
    tx.rows(sql, &params![town, round]).await?.iter().map(report).collect()
}

/// The key of the public side among those who were asked in a round.
pub async fn public_side(tx: &mut Tx, town: &str, round: &Id<Round>) -> Result<Option<String>, DbError> {
    let sql =
        "SELECT side FROM report WHERE tenant = $1 AND followup = $2 AND organisation IS NULL AND side <> $3
               ORDER BY sort_key, id LIMIT 1";
    tx.row(sql, &params![town, round, Side::JOINT]).await?.map(|row| row.get("side")).transpose()
}

/// A party is asked.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    round: &Id<Round>,
    id: &Id<Report>,
    of: &Party,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO report (tenant, id, followup, side, unit, organisation, name, sort_key, since, version, begun)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)",
        &params![
            town,
            id,
            round,
            &of.side,
            of.unit.as_ref(),
            of.organisation.as_ref(),
            &of.name,
            sort_key(&of.name),
            of.since,
            false
        ],
    )
    .await?;
    Ok(())
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// To which question.
    pub question: Id<Question>,
    /// Of which commitment; none where the whole is asked about.
    pub clause: Option<Id<Clause>>,
    /// What is said.
    pub body: String,
}

fn answer(row: &Row) -> Result<Answer, DbError> {
    let clause: String = row.get("clause")?;
    let clause = if clause.is_empty() { None } else { Some(row.get("clause")?) };
    Ok(Answer { question: row.get("question")?, clause, body: row.get("body")? })
}

/// What is answered in a version of a report.
pub async fn answers(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Report>, i64),
) -> Result<Vec<Answer>, DbError> {
    let sql =
        "SELECT question, clause, body FROM report_answer WHERE tenant = $1 AND report = $2 AND version = $3";
    tx.rows(sql, &params![town, of, version]).await?.iter().map(answer).collect()
}

/// What was answered in every report of a round that was handed in, in the version that counts.
pub async fn handed_in(
    tx: &mut Tx,
    town: &str,
    round: &Id<Round>,
) -> Result<Vec<(Id<Report>, Answer)>, DbError> {
    let sql = "SELECT a.report, a.question, a.clause, a.body FROM report_answer a
               JOIN report r ON r.tenant = a.tenant AND r.id = a.report AND r.handed_in = a.version
               WHERE r.tenant = $1 AND r.followup = $2 ORDER BY r.sort_key, r.id";
    let rows = tx.rows(sql, &params![town, round]).await?;
    rows.iter().map(|row| Ok((row.get("report")?, answer(row)?))).collect()
}

/// Keeps an answer in the version that is written; an empty one goes.
pub async fn set_answer(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Report>, i64),
    one: &Answer,
    (now, person, sitting): (Instant, Option<&str>, &str),
) -> Result<(), DbError> {
    let clause = one.clause.as_ref().map(Id::as_str).unwrap_or_default();
    if one.body.is_empty() {
        let sql =
            "DELETE FROM report_answer WHERE tenant = $1 AND report = $2 AND version = $3 AND question = $4
                   AND clause = $5";
        tx.run(sql, &params![town, of, version, &one.question, clause]).await?;
        return Ok(());
    }
    tx.run(
        "INSERT INTO report_answer (tenant, report, version, question, clause, body, at, person, sitting)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant, report, version, question, clause) DO UPDATE
           SET body = excluded.body, at = excluded.at, person = excluded.person, sitting = excluded.sitting",
        &params![town, of, version, &one.question, clause, &one.body, now, person, sitting],
    )
    .await?;
    Ok(())
}

/// The boxes of a version that a sitting was the last to write in.
pub async fn of_sitting(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Report>, i64),
    sitting: &str,
) -> Result<HashSet<Place>, DbError> {
    let sql = "SELECT question, clause, body FROM report_answer
               WHERE tenant = $1 AND report = $2 AND version = $3 AND sitting = $4";
    let rows = tx.rows(sql, &params![town, of, version, sitting]).await?;
    rows.iter().map(|row| answer(row).map(|one| (one.question, one.clause))).collect()
}

/// Something was written in the version that is not handed in.
pub async fn written(tx: &mut Tx, town: &str, of: &Id<Report>) -> Result<(), DbError> {
    let sql = "UPDATE report SET begun = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, of, true]).await?;
    Ok(())
}

/// A version is handed in; with it, whether it may be quoted.
pub async fn hand_in(
    tx: &mut Tx,
    town: &str,
    (of, version, quotable): (&Id<Report>, i64, bool),
    (now, person): (Instant, Option<&str>),
) -> Result<(), DbError> {
    let sql = "UPDATE report SET handed_in = $3, handed_in_at = $4, handed_in_by = $5, quotable = $6,
                 reopened_until = NULL
               WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, of, version, now, person, quotable]).await?;
    Ok(())
}

/// Whether the version that counts was handed in by the secretariat, for a party that answered on paper.
pub async fn set_entered(tx: &mut Tx, town: &str, of: &Id<Report>, entered: bool) -> Result<(), DbError> {
    let sql = "UPDATE report SET entered = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, of, entered]).await?;
    Ok(())
}

/// The next version begins with what the one before says.
pub async fn begin_version(tx: &mut Tx, town: &str, of: &Report) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO report_answer (tenant, report, version, question, clause, body, at, person)
         SELECT tenant, report, version + 1, question, clause, body, at, person FROM report_answer
         WHERE tenant = $1 AND report = $2 AND version = $3",
        &params![town, &of.id, of.version],
    )
    .await?;
    let sql = "UPDATE report SET version = version + 1, begun = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, false]).await?;
    Ok(())
}

/// The version that was begun is thrown away; the one before, which was handed in, is the last again.
pub async fn discard_version(tx: &mut Tx, town: &str, of: &Report) -> Result<(), DbError> {
    let sql = "DELETE FROM report_answer WHERE tenant = $1 AND report = $2 AND version = $3";
    tx.run(sql, &params![town, &of.id, of.version]).await?;
    let sql = "UPDATE report SET version = version - 1, begun = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, true]).await?;
    Ok(())
}

/// The round is open again for one party, until a day.
pub async fn reopen(tx: &mut Tx, town: &str, of: &Id<Report>, until: Day) -> Result<(), DbError> {
    let sql = "UPDATE report SET reopened_until = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, of, until]).await?;
    Ok(())
}

/// The report of the same party in the round before, where one was handed in: of the same compact, about an earlier time.
pub async fn before(
    tx: &mut Tx,
    town: &str,
    (round, party): (&Round, &Party),
) -> Result<Option<(Id<Report>, i64, Id<Round>)>, DbError> {
    let row = tx
        .row(
            "SELECT r.id, r.handed_in, r.followup FROM report r
             JOIN followup f ON f.tenant = r.tenant AND f.id = r.followup
             WHERE r.tenant = $1 AND f.compact = $2 AND f.until_day < $3 AND r.handed_in IS NOT NULL AND r.side = $4
               AND COALESCE(r.unit, '') = $5 AND COALESCE(r.organisation, '') = $6
             ORDER BY f.until_day DESC LIMIT 1",
            &params![
                town,
                &round.compact,
                round.about.1,
                &party.side,
                party.unit.as_ref().map(Id::as_str).unwrap_or_default(),
                party.organisation.as_ref().map(Id::as_str).unwrap_or_default()
            ],
        )
        .await?;
    row.map(|row| Ok((row.get("id")?, row.get("handed_in")?, row.get("followup")?))).transpose()
}

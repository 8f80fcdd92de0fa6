//! What is kept of compilations: which version is written, its words and quotes, and what was published.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::rules::{Compilation, Passage, Place, Published};
use crate::{compact::rules::Clause, followup::rules::Round};

fn compilation(row: &Row) -> Result<Compilation, DbError> {
    Ok(Compilation {
        id: row.get("id")?,
        round: row.get("followup")?,
        version: row.get("version")?,
        published: row.get("published")?,
        reason: row.get("reason")?,
    })
}

/// The compilation with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Compilation>) -> Result<Option<Compilation>, DbError> {
    let sql =
        "SELECT id, followup, version, published, reason FROM compilation WHERE tenant = $1 AND id = $2";
    tx.row(sql, &params![town, id]).await?.as_ref().map(compilation).transpose()
}

/// The compilation of a round.
pub async fn of_round(tx: &mut Tx, town: &str, round: &Id<Round>) -> Result<Option<Compilation>, DbError> {
    let sql = "SELECT id, followup, version, published, reason FROM compilation WHERE tenant = $1 AND followup = $2";
    tx.row(sql, &params![town, round]).await?.as_ref().map(compilation).transpose()
}

/// A compilation begins.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, round): (&Id<Compilation>, &Id<Round>),
    now: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compilation (tenant, id, followup, version, reason, created_at) VALUES ($1, $2, $3, 1, '', $4)",
        &params![town, id, round, now],
    )
    .await?;
    Ok(())
}

/// The words of a version: place and text.
pub async fn texts(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Compilation>, i64),
) -> Result<Vec<(String, String)>, DbError> {
    let sql =
        "SELECT place, body FROM compilation_text WHERE tenant = $1 AND compilation = $2 AND version = $3
               ORDER BY place";
    let rows = tx.rows(sql, &params![town, of, version]).await?;
    rows.iter().map(|row| Ok((row.get("place")?, row.get("body")?))).collect()
}

/// Keeps the words of a place; empty ones go.
pub async fn set_text(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Compilation>, i64),
    (place, body): (&Place, &str),
    (now, person): (Instant, Option<&str>),
) -> Result<(), DbError> {
    if body.is_empty() {
        let sql = "DELETE FROM compilation_text WHERE tenant = $1 AND compilation = $2 AND version = $3 AND place = $4";
        tx.run(sql, &params![town, of, version, place.name()]).await?;
        return Ok(());
    }
    tx.run(
        "INSERT INTO compilation_text (tenant, compilation, version, place, body, at, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant, compilation, version, place) DO UPDATE
           SET body = excluded.body, at = excluded.at, person = excluded.person",
        &params![town, of, version, place.name(), body, now, person],
    )
    .await?;
    Ok(())
}

/// A quote as it is kept: the passage, and the commitment that it stands under.
pub type Kept = (Passage, Option<Id<Clause>>);

/// The quotes of a version, by the order in which the reports were asked for.
pub async fn quotes(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Compilation>, i64),
) -> Result<Vec<Kept>, DbError> {
    let rows = tx
        .rows(
            "SELECT q.report, q.question, q.clause, q.body FROM compilation_quote q
             JOIN report r ON r.tenant = q.tenant AND r.id = q.report
             WHERE q.tenant = $1 AND q.compilation = $2 AND q.version = $3
             ORDER BY r.sort_key, r.id, q.question, q.clause",
            &params![town, of, version],
        )
        .await?;
    let quote = |row: &Row| {
        let clause: String = row.get("clause")?;
        let clause = if clause.is_empty() { None } else { Some(row.get("clause")?) };
        let passage =
            Passage { report: row.get("report")?, question: row.get("question")?, text: row.get("body")? };
        Ok((passage, clause))
    };
    rows.iter().map(quote).collect()
}

/// The quotes under a commitment, or of the whole, are these and no others.
pub async fn set_quotes(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Compilation>, i64),
    clause: Option<&Id<Clause>>,
    all: &[Passage],
) -> Result<(), DbError> {
    let clause = clause.map(Id::as_str).unwrap_or_default();
    let sql = "DELETE FROM compilation_quote WHERE tenant = $1 AND compilation = $2 AND version = $3 AND clause = $4";
    tx.run(sql, &params![town, of, version, clause]).await?;
    for one in all {
        tx.run(
            "INSERT INTO compilation_quote (tenant, compilation, version, report, question, clause, body)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            &params![town, of, version, &one.report, &one.question, clause, &one.text],
        )
        .await?;
    }
    Ok(())
}

/// The next version begins with the words and quotes of the one before.
pub async fn begin_version(tx: &mut Tx, town: &str, of: &Compilation, reason: &str) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compilation_text (tenant, compilation, version, place, body, at, person)
         SELECT tenant, compilation, version + 1, place, body, at, person FROM compilation_text
         WHERE tenant = $1 AND compilation = $2 AND version = $3",
        &params![town, &of.id, of.version],
    )
    .await?;
    tx.run(
        "INSERT INTO compilation_quote (tenant, compilation, version, report, question, clause, body)
         SELECT tenant, compilation, version + 1, report, question, clause, body FROM compilation_quote
         WHERE tenant = $1 AND compilation = $2 AND version = $3",
        &params![town, &of.id, of.version],
    )
    .await?;
    let sql = "UPDATE compilation SET version = version + 1, reason = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, reason]).await?;
    Ok(())
}

/// The version that was written is published with all its data.
pub async fn publish(
    tx: &mut Tx,
    town: &str,
    of: &Compilation,
    (hash, data): (&str, &str),
    (now, today, person): (Instant, Day, Option<&str>),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compilation_version
           (tenant, compilation, version, published_at, published_on, published_by, reason, hash, data)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &params![town, &of.id, of.version, now, today, person, &of.reason, hash, data],
    )
    .await?;
    let sql = "UPDATE compilation SET published = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, of.version]).await?;
    Ok(())
}

/// The versions that were published, the last first.
pub async fn versions(tx: &mut Tx, town: &str, of: &Id<Compilation>) -> Result<Vec<Published>, DbError> {
    let sql = "SELECT version, published_at, reason, hash FROM compilation_version
               WHERE tenant = $1 AND compilation = $2 ORDER BY version DESC";
    let one = |row: &Row| {
        Ok(Published {
            version: row.get("version")?,
            at: row.get("published_at")?,
            reason: row.get("reason")?,
            hash: row.get("hash")?,
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(one).collect()
}

/// The data of a version that was published, as they were published.
pub async fn data(
    tx: &mut Tx,
    town: &str,
    (of, version): (&Id<Compilation>, i64),
) -> Result<Option<String>, DbError> {
    let sql = "SELECT data FROM compilation_version WHERE tenant = $1 AND compilation = $2 AND version = $3";
    tx.row(sql, &params![town, of, version]).await?.map(|row| row.get("data")).transpose()
}

/// The published version whose hash begins so.
pub async fn by_code(tx: &mut Tx, town: &str, code: &str) -> Result<Option<(Id<Compilation>, i64)>, DbError> {
    let sql = "SELECT compilation, version FROM compilation_version
               WHERE tenant = $1 AND hash >= $2 AND hash < $2 || 'g' ORDER BY hash LIMIT 1";
    let row = tx.row(sql, &params![town, code]).await?;
    row.map(|row| Ok((row.get("compilation")?, row.get("version")?))).transpose()
}

/// What of every round is published: the round, the compilation, the last version.
pub async fn published(tx: &mut Tx, town: &str) -> Result<Vec<(Id<Round>, Id<Compilation>)>, DbError> {
    let sql = "SELECT followup, id FROM compilation WHERE tenant = $1 AND published IS NOT NULL";
    let rows = tx.rows(sql, &params![town]).await?;
    rows.iter().map(|row| Ok((row.get("followup")?, row.get("id")?))).collect()
}

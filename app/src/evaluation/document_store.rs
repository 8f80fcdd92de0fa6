//! What is kept of the documents of evaluations.

use db::{DbError, Row, Tx, params};
use kernel::{Id, Instant};

use super::rules::{Document, Evaluation};
use crate::base::evidence::Kept;

/// A new document.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    of: &Id<Evaluation>,
    one: &Document,
    at: Instant,
) -> Result<(), DbError> {
    let file = one.file.as_ref();
    tx.run(
        "INSERT INTO evaluation_document (tenant, evaluation, id, kind, title, on_day, link, file_hash, file_name, file_type, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &params![
            town,
            of,
            &one.id,
            one.kind.name(),
            &one.title,
            one.on,
            &one.link,
            file.map(|f| f.hash.as_str()),
            file.map(|f| f.name.as_str()),
            file.map(|f| f.paper.media_type()),
            at
        ],
    )
    .await?;
    Ok(())
}

/// The documents of an evaluation, by their days.
pub async fn of(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Document>, DbError> {
    let sql = "SELECT id, kind, title, on_day, link, file_hash, file_name, file_type FROM evaluation_document
               WHERE tenant = $1 AND evaluation = $2 ORDER BY on_day, at, id";
    let document = |row: &Row| {
        Ok(Document {
            id: row.get("id")?,
            kind: row.parsed("kind")?,
            title: row.get("title")?,
            on: row.get("on_day")?,
            link: row.get("link")?,
            file: Kept::read(row, ["file_hash", "file_name", "file_type"])?,
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(document).collect()
}

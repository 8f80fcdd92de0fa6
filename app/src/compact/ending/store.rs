//! What is kept of the ends of compacts.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::rules::Ending;
use crate::compact::{Compact, Edition};

/// Every end of every compact of the town, the latest first.
pub async fn all(tx: &mut Tx, town: &str) -> Result<Vec<Ending>, DbError> {
    let rows = tx
        .rows(
            "SELECT x.id, x.compact, x.edition, x.until_before, x.last_day, x.body, x.reason, x.followed_by,
                    x.undone_on, x.undone_reason, k.slug, k.name
             FROM compact_ending x
             LEFT JOIN compact k ON k.tenant = x.tenant AND k.id = x.followed_by
             WHERE x.tenant = $1 ORDER BY x.recorded_on DESC, x.id DESC",
            &params![town],
        )
        .await?;
    rows.iter().map(ending).collect()
}

fn ending(row: &Row) -> Result<Ending, DbError> {
    let follower: Option<Id<Compact>> = row.get("followed_by")?;
    let undone: Option<Day> = row.get("undone_on")?;
    let text = |column: &str| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    Ok(Ending {
        id: row.get("id")?,
        compact: row.get("compact")?,
        edition: row.get("edition")?,
        until_before: row.get("until_before")?,
        last_day: row.get("last_day")?,
        body: row.get("body")?,
        reason: row.get("reason")?,
        followed_by: match follower {
            Some(id) => Some((id, text("slug")?, text("name")?)),
            None => None,
        },
        undone: match undone {
            Some(on) => Some((on, text("undone_reason")?)),
            None => None,
        },
    })
}

/// Keeps an end, and gives the edition its last day.
pub async fn end(tx: &mut Tx, town: &str, e: &Ending, today: Day) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compact_ending (tenant, compact, id, edition, until_before, last_day, body, reason, followed_by,
           recorded_on, undone_on, undone_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, '')",
        &params![
            town,
            &e.compact,
            &e.id,
            &e.edition,
            e.until_before,
            e.last_day,
            &e.body,
            &e.reason,
            e.followed_by.as_ref().map(|(id, ..)| id.as_str()),
            today
        ],
    )
    .await?;
    last_day(tx, town, &e.edition, Some(e.last_day)).await
}

/// Takes an end back: the edition has the last day that it had before.
pub async fn undo(tx: &mut Tx, town: &str, e: &Ending, on: Day, reason: &str) -> Result<(), DbError> {
    let sql = "UPDATE compact_ending SET undone_on = $4, undone_reason = $5
               WHERE tenant = $1 AND compact = $2 AND id = $3";
    tx.run(sql, &params![town, &e.compact, &e.id, on, reason]).await?;
    last_day(tx, town, &e.edition, e.until_before).await
}

async fn last_day(tx: &mut Tx, town: &str, id: &Id<Edition>, day: Option<Day>) -> Result<(), DbError> {
    let sql = "UPDATE edition SET until_day = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, day]).await?;
    Ok(())
}

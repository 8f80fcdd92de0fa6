//! What is read of accessions to tell how far a renewal has come.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::standing::Kept;
use crate::compact::Compact;

/// Every accession to a compact that has counted, or is to take the place of one that does. One statement.
pub async fn kept(tx: &mut Tx, town: &str, compact: &Id<Compact>) -> Result<Vec<Kept>, DbError> {
    let found = tx
        .rows(
            "SELECT a.id, COALESCE(a.organisation, a.unit, '') AS party, COALESCE(o.name, u.name, '') AS name, a.edition, a.state,
                    a.renews, a.listed_on, a.ended_on, a.asked_for, a.asked_on, a.reminded_on
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.compact = $2 AND (a.listed_on IS NOT NULL OR a.renews IS NOT NULL)",
            &params![town, compact],
        )
        .await?;
    found.iter().map(row).collect()
}

fn row(kept: &Row) -> Result<Kept, DbError> {
    let (asked_for, asked_on) = (kept.get::<Option<_>>("asked_for")?, kept.get::<Option<_>>("asked_on")?);
    Ok(Kept {
        id: kept.get("id")?,
        party: kept.get("party")?,
        name: kept.get("name")?,
        edition: kept.get("edition")?,
        state: kept.parsed("state")?,
        renews: kept.get("renews")?,
        listed: kept.get("listed_on")?,
        ended: kept.get("ended_on")?,
        asked: asked_for.zip(asked_on),
        reminded: kept.get("reminded_on")?,
    })
}

/// How many count today, whatever edition they signed.
pub async fn signatories(tx: &mut Tx, town: &str, compact: &Id<Compact>) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS n FROM accession WHERE tenant = $1 AND compact = $2 AND state = 'listed'";
    tx.row(sql, &params![town, compact]).await?.map_or(Ok(0), |row| row.get("n"))
}

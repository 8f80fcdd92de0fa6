//! What is kept of units; of their accessions only what is public is read.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::rules::Unit;
use crate::base::text::sort_key;

/// The unit with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Unit>) -> Result<Option<Unit>, DbError> {
    let sql = "SELECT id, name, kind, from_day, until_day FROM unit WHERE tenant = $1 AND id = $2";
    tx.row(sql, &params![town, id]).await?.as_ref().map(unit).transpose()
}

fn unit(row: &Row) -> Result<Unit, DbError> {
    Ok(Unit {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.parsed("kind")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
    })
}

/// A unit, and since when it has acceded, if it has.
#[derive(Debug)]
pub struct Listed {
    /// The unit.
    pub unit: Unit,
    /// From when its accession counts.
    pub acceded_on: Option<Day>,
}

/// Every unit in Swedish order, those that have ended last.
pub async fn all(tx: &mut Tx, town: &str, today: Day) -> Result<Vec<Listed>, DbError> {
    let rows = tx
        .rows(
            "SELECT u.id, u.name, u.kind, u.from_day, u.until_day,
               (SELECT MIN(COALESCE(a.since_on, a.listed_on)) FROM accession a
                WHERE a.tenant = u.tenant AND a.unit = u.id AND a.listed_on <= $2
                  AND (a.ended_on > $2 OR (a.ended_on IS NULL AND a.state = 'listed'))) AS acceded_on
             FROM unit u WHERE u.tenant = $1
             ORDER BY CASE WHEN u.until_day IS NULL THEN 0 ELSE 1 END, u.sort_key, u.id",
            &params![town, today],
        )
        .await?;
    rows.iter().map(|row| Ok(Listed { unit: unit(row)?, acceded_on: row.get("acceded_on")? })).collect()
}

/// Whether a unit that stands has this name.
pub async fn is_named(tx: &mut Tx, town: &str, name: &str) -> Result<bool, DbError> {
    let sql = "SELECT id FROM unit WHERE tenant = $1 AND sort_key = $2 AND until_day IS NULL";
    Ok(tx.row(sql, &params![town, sort_key(name)]).await?.is_some())
}

/// A new unit.
pub async fn insert(tx: &mut Tx, town: &str, unit: &Unit) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO unit (tenant, id, name, sort_key, kind, from_day) VALUES ($1, $2, $3, $4, $5, $6)",
        &params![town, &unit.id, &unit.name, sort_key(&unit.name), unit.kind.name(), unit.from],
    )
    .await?;
    Ok(())
}

/// The unit is no more from this day; another may take over what it did.
pub async fn end(
    tx: &mut Tx,
    town: &str,
    id: &Id<Unit>,
    (day, heir): (Day, Option<&Id<Unit>>),
) -> Result<(), DbError> {
    let sql = "UPDATE unit SET until_day = $3, heir = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, day, heir]).await?;
    Ok(())
}

/// The unit that took over what another did.
pub async fn heir(tx: &mut Tx, town: &str, of: &Id<Unit>) -> Result<Option<Unit>, DbError> {
    let sql = "SELECT h.id, h.name, h.kind, h.from_day, h.until_day FROM unit u
               JOIN unit h ON h.tenant = u.tenant AND h.id = u.heir WHERE u.tenant = $1 AND u.id = $2";
    tx.row(sql, &params![town, of]).await?.as_ref().map(unit).transpose()
}

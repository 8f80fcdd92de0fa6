//! What is kept of a town, and what its front page reads.

mod front;

use db::{DbError, Row, Tx, params};
pub use front::{front_figures, front_happenings, front_text};

use super::rules::{Face, Tenant};

/// Bumps the town's version, and so locks it until the act has ended: the first statement of every act.
pub async fn bump(tx: &mut Tx, town: &str) -> Result<Option<Tenant>, DbError> {
    let sql = "UPDATE tenant SET version = version + 1 WHERE id = $1 RETURNING *";
    tx.row(sql, &params![town]).await?.as_ref().map(tenant).transpose()
}

/// The town keeps the version that it had before the act that runs.
pub async fn unbump(tx: &mut Tx, town: &str) -> Result<(), DbError> {
    tx.run("UPDATE tenant SET version = version - 1 WHERE id = $1", &params![town]).await?;
    Ok(())
}

/// The town with this key.
pub async fn find(tx: &mut Tx, town: &str) -> Result<Option<Tenant>, DbError> {
    tx.row("SELECT * FROM tenant WHERE id = $1", &params![town]).await?.as_ref().map(tenant).transpose()
}

/// Every town of this house.
pub async fn all(tx: &mut Tx) -> Result<Vec<Tenant>, DbError> {
    tx.rows("SELECT * FROM tenant ORDER BY name", &[]).await?.iter().map(tenant).collect()
}

/// A new town, without acts yet.
pub async fn insert(tx: &mut Tx, town: &Tenant, zone: &str) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO tenant (id, name, kind, lang, zone, colour, contact_mail, contact_address, promised_days,
                             version, journal_seq, journal_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &params![
            &town.id,
            &town.name,
            town.kind.name(),
            town.lang.tag(),
            zone,
            &town.colour,
            &town.contact_mail,
            &town.contact_address,
            town.promised_days,
            town.version,
            town.journal_seq,
            &town.journal_hash
        ],
    )
    .await?;
    Ok(())
}

/// Gives a town another face.
pub async fn set_face(tx: &mut Tx, town: &str, face: &Face) -> Result<(), DbError> {
    tx.run(
        "UPDATE tenant SET name = $2, colour = $3, contact_mail = $4, contact_address = $5, promised_days = $6
         WHERE id = $1",
        &params![town, &face.name, &face.colour, &face.contact_mail, &face.contact_address, face.promised_days],
    )
    .await?;
    Ok(())
}

fn tenant(row: &Row) -> Result<Tenant, DbError> {
    Ok(Tenant {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.parsed("kind")?,
        lang: row.get("lang")?,
        zone: row.parsed("zone")?,
        colour: row.get("colour")?,
        contact_mail: row.get("contact_mail")?,
        contact_address: row.get("contact_address")?,
        promised_days: row.get("promised_days")?,
        version: row.get("version")?,
        journal_seq: row.get("journal_seq")?,
        journal_hash: row.get("journal_hash")?,
    })
}

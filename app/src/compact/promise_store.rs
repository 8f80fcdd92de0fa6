//! What is read to follow one commitment through its editions.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::rules::{Clause, ClauseKind, Edition};

/// A clause as it stood in one edition.
#[derive(Debug)]
pub struct Stood {
    /// The compact's part of addresses.
    pub compact: String,
    /// The edition's number.
    pub number: i64,
    /// The clause; who owes it and what it serves are left out.
    pub clause: Clause,
}

/// The edition in which a commitment stands, if it has been adopted.
pub async fn edition_of(tx: &mut Tx, town: &str, of: &Id<Clause>) -> Result<Option<Id<Edition>>, DbError> {
    let sql = "SELECT c.edition FROM clause c
               JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition AND e.number IS NOT NULL
               WHERE c.tenant = $1 AND c.id = $2 AND c.kind = 'commitment' AND c.parent IS NULL";
    tx.row(sql, &params![town, of]).await?.map(|row| row.get("edition")).transpose()
}

/// These clauses as they stood, those of the oldest edition first.
pub async fn clauses(tx: &mut Tx, town: &str, of: &[Id<Clause>]) -> Result<Vec<Stood>, DbError> {
    let listed = of.iter().map(Id::as_str).collect::<Vec<_>>().join(" ");
    let rows = tx
        .rows(
            "SELECT k.slug AS compact, e.number, c.id, c.slug, c.label, c.heading, c.body, c.grouping
             FROM edition e
             JOIN compact k ON k.tenant = e.tenant AND k.id = e.compact
             JOIN clause c ON c.tenant = e.tenant AND c.edition = e.id AND c.kind = 'commitment'
             WHERE e.tenant = $1 AND e.number IS NOT NULL AND CAST($2 AS TEXT) LIKE '%' || c.id || '%'
             ORDER BY e.number, c.position DESC",
            &params![town, listed],
        )
        .await?;
    rows.iter().map(stood).collect()
}

fn stood(row: &Row) -> Result<Stood, DbError> {
    Ok(Stood {
        compact: row.get("compact")?,
        number: row.get("number")?,
        clause: Clause::read(row, ["id", "slug", "body"])?,
    })
}

impl Clause {
    /// A commitment from a row, as far as its name needs: from `label`, `heading`, `grouping` and the columns of its identity,
    /// its part of addresses and its words. Who owes it and what it serves are left out.
    pub fn read(row: &Row, [id, slug, body]: [&str; 3]) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(id)?,
            parent: None,
            slug: row.get(slug)?,
            kind: ClauseKind::Commitment,
            label: row.get("label")?,
            heading: row.get("heading")?,
            body: row.get(body)?,
            group: row.get("grouping")?,
            level: 0,
            sides: Vec::new(),
            principles: Vec::new(),
        })
    }
}

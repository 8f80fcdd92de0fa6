//! What is kept of the crosswalk between editions: as it was adopted, and what a person has said of a draft's.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::{
    crosswalk::{Link, Origin},
    rules::{Clause, Edition},
};

/// The crosswalk that an adopted edition brought, in its order.
pub async fn crosswalk(tx: &mut Tx, town: &str, of: &Id<Edition>) -> Result<Vec<Link<Id<Clause>>>, DbError> {
    let sql = "SELECT old_clause, new_clause, relation FROM crosswalk
               WHERE tenant = $1 AND edition = $2 ORDER BY position";
    let link = |row: &Row| {
        let relation = row.parsed("relation")?;
        Ok(Link { old: row.get("old_clause")?, new: row.get("new_clause")?, relation })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(link).collect()
}

/// What has been said by hand of a draft's clauses.
pub async fn said(tx: &mut Tx, town: &str, draft: &Id<Edition>) -> Result<Vec<Origin>, DbError> {
    let sql = "SELECT new_slug, old_slug FROM crosswalk_by_hand
               WHERE tenant = $1 AND edition = $2 ORDER BY new_slug, old_slug";
    let mut said: Vec<Origin> = Vec::new();
    for row in &tx.rows(sql, &params![town, draft]).await? {
        let (new, old): (String, String) = (row.get("new_slug")?, row.get("old_slug")?);
        if said.last().is_none_or(|last| last.new != new) {
            said.push(Origin { new, old: Vec::new() });
        }
        if let Some(last) = said.last_mut().filter(|_| !old.is_empty()) {
            last.old.push(old);
        }
    }
    Ok(said)
}

/// Keeps where a clause comes from, in the place of what was said of it before.
pub async fn say(tx: &mut Tx, town: &str, draft: &Id<Edition>, origin: &Origin) -> Result<(), DbError> {
    take_back(tx, town, draft, &origin.new).await?;
    let nowhere = [String::new()];
    let olds = if origin.old.is_empty() { &nowhere[..] } else { &origin.old };
    for old in olds {
        tx.run(
            "INSERT INTO crosswalk_by_hand (tenant, edition, new_slug, old_slug) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
            &params![town, draft, &origin.new, old],
        )
        .await?;
    }
    Ok(())
}

/// Forgets what was said of a clause.
pub async fn take_back(tx: &mut Tx, town: &str, draft: &Id<Edition>, new: &str) -> Result<(), DbError> {
    let sql = "DELETE FROM crosswalk_by_hand WHERE tenant = $1 AND edition = $2 AND new_slug = $3";
    tx.run(sql, &params![town, draft, new]).await?;
    Ok(())
}

//! What is kept of a draft: its proposal, where that was read from, and where each thing of it comes from.

use db::{DbError, Tx, params};
use kernel::{Id, Instant};

use super::{revision::strands::Strands, rules::Edition};
use crate::base::Fault;

/// What a draft is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The proposal, as it has been corrected.
    pub proposal: reader::proposal::Proposal,
    /// Where each thing of it comes from, in the edition before.
    pub strands: Strands,
    /// The text it was read from, a line as the findings number it.
    pub source: String,
    /// The edition that it began from; none where it was read in.
    pub revises: Option<Id<Edition>>,
    /// Grows with each save.
    pub revision: i64,
}

impl Draft {
    /// A text that was read in: nobody knows yet where its clauses come from.
    pub fn read_in(proposal: reader::proposal::Proposal, source: String, revision: i64) -> Self {
        Self { strands: Strands::default(), proposal, source, revises: None, revision }
    }
}

/// What an edition was made of.
pub async fn draft(tx: &mut Tx, town: &str, id: &Id<Edition>) -> Result<Option<Draft>, Fault> {
    let sql = "SELECT proposal, strands, source, revises, revision FROM edition
               WHERE tenant = $1 AND id = $2 AND proposal IS NOT NULL";
    let Some(row) = tx.row(sql, &params![town, id]).await? else { return Ok(None) };
    let proposal = serde_json::from_str(&row.get::<String>("proposal")?)?;
    let strands = row.get::<Option<String>>("strands")?.map_or_else(Strands::default, |s| Strands::read(&s));
    Ok(Some(Draft {
        strands: strands.fitted(&proposal),
        proposal,
        revises: row.get("revises")?,
        source: row.get::<Option<String>>("source")?.unwrap_or_default(),
        revision: row.get("revision")?,
    }))
}

/// A new draft.
pub async fn insert_draft(
    tx: &mut Tx,
    town: &str,
    head: &Edition,
    draft: &Draft,
    now: Instant,
) -> Result<(), Fault> {
    tx.run(
        "INSERT INTO edition (tenant, id, compact, title, lang, state, source, proposal, revision, created_at,
           file_hash, file_name, strands, revises)
         VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13)",
        &params![
            town,
            &head.id,
            &head.compact,
            &head.title,
            head.lang.tag(),
            &draft.source,
            serde_json::to_string(&draft.proposal)?,
            draft.revision,
            now,
            head.file.as_ref().map(|file| file.hash.as_str()),
            head.file.as_ref().map(|file| file.name.as_str()),
            draft.strands.stored(),
            draft.revises.as_ref()
        ],
    )
    .await?;
    Ok(())
}

/// Another proposal for a draft: what was read was `draft.revision`, and that is the only one it replaces.
pub async fn update_draft(tx: &mut Tx, town: &str, head: &Edition, draft: &Draft) -> Result<bool, Fault> {
    let rows = tx
        .run(
            "UPDATE edition SET title = $4, lang = $5, proposal = $6, source = $7, file_hash = $8, file_name = $9,
               strands = $10, revision = revision + 1
             WHERE tenant = $1 AND id = $2 AND revision = $3 AND state = 'draft'",
            &params![
                town,
                &head.id,
                draft.revision,
                &head.title,
                head.lang.tag(),
                serde_json::to_string(&draft.proposal)?,
                &draft.source,
                head.file.as_ref().map(|file| file.hash.as_str()),
                head.file.as_ref().map(|file| file.name.as_str()),
                draft.strands.stored()
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// Where the things of a draft come from, on the revision that was read; its words stay as they are, and so does the number of
/// the revision.
pub async fn set_strands(tx: &mut Tx, town: &str, id: &Id<Edition>, draft: &Draft) -> Result<(), DbError> {
    let sql = "UPDATE edition SET strands = $4
               WHERE tenant = $1 AND id = $2 AND revision = $3 AND state = 'draft'";
    tx.run(sql, &params![town, id, draft.revision, draft.strands.stored()]).await?;
    Ok(())
}

/// A draft is gone, and what was said of its clauses with it. No adopted edition ever is.
pub async fn discard(tx: &mut Tx, town: &str, id: &Id<Edition>) -> Result<(), DbError> {
    let sql = "DELETE FROM edition WHERE tenant = $1 AND id = $2 AND state = 'draft' AND number IS NULL";
    tx.run(sql, &params![town, id]).await?;
    Ok(())
}

//! What is read of the journal for the eye: with the names that its identities stand for.

use db::{DbError, Row, Tx, params};
use kernel::Instant;

/// A row as it is shown.
#[derive(Debug)]
pub struct Happened {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// Who: a person's identity, `visitor` or `house`.
    pub actor: String,
    /// That person's name; empty once erased.
    pub actor_name: Option<String>,
    /// The act's name.
    pub act: String,
    /// To what kind of thing.
    pub kind: String,
    /// To which.
    pub subject: String,
    /// That thing's name, where it has one.
    pub subject_name: Option<String>,
    /// What changed, as it was recorded; nothing once erased.
    pub detail: Option<String>,
    /// Whose personal data that is.
    pub person: Option<String>,
    /// When the detail was erased.
    pub erased_at: Option<Instant>,
}

/// What to show of the journal.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only rows before this one; 0 for the newest.
    pub before: i64,
    /// Only of this kind of thing; empty for every kind.
    pub kind: String,
    /// Only of this thing; empty for everything.
    pub subject: String,
    /// Not after the end of this day, as an instant; empty for today.
    pub until: String,
}

/// Rows of the town's journal, newest first, at most `limit`.
pub async fn read(tx: &mut Tx, town: &str, wanted: &Wanted, limit: i64) -> Result<Vec<Happened>, DbError> {
    let sql = "SELECT j.seq, j.at, j.actor, j.act, j.subject_kind, j.subject, d.erased_at, d.detail, d.person, who.name AS actor_name,
                      COALESCE(p.name, o.name, u.name, e.title, c.name, ao.name, au.name, s.name, b.name) AS subject_name
               FROM (SELECT * FROM journal WHERE tenant = $1 AND ($2 = 0 OR seq < $2) AND ($3 = '' OR subject_kind = $3)
                       AND ($4 = '' OR subject = $4) AND ($5 = '' OR at < $5)
                     ORDER BY seq DESC LIMIT $6) j
               LEFT JOIN journal_detail d ON d.tenant = j.tenant AND d.seq = j.seq
               LEFT JOIN person who ON who.tenant = j.tenant AND who.id = j.actor
               LEFT JOIN person p ON p.tenant = j.tenant AND p.id = j.subject
               LEFT JOIN organisation o ON o.tenant = j.tenant AND o.id = j.subject
               LEFT JOIN unit u ON u.tenant = j.tenant AND u.id = j.subject
               LEFT JOIN edition e ON e.tenant = j.tenant AND e.id = j.subject
               LEFT JOIN compact c ON c.tenant = j.tenant AND c.id = j.subject
               LEFT JOIN survey s ON s.tenant = j.tenant AND s.id = j.subject
               LEFT JOIN body b ON b.tenant = j.tenant AND b.id = j.subject
               LEFT JOIN accession a ON a.tenant = j.tenant AND a.id = j.subject
               LEFT JOIN organisation ao ON ao.tenant = a.tenant AND ao.id = a.organisation
               LEFT JOIN unit au ON au.tenant = a.tenant AND au.id = a.unit
               ORDER BY j.seq DESC";
    let Wanted { before, kind, subject, until } = wanted;
    let rows = tx.rows(sql, &params![town, *before, kind, subject, until, limit]).await?;
    rows.iter().map(happened).collect()
}

fn happened(row: &Row) -> Result<Happened, DbError> {
    Ok(Happened {
        seq: row.get("seq")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        actor_name: row.get("actor_name")?,
        act: row.get("act")?,
        kind: row.get("subject_kind")?,
        subject: row.get("subject")?,
        subject_name: row.get("subject_name")?,
        detail: row.get("detail")?,
        person: row.get("person")?,
        erased_at: row.get("erased_at")?,
    })
}

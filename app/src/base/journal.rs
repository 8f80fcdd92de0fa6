//! The journal: who did what to what, and when, in the same transaction as the change. Append-only, one chain per town.
//!
//! Each row's hash covers the hash before it and H(salt‖detail). The detail and its salt stand in a sibling table that
//! an erasure blanks; the chain still holds, and the check accepts rows that are marked erased.

use db::{DbError, params};
use kernel::Instant;

use super::{Cx, Error, Fault, text::sha256};

/// What the chain begins with, before the first row of a town.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A row of the journal, with its detail where it has not been erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// Who: a person's identity, `visitor` or `house`.
    pub actor: String,
    /// The act, as the policy names it.
    pub act: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which.
    pub subject: String,
    /// H(salt‖detail).
    pub detail_hash: String,
    /// Salt and detail, unless erased.
    pub detail: Option<(String, String)>,
    /// Whose personal data the detail holds, or held.
    pub person: Option<String>,
    /// When the detail was erased.
    pub erased_at: Option<Instant>,
    /// The hash of this row and all before it.
    pub hash: String,
}

impl Entry {
    fn chained(&self, before: &str) -> String {
        let seq = self.seq.to_string();
        let at = self.at.stored();
        let parts =
            [before, &seq, &at, &self.actor, &self.act, &self.subject_kind, &self.subject, &self.detail_hash];
        // A unit separator that no field can hold keeps "ab"+"c" and "a"+"bc" apart.
        sha256(&[parts.join("\u{1f}").as_bytes()])
    }

    /// What is wrong with this row, given the hash before it.
    pub fn flaw(&self, before: &str) -> Option<Flaw> {
        if self.chained(before) != self.hash {
            return Some(Flaw::Chain);
        }
        match (&self.detail, self.erased_at) {
            (Some((salt, detail)), None)
                if sha256(&[salt.as_bytes(), detail.as_bytes()]) != self.detail_hash =>
            {
                Some(Flaw::Detail)
            }
            (None, None) => Some(Flaw::Missing),
            // What is marked as erased holds nothing any more: else the mark would hide a change.
            (Some(_), Some(_)) => Some(Flaw::Erased),
            _ => None,
        }
    }
}

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// The row, or one before it, was changed, removed or put in.
    Chain,
    /// The detail was changed.
    Detail,
    /// The detail is gone without having been erased.
    Missing,
    /// The detail is marked as erased, and still there or without an act that erased it.
    Erased,
    /// The town's head is not the last row: rows were cut off at the end.
    Head,
}

impl Flaw {
    /// The name that ends its word's key (`journal-flaw-{name}`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Detail => "detail",
            Self::Missing => "missing",
            Self::Erased => "erased",
            Self::Head => "head",
        }
    }
}

impl Cx {
    /// Records the act that is running: done to `subject` of `kind`, with what changed. `person` is whose personal data
    /// the detail holds, so that it can be erased. The detail is a small shape of its own, with a version.
    pub async fn record(
        &mut self,
        kind: policy::Kind,
        subject: &str,
        person: Option<&str>,
        mut detail: serde_json::Value,
    ) -> Result<(), Error> {
        let act = self.act.ok_or_else(|| Fault::Other("a look writes no journal".into()))?;
        if let Some(fields) = detail.as_object_mut() {
            fields.entry("v").or_insert_with(|| 1.into());
        }
        let (salt, detail) = (self.chance.letters(32), detail.to_string());
        let mut entry = Entry {
            seq: self.tenant.journal_seq + 1,
            at: self.now,
            actor: self.actor.id().to_owned(),
            act: act.name().to_owned(),
            subject_kind: kind.name().to_owned(),
            subject: subject.to_owned(),
            detail_hash: sha256(&[salt.as_bytes(), detail.as_bytes()]),
            detail: Some((salt, detail)),
            person: person.map(str::to_owned),
            erased_at: None,
            hash: String::new(),
        };
        entry.hash = entry.chained(&self.tenant.journal_hash);
        append(self, &entry).await?;
        self.tenant.journal_seq = entry.seq;
        self.tenant.journal_hash = entry.hash;
        Ok(())
    }
}

async fn append(cx: &mut Cx, entry: &Entry) -> Result<(), DbError> {
    let town = cx.town().to_owned();
    let (salt, detail) = entry.detail.clone().unzip();
    cx.tx()
        .run(
            "INSERT INTO journal (tenant, seq, at, actor, act, subject_kind, subject, detail_hash, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &params![
                &town,
                entry.seq,
                entry.at,
                &entry.actor,
                &entry.act,
                &entry.subject_kind,
                &entry.subject,
                &entry.detail_hash,
                &entry.hash
            ],
        )
        .await?;
    cx.tx()
        .run(
            "INSERT INTO journal_detail (tenant, seq, person, salt, detail) VALUES ($1, $2, $3, $4, $5)",
            &params![&town, entry.seq, &entry.person, salt, detail],
        )
        .await?;
    cx.tx()
        .run(
            "UPDATE tenant SET journal_seq = $2, journal_hash = $3 WHERE id = $1",
            &params![&town, entry.seq, &entry.hash],
        )
        .await?;
    Ok(())
}

/// Rows of the town's journal with `seq` greater than `after`, oldest first, at most `limit`.
pub async fn read(tx: &mut db::Tx, town: &str, after: i64, limit: i64) -> Result<Vec<Entry>, DbError> {
    let rows = tx
        .rows(
            "SELECT j.seq, j.at, j.actor, j.act, j.subject_kind, j.subject, j.detail_hash, j.hash,
                    d.person, d.salt, d.detail, d.erased_at
             FROM journal j LEFT JOIN journal_detail d ON d.tenant = j.tenant AND d.seq = j.seq
             WHERE j.tenant = $1 AND j.seq > $2 ORDER BY j.seq LIMIT $3",
            &params![town, after, limit],
        )
        .await?;
    rows.iter().map(entry).collect()
}

/// Blanks every detail that holds personal data of `person`. The rows stand, and the chain with them.
pub async fn erase(tx: &mut db::Tx, town: &str, person: &str, now: Instant) -> Result<u64, DbError> {
    tx.run(
        "UPDATE journal_detail SET salt = NULL, detail = NULL, erased_at = $3
         WHERE tenant = $1 AND person = $2 AND erased_at IS NULL",
        &params![town, person, now],
    )
    .await
}

/// Blanks every detail of one subject that says `field`: a name that stands there, whoever's act it was.
pub async fn erase_field(
    tx: &mut db::Tx,
    town: &str,
    subject: &str,
    field: &str,
    now: Instant,
) -> Result<u64, DbError> {
    tx.run(
        "UPDATE journal_detail SET salt = NULL, detail = NULL, erased_at = $4
         WHERE tenant = $1 AND erased_at IS NULL AND detail LIKE $3
           AND seq IN (SELECT j.seq FROM journal j WHERE j.tenant = $1 AND j.subject = $2)",
        &params![town, subject, format!("%\"{field}\":%"), now],
    )
    .await
}

/// Blanks every detail about subjects of a kind that `tells` of somebody, also where what is kept says it no longer.
pub async fn erase_told(
    tx: &mut db::Tx,
    town: &str,
    kind: policy::Kind,
    tells: &impl Fn(&str) -> bool,
    now: Instant,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT j.seq, d.detail FROM journal j JOIN journal_detail d ON d.tenant = j.tenant AND d.seq = j.seq
             WHERE j.tenant = $1 AND j.subject_kind = $2 AND d.erased_at IS NULL",
            &params![town, kind.name()],
        )
        .await?;
    for row in &rows {
        if row.get::<Option<String>>("detail")?.is_some_and(|detail| tells(&detail)) {
            tx.run(
                "UPDATE journal_detail SET salt = NULL, detail = NULL, erased_at = $3 WHERE tenant = $1 AND seq = $2",
                &params![town, row.get::<i64>("seq")?, now],
            )
            .await?;
        }
    }
    Ok(())
}

/// One row of a statement that selects every column of both tables.
pub fn entry(row: &db::Row) -> Result<Entry, DbError> {
    let salt: Option<String> = row.get("salt")?;
    Ok(Entry {
        seq: row.get("seq")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        act: row.get("act")?,
        subject_kind: row.get("subject_kind")?,
        subject: row.get("subject")?,
        detail_hash: row.get("detail_hash")?,
        hash: row.get("hash")?,
        detail: salt.zip(row.get("detail")?),
        person: row.get("person")?,
        erased_at: row.get("erased_at")?,
    })
}

/// The rows whose details were blanked at `now`: what an act of erasure says of itself, so that its own place in the chain
/// vouches for every mark.
pub async fn blanked(tx: &mut db::Tx, town: &str, now: Instant) -> Result<Vec<i64>, DbError> {
    let sql = "SELECT seq FROM journal_detail WHERE tenant = $1 AND erased_at = $2 ORDER BY seq";
    tx.rows(sql, &params![town, now]).await?.iter().map(|row| row.get("seq")).collect()
}

/// An act that erases.
#[derive(Debug)]
struct Erasure {
    seq: i64,
    of: String,
    at: Instant,
    /// The rows it blanked; none where it was done before acts said so.
    rows: Option<Vec<i64>>,
}

/// What is marked as erased, and the acts that erase: each mark must have its act, after it and at its moment, which names
/// the row.
#[derive(Debug, Default)]
struct Erased {
    marks: Vec<(i64, Option<String>, Instant)>,
    acts: Vec<Erasure>,
}

impl Erased {
    fn note(&mut self, row: &Entry) {
        if let Some(at) = row.erased_at {
            self.marks.push((row.seq, row.person.clone(), at));
        }
        if row.act == policy::Act::Erase.name() {
            let rows = row.detail.as_ref().and_then(|(_, detail)| rows_in(detail));
            self.acts.push(Erasure { seq: row.seq, of: row.subject.clone(), at: row.at, rows });
        }
    }

    /// The first row whose mark no act explains.
    fn without_an_act(&self) -> Option<i64> {
        let explained = |(seq, person, at): &&(i64, Option<String>, Instant)| {
            self.acts.iter().any(|act| {
                let named = match &act.rows {
                    Some(rows) => rows.contains(seq),
                    None => Some(&act.of) == person.as_ref(),
                };
                act.seq > *seq && act.at == *at && named
            })
        };
        self.marks.iter().find(|mark| !explained(mark)).map(|(seq, ..)| *seq)
    }
}

fn rows_in(detail: &str) -> Option<Vec<i64>> {
    let detail: serde_json::Value = serde_json::from_str(detail).ok()?;
    let rows = detail.get("rows")?.as_array()?;
    Some(rows.iter().filter_map(serde_json::Value::as_i64).collect())
}

/// Checks a town's whole chain; answers how many rows it has, and the first broken one with what is wrong.
pub async fn verify(tx: &mut db::Tx, town: &str) -> Result<(i64, Option<(i64, Flaw)>), DbError> {
    let (mut before, mut last, mut erased) = (GENESIS.to_owned(), 0, Erased::default());
    loop {
        let rows = read(tx, town, last, 1_000).await?;
        for row in &rows {
            let flaw = if row.seq == last + 1 { row.flaw(&before) } else { Some(Flaw::Chain) };
            if let Some(flaw) = flaw {
                return Ok((row.seq, Some((row.seq, flaw))));
            }
            erased.note(row);
            last = row.seq;
            before.clone_from(&row.hash);
        }
        if rows.is_empty() {
            break;
        }
    }
    if let Some(seq) = erased.without_an_act() {
        return Ok((last, Some((seq, Flaw::Erased))));
    }
    let head = tx.row("SELECT journal_seq, journal_hash FROM tenant WHERE id = $1", &params![town]).await?;
    let Some(head) = head else { return Ok((last, None)) };
    let whole = head.get::<i64>("journal_seq")? == last && head.get::<String>("journal_hash")? == before;
    Ok((last, (!whole).then_some((last + 1, Flaw::Head))))
}

//! Where accessions hold the name of a person, and how it is taken away.

use db::{DbError, Row, Tx, params};
use kernel::{Id, Instant};

use super::rules::Accession;
use crate::people::rules::Person;

/// A name under a signature.
#[derive(Debug)]
pub struct Name {
    /// Of which accession.
    pub accession: Id<Accession>,
    /// The name as it was written.
    pub name: String,
}

fn name(row: &Row) -> Result<Name, DbError> {
    Ok(Name { accession: row.get("id")?, name: row.get("name")? })
}

/// The signatures of a person: given by them, on the web; or theirs as the named contact of a paper; or about to be given
/// in an accession they have begun; or in their name, for somebody they have spoken for.
pub async fn signed_by(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    called: &str,
) -> Result<Vec<Name>, DbError> {
    let sql = "SELECT a.id, a.signer AS name FROM accession a WHERE a.tenant = $1 AND a.signer <> '' AND (
                 (NOT a.on_paper AND EXISTS (SELECT 1 FROM accession_step s WHERE s.tenant = a.tenant
                   AND s.accession = a.id AND s.step = 'signed' AND s.person = $2))
                 OR (a.applicant = $2 AND (a.on_paper OR a.signed_at IS NULL))
                 OR (a.signer = $3 AND (a.applicant = $2 OR EXISTS (SELECT 1 FROM role r WHERE r.tenant = a.tenant
                   AND r.person = $2 AND (r.scope = a.organisation OR r.scope = a.unit)))))
               ORDER BY a.id";
    tx.rows(sql, &params![town, person, called]).await?.iter().map(name).collect()
}

/// The counter-signatures that a person gave.
pub async fn counter_signed_by(tx: &mut Tx, town: &str, person: &Id<Person>) -> Result<Vec<Name>, DbError> {
    let sql = "SELECT a.id, a.counter_signer AS name FROM accession a
               WHERE a.tenant = $1 AND a.counter_signer <> ''
                 AND EXISTS (SELECT 1 FROM accession_step s WHERE s.tenant = a.tenant AND s.accession = a.id
                   AND s.step = 'counter-signed' AND s.person = $2)
               ORDER BY a.id";
    tx.rows(sql, &params![town, person]).await?.iter().map(name).collect()
}

/// Blanks who signed. A signature that was given says since when; one that was not can be given by somebody else.
pub async fn erase_signer(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    now: Instant,
) -> Result<(), DbError> {
    let sql = "UPDATE accession SET signer = '', capacity = '',
                 signer_erased_at = CASE WHEN signed_at IS NULL THEN NULL ELSE $3 END
               WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, accession, now]).await?;
    Ok(())
}

/// Blanks who counter-signed.
pub async fn erase_counter(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    now: Instant,
) -> Result<(), DbError> {
    let sql = "UPDATE accession SET counter_signer = '', counter_capacity = '', counter_erased_at = $3
               WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, accession, now]).await?;
    Ok(())
}

/// Free text that may name somebody.
#[derive(Debug)]
pub enum Told {
    /// Why a step was taken.
    Reason {
        /// Of which accession.
        accession: Id<Accession>,
        /// Which of its steps.
        position: i64,
        /// The reason.
        reason: String,
    },
    /// The file that was sent.
    File {
        /// Of which accession.
        accession: Id<Accession>,
        /// How it was called.
        name: String,
        /// Its hash.
        hash: String,
    },
}

/// Reasons and names of files in the accessions that a person began or took a step of.
pub async fn told(tx: &mut Tx, town: &str, person: &Id<Person>) -> Result<Vec<Told>, DbError> {
    let reasons = "SELECT s.accession AS id, s.position, s.reason FROM accession_step s
                   JOIN accession a ON a.tenant = s.tenant AND a.id = s.accession
                   WHERE s.tenant = $1 AND s.reason <> '' AND (a.applicant = $2 OR EXISTS (
                     SELECT 1 FROM accession_step t WHERE t.tenant = s.tenant AND t.accession = s.accession
                       AND t.person = $2)) ORDER BY s.accession, s.position";
    let reason = |row: &Row| {
        let (accession, position) = (row.get("id")?, row.get("position")?);
        Ok(Told::Reason { accession, position, reason: row.get("reason")? })
    };
    let files = "SELECT a.id, a.minutes_name AS name, a.minutes_hash AS hash FROM accession a
                 WHERE a.tenant = $1 AND a.minutes_hash IS NOT NULL AND a.minutes_name <> '' AND (a.applicant = $2
                   OR EXISTS (SELECT 1 FROM accession_step t WHERE t.tenant = a.tenant AND t.accession = a.id
                     AND t.person = $2)) ORDER BY a.id";
    let file = |row: &Row| {
        Ok(Told::File { accession: row.get("id")?, name: row.get("name")?, hash: row.get("hash")? })
    };
    let mut told: Vec<Told> =
        tx.rows(reasons, &params![town, person]).await?.iter().map(reason).collect::<Result<_, DbError>>()?;
    let files = tx.rows(files, &params![town, person]).await?;
    told.extend(files.iter().map(file).collect::<Result<Vec<_>, DbError>>()?);
    Ok(told)
}

/// Blanks the reason of a step.
pub async fn erase_reason(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    position: i64,
) -> Result<(), DbError> {
    let sql = "UPDATE accession_step SET reason = '' WHERE tenant = $1 AND accession = $2 AND position = $3";
    tx.run(sql, &params![town, accession, position]).await?;
    Ok(())
}

/// Calls the file that was sent by another name.
pub async fn rename_file(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    name: &str,
) -> Result<(), DbError> {
    let sql = "UPDATE accession SET minutes_name = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, accession, name]).await?;
    Ok(())
}

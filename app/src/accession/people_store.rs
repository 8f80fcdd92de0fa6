//! The people around accessions: who is written to, who speaks for whom, and who could join.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Lang};

use super::rules::Accession;
use crate::{compact::Edition, organisations::Organisation, people::rules::Person, units::Unit};

/// Somebody who is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Which person.
    pub id: Id<Person>,
    /// Where.
    pub mail: String,
    /// In which language.
    pub lang: Lang,
}

fn reader(row: &Row) -> Result<Reader, DbError> {
    Ok(Reader { id: row.get("id")?, mail: row.get("mail")?, lang: row.get("lang")? })
}

/// The person with this identity, if they can be written to.
pub async fn reader_of(tx: &mut Tx, town: &str, id: &Id<Person>) -> Result<Option<Reader>, DbError> {
    let sql = "SELECT id, mail, lang FROM person
               WHERE tenant = $1 AND id = $2 AND mail IS NOT NULL AND erased_at IS NULL";
    tx.row(sql, &params![town, id]).await?.as_ref().map(reader).transpose()
}

/// Everyone who holds `role` on `today` and can be written to.
pub async fn readers_with(tx: &mut Tx, town: &str, role: &str, today: Day) -> Result<Vec<Reader>, DbError> {
    let sql = "SELECT DISTINCT p.id, p.mail, p.lang FROM person p
               JOIN role r ON r.tenant = p.tenant AND r.person = p.id AND r.kind = $2
                 AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
               WHERE p.tenant = $1 AND p.mail IS NOT NULL AND p.erased_at IS NULL ORDER BY p.id";
    tx.rows(sql, &params![town, role, today]).await?.iter().map(reader).collect()
}

/// Whoever began an accession, and everyone who speaks for who joined on `today`; those who can be written to.
pub async fn readers_of(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    today: Day,
) -> Result<Vec<Reader>, DbError> {
    let sql = "SELECT DISTINCT p.id, p.mail, p.lang FROM accession a
               JOIN person p ON p.tenant = a.tenant AND p.mail IS NOT NULL AND p.erased_at IS NULL
               LEFT JOIN role r ON r.tenant = p.tenant AND r.person = p.id AND r.kind IN ('representative', 'official')
                 AND (r.scope = a.organisation OR r.scope = a.unit)
                 AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
               WHERE a.tenant = $1 AND a.id = $2 AND (p.id = a.applicant OR r.id IS NOT NULL) ORDER BY p.id";
    tx.rows(sql, &params![town, accession, today]).await?.iter().map(reader).collect()
}

/// Whether the person speaks for the organisation on `today`.
pub async fn speaks_for(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    organisation: &str,
    today: Day,
) -> Result<bool, DbError> {
    let sql = "SELECT 1 AS one FROM role WHERE tenant = $1 AND person = $2 AND scope = $3 AND kind = 'representative'
               AND from_day <= $4 AND (until_day IS NULL OR until_day >= $4)";
    Ok(tx.row(sql, &params![town, person, organisation, today]).await?.is_some())
}

/// Organisations that the person speaks for on `today` and that could accede to `edition` of `compact`: those
/// with no living accession, and those whose one signed an older edition.
pub async fn organisations_outside(
    tx: &mut Tx,
    town: &str,
    edition: &Edition,
    person: &str,
    today: Day,
) -> Result<Vec<(Id<Organisation>, String)>, DbError> {
    let sql = "SELECT DISTINCT o.id, o.name, o.sort_key FROM organisation o
               JOIN role r ON r.tenant = o.tenant AND r.scope = o.id AND r.kind = 'representative' AND r.person = $3
                 AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
               LEFT JOIN accession a ON a.tenant = o.tenant AND a.organisation = o.id AND a.compact = $2
                 AND a.state NOT IN ('declined', 'withdrawn', 'lapsed', 'renewed')
                 AND (a.state <> 'listed' OR a.edition = $5)
               WHERE o.tenant = $1 AND o.ended_on IS NULL AND a.id IS NULL ORDER BY o.sort_key, o.id LIMIT 50";
    let rows = tx.rows(sql, &params![town, &edition.compact, person, today, &edition.id]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// Units that stand on `today` and have no living accession to `compact`.
pub async fn units_outside(
    tx: &mut Tx,
    town: &str,
    edition: &Edition,
    today: Day,
) -> Result<Vec<(Id<Unit>, String)>, DbError> {
    let sql = "SELECT u.id, u.name FROM unit u
               LEFT JOIN accession a ON a.tenant = u.tenant AND a.unit = u.id AND a.compact = $2
                 AND a.state NOT IN ('declined', 'withdrawn', 'lapsed', 'renewed')
                 AND (a.state <> 'listed' OR a.edition = $4)
               WHERE u.tenant = $1 AND u.from_day <= $3 AND (u.until_day IS NULL OR u.until_day > $3) AND a.id IS NULL
               ORDER BY u.sort_key, u.id LIMIT 200";
    let rows = tx.rows(sql, &params![town, &edition.compact, today, &edition.id]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

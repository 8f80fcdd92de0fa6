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

/// Everyone who speaks for who joined on `today`, or, where nobody does, whoever began it; those who can be written to.
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
               WHERE a.tenant = $1 AND a.id = $2 AND (r.id IS NOT NULL OR (p.id = a.applicant AND NOT EXISTS (
                 SELECT 1 FROM role s WHERE s.tenant = a.tenant AND s.kind = 'representative' AND s.scope = a.organisation
                   AND s.from_day <= $3 AND (s.until_day IS NULL OR s.until_day >= $3)))) ORDER BY p.id";
    tx.rows(sql, &params![town, accession, today]).await?.iter().map(reader).collect()
}

/// Those who speak for the organisation on `today`, by their identities.
pub async fn speakers(
    tx: &mut Tx,
    town: &str,
    organisation: &Id<Organisation>,
    today: Day,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT person FROM role WHERE tenant = $1 AND scope = $2 AND kind = 'representative'
               AND from_day <= $3 AND (until_day IS NULL OR until_day >= $3) ORDER BY person";
    tx.rows(sql, &params![town, organisation, today]).await?.iter().map(|row| row.get("person")).collect()
}

/// How many accessions the person has begun and nobody has signed yet, for organisations that they do not speak for.
pub async fn unsigned(tx: &mut Tx, town: &str, person: &Id<Person>) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS n FROM accession a WHERE a.tenant = $1 AND a.applicant = $2
                 AND a.state IN ('applied', 'decided') AND a.organisation IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM role r WHERE r.tenant = a.tenant AND r.person = a.applicant
                   AND r.scope = a.organisation AND r.kind = 'representative')";
    tx.row(sql, &params![town, person]).await?.map_or(Ok(0), |row| row.get("n"))
}

/// Whether the person has spoken for the organisation and does so no more since `since` or later: somebody ended it.
pub async fn was_ended(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    organisation: &Id<Organisation>,
    since: Day,
) -> Result<bool, DbError> {
    let sql = "SELECT 1 AS one FROM role WHERE tenant = $1 AND person = $2 AND scope = $3 AND kind = 'representative'
               AND until_day >= $4";
    Ok(tx.row(sql, &params![town, person, organisation, since.plus_days(-1)]).await?.is_some())
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

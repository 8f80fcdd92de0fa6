//! Whom a survey can go to, as the register and the roles of today say it: one of each organisation, one of each unit, every
//! politician.

use std::collections::HashMap;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::rules::{Address, Candidate, Group};
use crate::{base::text::sort_key, compact::Compact};

/// Everybody of every group, those without an address too; group by group, by name.
pub async fn all(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    day: Day,
) -> Result<Vec<Candidate>, DbError> {
    let (speakers, mut all) = roles(tx, town, day).await?;
    let contacts = contacts(tx, town).await?;
    let rows = tx
        .rows(
            "SELECT o.id, o.name, CASE WHEN EXISTS (SELECT 1 FROM accession a WHERE a.tenant = o.tenant
                 AND a.organisation = o.id AND a.compact = $2 AND a.listed_on IS NOT NULL AND a.listed_on <= $3
                 AND (a.ended_on IS NULL OR a.ended_on > $3)) THEN 'signatories' ELSE 'others' END AS grp
             FROM organisation o
             WHERE o.tenant = $1 AND o.class = 'public' AND (o.ended_on IS NULL OR o.ended_on > $3)
             UNION ALL
             SELECT u.id, u.name, 'units' AS grp FROM unit u
             WHERE u.tenant = $1 AND u.from_day <= $3 AND (u.until_day IS NULL OR u.until_day > $3)",
            &params![town, compact, day],
        )
        .await?;
    for row in &rows {
        let subject: String = row.get("id")?;
        let to = speakers.get(&subject).or_else(|| contacts.get(&subject)).cloned();
        all.push(Candidate { group: row.parsed("grp")?, name: row.get("name")?, subject, to });
    }
    all.sort_by_cached_key(|one| (one.group, sort_key(&one.name), one.subject.clone()));
    // Who holds two offices is one politician.
    all.dedup_by(|a, b| (a.group, &a.subject) == (b.group, &b.subject));
    Ok(all)
}

type Addresses = HashMap<String, Address>;

/// Who speaks for what today: of several the one who has the longest; and the politicians.
async fn roles(tx: &mut Tx, town: &str, day: Day) -> Result<(Addresses, Vec<Candidate>), DbError> {
    let rows = tx
        .rows(
            "SELECT r.kind, r.scope, p.id, p.name, p.mail, p.lang FROM role r
             JOIN person p ON p.tenant = r.tenant AND p.id = r.person
             WHERE r.tenant = $1 AND r.kind IN ('representative', 'official', 'politician') AND r.from_day <= $2
               AND (r.until_day IS NULL OR r.until_day >= $2) AND p.erased_at IS NULL
             ORDER BY r.from_day, p.sort_key, p.id",
            &params![town, day],
        )
        .await?;
    let (mut speakers, mut politicians) = (Addresses::new(), Vec::new());
    for row in &rows {
        let (person, scope): (String, Option<String>) = (row.get("id")?, row.get("scope")?);
        let to = address(row, &person)?;
        match scope {
            None => {
                let (name, group) = (row.get("name")?, Group::Politicians);
                politicians.push(Candidate { group, subject: person, name, to });
            }
            Some(scope) => {
                if let Some(to) = to {
                    speakers.entry(scope).or_insert(to);
                }
            }
        }
    }
    Ok((speakers, politicians))
}

fn address(row: &Row, person: &str) -> Result<Option<Address>, DbError> {
    let Some(mail) = row.get::<Option<String>>("mail")? else { return Ok(None) };
    let lang = row.parsed_or_none("lang")?;
    Ok(Some(Address { mail, person: Some(person.to_owned()), lang }))
}

/// The first address that each organisation has given: where nobody speaks for it here, it is written to all the same.
async fn contacts(tx: &mut Tx, town: &str) -> Result<Addresses, DbError> {
    let sql = "SELECT organisation, value FROM organisation_contact WHERE tenant = $1 AND kind = 'mail'
               ORDER BY organisation, position, id";
    let mut first = Addresses::new();
    for row in &tx.rows(sql, &params![town]).await? {
        let to = Address { mail: row.get("value")?, person: None, lang: None };
        first.entry(row.get("organisation")?).or_insert(to);
    }
    Ok(first)
}

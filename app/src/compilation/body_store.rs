//! What a compilation reads of bodies and mandates: those that there were in a time; and what those who sat there are called.

use std::collections::HashMap;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::shape::{Body, Mandate, Year};
use crate::{compact::Compact, web::Urls};

/// The bodies that were there at some time between two days, the oldest first, with the mandates held in them then.
pub async fn bodies(
    tx: &mut Tx,
    (town, at): (&str, &Urls),
    compact: &Id<Compact>,
    (from, until): (Day, Day),
) -> Result<Vec<Body>, DbError> {
    let rows = tx
        .rows(
            // A name is one line, so a line's end parts two.
            "SELECT b.id, b.name, b.kind, b.from_day, b.until_day, m.id AS mandate, COALESCE(m.office, '') AS office,
               COALESCE(m.side, '') AS side, COALESCE(o.name, u.name, '') AS whom, m.from_day AS sits_from,
               m.until_day AS sits_until,
               COALESCE((SELECT string_agg(x.name, '\n' ORDER BY x.sort_key) FROM body_before f
                         JOIN body x ON x.tenant = f.tenant AND x.id = f.before
                         WHERE f.tenant = b.tenant AND f.body = b.id), '') AS follows
             FROM body b
             LEFT JOIN mandate m ON m.tenant = b.tenant AND m.body = b.id AND m.from_day <= $4
               AND (m.until_day IS NULL OR m.until_day >= $3)
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             WHERE b.tenant = $1 AND b.compact = $2 AND b.from_day <= $4 AND (b.until_day IS NULL OR b.until_day >= $3)
             ORDER BY b.from_day, b.sort_key, b.id,
               CASE m.office WHEN 'chair' THEN 1 WHEN 'vice' THEN 2 WHEN 'member' THEN 3 WHEN 'deputy' THEN 4 ELSE 5 END,
               m.from_day, m.id",
            &params![town, compact, from, until],
        )
        .await?;
    let mut all: Vec<Body> = Vec::new();
    for row in &rows {
        let id: String = row.get("id")?;
        if all.last().is_none_or(|last| last.id != id) {
            all.push(body(row, at)?);
        }
        if let (Some(last), Some(mandate)) = (all.last_mut(), mandate(row)?) {
            last.mandates.push(mandate);
        }
    }
    Ok(all)
}

fn body(row: &Row, at: &Urls) -> Result<Body, DbError> {
    let id: String = row.get("id")?;
    let (from, until): (Day, Option<Day>) = (row.get("from_day")?, row.get("until_day")?);
    let follows: String = row.get("follows")?;
    Ok(Body {
        name: row.get("name")?,
        kind: row.get("kind")?,
        from: from.to_string(),
        until: until.map(|day| day.to_string()),
        follows: follows.lines().map(str::to_owned).collect(),
        mandates: Vec::new(),
        address: at.body(&id),
        id,
    })
}

fn mandate(row: &Row) -> Result<Option<Mandate>, DbError> {
    let (id, from): (Option<String>, Option<Day>) = (row.get("mandate")?, row.get("sits_from")?);
    let Some((id, from)) = id.zip(from) else { return Ok(None) };
    let until: Option<Day> = row.get("sits_until")?;
    Ok(Some(Mandate {
        id,
        name: String::new(),
        words: String::new(),
        office: row.get("office")?,
        side: row.get("side")?,
        whom: row.get("whom")?,
        from: from.to_string(),
        until: until.map(|day| day.to_string()),
    }))
}

/// Says of each mandate of a year who holds it, as they are called today, and for whom in words; of somebody erased, nothing.
pub async fn name(tx: &mut Tx, town: &str, year: &mut Year) -> Result<(), DbError> {
    if year.bodies.is_empty() {
        return Ok(());
    }
    let bodies = year.bodies.iter().map(|body| body.id.as_str()).collect::<Vec<_>>().join(" ");
    let sql =
        "SELECT m.id, p.name, m.words FROM mandate m JOIN person p ON p.tenant = m.tenant AND p.id = m.person
               WHERE m.tenant = $1 AND CAST($2 AS TEXT) LIKE '%' || m.body || '%'";
    let rows = tx.rows(sql, &params![town, bodies]).await?;
    let told = |row: &Row| Ok((row.get("id")?, (row.get("name")?, row.get("words")?)));
    let mut told: HashMap<String, (String, String)> =
        rows.iter().map(told).collect::<Result<_, DbError>>()?;
    for mandate in year.bodies.iter_mut().flat_map(|body| &mut body.mandates) {
        (mandate.name, mandate.words) = told.remove(&mandate.id).unwrap_or_default();
    }
    Ok(())
}

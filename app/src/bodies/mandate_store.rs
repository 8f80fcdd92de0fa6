//! What is kept of mandates; and the people, organisations and units that one may be meant for.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{
    mandate_checks::MandateFacts,
    rules::{Body, Decision, Mandate, SpeaksFor},
};
use crate::{base::text::sort_key, organisations::Organisation, people::rules::Person, units::Unit};

/// Every mandate of a body: by side, then by the day on which it began.
pub async fn of(tx: &mut Tx, town: &str, body: &Id<Body>) -> Result<Vec<Mandate>, DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.body, m.person, p.name, p.mail, m.office, m.side, m.organisation, o.name AS organisation_name,
               m.unit, u.name AS unit_name, m.words, m.appointed_by, m.decision, m.decided_on, m.from_day, m.until_day,
               m.planned_day, m.end_reason, m.succeeds, m.named_on, m.empty_on, m.empty_reason
             FROM mandate m JOIN person p ON p.tenant = m.tenant AND p.id = m.person
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             WHERE m.tenant = $1 AND m.body = $2
             ORDER BY CASE m.office WHEN 'chair' THEN 1 WHEN 'vice' THEN 2 WHEN 'member' THEN 3 WHEN 'deputy' THEN 4
               ELSE 5 END, p.sort_key, m.from_day, m.id",
            &params![town, body],
        )
        .await?;
    rows.iter().map(mandate).collect()
}

fn mandate(row: &Row) -> Result<Mandate, DbError> {
    let organisation: Option<Id<Organisation>> = row.get("organisation")?;
    let unit: Option<Id<Unit>> = row.get("unit")?;
    let empty_on: Option<Day> = row.get("empty_on")?;
    let name = |column: &str| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let (organisation_name, unit_name, empty_reason) =
        (name("organisation_name")?, name("unit_name")?, name("empty_reason")?);
    Ok(Mandate {
        id: row.get("id")?,
        body: row.get("body")?,
        person: row.get("person")?,
        name: row.get("name")?,
        reachable: row.get::<Option<String>>("mail")?.is_some(),
        office: row.parsed("office")?,
        of: SpeaksFor {
            side: row.get("side")?,
            organisation: organisation.map(|id| (id, organisation_name)),
            unit: unit.map(|id| (id, unit_name)),
            words: row.get("words")?,
        },
        decision: Decision {
            by: row.get("appointed_by")?,
            named: row.get("decision")?,
            on: row.get("decided_on")?,
        },
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        planned: row.get("planned_day")?,
        end_reason: row.get("end_reason")?,
        succeeds: row.get("succeeds")?,
        named_on: row.get("named_on")?,
        empty: empty_on.map(|on| (on, empty_reason)),
    })
}

/// Whose a mandate is, and for whom: as it is kept.
#[derive(Debug)]
pub struct Whose<'a> {
    /// Who.
    pub person: &'a Id<Person>,
    /// For which organisation.
    pub organisation: Option<&'a Id<Organisation>>,
    /// For which unit.
    pub unit: Option<&'a Id<Unit>>,
}

/// A new mandate.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, body): (&Id<Mandate>, &Id<Body>),
    (of, whose): (&MandateFacts, &Whose<'_>),
    today: Day,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO mandate (tenant, id, body, person, office, side, organisation, unit, words, appointed_by, decision,
           decided_on, from_day, until_day, planned_day, end_reason, succeeds, named_on, empty_on, empty_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, '', $15, $16, NULL, '')",
        &params![
            town,
            id,
            body,
            whose.person,
            of.office.name(),
            &of.side,
            whose.organisation,
            whose.unit,
            &of.words,
            &of.decision.by,
            &of.decision.named,
            of.decision.on,
            of.from,
            of.until,
            of.succeeds.as_ref(),
            today
        ],
    )
    .await?;
    Ok(())
}

/// What is said of a mandate is this. One whose last day was moved was not ended early, nor is its seat empty.
pub async fn correct(
    tx: &mut Tx,
    town: &str,
    id: &Id<Mandate>,
    (of, whose): (&MandateFacts, &Whose<'_>),
) -> Result<(), DbError> {
    tx.run(
        "UPDATE mandate SET office = $3, side = $4, organisation = $5, unit = $6, words = $7, appointed_by = $8, decision = $9,
           decided_on = $10, from_day = $11, succeeds = $13,
           planned_day = CASE WHEN until_day = $12 THEN planned_day ELSE NULL END,
           end_reason = CASE WHEN until_day = $12 THEN end_reason ELSE '' END,
           empty_on = CASE WHEN until_day = $12 THEN empty_on ELSE NULL END,
           empty_reason = CASE WHEN until_day = $12 THEN empty_reason ELSE '' END, until_day = $12
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            of.office.name(),
            &of.side,
            whose.organisation,
            whose.unit,
            &of.words,
            &of.decision.by,
            &of.decision.named,
            of.decision.on,
            of.from,
            of.until,
            of.succeeds.as_ref()
        ],
    )
    .await?;
    Ok(())
}

/// A mandate ends early; the day that it had from the beginning stays known.
pub async fn end(tx: &mut Tx, town: &str, of: &Mandate, (last, reason): (Day, &str)) -> Result<(), DbError> {
    let sql =
        "UPDATE mandate SET until_day = $3, planned_day = $4, end_reason = $5 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, &of.id, last, of.planned.or(of.until), reason]).await?;
    Ok(())
}

/// The seat of a mandate is left empty afterwards.
pub async fn leave_empty(
    tx: &mut Tx,
    town: &str,
    id: &Id<Mandate>,
    (on, reason): (Day, &str),
) -> Result<(), DbError> {
    let sql = "UPDATE mandate SET empty_on = $3, empty_reason = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on, reason]).await?;
    Ok(())
}

/// The free text of a mandate, without what named somebody.
pub async fn forget(tx: &mut Tx, town: &str, of: &Mandate) -> Result<(), DbError> {
    let empty_reason = of.empty.as_ref().map_or("", |(_, reason)| reason.as_str());
    tx.run(
        "UPDATE mandate SET words = $3, appointed_by = $4, decision = $5, end_reason = $6, empty_reason = $7
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            &of.id,
            &of.of.words,
            &of.decision.by,
            &of.decision.named,
            &of.end_reason,
            empty_reason
        ],
    )
    .await?;
    Ok(())
}

/// Somebody of the town who may be meant by a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: Id<Person>,
    /// Their name.
    pub name: String,
    /// Their address, or nothing.
    pub mail: String,
    /// A body that they have sat in, or nothing.
    pub body: String,
}

/// Those who are called so, or who are this very person.
pub async fn called(tx: &mut Tx, town: &str, said: &str) -> Result<Vec<Known>, DbError> {
    let sql = "SELECT p.id, p.name, COALESCE(p.mail, '') AS mail,
                 COALESCE((SELECT MIN(b.name) FROM mandate m JOIN body b ON b.tenant = m.tenant AND b.id = m.body
                           WHERE m.tenant = p.tenant AND m.person = p.id), '') AS body_name
               FROM person p WHERE p.tenant = $1 AND (p.sort_key = $2 OR p.id = $3) AND p.erased_at IS NULL
               ORDER BY p.id LIMIT 12";
    let known = |row: &Row| {
        Ok(Known {
            id: row.get("id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            body: row.get("body_name")?,
        })
    };
    tx.rows(sql, &params![town, sort_key(said), said]).await?.iter().map(known).collect()
}

/// Something of the town that somebody may speak for: identity, name, and what tells it from others of that name.
pub type Meant = (String, String, String);

/// The organisations of the public register that may be meant by a name or an identity, also those that are no more.
pub async fn organisations(tx: &mut Tx, town: &str, said: &str) -> Result<Vec<Meant>, DbError> {
    let sql = "SELECT id, name, COALESCE(number, '') AS number, district FROM organisation
               WHERE tenant = $1 AND class = 'public' AND (id = $2 OR name = $2 OR sort_key = $3)
               ORDER BY CASE WHEN id = $2 THEN 0 ELSE 1 END, sort_key, id LIMIT 20";
    let meant = |row: &Row| {
        let parts: [String; 2] = [row.get("number")?, row.get("district")?];
        let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Ok((row.get("id")?, row.get("name")?, told))
    };
    let mut all: Vec<Meant> = tx
        .rows(sql, &params![town, said, sort_key(said)])
        .await?
        .iter()
        .map(meant)
        .collect::<Result<_, DbError>>()?;
    if all.first().is_some_and(|(id, ..)| id == said) {
        all.truncate(1);
    }
    Ok(all)
}

/// Every unit: identity and name.
pub async fn units(tx: &mut Tx, town: &str) -> Result<Vec<(String, String)>, DbError> {
    let sql = "SELECT id, name FROM unit WHERE tenant = $1 ORDER BY sort_key, id";
    let rows = tx.rows(sql, &params![town]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

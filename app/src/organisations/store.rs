//! What is kept of organisations, their contacts and who belongs to an umbrella.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{
    rules::{Contact, Organisation},
    word_store,
};
use crate::{base::text::sort_key, people::rules::Person};

/// The organisation with this identity, with its contacts.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Organisation>) -> Result<Option<Organisation>, DbError> {
    let rows = tx
        .rows(
            "SELECT o.id, o.number, o.name, o.kind, o.orientation, o.district, o.purpose, o.website, o.class,
               o.entered_by, o.entered_on, o.confirmed_on, o.ended_on,
               c.kind AS contact, c.value, c.class AS shown_to
             FROM organisation o
             LEFT JOIN organisation_contact c ON c.tenant = o.tenant AND c.organisation = o.id
             WHERE o.tenant = $1 AND o.id = $2 ORDER BY c.position",
            &params![town, id],
        )
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let contacts = rows.iter().filter_map(|row| contact(row).transpose()).collect::<Result<_, _>>()?;
    Ok(Some(Organisation { contacts, ..organisation(first)? }))
}

/// A row, without its contacts.
pub(super) fn organisation(row: &Row) -> Result<Organisation, DbError> {
    Ok(Organisation {
        id: row.get("id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        kind: row.parsed("kind")?,
        orientation: row.parsed("orientation")?,
        district: row.get("district")?,
        purpose: row.get("purpose")?,
        website: row.get("website")?,
        contacts: Vec::new(),
        class: row.parsed("class")?,
        entered_by: row.get("entered_by")?,
        entered_on: row.get("entered_on")?,
        confirmed_on: row.get("confirmed_on")?,
        ended_on: row.get("ended_on")?,
    })
}

fn contact(row: &Row) -> Result<Option<Contact>, DbError> {
    let Some(kind) = row.parsed_or_none("contact")? else { return Ok(None) };
    Ok(Some(Contact { kind, value: row.get("value")?, class: row.parsed("shown_to")? }))
}

/// Organisations with this number, or with every one of these (at most four) needles in name or purpose: the former first.
pub async fn similar(
    tx: &mut Tx,
    town: &str,
    needles: &[String],
    number: &str,
    today: Day,
) -> Result<Vec<Organisation>, DbError> {
    let [a, b, c, d] = patterns(needles);
    let rows = tx
        .rows(
            "SELECT id, number, name, kind, orientation, district, purpose, website, class, entered_by, entered_on,
               confirmed_on, ended_on
             FROM organisation
             WHERE tenant = $1 AND (ended_on IS NULL OR ended_on > $2)
               AND (number = $3 OR ($4 <> '%' AND folded LIKE $4 AND folded LIKE $5 AND folded LIKE $6 AND folded LIKE $7))
             ORDER BY CASE WHEN number = $3 THEN 0 ELSE 1 END, sort_key, id LIMIT 24",
            &params![town, today, number, a, b, c, d],
        )
        .await?;
    rows.iter().map(organisation).collect()
}

/// Needles as patterns: those that are not there let everything through.
pub(super) fn patterns(needles: &[String]) -> [String; 4] {
    let pattern = |i: usize| needles.get(i).map_or_else(|| "%".to_owned(), |needle| format!("%{needle}%"));
    [pattern(0), pattern(1), pattern(2), pattern(3)]
}

/// A new organisation, without its contacts.
pub async fn insert(tx: &mut Tx, town: &str, of: &Organisation, folded: &str) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO organisation (tenant, id, number, name, sort_key, folded, kind, orientation, district, purpose,
           website, class, entered_by, entered_on, confirmed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &params![
            town,
            &of.id,
            &of.number,
            &of.name,
            sort_key(&of.name),
            folded,
            of.kind.name(),
            of.orientation.name(),
            &of.district,
            &of.purpose,
            &of.website,
            of.class.name(),
            of.entered_by.as_ref(),
            of.entered_on,
            of.confirmed_on,
        ],
    )
    .await?;
    word_store::keep(tx, town, &of.id, "", folded).await
}

/// What the entry says from now on.
pub async fn update(tx: &mut Tx, town: &str, of: &Organisation, folded: &str) -> Result<(), DbError> {
    let sql = "SELECT folded FROM organisation WHERE tenant = $1 AND id = $2";
    let before = tx.row(sql, &params![town, &of.id]).await?;
    let before = before.map_or(Ok(String::new()), |row| row.get("folded"))?;
    tx.run(
        "UPDATE organisation SET number = $3, name = $4, sort_key = $5, folded = $6, kind = $7, orientation = $8,
           district = $9, purpose = $10, website = $11, confirmed_on = $12
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            &of.id,
            &of.number,
            &of.name,
            sort_key(&of.name),
            folded,
            of.kind.name(),
            of.orientation.name(),
            &of.district,
            &of.purpose,
            &of.website,
            of.confirmed_on,
        ],
    )
    .await?;
    word_store::keep(tx, town, &of.id, &before, folded).await
}

/// The entry was right on this day.
pub async fn confirm(tx: &mut Tx, town: &str, id: &Id<Organisation>, day: Day) -> Result<(), DbError> {
    let sql = "UPDATE organisation SET confirmed_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, day]).await?;
    Ok(())
}

/// The entry is public; answers whether it was not before.
pub async fn publish(tx: &mut Tx, town: &str, id: &Id<Organisation>) -> Result<bool, DbError> {
    let sql = "UPDATE organisation SET class = 'public' WHERE tenant = $1 AND id = $2 AND class <> 'public'";
    Ok(tx.run(sql, &params![town, id]).await? > 0)
}

/// The organisation is no more from this day.
pub async fn end(tx: &mut Tx, town: &str, id: &Id<Organisation>, day: Day) -> Result<(), DbError> {
    let sql = "UPDATE organisation SET ended_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, day]).await?;
    Ok(())
}

/// Takes an entry's contacts away; those that stay are written anew.
pub async fn clear_contacts(tx: &mut Tx, town: &str, id: &Id<Organisation>) -> Result<(), DbError> {
    let sql = "DELETE FROM organisation_contact WHERE tenant = $1 AND organisation = $2";
    tx.run(sql, &params![town, id]).await?;
    Ok(())
}

/// The contacts of every organisation that shows this address, that the person has entered or spoken for, or whose
/// accession they began or signed: where their name may stand.
pub async fn contacts_near(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    mail: &str,
) -> Result<Vec<(Id<Organisation>, Vec<Contact>)>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.organisation, c.kind AS contact, c.value, c.class AS shown_to FROM organisation_contact c
             WHERE c.tenant = $1 AND c.organisation IN (
               SELECT organisation FROM organisation_contact WHERE tenant = $1 AND kind = 'mail' AND LOWER(value) = $3
               UNION SELECT id FROM organisation WHERE tenant = $1 AND entered_by = $2
               UNION SELECT scope FROM role WHERE tenant = $1 AND person = $2 AND kind = 'representative'
               UNION SELECT organisation FROM accession WHERE tenant = $1 AND applicant = $2
               UNION SELECT a.organisation FROM accession_step s
                 JOIN accession a ON a.tenant = s.tenant AND a.id = s.accession
                 WHERE s.tenant = $1 AND s.person = $2 AND s.step = 'signed')
             ORDER BY c.organisation, c.position",
            &params![town, person, mail],
        )
        .await?;
    let mut near: Vec<(Id<Organisation>, Vec<Contact>)> = Vec::new();
    for row in &rows {
        let id: Id<Organisation> = row.get("organisation")?;
        if near.last().is_none_or(|(last, _)| *last != id) {
            near.push((id, Vec::new()));
        }
        if let (Some((_, contacts)), Some(one)) = (near.last_mut(), contact(row)?) {
            contacts.push(one);
        }
    }
    Ok(near)
}

/// A way to reach an organisation.
pub async fn insert_contact(
    tx: &mut Tx,
    town: &str,
    key: &str,
    of: &Id<Organisation>,
    contact: &Contact,
    position: i64,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO organisation_contact (tenant, id, organisation, kind, value, class, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![town, key, of, contact.kind.name(), &contact.value, contact.class.name(), position],
    )
    .await?;
    Ok(())
}

/// A member of an umbrella from `day`; answers whether it was none before.
pub async fn add_member(
    tx: &mut Tx,
    town: &str,
    umbrella: &Id<Organisation>,
    member: &Id<Organisation>,
    day: Day,
) -> Result<bool, DbError> {
    let changed = tx
        .run(
            "INSERT INTO membership (tenant, umbrella, member, from_day)
             SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT)
             WHERE NOT EXISTS (SELECT 1 FROM membership
               WHERE tenant = $1 AND umbrella = $2 AND member = $3 AND until_day IS NULL)
             ON CONFLICT (tenant, umbrella, member, from_day) DO UPDATE SET until_day = NULL",
            &params![town, umbrella, member, day],
        )
        .await?;
    Ok(changed > 0)
}

/// No member any more from `day`; answers whether it was one before.
pub async fn end_member(
    tx: &mut Tx,
    town: &str,
    umbrella: &Id<Organisation>,
    member: &Id<Organisation>,
    day: Day,
) -> Result<bool, DbError> {
    let sql = "UPDATE membership SET until_day = $4
               WHERE tenant = $1 AND umbrella = $2 AND member = $3 AND until_day IS NULL";
    Ok(tx.run(sql, &params![town, umbrella, member, day]).await? > 0)
}

//! What is kept of roles, and of the list of people who hold them.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};
use policy::{Role, Standing};

use super::rules::{HeldRole, Person};

/// A new role.
pub async fn insert_role(
    tx: &mut Tx,
    town: &str,
    id: &Id<HeldRole>,
    person: &Id<Person>,
    standing: &Standing,
    from: Day,
    until: Option<Day>,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO role (tenant, id, person, kind, scope, from_day, until_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![town, id, person, standing.role.name(), &standing.scope, from, until],
    )
    .await?;
    Ok(())
}

/// Gives a role another last day.
pub async fn set_until(tx: &mut Tx, town: &str, id: &Id<HeldRole>, until: Day) -> Result<(), DbError> {
    tx.run("UPDATE role SET until_day = $3 WHERE tenant = $1 AND id = $2", &params![town, id, until]).await?;
    Ok(())
}

/// Every role of a person, the latest first.
pub async fn roles_of(tx: &mut Tx, town: &str, person: &Id<Person>) -> Result<Vec<HeldRole>, DbError> {
    let sql =
        "SELECT r.id AS role_id, r.kind, r.from_day, r.until_day, COALESCE(o.name, u.name) AS scope_name
               FROM role r
               LEFT JOIN organisation o ON o.tenant = r.tenant AND o.id = r.scope
               LEFT JOIN unit u ON u.tenant = r.tenant AND u.id = r.scope
               WHERE r.tenant = $1 AND r.person = $2 ORDER BY r.from_day DESC, r.id";
    tx.rows(sql, &params![town, person]).await?.iter().map(held).collect()
}

fn held(row: &Row) -> Result<HeldRole, DbError> {
    Ok(HeldRole {
        id: row.get("role_id")?,
        role: row.parsed("kind")?,
        of: row.get("scope_name")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
    })
}

/// Whether somebody who is not erased keeps the secretariat on `day` and has no last day, other than by the role `role` and
/// other than the person `person`; either may be empty.
pub async fn secretariat_on(
    tx: &mut Tx,
    town: &str,
    day: Day,
    role: &str,
    person: &str,
) -> Result<bool, DbError> {
    let sql = "SELECT r.id FROM role r
               JOIN person p ON p.tenant = r.tenant AND p.id = r.person AND p.erased_at IS NULL
               WHERE r.tenant = $1 AND r.kind = 'secretariat' AND r.from_day <= $2
                 AND r.until_day IS NULL AND r.id <> $3 AND r.person <> $4 LIMIT 1";
    Ok(tx.row(sql, &params![town, day, role, person]).await?.is_some())
}

/// Whether the person holds just this role on some day of the period already.
pub async fn holds(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    standing: &Standing,
    from: Day,
    until: Option<Day>,
) -> Result<bool, DbError> {
    let last = until.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string());
    let scope = standing.scope.clone().unwrap_or_default();
    let sql =
        "SELECT id FROM role WHERE tenant = $1 AND person = $2 AND kind = $3 AND COALESCE(scope, '') = $4
                 AND from_day <= $5 AND (until_day IS NULL OR (until_day >= $6 AND until_day >= from_day)) LIMIT 1";
    Ok(tx.row(sql, &params![town, person, standing.role.name(), scope, last, from]).await?.is_some())
}

/// An organisation that somebody may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Its identity.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its number, or nothing.
    pub number: String,
    /// Its district, or nothing.
    pub district: String,
}

/// The organisations that a person may have meant: the one with that identity, else the one with that number, else those
/// with that name. By number and name only what stands in the register for all to see on `today`: a role must not land on
/// an entry that waits, or has ended, because it is called the same.
pub async fn organisations_called(
    tx: &mut Tx,
    town: &str,
    said: &str,
    today: Day,
) -> Result<Vec<Called>, DbError> {
    let number: String = said.chars().filter(char::is_ascii_digit).collect();
    let sql = "SELECT id, name, COALESCE(number, '') AS number, district,
                 CAST(CASE WHEN id = $2 THEN 0 WHEN $4 <> '' AND REPLACE(number, '-', '') = $4 THEN 1 ELSE 2 END AS BIGINT) AS fits
               FROM organisation WHERE tenant = $1
                 AND (id = $2 OR (class = 'public' AND entered_on <= $5 AND (ended_on IS NULL OR ended_on > $5)
                   AND (name = $2 OR folded = $3 OR ($4 <> '' AND REPLACE(number, '-', '') = $4))))
               ORDER BY fits, sort_key, id LIMIT 20";
    let folded = crate::base::text::fold(said);
    let rows = tx.rows(sql, &params![town, said, folded, number, today]).await?;
    let best: Option<i64> = rows.first().map(|row| row.get("fits")).transpose()?;
    let mut called = Vec::new();
    for row in &rows {
        if Some(row.get::<i64>("fits")?) == best {
            let (id, name) = (row.get("id")?, row.get("name")?);
            called.push(Called { id, name, number: row.get("number")?, district: row.get("district")? });
        }
    }
    Ok(called)
}

/// The units that stand on `day`: identity and name. A unit's last mark is the first day without it.
pub async fn units(tx: &mut Tx, town: &str, day: Day) -> Result<Vec<(String, String)>, DbError> {
    let sql = "SELECT id, name FROM unit WHERE tenant = $1 AND from_day <= $2
                 AND (until_day IS NULL OR until_day > $2) ORDER BY sort_key, id";
    let rows = tx.rows(sql, &params![town, day]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// A person in the list, with the roles they hold, held or will hold.
#[derive(Debug)]
pub struct Listed {
    /// Which person.
    pub id: Id<Person>,
    /// Their name.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// Their roles, the latest first.
    pub roles: Vec<HeldRole>,
}

/// How many people the town knows, and how many of them hold a role today or later.
pub async fn count(tx: &mut Tx, town: &str, today: Day) -> Result<(i64, i64), DbError> {
    let sql = "SELECT COUNT(*) AS everyone, COUNT(h.person) AS holding
               FROM person p
               LEFT JOIN (SELECT DISTINCT person FROM role
                          WHERE tenant = $1 AND (until_day IS NULL OR (until_day >= $2 AND until_day >= from_day))) h ON h.person = p.id
               WHERE p.tenant = $1 AND p.erased_at IS NULL";
    let Some(row) = tx.row(sql, &params![town, today]).await? else { return Ok((0, 0)) };
    Ok((row.get("everyone")?, row.get("holding")?))
}

/// People in Swedish order, `limit` of them after the first `skip`: those who hold a role today or later, or the others.
pub async fn list(
    tx: &mut Tx,
    town: &str,
    today: Day,
    holding: bool,
    limit: i64,
    skip: i64,
) -> Result<Vec<Listed>, DbError> {
    let sql = "SELECT p.id, p.name, p.mail, r.id AS role_id, r.kind, r.from_day, r.until_day,
                      COALESCE(o.name, u.name) AS scope_name
               FROM (SELECT tenant, id, name, mail, sort_key FROM person
                     WHERE tenant = $1 AND erased_at IS NULL AND $3 = (EXISTS (
                       SELECT 1 FROM role h WHERE h.tenant = person.tenant AND h.person = person.id
                         AND (h.until_day IS NULL OR (h.until_day >= $2 AND h.until_day >= h.from_day))))
                     ORDER BY sort_key, id LIMIT $4 OFFSET $5) p
               LEFT JOIN role r ON r.tenant = p.tenant AND r.person = p.id
               LEFT JOIN organisation o ON o.tenant = r.tenant AND o.id = r.scope
               LEFT JOIN unit u ON u.tenant = r.tenant AND u.id = r.scope
               ORDER BY p.sort_key, p.id, r.from_day DESC, r.id";
    let mut list: Vec<Listed> = Vec::new();
    for row in &tx.rows(sql, &params![town, today, holding, limit, skip]).await? {
        let id: Id<Person> = row.get("id")?;
        if list.last().is_none_or(|last| last.id != id) {
            let mail = row.get::<Option<String>>("mail")?.unwrap_or_default();
            list.push(Listed { id, name: row.get("name")?, mail, roles: Vec::new() });
        }
        if let (Some(last), true) = (list.last_mut(), row.parsed_or_none::<Role>("kind")?.is_some()) {
            last.roles.push(held(row)?);
        }
    }
    Ok(list)
}

/// Blanks a person: name, address, links and sessions. What they held stays as history, of nobody; what they still hold
/// ends on `today`.
pub async fn erase(
    tx: &mut Tx,
    town: &str,
    person: &Person,
    today: Day,
    now: Instant,
) -> Result<(), DbError> {
    let (id, mail) = (&person.id, person.mail.clone().unwrap_or_default());
    tx.run(
        "UPDATE person SET name = '', sort_key = '', mail = NULL, erased_at = $3 WHERE tenant = $1 AND id = $2",
        &params![town, id, now],
    )
    .await?;
    tx.run("DELETE FROM sign_in WHERE tenant = $1 AND mail = $2", &params![town, mail]).await?;
    tx.run("DELETE FROM session WHERE tenant = $1 AND person = $2", &params![town, id]).await?;
    tx.run(
        "UPDATE role SET until_day = $3 WHERE tenant = $1 AND person = $2 AND (until_day IS NULL OR until_day > $3)",
        &params![town, id, today],
    )
    .await?;
    Ok(())
}

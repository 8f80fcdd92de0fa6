//! What is kept of people, links and sessions.

use db::{DbError, Row, Tx, params};
use kernel::{Id, Instant, Lang};
use policy::{Actor, Role, Standing};

use super::rules::{Link, Person, Viewer};
use crate::{
    base::text::{sha256, sort_key},
    tenants::Tenant,
};

/// What is kept of a token: its hash, so that a copy of the database opens nothing.
fn hashed(token: &str) -> String {
    sha256(&[token.as_bytes()])
}

/// Who stands behind a session's token at `now`, with the roles they hold that day.
pub async fn viewer(
    tx: &mut Tx,
    town: &Tenant,
    token: &str,
    now: Instant,
) -> Result<Option<(Actor, Viewer)>, DbError> {
    let rows = tx
        .rows(
            "SELECT p.id, p.name, r.kind, r.scope
             FROM session s
             JOIN person p ON p.tenant = s.tenant AND p.id = s.person AND p.erased_at IS NULL
             LEFT JOIN role r ON r.tenant = p.tenant AND r.person = p.id
               AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
             WHERE s.tenant = $1 AND s.token_hash = $2 AND s.expires_at > $3",
            &params![&town.id, hashed(token), now, now.day(&town.zone)],
        )
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let viewer = Viewer { id: first.get("id")?, name: first.get("name")? };
    let standing = rows.iter().map(standing).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    Ok(Some((Actor::person(&town.id, viewer.id.as_str(), standing), viewer)))
}

fn standing(row: &Row) -> Result<Option<Standing>, DbError> {
    let Some(role) = row.parsed_or_none::<Role>("kind")? else { return Ok(None) };
    Ok(Some(Standing { role, scope: row.get("scope")? }))
}

/// The person with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Person>) -> Result<Option<Person>, DbError> {
    let sql = "SELECT id, name, mail, lang FROM person WHERE tenant = $1 AND id = $2 AND erased_at IS NULL";
    tx.row(sql, &params![town, id]).await?.as_ref().map(person).transpose()
}

/// The person with this address.
pub async fn by_mail(tx: &mut Tx, town: &str, mail: &str) -> Result<Option<Person>, DbError> {
    let sql = "SELECT id, name, mail, lang FROM person WHERE tenant = $1 AND mail = $2";
    tx.row(sql, &params![town, mail]).await?.as_ref().map(person).transpose()
}

fn person(row: &Row) -> Result<Person, DbError> {
    Ok(Person { id: row.get("id")?, name: row.get("name")?, mail: row.get("mail")?, lang: row.get("lang")? })
}

/// A new person.
pub async fn insert(tx: &mut Tx, town: &str, person: &Person, now: Instant) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO person (tenant, id, name, sort_key, mail, lang, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![town, &person.id, &person.name, sort_key(&person.name), &person.mail, person.lang.tag(), now],
    )
    .await?;
    Ok(())
}

/// Another name or language.
pub async fn rename(tx: &mut Tx, town: &str, id: &Id<Person>, name: &str, lang: Lang) -> Result<(), DbError> {
    let sql = "UPDATE person SET name = $3, sort_key = $4, lang = $5 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, name, sort_key(name), lang.tag()]).await?;
    Ok(())
}

/// How many links went to `mail` since `since`.
pub async fn links_since(tx: &mut Tx, town: &str, mail: &str, since: Instant) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) AS n FROM sign_in WHERE tenant = $1 AND mail = $2 AND asked_at > $3";
    tx.row(sql, &params![town, mail, since]).await?.map_or(Ok(0), |row| row.get("n"))
}

/// A new link.
pub async fn insert_link(
    tx: &mut Tx,
    town: &str,
    token: &str,
    link: &Link,
    now: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO sign_in (tenant, token_hash, purpose, mail, onward, asked_at, expires_at)
         VALUES ($1, $2, 'sign-in', $3, $4, $5, $6)",
        &params![town, hashed(token), &link.mail, &link.onward, now, link.expires_at],
    )
    .await?;
    Ok(())
}

/// The link with this token, if it was made for signing in.
pub async fn link(tx: &mut Tx, town: &str, token: &str) -> Result<Option<Link>, DbError> {
    let sql = "SELECT mail, onward, expires_at, used_at FROM sign_in
               WHERE tenant = $1 AND token_hash = $2 AND purpose = 'sign-in'";
    let Some(row) = tx.row(sql, &params![town, hashed(token)]).await? else { return Ok(None) };
    Ok(Some(Link {
        mail: row.get("mail")?,
        onward: row.get("onward")?,
        expires_at: row.get("expires_at")?,
        used_at: row.get("used_at")?,
    }))
}

/// The link has been used.
pub async fn spend_link(tx: &mut Tx, town: &str, token: &str, now: Instant) -> Result<(), DbError> {
    let sql = "UPDATE sign_in SET used_at = $3 WHERE tenant = $1 AND token_hash = $2 AND used_at IS NULL";
    tx.run(sql, &params![town, hashed(token), now]).await?;
    Ok(())
}

/// A new session.
pub async fn insert_session(
    tx: &mut Tx,
    town: &str,
    token: &str,
    person: &Id<Person>,
    now: Instant,
    expires: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO session (tenant, token_hash, person, begun_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &params![town, hashed(token), person, now, expires],
    )
    .await?;
    Ok(())
}

/// Ends the session of this token.
pub async fn end_session(tx: &mut Tx, town: &str, token: &str) -> Result<(), DbError> {
    tx.run("DELETE FROM session WHERE tenant = $1 AND token_hash = $2", &params![town, hashed(token)])
        .await?;
    Ok(())
}

/// Forgets, in the whole house, links and sessions that ended before `before`: nobody can use them, and they say who was here
/// and when.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<(), DbError> {
    tx.run("DELETE FROM sign_in WHERE expires_at < $1", &params![before]).await?;
    tx.run("DELETE FROM session WHERE expires_at < $1", &params![before]).await?;
    Ok(())
}

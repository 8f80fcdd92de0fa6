//! The ways out of letters that come again and again: whose letters a token ends. One table for all kinds of them, so that a
//! mail program's button always leads to the same door.

use db::{DbError, Tx, params};
use kernel::Day;

use super::text::sha256;

/// Whose letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The reminders of a person.
    Person(String),
    /// The news of somebody who follows without an account.
    Follower(String),
    /// The reminders of one survey to one who was asked.
    Recipient(String),
}

/// A new way out; of the token only its hash is kept.
pub async fn insert(tx: &mut Tx, town: &str, token: &str, whose: &Whose, on: Day) -> Result<(), DbError> {
    let (person, follower, recipient) = match whose {
        Whose::Person(id) => (Some(id.as_str()), None, None),
        Whose::Follower(id) => (None, Some(id.as_str()), None),
        Whose::Recipient(id) => (None, None, Some(id.as_str())),
    };
    let sql = "INSERT INTO way_out (tenant, token_hash, person, follower, recipient, made_on)
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.run(sql, &params![town, sha256(&[token.as_bytes()]), person, follower, recipient, on]).await?;
    Ok(())
}

/// Whose letter this token stood in.
pub async fn find(tx: &mut Tx, town: &str, token: &str) -> Result<Option<Whose>, DbError> {
    let sql = "SELECT person, follower, recipient FROM way_out WHERE tenant = $1 AND token_hash = $2";
    let Some(row) = tx.row(sql, &params![town, sha256(&[token.as_bytes()])]).await? else { return Ok(None) };
    let person: Option<String> = row.get("person")?;
    let follower: Option<String> = row.get("follower")?;
    let recipient: Option<String> = row.get("recipient")?;
    let others = || follower.map(Whose::Follower).or(recipient.map(Whose::Recipient));
    Ok(person.map(Whose::Person).or_else(others))
}

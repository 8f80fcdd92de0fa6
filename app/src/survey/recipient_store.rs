//! What is kept of those who were asked. Of a link there is only a hash.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::rules::{Recipient, Survey};
use crate::base::text::{sha256, sort_key};

macro_rules! recipient_columns {
    () => {
        "id, survey, kind, name, person, mail, lang, quiet, answered"
    };
}

fn recipient(row: &Row) -> Result<Recipient, DbError> {
    Ok(Recipient {
        id: row.get("id")?,
        survey: row.get("survey")?,
        group: row.parsed("kind")?,
        name: row.get("name")?,
        person: row.get("person")?,
        mail: row.get("mail")?,
        lang: row.parsed("lang")?,
        quiet: row.get("quiet")?,
        answered: row.get("answered")?,
    })
}

/// A new recipient, by the token of their link.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    one: &Recipient,
    (subject, token): (&str, &str),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO survey_recipient (tenant, id, survey, kind, subject, name, sort_key, person, mail, lang, token_hash,
           quiet, answered)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &params![
            town,
            &one.id,
            &one.survey,
            one.group.name(),
            subject,
            &one.name,
            sort_key(&one.name),
            &one.person,
            &one.mail,
            one.lang.tag(),
            sha256(&[token.as_bytes()]),
            one.quiet,
            one.answered
        ],
    )
    .await?;
    Ok(())
}

/// The one whose link this is.
pub async fn by_token(tx: &mut Tx, town: &str, token: &str) -> Result<Option<Recipient>, DbError> {
    let sql = concat!(
        "SELECT ",
        recipient_columns!(),
        " FROM survey_recipient WHERE tenant = $1 AND (token_hash = $2 OR token_before = $2)"
    );
    tx.row(sql, &params![town, sha256(&[token.as_bytes()])]).await?.as_ref().map(recipient).transpose()
}

/// The one with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &str) -> Result<Option<Recipient>, DbError> {
    let sql =
        concat!("SELECT ", recipient_columns!(), " FROM survey_recipient WHERE tenant = $1 AND id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(recipient).transpose()
}

/// Everybody who was asked, by group and name.
pub async fn of_survey(tx: &mut Tx, town: &str, of: &Id<Survey>) -> Result<Vec<Recipient>, DbError> {
    let sql = concat!(
        "SELECT ",
        recipient_columns!(),
        " FROM survey_recipient WHERE tenant = $1 AND survey = $2 ORDER BY kind, sort_key, id"
    );
    tx.rows(sql, &params![town, of]).await?.iter().map(recipient).collect()
}

/// Another link: the one before still leads here, the one before that no more.
pub async fn set_token(tx: &mut Tx, town: &str, id: &Id<Recipient>, token: &str) -> Result<(), DbError> {
    let sql = "UPDATE survey_recipient SET token_before = token_hash, token_hash = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, sha256(&[token.as_bytes()])]).await?;
    Ok(())
}

/// They have answered.
pub async fn set_answered(tx: &mut Tx, town: &str, id: &Id<Recipient>) -> Result<(), DbError> {
    let sql = "UPDATE survey_recipient SET answered = TRUE WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id]).await?;
    Ok(())
}

/// They want no reminders of this survey.
pub async fn set_quiet(tx: &mut Tx, town: &str, id: &Id<Recipient>) -> Result<(), DbError> {
    let sql = "UPDATE survey_recipient SET quiet = TRUE WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id]).await?;
    Ok(())
}

/// Addresses and links have had their time; of a survey without names, all who were asked have.
pub async fn forget(tx: &mut Tx, town: &str, of: &Survey) -> Result<(), DbError> {
    tx.run(
        "DELETE FROM way_out WHERE tenant = $1
           AND recipient IN (SELECT id FROM survey_recipient WHERE tenant = $1 AND survey = $2)",
        &params![town, &of.id],
    )
    .await?;
    let sql = if of.anonymous {
        "DELETE FROM survey_recipient WHERE tenant = $1 AND survey = $2"
    } else {
        "UPDATE survey_recipient SET mail = '', person = NULL, token_hash = NULL, token_before = NULL WHERE tenant = $1 AND survey = $2"
    };
    tx.run(sql, &params![town, &of.id]).await?;
    Ok(())
}

/// A person is erased: their address, their links, and their name where they were asked as themselves.
pub async fn erase(tx: &mut Tx, town: &str, person: &str, mail: &str) -> Result<(), DbError> {
    // Their own words go with them; what they chose is counted on, and is nobody's any more.
    tx.run(
        "DELETE FROM survey_reply WHERE tenant = $1
           AND recipient IN (SELECT id FROM survey_recipient WHERE tenant = $1 AND subject = $2)
           AND question IN (SELECT id FROM survey_question WHERE tenant = $1 AND kind = 'text')",
        &params![town, person],
    )
    .await?;
    tx.run(
        "UPDATE survey_recipient SET name = '', sort_key = '', subject = id WHERE tenant = $1 AND subject = $2",
        &params![town, person],
    )
    .await?;
    tx.run(
        "UPDATE survey_recipient SET mail = '', person = NULL, token_hash = NULL, token_before = NULL
         WHERE tenant = $1 AND (person = $2 OR (mail = $3 AND mail <> ''))",
        &params![town, person, mail],
    )
    .await?;
    Ok(())
}

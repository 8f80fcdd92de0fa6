//! What is kept of answers. With names: whose, and what last. Without: under chance, question by question (decision 25).

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::rules::{Group, Question, Recipient, Survey};
use crate::base::text::sha256;

/// An answer to one question.
pub type Said = (Id<Question>, String);

/// An answer to one question as it is counted: which question, of which group, what.
pub type Counted = (Id<Question>, Group, String);

/// What a link without a name leaves when it is used. It is made of the token, which nobody keeps, in another way than the
/// hash by which its recipient is found: from neither can one come to the other.
fn mark(survey: &Id<Survey>, token: &str) -> String {
    sha256(&[b"spent\x1f", survey.as_str().as_bytes(), b"\x1f", token.as_bytes()])
}

/// Whether a link without a name was used.
pub async fn is_spent(tx: &mut Tx, town: &str, survey: &Id<Survey>, token: &str) -> Result<bool, DbError> {
    let sql = "SELECT kind FROM survey_spent WHERE tenant = $1 AND survey = $2 AND mark = $3";
    Ok(tx.row(sql, &params![town, survey, mark(survey, token)]).await?.is_some())
}

/// A link without a name is used.
pub async fn spend(
    tx: &mut Tx,
    town: &str,
    survey: &Id<Survey>,
    (token, group): (&str, Group),
) -> Result<(), DbError> {
    let sql = "INSERT INTO survey_spent (tenant, survey, mark, kind) VALUES ($1, $2, $3, $4)";
    tx.run(sql, &params![town, survey, mark(survey, token), group.name()]).await?;
    Ok(())
}

/// An answer without a name; `key` is chance.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    survey: &Id<Survey>,
    key: &str,
    (question, group, body): &Counted,
) -> Result<(), DbError> {
    let sql = "INSERT INTO survey_answer (tenant, survey, question, id, kind, body) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.run(sql, &params![town, survey, question, key, group.name(), body]).await?;
    Ok(())
}

/// Takes all answers without a name out, to be put in again in another order and under other keys.
pub async fn take(tx: &mut Tx, town: &str, survey: &Id<Survey>) -> Result<Vec<Counted>, DbError> {
    let all = without_names(tx, town, survey).await?;
    tx.run("DELETE FROM survey_answer WHERE tenant = $1 AND survey = $2", &params![town, survey]).await?;
    Ok(all)
}

fn counted(row: &Row) -> Result<Counted, DbError> {
    Ok((row.get("question")?, row.parsed("kind")?, row.get("body")?))
}

/// Every answer of a survey without names, in the order of chance.
pub async fn without_names(tx: &mut Tx, town: &str, survey: &Id<Survey>) -> Result<Vec<Counted>, DbError> {
    let sql = "SELECT question, kind, body FROM survey_answer WHERE tenant = $1 AND survey = $2 ORDER BY question, id";
    tx.rows(sql, &params![town, survey]).await?.iter().map(counted).collect()
}

/// Every answer of a survey with names, to be counted.
pub async fn with_names(tx: &mut Tx, town: &str, survey: &Id<Survey>) -> Result<Vec<Counted>, DbError> {
    let sql = "SELECT p.question, r.kind, p.body FROM survey_reply p
               JOIN survey_recipient r ON r.tenant = p.tenant AND r.id = p.recipient
               WHERE p.tenant = $1 AND p.survey = $2 ORDER BY p.question, p.recipient";
    tx.rows(sql, &params![town, survey]).await?.iter().map(counted).collect()
}

/// What one recipient has answered.
pub async fn of_recipient(
    tx: &mut Tx,
    town: &str,
    (survey, recipient): (&Id<Survey>, &Id<Recipient>),
) -> Result<Vec<Said>, DbError> {
    let sql = "SELECT question, body FROM survey_reply WHERE tenant = $1 AND survey = $2 AND recipient = $3";
    let said = |row: &Row| Ok((row.get("question")?, row.get("body")?));
    tx.rows(sql, &params![town, survey, recipient]).await?.iter().map(said).collect()
}

/// What each recipient has answered.
pub async fn by_recipient(
    tx: &mut Tx,
    town: &str,
    survey: &Id<Survey>,
) -> Result<Vec<(Id<Recipient>, Said)>, DbError> {
    let sql = "SELECT recipient, question, body FROM survey_reply WHERE tenant = $1 AND survey = $2";
    let said = |row: &Row| Ok((row.get("recipient")?, (row.get("question")?, row.get("body")?)));
    tx.rows(sql, &params![town, survey]).await?.iter().map(said).collect()
}

/// What a recipient answers, instead of what they have answered before.
pub async fn replace(
    tx: &mut Tx,
    town: &str,
    (survey, recipient): (&Id<Survey>, &Id<Recipient>),
    said: &[Said],
) -> Result<(), DbError> {
    let sql = "DELETE FROM survey_reply WHERE tenant = $1 AND survey = $2 AND recipient = $3";
    tx.run(sql, &params![town, survey, recipient]).await?;
    for (question, body) in said {
        let sql = "INSERT INTO survey_reply (tenant, survey, recipient, question, body) VALUES ($1, $2, $3, $4, $5)";
        tx.run(sql, &params![town, survey, recipient, question, body]).await?;
    }
    Ok(())
}

//! What is kept of surveys, their questions and how many were asked.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    checks::SurveyFacts,
    rules::{Group, Question, Runner, Survey},
};
use crate::{compact::Compact, evaluation::rules::Evaluation};

macro_rules! surveys {
    () => {
        " FROM survey s LEFT JOIN evaluation v ON v.tenant = s.tenant AND v.id = s.evaluation "
    };
}

macro_rules! survey_columns {
    () => {
        "s.id, s.compact, s.evaluation, s.runner, s.name, s.intro, s.opens_on, s.closes_on, s.anonymous, s.groups, s.state,
         s.opened_on, s.reminded_on, s.warned_on, s.texts, s.published_on, s.forgotten_on, COALESCE(v.name, '') AS evaluation_name,
         COALESCE(v.person, s.person, '') AS whose"
    };
}

fn survey(row: &Row) -> Result<Survey, DbError> {
    let groups: String = row.get("groups")?;
    Ok(Survey {
        id: row.get("id")?,
        compact: row.get("compact")?,
        evaluation: row.get("evaluation")?,
        evaluation_name: row.get("evaluation_name")?,
        person: row.get("whose")?,
        runner: row.parsed("runner")?,
        name: row.get("name")?,
        intro: row.get("intro")?,
        window: (row.get("opens_on")?, row.get("closes_on")?),
        anonymous: row.get("anonymous")?,
        groups: groups.lines().filter_map(|one| one.parse().ok()).collect(),
        state: row.parsed("state")?,
        opened_on: row.get("opened_on")?,
        reminded_on: row.get("reminded_on")?,
        warned_on: row.get("warned_on")?,
        texts: row.get("texts")?,
        published_on: row.get("published_on")?,
        forgotten_on: row.get("forgotten_on")?,
    })
}

fn written(groups: &[Group]) -> String {
    groups.iter().map(|group| group.name()).collect::<Vec<_>>().join("\n")
}

/// The survey with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Survey>) -> Result<Option<Survey>, DbError> {
    let sql = concat!("SELECT ", survey_columns!(), surveys!(), "WHERE s.tenant = $1 AND s.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(survey).transpose()
}

/// A survey of a list, with how many were asked and how many have answered.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The survey.
    pub survey: Survey,
    /// How many were asked.
    pub asked: usize,
    /// How many have answered.
    pub answered: usize,
}

/// Every survey, the latest last day first; those that are prepared only where asked for.
pub async fn all(tx: &mut Tx, town: &str, drafts: bool) -> Result<Vec<Listed>, DbError> {
    let sql = concat!(
        "SELECT ",
        survey_columns!(),
        ", COALESCE(g.asked, 0) AS asked, COALESCE(r.n, 0) + COALESCE(p.n, 0) AS answered",
        surveys!(),
        "LEFT JOIN (SELECT survey, CAST(SUM(asked) AS BIGINT) AS asked FROM survey_group WHERE tenant = $1 GROUP BY survey) g
           ON g.survey = s.id
         LEFT JOIN (SELECT r.survey, COUNT(*) AS n FROM survey_recipient r
                    JOIN survey s2 ON s2.tenant = r.tenant AND s2.id = r.survey
                    WHERE r.tenant = $1 AND r.answered AND NOT s2.anonymous GROUP BY r.survey) r ON r.survey = s.id
         LEFT JOIN (SELECT survey, COUNT(*) AS n FROM survey_spent WHERE tenant = $1 GROUP BY survey) p ON p.survey = s.id
         WHERE s.tenant = $1 AND (s.state <> 'draft' OR $2) ORDER BY s.closes_on DESC, s.id"
    );
    let n =
        |row: &Row, column| Ok::<_, DbError>(usize::try_from(row.get::<i64>(column)?).unwrap_or_default());
    let listed = |row: &Row| {
        Ok(Listed { survey: survey(row)?, asked: n(row, "asked")?, answered: n(row, "answered")? })
    };
    tx.rows(sql, &params![town, drafts]).await?.iter().map(listed).collect()
}

/// The surveys that are part of an evaluation, the latest last day first; those that are prepared only where asked for.
pub async fn of_evaluation(
    tx: &mut Tx,
    town: &str,
    evaluation: &Id<Evaluation>,
    drafts: bool,
) -> Result<Vec<Survey>, DbError> {
    let sql = concat!(
        "SELECT ",
        survey_columns!(),
        surveys!(),
        "WHERE s.tenant = $1 AND s.evaluation = $2 AND (s.state <> 'draft' OR $3) ORDER BY s.closes_on DESC, s.id"
    );
    tx.rows(sql, &params![town, evaluation, drafts]).await?.iter().map(survey).collect()
}

/// Every survey that was opened and whose addresses are kept: what the house looks after.
pub async fn kept(tx: &mut Tx, town: &str) -> Result<Vec<Survey>, DbError> {
    let sql = concat!(
        "SELECT ",
        survey_columns!(),
        surveys!(),
        "WHERE s.tenant = $1 AND s.state <> 'draft' AND s.forgotten_on IS NULL ORDER BY s.id"
    );
    tx.rows(sql, &params![town]).await?.iter().map(survey).collect()
}

/// A new survey, prepared.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, compact): (&Id<Survey>, &Id<Compact>),
    (runner, person, evaluation): (Runner, Option<&str>, Option<&Id<Evaluation>>),
    facts: &SurveyFacts,
    now: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO survey (tenant, id, compact, evaluation, runner, name, intro, opens_on, closes_on, anonymous, groups,
           state, texts, created_at, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, $13, $14)",
        &params![
            town,
            id,
            compact,
            evaluation,
            runner.name(),
            &facts.name,
            &facts.intro,
            facts.window.0,
            facts.window.1,
            facts.anonymous,
            written(&facts.groups),
            false,
            now,
            person
        ],
    )
    .await?;
    Ok(())
}

/// What is prepared is another.
pub async fn change(tx: &mut Tx, town: &str, id: &Id<Survey>, facts: &SurveyFacts) -> Result<(), DbError> {
    tx.run(
        "UPDATE survey SET name = $3, intro = $4, opens_on = $5, closes_on = $6, anonymous = $7, groups = $8
         WHERE tenant = $1 AND id = $2 AND state = 'draft'",
        &params![
            town,
            id,
            &facts.name,
            &facts.intro,
            facts.window.0,
            facts.window.1,
            facts.anonymous,
            written(&facts.groups)
        ],
    )
    .await?;
    Ok(())
}

/// A survey that is prepared goes, with its questions.
pub async fn remove(tx: &mut Tx, town: &str, id: &Id<Survey>) -> Result<(), DbError> {
    tx.run("DELETE FROM survey_question WHERE tenant = $1 AND survey = $2", &params![town, id]).await?;
    tx.run("DELETE FROM survey WHERE tenant = $1 AND id = $2", &params![town, id]).await?;
    Ok(())
}

/// A survey is opened.
pub async fn open(tx: &mut Tx, town: &str, id: &Id<Survey>, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE survey SET state = 'open', opened_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on]).await?;
    Ok(())
}

/// Another last day.
pub async fn set_last_day(tx: &mut Tx, town: &str, id: &Id<Survey>, closes: Day) -> Result<(), DbError> {
    let sql = "UPDATE survey SET closes_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, closes]).await?;
    Ok(())
}

/// Somebody has reminded.
pub async fn set_reminded(tx: &mut Tx, town: &str, id: &Id<Survey>, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE survey SET reminded_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on]).await?;
    Ok(())
}

/// The house has reminded.
pub async fn set_warned(tx: &mut Tx, town: &str, id: &Id<Survey>, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE survey SET warned_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on]).await?;
    Ok(())
}

/// The result is published, with what was written in words or without.
pub async fn publish(
    tx: &mut Tx,
    town: &str,
    id: &Id<Survey>,
    (texts, on): (bool, Day),
) -> Result<(), DbError> {
    let sql =
        "UPDATE survey SET state = 'published', texts = $3, published_on = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, texts, on]).await?;
    Ok(())
}

/// Addresses and links were blanked.
pub async fn set_forgotten(tx: &mut Tx, town: &str, id: &Id<Survey>, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE survey SET forgotten_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on]).await?;
    Ok(())
}

/// The questions of a survey, in their order.
pub async fn questions(tx: &mut Tx, town: &str, of: &Id<Survey>) -> Result<Vec<Question>, DbError> {
    let sql =
        "SELECT id, kind, wording, choices, needed FROM survey_question WHERE tenant = $1 AND survey = $2
               ORDER BY position, id";
    let question = |row: &Row| {
        let choices: String = row.get("choices")?;
        Ok(Question {
            id: row.get("id")?,
            sort: row.parsed("kind")?,
            wording: row.get("wording")?,
            choices: choices.lines().map(str::to_owned).collect(),
            needed: row.get("needed")?,
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(question).collect()
}

/// One question more, after the others.
pub async fn insert_question(
    tx: &mut Tx,
    town: &str,
    of: &Id<Survey>,
    one: &Question,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO survey_question (tenant, survey, id, position, kind, wording, choices, needed)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(position), 0) + 1 FROM survey_question
                              WHERE tenant = $1 AND survey = $2), $4, $5, $6, $7)",
        &params![town, of, &one.id, one.sort.name(), &one.wording, one.choices.join("\n"), one.needed],
    )
    .await?;
    Ok(())
}

/// A question is not asked after all.
pub async fn remove_question(
    tx: &mut Tx,
    town: &str,
    of: &Id<Survey>,
    id: &Id<Question>,
) -> Result<u64, DbError> {
    let sql = "DELETE FROM survey_question WHERE tenant = $1 AND survey = $2 AND id = $3";
    tx.run(sql, &params![town, of, id]).await
}

/// How many of a group are asked.
pub async fn insert_group(
    tx: &mut Tx,
    town: &str,
    of: &Id<Survey>,
    (group, asked): (Group, usize),
) -> Result<(), DbError> {
    let asked = i64::try_from(asked).unwrap_or(i64::MAX);
    let sql = "INSERT INTO survey_group (tenant, survey, kind, asked) VALUES ($1, $2, $3, $4)";
    tx.run(sql, &params![town, of, group.name(), asked]).await?;
    Ok(())
}

/// The groups that were asked, each with how many of it were and how many have answered.
pub async fn groups(tx: &mut Tx, town: &str, of: &Survey) -> Result<Vec<(Group, usize, usize)>, DbError> {
    let sql = if of.anonymous {
        "SELECT g.kind, g.asked, (SELECT COUNT(*) FROM survey_spent p
           WHERE p.tenant = g.tenant AND p.survey = g.survey AND p.kind = g.kind) AS answered
         FROM survey_group g WHERE g.tenant = $1 AND g.survey = $2"
    } else {
        "SELECT g.kind, g.asked, (SELECT COUNT(*) FROM survey_recipient r
           WHERE r.tenant = g.tenant AND r.survey = g.survey AND r.kind = g.kind AND r.answered) AS answered
         FROM survey_group g WHERE g.tenant = $1 AND g.survey = $2"
    };
    let n =
        |row: &Row, column| Ok::<_, DbError>(usize::try_from(row.get::<i64>(column)?).unwrap_or_default());
    let group = |row: &Row| Ok((row.parsed("kind")?, n(row, "asked")?, n(row, "answered")?));
    let mut all: Vec<(Group, usize, usize)> =
        tx.rows(sql, &params![town, &of.id]).await?.iter().map(group).collect::<Result<_, DbError>>()?;
    all.sort();
    Ok(all)
}

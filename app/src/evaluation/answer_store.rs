//! What is kept of the sides' answers, and of what becomes of a recommendation.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};
use policy::Standing;

use super::rules::{
    Adopted, Answered, Became as Measured, Evaluation, Outcome, OutcomeKind, Proposed, Recommendation,
    Verdict,
};
use crate::{
    base::evidence,
    compact::{Compact, Edition, promise, rules::Clause},
    measures::rules::Measure,
};

/// An answer to be kept.
pub struct Kept<'a> {
    /// Which side.
    pub side: &'a str,
    /// What it says.
    pub verdict: Verdict,
    /// Why.
    pub body: &'a str,
    /// Where it was decided.
    pub source: &'a str,
    /// When.
    pub on: Day,
    /// As what it is said: the role, and the organisation or unit that it is held for.
    pub said_as: Option<&'a Standing>,
}

/// Keeps an answer after those before it.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    to: &Recommendation,
    kept: &Kept<'_>,
    (at, person): (Instant, Option<&str>),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO recommendation_answer (tenant, evaluation, recommendation, side, position, version, verdict, body, source,
           on_day, at, person, role, scope)
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM recommendation_answer
           WHERE tenant = $1 AND evaluation = $2 AND recommendation = $3 AND side = $4), $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &params![
            town,
            &to.evaluation,
            &to.id,
            kept.side,
            to.version,
            kept.verdict.name(),
            kept.body,
            kept.source,
            kept.on,
            at,
            person,
            kept.said_as.map_or("", |one| one.role.name()),
            kept.said_as.and_then(|one| one.scope.as_deref())
        ],
    )
    .await?;
    Ok(())
}

/// Every answer to an evaluation's recommendations, oldest first.
pub async fn all(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Answered>, DbError> {
    let rows = tx
        .rows(
            "SELECT a.recommendation, a.side, a.version, a.verdict, a.body, a.source, a.on_day, COALESCE(p.name, '') AS name, a.role,
                    COALESCE(o.name, u.name, '') AS scope_name
             FROM recommendation_answer a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.scope
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.scope
             LEFT JOIN person p ON p.tenant = a.tenant AND p.id = a.person AND p.erased_at IS NULL
             WHERE a.tenant = $1 AND a.evaluation = $2 ORDER BY a.recommendation, a.side, a.position",
            &params![town, of],
        )
        .await?;
    let answered = |row: &Row| {
        Ok(Answered {
            recommendation: row.get("recommendation")?,
            side: row.get("side")?,
            version: row.get("version")?,
            verdict: row.parsed("verdict")?,
            body: row.get("body")?,
            source: row.get("source")?,
            on: row.get("on_day")?,
            by: row.get("name")?,
            role: row.get::<String>("role")?.parse().ok(),
            of: row.get("scope_name")?,
        })
    };
    rows.iter().map(answered).collect()
}

/// What a side said last to a recommendation: yes or no, why, and where it was decided.
pub async fn last(
    tx: &mut Tx,
    town: &str,
    to: &Recommendation,
    side: &str,
) -> Result<Option<(Verdict, String, String)>, DbError> {
    let sql = "SELECT verdict, body, source FROM recommendation_answer
               WHERE tenant = $1 AND evaluation = $2 AND recommendation = $3 AND side = $4 ORDER BY position DESC LIMIT 1";
    let row = tx.row(sql, &params![town, &to.evaluation, &to.id, side]).await?;
    row.map(|row| Ok((row.parsed("verdict")?, row.get("body")?, row.get("source")?))).transpose()
}

/// What becomes of a recommendation, to be kept.
pub struct Became<'a> {
    /// In the name of which side.
    pub side: &'a str,
    /// What.
    pub kind: OutcomeKind,
    /// The measure.
    pub measure: Option<&'a Id<Measure>>,
    /// The draft.
    pub edition: Option<&'a Id<Edition>>,
    /// The clause that is to be changed.
    pub clause: Option<&'a Id<Clause>>,
    /// In words.
    pub body: &'a str,
    /// An address that shows it.
    pub link: &'a str,
    /// A file that shows it.
    pub file: Option<&'a evidence::Kept>,
}

/// Keeps it after those before it.
pub async fn insert_outcome(
    tx: &mut Tx,
    town: &str,
    (of, id): (&Recommendation, &Id<Outcome>),
    became: &Became<'_>,
    (on, at, person): (Day, Instant, Option<&str>),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO recommendation_outcome (tenant, evaluation, recommendation, side, position, id, kind, measure, edition, clause,
           body, link, file_hash, file_name, file_type, on_day, at, person)
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM recommendation_outcome
           WHERE tenant = $1 AND evaluation = $2 AND recommendation = $3 AND side = $4), $5, $6, $7, $8, $9, $10, $11, $12, $13,
           $14, $15, $16, $17)",
        &params![
            town,
            &of.evaluation,
            &of.id,
            became.side,
            id,
            became.kind.name(),
            became.measure,
            became.edition,
            became.clause,
            became.body,
            became.link,
            became.file.map(|f| f.hash.as_str()),
            became.file.map(|f| f.name.as_str()),
            became.file.map(|f| f.paper.media_type()),
            on,
            at,
            person
        ],
    )
    .await?;
    Ok(())
}

/// Everything that became of an evaluation's recommendations, oldest first, as it stands now.
pub async fn outcomes(tx: &mut Tx, town: &str, of: &Id<Evaluation>) -> Result<Vec<Outcome>, DbError> {
    let rows = tx
        .rows(
            "SELECT o.id, o.recommendation, o.side, o.kind, o.measure, m.name, p.state, m.status, m.status_on, m.due_on, m.dropped_on,
                    o.edition, e.id AS found, e.number, e.adopted_on, o.clause, c.slug, c.label, c.heading,
                    COALESCE(c.body, '') AS clause_body, c.grouping, o.body, o.link, o.file_hash, o.file_name, o.file_type, o.on_day
             FROM recommendation_outcome o
             LEFT JOIN measure m ON m.tenant = o.tenant AND m.id = o.measure
             LEFT JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan
             LEFT JOIN edition e ON e.tenant = o.tenant AND e.id = o.edition
             LEFT JOIN clause c ON c.tenant = o.tenant AND c.id = o.clause
             WHERE o.tenant = $1 AND o.evaluation = $2 ORDER BY o.recommendation, o.side, o.position",
            &params![town, of],
        )
        .await?;
    rows.iter().map(outcome).collect()
}

fn outcome(row: &Row) -> Result<Outcome, DbError> {
    Ok(Outcome {
        id: row.get("id")?,
        recommendation: row.get("recommendation")?,
        side: row.get("side")?,
        kind: row.parsed("kind")?,
        measure: measured(row)?,
        change: proposed(row)?,
        body: row.get("body")?,
        link: row.get("link")?,
        file: evidence::Kept::read(row, ["file_hash", "file_name", "file_type"])?,
        on: row.get("on_day")?,
    })
}

fn measured(row: &Row) -> Result<Option<Measured>, DbError> {
    let (Some(id), Some(plan)) = (row.get("measure")?, row.parsed_or_none("state")?) else { return Ok(None) };
    Ok(Some(Measured {
        id,
        name: row.get("name")?,
        plan,
        status: row.parsed("status")?,
        since: row.get("status_on")?,
        due: row.get("due_on")?,
        dropped: row.get("dropped_on")?,
    }))
}

fn proposed(row: &Row) -> Result<Option<Proposed>, DbError> {
    let (Some(edition), Some(id)) = (row.get("edition")?, row.get::<Option<Id<Clause>>>("clause")?) else {
        return Ok(None);
    };
    let slug: Option<String> = row.get("slug")?;
    let title = match slug {
        Some(_) => promise::title(&Clause::read(row, ["clause", "slug", "clause_body"])?),
        None => String::new(),
    };
    let (number, on): (Option<i64>, Option<Day>) = (row.get("number")?, row.get("adopted_on")?);
    Ok(Some(Proposed {
        edition,
        stands: row.get::<Option<String>>("found")?.is_some(),
        adopted: number.zip(on).map(|(number, on)| Adopted {
            number,
            on,
            changed: false,
            spot: String::new(),
        }),
        clause: (id, title),
    }))
}

/// What was said last of what becomes of a recommendation: which, and what.
pub async fn last_outcome(
    tx: &mut Tx,
    town: &str,
    of: &Recommendation,
    side: &str,
) -> Result<Option<(Id<Outcome>, OutcomeKind)>, DbError> {
    let sql = "SELECT id, kind FROM recommendation_outcome
               WHERE tenant = $1 AND evaluation = $2 AND recommendation = $3 AND side = $4 ORDER BY position DESC LIMIT 1";
    let row = tx.row(sql, &params![town, &of.evaluation, &of.id, side]).await?;
    row.map(|row| Ok((row.get("id")?, row.parsed("kind")?))).transpose()
}

/// The file of an outcome.
pub async fn file(
    tx: &mut Tx,
    town: &str,
    of: &Recommendation,
    id: &Id<Outcome>,
) -> Result<Option<evidence::Kept>, DbError> {
    let sql = "SELECT file_hash, file_name, file_type FROM recommendation_outcome
               WHERE tenant = $1 AND id = $2 AND evaluation = $3 AND recommendation = $4";
    match tx.row(sql, &params![town, id, &of.evaluation, &of.id]).await? {
        Some(row) => evidence::Kept::read(&row, ["file_hash", "file_name", "file_type"]),
        None => Ok(None),
    }
}

/// Whether a clause stands in an adopted edition of a compact.
pub async fn clause_of(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    clause: &Id<Clause>,
) -> Result<bool, DbError> {
    let sql = "SELECT c.id FROM clause c JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition
               WHERE c.tenant = $1 AND c.id = $2 AND e.compact = $3 AND e.number IS NOT NULL";
    Ok(tx.row(sql, &params![town, clause, compact]).await?.is_some())
}

/// The measures that a recommendation to a side can become: of its plans and the joint ones, prepared or agreed; those of plans
/// that are only drawn up where asked for. Identity and name with the plan's.
pub async fn measures(
    tx: &mut Tx,
    town: &str,
    (compact, side): (&Id<Compact>, &str),
    drafts: bool,
    today: Day,
) -> Result<Vec<(String, String, String)>, DbError> {
    let sql = "SELECT m.id, m.name, p.name AS plan FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan
               WHERE m.tenant = $1 AND p.compact = $2 AND p.side IN ($3, 'joint') AND m.dropped_on IS NULL
                 AND p.until_day >= $4 AND (p.state <> 'draft' OR $5)
               ORDER BY p.from_day DESC, p.name, m.name, m.id LIMIT 300";
    let rows = tx.rows(sql, &params![town, compact, side, today, drafts]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?, row.get("plan")?))).collect()
}

/// The plans in which a measure could be made for it: identity and name.
pub async fn plans(
    tx: &mut Tx,
    town: &str,
    (compact, side): (&Id<Compact>, &str),
    today: Day,
) -> Result<Vec<(String, String)>, DbError> {
    let sql = "SELECT id, name FROM plan WHERE tenant = $1 AND compact = $2 AND side IN ($3, 'joint') AND until_day >= $4
               ORDER BY from_day, name, id";
    let rows = tx.rows(sql, &params![town, compact, side, today]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// The open drafts of a compact: identity and title.
pub async fn drafts(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
) -> Result<Vec<(Id<Edition>, String)>, DbError> {
    let sql = "SELECT id, title FROM edition WHERE tenant = $1 AND compact = $2 AND number IS NULL ORDER BY created_at DESC, id";
    let rows = tx.rows(sql, &params![town, compact]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("title")?))).collect()
}

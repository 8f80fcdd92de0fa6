//! What is kept of rounds and their questions, and who is asked.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    checks::RoundFacts,
    rules::{Party, Question, Round, RoundState},
};
use crate::{
    base::text::sort_key,
    compact::{Compact, Edition, rules::Side},
};

macro_rules! round_columns {
    () => {
        "f.id, f.compact, k.slug, f.edition, e.number, f.name, f.from_day, f.until_day, f.opens_on, f.closes_on, f.asked,
         f.state"
    };
}

fn round(row: &Row) -> Result<Round, DbError> {
    Ok(Round {
        id: row.get("id")?,
        compact: row.get("compact")?,
        slug: row.get("slug")?,
        edition: row.get("edition")?,
        number: row.get("number")?,
        name: row.get("name")?,
        about: (row.get("from_day")?, row.get("until_day")?),
        window: (row.get("opens_on")?, row.get("closes_on")?),
        asked: row.parsed("asked")?,
        state: row.parsed("state")?,
    })
}

/// The round with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Round>) -> Result<Option<Round>, DbError> {
    let sql = concat!(
        "SELECT ",
        round_columns!(),
        " FROM followup f JOIN compact k ON k.tenant = f.tenant AND k.id = f.compact
         LEFT JOIN edition e ON e.tenant = f.tenant AND e.id = f.edition WHERE f.tenant = $1 AND f.id = $2"
    );
    tx.row(sql, &params![town, id]).await?.as_ref().map(round).transpose()
}

/// A round of a list, with how many were asked and how many have handed in.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The round.
    pub round: Round,
    /// How many were asked.
    pub asked: usize,
    /// How many have handed in.
    pub handed_in: usize,
}

/// Rounds with how many were asked and how many have handed in; `$of_reports` and `$of_rounds` say of which, `y` and `f` being the
/// round. The first parameter is the town, the second today. Whoever left without an answer is not among those who were asked,
/// nor is the part that the sides write together.
macro_rules! listed {
    ($of_reports:literal, $of_rounds:literal) => {
        concat!(
            "SELECT ",
            round_columns!(),
            ", COALESCE(r.asked, 0) AS n, COALESCE(r.handed_in, 0) AS handed_in
         FROM followup f JOIN compact k ON k.tenant = f.tenant AND k.id = f.compact
         LEFT JOIN edition e ON e.tenant = f.tenant AND e.id = f.edition
         LEFT JOIN (SELECT x.followup, COUNT(*) AS asked, COUNT(x.handed_in) AS handed_in FROM report x
                    JOIN followup y ON y.tenant = x.tenant AND y.id = x.followup
                    WHERE x.tenant = $1 AND ",
            $of_reports,
            " AND x.side <> 'joint' AND (x.handed_in IS NOT NULL OR (x.unit IS NULL AND x.organisation IS NULL)
                      OR EXISTS (SELECT 1 FROM accession a WHERE a.tenant = x.tenant AND a.organisation = x.organisation
                        AND a.compact = y.compact AND a.listed_on IS NOT NULL AND (a.ended_on IS NULL OR a.ended_on > $2
                          OR a.ended_on > y.closes_on))
                      OR EXISTS (SELECT 1 FROM accession a WHERE a.tenant = x.tenant AND a.unit = x.unit
                        AND a.compact = y.compact AND a.listed_on IS NOT NULL AND (a.ended_on IS NULL OR a.ended_on > $2
                          OR a.ended_on > y.closes_on)))
                    GROUP BY x.followup) r ON r.followup = f.id
         WHERE f.tenant = $1 AND ",
            $of_rounds,
            " ORDER BY f.until_day DESC, f.from_day DESC, f.id"
        )
    };
}

/// Every round, the latest time first; those that are prepared only where asked for.
pub async fn all(tx: &mut Tx, town: &str, drafts: bool, today: Day) -> Result<Vec<Listed>, DbError> {
    let sql = listed!("TRUE", "(f.state <> 'draft' OR $3)");
    tx.rows(sql, &params![town, today, drafts]).await?.iter().map(listed).collect()
}

/// The rounds that reports are taken for on `today`.
pub async fn answered_on(tx: &mut Tx, town: &str, today: Day) -> Result<Vec<Listed>, DbError> {
    let sql = listed!(
        "y.state = 'open' AND y.opens_on <= $2 AND y.closes_on >= $2",
        "f.state = 'open' AND f.opens_on <= $2 AND f.closes_on >= $2"
    );
    tx.rows(sql, &params![town, today]).await?.iter().map(listed).collect()
}

fn listed(row: &Row) -> Result<Listed, DbError> {
    let n = |column| Ok::<_, DbError>(usize::try_from(row.get::<i64>(column)?).unwrap_or_default());
    // Two columns would be called `asked`: whom it asks, and how many they are.
    Ok(Listed { round: round(row)?, asked: n("n")?, handed_in: n("handed_in")? })
}

/// Whether a round of the compact is about this very time.
pub async fn taken(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    (about, but): ((Day, Day), Option<&Id<Round>>),
) -> Result<bool, DbError> {
    let sql =
        "SELECT id FROM followup WHERE tenant = $1 AND compact = $2 AND from_day = $3 AND until_day = $4";
    let found = tx.row(sql, &params![town, compact, about.0, about.1]).await?;
    let found: Option<Id<Round>> = found.map(|row| row.get("id")).transpose()?;
    Ok(found.is_some_and(|id| Some(&id) != but))
}

/// What is prepared is another.
pub async fn change(tx: &mut Tx, town: &str, id: &Id<Round>, facts: &RoundFacts) -> Result<(), DbError> {
    tx.run(
        "UPDATE followup SET name = $3, from_day = $4, until_day = $5, opens_on = $6, closes_on = $7, asked = $8
         WHERE tenant = $1 AND id = $2 AND state = 'draft'",
        &params![
            town,
            id,
            &facts.name,
            facts.about.0,
            facts.about.1,
            facts.window.0,
            facts.window.1,
            facts.asked.name()
        ],
    )
    .await?;
    Ok(())
}

/// A new round, prepared.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    (id, compact): (&Id<Round>, &Id<Compact>),
    facts: &RoundFacts,
    now: Instant,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO followup (tenant, id, compact, name, from_day, until_day, opens_on, closes_on, asked, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', $10)",
        &params![
            town,
            id,
            compact,
            &facts.name,
            facts.about.0,
            facts.about.1,
            facts.window.0,
            facts.window.1,
            facts.asked.name(),
            now
        ],
    )
    .await?;
    Ok(())
}

/// A round is opened about the commitments of an edition.
pub async fn open(
    tx: &mut Tx,
    town: &str,
    (id, edition): (&Id<Round>, &Id<Edition>),
    today: Day,
) -> Result<(), DbError> {
    let sql =
        "UPDATE followup SET state = 'open', edition = $3, opened_on = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, edition, today]).await?;
    Ok(())
}

/// A round that is prepared goes, with its questions.
pub async fn remove(tx: &mut Tx, town: &str, id: &Id<Round>) -> Result<(), DbError> {
    tx.run("DELETE FROM followup_question WHERE tenant = $1 AND followup = $2", &params![town, id]).await?;
    tx.run("DELETE FROM followup WHERE tenant = $1 AND id = $2", &params![town, id]).await?;
    Ok(())
}

/// The last day of a round, and whether it was closed before it.
pub async fn set_window(
    tx: &mut Tx,
    town: &str,
    id: &Id<Round>,
    (closes, state): (Day, RoundState),
) -> Result<(), DbError> {
    let sql = "UPDATE followup SET closes_on = $3, state = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, closes, state.name()]).await?;
    Ok(())
}

/// How the window of a round was moved.
#[derive(Debug, Clone)]
pub struct Moved {
    /// When.
    pub at: Instant,
    /// What was done: extended, closed, reopened.
    pub what: String,
    /// For whom alone, or nothing.
    pub party: String,
    /// The day before.
    pub before: String,
    /// The day now.
    pub after: String,
    /// Why.
    pub reason: String,
}

/// Keeps how the window of a round was moved.
pub async fn insert_change(tx: &mut Tx, town: &str, of: &Id<Round>, moved: &Moved) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO followup_change (tenant, followup, position, at, what, party, before, after, reason)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM followup_change WHERE tenant = $1 AND followup = $2),
           $3, $4, $5, $6, $7, $8)",
        &params![town, of, moved.at, &moved.what, &moved.party, &moved.before, &moved.after, &moved.reason],
    )
    .await?;
    Ok(())
}

/// How the window of a round was moved, the latest first.
pub async fn changes(tx: &mut Tx, town: &str, of: &Id<Round>) -> Result<Vec<Moved>, DbError> {
    let sql = "SELECT at, what, party, before, after, reason FROM followup_change WHERE tenant = $1 AND followup = $2
               ORDER BY position DESC LIMIT 200";
    let moved = |row: &Row| {
        Ok(Moved {
            at: row.get("at")?,
            what: row.get("what")?,
            party: row.get("party")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: row.get("reason")?,
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(moved).collect()
}

/// The questions of a round, in their order.
pub async fn questions(tx: &mut Tx, town: &str, of: &Id<Round>) -> Result<Vec<Question>, DbError> {
    let sql =
        "SELECT id, scope, kind, wording, choices FROM followup_question WHERE tenant = $1 AND followup = $2
               ORDER BY position, id";
    let question = |row: &Row| {
        let choices: String = row.get("choices")?;
        Ok(Question {
            id: row.get("id")?,
            scope: row.parsed("scope")?,
            sort: row.parsed("kind")?,
            wording: row.get("wording")?,
            choices: choices.lines().map(str::to_owned).collect(),
        })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(question).collect()
}

/// One question more, after the others.
pub async fn insert_question(tx: &mut Tx, town: &str, of: &Id<Round>, one: &Question) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO followup_question (tenant, followup, id, position, scope, kind, wording, choices)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(position), 0) + 1 FROM followup_question
                              WHERE tenant = $1 AND followup = $2), $4, $5, $6, $7)",
        &params![town, of, &one.id, one.scope.name(), one.sort.name(), &one.wording, one.choices.join("\n")],
    )
    .await?;
    Ok(())
}

/// A question is not asked after all.
pub async fn remove_question(
    tx: &mut Tx,
    town: &str,
    of: &Id<Round>,
    id: &Id<Question>,
) -> Result<u64, DbError> {
    let sql = "DELETE FROM followup_question WHERE tenant = $1 AND followup = $2 AND id = $3";
    tx.run(sql, &params![town, of, id]).await
}

/// Who stands behind the compact on `day`: organisations, and units of the public side whose key is `public`.
pub async fn behind(
    tx: &mut Tx,
    town: &str,
    (compact, public): (&Id<Compact>, &str),
    day: Day,
) -> Result<Vec<Party>, DbError> {
    let rows = tx
        .rows(
            "SELECT a.organisation, a.unit, COALESCE(o.name, u.name, '') AS name,
               COALESCE(a.since_on, a.listed_on) AS since
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.compact = $2 AND a.listed_on IS NOT NULL AND a.listed_on <= $3
               AND (a.ended_on IS NULL OR a.ended_on > $3)
               AND (o.ended_on IS NULL OR o.ended_on > $3) AND (u.until_day IS NULL OR u.until_day > $3)",
            &params![town, compact, day],
        )
        .await?;
    let party = |row: &Row| -> Result<Party, DbError> {
        let unit: Option<_> = row.get("unit")?;
        let side = if unit.is_some() { public } else { Side::CIVIL };
        Ok(Party {
            side: side.to_owned(),
            unit,
            organisation: row.get("organisation")?,
            name: row.get("name")?,
            since: row.get("since")?,
        })
    };
    let mut all: Vec<Party> = rows.iter().map(party).collect::<Result<_, _>>()?;
    let own = |one: &Party| {
        one.organisation.as_ref().map(ToString::to_string).or(one.unit.as_ref().map(ToString::to_string))
    };
    all.sort_by_cached_key(|one| (one.organisation.is_some(), sort_key(&one.name), own(one)));
    // Whoever has two accessions on one day, an old one and the one that renews it, is one party.
    all.dedup_by(|a, b| a.same(b));
    Ok(all)
}

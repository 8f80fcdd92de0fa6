//! What a compilation reads of its neighbours, each in one statement: measures, signatories, meetings, earlier rounds, and
//! what may be quoted.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{
    rules::Quotable,
    shape::{Counted, Meeting, Paper, Signatory, Standing},
};
use crate::{
    base::text::sort_key,
    compact::{Compact, rules::Clause},
    followup::{paper::PaperRound, rules::Round},
};

/// A measure as its slice keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Which.
    pub id: String,
    /// What is done.
    pub name: String,
    /// Who owns it by name: a unit, an organisation, or both; nothing where it is the side as a whole.
    pub owner: String,
    /// The key of its side.
    pub side: String,
    /// How it stands.
    pub status: String,
    /// Since when.
    pub since: Day,
    /// By when.
    pub due: Day,
    /// The clauses that it serves, as they stood.
    pub clauses: Vec<Id<Clause>>,
}

/// The measures of agreed plans that were under way at some time between two days, as they stand today.
pub async fn measures(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    (from, until): (Day, Day),
) -> Result<Vec<Measured>, DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.name, m.side, m.status, m.status_on, m.due_on, COALESCE(u.name, '') AS unit_name,
               COALESCE(o.name, '') AS organisation_name,
               COALESCE((SELECT string_agg(c.clause, ' ' ORDER BY c.position) FROM measure_clause c
                         WHERE c.tenant = m.tenant AND c.measure = m.id), '') AS clauses
             FROM measure m
             JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             WHERE m.tenant = $1 AND m.compact = $2 AND m.dropped_on IS NULL AND m.start_on <= $4
               AND (m.status <> 'complete' OR m.status_on >= $3)
             ORDER BY m.due_on, m.name, m.id",
            &params![town, compact, from, until],
        )
        .await?;
    let measure = |row: &Row| {
        let names: [String; 2] = [row.get("unit_name")?, row.get("organisation_name")?];
        let clauses: String = row.get("clauses")?;
        Ok(Measured {
            id: row.get("id")?,
            name: row.get("name")?,
            owner: names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", "),
            side: row.get("side")?,
            status: row.get("status")?,
            since: row.get("status_on")?,
            due: row.get("due_on")?,
            clauses: clauses.split(' ').filter_map(|id| id.parse().ok()).collect(),
        })
    };
    rows.iter().map(measure).collect()
}

/// Who stood behind the compact at some time between two days, by name in Swedish order; somebody who has renewed has done so
/// all along.
pub async fn signatories(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    (from, on): (Day, Day),
) -> Result<Vec<Signatory>, DbError> {
    let rows = tx
        .rows(
            "SELECT COALESCE(a.organisation, a.unit) AS party, COALESCE(o.name, u.name, '') AS name,
               CASE WHEN a.unit IS NULL THEN 'organisation' ELSE 'unit' END AS kind,
               COALESCE(a.since_on, a.listed_on) AS since, COALESCE(a.ended_on, o.ended_on, u.until_day) AS until
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.compact = $2 AND a.listed_on IS NOT NULL AND a.listed_on <= $4
               AND (a.ended_on IS NULL OR a.ended_on > $3)
               AND (o.ended_on IS NULL OR o.ended_on > $3) AND (u.until_day IS NULL OR u.until_day > $3)
             ORDER BY party, since",
            &params![town, compact, from, on],
        )
        .await?;
    let mut all: Vec<(String, Signatory)> = Vec::new();
    for row in &rows {
        let (party, since, until): (String, Day, Option<Day>) =
            (row.get("party")?, row.get("since")?, row.get("until")?);
        // What ends later has not ended yet.
        let until = until.filter(|day| *day <= on).map(|day| day.to_string());
        match all.last_mut().filter(|(before, _)| *before == party) {
            Some((_, known)) => {
                known.until = match (known.until.take(), until) {
                    (Some(one), Some(other)) => Some(one.max(other)),
                    _ => None,
                }
            }
            None => all.push((
                party,
                Signatory { name: row.get("name")?, kind: row.get("kind")?, since: since.to_string(), until },
            )),
        }
    }
    let mut all: Vec<Signatory> = all.into_iter().map(|(_, one)| one).collect();
    all.sort_by_cached_key(|one| sort_key(&one.name));
    Ok(all)
}

/// How many organisations the public register holds on a day.
pub async fn registered(tx: &mut Tx, town: &str, on: Day) -> Result<i64, DbError> {
    let sql =
        "SELECT COUNT(*) AS n FROM organisation WHERE tenant = $1 AND class = 'public' AND entered_on <= $2
               AND (ended_on IS NULL OR ended_on > $2)";
    tx.row(sql, &params![town, on]).await?.map_or(Ok(0), |row| row.get("n"))
}

/// The dialogue meetings that somebody has told of, between two days.
pub async fn meetings(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    (from, until): (Day, Day),
) -> Result<Vec<Meeting>, DbError> {
    let sql = "SELECT on_day, side, body FROM fulfilment WHERE tenant = $1 AND compact = $2
                 AND clock = 'dialogue_meeting' AND on_day BETWEEN $3 AND $4 ORDER BY on_day, side";
    let meeting = |row: &Row| {
        let on: Day = row.get("on_day")?;
        Ok(Meeting { on: on.to_string(), side: row.get("side")?, told: row.get("body")? })
    };
    tx.rows(sql, &params![town, compact, from, until]).await?.iter().map(meeting).collect()
}

/// An earlier round of the same compact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Which.
    pub id: Id<Round>,
    /// What it is called.
    pub name: String,
    /// The last day that it was about.
    pub until: Day,
    /// How many were asked.
    pub asked: i64,
    /// How many handed in.
    pub handed_in: i64,
}

/// The rounds before this one, the oldest first. The part that the sides write together is no party.
pub async fn earlier(tx: &mut Tx, town: &str, of: &Round) -> Result<Vec<Before>, DbError> {
    let rows = tx
        .rows(
            "SELECT f.id, f.name, f.until_day, COUNT(r.id) AS asked, COUNT(r.handed_in) AS handed_in
             FROM followup f JOIN report r ON r.tenant = f.tenant AND r.followup = f.id
             WHERE f.tenant = $1 AND f.compact = $2 AND f.until_day < $3 AND f.state <> 'draft' AND r.side <> 'joint'
               AND (r.handed_in IS NOT NULL OR (r.unit IS NULL AND r.organisation IS NULL)
                 OR EXISTS (SELECT 1 FROM accession a WHERE a.tenant = r.tenant AND a.compact = f.compact
                      AND (a.organisation = r.organisation OR a.unit = r.unit) AND a.listed_on IS NOT NULL
                      AND (a.ended_on IS NULL OR a.ended_on > f.closes_on)))
             GROUP BY f.id, f.name, f.until_day ORDER BY f.until_day, f.id",
            &params![town, &of.compact, of.about.1],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Before {
            id: row.get("id")?,
            name: row.get("name")?,
            until: row.get("until_day")?,
            asked: row.get("asked")?,
            handed_in: row.get("handed_in")?,
        })
    };
    rows.iter().map(one).collect()
}

/// The years of the same compact before this round that were entered from paper, as they were entered last, the oldest first.
pub async fn papers(tx: &mut Tx, town: &str, of: &Round) -> Result<Vec<(Id<PaperRound>, Paper)>, DbError> {
    let rows = tx
        .rows(
            "WITH last AS (
               SELECT id, version, title, until_day, source FROM paper_round p
               WHERE tenant = $1 AND compact = $2 AND until_day < $3 AND version = (
                 SELECT MAX(x.version) FROM paper_round x WHERE x.tenant = p.tenant AND x.id = p.id))
             SELECT l.id, l.title, l.until_day, l.source, 0 AS position, v.side AS name, '' AS number, '' AS out_of, '' AS unit,
               CAST(SUM(CASE WHEN v.status IN ('complete', 'substantial') THEN 1 ELSE 0 END) AS BIGINT) AS good,
               COUNT(v.side) AS among
             FROM last l LEFT JOIN paper_view v ON v.tenant = $1 AND v.paper = l.id AND v.version = l.version
             GROUP BY l.id, l.title, l.until_day, l.source, v.side
             UNION ALL
             SELECT l.id, l.title, l.until_day, l.source, f.position + 1, f.name, f.number, f.out_of, f.unit, 0, 0
             FROM last l JOIN paper_figure f ON f.tenant = $1 AND f.paper = l.id AND f.version = l.version
             ORDER BY 3, 1, 5, 6",
            &params![town, &of.compact, of.about.1],
        )
        .await?;
    let mut all: Vec<(Id<PaperRound>, Paper)> = Vec::new();
    for row in &rows {
        let id: Id<PaperRound> = row.get("id")?;
        if all.last().is_none_or(|(last, _)| *last != id) {
            let until: Day = row.get("until_day")?;
            let (name, source) = (row.get("title")?, row.get("source")?);
            all.push((id, Paper { name, source, until: until.to_string(), ..Paper::default() }));
        }
        let Some((_, paper)) = all.last_mut() else { continue };
        if row.get::<i64>("position")? > 0 {
            paper.figures.push(counted(row)?);
        } else if let Some(side) = row.get("name")? {
            paper.views.push(Standing { side, good: row.get("good")?, of: row.get("among")? });
        }
    }
    Ok(all)
}

fn counted(row: &Row) -> Result<Counted, DbError> {
    Ok(Counted {
        name: row.get("name")?,
        number: row.get("number")?,
        out_of: row.get("out_of")?,
        unit: row.get("unit")?,
    })
}

/// The answers in words of a round that may be quoted: of a commitment, or of the whole, or of all.
pub async fn quotable(
    tx: &mut Tx,
    town: &str,
    round: &Id<Round>,
) -> Result<Vec<(Quotable, Option<Id<Clause>>)>, DbError> {
    let rows = tx
        .rows(
            "SELECT a.report, a.question, a.clause, a.body FROM report r
             JOIN report_answer a ON a.tenant = r.tenant AND a.report = r.id AND a.version = r.handed_in
             JOIN followup_question q ON q.tenant = a.tenant AND q.followup = r.followup AND q.id = a.question
             WHERE r.tenant = $1 AND r.followup = $2 AND r.quotable = $3 AND q.kind = 'text'
             ORDER BY r.sort_key, r.id, q.position, a.clause",
            &params![town, round, true],
        )
        .await?;
    let one = |row: &Row| {
        let clause: String = row.get("clause")?;
        let clause = if clause.is_empty() { None } else { Some(row.get("clause")?) };
        let of =
            Quotable { report: row.get("report")?, question: row.get("question")?, answer: row.get("body")? };
        Ok((of, clause))
    };
    rows.iter().map(one).collect()
}

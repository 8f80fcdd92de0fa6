//! What is kept of assessments, with the commitments they are about. Every question is one statement.

use std::collections::BTreeMap;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use crate::{
    compact::{
        Compact,
        crosswalk::Link,
        lineage::{Lineage, Step},
        rules::{Clause, Side},
    },
    measures::rules::Status,
};

/// An assessment, to be kept.
#[derive(Debug)]
pub struct Kept<'a> {
    /// Of which compact.
    pub compact: &'a Id<Compact>,
    /// The clause as it stands today.
    pub clause: &'a Id<Clause>,
    /// Which side.
    pub side: &'a str,
    /// How it sees it.
    pub status: Status,
    /// Why.
    pub reason: &'a str,
    /// Of which day.
    pub on: Day,
    /// When it was said.
    pub at: Instant,
    /// By whom.
    pub person: Option<String>,
    /// Where the secretariat has it from, or nothing.
    pub source: &'a str,
}

/// A new assessment: none is ever changed.
pub async fn insert<T>(tx: &mut Tx, town: &str, id: &Id<T>, new: &Kept<'_>) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO assessment (tenant, id, compact, clause, side, status, reason, on_day, at, person, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &params![
            town,
            id,
            new.compact,
            new.clause,
            new.side,
            new.status.name(),
            new.reason,
            new.on,
            new.at,
            &new.person,
            new.source
        ],
    )
    .await?;
    tx.run(
        "INSERT INTO assessment_last (tenant, compact, clause, side, status, on_day, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant, compact, clause, side) DO UPDATE
           SET status = excluded.status, on_day = excluded.on_day, at = excluded.at
         WHERE excluded.on_day || ' ' || excluded.at || ' ' || excluded.status
           > assessment_last.on_day || ' ' || assessment_last.at || ' ' || assessment_last.status",
        &params![town, new.compact, new.clause, new.side, new.status.name(), new.on, new.at],
    )
    .await?;
    Ok(())
}

/// What one side said of one clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The clause as it stood.
    pub clause: Id<Clause>,
    /// Which side.
    pub side: String,
    /// How it sees it.
    pub status: Status,
    /// Of which day.
    pub on: Day,
}

/// How much of what was said is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// What each side said last of each clause.
    Latest,
    /// The same, with the addresses that the clauses had in each edition.
    Told,
    /// What each side said last, beside all that was promised, to be counted.
    Counted,
    /// All that they have said, beside all that was promised.
    All,
}

/// A commitment of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Which.
    pub clause: Id<Clause>,
    /// The number of its edition.
    pub number: i64,
    /// That edition's first day.
    pub from: Day,
}

/// All that was promised and said, edition by edition and day by day.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// The first day of every edition that had begun, by its number.
    pub begun: BTreeMap<i64, Day>,
    /// The commitments of these editions, where they were asked for.
    pub promises: Vec<Promise>,
    /// What the sides have said, as far back as was asked, oldest first.
    pub said: Vec<Said>,
    /// The lines of all clauses, as far as they reached.
    pub lineage: Lineage,
    /// The sides of the edition that had begun last, where what was promised was asked for.
    pub sides: Vec<Side>,
}

/// What was said stands in `$said`: the last of it in a table of its own, all of it in an index, so that no row is read.
/// The parts of addresses are joined only where somebody asks for them: they stand in rows with whole texts. Joined crosswise
/// from the editions, of which there are few.
macro_rules! ground {
    ($said:literal, $slug:literal, $old_slug:literal, $slugs:literal $($promised:literal)?) => {
        concat!(
            "SELECT 'begun' AS part, NULL AS a, NULL AS b, '' AS c, from_day AS on_day, '' AS at, number AS n, '' AS d
             FROM edition WHERE tenant = $1 AND compact = $2 AND state <> 'draft' AND from_day <= $3
             UNION ALL
             SELECT 'step', x.old_clause, x.new_clause, x.relation, e.from_day, ",
            $slug,
            ", e.number, ",
            $old_slug,
            " FROM edition e CROSS JOIN crosswalk x ",
            $slugs,
            " WHERE e.tenant = $1 AND e.compact = $2 AND e.from_day <= $3 AND x.tenant = e.tenant AND x.edition = e.id
             UNION ALL
             SELECT 'said', clause, side, status, on_day, at, 0, ''
             FROM ",
            $said,
            " WHERE tenant = $1 AND compact = $2 AND on_day <= $3",
            $($promised)?
        )
    };
    // The same, with what was promised by whom.
    ($said:literal promised) => {
        ground!($said, "''", "''", ""
            " UNION ALL
             SELECT 'promise', k.id, NULL, '', e.from_day, '', e.number, ''
             FROM edition e CROSS JOIN clause k
             WHERE e.tenant = $1 AND e.compact = $2 AND e.state <> 'draft' AND e.from_day <= $3
               AND k.tenant = e.tenant AND k.edition = e.id AND k.kind = 'commitment' AND k.parent IS NULL
             UNION ALL
             SELECT 'side', s.key, s.label, '', e.from_day, '', e.number * 1000 + s.position, ''
             FROM edition e CROSS JOIN side s
             WHERE e.tenant = $1 AND e.compact = $2 AND e.state <> 'draft' AND e.from_day <= $3
               AND s.tenant = e.tenant AND s.edition = e.id"
        )
    };
}

/// What was promised and said by `day`, in one statement.
pub async fn ground(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    day: Day,
    back: Back,
) -> Result<Ground, DbError> {
    let sql = match back {
        Back::Latest => ground!("assessment_last", "''", "''", ""),
        Back::Told => ground!(
            "assessment_last",
            "COALESCE(k.slug, '')",
            "COALESCE(o.slug, '')",
            "LEFT JOIN clause k ON k.tenant = x.tenant AND k.id = x.new_clause
             LEFT JOIN clause o ON o.tenant = x.tenant AND o.id = x.old_clause"
        ),
        Back::Counted => ground!("assessment_last" promised),
        Back::All => ground!("assessment" promised),
    };
    let rows = tx.rows(sql, &params![town, compact, day]).await?;
    let (mut ground, mut steps, mut sides, mut said) =
        (Ground::default(), Vec::new(), Vec::new(), Vec::new());
    for row in &rows {
        match row.get::<String>("part")?.as_str() {
            "begun" => drop(ground.begun.insert(row.get("n")?, row.get("on_day")?)),
            "promise" => ground.promises.push(Promise {
                clause: row.get("a")?,
                from: row.get("on_day")?,
                number: row.get("n")?,
            }),
            "step" => steps.push(step(row)?),
            "side" => {
                let side = Side { key: row.get("a")?, label: row.get("b")? };
                sides.push((row.get::<i64>("n")?, side));
            }
            _ => said.push((row.get::<String>("at")?, said_by(row)?)),
        }
    }
    sides.sort_by_key(|(place, _)| *place);
    let newest = sides.last().map_or(0, |(place, _)| place / 1000);
    ground.sides =
        sides.into_iter().filter(|(place, _)| place / 1000 == newest).map(|(_, side)| side).collect();
    said.sort_by(|(at, one), (later, other)| {
        (one.on, at, one.status.name()).cmp(&(other.on, later, other.status.name()))
    });
    ground.said = said.into_iter().map(|(_, said)| said).collect();
    ground.lineage = Lineage::new(steps);
    Ok(ground)
}

fn said_by(row: &Row) -> Result<Said, DbError> {
    Ok(Said { clause: row.get("a")?, side: row.get("b")?, status: row.parsed("c")?, on: row.get("on_day")? })
}

fn step(row: &Row) -> Result<Step, DbError> {
    Ok(Step {
        link: Link { old: row.get("a")?, new: row.get("b")?, relation: row.parsed("c")? },
        number: row.get("n")?,
        from: row.get("on_day")?,
        slug: row.get("at")?,
        old_slug: row.get("d")?,
    })
}

/// An assessment with its reason, for the history of one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The clause as it stood.
    pub clause: Id<Clause>,
    /// Which side.
    pub side: String,
    /// How it sees it.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// Of which day.
    pub on: Day,
    /// Where the secretariat has it from, or nothing.
    pub source: String,
}

/// Identities as one text, so that a fixed statement can ask for any number of them.
pub(super) fn listed(clauses: &[Id<Clause>]) -> String {
    clauses.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
}

/// All that was said of `clauses` by `day`, newest first.
pub async fn told(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    clauses: &[Id<Clause>],
    day: Day,
) -> Result<Vec<Told>, DbError> {
    let rows = tx
        .rows(
            "SELECT clause, side, status, reason, on_day, source FROM assessment
             WHERE tenant = $1 AND compact = $2 AND on_day <= $4 AND CAST($3 AS TEXT) LIKE '%' || clause || '%'
             ORDER BY on_day DESC, at DESC",
            &params![town, compact, listed(clauses), day],
        )
        .await?;
    let told = |row: &Row| {
        Ok(Told {
            clause: row.get("clause")?,
            side: row.get("side")?,
            status: row.parsed("status")?,
            reason: row.get("reason")?,
            on: row.get("on_day")?,
            source: row.get("source")?,
        })
    };
    rows.iter().map(told).collect()
}

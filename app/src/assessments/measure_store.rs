//! What is read of the neighbours' measures to say how commitments stand. Every question is one statement, whatever the size
//! of the town: for the board, measures come already counted.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{rules::Tally, store::listed};
use crate::{
    compact::{
        Compact,
        rules::{Clause, Side},
    },
    measures::rules::Status,
};

/// Who owns measures: the side as a whole where neither unit nor organisation is named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Owner {
    /// The key of the side.
    pub side: String,
    /// The unit, by its identity; or nothing.
    pub unit: String,
    /// The organisation, by its identity; or nothing.
    pub organisation: String,
    /// Their names, or nothing.
    pub name: String,
}

impl Owner {
    /// What they are called; a side as a whole by its own name, all sides together by `joint`.
    pub fn named(&self, sides: &[Side], joint: &str) -> String {
        if self.name.is_empty() { self.side(sides, joint) } else { self.name.clone() }
    }

    /// What their side is called.
    pub fn side(&self, sides: &[Side], joint: &str) -> String {
        let named = sides.iter().find(|side| side.key == self.side).map(|side| side.label.as_str());
        let other = if self.side == Side::JOINT { joint } else { &self.side };
        named.unwrap_or(other).to_owned()
    }
}

/// Measures that serve the same commitments and have the same owner, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The clauses they serve, as they stood.
    pub clauses: Vec<Id<Clause>>,
    /// Whose they are.
    pub owner: Owner,
    /// How many, and how they go.
    pub tally: Tally,
    /// How many have moved at all: some way, or further.
    pub moved: i64,
    /// The last sign of life of any of them.
    pub seen: Option<Day>,
    /// The next day on which one of them is due.
    pub next: Option<Day>,
    /// The first day on which one that is late was due.
    pub late_since: Option<Day>,
}

/// The measures of today: counted already, and kept so by the slice that they belong to.
const TODAY: &str = "SELECT t.clauses, t.side, t.unit, t.organisation, COALESCE(u.name, '') AS unit_name,
       COALESCE(o.name, '') AS organisation_name, t.total, t.done, t.seen_on AS seen, t.open_days
     FROM measure_tally t
     LEFT JOIN unit u ON u.tenant = t.tenant AND u.id = t.unit
     LEFT JOIN organisation o ON o.tenant = t.tenant AND o.id = t.organisation
     WHERE t.tenant = $1 AND t.compact = $2
     ORDER BY t.side, u.name, o.name, t.clauses";

/// The same, whoever owns them: a text's own page counts, and names nobody.
const COUNTED: &str = "SELECT clauses, side, '' AS unit, '' AS organisation, '' AS unit_name, '' AS organisation_name, total, done,
       seen_on AS seen, open_days
     FROM measure_tally WHERE tenant = $1 AND compact = $2";

/// The measures as they stood on another day: of plans that were agreed by then, without what was added or
/// given up since, with the status that was last told by then.
const THEN: &str = "SELECT x.clauses, x.side, COALESCE(x.unit, '') AS unit, COALESCE(x.organisation, '') AS organisation,
               COALESCE(u.name, '') AS unit_name, COALESCE(o.name, '') AS organisation_name,
               CAST(COUNT(*) AS BIGINT) AS total,
               CAST(SUM(CASE WHEN x.status = 'complete' THEN 1 ELSE 0 END) AS BIGINT) AS done,
               CAST(SUM(CASE WHEN x.status IN ('limited', 'substantial') AND x.due_on >= $3 THEN 1 ELSE 0 END) AS BIGINT)
                 AS under_way,
               CAST(SUM(CASE WHEN x.status IN ('not-started', 'no-evidence') AND x.due_on >= $3 THEN 1 ELSE 0 END) AS BIGINT)
                 AS waiting,
               CAST(SUM(CASE WHEN x.status <> 'complete' AND x.due_on < $3 THEN 1 ELSE 0 END) AS BIGINT) AS late,
               CAST(SUM(CASE WHEN x.status IN ('limited', 'substantial', 'complete') THEN 1 ELSE 0 END) AS BIGINT) AS moved,
               MAX(x.seen_on) AS seen,
               MIN(CASE WHEN x.status <> 'complete' AND x.due_on >= $3 THEN x.due_on END) AS next_on,
               MIN(CASE WHEN x.status <> 'complete' AND x.due_on < $3 THEN x.due_on END) AS late_since
             FROM (
     SELECT m.side, m.unit, m.organisation, m.due_on,
       COALESCE((SELECT e.status FROM measure_entry e WHERE e.tenant = m.tenant AND e.measure = m.id
                   AND e.status IS NOT NULL AND e.on_day <= $3 ORDER BY e.on_day DESC, e.at DESC LIMIT 1),
                'not-started') AS status,
       (SELECT MAX(e.on_day) FROM measure_entry e WHERE e.tenant = m.tenant AND e.measure = m.id
          AND e.on_day <= $3) AS seen_on,
       (SELECT string_agg(c.clause, ' ' ORDER BY c.clause) FROM measure_clause c
        WHERE c.tenant = m.tenant AND c.measure = m.id) AS clauses
     FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
       AND p.agreed_on <= $3
     WHERE m.tenant = $1 AND m.compact = $2 AND (m.dropped_on IS NULL OR m.dropped_on > $3)
       AND NOT EXISTS (SELECT 1 FROM measure_change h WHERE h.tenant = m.tenant AND h.measure = m.id
                         AND h.field = 'added' AND h.at > $3 || 'T24')) x
             LEFT JOIN unit u ON u.tenant = $1 AND u.id = x.unit
             LEFT JOIN organisation o ON o.tenant = $1 AND o.id = x.organisation
             GROUP BY x.clauses, x.side, x.unit, x.organisation, u.name, o.name
             ORDER BY x.side, u.name, o.name, x.clauses";

/// How many measures serve which commitments, whose they are and how they go on `day`, in one statement.
pub async fn cells(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    day: Day,
    today: Day,
) -> Result<Vec<Cell>, DbError> {
    if day == today {
        let rows = tx.rows(TODAY, &params![town, compact]).await?;
        return rows.iter().map(|row| kept(row, today)).collect();
    }
    tx.rows(THEN, &params![town, compact, day]).await?.iter().map(cell).collect()
}

/// How many measures serve which commitments and how they go today, with no word of whose they are.
pub async fn counted(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    today: Day,
) -> Result<Vec<Cell>, DbError> {
    let rows = tx.rows(COUNTED, &params![town, compact]).await?;
    rows.iter().map(|row| kept(row, today)).collect()
}

/// A row of the tally, as it stands on `today`: late is what is open and was due before.
fn kept(row: &Row, today: Day) -> Result<Cell, DbError> {
    let (open, today): (String, _) = (row.get("open_days")?, today.to_string());
    let mut tally = Tally { total: row.get("total")?, done: row.get("done")?, ..Tally::default() };
    let (mut moved, mut next, mut late_since) = (tally.done, None, None);
    // In order, so the first that is late has been so the longest, and the first that is not comes next.
    for one in open.split(' ') {
        let Some((day, begun)) =
            one.strip_suffix('b').map(|d| (d, true)).or(one.strip_suffix('w').map(|d| (d, false)))
        else {
            continue;
        };
        moved += i64::from(begun);
        if day < today.as_str() {
            tally.late += 1;
            late_since = late_since.or(Some(day));
        } else {
            *(if begun { &mut tally.under_way } else { &mut tally.waiting }) += 1;
            next = next.or(Some(day));
        }
    }
    let day = |text: Option<&str>| text.and_then(|text| text.parse().ok());
    Ok(Cell {
        clauses: clauses(row)?,
        owner: owner(row)?,
        tally,
        moved,
        seen: row.get("seen")?,
        next: day(next),
        late_since: day(late_since),
    })
}

fn clauses(row: &Row) -> Result<Vec<Id<Clause>>, DbError> {
    let text: Option<String> = row.get("clauses")?;
    Ok(text.unwrap_or_default().split(' ').filter_map(|id| id.parse().ok()).collect())
}

fn owner(row: &Row) -> Result<Owner, DbError> {
    let (unit_name, organisation_name): (String, String) =
        (row.get("unit_name")?, row.get("organisation_name")?);
    // Where both own it together, both are named.
    let names: Vec<String> = [unit_name, organisation_name].into_iter().filter(|n| !n.is_empty()).collect();
    Ok(Owner {
        side: row.get("side")?,
        unit: row.get("unit")?,
        organisation: row.get("organisation")?,
        name: names.join(", "),
    })
}

fn cell(row: &Row) -> Result<Cell, DbError> {
    Ok(Cell {
        clauses: clauses(row)?,
        owner: owner(row)?,
        tally: Tally {
            total: row.get("total")?,
            done: row.get("done")?,
            under_way: row.get("under_way")?,
            waiting: row.get("waiting")?,
            late: row.get("late")?,
        },
        moved: row.get("moved")?,
        seen: row.get("seen")?,
        next: row.get("next_on")?,
        late_since: row.get("late_since")?,
    })
}

/// A measure as the ledger shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
    /// To whom it is delegated, or nothing.
    pub delegate: String,
    /// When it is due.
    pub due: Day,
    /// How it goes.
    pub status: Status,
    /// The last sign of life.
    pub seen: Option<Day>,
    /// The clauses it serves, as they stood.
    pub clauses: Vec<Id<Clause>>,
}

impl Listed {
    /// Whether it is past its day on `today`.
    pub fn is_late(&self, today: Day) -> bool {
        self.status != Status::Complete && self.due < today
    }

    /// The same counted, as one of a board's cells.
    pub fn counted(&self, today: Day) -> Cell {
        let one = |yes: bool| i64::from(yes);
        let (late, done) = (self.is_late(today), self.status == Status::Complete);
        let begun = matches!(self.status, Status::Limited | Status::Substantial);
        Cell {
            clauses: self.clauses.clone(),
            owner: self.owner.clone(),
            tally: Tally {
                total: 1,
                done: one(done),
                under_way: one(begun && !late),
                waiting: one(!begun && !done && !late),
                late: one(late),
            },
            moved: one(begun || done),
            seen: self.seen,
            next: Some(self.due).filter(|_| !late && !done),
            late_since: Some(self.due).filter(|_| late),
        }
    }
}

macro_rules! listed {
    ($where:literal) => {
        concat!(
            "SELECT m.id, m.name, m.side, m.delegate, m.due_on, m.status, m.seen_on,
               COALESCE(m.unit, '') AS unit, COALESCE(m.organisation, '') AS organisation,
               COALESCE(u.name, '') AS unit_name, COALESCE(o.name, '') AS organisation_name,
               (SELECT string_agg(c.clause, ' ' ORDER BY c.clause) FROM measure_clause c
                WHERE c.tenant = m.tenant AND c.measure = m.id) AS clauses
             FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             WHERE m.tenant = $1 AND m.compact = $2 AND (m.dropped_on IS NULL OR m.dropped_on > $3) AND ",
            $where
        )
    };
}

fn measure(row: &Row) -> Result<Listed, DbError> {
    Ok(Listed {
        id: row.get("id")?,
        name: row.get("name")?,
        owner: owner(row)?,
        delegate: row.get("delegate")?,
        due: row.get("due_on")?,
        status: row.parsed("status")?,
        seen: row.get("seen_on")?,
        clauses: clauses(row)?,
    })
}

/// The measures that are late on `today`, the oldest first, at most `limit`.
pub async fn late(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    today: Day,
    limit: i64,
) -> Result<Vec<Listed>, DbError> {
    let sql = listed!("m.status <> 'complete' AND m.due_on < $3 ORDER BY m.due_on, m.name, m.id LIMIT $4");
    tx.rows(sql, &params![town, compact, today, limit]).await?.iter().map(measure).collect()
}

/// The measures that serve one of `of`, what is not done first, by the day they are due; at most `limit`.
pub async fn serving(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    of: &[Id<Clause>],
    today: Day,
    limit: i64,
) -> Result<Vec<Listed>, DbError> {
    let sql = listed!(
        "EXISTS (SELECT 1 FROM measure_clause c WHERE c.tenant = m.tenant AND c.measure = m.id
                   AND CAST($4 AS TEXT) LIKE '%' || c.clause || '%')
         ORDER BY CASE WHEN m.status = 'complete' THEN 1 ELSE 0 END, m.due_on, m.name, m.id LIMIT $5"
    );
    tx.rows(sql, &params![town, compact, today, listed(of), limit]).await?.iter().map(measure).collect()
}

/// What an owner has told of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Of which measure.
    pub measure: String,
    /// What that is called.
    pub name: String,
    /// Of which day.
    pub on: Day,
    /// What.
    pub body: String,
    /// The status from then on, where it says one.
    pub status: Option<Status>,
}

/// What was told of the measures that serve one of `of`, newest first, at most `limit`.
pub async fn entries(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    of: &[Id<Clause>],
    limit: i64,
) -> Result<Vec<Entry>, DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.name, e.on_day, e.body, e.status
             FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             JOIN measure_entry e ON e.tenant = m.tenant AND e.measure = m.id
             WHERE m.tenant = $1 AND m.compact = $2
               AND EXISTS (SELECT 1 FROM measure_clause c WHERE c.tenant = m.tenant AND c.measure = m.id
                             AND CAST($3 AS TEXT) LIKE '%' || c.clause || '%')
             ORDER BY e.on_day DESC, e.at DESC, e.id LIMIT $4",
            &params![town, compact, listed(of), limit],
        )
        .await?;
    let entry = |row: &Row| {
        Ok(Entry {
            measure: row.get("id")?,
            name: row.get("name")?,
            on: row.get("on_day")?,
            body: row.get("body")?,
            status: row.parsed_or_none("status")?,
        })
    };
    rows.iter().map(entry).collect()
}

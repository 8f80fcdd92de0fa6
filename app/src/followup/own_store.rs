//! What a party has done itself: its measures of agreed plans, read in a join, to be shown beside what it is asked.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::rules::Party;
use crate::{
    compact::{Compact, rules::Clause},
    measures::rules::{Measure, Status},
};

/// A measure of the party's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub id: Id<Measure>,
    /// What is done.
    pub name: String,
    /// How it stands.
    pub status: Status,
    /// By when.
    pub due: Day,
    /// What was told of it last during the time, and when; nothing where nothing was.
    pub told: Option<(Day, String)>,
}

/// The measures of a party that were under way between two days, each with a commitment that it serves: by the clause as it
/// stood when the measure was written.
pub async fn measures(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    party: &Party,
    (from, until): (Day, Day),
) -> Result<Vec<(Id<Clause>, Own)>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.clause, m.id, m.name, m.status, m.due_on, e.on_day, e.body
             FROM measure m
             JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             JOIN measure_clause s ON s.tenant = m.tenant AND s.measure = m.id
             LEFT JOIN measure_entry e ON e.tenant = m.tenant AND e.measure = m.id AND e.id = (
               SELECT x.id FROM measure_entry x WHERE x.tenant = m.tenant AND x.measure = m.id AND x.body <> ''
                 AND x.on_day BETWEEN $6 AND $7 ORDER BY x.on_day DESC, x.at DESC, x.id LIMIT 1)
             WHERE m.tenant = $1 AND m.compact = $2 AND m.start_on <= $7
               AND (m.dropped_on IS NULL OR m.dropped_on >= $6)
               AND (m.status <> 'complete' OR m.status_on >= $6)
               AND ((CAST($3 AS TEXT) <> '' AND m.unit = $3) OR (CAST($4 AS TEXT) <> '' AND m.organisation = $4)
                 OR (CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = '' AND m.side = $5))
             ORDER BY m.due_on, m.name, m.id, s.position",
            &params![
                town,
                compact,
                party.unit.as_ref().map(Id::as_str).unwrap_or_default(),
                party.organisation.as_ref().map(Id::as_str).unwrap_or_default(),
                &party.side,
                from,
                until
            ],
        )
        .await?;
    let own = |row: &Row| {
        let told = row.get::<Option<Day>>("on_day")?;
        let body: Option<String> = row.get("body")?;
        Ok((
            row.get("clause")?,
            Own {
                id: row.get("id")?,
                name: row.get("name")?,
                status: row.parsed("status")?,
                due: row.get("due_on")?,
                told: told.zip(body),
            },
        ))
    };
    rows.iter().map(own).collect()
}

//! All that was said of a commitment, in one statement: by its sides, and by evaluations that were delivered.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::store::{Told, listed};
use crate::{
    compact::{Compact, rules::Clause},
    evaluation::rules::{Evaluation, Recommendation},
};

/// Something of an evaluation that concerns a commitment: a finding, or a recommendation that is built on one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerning {
    /// The evaluation.
    pub evaluation: Id<Evaluation>,
    /// What that is called.
    pub name: String,
    /// The recommendation; none where it is a finding.
    pub recommendation: Option<Id<Recommendation>>,
    /// Its heading.
    pub heading: String,
}

/// What the sides have said of `clauses` by `day`, and what evaluations have found of them and recommend because of it; each
/// newest first.
pub async fn heard(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    clauses: &[Id<Clause>],
    day: Day,
) -> Result<(Vec<Told>, Vec<Concerning>), DbError> {
    let rows = tx
        .rows(
            "SELECT 'said' AS part, clause AS a, side AS b, status AS c, reason AS d, source AS e, on_day, at, 0 AS n
             FROM assessment
             WHERE tenant = $1 AND compact = $2 AND on_day <= $4 AND CAST($3 AS TEXT) LIKE '%' || clause || '%'
             UNION
             SELECT 'found', v.id, '', '1', f.heading, v.name, v.delivered_on, '', f.position
             FROM finding_clause c
             JOIN evaluation v ON v.tenant = c.tenant AND v.id = c.evaluation AND v.delivered = c.version
             JOIN finding f ON f.tenant = c.tenant AND f.evaluation = c.evaluation AND f.version = c.version AND f.id = c.finding
             WHERE c.tenant = $1 AND CAST($3 AS TEXT) LIKE '%' || c.clause || '%'
             UNION
             SELECT 'found', v.id, r.id, '2', r.heading, v.name, v.delivered_on, '', r.position
             FROM finding_clause c
             JOIN evaluation v ON v.tenant = c.tenant AND v.id = c.evaluation AND v.delivered = c.version
             JOIN recommendation_finding b ON b.tenant = c.tenant AND b.evaluation = c.evaluation AND b.version = c.version
               AND b.finding = c.finding
             JOIN recommendation r ON r.tenant = b.tenant AND r.evaluation = b.evaluation AND r.version = b.version
               AND r.id = b.recommendation
             WHERE c.tenant = $1 AND CAST($3 AS TEXT) LIKE '%' || c.clause || '%'
             ORDER BY on_day DESC, at DESC, a, c, n",
            &params![town, compact, listed(clauses), day],
        )
        .await?;
    let (mut told, mut found) = (Vec::new(), Vec::new());
    for row in &rows {
        if row.get::<String>("part")? == "said" {
            told.push(said(row)?);
        } else {
            found.push(concerning(row)?);
        }
    }
    Ok((told, found))
}

fn said(row: &Row) -> Result<Told, DbError> {
    Ok(Told {
        clause: row.get("a")?,
        side: row.get("b")?,
        status: row.parsed("c")?,
        reason: row.get("d")?,
        on: row.get("on_day")?,
        source: row.get("e")?,
    })
}

fn concerning(row: &Row) -> Result<Concerning, DbError> {
    let recommendation: String = row.get("b")?;
    Ok(Concerning {
        evaluation: row.get("a")?,
        name: row.get("e")?,
        recommendation: recommendation.parse().ok(),
        heading: row.get("d")?,
    })
}

//! What is kept of what evaluators say: findings and recommendations, version by version.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::rules::{Evaluation, Finding, Recommendation, Text};

/// Of which evaluation, and of which version.
pub type Of<'a> = (&'a Id<Evaluation>, i64);

macro_rules! recommendations {
    ($where:literal) => {
        concat!(
            "SELECT r.id, r.evaluation, r.version, r.heading, r.body,
               (SELECT MIN(w.delivered_on) FROM recommendation q JOIN evaluation_version w
                  ON w.tenant = q.tenant AND w.evaluation = q.evaluation AND w.version = q.version
                WHERE q.tenant = r.tenant AND q.id = r.id) AS since,
               COALESCE((SELECT string_agg(s.side, ' ' ORDER BY s.side) FROM recommendation_side s
                         WHERE s.tenant = r.tenant AND s.evaluation = r.evaluation AND s.version = r.version
                           AND s.recommendation = r.id), '') AS sides,
               COALESCE((SELECT string_agg(f.finding, ' ' ORDER BY f.finding) FROM recommendation_finding f
                         WHERE f.tenant = r.tenant AND f.evaluation = r.evaluation AND f.version = r.version
                           AND f.recommendation = r.id), '') AS findings
             FROM recommendation r WHERE r.tenant = $1 AND ",
            $where
        )
    };
}
fn words<T: std::str::FromStr>(row: &Row, column: &str) -> Result<Vec<T>, DbError> {
    Ok(row.get::<String>(column)?.split_whitespace().filter_map(|one| one.parse().ok()).collect())
}

/// Everything that a version says, in its order.
pub async fn text(tx: &mut Tx, town: &str, (of, version): Of<'_>) -> Result<Text, DbError> {
    let findings = tx
        .rows(
            "SELECT f.id, f.heading, f.body,
               COALESCE((SELECT string_agg(c.clause, ' ' ORDER BY c.clause) FROM finding_clause c
                         WHERE c.tenant = f.tenant AND c.evaluation = f.evaluation AND c.version = f.version
                           AND c.finding = f.id), '') AS clauses
             FROM finding f WHERE f.tenant = $1 AND f.evaluation = $2 AND f.version = $3 ORDER BY f.position, f.id",
            &params![town, of, version],
        )
        .await?;
    let finding = |row: &Row| {
        Ok(Finding {
            id: row.get("id")?,
            heading: row.get("heading")?,
            body: row.get("body")?,
            clauses: words(row, "clauses")?,
        })
    };
    let sql = recommendations!("r.evaluation = $2 AND r.version = $3 ORDER BY r.position, r.id");
    let recommendations = tx.rows(sql, &params![town, of, version]).await?;
    Ok(Text {
        findings: findings.iter().map(finding).collect::<Result<_, DbError>>()?,
        recommendations: recommendations.iter().map(recommendation).collect::<Result<_, _>>()?,
    })
}

fn recommendation(row: &Row) -> Result<Recommendation, DbError> {
    Ok(Recommendation {
        id: row.get("id")?,
        evaluation: row.get("evaluation")?,
        version: row.get("version")?,
        since: row.get("since")?,
        heading: row.get("heading")?,
        body: row.get("body")?,
        sides: row.get::<String>("sides")?.split_whitespace().map(str::to_owned).collect(),
        findings: words(row, "findings")?,
    })
}

/// A recommendation as it was delivered last.
pub async fn delivered(
    tx: &mut Tx,
    town: &str,
    id: &Id<Recommendation>,
) -> Result<Option<Recommendation>, DbError> {
    let sql = recommendations!(
        "r.id = $2 AND r.version = (SELECT v.delivered FROM evaluation v WHERE v.tenant = r.tenant AND v.id = r.evaluation)"
    );
    tx.row(sql, &params![town, id]).await?.as_ref().map(recommendation).transpose()
}

/// Writes a finding: as it is now where it stood already, after the others where it did not.
pub async fn put_finding(tx: &mut Tx, town: &str, of: Of<'_>, one: &Finding) -> Result<(), DbError> {
    let key = params![town, of.0, of.1, &one.id, &one.heading, &one.body];
    let sql = "UPDATE finding SET heading = $5, body = $6 WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND id = $4";
    if tx.run(sql, &key).await? == 0 {
        let sql = "INSERT INTO finding (tenant, evaluation, version, id, position, heading, body)
                   VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM finding
                     WHERE tenant = $1 AND evaluation = $2 AND version = $3), $5, $6)";
        tx.run(sql, &key).await?;
    }
    loosen_finding(tx, town, of, &one.id).await?;
    for clause in &one.clauses {
        let sql = "INSERT INTO finding_clause (tenant, evaluation, version, finding, clause) VALUES ($1, $2, $3, $4, $5)";
        tx.run(sql, &params![town, of.0, of.1, &one.id, clause]).await?;
    }
    Ok(())
}

async fn loosen_finding(tx: &mut Tx, town: &str, of: Of<'_>, id: &Id<Finding>) -> Result<(), DbError> {
    let sql =
        "DELETE FROM finding_clause WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND finding = $4";
    tx.run(sql, &params![town, of.0, of.1, id]).await?;
    Ok(())
}

/// A finding that is only written goes.
pub async fn remove_finding(tx: &mut Tx, town: &str, of: Of<'_>, id: &Id<Finding>) -> Result<(), DbError> {
    loosen_finding(tx, town, of, id).await?;
    let sql = "DELETE FROM finding WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND id = $4";
    tx.run(sql, &params![town, of.0, of.1, id]).await?;
    Ok(())
}

/// Writes a recommendation, in the same way.
pub async fn put_recommendation(
    tx: &mut Tx,
    town: &str,
    of: Of<'_>,
    one: &Recommendation,
) -> Result<(), DbError> {
    let key = params![town, of.0, of.1, &one.id, &one.heading, &one.body];
    let sql = "UPDATE recommendation SET heading = $5, body = $6 WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND id = $4";
    if tx.run(sql, &key).await? == 0 {
        let sql = "INSERT INTO recommendation (tenant, evaluation, version, id, position, heading, body)
                   VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(position), 0) + 1 FROM recommendation
                     WHERE tenant = $1 AND evaluation = $2 AND version = $3), $5, $6)";
        tx.run(sql, &key).await?;
    }
    loosen_recommendation(tx, town, of, &one.id).await?;
    for side in &one.sides {
        let sql = "INSERT INTO recommendation_side (tenant, evaluation, version, recommendation, side) VALUES ($1, $2, $3, $4, $5)";
        tx.run(sql, &params![town, of.0, of.1, &one.id, side]).await?;
    }
    for finding in &one.findings {
        let sql = "INSERT INTO recommendation_finding (tenant, evaluation, version, recommendation, finding) VALUES ($1, $2, $3, $4, $5)";
        tx.run(sql, &params![town, of.0, of.1, &one.id, finding]).await?;
    }
    Ok(())
}

async fn loosen_recommendation(
    tx: &mut Tx,
    town: &str,
    of: Of<'_>,
    id: &Id<Recommendation>,
) -> Result<(), DbError> {
    for sql in [
        "DELETE FROM recommendation_side WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND recommendation = $4",
        "DELETE FROM recommendation_finding WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND recommendation = $4",
    ] {
        tx.run(sql, &params![town, of.0, of.1, id]).await?;
    }
    Ok(())
}

/// A recommendation that is only written goes.
pub async fn remove_recommendation(
    tx: &mut Tx,
    town: &str,
    of: Of<'_>,
    id: &Id<Recommendation>,
) -> Result<(), DbError> {
    loosen_recommendation(tx, town, of, id).await?;
    let sql = "DELETE FROM recommendation WHERE tenant = $1 AND evaluation = $2 AND version = $3 AND id = $4";
    tx.run(sql, &params![town, of.0, of.1, id]).await?;
    Ok(())
}

/// The next version begins with what `of` says.
pub async fn copy(tx: &mut Tx, town: &str, of: Of<'_>) -> Result<(), DbError> {
    for sql in [
        "INSERT INTO finding (tenant, evaluation, version, id, position, heading, body)
         SELECT tenant, evaluation, version + 1, id, position, heading, body FROM finding
         WHERE tenant = $1 AND evaluation = $2 AND version = $3",
        "INSERT INTO finding_clause (tenant, evaluation, version, finding, clause)
         SELECT tenant, evaluation, version + 1, finding, clause FROM finding_clause
         WHERE tenant = $1 AND evaluation = $2 AND version = $3",
        "INSERT INTO recommendation (tenant, evaluation, version, id, position, heading, body)
         SELECT tenant, evaluation, version + 1, id, position, heading, body FROM recommendation
         WHERE tenant = $1 AND evaluation = $2 AND version = $3",
        "INSERT INTO recommendation_side (tenant, evaluation, version, recommendation, side)
         SELECT tenant, evaluation, version + 1, recommendation, side FROM recommendation_side
         WHERE tenant = $1 AND evaluation = $2 AND version = $3",
        "INSERT INTO recommendation_finding (tenant, evaluation, version, recommendation, finding)
         SELECT tenant, evaluation, version + 1, recommendation, finding FROM recommendation_finding
         WHERE tenant = $1 AND evaluation = $2 AND version = $3",
    ] {
        tx.run(sql, &params![town, of.0, of.1]).await?;
    }
    Ok(())
}

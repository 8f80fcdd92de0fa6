//! What the front page reads: other slices' tables, in joins, three statements in all.

use db::{DbError, Row, Tx, params};
use kernel::Day;

use crate::{
    follows::rules::Place,
    tenants::front::{Front, Happening, InForce},
};

/// The counts; those of organisations are the register's own, which stand ready (decision 8). The states of an accession in which somebody owes an answer are those between signing and listing.
pub async fn front_figures(tx: &mut Tx, town: &str, today: Day) -> Result<Front, DbError> {
    let row = tx
        .row(
            "SELECT CAST(COALESCE(SUM(r.n), 0) AS BIGINT) AS organisations,
               CAST(COALESCE(SUM(CASE WHEN r.kind = 'umbrella' THEN r.n ELSE 0 END), 0) AS BIGINT) AS umbrellas,
               CAST(COALESCE(SUM(CASE WHEN r.acceded THEN r.n ELSE 0 END), 0) AS BIGINT) AS signatories,
               (SELECT COUNT(*) FROM accession a WHERE a.tenant = $1
                  AND a.state IN ('signed', 'received', 'confirmed', 'counter-signed')) AS waiting,
               (SELECT COUNT(*) FROM accession a WHERE a.tenant = $1
                  AND a.state IN ('signed', 'received', 'confirmed', 'counter-signed') AND a.promised_on < $2) AS late
             FROM register_count r WHERE r.tenant = $1",
            &params![town, today],
        )
        .await?;
    let count = |name: &str| row.as_ref().map_or(Ok(0), |row| row.get(name));
    Ok(Front {
        text: None,
        answers: Vec::new(),
        organisations: count("organisations")?,
        signatories: count("signatories")?,
        umbrellas: count("umbrellas")?,
        late: count("late")?,
        waiting: count("waiting")?,
        horizon: crate::duties::sights::Horizon::default(),
        rounds: Vec::new(),
        lately: Vec::new(),
    })
}

/// The text of the edition `edition`, put into `front`. Which edition is in force today is the compacts' own answer.
pub async fn front_text(tx: &mut Tx, town: &str, edition: &str, front: &mut Front) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT c.name, e.adopting_body, e.adopted_on, s.label AS what, s.position, COALESCE(owed.n, 0) AS n,
               (SELECT MIN(v.body) FROM clause v
                 WHERE v.tenant = $1 AND v.edition = $2 AND v.kind = 'vision') AS vision,
               (SELECT COUNT(*) FROM clause k
                 WHERE k.tenant = $1 AND k.edition = $2 AND k.kind = 'commitment') AS commitments
             FROM edition e JOIN compact c ON c.tenant = e.tenant AND c.id = e.compact
             LEFT JOIN side s ON s.tenant = e.tenant AND s.edition = e.id
             LEFT JOIN (
               SELECT ks.side, COUNT(*) AS n FROM clause k JOIN clause_side ks ON ks.tenant = k.tenant AND ks.clause = k.id
               WHERE k.tenant = $1 AND k.edition = $2 AND k.kind = 'commitment' GROUP BY ks.side) AS owed
               ON owed.side = s.key
             WHERE e.tenant = $1 AND e.id = $2
             ORDER BY 5",
            &params![town, edition],
        )
        .await?;
    for row in &rows {
        let what: Option<String> = row.get("what")?;
        if front.text.is_none() {
            front.text = Some(in_force(row)?);
        }
        let owed: i64 = row.get("n")?;
        if let Some((text, label)) = front.text.as_mut().zip(what).filter(|_| owed > 0) {
            text.sides.push((label, owed));
        }
    }
    Ok(())
}

fn in_force(row: &Row) -> Result<InForce, DbError> {
    Ok(InForce {
        name: row.get("name")?,
        vision: row.get::<Option<String>>("vision")?.filter(|v| !v.is_empty()),
        body: row.get::<Option<String>>("adopting_body")?.unwrap_or_default(),
        adopted_on: row.get("adopted_on")?,
        commitments: row.get("commitments")?,
        sides: Vec::new(),
    })
}

/// What happened lately, newest first: who joined and left, texts, plans, reports of years, evaluations, and the newest of what
/// owners told.
pub async fn front_happenings(tx: &mut Tx, town: &str) -> Result<Vec<Happening>, DbError> {
    let rows = tx
        .rows(
            "SELECT * FROM (
               SELECT 'acceded' AS kind, a.listed_on AS day, o.name, o.id AS place, CAST(0 AS BIGINT) AS number
               FROM accession a CROSS JOIN organisation o
               WHERE a.tenant = $1 AND o.tenant = a.tenant AND o.id = a.organisation AND o.class = 'public'
                 AND a.listed_on IS NOT NULL AND COALESCE(a.since_on, a.listed_on) = a.listed_on
               ORDER BY a.listed_on DESC, a.id DESC LIMIT 6) AS came
             UNION ALL SELECT * FROM (
               SELECT 'left', a.ended_on, o.name, o.id, CAST(0 AS BIGINT)
               FROM accession a CROSS JOIN organisation o
               WHERE a.tenant = $1 AND o.tenant = a.tenant AND o.id = a.organisation AND o.class = 'public'
                 AND a.listed_on IS NOT NULL AND a.ended_on IS NOT NULL AND a.state <> 'renewed'
               ORDER BY a.ended_on DESC, a.id DESC LIMIT 6) AS went
             UNION ALL SELECT * FROM (
               SELECT 'planned', p.agreed_on, p.name, p.id, CAST(0 AS BIGINT) FROM plan p
               WHERE p.tenant = $1 AND p.state = 'agreed' AND p.agreed_on IS NOT NULL
               ORDER BY p.agreed_on DESC, p.id DESC LIMIT 3) AS planned
             UNION ALL SELECT * FROM (
               SELECT 'told', SUBSTR(e.at, 1, 10), m.name, m.id, CAST(0 AS BIGINT)
               FROM measure_entry e CROSS JOIN measure m CROSS JOIN plan p
               WHERE e.tenant = $1 AND m.tenant = e.tenant AND m.id = e.measure
                 AND p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
               ORDER BY e.at DESC LIMIT 3) AS told
             UNION ALL SELECT * FROM (
               SELECT 'compiled', w.published_on, f.name, c.id, CAST(0 AS BIGINT)
               FROM compilation_version w CROSS JOIN compilation c CROSS JOIN followup f
               WHERE w.tenant = $1 AND w.version = 1 AND c.tenant = w.tenant AND c.id = w.compilation
                 AND f.tenant = c.tenant AND f.id = c.followup
               ORDER BY w.published_on DESC, c.id DESC LIMIT 3) AS compiled
             UNION ALL SELECT * FROM (
               SELECT 'delivered', v.delivered_on, v.name, v.id, CAST(0 AS BIGINT) FROM evaluation v
               WHERE v.tenant = $1 AND v.delivered_on IS NOT NULL
               ORDER BY v.delivered_on DESC, v.id DESC LIMIT 3) AS delivered
             UNION ALL
             SELECT 'adopted', e.adopted_on, e.title, k.slug, e.number
             FROM edition e CROSS JOIN compact k
             WHERE e.tenant = $1 AND e.adopted_on IS NOT NULL AND e.number IS NOT NULL
               AND k.tenant = e.tenant AND k.id = e.compact
             ORDER BY 2 DESC, 5 DESC, 3 LIMIT 6",
            &params![town],
        )
        .await?;
    let happening = |row: &Row| {
        let (kind, at, number): (String, String, i64) =
            (row.get("kind")?, row.get("place")?, row.get("number")?);
        let place = match kind.as_str() {
            "adopted" => Place::Edition(at, number),
            "planned" => Place::Plan(at),
            "told" => Place::Measure(at),
            "compiled" => Place::Compilation(at),
            "delivered" => Place::Evaluation(at),
            _ => Place::Organisation(at),
        };
        Ok(Happening { kind, on: row.get("day")?, name: row.get("name")?, place })
    };
    rows.iter().map(happening).collect()
}

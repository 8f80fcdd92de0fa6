//! What has happened, read from the neighbours' tables: only what anyone may see, newest first, a fixed number of statements
//! whatever is asked for. Each statement is given a limit of its own; together they hold the newest of all.

use db::{DbError, Row, Tx, Value, params};
use kernel::{Day, Instant};

use super::rules::{Happening, HappeningKind, Place};
use crate::compact::{promise, rules::Clause};

/// Of what: an empty text is no bound.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// A compact.
    pub compact: String,
    /// A unit.
    pub unit: String,
    /// An organisation.
    pub organisation: String,
    /// A commitment: the identities of the clauses that it was, parted by blanks.
    pub clauses: String,
}

/// Which of them: what was entered from `since` on and before `before`, at most `limit` of each source.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// From this moment on.
    pub since: Instant,
    /// From this day on, of what is known by its day alone: it may be entered long afterwards.
    pub since_day: Day,
    /// Before this moment.
    pub before: Instant,
    /// The town's day.
    pub today: Day,
    /// How many of each source.
    pub limit: i64,
}

/// What every statement about measures begins and ends with. Its parameters: 1 town, 2 compact, 3 unit, 4 organisation,
/// 5 clauses, 6 before, 7 since, 8 limit, and 9 today where it is asked for.
macro_rules! of_measures {
    ($what:literal, $from:literal, $where:literal, $order:literal) => {
        concat!(
            "SELECT ",
            $what,
            ", m.id AS place, '' AS slug, CAST(0 AS BIGINT) AS number, m.side,
               COALESCE(m.unit, '') AS unit, COALESCE(u.name, '') AS unit_name,
               COALESCE(m.organisation, '') AS organisation, COALESCE(o.name, '') AS organisation_name
             FROM ",
            $from,
            " JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state <> 'draft'
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             WHERE m.tenant = $1 AND (CAST($2 AS TEXT) = '' OR m.compact = $2)
               AND (CAST($3 AS TEXT) = '' OR m.unit = $3) AND (CAST($4 AS TEXT) = '' OR m.organisation = $4)
               AND (CAST($5 AS TEXT) = '' OR EXISTS (
                 SELECT 1 FROM measure_clause s WHERE s.tenant = m.tenant AND s.measure = m.id
                   AND CAST($5 AS TEXT) LIKE '%' || s.clause || '%')) AND ",
            $where,
            " ORDER BY ",
            $order,
            " DESC LIMIT $8"
        )
    };
}

/// The parameters that every statement has, in this order; `since` is a moment where moments are compared, else a day.
fn bounds(town: &str, of: &Narrow, w: &Window, since: Value) -> Vec<Value> {
    params![town, &of.compact, &of.unit, &of.organisation, &of.clauses, w.before, since, w.limit].into()
}

/// The same for what is known by its day and compared with today, which is the ninth.
fn until_today(town: &str, of: &Narrow, w: &Window) -> Vec<Value> {
    let mut all = bounds(town, of, w, w.since_day.into());
    all.push(w.today.into());
    all
}

/// What owners told of measures.
pub async fn entries(tx: &mut Tx, town: &str, of: &Narrow, w: &Window) -> Result<Vec<Happening>, DbError> {
    let sql = of_measures!(
        "'entry' AS kind, e.id, e.at, SUBSTR(e.at, 1, 10) AS day, m.name AS subject, '' AS more, e.status, e.body",
        "measure_entry e JOIN measure m ON m.tenant = e.tenant AND m.id = e.measure",
        "e.tenant = $1 AND e.at < $6 AND e.at >= $7",
        "e.at"
    );
    read(tx, sql, bounds(town, of, w, w.since.into())).await
}

/// How measures of plans that everyone may read were changed: what was changed at one moment is one happening.
pub async fn changes(tx: &mut Tx, town: &str, of: &Narrow, w: &Window) -> Result<Vec<Happening>, DbError> {
    let sql = of_measures!(
        "CASE WHEN x.field IN ('added', 'dropped') THEN x.field ELSE 'changed' END AS kind,
         x.measure || '-' || CAST(x.position AS TEXT) AS id, x.at, SUBSTR(x.at, 1, 10) AS day, m.name AS subject,
         (SELECT string_agg(y.field, ' ' ORDER BY y.position) FROM measure_change y
          WHERE y.tenant = x.tenant AND y.measure = x.measure AND y.at = x.at) AS more,
         NULL AS status, x.reason AS body",
        "measure_change x JOIN measure m ON m.tenant = x.tenant AND m.id = x.measure",
        "x.tenant = $1 AND x.at < $6 AND x.at >= $7 AND NOT EXISTS (
           SELECT 1 FROM measure_change y WHERE y.tenant = x.tenant AND y.measure = x.measure AND y.at = x.at
             AND y.position < x.position)",
        "x.at"
    );
    read(tx, sql, bounds(town, of, w, w.since.into())).await
}

/// Measures that became late: the day after their day, done afterwards or not. Their moment is the end of their day.
pub async fn late_measures(
    tx: &mut Tx,
    town: &str,
    of: &Narrow,
    w: &Window,
) -> Result<Vec<Happening>, DbError> {
    let sql = of_measures!(
        "'late' AS kind, m.id || '@' || m.due_on AS id, m.due_on || 'T23:59:59.999Z' AS at, m.due_on AS day,
         m.name AS subject, '' AS more, NULL AS status, '' AS body",
        "measure m",
        "p.state = 'agreed' AND m.due_on < $6 AND m.due_on >= $7 AND m.due_on < $9
         AND m.due_on || 'T23:59:59.999Z' < $6
         AND (m.status <> 'complete' OR m.status_on > m.due_on)
         AND (m.dropped_on IS NULL OR m.dropped_on > m.due_on)",
        "m.due_on"
    );
    read(tx, sql, until_today(town, of, w)).await
}

/// Milestones that became late.
pub async fn late_milestones(
    tx: &mut Tx,
    town: &str,
    of: &Narrow,
    w: &Window,
) -> Result<Vec<Happening>, DbError> {
    let sql = of_measures!(
        "'late-milestone' AS kind, k.id || '@' || k.due_on AS id, k.due_on || 'T23:59:59.999Z' AS at, k.due_on AS day,
         k.name AS subject, m.name AS more, NULL AS status, '' AS body",
        "milestone k JOIN measure m ON m.tenant = k.tenant AND m.id = k.measure",
        "p.state = 'agreed' AND k.due_on < $6 AND k.due_on >= $7 AND k.due_on < $9
         AND k.due_on || 'T23:59:59.999Z' < $6
         AND (k.reached_on IS NULL OR k.reached_on > k.due_on)
         AND (m.status <> 'complete' OR m.status_on > k.due_on)
         AND (m.dropped_on IS NULL OR m.dropped_on > k.due_on)",
        "k.due_on"
    );
    read(tx, sql, until_today(town, of, w)).await
}

/// Milestones that were reached.
pub async fn reached(tx: &mut Tx, town: &str, of: &Narrow, w: &Window) -> Result<Vec<Happening>, DbError> {
    let sql = of_measures!(
        "'milestone' AS kind, k.id, k.reached_on || 'T00:00:00.000Z' AS at, k.reached_on AS day, k.name AS subject,
         m.name AS more, NULL AS status, '' AS body",
        "milestone k JOIN measure m ON m.tenant = k.tenant AND m.id = k.measure",
        "k.reached_on >= $7 AND k.reached_on || 'T00:00:00.000Z' < $6",
        "k.reached_on"
    );
    read(tx, sql, bounds(town, of, w, w.since_day.into())).await
}

/// How sides saw commitments.
pub async fn assessed(tx: &mut Tx, town: &str, of: &Narrow, w: &Window) -> Result<Vec<Happening>, DbError> {
    if !of.unit.is_empty() || !of.organisation.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx
        .rows(
            "SELECT 'assessed' AS kind, a.id, a.at, SUBSTR(a.at, 1, 10) AS day, '' AS subject, '' AS more, a.status, a.reason AS body,
                    c.slug AS place, k.slug, e.number, a.side, '' AS unit, '' AS unit_name, '' AS organisation,
                    '' AS organisation_name, c.id AS clause, c.label, c.heading, c.body AS words, c.grouping
             FROM assessment a
             JOIN clause c ON c.tenant = a.tenant AND c.id = a.clause
             JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition AND e.number IS NOT NULL
             JOIN compact k ON k.tenant = a.tenant AND k.id = a.compact
             WHERE a.tenant = $1 AND (CAST($2 AS TEXT) = '' OR a.compact = $2)
               AND (CAST($3 AS TEXT) = '' OR CAST($3 AS TEXT) LIKE '%' || a.clause || '%')
               AND a.at < $4 AND a.at >= $5
             ORDER BY a.at DESC LIMIT $6",
            &params![town, &of.compact, &of.clauses, w.before, w.since, w.limit],
        )
        .await?;
    let named = |row: &Row| {
        let clause = Clause::read(row, ["clause", "place", "words"])?;
        Ok(Happening { subject: promise::title(&clause), ..happening(row)? })
    };
    rows.iter().map(named).collect()
}

/// The rest, of which a town has few: editions, plans, returns that were kept, rounds of follow-up and reports of years, who
/// joined and who left, evaluations and what the sides answered to them.
pub async fn others(tx: &mut Tx, town: &str, of: &Narrow, w: &Window) -> Result<Vec<Happening>, DbError> {
    let sql = "SELECT * FROM (
        SELECT 'edition' AS kind, e.id, e.adopted_on || 'T00:00:00.000Z' AS at, e.adopted_on AS day, k.name AS subject,
               '' AS more, NULL AS status, COALESCE(e.adopting_body, '') AS body, k.slug AS place, '' AS slug, e.number,
               '' AS side, '' AS unit, '' AS unit_name, '' AS organisation, '' AS organisation_name
        FROM edition e JOIN compact k ON k.tenant = e.tenant AND k.id = e.compact
        WHERE e.tenant = $1 AND e.number IS NOT NULL AND e.adopted_on >= $7 AND (CAST($2 AS TEXT) = '' OR e.compact = $2)
          AND CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = ''
          AND (CAST($5 AS TEXT) = '' OR EXISTS (
            SELECT 1 FROM clause c WHERE c.tenant = e.tenant AND c.edition = e.id
              AND CAST($5 AS TEXT) LIKE '%' || c.id || '%') OR EXISTS (
            SELECT 1 FROM crosswalk x WHERE x.tenant = e.tenant AND x.edition = e.id
              AND CAST($5 AS TEXT) LIKE '%' || x.old_clause || '%'))
        UNION ALL
        SELECT CASE WHEN w.step = 1 THEN 'proposed' ELSE 'agreed' END, p.id,
               CASE WHEN w.step = 1 THEN p.proposed_on ELSE p.agreed_on END || 'T00:00:00.000Z',
               CASE WHEN w.step = 1 THEN p.proposed_on ELSE p.agreed_on END, p.name, '', NULL, '', p.id, '',
               CAST(0 AS BIGINT), p.side, '', '', '', ''
        FROM plan p JOIN (SELECT 1 AS step UNION ALL SELECT 2) w
          ON w.step = 1 AND p.proposed_on >= $7 OR w.step = 2 AND p.agreed_on >= $7 AND p.state = 'agreed'
        WHERE p.tenant = $1 AND p.state <> 'draft' AND (CAST($2 AS TEXT) = '' OR p.compact = $2)
          AND (CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = '' AND CAST($5 AS TEXT) = '' OR EXISTS (
            SELECT 1 FROM measure m WHERE m.tenant = p.tenant AND m.plan = p.id
              AND (CAST($3 AS TEXT) = '' OR m.unit = $3) AND (CAST($4 AS TEXT) = '' OR m.organisation = $4)
              AND (CAST($5 AS TEXT) = '' OR EXISTS (
                SELECT 1 FROM measure_clause s WHERE s.tenant = m.tenant AND s.measure = m.id
                  AND CAST($5 AS TEXT) LIKE '%' || s.clause || '%'))))
        UNION ALL
        SELECT 'kept', f.id, f.at, SUBSTR(f.at, 1, 10), f.clock, f.due_on, NULL, f.body, f.clock, f.due_on, CAST(0 AS BIGINT), f.side,
               '', '', '', ''
        FROM fulfilment f
        WHERE f.tenant = $1 AND f.at >= $7 AND (CAST($2 AS TEXT) = '' OR f.compact = $2)
          AND CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = ''
          AND (CAST($5 AS TEXT) = '' OR EXISTS (
            SELECT 1 FROM clock r JOIN clause c ON c.tenant = r.tenant AND c.edition = r.edition AND c.slug = r.clause
            WHERE r.tenant = f.tenant AND r.kind = f.clock AND CAST($5 AS TEXT) LIKE '%' || c.id || '%'))
        UNION ALL
        SELECT CASE WHEN w.step = 1 THEN 'round-opened' ELSE 'round-closed' END,
               CASE WHEN w.step = 1 THEN r.id ELSE r.id || '@' || r.closes_on END,
               CASE WHEN w.step = 1 THEN r.opened ELSE r.closes_on END || 'T00:00:00.000Z',
               CASE WHEN w.step = 1 THEN r.opened ELSE r.closes_on END, r.name, '', NULL, '', r.id, '', CAST(0 AS BIGINT), '',
               '', '', '', ''
        FROM (SELECT f.id, f.name, f.state, f.closes_on,
                CASE WHEN f.opened_on > f.opens_on THEN f.opened_on ELSE f.opens_on END AS opened
              FROM followup f WHERE f.tenant = $1 AND f.state <> 'draft' AND (CAST($2 AS TEXT) = '' OR f.compact = $2)) r
        JOIN (SELECT 1 AS step UNION ALL SELECT 2) w
          ON w.step = 1 AND r.opened BETWEEN $7 AND $9
          OR w.step = 2 AND r.closes_on >= $7 AND (r.closes_on < $9 OR r.state = 'closed')
        WHERE CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = '' AND CAST($5 AS TEXT) = ''
        UNION ALL
        SELECT 'compiled', c.id || '@' || CAST(w.version AS TEXT), w.published_at, w.published_on, f.name, '', NULL, w.reason, c.id, '',
               CAST(0 AS BIGINT), '', '', '', '', ''
        FROM compilation_version w JOIN compilation c ON c.tenant = w.tenant AND c.id = w.compilation
        JOIN followup f ON f.tenant = c.tenant AND f.id = c.followup
        WHERE w.tenant = $1 AND w.published_at >= $7 AND (CAST($2 AS TEXT) = '' OR f.compact = $2)
          AND CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = '' AND CAST($5 AS TEXT) = ''
        UNION ALL
        SELECT CASE WHEN w.step = 2 THEN 'left' WHEN a.renews IS NULL THEN 'joined' ELSE 'renewed' END, a.id,
               CASE WHEN w.step = 2 THEN a.ended_on ELSE a.listed_on END || 'T00:00:00.000Z',
               CASE WHEN w.step = 2 THEN a.ended_on ELSE a.listed_on END, COALESCE(o.name, u.name, ''), k.name, NULL, '',
               COALESCE(a.unit, a.organisation), '', CAST(0 AS BIGINT), '', COALESCE(a.unit, ''), '',
               COALESCE(a.organisation, ''), ''
        FROM accession a JOIN compact k ON k.tenant = a.tenant AND k.id = a.compact
        LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
        LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
        JOIN (SELECT 1 AS step UNION ALL SELECT 2) w
          ON w.step = 1 AND a.listed_on BETWEEN $7 AND $9
          OR w.step = 2 AND a.ended_on BETWEEN $7 AND $9 AND a.state IN ('withdrawn', 'lapsed') AND a.listed_on IS NOT NULL
        WHERE a.tenant = $1 AND (CAST($2 AS TEXT) = '' OR a.compact = $2)
          AND (CAST($3 AS TEXT) = '' OR a.unit = $3) AND (CAST($4 AS TEXT) = '' OR a.organisation = $4)
          AND CAST($5 AS TEXT) = '' AND (a.unit IS NOT NULL OR o.class = 'public')
        UNION ALL
        SELECT 'delivered', v.id || '@' || CAST(w.version AS TEXT), w.delivered_on || 'T00:00:00.000Z', w.delivered_on, v.name, '', NULL,
               w.reason, v.id, '', CAST(0 AS BIGINT), '', '', '', '', ''
        FROM evaluation_version w JOIN evaluation v ON v.tenant = w.tenant AND v.id = w.evaluation
        WHERE w.tenant = $1 AND w.delivered_on >= $7 AND (CAST($2 AS TEXT) = '' OR v.compact = $2)
          AND CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = ''
          AND (CAST($5 AS TEXT) = '' OR EXISTS (
            SELECT 1 FROM finding_clause f WHERE f.tenant = w.tenant AND f.evaluation = w.evaluation AND f.version = w.version
              AND CAST($5 AS TEXT) LIKE '%' || f.clause || '%'))
        UNION ALL
        SELECT 'answered', a.recommendation || '-' || a.side || '@' || CAST(a.position AS TEXT), a.at, SUBSTR(a.at, 1, 10), r.heading,
               a.verdict, NULL, a.body, a.recommendation, '', CAST(0 AS BIGINT), a.side, '', '', '', ''
        FROM recommendation_answer a
        JOIN evaluation v ON v.tenant = a.tenant AND v.id = a.evaluation
        JOIN recommendation r ON r.tenant = a.tenant AND r.evaluation = a.evaluation AND r.version = a.version
          AND r.id = a.recommendation
        WHERE a.tenant = $1 AND a.at >= $7 AND (CAST($2 AS TEXT) = '' OR v.compact = $2)
          AND CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = ''
          AND (CAST($5 AS TEXT) = '' OR EXISTS (
            SELECT 1 FROM recommendation_finding b JOIN finding_clause f ON f.tenant = b.tenant AND f.evaluation = b.evaluation
              AND f.version = b.version AND f.finding = b.finding
            WHERE b.tenant = a.tenant AND b.evaluation = a.evaluation AND b.version = a.version
              AND b.recommendation = a.recommendation AND CAST($5 AS TEXT) LIKE '%' || f.clause || '%'))
      ) happened WHERE at < $6 ORDER BY at DESC LIMIT $8";
    read(tx, sql, until_today(town, of, w)).await
}

async fn read(tx: &mut Tx, sql: &'static str, params: Vec<Value>) -> Result<Vec<Happening>, DbError> {
    tx.rows(sql, &params).await?.iter().map(happening).collect()
}

fn happening(row: &Row) -> Result<Happening, DbError> {
    let (kind, id): (HappeningKind, String) = (row.parsed("kind")?, row.get("id")?);
    let at: Instant = row.get("at")?;
    let unit: (String, String) = (row.get("unit")?, row.get("unit_name")?);
    let organisation: (String, String) = (row.get("organisation")?, row.get("organisation_name")?);
    let who = [unit.1, organisation.1].into_iter().filter(|name| !name.is_empty()).collect();
    Ok(Happening {
        key: format!("{}.{id}", kind.name()),
        kind,
        at,
        on: row.get("day")?,
        subject: row.get("subject")?,
        more: row.get("more")?,
        who,
        side: row.get("side")?,
        status: row.parsed_or_none("status")?,
        body: row.get("body")?,
        place: place(row, kind, &unit.0)?,
        of: (unit.0, organisation.0),
    })
}

fn place(row: &Row, kind: HappeningKind, unit: &str) -> Result<Place, DbError> {
    use HappeningKind as K;
    let at: String = row.get("place")?;
    Ok(match kind {
        K::Edition => Place::Edition(at, row.get("number")?),
        K::Proposed | K::Agreed => Place::Plan(at),
        K::Assessed => Place::Commitment(row.get("slug")?, at, row.get("number")?),
        K::Kept => Place::Return(at, row.get("slug")?),
        K::Delivered => Place::Evaluation(at),
        K::Compiled => Place::Compilation(at),
        K::Answered => Place::Recommendation(at),
        K::RoundOpened | K::RoundClosed => Place::Round(at),
        K::Joined | K::Renewed | K::Left if unit.is_empty() => Place::Organisation(at),
        K::Joined | K::Renewed | K::Left => Place::Unit(at),
        _ => Place::Measure(at),
    })
}

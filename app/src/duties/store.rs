//! What is read of a town so that its duties can be computed, a fixed number of statements whatever its size; and what is
//! kept of returns. Most of it belongs to the neighbours and is only joined.

use db::{DbError, Row, Tx, params};
use kernel::Day;

use super::rules::facts::{
    Cited, Clock, Compiled, Edition, Evaluation, Facts, Kept, Measure, Milestone, Missed, Named, Plan,
    Proposed, Recommended,
};

/// Whose measures are read; an empty text is everybody's.
#[derive(Debug, Clone, Default)]
pub struct Whose {
    /// The key of a side.
    pub side: String,
    /// A unit.
    pub unit: String,
    /// An organisation.
    pub organisation: String,
    /// Those that serve one of these clauses: their identities, parted by blanks.
    pub clauses: String,
    /// Those of the units and organisations for which this person holds a role today, and of sides as a whole.
    pub person: String,
}

/// The adopted editions with their sides and rhythms, the agreed plans, those that wait for a yes, the returns that were
/// kept, the evaluations and what their recommendations ask of the sides.
pub async fn rhythms(tx: &mut Tx, town: &str, facts: &mut Facts) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT '1' AS part, e.id, e.compact AS of, e.adopted_on AS a, e.from_day AS b, e.until_day AS c, k.slug AS d,
                    k.name AS e, e.number AS n
             FROM edition e JOIN compact k ON k.tenant = e.tenant AND k.id = e.compact
             WHERE e.tenant = $1 AND e.number IS NOT NULL AND e.adopted_on IS NOT NULL AND e.from_day IS NOT NULL
             UNION ALL
             SELECT '2', s.key, s.edition, s.label, NULL, NULL, NULL, NULL, s.position
             FROM side s JOIN edition e ON e.tenant = s.tenant AND e.id = s.edition AND e.number IS NOT NULL
             WHERE s.tenant = $1
             UNION ALL
             SELECT '3', r.kind, r.edition, r.object, r.clause, r.owed_by,
                    COALESCE(c.kind, '') || ' ' || COALESCE(c.label, ''), COALESCE(c.heading, ''), r.every_months
             FROM clock r JOIN edition e ON e.tenant = r.tenant AND e.id = r.edition AND e.number IS NOT NULL
             LEFT JOIN clause c ON c.tenant = r.tenant AND c.edition = r.edition AND c.slug = r.clause
             WHERE r.tenant = $1
             UNION ALL
             SELECT '4', p.id, p.compact, p.side, p.from_day, p.until_day, p.agreed_on, NULL, 0
             FROM plan p WHERE p.tenant = $1 AND p.state = 'agreed' AND p.agreed_on IS NOT NULL
             UNION ALL
             SELECT '5', f.clock, f.compact, f.due_on, f.side, f.on_day, NULL, NULL, 0
             FROM fulfilment f WHERE f.tenant = $1
             UNION ALL
             SELECT '6', p.id, p.compact, p.proposed_on, p.name, NULL, NULL, NULL, t.promised_days
             FROM plan p JOIN tenant t ON t.id = p.tenant
             WHERE p.tenant = $1 AND p.state = 'proposed' AND p.proposed_on IS NOT NULL
             UNION ALL
             SELECT '7', y.plan, '', y.side, y.on_day, NULL, NULL, NULL, 0
             FROM plan_consent y JOIN plan p ON p.tenant = y.tenant AND p.id = y.plan AND p.state = 'proposed'
             WHERE y.tenant = $1
             UNION ALL
             SELECT '8', v.id, v.compact, v.name, CASE WHEN r.until_day < v.until_day THEN r.until_day ELSE v.until_day END,
                    v.delivered_on, v.from_day, v.person, 0
             FROM evaluation v LEFT JOIN role r ON r.tenant = v.tenant AND r.id = v.role WHERE v.tenant = $1
             UNION ALL
             SELECT 'a', c.id, f.compact, f.until_day, v.published_on, NULL, NULL, NULL, 0
             FROM compilation c JOIN followup f ON f.tenant = c.tenant AND f.id = c.followup
             JOIN compilation_version v ON v.tenant = c.tenant AND v.compilation = c.id AND v.version = 1
             WHERE c.tenant = $1
             UNION ALL
             SELECT '9', s.recommendation, s.evaluation, r.heading, s.side,
                    (SELECT MIN(w.delivered_on) FROM recommendation q JOIN evaluation_version w
                       ON w.tenant = q.tenant AND w.evaluation = q.evaluation AND w.version = q.version
                     WHERE q.tenant = s.tenant AND q.id = s.recommendation),
                    (SELECT MIN(a.on_day) FROM recommendation_answer a WHERE a.tenant = s.tenant AND a.evaluation = s.evaluation
                       AND a.recommendation = s.recommendation AND a.side = s.side),
                    v.name, v.answer_days
             FROM evaluation v
             JOIN recommendation_side s ON s.tenant = v.tenant AND s.evaluation = v.id AND s.version = v.delivered
             JOIN recommendation r ON r.tenant = s.tenant AND r.evaluation = s.evaluation AND r.version = s.version
               AND r.id = s.recommendation
             WHERE v.tenant = $1
             UNION ALL
             SELECT 'b', o.recommendation, o.evaluation, r.heading, o.side, e.adopted_on, NULL, v.name, e.number
             FROM recommendation_outcome o
             JOIN evaluation v ON v.tenant = o.tenant AND v.id = o.evaluation
             JOIN recommendation r ON r.tenant = o.tenant AND r.evaluation = o.evaluation AND r.version = v.delivered
               AND r.id = o.recommendation
             JOIN edition e ON e.tenant = o.tenant AND e.id = o.edition AND e.number IS NOT NULL AND e.adopted_on IS NOT NULL
             JOIN crosswalk x ON x.tenant = o.tenant AND x.edition = o.edition AND x.old_clause = o.clause
               AND x.relation = 'unchanged'
             WHERE o.tenant = $1 AND o.kind = 'change'
               AND NOT EXISTS (SELECT 1 FROM recommendation_outcome l WHERE l.tenant = o.tenant AND l.evaluation = o.evaluation
                 AND l.recommendation = o.recommendation AND l.side = o.side AND l.position > o.position)
               AND 'decline' <> (SELECT a.verdict FROM recommendation_answer a WHERE a.tenant = o.tenant
                 AND a.evaluation = o.evaluation AND a.recommendation = o.recommendation AND a.side = o.side
                 ORDER BY a.position DESC LIMIT 1)
             ORDER BY 1, 9, 2",
            &params![town],
        )
        .await?;
    rows.iter().try_for_each(|row| rhythm(row, facts))
}

fn rhythm(row: &Row, facts: &mut Facts) -> Result<(), DbError> {
    let (id, of): (String, String) = (row.get("id")?, row.get("of")?);
    let edition = |facts: &Facts| facts.editions.iter().position(|e| e.id == of);
    match row.get::<String>("part")?.as_str() {
        "1" => facts.editions.push(Edition {
            id,
            compact: of,
            slug: row.get("d")?,
            number: row.get("n")?,
            adopted: row.get("a")?,
            from: row.get("b")?,
            until: row.get("c")?,
            sides: Vec::new(),
            clocks: Vec::new(),
        }),
        "2" => {
            if let Some(at) = edition(facts) {
                facts.editions[at].sides.push(Named { id, name: row.get("a")? });
            }
        }
        "3" => {
            let clause = cited(row)?;
            let (object, every_months) = (row.get::<Option<String>>("a")?, row.get("n")?);
            let owed_by = row.get("c")?;
            if let Some(at) = edition(facts) {
                let object = object.unwrap_or_default();
                facts.editions[at].clocks.push(Clock { kind: id, every_months, object, clause, owed_by });
            }
        }
        "4" => facts.plans.push(Plan {
            compact: of,
            side: row.get("a")?,
            from: row.get("b")?,
            until: row.get("c")?,
            agreed: row.get("d")?,
        }),
        "6" => facts.proposed.push(Proposed {
            plan: Named { id, name: row.get("b")? },
            compact: of,
            on: row.get("a")?,
            days: row.get("n")?,
            given: Vec::new(),
        }),
        "7" => {
            if let Some(plan) = facts.proposed.iter_mut().find(|p| p.plan.id == id) {
                plan.given.push((row.get("a")?, row.get("b")?));
            }
        }
        "8" => facts.evaluations.push(Evaluation {
            is: Named { id, name: row.get("a")? },
            compact: of,
            by: row.get("e")?,
            from: row.get("d")?,
            until: row.get("b")?,
            delivered: row.get("c")?,
        }),
        "a" => {
            facts.compiled.push(Compiled { compact: of, until: row.get("a")?, published: row.get("b")? });
        }
        "9" => facts.recommended.push(Recommended {
            is: Named { id, name: row.get("a")? },
            evaluation: Named { id: of, name: row.get("e")? },
            side: row.get("b")?,
            on: row.get("c")?,
            answered: row.get("d")?,
            days: row.get("n")?,
        }),
        "b" => facts.missed.push(Missed {
            is: Named { id, name: row.get("a")? },
            evaluation: Named { id: of, name: row.get("e")? },
            side: row.get("b")?,
            on: row.get("c")?,
            number: row.get("n")?,
        }),
        _ => facts.kept.push(Kept {
            compact: of,
            clock: id,
            due: row.get("a")?,
            side: row.get("b")?,
            on: row.get("c")?,
        }),
    }
    Ok(())
}

/// The clause that a rhythm comes from: its kind stands before its label, which may have blanks of its own.
fn cited(row: &Row) -> Result<Option<Cited>, DbError> {
    let Some(id) = row.get::<Option<String>>("b")? else { return Ok(None) };
    let (named, heading): (String, String) = (row.get("d")?, row.get("e")?);
    let (kind, label) = named.split_once(' ').unwrap_or_default();
    Ok(Some(Cited { id, kind: kind.to_owned(), label: label.to_owned(), heading }))
}

pub(super) fn named(row: &Row, id: &str, name: &str) -> Result<Option<Named>, DbError> {
    let (id, name): (Option<String>, Option<String>) = (row.get(id)?, row.get(name)?);
    Ok(id.map(|id| Named { id, name: name.unwrap_or_default() }))
}

/// Measures of agreed plans and their milestones, due between `from` and `until`, or due before, however long ago, and
/// still open; what was done before `from` is not read.
pub async fn measures(
    tx: &mut Tx,
    town: &str,
    (from, until): (Day, Day),
    whose: &Whose,
    today: Day,
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.name, m.plan, p.name AS plan_name, m.side, m.unit, u.name AS unit_name, m.organisation, o.name AS organisation_name,
                    m.start_on, m.due_on, m.status, m.status_on, m.dropped_on, s.id AS milestone,
                    s.name AS milestone_name, s.due_on AS milestone_due, s.reached_on
             FROM measure m
             JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             LEFT JOIN milestone s ON s.tenant = m.tenant AND s.measure = m.id
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             WHERE m.tenant = $1
               AND (m.due_on BETWEEN $2 AND $3 OR s.due_on BETWEEN $2 AND $3
                    OR ((m.due_on < $2 OR s.due_on < $2 AND s.reached_on IS NULL)
                      AND m.status <> 'complete' AND m.dropped_on IS NULL))
               AND (CAST($4 AS TEXT) = '' OR m.side = $4)
               AND (CAST($5 AS TEXT) = '' OR m.unit = $5)
               AND (CAST($6 AS TEXT) = '' OR m.organisation = $6)
               AND (CAST($7 AS TEXT) = '' OR (m.unit IS NULL AND m.organisation IS NULL) OR EXISTS (
                 SELECT 1 FROM role r WHERE r.tenant = m.tenant AND r.person = $7
                   AND (r.kind = 'official' AND r.scope = m.unit
                        OR r.kind = 'representative' AND r.scope = m.organisation)
                   AND r.from_day <= $8 AND (r.until_day IS NULL OR r.until_day >= $8)))
               AND (CAST($9 AS TEXT) = '' OR EXISTS (
                 SELECT 1 FROM measure_clause c WHERE c.tenant = m.tenant AND c.measure = m.id
                   AND CAST($9 AS TEXT) LIKE '%' || c.clause || '%'))
             ORDER BY m.due_on, m.id, s.due_on, s.id",
            &params![
                town,
                from,
                until,
                &whose.side,
                &whose.unit,
                &whose.organisation,
                &whose.person,
                today,
                &whose.clauses
            ],
        )
        .await?;
    rows.iter().try_for_each(|row| planned(row, facts))
}

/// What is open and late on `today`, and of what is not late that which comes next: measures, and milestones.
pub async fn horizon(tx: &mut Tx, town: &str, today: Day, facts: &mut Facts) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.name, m.plan, q.name AS plan_name, m.side, m.unit, u.name AS unit_name, m.organisation, o.name AS organisation_name,
                    m.start_on, m.due_on, m.status, m.status_on, m.dropped_on, x.milestone,
                    s.name AS milestone_name, s.due_on AS milestone_due, s.reached_on
             FROM (
               SELECT n.id, NULL AS milestone FROM measure n
               JOIN plan p ON p.tenant = n.tenant AND p.id = n.plan AND p.state = 'agreed'
               WHERE n.tenant = $1 AND n.status <> 'complete' AND n.dropped_on IS NULL
                 AND n.due_on <= COALESCE((
                   SELECT MIN(f.due_on) FROM measure f
                   JOIN plan fp ON fp.tenant = f.tenant AND fp.id = f.plan AND fp.state = 'agreed'
                   WHERE f.tenant = $1 AND f.status <> 'complete' AND f.dropped_on IS NULL AND f.due_on >= $2), $2)
               UNION ALL
               SELECT n.id, i.id FROM milestone i
               JOIN measure n ON n.tenant = i.tenant AND n.id = i.measure AND n.status <> 'complete' AND n.dropped_on IS NULL
               JOIN plan p ON p.tenant = n.tenant AND p.id = n.plan AND p.state = 'agreed'
               WHERE i.tenant = $1 AND i.reached_on IS NULL
                 AND i.due_on <= COALESCE((
                   SELECT MIN(f.due_on) FROM milestone f
                   JOIN measure fm ON fm.tenant = f.tenant AND fm.id = f.measure AND fm.status <> 'complete'
                     AND fm.dropped_on IS NULL
                   JOIN plan fp ON fp.tenant = fm.tenant AND fp.id = fm.plan AND fp.state = 'agreed'
                   WHERE f.tenant = $1 AND f.reached_on IS NULL AND f.due_on >= $2), $2)) AS x
             JOIN measure m ON m.tenant = $1 AND m.id = x.id
             JOIN plan q ON q.tenant = m.tenant AND q.id = m.plan
             LEFT JOIN milestone s ON s.tenant = $1 AND s.id = x.milestone
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation
             ORDER BY m.due_on, m.id, s.due_on, s.id",
            &params![town, today],
        )
        .await?;
    rows.iter().try_for_each(|row| planned(row, facts))
}

/// A measure, once; and its milestone, where the row has one.
fn planned(row: &Row, facts: &mut Facts) -> Result<(), DbError> {
    let of = measure(row)?;
    if let Some(id) = row.get::<Option<String>>("milestone")? {
        facts.milestones.push(Milestone {
            id,
            name: row.get("milestone_name")?,
            due: row.get("milestone_due")?,
            reached: row.get("reached_on")?,
            of: of.clone(),
        });
    }
    if facts.measures.last().is_none_or(|last| last.id != of.id) {
        facts.measures.push(of);
    }
    Ok(())
}

fn measure(row: &Row) -> Result<Measure, DbError> {
    let complete = row.get::<String>("status")? == "complete";
    Ok(Measure {
        id: row.get("id")?,
        name: row.get("name")?,
        plan: Named { id: row.get("plan")?, name: row.get("plan_name")? },
        side: row.get("side")?,
        unit: named(row, "unit", "unit_name")?,
        organisation: named(row, "organisation", "organisation_name")?,
        start: row.get("start_on")?,
        due: row.get("due_on")?,
        complete: if complete { Some(row.get("status_on")?) } else { None },
        dropped: row.get("dropped_on")?,
    })
}

/// The name of a unit or an organisation that may be seen by anyone.
pub async fn name_of(tx: &mut Tx, town: &str, kind: &str, id: &str) -> Result<Option<String>, DbError> {
    let sql = "SELECT name FROM unit WHERE tenant = $1 AND id = $2 AND $3 = 'unit'
               UNION ALL
               SELECT name FROM organisation WHERE tenant = $1 AND id = $2 AND $3 = 'organisation' AND class = 'public'";
    tx.row(sql, &params![town, id, kind]).await?.map(|row| row.get("name")).transpose()
}

/// The units of today: identity and name.
pub async fn units(tx: &mut Tx, town: &str, today: Day) -> Result<Vec<(String, String)>, DbError> {
    let sql = "SELECT id, name FROM unit WHERE tenant = $1 AND from_day <= $2
                 AND (until_day IS NULL OR until_day >= $2) ORDER BY sort_key, id";
    let rows = tx.rows(sql, &params![town, today]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

//! What is kept of measures: of a plan, of an owner; each list late first.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    cost::Cost,
    facts::Facts,
    rules::{Counts, Measure, Owner, Party, Plan, SILENT_MONTHS},
};

/// Counts of measures `m` of plans `p`: $2 is today, $3 the day before which silence has grown long. A plan that is not
/// agreed has no late measures.
macro_rules! counts_columns {
    () => {
        "CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status = 'complete' THEN 1 ELSE 0 END) AS BIGINT) AS done,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete'
           AND (m.due_on >= $2 OR p.state <> 'agreed') THEN 1 ELSE 0 END) AS BIGINT) AS on_way,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete'
           AND m.due_on < $2 AND p.state = 'agreed' THEN 1 ELSE 0 END) AS BIGINT) AS late,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete' AND p.state = 'agreed'
           AND m.start_on <= $3 AND COALESCE(m.seen_on, m.start_on) <= $3 THEN 1 ELSE 0 END) AS BIGINT) AS silent,
         CAST(SUM(CASE WHEN m.dropped_on IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS dropped"
    };
}
pub(super) use counts_columns;

/// A row of counts.
pub fn counted(row: &Row) -> Result<Counts, DbError> {
    Ok(Counts {
        done: row.get("done")?,
        on_way: row.get("on_way")?,
        late: row.get("late")?,
        silent: row.get("silent")?,
        dropped: row.get("dropped")?,
    })
}

/// Everything of measures, with the names of their owners as they are today.
macro_rules! measures {
    ($rest:literal) => {
        measures!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT m.id, m.plan, p.state AS plan_state, p.name AS plan_name, m.compact, m.grouping, m.name, m.purpose,
               m.side, COALESCE((SELECT s.label FROM edition e JOIN side s ON s.tenant = e.tenant AND s.edition = e.id
                 AND s.key = m.side WHERE e.tenant = m.tenant AND e.compact = m.compact AND e.number IS NOT NULL
                 ORDER BY e.number DESC LIMIT 1), m.side) AS side_label,
               m.unit, u.name AS unit_name, u.until_day AS unit_until, m.organisation,
               o.name AS organisation_name, o.ended_on AS organisation_until, m.delegate, m.resources, m.indicator,
               m.posts, m.posts_missing, m.money, m.money_missing,
               m.start_on, m.due_on, m.status, m.status_on, m.seen_on, m.dropped_on",
            $more,
            " FROM measure m
             JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan
             LEFT JOIN unit u ON u.tenant = m.tenant AND u.id = m.unit
             LEFT JOIN organisation o ON o.tenant = m.tenant AND o.id = m.organisation ",
            $rest
        )
    };
}

fn measure(row: &Row) -> Result<Measure, DbError> {
    Ok(Measure {
        id: row.get("id")?,
        plan: row.get("plan")?,
        plan_state: row.parsed("plan_state")?,
        plan_name: row.get("plan_name")?,
        compact: row.get("compact")?,
        group: row.get("grouping")?,
        name: row.get("name")?,
        purpose: row.get("purpose")?,
        owner: Owner {
            side: row.get("side")?,
            label: row.get("side_label")?,
            unit: party(row, "unit", "unit_name", "unit_until")?,
            organisation: party(row, "organisation", "organisation_name", "organisation_until")?,
        },
        delegate: row.get("delegate")?,
        resources: row.get("resources")?,
        cost: cost(row)?,
        indicator: row.get("indicator")?,
        start: row.get("start_on")?,
        due: row.get("due_on")?,
        status: row.parsed("status")?,
        status_on: row.get("status_on")?,
        seen_on: row.get("seen_on")?,
        dropped_on: row.get("dropped_on")?,
    })
}

/// What a plan or a measure takes, as far as somebody has said.
pub fn cost(row: &Row) -> Result<Cost, DbError> {
    Ok(Cost {
        posts: row.get("posts")?,
        posts_missing: row.get("posts_missing")?,
        money: row.get("money")?,
        money_missing: row.get("money_missing")?,
    })
}

fn party<T>(row: &Row, id: &str, name: &str, until: &str) -> Result<Option<Party<T>>, DbError> {
    let Some(id) = row.get::<Option<Id<T>>>(id)? else { return Ok(None) };
    let name: Option<String> = row.get(name)?;
    Ok(Some(Party { id, name: name.unwrap_or_default(), until: row.get(until)? }))
}

/// The measure with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Measure>) -> Result<Option<Measure>, DbError> {
    let sql = measures!("WHERE m.tenant = $1 AND m.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(measure).transpose()
}

/// A page of a plan's measures: by group, and in each those that are late first. `show` is late, on-way, done, dropped, or
/// nothing for all that has not been given up.
pub async fn of_plan(
    tx: &mut Tx,
    town: &str,
    plan: &Id<Plan>,
    (show, today): (&str, Day),
    (limit, offset): (i64, i64),
) -> Result<Vec<Measure>, DbError> {
    let sql = measures!(
        "WHERE m.tenant = $1 AND m.plan = $2
           AND (($3 = 'dropped' AND m.dropped_on IS NOT NULL) OR ($3 <> 'dropped' AND m.dropped_on IS NULL))
           AND (CAST($3 AS TEXT) IN ('', 'dropped')
             OR ($3 = 'done' AND m.status = 'complete')
             OR ($3 = 'late' AND m.status <> 'complete' AND m.due_on < $4 AND p.state = 'agreed')
             OR ($3 = 'on-way' AND m.status <> 'complete' AND (m.due_on >= $4 OR p.state <> 'agreed')))
         ORDER BY m.grouping, CASE WHEN m.status = 'complete' THEN 2
             WHEN m.due_on < $4 AND p.state = 'agreed' THEN 0 ELSE 1 END,
           m.due_on, m.name, m.id LIMIT $5 OFFSET $6"
    );
    tx.rows(sql, &params![town, plan, show, today, limit, offset]).await?.iter().map(measure).collect()
}

/// Every measure of a plan that has not been given up, in an order of its own: for the hash, and to take home.
pub async fn whole(tx: &mut Tx, town: &str, plan: &Id<Plan>) -> Result<Vec<Measure>, DbError> {
    let sql = measures!(
        "WHERE m.tenant = $1 AND m.plan = $2 AND m.dropped_on IS NULL ORDER BY m.grouping, m.due_on, m.name, m.id"
    );
    tx.rows(sql, &params![town, plan]).await?.iter().map(measure).collect()
}

/// What a unit or an organisation owns in agreed plans: late first, then by day; what is done or given up last. With all of
/// it counted, in the same statement.
pub async fn owned_by(
    tx: &mut Tx,
    town: &str,
    owner: &str,
    today: Day,
    (limit, offset): (i64, i64),
) -> Result<(Vec<Measure>, Counts), DbError> {
    let sql = measures!(
        ", CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status = 'complete' THEN 1 ELSE 0 END) OVER () AS BIGINT) AS done,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete' AND m.due_on >= $3
           THEN 1 ELSE 0 END) OVER () AS BIGINT) AS on_way,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete' AND m.due_on < $3
           THEN 1 ELSE 0 END) OVER () AS BIGINT) AS late,
         CAST(SUM(CASE WHEN m.dropped_on IS NULL AND m.status <> 'complete' AND m.start_on <= $6
           AND COALESCE(m.seen_on, m.start_on) <= $6 THEN 1 ELSE 0 END) OVER () AS BIGINT) AS silent,
         CAST(SUM(CASE WHEN m.dropped_on IS NOT NULL THEN 1 ELSE 0 END) OVER () AS BIGINT) AS dropped",
        "WHERE m.tenant = $1 AND (m.unit = $2 OR m.organisation = $2) AND p.state = 'agreed'
         ORDER BY CASE WHEN m.dropped_on IS NOT NULL THEN 3 WHEN m.status = 'complete' THEN 2
             WHEN m.due_on < $3 THEN 0 ELSE 1 END, m.due_on, m.name, m.id LIMIT $4 OFFSET $5"
    );
    let silent = today.plus_months(-SILENT_MONTHS);
    let rows = tx.rows(sql, &params![town, owner, today, limit, offset, silent]).await?;
    let counts = rows.first().map_or(Ok(Counts::default()), counted)?;
    Ok((rows.iter().map(measure).collect::<Result<_, _>>()?, counts))
}

/// One owner of a plan and how their measures stand.
#[derive(Debug)]
pub struct Share {
    /// The side; the owner is it as a whole where there is neither unit nor organisation.
    pub owner: Owner,
    /// Their measures.
    pub counts: Counts,
}

/// The owners of a plan's measures, those with most that is late first.
pub async fn shares(tx: &mut Tx, town: &str, plan: &Id<Plan>, today: Day) -> Result<Vec<Share>, DbError> {
    // Counted first and named afterwards, so that names are looked up once an owner and not once a measure.
    let sql = concat!(
        "SELECT n.*, u.name AS unit_name, u.until_day AS unit_until, o.name AS organisation_name,
           o.ended_on AS organisation_until,
           COALESCE((SELECT s.label FROM edition e JOIN side s ON s.tenant = e.tenant AND s.edition = e.id
             AND s.key = n.side WHERE e.tenant = $1 AND e.compact = n.compact AND e.number IS NOT NULL
             ORDER BY e.number DESC LIMIT 1), n.side) AS side_label
         FROM (SELECT m.side, m.compact, m.unit, m.organisation, ",
        counts_columns!(),
        " FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan
           WHERE m.tenant = $1 AND m.plan = $4 GROUP BY m.side, m.compact, m.unit, m.organisation) n
         LEFT JOIN unit u ON u.tenant = $1 AND u.id = n.unit
         LEFT JOIN organisation o ON o.tenant = $1 AND o.id = n.organisation
         ORDER BY n.late DESC, u.name, o.name, n.side"
    );
    let rows = tx.rows(sql, &params![town, today, today.plus_months(-SILENT_MONTHS), plan]).await?;
    let share = |row: &Row| {
        let owner = Owner {
            side: row.get("side")?,
            label: row.get("side_label")?,
            unit: party(row, "unit", "unit_name", "unit_until")?,
            organisation: party(row, "organisation", "organisation_name", "organisation_until")?,
        };
        Ok(Share { owner, counts: counted(row)? })
    };
    rows.iter().map(share).collect()
}

/// A new measure.
pub async fn insert(tx: &mut Tx, town: &str, of: &Measure, now: Instant) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, unit, organisation, delegate,
           resources, indicator, start_on, due_on, status, status_on, created_at, posts, posts_missing, money, money_missing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        &params![
            town,
            &of.id,
            &of.plan,
            &of.compact,
            &of.group,
            &of.name,
            &of.purpose,
            &of.owner.side,
            of.owner.unit.as_ref().map(|u| &u.id),
            of.owner.organisation.as_ref().map(|o| &o.id),
            &of.delegate,
            &of.resources,
            &of.indicator,
            of.start,
            of.due,
            of.status.name(),
            of.status_on,
            now,
            of.cost.posts,
            of.cost.posts_missing,
            of.cost.money,
            of.cost.money_missing
        ],
    )
    .await?;
    Ok(())
}

/// A measure says something else.
pub async fn update(tx: &mut Tx, town: &str, id: &Id<Measure>, facts: &Facts) -> Result<(), DbError> {
    tx.run(
        "UPDATE measure SET grouping = $3, name = $4, purpose = $5, resources = $6, indicator = $7, start_on = $8,
           due_on = $9, posts = $10, posts_missing = $11, money = $12, money_missing = $13
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            &facts.group,
            &facts.name,
            &facts.purpose,
            &facts.resources,
            &facts.indicator,
            facts.start,
            facts.due,
            facts.cost.posts,
            facts.cost.posts_missing,
            facts.cost.money,
            facts.cost.money_missing
        ],
    )
    .await?;
    Ok(())
}

/// Somebody else owns it.
pub async fn set_owner(tx: &mut Tx, town: &str, id: &Id<Measure>, owner: &Owner) -> Result<(), DbError> {
    tx.run(
        "UPDATE measure SET side = $3, unit = $4, organisation = $5 WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            &owner.side,
            owner.unit.as_ref().map(|u| &u.id),
            owner.organisation.as_ref().map(|o| &o.id)
        ],
    )
    .await?;
    Ok(())
}

/// It is delegated, or taken back.
pub async fn set_delegate(tx: &mut Tx, town: &str, id: &Id<Measure>, name: &str) -> Result<(), DbError> {
    let sql = "UPDATE measure SET delegate = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, name]).await?;
    Ok(())
}

/// It is given up.
pub async fn drop(tx: &mut Tx, town: &str, id: &Id<Measure>, day: Day) -> Result<(), DbError> {
    let sql = "UPDATE measure SET dropped_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, day]).await?;
    Ok(())
}

/// The headings that stand in a plan.
pub async fn headings(tx: &mut Tx, town: &str, plan: &Id<Plan>) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT grouping FROM measure WHERE tenant = $1 AND plan = $2 ORDER BY grouping";
    tx.rows(sql, &params![town, plan]).await?.iter().map(|row| row.get("grouping")).collect()
}

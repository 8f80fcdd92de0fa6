//! What is kept of plans and of the sides' yes to them; and what of the text stands around a plan: sides, commitments.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::{
    checks::PlanFacts,
    facts::Commitment,
    rules::{Consent, Counts, Party, Plan, PlanState},
};
use crate::{
    compact::{Compact, rules::Side},
    units::Unit,
};

macro_rules! plan_columns {
    () => {
        "p.id, p.compact, p.side, p.name, p.from_day, p.until_day, p.state, p.people, p.posts, p.posts_missing, p.money, p.money_missing, p.missing, p.proposed_on,
         p.agreed_on, p.agreed_hash,
         COALESCE((SELECT s.label FROM edition e JOIN side s ON s.tenant = e.tenant AND s.edition = e.id AND s.key = p.side
           WHERE e.tenant = p.tenant AND e.compact = p.compact AND e.number IS NOT NULL
           ORDER BY e.number DESC LIMIT 1), p.side) AS side_label"
    };
}

fn plan(row: &Row) -> Result<Plan, DbError> {
    Ok(Plan {
        id: row.get("id")?,
        compact: row.get("compact")?,
        side: row.get("side")?,
        side_label: row.get("side_label")?,
        name: row.get("name")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        state: row.parsed("state")?,
        people: row.get("people")?,
        cost: super::measure_store::cost(row)?,
        missing: row.get("missing")?,
        proposed_on: row.get("proposed_on")?,
        agreed_on: row.get("agreed_on")?,
        agreed_hash: row.get("agreed_hash")?,
    })
}

/// The plan with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Plan>) -> Result<Option<Plan>, DbError> {
    let sql = concat!("SELECT ", plan_columns!(), " FROM plan p WHERE p.tenant = $1 AND p.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(plan).transpose()
}

/// A plan, how its measures stand, and what its side is called.
#[derive(Debug)]
pub struct Listed {
    /// The plan.
    pub plan: Plan,
    /// Its measures, counted.
    pub counts: Counts,
}

/// Every plan with its counts, the newest period first; drafts only where asked for.
pub async fn all(tx: &mut Tx, town: &str, drafts: bool, today: Day) -> Result<Vec<Listed>, DbError> {
    let sql = concat!(
        "SELECT ",
        plan_columns!(),
        ", COALESCE(m.done, 0) AS done, COALESCE(m.on_way, 0) AS on_way, COALESCE(m.late, 0) AS late,
           COALESCE(m.silent, 0) AS silent, COALESCE(m.dropped, 0) AS dropped
         FROM plan p
         LEFT JOIN (SELECT m.plan, ",
        super::measure_store::counts_columns!(),
        " FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan WHERE m.tenant = $1 GROUP BY m.plan) m
           ON m.plan = p.id
         WHERE p.tenant = $1 AND (p.state <> 'draft' OR $4)
         ORDER BY p.from_day DESC, p.side, p.name, p.id"
    );
    let silent = today.plus_months(-super::rules::SILENT_MONTHS);
    let rows = tx.rows(sql, &params![town, today, silent, drafts]).await?;
    rows.iter()
        .map(|row| Ok(Listed { plan: plan(row)?, counts: super::measure_store::counted(row)? }))
        .collect()
}

/// The agreed plans of the same side whose time overlaps that of `plan`.
pub async fn overlapping(tx: &mut Tx, town: &str, of: &Plan) -> Result<Vec<Plan>, DbError> {
    let sql = concat!(
        "SELECT ",
        plan_columns!(),
        " FROM plan p WHERE p.tenant = $1 AND p.compact = $2 AND p.side = $3 AND p.id <> $4 AND p.state = 'agreed'
            AND p.from_day <= $6 AND p.until_day >= $5 ORDER BY p.from_day, p.id"
    );
    let rows = tx.rows(sql, &params![town, &of.compact, &of.side, &of.id, of.from, of.until]).await?;
    rows.iter().map(plan).collect()
}

/// A new plan.
pub async fn insert(tx: &mut Tx, town: &str, plan: &Plan, now: Instant) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, money, missing, created_at,
           posts, posts_missing, money_missing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &params![
            town,
            &plan.id,
            &plan.compact,
            &plan.side,
            &plan.name,
            plan.from,
            plan.until,
            plan.state.name(),
            &plan.people,
            plan.cost.money,
            &plan.missing,
            now,
            plan.cost.posts,
            plan.cost.posts_missing,
            plan.cost.money_missing
        ],
    )
    .await?;
    Ok(())
}

/// The plan says something else; its side stays.
pub async fn update(tx: &mut Tx, town: &str, id: &Id<Plan>, facts: &PlanFacts) -> Result<(), DbError> {
    tx.run(
        "UPDATE plan SET name = $3, from_day = $4, until_day = $5, people = $6, money = $7, missing = $8,
           posts = $9, posts_missing = $10, money_missing = $11
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            &facts.name,
            facts.from,
            facts.until,
            &facts.people,
            facts.cost.money,
            &facts.missing,
            facts.cost.posts,
            facts.cost.posts_missing,
            facts.cost.money_missing
        ],
    )
    .await?;
    Ok(())
}

/// The plan is put before the sides.
pub async fn propose(tx: &mut Tx, town: &str, id: &Id<Plan>, day: Day) -> Result<(), DbError> {
    tx.run(
        "UPDATE plan SET state = $3, proposed_on = $4 WHERE tenant = $1 AND id = $2",
        &params![town, id, PlanState::Proposed.name(), day],
    )
    .await?;
    Ok(())
}

/// The last side has agreed.
pub async fn agree(tx: &mut Tx, town: &str, id: &Id<Plan>, day: Day, hash: &str) -> Result<(), DbError> {
    tx.run(
        "UPDATE plan SET state = $3, agreed_on = $4, agreed_hash = $5 WHERE tenant = $1 AND id = $2",
        &params![town, id, PlanState::Agreed.name(), day, hash],
    )
    .await?;
    Ok(())
}

/// Who has agreed to a plan.
pub async fn consents(tx: &mut Tx, town: &str, plan: &Id<Plan>) -> Result<Vec<Consent>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.side, c.on_day, COALESCE(p.name, '') AS person, c.source FROM plan_consent c
             LEFT JOIN person p ON p.tenant = c.tenant AND p.id = c.person
             WHERE c.tenant = $1 AND c.plan = $2 ORDER BY c.on_day, c.side",
            &params![town, plan],
        )
        .await?;
    let consent = |row: &Row| {
        Ok(Consent {
            side: row.get("side")?,
            on: row.get("on_day")?,
            person: row.get("person")?,
            source: row.get("source")?,
        })
    };
    rows.iter().map(consent).collect()
}

/// A side agrees.
pub async fn consent(
    tx: &mut Tx,
    town: &str,
    plan: &Id<Plan>,
    said: &Consent,
    person: Option<&str>,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO plan_consent (tenant, plan, side, on_day, person, source) VALUES ($1, $2, $3, $4, $5, $6)",
        &params![town, plan, &said.side, said.on, person, &said.source],
    )
    .await?;
    Ok(())
}

/// What was agreed to has changed: each side is asked anew. Answers how many had agreed.
pub async fn ask_anew(tx: &mut Tx, town: &str, plan: &Id<Plan>) -> Result<u64, DbError> {
    tx.run("DELETE FROM plan_consent WHERE tenant = $1 AND plan = $2", &params![town, plan]).await
}

/// The sides of a compact, as its latest adopted edition names them: it may have lapsed while a plan runs on.
pub async fn sides(tx: &mut Tx, town: &str, of: &Id<Compact>, today: Day) -> Result<Vec<Side>, DbError> {
    let rows = tx
        .rows(
            "SELECT s.key, s.label FROM side s
             WHERE s.tenant = $1 AND s.edition = (SELECT e.id FROM edition e WHERE e.tenant = $1 AND e.compact = $2
               AND e.number IS NOT NULL AND e.from_day <= $3 ORDER BY e.number DESC LIMIT 1)
             ORDER BY s.position",
            &params![town, of, today],
        )
        .await?;
    rows.iter().map(|row| Ok(Side { key: row.get("key")?, label: row.get("label")? })).collect()
}

/// The commitments of a compact: of the edition in force first, then of the older ones.
pub async fn commitments(
    tx: &mut Tx,
    town: &str,
    of: &Id<Compact>,
    today: Day,
) -> Result<Vec<Commitment>, DbError> {
    let rows = tx
        .rows(
            "SELECT c.id, c.slug, c.label, c.heading, c.grouping, c.body, e.number, k.slug AS compact,
               COALESCE((SELECT string_agg(s.side, ' ' ORDER BY s.side) FROM clause_side s
                         WHERE s.tenant = c.tenant AND s.clause = c.id), '') AS sides
             FROM clause c
             JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition AND e.compact = $2
               AND e.number IS NOT NULL AND e.from_day <= $3
             JOIN compact k ON k.tenant = c.tenant AND k.id = e.compact
             WHERE c.tenant = $1 AND c.kind = 'commitment' ORDER BY e.number DESC, c.position",
            &params![town, of, today],
        )
        .await?;
    rows.iter().map(commitment).collect()
}

/// A row as a commitment.
pub fn commitment(row: &Row) -> Result<Commitment, DbError> {
    Ok(Commitment {
        id: row.get("id")?,
        slug: row.get("slug")?,
        label: row.get("label")?,
        heading: row.get("heading")?,
        group: row.get("grouping")?,
        body: row.get("body")?,
        edition: row.get("number")?,
        compact: row.get("compact")?,
        sides: row.get::<String>("sides")?.split_whitespace().map(str::to_owned).collect(),
    })
}

/// Every unit of the town, in Swedish order.
pub async fn units(tx: &mut Tx, town: &str) -> Result<Vec<Party<Unit>>, DbError> {
    let sql = "SELECT id, name, until_day FROM unit WHERE tenant = $1 ORDER BY sort_key, id";
    let rows = tx.rows(sql, &params![town]).await?;
    let party =
        |row: &Row| Ok(Party { id: row.get("id")?, name: row.get("name")?, until: row.get("until_day")? });
    rows.iter().map(party).collect()
}

/// The most names that a form proposes.
const PROPOSED: i64 = 200;

/// Organisations that stand behind the compact, by name, in Swedish order.
pub async fn acceded(tx: &mut Tx, town: &str) -> Result<Vec<String>, DbError> {
    let sql = "SELECT name FROM organisation WHERE tenant = $1 AND acceded AND ended_on IS NULL AND class = 'public'
               ORDER BY sort_key, id LIMIT $2";
    tx.rows(sql, &params![town, PROPOSED]).await?.iter().map(|row| row.get("name")).collect()
}

//! A town with a large ledger: thirteen commitments, two thousand measures with a milestone each, twenty thousand entries,
//! eight years of assessments. Its board and its front page are measured, and what the daily pass costs: all duties of many
//! towns, one after another, as the worker does it. The pass goes over the one town again and again: every pass reads all
//! of it anew, but from pages that the machine has in memory.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use app::{
    base::Desk,
    compact::{
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, Vocabulary},
    },
    duties::sights::Everything,
    tenants::{self, TenantKind, actions::Begin, rules::Face},
};
use db::{Db, Tx, params};
use kernel::{Day, Lang};
use policy::Actor;
use reader::proposal::{Clock, ClockKind};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Its key.
pub const TOWN: &str = "bench-wheel";
/// How many towns the pass goes over.
pub const TOWNS: usize = 300;
const COMMITMENTS: usize = 13;
const MEASURES: usize = 2_000;
const ENTRIES: usize = 20_000;
const UNITS: usize = 10;

/// Pages of the large town: a name and an address each.
pub fn pages(today: Day) -> Vec<(&'static str, String)> {
    vec![
        ("large: front page", format!("/{TOWN}")),
        ("large: board", format!("/{TOWN}/commitments")),
        ("large: board, a year ago", format!("/{TOWN}/commitments?on={}", today.plus_months(-12))),
        ("large: compact", format!("/{TOWN}/compact")),
    ]
}

/// What the pass took.
pub struct Passed {
    /// The time for all towns.
    pub time: Duration,
    /// One town anew, as after an act in it: the median.
    pub one: Duration,
    /// How much more memory the process held at most, in bytes.
    pub bytes: u64,
    /// How many duties a town has in the days that the pass looks at.
    pub duties: usize,
}

/// Makes the town in the house of `folder`.
pub async fn make(desk: &Desk, folder: &Path, today: Day) -> Outcome<()> {
    begin(desk, today).await?;
    fill(&Db::file(&folder.join("overens.db"))?, today).await
}

/// Goes over the town.
pub async fn pass(desk: &Desk, today: Day) -> Outcome<Passed> {
    let town = tenants::actions::find(desk, TOWN).await.map_err(|e| format!("{e:?}"))?;
    let house = Actor::house(TOWN);
    let (before, begun, mut duties) = (peak()?, Instant::now(), 0);
    let mut each = Vec::with_capacity(TOWNS);
    for _ in 0..TOWNS {
        let one = Instant::now();
        let days = Everything { from: today.plus_days(-420), until: today.plus_days(31) };
        duties = desk.see(&town, &house, days).await.map_err(|e| format!("{e:?}"))?.0.len();
        each.push(one.elapsed());
    }
    each.sort_unstable();
    let one = each[TOWNS / 2];
    Ok(Passed { time: begun.elapsed(), one, bytes: peak()?.saturating_sub(before), duties })
}

async fn begin(desk: &Desk, today: Day) -> Outcome<()> {
    let face = Face {
        name: "Bench".into(),
        colour: "#0b5d5e".into(),
        contact_mail: "bench@bench.example".into(),
        contact_address: String::new(),
        promised_days: 30,
    };
    let zone = "Europe/Stockholm".to_owned();
    let begin = Begin { key: TOWN.into(), kind: TenantKind::Municipality, lang: Lang::Sv, zone, face };
    begin.run(desk).await.map_err(|e| format!("{e:?}"))?;
    let mut text = String::from("# Bench\n\n## Vision\n\nBench.\n\n## Commitments\n\n");
    for n in 1..=COMMITMENTS {
        text += &format!("### Commitment {n}\n\nThe municipality shall keep promise {n}.\n\n");
    }
    let mut proposal = reader::read("bench.md", text.as_bytes()).map_err(|e| format!("{e:?}"))?;
    let clock = |kind, every_months| Clock { kind, every_months, object: None };
    proposal.clocks = vec![
        clock(ClockKind::FollowUp, 12),
        clock(ClockKind::DialogueMeeting, 12),
        clock(ClockKind::Evaluation, 48),
        clock(ClockKind::Plan, 12),
    ];
    let house = Actor::house(TOWN);
    let rules = AccessionRules { carries_over: true, ..AccessionRules::default() };
    let begin =
        BeginCompact { slug: "bench".into(), name: "Bench".into(), vocabulary: Vocabulary::default(), rules };
    let compact = desk.act(&house, begin).await.map_err(|e| format!("{e:?}"))?;
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source: text, file: None };
    let edition = desk.act(&house, keep).await.map_err(|e| format!("{e:?}"))?;
    let on = today.plus_months(-100);
    let adopt = Adopt {
        edition,
        revision: 1,
        body: "Bench".into(),
        on,
        diary_number: String::new(),
        from: on,
        until: None,
    };
    desk.act(&house, adopt).await.map_err(|e| format!("{e:?}"))?;
    Ok(())
}

/// The ledger, written straight into its tables: what is measured is reading it.
async fn fill(db: &Db, today: Day) -> Outcome<()> {
    let mut tx = db.write().await?;
    let row =
        tx.row("SELECT id FROM compact WHERE tenant = $1", &params![TOWN]).await?.ok_or("no compact")?;
    let (compact, at) = (row.get::<String>("id")?, format!("{today}T00:00:00.000Z"));
    tx.run(
        "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, missing, agreed_on, created_at)
         VALUES ($1, 'p', $2, 'joint', 'Plan', $3, $4, 'agreed', '', '', $3, $5)",
        &params![TOWN, &compact, today.plus_months(-100), today.plus_months(100), &at],
    )
    .await?;
    let clauses = "SELECT id FROM clause WHERE tenant = $1 AND kind = 'commitment' AND parent IS NULL ORDER BY position";
    let clauses: Vec<String> =
        tx.rows(clauses, &params![TOWN]).await?.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?;
    if clauses.len() != COMMITMENTS {
        return Err(format!("{} commitments", clauses.len()).into());
    }
    for n in 0..UNITS {
        tx.run(
            "INSERT INTO unit (tenant, id, name, sort_key, kind, from_day) VALUES ($1, $2, $3, $2, 'board', $4)",
            &params![TOWN, format!("u{n}"), format!("Unit {n}"), today.plus_months(-120)],
        )
        .await?;
    }
    assess(&mut tx, &compact, &clauses, today).await?;
    for n in 0..MEASURES {
        // Spread over six years round today; the older half is complete, save every tenth.
        let place = i32::try_from(n).unwrap_or(0);
        let due = today.plus_days(place * 2_190 / 2_000 - 1_095);
        let done = due < today && n % 10 != 0;
        let status = if done { "complete" } else { "limited" };
        let id = format!("m{n}");
        tx.run(
            "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, delegate, resources,
               indicator, start_on, due_on, status, status_on, created_at, unit)
             VALUES ($1, $2, 'p', $3, '', $4, '', 'municipality', '', '', '', $5, $6, $7, $6, $8, $9)",
            &params![
                TOWN,
                &id,
                &compact,
                format!("Measure {n}"),
                due.plus_months(-12),
                due,
                status,
                &at,
                format!("u{}", n % UNITS)
            ],
        )
        .await?;
        for position in 0..=i64::from(n % 4 == 0) {
            let clause = &clauses[(n + position as usize) % COMMITMENTS];
            tx.run(
                "INSERT INTO measure_clause (tenant, measure, clause, position) VALUES ($1, $2, $3, $4)",
                &params![TOWN, &id, clause, position],
            )
            .await?;
        }
        tx.run(
            "INSERT INTO milestone (tenant, id, measure, name, due_on) VALUES ($1, $2, $2, 'Half', $3)",
            &params![TOWN, &id, due.plus_months(-6)],
        )
        .await?;
        for entry in 0..ENTRIES / MEASURES {
            tx.run(
                "INSERT INTO measure_entry (tenant, id, measure, on_day, at, body, link)
                 VALUES ($1, $2, $3, $4, $5, 'On the way.', '')",
                &params![TOWN, format!("{id}.{entry}"), &id, due.plus_months(-6), &at],
            )
            .await?;
        }
    }
    let compact = compact.parse().map_err(|_| "no identity")?;
    app::measures::recount(&mut tx, TOWN, &compact, None).await?;
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// Each side has said every year how it sees each commitment.
async fn assess(tx: &mut Tx, compact: &str, clauses: &[String], today: Day) -> Outcome<()> {
    let steps = ["not-started", "limited", "substantial", "complete"];
    for (n, clause) in clauses.iter().enumerate() {
        for (year, side) in (0..8_usize).flat_map(|year| [(year, "municipality"), (year, "civil_society")]) {
            let on = today.plus_months(-12 * i32::try_from(8 - year)? + 1);
            let id = format!("a{n}.{year}.{side}");
            tx.run(
                "INSERT INTO assessment (tenant, id, compact, clause, side, status, reason, on_day, at, source)
                 VALUES ($1, $2, $3, $4, $5, $6, 'So it stands.', $7, $8, '')",
                &params![
                    TOWN,
                    id,
                    compact,
                    clause,
                    side,
                    steps[(n + year) % 4],
                    on,
                    format!("{on}T00:00:00.000Z")
                ],
            )
            .await?;
        }
    }
    tx.run(
        "INSERT INTO assessment_last (tenant, compact, clause, side, status, on_day, at)
         SELECT tenant, compact, clause, side, status, on_day, at FROM assessment a
         WHERE a.tenant = $1 AND a.on_day = (SELECT MAX(x.on_day) FROM assessment x
           WHERE x.tenant = a.tenant AND x.clause = a.clause AND x.side = a.side)",
        &params![TOWN],
    )
    .await?;
    Ok(())
}

/// The most memory this process has held, in bytes.
fn peak() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

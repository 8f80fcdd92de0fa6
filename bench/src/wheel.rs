//! What the daily pass costs: all duties of many towns, one after another, as the worker does it. A town is made once, large
//! (thirteen commitments, two thousand measures with a milestone each, twenty thousand entries), and the pass goes over
//! it again and again: every pass reads all of it anew, but from pages that the machine has in memory.

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
use db::{Db, params};
use kernel::{Day, Lang};
use policy::Actor;
use reader::proposal::{Clock, ClockKind};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const TOWN: &str = "bench-wheel";
/// How many towns the pass goes over.
pub const TOWNS: usize = 300;
const COMMITMENTS: usize = 13;
const MEASURES: usize = 2_000;
const ENTRIES: usize = 20_000;

/// What the pass took.
pub struct Passed {
    /// The time for all towns.
    pub time: Duration,
    /// How much more memory the process held at most, in bytes.
    pub bytes: u64,
    /// How many duties a town has in the days that the pass looks at.
    pub duties: usize,
}

/// Makes the town in the house of `folder`, and goes over it.
pub async fn pass(desk: &Desk, folder: &Path, today: Day) -> Outcome<Passed> {
    begin(desk, today).await?;
    fill(&Db::file(&folder.join("overens.db"))?, today).await?;
    let town = tenants::actions::find(desk, TOWN).await.map_err(|e| format!("{e:?}"))?;
    let house = Actor::house(TOWN);
    let (before, begun, mut duties) = (peak()?, Instant::now(), 0);
    for _ in 0..TOWNS {
        let days = Everything { from: today.plus_days(-420), until: today.plus_days(31) };
        duties = desk.see(&town, &house, days).await.map_err(|e| format!("{e:?}"))?.0.len();
    }
    Ok(Passed { time: begun.elapsed(), bytes: peak()?.saturating_sub(before), duties })
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
    for n in 0..MEASURES {
        // Spread over six years round today; the older half is complete, save every tenth.
        let place = i32::try_from(n).unwrap_or(0);
        let due = today.plus_days(place * 2_190 / 2_000 - 1_095);
        let done = due < today && n % 10 != 0;
        let status = if done { "complete" } else { "limited" };
        let id = format!("m{n}");
        tx.run(
            "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, delegate, resources,
               indicator, start_on, due_on, status, status_on, created_at)
             VALUES ($1, $2, 'p', $3, '', $4, '', 'municipality', '', '', '', $5, $6, $7, $6, $8)",
            &params![TOWN, &id, &compact, format!("Measure {n}"), due.plus_months(-12), due, status, &at],
        )
        .await?;
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
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// The most memory this process has held, in bytes.
fn peak() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

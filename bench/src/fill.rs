//! A town with ten thousand organisations. The demo sows itself at the first start of the binary; the rest is entered here through
//! the same actions that a person uses, so that what is measured is what would be there.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    accession::{actions::Receive, rules::Accession},
    base::{
        Desk,
        desk::{Importer, Parts},
        files::Files,
    },
    organisations::{
        actions::{EditEntry, Register},
        rules::{NewOrganisation, Organisation, OrganisationKind, Orientation},
    },
    tenants,
    web::Settings,
};
use db::{Db, params};
use kernel::{Attached, Id, OsChance, PrintError, Printer, SystemClock};
use policy::Actor;

use crate::load::{Measured, Target};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The filled town.
pub struct Town {
    key: String,
    organisation: Id<Organisation>,
}

impl Town {
    /// What is measured: a name and an address each.
    pub fn pages(&self) -> Vec<(&'static str, String)> {
        let key = &self.key;
        vec![
            ("front page", format!("/{key}")),
            ("register", format!("/{key}/register")),
            ("register, page 200", format!("/{key}/register?page=200")),
            ("register, search", format!("/{key}/register?q=idrottsf%C3%B6reningar")),
            ("search, two words", format!("/{key}/register?q=kultur+berga")),
            ("search, one of many", format!("/{key}/register?q=odlarlag+4711")),
            ("search, nearly all", format!("/{key}/register?q=samlar")),
            ("search, one letter", format!("/{key}/register?q=k")),
            ("search, with a slip", format!("/{key}/register?q=tetaersk")),
            ("register, filtered", format!("/{key}/register?kind=network&orientation=care&page=50")),
            ("register, a year ago", format!("/{key}/register?on=2025-11-01")),
            ("compact", format!("/{key}/compact")),
            ("organisation", format!("/{key}/register/{}", self.organisation)),
            ("board", format!("/{key}/commitments")),
        ]
    }
}

/// Nothing is printed or read while we fill.
struct Idle;

impl Printer for Idle {
    fn print(
        &self,
        _: &'static str,
        _: &serde_json::Value,
        _: Option<&Attached>,
    ) -> Result<Vec<u8>, PrintError> {
        Err(PrintError(String::new()))
    }
}

impl Importer for Idle {
    fn read(&self, _: &str, _: &[u8]) -> Result<app::base::reading::Read, reader::Unreadable> {
        Err(reader::Unreadable::UnknownType)
    }

    fn sheet(&self, _: &str, _: &[u8]) -> Result<Vec<Vec<String>>, reader::Unreadable> {
        Err(reader::Unreadable::UnknownType)
    }
}

async fn desk(folder: &Path) -> Outcome<Desk> {
    Ok(Desk::new(Parts {
        db: Db::file(&folder.join("overens.db"))?,
        clock: Arc::new(SystemClock),
        chance: Arc::new(OsChance),
        files: Files::new(folder.join("files")),
        printer: Arc::new(Idle),
        importer: Arc::new(Idle),
        settings: Settings {
            base_url: "http://127.0.0.1".into(),
            sender: "bench@localhost.test".into(),
            demo: true,
        },
    })?)
}

/// Sows the demo with `binary`, then enters organisations until the first town has `count`.
pub async fn town(binary: &Path, folder: &Path, count: usize) -> Outcome<Town> {
    let data = folder.to_string_lossy().into_owned();
    drop(Target::start(binary, &["demo", "--data", &data], "/healthz").await?);
    let desk = desk(folder).await?;
    let towns = tenants::actions::all(&desk).await.map_err(|e| format!("{e:?}"))?;
    let key = towns.first().ok_or("the demo has no town")?.id.clone();
    let house = Actor::house(&key);
    crate::wheel::make(&desk, folder, today()?).await?;
    let mut last = None;
    for n in 0..count {
        let id = desk.act(&house, Register { new: organisation(n) }).await.map_err(|e| format!("{e:?}"))?;
        last = Some(id);
    }
    Ok(Town { key, organisation: last.ok_or("no organisation was asked for")? })
}

const FIRST: [&str; 10] =
    ["Berga", "Norrby", "Strand", "Åkers", "Öster", "Västra", "Hamnens", "Ängs", "Sjö", "Lunda"];
const KINDS: [&str; 10] = [
    "idrottsförening",
    "kulturförening",
    "byalag",
    "hembygdsförening",
    "pensionärsförening",
    "ungdomsgård",
    "kvinnojour",
    "odlarlag",
    "teatersällskap",
    "scoutkår",
];

/// An organisation among many.
pub fn organisation(n: usize) -> NewOrganisation {
    let (place, kind) = (FIRST[n % 10], KINDS[(n / 10) % 10]);
    NewOrganisation {
        number: String::new(),
        name: format!("{place} {kind} {n}"),
        kind: OrganisationKind::Network,
        orientation: Orientation::ALL[n % Orientation::ALL.len()],
        district: FIRST[(n / 7) % 10].to_owned(),
        purpose: format!("Vi samlar alla i {place} som vill vara med, i vått och torrt, år efter år."),
        website: String::new(),
        contacts: Vec::new(),
    }
}

/// Today, where the towns are.
pub fn today() -> Outcome<kernel::Day> {
    let zone: kernel::Zone = "Europe/Stockholm".parse().map_err(|_| "no zone")?;
    Ok(kernel::Clock::now(&SystemClock).day(&zone))
}

/// A step of an accession: what was signed is received, with its evidence, its journal row and its letter; `tasks` people at
/// once. What came before is written straight into the table.
pub async fn steps(town: &Town, folder: &Path, count: usize, tasks: usize) -> Outcome<Measured> {
    let desk = desk(folder).await?;
    let signed = signed(&Db::file(&folder.join("overens.db"))?, &town.key, count).await?;
    let all = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for mine in signed.chunks(count.div_ceil(tasks)) {
        let (desk, house, mine) = (desk.clone(), Actor::house(&town.key), mine.to_vec());
        running.spawn(async move {
            let mut times = Vec::with_capacity(mine.len());
            for accession in mine {
                let begun = Instant::now();
                desk.act(&house, Receive { accession }).await.map_err(|e| format!("{e:?}"))?;
                times.push(begun.elapsed());
            }
            Ok::<_, String>(times)
        });
    }
    let mut times = Vec::with_capacity(count);
    while let Some(one) = running.join_next().await {
        times.extend(one??);
    }
    Ok(measured(times, all.elapsed()))
}

async fn signed(db: &Db, town: &str, count: usize) -> Outcome<Vec<Id<Accession>>> {
    let mut tx = db.write().await?;
    let free = "SELECT o.id, e.id AS edition, e.compact,
                  (SELECT MIN(p.id) FROM person p WHERE p.tenant = $1 AND p.mail IS NOT NULL) AS applicant
                FROM organisation o JOIN edition e ON e.tenant = o.tenant AND e.state = 'in_force' AND e.until_day IS NULL
                WHERE o.tenant = $1 AND NOT EXISTS (
                  SELECT 1 FROM accession a WHERE a.tenant = o.tenant AND a.organisation = o.id)
                ORDER BY o.id LIMIT $2";
    let rows = tx.rows(free, &params![town, i64::try_from(count)?]).await?;
    let mut signed = Vec::with_capacity(count);
    for row in &rows {
        let id: Id<Accession> = Id::new(&OsChance);
        tx.run(
            "INSERT INTO accession (tenant, id, compact, edition, organisation, applicant, state, on_paper, decided_by,
               signer, capacity, counter_signer, counter_capacity, promised_on, check_code, begun_at)
             VALUES ($1, $2, $3, $4, $5, $6, 'signed', FALSE, 'board', 'Maj Ek', 'chair', '', '', '2030-01-01', $2,
               '2026-01-01T00:00:00.000Z')",
            &params![
                town,
                &id,
                row.get::<String>("compact")?,
                row.get::<String>("edition")?,
                row.get::<String>("id")?,
                row.get::<Option<String>>("applicant")?
            ],
        )
        .await?;
        signed.push(id);
    }
    tx.commit().await?;
    db.close().await;
    Ok(signed)
}

fn measured(mut times: Vec<Duration>, all: Duration) -> Measured {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(Duration::ZERO);
    Measured { rate: times.len() as f64 / all.as_secs_f64(), p50: at(50), p99: at(99) }
}

/// One act after another: an entry changed, with its words, journal and all.
pub async fn acts(town: &Town, folder: &Path, count: usize) -> Outcome<Measured> {
    let desk = desk(folder).await?;
    let house = Actor::house(&town.key);
    let mut times = Vec::with_capacity(count);
    let all = Instant::now();
    for n in 0..count {
        let begun = Instant::now();
        let edit = EditEntry { id: town.organisation.clone(), seen: String::new(), entry: organisation(n) };
        desk.act(&house, edit).await.map_err(|e| format!("{e:?}"))?;
        times.push(begun.elapsed());
    }
    Ok(measured(times, all.elapsed()))
}

/// The daily pass over many towns.
pub async fn pass(folder: &Path) -> Outcome<crate::wheel::Passed> {
    crate::wheel::pass(&desk(folder).await?, today()?).await
}

/// A large year, gathered and published.
pub async fn year(folder: &Path) -> Outcome<crate::year::Published> {
    crate::year::make(&desk(folder).await?, folder, today()?).await
}

//! A town with ten thousand organisations. The demo sows itself at the first start of the binary; the rest is entered here through
//! the same actions that a person uses, so that what is measured is what would be there.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
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
use db::Db;
use kernel::{Id, OsChance, PrintError, Printer, SystemClock};
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
            ("compact", format!("/{key}/compact")),
            ("organisation", format!("/{key}/register/{}", self.organisation)),
        ]
    }
}

/// Nothing is printed or read while we fill.
struct Idle;

impl Printer for Idle {
    fn print(&self, _: &'static str, _: &serde_json::Value) -> Result<Vec<u8>, PrintError> {
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

fn organisation(n: usize) -> NewOrganisation {
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

/// One act after another, as an accession's steps are: an entry changed, journal and all.
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
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(Duration::ZERO);
    Ok(Measured { rate: count as f64 / all.elapsed().as_secs_f64(), p50: at(50), p99: at(99) })
}

/// The daily pass over many towns.
pub async fn pass(folder: &Path) -> Outcome<crate::wheel::Passed> {
    let desk = desk(folder).await?;
    let zone: kernel::Zone = "Europe/Stockholm".parse().map_err(|_| "no zone")?;
    crate::wheel::pass(&desk, folder, kernel::Clock::now(&SystemClock).day(&zone)).await
}

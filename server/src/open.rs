//! Puts a house together: database, files, clock, chance, printer, importer.

use std::sync::Arc;

use app::{
    base::{Desk, Error, Refusal, desk::Parts, files::Files},
    web::{Settings, words::Words},
};
use db::Db;
use kernel::{Lang, OsChance, SystemClock};

use crate::{Failure, data::Folder, import::ReadInChild};

/// A house: its desk, and the database under it.
pub struct House {
    /// The desk.
    pub desk: Desk,
    /// The database, to close in the end.
    pub db: Db,
}

/// Opens the database of a folder, or the PostgreSQL that is named instead.
pub async fn database(folder: &Folder, url: Option<&str>) -> Result<Db, Failure> {
    Ok(match url {
        Some(url) => Db::postgres(url).await?,
        None => Db::file(&folder.database())?,
    })
}

/// Opens a house, brought up to this version.
pub async fn house(folder: &Folder, url: Option<&str>, settings: Settings) -> Result<House, Failure> {
    let db = database(folder, url).await?;
    for name in db.migrate().await? {
        tracing::info!(name, "migrated");
    }
    built(folder, db, settings)
}

/// Opens a house whose database is left as it is: for a look. One that an older version wrote is not looked at.
pub async fn as_it_is(folder: &Folder, url: Option<&str>, settings: Settings) -> Result<House, Failure> {
    let db = database(folder, url).await?;
    let waiting = db.unmigrated().await?;
    if !waiting.is_empty() {
        return Err(format!(
            "the database is older than this program ({} migrations have not run); use the version that wrote it, or \
             run `overens migrate` first",
            waiting.len()
        )
        .into());
    }
    built(folder, db, settings)
}

fn built(folder: &Folder, db: Db, settings: Settings) -> Result<House, Failure> {
    let desk = Desk::new(Parts {
        db: db.clone(),
        clock: Arc::new(SystemClock),
        chance: Arc::new(OsChance),
        files: Files::new(folder.files()),
        printer: Arc::new(paper::Typst::new()),
        importer: Arc::new(ReadInChild),
        settings,
    })?;
    Ok(House { desk, db })
}

/// What the desk answered, in words for the one at the command line.
pub fn said(error: &Error, lang: Lang) -> String {
    let words = Words::of(lang);
    match error {
        Error::Refusal(Refusal::NotFound) => words.t("web-error-not-found"),
        Error::Refusal(Refusal::NotAllowed) => words.t("web-error-not-allowed"),
        Error::Refusal(Refusal::Problems(problems)) => {
            let said = problems.iter().map(|problem| words.said(problem));
            said.collect::<Vec<_>>().join(" ")
        }
        Error::Fault(fault) => fault.to_string(),
    }
}

//! What an operator does beside serving: make a town, check the journals, migrate, take a copy.

use std::process::ExitCode;

use app::{
    base::{journal, text},
    compact::CheckTexts,
    people::actions::GiveRole,
    tenants::{
        TenantKind,
        actions::{self, Begin},
        rules::Face,
    },
    web::Settings,
};
use kernel::{Clock as _, SystemClock, Zone};
use policy::{Actor, Role};

use crate::{
    Failure,
    args::{BackupArgs, RoleArgs, StoreArgs, TownArgs},
    data::{Folder, Kind},
    open::{self, House},
};

/// How the house is set up for a command that sends nothing.
fn quiet() -> Settings {
    Settings { base_url: String::new(), sender: String::new(), demo: false }
}

/// Makes a town and its first secretariat.
pub async fn town(args: TownArgs) -> Result<ExitCode, Failure> {
    // Asked before anything is made: a town without a secretariat could let nobody in.
    let mail = text::mail(&args.secretariat)
        .ok_or_else(|| format!("--secretariat: {} is not a mail address", args.secretariat))?;
    let name = text::line(args.secretariat_name.as_deref().unwrap_or(&mail));
    if name.is_empty() {
        return Err(
            "--secretariat-name: a person has a name; leave it out and they write it themselves".into()
        );
    }
    let zone: Zone = args.zone.parse().map_err(|_| format!("--zone: there is no {}", args.zone))?;
    let kind: TenantKind = args.kind.parse().map_err(|()| "--kind: municipality or region")?;
    let folder = Folder::of_kind(&args.store.data, Kind::Real)?;
    let House { desk, db } = open::house(&folder, args.store.database_url.as_deref(), quiet()).await?;
    let face = Face {
        name: text::line(&args.name),
        colour: args.colour,
        contact_mail: args.contact,
        contact_address: args.address,
        promised_days: args.promised_days,
    };
    let begin = Begin { key: args.key.clone(), kind, lang: args.lang, zone: args.zone, face };
    let give = GiveRole {
        name,
        mail: mail.clone(),
        lang: args.lang,
        role: Role::Secretariat,
        scope: None,
        from: SystemClock.now().day(&zone),
        until: None,
    };
    begin.run(&desk).await.map_err(|e| open::said(&e, args.lang))?;
    desk.act(&Actor::house(&args.key), give).await.map_err(|e| open::said(&e, args.lang))?;
    println!("{} stands. {mail} signs in at /{}/sign-in once the house is served.", args.name, args.key);
    drop(desk);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Gives a person a role: the way in for a town whose secretariat is gone.
pub async fn role(args: RoleArgs) -> Result<ExitCode, Failure> {
    let folder = Folder::existing(&args.store.data)?;
    let House { desk, db } = open::as_it_is(&folder, args.store.database_url.as_deref(), quiet()).await?;
    let lang = kernel::Lang::En;
    let town = actions::find(&desk, &args.key)
        .await
        .map_err(|e| format!("{}: {}", args.key, open::said(&e, lang)))?;
    let role: Role = args.role.parse().map_err(|()| format!("--role: there is no {}", args.role))?;
    let give = GiveRole {
        mail: args.mail.clone(),
        name: args.name.unwrap_or_else(|| args.mail.clone()),
        lang: town.lang,
        role,
        scope: args.of,
        from: args.from.unwrap_or_else(|| SystemClock.now().day(&town.zone)),
        until: args.until,
    };
    desk.act(&Actor::house(&town.id), give).await.map_err(|e| open::said(&e, lang))?;
    println!("{} has the role {} in {}.", args.mail, args.role, town.name);
    drop(desk);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Checks the journal of every town.
pub async fn verify(args: StoreArgs) -> Result<ExitCode, Failure> {
    let folder = Folder::existing(&args.data)?;
    let House { desk, db } = open::as_it_is(&folder, args.database_url.as_deref(), quiet()).await?;
    let mut broken = false;
    for town in actions::all(&desk).await.map_err(|e| open::said(&e, kernel::Lang::En))? {
        let mut tx = db.read().await?;
        match journal::verify(&mut tx, &town.id).await? {
            (rows, None) => println!("{}: whole, {rows} rows", town.id),
            (_, Some((row, flaw))) => {
                broken = true;
                println!("{}: broken at row {row}: {}", town.id, why(flaw));
            }
        }
        drop(tx);
        let texts = desk.see(&town, &Actor::house(&town.id), CheckTexts).await;
        for edition in texts.map_err(|e| open::said(&e, kernel::Lang::En))? {
            broken = true;
            let number = edition.number.unwrap_or_default();
            println!(
                "{}: {}, edition {number}: its text is not the one that was adopted",
                town.id, edition.title
            );
        }
    }
    drop(desk);
    db.close().await;
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

const fn why(flaw: journal::Flaw) -> &'static str {
    match flaw {
        journal::Flaw::Chain => "this row, or one before it, was changed, removed or put in",
        journal::Flaw::Detail => "its detail was changed",
        journal::Flaw::Missing => "its detail is gone without having been erased",
        journal::Flaw::Erased => "its detail is marked as erased, though no act erased it",
        journal::Flaw::Head => "rows were cut off at the end",
    }
}

/// Brings the database up to this version.
pub async fn migrate(args: StoreArgs) -> Result<ExitCode, Failure> {
    let folder = Folder::existing(&args.data)?;
    let db = open::database(&folder, args.database_url.as_deref()).await?;
    let ran = db.migrate().await?;
    for name in &ran {
        println!("{name}");
    }
    println!("{} migrations ran", ran.len());
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Copies a data folder.
pub async fn backup(args: BackupArgs) -> Result<ExitCode, Failure> {
    let folder = Folder::existing(&args.store.data)?;
    let db = open::database(&folder, args.store.database_url.as_deref()).await?;
    // Evidence is written before the act that names it, so the database is copied first: whatever it names is there.
    let aside = args.to.with_extension("part");
    let whole = db.copy_to(&aside).await?;
    let copy = folder.copy_files(&args.to)?;
    if whole {
        std::fs::rename(&aside, copy.database())?;
    } else {
        println!("Only the files were copied: take the database with pg_dump.");
    }
    db.close().await;
    println!("{} is a whole data folder.", args.to.display());
    Ok(ExitCode::SUCCESS)
}

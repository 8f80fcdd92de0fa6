//! What the demo's towns hold before anybody has touched them: one is run by Göteborg's rules, one by Örebro's. Their
//! texts, registers and people lie in `content/`, in our own words; here they become acts, each done by the one who may,
//! on the day it is said to have happened. So the journal, the letters and the history are what years of use would leave.
//!
//! - [`table`]: the files of a town, read
//! - [`chronicle`]: what happened, in the order of time
//! - [`deed`], [`road`], [`ledger`], [`assessed`]: each thing that happened, done
//! - [`revised`]: the edition after the last text, and who has signed it
//! - [`returns`]: the returns of the compact's rhythms that were kept
//! - [`followed`]: the rounds of follow-up, and what was answered in them; [`papers`]: those from before the house
//! - [`evaluated`]: an evaluation from outside, and what became of it
//! - [`seated`]: the bodies, and who has sat in them
//! - [`surveyed`]: the surveys, one published and one open
//! - [`follows`]: who follows by mail
//! - [`cast`]: by whom

mod assessed;
mod cast;
mod chronicle;
mod compiled;
mod deed;
mod evaluated;
mod followed;
mod follows;
mod ledger;
mod papers;
mod returns;
mod revised;
mod road;
mod seated;
mod surveyed;
mod table;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use kernel::{Day, Fixed, Instant, Lang, StoppedClock};
use policy::Actor;

use self::{
    deed::Sower,
    table::{Files, Plan},
};
use crate::{
    base::{Desk, Error, Fault, Refusal},
    tenants::{self, TenantKind, actions::Begin, rules::Face},
};

/// The towns of the demo.
const TOWNS: [Files; 2] = [
    Files {
        key: "alvhamn",
        town: include_str!("content/alvhamn/town.json"),
        texts: &[
            ("compact-2013.md", include_str!("content/alvhamn/compact-2013.md")),
            ("compact-2018.md", include_str!("content/alvhamn/compact-2018.md")),
        ],
        organisations: include_str!("content/alvhamn/organisations.tsv"),
        units: include_str!("content/alvhamn/units.tsv"),
        people: include_str!("content/alvhamn/people.tsv"),
        assessments: include_str!("content/alvhamn/assessments.tsv"),
        plans: include_str!("content/alvhamn/plans.tsv"),
        measures: include_str!("content/alvhamn/measures.tsv"),
        returns: include_str!("content/alvhamn/returns.tsv"),
        rhythms: include_str!("content/alvhamn/rhythms.tsv"),
    },
    Files {
        key: "lindmarka",
        town: include_str!("content/lindmarka/town.json"),
        texts: &[
            ("compact-2011.md", include_str!("content/lindmarka/compact-2011.md")),
            ("compact-2016.md", include_str!("content/lindmarka/compact-2016.md")),
            ("compact-2022.md", include_str!("content/lindmarka/compact-2022.md")),
        ],
        organisations: include_str!("content/lindmarka/organisations.tsv"),
        units: include_str!("content/lindmarka/units.tsv"),
        people: include_str!("content/lindmarka/people.tsv"),
        assessments: include_str!("content/lindmarka/assessments.tsv"),
        plans: include_str!("content/lindmarka/plans.tsv"),
        measures: include_str!("content/lindmarka/measures.tsv"),
        returns: include_str!("content/lindmarka/returns.tsv"),
        rhythms: include_str!("content/lindmarka/rhythms.tsv"),
    },
];

/// Begins both towns and lets their years pass. A town that stands already is left as it is; a house that is no demo knows
/// of no such thing.
pub async fn sow(desk: &Desk) -> Result<(), Error> {
    if !desk.settings.demo {
        return Err(Refusal::NotFound.into());
    }
    // Two thousand acts that can be done anew need not wait for the disk one by one.
    desk.db.hurry(true).await?;
    let sown = sow_all(desk).await;
    desk.db.hurry(false).await?;
    sown
}

async fn sow_all(desk: &Desk) -> Result<(), Error> {
    let known = tenants::actions::all(desk).await?;
    for (place, files) in (0_u32..).zip(&TOWNS) {
        // Reading a town's texts takes longer than the rest of a start: only where it does not stand yet.
        if known.iter().all(|town| town.id != files.key) {
            grow(desk, Plan::read(files, desk.clock.now())?, place).await?;
        }
    }
    Ok(())
}

async fn grow(desk: &Desk, plan: Plan, place: u32) -> Result<(), Error> {
    let clock = Arc::new(StoppedClock::new(at(plan.town.begun, 7 * 60)?));
    // The demo's identities repeat themselves, so that an address in its pages stays when it is sown anew. Nothing that
    // opens a door is drawn here: links and sessions are made by the house itself, later, with real chance.
    let chance = Arc::new(Fixed::new(u64::from(place) + 1));
    let desk = desk.at(clock.clone(), chance);
    begin(&desk, &plan).await?;
    let deeds = chronicle::of(&plan)?;
    let mut sower = Sower::new(desk, &plan, place);
    for event in deeds {
        clock.set(event.at);
        sower.perform(event.deed).await?;
    }
    Ok(())
}

async fn begin(desk: &Desk, plan: &Plan) -> Result<(), Error> {
    let town = &plan.town;
    let face = Face {
        name: town.name.clone(),
        colour: town.colour.clone(),
        contact_mail: town.contact_mail.clone(),
        contact_address: town.contact_address.clone(),
        promised_days: town.promised_days,
    };
    let begin = Begin {
        key: town.key.clone(),
        kind: TenantKind::Municipality,
        lang: Lang::Sv,
        zone: ZONE.to_owned(),
        face,
    };
    begin.run(desk).await
}

/// Where both towns lie.
const ZONE: &str = "Europe/Stockholm";

/// The moment `minute` minutes into `day`, by UTC.
fn at(day: Day, minute: u32) -> Result<Instant, Error> {
    let text = format!("{day}T{:02}:{:02}:00Z", minute / 60 % 24, minute % 60);
    text.parse().map_err(|error| wrong(&format!("{text}: {error}")))
}

/// The demo's own content is broken: ours to mend.
fn wrong(what: &str) -> Error {
    Error::Fault(Fault::Other(format!("demo content: {what}")))
}

/// The house itself, in a town.
fn house(town: &str) -> Actor {
    Actor::house(town)
}

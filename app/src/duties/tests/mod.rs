//! The year, what awaits whom, and the letters, told through the front door.

mod awaits;
mod letters;
mod year;

use super::remind::{Remind, reminders};
use crate::{
    compact::{
        Compact,
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, Vocabulary},
    },
    organisations::{NewOrganisation, OrganisationKind, Orientation, actions::Register},
    people::actions::GiveRole,
    tenants,
    testing::{EKBY, PELLE, SIGRID, TestTown, Visitor, link_in},
    units::{UnitKind, actions::AddUnit},
};
use axum::{body::Body, http::Request};
use db::params;
use kernel::{Day, Lang};
use policy::{Actor, Role};
use reader::proposal::{Clock, ClockKind};

pub(crate) const OLLE: &str = "olle@ekby.example";
pub(crate) const MAJ: &str = "maj@norrby.example";
const TEXT: &str = "# Överenskommelse om samverkan i Ekby\n\n## Vision\n\nAlla i Ekby ska kunna göra något tillsammans.\n\n\
    ## Principer\n\n### Dialog\n\nVi talar med varandra innan vi beslutar.\n\n## Åtaganden\n\n\
    ### Möten\n\nKommunen ska bjuda in föreningarna till ett möte varje år. (Dialog)\n\n### Egna led\n\n\
    Civilsamhällets organisationer berättar vidare i sina egna led. (Dialog)\n";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Ekby with a text adopted on 31 May 2024: a follow-up and a meeting every year, an evaluation every fourth.
pub(crate) async fn town() -> TestTown {
    let town = TestTown::new().await;
    let house = Actor::house(EKBY);
    let name = "Överenskommelsen i Ekby".to_owned();
    let rules = AccessionRules { carries_over: true, ..AccessionRules::default() };
    let begin = BeginCompact { slug: "ekby".into(), name, vocabulary: Vocabulary::default(), rules };
    let compact: kernel::Id<Compact> = town.desk.act(&house, begin).await.unwrap();
    let mut proposal = reader::read("ekby.md", TEXT.as_bytes()).unwrap();
    let clock = |kind, every_months| Clock { kind, every_months, object: None };
    proposal.clocks = vec![
        clock(ClockKind::FollowUp, 12),
        clock(ClockKind::DialogueMeeting, 12),
        clock(ClockKind::Evaluation, 48),
    ];
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source: TEXT.to_owned(), file: None };
    let edition = town.desk.act(&house, keep).await.unwrap();
    let on = day("2024-05-31");
    let body = "kommunfullmäktige".to_owned();
    let adopt = Adopt { edition, revision: 1, body, on, diary_number: String::new(), from: on, until: None };
    town.desk.act(&house, adopt).await.unwrap();
    town
}

/// A unit with Olle in it, and an organisation for which Maj speaks; their identities.
pub(crate) async fn people(town: &TestTown) -> (String, String) {
    let unit =
        AddUnit { name: "Kulturnämnden".into(), kind: UnitKind::Board, from: Some(day("2020-01-01")) };
    let unit = town.act(unit).await.unwrap().to_string();
    town.give(EKBY, OLLE, "Olle Ohlsson", Role::Official, Some(&unit)).await;
    let new = NewOrganisation {
        number: String::new(),
        name: "Norrby Simsällskap".into(),
        kind: OrganisationKind::Network,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: Vec::new(),
    };
    let organisation = town.act(Register { new }).await.unwrap().to_string();
    town.give(EKBY, MAJ, "Maj Ek", Role::Representative, Some(&organisation)).await;
    (unit, organisation)
}

/// Measures of an agreed plan, as its own slice leaves them: `n` of the unit, due on `due`.
pub(crate) async fn measures(town: &TestTown, unit: &str, n: usize, due: &str) {
    let mut tx = town.desk.db.write().await.unwrap();
    let compact = tx.row("SELECT id FROM compact WHERE tenant = $1", &params![EKBY]).await.unwrap().unwrap();
    let compact: String = compact.get("id").unwrap();
    tx.run(
        "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, missing, agreed_on, created_at)
         VALUES ($1, 'p', $2, 'municipality', 'Planen', '2027-01-01', '2027-12-31', 'agreed', '', '', '2027-01-10',
                 '2027-01-10T00:00:00.000Z') ON CONFLICT (tenant, id) DO NOTHING",
        &params![EKBY, &compact],
    )
    .await
    .unwrap();
    for n in 0..n {
        tx.run(
            "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, unit, delegate, resources,
               indicator, start_on, due_on, status, status_on, created_at)
             VALUES ($1, $2, 'p', $3, '', $4, '', 'municipality', $5, '', '', '', '2027-01-10', $6, 'limited',
                     '2027-01-10', '2027-01-10T00:00:00.000Z')",
            &params![EKBY, format!("m{due}{n:03}"), &compact, format!("Åtgärd {n}"), unit, due],
        )
        .await
        .unwrap();
    }
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
}

const TOLD: [(&str, &str); 4] = [
    ("side", "municipality"),
    ("on", "2027-03-01"),
    ("body", "Vi möttes i biblioteket."),
    ("link", "https://ekby.example/mote"),
];

/// The same form with one field otherwise.
fn but<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    TOLD.into_iter().map(|(f, v)| if f == field { (f, value) } else { (f, v) }).collect()
}

/// The letters of one daily pass, sorted by whom they go to.
async fn pass(town: &TestTown) -> Vec<kernel::Letter> {
    let tenant = tenants::actions::find(&town.desk, EKBY).await.unwrap();
    reminders(&town.desk, &tenant).await.unwrap();
    let mut letters = town.post().await;
    letters.sort_by(|a, b| a.to.cmp(&b.to));
    letters
}

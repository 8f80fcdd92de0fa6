//! Plans and measures, told through the front door.

mod changes;
mod plans;

use crate::{
    compact::{
        Compact,
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, Vocabulary},
    },
    organisations::{NewOrganisation, OrganisationKind, Orientation, actions::Register, rules::demo_number},
    testing::{EKBY, PELLE, Response, SIGRID, TestTown, Visitor},
    units::{UnitKind, actions::AddUnit},
};
use policy::{Actor, Role};

pub(crate) const OLLE: &str = "olle@ekby.example";
pub(crate) const MAJ: &str = "maj@norrby.example";
const TEXT: &str = "# Överenskommelse om samverkan i Ekby\n\n## Vision\n\nAlla i Ekby ska kunna göra något tillsammans.\n\n\
    ## Principer\n\n### Dialog\n\nVi talar med varandra innan vi beslutar.\n\n## Åtaganden\n\n\
    ### Samråd i tid\n\nKommunen ska bjuda in föreningarna innan förslag skrivs. (Dialog)\n\n\
    ### Mötesplatser\n\nFöreningarna ska ordna mötesplatser. (Dialog)\n";

/// Ekby with a compact in force, a unit with Olle in it, and an organisation for which Maj speaks.
pub(crate) struct Ekby {
    pub town: TestTown,
    pub unit: String,
    pub organisation: String,
}

impl Ekby {
    pub async fn new() -> Self {
        let town = TestTown::new().await;
        compact(&town, "ekby", TEXT).await;
        let add =
            AddUnit { name: "Kulturnämnden".into(), kind: UnitKind::Board, from: "2020-01-01".parse().ok() };
        let unit = town.act(add).await.unwrap().to_string();
        let organisation = registered(&town, "Norrby Simsällskap", 1).await;
        town.give(EKBY, OLLE, "Olle Oskarsson", Role::Official, Some(&unit)).await;
        town.give(EKBY, MAJ, "Maj Ek", Role::Representative, Some(&organisation)).await;
        Self { town, unit, organisation }
    }
}

pub(crate) async fn registered(town: &TestTown, name: &str, n: u32) -> String {
    let new = NewOrganisation {
        number: demo_number(n),
        name: name.into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: Vec::new(),
    };
    town.act(Register { new }).await.unwrap().to_string()
}

pub(super) async fn compact(town: &TestTown, slug: &str, text: &str) -> kernel::Id<Compact> {
    let house = Actor::house(EKBY);
    let (name, rules) = (
        format!("Överenskommelsen {slug}"),
        AccessionRules { carries_over: true, ..AccessionRules::default() },
    );
    let begin = BeginCompact { slug: slug.into(), name, vocabulary: Vocabulary::default(), rules };
    let compact = town.desk.act(&house, begin).await.unwrap();
    let proposal = reader::read("ekby.md", text.as_bytes()).unwrap();
    let keep = KeepDraft {
        compact: compact.clone(),
        draft: None,
        revision: 0,
        proposal,
        source: text.to_owned(),
        file: None,
    };
    let edition = town.desk.act(&house, keep).await.unwrap();
    let (body, diary_number) = ("kommunfullmäktige".to_owned(), "KS 2026/12".to_owned());
    let day = |text: &str| text.parse().unwrap();
    let adopt = Adopt {
        edition,
        revision: 1,
        body,
        on: day("2026-05-01"),
        diary_number,
        from: day("2026-05-01"),
        until: None,
    };
    town.desk.act(&house, adopt).await.unwrap();
    compact
}

/// What stands in an attribute behind `before`.
pub(crate) fn after(page: &Response, before: &str) -> String {
    let text = page.text();
    let from = text.find(before).unwrap_or_else(|| panic!("{before} is not in\n{text}")) + before.len();
    text[from..].split('"').next().unwrap_or_default().to_owned()
}

/// Olle draws up a plan of a side.
pub(crate) async fn drawn_up(who: &mut Visitor, side: &str) -> String {
    let page = who.get("/ekby/plans/new").await.ok();
    let compact = after(&page, "name=\"compact\" value=\"");
    let fields = [
        ("compact", compact.as_str()),
        ("side", side),
        ("name", "Åtgärdsplan 2026–2028"),
        ("from", "2026-06-01"),
        ("until", "2028-05-31"),
        ("people", "En samordnare på halvtid"),
        ("money", "250 000 kr"),
        ("missing", "Lokaler i norr"),
    ];
    who.post("/ekby/plans/new", &fields).await.onward()
}

/// The clause of a commitment, by its name, from the form of a new measure.
pub(super) async fn clause(who: &mut Visitor, plan: &str, name: &str) -> String {
    let page = who.get(&format!("{plan}/measures/new")).await.ok().text();
    let at = page.find(&format!(">{name}</label>")).expect("a commitment");
    let from = page[..at].rfind("name=\"serves\" value=\"").expect("a box") + 21;
    page[from..].split('"').next().unwrap_or_default().to_owned()
}

/// A measure of Olle's unit.
pub(crate) async fn added(who: &mut Visitor, ekby: &Ekby, plan: &str, name: &str, due: &str) -> String {
    let serves = clause(who, plan, "Samråd i tid").await;
    let fields = [
        ("name", name),
        ("group", "Dialog"),
        ("serves", serves.as_str()),
        ("unit", ekby.unit.as_str()),
        ("start", "2026-08-01"),
        ("due", due),
        ("milestones", "2026-10-01 Kontaktpersoner utsedda\n2026-12-01 Rutin beslutad"),
        ("indicator", "Tre inbjudningar om året"),
    ];
    who.post(&format!("{plan}/measures/new"), &fields).await.onward()
}

/// Both sides say yes: a politician and somebody who speaks for an organisation.
pub(crate) async fn agreed(ekby: &Ekby, plan: &str) {
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("{plan}/proposal"), &[]).await.onward();
    let consent = format!("{plan}/consent");
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle
        .post(&consent, &[("side", "municipality"), ("on", "2027-03-10"), ("source", "Kommunstyrelsen § 8")])
        .await
        .onward();
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&consent, &[("side", "civil_society"), ("on", "2027-03-11"), ("source", "Rådet § 3")])
        .await
        .onward();
}

//! Plans and measures, told through the front door.

use policy::{Actor, Role};

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

#[tokio::test]
async fn a_plan_is_drawn_up_proposed_agreed_by_both_sides_and_frozen() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let mut visitor = ekby.town.visitor();
    visitor.get(&plan).await.is(404);
    visitor.get("/ekby/plans").await.ok().shows("Det finns ingen").hides("2026–2028");
    olle.post(&format!("{plan}/proposal"), &[]).await.is(422).shows("Lägg till minst en");
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-03-11").await;
    olle.get(&plan).await.ok().shows("Öppna en väg in").shows("250\u{a0}000 kronor").shows("Utkast");
    olle.get(&format!("{plan}/consent")).await.is(405);
    olle.post(&format!("{plan}/proposal"), &[]).await.onward();
    visitor.get(&plan).await.ok().shows("Förslag").shows("Kulturnämnden").hides("Säg ja till planen");

    let consent = format!("{plan}/consent");
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle
        .get(&plan)
        .await
        .ok()
        .shows("Säg ja till planen")
        .hides("id=\"side\" name")
        .hides("Kansliet kan skriva in");
    // Agreeing for the wrong side, for a side that is none, on a day to come.
    pelle.post(&consent, &[("side", "civil_society")]).await.is(422).shows("Skriv var beslutet");
    pelle
        .post(
            &consent,
            &[
                ("side", "civil_society"),
                ("source", "x"),
                ("on", "2027-03-10"),
                ("source", "Kommunstyrelsen § 8"),
            ],
        )
        .await
        .is(403);
    pelle.post(&consent, &[("side", "municipality"), ("on", " ")]).await.is(422).shows("vilken dag beslutet");
    pelle.post(&consent, &[("side", "circus")]).await.is(422).shows("Välj en av parterna");
    let ahead = [("side", "municipality"), ("on", "2027-03-13")];
    pelle.post(&consent, &ahead).await.is(422).shows("i dag eller en dag");
    olle.post(
        &consent,
        &[("side", "municipality"), ("source", "x"), ("on", "2027-03-10"), ("source", "Kommunstyrelsen § 8")],
    )
    .await
    .is(403);
    let yes = [("side", "municipality"), ("on", "2027-03-10"), ("source", "Kommunstyrelsen § 8")];
    pelle.post(&consent, &yes).await.onward();
    pelle.post(&consent, &yes).await.is(422).shows("redan sagt ja");
    // What is changed before all have agreed asks those anew who had.
    let plan_days = [("name", "Ny plan"), ("from", "2026-06-01"), ("until", "2028-05-31")];
    let told = olle.post(&format!("{plan}/edit"), &plan_days).await.leads_to();
    olle.get(&told).await.ok().shows("får svara igen");
    pelle.post(&consent, &yes).await.onward();
    let told = olle
        .post(&format!("{measure}/delegation"), &[("delegate", "Kansliet"), ("reason", "Nära")])
        .await
        .leads_to();
    olle.get(&told).await.ok().shows("får svara igen");
    let old = [("side", "municipality"), ("on", "2020-01-01"), ("source", "§ 8")];
    pelle.post(&consent, &old).await.is(422).shows("mer än ett år äldre");
    pelle.post(&consent, &yes).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let theirs = [("side", "civil_society"), ("on", "2027-03-11"), ("source", "")];
    sigrid.post(&consent, &theirs).await.is(422).shows("Skriv var beslutet").shows("2027-03-11");
    let theirs = [("side", "civil_society"), ("on", "2027-03-11"), ("source", "Rådets möte, § 6")];
    sigrid.post(&consent, &theirs).await.onward();
    visitor
        .get(&plan)
        .await
        .ok()
        .shows("Ny plan")
        .shows("Kontrollsumma")
        .shows("Rådets möte, § 6")
        .shows("Pelle Palm");
    visitor.get("/ekby/plans").await.ok().shows("1 åtgärd: 0 klar, 0 i tid, 1 försenad");
    olle.get(&format!("{plan}/edit")).await.ok();
    olle.post(&format!("{plan}/edit"), &[("name", "X"), ("from", "2026-06-01"), ("until", "2028-05-31")])
        .await
        .is(422)
        .shows("redan sagt ja");
}

#[tokio::test]
async fn what_is_wrong_with_a_plan_or_a_measure_is_said_and_nothing_is_lost() {
    let ekby = Ekby::new().await;
    let other = compact(&ekby.town, "annan", &TEXT.replace("Samråd i tid", "Något helt annat")).await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let page = olle.get("/ekby/plans/new").await.ok();
    assert!(page.text().contains(other.as_str()));
    let plan = {
        let fields = [
            ("compact", other.as_str()),
            ("side", "municipality"),
            ("name", "Den andra planen"),
            ("from", "2027-06-01"),
            ("until", "2027-05-01"),
            ("money", "mycket"),
        ];
        let page = olle.post("/ekby/plans/new", &fields).await.is(422);
        page.shows("före den första").shows("med siffror").shows("Den andra planen").shows("mycket");
        let fields = [fields[0], fields[1], fields[2], fields[3], ("until", "2028-05-01")];
        olle.post("/ekby/plans/new", &fields).await.onward()
    };
    let foreign = {
        let mut fields =
            vec![("side", "municipality"), ("name", "X"), ("from", "2027-01-01"), ("until", "2027-12-31")];
        let text = page.text();
        let at = text.find(">Överenskommelsen ekby<").expect("the first compact");
        let from = text[..at].rfind("value=\"").expect("its value") + 7;
        let first = text[from..].split('"').next().unwrap_or_default().to_owned();
        fields.push(("compact", &first));
        let plan = olle.post("/ekby/plans/new", &fields).await.onward();
        clause(&mut olle, &plan, "Samråd i tid").await
    };
    let new = format!("{plan}/measures/new");
    let mut fields = vec![
        ("name", "Något att göra"),
        ("serves", foreign.as_str()),
        ("unit", ekby.unit.as_str()),
        ("start", "2027-08-01"),
        ("due", "2027-07-31"),
        ("milestones", "i höst Klart"),
    ];
    let page = olle.post(&new, &fields).await.is(422);
    page.shows("inget åtagande")
        .shows("Sista dagen ligger före den första")
        .shows("i höst Klart")
        .shows("Något att göra");
    let own = clause(&mut olle, &plan, "Något helt annat").await;
    fields[1].1 = own.as_str();
    fields[4].1 = "2027-12-31";
    fields.truncate(5);
    let beyond = [fields.clone(), vec![("due", "2031-01-01")]].concat();
    let beyond: Vec<_> = beyond.into_iter().filter(|field| *field != ("due", "2027-12-31")).collect();
    olle.post(&new, &beyond).await.is(422).shows("Planen slutar 1 maj 2028");
    // An owner of the other side, one that nobody knows, one that is no more.
    let with = |more: (&'static str, &'static str)| [fields.clone(), vec![more]].concat();
    let mut whose = fields.clone();
    whose[2] = ("organisation", "Norrby Simsällskap");
    olle.post(&new, &whose).await.is(422).shows("på planens sida");
    whose[2] = ("organisation", "Sörby sällskap");
    olle.post(&new, &whose).await.is(422).shows("Vi hittar inte ”Sörby sällskap”");
    olle.post(&new, &with(("organisation", "Norrby Simsällskap"))).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("/ekby/units/{}/ending", ekby.unit), &[("until", "2027-03-12")]).await.onward();
    olle.post(&new, &fields).await.is(422).shows("Kulturnämnden finns inte längre");
    fields[2].1 = "";
    olle.post(&new, &fields).await.onward();
    olle.get(&plan).await.ok().shows("som helhet").shows("Kulturnämnden och Norrby");
}

#[tokio::test]
async fn after_the_yes_every_change_is_shown_with_its_reason() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let serves = clause(&mut olle, &plan, "Samråd i tid").await;
    let mut fields = vec![
        ("name", "Öppna en väg in"),
        ("group", "Dialog"),
        ("serves", serves.as_str()),
        ("start", "2026-08-01"),
        ("due", "2027-12-31"),
        ("milestones", "2026-10-01 Kontaktpersoner utsedda"),
        ("indicator", "Tre inbjudningar om året"),
    ];
    let edit = format!("{measure}/edit");
    olle.get(&edit).await.ok().shows("2026-12-01 Rutin beslutad").shows("visas som en ändring");
    olle.post(&edit, &fields).await.is(422).shows("Skriv varför").shows("2027-12-31");
    fields.push(("reason", "Lokalen blev inte klar"));
    olle.post(&edit, &fields).await.onward();
    let page = ekby.town.visitor().get(&measure).await.ok();
    page.shows("<del>30 juni 2027</del> <ins>31 december 2027</ins>")
        .shows("Lokalen blev inte klar")
        .shows("Andra delmål");

    let delegation = format!("{measure}/delegation");
    let to = [("delegate", "Kansliet"), ("reason", "Kansliet har tiden")];
    olle.get(&delegation)
        .await
        .ok()
        .shows("<option value=\"Kansliet\">")
        .shows("<option value=\"Kulturnämnden\">");
    let long = "x".repeat(201);
    let wrong = [("delegate", long.as_str()), ("reason", "x")];
    olle.post(&delegation, &wrong).await.is(422).shows("högst 200 tecken");
    olle.post(&delegation, &to).await.onward();
    olle.get(&measure).await.ok().shows("delegerad till Kansliet");
    olle.post(&delegation, &to).await.is(422).shows("något annat");
    olle.post(&delegation, &[("delegate", ""), ("reason", "Nu har vi tid")]).await.onward();
    olle.get(&measure)
        .await
        .ok()
        .shows("<del>Kansliet</del>")
        .shows("Delegerad</b>")
        .shows("tillbakatagen</b>");

    // The unit is reorganised: the old name stays in the history, and the heir is shown.
    let add = AddUnit { name: "Fritidsnämnden".into(), kind: UnitKind::Board, from: None };
    let heir = ekby.town.act(add).await.unwrap().to_string();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("/ekby/units/{}/ending", ekby.unit), &[("until", "2027-03-12")]).await.onward();
    sigrid.get(&measure).await.ok().shows("Kulturnämnden finns inte längre").shows("Byt ansvarig");
    let owner = format!("{measure}/owner");
    sigrid.post(&owner, &[("unit", heir.as_str())]).await.is(422).shows("Skriv varför");
    sigrid.post(&owner, &[("unit", heir.as_str()), ("reason", "Nämnderna slogs ihop")]).await.onward();
    let page = ekby.town.visitor().get(&measure).await.ok();
    page.shows("<del>Kulturnämnden</del> <ins>Fritidsnämnden</ins>").hides("finns inte längre");
    olle.post(&edit, &fields).await.is(403);

    let ending = format!("{measure}/ending");
    sigrid.post(&ending, &[("reason", "")]).await.is(422).shows("Skriv varför");
    sigrid.post(&ending, &[("reason", "Behovet försvann")]).await.onward();
    ekby.town.visitor().get(&measure).await.ok().shows("Avslutad i förtid").shows("Behovet försvann");
    ekby.town.visitor().get(&plan).await.ok().shows("Inga åtgärder.");
    ekby.town.visitor().get(&format!("{plan}?show=dropped")).await.ok().shows("Öppna en väg in");
    sigrid.post(&ending, &[("reason", "igen")]).await.is(422).shows("kan inte ändras");
}

#[tokio::test]
async fn nobody_places_work_with_another_once_a_plan_is_agreed() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "joint").await;
    added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let serves = clause(&mut olle, &plan, "Mötesplatser").await;
    let with = |organisation: &'static str, start: &'static str| {
        [
            ("name", "Städa åt kommunen"),
            ("serves", serves.as_str()),
            ("unit", ekby.unit.as_str()),
            ("organisation", organisation),
            ("start", start),
            ("due", "2027-12-31"),
            ("reason", "Det behövs"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let new = format!("{plan}/measures/new");
    let mut sent = async |fields: [(String, String); 7]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        olle.post(&new, &fields).await
    };
    let page = sent(with("Norrby Simsällskap", "2027-01-01")).await.is(422);
    page.shows("som du företräder").shows("Städa åt kommunen");
    sent(with("", "2020-01-01")).await.is(422).shows("Planen börjar 1 juni 2026");
    sent(with("", "2027-01-01")).await.onward();
}

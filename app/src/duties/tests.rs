//! The year, what awaits whom, and the letters, told through the front door.

use axum::{body::Body, http::Request};
use db::params;
use kernel::{Day, Lang};
use policy::{Actor, Role};
use reader::proposal::{Clock, ClockKind};

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

#[tokio::test]
async fn anyone_sees_the_year_as_a_picture_and_as_a_list() {
    let town = town().await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/year").await.ok();
    let page = page.shows("Årshjul 2027").shows("<svg viewBox=\"0 0 640 640\"").shows("31 maj 2027");
    let text = page.shows("Kalla till dialogmöte").shows("Enligt överenskommelsen, utgåva 1").text();
    // The picture leads where the list leads, and nothing in it needs a style.
    assert!(text.matches("href=\"/ekby/year/dialogue_meeting/2027-05-31\"").count() >= 2);
    assert!(!text.contains("style="));
    // Two years of silence are late, in this year's list as well.
    visitor.get("/ekby/year").await.ok().shows("Försenat sedan tidigare år");
    let page = visitor.get("/ekby/year?year=2028").await.ok();
    page.shows("Låta utvärdera överenskommelsen").shows("Längre fram").hides("Försenat sedan tidigare år");
    visitor
        .get("/ekby/year?for=side.civil_society")
        .await
        .ok()
        .hides("Kalla till dialogmöte")
        .shows("Följa upp");
    visitor.clone().in_english().get("/ekby/year").await.ok().shows("Year wheel 2027");
    visitor.get("/ekby/year?year=banana").await.is(404);
    visitor.get("/ekby/year?for=unit.nowhere").await.is(404);
    visitor.get("/ekby/year?for=me").await.is(303);
    visitor.get("/ekby").await.ok().shows("31 maj 2027").shows("Hela årshjulet");
}

#[tokio::test]
async fn the_year_is_taken_home_as_calendar_feed_and_tables() {
    let town = town().await;
    let mut visitor = town.visitor();
    let ics = visitor.get("/ekby/year.ics").await.ok();
    assert_eq!(ics.headers["content-type"], "text/calendar; charset=utf-8");
    let ics = ics.text().replace("\r\n ", "");
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.trim_end().ends_with("END:VCALENDAR"), "{ics}");
    assert!(ics.contains("DTSTART;VALUE=DATE:20270531\r\n") && ics.contains("DTEND;VALUE=DATE:20270601\r\n"));
    assert!(
        ics.contains("\r\nUID:dialogue_meeting.")
            && ics.contains(".2027-05-31.municipality.ekby@overens\r\n")
    );
    assert!(ics.contains("URL:http://ekby.test/ekby/year/dialogue_meeting/2027-05-31\r\n"));
    let atom = visitor.get("/ekby/year.atom").await.ok();
    assert_eq!(atom.headers["content-type"], "application/atom+xml; charset=utf-8");
    atom.shows("<feed xmlns=\"http://www.w3.org/2005/Atom\"").shows("<id>urn:overens:dialogue_meeting.");
    let csv = visitor.get("/ekby/year.csv?year=2027&for=side.municipality").await.ok();
    csv.shows("key,kind,what,who,side,why,due,state").shows("2027-05-31").hides("civil_society,");
    visitor.get("/ekby/year.json?year=2027").await.ok().shows("\"version\":1").shows("\"state\":\"now\"");
}

#[tokio::test]
async fn a_return_is_told_by_the_side_that_owes_it_and_only_once() {
    let town = town().await;
    people(&town).await;
    let page = "/ekby/year/dialogue_meeting/2027-05-31";
    town.visitor().get(page).await.ok().shows("Den part som ansvarar").hides("<textarea");
    town.visitor().post(page, &TOLD).await.is(403);
    town.signed_in(MAJ).await.post(page, &TOLD).await.is(403);
    let mut olle = town.signed_in(OLLE).await;
    olle.get(page).await.ok().shows("Du berättar för:");
    for (field, value, said) in [
        ("on", "2027-03-13", "Dagen har inte varit än"),
        ("on", "2026-05-31", "Dagen ligger före förra gången"),
        ("on", "i våras", "Skriv dagen"),
        ("body", " ", "Skriv vad som gjordes"),
        ("link", "", "Lämna en länk eller en fil"),
        ("link", "javascript:alert(1)", "Länken ska börja med"),
        ("side", "civil_society", "Välj en part"),
    ] {
        let page = olle.post(page, &but(field, value)).await.is(422).shows(said);
        if field != "body" {
            page.shows("Vi möttes i biblioteket.");
        }
    }
    assert_eq!(olle.post(page, &TOLD).await.onward(), page);
    town.visitor().get(page).await.ok().shows("Vi möttes i biblioteket.").shows("Gjort 1 mars 2027");
    olle.post(page, &TOLD).await.is(422).shows("redan gjort");
    town.visitor().get("/ekby/year").await.ok().shows("Gjort 1 mars 2027");
    // No rhythm returns on that day, and a plan is made elsewhere.
    for unknown in
        ["/ekby/year/dialogue_meeting/2027-05-30", "/ekby/year/plan/2027-05-31", "/ekby/year/x/2027-05-31"]
    {
        olle.get(unknown).await.is(404);
        olle.post(unknown, &TOLD).await.is(404);
    }
}

#[tokio::test]
async fn each_side_follows_up_for_itself_and_shows_it_with_a_file() {
    let town = town().await;
    people(&town).await;
    let page = "/ekby/year/follow_up/2027-05-31";
    let mut maj = town.signed_in(MAJ).await;
    let fields = [
        ("side", "civil_society"),
        ("on", "2027-03-10"),
        ("body", "Femton föreningar svarade."),
        ("link", ""),
    ];
    let foreign = maj.upload(page, &fields, &[("file", "rapport.exe", b"MZ\x90")]).await.is(422);
    foreign.shows("Femton föreningar svarade.");
    maj.upload(page, &fields, &[("file", "rapport.pdf", b"%PDF-1.7 rapport")]).await.onward();
    let text = town.visitor().get(page).await.ok().shows("rapport.pdf").text();
    // The municipality's own part is still to be done.
    assert!(text.contains("Dags att göra") && text.contains("Gjort 10 mars 2027"), "{text}");
    let from = text.find("/ekby/year/files/").unwrap();
    let href = text[from..].split('"').next().unwrap();
    let file = town.visitor().get(href).await.is(200);
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert_eq!(file.bytes, b"%PDF-1.7 rapport");
    // What all owe together is told by the secretariat.
    town.now_is("2028-05-31T08:00:00Z");
    let evaluation = "/ekby/year/evaluation/2028-05-31";
    let told = [
        ("side", "joint"),
        ("on", "2028-05-30"),
        ("body", "Utvärderingen är klar."),
        ("link", "https://u.example/r"),
    ];
    maj.post(evaluation, &told).await.is(403);
    town.signed_in(SIGRID).await.post(evaluation, &told).await.onward();
}

#[tokio::test]
async fn what_awaits_me_has_one_button_each_and_nobody_elses() {
    let town = town().await;
    let (unit, organisation) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-10").await;
    let mut olle = town.signed_in(OLLE).await;
    let page =
        olle.get("/ekby/me").await.ok().shows("Åtgärd 0").shows("href=\"/ekby/measures/m2027-03-10000\"");
    page.shows("Skulle ha varit gjort").shows("Det här väntar på din sida").hides("Så mår överenskommelsen");
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().hides("Åtgärd 0").hides("Kalla till dialogmöte").shows("Följa upp");
    // A year later nobody has confirmed the entry.
    town.now_is("2028-03-01T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().shows("Kontrollera uppgifterna om Norrby Simsällskap");
    let of = format!("/ekby/year?year=2028&for=organisation.{organisation}");
    maj.get(&of).await.ok().shows("Kontrollera uppgifterna");
    town.visitor().get(&of).await.ok().hides("Kontrollera uppgifterna");
    let page = town.signed_in(SIGRID).await.get("/ekby/me").await.ok().shows("Så mår överenskommelsen");
    page.shows("Kalla till dialogmöte").hides("Kontrollera uppgifterna");
}

#[tokio::test]
async fn the_oldest_promise_is_late_on_every_page_and_counted_the_same() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measures(&town, &unit, 1, "2019-03-01").await;
    let mut tx = town.desk.db.write().await.unwrap();
    let compact = tx.row("SELECT id FROM compact WHERE tenant = $1", &params![EKBY]).await.unwrap().unwrap();
    let compact: kernel::Id<Compact> = compact.get("id").unwrap();
    crate::measures::recount(&mut tx, EKBY, &compact, None).await.unwrap();
    tx.commit().await.unwrap();
    let mut anyone = town.visitor();
    anyone.get("/ekby").await.ok().shows("Kulturnämnden: 1").shows("/ekby/year?show=late");
    let wheel = anyone.get("/ekby/year").await.ok().shows("Försenat sedan tidigare år").shows("Åtgärd 0");
    wheel.shows("href=\"/ekby/plans/p\">Åtgärdsplan</a>");
    let list = anyone.get("/ekby/year?show=late").await.ok();
    list.shows("Kulturnämnden").shows("1 mars 2019, för 8 år sedan").shows("Åtgärd 0");
    anyone.get(&format!("/ekby/year?show=late&for=unit.{unit}")).await.ok().shows("En sak är försenad.");
    anyone.clone().in_english().get("/ekby/year?show=late").await.ok().shows("8 years ago");
    let json = anyone.get("/ekby/year.json").await.ok().text();
    assert_eq!(json.matches("\"kind\":\"measure\"").count(), 1, "{json}");
    anyone.get("/ekby/commitments/sheet").await.ok().shows("1 av 1").shows("för 8 år sedan");
    town.signed_in(OLLE).await.get("/ekby/me").await.ok().shows("Åtgärd 0").shows("1 mars 2019");
    // Done, it is gone from all of them: nothing that was done long ago is read.
    let mut tx = town.desk.db.write().await.unwrap();
    let done = "UPDATE measure SET status = 'complete', status_on = '2020-01-01' WHERE tenant = $1";
    tx.run(done, &params![EKBY]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    for page in ["/ekby/year", "/ekby/year?show=late"] {
        anyone.get(page).await.ok().hides("Åtgärd 0");
    }
    anyone.get("/ekby").await.ok().hides("Kulturnämnden: 1");
}

#[tokio::test]
async fn a_proposed_plan_reaches_those_who_can_say_yes() {
    let town = town().await;
    people(&town).await;
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run(
        "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, missing, proposed_on,
           created_at)
         SELECT tenant, '01hzzzzzzzzzzzzzzzzzzzzzzz', id, 'joint', 'Plan 2027', '2027-04-01', '2027-12-31', 'proposed', '',
           '', '2027-03-10', '2027-03-01T00:00:00.000Z' FROM compact WHERE tenant = $1",
        &params![EKBY],
    )
    .await
    .unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    let (said, plan) = ("Säga ja till åtgärdsplanen Plan 2027", "/ekby/plans/01hzzzzzzzzzzzzzzzzzzzzzzz");
    let mut pelle = town.signed_in(PELLE).await;
    let page = pelle.get("/ekby/me").await.ok().shows(said).shows("Läs planen och säg ja");
    page.shows(&format!("href=\"{plan}\""));
    town.signed_in(MAJ).await.get("/ekby/me").await.ok().shows(said);
    for other in [OLLE, SIGRID] {
        town.signed_in(other).await.get("/ekby/me").await.ok().hides(said);
    }
    let year = town.visitor().get("/ekby/year").await.ok().text();
    assert!(year.contains(said) && year.contains("Planen är föreslagen"));
    town.post().await;
    let letters = pass(&town).await;
    let told: Vec<&str> = letters.iter().filter(|l| l.text.contains(said)).map(|l| l.to.as_str()).collect();
    assert_eq!(told, [MAJ, PELLE]);
    pelle
        .post(
            &format!("{plan}/consent"),
            &[("side", "municipality"), ("on", "2027-03-12"), ("source", "§ 8")],
        )
        .await
        .onward();
    pelle.get("/ekby/me").await.ok().hides(said);
    town.signed_in(MAJ).await.get("/ekby/me").await.ok().shows(said);
    town.visitor().get("/ekby/year").await.ok().shows("Sade ja 12 mars 2027");
    // The days that the town promises have passed.
    town.now_is("2027-06-12T08:00:00Z");
    town.visitor().get("/ekby/year?show=late").await.ok().shows(said);
}

#[tokio::test]
async fn a_role_that_ends_asks_for_a_successor_until_there_is_one() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let give = |mail: &str, name: &str, from: &str, until: Option<&str>| GiveRole {
        mail: mail.to_owned(),
        name: name.to_owned(),
        lang: Lang::Sv,
        role: Role::Official,
        scope: Some(unit.clone()),
        from: day(from),
        until: until.map(day),
    };
    let other =
        AddUnit { name: "Socialnämnden".into(), kind: UnitKind::Board, from: Some(day("2020-01-01")) };
    let other = town.act(other).await.unwrap().to_string();
    let ends = give("anna@ekby.example", "Anna Asp", "2026-01-01", Some("2027-04-30"));
    town.act(GiveRole { scope: Some(other.clone()), ..ends }).await.unwrap();
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/me").await.ok().shows("Anna Asp slutar i Socialnämnden");
    // Nobody else is told of it, save Anna herself.
    town.signed_in(OLLE).await.get("/ekby/year").await.ok().hides("Anna Asp");
    town.signed_in("anna@ekby.example").await.get("/ekby/year").await.ok().shows("Anna Asp slutar");
    let next = give("bo@ekby.example", "Bo Berg", "2027-03-12", None);
    town.act(GiveRole { scope: Some(other), ..next }).await.unwrap();
    sigrid.get("/ekby/me").await.ok().hides("Anna Asp slutar");
}

#[tokio::test]
async fn the_secretariat_says_which_clause_a_rhythm_comes_from_and_who_owes_it() {
    let town = town().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = sigrid.get("/ekby/compact/ekby/rhythms").await.ok().shows("Dialogmöte (varje år)").text();
    let clause = page.split("<option value=\"").find(|o| o.contains("Möten")).unwrap();
    let clause = clause.split('"').next().unwrap();
    let fields = [("clause-2", clause), ("owed_by-2", "civil_society")];
    sigrid.post("/ekby/compact/ekby/rhythms", &fields).await.onward();
    let year = town.visitor().get("/ekby/year?for=side.civil_society").await.ok();
    year.shows("Kalla till dialogmöte").shows("Enligt ”Möten”, utgåva 1");
    sigrid.post("/ekby/compact/ekby/rhythms", &[("clause-1", "nowhere")]).await.is(422);
    town.signed_in(PELLE).await.get("/ekby/compact/ekby/rhythms").await.is(403);
}

/// The letters of one daily pass, sorted by whom they go to.
async fn pass(town: &TestTown) -> Vec<kernel::Letter> {
    let tenant = tenants::actions::find(&town.desk, EKBY).await.unwrap();
    reminders(&town.desk, &tenant).await.unwrap();
    let mut letters = town.post().await;
    letters.sort_by(|a, b| a.to.cmp(&b.to));
    letters
}

fn to(letters: &[kernel::Letter]) -> Vec<&str> {
    letters.iter().map(|l| l.to.as_str()).collect()
}

async fn choose(who: &mut Visitor, digest: &str) {
    who.post("/ekby/me/digest", &[("digest", digest)]).await.onward();
}

#[tokio::test]
async fn a_reminder_comes_once_a_stage_whatever_restarts() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-25").await;
    let mut olle = town.signed_in(OLLE).await;
    choose(&mut olle, "day").await;
    town.post().await;
    // The first pass says what is on the table: late meetings to those who keep the compact, the measure to its owner.
    let letters = pass(&town).await;
    assert_eq!(to(&letters), [OLLE, PELLE, SIGRID]);
    let olles = &letters[0];
    assert_eq!(olles.subject, "Ekby kommun: en sak närmar sig");
    assert!(
        olles.text.contains("Senast torsdag 25 mars 2027: Åtgärd 0. Ansvarig: Kulturnämnden."),
        "{}",
        olles.text
    );
    assert!(olles.html.contains("<a href=\"http://ekby.test/ekby/measures/"), "{}", olles.html);
    assert!(olles.text.contains("http://ekby.test/ekby/me") && olles.text.contains("kommer varje dag"));
    // Again, on the same day, on another node, after a restart: nothing.
    assert_eq!(to(&pass(&town).await), [""; 0]);
    assert_eq!(town.act(Remind).await.unwrap(), 0);
    town.now_is("2027-03-13T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0]);
    // A week before.
    town.now_is("2027-03-18T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [OLLE]);
    // The clock jumps back, and somebody acts: what was said is not said again.
    town.now_is("2027-03-12T08:00:00Z");
    choose(&mut town.signed_in(OLLE).await, "day").await;
    town.post().await;
    assert_eq!(to(&pass(&town).await), [""; 0]);
    town.now_is("2027-03-18T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0]);
    // Late: the day after, two weeks after, a month later.
    for (now, expected) in [
        ("2027-03-25T08:00:00Z", 0),
        ("2027-03-26T08:00:00Z", 1),
        ("2027-04-07T08:00:00Z", 0),
        ("2027-04-08T08:00:00Z", 1),
        ("2027-05-08T08:00:00Z", 1),
    ] {
        town.now_is(now);
        let letters = pass(&town).await;
        assert_eq!(letters.iter().filter(|l| l.to == OLLE).count(), expected, "{now}");
    }
}

#[tokio::test]
async fn a_digest_comes_on_mondays_to_those_who_still_hold_the_role() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    // Saturday: the first pass.
    town.now_is("2027-03-13T08:00:00Z");
    pass(&town).await;
    measures(&town, &unit, 2, "2027-04-12").await;
    town.now_is("2027-03-14T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0], "not on a Sunday");
    town.now_is("2027-03-15T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(to(&letters), [OLLE]);
    assert!(
        letters[0].text.contains("Åtgärd 0") && letters[0].text.contains("Åtgärd 1"),
        "one letter for both"
    );
    // Days begin where the town is, also when the clocks are moved: the pass of Monday 29 March is done once.
    for (now, count) in [
        ("2027-03-28T21:59:00Z", 0),
        ("2027-03-28T22:01:00Z", 0),
        ("2027-03-29T23:00:00Z", 0),
        ("2027-04-05T08:00:00Z", 1),
        ("2027-04-05T21:00:00Z", 0),
    ] {
        town.now_is(now);
        assert_eq!(pass(&town).await.iter().filter(|l| l.to == OLLE).count(), count, "{now}");
    }
    // Olle leaves: nobody writes to him any more.
    let mut sigrid = town.signed_in(SIGRID).await;
    let people = sigrid.get("/ekby/people").await.ok().text();
    let olle = people.split("href=\"/ekby/people/").find(|p| p.contains(">Olle Ohlsson<")).unwrap();
    let page = format!("/ekby/people/{}", olle.split('"').next().unwrap());
    let text = sigrid.get(&page).await.ok().text();
    let role = text.split("/roles/").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    sigrid.post(&format!("{page}/roles/{role}"), &[("until", "2027-04-05")]).await.onward();
    town.post().await;
    town.now_is("2027-04-19T08:00:00Z");
    assert!(!to(&pass(&town).await).contains(&OLLE));
}

#[tokio::test]
async fn a_letter_speaks_the_readers_language_and_has_one_way_out() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-10").await;
    let mut olle = town.signed_in(OLLE).await;
    olle.post("/ekby/me/name", &[("name", "Olle Ohlsson"), ("lang", "en")]).await.onward();
    town.post().await;
    let letters = pass(&town).await;
    let letter = letters.iter().find(|l| l.to == OLLE).unwrap();
    assert_eq!(letter.subject, "Ekby kommun: one thing is late");
    assert!(letter.text.contains("Late since") && !letter.text.contains('⟦'), "{}", letter.text);
    let way_out = letter.way_out.clone().unwrap();
    assert!(letter.text.contains(&way_out) && letter.html.contains(&way_out));
    let out = link_in(&way_out);
    assert!(out.starts_with("/ekby/mail/"));
    // A scanner opens it: nothing happens.
    town.visitor().get(&out).await.ok().shows("Ja, sluta skicka");
    town.visitor().get(&out).await.ok().shows("Ja, sluta skicka");
    // The mail program presses the button: no cookie, another site, the body that RFC 8058 asks for.
    let press = || {
        Request::post(&out)
            .header("sec-fetch-site", "cross-site")
            .header("origin", "https://mail.example")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap()
    };
    town.visitor().send(press()).await.ok().shows("Du får inga fler påminnelser");
    town.visitor().send(press()).await.ok();
    town.visitor().get(&out).await.ok().shows("Du får inga fler av de här breven");
    town.now_is("2027-06-14T08:00:00Z");
    assert!(!to(&pass(&town).await).contains(&OLLE));
    let mut olle = town.signed_in(OLLE).await;
    olle.get("/ekby/me").await.ok().shows("Du får påminnelser inte alls");
    olle.get("/ekby/me/digest").await.ok().shows("Hur ofta?");
    olle.post("/ekby/me/digest", &[("digest", "hourly")]).await.is(422).shows("Välj hur ofta");
    choose(&mut olle, "week").await;
    town.visitor().get("/ekby/mail/nothing").await.is(404);
    town.visitor().post("/ekby/mail/nothing", &[]).await.is(404);
    town.visitor().get("/ekby/me/digest").await.is(303);
}

#[tokio::test]
async fn a_year_of_a_thousand_measures_takes_no_more_statements_than_a_year_of_one() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let statements = async |path: &str| {
        let page = town.visitor().get(path).await.ok();
        page.headers["server-timing"].to_str().unwrap().to_owned()
    };
    measures(&town, &unit, 1, "2027-06-01").await;
    let (few, front) = (statements("/ekby/year").await, statements("/ekby").await);
    measures(&town, &unit, 300, "2027-09-01").await;
    assert_eq!(statements("/ekby/year").await, few);
    assert_eq!(statements("/ekby").await, front);
    assert!(few.contains("3 statements") || few.contains("4 statements"), "{few}");
    let page = town.visitor().get("/ekby/year").await.ok().text();
    // So many are gathered in the picture, and each stands in the list.
    assert!(page.contains("<text class=\"count\"") && page.contains("Åtgärd 299"));
}

//! The year: as a picture, as a list, taken home; its returns, told by those who owe them.

use super::*;

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

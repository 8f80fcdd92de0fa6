//! The town's own pages, and what holds of every page of a town.

use axum::{body::Body, http::Request};

use crate::{
    accession::tests as accession,
    base::journal,
    organisations::OrganisationKind,
    testing::{SIGRID, TestTown, Visitor},
};

#[tokio::test]
async fn the_secretariat_changes_the_towns_face_and_the_journal_knows() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/settings").await.ok().shows("Ekby kommun");
    let face = [
        ("name", "Ekby stad"),
        ("colour", "#112233"),
        ("contact_mail", "post@ekby.example"),
        ("contact_address", ""),
        ("promised_days", "14"),
    ];
    sigrid.post("/ekby/settings", &face).await.onward();
    town.visitor().get("/ekby").await.ok().shows("Ekby stad");
    let mut tx = town.desk.db.read().await.unwrap();
    let (rows, flaw) = journal::verify(&mut tx, "ekby").await.unwrap();
    assert!(rows >= 5 && flaw.is_none(), "{rows} {flaw:?}");
}

#[tokio::test]
async fn a_face_that_cannot_be_worn_comes_back_with_every_problem() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let face = [("name", ""), ("colour", "red;}"), ("contact_mail", "x"), ("promised_days", "0")];
    let page = sigrid.post("/ekby/settings", &face).await.is(422);
    page.shows("red;}").shows("href=\"#name\"").shows("href=\"#colour\"").shows("href=\"#promised_days\"");
    town.visitor().get("/ekby").await.ok().shows("Ekby kommun");
}

#[tokio::test]
async fn nothing_changed_answers_304_until_somebody_acts() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby").await.ok();
    let etag = page.headers["etag"].clone();
    // A build that brings other pages or other styles, under whatever version, answers with another tag.
    let text = page.text();
    let styles = text.split("/assets/overens.").nth(1).unwrap().split('.').next().unwrap();
    let tag = etag.to_str().unwrap();
    assert!(tag.contains(styles) && tag.contains(env!("OVERENS_BUILD")), "{tag}");
    assert_eq!(env!("OVERENS_BUILD").len(), 16);
    let again = |tag: &axum::http::HeaderValue| {
        Request::get("/ekby").header("if-none-match", tag).body(Body::empty()).unwrap()
    };
    visitor.send(again(&etag)).await.is(304);
    // Another language, another day and another version are other pages.
    town.visitor().in_english().send(again(&etag)).await.is(200);
    town.now_is("2027-03-12T23:30:00Z");
    visitor.send(again(&etag)).await.is(200);
    town.now_is("2027-03-12T08:00:00Z");
    town.give("ekby", "ny@ekby.example", "Ny", policy::Role::Evaluator, None).await;
    visitor.send(again(&etag)).await.is(200);
    // A page of somebody who has signed in is never kept.
    let page = town.signed_in(SIGRID).await.get("/ekby").await.ok();
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(!page.headers.contains_key("etag"));
}

#[tokio::test]
async fn another_site_cannot_send_our_forms() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let forged = Request::post("/ekby/settings")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("name=Hacked"))
        .unwrap();
    sigrid.send(forged).await.is(403);
}

#[tokio::test]
async fn an_unknown_town_or_page_is_a_page_with_a_way_onward() {
    let town = TestTown::new().await;
    town.visitor().get("/nowhere").await.is(404).shows("Sidan finns inte");
    town.visitor().get("/ekby/nowhere").await.is(404).shows("Till startsidan").shows("Logga in");
    town.visitor().get("/ekby/settings").await.is(404);
}

#[tokio::test]
async fn a_chosen_language_stays() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    assert_eq!(visitor.get("/ekby/sign-in?onward=x&lang=en").await.onward(), "/ekby/sign-in?onward=x");
    visitor.get("/ekby/sign-in").await.ok().shows("lang=\"en\"").shows("Send the link");
}

const FIRST: &[u8] = include_bytes!("../compact/texts/ekby-2019.txt");
const SECOND: &[u8] = include_bytes!("../compact/texts/ekby-2026.txt");

/// Reads a text in and adopts it; `from` and `until` may be empty.
async fn adopted(sigrid: &mut Visitor, text: &[u8], into: (&str, &str), body: &str, days: [&str; 3]) {
    let review = sigrid.upload("/ekby/import", &[into], &[("file", "ekby.txt", text)]).await.onward();
    let page = sigrid.get(&review.replace("/review", "/adopt")).await.ok().text();
    let revision = page.split_once("name=\"revision\" value=\"").map_or("1", |(_, r)| &r[..1]).to_owned();
    let [on, from, until] = days;
    let fields = [("body", body), ("on", on), ("from", from), ("until", until), ("revision", &revision)];
    sigrid.post(&review.replace("/review", "/adopt"), &fields).await.onward();
}

#[tokio::test]
async fn the_front_page_shows_the_text_in_force_on_the_day_and_no_other() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    adopted(&mut sigrid, FIRST, ("name", "Ekby"), "Gamla fullmäktige", ["2019-05-20", "", ""]).await;
    let form = sigrid.get("/ekby/import").await.ok().text();
    let (_, rest) = form.split_once("<option value=\"").unwrap();
    let compact = rest[..26].to_owned();
    let days = ["2026-11-16", "2027-06-01", "2027-12-31"];
    adopted(&mut sigrid, SECOND, ("compact", &compact), "Nya fullmäktige", days).await;
    // Adopted, and not in force until June.
    let mut visitor = town.visitor();
    visitor.get("/ekby").await.ok().shows("Gamla fullmäktige").hides("Nya fullmäktige");
    town.now_is("2027-06-01T08:00:00Z");
    let page = visitor.get("/ekby").await.ok().shows("Nya fullmäktige").hides("Gamla fullmäktige");
    page.shows("antogs i utgåva 1.").shows("antogs i utgåva 2.").shows("/2\">");
    town.now_is("2028-01-01T08:00:00Z");
    visitor.get("/ekby").await.ok().hides("Nya fullmäktige").hides("Gamla fullmäktige");
}

#[tokio::test]
async fn the_front_page_shows_one_compact_where_the_town_has_several() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    adopted(&mut sigrid, FIRST, ("name", "Zebra"), "Nämnden", ["2019-05-20", "", ""]).await;
    adopted(&mut sigrid, FIRST, ("name", "abba"), "Styrelsen", ["2020-05-20", "", ""]).await;
    let page = town.visitor().get("/ekby").await.ok().shows("Nämnden").hides("Styrelsen").text();
    // The one that the town has had longest, whatever the others are called: its sides, and not those of both.
    let four = page.split("class=\"answer\"").nth(1).unwrap();
    let four = four.split("<h3>").next().unwrap();
    assert_eq!(four.matches("<li>").count(), 2, "{four}");
    // What the other's text and board lead to is the other's.
    let (mut anyone, of) = (town.visitor(), "?compact=abba\"");
    let text = anyone.get("/ekby/compact/abba").await.ok().text();
    let cards = text.matches("href=\"/ekby/commitments/").count();
    assert!(cards > 0 && text.matches(of).count() >= cards, "{text}");
    anyone.get("/ekby/commitments?compact=abba").await.ok().shows(of);
}

#[tokio::test]
async fn one_search_finds_clauses_and_organisations() {
    let town = accession::town_with(accession::by_itself()).await;
    accession::registered(&town, "Dalby Dialogforum", 1, OrganisationKind::Association).await;
    let mut anyone = town.visitor();
    anyone.get("/ekby").await.ok().shows("action=\"/ekby/search\"");
    anyone.get("/ekby/search").await.ok().hides("Inget stämmer");
    let found = anyone.get("/ekby/search?q=forening").await.ok();
    found
        .shows("<mark>föreningarna</mark>")
        .shows("/ekby/compact/ekby/1/")
        .shows("Ingen organisation i registret");
    let both = anyone.get("/ekby/search?q=dialog").await.ok();
    both.shows("Dalby Dialogforum").shows("<mark>Dialog</mark>").shows("1 organisation i registret");
    anyone.get("/ekby/search?q=kyrka").await.ok().shows("Inget stämmer med kyrka");
    let script = anyone.get("/ekby/search?q=%3Cscript%3E").await.ok();
    script.hides("<script>");
}

#[tokio::test]
async fn a_search_takes_the_same_statements_however_many_compacts() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut taken = Vec::new();
    for (name, part) in [("Abba", "abba"), ("Beda", "beda"), ("Cilla", "cilla")] {
        adopted(&mut sigrid, FIRST, ("name", name), "Nämnden", ["2019-05-20", "", ""]).await;
        let found = town.visitor().get("/ekby/search?q=forening").await.ok();
        taken.push(found.headers["server-timing"].clone());
        found.shows(&format!("/ekby/compact/{part}/1/"));
    }
    assert!(taken.iter().all(|one| *one == taken[0]), "{taken:?}");
}

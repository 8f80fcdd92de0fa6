//! The town's own pages, and what holds of every page of a town.

use axum::{body::Body, http::Request};

use crate::{
    base::journal,
    testing::{SIGRID, TestTown},
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
    let etag = visitor.get("/ekby").await.ok().headers["etag"].clone();
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

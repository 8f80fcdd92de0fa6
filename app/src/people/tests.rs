//! Signing in, told through the front door.

use crate::testing::{SIGRID, TestTown, link_in};

#[tokio::test]
async fn a_link_signs_in_once_and_only_by_its_button() {
    let town = TestTown::new().await;
    let mut sigrid = town.visitor();
    sigrid.get("/ekby/sign-in").await.ok().shows("Skicka länken");
    sigrid
        .post("/ekby/sign-in", &[("mail", " Sigrid@Ekby.example ")])
        .await
        .ok()
        .shows("Sigrid@Ekby.example");
    let letter = town.post().await.remove(0);
    assert_eq!((letter.to.as_str(), letter.subject.as_str()), (SIGRID, "Din länk till Ekby kommun"));
    let link = link_in(&letter.text);

    // A mail scanner opens the link, twice: nothing is spent.
    town.visitor().get(&link).await.ok().shows("Logga in nu");
    sigrid.get(&link).await.ok();
    let onward = sigrid.post(&link, &[]).await.onward();
    sigrid.get(&onward).await.ok().shows("Sigrid Sand");

    town.visitor().post(&link, &[]).await.is(422).shows("redan använd");
    let onward = sigrid.post("/ekby/sign-out", &[]).await.onward();
    sigrid.get(&onward).await.ok().hides("Sigrid");
}

#[tokio::test]
async fn a_link_expires_and_belongs_to_its_town() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    let mut visitor = town.visitor();
    visitor.post("/ekby/sign-in", &[("mail", SIGRID)]).await.ok();
    let link = link_in(&town.post().await.remove(0).text);
    town.visitor().post(&link.replace("ekby", "alby"), &[]).await.is(422).shows("inte riktig");
    town.now_is("2027-03-12T08:30:00Z");
    visitor.post(&link, &[]).await.is(422).shows("gått ut");
}

#[tokio::test]
async fn a_session_opens_no_other_town_and_ends_in_time() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/settings").await.ok();
    sigrid.get("/alby/settings").await.is(404);
    town.now_is("2027-03-26T08:00:00Z");
    sigrid.get("/ekby/settings").await.is(404);
}

#[tokio::test]
async fn a_wrong_address_comes_back_as_it_was_typed() {
    let town = TestTown::new().await;
    let page = town.visitor().in_english().post("/ekby/sign-in", &[("mail", "sigrid<ekby")]).await.is(422);
    page.shows("value=\"sigrid&#60;ekby\"").shows("Write an e-mail address").shows("aria-invalid");
    assert!(town.post().await.is_empty());
}

#[tokio::test]
async fn a_nuisance_gets_no_flood_of_letters() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    for _ in 0..5 {
        visitor.post("/ekby/sign-in", &[("mail", SIGRID)]).await.ok();
    }
    visitor.post("/ekby/sign-in", &[("mail", SIGRID)]).await.is(422).shows("flera länkar");
    assert_eq!(town.post().await.len(), 5);
}

#[tokio::test]
async fn onward_never_leaves_the_town() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    visitor.post("/ekby/sign-in", &[("mail", SIGRID), ("onward", "//evil.example")]).await.ok();
    let link = link_in(&town.post().await.remove(0).text);
    assert_eq!(visitor.post(&link, &[]).await.onward(), "/ekby/me");
}

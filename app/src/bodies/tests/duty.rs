//! A mandate that ends awaits the secretariat until its seat is settled.

use super::*;

const ENDS: &str = "slutar i Samverkansrådet";

async fn mine(ekby: &Ekby, who: &str) -> Response {
    ekby.town.signed_in(who).await.get("/ekby/me").await.ok()
}

#[tokio::test]
async fn the_secretariat_is_asked_for_a_successor_sixty_days_before_and_after() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[("until", "2027-05-31")]).await.onward();
    mine(&ekby, SIGRID).await.hides(ENDS);
    ekby.town.now_is("2027-04-01T08:00:00Z");
    let page = mine(&ekby, SIGRID).await.shows("Anna Ask slutar i Samverkansrådet: utse en efterträdare");
    // It leads to the body, which anyone may read.
    page.shows("Se mandatet").shows("Mandatet i Samverkansrådet tar slut").shows(&format!("href=\"{body}\""));
    let at = mandate(&mut ekby.town.signed_in(SIGRID).await, &body, "Anna Ask").await;
    let at = at.rsplit('/').next().unwrap().to_owned();
    ekby.town.now_is("2027-07-01T08:00:00Z");
    mine(&ekby, SIGRID).await.shows(ENDS).shows("Försenat");
    for who in [PELLE, MAJ] {
        mine(&ekby, who).await.hides(ENDS);
    }
    ekby.town.visitor().get("/ekby/year").await.ok().hides(ENDS);
    // Only the act discharges it.
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get("/ekby/year?show=late").await.ok().shows(ENDS);
    let next =
        [("name", "Bo Berg"), ("from", "2027-07-01"), ("until", "2028-12-31"), ("succeeds", at.as_str())];
    seat(&mut sigrid, &body, &next).await.onward();
    mine(&ekby, SIGRID).await.hides(ENDS);
    sigrid.get("/ekby/year").await.ok().shows("Efterträdare utsedd 1 juli 2027").shows("efter utsatt dag");
}

#[tokio::test]
async fn a_seat_left_empty_or_a_body_that_ends_asks_nobody() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[("until", "2027-04-30")]).await.onward();
    seat(&mut sigrid, &body, &[("name", "Bo Berg"), ("until", "2027-04-29")]).await.onward();
    mine(&ekby, SIGRID).await.shows("Anna Ask slutar").shows("Bo Berg slutar");
    let at = mandate(&mut sigrid, &body, "Anna Ask").await;
    sigrid.post(&format!("{at}/vacancy"), &[("reason", "Färre platser.")]).await.onward();
    mine(&ekby, SIGRID).await.hides("Anna Ask slutar").shows("Bo Berg slutar");
    sigrid.post(&format!("{body}/ending"), &[("last", "2027-03-31"), ("reason", "Slut.")]).await.onward();
    mine(&ekby, SIGRID).await.hides(ENDS);
    // What was over when it was entered is memory.
    let old = begin(&mut sigrid, &[("name", "Gamla rådet")]).await.onward();
    let past = [("name", "Cia Dahl"), ("from", "2021-01-01"), ("until", "2022-12-31")];
    seat(&mut sigrid, &old, &past).await.onward();
    mine(&ekby, SIGRID).await.hides("Cia Dahl");
    ekby.town.visitor().get(&old).await.ok().shows("Cia Dahl").hides("ingen efterträdare");
}

#[tokio::test]
async fn a_body_that_ends_later_than_the_mandate_is_waited_for_until_then() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[("until", "2027-03-31")]).await.onward();
    ekby.town.now_is("2027-04-15T08:00:00Z");
    sigrid = ekby.town.signed_in(SIGRID).await;
    mine(&ekby, SIGRID).await.shows(ENDS).shows("Försenat");
    sigrid.post(&format!("{body}/ending"), &[("last", "2027-04-30"), ("reason", "Slut.")]).await.onward();
    mine(&ekby, SIGRID).await.shows(ENDS);
    ekby.town.now_is("2027-05-01T08:00:00Z");
    mine(&ekby, SIGRID).await.hides(ENDS);
}

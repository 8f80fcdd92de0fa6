//! Publishing: when it can be done, that it is frozen, and how it is corrected.

use super::*;

#[tokio::test]
async fn a_report_is_published_when_the_round_is_closed_and_the_year_is_told() {
    let (ekby, _, at, mut sigrid) = compiled(true).await;
    let to = format!("{at}/publication");
    sigrid
        .post(&to, &[])
        .await
        .is(422)
        .shows("tar emot rapporter till 31 mars 2027")
        .shows("Skriv Året i korthet");
    ekby.town.now_is("2027-04-01T08:00:00Z");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&to, &[]).await.is(422).shows("Skriv Året i korthet").hides("tar emot rapporter");
    let boxes = read(&mut sigrid, &at).await;
    write(&mut sigrid, &at, &boxes, "summary", "Det blev fler möten i år.").await.onward();
    sigrid.post(&to, &[]).await.onward();
    let page =
        ekby.town.visitor().get(&at).await.ok().shows("Det blev fler möten i år.").shows("Kontrollkod");
    page.hides("inte publicerat").hides("Rätta rapporten");
    ekby.town.visitor().get("/ekby/followup").await.ok().shows("Läs årsrapporten");
    ekby.town
        .visitor()
        .get("/ekby")
        .await
        .ok()
        .shows(&format!("<a href=\"{at}\">"))
        .shows("årets rapport är publicerad");
    // Whoever follows the compact is told.
    let compact = after(&sigrid.get("/ekby/evaluations/new").await.ok(), "name=\"compact\" value=\"");
    let page = ekby.town.visitor().get(&format!("/ekby/happenings/compact.{compact}")).await.ok();
    page.shows("Årets rapport är publicerad").shows(&at);
    sigrid.post(&to, &[]).await.is(422).shows("publicerad och går inte att ändra");
    sigrid.post(&format!("{at}/writing"), &[("summary.text", "x"), ("summary.was", "x")]).await.is(422);
}

#[tokio::test]
async fn the_check_code_is_that_of_the_data() {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let data = visitor.get(&format!("{at}/data.json")).await.ok().text();
    let code = sha256(&[data.as_bytes()])[..12].to_ascii_uppercase();
    let code = format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..]);
    visitor.get(&at).await.ok().shows(&format!("<b>{code}</b>"));
    let found = visitor.get(&format!("/ekby/check?code={}", code.to_lowercase())).await.ok();
    found.shows("Årsrapport").shows(&format!("{at}?version=1"));
    visitor.get("/ekby/check?code=0000-0000-0000").await.ok().hides("Årsrapport");
}

#[tokio::test]
async fn what_is_published_is_frozen_and_a_correction_is_seen() {
    let (ekby, round, at, mut sigrid) = ready().await;
    let to = format!("{at}/publication");
    sigrid.post(&to, &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let before = visitor.get(&format!("{at}/data.json")).await.ok().text();
    // The world goes on: another association comes in late.
    let own = crate::followup::tests::report(&sigrid.get(&round).await.ok(), "Norrby Simsällskap");
    sigrid
        .post(&format!("{own}/reopening"), &[("until", "2027-04-20"), ("reason", "De skrev fel.")])
        .await
        .onward();
    ekby.town.now_is("2027-04-02T08:00:00Z");
    assert_eq!(ekby.town.visitor().get(&format!("{at}/data.json")).await.ok().text(), before);
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let correction = format!("{at}/correction");
    sigrid.post(&correction, &[("reason", " ")]).await.is(422).shows("Skriv varför");
    ekby.town.signed_in(MAJ).await.get(&correction).await.is(403);
    sigrid.post(&correction, &[("reason", "En siffra saknades.")]).await.onward();
    sigrid.post(&correction, &[("reason", "Igen.")]).await.is(422).shows("redan en version");
    let boxes = read(&mut sigrid, &at).await;
    write(&mut sigrid, &at, &boxes, "summary", "Rättat: fler möten.").await.onward();
    // Until it is published, the first one holds.
    ekby.town.visitor().get(&at).await.ok().shows("Det blev fler möten i år.").hides("Rättat");
    ekby.town.visitor().get(&format!("{at}?draft=yes")).await.is(403);
    sigrid.get(&format!("{at}?draft=yes")).await.ok().shows("Rättat: fler möten.");
    sigrid.post(&to, &[]).await.onward();
    let page =
        ekby.town.visitor().get(&at).await.ok().shows("Rättat: fler möten.").shows("En siffra saknades.");
    page.shows("Version 2").shows("Version 1");
    // The code of a paper that was replaced says so.
    let code = sha256(&[before.as_bytes()])[..12].to_owned();
    let found = ekby.town.visitor().get(&format!("/ekby/check?code={code}")).await.ok();
    let found = found.shows("Rapporten är äkta, men ersatt").shows("Årsrapport 2026").shows("1 april 2027");
    found
        .shows("Version 2, publicerad 2 april 2027, har ersatt den.")
        .shows("En siffra saknades.")
        .shows(&format!("{at}?version=1"))
        .shows(&format!("{at}?version=2"));
    let old = ekby.town.visitor().get(&format!("{at}?version=1")).await.ok();
    old.shows("Det blev fler möten i år.").shows("Den här versionen är ersatt");
    ekby.town.visitor().get(&format!("{at}?version=3")).await.is(404);
    assert_eq!(ekby.town.visitor().get(&format!("{at}/data.json?version=1")).await.ok().text(), before);
}

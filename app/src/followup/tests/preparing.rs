//! A round is prepared, changed, asked and opened.

use super::*;

#[tokio::test]
async fn a_round_is_prepared_asked_and_opened() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.visitor().get("/ekby/followup").await.ok().shows("Ingen uppföljning än").hides("Förbered");
    ekby.town.signed_in(MAJ).await.get("/ekby/followup/new").await.is(403);
    for (field, wrong, said) in [
        ("name", " ", "Skriv ett namn"),
        ("until", "2025-12-31", "före den första"),
        ("until", "2029-12-31", "mer än två år"),
        ("opens", "2025-03-01", "innan tiden har börjat"),
        ("closes", "2027-03-11", "redan varit"),
        ("closes", "i mars", "ÅÅÅÅ"),
        ("asked", "", "Välj vilka"),
    ] {
        prepare(&mut sigrid, &[(field, wrong)]).await.is(422).shows(said).shows("2026-01-01");
    }
    let round = prepare(&mut sigrid, &[]).await.onward();
    prepare(&mut sigrid, &[]).await.is(422).shows("Det finns redan en uppföljning");
    // Only the secretariat sees it yet.
    ekby.town.visitor().get(&round).await.is(404);
    ekby.town.visitor().get("/ekby/followup").await.ok().hides("Uppföljning 2026");
    let more = format!("{round}/questions/new");
    for (scope, sort, wording, choices, said) in [
        ("each", "text", "", "", "Skriv frågan"),
        ("", "text", "Hur?", "", "vad frågan gäller"),
        ("whole", "choice", "Vilken?", "En", "minst två"),
        ("whole", "choice", "Vilken?", "Ja\n ja", "minst två"),
        ("whole", "text", "Vilken?", "Ja\nNej", "Alternativ hör bara till"),
        ("each", "text", "vad har ni gjort, och vad har det LETT till?", "", "finns redan"),
    ] {
        let fields = [("scope", scope), ("sort", sort), ("wording", wording), ("choices", choices)];
        sigrid.post(&more, &fields).await.is(422).shows(said);
    }
    let fields = [("scope", "whole"), ("sort", "number"), ("wording", "Hur många möten?"), ("choices", "")];
    sigrid.post(&more, &fields).await.onward();
    let page = sigrid.get(&round).await.ok().shows("Hur många möten?").shows("Hur långt har ni kommit?");
    // What is prepared can be changed, but not into one that is there.
    let edit = format!("{round}/edit");
    sigrid.get(&edit).await.ok().shows("value=\"2026-01-01\"").shows("Spara ändringarna");
    let changed = |name: &'static str| {
        ROUND.map(|(field, kept)| if field == "name" { (field, name) } else { (field, kept) })
    };
    let marked = async |who: &mut Visitor, name: &'static str| {
        let was = after(&who.get(&edit).await.ok(), "name=\"was\" value=\"");
        let mut fields = changed(name).to_vec();
        fields.push(("was", &was));
        who.post(&edit, &fields).await
    };
    marked(&mut sigrid, "").await.is(422).shows("2026-12-31");
    marked(&mut sigrid, "Året 2026").await.onward();
    sigrid.get(&round).await.ok().shows("Året 2026");
    // Who had the form open all the while is told, and chooses.
    let back =
        sigrid.post(&edit, &changed("Uppföljning av året")).await.is(422).shows("Någon annan har ändrat");
    back.shows("Året 2026; 2026-01-01").shows("Uppföljning av året");
    ekby.town.signed_in(MAJ).await.get(&edit).await.is(404);
    marked(&mut sigrid, "Uppföljning 2026").await.onward();
    // The first question goes; nothing is asked about the scale.
    let first = after(&page, &format!("action=\"{round}/questions/"));
    sigrid.post(&format!("{round}/questions/{first}"), &[]).await.onward();
    sigrid.post(&format!("{round}/questions/{first}"), &[]).await.is(404);
    sigrid.get(&round).await.ok().hides("Hur långt har ni kommit?");
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    sigrid.post(&format!("{round}/opening"), &[]).await.is(422).shows("redan öppnad");
    sigrid.post(&more, &fields).await.is(422).shows("ligger fast");
    sigrid.post(&edit, &changed("Året 2026")).await.is(422).shows("ligger fast");
    let page = ekby.town.visitor().get(&round).await.ok();
    page.shows("0 av 2 har lämnat in")
        .shows("<b>Kommunen</b>")
        .shows("Norrby Simsällskap")
        .shows("Gemensam del")
        .hides("Alby Teater")
        .hides("Flytta sista dagen");
    ekby.town.begin("alby", "Alby kommun").await;
    ekby.town.visitor().get(&round.replace("/ekby/", "/alby/")).await.is(404);
}

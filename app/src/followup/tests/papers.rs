//! Old years are entered from their paper, read by all, and corrected with their history standing.

use super::*;

const PAPER: [(&str, &str); 12] = [
    ("title", "Uppföljning 2012"),
    ("from", "2012-01-01"),
    ("until", "2012-12-31"),
    ("source", "Tjänsteutlåtande, diarienummer 0123/13"),
    ("link", "ekby.example/2012.pdf"),
    ("body", "De flesta hade kommit igång."),
    ("figure-1.name", "Anslutna föreningar"),
    ("figure-1.number", "47"),
    ("figure-1.of", "120"),
    ("figure-1.unit", "föreningar"),
    ("figure-3.name", "Utbetalt stöd"),
    ("figure-3.number", "1 204,5"),
];

pub(crate) async fn enters(who: &mut Visitor, changed: &[(&str, &str)]) -> Response {
    let page = who.get("/ekby/followup/papers/new").await.ok();
    let compact = after(&page, "name=\"compact\" value=\"");
    let mut fields = with(changed);
    fields.push(("compact", &compact));
    who.upload("/ekby/followup/papers/new", &fields, &[("file", "2012.pdf", b"%PDF-1.4 papper")]).await
}

fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        PAPER.iter().copied().filter(|(name, _)| changed.iter().all(|(other, _)| other != name)).collect();
    fields.extend(changed);
    fields
}

#[tokio::test]
async fn an_old_year_is_entered_from_its_paper_and_read_by_all() {
    let (ekby, _) = ekby().await;
    opened(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    for (field, typed, said) in [
        ("title", "", "Skriv ett namn"),
        ("source", " ", "Skriv vilket papper"),
        ("until", "2011-12-31", "före den första"),
        ("until", "2027-03-13", "en tid som har varit"),
        ("link", "javascript://x.y", "börjar med https"),
        ("figure-1.of", "46", "fler än de är av"),
        ("figure-3.number", "många", "Skriv ett tal för ”Utbetalt stöd”"),
    ] {
        enters(&mut sigrid, &[(field, typed)])
            .await
            .is(422)
            .shows(said)
            .shows("De flesta hade kommit igång.");
    }
    let paper = enters(&mut sigrid, &[]).await.onward();
    enters(&mut sigrid, &[]).await.is(422).shows("redan en äldre uppföljning");
    let mut visitor = ekby.town.visitor();
    let page = visitor.get(&paper).await.ok();
    page.shows("Från papper")
        .shows("diarienummer 0123/13")
        .shows("https://ekby.example/2012.pdf")
        .shows("2012.pdf</a>")
        .shows("47 av 120 föreningar")
        .shows("1204,5")
        .shows("Sigrid")
        .hides("Rätta uppgifterna");
    let file = visitor.get(&format!("{paper}/file")).await.ok();
    assert_eq!(file.bytes, b"%PDF-1.4 papper");
    // It stands in the list after the rounds of later years, as from paper.
    let list = visitor.get("/ekby/followup").await.ok().shows("Källa: Tjänsteutlåtande").text();
    assert!(list.find("Uppföljning 2026").unwrap() < list.find("Uppföljning 2012").unwrap());
    let data = visitor.get("/ekby/followup.json").await.ok().text();
    assert!(data.contains("\"from_paper\":true") && data.contains("\"from_paper\":false"), "{data}");
    let data = visitor.get(&format!("{paper}/data.json")).await.ok().text();
    assert!(data.contains("\"number\":\"1204.5\"") && data.contains("\"of\":\"120\""), "{data}");
    // Only those who run the rounds enter and correct.
    visitor.get("/ekby/followup").await.ok().hides("äldre uppföljning");
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.get("/ekby/followup/papers/new").await.is(403);
    maj.get(&format!("{paper}/correction")).await.is(403);
    maj.upload(&format!("{paper}/correction"), &with(&[("was", "1"), ("reason", "x")]), &[]).await.is(403);
    maj.post(&format!("{paper}/views"), &[("was", "1")]).await.is(403);
    ekby.town.begin("alby", "Alby kommun").await;
    visitor.get(&paper.replace("/ekby/", "/alby/")).await.is(404);
    let mut english = sigrid.clone().in_english();
    for path in ["", "/correction", "/views"] {
        english.get(&format!("{paper}{path}")).await.ok();
    }
    english.get("/ekby/followup/papers/new").await.ok();
}

#[tokio::test]
async fn what_was_entered_is_corrected_and_its_history_stands() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let paper = enters(&mut sigrid, &[]).await.onward();
    // How the sides saw the commitments needs no reason the first time.
    let form = sigrid.get(&format!("{paper}/views")).await.ok().shows("Källan säger inget");
    let field = form
        .text()
        .split("<select class=\"ds-input\" id=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let views = format!("{paper}/views");
    sigrid.post(&views, &[("was", "1"), (&field, "jättebra")]).await.is(422);
    sigrid.post(&views, &[("was", "1"), (&field, "limited"), ("reason", "")]).await.onward();
    sigrid
        .post(&views, &[("was", "2"), (&field, "substantial"), ("reason", "")])
        .await
        .is(422)
        .shows("Skriv varför");
    let correction = format!("{paper}/correction");
    let form = sigrid.get(&correction).await.ok().shows("value=\"47\"").shows("name=\"was\" value=\"2\"");
    form.shows("2012.pdf");
    let wrong = with(&[("was", "2"), ("reason", ""), ("figure-1.number", "")]);
    sigrid.upload(&correction, &wrong, &[]).await.is(422).shows("Skriv varför").shows("Skriv ett tal");
    let stale = with(&[("was", "1"), ("reason", "Läste fel"), ("figure-1.number", "46")]);
    let told = sigrid.upload(&correction, &stale, &[]).await.is(422);
    told.shows("Någon annan har rättat").shows("value=\"46\"").shows("name=\"was\" value=\"2\"");
    let right = with(&[("was", "2"), ("reason", "Läste fel"), ("figure-1.number", "46")]);
    sigrid.upload(&correction, &right, &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let page = visitor.get(&paper).await.ok().shows("46 av 120").shows("Läste fel").shows("Version 1");
    // What the sides saw and the file came along; the first version says what it said.
    page.shows("2012.pdf</a>").shows("En bit på väg");
    visitor.get(&format!("{paper}?version=1")).await.ok().shows("47 av 120").hides("En bit på väg");
    visitor.get(&format!("{paper}?version=9")).await.ok().shows("46 av 120");
    let data = visitor.get(&format!("{paper}/data.json")).await.ok().text();
    assert!(data.contains("\"status\":\"limited\"") && data.contains("\"version\":3"), "{data}");
}

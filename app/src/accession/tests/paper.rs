//! The same road on paper.

use super::*;

#[tokio::test]
async fn paper_takes_the_same_road() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut visitor = town.visitor();
    let form = visitor.get(&format!("/ekby/join/form.pdf?organisation={norrby}")).await.ok();
    let data: serde_json::Value = serde_json::from_slice(&form.bytes).unwrap();
    assert_eq!(data["organisation"]["name"]["value"], "Norrby Simsällskap");
    assert_eq!(data["countersignature"], serde_json::Value::Null);
    visitor.get("/ekby/join/form.pdf").await.ok();

    let mut sigrid = town.signed_in(SIGRID).await;
    let new = format!("/ekby/accessions/new?organisation={norrby}");
    sigrid.get("/ekby/accessions/new?q=norrby").await.ok().shows(&new);
    sigrid.get(&new).await.ok().shows("Norrby Simsällskap").hides("Organisationsnummer");
    let mut fields = vec![("id", norrby.as_str()), ("on", "2027-03-01"), ("by", "annual-meeting")];
    fields.extend([("signer", "Maj Ek"), ("capacity", ""), ("contact", "maj@norrby")]);
    let refused = sigrid.upload("/ekby/accessions/new", &fields, &[]).await.is(422);
    refused
        .shows("inskannade blanketten")
        .shows("Skriv en e-postadress")
        .shows("vilket uppdrag")
        .shows("maj@norrby");
    fields.truncate(3);
    fields.extend([("signer", "Maj Ek"), ("capacity", "ordförande"), ("contact", MAJ)]);
    fields.extend([("edition", "ekby/1"), ("signed_on", "2027-03-02"), ("arrived_on", "2027-03-09")]);
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.png", b"\x89PNG\r\n\x1a\n...")];
    let page = sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    told(&town, &[(MAJ, "Er anslutning är mottagen")]).await;
    let shown = sigrid.get(&page).await.ok();
    let shown = shown.shows("På papper").shows("Årsmötet, 1 mars 2027").shows("blankett.png");
    // Who signed stands on the road, not who wrote the paper off.
    shown
        .shows("Maj Ek, ordförande")
        .shows("Inlagd av kansliet 12 mars 2027, Sigrid")
        .shows("Klart 2 mars 2027</p>");
    sigrid.post(&format!("{page}/confirmation"), &[]).await.onward();
    town.post().await;

    // The named contact signs in by mail and speaks for the organisation.
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page).await.ok().shows("Lämna överenskommelsen");
    let data = maj.get(&format!("{page}/certificate.pdf")).await.ok().text();
    assert!(data.contains("Undertecknad på papper"), "{data}");

    // Once more, and one that the register lacks.
    let twice = sigrid.upload("/ekby/accessions/new", &fields, &files).await.is(422);
    twice.shows("har redan en anslutning").shows(&format!("href=\"{page}\""));
    fields.remove(0);
    fields.extend([("name", "Nätverket Våga"), ("kind", "network")]);
    sigrid.get("/ekby/accessions/new?organisation=new&name=V%C3%A5ga").await.ok().shows("value=\"Våga\"");
    sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    maj.get("/ekby/accessions/new").await.is(403);
    // All that is wrong is told at once, and a scan that could not be kept is asked for again.
    let new =
        [("name", "Alla"), ("kind", "association"), ("number", "123"), ("on", "i våras"), ("by", "board")];
    let page = sigrid.upload("/ekby/accessions/new", &new, &files).await.is(422);
    page.shows("href=\"#number\"")
        .shows("href=\"#on\"")
        .shows("href=\"#signed_on\"")
        .shows("blankett.png är inte sparad");
}

#[tokio::test]
async fn a_paper_has_days_of_its_own_and_names_its_text() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.pdf", PDF)];
    let paper = |edition: &'static str, signed: &'static str, arrived: &'static str| {
        let who = [("id", norrby.as_str()), ("on", "2027-03-01"), ("by", "board")];
        let said = [("signer", "Maj Ek"), ("capacity", "ordförande"), ("contact", "")];
        let own = [("edition", edition), ("signed_on", signed), ("arrived_on", arrived)];
        [who, said, own].concat()
    };
    let wrong = [
        (paper("ekby/1", "", ""), "Skriv datumet som år"),
        (paper("ekby/1", "2026-04-30", ""), "inte antagen den dagen"),
        (paper("ekby/1", "2027-03-02", "2027-03-01"), "innan den skrevs under"),
        (paper("ekby/1", "2027-02-20", ""), "före underskriften"),
        (paper("ekby/1", "2027-03-02", "2027-03-13"), "har inte varit"),
        (paper("ekby/2", "2027-03-02", ""), "Välj vilken text"),
        (paper("", "2027-03-02", ""), "Välj vilken text"),
    ];
    for (fields, said) in &wrong {
        let page = sigrid.upload("/ekby/accessions/new", fields, &files).await.is(422);
        page.shows(said).shows("value=\"Maj Ek\"");
    }
    // Eight days on the way: what is promised runs from the day it came, and the evidence says both.
    let fields = paper("ekby/1", "2027-03-01", "2027-03-09");
    let page = sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    let page = sigrid.get(&page).await.ok();
    page.shows("1 mars 2027").shows("9 mars 2027").shows("8 april 2027");
}

#[tokio::test]
async fn where_a_town_has_two_compacts_one_says_which() {
    let town = town_with(by_itself()).await;
    begin_another(&town, by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let join = maj.get("/ekby/join?compact=ekby").await.ok();
    join.shows("Vilken överenskommelse?")
        .shows("/ekby/join?compact=kultur")
        .shows("/ekby/join/form.pdf?compact=ekby");
    maj.get("/ekby/join?compact=none").await.ok().hides("Vilken överenskommelse?");
    let page = page_of(&maj.post("/ekby/join/organisation?compact=ekby", &[("id", &norrby)]).await.onward());
    maj.get(&page).await.ok().shows("Överenskommelsen i Ekby");
    // The other is still open to it; the same is not, and leads to the one that lives.
    let again = maj.post("/ekby/join/organisation?compact=ekby", &[("id", &norrby)]).await.is(422);
    again.shows(&format!("href=\"{page}\""));
    let other =
        page_of(&maj.post("/ekby/join/organisation?compact=kultur", &[("id", &norrby)]).await.onward());
    maj.get(&other).await.ok().shows("Kulturöverenskommelsen");
    // On paper too: the edition that the paper names is of one compact.
    let solby = registered(&town, "Solby Hembygd", 2, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let new = sigrid.get(&format!("/ekby/accessions/new?organisation={solby}")).await.ok();
    new.shows("value=\"ekby/1\"").shows("value=\"kultur/1\"");
    let fields = [("id", solby.as_str()), ("on", "2027-03-01"), ("by", "board"), ("edition", "ekby/1")];
    let rest = [("signed_on", "2027-03-02"), ("signer", "Bo Alm"), ("capacity", "kassör"), ("contact", "")];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.pdf", PDF)];
    let page = sigrid.upload("/ekby/accessions/new", &[fields, rest].concat(), &files).await.onward();
    sigrid.get(&page).await.ok().shows("Överenskommelsen i Ekby").shows("Ansluten");
}

//! The road, step by step.

use super::*;

#[tokio::test]
async fn the_whole_road_where_a_body_confirms() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;

    // A visitor reads how it works, and is led to sign in and back.
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/join").await.ok();
    page.shows("Ni delar värdegrunden.")
        .shows("lika för alla organisationer")
        .shows("Rådet för samverkan bekräftar");
    let to = visitor.get("/ekby/join/organisation").await.onward();
    assert_eq!(to, "/ekby/sign-in?onward=%2Fekby%2Fjoin%2Forganisation");
    visitor.post("/ekby/sign-in", &[("mail", MAJ), ("onward", "/ekby/join/organisation")]).await.ok();
    let link = link_in(&town.post().await.remove(0).text);
    assert_eq!(visitor.post(&link, &[]).await.onward(), "/ekby/join/organisation");

    // Four pages, one question each; every one is kept.
    let mut maj = visitor;
    maj.get("/ekby/join/organisation?q=SIMSALLSKAP")
        .await
        .ok()
        .shows("Steg 1 av 4")
        .shows("Norrby Simsällskap");
    let page = begun(&mut maj, &norrby).await;
    told(&town, &[(MAJ, "Ni har påbörjat en anslutning")]).await;
    maj.get(&page).await.ok().shows("Fortsätt där du slutade").shows(&format!("{page}/decision"));
    decided(&mut maj, &page).await;
    maj.get(&page).await.ok().shows(&format!("{page}/signer"));
    maj.get("/ekby/join").await.ok().shows("Väntar på underskrift");
    signed(&mut maj, &page).await;
    let receipt = maj.get(&page).await.ok();
    receipt
        .shows("på väg in")
        .shows("Maj Ek, ordförande")
        .shows("Styrelsen, 10 mars 2027")
        .shows("söndag 11 april 2027");
    let waits = "En anslutning väntar: Norrby Simsällskap";
    told(&town, &[(MAJ, "Tack, vi har er underskrift"), ("kansliet@ekby.example", waits)]).await;

    // The secretariat receives it, and confirms in the name of the body.
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/accessions").await.ok().shows("Norrby Simsällskap").shows("11 april 2027");
    sigrid.get(&page).await.ok().shows("Ta emot").hides("i namn av");
    assert_eq!(sigrid.post(&format!("{page}/receipt"), &[]).await.onward(), page);
    told(&town, &[(MAJ, "Er anslutning är mottagen")]).await;
    sigrid.get(&page).await.ok().shows("Bekräfta i namn av Rådet för samverkan");
    sigrid.post(&format!("{page}/confirmation"), &[("note", "Möte 12 mars, punkt 4")]).await.onward();
    told(&town, &[(MAJ, "Välkomna! Ni är anslutna")]).await;

    // It counts, Maj speaks for it, and the certificate says so.
    maj.get(&page)
        .await
        .ok()
        .shows("Möte 12 mars, punkt 4")
        .shows("Hämta beviset")
        .shows("Lämna överenskommelsen");
    let certificate = maj.get(&format!("{page}/certificate.pdf")).await.ok();
    assert_eq!(certificate.headers["content-type"], "application/pdf");
    let data: serde_json::Value = serde_json::from_slice(&certificate.bytes).unwrap();
    assert_eq!(data["organisation"], "Norrby Simsällskap");
    assert_eq!(data["signature"]["more"], "ordförande, 12 mars 2027");
    assert_eq!(data["confirmation"]["text"], "Rådet för samverkan");
    assert_eq!(data["countersignature"], serde_json::Value::Null);
    let code = data["check"]["code"].as_str().unwrap();
    let checked = town.visitor().get(&format!("/ekby/check?code={}", code.to_lowercase())).await.ok();
    checked.shows("Norrby Simsällskap").shows("Ansluten").shows("Utgåva 1").hides("Maj Ek");
    town.visitor().get("/ekby/check?code=00000000").await.ok().shows("hör inte till något bevis");
    chain_holds(&town).await;
}

#[tokio::test]
async fn the_whole_road_where_a_politician_counter_signs() {
    let town = town_with(by_a_politician()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&format!("{page}/counter-signature")).await.is(422).shows("måste ta emot anslutningen först");
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    town.post().await;
    sigrid.post(&format!("{page}/confirmation"), &[]).await.onward();
    let waits = "En anslutning väntar på din underskrift: Norrby Simsällskap";
    told(&town, &[(MAJ, "Er anslutning är bekräftad"), (PELLE, waits)]).await;

    // The secretariat cannot sign for the municipality.
    sigrid.post(&format!("{page}/counter-signature"), &[]).await.is(403);
    pelle.get("/ekby/accessions").await.ok().shows("Norrby Simsällskap").hides("Lägg in en anslutning");
    let sign = format!("{page}/counter-signature");
    pelle
        .get(&sign)
        .await
        .ok()
        .shows("Du skriver under som Pelle Palm")
        .shows("Maj Ek, ordförande")
        .shows("Läs texten");
    let bare = pelle.post(&sign, &[("signer", "Kalle Anka"), ("capacity", "")]).await.is(422);
    bare.shows("vilket uppdrag").shows("Kryssa i rutan").hides("Kalle Anka");
    // Nobody signs in another's name, whatever the form says.
    let fields = [("signer", "Kalle Anka"), ("capacity", "kommunstyrelsens ordförande"), ("declared", "yes")];
    assert_eq!(pelle.post(&sign, &fields).await.onward(), page);
    told(&town, &[(MAJ, "Välkomna! Ni är anslutna")]).await;
    let data = maj.get(&format!("{page}/certificate.pdf")).await.ok().text();
    assert!(data.contains("Pelle Palm, kommunstyrelsens ordförande"), "{data}");
    maj.in_english().get(&page).await.ok().shows("A politician signs").shows("by Pelle Palm");
}

#[tokio::test]
async fn where_nobody_confirms_it_counts_once_it_is_received() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/join").await.ok().hides("bekräftar");
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    maj.get(&page).await.ok().shows("Ni är anslutna");
}

#[tokio::test]
async fn a_board_of_the_municipality_joins() {
    let town = town_with(by_itself()).await;
    let add =
        AddUnit { name: "Fritidsnämnden".into(), kind: UnitKind::Board, from: Some(day("2020-01-01")) };
    let unit = town.act(add).await.unwrap().to_string();
    town.give(EKBY, "olle@ekby.example", "Olle Ost", Role::Official, Some(&unit)).await;
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/join/organisation").await.ok().hides("Fritidsnämnden");
    maj.post("/ekby/join/unit", &[("id", &unit)]).await.is(403);

    let mut olle = town.signed_in("olle@ekby.example").await;
    olle.get("/ekby/join/organisation").await.ok().shows("Fritidsnämnden");
    let page = page_of(&olle.post("/ekby/join/unit", &[("id", &unit)]).await.onward());
    let wrong = [("on", "2027-03-10"), ("by", "annual-meeting")];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "§ 14.txt", "§ 14 Nämnden går med.".as_bytes())];
    olle.upload(&format!("{page}/decision"), &wrong, &files).await.is(422).shows("§ 14.txt");
    olle.post(&format!("{page}/decision"), &[("on", "2027-03-10"), ("by", "committee")]).await.onward();
    signed(&mut olle, &page).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(&page).await.ok().shows("Nämnden, 10 mars 2027");
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    olle.get(&page).await.ok().shows("Ni är anslutna");
    let data = olle.get(&format!("{page}/certificate.pdf")).await.ok().text();
    assert!(data.contains("\"number\":null"), "{data}");
}

#[tokio::test]
async fn it_is_declined_with_a_reason_and_can_begin_anew() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    maj.get(&format!("{page}/refusal")).await.is(403);
    let mut sigrid = town.signed_in(SIGRID).await;
    let refusal = format!("{page}/refusal");
    sigrid.get(&refusal).await.ok().shows("Avslå anslutningen av Norrby Simsällskap");
    sigrid.post(&refusal, &[("reason", " ")]).await.is(422).shows("Skriv ett skäl");
    town.post().await;
    sigrid.post(&refusal, &[("reason", "Protokollet är från 2019.")]).await.onward();
    let letter = town.post().await.remove(0);
    assert_eq!(link_in(&letter.text), page);
    assert_eq!((letter.to.as_str(), letter.subject.as_str()), (MAJ, "Er anslutning avslogs"));
    assert!(letter.text.contains("Protokollet är från 2019."), "{}", letter.text);
    maj.get(&page)
        .await
        .ok()
        .shows("Protokollet är från 2019.")
        .shows("Ni kan ansöka på nytt")
        .hides("Återstår");
    sigrid.post(&format!("{page}/receipt"), &[]).await.is(422).shows("är avslagen");
    let norrby = registered(&town, "Söderby Simsällskap", 2, OrganisationKind::Association).await;
    begun(&mut maj, &norrby).await;
}

#[tokio::test]
async fn an_organisation_takes_it_back_or_leaves_and_its_history_stays() {
    let town = town_with(by_itself()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let first = begun(&mut maj, &norrby).await;
    maj.get(&format!("{first}/withdrawal")).await.ok().shows("Ta tillbaka").hides("Lämnar från och med");
    town.post().await;
    maj.post(&format!("{first}/withdrawal"), &[]).await.onward();
    let left = "Norrby Simsällskap har avslutat sin anslutning";
    told(&town, &[(MAJ, "Anslutningen är avslutad"), ("kansliet@ekby.example", left)]).await;

    let second = begun(&mut maj, &norrby).await;
    decided(&mut maj, &second).await;
    signed(&mut maj, &second).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{second}/receipt"), &[]).await.onward();
    let code = maj.get(&format!("{second}/certificate.pdf")).await.ok().text();
    let code: serde_json::Value = serde_json::from_str(&code).unwrap();
    let check = format!("/ekby/check?code={}", code["check"]["code"].as_str().unwrap());

    town.now_is("2027-03-20T09:00:00Z");
    let leave = format!("{second}/withdrawal");
    maj.get(&leave).await.ok().shows("Lämnar från och med").shows("value=\"2027-03-20\"");
    maj.post(&leave, &[("on", "2027-03-11"), ("reason", "")])
        .await
        .is(422)
        .shows("före anslutningen")
        .shows("Skriv ett skäl");
    maj.post(&leave, &[("on", "2027-03-21"), ("reason", "Vi slutar.")]).await.is(422).shows("Vi slutar.");
    maj.post(&leave, &[("on", "2027-03-19"), ("reason", "Vi slutar.")]).await.onward();
    maj.get(&second).await.ok().shows("19 mars 2027").shows("Vi slutar.").shows("Klart 12 mars 2027");
    maj.get(&first).await.ok();
    town.visitor().get(&check).await.ok().shows("Har lämnat").shows("19 mars 2027").hides("Vi slutar.");
    sigrid.get("/ekby/accessions?waits=ended").await.ok().shows(&first).shows(&second);
    maj.post(&leave, &[("on", "2027-03-19"), ("reason", "Igen.")]).await.is(422).shows("dragit tillbaka");
    begun(&mut maj, &norrby).await;
}

#[tokio::test]
async fn an_organisation_has_one_living_accession_and_a_second_leads_to_it() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = begun(&mut maj, &norrby).await;
    let second = maj.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422);
    second.shows("Norrby Simsällskap har redan en anslutning").shows(&format!("href=\"{page}\""));
    // A stranger hears that there is one, and no more.
    let mut kalle = town.signed_in("kalle@vik.example").await;
    let second = kalle.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422);
    second.shows("har redan en anslutning").hides(&page);
    kalle.get(&page).await.is(404);
    kalle.get(&format!("{page}/minutes")).await.is(404);
    kalle.post(&format!("{page}/signer"), &[("signer", "Kalle"), ("capacity", "x")]).await.is(404);
}

#[tokio::test]
async fn of_two_who_decide_at_once_the_second_is_told() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    town.give(EKBY, "stina@ekby.example", "Stina Sund", Role::Secretariat, None).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut stina = town.signed_in("stina@ekby.example").await;
    let (receipt, confirmation, refusal) =
        (format!("{page}/receipt"), format!("{page}/confirmation"), format!("{page}/refusal"));
    let (one, other) = tokio::join!(sigrid.post(&receipt, &[]), stina.post(&receipt, &[]));
    let (first, second) = if one.status == 303 { (one, other) } else { (other, one) };
    first.onward();
    second.is(422).shows("Någon hann före: anslutningen är redan mottagen");
    sigrid.post(&confirmation, &[]).await.onward();
    stina
        .post(&confirmation, &[("note", "x")])
        .await
        .is(422)
        .shows("redan ansluten")
        .shows("Så går det vidare");
    stina.post(&refusal, &[("reason", "Nej.")]).await.is(422).shows("redan ansluten");
    maj.get(&page).await.ok().shows("Ni är anslutna");
}

#[tokio::test]
async fn every_step_changes_the_towns_version() {
    let town = town_with(by_itself()).await;
    let tag = async || town.visitor().get("/ekby/join").await.ok().headers["etag"].clone();
    let before = tag().await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let signed = tag().await;
    assert_ne!(before, signed);
    town.signed_in(SIGRID).await.post(&format!("{page}/receipt"), &[]).await.onward();
    assert_ne!(signed, tag().await);
}

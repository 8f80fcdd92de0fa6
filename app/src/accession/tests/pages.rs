//! The pages on the way, and what they refuse.

use super::*;

#[tokio::test]
async fn a_network_without_number_and_without_minutes_joins() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    let new =
        [("name", "Nätverket Våga"), ("kind", "network"), ("orientation", "voice"), ("purpose", "Vi vågar.")];
    maj.get("/ekby/join/new?name=V%C3%A5ga").await.ok().shows("value=\"Våga\"");
    let page = page_of(&maj.post("/ekby/join/new", &new).await.onward());
    maj.get(&format!("{page}/decision")).await.ok().shows("Nätverket Våga").shows("frivilligt");
    let fields = [("on", "2027-03-12"), ("by", "members")];
    maj.post(&format!("{page}/decision"), &fields).await.onward();
    signed(&mut maj, &page).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    maj.get(&page).await.ok().shows("Ni är anslutna").shows("Medlemmarna vid ett möte, 12 mars 2027");
    sigrid.get(&format!("{page}/minutes")).await.is(404);
}

#[tokio::test]
async fn a_new_organisation_is_asked_whether_it_is_one_of_those_that_are_there() {
    let town = town_with(by_itself()).await;
    registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let number = demo_number(2);
    let mut new = vec![("name", "Norrby simsällskap"), ("kind", "association"), ("number", number.as_str())];
    let page = maj.post("/ekby/join/new", &new).await.is(422);
    page.shows("Är det någon av de här?").shows("Norrby Simsällskap").shows(&format!("value=\"{number}\""));
    new.push(("another", "yes"));
    new[2].1 = "556016-0681";
    maj.post("/ekby/join/new", &new).await.is(422).shows("aria-invalid");
    new[2].1 = &number;
    maj.post("/ekby/join/new", &new).await.onward();
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_everything_that_was_right() {
    let town = town_with(by_itself()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let decision = format!("{}/decision", begun(&mut maj, &norrby).await);

    // A day that has not come; the file is kept all the same, and need not be chosen again.
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "protokoll.pdf", PDF)];
    let page = maj.upload(&decision, &[("on", "2027-03-13"), ("by", "board")], &files).await.is(422);
    page.shows("har inte varit än")
        .shows("value=\"2027-03-13\"")
        .shows("Vi har redan protokoll.pdf")
        .shows("checked");
    maj.post(&decision, &[("on", "2027-03-12"), ("by", "board")]).await.onward();
    maj.get(&decision).await.ok().shows("value=\"2027-03-12\"");

    // A file that is too large to be taken takes nothing else along.
    let huge = vec![b'a'; 22 << 20];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "film.pdf", &huge)];
    maj.upload(&decision, &[("on", "2027-03-11"), ("by", "board")], &files)
        .await
        .is(422)
        .shows("Filen är för stor")
        .shows("value=\"2027-03-11\"")
        .shows("Vi har redan protokoll.pdf");

    // A program that calls itself a PDF, and nothing at all.
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "protokoll.pdf", b"MZ\x90\x00")];
    maj.upload(&decision, &[("on", "12 mars"), ("by", "")], &files)
        .await
        .is(422)
        .shows("Den sortens fil")
        .shows("Skriv datumet");

    // Signing without a name leads back to where it is asked for; without the tick, nothing is signed.
    let signature = decision.replace("decision", "signature");
    assert_eq!(maj.get(&signature).await.onward(), decision.replace("decision", "signer"));
    let signer = decision.replace("decision", "signer");
    maj.post(&signer, &[("signer", "Maj Ek"), ("capacity", "")]).await.is(422).shows("value=\"Maj Ek\"");
    maj.post(&signer, &[("signer", "Maj Ek"), ("capacity", "ordförande")]).await.onward();
    let hash = shown(&maj.get(&signature).await.ok());
    maj.post(&signature, &[("shown", &hash)]).await.is(422).shows("Kryssa i rutan");
    assert!(town.post().await.iter().all(|letter| !letter.subject.contains("underskrift")));
}

#[tokio::test]
async fn nobody_signs_another_text_than_the_one_they_read() {
    let town = TestTown::new().await;
    let compact = begin(&town, EKBY, by_itself()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = begun(&mut maj, &norrby).await;
    decided(&mut maj, &page).await;
    let signature = format!("{page}/signature");
    maj.post(&format!("{page}/signer"), &[("signer", "Maj Ek"), ("capacity", "kassör")]).await.onward();
    // Who promises what is part of what is signed, and so of what is read.
    let read = maj.get(&signature).await.ok().shows("Parterna").shows("Ska göras av: Kommunen");
    let hash = shown(&read.shows("<h4>1</h4>"));
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "skapa något"), "2027-03-12").await;
    let again = maj.post(&signature, &[("shown", &hash), ("declared", "yes")]).await.is(422);
    again.shows("Texten har ändrats").shows("skapa något");
    let hash = shown(&maj.get(&signature).await.ok());
    maj.post(&signature, &[("shown", &hash), ("declared", "yes")]).await.onward();
    maj.get(&page).await.ok().shows("Utgåva 2");
    // What is signed is not changed.
    maj.post(&format!("{page}/signer"), &[("signer", "Någon annan"), ("capacity", "x")]).await.is(422);
    maj.get(&format!("{page}/decision")).await.is(422).shows("är redan undertecknad");
}

#[tokio::test]
async fn a_role_that_has_ended_opens_nothing() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let sigrid = crate::people::actions::GiveRole {
        mail: "vikarie@ekby.example".into(),
        name: "Vera Vik".into(),
        lang: kernel::Lang::Sv,
        role: Role::Secretariat,
        scope: None,
        from: day("2027-03-01"),
        until: Some(day("2027-03-12")),
    };
    town.act(sigrid).await.unwrap();
    let mut vera = town.signed_in("vikarie@ekby.example").await;
    vera.get(&page).await.ok().shows("Ta emot");
    town.now_is("2027-03-13T08:00:00Z");
    vera.get(&page).await.is(404);
    vera.post(&format!("{page}/receipt"), &[]).await.is(404);
    vera.get("/ekby/accessions").await.is(403);
    town.visitor().post(&format!("{page}/receipt"), &[]).await.is(404);
    let onward = town.visitor().get(&page).await.onward();
    assert!(onward.starts_with("/ekby/sign-in?onward="), "{onward}");
}

#[tokio::test]
async fn a_persons_own_page_shows_what_is_theirs() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().shows("Inget väntar på dig").hides("Dina anslutningar");
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let page = begun(&mut maj, &norrby).await;
    let me = maj.get("/ekby/me").await.ok().shows("Fortsätt anslutningen av Norrby Simsällskap");
    me.shows(&format!("href=\"{page}\"")).shows("Påbörjad");
    decided(&mut maj, &page).await;
    signed(&mut maj, &page).await;
    maj.get("/ekby/me").await.ok().shows("Inget väntar på dig").shows("Väntar på att tas emot");
    town.signed_in(SIGRID).await.post(&format!("{page}/receipt"), &[]).await.onward();
    let me = maj.get("/ekby/me").await.ok().shows("Ansluten");
    me.shows("Företrädare för en organisation, Norrby Simsällskap");
    maj.in_english().get("/ekby/me").await.ok().shows("Your accessions");
    town.signed_in(PELLE).await.get("/ekby/me").await.ok().hides("Norrby").shows("Förtroendevald");
}

#[tokio::test]
async fn another_towns_accession_does_not_exist() {
    let town = town_with(by_a_body()).await;
    town.begin("alby", "Alby kommun").await;
    begin(&town, "alby", by_a_body()).await;
    town.give("alby", "anna@alby.example", "Anna Al", Role::Secretariat, None).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut anna = town.signed_in_to("alby", "anna@alby.example").await;
    let there = page.replace("/ekby/", "/alby/");
    anna.get(&there).await.is(404);
    anna.post(&format!("{there}/receipt"), &[]).await.is(404);
    anna.get(&format!("{there}/minutes")).await.is(404);
    let norrby = registered(&town, "Söderby", 2, OrganisationKind::Association).await;
    anna.post("/alby/join/organisation", &[("id", &norrby)]).await.is(404);
    anna.get("/alby/accessions").await.ok().hides("Norrby");
}

#[tokio::test]
async fn minutes_are_handed_out_as_a_file_and_to_few() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let minutes = format!("{page}/minutes");
    let file = maj.get(&minutes).await.ok();
    assert_eq!(file.bytes, PDF);
    assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''protokoll.pdf");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    assert_eq!(file.headers["content-type"], "application/pdf");
    town.visitor().get(&minutes).await.is(404);
    town.signed_in("kalle@vik.example").await.get(&minutes).await.is(404);
    town.signed_in(SIGRID).await.get(&minutes).await.ok();
}

#[tokio::test]
async fn scripts_in_names_stay_text() {
    let town = town_with(by_a_body()).await;
    let evil = "<script>alert(1)</script>";
    let mut maj = town.signed_in(MAJ).await;
    let new = [("name", evil), ("kind", "network"), ("purpose", evil)];
    let page = page_of(&maj.post("/ekby/join/new", &new).await.onward());
    let fields = [("on", "2027-03-10"), ("by", "members")];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "<script>.pdf", PDF)];
    maj.upload(&format!("{page}/decision"), &fields, &files).await.onward();
    maj.post(&format!("{page}/signer"), &[("signer", evil), ("capacity", evil)]).await.onward();
    let signature = format!("{page}/signature");
    let hash = shown(&maj.get(&signature).await.ok().hides("<script>"));
    maj.post(&signature, &[("shown", &hash), ("declared", "yes")]).await.onward();
    maj.get(&page).await.ok().hides("<script>").shows("&#60;script&#62;");
    town.signed_in(SIGRID).await.get("/ekby/accessions").await.ok().hides("<script>");
    let letters = town.post().await;
    assert!(letters.iter().all(|letter| !letter.html.contains("<script>")));
}

#[tokio::test]
async fn a_promise_that_was_not_kept_is_not_promised_again() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    maj.get(&page).await.ok().shows("Kansliet svarar senast söndag 11 april 2027").hides("Försenat");
    town.now_is("2027-04-11T20:00:00Z");
    town.signed_in(MAJ).await.get(&page).await.ok().hides("Försenat");
    town.now_is("2027-04-12T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page)
        .await
        .ok()
        .shows("Försenat. Kansliet skulle ha svarat senast söndag 11 april 2027")
        .shows("Svaret skulle ha kommit senast söndag 11 april 2027, och är försenat.")
        .hides("svarar senast");
}

#[tokio::test]
async fn who_came_first_stands_first_whoever_they_are() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    // In the order of neither name, kind nor number.
    for (at, name, n) in [
        ("2027-03-12T09:00:00Z", "Östra", 3),
        ("2027-03-12T10:00:00Z", "Alla", 1),
        ("2027-03-12T11:00:00Z", "Mitt", 2),
    ] {
        town.now_is(at);
        sent_in(&town, &mut maj, name, n).await;
    }
    let text = town.signed_in(SIGRID).await.get("/ekby/accessions?waits=received").await.ok().text();
    let places: Vec<_> =
        ["Östra", "Alla", "Mitt"].iter().map(|name| text.find(&format!(">{name}<")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    // A promise that has passed says so.
    town.now_is("2027-04-13T09:00:00Z");
    town.signed_in(SIGRID).await.get("/ekby/accessions").await.ok().shows("11 april 2027, 2 dagar försenat");
    // Since when it is as it is: what is refused today is refused since today, whenever it was signed.
    let mut sigrid = town.signed_in(SIGRID).await;
    let list = sigrid.get("/ekby/accessions?waits=received").await.ok().text();
    let mut listed = list.split("href=\"/ekby/accessions/").skip(1).filter_map(|rest| rest.split('"').next());
    let first = listed.find(|id| id.len() == 26).unwrap();
    let first = format!("/ekby/accessions/{first}");
    sigrid.post(&format!("{first}/refusal"), &[("reason", "Protokollet saknas.")]).await.onward();
    sigrid.get("/ekby/accessions?waits=ended").await.ok().shows("13 april 2027").hides("12 mars 2027");
    // Whose it is may begin anew from there, and sees whom to ask.
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&first).await.ok().shows("Börja en ny anslutning").shows("mailto:kansliet@ekby.example");
}

#[tokio::test]
async fn before_there_is_a_text_nobody_can_join() {
    let town = TestTown::new().await;
    town.visitor().get("/ekby/join").await.ok().shows("ingen överenskommelse att gå med i än");
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await;
    maj.post("/ekby/join/organisation", &[("id", &norrby)])
        .await
        .is(422)
        .shows("gäller ingen överenskommelse");
    town.visitor().get("/ekby/join/form.pdf").await.is(422);
}

#[tokio::test]
async fn every_page_speaks_english_too() {
    let town = town_with(by_a_politician()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut maj = town.signed_in(MAJ).await.in_english();
    for path in ["/ekby/join", "/ekby/join/organisation?q=norrby", "/ekby/join/new", "/ekby/check?code=x"] {
        maj.get(path).await.ok();
    }
    let page = begun(&mut maj, &norrby).await;
    maj.get(&format!("{page}/decision")).await.ok().shows("Step 2 of 4");
    decided(&mut maj, &page).await;
    maj.get(&format!("{page}/signer")).await.ok();
    signed(&mut maj, &page).await;
    maj.get(&page).await.ok().shows("on your way into the compact");
    maj.get(&format!("{page}/withdrawal")).await.ok();
    let mut sigrid = town.signed_in(SIGRID).await.in_english();
    for path in ["/ekby/accessions", "/ekby/accessions/new", "/ekby/accessions/new?organisation=new"] {
        sigrid.get(path).await.ok();
    }
    sigrid.get(&format!("{page}/refusal")).await.ok();
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    sigrid.get(&page).await.ok().shows("Confirm the accession");
    sigrid.post(&format!("{page}/confirmation"), &[]).await.onward();
    let mut pelle = town.signed_in(PELLE).await.in_english();
    pelle.get(&format!("{page}/counter-signature")).await.ok().shows("I may sign for Ekby kommun");
    let form = maj.get("/ekby/join/form.pdf").await.ok().text();
    assert!(form.contains("\"countersignature\":{"), "{form}");
}

#[tokio::test]
async fn nobody_holds_up_a_whole_town() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    let names = ["Norrby Sim", "Solby Hembygd", "Dalby Scouter", "Ekby Schack"];
    let mut begun_at = Vec::new();
    for (n, name) in (1..).zip(names) {
        let organisation = registered(&town, name, n, OrganisationKind::Association).await;
        if n <= 3 {
            begun_at.push(begun(&mut maj, &organisation).await);
        } else {
            let refused = maj.post("/ekby/join/organisation", &[("id", &organisation)]).await.is(422);
            refused.shows("påbörjat flera");
            maj.post(&format!("{}/withdrawal", begun_at[0]), &[("reason", "Fel förening.")]).await.onward();
            begun(&mut maj, &organisation).await;
        }
    }
}

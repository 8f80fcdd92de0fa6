//! The road, told through the front door.

use kernel::Day;
use policy::{Actor, Class, Role};

use super::{
    actions::{Lapse, RemindToRenew},
    later,
};
use crate::{
    base::journal,
    compact::{
        Compact,
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, ConfirmedBy, Vocabulary},
    },
    organisations::{
        NewOrganisation, OrganisationKind, Orientation,
        actions::{EditEntry, Register},
        rules::{Contact, ContactKind, demo_number},
    },
    testing::{EKBY, PELLE, Response, SIGRID, TestTown, Visitor, link_in},
    units::{UnitKind, actions::AddUnit},
};

pub(super) const MAJ: &str = "maj@norrby.example";
const PDF: &[u8] = b"%PDF-1.7 minutes of the board";
const TEXT: &str = "# Överenskommelse om samverkan i Ekby\n\n## Vision\n\nAlla i Ekby ska kunna göra något tillsammans.\n\n\
    ## Principer\n\n### Dialog\n\nVi talar med varandra innan vi beslutar.\n\n## Åtaganden\n\n\
    1. Kommunen ska bjuda in föreningarna innan förslag skrivs. (Dialog)\n";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A town whose compact has these rules and one edition in force.
pub(super) async fn town_with(rules: AccessionRules) -> TestTown {
    let town = TestTown::new().await;
    begin(&town, EKBY, rules).await;
    town
}

async fn begin(town: &TestTown, key: &str, rules: AccessionRules) -> kernel::Id<Compact> {
    let house = Actor::house(key);
    let name = "Överenskommelsen i Ekby".to_owned();
    let begin = BeginCompact { slug: "ekby".into(), name, vocabulary: Vocabulary::default(), rules };
    let compact = town.desk.act(&house, begin).await.unwrap();
    adopt(town, key, &compact, TEXT, "2026-05-01").await;
    compact
}

async fn adopt(town: &TestTown, key: &str, compact: &kernel::Id<Compact>, text: &str, from: &str) {
    let house = Actor::house(key);
    let proposal = reader::read("ekby.md", text.as_bytes()).unwrap();
    let (compact, source) = (compact.clone(), text.to_owned());
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source, file: None };
    let edition = town.desk.act(&house, keep).await.unwrap();
    let (body, diary_number) = ("kommunfullmäktige".to_owned(), "KS 2026/12".to_owned());
    let adopt =
        Adopt { edition, revision: 1, body, on: day(from), diary_number, from: day(from), until: None };
    town.desk.act(&house, adopt).await.unwrap();
}

/// Rules like Göteborg's: a body confirms.
pub(super) fn by_a_body() -> AccessionRules {
    AccessionRules {
        confirmed_by: ConfirmedBy::Body,
        confirming_body: "Rådet för samverkan".into(),
        carries_over: true,
        criteria: vec!["Ni verkar i Ekby.".into(), "Ni delar värdegrunden.".into()],
        ..AccessionRules::default()
    }
}

/// Rules like Örebro's: the secretariat confirms, a politician signs as well.
pub(super) fn by_a_politician() -> AccessionRules {
    AccessionRules { counter_signed: true, carries_over: true, ..AccessionRules::default() }
}

/// Nobody confirms: what is received counts.
pub(super) fn by_itself() -> AccessionRules {
    AccessionRules { confirmed_by: ConfirmedBy::Nobody, ..by_a_body() }
}

/// An organisation that stands in the register.
pub(super) async fn registered(town: &TestTown, name: &str, n: u32, kind: OrganisationKind) -> String {
    let number = if kind == OrganisationKind::Network { String::new() } else { demo_number(n) };
    let new = NewOrganisation {
        number,
        name: name.into(),
        kind,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: Vec::new(),
    };
    town.act(Register { new }).await.unwrap().to_string()
}

/// The page of an accession, from a page of its wizard.
fn page_of(wizard: &str) -> String {
    wizard.rsplit_once('/').map_or(wizard.to_owned(), |(page, _)| page.to_owned())
}

/// The hash that the page of the text carries.
fn shown(page: &Response) -> String {
    let text = page.text();
    let from = text.find("name=\"shown\" value=\"").expect("a hash") + 20;
    text[from..from + 64].to_owned()
}

/// Maj begins: the organisation is chosen in the register.
pub(super) async fn begun(who: &mut Visitor, organisation: &str) -> String {
    page_of(&who.post("/ekby/join/organisation", &[("id", organisation)]).await.onward())
}

pub(super) async fn decided(who: &mut Visitor, page: &str) {
    let fields = [("on", "2027-03-10"), ("by", "board")];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "protokoll.pdf", PDF)];
    let onward = who.upload(&format!("{page}/decision"), &fields, &files).await.onward();
    assert_eq!(onward, format!("{page}/signer"));
}

pub(super) async fn signed(who: &mut Visitor, page: &str) {
    let fields = [("signer", "Maj Ek"), ("capacity", "ordförande")];
    let onward = who.post(&format!("{page}/signer"), &fields).await.onward();
    let hash = shown(&who.get(&onward).await.ok().shows("Alla i Ekby"));
    let onward = who.post(&onward, &[("shown", &hash), ("declared", "yes")]).await.onward();
    assert_eq!(onward, page);
}

/// The whole wizard, for an organisation of the register.
pub(super) async fn sent_in(town: &TestTown, who: &mut Visitor, name: &str, n: u32) -> String {
    let organisation = registered(town, name, n, OrganisationKind::Association).await;
    let page = begun(who, &organisation).await;
    decided(who, &page).await;
    signed(who, &page).await;
    page
}

/// Exactly these letters were sent; letters of the same moment come in no order.
pub(super) async fn told(town: &TestTown, expected: &[(&str, &str)]) {
    let letters = town.post().await;
    let mut sent: Vec<_> = letters.iter().map(|l| (l.to.as_str(), l.subject.as_str())).collect();
    let mut expected = expected.to_vec();
    sent.sort_unstable();
    expected.sort_unstable();
    assert_eq!(sent, expected);
}

pub(super) async fn chain_holds(town: &TestTown) {
    let mut tx = town.desk.db.read().await.unwrap();
    assert_eq!(journal::verify(&mut tx, EKBY).await.unwrap().1, None);
}

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
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.png", b"\x89PNG\r\n\x1a\n...")];
    let page = sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    told(&town, &[(MAJ, "Er anslutning är mottagen")]).await;
    sigrid.get(&page).await.ok().shows("På papper").shows("Årsmötet, 1 mars 2027").shows("blankett.png");
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
}

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
        .shows("Skriv en dag");

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
    town.signed_in(SIGRID).await.get("/ekby/accessions").await.ok().shows("11 april 2027, 2 dagar sen");
}

/// Rules under which a signature holds for one edition and is renewed within half a year.
fn to_be_renewed() -> AccessionRules {
    AccessionRules { carries_over: false, renew_within_months: 6, ..by_itself() }
}

/// A town with one signatory, Norrby, and a newer edition from today on.
async fn with_a_newer_edition(rules: AccessionRules) -> (TestTown, kernel::Id<Compact>, String) {
    let town = TestTown::new().await;
    let compact = begin(&town, EKBY, rules).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    town.signed_in(SIGRID).await.post(&format!("{page}/receipt"), &[]).await.onward();
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "skapa något"), "2027-03-12").await;
    town.post().await;
    (town, compact, page)
}

/// What the house does of itself about renewals; answers how many.
async fn renewals(town: &TestTown) -> usize {
    let mut tx = town.desk.db.read().await.unwrap();
    let tenant = crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap();
    drop(tx);
    later::renewals(&town.desk, &tenant).await.unwrap()
}

#[tokio::test]
async fn what_is_not_renewed_in_time_lapses_by_itself() {
    let (town, compact, page) = with_a_newer_edition(to_be_renewed()).await;
    let version = async || town.visitor().get("/ekby/join").await.ok().headers["etag"].clone();
    // Every day has its own tag; what is asked here is whether a day on which nothing is due is an act.
    let before = version().await;
    assert_eq!(renewals(&town).await, 0);
    assert_eq!(before, version().await);

    town.now_is("2027-08-13T08:00:00Z");
    assert_eq!(renewals(&town).await, 1);
    let letters = town.post().await;
    assert_eq!((letters[0].to.as_str(), letters[0].subject.as_str()), (MAJ, "Förnya er anslutning"));
    assert!(letters[0].text.contains("12 september 2027"), "{}", letters[0].text);
    assert_eq!(letters.len(), 1);
    town.now_is("2027-09-12T08:00:00Z");
    assert_eq!(renewals(&town).await, 0, "nobody is reminded twice");

    town.now_is("2027-09-13T08:00:00Z");
    let all = ("kansliet@ekby.example", "Anslutningar har upphört");
    assert_eq!(renewals(&town).await, 1);
    told(&town, &[(MAJ, "Er anslutning har upphört"), all]).await;
    assert_eq!(renewals(&town).await, 0);
    assert_eq!(town.act(Lapse { compact: compact.clone() }).await.unwrap(), 0);
    assert_eq!(town.act(RemindToRenew { compact }).await.unwrap(), 0);
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page).await.ok().shows("gäller inte längre");
    maj.get("/ekby/register?signatory=yes").await.ok().hides("Norrby");
    chain_holds(&town).await;
}

#[tokio::test]
async fn where_a_signature_carries_over_nothing_lapses() {
    let (town, _, page) = with_a_newer_edition(by_itself()).await;
    town.now_is("2037-03-13T08:00:00Z");
    assert_eq!(renewals(&town).await, 0);
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page).await.ok().shows("gäller även den nya utgåvan").shows("Förnya anslutningen");
}

#[tokio::test]
async fn a_signatory_renews_and_is_one_all_along() {
    let (town, _, old) = with_a_newer_edition(to_be_renewed()).await;
    town.now_is("2027-05-03T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&old).await.ok().shows("Förnya anslutningen senast söndag 12 september 2027");
    maj.get("/ekby/join/organisation").await.ok().shows("Norrby Simsällskap");
    let norrby = maj.get(&old).await.ok().text();
    let norrby = norrby.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let new = begun(&mut maj, &norrby).await;
    assert_ne!(new, old);
    maj.get(&old).await.ok().shows("Ni har börjat förnya").shows(&format!("href=\"{new}\""));
    maj.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422).shows("har redan en anslutning");
    let mut visitor = town.visitor();
    let register = format!("/ekby/register/{norrby}");
    visitor.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap");
    decided(&mut maj, &new).await;
    signed(&mut maj, &new).await;

    // What was signed in time does not lapse because the answer is late.
    town.now_is("2027-09-20T08:00:00Z");
    assert_eq!(renewals(&town).await, 0);
    town.post().await;
    town.signed_in(SIGRID).await.post(&format!("{new}/receipt"), &[]).await.onward();
    let letters = town.post().await;
    assert!(letters.iter().any(|l| l.to == MAJ && l.subject == "Er anslutning är förnyad"));
    let page = visitor.get(&register).await.ok();
    page.shows("12 mars 2027").shows("20 september 2027").shows("utgåva 1").shows("utgåva 2");
    visitor.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap").shows("12 mars 2027");
    for day in ["2027-03-12", "2027-09-19", "2027-09-20"] {
        let list = format!("/ekby/register?signatory=yes&on={day}");
        visitor.get(&list).await.ok().shows("Norrby Simsällskap");
    }
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&old).await.ok().shows("Ni har förnyat anslutningen").hides("Lämna överenskommelsen");
    let page = maj.get(&new).await.ok();
    page.shows("Anslutna utan avbrott sedan").shows("12 mars 2027").shows("Utgåva 2").hides("Förnya");
    // The front page tells of no one who left, nor of a new one.
    visitor.get("/ekby/").await.ok().hides("20 september 2027");
    assert_eq!(renewals(&town).await, 0);
    chain_holds(&town).await;
}

#[tokio::test]
async fn a_declined_renewal_leaves_the_old_signature_as_long_as_it_holds() {
    let rules = AccessionRules { confirmed_by: ConfirmedBy::Secretariat, ..to_be_renewed() };
    let town = TestTown::new().await;
    let compact = begin(&town, EKBY, rules).await;
    let mut maj = town.signed_in(MAJ).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let old = begun(&mut maj, &norrby).await;
    decided(&mut maj, &old).await;
    signed(&mut maj, &old).await;
    for step in ["receipt", "confirmation"] {
        sigrid.post(&format!("{old}/{step}"), &[]).await.onward();
    }
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "skapa något"), "2027-03-12").await;
    let new = begun(&mut maj, &norrby).await;
    decided(&mut maj, &new).await;
    signed(&mut maj, &new).await;
    sigrid.post(&format!("{new}/refusal"), &[("reason", "Protokollet saknas.")]).await.onward();
    sigrid.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap");
    // Leaving takes a renewal along that has only begun.
    let third = begun(&mut maj, &norrby).await;
    maj.post(&format!("{old}/withdrawal"), &[("on", "2027-03-12"), ("reason", "Vi slutar.")]).await.onward();
    maj.get(&third).await.ok().shows("Anslutningen är avslutad");
    sigrid.get("/ekby/register?signatory=yes").await.ok().hides("Norrby Simsällskap");
    chain_holds(&town).await;
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

/// The address of the page of a person whom the list of people calls by this name.
async fn person_page(sigrid: &mut Visitor, name: &str) -> String {
    for list in ["/ekby/people", "/ekby/people?show=others"] {
        let text = sigrid.get(list).await.ok().text();
        if let Some((before, _)) = text.split_once(&format!("\">{name}</a>")) {
            return before.rsplit("href=\"").next().unwrap_or_default().to_owned();
        }
    }
    panic!("nobody is called {name}");
}

/// How many rows of the table the statement counts hold this text.
async fn holding(town: &TestTown, sql: &'static str, text: &str) -> i64 {
    let mut tx = town.desk.db.read().await.unwrap();
    let row = tx.row(sql, &db::params![EKBY, format!("%{text}%")]).await.unwrap().unwrap();
    row.get("n").unwrap()
}

#[tokio::test]
async fn an_erased_signers_name_is_gone_and_the_signature_stays() {
    let town = town_with(by_a_politician()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for step in ["receipt", "confirmation"] {
        sigrid.post(&format!("{page}/{step}"), &[]).await.onward();
    }
    let mut pelle = town.signed_in(PELLE).await;
    let fields = [("signer", "Pelle Palm"), ("capacity", "kommunalråd"), ("declared", "yes")];
    pelle.post(&format!("{page}/counter-signature"), &fields).await.onward();
    let before: serde_json::Value =
        serde_json::from_slice(&sigrid.get(&format!("{page}/certificate.pdf")).await.ok().bytes).unwrap();

    // She is also who the register says to ask for.
    let entry = |id: &str| format!("/ekby/register/{id}");
    let found = sigrid.get("/ekby/register.json").await.ok().text();
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    let id = found["list"][0]["id"].as_str().unwrap().to_owned();
    let line = |kind, value: &str| Contact { kind, value: value.into(), class: Class::Public };
    let new = NewOrganisation {
        number: demo_number(1),
        name: "Norrby Simsällskap".into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: vec![
            line(ContactKind::Person, "Maj Ek, ordförande"),
            line(ContactKind::Mail, MAJ),
            line(ContactKind::Phone, "070-123 45 67"),
            line(ContactKind::Address, "Norrbyvägen 2"),
        ],
    };
    town.act(EditEntry { id: id.parse().unwrap(), entry: new }).await.unwrap();
    let mut visitor = town.visitor();
    visitor.get(&entry(&id)).await.ok().shows("Maj Ek").shows("070-123 45 67");

    // The list knows her by the part of her address that she signed in with.
    let person = person_page(&mut sigrid, "maj").await;
    sigrid.get(&format!("{person}/erasure")).await.ok().shows("namn under anslutningar");
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    let gone = "En person, raderad 12 mars 2027";
    sigrid.get(&page).await.ok().shows(gone).hides("Maj Ek").shows("Pelle Palm, kommunalråd");
    visitor.get(&entry(&id)).await.ok().hides("Maj").hides("070-123").shows("Norrbyvägen 2");
    for list in
        ["/ekby/register.json", "/ekby/register.csv", "/ekby/journal", "/ekby/accessions?waits=listed"]
    {
        sigrid.get(list).await.ok().hides("Maj Ek").hides(MAJ);
    }
    let json = sigrid.get(&format!("{}.json", entry(&id))).await.ok();
    json.hides("Maj").hides("070-123").shows("Norrbyv");
    let after = sigrid.get(&format!("{page}/certificate.pdf")).await.ok();
    let after: serde_json::Value = serde_json::from_slice(&after.bytes).unwrap();
    assert_eq!(
        (&after["signature"]["text"], &after["signature"]["more"]),
        (&gone.into(), &"12 mars 2027".into())
    );
    assert_eq!(after["verify"]["hash"], before["verify"]["hash"]);
    assert_eq!(sigrid.get(&format!("{page}/minutes")).await.ok().bytes, PDF);

    // The politician as well; and nothing of either is left in what is kept, while the chain holds.
    let person = person_page(&mut sigrid, "Pelle Palm").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().shows(gone).hides("Pelle").hides("kommunalråd").shows("Ansluten");
    for sql in [
        "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE $2",
        "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE $2",
        "SELECT COUNT(*) AS n FROM accession WHERE tenant = $1 AND (signer LIKE $2 OR counter_signer LIKE $2)",
        "SELECT COUNT(*) AS n FROM organisation_contact WHERE tenant = $1 AND value LIKE $2",
    ] {
        for name in ["Maj Ek", "maj@", "Pelle Palm"] {
            assert_eq!(holding(&town, sql, name).await, 0, "{name}: {sql}");
        }
    }
    chain_holds(&town).await;
}

#[tokio::test]
async fn whoever_signs_on_paper_without_an_address_can_be_erased() {
    let town = town_with(by_itself()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let fields = [
        ("id", norrby.as_str()),
        ("on", "2027-03-01"),
        ("by", "board"),
        ("signer", "Maj Ek"),
        ("capacity", "ordförande"),
        ("contact", ""),
    ];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.pdf", PDF)];
    let page = sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    sigrid.get(&page).await.ok().shows("Ansluten").shows("Maj Ek, ordförande");
    sigrid.get("/ekby/people").await.ok().hides("Maj Ek");
    let person = person_page(&mut sigrid, "Maj Ek").await;
    sigrid.get(&person).await.ok().hides("Företrädare");
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().hides("Maj Ek").shows("En person, raderad 12 mars 2027");
    let sql = "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE $2";
    assert_eq!(holding(&town, sql, "Maj Ek").await, 0);
    chain_holds(&town).await;
}

#[tokio::test]
async fn erasing_whoever_entered_a_paper_takes_no_name_but_their_own() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    town.give(EKBY, "stina@ekby.example", "Stina Sund", Role::Secretariat, None).await;
    let mut stina = town.signed_in("stina@ekby.example").await;
    let fields = [
        ("id", norrby.as_str()),
        ("on", "2027-03-01"),
        ("by", "board"),
        ("signer", "Maj Ek"),
        ("capacity", "ordförande"),
        ("contact", MAJ),
    ];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "Maj Ek.pdf", PDF)];
    let page = stina.upload("/ekby/accessions/new", &fields, &files).await.onward();
    stina.post(&format!("{page}/refusal"), &[("reason", "Maj Ek satt inte i styrelsen.")]).await.onward();
    let mut sigrid = town.signed_in(SIGRID).await;
    let person = person_page(&mut sigrid, "Stina Sund").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().shows("Maj Ek, ordförande").shows("satt inte i styrelsen");
    let person = person_page(&mut sigrid, "Maj Ek").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().hides("Maj Ek").shows("En person, raderad 12 mars 2027").shows(".pdf");
    assert_eq!(sigrid.get(&format!("{page}/minutes")).await.ok().bytes, PDF);
    chain_holds(&town).await;
}

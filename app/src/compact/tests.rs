//! Compacts, told through the front door.

use axum::{body::Body, http::Request};
use policy::Role;

use super::actions::{self, Adopt, ChangeRules, KeepDraft};
use crate::{
    base::{Cx, Error, Sight},
    testing::{EKBY, PELLE, SIGRID, TestTown, Visitor},
};

pub(super) const FIRST: &[u8] = include_bytes!("texts/ekby-2019.txt");
const SECOND: &[u8] = include_bytes!("texts/ekby-2026.txt");

/// Reads a text in as Sigrid; the address of its review.
pub(super) async fn import(
    sigrid: &mut Visitor,
    name: &str,
    bytes: &[u8],
    fields: &[(&str, &str)],
) -> String {
    let address = sigrid.upload("/ekby/import", fields, &[("file", name, bytes)]).await.onward();
    assert!(address.ends_with("/review"), "{address}");
    address
}

/// Adopts the draft under review.
pub(super) async fn adopt(sigrid: &mut Visitor, review: &str, on: &str) {
    let seen = revision(&sigrid.get(&review.replace("/review", "/adopt")).await.ok().text());
    let fields = [
        ("revision", seen.as_str()),
        ("body", "kommunfullmäktige"),
        ("on", on),
        ("diary_number", "KS 1"),
        ("from", ""),
        ("until", ""),
    ];
    let to = sigrid.post(&review.replace("/review", "/adopt"), &fields).await.onward();
    assert_eq!(to, "/ekby/compact");
}

/// The identity of the town's compact, as the import form offers it.
pub(super) async fn compact_id(sigrid: &mut Visitor) -> String {
    let page = sigrid.get("/ekby/import").await.ok().text();
    let (_, rest) = page.split_once("<option value=\"").unwrap();
    rest[..26].to_owned()
}

pub(super) async fn adopted(town: &TestTown) -> Visitor {
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    sigrid
}

pub(super) async fn twice_adopted(town: &TestTown) -> Visitor {
    let mut sigrid = adopted(town).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    adopt(&mut sigrid, &review, "2026-11-16").await;
    sigrid
}

/// The revision that a review page holds.
pub(super) fn revision(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"revision\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_text_becomes_a_compact_that_anyone_reads() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.get("/ekby/compact").await.ok().shows("läsa in texten");
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    sigrid
        .get(&review)
        .await
        .ok()
        .shows("id=\"line-1\"")
        .shows("Kommunen ska ge besked om stöd senast i november.")
        .shows("Åtagande 3");
    // Until it is adopted nobody else sees it, and the town has no compact.
    town.visitor().get(&review).await.is(404);
    town.visitor().get(&review.replace("/review", "")).await.is(404);
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.get(&review.replace("/review", "")).await.ok().shows("Det här är ett utkast");

    let page = sigrid.get(&review.replace("/review", "/adopt")).await.ok();
    page.shows("value=\"2019-05-20\"").shows("kommunfullmäktige").shows("KS 2019/71");
    adopt(&mut sigrid, &review, "2019-05-20").await;

    let mut visitor = town.visitor();
    visitor.get("/ekby/").await.ok().shows("href=\"/ekby/compact\"");
    visitor
        .get("/ekby/compact")
        .await
        .ok()
        .shows("I Ekby hörs alla röster")
        .shows("Antagen av kommunfullmäktige 20 maj 2019, diarienummer KS 1. Gäller tills vidare.")
        .shows("Kontinuitet")
        .shows("2 åtaganden bygger på den här")
        .shows("varje år");
    visitor.in_english().get("/ekby/compact").await.ok().shows("Adopted by kommunfullmäktige on 20 May 2019");
}

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let town = TestTown::new().await;
    let mut sigrid = twice_adopted(&town).await;
    let review = import(&mut sigrid, "ny.txt", SECOND, &[("name", "En annan")]).await;
    let slug = slug(&mut sigrid).await;
    let mut english = sigrid.clone().in_english();
    let paths = [
        review.clone(),
        review.replace("/review", ""),
        review.replace("/review", "/adopt"),
        "/ekby/import".into(),
        "/ekby/compact".into(),
        "/ekby/compact/editions".into(),
        format!("/ekby/compact/redline?compact={slug}"),
        format!("/ekby/compact/{slug}/rules"),
        format!("/ekby/compact/{slug}/1"),
        format!("/ekby/compact/{slug}/1/vision"),
    ];
    for path in paths {
        sigrid.get(&path).await.ok();
        english.get(&path).await.ok();
    }
}

/// The part of addresses of the town's compact.
pub(super) async fn slug(visitor: &mut Visitor) -> String {
    let page = visitor.get("/ekby/compact/editions").await.ok().text();
    let (_, rest) = page.split_once("/ekby/compact/overens").unwrap();
    format!("overens{}", rest.split('/').next().unwrap())
}

#[tokio::test]
async fn a_clause_has_its_address_for_ever() {
    let town = TestTown::new().await;
    let mut sigrid = twice_adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let mut visitor = town.visitor();
    visitor
        .get(&format!("/ekby/compact/{slug}/1/municipality-2"))
        .await
        .ok()
        .shows("senast i november")
        .shows("inte längre gäller")
        .shows("Utgåva 2: Borttaget");
    visitor
        .get(&format!("/ekby/compact/{slug}/2/municipality-1"))
        .await
        .ok()
        .shows("minst fyra veckor")
        .shows("Utgåva 2: Omskrivet")
        .shows(&format!("/ekby/compact/{slug}/1/municipality-1"));
    visitor.get(&format!("/ekby/compact/{slug}/1")).await.ok().shows("ersatt av en senare");
    for nowhere in ["3", "0", "x", "1/nowhere"] {
        visitor.get(&format!("/ekby/compact/{slug}/{nowhere}")).await.is(404);
    }
    visitor.get("/ekby/compact/nowhere").await.is(404);
}

#[tokio::test]
async fn what_changed_is_shown_word_by_word() {
    let town = TestTown::new().await;
    let _sigrid = twice_adopted(&town).await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/compact/redline").await.ok().text();
    assert!(
        page.contains("<ins><span class=\"ds-sr-only\">tillagt: </span>minst fyra veckor </ins>"),
        "{page}"
    );
    assert!(page.contains("Omskrivet") && page.contains("Nytt") && page.contains("Borttaget"), "{page}");
    visitor.get("/ekby/compact/redline?from=1&to=1").await.ok().shows("Inget stycke har ändrats");
    visitor.get("/ekby/compact/redline?from=1&to=7").await.is(404);
    visitor.get("/ekby/compact/editions").await.ok().shows("Utgåva 2").shows("Ersatt").shows("Gäller");
}

#[tokio::test]
async fn an_edition_can_be_taken_home() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let data = town.visitor().get(&format!("/ekby/compact/editions/1.json?compact={slug}")).await.ok();
    let data: serde_json::Value = serde_json::from_slice(&data.bytes).unwrap();
    assert_eq!((&data["version"], &data["edition"]["number"]), (&1.into(), &1.into()));
    let clauses = data["clauses"].as_array().unwrap();
    let first = clauses.iter().find(|c| c["slug"] == "municipality-1").unwrap();
    assert_eq!(first["sides"], serde_json::json!(["municipality"]));
    assert_eq!(first["principles"], serde_json::json!(["dialog", "oppenhet"]));
    town.visitor().get("/ekby/compact/editions/9.json?compact=x").await.is(404);
}

#[tokio::test]
async fn the_list_of_editions_can_be_taken_home() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    import(&mut sigrid, "ny.txt", SECOND, &[("name", "En annan")]).await;
    let mut visitor = town.visitor();
    visitor.get("/ekby/compact/editions").await.ok().shows("/ekby/compact/editions.csv");
    visitor.get("/ekby/compact/editions.csv").await.ok().shows("in_force,kommunfullmäktige,2019-05-20,KS 1");
    let rows = |page: crate::testing::Response| {
        let data: serde_json::Value = serde_json::from_slice(&page.bytes).unwrap();
        data["list"].as_array().unwrap().len()
    };
    // A draft is in the list of those who may read it, and of nobody else.
    assert_eq!(rows(visitor.get("/ekby/compact/editions.json").await.ok()), 1);
    assert_eq!(rows(sigrid.get("/ekby/compact/editions.json").await.ok()), 2);
}

#[tokio::test]
async fn by_side_and_by_principle() {
    let town = TestTown::new().await;
    adopted(&town).await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/compact?side=civil_society").await.ok();
    page.shows("id=\"civil-society-1\"").hides("id=\"municipality-2\"").shows("Visa alla");
    let page = visitor.get("/ekby/compact?principle=kontinuitet").await.ok();
    page.hides("id=\"civil-society-1\"").shows("id=\"municipality-2\"");
}

#[tokio::test]
async fn an_adopted_text_is_never_edited() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    let again = [("box", "head x"), ("head.title", "Annan"), ("revision", "1"), ("do", "save")];
    sigrid.post(&review, &again).await.is(404);
    sigrid.get(&review).await.is(404);
    let fields = [("body", "x"), ("on", "2020-01-01")];
    sigrid.post(&review.replace("/review", "/adopt"), &fields).await.is(422).shows("redan antagen");
    town.visitor().get("/ekby/compact").await.ok().hides("Annan");
}

#[tokio::test]
async fn an_adoption_that_cannot_be_comes_back_filled() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let adopt = review.replace("/review", "/adopt");
    let seen = ("revision", "1");
    let page = sigrid.post(&adopt, &[seen, ("body", "Nämnden"), ("on", "2027-03-13")]).await.is(422);
    page.shows("ligger i framtiden").shows("value=\"Nämnden\"");
    sigrid
        .post(&adopt, &[seen, ("body", "Nämnden"), ("on", "2018-01-01")])
        .await
        .is(422)
        .shows("förra utgåvans");
    sigrid
        .post(&adopt, &[seen, ("body", ""), ("on", "2020-01-01")])
        .await
        .is(422)
        .shows("Skriv vem som antog den");
    sigrid.post(&adopt, &[seen, ("body", "x"), ("on", "igår")]).await.is(422).shows("Skriv en dag");
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&review.replace("/review", "")).await.ok();
    pelle.post(&adopt, &[("body", "x"), ("on", "2020-01-01")]).await.is(403);
    town.visitor().post(&adopt, &[("body", "x"), ("on", "2020-01-01")]).await.is(404);
}

#[tokio::test]
async fn what_is_read_in_belongs_to_the_compact_that_is_there_and_may_hold_from_a_later_day() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let compact = compact_id(&mut sigrid).await;
    sigrid.get("/ekby/import").await.ok().shows(&format!("<option value=\"{compact}\" selected>"));
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let adopt = review.replace("/review", "/adopt");
    sigrid.get(&review).await.ok().shows("Texten hör till");
    let page = sigrid.get(&adopt).await.ok().shows("Texten hör till").text();
    let seen = revision(&page);
    let fields =
        [("revision", seen.as_str()), ("body", "Nämnden"), ("on", "2027-03-01"), ("from", "2027-06-01")];
    let to = sigrid.post(&adopt, &fields).await.onward();
    assert!(to.ends_with("/2"), "{to}");
    sigrid.get(&to).await.ok().shows("Den gäller från 1 juni 2027");
}

#[tokio::test]
async fn what_is_adopted_is_what_was_seen() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let adopt = review.replace("/review", "/adopt");
    let seen = revision(&sigrid.get(&adopt).await.ok().text());
    let title = [("box", "head x"), ("head.title", "En annan titel"), ("head.language", "sv")];
    let corrected = [&title[..], &[("revision", seen.as_str())]].concat();
    sigrid.post(&review, &corrected).await.onward();
    let fields = |seen| [("body", "Nämnden"), ("on", "2019-05-20"), ("revision", seen)];
    // A day that cannot be read brings the page back, still with the revision that was seen.
    let wrong = [("body", "Nämnden"), ("on", "snart"), ("revision", seen.as_str())];
    assert_eq!(revision(&sigrid.post(&adopt, &wrong).await.is(422).text()), seen);
    let page = sigrid.post(&adopt, &fields(&seen)).await.is(422).shows("sedan du öppnade sidan").text();
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.post(&adopt, &fields("")).await.is(422);
    sigrid.post(&adopt, &fields(&revision(&page))).await.onward();
    town.visitor().get("/ekby/compact").await.ok().shows("En annan titel");
}

#[tokio::test]
async fn the_kept_text_gives_the_hash_that_was_signed_in_whatever_order_it_was_written() {
    let town = TestTown::new().await;
    let begin = actions::BeginCompact {
        slug: "ekby".into(),
        name: "Ekby".into(),
        vocabulary: super::rules::Vocabulary::default(),
        rules: super::rules::AccessionRules { carries_over: true, ..Default::default() },
    };
    let compact = town.act(begin).await.unwrap();
    let mut proposal = reader::read("a.txt", FIRST).unwrap();
    // The second party first, and the rarer rhythm before the one that recurs sooner.
    let both: Vec<String> = proposal.sides.iter().rev().map(|s| s.key.clone()).collect();
    assert!(both.len() > 1);
    proposal.commitments[0].sides = both;
    let mut rare = proposal.clocks[0].clone();
    rare.every_months = 48;
    proposal.clocks.insert(0, rare);
    let source = String::new();
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source, file: None };
    let edition = town.act(keep).await.unwrap();
    let on = "2019-05-20".parse().unwrap();
    let (body, diary_number) = ("Fullmäktige".to_owned(), String::new());
    let adopt = Adopt { edition, revision: 1, body, on, diary_number, from: on, until: None };
    town.act(adopt).await.unwrap();

    let tenant = {
        let mut tx = town.desk.db.read().await.unwrap();
        crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap()
    };
    let visitor = policy::Actor::visitor(EKBY);
    let today = town.desk.see(&tenant, &visitor, Ask("2027-03-12")).await.unwrap();
    assert_eq!(today.unwrap().0, 1, "the hash is of the kept text");
    let check = async || town.desk.see(&tenant, &visitor, super::sights::CheckTexts).await.unwrap().len();
    assert_eq!(check().await, 0);
    let change = async |sql| {
        let mut tx = town.desk.db.write().await.unwrap();
        tx.run(sql, &[]).await.unwrap();
        tx.commit().await.unwrap();
    };
    // A folder from before the order of sides was kept is whole all the same; one whose text was changed is not.
    change("UPDATE clause_side SET position = 0").await;
    assert_eq!(check().await, 0);
    change("UPDATE clause SET body = 'Något annat.' WHERE kind = 'vision'").await;
    assert_eq!(check().await, 1);
}

#[tokio::test]
async fn bad_files_are_refused_beside_the_field() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let refused: [(&str, &[u8], &str); 4] = [
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06", "den här sortens fil"),
        ("tom.txt", b"  \n \n", "ingen text i filen"),
        ("trasig.pdf", b"%PDF-1.7\nnothing here", "trasig"),
        ("trasig.docx", b"PK\x03\x04broken", "trasig"),
    ];
    for (name, bytes, said) in refused {
        let page = sigrid.upload("/ekby/import", &[("name", "Mitt namn")], &[("file", name, bytes)]).await;
        page.is(422).shows(said).shows("value=\"Mitt namn\"");
    }
    sigrid.upload("/ekby/import", &[("text", "")], &[]).await.is(422).shows("Välj en fil eller klistra in");
    let huge = vec![b'a'; 22 << 20];
    let page = sigrid.upload("/ekby/import", &[], &[("file", "stor.txt", huge.as_slice())]).await;
    page.is(422).shows("för stor");
    // What stands around the file is heard, before it and after it.
    let field = |name: &str, text: &str| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").into_bytes()
    };
    let head =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stor.txt\"\r\n\r\n".as_bytes();
    let body =
        [&field("name", "Mitt namn"), head, &huge, b"\r\n", &field("text", "Mina ord."), b"--cut--\r\n"];
    let request = Request::post("/ekby/import").header("content-type", "multipart/form-data; boundary=cut");
    let page = sigrid.send(request.body(Body::from(body.concat())).unwrap()).await.is(422);
    page.shows("för stor").shows("value=\"Mitt namn\"").shows("Mina ord.");
    town.visitor().upload("/ekby/import", &[], &[("file", "a.txt", FIRST)]).await.is(404);
    sigrid.get("/ekby/compact/editions").await.ok().shows("ingen överenskommelse än");
}

#[tokio::test]
async fn scripts_in_a_text_stay_text() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let text =
        String::from_utf8_lossy(FIRST).replace("innan ett förslag skrivs", "<script>alert(1)</script>");
    let address = sigrid.upload("/ekby/import", &[("text", text.as_str())], &[]).await.onward();
    sigrid.get(&address).await.ok().shows("&#60;script&#62;").hides("<script>alert");
    adopt(&mut sigrid, &address, "2019-05-20").await;
    town.visitor().get("/ekby/compact").await.ok().hides("<script>alert");
}

#[tokio::test]
async fn the_rules_and_words_are_the_compacts_own() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let rules = format!("/ekby/compact/{}/rules", slug(&mut sigrid).await);
    let fields = [("name", "Ekby"), ("confirmed_by", "body"), ("principles", "Kännetecken")];
    let page = sigrid.post(&rules, &fields).await.is(422);
    page.shows("vilken styrgrupp som bekräftar").shows("value=\"Kännetecken\"").shows("mellan 1 och 60");
    let fields = [&fields[..], &[("confirming_body", "Rådet"), ("carries_over", "yes")]].concat();
    sigrid.post(&rules, &fields).await.onward();
    sigrid.get(&rules).await.ok().shows("Rådet");
    town.visitor().get("/ekby/compact").await.ok().shows("Kännetecken");
    // Anyone may know of the compact, so they are told that they may not, not that there is none.
    town.visitor().get(&rules).await.is(403);
    town.visitor().post(&rules, &fields).await.is(403);
}

#[tokio::test]
async fn a_page_takes_few_statements_whatever_its_size() {
    let town = TestTown::new().await;
    adopted(&town).await;
    let count = async |path: &str| {
        let page = town.visitor().get(path).await.ok();
        let text = page.headers["server-timing"].to_str().unwrap().to_owned();
        text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap()
    };
    // With the door's own, which finds the town in one; in two more how the commitments stand, and in one whether it ended.
    assert!((2..=7).contains(&count("/ekby/compact").await));
    assert!((2..=6).contains(&count("/ekby/compact/editions").await));
}

#[tokio::test]
async fn another_towns_drafts_and_compacts_are_not_ours() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    town.give("alby", "anna@alby.example", "Anna Al", Role::Secretariat, None).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let mut anna = town.signed_in_to("alby", "anna@alby.example").await;
    anna.get(&review).await.is(404);
    anna.get(&review.replace("/ekby/", "/alby/")).await.is(404);
    anna.post(&review.replace("/ekby/", "/alby/"), &[("do", "save")]).await.is(404);
    let compact = compact_id(&mut sigrid).await;
    let fields = [("compact", compact.as_str())];
    anna.upload("/alby/import", &fields, &[("file", "a.txt", FIRST)]).await.is(404);
}

/// What a neighbour asks: the edition in force on a day, its text, and whether what was signed is what stands.
struct Ask(&'static str);

impl Sight for Ask {
    type Output = Option<(i64, usize, String)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let Some((_, edition)) = actions::in_force(cx, self.0.parse().unwrap()).await? else {
            return Ok(None);
        };
        let text = actions::whole_text(cx, &edition).await?.clauses;
        let whole = actions::whole_text(cx, &edition).await?;
        assert_eq!(
            edition.text_hash,
            Some(super::derive::hash(&edition.title, &whole)),
            "the hash is of the kept text"
        );
        Ok(Some((edition.number.unwrap(), text.len(), edition.text_hash.unwrap())))
    }
}

#[tokio::test]
async fn neighbours_ask_what_was_in_force_on_a_day() {
    let town = TestTown::new().await;
    let sigrid = twice_adopted(&town).await;
    drop(sigrid);
    let actor = policy::Actor::visitor(EKBY);
    let mut tx = town.desk.db.read().await.unwrap();
    let tenant = crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap();
    drop(tx);
    let ask = async |day| town.desk.see(&tenant, &actor, Ask(day)).await.unwrap();
    assert_eq!(ask("2019-05-19").await, None);
    let (first, second) = (ask("2026-11-15").await.unwrap(), ask("2026-11-16").await.unwrap());
    assert_eq!((first.0, second.0), (1, 2));
    assert_ne!(first.2, second.2);
}

#[tokio::test]
async fn drafts_are_kept_for_the_demo_and_replaced_on_their_revision() {
    let town = TestTown::new().await;
    let begin = actions::BeginCompact {
        slug: "ekby".into(),
        name: "Ekby".into(),
        vocabulary: super::rules::Vocabulary::default(),
        rules: super::rules::AccessionRules { carries_over: true, ..Default::default() },
    };
    let compact = town.act(begin.clone()).await.unwrap();
    assert!(town.act(begin).await.is_err(), "an address is given once");
    let keep = KeepDraft {
        compact: compact.clone(),
        draft: None,
        revision: 0,
        proposal: reader::read("a.txt", FIRST).unwrap(),
        source: String::from_utf8_lossy(FIRST).into_owned(),
        file: None,
    };
    let draft = town.act(keep.clone()).await.unwrap();
    let other = KeepDraft { draft: Some(draft.clone()), revision: 1, ..keep };
    assert_eq!(town.act(other.clone()).await.unwrap(), draft);
    assert!(town.act(other).await.is_err(), "somebody else was faster");
    let on = "2019-05-20".parse().unwrap();
    let adopt = Adopt {
        edition: draft,
        revision: 2,
        body: "Fullmäktige".into(),
        on,
        diary_number: String::new(),
        from: on,
        until: Some("2020-05-19".parse().unwrap()),
    };
    assert_eq!(town.act(adopt).await.unwrap(), 1);
    // Its time has run out: nothing is in force, and its own address says so.
    town.visitor().get("/ekby/compact").await.ok().shows("Har upphört").shows("/ekby/compact/ekby");
    town.visitor().get("/ekby/compact/ekby/1").await.ok().shows("upphört att gälla");
    let rules = ChangeRules {
        compact,
        name: String::new(),
        vocabulary: super::rules::Vocabulary::default(),
        rules: super::rules::AccessionRules::default(),
    };
    assert!(town.act(rules).await.is_err());
}

#[tokio::test]
async fn the_file_that_was_handed_in_stays_beside_its_edition() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "Antagen text.txt", FIRST, &[]).await;
    let source = review.replace("/review", "/source");
    sigrid.get(&review).await.ok().shows("Källa, som den lämnades").shows("Antagen text.txt").shows(&source);
    let file = sigrid.get(&source).await.ok();
    assert_eq!(file.bytes, FIRST);
    assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''Antagen%20text.txt");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    town.visitor().get(&source).await.is(404);
    adopt(&mut sigrid, &review, "2019-05-20").await;
    sigrid.get("/ekby/compact").await.ok().shows("Antagen text.txt").shows(&source);
    assert_eq!(sigrid.get(&source).await.ok().bytes, FIRST);
    town.visitor().get("/ekby/compact").await.ok().hides("Antagen text.txt");
    town.signed_in(PELLE).await.get(&source).await.is(403);

    // What was pasted has no file.
    let text = String::from_utf8_lossy(SECOND);
    let pasted = sigrid.upload("/ekby/import", &[("text", &*text), ("name", "En annan")], &[]).await.onward();
    sigrid.get(&pasted).await.ok().hides("som den lämnades");
    sigrid.get(&pasted.replace("/review", "/source")).await.is(404);
}

#[tokio::test]
async fn what_became_of_a_clause_is_corrected_before_it_is_adopted() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let page = review.replace("/review", "/crosswalk");
    let redline = {
        let draft = review.replace("/ekby/editions/", "").replace("/review", "");
        format!("/ekby/compact/redline?compact={slug}&from=1&to={draft}")
    };
    sigrid.get(&review.replace("/review", "/adopt")).await.ok().shows(&page);
    sigrid.get(&redline).await.ok().shows("Borttaget").shows("Nytt").shows(&page);
    let seen = sigrid.get(&page).await.ok().shows("Borttaget").shows("Nytt").hides("Rättat för hand");
    sigrid.clone().in_english().get(&page).await.ok().shows("What became of each clause");
    let revision = revision(&seen.text());
    let say = async |who: &mut Visitor, old: &str, new: &str, what: &str| {
        who.post(&page, &[("revision", &revision), ("old", old), ("new", new), ("do", what)]).await
    };

    // The promise of an answer in November has become the yearly account; likeness could not know.
    assert_eq!(say(&mut sigrid, "municipality-2", "civil-society-2", "pair").await.onward(), page);
    sigrid.get(&page).await.ok().shows("Rättat för hand").hides("Borttaget");
    sigrid.get(&redline).await.ok().hides("Borttaget").hides(">Nytt<").shows("november");
    say(&mut sigrid, "municipality-1", "municipality-1", "part").await.onward();
    sigrid.get(&redline).await.ok().shows("Borttaget").shows(">Nytt<");
    say(&mut sigrid, "", "municipality-1", "take-back").await.onward();
    sigrid.get(&redline).await.ok().hides("Borttaget");

    // What is not there is not tied; nobody else may; and whoever read another revision is told.
    say(&mut sigrid, "nowhere", "municipality-1", "pair").await.is(422).shows("inte längre kvar");
    say(&mut sigrid, "municipality-1", "municipality-1", "x").await.is(404);
    let stale = [("revision", "7"), ("old", "municipality-1"), ("new", "municipality-1"), ("do", "part")];
    sigrid.post(&page, &stale).await.is(422).shows("Någon annan har sparat");
    town.visitor().get(&page).await.is(404);
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&page).await.is(403);
    pelle.get(&redline).await.ok().hides(&page);
    say(&mut pelle, "municipality-2", "civil-society-2", "part").await.is(403);

    adopt(&mut sigrid, &review, "2026-11-16").await;
    sigrid.get(&page).await.is(404);
    say(&mut sigrid, "municipality-2", "civil-society-2", "part").await.is(404);
    let mut visitor = town.visitor();
    visitor.get("/ekby/compact/redline").await.ok().hides("Borttaget").hides(">Nytt<").hides(&page);
    visitor
        .get(&format!("/ekby/compact/{slug}/1/municipality-2"))
        .await
        .ok()
        .shows("Utgåva 2: Omskrivet")
        .shows(&format!("/ekby/compact/{slug}/2/civil-society-2"));
}

#[tokio::test]
async fn a_first_edition_has_nothing_to_be_compared_with() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let page = review.replace("/review", "/crosswalk");
    sigrid.get(&page).await.ok().shows("den första utgåvan");
    let fields = [("revision", "1"), ("old", "x"), ("new", "municipality-1"), ("do", "pair")];
    sigrid.post(&page, &fields).await.is(422).shows("den första utgåvan");
}

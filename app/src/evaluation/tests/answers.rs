//! What the sides answer, and what becomes of it.

use super::*;
use crate::{
    compact::actions::Adopt,
    measures::tests::{MAJ, OLLE, added, agreed, drawn_up},
    testing::PELLE,
};

fn answer<'a>(side: &'a str, verdict: &'a str, body: &'a str) -> [(&'a str, &'a str); 4] {
    [("do", "answer"), ("side", side), ("verdict", verdict), ("body", body)]
}

/// Answers as somebody who has the page open: with the mark of what stands there.
async fn answers_anew(who: &mut Visitor, recommendation: &str, fields: &[(&str, &str)]) {
    let side = fields.iter().find(|(name, _)| *name == "side").unwrap().1;
    let was = mark(who, recommendation, side, "answer").await;
    let mut fields = fields.to_vec();
    fields.push(("was", &was));
    who.post(&format!("{recommendation}/answers"), &fields).await.onward();
}

/// The mark of what stands, as the form carries it.
async fn mark(who: &mut Visitor, recommendation: &str, side: &str, deed: &str) -> String {
    let form = format!("{recommendation}?side={side}&do={deed}");
    after(&who.get(&form).await.ok(), "name=\"was\" value=\"")
}

/// The council adopts a draft as it stands at a revision.
async fn adopted(ekby: &Ekby, draft: &str, revision: i64) {
    let on = "2027-03-12".parse().unwrap();
    let adopt = Adopt {
        edition: draft.parse().unwrap(),
        revision,
        body: "kommunfullmäktige".into(),
        on,
        diary_number: String::new(),
        from: on,
        until: None,
    };
    ekby.town.act(adopt).await.unwrap();
}

#[tokio::test]
async fn each_side_answers_for_itself_and_history_stays() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let answers = format!("{recommendation}/answers");
    ekby.town.visitor().post(&answers, &answer("municipality", "accept", "")).await.is(403);
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&answers, &answer("municipality", "accept", "")).await.is(403);
    maj.post(&answers, &answer("joint", "accept", "")).await.is(422).shows("riktar sig inte");
    maj.post(&answers, &answer("civil_society", "", "")).await.is(422).shows("Välj vad ni svarar");
    maj.post(&answers, &answer("civil_society", "decline", " ")).await.is(422).shows("Skriv varför");
    maj.post(&answers, &answer("civil_society", "partly", "")).await.is(422).shows("Skriv varför");
    maj.post(&answers, &answer("civil_society", "decline", "Vi har ingen kalender.")).await.onward();
    let mut olle = ekby.town.signed_in(OLLE).await;
    olle.post(&answers, &answer("civil_society", "accept", "")).await.is(403);
    // The secretariat enters for a side what was decided elsewhere, and says where.
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid
        .post(&answers, &answer("municipality", "accept", ""))
        .await
        .is(422)
        .shows("var parten har beslutat");
    let mut sourced = answer("municipality", "accept", "").to_vec();
    sourced.push(("source", "Kommunstyrelsen § 9"));
    sigrid.post(&answers, &sourced).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Blir inte av")
        .shows("Vi har ingen kalender.")
        .shows("Enligt Kommunstyrelsen § 9")
        .shows("inte sagt vad det blir");
    // A new answer counts; the old one stays to be read.
    answers_anew(&mut maj, &recommendation, &answer("civil_society", "partly", "Vi är med från hösten."))
        .await;
    let page = ekby.town.visitor().get(&recommendation).await.ok();
    page.shows("Till en del")
        .shows("Vi är med från hösten.")
        .shows("Tidigare svar")
        .shows("Vi har ingen kalender.");
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Vi är med från hösten.").hides("Vi har ingen kalender.");
    // Whoever follows the compact, or the commitment, is told.
    let compact = after(&sigrid.get("/ekby/evaluations/new").await.ok(), "name=\"compact\" value=\"");
    let page = ekby.town.visitor().get(&format!("/ekby/happenings/compact.{compact}")).await.ok();
    page.shows("Utvärderingen ”Utvärdering av samverkan” är levererad")
        .shows("Till en del")
        .shows(&recommendation);
    let page = ekby.town.visitor().get("/ekby/commitments/samrad-i-tid").await.ok();
    let commitment = after(&page, "href=\"/ekby/follow/commitment.");
    let page = ekby.town.visitor().get(&format!("/ekby/happenings/commitment.{commitment}")).await.ok();
    page.shows("är levererad").shows("svarar på rekommendationen");
}

#[tokio::test]
async fn an_answer_is_owed_and_late_without_it() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle.get("/ekby/me").await.ok().shows(CALENDAR).shows(&recommendation);
    ekby.town.visitor().get("/ekby/year?year=2027").await.ok().shows(CALENDAR).shows("10 juni 2027");
    ekby.town
        .signed_in(MAJ)
        .await
        .get("/ekby/me")
        .await
        .ok()
        .shows("Det här väntar på din sida")
        .shows(CALENDAR);
    pelle.post(&format!("{recommendation}/answers"), &answer("municipality", "accept", "")).await.onward();
    pelle.get("/ekby/me").await.ok().hides(CALENDAR);
    ekby.town.now_is("2027-06-10T08:00:00Z");
    ekby.town
        .visitor()
        .get(&evaluation)
        .await
        .ok()
        .shows("Väntar på svar, senast 10 juni 2027")
        .hides("är försenat");
    ekby.town.now_is("2027-06-11T08:00:00Z");
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Inget svar, skulle ha kommit 10 juni 2027").shows("Ett svar eller löfte är försenat");
    ekby.town.visitor().get("/ekby/year?show=late").await.ok().shows(CALENDAR).shows("Civilsamhället");
}

#[tokio::test]
async fn what_was_accepted_becomes_a_measure_that_is_done_when_it_is_done() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Gemensam kalender", "2027-05-31").await;
    agreed(&ekby, &plan).await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let id = measure.rsplit('/').next().unwrap();
    let outcomes = format!("{recommendation}/outcomes");
    let become_it = [("do", "become"), ("side", "municipality"), ("measure", id)];
    olle.post(&outcomes, &become_it).await.is(422).shows("inte svarat ja");
    olle.post(&format!("{recommendation}/answers"), &answer("municipality", "accept", "")).await.onward();
    olle.get(&recommendation)
        .await
        .ok()
        .shows("Säg vad det blir")
        .shows("Gemensam kalender")
        .shows("?onward=");
    olle.post(&outcomes, &[("do", "become"), ("side", "municipality")])
        .await
        .is(422)
        .shows("Välj en åtgärd eller skriv hur ni gör")
        .hides("nästa utgåva,");
    // A measure of the other side's plan is none of theirs.
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&format!("{recommendation}/answers"), &answer("civil_society", "accept", "")).await.onward();
    maj.post(&outcomes, &[("do", "become"), ("side", "civil_society"), ("measure", id)]).await.is(422);
    olle.post(&outcomes, &become_it).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Åtgärd: Gemensam kalender").shows("På gång, ska vara klart 31 maj 2027").shows(&measure);
    ekby.town.now_is("2027-06-01T08:00:00Z");
    ekby.town.visitor().get(&evaluation).await.ok().shows("Försenat, skulle ha varit klart 31 maj 2027");
    olle = ekby.town.signed_in(OLLE).await;
    let told = [
        ("on", "2027-06-01"),
        ("status", "complete"),
        ("body", "Kalendern är öppen."),
        ("link", "https://ekby.example/k"),
    ];
    olle.post(&format!("{measure}/entries"), &told).await.onward();
    ekby.town.visitor().get(&evaluation).await.ok().shows("Klart 1 juni 2027");
}

#[tokio::test]
async fn a_measure_is_made_for_it_and_leads_back() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let (_, recommendation) = delivered(&ekby).await;
    olle.post(&format!("{recommendation}/answers"), &answer("municipality", "partly", "Till hösten."))
        .await
        .onward();
    let page = olle.get(&recommendation).await.ok();
    let way = after(&page, &format!("href=\"{plan}/measures/new?onward="));
    let way = format!("{plan}/measures/new?onward={way}");
    let serves = boxed(&olle.get(&way).await.ok(), "serves", "Samråd i tid");
    let fields = [
        ("name", "Kalender"),
        ("serves", serves.as_str()),
        ("unit", ekby.unit.as_str()),
        ("start", "2027-04-01"),
        ("due", "2027-12-31"),
    ];
    let back = olle.post(&way, &fields).await.leads_to();
    assert!(back.starts_with(&recommendation) && back.contains("measure="), "{back}");
    let page = olle.get(&back).await.ok();
    page.shows("selected>Kalender");
    // An address elsewhere is not followed.
    let away = format!("{plan}/measures/new?onward=//evil.example");
    let onward = olle.post(&away, &fields).await.leads_to();
    assert!(onward.starts_with("/ekby/measures/"), "{onward}");
    // What is only drawn up has no name for a visitor.
    let id = onward.split(['/', '?']).nth(3).unwrap().to_owned();
    let fields = [("do", "become"), ("side", "municipality"), ("measure", id.as_str())];
    olle.post(&format!("{recommendation}/outcomes"), &fields).await.onward();
    ekby.town
        .visitor()
        .get(&recommendation)
        .await
        .ok()
        .shows("Åtgärd i en plan som förbereds")
        .hides("Kalender</a>");
}

#[tokio::test]
async fn it_becomes_a_change_that_is_done_when_the_edition_is_adopted() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle.post(&format!("{recommendation}/answers"), &answer("municipality", "accept", "")).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let page = sigrid.get("/ekby/compact/editions").await.ok();
    let edition = after(&page, "name=\"edition\" value=\"");
    let draft = sigrid.post("/ekby/compact/ekby/revision", &[("edition", &edition)]).await.onward();
    let draft = draft.split('/').nth(3).unwrap().to_owned();
    let page = pelle
        .get(&format!("{recommendation}?side=municipality&do=become"))
        .await
        .ok()
        .shows("Utkast till nästa utgåva");
    let text = page.text();
    let at = text.find(">Samråd i tid</option>").unwrap();
    let clause = text[..at].rsplit("value=\"").next().unwrap().trim_end_matches('"').to_owned();
    let outcomes = format!("{recommendation}/outcomes");
    let wrong = [
        ("do", "become"),
        ("side", "municipality"),
        ("edition", edition.as_str()),
        ("clause", clause.as_str()),
    ];
    pelle.post(&outcomes, &wrong).await.is(422).shows("Välj ett öppet utkast");
    let right = [
        ("do", "become"),
        ("side", "municipality"),
        ("edition", draft.as_str()),
        ("clause", clause.as_str()),
    ];
    pelle.post(&outcomes, &right).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Föreslagen ändring i nästa utgåva: Samråd i tid").shows("På gång sedan").hides(&draft);
    pelle.get(&evaluation).await.ok().shows(&format!("/ekby/editions/{draft}"));
    // Thrown away, nothing has come instead.
    let discard = format!("/ekby/editions/{draft}/discard");
    let revision = after(&sigrid.get(&discard).await.ok(), "name=\"revision\" value=\"");
    sigrid.post(&discard, &[("revision", &revision)]).await.onward();
    ekby.town.visitor().get(&evaluation).await.ok().shows("Avbrutet");
    // Chosen anew in another draft, it is done when that is adopted.
    let draft = sigrid.post("/ekby/compact/ekby/revision", &[("edition", &edition)]).await.onward();
    let draft = draft.split('/').nth(3).unwrap().to_owned();
    let again = [
        ("do", "become"),
        ("side", "municipality"),
        ("edition", draft.as_str()),
        ("clause", clause.as_str()),
    ];
    let was = mark(&mut pelle, &recommendation, "municipality", "become").await;
    let again = [again.as_slice(), &[("was", was.as_str())]].concat();
    pelle.post(&outcomes, &again).await.onward();
    replaced(&mut sigrid, &draft, ("innan förslag skrivs", "medan förslag skrivs")).await;
    adopted(&ekby, &draft, 2).await;
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Klart 12 mars 2027")
        .shows("Ändrat i utgåva 2: Samråd i tid")
        .shows("from=1&#38;to=2#from-samrad-i-tid");
    let compared = "/ekby/compact/redline?compact=ekby&from=1&to=2";
    ekby.town.visitor().get(compared).await.ok().shows("id=\"from-samrad-i-tid\"");
    // What was found of the old words is told of the new ones too.
    ekby.town
        .visitor()
        .get("/ekby/commitments/samrad-i-tid")
        .await
        .ok()
        .shows(LATE)
        .shows("/ekby/compact/ekby/2/samrad-i-tid");
}

/// Other words throughout a draft.
async fn replaced(who: &mut Visitor, draft: &str, (from, to): (&str, &str)) {
    let terms = format!("/ekby/editions/{draft}/terms");
    let page = who.get(&format!("{terms}?from={from}&to={to}").replace(' ', "+")).await.ok();
    let at = after(&page, "name=\"at\" value=\"");
    let revision = after(&page, "name=\"revision\" value=\"");
    let fields = [
        ("revision", revision.as_str()),
        ("from", from),
        ("to", to),
        ("at", &at),
        ("take", "1"),
        ("to-1", to),
    ];
    let done = who.post(&terms, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text());
}

#[tokio::test]
async fn an_edition_that_changed_something_else_brings_nothing_and_is_told_so() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle.post(&format!("{recommendation}/answers"), &answer("municipality", "accept", "")).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let page = sigrid.get("/ekby/compact/editions").await.ok();
    let edition = after(&page, "name=\"edition\" value=\"");
    let draft = sigrid.post("/ekby/compact/ekby/revision", &[("edition", &edition)]).await.onward();
    let draft = draft.split('/').nth(3).unwrap().to_owned();
    let page = pelle.get(&format!("{recommendation}?side=municipality&do=become")).await.ok();
    let text = page.text();
    let at = text.find(">Samråd i tid</option>").unwrap();
    let clause = text[..at].rsplit("value=\"").next().unwrap().trim_end_matches('"').to_owned();
    let tied = [("do", "become"), ("side", "municipality"), ("edition", &*draft), ("clause", &*clause)];
    pelle.post(&format!("{recommendation}/outcomes"), &tied).await.onward();
    adopted(&ekby, &draft, 1).await;
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Blev inte ändrat 12 mars 2027")
        .shows("Utgåva 2 antogs utan att Samråd i tid ändrades")
        .shows("Ett svar eller löfte är försenat")
        .hides("Klart 12 mars")
        .hides("Ändrat i utgåva 2");
    // It is owed again, in the list of what is late and by those who promised it.
    ekby.town.now_is("2027-03-13T08:00:00Z");
    let late = ekby.town.visitor().get("/ekby/year?show=late").await.ok();
    late.shows(CALENDAR).shows("utgåva 2 antogs utan ändringen").shows(&recommendation);
    // Something else takes its place; what became of the edition stays to be read.
    let mut pelle = ekby.town.signed_in(PELLE).await;
    let was = mark(&mut pelle, &recommendation, "municipality", "become").await;
    let other = [("do", "become"), ("side", "municipality"), ("body", "Vi ringer."), ("was", &*was)];
    pelle.post(&format!("{recommendation}/outcomes"), &other).await.onward();
    let page = ekby.town.visitor().get(&recommendation).await.ok();
    page.shows("På gång sedan")
        .shows("Tidigare svar")
        .shows("Utgåva 2 antogs utan att Samråd i tid ändrades");
    ekby.town.visitor().get("/ekby/year?show=late").await.ok().hides("antogs utan ändringen");
}

#[tokio::test]
async fn whoever_answers_second_sees_the_first_and_chooses() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let (mut pelle, mut olle) = (ekby.town.signed_in(PELLE).await, ekby.town.signed_in(OLLE).await);
    let answers = format!("{recommendation}/answers");
    // Both have read the page while nothing stood there.
    pelle.post(&answers, &answer("municipality", "accept", "Vi börjar i maj.")).await.onward();
    let page = olle.post(&answers, &answer("municipality", "decline", "Det hinner vi inte.")).await.is(422);
    let page = page
        .shows("Någon annan har svarat för parten")
        .shows("Vi börjar i maj.")
        .shows("Det hinner vi inte.")
        .shows("förtroendevald");
    let page_now = ekby.town.visitor().get(&evaluation).await.ok();
    page_now.shows("Vi börjar i maj.").hides("Det hinner vi inte.");
    let was = after(&page, "name=\"was\" value=\"");
    let mut chosen = answer("municipality", "partly", "Det hinner vi först i höst.").to_vec();
    chosen.push(("was", &was));
    olle.post(&answers, &chosen).await.onward();
    // By whom, as what: a role of the town, or of a unit of it.
    let page = ekby.town.visitor().get(&recommendation).await.ok();
    page.shows("först i höst").shows("Svarat av Olle").shows("tjänsteperson för").shows("Vi börjar i maj.");
    ekby.town.visitor().in_english().get(&recommendation).await.ok().shows("Answered by Olle");
    // What it becomes is chosen in the same way.
    let outcomes = format!("{recommendation}/outcomes");
    let other = |body: &'static str| [("do", "become"), ("side", "municipality"), ("body", body)];
    pelle.post(&outcomes, &other("Vi ringer.")).await.onward();
    let page = olle.post(&outcomes, &other("Vi skriver brev.")).await.is(422);
    let page = page.shows("Någon annan har sagt vad det blir").shows("Vi ringer.").shows("Vi skriver brev.");
    let was = after(&page, "name=\"was\" value=\"");
    olle.post(&outcomes, &[other("Vi skriver brev.").as_slice(), &[("was", &*was)]].concat()).await.onward();
    ekby.town.visitor().get(&evaluation).await.ok().shows("Vi skriver brev.").hides("Vi ringer.");
    // An organisation is named by whoever spoke for it.
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&answers, &answer("civil_society", "accept", "")).await.onward();
    ekby.town.visitor().get(&recommendation).await.ok().shows("företrädare för");
}

#[tokio::test]
async fn it_is_done_by_other_means_with_what_shows_it() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&format!("{recommendation}/answers"), &answer("civil_society", "accept", "")).await.onward();
    let outcomes = format!("{recommendation}/outcomes");
    let other = [("do", "become"), ("side", "civil_society"), ("body", "Vi ringer varandra.")];
    maj.post(&outcomes, &other).await.onward();
    ekby.town
        .visitor()
        .get(&evaluation)
        .await
        .ok()
        .shows("På annat sätt")
        .shows("Vi ringer varandra.")
        .shows("På gång");
    let completion = format!("{recommendation}/completion");
    let done = [("do", "done"), ("side", "civil_society"), ("body", "Vi har en telefonlista."), ("link", "")];
    maj.upload(&completion, &done, &[]).await.is(422).shows("en länk eller en fil som visar");
    maj.upload(&completion, &done, &[("file", "lista.exe", b"MZ\x90\x00")])
        .await
        .is(422)
        .shows("Vi har en telefonlista.");
    maj.upload(&completion, &done, &[("file", "lista.pdf", b"%PDF-1.7 lista")]).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok().shows("Klart 12 mars 2027").shows("lista.pdf");
    let proof = link(&page, "lista.pdf");
    assert_eq!(ekby.town.visitor().get(&proof).await.ok().bytes, b"%PDF-1.7 lista");
    maj.upload(&completion, &done, &[("file", "lista.pdf", b"%PDF-1.7 lista")])
        .await
        .is(422)
        .shows("redan gjort");
    // Whoever says no after all has nothing to follow.
    answers_anew(&mut maj, &recommendation, &answer("civil_society", "decline", "Nej.")).await;
    ekby.town.visitor().get(&evaluation).await.ok().shows("Blir inte av").hides("Klart 12 mars");
}

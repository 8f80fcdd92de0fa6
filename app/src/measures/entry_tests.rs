//! What owners tell, what neighbours see, and what a page costs.

use policy::Role;

use super::tests::{Ekby, MAJ, OLLE, added, agreed, drawn_up};
use crate::testing::{EKBY, SIGRID};

const PDF: &[u8] = b"%PDF-1.7 a report";

#[tokio::test]
async fn the_owner_tells_with_evidence_and_nothing_is_rewritten() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    let entries = format!("{measure}/entries");
    olle.post(&entries, &[("body", "Vi har börjat")]).await.is(403);
    agreed(&ekby, &plan).await;
    olle.get(&entries).await.ok().shows("Nu: Inte påbörjat");
    olle.post(&entries, &[("body", "")]).await.is(422).shows("Skriv något");
    olle.post(&entries, &[("status", "limited")]).await.is(422).shows("varför läget har ändrats");
    olle.post(&entries, &[("status", "splendid"), ("body", "x")]).await.is(422).shows("Välj ett av lägena");
    for link in ["javascript:alert(1)", "ftp://x.example", "https://", "https://a b"] {
        let page = olle.post(&entries, &[("link", link), ("body", "Kvar")]).await.is(422);
        page.shows("Länken måste").shows("Kvar");
    }
    olle.post(&entries, &[("on", "2027-03-13"), ("body", "x")]).await.is(422).shows("dag som har varit");
    olle.post(&entries, &[("on", "2019-05-01"), ("body", "x")]).await.is(422).shows("Välj 1 augusti 2026");
    let program: (&str, &str, &[u8]) = ("file", "rapport.pdf", b"MZ\x90");
    olle.upload(&entries, &[("body", "Kvar")], &[program])
        .await
        .is(422)
        .shows("Den sortens fil")
        .shows("Kvar");
    let large = vec![b' '; 50 << 20];
    olle.upload(&entries, &[("body", "x")], &[("file", "stor.txt", &large)]).await.is(422).shows("20 MB");

    let told =
        [("status", "limited"), ("body", "Två av tre är utsedda"), ("link", "https://ekby.example/p?a=1")];
    olle.upload(&entries, &told, &[("file", "rapport.pdf", PDF)]).await.onward();
    let page = ekby.town.visitor().get(&measure).await.ok();
    page.shows("En bit på väg")
        .shows("Två av tre")
        .shows("Underlag: rapport.pdf")
        .shows("rel=\"nofollow noopener\"");
    let page = ekby.town.visitor().get(&measure).await.ok();
    let file =
        format!("{entries}/{}/file", super::tests::after(&page, &format!("{entries}/")).replace("/file", ""));
    let got = ekby.town.visitor().get(&file).await.ok();
    assert_eq!(got.bytes, PDF);
    assert!(got.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    // An entry about an earlier day does not turn back what a later one has told.
    let then = [("status", "not-started"), ("body", "Så var det i höstas"), ("on", "2026-10-01")];
    let receipt = olle.post(&entries, &then).await;
    assert!(receipt.headers["location"].to_str().unwrap().ends_with("done=measure-told-earlier"));
    olle.get(&entries).await.ok().shows("Nu: En bit på väg");
    // A mistake is answered by another entry; both stand.
    olle.post(&entries, &[("status", "substantial"), ("body", "Fel av mig: alla är utsedda")]).await.onward();
    olle.get(&measure).await.ok().shows("Två av tre").shows("Fel av mig").shows("Långt på väg");
}

#[tokio::test]
async fn only_the_owner_tells() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let entries = format!("{measure}/entries");
    let mut maj = ekby.town.signed_in(MAJ).await;
    let fields = [("status", "complete"), ("body", "Klart, säger vi")];
    for who in [&mut maj, &mut ekby.town.visitor()] {
        who.post(&entries, &fields).await.is(403);
        who.post(&format!("{measure}/ending"), &[("reason", "x")]).await.is(403);
        who.post(&format!("{measure}/owner"), &[("reason", "x")]).await.is(403);
    }
    ekby.town.give(EKBY, "eva@ekby.example", "Eva", Role::Evaluator, None).await;
    let mut eva = ekby.town.signed_in("eva@ekby.example").await;
    eva.post(&entries, &fields).await.is(403);
    eva.get(&measure).await.ok().hides("Berätta hur det går");
    ekby.town.begin("alby", "Alby kommun").await;
    ekby.town.visitor().get(&measure.replace("/ekby/", "/alby/")).await.is(404);
    ekby.town.visitor().get(&plan.replace("/ekby/", "/alby/")).await.is(404);
}

#[tokio::test]
async fn milestones_are_reached_once_and_late_shows_by_itself() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-03-12").await;
    added(&mut olle, &ekby, &plan, "A som inte är sen", "2028-03-12").await;
    agreed(&ekby, &plan).await;
    let unit = format!("/ekby/units/{}", ekby.unit);
    ekby.town.visitor().get(&unit).await.ok().shows("0 försenade").shows("Tyst i 7 månader");
    let page = olle.get(&measure).await.ok();
    let milestone =
        format!("{measure}/milestones/{}", super::tests::after(&page, &format!("{measure}/milestones/")));
    olle.post(&milestone, &[("on", "i går")]).await.is(422).shows("ÅÅÅÅ");
    olle.post(&milestone, &[("on", "2019-05-01")]).await.is(422).shows("Välj 1 augusti 2026");
    olle.post(&milestone, &[]).await.onward();
    olle.get(&measure)
        .await
        .ok()
        .shows("Ingen har skrivit någon notering än. Det senaste livstecknet är ett delmål");
    olle.post(&milestone, &[]).await.is(422).shows("redan nått");
    olle.get(&milestone).await.ok().shows("Var det fel?");
    let back = format!("{milestone}/reopening");
    olle.post(&back, &[("reason", " ")]).await.is(422).shows("Skriv varför");
    olle.post(&back, &[("reason", "Fel delmål")]).await.onward();
    olle.post(&back, &[("reason", "Fel delmål")]).await.is(422).shows("inte nått än");
    olle.get(&measure)
        .await
        .ok()
        .shows("Delmålet var inte nått")
        .shows("Skäl: Fel delmål")
        .shows("Ska nås senast");
    ekby.town.visitor().get(&milestone).await.is(303);
    ekby.town.signed_in(MAJ).await.post(&milestone, &[]).await.is(403);
    olle.post(&milestone, &[("on", "2027-03-01")]).await.onward();
    olle.get(&measure).await.ok().shows("12 mars 2027").hides("Tyst i");
    ekby.town.now_is("2027-03-13T08:00:00Z");
    let page = ekby.town.visitor().get(&unit).await.ok();
    let text = page.shows("2 åtgärder: 0 klara, 1 i tid, 1 försenad.").text();
    assert!(text.find("Öppna en väg in").unwrap() < text.find("A som inte").unwrap(), "late first");
    let late = ekby.town.visitor().get(&format!("{plan}?show=late")).await.ok();
    late.shows("Öppna en väg in").hides("A som inte");
    let organisation = format!("/ekby/register/{}", ekby.organisation);
    ekby.town.visitor().get(&organisation).await.ok().shows("inga åtgärder i någon plan");
}

#[tokio::test]
async fn a_page_costs_the_same_however_much_it_holds() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Åtgärd nr 0", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let unit = format!("/ekby/units/{}", ekby.unit);
    let pages = [plan.clone(), measure.clone(), unit, "/ekby/plans".to_owned()];
    let cost = async || {
        let mut costs = Vec::new();
        for page in &pages {
            let answer = ekby.town.visitor().get(page).await.ok();
            costs.push(answer.headers["server-timing"].to_str().unwrap().to_owned());
        }
        costs
    };
    let before = cost().await;
    let serves = super::tests::clause(&mut olle, &plan, "Samråd i tid").await;
    for n in 1..60 {
        let name = format!("Åtgärd nr {n}");
        let fields = [
            ("name", name.as_str()),
            ("serves", &serves),
            ("unit", &ekby.unit),
            ("start", "2026-08-01"),
            ("due", "2027-07-01"),
            ("reason", "Mer att göra"),
        ];
        olle.post(&format!("{plan}/measures/new"), &fields).await.onward();
        olle.post(&format!("{measure}/entries"), &[("body", &name)]).await.onward();
    }
    assert_eq!(cost().await, before);
    ekby.town.visitor().get(&plan).await.ok().shows("Sida 1 av 2");
    ekby.town.visitor().get(&measure).await.ok().shows("Sida 1 av 2");
    ekby.town.visitor().get(&format!("{plan}?page=2")).await.ok().shows("60 åtgärder");
}

#[tokio::test]
async fn every_page_speaks_english_too_and_a_script_stays_text() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await.in_english();
    let plan = drawn_up(&mut olle, "joint").await;
    let measure = added(&mut olle, &ekby, &plan, "<script>alert(1)</script>", "2027-06-30").await;
    for path in ["/edit", "/measures/new"] {
        olle.get(&format!("{plan}{path}")).await.ok();
    }
    for path in ["/edit", "/owner", "/delegation", "/ending"] {
        olle.get(&format!("{measure}{path}")).await.ok();
    }
    agreed(&ekby, &plan).await;
    olle.get(&format!("{measure}/entries")).await.ok().shows("Tell how it goes");
    let mut sigrid = ekby.town.signed_in(SIGRID).await.in_english();
    for page in [&plan, &measure, "/ekby/plans"] {
        sigrid.get(page).await.ok().hides("<script>alert");
    }
    let csv = ekby.town.visitor().get(&format!("{plan}.csv")).await.ok();
    csv.shows("Åtgärd")
        .shows("Kulturnämnden")
        .shows("2026-10-01 Kontaktpersoner utsedda; 2026-12-01 Rutin beslutad");
}

//! A body begins, is read by anyone on any day, gives way to others and stays.

use super::*;

#[tokio::test]
async fn an_empty_house_says_what_to_do_next() {
    let town = TestTown::new().await;
    town.visitor().get("/ekby/bodies").await.ok().shows("Inga organ ännu").shows("/ekby/compact\"");
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/bodies").await.ok().shows("Läs in texten först").shows("/ekby/import");
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get("/ekby/bodies").await.ok().shows("Lägg till rådet").shows("/ekby/bodies/new");
    ekby.town.visitor().get("/ekby/compact/ekby").await.ok().shows("/ekby/bodies\"");
    ekby.town.visitor().in_english().get("/ekby/bodies").await.ok().shows("No bodies yet");
}

#[tokio::test]
async fn only_the_secretariat_keeps_bodies_and_anyone_reads_them() {
    let (ekby, mut sigrid, body) = council().await;
    let page =
        ekby.town.visitor().get(&body).await.ok().shows("Samverkansrådet").shows("Sedan 1 januari 2020");
    page.shows("Uppgift saknas").shows("Ingen sitter här").hides("Lägg till ett mandat");
    sigrid.get(&body).await.ok().shows("Ingen är inlagd ännu").shows("Lägg till ett mandat");
    for who in [PELLE, OLLE, MAJ] {
        let mut who = ekby.town.signed_in(who).await;
        who.get("/ekby/bodies").await.ok().shows("Samverkansrådet").hides("/ekby/bodies/new");
        for at in ["/ekby/bodies/new", &format!("{body}/correction"), &format!("{body}/ending")] {
            who.get(at).await.is(403);
            who.post(at, &[("compact", "x")]).await.is(403);
        }
        who.get(&format!("{body}/mandates/new")).await.is(403);
        seat(&mut who, &body, &[]).await.is(403);
    }
    ekby.town.visitor().get("/ekby/bodies/zzzz").await.is(404);
    let seen = sigrid.get("/ekby/journal").await.ok().shows("Samverkansrådet");
    seen.shows("Ändrade ett organ eller ett mandat").shows(&body);
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_told_at_once_and_nothing_is_lost() {
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let wrong = [("name", ""), ("until", "2019-12-31"), ("decided_by", "kommunfullmäktige")];
    let back = begin(&mut sigrid, &wrong).await.is(422).shows("Skriv namnet").shows("inte vara före");
    back.shows("kommunfullmäktige").shows("Rådet bereder frågor");
    begin(&mut sigrid, &[("compact", "")]).await.is(422).shows("Välj vilken överenskommelse");
    begin(&mut sigrid, &[]).await.onward();
    begin(&mut sigrid, &[]).await.is(422).shows("finns redan under den tiden");
    begin(&mut sigrid.clone().in_english(), &[]).await.is(422).shows("There already is a body");
}

#[tokio::test]
async fn a_council_gives_way_to_forums_and_its_history_stays() {
    let (ekby, mut sigrid, council) = council().await;
    seat(&mut sigrid, &council, &[("until", "")]).await.onward();
    let ending = format!("{council}/ending");
    sigrid.get(&ending).await.ok().shows("1 person sitter kvar");
    sigrid.post(&ending, &[("last", "2019-12-31"), ("reason", "")]).await.is(422).shows("Skriv skälet");
    sigrid.post(&ending, &[("last", "2026-12-31"), ("reason", "Tre forum tar vid.")]).await.onward();
    sigrid
        .post(&ending, &[("last", "2026-12-31"), ("reason", "Igen.")])
        .await
        .is(422)
        .shows("redan avslutat");
    let id = council.rsplit('/').next().unwrap();
    for name in ["Forum för barn", "Forum för arbete"] {
        let fields = [("kind", "forum"), ("name", name), ("from", "2027-01-01"), ("before", id)];
        begin(&mut sigrid, &fields).await.onward();
    }
    let early = [("name", "Tidigt"), ("from", "2019-01-01"), ("before", id)];
    begin(&mut sigrid, &early).await.is(422).shows("fanns inte före det här organet");
    let mut visitor = ekby.town.visitor();
    let page =
        visitor.get(&council).await.ok().shows("Upphörde 31 december 2026").shows("Tre forum tar vid.");
    let page = page.shows("Forum för barn").shows("Forum för arbete").shows("Slutade när organet upphörde");
    page.shows("Anna Ask").shows("så ingen sitter här").hides("ingen efterträdare");
    // As of the last day she sat there, and the list knew nothing of forums.
    visitor
        .get(&format!("{council}?on=2026-12-31"))
        .await
        .ok()
        .shows("Satt 31 december 2026")
        .shows("Anna Ask");
    let then =
        visitor.get("/ekby/bodies?on=2026-12-31").await.ok().shows("Samverkansrådet").shows("1 sitter");
    then.hides("href=\"/ekby/bodies/new").hides(">Forum för barn</a></h3>");
    visitor.get("/ekby/bodies?on=2019-12-31").await.ok().shows("Inget organ den dagen");
    let now = visitor.get("/ekby/bodies").await.ok().shows("Tidigare organ").shows("Följer på").text();
    assert!(now.find("Forum för arbete").unwrap() < now.find("Tidigare organ").unwrap());
}

#[tokio::test]
async fn bodies_are_taken_home() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[("organisation", "Norrby Simsällskap")]).await.onward();
    let mut visitor = ekby.town.visitor();
    let list = visitor
        .get("/ekby/bodies.csv")
        .await
        .ok()
        .shows("id,compact,kind,name")
        .shows("council,Samverkansrådet");
    list.shows(&body);
    let list: serde_json::Value =
        serde_json::from_slice(&visitor.get("/ekby/bodies.json?on=2021-01-01").await.ok().bytes).unwrap();
    assert_eq!((&list["list"][0]["sit"], &list["list"][0]["stands"]), (&0.into(), &"now".into()));
    let table = visitor
        .get(&format!("{body}.csv"))
        .await
        .ok()
        .shows("Anna Ask,member,civil_society,Norrby Simsällskap");
    table.shows("2026-01-01,2027-12-31,now");
    let whole: serde_json::Value =
        serde_json::from_slice(&visitor.get(&format!("{body}.json?on=2025-01-01")).await.ok().bytes).unwrap();
    assert_eq!(whole["mandates"][0]["name"], "Anna Ask");
    assert_eq!((&whole["mandates"][0]["stands"], &whole["on"]), (&"ahead".into(), &"2025-01-01".into()));
}

#[tokio::test]
async fn a_page_takes_no_more_statements_with_more_bodies() {
    let (ekby, mut sigrid, body) = council().await;
    let statements = |page: &Response| page.headers["server-timing"].to_str().unwrap().to_owned();
    let (list, one) = (ekby.town.visitor().get("/ekby/bodies").await, ekby.town.visitor().get(&body).await);
    for n in 0..12 {
        begin(&mut sigrid, &[("name", &format!("Forum {n}")), ("kind", "forum")]).await.onward();
        seat(&mut sigrid, &body, &[("name", &format!("Anna {n}"))]).await.onward();
    }
    assert_eq!(statements(&ekby.town.visitor().get("/ekby/bodies").await), statements(&list));
    assert_eq!(statements(&ekby.town.visitor().get(&body).await), statements(&one));
}

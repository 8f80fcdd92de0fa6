//! Whoever left during a round's time is shown for the time they were there; what the secretariat enters for a party says so.

use super::*;

/// An accession ends on this day.
async fn left(ekby: &Ekby, organisation: &str, on: &str) {
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let sql =
        "UPDATE accession SET ended_on = $3, state = 'withdrawn' WHERE tenant = $1 AND organisation = $2";
    tx.run(sql, &params![EKBY, organisation, on]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn who_left_during_the_time_is_shown_for_it_and_is_not_silent() {
    let (ekby, other) = ekby().await;
    listed(&ekby, &other, "2026-07-01").await;
    left(&ekby, &other, "2027-01-11").await;
    let round = opened(&ekby).await;
    // Left before the round was opened: shown with the time it was there, and not asked.
    let page = ekby.town.visitor().get(&round).await.ok();
    page.shows("Har gått ur")
        .shows("Alby Teater")
        .shows("ansluten 1 juli 2026 – 10 januari 2027")
        .shows("0 av 2 har lämnat in");
    let front = ekby.town.visitor().get("/ekby").await.ok();
    front.shows(&round).shows("0 av 2 har lämnat in. Sista dag är 31 mars 2027.");
    // Left while it is open, with a report begun: no longer among those who are waited for, nor reminded.
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().shows("Lämna in rapporten till Uppföljning 2026");
    left(&ekby, &ekby.organisation, "2027-03-12").await;
    let page = ekby.town.visitor().get(&round).await.ok().shows("0 av 1 har lämnat in");
    page.shows("ansluten 1 juni 2026 – 11 mars 2027").hides("ansluten sedan");
    ekby.town.visitor().get("/ekby/followup").await.ok().shows("0 av 1 har lämnat in");
    ekby.town.visitor().get("/ekby").await.ok().shows("0 av 1 har lämnat in");
    maj.get("/ekby/me").await.ok().hides("Lämna in rapporten till Uppföljning 2026");
    let result = ekby.town.visitor().get(&format!("{round}/result")).await.ok();
    result.shows("Har gått ur").shows("0 av 1 har lämnat in");
    let data = ekby.town.visitor().get(&format!("{round}/result.json")).await.ok().text();
    assert!(data.contains("\"until\":\"2027-03-11\"") && data.contains("\"left\":[{"), "{data}");
    // Leaving once the round has closed changes nothing of it.
    ekby.town.now_is("2027-04-20T08:00:00Z");
    left(&ekby, &ekby.organisation, "2027-04-10").await;
    let page = ekby.town.visitor().get(&round).await.ok().shows("0 av 2 har lämnat in");
    page.shows("Norrby Simsällskap").hides("11 mars 2027");
    ekby.town.visitor().get("/ekby").await.ok().hides("har lämnat in");
}

#[tokio::test]
async fn a_unit_that_was_merged_shows_its_heir() {
    let (ekby, _) = ekby().await;
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let unit = "UPDATE accession SET unit = $2, organisation = NULL WHERE tenant = $1";
    tx.run(unit, &params![EKBY, &ekby.unit]).await.unwrap();
    tx.commit().await.unwrap();
    let round = opened(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post("/ekby/units", &[("name", "Kultur- och fritidsnämnden"), ("kind", "board")]).await.onward();
    let unit = format!("/ekby/units/{}", ekby.unit);
    let page = sigrid.get(&unit).await.ok().shows("Vilken enhet tar över?");
    let text = page.text();
    let at = text.find(">Kultur- och fritidsnämnden</option>").unwrap();
    let heir = text[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let wrong = [("until", "2027-03-12"), ("heir", ekby.unit.as_str())];
    sigrid.post(&format!("{unit}/ending"), &wrong).await.is(422).shows("Välj en enhet som finns kvar");
    sigrid.post(&format!("{unit}/ending"), &[("until", "2027-03-12"), ("heir", &heir)]).await.onward();
    let mut visitor = ekby.town.visitor();
    visitor
        .get(&unit)
        .await
        .ok()
        .shows("Uppgifterna har gått över till")
        .shows("Kultur- och fritidsnämnden</a>");
    let page = visitor.get(&round).await.ok().shows("Har gått ur").shows("Uppgifterna har gått över till");
    page.shows(&format!("/ekby/units/{heir}\">Kultur- och fritidsnämnden</a>"));
}

#[tokio::test]
async fn what_the_secretariat_hands_in_for_a_party_says_so() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let report = report(&sigrid.get(&round).await.ok(), "Norrby Simsällskap");
    let page = sigrid.get(&format!("{report}/writing")).await.ok().shows("Du skriver åt Norrby Simsällskap");
    write(&mut sigrid, &report, &boxes(&page), &[(1, "Från deras brev.")], "hand-in").await.onward();
    let mut visitor = ekby.town.visitor();
    visitor.get(&report).await.ok().shows("Införd av kansliet").shows("genom Sigrid");
    visitor.get(&round).await.ok().shows("Införd av kansliet");
    let data = visitor.get(&format!("{round}/result.json")).await.ok().text();
    assert!(data.contains("\"entered_by_secretariat\":true"), "{data}");
    // What the party itself hands in afterwards is its own again.
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&format!("{report}/correction"), &[]).await.onward();
    let page = maj.get(&format!("{report}/writing")).await.ok().hides("Du skriver åt");
    write(&mut maj, &report, &boxes(&page), &[(1, "Vi har öppnat.")], "hand-in").await.onward();
    visitor.get(&report).await.ok().hides("Införd av kansliet").shows("av Maj Ek, version 2");
}

#[tokio::test]
async fn a_party_is_asked_once_whatever_happens() {
    let (ekby, _) = ekby().await;
    opened(&ekby).await;
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let again = "INSERT INTO report (tenant, id, followup, side, unit, organisation, name, sort_key, since, version, begun)
                 SELECT tenant, 'again' || id, followup, side, unit, organisation, name, sort_key, since, version, begun FROM report";
    assert!(tx.run(again, &[]).await.is_err());
}

#[tokio::test]
async fn that_a_round_opened_and_closed_is_news() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut visitor = ekby.town.visitor();
    let mut tx = ekby.town.desk.db.read().await.unwrap();
    let row =
        tx.row("SELECT compact FROM followup WHERE tenant = $1", &params![EKBY]).await.unwrap().unwrap();
    let list = format!("/ekby/happenings/compact.{}", row.get::<String>("compact").unwrap());
    drop(tx);
    visitor
        .get(&list)
        .await
        .ok()
        .shows("Uppföljningen är öppen: Uppföljning 2026")
        .hides("är avslutad")
        .shows(&round);
    ekby.town.now_is("2027-04-01T08:00:00Z");
    visitor.get(&list).await.ok().shows("Uppföljningen är avslutad: Uppföljning 2026");
    visitor.clone().in_english().get(&list).await.ok().shows("The follow-up has closed");
}

#[tokio::test]
async fn the_front_page_tells_first_what_comes_first() {
    let (ekby, _) = ekby().await;
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    // Adopted on 1 May 2026, so the meeting is due on 1 May 2027.
    let clock = "INSERT INTO clock (tenant, edition, position, kind, every_months)
                 SELECT tenant, id, 90, 'dialogue_meeting', 12 FROM edition WHERE tenant = $1";
    tx.run(clock, &params![EKBY]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    let next = async || {
        let front = ekby.town.visitor().get("/ekby").await.ok().text();
        front.split("Vad händer härnäst?").nth(1).unwrap().split("</article>").next().unwrap().to_owned()
    };
    let only = next().await;
    assert!(only.contains("<time datetime=\"2027-05-01\">") && !only.contains("Därefter"), "{only}");
    opened(&ekby).await;
    let both = next().await;
    assert!(both.contains("<time datetime=\"2027-03-31\">"), "{both}");
    let (round, then) = (both.find("Uppföljning 2026"), both.find("Därefter, 1 maj 2027:"));
    assert!(round.is_some() && round < then, "{both}");
}

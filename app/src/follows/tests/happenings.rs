//! What has happened, as a page, a feed, tables and calendars.

use super::*;

#[tokio::test]
async fn what_has_happened_is_a_page_a_feed_and_tables_and_holds_only_what_anyone_may_see() {
    let town = town().await;
    let (unit, organisation) = people(&town).await;
    let id = measure(&town, &unit).await;
    town.now_is("2027-03-12T09:00:00Z");
    tell(&town, &id, "Vi har börjat.").await;
    let of = compact(&town).await;
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("/ekby/happenings/{of}")).await.ok();
    let page = page
        .shows("utgåva 1 är antagen")
        .shows("Kulturnämnden berättar om ”Åtgärd 0”")
        .shows("Vi har börjat.");
    page.shows("Parterna är överens om planen ”Planen”").shows("application/atom+xml");
    let feed = visitor.get(&format!("/ekby/happenings/{of}.atom")).await.ok();
    assert_eq!(feed.headers["content-type"], "application/atom+xml; charset=utf-8");
    let feed = feed.text();
    assert!(feed.contains("<updated>2027-03-12T09:00:00+00:00</updated>"), "{feed}");
    assert_eq!(feed, visitor.get(&format!("/ekby/happenings/{of}.atom")).await.ok().text());
    let english = town.visitor().in_english().get(&format!("/ekby/happenings/{of}.atom")).await.ok().text();
    let ids = |text: &str| -> Vec<String> {
        text.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(ids(&feed), ids(&english), "an identity has no language");
    visitor.get(&format!("/ekby/happenings/{of}.csv")).await.ok().shows("entry.").shows("agreed.pppp");
    visitor.get(&format!("/ekby/happenings/{of}.json")).await.ok().shows("\"version\":1");
    // Each thing has what happened to it and nothing else.
    let unit_page = visitor.get(&format!("/ekby/happenings/unit.{unit}")).await.ok();
    unit_page.shows("Åtgärd 0").hides("utgåva 1");
    visitor.get(&format!("/ekby/happenings/organisation.{organisation}")).await.ok().hides("Åtgärd 0");
    let own = commitment(&town).await;
    visitor.get(&format!("/ekby/happenings/{own}")).await.ok().shows("Åtgärd 0").shows("utgåva 1 är antagen");
    // Nothing of tomorrow; and what is not public is nobody's news, whoever looks.
    let feed = visitor.get(&format!("/ekby/happenings/{of}.atom")).await.ok().hides("försenad").text();
    assert!(!feed.contains("2027-09-30"), "{feed}");
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run("UPDATE plan SET state = 'draft' WHERE tenant = $1", &params![EKBY]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    for who in [&mut town.visitor(), &mut town.signed_in(SIGRID).await] {
        who.get(&format!("/ekby/happenings/{of}")).await.ok().hides("Åtgärd 0").hides("Planen");
    }
}

#[tokio::test]
async fn what_has_happened_goes_page_by_page_and_takes_the_same_statements_however_much_it_is() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let id = measure(&town, &unit).await;
    let at = format!("/ekby/happenings/{}", compact(&town).await);
    let statements =
        |page: &crate::testing::Response| page.headers["server-timing"].to_str().unwrap().to_owned();
    let few = town.visitor().get(&at).await.ok();
    let mut tx = town.desk.db.write().await.unwrap();
    for n in 0..100 {
        // Ten are written in each minute.
        tx.run(
            "INSERT INTO measure_entry (tenant, id, measure, on_day, at, body, link)
             VALUES ($1, $2, $3, '2027-03-01', $4, '', '')",
            &params![EKBY, format!("e{n:03}"), &id, format!("2027-03-01T10:{:02}:00.000Z", n / 10)],
        )
        .await
        .unwrap();
    }
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    let (mut next, mut seen, mut pages) = (at.clone(), Vec::new(), 0);
    while !next.is_empty() {
        let page = town.visitor().get(&next).await.ok();
        assert_eq!(statements(&page), statements(&few));
        let list = town.visitor().get(&next.replacen(&at, &format!("{at}.csv"), 1)).await.ok().text();
        seen.extend(list.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default().to_owned()));
        let text = page.text();
        let older = text.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
        next = older.unwrap_or_default().to_owned();
        pages += 1;
    }
    assert!(pages >= 3, "{pages}");
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(all, seen.len(), "nothing twice");
    assert_eq!(seen.iter().filter(|key| key.starts_with("entry.e")).count(), 100, "nothing lost");
    town.visitor().get(&format!("{at}?before=yesterday")).await.is(404);
}

#[tokio::test]
async fn calendars_of_a_commitment_and_of_oneself() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measure(&town, &unit).await;
    let of = commitment(&town).await;
    let ics = town.visitor().get(&format!("/ekby/year.ics?for={of}")).await.ok();
    assert!(ics.headers["content-type"].to_str().unwrap().starts_with("text/calendar"));
    ics.shows("Åtgärd 0").hides("utvärdera");
    town.visitor().get("/ekby/year.ics?for=commitment.abc").await.is(404);
    town.visitor().get(&format!("/ekby/year?for={of}")).await.ok().shows("Åtgärd 0");
    // One's own: the address is told once, and is the only key.
    let mut olle = town.signed_in(OLLE).await;
    olle.get("/ekby/me").await.ok().shows("/ekby/me/calendar");
    olle.get("/ekby/me/calendar").await.ok().shows("Skapa en hemlig adress");
    let address = |text: &str| {
        let from = text.find("http://ekby.test/ekby/calendar/").unwrap() + "http://ekby.test".len();
        text[from..].split('<').next().unwrap().to_owned()
    };
    let first = address(&olle.post("/ekby/me/calendar", &[]).await.ok().text());
    olle.get("/ekby/me/calendar").await.ok().hides("/ekby/calendar/").shows("Skapa en ny adress");
    let ics = town.visitor().get(&first).await.ok().shows("Åtgärd 0");
    assert_eq!(ics.headers["cache-control"], "no-store");
    let second = address(&olle.post("/ekby/me/calendar", &[]).await.ok().text());
    town.visitor().get(&first).await.is(404);
    town.visitor().get(&second).await.ok().shows("Åtgärd 0");
    olle.post("/ekby/me/calendar/ending", &[]).await.onward();
    town.visitor().get(&second).await.is(404);
    town.visitor().get("/ekby/me/calendar").await.is(303);
    town.visitor().post("/ekby/me/calendar", &[]).await.is(404);
    // What is not public stands without its reason.
    town.now_is("2028-03-01T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    let own = address(&maj.post("/ekby/me/calendar", &[]).await.ok().text());
    let ics = town.visitor().get(&own).await.ok().shows("Norrby Simsällskap");
    ics.hides("inte bekräftats");
}

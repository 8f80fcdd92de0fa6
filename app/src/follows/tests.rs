//! Following, and what is told, through the front door.

use axum::{body::Body, http::Request};
use db::params;
use kernel::Letter;

use super::later::{TellFollowers, news};
use crate::{
    duties::tests::{MAJ, OLLE, measures, people, town},
    tenants,
    testing::{EKBY, SIGRID, TestTown, Visitor, link_in},
};

const BERIT: &str = "berit@hemma.example";

async fn one(town: &TestTown, sql: &'static str) -> String {
    let mut tx = town.desk.db.read().await.unwrap();
    tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get("x").unwrap()
}

async fn count(town: &TestTown, sql: &'static str) -> i64 {
    let mut tx = town.desk.db.read().await.unwrap();
    tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get("n").unwrap()
}

async fn compact(town: &TestTown) -> String {
    format!("compact.{}", one(town, "SELECT id AS x FROM compact WHERE tenant = $1").await)
}

/// The commitment about meetings.
async fn commitment(town: &TestTown) -> String {
    let sql =
        "SELECT id AS x FROM clause WHERE tenant = $1 AND kind = 'commitment' ORDER BY position LIMIT 1";
    format!("commitment.{}", one(town, sql).await)
}

async fn ask(visitor: &mut Visitor, of: &str, mail: &str, often: &str) {
    let fields = [("mail", mail), ("often", often)];
    visitor.post(&format!("/ekby/follow/{of}"), &fields).await.ok().shows("Titta i din e-post");
}

/// Berit follows `of` by mail; the path of her own page.
async fn follows(town: &TestTown, of: &str, often: &str) -> String {
    let mut berit = town.visitor();
    ask(&mut berit, of, BERIT, often).await;
    let link = link_in(&town.post().await.last().unwrap().text);
    assert!(link.starts_with("/ekby/follow/confirmation/"), "{link}");
    berit.get(&link).await.ok().shows("Ja, jag vill följa");
    berit.post(&link, &[]).await.onward()
}

/// The letters of one pass.
async fn pass(town: &TestTown) -> Vec<Letter> {
    let tenant = tenants::actions::find(&town.desk, EKBY).await.unwrap();
    news(&town.desk, &tenant).await.unwrap();
    town.post().await
}

/// Olle tells how his measure goes.
async fn tell(town: &TestTown, measure: &str, body: &str) {
    let mut olle = town.signed_in(OLLE).await;
    let today = town.desk.clock.now().stored()[..10].to_owned();
    let fields = [("on", today.as_str()), ("body", body), ("status", ""), ("link", "")];
    olle.post(&format!("/ekby/measures/{measure}/entries"), &fields).await.onward();
    town.post().await;
}

/// A measure of Olle's unit, due in the autumn, with an identity that an address can hold.
async fn measure(town: &TestTown, unit: &str) -> String {
    measures(town, unit, 1, "2027-09-30").await;
    let mut tx = town.desk.db.write().await.unwrap();
    let (plan, id) = ("p".repeat(26), "m".repeat(26));
    let sql = "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, missing, agreed_on,
                 created_at)
               SELECT tenant, $2, compact, side, name, from_day, until_day, state, people, missing, agreed_on, created_at
               FROM plan WHERE tenant = $1 AND id = 'p'";
    tx.run(sql, &params![EKBY, &plan]).await.unwrap();
    tx.run("UPDATE measure SET id = $2, plan = $3 WHERE tenant = $1", &params![EKBY, &id, &plan])
        .await
        .unwrap();
    tx.run("DELETE FROM plan WHERE tenant = $1 AND id = 'p'", &params![EKBY]).await.unwrap();
    let sql = "INSERT INTO measure_clause (tenant, measure, clause, position)
               SELECT $1, $2, id, 1 FROM clause WHERE tenant = $1 AND kind = 'commitment' ORDER BY position LIMIT 1";
    tx.run(sql, &params![EKBY, &id]).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn somebody_without_an_account_follows_once_they_have_said_yes() {
    let town = town().await;
    let of = compact(&town).await;
    let mut berit = town.visitor();
    berit.get(&format!("/ekby/follow/{of}")).await.ok().shows("Överenskommelsen i Ekby").shows(".atom");
    berit.get("/ekby/compact/ekby").await.ok().shows(&format!("/ekby/follow/{of}"));
    ask(&mut berit, &of, " Berit@Hemma.example ", "week").await;
    let letters = town.post().await;
    assert_eq!((letters.len(), letters[0].to.as_str()), (1, BERIT));
    let link = link_in(&letters[0].text);
    let followers = "SELECT COUNT(*) AS n FROM follower WHERE tenant = $1";
    let people = "SELECT COUNT(*) AS n FROM person WHERE tenant = $1";
    let known = count(&town, people).await;
    // A scanner that opens the link begins nothing.
    for _ in 0..2 {
        berit.get(&link).await.ok().shows("Ja, jag vill följa").hides(BERIT);
    }
    assert_eq!(count(&town, followers).await, 0);
    let own = berit.post(&link, &[]).await.onward();
    let page = berit.get(&own).await.ok().shows(BERIT).shows("Överenskommelsen i Ekby");
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!((count(&town, followers).await, count(&town, people).await), (1, known));
    // Used once, and it says so; another press changes nothing.
    berit.get(&link).await.is(410).shows("redan använd");
    berit.post(&link, &[]).await.is(410).shows("redan använd");
    assert_eq!(count(&town, followers).await, 1);
    // The journal knows that somebody follows something, and nothing of whom.
    let kept = "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE '%berit%'";
    assert_eq!(count(&town, kept).await, 0);
    let kept = "SELECT COUNT(*) AS n FROM journal WHERE tenant = $1 AND act = 'follow'";
    assert_eq!(count(&town, kept).await, 2);
}

#[tokio::test]
async fn the_answer_is_the_same_whatever_is_known_of_an_address() {
    let town = town().await;
    let of = compact(&town).await;
    follows(&town, &of, "week").await;
    let page = |mail: &'static str| {
        let (mut visitor, at) = (town.visitor(), format!("/ekby/follow/{of}"));
        async move { visitor.post(&at, &[("mail", mail), ("often", "week")]).await.ok().text().replace(mail, "X") }
    };
    assert_eq!(page(BERIT).await, page("ny@hemma.example").await);
    let letters = town.post().await;
    assert_eq!(letters.len(), 2, "each gets its letter");
    assert_eq!(letters[0].subject, letters[1].subject);
    // Again and again has an end, by what was asked and not by who is known.
    let at = format!("/ekby/follow/{of}");
    for mail in [BERIT, "ny@hemma.example"] {
        let mut answers = Vec::new();
        for _ in 0..5 {
            answers.push(town.visitor().post(&at, &[("mail", mail), ("often", "day")]).await.status.as_u16());
        }
        assert_eq!(answers.last(), Some(&422), "{mail}: {answers:?}");
    }
    // An hour later there is room again.
    town.now_is("2027-03-12T09:30:00Z");
    ask(&mut town.visitor(), &of, BERIT, "week").await;
}

#[tokio::test]
async fn what_was_typed_wrongly_comes_back_and_links_are_bound_to_their_time_and_town() {
    let town = town().await;
    town.begin("alby", "Alby kommun").await;
    let of = compact(&town).await;
    let mut berit = town.visitor();
    let at = format!("/ekby/follow/{of}");
    let page = berit.post(&at, &[("mail", "berit(at)hemma"), ("often", "week")]).await.is(422);
    page.shows("berit(at)hemma").shows("ds-error-summary");
    berit.post(&at, &[("mail", BERIT), ("often", "never")]).await.is(422).shows("varje dag eller en gång");
    for nowhere in ["compact.0", "unit.0000000000000000000000000x", "town.ekby", "x", "commitment.abc"] {
        berit.get(&format!("/ekby/follow/{nowhere}")).await.is(404);
        berit.get(&format!("/ekby/happenings/{nowhere}.atom")).await.is(404);
    }
    ask(&mut berit, &of, BERIT, "week").await;
    let link = link_in(&town.post().await[0].text);
    berit.post(&link.replace("/ekby/", "/alby/"), &[]).await.is(404);
    berit.get("/ekby/follow/confirmation/nonsense").await.is(404).shows("inte riktig");
    town.now_is("2027-03-15T08:00:01Z");
    berit.get(&link).await.is(410).shows("gått ut").shows(&at);
    berit.post(&link, &[]).await.is(410);
    // And then nothing is left of the address.
    town.now_is("2027-03-17T08:00:01Z");
    crate::base::worker::sweep(&town.desk).await.unwrap();
    assert_eq!(count(&town, "SELECT COUNT(*) AS n FROM follow_ask WHERE tenant = $1").await, 0);
    // A token of one town opens nothing in another.
    let own = follows(&town, &of, "week").await;
    town.visitor().get(&own.replace("/ekby/", "/alby/")).await.is(404);
    town.visitor().post(&own.replace("/ekby/follows", "/alby/mail"), &[]).await.is(404);
}

#[tokio::test]
async fn news_comes_once_whatever_restarts_or_jumps() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let id = measure(&town, &unit).await;
    tell(&town, &id, "Detta hände innan Berit följde.").await;
    let of = compact(&town).await;
    let own = follows(&town, &of, "day").await;
    town.now_is("2027-03-13T08:00:00Z");
    assert!(pass(&town).await.is_empty(), "what had happened already is no news");
    tell(&town, &id, "Nu är vi i gång.").await;
    town.now_is("2027-03-14T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert!(letter.text.contains("Kulturnämnden berättar om ”Åtgärd 0”"), "{}", letter.text);
    assert!(!letter.text.contains("Nu är vi i gång"), "what people wrote stays on the page");
    // Each piece of news leads to where it is read.
    let there = format!("http://ekby.test/ekby/measures/{id}");
    assert!(letter.text.contains(&format!("\n{there}\n")), "{}", letter.text);
    assert!(letter.html.contains(&format!("<a href=\"{there}\"")), "{}", letter.html);
    assert!(letter.way_out.as_deref().unwrap().contains("/ekby/mail/"));
    assert!(letter.text.contains("du följer Överenskommelsen i Ekby"));
    // A restart, a second node, the same day: nothing. A later day without news: nothing.
    assert!(pass(&town).await.is_empty());
    assert_eq!(town.act(TellFollowers).await.unwrap(), 0);
    town.now_is("2027-03-15T08:00:00Z");
    assert!(pass(&town).await.is_empty());
    // The clock jumps back and the days come again; then far ahead, where a measure is late, and back.
    for day in ["2027-03-13", "2027-03-14"] {
        town.now_is(&format!("{day}T08:00:00Z"));
        town.act(TellFollowers).await.unwrap();
        assert!(town.post().await.is_empty(), "{day}");
    }
    town.now_is("2027-10-01T08:00:00Z");
    let late = pass(&town).await;
    assert!(late[0].text.contains("”Åtgärd 0” är försenad"), "{}", late[0].text);
    town.now_is("2027-03-16T08:00:00Z");
    town.act(TellFollowers).await.unwrap();
    assert!(town.post().await.is_empty());
    town.now_is("2027-10-02T08:00:00Z");
    assert!(pass(&town).await.is_empty(), "what was told stays told");
    town.visitor().get(&own).await.ok();
}

#[tokio::test]
async fn a_week_has_one_letter_with_everything_under_what_it_happened_to() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let id = measure(&town, &unit).await;
    follows(&town, &compact(&town).await, "week").await;
    follows(&town, &commitment(&town).await, "week").await;
    follows(&town, &format!("unit.{unit}"), "week").await;
    tell(&town, &id, "Först.").await;
    town.now_is("2027-03-13T09:00:00Z");
    assert!(pass(&town).await.is_empty());
    tell(&town, &id, "Sedan.").await;
    town.now_is("2027-03-15T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(letters.len(), 1);
    let text = &letters[0].text;
    assert_eq!(text.matches("berättar om").count(), 2, "each happening once: {text}");
    assert!(letters[0].subject.contains("2 nyheter"));
    assert!(text.contains("Möten"), "{text}");
    town.now_is("2027-03-16T08:00:00Z");
    tell(&town, &id, "På tisdagen.").await;
    assert!(pass(&town).await.is_empty());
}

#[tokio::test]
async fn whoever_holds_a_letter_can_stop_one_or_all_and_then_the_address_is_gone() {
    let town = town().await;
    let (unit, organisation) = people(&town).await;
    let (first, second) = (compact(&town).await, format!("organisation.{organisation}"));
    follows(&town, &first, "day").await;
    let own = follows(&town, &second, "day").await;
    let mut berit = town.visitor();
    berit.get(&own).await.ok().shows("Norrby Simsällskap").shows("Överenskommelsen i Ekby");
    berit.post(&own, &[("often", "week")]).await.onward();
    berit.post(&own, &[("often", "sometimes")]).await.is(422);
    berit.post(&format!("{own}/ending"), &[("of", "nonsense")]).await.is(404);
    let ended = berit.post(&format!("{own}/ending"), &[("of", &second)]).await.onward();
    assert_eq!(ended, own);
    berit.get(&own).await.ok().hides("Norrby Simsällskap").shows("Överenskommelsen i Ekby");
    // One click in the mail program: no session, no cookie, from anywhere (RFC 8058); and it may come twice.
    let id = measure(&town, &unit).await;
    tell(&town, &id, "Något nytt.").await;
    town.now_is("2027-03-15T08:00:00Z");
    let way_out = pass(&town).await[0].way_out.clone().unwrap().replace("http://ekby.test", "");
    let to = town.visitor().get(&way_out).await.onward();
    assert!(to.starts_with("/ekby/follows/"), "{to}");
    for _ in 0..2 {
        let request = Request::post(&way_out)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap();
        town.visitor().send(request).await.ok().shows("inga fler brev");
    }
    for table in [
        "SELECT COUNT(*) AS n FROM follower WHERE tenant = $1",
        "SELECT COUNT(*) AS n FROM follow WHERE tenant = $1",
        "SELECT COUNT(*) AS n FROM follow_ask WHERE tenant = $1",
    ] {
        assert_eq!(count(&town, table).await, 0, "{table}");
    }
    // The letter still leads somewhere: to the answer, not to a door that asks who one is.
    berit.get(&own).await.ok().shows("Du får inga fler av de här breven");
    town.visitor()
        .get(&town.visitor().get(&way_out).await.onward())
        .await
        .ok()
        .shows("inga fler av de här breven");
    berit.post(&format!("{own}/ending"), &[]).await.onward();
    berit.get("/ekby/follows/nonsense").await.is(404);
}

#[tokio::test]
async fn an_erasure_takes_the_address_and_the_secretariat_sees_numbers_alone() {
    let town = town().await;
    people(&town).await;
    let of = compact(&town).await;
    follows(&town, &of, "week").await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page =
        sigrid.get("/ekby/followers").await.ok().shows("En adress följer").shows("Överenskommelsen i Ekby");
    page.hides("berit");
    town.signed_in(MAJ).await.get("/ekby/followers").await.is(403);
    // Somebody calls. The answer says nothing of who was there.
    for mail in ["ingen@hemma.example", BERIT] {
        sigrid.post("/ekby/followers/ending", &[("mail", mail)]).await.onward();
    }
    sigrid.post("/ekby/followers/ending", &[("mail", "x")]).await.is(422);
    town.signed_in(MAJ).await.post("/ekby/followers/ending", &[("mail", BERIT)]).await.is(403);
    assert_eq!(count(&town, "SELECT COUNT(*) AS n FROM follower WHERE tenant = $1").await, 0);
    // A person who is erased follows nothing any more.
    let mut maj = town.visitor();
    ask(&mut maj, &of, MAJ, "week").await;
    let link = link_in(&town.post().await[0].text);
    maj.post(&link, &[]).await.onward();
    let id = one(&town, "SELECT id AS x FROM person WHERE tenant = $1 AND mail = 'maj@norrby.example'").await;
    sigrid.post(&format!("/ekby/people/{id}/erasure"), &[("sure", "yes"), ("confirm", "yes")]).await.onward();
    assert_eq!(count(&town, "SELECT COUNT(*) AS n FROM follower WHERE tenant = $1").await, 0);
    let sql = "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE '%maj@norrby%'";
    assert_eq!(count(&town, sql).await, 0);
}

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
async fn an_entry_of_the_register_that_waits_cannot_be_followed() {
    let town = town().await;
    let (_, organisation) = people(&town).await;
    let at = format!("/ekby/follow/organisation.{organisation}");
    town.visitor().get(&at).await.ok();
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run("UPDATE organisation SET class = 'own' WHERE tenant = $1", &params![EKBY]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    for mut who in [town.visitor(), town.signed_in(SIGRID).await] {
        who.get(&at).await.is(404);
        who.post(&at, &[("mail", BERIT), ("often", "week")]).await.is(404);
        who.get(&at.replace("/follow/", "/happenings/")).await.is(404);
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

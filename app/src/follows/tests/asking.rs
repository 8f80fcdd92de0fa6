//! Somebody asks to follow, says yes, and can leave.

use super::*;

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

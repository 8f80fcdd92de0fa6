//! Reminders: each thing once, in one letter, with a way out.

use super::*;

fn to(letters: &[kernel::Letter]) -> Vec<&str> {
    letters.iter().map(|l| l.to.as_str()).collect()
}

async fn choose(who: &mut Visitor, digest: &str) {
    who.post("/ekby/me/digest", &[("digest", digest)]).await.onward();
}

#[tokio::test]
async fn a_reminder_comes_once_a_stage_whatever_restarts() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-25").await;
    let mut olle = town.signed_in(OLLE).await;
    choose(&mut olle, "day").await;
    town.post().await;
    // The first pass says what is on the table: late meetings to those who keep the compact, the measure to its owner.
    let letters = pass(&town).await;
    assert_eq!(to(&letters), [OLLE, PELLE, SIGRID]);
    let olles = &letters[0];
    assert_eq!(olles.subject, "Ekby kommun: en sak närmar sig");
    assert!(
        olles.text.contains("Senast torsdag 25 mars 2027: Åtgärd 0. Ansvarig: Kulturnämnden."),
        "{}",
        olles.text
    );
    assert!(olles.html.contains("<a href=\"http://ekby.test/ekby/measures/"), "{}", olles.html);
    assert!(olles.text.contains("http://ekby.test/ekby/me") && olles.text.contains("kommer varje dag"));
    // Again, on the same day, on another node, after a restart: nothing.
    assert_eq!(to(&pass(&town).await), [""; 0]);
    assert_eq!(town.act(Remind).await.unwrap(), 0);
    town.now_is("2027-03-13T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0]);
    // A week before.
    town.now_is("2027-03-18T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [OLLE]);
    // The clock jumps back, and somebody acts: what was said is not said again.
    town.now_is("2027-03-12T08:00:00Z");
    choose(&mut town.signed_in(OLLE).await, "day").await;
    town.post().await;
    assert_eq!(to(&pass(&town).await), [""; 0]);
    town.now_is("2027-03-18T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0]);
    // Late: the day after, two weeks after, a month later.
    for (now, expected) in [
        ("2027-03-25T08:00:00Z", 0),
        ("2027-03-26T08:00:00Z", 1),
        ("2027-04-07T08:00:00Z", 0),
        ("2027-04-08T08:00:00Z", 1),
        ("2027-05-08T08:00:00Z", 1),
    ] {
        town.now_is(now);
        let letters = pass(&town).await;
        assert_eq!(letters.iter().filter(|l| l.to == OLLE).count(), expected, "{now}");
    }
}

#[tokio::test]
async fn a_digest_comes_on_mondays_to_those_who_still_hold_the_role() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    // Saturday: the first pass.
    town.now_is("2027-03-13T08:00:00Z");
    pass(&town).await;
    measures(&town, &unit, 2, "2027-04-12").await;
    town.now_is("2027-03-14T08:00:00Z");
    assert_eq!(to(&pass(&town).await), [""; 0], "not on a Sunday");
    town.now_is("2027-03-15T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(to(&letters), [OLLE]);
    assert!(
        letters[0].text.contains("Åtgärd 0") && letters[0].text.contains("Åtgärd 1"),
        "one letter for both"
    );
    // Days begin where the town is, also when the clocks are moved: the pass of Monday 29 March is done once.
    for (now, count) in [
        ("2027-03-28T21:59:00Z", 0),
        ("2027-03-28T22:01:00Z", 0),
        ("2027-03-29T23:00:00Z", 0),
        ("2027-04-05T08:00:00Z", 1),
        ("2027-04-05T21:00:00Z", 0),
    ] {
        town.now_is(now);
        assert_eq!(pass(&town).await.iter().filter(|l| l.to == OLLE).count(), count, "{now}");
    }
    // Olle leaves: nobody writes to him any more.
    let mut sigrid = town.signed_in(SIGRID).await;
    let people = sigrid.get("/ekby/people").await.ok().text();
    let olle = people.split("href=\"/ekby/people/").find(|p| p.contains(">Olle Ohlsson<")).unwrap();
    let page = format!("/ekby/people/{}", olle.split('"').next().unwrap());
    let text = sigrid.get(&page).await.ok().text();
    let role = text.split("/roles/").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    sigrid.post(&format!("{page}/roles/{role}"), &[("until", "2027-04-05")]).await.onward();
    town.post().await;
    town.now_is("2027-04-19T08:00:00Z");
    assert!(!to(&pass(&town).await).contains(&OLLE));
}

#[tokio::test]
async fn a_letter_speaks_the_readers_language_and_has_one_way_out() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-10").await;
    let mut olle = town.signed_in(OLLE).await;
    olle.post("/ekby/me/name", &[("name", "Olle Ohlsson"), ("lang", "en")]).await.onward();
    town.post().await;
    let letters = pass(&town).await;
    let letter = letters.iter().find(|l| l.to == OLLE).unwrap();
    assert_eq!(letter.subject, "Ekby kommun: one thing is late");
    assert!(letter.text.contains("Late since") && !letter.text.contains('⟦'), "{}", letter.text);
    let way_out = letter.way_out.clone().unwrap();
    assert!(letter.text.contains(&way_out) && letter.html.contains(&way_out));
    let out = link_in(&way_out);
    assert!(out.starts_with("/ekby/mail/"));
    // A scanner opens it: nothing happens.
    town.visitor().get(&out).await.ok().shows("Ja, sluta skicka");
    town.visitor().get(&out).await.ok().shows("Ja, sluta skicka");
    // The mail program presses the button: no cookie, another site, the body that RFC 8058 asks for.
    let press = || {
        Request::post(&out)
            .header("sec-fetch-site", "cross-site")
            .header("origin", "https://mail.example")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap()
    };
    town.visitor().send(press()).await.ok().shows("Du får inga fler påminnelser");
    town.visitor().send(press()).await.ok();
    town.visitor().get(&out).await.ok().shows("Du får inga fler av de här breven");
    town.now_is("2027-06-14T08:00:00Z");
    assert!(!to(&pass(&town).await).contains(&OLLE));
    let mut olle = town.signed_in(OLLE).await;
    olle.get("/ekby/me").await.ok().shows("Du får påminnelser inte alls");
    olle.get("/ekby/me/digest").await.ok().shows("Hur ofta?");
    olle.post("/ekby/me/digest", &[("digest", "hourly")]).await.is(422).shows("Välj hur ofta");
    choose(&mut olle, "week").await;
    town.visitor().get("/ekby/mail/nothing").await.is(404);
    town.visitor().post("/ekby/mail/nothing", &[]).await.is(404);
    town.visitor().get("/ekby/me/digest").await.is(303);
}

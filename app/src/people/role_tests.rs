//! Roles, their periods, a person's own name and erasure, told through the front door.

use db::params;
use policy::{Actor, Role};

use crate::{
    base::{Error, Refusal, journal},
    people::{actions::GiveRole, care::Erase, rules::Person},
    testing::{EKBY, PELLE, SIGRID, TestTown},
};

/// The address of a person's page, found in the list.
async fn page_of(town: &TestTown, name: &str) -> String {
    let mut sigrid = town.signed_in(SIGRID).await;
    let list = sigrid.get("/ekby/people").await.ok().text();
    let before = list.split(&format!("\">{name}</a>")).next().unwrap();
    before.rsplit("href=\"").next().unwrap().to_owned()
}

/// The address of the form that ends a person's first role.
async fn form_of(town: &TestTown, page: &str) -> String {
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = sigrid.get(page).await.ok().text();
    let at = page.find("/roles/").unwrap();
    let from = page[..at].rfind('"').unwrap() + 1;
    let to = at + page[at..].find('"').unwrap();
    page[from..to].to_owned()
}

#[tokio::test]
async fn the_secretariat_gives_a_role_and_the_person_signs_in_with_it() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/people").await.ok().shows("Pelle Palm").shows("Förtroendevald");
    sigrid.get("/ekby/people/new").await.ok().shows("Ge rollen");
    let open_ended =
        [("mail", "Eva@ekby.example"), ("name", "Eva <Ek>"), ("role", "evaluator"), ("from", "2027-03-12")];
    let said = sigrid.post("/ekby/people/new", &open_ended).await.is(422);
    said.shows("En utvärderare har sin roll under en bestämd tid");
    let fields = [&open_ended[..], &[("until", "2027-12-31")]].concat();
    let page = sigrid.post("/ekby/people/new", &fields).await.onward();
    sigrid.get(&page).await.ok().shows("Eva &#60;Ek&#62;").shows("Utvärderare").shows("eva@ekby.example");
    let mut eva = town.signed_in("eva@ekby.example").await;
    eva.get("/ekby/me").await.ok().shows("Utvärderare");
    eva.get("/ekby/journal").await.ok();
    eva.get("/ekby/people").await.is(403);
    eva.post("/ekby/people/new", &fields).await.is(403);
    town.visitor().get("/ekby/people").await.is(403);
    eva.get(&page).await.ok().hides("Ge en roll till");
    town.signed_in(PELLE).await.get(&page).await.is(404);
    sigrid.post("/ekby/people/new", &fields).await.is(422).shows("har redan den rollen");
}

#[tokio::test]
async fn a_role_that_cannot_be_given_comes_back_as_it_was_typed() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let fields = [("mail", "eva"), ("name", "Eva"), ("role", "king"), ("from", "i dag")];
    sigrid.post("/ekby/people/new", &fields).await.is(422).shows("Välj en roll").shows("value=\"i dag\"");
    let fields = [("mail", "eva"), ("name", ""), ("role", "evaluator"), ("from", "2027-03-12")];
    let said = sigrid.post("/ekby/people/new", &fields).await.is(422);
    said.shows("Skriv en e-postadress").shows("Skriv personens namn");
    let fields = |role, more: (&'static str, &'static str)| {
        [("mail", "eva@ekby.example"), ("name", "Eva"), ("role", role), ("from", "2027-03-12"), more]
    };
    let said =
        sigrid.post("/ekby/people/new", &fields("representative", ("organisation", "Ingen alls"))).await;
    said.is(422).shows("ingen organisation som heter ”Ingen alls”");
    sigrid.post("/ekby/people/new", &fields("representative", ("x", ""))).await.is(422).shows("Skriv vilken");
    sigrid.post("/ekby/people/new", &fields("official", ("unit", "x"))).await.is(422);
    let said = sigrid.post("/ekby/people/new", &fields("politician", ("until", "2027-03-11"))).await;
    said.is(422).shows("Slutdagen");
}

#[tokio::test]
async fn a_role_that_ended_opens_nothing() {
    let town = TestTown::new().await;
    let give = GiveRole {
        mail: "eva@ekby.example".into(),
        name: "Eva Ek".into(),
        lang: kernel::Lang::Sv,
        role: Role::Evaluator,
        scope: None,
        from: "2027-01-01".parse().unwrap(),
        until: Some("2027-12-31".parse().unwrap()),
    };
    town.act(give).await.unwrap();
    let mut eva = town.signed_in("eva@ekby.example").await;
    eva.get("/ekby/journal").await.ok();
    let form = form_of(&town, &page_of(&town, "Eva Ek").await).await;
    eva.post(&form, &[("until", "2027-03-12")]).await.is(403);
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&form, &[("until", "snart")]).await.is(422).shows("ÅÅÅÅ-MM-DD").shows("value=\"snart\"");
    sigrid.post(&form, &[("until", "2027-01-05")]).await.is(422).shows("tidigast");
    let onward = sigrid.post(&form, &[("until", "2027-03-12")]).await.onward();
    sigrid.get(&onward).await.ok().shows("12 mars 2027");
    // Another end cannot come later than the one it has.
    sigrid.post(&form, &[("until", "2027-03-14")]).await.is(422).shows("slutar redan tidigare");
    eva.get("/ekby/journal").await.ok();
    town.now_is("2027-03-13T08:00:00Z");
    eva.get("/ekby/journal").await.is(403);
    eva.get("/ekby/me").await.ok().shows("slutade 12 mars 2027");
    sigrid.post(&form, &[("until", "2027-03-13")]).await.is(422).shows("redan avslutad");
    sigrid.get("/ekby/people?show=others").await.ok().shows("Eva Ek");
}

#[tokio::test]
async fn somebody_always_keeps_the_secretariat() {
    let town = TestTown::new().await;
    let page = page_of(&town, "Sigrid Sand").await;
    let form = form_of(&town, &page).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&form, &[("until", "2027-03-12")]).await.is(422).shows("Någon måste sköta kansliet");
    sigrid.post(&format!("{page}/erasure"), &[]).await.is(422).shows("Någon måste sköta kansliet");
    // One who is there for a time, and one who has not begun, are no successors.
    let give = |from: &str, until: Option<&str>| GiveRole {
        mail: PELLE.into(),
        name: "Pelle Palm".into(),
        lang: kernel::Lang::Sv,
        role: Role::Secretariat,
        scope: None,
        from: from.parse().unwrap(),
        until: until.map(|day| day.parse().unwrap()),
    };
    town.act(give("2027-01-01", Some("2027-03-13"))).await.unwrap();
    sigrid.post(&form, &[("until", "2027-03-12")]).await.is(422).shows("Någon måste sköta kansliet");
    town.act(give("2027-03-14", None)).await.unwrap();
    sigrid.post(&form, &[("until", "2027-03-12")]).await.is(422).shows("Någon måste sköta kansliet");
    sigrid.post(&form, &[("until", "2027-03-13")]).await.onward();
}

#[tokio::test]
async fn a_role_given_by_mistake_is_taken_back_the_same_day() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for from in ["2027-03-12", "2027-06-01"] {
        let fields = [
            ("mail", "eva@ekby.example"),
            ("name", "Eva Ek"),
            ("role", "evaluator"),
            ("from", from),
            ("until", "2027-12-31"),
        ];
        let page = sigrid.post("/ekby/people/new", &fields).await.onward();
        let mut eva = town.signed_in("eva@ekby.example").await;
        let reads = eva.get("/ekby/journal").await.status;
        assert_eq!(reads == 200, from == "2027-03-12");
        let form = form_of(&town, &page).await;
        sigrid.post(&form, &[("until", "2027-03-11")]).await.onward();
        sigrid.get(&page).await.ok().shows("Togs tillbaka").hides("/roles/");
        eva.get("/ekby/journal").await.is(403);
        town.now_is("2027-06-02T08:00:00Z");
        town.signed_in("eva@ekby.example").await.get("/ekby/journal").await.is(403);
        town.now_is("2027-03-12T08:00:00Z");
        // It was never held, so it can be given again, rightly; and is taken back again.
        sigrid.post("/ekby/people/new", &fields).await.onward();
        let form = form_of(&town, &page).await;
        sigrid.post(&form, &[("until", "2027-03-11")]).await.onward();
    }
}

#[tokio::test]
async fn a_role_never_lands_on_another_organisation_of_the_same_name() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let enter = |district: &'static str| {
        [
            ("name", "Ekby IF"),
            ("kind", "network"),
            ("orientation", "mixed"),
            ("district", district),
            ("another", "yes"),
        ]
    };
    let north = sigrid.post("/ekby/register/new", &enter("Norra")).await.onward();
    let south = sigrid.post("/ekby/register/new", &enter("Södra")).await.onward();
    let (north, south) = (north.rsplit('/').next().unwrap(), south.rsplit('/').next().unwrap());
    let give = |of| {
        [
            ("mail", "siv@ekby.example"),
            ("name", "Siv"),
            ("role", "representative"),
            ("organisation", of),
            ("from", "2027-03-12"),
        ]
    };
    let page = sigrid.post("/ekby/people/new", &give("Ekby IF")).await.is(422).shows("Flera organisationer");
    page.shows(&format!("value=\"{north}\"")).shows(&format!("value=\"{south}\"")).shows("Ekby IF, Södra");
    sigrid.post("/ekby/people/new", &give(south)).await.onward();
    let mut siv = town.signed_in("siv@ekby.example").await;
    siv.get(&format!("/ekby/register/{south}/edit")).await.ok();
    assert_ne!(siv.get(&format!("/ekby/register/{north}/edit")).await.status, 200);
    // What has ended is not meant by its name.
    let ending = format!("/ekby/register/{north}/ending");
    sigrid.post(&ending, &[("ended_on", "2027-03-12")]).await.onward();
    let fields = [&give("Ekby IF")[..], &[("until", "2027-03-11")]].concat();
    sigrid.post("/ekby/people/new", &fields).await.is(422).shows("Slutdagen").hides("Flera organisationer");
    let mut other = give("Ekby IF");
    other[0].1 = "sten@ekby.example";
    sigrid.post("/ekby/people/new", &other).await.onward();
}

#[tokio::test]
async fn a_person_mends_their_own_name_and_nobody_elses() {
    let town = TestTown::new().await;
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get("/ekby/me/name").await.ok().shows("Pelle Palm");
    pelle.post("/ekby/me/name", &[("name", " "), ("lang", "en")]).await.is(422).shows("högst 120");
    let onward = pelle.post("/ekby/me/name", &[("name", "Per Palm"), ("lang", "en")]).await.onward();
    pelle.get(&onward).await.ok().shows("Per Palm");
    town.visitor().get("/ekby/me/name").await.is(404);
    town.visitor().post("/ekby/sign-in", &[("mail", PELLE)]).await.ok();
    assert_eq!(town.post().await.pop().unwrap().subject, "Your link to Ekby kommun");
}

#[tokio::test]
async fn an_erased_person_is_gone_and_the_chain_still_holds() {
    let town = TestTown::new().await;
    let page = page_of(&town, "Pelle Palm").await;
    let mut pelle = town.signed_in(PELLE).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(&format!("{page}/erasure")).await.ok().shows("Radera uppgifterna om Pelle Palm");
    pelle.post(&format!("{page}/erasure"), &[]).await.is(403);
    let onward = sigrid.post(&format!("{page}/erasure"), &[]).await.onward();
    sigrid.get(&onward).await.ok().hides("Pelle");
    sigrid.get(&page).await.is(404);
    pelle.get("/ekby/me").await.is(303);
    sigrid
        .get("/ekby/journal")
        .await
        .ok()
        .hides("Pelle")
        .shows("Raderad person")
        .shows("Uppgifterna raderades");

    let mut tx = town.desk.db.read().await.unwrap();
    let (rows, flaw) = journal::verify(&mut tx, EKBY).await.unwrap();
    assert!(rows > 3 && flaw.is_none(), "{flaw:?}");
    drop(tx);
    // Whoever marks another row with the same moment is found out: the act names what it blanked.
    let sneak = "UPDATE journal_detail SET salt = NULL, detail = NULL,
                   erased_at = (SELECT MAX(erased_at) FROM journal_detail), person = 'anybody' WHERE seq = 1";
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run(sneak, &[]).await.unwrap();
    let flaw = journal::verify(&mut tx, EKBY).await.unwrap().1;
    assert_eq!(flaw, Some((1, journal::Flaw::Erased)));
    drop(tx);
    let mut tx = town.desk.db.read().await.unwrap();
    for (table, sql) in [
        ("journal", "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE $2"),
        ("outbox", "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE $2"),
        (
            "person",
            "SELECT COUNT(*) AS n FROM person WHERE tenant = $1 AND (mail LIKE $2 OR LOWER(name) LIKE $2)",
        ),
        ("sign_in", "SELECT COUNT(*) AS n FROM sign_in WHERE tenant = $1 AND mail LIKE $2"),
    ] {
        let row = tx.row(sql, &params![EKBY, "%pelle%"]).await.unwrap().unwrap();
        assert_eq!(row.get::<i64>("n").unwrap(), 0, "{table}");
    }
}

#[tokio::test]
async fn another_towns_person_cannot_be_erased() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    town.give("alby", "sia@alby.example", "Sia", Role::Secretariat, None).await;
    let page = page_of(&town, "Pelle Palm").await.replace("/ekby/", "/alby/");
    let mut sia = town.signed_in_to("alby", "sia@alby.example").await;
    sia.get(&page).await.is(404);
    sia.post(&format!("{page}/erasure"), &[]).await.is(404);
    let nobody = kernel::Id::<Person>::new(&kernel::OsChance);
    let refused = town.desk.act(&Actor::house("alby"), Erase { person: nobody }).await;
    assert!(matches!(refused, Err(Error::Refusal(Refusal::NotFound))));
}

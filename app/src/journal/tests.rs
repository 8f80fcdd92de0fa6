//! The journal, told through the front door.

use db::params;
use kernel::Lang;
use policy::{Act, Kind, Role};

use crate::{
    base::journal::Flaw,
    testing::{EKBY, PELLE, SIGRID, TestTown},
    web::words::Words,
};

#[test]
fn every_act_kind_and_flaw_has_its_words() {
    for lang in Lang::ALL {
        let words = Words::of(lang);
        let acts = Act::ALL.iter().map(|act| format!("journal-act-{}", act.name()));
        let kinds = Kind::ALL.iter().map(|kind| format!("journal-kind-{}", kind.name()));
        let flaws = [Flaw::Chain, Flaw::Detail, Flaw::Missing, Flaw::Erased, Flaw::Head];
        let flaws = flaws.iter().map(|flaw| format!("journal-flaw-{}", flaw.name()));
        let missing: Vec<_> = acts.chain(kinds).chain(flaws).filter(|key| !words.knows(key)).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

#[tokio::test]
async fn what_happened_is_told_newest_first() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = sigrid.get("/ekby/journal").await.ok();
    let page = page.shows("Loggade in").shows("Gav en roll").shows("Pelle Palm").shows("av sig självt");
    let text = page.shows("12 mars 2027 kl. 09.00").text();
    assert!(text.find("Loggade in") < text.find("Gav en roll"));
    sigrid.get("/ekby/journal?kind=Town").await.ok().hides("Gav en roll").shows("Ändrade inställningarna");
    sigrid.get("/ekby/journal?kind=Accession").await.ok().shows("Inga händelser");
    sigrid.get("/ekby/journal?until=2027-03-11").await.ok().shows("Inga händelser");
    sigrid.get("/ekby/journal?until=2027-03-12").await.ok().shows("Gav en roll");
    let mut english = town.signed_in(SIGRID).await.in_english();
    english.get("/ekby/journal?check=yes").await.ok().shows("The chain is whole");
}

#[tokio::test]
async fn coming_and_going_are_acts_and_whoever_asks_for_a_link_stays_unnamed() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    visitor.post("/ekby/sign-in", &[("mail", PELLE)]).await.ok();
    visitor.post("/ekby/sign-in", &[("mail", "nobody@vik.example")]).await.ok();
    // What was refused has not happened.
    visitor.post("/ekby/sign-in", &[("mail", "nobody")]).await.is(422);
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = sigrid.get("/ekby/journal?kind=Town").await.ok();
    let page = page
        .shows("En besökare")
        .shows("Bad om en länk för att logga in")
        .hides("nobody")
        .hides("pelle@")
        .hides("Pelle");
    assert_eq!(page.text().matches("Bad om en länk").count(), 3);
    let mut tx = town.desk.db.read().await.unwrap();
    let row = tx
        .row(
            "SELECT COUNT(*) AS n FROM journal j JOIN journal_detail d ON d.tenant = j.tenant AND d.seq = j.seq
             WHERE j.tenant = $1 AND j.act = 'ask-for-link' AND (d.detail LIKE '%@%' OR d.person IS NOT NULL
               OR j.actor <> 'visitor' OR j.subject <> j.tenant)",
            &params![EKBY],
        )
        .await
        .unwrap();
    assert_eq!(row.unwrap().get::<i64>("n").unwrap(), 0);
    drop(tx);

    let mut pelle = town.signed_in(PELLE).await;
    pelle.post("/ekby/sign-out", &[]).await.onward();
    // Whoever has left already leaves no second time.
    pelle.post("/ekby/sign-out", &[]).await.onward();
    let page = sigrid.get("/ekby/journal?kind=Person").await.ok();
    assert_eq!(page.text().matches("Loggade ut").count(), 1);
    page.shows("Loggade ut").shows("Pelle Palm");
}

#[tokio::test]
async fn it_opens_to_the_secretariat_and_an_evaluator_alone() {
    let town = TestTown::new().await;
    town.give(EKBY, "eva@ekby.example", "Eva Ek", Role::Evaluator, None).await;
    town.signed_in("eva@ekby.example").await.get("/ekby/journal").await.ok();
    town.signed_in(PELLE).await.get("/ekby/journal").await.is(403);
    town.visitor().get("/ekby/journal").await.is(403);
}

#[tokio::test]
async fn long_journals_turn_page_by_page() {
    let town = TestTown::new().await;
    for n in 0..60 {
        town.give(EKBY, &format!("p{n}@ekby.example"), &format!("Person {n}."), Role::Politician, None).await;
    }
    let mut sigrid = town.signed_in(SIGRID).await;
    let newest = sigrid.get("/ekby/journal?kind=Person").await.ok().hides("Person 0.").text();
    let link = newest.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let link = link.replace("&#38;", "&").replace("&amp;", "&");
    sigrid.get(&link).await.ok().shows("De senaste").hides("Person 59.");
}

#[tokio::test]
async fn a_changed_row_breaks_the_chain_in_sight() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run("UPDATE journal_detail SET detail = '{}' WHERE tenant = $1 AND seq = 2", &params![EKBY])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = sigrid.get("/ekby/journal?check=yes").await.ok();
    page.shows("bruten vid rad 2").shows("Uppgifterna i raden har ändrats");
}

#[tokio::test]
async fn nothing_hides_behind_a_mark_of_erasure() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let changes: [&'static str; 4] = [
        // The detail is changed and the row marked as erased: the mark excuses nothing.
        "UPDATE journal_detail SET detail = '{}', erased_at = '2027-03-12T08:00:00.000Z' WHERE seq = 2",
        // The detail is blanked and marked, and nobody erased it.
        "UPDATE journal_detail SET salt = NULL, detail = NULL WHERE seq = 2",
        // Nor does it help to say that it was about somebody.
        "UPDATE journal_detail SET person = 'nobody' WHERE seq = 2",
        "UPDATE journal_detail SET erased_at = NULL WHERE seq = 2",
    ];
    for (n, change) in (0..).zip(changes) {
        let mut tx = town.desk.db.write().await.unwrap();
        tx.run(change, &[]).await.unwrap();
        tx.commit().await.unwrap();
        let page = sigrid.get("/ekby/journal?check=yes").await.ok().shows("bruten vid rad 2");
        page.shows(if n < 3 { "märkta som raderade" } else { "Uppgifterna i raden saknas" });
    }
}

#[tokio::test]
async fn what_changed_is_shown_to_those_who_may_see_it() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let face = [
        ("name", "Ekby <b>stad</b>"),
        ("colour", "#112233"),
        ("contact_mail", "post@ekby.example"),
        ("contact_address", ""),
        ("promised_days", "14"),
    ];
    sigrid.post("/ekby/settings", &face).await.onward();
    let changed = "ändrat från ”Ekby kommun” till ”Ekby &#60;b&#62;stad&#60;/b&#62;”";
    let page = sigrid.get("/ekby/journal").await.ok().shows(changed).shows("ändrat från ”30” till ”14”");
    page.shows("E-postadress: pelle@ekby.example");
    // An evaluator sees what the town changed, and nobody's address.
    town.give(EKBY, "eva@ekby.example", "Eva Ek", Role::Evaluator, None).await;
    let mut eva = town.signed_in("eva@ekby.example").await;
    eva.get("/ekby/journal").await.ok().shows(changed).hides("pelle@ekby.example").hides("eva@ekby");
}

#[tokio::test]
async fn rules_that_change_are_told_old_and_new() {
    use crate::compact::{
        actions::{BeginCompact, ChangeRules},
        rules::{AccessionRules, Vocabulary},
    };
    let town = TestTown::new().await;
    let rules = AccessionRules { carries_over: true, ..AccessionRules::default() };
    let (name, vocabulary) = ("Ekby".to_owned(), Vocabulary::default());
    let begin = BeginCompact { slug: "ekby".into(), name: name.clone(), vocabulary, rules: rules.clone() };
    let compact = town.act(begin).await.unwrap();
    let vocabulary = Vocabulary { principles: "Kännetecken".into(), ..Vocabulary::default() };
    let rules = AccessionRules { counter_signed: true, ..rules };
    town.act(ChangeRules { compact, name, vocabulary, rules }).await.unwrap();
    let page = town.signed_in(SIGRID).await.get("/ekby/journal?kind=Compact").await.ok();
    page.shows("Förtroendevald skriver också under: ändrat från ”nej” till ”ja”").shows("Kännetecken");
}

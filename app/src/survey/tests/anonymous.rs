//! What the database, two copies of it and the journal tell of answers without names (decision 25): each sentence of that
//! record has its test here.

use std::collections::BTreeMap;

use super::*;

/// Everything that the database holds of the town, table by table: what a copy of it holds. The town's own row and sessions,
/// which every visit moves, are left out.
async fn copy(ekby: &Ekby) -> BTreeMap<&'static str, Vec<String>> {
    let mut tx = ekby.town.desk.db.read().await.unwrap();
    let mut all = BTreeMap::new();
    for (table, sql) in [
        (
            "recipient",
            "SELECT id || ' ' || kind || ' ' || subject || ' ' || COALESCE(token_hash, '') || CASE WHEN answered THEN ' answered' ELSE '' END
             || CASE WHEN quiet THEN ' quiet' ELSE '' END AS line FROM survey_recipient WHERE tenant = $1 ORDER BY id",
        ),
        ("answer", "SELECT kind || ' ' || question || ' ' || body AS line FROM survey_answer WHERE tenant = $1 ORDER BY question, kind, body"),
        ("spent", "SELECT mark || ' ' || kind AS line FROM survey_spent WHERE tenant = $1 ORDER BY mark"),
        ("reply", "SELECT recipient || ' ' || body AS line FROM survey_reply WHERE tenant = $1 ORDER BY recipient, question"),
        ("journal", "SELECT act || ' ' || subject || ' ' || detail_hash AS line FROM journal WHERE tenant = $1 ORDER BY seq"),
        ("outbox", "SELECT id || ' ' || payload AS line FROM outbox WHERE tenant = $1 ORDER BY id"),
        ("way_out", "SELECT token_hash || ' ' || COALESCE(recipient, '') AS line FROM way_out WHERE tenant = $1 ORDER BY token_hash"),
    ] {
        let rows = tx.rows(sql, &params![EKBY]).await.unwrap();
        all.insert(table, rows.iter().map(|row| row.get::<String>("line").unwrap()).collect());
    }
    all
}

#[tokio::test]
async fn two_copies_with_one_answer_between_them_differ_in_nothing_that_has_a_name() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, SIGRID, &[]).await;
    let mut before = copy(&ekby).await;
    answer(&ekby.town, &links[0].1, &["Varje år", "4", "Hemligt"]).await.onward();
    later(&ekby).await;
    let mut after = copy(&ekby).await;
    // An answer came, and one more link is used: of which group, and nothing more.
    assert_eq!((before.remove("answer").unwrap().len(), after.remove("answer").unwrap().len()), (0, 3));
    assert_eq!((before.remove("spent").unwrap().len(), after.remove("spent").unwrap().len()), (0, 1));
    assert_eq!(before, after);
    // The link is used all the same, and says so.
    let page = ekby.town.visitor().get(&links[0].1).await.ok();
    page.shows("svaret har kommit in").hides("Hemligt").hides("<textarea");
    ekby.town.visitor().post(&links[0].1, &[]).await.ok().shows("svaret har kommit in");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get(&survey).await.ok().shows("1 av 6 har svarat");
    sigrid.get(&format!("{survey}/answers")).await.is(404);
    sigrid.get("/ekby/journal").await.ok().hides("Hemligt");
}

#[tokio::test]
async fn the_mark_of_a_used_link_and_its_recipient_have_no_hash_in_common() {
    let ekby = ekby().await;
    let (_, links) = opened(&ekby, SIGRID, &[]).await;
    answer(&ekby.town, &links[0].1, &["Varje år", "4", "Hemligt"]).await.onward();
    let copy = copy(&ekby).await;
    let marks: Vec<&str> = copy["spent"].iter().filter_map(|line| line.split(' ').next()).collect();
    let known = copy.iter().filter(|(table, _)| **table != "spent").flat_map(|(_, lines)| lines);
    for line in known {
        assert!(marks.iter().all(|mark| !line.contains(mark)), "{line}");
    }
    let token = links[0].1.rsplit('/').next().unwrap();
    let told = copy.values().flatten().any(|line| line.contains(token));
    assert!(!told, "the token stands nowhere");
}

#[tokio::test]
async fn who_has_answered_is_written_down_for_five_of_a_group_at_a_time() {
    let ekby = ekby().await;
    let (_, links) = opened(&ekby, SIGRID, &[("more", "politicians")]).await;
    assert_eq!(links.len(), 12);
    let marked = "SELECT COUNT(*) AS n FROM survey_recipient WHERE tenant = $1 AND answered";
    let rows = "SELECT COUNT(*) AS n FROM journal WHERE tenant = $1 AND subject_kind = 'Survey'";
    let before = number(&ekby, rows).await;
    let (politicians, signatories): (Vec<_>, Vec<_>) =
        links.iter().partition(|(to, _)| to.ends_with("@ekby.example"));
    // Four of each are eight together, and still nobody is marked: an answer tells of which group it is.
    for (_, link) in signatories.iter().take(4).chain(politicians.iter().take(4)) {
        answer(&ekby.town, link, &["Varje år", "4", "Hemligt"]).await.onward();
        later(&ekby).await;
        assert_eq!(number(&ekby, marked).await, 0);
    }
    assert_eq!(number(&ekby, rows).await, before);
    // The fifth, too, is marked with the others and not with its own act.
    answer(&ekby.town, &signatories[4].1, &["Varje år", "4", "Hemligt"]).await.onward();
    assert_eq!(number(&ekby, marked).await, 0);
    later(&ekby).await;
    assert_eq!((number(&ekby, marked).await, number(&ekby, rows).await), (5, before + 1));
    let answers = "SELECT COUNT(*) AS n FROM survey_answer WHERE tenant = $1";
    assert_eq!(number(&ekby, answers).await, 27);
}

#[tokio::test]
async fn answers_are_written_anew_when_five_are_marked() {
    let ekby = ekby().await;
    let (_, links) = opened(&ekby, SIGRID, &[]).await;
    let keys = async || -> Vec<String> {
        let mut tx = ekby.town.desk.db.read().await.unwrap();
        let rows = tx.rows("SELECT id FROM survey_answer WHERE tenant = $1", &params![EKBY]).await.unwrap();
        rows.iter().map(|row| row.get("id").unwrap()).collect()
    };
    for (_, link) in links.iter().take(5) {
        answer(&ekby.town, link, &["Varje år", "4", "Hemligt"]).await.onward();
    }
    let before = keys().await;
    later(&ekby).await;
    let after = keys().await;
    assert_eq!((before.len(), after.len()), (15, 15));
    assert!(before.iter().all(|key| !after.contains(key)));
}

#[tokio::test]
async fn a_reminder_does_not_show_who_was_left_out() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, SIGRID, &[]).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.post().await;
    let before = copy(&ekby).await;
    answer(&ekby.town, &links[0].1, &["Varje år", "4", "Hemligt"]).await.onward();
    sigrid.post(&format!("{survey}/reminder"), &[]).await.onward();
    // Whoever has answered is not written down, and so gets a letter as all others do; it says that nothing need be done.
    let letters = ekby.town.post().await;
    assert_eq!(letters.len(), 6);
    assert!(letters[0].text.contains("Har du redan svarat"));
    let after = copy(&ekby).await;
    assert!(
        before["recipient"].iter().all(|line| !after["recipient"].contains(line)),
        "every link is another"
    );
    // The new link of one who has answered is used, as the old one was; nobody answers twice.
    let mine = letters.iter().find(|letter| letter.to == links[0].0).unwrap();
    let link = link_in(&mine.text);
    ekby.town.visitor().get(&link).await.ok().shows("svaret har kommit in");
    ekby.town.visitor().post(&link, &[]).await.ok().shows("svaret har kommit in");
    assert_eq!(number(&ekby, "SELECT COUNT(*) AS n FROM survey_spent WHERE tenant = $1").await, 1);
    // After the last day nobody is waited for, and nothing is remembered.
    ekby.town.now_is("2027-04-01T12:00:00Z");
    later(&ekby).await;
    assert!(ekby.town.desk.unwritten.things(EKBY).is_empty());
}

#[tokio::test]
async fn who_is_written_down_is_not_reminded() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, SIGRID, &[]).await;
    for (_, link) in links.iter().take(5) {
        answer(&ekby.town, link, &["Varje år", "4", "Hemligt"]).await.onward();
    }
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.post().await;
    sigrid.post(&format!("{survey}/reminder"), &[]).await.onward();
    let letters = ekby.town.post().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, links[5].0);
}

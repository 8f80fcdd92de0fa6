//! Assessments and the board, told through the front door.

mod board;
mod stage;

use db::params;

use self::stage::{OLLE, Stage};
use crate::{
    base::{Error, Refusal, journal},
    testing::{EKBY, PELLE, SIGRID},
};

/// What a form of an assessment sends.
fn fields<'a>(side: &'a str, status: &'a str, on: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("side", side), ("status", status), ("reason", "Två möten hölls."), ("on", on)]
}

#[tokio::test]
async fn each_side_says_for_itself_how_a_commitment_stands() {
    let stage = Stage::set().await;
    let (page, form) = stage.addresses(0).await;
    let mut olle = stage.town.signed_in(OLLE).await;
    olle.get(&page).await.ok().shows("Du bedömer för Kommunen").hides("För vilken part?");
    let onward = olle.post(&form, &fields("municipality", "substantial", "2027-03-10")).await.onward();
    assert_eq!(onward, page);
    stage.speaker().await.post(&form, &fields("civil_society", "limited", "2027-03-11")).await.onward();
    stage
        .town
        .visitor()
        .get(&page)
        .await
        .ok()
        .shows("Långt på väg")
        .shows("En bit på väg")
        .shows("ett steg isär")
        .shows("Två möten hölls.")
        .hides("<form class=\"form\"");
    stage.town.visitor().in_english().get(&page).await.ok().shows("The sides differ: one step apart");
    let row = &stage.board("").await["list"][0];
    assert_eq!(row["assessments"]["municipality"]["status"], "substantial");
    assert_eq!(row["assessments"]["civil_society"]["on"], "2027-03-11");
    assert_eq!(row["apart"], 1, "the gap is told, and nothing averaged");
}

#[tokio::test]
async fn nobody_speaks_for_the_other_side() {
    let stage = Stage::set().await;
    let (_, form) = stage.addresses(0).await;
    stage.speaker().await.post(&form, &fields("municipality", "limited", "2027-03-10")).await.is(403);
    let mut olle = stage.town.signed_in(OLLE).await;
    olle.post(&form, &fields("civil_society", "complete", "2027-03-10")).await.is(403);
    stage.town.visitor().post(&form, &fields("municipality", "limited", "2027-03-10")).await.is(403);
    // Both together have no view of their own, and a side that is not there has none.
    for side in ["joint", "region", ""] {
        olle.post(&form, &fields(side, "limited", "2027-03-10"))
            .await
            .is(422)
            .shows("Välj vilken part bedömningen gäller.");
    }
    assert_eq!(stage.count().await, 0);
}

#[tokio::test]
async fn what_lacks_a_reason_or_lies_ahead_comes_back_with_what_was_typed() {
    let stage = Stage::set().await;
    let (_, form) = stage.addresses(0).await;
    let mut pelle = stage.town.signed_in(PELLE).await;
    let sent = [("side", "municipality"), ("status", "limited"), ("reason", ""), ("on", "2027-03-13")];
    pelle
        .post(&form, &sent)
        .await
        .is(422)
        .shows("Skriv varför ni bedömer så.")
        .shows("Dagen har inte varit än.")
        .shows("value=\"2027-03-13\"")
        .shows("value=\"limited\" checked");
    pelle
        .post(&form, &fields("municipality", "splendid", "i går"))
        .await
        .is(422)
        .shows("Välj hur långt ni har kommit.");
    assert_eq!(stage.count().await, 0);
    pelle
        .post("/ekby/commitments/no-such/assessment", &fields("municipality", "limited", "2027-03-10"))
        .await
        .is(404);
}

#[tokio::test]
async fn the_secretariat_enters_for_a_side_and_says_from_where() {
    let stage = Stage::set().await;
    let (page, form) = stage.addresses(1).await;
    let mut sigrid = stage.town.signed_in(SIGRID).await;
    sigrid.get(&page).await.ok().shows("För vilken part?").shows("Var kommer bedömningen ifrån?");
    let mut sent = fields("civil_society", "not-started", "2027-02-20");
    sigrid
        .post(&form, &sent)
        .await
        .is(422)
        .shows("Skriv vilket möte eller protokoll bedömningen kommer ifrån.");
    sent.push(("source", "Årsmötet 20 februari, § 7"));
    sigrid.post(&form, &sent).await.onward();
    stage
        .town
        .visitor()
        .get(&page)
        .await
        .ok()
        .shows("Källa: Årsmötet 20 februari, § 7")
        .shows("Inte påbörjat");
}

#[tokio::test]
async fn history_is_never_rewritten_and_the_latest_day_counts() {
    let stage = Stage::set().await;
    let (page, form) = stage.addresses(0).await;
    let mut olle = stage.town.signed_in(OLLE).await;
    for (status, on) in [("limited", "2026-12-01"), ("complete", "2027-03-01"), ("not-started", "2027-01-01")]
    {
        olle.post(&form, &fields("municipality", status, on)).await.onward();
        stage.keeps_the_last().await;
    }
    let said = &stage.board("").await["list"][0]["assessments"]["municipality"];
    assert_eq!((&said["status"], &said["on"]), (&"complete".into(), &"2027-03-01".into()));
    olle.get(&page).await.ok().shows("2026-12-01").shows("2027-01-01").shows("2027-03-01");
    // Of the same day, what was said last.
    stage.town.now_is("2027-03-12T09:00:00Z");
    olle.post(&form, &fields("municipality", "substantial", "2027-03-01")).await.onward();
    assert_eq!(stage.board("").await["list"][0]["assessments"]["municipality"]["status"], "substantial");
    stage.keeps_the_last().await;
    assert_eq!(stage.count().await, 4);
}

#[tokio::test]
async fn the_journal_knows_of_it_and_holds() {
    let stage = Stage::set().await;
    stage.says(0, "municipality", "limited", "2027-03-10").await.unwrap();
    let mut tx = stage.town.desk.db.read().await.unwrap();
    let sql =
        "SELECT j.act, d.detail FROM journal j JOIN journal_detail d ON d.tenant = j.tenant AND d.seq = j.seq
               WHERE j.tenant = $1 ORDER BY j.seq DESC LIMIT 1";
    let row = tx.row(sql, &params![EKBY]).await.unwrap().unwrap();
    assert_eq!(row.get::<String>("act").unwrap(), "assess");
    let detail: String = row.get("detail").unwrap();
    assert!(detail.contains("\"municipality\"") && !detail.contains("Två möten"), "{detail}");
    assert!(journal::verify(&mut tx, EKBY).await.unwrap().1.is_none());
}

#[tokio::test]
async fn a_reworded_commitment_keeps_what_was_said_of_it() {
    let stage = Stage::first_edition().await;
    stage.says(0, "municipality", "complete", "2026-05-01").await.unwrap();
    stage.says(1, "municipality", "limited", "2026-05-01").await.unwrap();
    let gone = stage.slug(1).await;
    stage.measure("Tidig inbjudan", 0, "2026-12-31", "complete", "2026-06-01").await;
    stage.adopt_second().await;
    let list = stage.board("").await;
    assert_eq!(list["list"][0]["assessments"]["municipality"]["status"], "complete", "reworded");
    assert_eq!(list["list"][0]["measures"]["done"], 1, "the measure goes on under it");
    assert_eq!(list["list"][2]["assessments"]["municipality"], serde_json::Value::Null, "new");
    // The one that was removed keeps its page, which says so.
    let mut visitor = stage.town.visitor();
    visitor
        .get(&format!("/ekby/commitments/{gone}?edition=1"))
        .await
        .ok()
        .shows("Borttaget")
        .shows("utgåva 1");
    visitor.get("/ekby/compact/ekby/1").await.ok();
}

#[tokio::test]
async fn an_earlier_day_is_seen_as_it_was() {
    let stage = Stage::first_edition().await;
    stage.says(0, "municipality", "limited", "2026-05-01").await.unwrap();
    stage.adopt_second().await;
    stage.says(0, "municipality", "complete", "2027-03-01").await.unwrap();
    stage.measure("Tidig inbjudan", 0, "2026-12-31", "complete", "2027-02-01").await;
    let then = stage.board("?on=2026-10-01").await;
    assert_eq!((&then["edition"], &then["commitments"]), (&1.into(), &3.into()));
    assert_eq!(then["list"][0]["assessments"]["municipality"]["status"], "limited");
    let between = stage.board("?on=2027-01-15").await;
    assert_eq!(between["edition"], 2);
    assert_eq!(between["list"][0]["assessments"]["municipality"]["status"], "limited");
    assert_eq!(between["list"][0]["measures"]["late"], 1, "told of only in February");
    assert_eq!(stage.board("").await["list"][0]["measures"]["done"], 1);
    // Before there was a text there is nothing to look at; a day to come is today.
    stage.town.visitor().get("/ekby/commitments?on=2010-01-01").await.ok().shows("inga åtaganden än");
    assert_eq!(stage.board("?on=2099-01-01").await["on"], "2027-03-12");
}

#[tokio::test]
async fn a_town_without_a_text_has_an_empty_board_and_nothing_to_assess() {
    let town = crate::testing::TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/commitments").await.ok().shows("Här finns inga åtaganden än");
    sigrid.get("/ekby/commitments/sheet").await.ok();
    sigrid.get("/ekby/commitments.csv").await.is(404);
    sigrid
        .post("/ekby/commitments/a/assessment", &fields("municipality", "limited", "2027-03-01"))
        .await
        .is(404);
}

#[tokio::test]
async fn another_town_sees_nothing_of_it() {
    let stage = Stage::set().await;
    stage.town.begin("alby", "Alby kommun").await;
    stage.says(0, "municipality", "limited", "2027-03-10").await.unwrap();
    let slug = stage.slug(0).await;
    let mut visitor = stage.town.visitor();
    visitor.get("/alby/commitments").await.ok().shows("inga åtaganden än");
    visitor.get(&format!("/alby/commitments/{slug}")).await.is(404);
}

#[tokio::test]
async fn the_house_itself_needs_a_source_too() {
    let stage = Stage::set().await;
    let refused = stage.says_without_source(0, "municipality").await;
    let Err(Error::Refusal(Refusal::Problems(problems))) = refused else { panic!("{refused:?}") };
    assert_eq!(problems[0].word, "assessments-source-missing");
}

//! Following, and what is told, through the front door.

mod asking;
mod happenings;
mod news;

use super::later::{TellFollowers, news};
use crate::{
    duties::tests::{MAJ, OLLE, measures, people, town},
    tenants,
    testing::{EKBY, SIGRID, TestTown, Visitor, link_in},
};
use axum::{body::Body, http::Request};
use db::params;
use kernel::Letter;

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

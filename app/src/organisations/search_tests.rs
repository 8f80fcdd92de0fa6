//! Finding parts of words, whatever was typed, at a cost that does not grow with the register.

use db::params;

use super::{
    NewOrganisation,
    actions::EditEntry,
    tests::{entered, organisation, statements},
};
use crate::testing::{EKBY, TestTown};

async fn shown(town: &TestTown, q: &str) -> crate::testing::Response {
    let at = format!("/ekby/register?q={}", crate::web::urls::encoded(q));
    town.visitor().get(&at).await.ok()
}

#[tokio::test]
async fn parts_of_words_are_found_from_one_letter_on() {
    let town = TestTown::new().await;
    entered(&town, organisation(1, "Ekby Idrottsförening")).await;
    entered(&town, organisation(2, "Ängens Ö-seglare")).await;
    for q in ["o", "ek", "rotts", "FÖRENINGARNA", "idrottsförening ekby", "e i"] {
        shown(&town, q).await.shows("Ekby Idrottsförening");
    }
    for q in ["ö-seg", "ange", "seglar ö"] {
        shown(&town, q).await.shows("Ängens").hides("Ekby Idrotts").hides("i stället");
    }
    for q in ["%", "_", "'", "\u{10FFFF}", "ekby seglare"] {
        shown(&town, q).await;
    }
    shown(&town, "ekby seglare").await.shows("Ingen organisation passar");
}

#[tokio::test]
async fn a_slip_is_forgiven_and_told() {
    let town = TestTown::new().await;
    entered(&town, organisation(1, "Ekby Idrottsförening")).await;
    entered(&town, organisation(2, "Ängens Seglare")).await;
    for q in ["idrtotsförening", "idrotsförening", "idrottsföreming", "ekyb", "eekby"] {
        let page = shown(&town, q).await.shows("Ekby Idrottsförening").shows("i stället");
        page.hides("Ängens").shows("1 organisation");
    }
    shown(&town, "segalre").await.shows("Ängens").hides("Ekby Idrotts");
    shown(&town, "kyrkokör").await.shows("Ingen organisation passar").hides("i stället");
    let home = town.visitor().get("/ekby/register.json?q=ekyb").await.ok();
    home.shows("Ekby Idrottsf\u{f6}rening");
    let then = town.visitor().get("/ekby/register?q=ekyb&on=2027-03-12").await.ok();
    then.shows("Ekby Idrottsförening").shows("i stället");
}

#[tokio::test]
async fn what_an_entry_no_longer_says_is_not_found_and_not_kept() {
    let town = TestTown::new().await;
    let id = entered(&town, organisation(1, "Maj Ekströms Kör")).await;
    entered(&town, organisation(2, "Ekby Kör")).await;
    shown(&town, "ekströ").await.shows("Maj Ekströms");
    town.act(EditEntry { id, seen: String::new(), entry: organisation(1, "Byns Kör") }).await.unwrap();
    shown(&town, "ekströ").await.shows("Ingen organisation passar");
    shown(&town, "kör").await.shows("Byns").shows("Ekby Kör");
    let mut tx = town.desk.db.read().await.unwrap();
    let sql = "SELECT COUNT(*) AS n FROM register_part WHERE tenant = $1 AND word = 'ekstroms'";
    assert_eq!(tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get::<i64>("n").unwrap(), 0);
    let sql = "SELECT COUNT(*) AS n FROM register_part WHERE tenant = $1 AND word = 'kor'";
    assert_eq!(tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get::<i64>("n").unwrap(), 3);
}

#[tokio::test]
async fn a_search_costs_the_same_however_many_it_finds() {
    let town = TestTown::new().await;
    entered(&town, NewOrganisation { purpose: "Sång.".into(), ..organisation(0, "Kör 00") }).await;
    let asked = ["/ekby/register?q=kör", "/ekby/register?q=körr", "/ekby/register?q=kör&kind=association"];
    let cost = async || {
        let mut all = Vec::new();
        for at in asked {
            all.push(statements(&town.visitor().get(&at.replace('ö', "%C3%B6")).await.ok()));
        }
        all
    };
    let few = cost().await;
    for n in 1..40 {
        entered(
            &town,
            NewOrganisation { purpose: "Sång.".into(), ..organisation(n, &format!("Kör {n:02}")) },
        )
        .await;
    }
    assert_eq!(cost().await, few);
    // The door, how rare the word is, the counts, the list; a slip asks for its like, and then again.
    assert!(few[0].contains("\"4 statements\"") && few[1].contains("\"7 statements\""), "{few:?}");
}

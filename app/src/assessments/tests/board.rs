//! The board, its other forms, and what they cost.

use super::stage::{OLLE, Stage};
use crate::testing::PELLE;

#[tokio::test]
async fn the_board_tells_what_is_done_what_is_late_and_what_never_moved() {
    let stage = Stage::set().await;
    stage.measure("Inbjudan", 0, "2027-02-01", "limited", "2026-12-01").await;
    stage.measure("Mall", 0, "2027-06-01", "complete", "2027-03-01").await;
    stage.measure("Broschyr", 1, "2027-09-01", "not-started", "2026-08-01").await;
    let board = stage.board("").await;
    let (first, second, third) = (&board["list"][0], &board["list"][1], &board["list"][2]);
    assert_eq!(first["measures"]["total"], 2);
    assert_eq!((&first["measures"]["done"], &first["measures"]["late"]), (&1.into(), &1.into()));
    assert_eq!((&first["late_since"], &first["seen_on"]), (&"2027-02-01".into(), &"2027-03-01".into()));
    assert_eq!((&second["never_moved"], &first["never_moved"]), (&true.into(), &false.into()));
    assert_eq!((&second["next_on"], &second["silent_months"]), (&"2027-09-01".into(), &7.into()));
    assert_eq!(third["silent_months"], 3, "nothing yet since it was promised in November");
    let page = stage.town.visitor().get("/ekby/commitments").await.ok();
    page.shows("1 av 2 klara")
        .shows("1 försenad")
        .shows("Har inte kommit i gång")
        .shows("Tyst i 7 månader")
        .shows("Kulturkontoret")
        .shows("Inte bedömt");
    let sheet = stage.town.visitor().get("/ekby/commitments/sheet").await.ok();
    sheet
        .shows("Inbjudan")
        .shows("Kulturkontoret")
        .shows("skulle ha varit klar 1 februari 2027 (för en månad sedan)");
}

#[tokio::test]
async fn the_board_can_be_narrowed_and_laid_together_otherwise() {
    let stage = Stage::set().await;
    stage.measure("Inbjudan", 0, "2027-02-01", "limited", "2027-03-01").await;
    stage.says(1, "municipality", "complete", "2027-03-01").await.unwrap();
    stage.says(1, "civil_society", "limited", "2027-03-01").await.unwrap();
    let shown = async |query: &str| {
        let board = stage.board(query).await;
        let slugs =
            board["list"].as_array().unwrap().iter().map(|row| row["slug"].as_str().unwrap().to_owned());
        slugs.collect::<Vec<_>>()
    };
    let all = shown("").await;
    assert_eq!(all.len(), 3);
    assert_eq!(shown("?side=municipality").await, all[..1]);
    assert_eq!(shown("?which=late").await, all[..1]);
    assert_eq!(shown("?which=apart").await, all[1..2]);
    assert_eq!(shown("?which=unmoved").await, all[2..]);
    assert_eq!(shown(&format!("?owner={}", stage.unit)).await, all[..1]);
    assert_eq!(shown(&format!("?owner={}", stage.organisation)).await.len(), 0);
    assert_eq!(shown("?q=NYINFLYTTADE").await, all[1..2]);
    let mut visitor = stage.town.visitor();
    visitor.get("/ekby/commitments?by=principle").await.ok().shows("<h2 lang=\"sv\">Öppenhet</h2>");
    visitor.get("/ekby/commitments?by=side").await.ok();
    visitor.get("/ekby/commitments?q=finnsinte").await.ok().shows("Inget åtagande passar");
    visitor.get("/ekby/commitments?which=nonsense&by=nonsense&on=nonsense&side=%27").await.ok();
    let csv = visitor.get("/ekby/commitments.csv?which=late").await.ok().text();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.lines().next().unwrap().contains("civil_society_status"), "{csv}");
}

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let stage = Stage::first_edition().await;
    stage.says(1, "municipality", "no-evidence", "2026-05-01").await.unwrap();
    stage.adopt_second().await;
    stage.measure("Inbjudan", 0, "2027-02-01", "limited", "2026-03-01").await;
    for (side, status) in [("municipality", "complete"), ("civil_society", "not-started")] {
        stage.says(0, side, status, "2026-12-01").await.unwrap();
    }
    let slug = stage.slug(0).await;
    let mut olle = stage.town.signed_in(OLLE).await;
    let mut english = olle.clone().in_english();
    for path in [
        "/ekby/commitments".to_owned(),
        "/ekby/commitments?by=principle&on=2026-12-24".to_owned(),
        "/ekby/commitments/sheet".to_owned(),
        format!("/ekby/commitments/{slug}"),
        "/ekby/".to_owned(),
        "/ekby/compact".to_owned(),
    ] {
        for visitor in [&mut olle, &mut english] {
            let page = visitor.get(&path).await;
            assert!(!page.text().contains('⟦'), "{path}: {}", page.text());
        }
    }
}

/// How many statements a page took.
async fn statements(stage: &Stage, path: &str) -> u32 {
    let page = stage.town.visitor().get(path).await.ok();
    let told = page.headers["server-timing"].to_str().unwrap().to_owned();
    told.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[tokio::test]
async fn what_a_page_costs_does_not_grow_with_the_town() {
    let stage = Stage::set().await;
    let slug = stage.slug(0).await;
    let pages = ["/ekby/commitments".to_owned(), "/ekby/commitments?on=2027-01-01".to_owned()];
    let pages: Vec<String> = pages
        .into_iter()
        .chain([
            "/ekby/commitments/sheet".to_owned(),
            format!("/ekby/commitments/{slug}"),
            "/ekby".to_owned(),
        ])
        .collect();
    let mut before = Vec::new();
    for page in &pages {
        before.push(statements(&stage, page).await);
    }
    stage.many(200, 10).await;
    for n in 0..3 {
        stage.says(n, "municipality", "limited", "2027-03-01").await.unwrap();
        stage.says(n, "civil_society", "limited", "2027-03-01").await.unwrap();
    }
    for (page, before) in pages.iter().zip(before) {
        assert_eq!(statements(&stage, page).await, before, "{page}");
        // The bar of every page is ten; one is left.
        assert!(before <= 9, "{page}: {before}");
    }
}

#[tokio::test]
async fn a_measure_that_serves_two_commitments_is_counted_once() {
    let stage = Stage::set().await;
    stage.many(30, 1).await;
    let board = stage.board("").await;
    let owners = board["owners"].as_array().unwrap();
    let total: i64 = owners.iter().map(|one| one["measures"]["total"].as_i64().unwrap()).sum();
    assert_eq!(total, 30, "by owner each is counted once");
    let rows: i64 =
        board["list"].as_array().unwrap().iter().map(|row| row["measures"]["total"].as_i64().unwrap()).sum();
    assert_eq!(rows, 45, "half of them serve two commitments, and stand under both");
    let page = stage.town.visitor().get("/ekby/commitments").await.ok();
    page.shows("10 av 30 klara");
    // Whoever decides for the town has it one step from their own page.
    let mut pelle = stage.town.signed_in(PELLE).await;
    pelle.get("/ekby/me").await.ok().shows("href=\"/ekby/commitments/sheet\"");
    let named = "/ekby/commitments/sheet";
    stage.town.visitor().get(named).await.ok().shows("<b>10 av 30</b> åtgärder är klara");
}

#[tokio::test]
async fn a_sheet_does_not_say_that_all_has_begun_where_the_sides_say_it_has_not() {
    let stage = Stage::set().await;
    for n in 0..3 {
        stage.measure(&format!("Inbjudan {n}"), n, "2027-12-01", "limited", "2027-03-01").await;
    }
    stage.says(1, "municipality", "not-started", "2027-03-10").await.unwrap();
    stage.says(1, "civil_society", "not-started", "2027-03-10").await.unwrap();
    let sheet = stage.town.visitor().get("/ekby/commitments/sheet").await.ok();
    sheet.shows("men ett bedöms som inte påbörjat").hides("Alla åtaganden har kommit i gång");
}

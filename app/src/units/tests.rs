//! Units, told through the front door.

use super::{UnitKind, actions::AddUnit};
use crate::testing::{SIGRID, TestTown};

async fn board(town: &TestTown, name: &str) -> String {
    town.act(AddUnit { name: name.into(), kind: UnitKind::Board, from: None }).await.unwrap().to_string()
}

#[tokio::test]
async fn the_secretariat_adds_a_unit_and_ends_it() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/units").await.ok().shows("Inga enheter").shows("Lägg till en enhet");
    let fields = [("name", " Kulturnämnden "), ("kind", "board")];
    assert_eq!(sigrid.post("/ekby/units", &fields).await.onward(), "/ekby/units");
    let page = town.visitor().get("/ekby/units").await.ok();
    page.shows("Kulturnämnden").shows("0 av 1 nämnder").shows("Inte ansluten").hides("Lägg till");
    sigrid.post("/ekby/units", &fields).await.is(422).shows("redan en enhet");
    sigrid.post("/ekby/units", &[("name", ""), ("kind", "board")]).await.is(422).shows("Skriv enhetens namn");
    sigrid.post("/ekby/units", &[("name", "X"), ("kind", "circus")]).await.is(422).shows("Välj om det");

    let id = board(&town, "Miljönämnden").await;
    let (page, ending) = (format!("/ekby/units/{id}"), format!("/ekby/units/{id}/ending"));
    sigrid.get(&page).await.ok().shows("Avsluta enheten");
    sigrid.post(&ending, &[("until", "i går")]).await.is(422).shows("ÅÅÅÅ").shows("i går");
    sigrid.post(&ending, &[("until", "2027-03-13")]).await.is(422).shows("har varit");
    assert_eq!(sigrid.post(&ending, &[("until", "2027-03-12")]).await.onward(), page);
    town.visitor().in_english().get(&page).await.ok().shows("has not existed since").hides("End the unit");
}

#[tokio::test]
async fn nobody_else_adds_or_ends_a_unit() {
    let town = TestTown::new().await;
    let id = board(&town, "Miljönämnden").await;
    town.give("ekby", "olle@ekby.example", "Olle", policy::Role::Official, Some(&id)).await;
    let mut olle = town.signed_in("olle@ekby.example").await;
    let fields = [("name", "Kulturnämnden"), ("kind", "board")];
    for visitor in [&mut olle, &mut town.visitor()] {
        visitor.post("/ekby/units", &fields).await.is(403);
        visitor.post(&format!("/ekby/units/{id}/ending"), &[("until", "2027-03-12")]).await.is(403);
    }
    town.visitor().get("/ekby/units").await.ok().hides("Kulturnämnden");
}

#[tokio::test]
async fn another_towns_unit_is_not_here() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    let id = board(&town, "Miljönämnden").await;
    town.visitor().get(&format!("/ekby/units/{id}")).await.ok();
    town.visitor().get(&format!("/alby/units/{id}")).await.is(404);
    town.visitor().get("/ekby/units/unknown").await.is(404);
}

#[tokio::test]
async fn a_script_in_a_name_stays_text() {
    let town = TestTown::new().await;
    let id = board(&town, "<script>alert(1)</script>").await;
    for page in ["/ekby/units".to_owned(), format!("/ekby/units/{id}")] {
        town.visitor().get(&page).await.ok().hides("<script>alert").shows("&#60;script&#62;");
    }
}

#[tokio::test]
async fn the_units_can_be_taken_home() {
    let town = TestTown::new().await;
    board(&town, "=Miljönämnden").await;
    let mut visitor = town.visitor();
    visitor.get("/ekby/units").await.ok().shows("/ekby/units.csv").shows("/ekby/units.json");
    let table = visitor.get("/ekby/units.csv").await.ok();
    assert!(table.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
    table.shows("id,name,kind,from").shows(",'=Miljönämnden,board,2027-03-12,,no,,http");
    let data = visitor.get("/ekby/units.json").await.ok();
    let data: serde_json::Value = serde_json::from_slice(&data.bytes).unwrap();
    assert_eq!(data["list"][0]["name"], "=Miljönämnden");
    assert_eq!(data["list"][0]["signatory"], false);
}

//! The pages about the house.

use crate::testing::TestTown;

#[tokio::test]
async fn anyone_reads_about_the_house_in_both_languages() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    visitor.get("/about").await.ok().shows("Ekby kommun").shows("kansliet@ekby.example").shows("EUPL");
    let onward = visitor.get("/about?lang=en").await.onward();
    assert_eq!(onward, "/about");
    visitor.get("/about").await.ok().shows("Has everyone done their part?");
    visitor.get("/licences").await.ok().shows("axum").shows("MIT").shows("OFL-1.1");
}

#[tokio::test]
async fn machines_find_what_they_ask_for_first() {
    let town = TestTown::new().await;
    town.visitor().get("/robots.txt").await.ok().shows("User-agent");
    town.visitor().get("/favicon.ico").await.is(308);
}

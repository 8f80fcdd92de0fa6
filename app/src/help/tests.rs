//! The handbook, read.

use crate::testing::TestTown;

#[tokio::test]
async fn anyone_reads_the_handbook_from_the_foot_of_every_page() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    visitor.get("/ekby/").await.ok().shows("/ekby/help");
    visitor.get("/ekby/help").await.ok().shows("/ekby/help/ga-med").shows("Registret");
    visitor
        .get("/ekby/help/ga-med")
        .await
        .ok()
        .shows("<h2>Hellre på papper?</h2>")
        .shows("/ekby/help/logga-in");
    visitor.get("/ekby/help/vad-ar-overens").await.ok().shows("<th scope=\"col\">");
    visitor.get("/ekby/help/finns-inte").await.is(404);
}

#[tokio::test]
async fn the_handbook_speaks_the_readers_language_at_the_same_address() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor().in_english();
    visitor
        .get("/ekby/help")
        .await
        .ok()
        .shows("<html lang=\"en\"")
        .shows("/ekby/help/ga-med\">Joining</a>")
        .hides("Gå med");
    visitor
        .get("/ekby/help/ga-med")
        .await
        .ok()
        .shows("<html lang=\"en\"")
        .shows("<h2>Prefer paper?</h2>")
        .shows("/ekby/help/logga-in\">Signing in</a>");
    let mut swede = town.visitor();
    swede.get("/ekby/help/ga-med").await.ok().shows("<html lang=\"sv\"").hides("Prefer paper?");
}

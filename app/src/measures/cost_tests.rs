//! What plans and measures take, told through the front door.

use super::tests::{Ekby, agreed, clause, drawn_up};
use crate::testing::{PELLE, SIGRID};

#[tokio::test]
async fn a_plan_says_what_it_takes_and_sums_say_of_how_many() {
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let plan = drawn_up(&mut sigrid, "municipality").await;
    let serves = clause(&mut sigrid, &plan, "Samråd i tid").await;
    let add = async |who: &mut crate::testing::Visitor, name: &str, group: &str, cost: [&str; 4]| {
        let fields = [
            ("name", name),
            ("group", group),
            ("serves", serves.as_str()),
            ("unit", ekby.unit.as_str()),
            ("start", "2027-03-01"),
            ("due", "2027-12-31"),
            ("posts", cost[0]),
            ("posts_missing", cost[1]),
            ("money", cost[2]),
            ("money_missing", cost[3]),
        ];
        who.post(&format!("{plan}/measures/new"), &fields).await
    };
    let wrong = add(&mut sigrid, "Kalender", "Dialog", ["en halv", "", "10 000", "20 000"]).await.is(422);
    wrong.shows("en halv").shows("högst två decimaler").shows("inte saknas mer");
    let large = add(&mut sigrid, "Kalender", "Dialog", ["", "", "99 999 999 999", ""]).await.is(422);
    large.shows("för stor");
    add(&mut sigrid, "Kalender", "Dialog", ["0,5", "0,25", "100 000 kr", ""]).await.onward();
    add(&mut sigrid, "Möten", "Dialog", ["50 %", "", "", ""]).await.onward();
    let last = add(&mut sigrid, "Jämlik bemanning", "Jämlikhet", ["", "", "", ""]).await.onward();
    let page = sigrid.get(&plan).await.ok();
    let page = page.shows("1 heltidstjänst (uppgift från 2 av 3 åtgärder)").shows("Rubrik för rubrik");
    page.shows("100\u{a0}000 kronor (uppgift från 1 av 3 åtgärder)")
        .shows("0,25 heltidstjänster")
        .shows("0 av 2");
    let form = sigrid.get(&format!("{last}/edit")).await.ok().shows("Heltidstjänster");
    form.hides("value=\"0,5\"");
    let csv = sigrid.get(&format!("{plan}.csv")).await.ok().shows("Tjänster som saknas");
    csv.shows("0,5").shows("100000");
    // The board holds the same for what is agreed, and no more.
    sigrid.get("/ekby/commitments").await.ok().hides("Rubrik för rubrik");
    agreed(&ekby, &plan).await;
    let board = ekby.town.visitor().get("/ekby/commitments").await.ok();
    board.shows("Rubrik för rubrik").shows("Jämlikhet").shows("(uppgift från 2 av 3 åtgärder)");
    ekby.town.visitor().in_english().get("/ekby/commitments").await.ok().shows("stated by 2 of 3 measures");
    ekby.town
        .visitor()
        .get("/ekby/commitments.json")
        .await
        .ok()
        .shows("\"posts_in_hundredths\":{\"sum\":100,\"stated_by\":2");
    // What is changed after the yes stands as a change.
    let fields = [
        ("name", "Jämlik bemanning"),
        ("group", "Jämlikhet"),
        ("serves", serves.as_str()),
        ("start", "2027-03-01"),
        ("due", "2027-12-31"),
        ("posts", "1,5"),
        ("reason", "Nu vet vi."),
    ];
    let mut olle = ekby.town.signed_in(super::tests::OLLE).await;
    olle.post(&format!("{last}/edit"), &fields).await.onward();
    ekby.town.visitor().get(&last).await.ok().shows("Annat antal tjänster").shows("1,5");
    ekby.town.signed_in(PELLE).await.get(&plan).await.ok().shows("2,5 heltidstjänster");
}

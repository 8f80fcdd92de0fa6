//! What changes once a plan is agreed, and who may change it.

use super::*;

#[tokio::test]
async fn after_the_yes_every_change_is_shown_with_its_reason() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let serves = clause(&mut olle, &plan, "Samråd i tid").await;
    let mut fields = vec![
        ("name", "Öppna en väg in"),
        ("group", "Dialog"),
        ("serves", serves.as_str()),
        ("start", "2026-08-01"),
        ("due", "2027-12-31"),
        ("milestones", "2026-10-01 Kontaktpersoner utsedda"),
        ("indicator", "Tre inbjudningar om året"),
    ];
    let edit = format!("{measure}/edit");
    olle.get(&edit).await.ok().shows("2026-12-01 Rutin beslutad").shows("visas som en ändring");
    olle.post(&edit, &fields).await.is(422).shows("Skriv varför").shows("2027-12-31");
    fields.push(("reason", "Lokalen blev inte klar"));
    olle.post(&edit, &fields).await.onward();
    let page = ekby.town.visitor().get(&measure).await.ok();
    page.shows("<del>30 juni 2027</del> <ins>31 december 2027</ins>")
        .shows("Lokalen blev inte klar")
        .shows("Andra delmål");

    let delegation = format!("{measure}/delegation");
    let to = [("delegate", "Kansliet"), ("reason", "Kansliet har tiden")];
    olle.get(&delegation)
        .await
        .ok()
        .shows("<option value=\"Kansliet\">")
        .shows("<option value=\"Kulturnämnden\">");
    let long = "x".repeat(201);
    let wrong = [("delegate", long.as_str()), ("reason", "x")];
    olle.post(&delegation, &wrong).await.is(422).shows("högst 200 tecken");
    olle.post(&delegation, &to).await.onward();
    olle.get(&measure).await.ok().shows("delegerad till Kansliet");
    olle.post(&delegation, &to).await.is(422).shows("något annat");
    olle.post(&delegation, &[("delegate", ""), ("reason", "Nu har vi tid")]).await.onward();
    olle.get(&measure)
        .await
        .ok()
        .shows("<del>Kansliet</del>")
        .shows("Delegerad</b>")
        .shows("tillbakatagen</b>");

    // The unit is reorganised: the old name stays in the history, and the heir is shown.
    let add = AddUnit { name: "Fritidsnämnden".into(), kind: UnitKind::Board, from: None };
    let heir = ekby.town.act(add).await.unwrap().to_string();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("/ekby/units/{}/ending", ekby.unit), &[("until", "2027-03-12")]).await.onward();
    sigrid.get(&measure).await.ok().shows("Kulturnämnden finns inte längre").shows("Byt ansvarig");
    let owner = format!("{measure}/owner");
    sigrid.post(&owner, &[("unit", heir.as_str())]).await.is(422).shows("Skriv varför");
    sigrid.post(&owner, &[("unit", heir.as_str()), ("reason", "Nämnderna slogs ihop")]).await.onward();
    let page = ekby.town.visitor().get(&measure).await.ok();
    page.shows("<del>Kulturnämnden</del> <ins>Fritidsnämnden</ins>").hides("finns inte längre");
    olle.post(&edit, &fields).await.is(403);

    let ending = format!("{measure}/ending");
    sigrid.post(&ending, &[("reason", "")]).await.is(422).shows("Skriv varför");
    sigrid.post(&ending, &[("reason", "Behovet försvann")]).await.onward();
    ekby.town.visitor().get(&measure).await.ok().shows("Avslutad i förtid").shows("Behovet försvann");
    ekby.town.visitor().get(&plan).await.ok().shows("Inga åtgärder.");
    ekby.town.visitor().get(&format!("{plan}?show=dropped")).await.ok().shows("Öppna en väg in");
    sigrid.post(&ending, &[("reason", "igen")]).await.is(422).shows("kan inte ändras");
}

#[tokio::test]
async fn nobody_places_work_with_another_once_a_plan_is_agreed() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "joint").await;
    added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    agreed(&ekby, &plan).await;
    let serves = clause(&mut olle, &plan, "Mötesplatser").await;
    let with = |organisation: &'static str, start: &'static str| {
        [
            ("name", "Städa åt kommunen"),
            ("serves", serves.as_str()),
            ("unit", ekby.unit.as_str()),
            ("organisation", organisation),
            ("start", start),
            ("due", "2027-12-31"),
            ("reason", "Det behövs"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let new = format!("{plan}/measures/new");
    let mut sent = async |fields: [(String, String); 7]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        olle.post(&new, &fields).await
    };
    let page = sent(with("Norrby Simsällskap", "2027-01-01")).await.is(422);
    page.shows("som du företräder").shows("Städa åt kommunen");
    sent(with("", "2020-01-01")).await.is(422).shows("Planen börjar 1 juni 2026");
    sent(with("", "2027-01-01")).await.onward();
}

//! What awaits somebody, and nobody else.

use super::*;

#[tokio::test]
async fn what_awaits_me_has_one_button_each_and_nobody_elses() {
    let town = town().await;
    let (unit, organisation) = people(&town).await;
    measures(&town, &unit, 1, "2027-03-10").await;
    let mut olle = town.signed_in(OLLE).await;
    let page =
        olle.get("/ekby/me").await.ok().shows("Åtgärd 0").shows("href=\"/ekby/measures/m2027-03-10000\"");
    page.shows("Skulle ha varit gjort").shows("Det här väntar på din sida").hides("Så mår överenskommelsen");
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().hides("Åtgärd 0").hides("Kalla till dialogmöte").shows("Följa upp");
    // A year later nobody has confirmed the entry.
    town.now_is("2028-03-01T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    maj.get("/ekby/me").await.ok().shows("Kontrollera uppgifterna om Norrby Simsällskap");
    let of = format!("/ekby/year?year=2028&for=organisation.{organisation}");
    maj.get(&of).await.ok().shows("Kontrollera uppgifterna");
    town.visitor().get(&of).await.ok().hides("Kontrollera uppgifterna");
    let page = town.signed_in(SIGRID).await.get("/ekby/me").await.ok().shows("Så mår överenskommelsen");
    page.shows("Kalla till dialogmöte").hides("Kontrollera uppgifterna");
}

#[tokio::test]
async fn a_proposed_plan_reaches_those_who_can_say_yes() {
    let town = town().await;
    people(&town).await;
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run(
        "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, missing, proposed_on,
           created_at)
         SELECT tenant, '01hzzzzzzzzzzzzzzzzzzzzzzz', id, 'joint', 'Plan 2027', '2027-04-01', '2027-12-31', 'proposed', '',
           '', '2027-03-10', '2027-03-01T00:00:00.000Z' FROM compact WHERE tenant = $1",
        &params![EKBY],
    )
    .await
    .unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    let (said, plan) = ("Säga ja till åtgärdsplanen Plan 2027", "/ekby/plans/01hzzzzzzzzzzzzzzzzzzzzzzz");
    let mut pelle = town.signed_in(PELLE).await;
    let page = pelle.get("/ekby/me").await.ok().shows(said).shows("Läs planen och säg ja");
    page.shows(&format!("href=\"{plan}\""));
    town.signed_in(MAJ).await.get("/ekby/me").await.ok().shows(said);
    for other in [OLLE, SIGRID] {
        town.signed_in(other).await.get("/ekby/me").await.ok().hides(said);
    }
    let year = town.visitor().get("/ekby/year").await.ok().text();
    assert!(year.contains(said) && year.contains("Planen är föreslagen"));
    town.post().await;
    let letters = pass(&town).await;
    let told: Vec<&str> = letters.iter().filter(|l| l.text.contains(said)).map(|l| l.to.as_str()).collect();
    assert_eq!(told, [MAJ, PELLE]);
    pelle
        .post(
            &format!("{plan}/consent"),
            &[("side", "municipality"), ("on", "2027-03-12"), ("source", "§ 8")],
        )
        .await
        .onward();
    pelle.get("/ekby/me").await.ok().hides(said);
    town.signed_in(MAJ).await.get("/ekby/me").await.ok().shows(said);
    town.visitor().get("/ekby/year").await.ok().shows("Sade ja 12 mars 2027");
    // The days that the town promises have passed.
    town.now_is("2027-06-12T08:00:00Z");
    town.visitor().get("/ekby/year?show=late").await.ok().shows(said);
}

#[tokio::test]
async fn a_role_that_ends_asks_for_a_successor_until_there_is_one() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let give = |mail: &str, name: &str, from: &str, until: Option<&str>| GiveRole {
        mail: mail.to_owned(),
        name: name.to_owned(),
        lang: Lang::Sv,
        role: Role::Official,
        scope: Some(unit.clone()),
        from: day(from),
        until: until.map(day),
    };
    let other =
        AddUnit { name: "Socialnämnden".into(), kind: UnitKind::Board, from: Some(day("2020-01-01")) };
    let other = town.act(other).await.unwrap().to_string();
    let ends = give("anna@ekby.example", "Anna Asp", "2026-01-01", Some("2027-04-30"));
    town.act(GiveRole { scope: Some(other.clone()), ..ends }).await.unwrap();
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/me").await.ok().shows("Anna Asp slutar i Socialnämnden");
    // Nobody else is told of it, save Anna herself.
    town.signed_in(OLLE).await.get("/ekby/year").await.ok().hides("Anna Asp");
    town.signed_in("anna@ekby.example").await.get("/ekby/year").await.ok().shows("Anna Asp slutar");
    let next = give("bo@ekby.example", "Bo Berg", "2027-03-12", None);
    town.act(GiveRole { scope: Some(other), ..next }).await.unwrap();
    sigrid.get("/ekby/me").await.ok().hides("Anna Asp slutar");
}

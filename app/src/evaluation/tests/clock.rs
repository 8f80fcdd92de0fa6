//! What is owed because of an evaluation: the delivery by its evaluator; the compact's own rhythm, counted anew from it.

use super::*;
use db::params;

use crate::testing::EKBY;

/// The compact asks for an evaluation every fourth year.
async fn every_fourth_year(ekby: &Ekby) {
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    tx.run(
        "INSERT INTO clock (tenant, edition, position, kind, every_months)
         SELECT tenant, id, 90, 'evaluation', 48 FROM edition WHERE tenant = $1",
        &params![EKBY],
    )
    .await
    .unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_delivery_discharges_the_return_and_the_next_is_counted_from_it() {
    let ekby = Ekby::new().await;
    every_fourth_year(&ekby).await;
    // Adopted on 1 May 2026: due on 1 May 2030.
    ekby.town.visitor().get("/ekby/year?year=2030").await.ok().shows("Låta utvärdera").shows("1 maj 2030");
    ekby.town.now_is("2030-02-01T08:00:00Z");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let changed = [("from", "2030-02-01"), ("until", "2030-06-30")];
    let evaluation = commission(&mut sigrid, &changed).await.onward();
    // While it is under way nobody tells it besides.
    let address = "/ekby/year/evaluation/2030-05-01";
    sigrid.get(address).await.ok().shows("Utvärdering av samverkan").hides("Det är gjort");
    let fields =
        [("side", "joint"), ("on", "2030-02-01"), ("body", "Klart."), ("link", "https://ekby.example/u")];
    sigrid.post(address, &fields).await.is(422).shows("pågår. När den levereras");
    ekby.town.now_is("2030-03-10T08:00:00Z");
    let mut eva = ekby.town.signed_in(EVA).await;
    found(&mut eva, &evaluation, LATE).await;
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    ekby.town.visitor().get(address).await.ok().shows("Levererad 10 mars 2030").shows(&evaluation);
    ekby.town.visitor().get("/ekby").await.ok().shows(&evaluation).shows("är levererad");
    sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(address, &fields).await.is(422).shows("redan gjort");
    ekby.town.visitor().get("/ekby/year?year=2034").await.ok().shows("10 mars 2034").hides("1 maj 2034");
    ekby.town.visitor().get("/ekby/year/evaluation/2034-05-01").await.is(404);
}

#[tokio::test]
async fn the_delivery_awaits_that_evaluator_alone_and_is_owed_no_longer_than_their_time() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let other = [("name", "Utvärdering av forumen"), ("person", "Tor Berg"), ("mail", "tor@byran.example")];
    commission(&mut sigrid, &other).await.onward();
    let (hers, his) = ("Leverera ”Utvärdering av samverkan”", "Leverera ”Utvärdering av forumen”");
    let page = eva.get("/ekby/me").await.ok().shows(hers).hides(his);
    page.shows("30 juni 2027").shows(&format!("href=\"{evaluation}\""));
    sigrid.get("/ekby/me").await.ok().hides(hers).hides(his);
    let year = ekby.town.visitor().get("/ekby/year").await.ok();
    year.shows(hers).shows(his).shows("Utvärderaren").shows("Enligt uppdraget att utvärdera");
    found(&mut eva, &evaluation, LATE).await;
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    eva.get("/ekby/me").await.ok().hides(hers);
    let table = ekby.town.visitor().get("/ekby/evaluations.csv").await.ok().shows("delivered,2027-03-12");
    table.shows("Utvärdering av forumen,Lärosätet,2027-03-12,2027-06-30,now");
    ekby.town.visitor().get("/ekby/evaluations.json").await.ok().shows("\"stage\":\"now\"");
    ekby.town.visitor().get("/ekby/year").await.ok().shows("Levererad 12 mars 2027");
    // His last day passes: nobody can deliver any more.
    ekby.town.now_is("2027-07-01T08:00:00Z");
    ekby.town.visitor().get("/ekby/year").await.ok().shows("Upphörde utan att bli gjort");
}

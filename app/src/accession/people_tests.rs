//! Who may speak for whom on the way, told through the front door.

use policy::Role;

use super::tests::{
    MAJ, begun, by_a_body, by_a_politician, by_itself, chain_holds, decided, registered, sent_in, signed,
    told, town_with,
};
use crate::{
    compact::{self, actions::ChangeRules, rules::Vocabulary},
    organisations::{OrganisationKind, actions::EndOrganisation},
    testing::{EKBY, SIGRID, TestTown},
};

const VIKTOR: &str = "viktor@norrby.example";

async fn speaks(town: &TestTown, mail: &str, organisation: &str) {
    town.give(EKBY, mail, "Viktor Vik", Role::Representative, Some(organisation)).await;
}

#[tokio::test]
async fn nobody_begins_for_an_organisation_that_others_speak_for() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    speaks(&town, VIKTOR, &norrby).await;
    let mut maj = town.signed_in(MAJ).await;
    let refused = maj.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422);
    refused.shows("Norrby Simsällskap har redan företrädare").shows("kansliet");
    let mut viktor = town.signed_in(VIKTOR).await;
    begun(&mut viktor, &norrby).await;
}

#[tokio::test]
async fn whoever_began_has_no_say_once_somebody_speaks_for_it() {
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let page = begun(&mut maj, &norrby).await;
    decided(&mut maj, &page).await;
    speaks(&town, VIKTOR, &norrby).await;
    for hidden in ["", "/decision", "/signer", "/signature", "/minutes", "/withdrawal"] {
        maj.get(&format!("{page}{hidden}")).await.is(404);
    }
    maj.post(&format!("{page}/withdrawal"), &[]).await.is(404);
    maj.get("/ekby/join").await.ok().hides(&page);
    town.post().await;

    let mut viktor = town.signed_in(VIKTOR).await;
    viktor.get(&format!("{page}/minutes")).await.ok();
    signed(&mut viktor, &page).await;
    let letters = town.post().await;
    assert!(letters.iter().any(|l| l.to == VIKTOR) && letters.iter().all(|l| l.to != MAJ));
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    sigrid.post(&format!("{page}/confirmation"), &[("note", "")]).await.onward();
    // That it is listed makes nobody a representative where there is one.
    maj.get("/ekby/me").await.ok().hides("Norrby Simsällskap");
    chain_holds(&town).await;
}

#[tokio::test]
async fn a_signature_says_who_gave_it() {
    let town = town_with(by_itself()).await;
    town.give(EKBY, MAJ, "Majken Alm", Role::Evaluator, None).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(&page).await.ok().shows("Maj Ek, ordförande").shows("Lämnad av").shows("Majken Alm");
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    let data = maj.get(&format!("{page}/certificate.pdf")).await.ok().text();
    assert!(data.contains("Maj Ek") && data.contains("Majken Alm"), "{data}");
}

#[tokio::test]
async fn a_step_that_the_rules_no_longer_ask_for_holds_nobody_up() {
    let town = town_with(by_a_politician()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    sigrid.post(&format!("{page}/confirmation"), &[]).await.onward();
    town.post().await;
    let mut tx = town.desk.db.read().await.unwrap();
    let compact = compact::store::compacts(&mut tx, EKBY).await.unwrap().remove(0);
    drop(tx);
    let change = ChangeRules {
        compact: compact.id,
        name: compact.name,
        vocabulary: Vocabulary::default(),
        rules: by_a_body(),
    };
    town.act(change).await.unwrap();
    told(&town, &[(MAJ, "Välkomna! Ni är anslutna")]).await;
    maj.get(&page).await.ok().shows("Ni är anslutna");
}

#[tokio::test]
async fn who_is_no_more_is_no_signatory_and_joins_nothing() {
    let town = town_with(by_itself()).await;
    let mut maj = town.signed_in(MAJ).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let page = begun(&mut maj, &norrby).await;
    decided(&mut maj, &page).await;
    signed(&mut maj, &page).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{page}/receipt"), &[]).await.onward();
    let end = EndOrganisation { id: norrby.parse().unwrap(), on: "2027-03-12".parse().unwrap() };
    town.act(end).await.unwrap();
    let json = town.visitor().get(&format!("/ekby/register/{norrby}.json")).await.ok().text();
    assert!(json.contains("\"signatory\":false") || json.contains("\"signatory\": false"), "{json}");
    let data = maj.get(&format!("{page}/certificate.pdf")).await.ok().text();
    assert!(data.contains("Gäller inte längre från"), "{data}");
    maj.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422).shows("finns inte längre");
}

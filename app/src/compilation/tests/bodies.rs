//! The annex on bodies and mandates: those of the year, without a name in what is frozen.

use serde_json::Value;

use super::*;
use crate::{
    bodies::tests::{begin, seat},
    compilation::shape::Year,
};

#[tokio::test]
async fn the_years_bodies_and_mandates_stand_in_every_form_of_the_report() {
    let (ekby, _, at, mut sigrid) = ready().await;
    let council = begin(&mut sigrid, &[("until", "2026-06-30")]).await.onward();
    seat(&mut sigrid, &council, &[("from", "2024-01-01"), ("until", "2026-06-30"), ("office", "chair")])
        .await
        .onward();
    let before = [("name", "Bo Berg"), ("from", "2020-01-01"), ("until", "2023-12-31")];
    seat(&mut sigrid, &council, &before).await.onward();
    let forum = [("name", "Forum för bad"), ("kind", "forum"), ("from", "2026-07-01")];
    let id = council.rsplit('/').next().unwrap().to_owned();
    begin(&mut sigrid, &[&forum[..], &[("before", id.as_str())]].concat()).await.onward();
    begin(&mut sigrid, &[("name", "Sent råd"), ("from", "2027-01-01")]).await.onward();
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let page = visitor.get(&at).await.ok().shows("Bilaga: Organ och mandat").shows("Samverkansrådet");
    let page = page.shows("1 januari 2020 – 30 juni 2026").shows("Anna Ask").shows("Ordförande");
    let page = page.shows("Följer på: Samverkansrådet").shows("Ingen är inlagd för den tiden");
    page.hides("Bo Berg").hides("Sent råd");
    visitor.get(&format!("{at}/report.pdf")).await.ok().shows("Anna Ask").shows("Forum f");
    visitor.clone().in_english().get(&at).await.ok().shows("Annex: Bodies and mandates").shows("Chair");
    let text = visitor.get(&format!("{at}/data.json")).await.ok().hides("Anna Ask").text();
    let data: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["bodies"].as_array().unwrap().len(), 2);
    assert_eq!(data["bodies"][0]["mandates"][0]["office"], "chair");
    figures::agree(&visitor.get(&at).await.ok().text(), &data);

    // Erased, she is nobody in a year that was frozen, and its check code holds.
    let people = sigrid.get("/ekby/people?show=others").await.ok().text();
    let person = people.split("\">Anna Ask</a>").next().unwrap().rsplit("href=\"").next().unwrap().to_owned();
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    visitor.get(&at).await.ok().hides("Anna Ask").shows("En person som är raderad");
    assert_eq!(visitor.get(&format!("{at}/data.json")).await.ok().text(), text);
}

#[tokio::test]
async fn a_year_that_was_frozen_before_bodies_were_kept_is_read_still() {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let text = ekby.town.visitor().get(&format!("{at}/data.json")).await.ok().text();
    let mut data: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["bodies"], Value::Array(Vec::new()));
    data.as_object_mut().unwrap().remove("bodies");
    let year: Year = serde_json::from_value(data).unwrap();
    assert!(year.bodies.is_empty());
    ekby.town.visitor().get(&at).await.ok().shows("Inga organ är inlagda för den tiden");
}

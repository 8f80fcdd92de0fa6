//! Ending a compact, told through the front door.

use crate::{
    compact::tests::{FIRST, adopt, adopted, import, slug},
    testing::{PELLE, SIGRID, TestTown},
};

const FIELDS: [(&str, &str); 4] = [
    ("last_day", "2027-03-31"),
    ("body", "kommunfullmäktige"),
    ("reason", "Rådet finns inte mer."),
    ("followed_by", ""),
];

fn with<'a>(name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    FIELDS.iter().map(|(n, v)| if *n == name { (*n, value) } else { (*n, *v) }).collect()
}

#[tokio::test]
async fn an_ended_compact_stays_readable_and_takes_nothing_more() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let ending = format!("/ekby/compact/{slug}/ending");
    sigrid.get(&ending).await.ok().shows("Sista dagen som den gäller");
    for (field, value, said) in [
        ("last_day", "", "Skriv en dag"),
        ("last_day", "2019-05-19", "innan den senaste utgåvan"),
        ("body", "", "vem som beslutade"),
        ("reason", "", "Skriv skälet"),
    ] {
        sigrid.post(&ending, &with(field, value)).await.is(422).shows(said);
    }
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&ending).await.is(403);
    pelle.post(&ending, &FIELDS).await.is(403);
    sigrid.post(&ending, &FIELDS).await.onward();
    sigrid.post(&ending, &FIELDS).await.is(422).shows("redan fört in");
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("/ekby/compact/{slug}")).await.ok();
    page.shows("Sista dagen är 31 mars 2027. Beslutat av kommunfullmäktige.").shows("Rådet finns inte mer.");
    // No draft of it is begun or adopted any more.
    sigrid.get(&format!("/ekby/compact/{slug}/revision")).await.ok().shows("avslutad");
    let id = visitor.get("/ekby/compact/editions").await.ok().shows("Sista dagen är 31 mars 2027").text();
    assert!(!id.contains("Börja en ny utgåva"));

    town.visitor().get("/ekby/join").await.ok().shows("/ekby/join/organisation");
    town.now_is("2027-04-01T08:00:00Z");
    visitor.get("/ekby/compact").await.ok().shows("Har upphört").shows(&format!("/ekby/compact/{slug}"));
    let page = visitor.get(&format!("/ekby/compact/{slug}")).await.ok();
    page.shows("I Ekby hörs alla röster").shows("har upphört att gälla").hides("Ingen har beslutat om en ny");
    visitor.in_english().get("/ekby/compact/editions").await.ok().shows("The last day is 31 March 2027");
    // Nothing is to be done after its end, and nobody joins.
    let duties = async |year: &str| {
        let text = town.visitor().get(&format!("/ekby/year.json?year={year}")).await.ok().text();
        text.matches("follow_up").count()
    };
    assert_eq!(duties("2028").await, 0);
    town.visitor().get("/ekby/join").await.ok().hides("/ekby/join/organisation");

    sigrid = town.signed_in(SIGRID).await;
    // It was a mistake: back by the same door, and both stand.
    let undo = format!("{ending}/undoing");
    sigrid.get(&ending).await.ok().shows("Ta tillbaka beslutet");
    sigrid.post(&undo, &[("reason", "")]).await.is(422).shows("varför beslutet tas tillbaka");
    sigrid.post(&undo, &[("reason", "Fel överenskommelse.")]).await.onward();
    sigrid.post(&undo, &[("reason", "En gång till.")]).await.is(422).shows("är inte avslutad");
    let mut visitor = town.visitor();
    visitor.get("/ekby/compact").await.ok().shows("Gäller tills vidare.").hides("har upphört");
    let page = visitor.get("/ekby/compact/editions").await.ok();
    page.shows("Det togs tillbaka 1 april 2027: Fel överenskommelse.");
    sigrid.clone().in_english().get(&ending).await.ok().shows("Earlier decisions that were taken back");
}

#[tokio::test]
async fn a_compact_that_follows_another_and_the_other_lead_to_each_other() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let old = slug(&mut sigrid).await;
    let review = import(&mut sigrid, "ny.txt", FIRST, &[("name", "Nya överenskommelsen")]).await;
    adopt(&mut sigrid, &review, "2027-03-01").await;
    let ending = format!("/ekby/compact/{old}/ending");
    let page = sigrid.get(&ending).await.ok().shows("Nya överenskommelsen").text();
    let option = page.split("\">Nya överenskommelsen</option>").next().unwrap();
    let id = option.rsplit("value=\"").next().unwrap().to_owned();
    sigrid.post(&ending, &with("followed_by", &id)).await.onward();
    let mut visitor = town.visitor();
    visitor.get(&format!("/ekby/compact/{old}")).await.ok().shows("Följs av").shows("Nya överenskommelsen");
    visitor.get("/ekby/compact/nya-overenskommelsen").await.ok().shows("Följer på").shows(&old);
    // What has given way follows nothing.
    let other = "/ekby/compact/nya-overenskommelsen/ending";
    sigrid.get(other).await.ok().hides("</option>\n<option");
}

#[tokio::test]
async fn an_edition_that_has_lapsed_says_what_that_means() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let fields = [
        ("revision", "1"),
        ("body", "fullmäktige"),
        ("on", "2019-05-20"),
        ("diary_number", ""),
        ("from", ""),
        ("until", "2027-03-31"),
    ];
    sigrid.post(&review.replace("/review", "/adopt"), &fields).await.onward();
    let slug = slug(&mut sigrid).await;
    let ending = format!("/ekby/compact/{slug}/ending");
    sigrid.get(&ending).await.ok().shows("slutar ändå att gälla 31 mars 2027");
    sigrid.post(&ending, &with("last_day", "2027-06-01")).await.is(422).shows("före den dagen");
    town.now_is("2027-04-01T08:00:00Z");
    let page = town.visitor().get(&format!("/ekby/compact/{slug}")).await.ok();
    page.shows("Ingen har beslutat om en ny utgåva");
    sigrid = town.signed_in(SIGRID).await;
    sigrid.get(&format!("/ekby/compact/{slug}/revision")).await.ok().shows("Den har upphört att gälla");
}

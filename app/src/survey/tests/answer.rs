//! Links, answers, reminders; and what the house forgets.

use super::*;
use crate::measures::tests::MAJ;

#[tokio::test]
async fn a_survey_with_names_can_be_changed_until_its_last_day() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, SIGRID, &[("names", "named")]).await;
    let (_, link) = links.iter().find(|(to, _)| to == MAJ).unwrap();
    // Looking spends nothing, and what is promised stands before the first question.
    let page = ekby.town.visitor().get(link).await.ok();
    let text = page.text();
    assert!(text.find("Det här lovar vi").unwrap() < text.find("Hur ofta möts ni?").unwrap());
    assert!(page.headers["cache-control"].to_str().unwrap().contains("no-store"));
    page.shows("Enkäten har namn").shows("onsdag 31 mars 2027");
    ekby.town
        .visitor()
        .in_english()
        .get(link)
        .await
        .ok()
        .shows("The survey has names")
        .shows("Agree completely");
    answer(&ekby.town, link, &["", "", ""]).await.is(422).shows("minst en fråga");
    // What is wrong comes back beside what was typed.
    let long = "x".repeat(10_000);
    let page = answer(&ekby.town, link, &["Aldrig", "7", &long]).await.is(422);
    page.shows("bland svaren som finns").shows("för långt").shows(&long);
    let names = fields(&ekby.town, link).await;
    let both =
        [(names[0].as_str(), "Varje år"), (names[0].as_str(), "Varje månad"), (names[2].as_str(), "Bra")];
    ekby.town.visitor().post(link, &both).await.is(422).shows("välj bara ett svar").shows("Bra</textarea>");
    answer(&ekby.town, link, &["Varje år", "2", "Bra"]).await.onward();
    ekby.town
        .visitor()
        .get(link)
        .await
        .ok()
        .shows("vi har dina svar")
        .shows("Bra</textarea>")
        .shows("Spara ändringarna");
    answer(&ekby.town, link, &["Varje år", "5", "Mycket bra"]).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let page = sigrid.get(&format!("{survey}/answers")).await.ok();
    page.shows("Mycket bra").shows("Instämmer helt").shows("Norrby Simsällskap").hides("<p>Bra</p>");
    sigrid.get(&survey).await.ok().shows("1 av 6 har svarat (17 %)");
    // The last day lasts until midnight in Ekby.
    ekby.town.now_is("2027-03-31T21:59:00Z");
    answer(&ekby.town, link, &["Varje år", "4", "Bra"]).await.onward();
    ekby.town.now_is("2027-03-31T22:00:00Z");
    ekby.town.visitor().get(link).await.is(410).shows("Enkäten är stängd").shows("kansliet@ekby.example");
    ekby.town.visitor().post(link, &[(names[2].as_str(), "Sent")]).await.is(410);
}

#[tokio::test]
async fn links_that_lead_nowhere_say_so() {
    let ekby = ekby().await;
    let unknown = "/ekby/answers/abcdefghjkmnpqrstvwxyz0123456789";
    ekby.town.visitor().get(unknown).await.is(404).shows("Länken gäller inte").shows("kansliet@ekby.example");
    ekby.town.visitor().post(unknown, &[]).await.is(404).shows("Länken gäller inte");
    let (_, links) = opened(&ekby, SIGRID, &[("opens", "2027-03-20"), ("names", "named")]).await;
    ekby.town.visitor().get(&links[0].1).await.ok().shows("har inte öppnat än").shows("lördag 20 mars 2027");
    // A question of another survey is none of this one's.
    let (_, other) = opened(&ekby, SIGRID, &[("name", "En annan"), ("names", "named")]).await;
    let strange = fields(&ekby.town, &other[0].1).await;
    ekby.town.now_is("2027-03-21T08:00:00Z");
    ekby.town
        .visitor()
        .post(&links[0].1, &[(strange[2].as_str(), "Hej")])
        .await
        .is(422)
        .shows("minst en fråga");
}

#[tokio::test]
async fn each_is_reminded_once_by_hand_and_once_by_the_house() {
    let ekby = ekby().await;
    let (survey, first) = opened(&ekby, SIGRID, &[("names", "named")]).await;
    answer(&ekby.town, &first[0].1, &["Varje år", "4", ""]).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.post().await;
    sigrid.post(&format!("{survey}/reminder"), &[]).await.onward();
    let letters: Vec<_> = ekby.town.post().await;
    assert_eq!(letters.len(), 5);
    let letter = letters.iter().find(|letter| letter.to == MAJ).unwrap();
    assert!(letter.subject.starts_with("Påminnelse:") && letter.text.contains("står i registret"));
    let link = link_in(&letter.text);
    let old = first.iter().find(|(to, _)| to == MAJ).unwrap();
    // Whoever has the page of the letter before open loses nothing.
    ekby.town.visitor().get(&old.1).await.ok().shows("Hur ofta möts ni?");
    ekby.town.visitor().get(&link).await.ok().shows("Hur ofta möts ni?");
    sigrid.post(&format!("{survey}/reminder"), &[]).await.is(422).shows("påminns två gånger");
    // The way out: a page for the eye, a button for a mail program, and no more reminders.
    let out = letter.way_out.clone().unwrap().replace("http://ekby.test", "");
    ekby.town.visitor().get(&out).await.ok().shows("Sluta påminna mig");
    ekby.town.visitor().post(&out, &[]).await.ok().shows("påminner dig inte mer");
    ekby.town.visitor().post(&out, &[]).await.ok();
    // Nobody is reminded before three days are left, nor twice.
    ekby.town.now_is("2027-03-27T12:00:00Z");
    later(&ekby).await;
    assert_eq!(ekby.town.post().await.len(), 0);
    ekby.town.now_is("2027-03-28T12:00:00Z");
    later(&ekby).await;
    let letters = ekby.town.post().await;
    assert_eq!(letters.len(), 4);
    assert!(letters.iter().all(|letter| letter.to != MAJ && letter.to != first[0].0));
    let twice = first.iter().find(|(to, _)| to != MAJ && *to != first[0].0).unwrap();
    ekby.town.visitor().get(&twice.1).await.is(404).shows("de två senaste breven");
    later(&ekby).await;
    ekby.town.now_is("2027-03-29T12:00:00Z");
    later(&ekby).await;
    assert_eq!(ekby.town.post().await.len(), 0);
    // Who wants no reminders can answer all the same.
    answer(&ekby.town, &link, &["Varje år", "4", ""]).await.onward();
}

#[tokio::test]
async fn the_last_day_moves_while_it_is_open() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, SIGRID, &[]).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let window = format!("{survey}/window");
    for (wrong, said) in [("2027-03-11", "redan varit"), ("2027-10-01", "sex månader"), ("snart", "ÅÅÅÅ")]
    {
        sigrid.post(&window, &[("closes", wrong)]).await.is(422).shows(said);
    }
    sigrid.post(&window, &[("closes", "2027-03-12")]).await.onward();
    answer(&ekby.town, &links[0].1, &["Varje år", "4", ""]).await.onward();
    ekby.town.now_is("2027-03-13T12:00:00Z");
    ekby.town.visitor().get(&links[1].1).await.is(410);
    // Once it has passed the answers may have been read.
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&window, &[("closes", "2027-03-31")]).await.is(422).shows("Sista dagen var");
    sigrid.post(&format!("{survey}/reminder"), &[]).await.is(422).shows("Sista dagen var");
}

#[tokio::test]
async fn addresses_and_links_have_their_time_and_an_erasure_reaches_them() {
    let ekby = ekby().await;
    let (_, named) = opened(&ekby, SIGRID, &[("names", "named"), ("more", "politicians")]).await;
    let (_, unnamed) = opened(&ekby, SIGRID, &[("name", "Utan namn")]).await;
    assert_eq!((named.len(), unnamed.len()), (12, 6));
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let people = sigrid.get("/ekby/people").await.ok().text();
    let at = people.find("Politiker 1").unwrap();
    let from = people[..at].rfind("/ekby/people/").unwrap();
    let person = people[from..].split('"').next().unwrap().to_owned();
    sigrid.post(&format!("{person}/erasure"), &[("sure", "yes")]).await.onward();
    let (_, link) = named.iter().find(|(to, _)| to == "p1@ekby.example").unwrap();
    ekby.town.visitor().get(link).await.is(404);
    let left = "SELECT COUNT(*) AS n FROM survey_recipient WHERE tenant = $1 AND (name = 'Politiker 1' OR mail = 'p1@ekby.example')";
    assert_eq!(number(&ekby, left).await, 0);
    ekby.town.now_is("2027-06-30T12:00:00Z");
    later(&ekby).await;
    assert_eq!(
        number(&ekby, "SELECT COUNT(*) AS n FROM survey_recipient WHERE tenant = $1 AND mail <> ''").await,
        17
    );
    ekby.town.now_is("2027-07-01T12:00:00Z");
    later(&ekby).await;
    for gone in [
        "SELECT COUNT(*) AS n FROM survey_recipient WHERE tenant = $1 AND (mail <> '' OR token_hash IS NOT NULL OR person IS NOT NULL)",
        "SELECT COUNT(*) AS n FROM way_out WHERE tenant = $1 AND recipient IS NOT NULL",
        "SELECT COUNT(*) AS n FROM survey_recipient r JOIN survey s ON s.tenant = r.tenant AND s.id = r.survey
         WHERE r.tenant = $1 AND s.anonymous",
    ] {
        assert_eq!(number(&ekby, gone).await, 0, "{gone}");
    }
    ekby.town.visitor().get(&unnamed[0].1).await.is(404).shows("avslutad sedan länge");
}

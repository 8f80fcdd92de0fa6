//! Whoever asks to be erased is nobody in the bodies, and that somebody sat there stays.

use super::*;

#[tokio::test]
async fn a_name_is_gone_from_bodies_and_the_mandate_stays() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[("until", "2027-04-30")]).await.onward();
    seat(&mut sigrid, &body, &[("name", "Bo Berg"), ("appointed_by", "Anna Ask, ordförande")]).await.onward();
    let people = sigrid.get("/ekby/people?show=others").await.ok().text();
    let before = people.split("\">Anna Ask</a>").next().unwrap();
    let person = before.rsplit("href=\"").next().unwrap().to_owned();
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    let page = ekby.town.visitor().get(&body).await.ok().hides("Anna Ask").shows("En person som är raderad");
    page.shows("Bo Berg").shows("1 januari 2026 – 30 april 2027");
    for at in
        [format!("{body}.csv"), format!("{body}.json"), "/ekby/journal".to_owned(), "/ekby/me".to_owned()]
    {
        sigrid.get(&at).await.ok().hides("Anna Ask");
    }
    // The rest of what the journal says of the body stands.
    sigrid.get("/ekby/journal").await.ok().shows("Samverkansrådet");
    sigrid.get("/ekby/me").await.ok().shows("Ett mandat i Samverkansrådet tar slut");
    // What stands can be corrected still.
    let at = mandate(&mut sigrid, &body, "En person som är raderad").await;
    let form = read(&mut sigrid, &at).await;
    send(&mut sigrid, &at, &form, &[("words", "idrotten")]).await.onward();
    ekby.town.visitor().get(&body).await.ok().shows("idrotten").shows("En person som är raderad");
}

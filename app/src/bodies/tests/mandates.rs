//! Somebody is named, sits, leaves; and who that is.

use super::*;

#[tokio::test]
async fn somebody_sits_for_somebody_by_a_vote_from_and_to() {
    let (ekby, mut sigrid, body) = council().await;
    let fields = [
        ("organisation", "Norrby Simsällskap"),
        ("appointed_by", "valmöte"),
        ("decision", "sluten omröstning"),
        ("decided_on", "2025-11-20"),
    ];
    seat(&mut sigrid, &body, &fields).await.onward();
    let unit =
        [("name", "Bo Berg"), ("side", "municipality"), ("unit", ekby.unit.as_str()), ("office", "chair")];
    seat(&mut sigrid, &body, &unit).await.onward();
    let words = [("name", "Cia Dahl"), ("words", "kulturföreningarna"), ("until", "")];
    seat(&mut sigrid, &body, &words).await.onward();
    let page =
        ekby.town.visitor().get(&body).await.ok().shows("valmöte, 20 november 2025, sluten omröstning");
    let page = page.shows("Norrby Simsällskap</a>").shows("Kulturnämnden</a>").shows("kulturföreningarna");
    let text = page.shows("1 januari 2026 – 31 december 2027").shows("Sedan 1 januari 2026").text();
    assert!(text.contains("Sitter i dag <span class=\"subtle\">(3)"), "{text}");
    ekby.town.visitor().in_english().get(&body).await.ok().shows("Chair").shows("Appointed by");
}

#[tokio::test]
async fn what_cannot_be_is_refused_in_words() {
    let (ekby, mut sigrid, body) = council().await;
    registered(&ekby.town, "Norrby Simsällskap", 2).await;
    for (changed, said) in [
        ([("from", "2019-01-01")], "fanns inte före 1 januari 2020"),
        ([("until", "2025-01-01")], "inte vara före den första"),
        ([("side", "")], "vilken part"),
        ([("organisation", "Ingen Sådan")], "Ingen organisation i registret heter Ingen Sådan"),
        ([("organisation", "Norrby Simsällskap")], "Flera organisationer heter"),
        ([("unit", "x")], "Välj bland dem"),
        ([("name", "")], "Skriv vem det är"),
    ] {
        let back = seat(&mut sigrid, &body, &changed).await.is(422).shows(said);
        assert!(changed[0].0 == "name" || back.text().contains("Anna Ask"), "what was typed stays");
    }
    // Two of one name are told apart by number, and one is chosen.
    let chosen = [("organisation", ekby.organisation.as_str())];
    seat(&mut sigrid, &body, &chosen).await.onward();
    sigrid.get(&body).await.ok().shows(&format!("/ekby/register/{}", ekby.organisation));
}

#[tokio::test]
async fn one_name_may_be_two_people_and_whoever_types_it_says_so() {
    let (_ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[]).await.onward();
    let again = [("from", "2027-06-01"), ("until", "2028-01-01")];
    let back = seat(&mut sigrid, &body, &again).await.is(422).shows("Är det samma person?");
    let person = after(&back, "id=\"person\" name=\"person\" value=\"");
    let same = [("person", person.as_str()), ("from", "2027-06-01"), ("until", "2028-01-01")];
    seat(&mut sigrid, &body, &same).await.is(422).shows("sitter redan här under den tiden");
    let other = [("person", "new"), ("from", "2027-06-01"), ("until", "2028-01-01")];
    seat(&mut sigrid, &body, &other).await.onward();
    let later = [("person", person.as_str()), ("from", "2028-01-01"), ("until", "2029-01-01")];
    seat(&mut sigrid, &body, &later).await.onward();
    // Pelle is known by his address.
    seat(&mut sigrid, &body, &[("name", "Pelle Palm")]).await.is(422).shows("pelle@ekby.example");
}

#[tokio::test]
async fn a_mandate_ends_early_with_its_reason_and_its_seat_waits() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[]).await.onward();
    let at = mandate(&mut sigrid, &body, "Anna Ask").await;
    let ending = format!("{at}/ending");
    sigrid.get(&ending).await.ok().shows("Anna Ask, Samverkansrådet");
    sigrid
        .post(&ending, &[("last", "2028-01-01"), ("reason", "Flyttar.")])
        .await
        .is(422)
        .shows("tidigare dag");
    sigrid.post(&ending, &[("last", "2027-02-28"), ("reason", "Flyttar.")]).await.onward();
    let page =
        ekby.town.visitor().get(&body).await.ok().shows("skulle ha varit till 31 december 2027: Flyttar.");
    page.shows("Tiden är ute, ingen efterträdare är utsedd").hides(&at);
    // Left empty it says so, and why.
    let vacancy = format!("{at}/vacancy");
    sigrid.get(&vacancy).await.ok().shows("Ingen blir påmind");
    sigrid.post(&vacancy, &[("reason", "")]).await.is(422).shows("Skriv skälet");
    sigrid.post(&vacancy, &[("reason", "Rådet blir mindre.")]).await.onward();
    let page =
        ekby.town.visitor().get(&body).await.ok().shows("Platsen lämnas tom").shows("Rådet blir mindre.");
    page.hides("Tiden är ute");
    // Somebody can be named to it all the same.
    let form =
        sigrid.get(&format!("{body}/mandates/new?after={}", at.rsplit('/').next().unwrap())).await.ok();
    form.shows("value=\"2027-03-01\"").shows("selected>Anna Ask");
    let id = at.rsplit('/').next().unwrap();
    let next = [("name", "Bo Berg"), ("from", "2027-03-01"), ("succeeds", id)];
    seat(&mut sigrid, &body, &next).await.onward();
    ekby.town.visitor().get(&body).await.ok().hides("Platsen lämnas tom").shows("Bo Berg");
    let third = [("name", "Cia Dahl"), ("from", "2027-03-02"), ("succeeds", id)];
    seat(&mut sigrid, &body, &third).await.is(422).shows("Bo Berg har redan tagit vid");
}

#[tokio::test]
async fn a_mandate_of_another_body_is_not_found_here() {
    let (_ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[]).await.onward();
    let at = mandate(&mut sigrid, &body, "Anna Ask").await;
    let other = begin(&mut sigrid, &[("name", "Annat råd")]).await.onward();
    let id = at.rsplit('/').next().unwrap();
    sigrid.get(&format!("{other}/mandates/{id}")).await.is(404);
    sigrid
        .post(&format!("{other}/mandates/{id}/ending"), &[("last", "2027-01-01"), ("reason", "x")])
        .await
        .is(404);
}

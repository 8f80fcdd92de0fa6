//! The register: searched, counted, as of any day, taken home.

use super::*;

#[tokio::test]
async fn an_empty_register_says_what_to_do() {
    let town = TestTown::new().await;
    let page = town.visitor().get("/ekby/register").await.ok();
    page.shows("Registret är tomt").shows("Skriv in en organisation").shows("0 av 0 organisationer");
    town.visitor().in_english().get("/ekby/register?q=x").await.ok().shows("No organisation fits");
}

#[tokio::test]
async fn search_forgives_and_filters_count() {
    let town = TestTown::new().await;
    let swim =
        NewOrganisation { purpose: "Vi lär barn att simma".into(), ..organisation(1, "Ålby Simsällskap") };
    let swim = entered(&town, swim).await;
    let choir = NewOrganisation { district: String::new(), ..organisation(2, "Ekby Körförening") };
    entered(&town, choir).await;
    let voice = NewOrganisation {
        orientation: Orientation::Voice,
        kind: OrganisationKind::Network,
        district: "Söder".into(),
        ..organisation(3, "Ängens vänner")
    };
    entered(&town, voice).await;
    acceded(&town, &swim, "2025-02-18", None).await;

    let mut visitor = town.visitor();
    for q in ["alby", "ÅLBY sim", "simmar", "barnen", &shown_number(&demo_number(1))] {
        let at = format!("/ekby/register?q={}", crate::web::urls::encoded(q));
        visitor.get(&at).await.ok().shows("Ålby Simsällskap").hides("Ängens").shows("1 organisation");
    }
    visitor.get("/ekby/register?q=f%C3%B6reningar").await.ok().shows("Ekby Körförening").hides("Ålby");
    let all = visitor.get("/ekby/register").await.ok().shows("1 av 3 organisationer").text();
    let order: Vec<_> = ["Ekby Kör", "Ålby Sim", "Ängens"].iter().map(|n| all.find(n).unwrap()).collect();
    assert!(order.is_sorted(), "{order:?}");
    visitor.get("/ekby/register").await.ok().shows("Ansluten 18 februari 2025, utgåva 2").shows("Norr (1)");
    let only = [
        ("signatory=yes", "Ålby"),
        ("signatory=no&kind=association", "Ekby Kör"),
        ("orientation=voice", "Ängens"),
        ("district=-", "Ekby Kör"),
        ("district=S%C3%B6der", "Ängens"),
    ];
    for (filter, name) in only {
        let page = visitor.get(&format!("/ekby/register?{filter}")).await.ok();
        let page = page.shows(name).shows("1 organisation");
        for other in ["Ålby", "Ekby Kör", "Ängens"].iter().filter(|other| **other != name) {
            assert!(!page.text().contains(&format!(">{other}")), "{filter} shows {other}");
        }
    }
    visitor
        .get("/ekby/register?district=V%C3%A4ster&kind=other")
        .await
        .ok()
        .shows("Ingen organisation passar");
}

#[tokio::test]
async fn dates_make_history() {
    let town = TestTown::new().await;
    town.now_is("2024-05-01T08:00:00Z");
    let old = entered(&town, organisation(1, "Gamla kören")).await;
    acceded(&town, &old, "2024-05-10", Some("2025-06-01")).await;
    town.now_is("2026-01-10T08:00:00Z");
    entered(&town, organisation(2, "Nya kören")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = format!("/ekby/register/{old}");
    sigrid
        .post(&format!("{page}/ending"), &[("ended_on", "snart")])
        .await
        .is(422)
        .shows("ÅÅÅÅ")
        .shows("snart");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2026-01-11")]).await.is(422).shows("har varit");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2024-04-30")]).await.is(422).shows("skrevs in");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2026-01-10")]).await.onward();
    sigrid
        .post(&format!("{page}/ending"), &[("ended_on", "2026-01-10")])
        .await
        .is(422)
        .shows("redan avslutad");

    let mut visitor = town.visitor();
    visitor.get("/ekby/register").await.ok().shows("Nya kören").hides("Gamla").shows("0 av 1 org");
    let then = visitor.get("/ekby/register?on=2025-03-01").await.ok();
    then.shows("Gamla kören").hides("Nya kören").shows("1 av 1 org").shows("1 mars 2025");
    visitor.get("/ekby/register?on=2025-06-01").await.ok().shows("Gamla kören").shows("0 av 1 org");
    visitor.get("/ekby/register.json?on=2024-05-09").await.ok().shows("\"signatories\":0");
    visitor.get(&page).await.ok().shows("avslutad i registret").shows("10 maj 2024").shows("1 juni 2025");
}

#[tokio::test]
async fn pages_turn_and_the_statements_do_not_grow() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    entered(&town, organisation(0, "A 00")).await;
    let few = statements(&visitor.get("/ekby/register").await.ok());
    for n in 1..30 {
        entered(&town, organisation(n, &format!("A {n:02}"))).await;
    }
    let first = visitor.get("/ekby/register").await.ok();
    assert_eq!(statements(&first), few);
    // The door finds the town in one, the page counts in one and lists in one; whoever has signed in costs one more.
    assert!(few.contains("\"3 statements\""), "{few}");
    let known = statements(&town.signed_in(SIGRID).await.get("/ekby/register").await.ok());
    assert!(known.contains("\"4 statements\""), "{known}");
    first.shows("A 24").hides("A 25").shows("Sida 1 av 2").shows("/ekby/register?page=2");
    let last = visitor.get("/ekby/register?page=99").await.ok();
    last.shows("A 25").hides("A 24").shows("Sida 2 av 2").shows("30 organisationer");
}

#[tokio::test]
async fn the_list_goes_home_and_a_spreadsheet_calculates_nothing() {
    let town = TestTown::new().await;
    let wild = NewOrganisation { purpose: "Kör, \"sång\"".into(), ..organisation(1, "=HYPERLINK(1)") };
    let wild = entered(&town, wild).await;
    acceded(&town, &wild, "2025-02-18", None).await;
    entered(&town, NewOrganisation { district: "Söder".into(), ..organisation(2, "Åkern") }).await;
    let csv = town.visitor().get("/ekby/register.csv").await.ok();
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8; header=present");
    let text = csv.text();
    let rows: Vec<&str> = text.split("\r\n").collect();
    assert!(rows[0].starts_with("\u{feff}id,name,number,kind"), "{text}");
    assert!(rows[1].contains(",'=HYPERLINK(1),") && rows[1].contains("\"Kör, \"\"sång\"\"\""), "{text}");
    assert!(rows[1].contains(",yes,2025-02-18,2,") && rows[2].contains("Åkern"), "{text}");
    let some = town.visitor().get("/ekby/register.csv?district=S%C3%B6der").await.ok();
    some.hides("HYPERLINK").shows("Åkern");

    let json = town.visitor().get("/ekby/register.json?signatory=yes").await.ok();
    let shape: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!((&shape["version"], &shape["organisations"]), (&1.into(), &1.into()));
    assert_eq!(shape["list"][0]["address"], format!("http://ekby.test/ekby/register/{wild}"));
    let page = town.visitor().get("/ekby/register?district=S%C3%B6der").await.ok();
    page.shows("/ekby/register.csv?district=S%C3%B6der").shows("/ekby/register.json?district=S%C3%B6der");
}

#[tokio::test]
async fn an_umbrellas_members_are_shown_and_never_added_up() {
    let town = TestTown::new().await;
    let umbrella =
        NewOrganisation { kind: OrganisationKind::Umbrella, ..organisation(1, "Ekby Idrottsallians") };
    let umbrella = entered(&town, umbrella).await;
    let member = entered(&town, organisation(2, "Norrby Simsällskap")).await;
    acceded(&town, &umbrella, "2025-01-01", None).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = format!("/ekby/register/{umbrella}");
    let members = format!("{page}/members");
    sigrid.get(&page).await.ok().shows("Inga medlemsorganisationer");
    sigrid
        .post(&members, &[("member", "Finns ej")])
        .await
        .is(422)
        .shows("finns inte i registret")
        .shows("Finns ej");
    sigrid.post(&members, &[("member", "Ekby Idrottsallians")]).await.is(422).shows("medlem i sig själv");
    sigrid.post(&members, &[("member", &shown_number(&demo_number(2)))]).await.onward();
    sigrid.post(&members, &[("member", "norrby simsällskap")]).await.onward();
    let shown = town.visitor().get(&page).await.ok();
    shown.shows("0 av 1 medlemsorganisationer").shows(member.as_str()).hides("Lägg till eller ta bort");
    let other = format!("/ekby/register/{member}");
    town.visitor().get(&other).await.ok().shows("Ingår i").shows("Ekby Idrottsallians");
    // The umbrella has acceded; its member has not.
    town.visitor().get("/ekby/register").await.ok().shows("1 av 2 organisationer");
    sigrid
        .post(&format!("{other}/members"), &[("member", "Ekby Idrottsallians")])
        .await
        .is(422)
        .shows("Bara en para");
    sigrid.post(&members, &[("member", "Norrby Simsällskap"), ("leaves", "yes")]).await.onward();
    town.visitor().get(&page).await.ok().hides("Norrby");
}

#[tokio::test]
async fn another_towns_organisation_is_not_here() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    let id = entered(&town, organisation(1, "Ekby Kör")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for end in ["", ".json", "/edit"] {
        sigrid.get(&format!("/alby/register/{id}{end}")).await.is(404);
        sigrid.get(&format!("/ekby/register/{id}{end}")).await.ok();
    }
    sigrid.post(&format!("/alby/register/{id}/publication"), &[]).await.is(404);
    town.visitor().get("/alby/register.csv").await.ok().hides("Ekby Kör");
    town.visitor().get("/ekby/register/nonsense").await.is(404);
}

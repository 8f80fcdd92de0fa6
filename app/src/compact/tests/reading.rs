//! A text is read, found again by its addresses, compared and taken home.

use super::*;

#[tokio::test]
async fn a_text_becomes_a_compact_that_anyone_reads() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.get("/ekby/compact").await.ok().shows("läsa in texten");
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    sigrid
        .get(&review)
        .await
        .ok()
        .shows("id=\"line-1\"")
        .shows("Kommunen ska ge besked om stöd senast i november.")
        .shows("Åtagande 3");
    // Until it is adopted nobody else sees it, and the town has no compact.
    town.visitor().get(&review).await.is(404);
    town.visitor().get(&review.replace("/review", "")).await.is(404);
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.get(&review.replace("/review", "")).await.ok().shows("Det här är ett utkast");

    let page = sigrid.get(&review.replace("/review", "/adopt")).await.ok();
    page.shows("value=\"2019-05-20\"").shows("kommunfullmäktige").shows("KS 2019/71");
    adopt(&mut sigrid, &review, "2019-05-20").await;

    let mut visitor = town.visitor();
    visitor.get("/ekby/").await.ok().shows("href=\"/ekby/compact\"");
    visitor
        .get("/ekby/compact")
        .await
        .ok()
        .shows("I Ekby hörs alla röster")
        .shows("Antagen av kommunfullmäktige 20 maj 2019, diarienummer KS 1. Gäller tills vidare.")
        .shows("Kontinuitet")
        .shows("2 åtaganden bygger på den här")
        .shows("varje år");
    visitor.in_english().get("/ekby/compact").await.ok().shows("Adopted by kommunfullmäktige on 20 May 2019");
}

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let town = TestTown::new().await;
    let mut sigrid = twice_adopted(&town).await;
    let review = import(&mut sigrid, "ny.txt", SECOND, &[("name", "En annan")]).await;
    let slug = slug(&mut sigrid).await;
    let mut english = sigrid.clone().in_english();
    let paths = [
        review.clone(),
        review.replace("/review", ""),
        review.replace("/review", "/adopt"),
        "/ekby/import".into(),
        "/ekby/compact".into(),
        "/ekby/compact/editions".into(),
        format!("/ekby/compact/redline?compact={slug}"),
        format!("/ekby/compact/{slug}/rules"),
        format!("/ekby/compact/{slug}/1"),
        format!("/ekby/compact/{slug}/1/vision"),
    ];
    for path in paths {
        sigrid.get(&path).await.ok();
        english.get(&path).await.ok();
    }
}

#[tokio::test]
async fn a_clause_has_its_address_for_ever() {
    let town = TestTown::new().await;
    let mut sigrid = twice_adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let mut visitor = town.visitor();
    visitor
        .get(&format!("/ekby/compact/{slug}/1/municipality-2"))
        .await
        .ok()
        .shows("senast i november")
        .shows("inte längre gäller")
        .shows("Utgåva 2: Borttaget");
    visitor
        .get(&format!("/ekby/compact/{slug}/2/municipality-1"))
        .await
        .ok()
        .shows("minst fyra veckor")
        .shows("Utgåva 2: Omskrivet")
        .shows(&format!("/ekby/compact/{slug}/1/municipality-1"));
    visitor.get(&format!("/ekby/compact/{slug}/1")).await.ok().shows("ersatt av en senare");
    for nowhere in ["3", "0", "x", "1/nowhere"] {
        visitor.get(&format!("/ekby/compact/{slug}/{nowhere}")).await.is(404);
    }
    visitor.get("/ekby/compact/nowhere").await.is(404);
}

#[tokio::test]
async fn what_changed_is_shown_word_by_word() {
    let town = TestTown::new().await;
    let _sigrid = twice_adopted(&town).await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/compact/redline").await.ok().text();
    assert!(
        page.contains("<ins><span class=\"ds-sr-only\">tillagt: </span>minst fyra veckor </ins>"),
        "{page}"
    );
    assert!(page.contains("Omskrivet") && page.contains("Nytt") && page.contains("Borttaget"), "{page}");
    visitor.get("/ekby/compact/redline?from=1&to=1").await.ok().shows("Inget stycke har ändrats");
    visitor.get("/ekby/compact/redline?from=1&to=7").await.is(404);
    visitor.get("/ekby/compact/editions").await.ok().shows("Utgåva 2").shows("Ersatt").shows("Gäller");
}

#[tokio::test]
async fn an_edition_can_be_taken_home() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let data = town.visitor().get(&format!("/ekby/compact/editions/1.json?compact={slug}")).await.ok();
    let data: serde_json::Value = serde_json::from_slice(&data.bytes).unwrap();
    assert_eq!((&data["version"], &data["edition"]["number"]), (&1.into(), &1.into()));
    let clauses = data["clauses"].as_array().unwrap();
    let first = clauses.iter().find(|c| c["slug"] == "municipality-1").unwrap();
    assert_eq!(first["sides"], serde_json::json!(["municipality"]));
    assert_eq!(first["principles"], serde_json::json!(["dialog", "oppenhet"]));
    town.visitor().get("/ekby/compact/editions/9.json?compact=x").await.is(404);
}

#[tokio::test]
async fn the_list_of_editions_can_be_taken_home() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    import(&mut sigrid, "ny.txt", SECOND, &[("name", "En annan")]).await;
    let mut visitor = town.visitor();
    visitor.get("/ekby/compact/editions").await.ok().shows("/ekby/compact/editions.csv");
    visitor.get("/ekby/compact/editions.csv").await.ok().shows("in_force,kommunfullmäktige,2019-05-20,KS 1");
    let rows = |page: crate::testing::Response| {
        let data: serde_json::Value = serde_json::from_slice(&page.bytes).unwrap();
        data["list"].as_array().unwrap().len()
    };
    // A draft is in the list of those who may read it, and of nobody else.
    assert_eq!(rows(visitor.get("/ekby/compact/editions.json").await.ok()), 1);
    assert_eq!(rows(sigrid.get("/ekby/compact/editions.json").await.ok()), 2);
}

#[tokio::test]
async fn by_side_and_by_principle() {
    let town = TestTown::new().await;
    adopted(&town).await;
    let mut visitor = town.visitor();
    let page = visitor.get("/ekby/compact?side=civil_society").await.ok();
    page.shows("id=\"civil-society-1\"").hides("id=\"municipality-2\"").shows("Visa alla");
    let page = visitor.get("/ekby/compact?principle=kontinuitet").await.ok();
    page.hides("id=\"civil-society-1\"").shows("id=\"municipality-2\"");
}

#[tokio::test]
async fn scripts_in_a_text_stay_text() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let text =
        String::from_utf8_lossy(FIRST).replace("innan ett förslag skrivs", "<script>alert(1)</script>");
    let address = sigrid.upload("/ekby/import", &[("text", text.as_str())], &[]).await.onward();
    sigrid.get(&address).await.ok().shows("&#60;script&#62;").hides("<script>alert");
    adopt(&mut sigrid, &address, "2019-05-20").await;
    town.visitor().get("/ekby/compact").await.ok().hides("<script>alert");
}

#[tokio::test]
async fn a_page_takes_few_statements_whatever_its_size() {
    let town = TestTown::new().await;
    adopted(&town).await;
    let count = async |path: &str| {
        let page = town.visitor().get(path).await.ok();
        let text = page.headers["server-timing"].to_str().unwrap().to_owned();
        text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap()
    };
    // With the door's own, which finds the town in one; in two more how the commitments stand, and in one whether it ended.
    assert!((2..=7).contains(&count("/ekby/compact").await));
    assert!((2..=6).contains(&count("/ekby/compact/editions").await));
}

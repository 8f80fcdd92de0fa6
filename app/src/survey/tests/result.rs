//! What a survey gave: when it can be read, by whom, and what is not shown.

use super::*;

/// Five signatories and three politicians have answered; it is the day after the last one.
async fn answered(ekby: &Ekby, names: &str) -> String {
    let (survey, links) = opened(ekby, EVA, &[("names", names), ("more", "politicians")]).await;
    let (politicians, signatories): (Vec<_>, Vec<_>) =
        links.iter().partition(|(to, _)| to.ends_with("@ekby.example"));
    for (n, (_, link)) in signatories.iter().take(5).enumerate() {
        let agrees = (5 - n).to_string();
        answer(&ekby.town, link, &["Varje år", &agrees, &format!("Ord {n}")]).await.onward();
    }
    for (_, link) in politicians.iter().take(3) {
        answer(&ekby.town, link, &["Varje månad", "1", "Politikers ord"]).await.onward();
    }
    ekby.town.now_is("2027-04-01T12:00:00Z");
    survey
}

#[tokio::test]
async fn without_names_nothing_is_counted_before_the_last_day_has_passed() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, EVA, &[]).await;
    for (_, link) in &links {
        answer(&ekby.town, link, &["Varje år", "4", "Ord"]).await.onward();
    }
    let mut eva = ekby.town.signed_in(EVA).await;
    eva.get(&survey).await.ok().shows("räknas först när sista dagen är förbi").hides("/result\"");
    for page in ["result", "result.csv", "result.json"] {
        eva.get(&format!("{survey}/{page}")).await.is(404);
    }
    eva.post(&format!("{survey}/publication"), &[("texts", "with")])
        .await
        .is(422)
        .shows("kan publiceras när");
}

#[tokio::test]
async fn a_small_group_takes_another_with_it_everywhere() {
    let ekby = ekby().await;
    let survey = answered(&ekby, "anonymous").await;
    let mut eva = ekby.town.signed_in(EVA).await;
    // Three politicians could be computed from the total and the signatories: these go too, and all together stays.
    let page = eva.get(&format!("{survey}/result")).await.ok();
    page.shows("Bara den som håller i enkäten ser det")
        .shows("5 (63 %)")
        .shows("Visas inte: anslutna organisationer, politiker.")
        .shows("Medelvärde")
        .hides("Politikers ord")
        .hides("Ord 1");
    let csv = eva.get(&format!("{survey}/result.csv")).await.ok();
    csv.shows("Varje år,5").shows(",all,8,").hides("politicians").hides("signatories").hides("ord");
    eva.get(&format!("{survey}/result.json"))
        .await
        .ok()
        .shows("\"group\":\"all\"")
        .hides("politicians")
        .hides("Ord");
    // Nobody else reads it before it is published; then anyone does, and by the same rule.
    ekby.town.signed_in(SIGRID).await.get(&format!("{survey}/result")).await.is(403);
    ekby.town.visitor().get(&format!("{survey}/result")).await.is(403);
    eva.post(&format!("{survey}/publication"), &[("texts", "with")]).await.onward();
    let page = ekby.town.visitor().get(&format!("{survey}/result")).await.ok();
    page.shows("Publicerat 1 april 2027").shows("5 (63 %)").hides("ord 1").hides("Politikers");
    eva.post(&format!("{survey}/publication"), &[("texts", "with")]).await.is(422).shows("redan publicerat");
    ekby.town.visitor().get("/ekby/surveys").await.ok().shows("Resultatet är publicerat").shows("8 av 12");
}

#[tokio::test]
async fn what_is_written_is_shown_of_a_group_of_five_and_published_only_where_chosen() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, EVA, &[]).await;
    for (n, (_, link)) in links.iter().enumerate() {
        answer(&ekby.town, link, &["Varje år", "4", &format!("Ord {n}")]).await.onward();
    }
    ekby.town.now_is("2027-04-01T12:00:00Z");
    let mut eva = ekby.town.signed_in(EVA).await;
    let page =
        eva.get(&format!("{survey}/result")).await.ok().shows("läs 6 svar").shows("Ord 0").shows("Ord 5");
    // Once, under their group; neither by name nor in the order in which they came.
    let order: Vec<_> = (0..6).map(|n| page.text().find(&format!("Ord {n}")).unwrap()).collect();
    assert!(page.text().matches("Ord 0").count() == 1 && !page.text().contains("Norrby"));
    assert!(order.len() == 6);
    eva.post(&format!("{survey}/publication"), &[("texts", "without")]).await.onward();
    ekby.town.visitor().get(&format!("{survey}/result")).await.ok().shows("6 (100 %)").hides("Ord 0");
    ekby.town.visitor().get(&format!("{survey}/result.json")).await.ok().hides("Ord 0");
}

#[tokio::test]
async fn a_survey_with_names_is_counted_by_the_same_rule() {
    let ekby = ekby().await;
    let survey = answered(&ekby, "named").await;
    let mut eva = ekby.town.signed_in(EVA).await;
    eva.get(&format!("{survey}/answers")).await.ok().shows("Politikers ord").shows("Ord 1");
    eva.post(&format!("{survey}/publication"), &[("texts", "with")]).await.onward();
    let page = ekby.town.visitor().get(&format!("{survey}/result")).await.ok();
    page.shows("Visas inte: anslutna organisationer, politiker.")
        .hides("Politikers ord")
        .hides("Politiker 1");
    ekby.town.visitor().get(&format!("{survey}/answers")).await.is(403);
    ekby.town
        .visitor()
        .in_english()
        .get(&format!("{survey}/result"))
        .await
        .ok()
        .shows("Mean")
        .shows("Agree completely");
}

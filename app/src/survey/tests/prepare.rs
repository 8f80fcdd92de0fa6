//! A survey is prepared, asked and opened; and who may.

use super::*;
use crate::measures::tests::MAJ;

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_is_lost() {
    let ekby = ekby().await;
    ekby.town.visitor().get("/ekby/surveys").await.ok().shows("Ingen enkät än").hides("Förbered");
    ekby.town.signed_in(MAJ).await.get("/ekby/surveys/new").await.is(403);
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    for (field, wrong, said) in [
        ("name", " ", "Skriv ett namn"),
        ("intro", "", "Skriv en inledning"),
        ("closes", "2027-03-11", "redan varit"),
        ("opens", "2027-04-30", "före den första"),
        ("closes", "2028-03-01", "sex månader"),
        ("closes", "i mars", "ÅÅÅÅ"),
        ("names", "", "anonym eller har namn"),
        ("groups", "alla", "minst en grupp"),
    ] {
        prepare(&mut sigrid, &[(field, wrong)]).await.is(422).shows(said).shows("2027-03-");
    }
    let survey = prepare(&mut sigrid, &[]).await.onward();
    sigrid.post(&format!("{survey}/opening"), &[]).await.is(422).shows("minst en fråga");
    let new = format!("{survey}/questions/new");
    for (sort, wording, choices, said) in [
        ("choice", "Hur?", "Ja", "2–15 svar"),
        ("", "Hur?", "", "Välj hur man svarar"),
        ("text", "", "", "Skriv frågan"),
    ] {
        sigrid
            .post(&new, &[("sort", sort), ("wording", wording), ("choices", choices)])
            .await
            .is(422)
            .shows(said);
    }
    ask(&mut sigrid, &survey, "text", "Hur går det?", "").await;
    sigrid.post(&new, &[("sort", "text"), ("wording", "hur går DET?")]).await.is(422).shows("finns redan");
    // A draft is seen by those who could run it, and by nobody else.
    ekby.town.visitor().get(&survey).await.is(404);
    ekby.town.signed_in(MAJ).await.get(&survey).await.is(404);
    ekby.town.signed_in(EVA).await.get(&survey).await.ok().hides("Öppna enkäten");
    ekby.town.signed_in(EVA).await.post(&format!("{survey}/opening"), &[]).await.is(403);
}

#[tokio::test]
async fn who_has_no_address_is_told_by_name_before_it_is_opened() {
    let ekby = ekby().await;
    registered(&ekby.town, "Tysta Laget", 20).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let survey = prepare(&mut sigrid, &[("names", "named"), ("more", "others")]).await.onward();
    let page = sigrid.get(&survey).await.ok();
    page.shows("6 av 6 har en e-postadress")
        .shows("0 av 1")
        .shows("Tysta Laget</a>")
        .shows("maj@norrby.example");
    ask(&mut sigrid, &survey, "text", "Hur går det?", "").await;
    sigrid.post(&format!("{survey}/opening"), &[]).await.onward();
    assert_eq!(links(&ekby).await.len(), 6);
    // It stands as it was opened.
    let edit = format!("{survey}/edit");
    sigrid.post(&edit, &SURVEY).await.is(422).shows("inte att ändra");
    let question = [("sort", "text"), ("wording", "Mer?"), ("choices", "")];
    sigrid.post(&format!("{survey}/questions/new"), &question).await.is(422).shows("inte att ändra");
    sigrid.post(&format!("{survey}/opening"), &[]).await.is(422).shows("inte att ändra");
    sigrid.post(&format!("{survey}/discarding"), &[]).await.is(422).shows("inte att ändra");
    ekby.town.visitor().get(&survey).await.ok().hides("maj@norrby.example").hides("Öppna enkäten");
}

#[tokio::test]
async fn without_names_every_group_hides_each_of_its_members() {
    let ekby = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let survey = prepare(&mut sigrid, &[("more", "units")]).await.onward();
    ask(&mut sigrid, &survey, "text", "Hur går det?", "").await;
    sigrid.post(&format!("{survey}/opening"), &[]).await.is(422).shows("färre än fem enheter");
    // With names, or without the group, it goes.
    let with_names: Vec<_> = SURVEY
        .iter()
        .map(|(name, value)| (*name, if *name == "names" { "named" } else { value }))
        .chain([("groups", "units")])
        .collect();
    sigrid.post(&format!("{survey}/edit"), &with_names).await.onward();
    sigrid.post(&format!("{survey}/opening"), &[]).await.onward();
    assert_eq!(links(&ekby).await.len(), 7);
    let nobody = prepare(&mut sigrid, &[("names", "named"), ("groups", "others")]).await.onward();
    ask(&mut sigrid, &nobody, "text", "Hur går det?", "").await;
    sigrid.post(&format!("{nobody}/opening"), &[]).await.is(422).shows("Ingen i de valda grupperna");
    sigrid.post(&format!("{nobody}/discarding"), &[]).await.onward();
    sigrid.get(&nobody).await.is(404);
}

#[tokio::test]
async fn where_an_evaluator_asks_the_secretariat_reads_no_single_answer() {
    let ekby = ekby().await;
    let (survey, links) = opened(&ekby, EVA, &[("names", "named")]).await;
    answer(&ekby.town, &links[0].1, &["Varje år", "4", "Tydligare besked"]).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get(&survey).await.ok().shows("En utvärderare håller i enkäten").hides("Svar för svar");
    for page in ["answers", "result", "result.csv", "result.json"] {
        sigrid.get(&format!("{survey}/{page}")).await.is(403);
        ekby.town.visitor().get(&format!("{survey}/{page}")).await.is(403);
    }
    sigrid.post(&format!("{survey}/reminder"), &[]).await.is(403);
    // Nor does another evaluator.
    ekby.town.give(EKBY, "erik@byran.example", "Erik Byrå", Role::Evaluator, None).await;
    let mut erik = ekby.town.signed_in("erik@byran.example").await;
    erik.get(&format!("{survey}/answers")).await.is(403);
    erik.post(&format!("{survey}/reminder"), &[]).await.is(403);
    // Nor by making herself an evaluator too.
    ekby.town.give(EKBY, SIGRID, "Sigrid", Role::Evaluator, None).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get(&format!("{survey}/answers")).await.is(403);
    let mut eva = ekby.town.signed_in(EVA).await;
    eva.get(&format!("{survey}/answers")).await.ok().shows("Tydligare besked").shows("Har inte svarat");
    eva.get(&format!("{survey}/result")).await.ok().shows("För få har svarat").hides("Tydligare besked");
}

#[tokio::test]
async fn whoever_runs_a_survey_looks_at_it_beforehand_and_sends_nothing() {
    let ekby = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let survey = prepare(&mut sigrid, &[]).await.onward();
    sigrid.get(&survey).await.ok().hides("/preview");
    ask(&mut sigrid, &survey, "agree", "Vi blir hörda i tid", "").await;
    ask(&mut sigrid, &survey, "choice", "Hur ofta ses ni?", "Varje år\nAldrig").await;
    sigrid.get(&survey).await.ok().shows("/preview");
    let page = sigrid.get(&format!("{survey}/preview")).await.ok();
    page.shows("Tar fem minuter.")
        .shows("Vi blir hörda i tid")
        .shows("Varje år")
        .shows("inget skickas")
        .hides("Skicka");
    ekby.town.signed_in(EVA).await.get(&format!("{survey}/preview")).await.is(403);
    ekby.town.visitor().get(&format!("{survey}/preview")).await.is(404);
}

//! Commissioning, the evaluator's time, and what a role that has ended opens.

use super::*;
use crate::measures::tests::MAJ;

#[tokio::test]
async fn an_evaluation_is_commissioned_with_a_role_for_just_that_time() {
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.visitor().get("/ekby/evaluations").await.ok().shows("Ingen utvärdering än").hides("Beställ en");
    ekby.town.signed_in(MAJ).await.get("/ekby/evaluations/new").await.is(403);
    for (field, wrong, said) in [
        ("name", " ", "Skriv ett namn"),
        ("organisation", "", "vilken organisation"),
        ("person", "", "personens namn"),
        ("mail", "eva", "e-post"),
        ("mandate", "", "Skriv uppdraget"),
        ("until", "2027-03-11", "före den första"),
        ("until", "2031-03-11", "mer än tre år"),
        ("until", "i vår", "ÅÅÅÅ"),
        ("answer_days", "0", "mellan 1 och 365"),
    ] {
        commission(&mut sigrid, &[(field, wrong)]).await.is(422).shows(said).shows("Beställ en utvärdering");
    }
    commission(&mut sigrid, &[("from", "2026-01-01"), ("until", "2026-02-01")])
        .await
        .is(422)
        .shows("redan varit");
    ekby.town.post().await;
    let evaluation = commission(&mut sigrid, &[]).await.leads_to();
    assert!(evaluation.ends_with("done=evaluation-commissioned"), "{evaluation}");
    let evaluation = evaluation.split('?').next().unwrap().to_owned();
    let letters = ekby.town.post().await;
    let letter = letters.iter().find(|letter| letter.to == EVA).expect("a letter to Eva");
    assert!(letter.subject.contains("Du är utvärderare"), "{}", letter.subject);
    for said in ["Undersök om samråden", "30 juni 2027", "12 mars 2027", &evaluation] {
        assert!(letter.text.contains(said), "{said} is not in {}", letter.text);
    }
    // That it is under way is open to anyone; the address is not.
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Eva Ek, Lärosätet")
        .shows("Undersök om")
        .shows("Inget är levererat")
        .hides(EVA)
        .hides("Skriv utvärderingen");
    ekby.town.visitor().get("/ekby/evaluations").await.ok().shows("Pågår").shows("Lärosätet");
    // Eva finds what she can start from, with the data.
    let mut eva = ekby.town.signed_in(EVA).await;
    eva.get(&evaluation)
        .await
        .ok()
        .shows("Det här kan du utgå från")
        .shows("commitments.json")
        .shows("/ekby/journal");
    eva.get("/ekby/journal").await.ok();
    // Another at the same time is told, and allowed.
    let beside =
        commission(&mut sigrid, &[("name", "En till"), ("mail", "ann@larosatet.example")]).await.leads_to();
    assert!(beside.ends_with("evaluation-commissioned-beside"), "{beside}");
    sigrid.get(&beside).await.ok().shows("en annan utvärdering pågår").shows("Pågår samtidigt som");
}

#[tokio::test]
async fn the_last_day_is_moved_with_a_reason_and_the_role_goes_with_it() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    let period = format!("{evaluation}/period");
    eva.get(&period).await.is(403);
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    for (until, reason, said) in [
        ("2027-06-30", "Vi vill", "redan sista dagen"),
        ("2027-03-01", "Vi vill", "före den första"),
        ("2031-06-30", "Vi vill", "mer än tre år"),
        ("2027-09-30", " ", "Skriv varför"),
    ] {
        sigrid.post(&period, &[("until", until), ("reason", reason)]).await.is(422).shows(said);
    }
    ekby.town.post().await;
    sigrid.post(&period, &[("until", "2027-09-30"), ("reason", "Intervjuerna tog tid.")]).await.onward();
    ekby.town.visitor().get(&evaluation).await.ok().shows("30 september 2027").shows("Intervjuerna tog tid.");
    assert!(
        ekby.town.post().await.iter().any(|letter| letter.to == EVA && letter.text.contains("Intervjuerna"))
    );
    ekby.town.now_is("2027-09-30T20:00:00Z");
    eva = ekby.town.signed_in(EVA).await;
    eva.get(&format!("{evaluation}/draft")).await.ok();
    // The day after, nothing is open: neither what she wrote nor what evaluators may read.
    ekby.town.now_is("2027-10-01T08:00:00Z");
    eva = ekby.town.signed_in(EVA).await;
    for closed in
        [format!("{evaluation}/draft"), format!("{evaluation}/findings/new"), "/ekby/journal".to_owned()]
    {
        let status = eva.get(&closed).await.status.as_u16();
        assert!([403, 404].contains(&status), "{closed}: {status}");
    }
    let fields = [("heading", "För sent"), ("body", "Text")];
    eva.post(&format!("{evaluation}/findings/new"), &fields).await.is(404);
    eva.post(&format!("{evaluation}/delivery"), &[]).await.is(404);
    eva.get(&evaluation).await.ok().shows("Tiden gick ut utan leverans");
}

#[tokio::test]
async fn ended_early_the_role_ends_today() {
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let changed = [("from", "2027-03-01")];
    let evaluation = commission(&mut sigrid, &changed).await.onward();
    let mut eva = ekby.town.signed_in(EVA).await;
    eva.get(&format!("{evaluation}/draft")).await.ok();
    let fields = [("until", "2027-03-11"), ("reason", "Avtalet sades upp.")];
    sigrid.post(&format!("{evaluation}/period"), &fields).await.onward();
    eva.get(&format!("{evaluation}/draft")).await.is(404);
    // Ended among the people, it is over in the evaluation too.
    let again = commission(&mut sigrid, &[("name", "Ny"), ("from", "2027-03-01")]).await.onward();
    eva.get(&format!("{again}/draft")).await.ok();
    // She holds the role for the new one; the old one stays closed all the same.
    eva.get(&format!("{evaluation}/draft")).await.is(404);
}

#[tokio::test]
async fn documents_are_filed_and_the_programme_comes_first() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    let form = format!("{evaluation}/documents/new");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    ekby.town.signed_in(MAJ).await.get(&form).await.is(403);
    let fields = |kind, title| [("kind", kind), ("title", title), ("on", "2027-03-12"), ("link", "")];
    let pdf: [(&str, &str, &[u8]); 1] = [("file", "program.pdf", b"%PDF-1.7 program")];
    sigrid.upload(&form, &fields("report", "Rapporten"), &pdf).await.is(422).shows("bara lägga till program");
    sigrid.upload(&form, &fields("programme", "Programmet"), &[]).await.is(422).shows("en fil eller en länk");
    let page: [(&str, &str, &[u8]); 1] = [("file", "program.html", b"<script>alert(1)</script>")];
    sigrid.upload(&form, &fields("programme", "Programmet"), &page).await.is(422);
    sigrid.upload(&form, &fields("programme", "Konferensens program"), &pdf).await.onward();
    eva.upload(
        &form,
        &fields("report", "Den stora rapporten"),
        &[("file", "rapport.pdf", b"%PDF-1.7 rapport")],
    )
    .await
    .onward();
    // The report is Eva's alone; the programme is anyone's.
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Konferensens program").hides("Den stora rapporten");
    sigrid.get(&evaluation).await.ok().hides("Den stora rapporten");
    let draft = eva.get(&format!("{evaluation}/draft")).await.ok().shows("Den stora rapporten");
    let report = {
        let text = draft.text();
        let at = text.find("Den stora rapporten</b>").unwrap();
        let from = text[at..].find("href=\"").unwrap() + at + 6;
        text[from..].split('"').next().unwrap().to_owned()
    };
    eva.get(&report).await.ok();
    sigrid.get(&report).await.is(404);
    ekby.town.visitor().get(&report).await.is(404);
    found(&mut eva, &evaluation, LATE).await;
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    ekby.town.visitor().get(&evaluation).await.ok().shows("Den stora rapporten");
    ekby.town.visitor().get(&report).await.ok();
}

#[tokio::test]
async fn an_evaluators_survey_is_part_of_her_evaluation_and_hers_alone() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    let page = eva.get(&evaluation).await.ok();
    let new = format!("/ekby/surveys/new?evaluation={}", evaluation.rsplit('/').next().unwrap());
    let form = eva.get(&new).await.ok();
    page.shows(&new);
    let (compact, of) =
        (after(&form, "name=\"compact\" value=\""), after(&form, "name=\"evaluation\" value=\""));
    let fields = [
        ("compact", compact.as_str()),
        ("evaluation", of.as_str()),
        ("name", "Så fungerar samråden"),
        ("intro", "Tar fem minuter."),
        ("opens", "2027-03-12"),
        ("closes", "2027-03-31"),
        ("names", "named"),
        ("groups", "signatories"),
    ];
    let survey = eva.post("/ekby/surveys/new", &fields).await.onward();
    eva.get(&evaluation).await.ok().shows("Så fungerar samråden").shows("Förbereds");
    eva.get(&survey).await.ok().shows("Del av utvärderingen").shows("Utvärdering av samverkan");
    ekby.town.visitor().get(&evaluation).await.ok().hides("Så fungerar samråden").hides("enkät som bara du");
    // Nobody hangs a survey of their own on somebody else's evaluation.
    ekby.town.give(EKBY, "erik@byran.example", "Erik Byrå", Role::Evaluator, None).await;
    let mut erik = ekby.town.signed_in("erik@byran.example").await;
    erik.post("/ekby/surveys/new", &fields).await.is(404);
    erik.get(&format!("{survey}/edit")).await.is(403);
}

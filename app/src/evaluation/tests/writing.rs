//! Writing unseen, delivering, correcting.

use super::*;
use crate::{measures::tests::MAJ, testing::PELLE};

#[tokio::test]
async fn nobody_reads_along_before_the_delivery() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    found(&mut eva, &evaluation, LATE).await;
    recommended(&mut eva, &evaluation, CALENDAR, &["municipality"], LATE).await;
    let draft =
        eva.get(&format!("{evaluation}/draft")).await.ok().shows(LATE).shows(CALENDAR).shows("Samråd i tid");
    let finding = after(&draft, &format!("href=\"{evaluation}/findings/"));
    let finding = format!("{evaluation}/findings/{finding}");
    for who in [SIGRID, PELLE, MAJ] {
        let mut who = ekby.town.signed_in(who).await;
        for hidden in [format!("{evaluation}/draft"), format!("{evaluation}/findings/new"), finding.clone()] {
            who.get(&hidden).await.is(404);
        }
        who.get(&evaluation).await.ok().hides(LATE).hides(CALENDAR);
        who.post(&format!("{evaluation}/delivery"), &[]).await.is(404);
    }
    // Neither the journal nor the data tell what is written.
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.get("/ekby/journal").await.ok().shows("Skrev på en utvärdering").hides(LATE).hides(CALENDAR);
    ekby.town.visitor().get(&format!("{evaluation}/evaluation.json")).await.ok().hides(LATE).hides(CALENDAR);
    ekby.town.visitor().get("/ekby/commitments/samrad-i-tid").await.ok().hides(LATE);
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    ekby.town
        .visitor()
        .get(&evaluation)
        .await
        .ok()
        .shows(LATE)
        .shows(CALENDAR)
        .shows("Levererad")
        .shows("Samråd i tid");
    let commitment = ekby.town.visitor().get("/ekby/commitments/samrad-i-tid").await.ok();
    commitment.shows(LATE).shows(CALENDAR).shows("Vad utvärderingar säger");
    ekby.town.visitor().get("/ekby/commitments/motesplatser").await.ok().hides(LATE);
    let data = ekby.town.visitor().get(&format!("{evaluation}/evaluation.json")).await.ok();
    data.shows(LATE).shows("\"stands\":\"waits\"");
    ekby.town.visitor().get(&format!("{evaluation}/recommendations.csv")).await.ok().shows(CALENDAR);
}

#[tokio::test]
async fn what_is_not_whole_is_refused_in_words() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    let delivery = format!("{evaluation}/delivery");
    eva.post(&delivery, &[]).await.is(422).shows("minst en iakttagelse innan du levererar");
    let form = format!("{evaluation}/findings/new");
    eva.post(&form, &[("heading", ""), ("body", "Ord")]).await.is(422).shows("Skriv en rubrik").shows("Ord");
    eva.post(&form, &[("heading", "Rubrik"), ("body", " ")]).await.is(422).shows("Skriv en text");
    let strange = [("heading", "Rubrik"), ("body", "Ord"), ("clauses", "nagot-annat")];
    eva.post(&form, &strange).await.is(422).shows("finns inte i texten som gäller");
    let long = "x".repeat(8001);
    eva.post(&form, &[("heading", "Rubrik"), ("body", &long)]).await.is(422).shows("högst 8 000");
    // A recommendation without a finding, and one to nobody.
    let recommendation = format!("{evaluation}/recommendations/new");
    let fields = [("heading", CALENDAR), ("body", "Gör det."), ("sides", "municipality")];
    eva.post(&recommendation, &fields)
        .await
        .is(422)
        .shows("minst en iakttagelse som rekommendationen bygger på");
    found(&mut eva, &evaluation, LATE).await;
    let finding = boxed(&eva.get(&recommendation).await.ok(), "findings", LATE);
    let fields =
        [("heading", CALENDAR), ("body", "Gör det."), ("findings", finding.as_str()), ("sides", "staten")];
    eva.post(&recommendation, &fields).await.is(422).shows("minst en part");
    recommended(&mut eva, &evaluation, CALENDAR, &["municipality"], LATE).await;
    // What a recommendation is built on alone stays.
    let removal = format!("{evaluation}/findings/{finding}/removal");
    eva.post(&removal, &[]).await.is(422).shows("bygger bara på den här");
    let draft = eva.get(&format!("{evaluation}/draft")).await.ok();
    let one = after(&draft, &format!("action=\"{evaluation}/recommendations/"));
    eva.post(&format!("{evaluation}/recommendations/{one}"), &[]).await.onward();
    eva.post(&removal, &[]).await.onward();
    eva.get(&format!("{evaluation}/draft")).await.ok().hides(LATE).hides(CALENDAR);
}

#[tokio::test]
async fn what_is_written_in_two_windows_is_not_lost() {
    let ekby = Ekby::new().await;
    let (evaluation, mut eva) = commissioned(&ekby).await;
    found(&mut eva, &evaluation, LATE).await;
    let draft = eva.get(&format!("{evaluation}/draft")).await.ok();
    let finding =
        format!("{evaluation}/findings/{}", after(&draft, &format!("href=\"{evaluation}/findings/")));
    let was = after(&eva.get(&finding).await.ok(), "name=\"was\" value=\"");
    eva.post(&finding, &[("heading", LATE), ("body", "Det första fönstret."), ("was", &was)]).await.onward();
    let second = [("heading", LATE), ("body", "Det andra fönstret."), ("was", was.as_str())];
    let refused = eva.post(&finding, &second).await.is(422);
    let was = after(&refused, "name=\"was\" value=\"");
    refused.shows("Det första fönstret.").shows("Det andra fönstret.").shows("i ett annat fönster");
    // Sent once more, it was chosen.
    eva.post(&finding, &[("heading", LATE), ("body", "Det andra fönstret."), ("was", &was)]).await.onward();
    eva.get(&format!("{evaluation}/draft")).await.ok().shows("Det andra fönstret.").hides("Det första");
    // Taken away meanwhile: told, and not lost.
    eva.post(&format!("{finding}/removal"), &[]).await.onward();
    let third = [("heading", LATE), ("body", "Det tredje fönstret."), ("was", was.as_str())];
    let refused = eva.post(&finding, &third).await.is(422).shows("Det tredje fönstret.");
    let was = after(&refused, "name=\"was\" value=\"");
    eva.post(&finding, &[("heading", LATE), ("body", "Det tredje fönstret."), ("was", &was)]).await.onward();
}

#[tokio::test]
async fn a_correction_is_another_version_and_the_one_before_stays() {
    let ekby = Ekby::new().await;
    let (evaluation, recommendation) = delivered(&ekby).await;
    let mut eva = ekby.town.signed_in(EVA).await;
    let form = format!("{evaluation}/findings/new");
    eva.post(&form, &[("heading", "Mer"), ("body", "Text")]).await.is(422).shows("ligger fast");
    let mut maj = ekby.town.signed_in(MAJ).await;
    let yes = [("side", "civil_society"), ("verdict", "accept"), ("body", "")];
    maj.post(&format!("{recommendation}/answers"), &yes).await.onward();
    ekby.town.signed_in(SIGRID).await.get(&format!("{evaluation}/correction")).await.is(404);
    let correction = format!("{evaluation}/correction");
    eva.post(&correction, &[("reason", "")]).await.is(422).shows("Skriv varför");
    eva.post(&correction, &[("reason", "En siffra var fel.")]).await.onward();
    eva.post(&correction, &[("reason", "Igen.")]).await.is(422).shows("redan en version");
    found(&mut eva, &evaluation, "Två av fyra kom för sent").await;
    ekby.town.visitor().get(&evaluation).await.ok().hides("Två av fyra").hides("En siffra var fel.");
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    page.shows("Två av fyra").shows("En siffra var fel.").shows("svar på version 1").shows("?version=1");
    let older = ekby.town.visitor().get(&format!("{evaluation}?version=1")).await.ok();
    older.hides("Två av fyra").shows("Det här är version 1").shows(LATE);
}

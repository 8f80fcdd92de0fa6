//! Two who correct at once: nobody's words vanish.

use super::*;

#[tokio::test]
async fn two_who_correct_a_body_keep_each_others_words_and_choose_where_both_wrote() {
    let (ekby, mut sigrid, body) = council().await;
    let mut other = ekby.town.signed_in(SIGRID).await;
    let at = format!("{body}/correction");
    let (mine, theirs) = (read(&mut sigrid, &at).await, read(&mut other, &at).await);
    send(&mut sigrid, &at, &mine, &[("name", "Rådet"), ("decided_by", "fullmäktige")]).await.onward();
    // Another box than the first: both stay.
    send(&mut other, &at, &theirs, &[("remit", "Ett nytt uppdrag.")]).await.onward();
    let page =
        sigrid.get(&body).await.ok().shows("<h1>Rådet</h1>").shows("Ett nytt uppdrag.").shows("fullmäktige");
    page.hides("Uppgift saknas");
    // The same box: the second sees the first's, and chooses by sending once more.
    let changed = [("name", "Råd för samverkan"), ("kind", "forum")];
    let back = send(&mut other, &at, &theirs, &changed).await.is(422).shows("Nu står det ”Rådet”");
    let again = fields(&back);
    assert!(again.iter().any(|(name, value)| name == "name" && value == "Råd för samverkan"));
    send(&mut other, &at, &again, &[]).await.onward();
    // What the second had left alone says what the first wrote.
    sigrid.get(&body).await.ok().shows("<h1>Råd för samverkan</h1>").shows("Forum").shows("fullmäktige");
    send(&mut sigrid, &at, &mine, &[("kind", "other")]).await.is(422).shows("Nu står det: forum");
}

#[tokio::test]
async fn two_who_correct_a_mandate_are_told() {
    let (ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[]).await.onward();
    let at = mandate(&mut sigrid, &body, "Anna Ask").await;
    let mut other = ekby.town.signed_in(SIGRID).await;
    let (mine, theirs) = (read(&mut sigrid, &at).await, read(&mut other, &at).await);
    let changed = [("office", "chair"), ("words", "idrotten"), ("name", "Anna Asp"), ("side", "joint")];
    send(&mut sigrid, &at, &mine, &changed).await.onward();
    let changed = [("office", "vice"), ("until", "2028-06-30"), ("side", "municipality")];
    let back = send(&mut other, &at, &theirs, &changed).await.is(422).shows("Nu står det: ordförande");
    let back = back.shows("Nu står det: parterna gemensamt");
    send(&mut other, &at, &fields(&back), &[]).await.onward();
    let page =
        ekby.town.visitor().get(&body).await.ok().shows("Anna Asp").shows("idrotten").shows("30 juni 2028");
    page.shows("Vice ordförande").hides("Anna Ask");
    // Whoever has an address changes their own name.
    let known = [("name", "Pelle Palm"), ("person", "new")];
    seat(&mut sigrid, &body, &known).await.onward();
    let back = seat(&mut sigrid, &body, &[("name", "Maj Ek")]).await.is(422);
    let maj = after(&back, "id=\"person\" name=\"person\" value=\"");
    seat(&mut sigrid, &body, &[("name", "Maj Ek"), ("person", maj.as_str())]).await.onward();
    let at = mandate(&mut sigrid, &body, "Maj Ek").await;
    let form = read(&mut sigrid, &at).await;
    send(&mut sigrid, &at, &form, &[("name", "Maja Ek")]).await.is(422).shows("ändrar sitt namn själv");
    send(&mut sigrid, &at, &form, &[("from", "2019-01-01")]).await.is(422).shows("fanns inte före");
}

#[tokio::test]
async fn a_corrected_body_keeps_its_people_inside() {
    let (_ekby, mut sigrid, body) = council().await;
    seat(&mut sigrid, &body, &[]).await.onward();
    let at = format!("{body}/correction");
    let form = read(&mut sigrid, &at).await;
    send(&mut sigrid, &at, &form, &[("from", "2026-06-01")]).await.is(422).shows("Anna Ask börjar redan");
    send(&mut sigrid, &at, &form, &[("until", "2027-06-01")]).await.is(422).shows("räcker längre");
    // Ended by mistake: without a last day it goes on, and the reason is gone with it.
    sigrid.post(&format!("{body}/ending"), &[("last", "2027-03-01"), ("reason", "Fel.")]).await.onward();
    let form = read(&mut sigrid, &at).await;
    send(&mut sigrid, &at, &form, &[("until", "")]).await.onward();
    sigrid.get(&body).await.ok().hides("Upphörde").shows("Avsluta organet");
}

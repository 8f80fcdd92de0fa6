//! The source beside the proposal, and a draft that is thrown away.

use super::*;

#[tokio::test]
async fn the_source_and_the_proposal_lead_to_each_other() {
    let (_town, mut sigrid, review) = begun().await;
    let page = sigrid.get(&review).await.ok().text();
    let line = String::from_utf8_lossy(FIRST).lines().position(|l| l.starts_with("2. Kommunen")).unwrap() + 1;
    assert!(page.contains(&format!("<a href=\"#line-{line}\">Rad {line}")), "the box leads to its line");
    let (_, shown) = page.split_once(&format!("id=\"line-{line}\"")).unwrap();
    let shown = shown.split("</li>").next().unwrap();
    assert!(shown.contains("href=\"#commitment-municipality-2\">Åtagande 2"), "{shown}");
    town_language(&mut sigrid.clone().in_english(), &review).await;
}

async fn town_language(reader: &mut Visitor, review: &str) {
    reader.get(review).await.ok().shows(">Swedish</option>").shows("Save everything");
}

#[tokio::test]
async fn a_source_of_two_megabytes_is_shown_where_something_begins() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut text = String::from_utf8_lossy(FIRST).into_owned();
    text.push_str("\nBILAGA\n\n");
    for n in 0..30_000 {
        writeln!(text, "rad {n} av en bilaga som ingen läser men alla lämnar in").unwrap();
    }
    let review = import(&mut sigrid, "lang.txt", text.as_bytes(), &[]).await;
    let page = sigrid.get(&review).await.ok().shows("Läs hela källan").shows("visas inte här").text();
    let rows = page.matches("<li value=").count();
    assert!(rows < 1_600, "{rows}");
    let whole = sigrid.get(&review.replace("/review", "/source.txt")).await.ok();
    assert!(whole.text().contains("rad 29999 av"));
    town.visitor().get(&review.replace("/review", "/source.txt")).await.is(404);
    // It is sent back whole all the same.
    let page = Page::of(page).typed("head.title", "Lång");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    assert!(page.fields.iter().any(|(_, v)| v.contains("rad 29999 av")));
}

#[tokio::test]
async fn a_draft_is_thrown_away_and_the_journal_says_so() {
    let (town, mut sigrid, review) = begun().await;
    let discard = review.replace("/review", "/discard");
    sigrid.get(&review).await.ok().shows(&discard);
    sigrid.get("/ekby/compact/editions").await.ok().shows(&discard);
    sigrid.get(&discard).await.ok().shows("kan inte tas tillbaka").shows("ekby.txt");
    sigrid.clone().in_english().get(&discard).await.ok().shows("cannot be brought back");
    town.visitor().get(&discard).await.is(404);
    town.visitor().post(&discard, &[("revision", "1")]).await.is(404);
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&discard).await.is(403);
    pelle.post(&discard, &[("revision", "1")]).await.is(403);
    sigrid.post(&discard.replace("/ekby/", "/alby/"), &[("revision", "1")]).await.is(404);

    // Somebody has written in it since: that is not thrown away unseen.
    let page = Page::read(&mut sigrid, &review).await.typed("head.title", "Ny");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    sigrid.post(&discard, &[("revision", "1")]).await.is(422).shows("Någon annan har sparat");
    assert_eq!(sigrid.post(&discard, &[("revision", "2")]).await.onward(), "/ekby/compact/editions");
    sigrid
        .get("/ekby/compact/editions?done=discarded")
        .await
        .ok()
        .shows("Utkastet är kastat")
        .hides(&discard);
    for gone in [&review, &discard, &review.replace("/review", ""), &review.replace("/review", "/source")] {
        sigrid.get(gone).await.is(404);
    }
    sigrid.post(&discard, &[("revision", "2")]).await.is(404);
    let row = journal(&town).await.pop().unwrap();
    assert_eq!(row.act, "discard-edition");
    let said = row.detail.unwrap().1;
    assert!(said.contains("\"discarded\":\"Ny\"") && said.contains("\"file\":"), "{said}");

    // What is adopted is never thrown away.
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[("name", "En till")]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    let discard = review.replace("/review", "/discard");
    sigrid.get(&discard).await.is(404);
    sigrid.post(&discard, &[("revision", "1")]).await.is(404);
    sigrid.get("/ekby/compact").await.ok();
}

//! Measures from a spreadsheet, told through the front door.

use super::tests::{Ekby, MAJ, OLLE, added, after, agreed, drawn_up};
use crate::testing::Visitor;

async fn look(who: &mut Visitor, plan: &str, file: (&str, &str, &[u8])) -> crate::testing::Response {
    who.upload(&format!("{plan}/import"), &[], &[file]).await
}

/// What a page carries from the preview to the confirmation.
fn carried(page: &crate::testing::Response) -> String {
    after(page, "name=\"rows\" value=\"").replace("&#34;", "\"").replace("&#38;", "&").replace("&#39;", "'")
}

#[tokio::test]
async fn rows_are_looked_at_before_they_are_kept_and_the_unreadable_are_named() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    let table = "Rubrik;Åtgärd;Åtaganden;Enhet;Organisation;Börjar;Klart senast;Delmål\n\
        Dialog;Öppna en väg in;Samråd i tid;Kulturnämnden;;2027-01-01;2027-12-31;\n\
        Dialog;Kalla till möten;Samråd i tid; kulturnämnden ;;2027-01-01;2027-12-31;2027-05-01 Första mötet\n\
        ;;;;;;;\n\
        Dialog;Måla planket;Grannsämja;Kulturnämnden;;2027-01-01;2026-12-31;\n\
        Dialog;Bygga bro;Mötesplatser;;Norrby Simsällskap;2027-01-01;2027-12-31;\n\
        Dialog;Som helhet;mötesplatser;;;2027-01-01;2027-12-31;\n";
    let bytes = encoding(table);
    let page = look(&mut olle, &plan, ("file", "plan.csv", &bytes)).await.ok();
    let page = page.shows("2 rader är klara").shows("2 rader går inte").shows("1 finns redan").shows("Rad 5");
    let page = page
        .shows("Grannsämja")
        .shows("innan den börjar")
        .shows("på planens sida")
        .shows("Läs in 2 åtgärder");
    olle.get(&plan).await.ok().hides("Kalla till möten");
    let rows = carried(&page);
    let fields = [("rows", rows.as_str()), ("confirmed", "yes")];
    assert_eq!(olle.post(&format!("{plan}/import"), &fields).await.onward(), plan);
    olle.get(&plan).await.ok().shows("Kalla till möten").shows("Som helhet").hides("Bygga bro");
    // The same again is nothing new.
    let page = look(&mut olle, &plan, ("file", "plan.csv", &bytes)).await.ok();
    page.shows("0 rader är klara").shows("3 finns redan").hides("Läs in 0");
}

/// As an old spreadsheet writes it.
fn encoding(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[tokio::test]
async fn what_was_taken_home_is_read_back_in() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let (from, to) = (drawn_up(&mut olle, "municipality").await, drawn_up(&mut olle, "municipality").await);
    added(&mut olle, &ekby, &from, "=Öppna; \"en\" väg, in", "2027-06-30").await;
    let file = olle.get(&format!("{from}.csv")).await.ok();
    let page = look(&mut olle, &to, ("file", "plan.csv", &file.bytes)).await.ok().shows("1 rad är klar");
    let rows = carried(&page);
    olle.post(&format!("{to}/import"), &[("rows", &rows), ("confirmed", "yes")]).await.onward();
    let back = olle.get(&format!("{to}.csv")).await.ok().text();
    let cells = |text: &str| text.split("http").next().unwrap_or_default().to_owned();
    assert_eq!(cells(&back), cells(&file.text()));
}

#[tokio::test]
async fn what_cannot_be_read_in_is_refused_in_words() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    let import = format!("{plan}/import");
    olle.get(&import).await.ok().shows("Hämta planen som tabell");
    olle.upload(&import, &[("text", " ")], &[]).await.is(422).shows("Välj en fil");
    let wrong: [(&str, &[u8], &str); 4] = [
        ("a.pdf", b"%PDF-1.7", "som kalkylblad"),
        ("a.xlsx", b"PK\x03\x04 no archive", "trasig"),
        ("a.csv", b";;;", "ingen text"),
        ("a.csv", "Åtgärd;Börjar\nX;2027-01-01".as_bytes(), "Kolumnen ”Åtaganden” saknas"),
    ];
    for (name, bytes, said) in wrong {
        look(&mut olle, &plan, ("file", name, bytes)).await.is(422).shows(said);
    }
    olle.upload(&import, &[("text", "Åtgärd,X\nKvar,1")], &[]).await.is(422).shows("Kvar,1");
    olle.post(&import, &[("rows", "not json"), ("confirmed", "yes")]).await.is(422);
    let mut maj = ekby.town.signed_in(MAJ).await.in_english();
    maj.get(&import).await.is(403);
    agreed(&ekby, &plan).await;
    maj.get(&import).await.is(403);
    olle.get(&import).await.is(422);
}

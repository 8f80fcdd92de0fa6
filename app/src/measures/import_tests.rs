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
        .shows("Sista dagen ligger före den första")
        .shows("på planens sida")
        .shows("Läs in 2 åtgärder")
        .shows("Bidrar till: Mötesplatser");
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
async fn what_is_passed_over_is_said_and_what_is_wrong_stands_with_its_column() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let table = "Rubrik;Aktivitet;Åtaganden;Ansvarig;Startdatum;Slutdatum;Prioritet;Läge\n\
        Dialog;Öppna en väg in;Samråd i tid;Kulturnämnden;2027-01-01;2027-12-31;1;Klar\n\
        DIALOG ;Kalla till möten;Samråd i tid;Kulturnämnden;2027-01-01;2027-12-31;2;\n\
        Dialog;Bjuda på kaffe;Samråd i tid;Kaffenämnden;i vår;2027-12-31;2;\n\
        Summa;;;;;;5;\n";
    let page = look(&mut olle, &plan, ("file", "plan.csv", table.as_bytes())).await.ok();
    let page = page
        .shows("2 rader är klara")
        .shows("summerar läses inte in: 5.")
        .shows("läses inte in: Prioritet.")
        .shows("Enhet: <q>Kaffenämnden</q>")
        .shows("Börjar: <q>i vår</q>");
    let rows = carried(&page);
    olle.post(&format!("{plan}/import"), &[("rows", &rows), ("confirmed", "yes")]).await.onward();
    // Headings that differ by capitals or blanks are one.
    olle.get(&plan).await.ok().hides("DIALOG");
}

#[tokio::test]
async fn a_mistake_of_the_spreadsheet_is_refused_and_a_row_twice_is_told() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let table = "Rubrik;Åtgärd;Åtaganden;Enhet;Börjar;Klart senast;Delmål;Tjänster;Kronor\n\
        Dialog;Kalla till möten;Samråd i tid;Kulturnämnden;2027-01-01;2027-12-31;2027-05-01 Första mötet;0,5;250000\n\
        Dialog;#REF!;Samråd i tid;Kulturnämnden;2027-01-01;#SAKNAS!;;;\n\
        Dialog;Bygga bro;Samråd i tid;Kulturnämnden;2027-01-01;2027-12-31;;=A1+B1;\n\
        Dialog;kalla till möten;Samråd i tid;Kulturnämnden;2027-01-01;2027-12-31;;;\n";
    let page = olle.upload(&format!("{plan}/import"), &[("text", table)], &[]).await.ok();
    let page = page
        .shows("1 rad är klar")
        .shows("2 rader går inte")
        .shows("Åtgärd: <q>#REF!</q>")
        .shows("Klart senast: <q>#SAKNAS!</q>")
        .shows("<q>=A1+B1</q>")
        .shows("likadan som rad 2")
        .shows("Första mötet (1 maj 2027)")
        .shows("Tjänster: 0,5, Kronor: 250000")
        .shows("Ändra det du klistrade in");
    // What was pasted can be mended.
    let back = olle.post(&format!("{plan}/import"), &[("text", table), ("again", "yes")]).await.ok();
    back.shows("Kalla till möten").shows("Visa vad som läses in");
    let rows = carried(&page);
    let fields = [("rows", rows.as_str()), ("confirmed", "yes")];
    let to = olle.post(&format!("{plan}/import"), &fields).await.leads_to();
    olle.get(&to).await.ok().shows("3 rader");
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
    olle.get(&import)
        .await
        .ok()
        .shows("Hämta ett kalkylblad")
        .shows("Mötesplatser")
        .shows("då planen slutar");
    olle.upload(&import, &[("text", " ")], &[]).await.is(422).shows("Välj en fil");
    let wrong: [(&str, &[u8], &str); 4] = [
        ("a.pdf", b"%PDF-1.7", "som kalkylblad"),
        ("a.xlsx", b"PK\x03\x04 no archive", "trasig"),
        ("a.csv", b";;;", "ingen text"),
        ("a.csv", "Åtgärd;Börjar\nX;2027-01-01".as_bytes(), "bland kolumnerna: Åtaganden, Klart senast."),
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

#[tokio::test]
async fn the_template_explains_itself_and_its_examples_are_skipped() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    // A draft is nobody's business yet.
    ekby.town.visitor().get(&format!("{plan}/template.xlsx")).await.is(404);
    let file = olle.get(&format!("{plan}/template.xlsx")).await.ok();
    let rows = reader::sheet::rows("plan.xlsx", &file.bytes).unwrap();
    assert_eq!(rows.len(), 3);
    let page = look(&mut olle, &plan, ("file", "plan.xlsx", &file.bytes)).await.ok();
    page.shows("0 rader är klara").shows("0 rader går inte").shows("2 exempelrader hoppas över");
    // Without the mark they are measures like others, read as they stand.
    let lines: Vec<String> = rows.iter().map(|row| row.join("\t").replace("EXEMPEL: ", "")).collect();
    let page = look(&mut olle, &plan, ("file", "plan.csv", lines.join("\n").as_bytes())).await.ok();
    page.shows("2 rader är klara").shows("Bidrar till: Samråd i tid; Mötesplatser").hides("exempelrader");
    // In the other language too.
    let mut english = ekby.town.signed_in(OLLE).await.in_english();
    let file = english.get(&format!("{plan}/template.xlsx")).await.ok();
    look(&mut olle, &plan, ("file", "plan.xlsx", &file.bytes)).await.ok().shows("2 exempelrader hoppas över");
}

/// A workbook as others write it: days as numbers with the shared look of days (14), texts in the cells.
fn workbook(rows: &[[&str; 7]]) -> Vec<u8> {
    use rust_xlsxwriter::{Format, Workbook};
    let (mut book, day) = (Workbook::new(), Format::new().set_num_format_index(14));
    let page = book.add_worksheet();
    for (n, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            let number = |of: &str| of.parse::<f64>().ok();
            match (text.strip_prefix('#').and_then(number), number(text)) {
                (Some(serial), _) => page.write_number_with_format(n, column, serial, &day),
                (None, Some(number)) => page.write_number(n, column, number),
                (None, None) => page.write_string(n, column, *text),
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_workbook_with_days_as_cells_and_other_ways_to_write_them_is_read() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "joint").await;
    let bytes = workbook(&[
        ["Åtgärd", "Åtaganden", "Enhet", "Part", "Börjar", "Klart senast", "Delmål"],
        [
            "En",
            "samråd i tid, Mötesplatser",
            "kulturnämnden",
            "",
            "#46458",
            "1 mars 2028",
            "Utkast 2027-05-01; 1 juni 2027 Beslut",
        ],
        ["Två", "Mötesplatser", "Norrby Simsällskap", "", "2027/04/01", "#46823", ""],
        ["Tre", "Mötesplatser", "", "civilsamhället", "2027-04-01", "2027-12-31", ""],
        ["Fyra", "7", "", "", "2027-04-01", "2031-12-31", "Utkast i höst"],
    ]);
    let page = look(&mut olle, &plan, ("file", "plan.xlsx", &bytes)).await.ok();
    let page = page
        .shows("3 rader är klara")
        .shows("inget åtagande som är ”7”")
        .shows("Planen slutar 31 maj 2028")
        .shows("delmålet ”Utkast i höst”")
        .shows("11 mars 2028");
    let rows = carried(&page);
    olle.post(&format!("{plan}/import"), &[("rows", &rows), ("confirmed", "yes")]).await.onward();
    let back = olle.get(&format!("{plan}.csv")).await.ok();
    back.shows("2027-05-01 Utkast; 2027-06-01 Beslut").shows("2027-03-12").shows("Norrby Simsällskap");
    olle.get(&plan).await.ok().shows("Civilsamhället som helhet");
}

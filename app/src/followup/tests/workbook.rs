//! A report is taken home as a workbook, filled in, and read back.

use super::*;

type Rows = Vec<Vec<String>>;

async fn taken_home(who: &mut Visitor, report: &str) -> Rows {
    let file = who.get(&format!("{report}/workbook.xlsx")).await.ok();
    reader::sheet::rows("rapport.xlsx", &file.bytes).unwrap()
}

/// Sends the rows back, as a spreadsheet writes them.
async fn sent_back(who: &mut Visitor, report: &str, rows: &Rows) -> Response {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(";");
    let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
    who.upload(&format!("{report}/workbook"), &[], &[("file", "rapport.csv", text.as_bytes())]).await
}

/// The fields of the form that keeps what the page shows.
fn kept(page: &Response) -> Vec<(String, String)> {
    let text = page.text();
    let mut fields = vec![("do".to_owned(), "save".to_owned())];
    for part in text.split("<input type=\"hidden\" name=\"").skip(1) {
        let Some((name, rest)) = part.split_once(".was\" value=\"") else { continue };
        fields.push((format!("{name}.was"), rest.split('"').next().unwrap().to_owned()));
        let typed = rest.split_once(".text\" hidden>\n").unwrap().1.split("</textarea>").next().unwrap();
        fields.push((format!("{name}.text"), typed.to_owned()));
    }
    fields
}

async fn keeps(who: &mut Visitor, report: &str, fields: &[(String, String)]) -> Response {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    who.post(&format!("{report}/writing"), &fields).await
}

#[tokio::test]
async fn a_report_is_taken_home_filled_in_and_read_back() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    maj.get(&format!("{report}/writing")).await.ok().shows(&format!("{report}/workbook"));
    maj.get(&format!("{report}/workbook")).await.ok().shows("Hämta kalkylbladet");
    let mut rows = taken_home(&mut maj, &report).await;
    assert_eq!(rows.len(), 4, "heads, two questions of one commitment, one of the whole: {rows:?}");
    rows.swap(1, 3);
    for row in &mut rows {
        row.rotate_left(2);
    }
    let answer = rows[0].iter().position(|head| head == "Svar").unwrap();
    rows[1][answer] = "Mer tid.".into();
    rows[2][answer] = "Vi har öppnat.".into();
    rows[3][answer] = "ungefär hälften".into();
    let page = sent_back(&mut maj, &report, &rows).await.ok();
    let page = page
        .shows("2 svar ändras")
        .shows("en cell går inte att läsa")
        .shows("Cell D4")
        .shows("Välj ett av lägena");
    maj.get(&format!("{report}/writing")).await.ok().hides("Mer tid.");
    keeps(&mut maj, &report, &kept(&page)).await.onward();
    maj.get(&format!("{report}/writing")).await.ok().shows("Mer tid.").shows("Vi har öppnat.");
    // The same file once more changes nothing.
    rows[3][answer] = String::new();
    sent_back(&mut maj, &report, &rows).await.ok().shows("Filen ändrar inget").shows("3 svar är som förut");
    // Somebody else writes while the file is filled in: told, and chosen between.
    let mut rows = taken_home(&mut maj, &report).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let read = boxes(&sigrid.get(&format!("{report}/writing")).await.ok());
    let said = [(1, "Vi har stängt."), (2, "Mer tid.")];
    write(&mut sigrid, &report, &read, &said, "save").await.onward();
    rows[2][5] = "Vi har öppnat för alla.".into();
    let page = sent_back(&mut maj, &report, &rows).await.ok();
    let page =
        page.shows("Någon annan har också skrivit").shows("Vi har stängt.").shows("Vi har öppnat för alla.");
    let mut theirs = kept(&page);
    let name = theirs[1].0.trim_end_matches(".was").to_owned();
    theirs.push((format!("{name}.choice"), "theirs".into()));
    keeps(&mut maj, &report, &theirs).await.onward();
    maj.get(&format!("{report}/writing")).await.ok().shows("Vi har stängt.");
    let mut own = kept(&page);
    own.push((format!("{name}.choice"), super::super::boxes::mark("Vi har stängt.")));
    keeps(&mut maj, &report, &own).await.onward();
    maj.get(&format!("{report}/writing")).await.ok().shows("Vi har öppnat för alla.");
}

#[tokio::test]
async fn a_file_that_is_no_answer_to_this_report_is_refused_in_words() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let joint = self::report(&sigrid.get(&round).await.ok(), "Gemensam del");
    // Another party's: whose it is is said to whoever may know.
    let strange = taken_home(&mut sigrid, &joint).await;
    sent_back(&mut maj, &report, &strange)
        .await
        .is(422)
        .shows("hör till en annan rapport")
        .hides("Gemensam del");
    let own = taken_home(&mut maj, &report).await;
    let said = sent_back(&mut sigrid, &joint, &own).await.is(422);
    said.shows("hör till en annan rapport: Norrby Simsällskap, Uppföljning 2026");
    // A column that is gone; no heads; nothing; no spreadsheet.
    let mut short = own.clone();
    for row in &mut short {
        row.truncate(6);
    }
    sent_back(&mut maj, &report, &short).await.is(422).shows("saknas bland kolumnerna: Nyckel");
    sent_back(&mut maj, &report, &own[1..].to_vec()).await.is(422).shows("rubrikraden");
    sent_back(&mut maj, &report, &vec![own[0].clone()])
        .await
        .is(422)
        .shows("inga svar till den här rapporten");
    maj.post(&format!("{report}/workbook"), &[]).await.is(422).shows("Välj en fil");
    let pdf = ("file", "r.pdf", b"%PDF-1.7".as_slice());
    maj.upload(&format!("{report}/workbook"), &[], &[pdf]).await.is(422).shows("kalkylblad");
    for who in [NYA, OLLE] {
        let mut who = ekby.town.signed_in(who).await;
        who.get(&format!("{report}/workbook")).await.is(404);
        who.get(&format!("{report}/workbook.xlsx")).await.is(404);
        sent_back(&mut who, &report, &own).await.is(404);
    }
    let mut english = maj.clone().in_english();
    english.get(&format!("{report}/workbook")).await.ok();
    sent_back(&mut english, &report, &own).await.ok().shows("The file changes nothing");
    ekby.town.now_is("2027-03-31T22:00:00Z");
    sent_back(&mut ekby.town.signed_in(MAJ).await, &report, &own)
        .await
        .is(422)
        .shows("avslutades 31 mars 2027");
}

#[tokio::test]
async fn the_joint_part_is_written_by_those_who_hold_a_role_for_it() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let page = sigrid.get(&round).await.ok();
    let joint = report(&page, "Gemensam del");
    // It is the secretariat's own too, and so among what it writes; a party's report is not.
    page.shows(&format!("{joint}/writing"));
    sigrid.get(&format!("{joint}/writing")).await.ok().shows("är styrgruppens");
    let mut elected = ekby.town.signed_in(PELLE).await;
    let page = elected.get(&round).await.ok().shows(&format!("{joint}/writing"));
    let read = boxes(&elected.get(&format!("{joint}/writing")).await.ok());
    write(&mut elected, &joint, &read, &[(1, "Vi sågs fyra gånger.")], "hand-in").await.onward();
    ekby.town.visitor().get(&joint).await.ok().shows("Vi sågs fyra gånger.").shows("är styrgruppens");
    let party = report(&sigrid.get(&round).await.ok(), "Norrby Simsällskap");
    assert!(!page.text().contains(&format!("{party}/writing")));
    for who in [MAJ, OLLE] {
        ekby.town.signed_in(who).await.get(&format!("{joint}/writing")).await.is(404);
    }
}

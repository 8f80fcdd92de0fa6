//! The demo as somebody finds it who opens it for the first time.

use std::collections::BTreeMap;

use db::{Tx, params};
use kernel::Day;

use super::{TOWNS, sow, table::Plan};
use crate::{
    accession::rules::Step,
    base::{Error, Refusal, journal},
    compact::rules::ClauseKind,
    organisations::rules::demo_number,
    testing::TestTown,
};

async fn count(tx: &mut Tx, sql: &'static str, town: &str) -> i64 {
    let row = tx.row(sql, &params![town]).await.unwrap().unwrap();
    row.get("n").unwrap()
}

async fn states(tx: &mut Tx, town: &str) -> BTreeMap<String, i64> {
    let sql = "SELECT state, COUNT(*) AS n FROM accession WHERE tenant = $1 AND organisation IS NOT NULL GROUP BY state";
    let rows = tx.rows(sql, &params![town]).await.unwrap();
    rows.iter().map(|row| (row.get("state").unwrap(), row.get("n").unwrap())).collect()
}

/// What the tables of the town promise: every end of every road.
fn promised(plan: &Plan) -> BTreeMap<String, i64> {
    let mut ends = BTreeMap::new();
    for organisation in &plan.organisations {
        let steps: Vec<Step> = organisation.road.iter().map(|(step, _)| *step).collect();
        for (n, step) in steps.iter().enumerate() {
            let goes_on = matches!(steps.get(n + 1), Some(Step::Withdrawn | Step::Lapsed));
            if !goes_on {
                *ends.entry(step.name().to_owned()).or_insert(0) += 1;
            }
        }
    }
    ends
}

#[tokio::test]
async fn both_towns_are_there_as_promised() {
    let town = TestTown::demo().await;
    let begun = std::time::Instant::now();
    sow(&town.desk).await.unwrap();
    println!("sown in {:?}", begun.elapsed());
    let mut tx = town.desk.db.read().await.unwrap();
    for sql in [
        "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1",
        "SELECT COUNT(*) AS n FROM journal WHERE tenant = $1",
    ] {
        println!(
            "{sql}: {}, {}",
            count(&mut tx, sql, "alvhamn").await,
            count(&mut tx, sql, "lindmarka").await
        );
    }
    for files in &TOWNS {
        let plan = Plan::read(files, town.desk.clock.now()).unwrap();
        let key = plan.town.key.as_str();
        let mut kept = states(&mut tx, key).await;
        // Where the next edition has come, every other one has signed it: each of those has an older accession that it renewed.
        assert_eq!(kept.remove("renewed").is_some(), plan.town.revised, "{key}");
        assert_eq!(kept, promised(&plan), "{key}");
        let n = count(&mut tx, "SELECT COUNT(*) AS n FROM organisation WHERE tenant = $1", key).await;
        assert_eq!(n, i64::try_from(plan.organisations.len()).unwrap(), "{key}");
        assert!(n >= 60, "{key}");
        let waiting = "SELECT COUNT(*) AS n FROM organisation WHERE tenant = $1 AND class <> 'public'";
        assert_eq!(count(&mut tx, waiting, key).await, 2, "{key}: those entered by themselves wait");
        let editions = "SELECT COUNT(*) AS n FROM edition WHERE tenant = $1 AND state = 'superseded'";
        assert_eq!(
            count(&mut tx, editions, key).await,
            i64::try_from(plan.texts.len()).unwrap() - i64::from(!plan.town.revised),
            "{key}"
        );
    }
    let all: Vec<String> = [
        "applied",
        "decided",
        "signed",
        "received",
        "confirmed",
        "listed",
        "declined",
        "withdrawn",
        "lapsed",
    ]
    .map(str::to_owned)
    .to_vec();
    let (mut a, b) = (states(&mut tx, "alvhamn").await, states(&mut tx, "lindmarka").await);
    a.extend(b);
    assert!(all.iter().all(|state| a.contains_key(state)), "{a:?}");
}

#[tokio::test]
async fn the_journal_of_a_sown_town_is_whole_and_in_order() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    for key in ["alvhamn", "lindmarka"] {
        let mut tx = town.desk.db.read().await.unwrap();
        let turned =
            "SELECT COUNT(*) AS n FROM journal j JOIN journal k ON k.tenant = j.tenant AND k.seq = j.seq + 1
                      WHERE j.tenant = $1 AND k.at < j.at";
        assert_eq!(count(&mut tx, turned, key).await, 0, "{key}: time runs one way");
        let (rows, flaw) = journal::verify(&mut tx, key).await.unwrap();
        assert!(rows > 400 && flaw.is_none(), "{key}: {rows} {flaw:?}");
    }
}

#[tokio::test]
async fn no_number_is_a_persons_and_all_pass_the_control() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let mut tx = town.desk.db.read().await.unwrap();
    let rows = tx.rows("SELECT number FROM organisation WHERE number IS NOT NULL", &params![]).await.unwrap();
    let known: Vec<String> = (1..2000).map(demo_number).collect();
    for row in &rows {
        let number: String = row.get("number").unwrap();
        assert!(known.contains(&number), "{number}: every number of the demo is one that nobody has");
    }
    let more = "SELECT COUNT(*) AS n FROM person WHERE tenant = $1 AND mail NOT LIKE '%.example'";
    for key in ["alvhamn", "lindmarka"] {
        assert_eq!(count(&mut tx, more, key).await, 0, "{key}: every address is kept free for examples");
    }
}

#[tokio::test]
async fn every_commitment_has_somebody_who_owes_it_and_a_principle() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let mut tx = town.desk.db.read().await.unwrap();
    let commitments =
        "SELECT COUNT(*) AS n FROM clause c JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition
                       WHERE c.tenant = $1 AND c.kind = 'commitment' AND e.state = 'in_force'";
    let bare = "SELECT COUNT(*) AS n FROM clause c WHERE c.tenant = $1 AND c.kind = 'commitment'
                AND (NOT EXISTS (SELECT 1 FROM clause_side s WHERE s.tenant = c.tenant AND s.clause = c.id)
                  OR NOT EXISTS (SELECT 1 FROM clause_principle p WHERE p.tenant = c.tenant AND p.clause = c.id))";
    for (key, expected) in [("alvhamn", 13), ("lindmarka", 21)] {
        assert_eq!(count(&mut tx, commitments, key).await, expected, "{key}");
        assert_eq!(count(&mut tx, bare, key).await, 0, "{key}");
    }
    assert_eq!(ClauseKind::Commitment.name(), "commitment");
}

#[tokio::test]
async fn the_towns_open_to_a_visitor() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let mut visitor = town.visitor();
    visitor.get("/demo/people").await.ok().shows("Rashid Omar").shows("Katarina Moll");
    visitor
        .get("/alvhamn/compact/overenskommelsen")
        .await
        .ok()
        .shows("Samråd i tid")
        .shows("civilsamhällets");
    visitor.get("/lindmarka/compact/samverkan").await.ok().shows("Det civila samhällets åtaganden");
    visitor.get("/lindmarka/compact/redline?compact=samverkan&from=1&to=2").await.ok();
    for key in ["alvhamn", "lindmarka"] {
        let pages =
            ["", "/compact/editions", "/register", "/register.csv", "/units", "/plans", "/join", "/help"];
        for page in
            pages.into_iter().chain(["/commitments", "/commitments/sheet", "/commitments?by=principle"])
        {
            visitor.get(&format!("/{key}{page}")).await.ok();
        }
    }
    visitor.get("/alvhamn/register?q=segelsallskap").await.ok().shows("Älvhamns segelsällskap");
}

#[tokio::test]
async fn both_sides_have_said_how_every_commitment_stands() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    for key in ["alvhamn", "lindmarka"] {
        let board = town.visitor().get(&format!("/{key}/commitments.json")).await.ok();
        let board: serde_json::Value = serde_json::from_slice(&board.bytes).unwrap();
        let list = board["list"].as_array().unwrap();
        let said = |row: &serde_json::Value, side: &str| row["assessments"][side]["status"].clone();
        for row in list {
            assert!(said(row, "municipality").is_string() && said(row, "civil_society").is_string(), "{row}");
        }
        let stuck = |row: &&serde_json::Value| {
            ["municipality", "civil_society"].iter().all(|side| said(row, side) == "not-started")
        };
        assert!(list.iter().any(|row| stuck(&row)), "{key}: both say that nothing has come of it");
        assert!(list.iter().any(|row| row["apart"].as_i64() > Some(0)), "{key}: the sides differ somewhere");
        assert!(list.iter().any(|row| said(row, "municipality") == "complete"), "{key}: something is done");
        let begun = |row: &serde_json::Value| {
            let steps = ["limited", "substantial", "complete"];
            let says = |side| said(row, side).as_str().is_some_and(|step| steps.contains(&step));
            says("municipality") || says("civil_society")
        };
        let unmoved: Vec<_> = list.iter().filter(|row| row["never_moved"] == true).collect();
        assert!(unmoved.iter().all(|row| !begun(row)), "{key}: what has not begun, nobody says has begun");
        assert!(key != "lindmarka" || !unmoved.is_empty(), "{key}: neither said nor done");
    }
}

#[tokio::test]
async fn every_figure_of_every_years_report_is_counted_again_from_its_data() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let mut visitor = town.visitor();
    for key in ["alvhamn", "lindmarka"] {
        let list = visitor.get(&format!("/{key}/followup")).await.ok().text();
        let found: Vec<&str> = list
            .split(&format!("href=\"/{key}/compilations/"))
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert!(found.len() >= 3, "{key}");
        for id in found {
            let at = format!("/{key}/compilations/{id}");
            let data = visitor.get(&format!("{at}/data.json")).await.ok();
            crate::compilation::tests::figures::agree(
                &visitor.get(&at).await.ok().text(),
                &serde_json::from_slice(&data.bytes).unwrap(),
            );
        }
    }
}

#[tokio::test]
async fn sown_twice_is_sown_once() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let acts = "SELECT COUNT(*) AS n FROM journal WHERE tenant = $1";
    let before = count(&mut town.desk.db.read().await.unwrap(), acts, "alvhamn").await;
    sow(&town.desk).await.unwrap();
    assert_eq!(count(&mut town.desk.db.read().await.unwrap(), acts, "alvhamn").await, before);
}

#[tokio::test]
async fn a_real_house_is_never_sown() {
    let town = TestTown::new().await;
    assert!(matches!(sow(&town.desk).await, Err(Error::Refusal(Refusal::NotFound))));
}

#[test]
fn nothing_in_the_tables_lies_in_days_to_come() {
    for now in ["2025-01-15T08:00:00Z", "2027-03-12T08:00:00Z", "2035-06-01T08:00:00Z"] {
        for files in &TOWNS {
            let plan = Plan::read(files, now.parse().unwrap()).unwrap();
            let events = super::chronicle::of(&plan).unwrap();
            let today: Day = plan.today;
            let late = events.iter().find(|event| event.at.day(&super::ZONE.parse().unwrap()) >= today);
            assert_eq!(late, None, "{now}");
            assert!(events.is_sorted_by_key(|event| event.at));
        }
    }
}

#[tokio::test]
async fn the_years_have_been_followed_up_and_some_of_them_were_not() {
    let town = TestTown::demo().await;
    town.now_is("2026-11-22T08:00:00Z");
    sow(&town.desk).await.unwrap();
    let mut visitor = town.visitor();
    let page = visitor.get("/alvhamn/year?year=2024").await.ok();
    page.shows("efter utsatt dag").shows("Enligt ”Uppföljning och utvärdering”, utgåva 2");
    visitor.get("/alvhamn/year").await.ok().shows("Försenat").shows("Gjort ");
    visitor.get("/lindmarka/year").await.ok().shows("Kalla till dialogmöte").shows("Försenat");
    visitor.get("/lindmarka/year?year=2020").await.ok().shows("Upphörde utan att bli gjort");
    let mut tx = town.desk.db.read().await.unwrap();
    for town in ["alvhamn", "lindmarka"] {
        let sql = "SELECT COUNT(*) AS n FROM way_out WHERE tenant = $1";
        assert!(count(&mut tx, sql, town).await > 0, "a Monday's letters in {town}");
        let sql = "SELECT COUNT(*) AS n FROM follow WHERE tenant = $1";
        assert_eq!(count(&mut tx, sql, town).await, 4, "followers of {town}");
        let sql = "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE '%hemma.example%'
                     AND payload LIKE '%om det du följer%'";
        assert!(count(&mut tx, sql, town).await > 0, "news in {town}");
        let sql = "SELECT COUNT(*) AS n FROM measure WHERE tenant = $1 AND posts IS NOT NULL";
        assert!(count(&mut tx, sql, town).await > 5, "measures of {town} that say what they take");
    }
}

#[tokio::test]
async fn an_evaluation_was_answered_in_every_way_and_one_answer_is_late() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let page = town.visitor().get("/alvhamn/evaluations").await.ok().shows("Levererad").shows("7 av 8 svar");
    let text = page.text();
    let at = text.find("/alvhamn/evaluations/").expect("an evaluation");
    let address = text[at..].split('"').next().unwrap().to_owned();
    let page = town.visitor().get(&address).await.ok();
    for said in
        ["Klart", "På gång", "Föreslagen ändring i nästa utgåva: Samråd i tid", "Inget svar", "Blir inte av"]
    {
        assert!(page.text().contains(said), "{said}");
    }
    page.shows("Fler föreningar ville bli intervjuade")
        .shows("Slutrapport")
        .shows("förtroendevald")
        .hides("Tiden gick ut");
    // The text says which edition it is, and the next one says what was recommended.
    let text = town.visitor().get("/alvhamn/compact").await.ok();
    text.shows("Tredje utgåvan. Den ersätter den andra").hides("Andra utgåvan.");
    let mut tx = town.desk.db.read().await.unwrap();
    let drafts =
        "SELECT COUNT(*) AS n FROM edition WHERE tenant = $1 AND proposal LIKE '%lyssna på barn och unga%'
                    AND proposal LIKE '%Fjärde utgåvan%'";
    assert_eq!(count(&mut tx, drafts, "alvhamn").await, 1);
}

#[tokio::test]
async fn a_survey_is_published_in_one_town_and_open_in_the_other() {
    let town = TestTown::demo().await;
    sow(&town.desk).await.unwrap();
    let list = town.visitor().get("/alvhamn/surveys").await.ok().shows("Resultatet är publicerat").text();
    let id = list.split("/alvhamn/surveys/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // Three groups with enough answers, and one with too few: which takes the smallest of the others with it.
    let page = town.visitor().get(&format!("/alvhamn/surveys/{id}/result")).await.ok();
    page.shows("Politiker</dt><dd>2 av 6 har svarat")
        .shows("Alla tillsammans: ")
        .shows("Visas inte: enheter, politiker.");
    town.visitor().get("/lindmarka/surveys").await.ok().shows("Öppen").shows("av 69 har svarat");
    let mut tx = town.desk.db.read().await.unwrap();
    let letters = "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE '%/answers/%'";
    assert!(count(&mut tx, letters, "lindmarka").await > 30);
    let kept = "SELECT COUNT(*) AS n FROM survey_recipient WHERE tenant = $1";
    assert_eq!(count(&mut tx, kept, "alvhamn").await, 0, "whoever was asked without a name is forgotten");
}

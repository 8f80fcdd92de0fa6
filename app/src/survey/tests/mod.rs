//! Surveys, told through the front door. Today is 12 March 2027.

mod anonymous;
mod answer;
mod prepare;
mod result;

use db::params;
use policy::Role;

use crate::{
    measures::tests::{Ekby, after, registered},
    testing::{EKBY, Response, SIGRID, TestTown, Visitor, link_in},
};

const EVA: &str = "eva@utvardering.example";

/// Ekby with six signatories that have somebody who speaks for them, six politicians, and Eva who evaluates.
async fn ekby() -> Ekby {
    let ekby = Ekby::new().await;
    for n in 0..6 {
        let id = if n == 0 {
            ekby.organisation.clone()
        } else {
            registered(&ekby.town, &format!("Förening {n}"), n + 2).await
        };
        if n > 0 {
            ekby.town
                .give(
                    EKBY,
                    &format!("f{n}@norrby.example"),
                    &format!("Fia {n}"),
                    Role::Representative,
                    Some(&id),
                )
                .await;
            ekby.town
                .give(EKBY, &format!("p{n}@ekby.example"), &format!("Politiker {n}"), Role::Politician, None)
                .await;
        }
        listed(&ekby.town, &id, n).await;
    }
    ekby.town.give(EKBY, EVA, "Eva Utvärderare", Role::Evaluator, None).await;
    ekby
}

/// An organisation stands behind the compact.
async fn listed(town: &TestTown, organisation: &str, n: u32) {
    let mut tx = town.desk.db.write().await.unwrap();
    let id = kernel::Id::<()>::new(&kernel::OsChance).to_string();
    tx.run(
        "INSERT INTO accession (tenant, id, compact, edition, organisation, state, on_paper, decided_by, signer, capacity,
           counter_signer, counter_capacity, listed_on, check_code, begun_at)
         SELECT tenant, $2, compact, id, $3, 'listed', $5, '', 'Maj Ek', 'ordförande', '', '', '2026-06-01', $4,
           '2026-05-01T00:00:00.000Z' FROM edition WHERE tenant = $1",
        &params![EKBY, &id, organisation, format!("kod-{n}"), false],
    )
    .await
    .unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
}

const SURVEY: [(&str, &str); 6] = [
    ("name", "Så fungerar samverkan"),
    ("intro", "Tar fem minuter."),
    ("opens", "2027-03-12"),
    ("closes", "2027-03-31"),
    ("names", "anonymous"),
    ("groups", "signatories"),
];

async fn prepare(who: &mut Visitor, changed: &[(&str, &str)]) -> Response {
    let page = who.get("/ekby/surveys/new").await.ok();
    let compact = after(&page, "name=\"compact\" value=\"");
    let field = |(name, value): (&'static str, &'static str)| {
        (name, changed.iter().find(|(other, _)| *other == name).map_or(value, |(_, other)| other))
    };
    let mut fields: Vec<(&str, &str)> = SURVEY.map(field).to_vec();
    fields.extend(changed.iter().filter(|(name, _)| *name == "more").map(|(_, group)| ("groups", *group)));
    fields.push(("compact", &compact));
    who.post("/ekby/surveys/new", &fields).await
}

async fn ask(who: &mut Visitor, survey: &str, sort: &str, wording: &str, choices: &str) {
    let fields = [("sort", sort), ("wording", wording), ("choices", choices)];
    who.post(&format!("{survey}/questions/new"), &fields).await.onward();
}

/// Whoever keeps the address prepares a survey with a choice, a degree of agreement and words, and opens it: where it is, and
/// the links in the letters, by address.
async fn opened(ekby: &Ekby, mail: &str, changed: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
    let mut who = ekby.town.signed_in(mail).await;
    let survey = prepare(&mut who, changed).await.onward();
    ask(&mut who, &survey, "choice", "Hur ofta möts ni?", "Varje månad\nVarje år").await;
    ask(&mut who, &survey, "agree", "Vi blir hörda i tid.", "").await;
    ask(&mut who, &survey, "text", "Vad vill ni säga?", "").await;
    ekby.town.post().await;
    who.post(&format!("{survey}/opening"), &[]).await.onward();
    (survey, links(ekby).await)
}

/// The links of the letters that have come since: by address.
async fn links(ekby: &Ekby) -> Vec<(String, String)> {
    let mut all: Vec<_> = ekby
        .town
        .post()
        .await
        .iter()
        .filter(|letter| letter.text.contains("/answers/"))
        .map(|letter| (letter.to.clone(), link_in(&letter.text)))
        .collect();
    all.sort();
    all
}

/// The fields of the form behind a link, in its order.
async fn fields(town: &TestTown, link: &str) -> Vec<String> {
    let page = town.visitor().get(link).await.ok().text();
    let mut all: Vec<String> = Vec::new();
    for part in page.split("name=\"").skip(1) {
        let name = part.split('"').next().unwrap_or_default().to_owned();
        if name.len() == 26 && !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// Answers behind a link: each question with what is said.
async fn answer(town: &TestTown, link: &str, said: &[&str]) -> Response {
    let names = fields(town, link).await;
    let fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(said.iter().copied()).collect();
    town.visitor().post(link, &fields).await
}

/// Lets the house look after its surveys.
async fn later(ekby: &Ekby) {
    let town = crate::tenants::actions::find(&ekby.town.desk, EKBY).await.unwrap();
    super::later::surveys(&ekby.town.desk, &town).await.unwrap();
}

async fn number(ekby: &Ekby, sql: &'static str) -> i64 {
    let mut tx = ekby.town.desk.db.read().await.unwrap();
    tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get("n").unwrap()
}

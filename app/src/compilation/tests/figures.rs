//! Every figure of the report can be counted again from its open data, by somebody who has only those.

use kernel::Lang;
use serde_json::Value;

use super::*;
use crate::{
    compilation::{
        booklet::Laying,
        figures::{self, of as figures_of},
        shape::{Measure, Said, Year},
    },
    web::words::Words,
};

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().unwrap()
}

fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    of[name].as_str().unwrap_or_default()
}

/// Counts the figures of a report from its data alone, each as the page writes it: "n av m" and what it counts.
pub(crate) fn recounted(data: &Value) -> Vec<(usize, usize, &'static str)> {
    let party = |one: &&Value| one["side"] != "joint";
    let counts = |one: &&Value| party(one) && (!one["handed_in"].is_null() || one["left"].is_null());
    let asked = list(data, "parties").iter().filter(counts).count();
    let handed = list(data, "parties").iter().filter(party).filter(|one| !one["handed_in"].is_null()).count();
    let (on, until) = (text(data, "on"), text(&data["round"], "until"));
    let measures = list(data, "measures");
    let done = measures.iter().filter(|one| one["status"] == "complete").count();
    let was_due = |one: &&Value| text(one, "due") <= until && text(one, "due") < on;
    let late = measures.iter().filter(|one| one["status"] != "complete").filter(was_due).count();
    let organisations = list(data, "signatories")
        .iter()
        .filter(|one| one["kind"] == "organisation" && (one["until"].is_null() || text(one, "until") > on));
    let (mut apart, mut compared) = (0, 0);
    let scale = ["not-started", "limited", "substantial", "complete"];
    for commitment in list(data, "commitments") {
        let steps: Vec<usize> = list(data, "views")
            .iter()
            .filter(|one| one["commitment"] == commitment["id"])
            .filter_map(|one| scale.iter().position(|step| *step == text(one, "status")))
            .collect();
        if steps.len() > 1 {
            compared += 1;
            apart += usize::from(steps.iter().any(|step| *step != steps[0]));
        }
    }
    let registered = usize::try_from(data["registered"].as_i64().unwrap()).unwrap();
    vec![
        (handed, asked, "har lämnat sin rapport"),
        (apart, compared, "åtaganden bedömer parterna olika"),
        (done, measures.len(), "åtgärder är klara"),
        (late, measures.len(), "åtgärder är försenade"),
        (organisations.count(), registered, "organisationer i registret"),
    ]
}

/// Holds that a page shows every figure as it is counted from its data, and each commitment's answers.
pub(crate) fn agree(page: &str, data: &Value) {
    let plain = page.replace("&nbsp;", " ").replace('\u{a0}', " ");
    for (n, of, what) in recounted(data) {
        assert!(plain.contains(&format!("<b>{n} av {of}</b> {what}")), "{n} av {of} {what}\n{plain}");
    }
    for question in list(data, "questions").iter().filter(|one| one["kind"] == "scale") {
        for commitment in list(data, "commitments") {
            let id = text(commitment, "id");
            let party = |one: &Value| one["side"] != "joint";
            let here = |one: &&Value| party(one) && (!one["handed_in"].is_null() || one["left"].is_null());
            let asked = |one: &&Value| here(one) && list(one, "asked").iter().any(|c| c == id);
            let asked = list(data, "parties").iter().filter(asked).count();
            let by = |one: &Value| {
                &list(data, "parties")[usize::try_from(one["party"].as_u64().unwrap()).unwrap()]
            };
            let said =
                |one: &&Value| party(by(one)) && one["question"] == question["id"] && one["commitment"] == id;
            let said = list(data, "answers").iter().filter(said).count();
            assert!(plain.contains(&format!("{said} av {asked} har svarat.")), "{said} of {asked}: {id}");
        }
    }
}

#[tokio::test]
async fn a_small_towns_figures_are_counted_again_from_the_data() {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let data: Value =
        serde_json::from_str(&visitor.get(&format!("{at}/data.json")).await.ok().text()).unwrap();
    agree(&visitor.get(&at).await.ok().text(), &data);
    assert_eq!(data["v"], 1);
    // Figures are counted from the facts: another fact, another figure.
    let mut other = data.clone();
    for party in other["parties"].as_array_mut().unwrap() {
        party["handed_in"] = Value::Null;
    }
    assert_ne!(recounted(&other)[0], recounted(&data)[0]);
}

/// The year of a report that is published.
async fn year() -> Year {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let data = ekby.town.visitor().get(&format!("{at}/data.json")).await.ok().text();
    serde_json::from_str(&data).unwrap()
}

#[tokio::test]
async fn late_is_what_was_due_within_the_time_that_the_report_is_about() {
    let mut year = year().await;
    let measure = |due: &str, status: &str| Measure {
        name: due.to_owned(),
        owner: String::new(),
        side: "joint".to_owned(),
        status: status.to_owned(),
        due: due.to_owned(),
        since: "2026-01-01".to_owned(),
        commitments: vec![year.commitments[0].id.clone()],
        address: String::new(),
    };
    year.measures = vec![
        measure("2026-06-30", "limited"),
        measure("2026-11-07", "limited"),
        measure("2026-06-01", "complete"),
    ];
    "2026-06-30".clone_into(&mut year.round.until);
    "2026-11-20".clone_into(&mut year.on);
    let found = figures_of(&year).measures;
    assert_eq!((found.done, found.late, found.under_way, found.total), (1, 1, 1, 3));
    // On the day itself it is not late yet.
    "2026-06-30".clone_into(&mut year.on);
    assert_eq!(figures_of(&year).measures.late, 0);
    // The sides together are called what they are called everywhere; only their part of the reports is the joint part.
    let of = Laying { year: &year, words: Words::of(Lang::Sv) };
    let booklet = format!("{:?}", of.booklet(None, None));
    assert!(booklet.contains("Parterna gemensamt, klar 1 januari 2026"), "{booklet}");
}

#[tokio::test]
async fn the_joint_part_is_no_party() {
    let mut year = year().await;
    let joint = year.parties.iter().position(|one| one.side == "joint").unwrap();
    let (before, id) = (figures_of(&year), year.commitments[0].id.clone());
    assert_eq!(before.joint, Some(None));
    assert!(before.by_side.iter().all(|(side, _)| side != "joint"));
    let question = year.questions.iter().find(|one| one.kind == "scale").unwrap().clone();
    let asked = figures::asked(&year, &question, Some(&id));
    // When it says how things stand, no figure of the parties changes.
    year.parties[joint].handed_in = Some("2027-03-20".to_owned());
    year.answers.push(Said {
        party: joint,
        question: question.id.clone(),
        commitment: Some(id.clone()),
        answer: "complete".to_owned(),
    });
    let after = figures_of(&year);
    assert_eq!((after.reports, after.by_side), (before.reports, before.by_side));
    assert_eq!(after.joint, Some(Some("2027-03-20".to_owned())));
    let said = figures::asked(&year, &question, Some(&id));
    assert_eq!((said.answered, said.spread), (asked.answered, asked.spread));
    let of = Laying { year: &year, words: Words::of(Lang::Sv) };
    let booklet = format!("{:?}", of.booklet(None, None));
    for said in ["lämnades in 20 mars 2027", "Gemensam del: Klart."] {
        assert!(booklet.contains(said), "{said}: {booklet}");
    }
}

#[tokio::test]
async fn who_left_without_a_report_is_not_counted_as_silent() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let at = sigrid.post(&format!("{round}/compilation"), &[]).await.onward();
    sigrid.get(&at).await.ok().shows("<b>0 av 2</b> har lämnat sin rapport");
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let ends = "UPDATE accession SET ended_on = '2027-03-05', state = 'withdrawn' WHERE tenant = $1";
    tx.run(ends, &db::params![EKBY]).await.unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &db::params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
    let page = sigrid.get(&at).await.ok().shows("<b>0 av 1</b> har lämnat sin rapport");
    page.shows("Har lämnat överenskommelsen").shows("Norrby Simsällskap").shows("till 4 mars 2027");
}

#[tokio::test]
async fn years_from_paper_stand_beside_those_that_were_followed_up_here() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let paper = crate::followup::tests::papers::enters(&mut sigrid, &[]).await.onward();
    let paper = paper.split('?').next().unwrap().to_owned();
    let views = format!("{paper}/views");
    let field = after(&sigrid.get(&views).await.ok(), "<select class=\"ds-input\" id=\"");
    sigrid.post(&views, &[("was", "1"), (&field, "substantial"), ("reason", "")]).await.onward();
    let round = opened(&ekby).await;
    let at = sigrid.post(&format!("{round}/compilation"), &[]).await.onward();
    let page = sigrid.get(&at).await.ok().shows("Jämfört med tidigare år");
    page.shows("Uppföljning 2012 (från papper)")
        .shows("1 av 1")
        .shows("Vad äldre papper räknade")
        .shows("47 av 120 föreningar")
        .shows("1204,5")
        .shows("diarienummer 0123/13")
        .shows(&paper);
}

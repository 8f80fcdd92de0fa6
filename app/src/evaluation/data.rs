//! An evaluation as data: all of it for machines, its recommendations as a table. What the page shows and no more.

use axum::{http::header, response::IntoResponse as _};
use policy::Act;
use serde_json::{Value, json};

use super::{
    pages::who,
    rules::{Evaluation, Recommendation},
    shown,
    sights::{SeeEvaluation, SeeEvaluations, Seen},
    store::Listed,
};
use crate::{
    base::Error,
    web::{
        Answer, Routes, Urls, Visit,
        door::{Asked, At},
        takeaway::Takeaway,
        words::Words,
    },
};

/// The doors of the data.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeEvaluation, "/evaluations.csv", list_table)
        .get(Act::SeeEvaluation, "/evaluations.json", list_data)
        .get(Act::SeeEvaluation, "/evaluations/{id}/evaluation.json", whole)
        .get(Act::SeeEvaluation, "/evaluations/{id}/recommendations.csv", table)
}

/// Every evaluation: what the list of them shows.
async fn list(visit: &Visit) -> Result<Takeaway, Error> {
    let (all, _) = visit.see(SeeEvaluations).await?;
    let (at, today) = (visit.at(), visit.today());
    let row = |Listed { evaluation: one, asked, answered }: &Listed| {
        let delivered = one.delivered_on.map(|on| on.to_string());
        let time = [one.from, one.until].map(|day| json!(day.to_string()));
        let [from, until] = time;
        let (name, by, stage) = (json!(one.name), json!(one.organisation), json!(one.stage(today).name()));
        let address = json!(at.evaluation(&one.id));
        vec![name, by, from, until, stage, json!(delivered), json!(answered), json!(asked), address]
    };
    let columns =
        &["name", "by", "from", "until", "stage", "delivered_on", "answers", "answers_owed", "address"];
    Ok(Takeaway { name: "evaluations", columns, rows: all.iter().map(row).collect() })
}

async fn list_table(visit: Visit) -> Answer {
    list(&visit).await?.csv()
}

async fn list_data(visit: Visit) -> Answer {
    list(&visit).await?.json(&visit)
}

/// What a side answered, and how far it has come there.
fn side(one: &Recommendation, key: &str, seen: &Seen, (at, words): (&Urls, &Words)) -> Value {
    let (answer, outcome) = (seen.answer(&one.id, key), seen.outcome(&one.id, key));
    let (come, day) = seen.come(one, key);
    let became = outcome.map(|outcome| {
        let (said, href) = shown::became(outcome, seen, (at, words));
        json!({
            "as": outcome.kind.name(), "what": said, "address": (!href.is_empty()).then_some(href),
            "words": outcome.body, "on": outcome.on.to_string(), "link": outcome.link,
        })
    });
    json!({
        "side": key, "name": seen.side(key), "answer": answer.map(|a| a.verdict.name()),
        "why": answer.map(|a| a.body.as_str()), "answered_on": answer.map(|a| a.on.to_string()),
        "answered_version": answer.map(|a| a.version), "stands": come.name(), "stands_day": day.to_string(),
        "became": became,
    })
}

async fn whole(visit: Visit, At(id): At<Evaluation>, asked: Asked) -> Answer {
    let seen =
        visit.see(SeeEvaluation { evaluation: id, version: asked.get("version").parse().ok() }).await?;
    let (at, words, of) = (visit.at(), visit.words(), &seen.evaluation);
    let findings = seen.text.findings.iter().map(|one| {
        let named = seen.commitments.iter().filter(|known| one.clauses.contains(&known.clause.id));
        let named = named.map(|known| json!({ "slug": known.clause.slug, "edition": known.number }));
        json!({
            "id": one.id.as_str(), "heading": one.heading, "body": one.body, "commitments": named.collect::<Vec<_>>(),
        })
    });
    let recommendations = seen.text.recommendations.iter().map(|one| {
        let sides: Vec<_> = one.sides.iter().map(|key| side(one, key, &seen, (&at, words))).collect();
        json!({
            "id": one.id.as_str(), "heading": one.heading, "body": one.body,
            "built_on": one.findings.iter().map(kernel::Id::as_str).collect::<Vec<_>>(), "sides": sides,
        })
    });
    let versions = seen.versions.iter().map(|one| {
        json!({ "version": one.number, "delivered_on": one.on.map(|on| on.to_string()), "reason": one.reason })
    });
    let shape = json!({
        "v": 1, "name": of.name, "compact": of.compact_name, "by": who(of, words), "mandate": of.mandate,
        "from": of.from.to_string(), "until": of.until.to_string(), "answers_by": of.answers_by().map(|d| d.to_string()),
        "delivered_on": of.delivered_on.map(|d| d.to_string()), "version": seen.version,
        "versions": versions.collect::<Vec<_>>(), "findings": findings.collect::<Vec<_>>(),
        "recommendations": recommendations.collect::<Vec<_>>(),
    });
    Ok(([(header::CONTENT_TYPE, "application/json")], shape.to_string()).into_response())
}

/// A row for each side that a recommendation is directed to.
async fn table(visit: Visit, At(id): At<Evaluation>) -> Answer {
    let seen = visit.see(SeeEvaluation { evaluation: id, version: None }).await?;
    let (at, words) = (visit.at(), visit.words());
    let mut rows = Vec::new();
    for one in &seen.text.recommendations {
        for key in &one.sides {
            let said = side(one, key, &seen, (&at, words));
            let mut row = vec![json!(one.heading), json!(one.body)];
            let columns = ["side", "answer", "why", "answered_on", "stands", "stands_day"];
            row.extend(columns.map(|column| said[column].clone()));
            row.push(said["became"]["what"].clone());
            rows.push(row);
        }
    }
    let columns = &[
        "recommendation",
        "words",
        "side",
        "answer",
        "why",
        "answered_on",
        "stands",
        "stands_day",
        "became",
    ];
    Takeaway { name: "recommendations", columns, rows }.csv()
}

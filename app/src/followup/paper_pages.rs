//! A round from paper, to be read: with its source, its figures and its history; and as data.

use askama::Template;
use axum::{http::header, response::IntoResponse as _};
use kernel::Instant;
use policy::Act;
use serde_json::{Value, json};

use super::{
    paper::{Figure, PaperRound},
    paper_actions::{PaperFile, PaperSeen, SeePaper},
    report_pages::said,
    rules::Sort,
};
use crate::{
    compact::promise,
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::{Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of rounds from paper.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeFollowup, "/followup/papers/{id}", paper)
        .get(Act::SeeFollowup, "/followup/papers/{id}/file", file)
        .get(Act::SeeFollowup, "/followup/papers/{id}/data.json", data)
}

/// How the sides saw a commitment.
struct SeenLine {
    name: String,
    href: String,
    /// Side, shape and word.
    sides: Vec<(String, &'static str, String)>,
}

/// A version of what was entered.
struct Version {
    href: String,
    number: i64,
    at: Instant,
    by: String,
    reason: String,
    shown: bool,
}

#[derive(Template)]
#[template(path = "followup/views/paper.html")]
struct PaperView {
    at: Urls,
    paper: PaperRound,
    /// Name, and "204 av 560 föreningar".
    figures: Vec<(String, String)>,
    seen: Vec<SeenLine>,
    versions: Vec<Version>,
    edits: bool,
    /// There are commitments that sides can have seen.
    commitments: bool,
}

impl View for PaperView {
    fn head(&self, visit: &Visit) -> Head {
        let mut head = head(visit, &self.paper, &self.paper.facts.title);
        let data = ("application/json".to_owned(), "JSON".to_owned(), self.at.paper_data(&self.paper.id));
        head.alternates.push(data);
        head
    }
}

/// The way to a page of a paper.
pub(super) fn head(visit: &Visit, of: &PaperRound, title: &str) -> Head {
    let at = visit.at();
    let head = Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("followup-title"), at.followups())
        .under(of.facts.title.clone(), at.paper(&of.id));
    if title == of.facts.title { head } else { head.under(title, String::new()) }
}

/// What a paper counted, as it is read: "204 av 560 föreningar".
pub fn counted([number, out_of, unit]: [&str; 3], words: &Words) -> String {
    // Whole numbers as they are read; the others as they are written.
    let read = |text: &str| match text.parse() {
        Ok(whole) => words.number(whole),
        Err(_) => said(Sort::Number, text, words),
    };
    let told = if out_of.is_empty() {
        read(number)
    } else {
        words.with("followup-figure-of", &[("n", read(number).into()), ("all", read(out_of).into())])
    };
    format!("{told} {unit}").trim_end().to_owned()
}

fn seen_lines(of: &PaperSeen, at: &Urls, words: &Words) -> Vec<SeenLine> {
    let line = |clause: &crate::compact::rules::Clause| {
        let told = |side: &crate::compact::rules::Side| {
            let all = of.paper.facts.seen.iter();
            let found = all.into_iter().find(|one| one.clause == clause.id && one.side == side.key)?;
            let name = found.status.name();
            Some((side.label.clone(), name, words.t(&format!("status-{name}"))))
        };
        SeenLine {
            name: promise::title(clause),
            href: at.clause(&of.compact.slug, of.number, &clause.slug),
            sides: of.sides.iter().filter_map(told).collect(),
        }
    };
    of.commitments.iter().map(line).filter(|line| !line.sides.is_empty()).collect()
}

fn asked_version(asked: &Asked) -> Option<i64> {
    asked.get("version").parse().ok()
}

async fn paper(visit: Visit, At(id): At<PaperRound>, asked: Asked) -> Answer {
    let seen = visit.see(SeePaper { paper: id.clone(), version: asked_version(&asked) }).await?;
    let (at, words) = (visit.at(), visit.words());
    let version = |one: &PaperRound| Version {
        href: format!("{}?version={}", at.paper(&id), one.version),
        number: one.version,
        at: one.at,
        by: one.by.clone(),
        reason: one.reason.clone(),
        shown: one.version == seen.paper.version,
    };
    let figure = |one: &Figure| (one.name.clone(), counted([&one.number, &one.out_of, &one.unit], words));
    visit.page(&PaperView {
        figures: seen.paper.facts.figures.iter().map(figure).collect(),
        seen: seen_lines(&seen, &at, words),
        versions: seen.versions.iter().map(version).collect(),
        edits: seen.edits,
        commitments: !seen.commitments.is_empty(),
        paper: seen.paper,
        at,
    })
}

async fn file(visit: Visit, At(id): At<PaperRound>, asked: Asked) -> Answer {
    let (file, bytes) = visit.see(PaperFile(id, asked_version(&asked))).await?;
    Ok(visit.attachment(&file.name, file.paper.media_type(), bytes))
}

async fn data(visit: Visit, At(id): At<PaperRound>) -> Answer {
    let seen = visit.see(SeePaper { paper: id, version: None }).await?;
    let commitment = |id| seen.commitments.iter().find(|one| one.id == id).map(|one| one.slug.clone());
    let views = seen.paper.facts.seen.iter().map(|one| {
        json!({ "commitment": commitment(one.clause.clone()), "side": one.side, "status": one.status.name() })
    });
    let figures = seen.paper.facts.figures.iter().map(|one| {
        let of = Some(&one.out_of).filter(|of| !of.is_empty());
        json!({ "name": one.name, "number": one.number, "of": of, "unit": one.unit })
    });
    let mut shape = outline(&visit, &seen.paper);
    shape["summary"] = json!(seen.paper.facts.body);
    shape["figures"] = figures.collect();
    shape["views"] = views.collect();
    shape["version"] = json!(seen.paper.version);
    shape["v"] = json!(1);
    Ok(([(header::CONTENT_TYPE, "application/json")], shape.to_string()).into_response())
}

/// A round from paper in short, for machines.
pub(super) fn outline(visit: &Visit, of: &PaperRound) -> Value {
    let (facts, base) = (&of.facts, &visit.desk.settings.base_url);
    let file = of.file.as_ref().map(|_| format!("{base}{}", visit.at().paper_file(&of.id)));
    let link = Some(&facts.link).filter(|link| !link.is_empty());
    json!({
        "from_paper": true, "name": facts.title, "from": facts.about.0.to_string(), "until": facts.about.1.to_string(),
        "source": { "paper": facts.source, "link": link, "file": file },
        "entered": of.at.stored(), "address": format!("{base}{}", visit.at().paper(&of.id)),
        "data": format!("{base}{}", visit.at().paper_data(&of.id)),
    })
}

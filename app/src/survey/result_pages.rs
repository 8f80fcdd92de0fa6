//! What a survey gave: page, table, and for machines, all by the same rule ([`super::count`]).

use askama::Template;
use policy::Act;
use serde_json::{Value, json};

use super::{
    count::{Counted, Tallied, share},
    pages::{counted, group, head, promise},
    rules::{Group, Sort, Survey},
    sights::{ResultSeen, SeeResult},
};
use crate::web::{
    Answer, Head, Routes, Urls, View, Visit, door::At, filters, page::unkept, takeaway::Takeaway,
    words::Words,
};

/// The doors of results.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeSurvey, "/surveys/{id}/result", result)
        .get(Act::SeeSurvey, "/surveys/{id}/result.csv", csv)
        .get(Act::SeeSurvey, "/surveys/{id}/result.json", machine)
}

/// What can be chosen, in words: of an agreement its word, of the others their own.
pub(super) fn option(of: Sort, name: &str, words: &Words) -> String {
    if of == Sort::Agree { words.t(&format!("survey-agree-{name}")) } else { name.to_owned() }
}

/// One line of a question's table: a choice, and how many took it of each column.
struct Line {
    word: String,
    /// How many, in words, for the column of that name; and the share, for the bar.
    cells: Vec<(String, String, usize)>,
}

/// A question as the page shows it.
struct Asked {
    wording: String,
    /// All, and then each group: its name, and how many of those who were asked answered.
    columns: Vec<(String, String)>,
    lines: Vec<Line>,
    /// The texts of each group.
    texts: Vec<(String, Vec<String>)>,
    /// The groups that are not shown, in words; nothing where all are.
    hidden: String,
}

fn named(of: Option<Group>, words: &Words) -> String {
    of.map_or_else(|| words.t("survey-all"), |of| group(of, words))
}

/// "3,4"
fn decimal(hundredths: i64, words: &Words) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let args = [("whole", whole.into()), ("part", format!("{part:02}").into())];
    format!("{sign}{}", words.with("survey-decimal", &args))
}

fn asked(of: &Tallied, seen: &ResultSeen, words: &Words) -> Asked {
    let sort = of.question.sort;
    let out_of = |group: Option<Group>| {
        let one = |(name, asked, _): &(Group, usize, usize)| {
            if group.is_none_or(|group| group == *name) { *asked } else { 0 }
        };
        seen.groups.iter().map(one).sum::<usize>()
    };
    let column = |one: &Counted| (named(one.group, words), counted(one.n, out_of(one.group), words));
    let cell = |one: &Counted, n: usize| {
        let args = [("n", n.into()), ("share", share(n, one.n).into())];
        (named(one.group, words), words.with("survey-cell", &args), share(n, one.n))
    };
    let options = of.counted.first().map_or(&[][..], |one| one.options.as_slice());
    let mut lines: Vec<Line> = options
        .iter()
        .enumerate()
        .map(|(at, (name, _))| Line {
            word: option(sort, name, words),
            cells: of.counted.iter().map(|one| cell(one, one.options[at].1)).collect(),
        })
        .collect();
    if of.counted.iter().any(|one| one.mean.is_some()) {
        let mean = |one: &Counted| {
            let said = one.mean.map_or_else(|| words.t("survey-mean-none"), |mean| decimal(mean, words));
            (named(one.group, words), said, 0)
        };
        lines.push(Line { word: words.t("survey-mean"), cells: of.counted.iter().map(mean).collect() });
    }
    let texts = of.counted.iter().filter(|one| !one.texts.is_empty());
    let hidden: Vec<String> = of.hidden.iter().map(|one| group(*one, words).to_lowercase()).collect();
    Asked {
        wording: of.question.wording.clone(),
        columns: of.counted.iter().map(column).collect(),
        lines,
        texts: texts.map(|one| (named(one.group, words), one.texts.clone())).collect(),
        hidden: if hidden.is_empty() {
            String::new()
        } else {
            words.with("survey-hidden", &[("groups", hidden.join(", ").into())])
        },
    }
}

#[derive(Template)]
#[template(path = "survey/views/result.html")]
struct ResultView {
    at: Urls,
    survey: Survey,
    promise: String,
    counted: String,
    groups: Vec<(String, String)>,
    asked: Vec<Asked>,
    publishes: bool,
    /// Anyone may read it.
    published: bool,
}

impl View for ResultView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.survey, &visit.words().t("survey-result"))
    }
}

async fn result(visit: Visit, At(id): At<Survey>) -> Answer {
    let seen = visit.see(SeeResult(id)).await?;
    let words = visit.words();
    let (all, done) = seen.groups.iter().fold((0, 0), |(all, done), (_, a, n)| (all + a, done + n));
    let of = |(of, asked, n): &(Group, usize, usize)| (group(*of, words), counted(*n, *asked, words));
    let view = ResultView {
        at: visit.at(),
        promise: promise(&seen.survey, words),
        counted: counted(done, all, words),
        groups: seen.groups.iter().map(of).collect(),
        asked: seen.tallied.iter().map(|one| asked(one, &seen, words)).collect(),
        publishes: seen.publishes,
        published: seen.survey.published_on.is_some(),
        survey: seen.survey,
    };
    let page = visit.page(&view);
    if view.published { page } else { unkept(page) }
}

/// One row for each number and each text. What is not shown on the page is not in it.
fn takeaway(seen: &ResultSeen) -> Takeaway {
    let mut rows = Vec::new();
    for one in &seen.tallied {
        for counted in &one.counted {
            let group = counted.group.map_or("all", Group::name);
            let row = |what: &str, value: Value| {
                vec![
                    json!(one.question.wording),
                    json!(one.question.sort.name()),
                    json!(group),
                    json!(counted.n),
                    json!(what),
                    value,
                ]
            };
            rows.extend(counted.options.iter().map(|(name, n)| row(name, json!(n))));
            rows.extend(counted.mean.map(|mean| row("mean-in-hundredths", json!(mean))));
            rows.extend(counted.texts.iter().map(|text| row("text", json!(text))));
        }
    }
    Takeaway { name: "survey", columns: &["question", "sort", "group", "answered", "what", "value"], rows }
}

async fn csv(visit: Visit, At(id): At<Survey>) -> Answer {
    unkept(takeaway(&visit.see(SeeResult(id)).await?).csv())
}

async fn machine(visit: Visit, At(id): At<Survey>) -> Answer {
    unkept(takeaway(&visit.see(SeeResult(id)).await?).json(&visit))
}

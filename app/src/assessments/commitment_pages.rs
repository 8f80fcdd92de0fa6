//! One commitment: its words, what both sides say of it, what is done under it, and the form for those who may say more.

use askama::Template;
use axum::extract::{FromRequest as _, Request};
use policy::Act;

use super::{
    actions::Assess,
    laid::{Said, title},
    rules::{self, NOT_ASSESSED, NewAssessment},
    sights::{Concerning, Listed, Owner, SeeCommitment, Seen},
};
use crate::{
    base::Error,
    measures::rules::Status,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked},
        filters,
        words::Words,
    },
};

/// The doors of one commitment.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeCommitment, "/commitments/{slug}", page).post(
        Act::Assess,
        "/commitments/{slug}/assessment",
        assess,
    )
}

/// Something that became of the commitment when an edition was adopted.
struct Turn {
    number: i64,
    /// The key of the word for what became of it.
    word: String,
    /// Its page as it was, or as it became; empty where there is none.
    href: String,
    /// It led here; else it led from here.
    came: bool,
}

#[derive(Template)]
#[template(path = "assessments/views/commitment.html")]
struct CommitmentView {
    at: Urls,
    lang: &'static str,
    title: String,
    seen: Seen,
    said: Vec<Said>,
    owed_by: Vec<(String, String)>,
    serves: Vec<(String, String)>,
    measure_columns: Vec<String>,
    turns: Vec<Turn>,
    /// What evaluations have found of it, and what they recommend: heading, address, and which of the two it is.
    came: Vec<(String, String, String)>,
    /// The sides for which something can be said: key, label.
    may: Vec<(String, String, String)>,
    /// The one who looks would have to say where they have it from.
    sourced: bool,
    statuses: Vec<(&'static str, String, String)>,
    /// What all sides together are called.
    joint: String,
    form: Form,
}

impl CommitmentView {
    /// What a side is called; one that is gone by its key.
    fn side(&self, key: &str) -> String {
        let sides = &self.seen.opened.text.sides;
        sides.iter().find(|s| s.key == key).map_or_else(|| key.to_owned(), |s| s.label.clone())
    }

    /// Whose a measure is.
    fn owner(&self, owner: &Owner) -> String {
        owner.named(&self.seen.opened.text.sides, &self.joint)
    }

    fn is_late(&self, measure: &Listed) -> bool {
        measure.is_late(self.seen.today)
    }

    /// Its words in the text, for ever.
    fn clause_href(&self) -> String {
        let opened = &self.seen.opened;
        let number = opened.edition.number.unwrap_or_default();
        self.at.clause(&opened.compact.slug, number, &self.seen.clause.slug)
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        format!("{}?compact={}", self.at.assessment(&self.seen.clause.slug), self.seen.opened.compact.slug)
    }
}

impl View for CommitmentView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(self.title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(visit.words().t("assessments-title"), self.at.commitments())
            .under(self.title.clone(), String::new())
    }
}

async fn page(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let sight = SeeCommitment {
        compact: asked.get("compact").to_owned(),
        number: asked.get("edition").parse().ok(),
        clause: slug,
    };
    let seen = visit.see(sight).await?;
    let form = Form::new(Sent::default().with("on", visit.today().to_string()));
    visit.page(&view(&visit, seen, form))
}

async fn assess(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let sent = Sent::from_request(Request::from_parts(parts, body), &()).await?;
    let compact = asked.get("compact").to_owned();
    let again = async |form| -> Result<CommitmentView, Error> {
        let sight = SeeCommitment { compact: compact.clone(), number: None, clause: slug.clone() };
        Ok(view(&visit, visit.see(sight).await?, form))
    };
    let action = Assess {
        compact: compact.clone(),
        clause: slug.clone(),
        side: sent.line("side"),
        new: NewAssessment {
            status: sent.line("status").parse().ok(),
            reason: sent.text("reason"),
            on: sent.day("on"),
            source: sent.line("source"),
        },
    };
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().commitment(&slug), "assessed"),
        Err(page) => Ok(page),
    }
}

fn view(visit: &Visit, seen: Seen, form: Form) -> CommitmentView {
    let (at, words) = (visit.at(), visit.words());
    let text = &seen.opened.text;
    let said = seen.assessing.iter().zip(&seen.row.said).map(|(side, view)| {
        let kind = view.map_or(NOT_ASSESSED, |v| v.status.name());
        Said { side: side.label.clone(), kind, word: rules::word(kind), on: view.map(|v| v.on) }
    });
    let board = |by: &str| format!("{}?by={by}", at.commitments());
    let owing = text.sides.iter().filter(|side| seen.clause.sides.contains(&side.key));
    let label = |slug: &String| text.clauses.iter().find(|c| c.slug == *slug).map(|c| c.label.clone());
    let column = |key: &str| words.t(&format!("assessments-column-{key}"));
    CommitmentView {
        came: seen.found.iter().map(|one| concerning(one, &at, words)).collect(),
        lang: seen.opened.edition.lang.tag(),
        title: named(&seen, words),
        said: said.collect(),
        owed_by: owing.map(|side| (side.label.clone(), board("side"))).collect(),
        serves: seen.clause.principles.iter().filter_map(label).map(|l| (l, board("principle"))).collect(),
        measure_columns: ["measure", "owner", "due", "status"].map(column).to_vec(),
        turns: turns(&at, &seen),
        may: seen.may.iter().map(|(side, _)| (side.key.clone(), side.label.clone(), String::new())).collect(),
        sourced: seen.may.iter().any(|(_, own)| !own),
        joint: visit.words().t("duties-side-joint"),
        statuses: Status::ALL
            .map(|s| {
                let more = words.t(&format!("assessments-means-{}", s.name()));
                (s.name(), words.t(&format!("status-{}", s.name())), more)
            })
            .to_vec(),
        form,
        at,
        seen,
    }
}

/// Something of an evaluation: its heading, where it is read, and what it is.
fn concerning(one: &Concerning, at: &Urls, words: &Words) -> (String, String, String) {
    let name = [("name", one.name.as_str().into())];
    let (href, said) = match &one.recommendation {
        Some(id) => (at.recommendation(id), words.with("evaluation-came-recommendation", &name)),
        None => (at.evaluation(&one.evaluation), words.with("evaluation-came-finding", &name)),
    };
    (one.heading.clone(), href, said)
}

fn named(seen: &Seen, words: &Words) -> String {
    let clause = &seen.clause;
    match (clause.label.is_empty(), clause.heading.is_empty()) {
        (false, true) => words.with(
            "assessments-numbered",
            &[("label", clause.label.as_str().into()), ("group", clause.group.as_str().into())],
        ),
        (false, false) => format!("{} {}", clause.label, clause.heading),
        _ => title(clause),
    }
}

fn turns(at: &Urls, seen: &Seen) -> Vec<Turn> {
    let last = seen.opened.edition.number.unwrap_or_default();
    let current = seen.lineage.steps().last().map_or(last, |step| step.number);
    let page = |slug: &str, number: i64| match (slug.is_empty(), number == current) {
        (true, _) => String::new(),
        (false, true) => at.commitment(slug),
        (false, false) => {
            format!("{}?edition={number}&compact={}", at.commitment(slug), seen.opened.compact.slug)
        }
    };
    let turn = |step: &crate::compact::lineage::Step, came: bool| Turn {
        number: step.number,
        word: format!("compact-became-{}", step.link.relation.name()),
        href: if came { page(&step.old_slug, step.number - 1) } else { page(&step.slug, step.number) },
        came,
    };
    let before = seen.lineage.before(&seen.clause.id).into_iter().map(|step| turn(step, true));
    before.chain(seen.lineage.after(&seen.clause.id).into_iter().map(|step| turn(step, false))).collect()
}

//! Looking a proposal over: the source on one side with every finding on its line, the proposal on the other, one form
//! per thing. Each save is one act on the revision that was read; whoever comes second is told, and keeps what they typed.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use kernel::Id;
use policy::Act;
use reader::proposal::{Clock, ClockKind, PartKind, Proposal, Severity};

use super::{
    actions::Correct,
    cards::{self, Cards},
    derive::{CLOCKS, clock_name},
    review::{Fields, Heading, Item, List, Revision, Then},
    rules::Edition,
    sights::ToReview,
    store::Draft,
};
use crate::{
    base::{Error, Refusal, reading, text},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of the review.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditEdition, "/editions/{id}/review", ask).post(
        Act::EditEdition,
        "/editions/{id}/review",
        correct,
    )
}

#[derive(Template)]
#[template(path = "compact/views/review.html")]
struct ReviewView {
    at: Urls,
    edition: Edition,
    revision: i64,
    proposal: Proposal,
    /// What was refused, with what was typed.
    form: Form,
    /// Which form that was: `head`, `sides`, `clocks`, `add-goal`, or the identity of a card.
    refused: String,
    /// What was wrong: where, and what to do.
    wrong: Vec<(String, String)>,
    /// What was typed for a thing that is no longer there.
    lost: String,
    lists: Vec<Cards>,
    source: Vec<SourceLine>,
    findings: Vec<Shown>,
    /// Kinds of clock and of list: value and word.
    clock_kinds: Vec<(&'static str, String)>,
    clocks: Vec<(&'static str, String, String)>,
    kinds: Vec<(&'static str, String)>,
}

/// A line of the source.
struct SourceLine {
    number: usize,
    text: String,
    /// Where the finding on it leads.
    finding: Option<String>,
}

/// A finding, in words.
struct Shown {
    line: Option<u32>,
    said: String,
    /// The thing it is about.
    href: String,
    warning: bool,
}

impl ReviewView {
    /// What stands in a field of the form `which`: what was typed where it was refused, else what is kept.
    fn typed<'a>(&'a self, which: &str, field: &str, kept: &'a str) -> &'a str {
        if self.refused == which { self.form.value(field) } else { kept }
    }

    fn nth(name: &str, n: &impl std::fmt::Display) -> String {
        format!("{name}-{n}")
    }

    fn wrong_at(&self, which: &str, field: &str) -> &str {
        if self.refused == which { self.form.error(field) } else { "" }
    }
}

impl View for ReviewView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-review"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-editions"), self.at.editions())
            .under(words.t("compact-review"), String::new())
    }
}

async fn ask(visit: Visit, At(id): At<Edition>) -> Answer {
    visit.page(&view(&visit, &id, Form::default(), None).await?)
}

/// The page; `refused` is the form that was refused and what was sent with it.
async fn view(
    visit: &Visit,
    id: &Id<Edition>,
    form: Form,
    refused: Option<&Sent>,
) -> Result<ReviewView, Error> {
    let (edition, draft) = visit.see(ToReview(Act::EditEdition, id.clone())).await?;
    if edition.number.is_some() {
        // What is adopted is read, never reviewed.
        return Err(Refusal::NotFound.into());
    }
    let words = visit.words();
    let Draft { proposal, source, revision } = draft;
    let mut which = refused.map(which).unwrap_or_default();
    let mut lists = List::ALL.map(|list| Cards::of(&proposal, list, words)).to_vec();
    let about = refused.filter(|sent| sent.raw("what") == "item");
    let stale = |sent: &Sent| sent.raw("revision") != revision.to_string();
    let card = about.and_then(|sent| cards::meant(&mut lists, sent, stale(sent)));
    let stands = card.is_some() || about.is_none();
    match (card, about) {
        (Some(card), Some(sent)) => {
            which.clone_from(&card.id);
            card.fill(sent, &form);
        }
        // What was typed stands beside nothing else: whatever is in its place now is another thing.
        (None, Some(_)) => "content".clone_into(&mut which),
        _ => {}
    }
    let lost = refused.filter(|_| !stands).map(|s| s.text("text")).unwrap_or_default();
    let spot = |field: &str| match field {
        "content" => {
            if which.is_empty() {
                "content".to_owned()
            } else {
                which.clone()
            }
        }
        field => format!("{which}-{field}"),
    };
    let wrong = form.summary().into_iter().map(|(field, said)| (spot(field), said.to_owned())).collect();
    let findings = findings(&proposal, words);
    Ok(ReviewView {
        at: visit.at(),
        source: lines(&source, &findings),
        clock_kinds: CLOCKS
            .map(|k| (clock_name(k), words.t(&format!("compact-clock-{}", clock_name(k)))))
            .to_vec(),
        clocks: clocks(&proposal, refused.filter(|_| which == "clocks")),
        kinds: List::ALL.map(|l| (l.name(), words.t(&format!("compact-kind-{}", l.name())))).to_vec(),
        edition,
        revision,
        proposal,
        form,
        refused: which,
        wrong,
        lost,
        lists,
        findings,
    })
}

/// Which form was sent.
fn which(sent: &Sent) -> String {
    match sent.raw("what") {
        "item" => cards::id(sent.raw("item")),
        "add" => format!("add-{}", sent.raw("list")),
        other => other.to_owned(),
    }
}

fn clocks(proposal: &Proposal, refused: Option<&Sent>) -> Vec<(&'static str, String, String)> {
    let kept = refused.map_or_else(|| proposal.clocks.clone(), sent_clocks);
    let row =
        |c: &Clock| (clock_name(c.kind), c.every_months.to_string(), c.object.clone().unwrap_or_default());
    // One row more than there are, to write another in.
    kept.iter().map(row).chain([("follow_up", String::new(), String::new())]).collect()
}

fn findings(proposal: &Proposal, words: &Words) -> Vec<Shown> {
    proposal
        .findings
        .iter()
        .map(|f| Shown {
            line: f.line,
            said: reading::said(&f.code, &f.quote, words),
            href: cards::about(proposal, &f.quote).map(|id| format!("#{id}")).unwrap_or_default(),
            warning: f.severity == Severity::Warning,
        })
        .collect()
}

fn lines(source: &str, findings: &[Shown]) -> Vec<SourceLine> {
    let finding = |number: usize| {
        let at = findings.iter().position(|f| f.line.is_some_and(|l| usize::try_from(l) == Ok(number)))?;
        let href = &findings[at].href;
        Some(if href.is_empty() { format!("#finding-{}", at + 1) } else { href.clone() })
    };
    (1..)
        .zip(source.lines())
        .filter(|(number, text)| !text.trim().is_empty() || finding(*number).is_some())
        .map(|(number, text)| SourceLine { number, text: text.to_owned(), finding: finding(number) })
        .collect()
}

async fn correct(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let correction = revision(&sent).ok_or(Refusal::NotFound)?;
    let action =
        Correct { draft: id.clone(), revision: sent.raw("revision").parse().unwrap_or(0), correction };
    let (kept, anchor) = (sent.clone(), which(&sent));
    let again = async |form| view(&visit, &id, form, Some(&kept)).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => {
            Ok(Redirect::to(&format!("{}?done=saved#{anchor}", visit.at().review(&id))).into_response())
        }
        Err(page) => Ok(page),
    }
}

/// What a form asks for; nothing where it is none of ours.
fn revision(sent: &Sent) -> Option<Revision> {
    Some(match sent.raw("what") {
        "head" => Revision::Head(Box::new(Heading {
            title: sent.line("title"),
            language: sent.line("language"),
            vision: sent.text("vision"),
            body: sent.line("body"),
            date: sent.line("date"),
            diary_number: sent.line("diary_number"),
        })),
        "sides" => {
            let labels = sent.all("side-label").iter().map(|l| text::line(l));
            Revision::Sides(sent.all("side-key").iter().cloned().zip(labels).collect(), sent.line("another"))
        }
        "clocks" => Revision::Clocks(sent_clocks(sent)),
        "add" => Revision::Add(sent.raw("list").parse().ok()?, sent.line("label"), sent.text("text")),
        "item" => {
            let item: Item = sent.raw("item").parse().ok()?;
            let then = then(sent, item.list)?;
            Revision::Item(item, Box::new(fields(sent)), then)
        }
        _ => return None,
    })
}

fn then(sent: &Sent, list: List) -> Option<Then> {
    let kind: List = sent.raw("kind").parse().unwrap_or(list);
    Some(match sent.raw("do") {
        "up" => Then::Up,
        "down" => Then::Down,
        "split" => Then::SplitBefore(sent.raw("split").parse().unwrap_or(0)),
        "join" => Then::Join,
        "remove" => Then::Remove,
        "save" | "" if kind != list => Then::Become(kind),
        "save" | "" => Then::Stay,
        _ => return None,
    })
}

fn fields(sent: &Sent) -> Fields {
    let count: usize = sent.raw("parts").parse().unwrap_or(0);
    let kind = |n: usize| match sent.raw(&format!("part-{n}-kind")) {
        "right" => PartKind::Right,
        "explanation" => PartKind::Explanation,
        _ => PartKind::Duty,
    };
    Fields {
        label: sent.line("label"),
        heading: sent.line("heading"),
        text: sent.text("text"),
        group: sent.line("group"),
        sides: sent.all("sides").to_vec(),
        principles: sent.all("principles").to_vec(),
        parts: (1..=count.min(500))
            .map(|n| (kind(n), sent.all(&format!("part-{n}-sides")).to_vec()))
            .collect(),
    }
}

fn sent_clocks(sent: &Sent) -> Vec<Clock> {
    let kind =
        |name: &str| CLOCKS.into_iter().find(|k| clock_name(*k) == name).unwrap_or(ClockKind::FollowUp);
    let (kinds, objects) = (sent.all("clock-kind"), sent.all("clock-object"));
    let months = sent.all("clock-months").iter().map(|m| m.trim().parse::<u32>().unwrap_or(0).min(600));
    months
        .enumerate()
        .filter(|(_, months)| *months > 0)
        .map(|(i, every_months)| Clock {
            kind: kind(kinds.get(i).map_or("", String::as_str)),
            every_months,
            object: objects.get(i).map(|o| text::line(o)).filter(|o| !o.is_empty()),
        })
        .collect()
}

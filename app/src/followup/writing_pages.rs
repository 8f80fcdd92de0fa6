//! A report is written: together, and saved as one types where scripts may run.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Answered, Begin, Write},
    boxes::{self, Boxed},
    pages::{called, head},
    report_pages::{Field, Part, Showing},
    report_sights::{SeeReport, SheetOf, Writes},
    rules::{Report, Round, Scope, Sort, Standing},
};
use crate::{
    base::{Error, Problem, Refusal},
    web::{
        Answer, Head, Routes, Sent, Urls, View, Visit,
        boxes::{Wrong, named, wrong},
        door::At,
        filters,
        page::page_with,
        words::Words,
    },
};

/// The doors of a report that is written.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::WriteReport, "/reports/{id}/writing", writing)
        .post(Act::WriteReport, "/reports/{id}/writing", write)
        .post(Act::WriteReport, "/reports/{id}/saving", save)
}

#[derive(Template)]
#[template(path = "followup/views/writing.html")]
struct WritingView {
    at: Urls,
    summary: Vec<(String, String)>,
    report: Report,
    round: Round,
    title: String,
    closes: Day,
    parts: Vec<Part>,
    whole: Vec<Field>,
    sitting: String,
    /// It is written for the party, and not as it.
    for_party: bool,
    /// Reports are taken no more.
    past: bool,
    /// From when they are taken, where that is still ahead.
    opens: Option<Day>,
}

impl View for WritingView {
    fn head(&self, visit: &Visit) -> Head {
        Head { saves: true, ..head(visit, &self.round, &self.title) }
    }
}

/// The problem that two have written in one box.
const BOTH: &str = "followup-both";

/// What was typed and is not kept, and what is wrong with it: by the name of the box.
#[derive(Default)]
pub(super) struct Over {
    /// What was typed, and the mark of what stood there when the page was read.
    pub typed: HashMap<String, (String, String)>,
    /// What is wrong; under no name what is wrong with the whole.
    pub wrong: HashMap<String, Wrong>,
    /// The page that it was typed into.
    sitting: String,
}

impl Over {
    fn new(sent: &Sent, problems: &[Problem], words: &Words) -> Self {
        let typed = |(name, of): (String, Sent)| (name, (of.text("text"), of.raw("was").to_owned()));
        let typed = sent.boxes().into_iter().map(typed).collect();
        Self { typed, wrong: wrong(problems, words, BOTH), sitting: sent.raw("sitting").to_owned() }
    }
}

/// What is told beside a box.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The name of the box.
    pub name: String,
    /// What is wrong with it, or nothing.
    pub error: String,
    /// What somebody else has written there meanwhile, in words, and its mark: the person chooses.
    pub theirs: Option<(String, String)>,
}

impl Told {
    /// What is told of the box `name`.
    pub(super) fn new(name: &str, error: String, both: Option<&str>, said: &impl Fn(&str) -> String) -> Self {
        Self { name: name.to_owned(), error, theirs: both.map(|kept| (said(kept), boxes::mark(kept))) }
    }
}

async fn writing_view(visit: &Visit, id: &Id<Report>, over: Over) -> Result<WritingView, Error> {
    let seen = visit.see(SeeReport { report: id.clone(), write: true, version: None }).await?;
    let (at, words) = (visit.at(), visit.words());
    let showing = Showing { seen: &seen, over: &over, at: &at, words };
    let (parts, whole) = (showing.parts(), showing.fields(Scope::Whole, None));
    let fields = parts.iter().flat_map(|part| part.fields.iter().map(move |f| (Some(part), f)));
    let fields = fields.chain(whole.iter().map(|f| (None, f))).filter(|(_, f)| !f.told.error.is_empty());
    let mut summary: Vec<(String, String)> = fields
        .map(|(part, f)| {
            let place = part.map_or(&f.wording, |part| &part.name);
            (format!("{}.text", f.name), named(place, &f.told.error))
        })
        .collect();
    summary.extend(over.wrong.get("").map(|wrong| ("report".to_owned(), wrong.said.clone())));
    let ahead = seen.round.standing(visit.today()) == Standing::Ahead;
    let sitting = Some(over.sitting).filter(|known| !known.is_empty());
    Ok(WritingView {
        summary,
        title: called(&seen.report, words),
        closes: seen.report.reopened_until.map_or(seen.round.window.1, |own| own.max(seen.round.window.1)),
        parts,
        whole,
        sitting: sitting.unwrap_or_else(|| visit.desk.chance.letters(16)),
        for_party: seen.for_party,
        past: seen.writes != Writes::Today && !ahead,
        opens: ahead.then_some(seen.round.window.0),
        report: seen.report,
        round: seen.round,
        at,
    })
}

async fn writing(visit: Visit, At(id): At<Report>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let view = writing_view(&visit, &id, Over::default()).await?;
    if !view.report.is_written() || view.past {
        // What was handed in is read, to change it one begins a correction; and so is what is taken no more.
        return visit.onward(&visit.at().report(&id), "");
    }
    visit.page(&view)
}

/// The boxes that were sent. Where two had written in one, the person chose: what the other wrote, and then nothing was sent; or
/// their own, and then it is measured by what the other wrote.
fn boxed(sent: &Sent) -> Result<Vec<Boxed>, Refusal> {
    let one = |(name, of): (String, Sent)| {
        let (question, clause) = name.split_once('-').map_or((name.as_str(), None), |(q, c)| (q, Some(c)));
        let clause = clause.map(str::parse).transpose().map_err(|_| Refusal::NotFound)?;
        let place = (question.parse().map_err(|_| Refusal::NotFound)?, clause);
        let was = Some(of.raw("choice")).filter(|chosen| !chosen.is_empty()).unwrap_or_else(|| of.raw("was"));
        Ok(Boxed { place, was: was.to_owned(), typed: of.raw("text").to_owned() })
    };
    sent.boxes().into_iter().filter(|(_, of)| of.raw("choice") != THEIRS).map(one).collect()
}

/// How a form says that what the other wrote is to stand.
const THEIRS: &str = "theirs";

/// The one box in which the person has chosen, to go back there.
fn chosen(sent: &Sent) -> Option<String> {
    let mut chosen = sent.boxes().into_iter().filter(|(_, of)| of.ticked("choice")).map(|(name, _)| name);
    chosen.next().filter(|_| chosen.next().is_none())
}

fn asked(id: &Id<Report>, sent: &Sent) -> Result<Write, Refusal> {
    let (report, boxes) = (id.clone(), boxed(sent)?);
    let sitting = sent.raw("sitting").chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    Ok(Write { report, boxes, sitting, as_typed: false })
}

async fn write(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let writing = visit.at().report_writing(&id);
    if sent.raw("do") == "correct" {
        // Somebody else handed in while this was typed: what was typed goes into the correction. Where that is begun already, or
        // nothing is taken any more, writing says so, with what was typed.
        match visit.act(Begin { report: id.clone() }).await {
            Ok(()) | Err(Error::Refusal(Refusal::Problems(_))) => {}
            Err(other) => return Err(other),
        }
    }
    match visit.act(asked(&id, &sent)?).await {
        Ok(_) if sent.raw("do") == "hand-in" => visit.onward(&visit.at().report_handing_in(&id), ""),
        Ok(_) => match chosen(&sent) {
            Some(name) => visit.onward(&format!("{writing}?done=followup-saved#{name}.text"), ""),
            None => visit.onward(&writing, "followup-saved"),
        },
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let view = writing_view(&visit, &id, Over::new(&sent, &problems, visit.words())).await?;
            page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

/// What came of saving while one types: parts for the page that is there already.
#[derive(Template)]
#[template(path = "followup/views/saved.html")]
struct SavedView {
    at: Urls,
    /// "Sparat 14.03", or why not.
    said: String,
    /// Nobody is signed in any more.
    signed_out: bool,
    /// The boxes that are saved as they were sent: name and mark.
    settled: Vec<(String, String)>,
    /// What is told beside each box; nothing said takes away what was told before.
    told: Vec<Told>,
}

impl SavedView {
    fn of(visit: &Visit, said: String) -> Self {
        Self { at: visit.at(), said, signed_out: false, settled: Vec::new(), told: Vec::new() }
    }
}

async fn save(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let words = visit.words();
    if visit.viewer.is_none() {
        // Whether there is such a report is not for whoever has not signed in.
        let gone = SavedView { signed_out: true, ..SavedView::of(&visit, words.t("followup-signed-out")) };
        return visit.fragment(&gone, StatusCode::UNAUTHORIZED);
    }
    let action = Write { as_typed: true, ..asked(&id, &sent)? };
    match visit.act(action).await {
        Ok(done) => {
            let all = done.problems.is_empty();
            let view = saved(&visit, &id, &sent, done).await?;
            visit.fragment(&view, if all { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        }
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let said = problems.iter().map(|one| words.said(one)).collect::<Vec<_>>().join(" ");
            visit.fragment(&SavedView::of(&visit, said), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

async fn saved(visit: &Visit, id: &Id<Report>, sent: &Sent, done: Answered) -> Result<SavedView, Error> {
    let words = visit.words();
    let (hour, minute) = done.at.wall(&visit.tenant.zone);
    let clock = format!("{hour:02}.{minute:02}");
    let said = match done.problems.len() {
        0 => words.with("followup-saved-at", &[("clock", clock.into())]),
        n => words.with("followup-saved-but", &[("clock", clock.into()), ("n", n.into())]),
    };
    let wrong = wrong(&done.problems, words, BOTH);
    // How each box is answered is asked only where another's words must be said.
    let sorts: HashMap<String, Sort> = if wrong.values().any(|one| one.both.is_some()) {
        visit.see(SheetOf(id.clone())).await?.into_iter().collect()
    } else {
        HashMap::new()
    };
    let told = |name: String| {
        let Wrong { said: error, both } = wrong.get(&name).cloned().unwrap_or_default();
        let sort = sorts.get(&name).copied().unwrap_or(Sort::Text);
        Told::new(&name, error, both.as_deref(), &|text| super::report_pages::said(sort, text, words))
    };
    let settled = done
        .settled
        .iter()
        .map(|((question, clause), kept)| (boxes::name(question, clause.as_ref()), boxes::mark(kept)));
    Ok(SavedView {
        settled: settled.collect(),
        told: sent.boxes().into_keys().map(told).collect(),
        ..SavedView::of(visit, said)
    })
}

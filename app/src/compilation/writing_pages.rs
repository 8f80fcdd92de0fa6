//! Writing the year's report: its words, on one page; its quotes, a page a commitment.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use kernel::Id;
use policy::Act;

use super::{
    actions::{Boxed, Quote, Write},
    pages::laid,
    rules::{self, Compilation, Passage},
    sights::{QuotableSeen, SeeCompilation, SeeQuotable},
};
use crate::{
    base::{Error, Problem, Refusal, together::mark},
    compact::{
        promise,
        rules::{Clause, Side},
    },
    web::{
        Answer, Head, Routes, Sent, Urls, View, Visit,
        boxes::{Wrong, named, wrong},
        door::{Asked, At},
        filters,
        page::page_with,
        words::Words,
    },
};

/// The doors of writing.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditCompilation, "/compilations/{id}/writing", writing)
        .post(Act::EditCompilation, "/compilations/{id}/writing", write)
        .get(Act::EditCompilation, "/compilations/{id}/quotes", quotes)
        .post(Act::EditCompilation, "/compilations/{id}/quotes", quote)
}

/// A box to write in.
struct Field {
    name: String,
    label: String,
    hint: String,
    value: String,
    was: String,
    error: String,
    theirs: String,
    /// Where quotes are chosen for it; nothing where there are none to choose.
    quotes: String,
}

#[derive(Template)]
#[template(path = "compilation/views/writing.html")]
struct WritingView {
    at: Urls,
    id: Id<Compilation>,
    title: String,
    summary: Vec<(String, String)>,
    fields: Vec<Field>,
    /// A version is being written.
    written: bool,
}

impl View for WritingView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, (&self.title, &self.id), &visit.words().t("compilation-write"))
    }
}

fn head(visit: &Visit, (report, id): (&str, &Id<Compilation>), title: &str) -> Head {
    let at = visit.at();
    Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("followup-title"), at.followups())
        .under(report.to_owned(), at.compilation(id))
        .under(title.to_owned(), String::new())
}

/// The problem that two have written in one box, or chosen for one commitment.
const BOTH: &str = "compilation-both";

/// What came back from the form: what was typed, and what is wrong with it, by the name of the box.
#[derive(Default)]
struct Over {
    /// The mark of the quotes that were chosen when their page was read.
    was: Option<String>,
    typed: HashMap<String, Sent>,
    wrong: HashMap<String, Wrong>,
}

impl Over {
    fn new(sent: &Sent, problems: &[Problem], words: &Words) -> Self {
        let was = Some(sent.raw("was").to_owned()).filter(|mark| !mark.is_empty());
        Self { typed: sent.boxes(), wrong: wrong(problems, words, BOTH), was }
    }

    fn error(&self, name: &str) -> String {
        self.wrong.get(name).map(|wrong| wrong.said.clone()).unwrap_or_default()
    }

    /// What is wrong, each with the field it stands in; what is wrong with the whole leads to the page's content.
    fn summary(&self, labelled: impl Fn(&str) -> String) -> Vec<(String, String)> {
        let one = |(name, Wrong { said, .. }): (&String, &Wrong)| match name.as_str() {
            "" => ("content".to_owned(), said.clone()),
            name => (format!("{name}.text"), named(&labelled(name), said)),
        };
        let mut all: Vec<_> = self.wrong.iter().map(one).collect();
        all.sort();
        all
    }
}

/// What was typed and not kept, measured by what was read; what somebody else wrote meanwhile stands beside it.
fn field(over: &Over, name: String, label: String, hint: String, kept: &str) -> Field {
    let Wrong { said: error, both } = over.wrong.get(&name).cloned().unwrap_or_default();
    let typed = over.typed.get(&name);
    let (value, was) = match typed {
        Some(of) if both.is_some() => (of.text("text"), mark(kept)),
        Some(of) if mark(&of.text("text")) != of.raw("was") => (of.text("text"), of.raw("was").to_owned()),
        _ => (kept.to_owned(), mark(kept)),
    };
    Field { name, label, hint, value, was, error, theirs: both.unwrap_or_default(), quotes: String::new() }
}

async fn writing_view(visit: &Visit, id: &Id<Compilation>, over: &Over) -> Result<WritingView, Error> {
    let seen = visit.see(SeeCompilation { id: id.clone(), version: None, draft: true }).await?;
    if !seen.edits {
        return Err(Refusal::NotAllowed.into());
    }
    let (at, words, year) = (visit.at(), visit.words(), &seen.year);
    let named = |name: &str, key: &str| {
        let hint = words.t(&format!("compilation-{key}-hint"));
        field(over, name.to_owned(), words.t(&format!("compilation-part-{key}")), hint, year.word(name))
    };
    let quotes = |commitment: &str| format!("{}?commitment={commitment}", at.compilation_quotes(id));
    let mut fields = vec![named("summary", "summary")];
    fields.extend(year.commitments.iter().map(|one| {
        let hint = words.t("compilation-under-hint");
        let field = field(over, one.id.clone(), one.name.clone(), hint, year.word(&one.id));
        Field { quotes: quotes(&one.id), ..field }
    }));
    fields.push(Field { quotes: quotes(""), ..named("ahead", "ahead") });
    let labelled = |name: &str| {
        fields.iter().find(|one| one.name == name).map_or_else(String::new, |one| one.label.clone())
    };
    let summary = over.summary(labelled);
    let written = seen.compilation.is_written();
    Ok(WritingView { at, id: id.clone(), title: laid(visit, &seen).title, summary, fields, written })
}

async fn writing(visit: Visit, At(id): At<Compilation>) -> Answer {
    let view = writing_view(&visit, &id, &Over::default()).await?;
    if !view.written {
        // What is published is read; to change it one begins a correction.
        return visit.onward(&visit.at().compilation(&id), "");
    }
    visit.page(&view)
}

async fn write(visit: Visit, At(id): At<Compilation>, sent: Sent) -> Answer {
    let one = |(place, of): (String, Sent)| Boxed {
        place,
        was: of.raw("was").to_owned(),
        typed: of.raw("text").to_owned(),
    };
    let boxes = sent.boxes().into_iter().map(one).collect();
    match visit.act(Write { compilation: id.clone(), boxes }).await {
        Ok(_) if sent.raw("do") == "read" => {
            visit.onward(&format!("{}?draft=yes", visit.at().compilation(&id)), "compilation-saved")
        }
        Ok(_) => visit.onward(&visit.at().compilation_writing(&id), "compilation-saved"),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let over = Over::new(&sent, &problems, visit.words());
            page_with(&visit, &writing_view(&visit, &id, &over).await?, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

/// An answer that can be quoted.
struct Choice {
    name: String,
    who: String,
    wording: String,
    answer: String,
    chosen: bool,
    value: String,
    error: String,
}

#[derive(Template)]
#[template(path = "compilation/views/quotes.html")]
struct QuotesView {
    at: Urls,
    id: Id<Compilation>,
    title: String,
    /// The commitment: its identity and name; nothing for the whole.
    commitment: String,
    name: String,
    willing: String,
    summary: Vec<(String, String)>,
    choices: Vec<Choice>,
    /// The mark of what was chosen when the page was read.
    was: String,
}

impl View for QuotesView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, (&self.title, &self.id), &visit.words().t("compilation-quotes"))
    }
}

async fn quotes_view(visit: &Visit, asked: SeeQuotable, over: &Over) -> Result<QuotesView, Error> {
    let id = asked.compilation.clone();
    let seen = visit.see(asked).await?;
    if !seen.compilation.is_written() {
        return Err(Refusal::NotFound.into());
    }
    let words = visit.words();
    let choices: Vec<Choice> = seen.answers.iter().map(|one| choice(&seen, one, over, words)).collect();
    let labelled = |name: &str| {
        choices.iter().find(|one| one.name == name).map_or_else(String::new, |one| one.who.clone())
    };
    let willing = [("n", seen.willing.into()), ("of", seen.reports.len().into())];
    // Told once that somebody else has chosen too, whoever saves again has chosen between the two.
    let told = over.wrong.get("").is_some_and(|wrong| wrong.both.is_some());
    let was = over.was.clone().filter(|_| !told).unwrap_or_else(|| mark(&rules::chosen(&seen.chosen)));
    Ok(QuotesView {
        was,
        at: visit.at(),
        id,
        title: seen.round.name.clone(),
        commitment: seen.commitment.as_ref().map(|one| one.id.to_string()).unwrap_or_default(),
        name: seen.commitment.as_ref().map_or_else(|| words.t("followup-scope-whole"), promise::title),
        willing: words.with("compilation-willing", &willing),
        summary: over.summary(labelled),
        choices,
    })
}

fn choice(seen: &QuotableSeen, one: &super::rules::Quotable, over: &Over, words: &Words) -> Choice {
    let name = format!("{}-{}", one.report, one.question);
    let report = seen.reports.iter().find(|report| report.id == one.report);
    let who = report.map_or_else(String::new, |report| {
        if report.party.side == Side::JOINT { words.t("followup-joint") } else { report.party.name.clone() }
    });
    let kept = seen.chosen.iter().find(|of| of.report == one.report && of.question == one.question);
    // What came back is what was ticked there; what was not ticked came back without its tick.
    let typed = over.typed.get(&name);
    Choice {
        who,
        wording: seen
            .questions
            .iter()
            .find(|q| q.id == one.question)
            .map_or_else(String::new, |q| q.wording.clone()),
        chosen: typed.map_or(kept.is_some(), |of| of.ticked("chosen")),
        value: typed
            .map(|of| of.text("text"))
            .or_else(|| kept.map(|of| of.text.clone()))
            .unwrap_or_else(|| one.answer.clone()),
        answer: one.answer.clone(),
        error: over.error(&name),
        name,
    }
}

/// The commitment that an address asks about; none for the whole.
fn about(id: Id<Compilation>, commitment: &str) -> Result<SeeQuotable, Refusal> {
    let commitment: Option<Id<Clause>> = match commitment {
        "" => None,
        id => Some(id.parse().map_err(|_| Refusal::NotFound)?),
    };
    Ok(SeeQuotable { compilation: id, commitment })
}

async fn quotes(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let about = about(id, asked.get("commitment"))?;
    visit.page(&quotes_view(&visit, about, &Over::default()).await?)
}

async fn quote(visit: Visit, At(id): At<Compilation>, sent: Sent) -> Answer {
    let about = about(id.clone(), sent.raw("commitment"))?;
    let chosen = sent.boxes().into_iter().filter(|(_, of)| of.ticked("chosen"));
    let passages: Result<Vec<Passage>, Refusal> = chosen.map(|(name, of)| passage(&name, &of)).collect();
    let action = Quote {
        compilation: id.clone(),
        commitment: about.commitment.clone(),
        was: sent.raw("was").to_owned(),
        passages: passages?,
    };
    match visit.act(action).await {
        Ok(()) => visit.onward(&visit.at().compilation_writing(&id), "compilation-quoted"),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let over = Over::new(&sent, &problems, visit.words());
            page_with(&visit, &quotes_view(&visit, about, &over).await?, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

fn passage(name: &str, of: &Sent) -> Result<Passage, Refusal> {
    let (report, question) = name.split_once('-').ok_or(Refusal::NotFound)?;
    Ok(Passage {
        report: report.parse().map_err(|_| Refusal::NotFound)?,
        question: question.parse().map_err(|_| Refusal::NotFound)?,
        text: of.text("text"),
    })
}

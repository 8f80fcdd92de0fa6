//! Choosing the quotes of the year's report, a page a commitment.

use askama::Template;
use axum::http::StatusCode;
use kernel::Id;
use policy::Act;

use super::{
    actions::Quote,
    rules::{self, Compilation, Passage},
    sights::{QuotableSeen, SeeQuotable},
    writing_pages::{Over, head},
};
use crate::{
    base::{Error, Refusal, together::mark},
    compact::{
        promise,
        rules::{Clause, Side},
    },
    web::{
        Answer, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
        page::page_with,
        words::Words,
    },
};

/// The doors of quotes.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditCompilation, "/compilations/{id}/quotes", quotes).post(
        Act::EditCompilation,
        "/compilations/{id}/quotes",
        quote,
    )
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
    let willing = [("n", seen.willing.0.into()), ("of", seen.willing.1.into())];
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

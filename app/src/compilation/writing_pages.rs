//! Writing the words of the year's report, on one page.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use kernel::Id;
use policy::Act;

use super::{
    actions::{Boxed, Write},
    booklet::Laying,
    figures,
    pages::laid,
    parts::paragraphs,
    rules::Compilation,
    shape::Year,
    sights::SeeCompilation,
};
use crate::{
    assessments::rules::NOT_ASSESSED,
    base::{Error, Problem, Refusal, together::mark},
    web::{
        Answer, Head, Routes, Sent, Urls, View, Visit,
        boxes::{Wrong, named, wrong},
        door::At,
        filters,
        page::page_with,
        words::Words,
    },
};

/// The doors of writing.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditCompilation, "/compilations/{id}/writing", writing).post(
        Act::EditCompilation,
        "/compilations/{id}/writing",
        write,
    )
}

/// A box to write in.
struct Field {
    name: String,
    label: String,
    hint: String,
    value: String,
    was: String,
    error: String,
    /// What somebody else has written there meanwhile, paragraph by paragraph; none where nobody has.
    theirs: Option<Vec<String>>,
    /// What figures say of it.
    figures: String,
    /// The report cannot be published without it.
    needed: bool,
    /// Of what quotes are chosen for it: a commitment, or nothing for the whole; none where there are none to choose.
    quotes: Option<String>,
}

#[derive(Template)]
#[template(path = "compilation/views/writing.html")]
struct WritingView {
    at: Urls,
    id: Id<Compilation>,
    title: String,
    summary: Vec<(String, String)>,
    fields: Vec<Field>,
    /// Some of what was sent is saved, and some is not.
    rest: bool,
    /// A version is being written.
    written: bool,
}

impl View for WritingView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, (&self.title, &self.id), &visit.words().t("compilation-write"))
    }
}

pub(super) fn head(visit: &Visit, (report, id): (&str, &Id<Compilation>), title: &str) -> Head {
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
pub(super) struct Over {
    /// The mark of the quotes that were chosen when their page was read.
    pub was: Option<String>,
    /// What was typed.
    pub typed: HashMap<String, Sent>,
    /// What is wrong with it.
    pub wrong: HashMap<String, Wrong>,
    /// What nothing is wrong with is saved; how many places that are other than before.
    saved: Option<usize>,
}

impl Over {
    /// What was sent, and what is wrong with it.
    pub fn new(sent: &Sent, problems: &[Problem], words: &Words) -> Self {
        let was = Some(sent.raw("was").to_owned()).filter(|mark| !mark.is_empty());
        Self { typed: sent.boxes(), wrong: wrong(problems, words, BOTH), was, saved: None }
    }

    /// What is wrong with a box.
    pub fn error(&self, name: &str) -> String {
        self.wrong.get(name).map(|wrong| wrong.said.clone()).unwrap_or_default()
    }

    /// What is wrong, each with the field it stands in; what is wrong with the whole leads to the page's content.
    pub fn summary(&self, labelled: impl Fn(&str) -> String) -> Vec<(String, String)> {
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
    // What is saved is what stands there; to measure it by what was read before would be to quarrel with oneself.
    let typed = over.typed.get(&name).filter(|_| over.saved.is_none() || !error.is_empty());
    let (value, was) = match typed {
        Some(of) if both.is_some() => (of.text("text"), mark(kept)),
        Some(of) if mark(&of.text("text")) != of.raw("was") => (of.text("text"), of.raw("was").to_owned()),
        _ => (kept.to_owned(), mark(kept)),
    };
    let theirs = both.map(|text| paragraphs(&text));
    let (figures, needed, quotes) = (String::new(), false, None);
    Field { name, label, hint, value, was, error, theirs, figures, needed, quotes }
}

/// What figures say of a commitment, in one line: how each side sees it, and how many parties have said anything of it.
fn line(of: &Laying<'_>, commitment: &str) -> String {
    let view = |side: &super::shape::Side| {
        let found = of.year.views.iter().find(|one| one.commitment == commitment && one.side == side.key);
        format!("{}: {}", side.label, of.step(found.map_or(NOT_ASSESSED, |one| one.status.as_str())))
    };
    let said = figures::said_of(of.year, commitment);
    let said = [("done", said.n.into()), ("all", said.of.into())];
    let said = of.words.with("followup-answered", &said);
    of.year.sides.iter().map(view).chain([said]).collect::<Vec<_>>().join(" · ")
}

async fn writing_view(visit: &Visit, id: &Id<Compilation>, over: &Over) -> Result<WritingView, Error> {
    let seen = visit.see(SeeCompilation { id: id.clone(), version: None, draft: true }).await?;
    if !seen.edits {
        return Err(Refusal::NotAllowed.into());
    }
    let fields = fields(over, &seen.year, visit.words());
    let labelled = |name: &str| {
        fields.iter().find(|one| one.name == name).map_or_else(String::new, |one| one.label.clone())
    };
    let summary = over.summary(labelled);
    let rest = over.saved.is_some_and(|changed| changed > 0);
    let (written, title) = (seen.compilation.is_written(), laid(visit, &seen).title);
    Ok(WritingView { at: visit.at(), id: id.clone(), title, summary, fields, rest, written })
}

/// The boxes: the year in short, one for each commitment, and what comes next.
fn fields(over: &Over, year: &Year, words: &Words) -> Vec<Field> {
    let of = Laying { year, words };
    let named = |name: &str, key: &str| {
        let hint = words.t(&format!("compilation-{key}-hint"));
        field(over, name.to_owned(), words.t(&format!("compilation-part-{key}")), hint, year.word(name))
    };
    let reports = figures::of(year).reports;
    let reports = format!("{} {}.", of.share(reports), of.t("figure-reports"));
    let mut fields = vec![Field { needed: true, figures: reports, ..named("summary", "summary") }];
    fields.extend(year.commitments.iter().map(|one| {
        let hint = words.t("compilation-under-hint");
        let field = field(over, one.id.clone(), one.name.clone(), hint, year.word(&one.id));
        Field { quotes: Some(one.id.clone()), figures: line(&of, &one.id), ..field }
    }));
    fields.push(Field { quotes: Some(String::new()), ..named("ahead", "ahead") });
    fields
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
    let over = match visit.act(Write { compilation: id.clone(), boxes }).await {
        Ok(done) if done.problems.is_empty() => {
            return visit.onward(&next(&visit.at(), &id, sent.raw("do")), "compilation-saved");
        }
        Ok(done) => Over { saved: Some(done.changed), ..Over::new(&sent, &done.problems, visit.words()) },
        Err(Error::Refusal(Refusal::Problems(problems))) => Over::new(&sent, &problems, visit.words()),
        Err(other) => return Err(other),
    };
    page_with(&visit, &writing_view(&visit, &id, &over).await?, StatusCode::UNPROCESSABLE_ENTITY)
}

/// Where a button leads to when everything is saved: the quotes of a commitment, the report, or back to the page.
fn next(at: &Urls, id: &Id<Compilation>, button: &str) -> String {
    match button.split_once(':') {
        Some(("quotes", commitment)) => format!("{}?commitment={commitment}", at.compilation_quotes(id)),
        _ if button == "read" => format!("{}?draft=yes", at.compilation(id)),
        _ => at.compilation_writing(id),
    }
}

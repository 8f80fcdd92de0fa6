//! Looking over, before a draft is adopted, what became of every clause of the edition before: one row a tie, each with
//! what can be said of it.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    crosswalk::Link,
    crosswalk_actions::{Compared, SeeCrosswalk, Tie},
    redline,
    rules::{Clause, Edition},
};
use crate::{
    base::{Error, Refusal},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of the crosswalk.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditEdition, "/editions/{id}/crosswalk", ask).post(
        Act::EditEdition,
        "/editions/{id}/crosswalk",
        say,
    )
}

/// A tie between two clauses, or one clause without a tie.
struct Row {
    /// The newer clause: slug and name; nothing where the older one was removed.
    new: Option<(String, String)>,
    /// The older one; nothing where the newer one is new.
    old: Option<(String, String)>,
    /// The key of the word for what became of it.
    word: String,
    /// A person has said so.
    said: bool,
}

#[derive(Template)]
#[template(path = "compact/views/crosswalk.html")]
struct CrosswalkView {
    at: Urls,
    form: Form,
    draft: Edition,
    lang: &'static str,
    /// The number of the edition before; nothing where this is the first.
    before: Option<i64>,
    revision: i64,
    rows: Vec<Row>,
    /// Every older and every newer clause: slug and name.
    olds: Vec<(String, String)>,
    news: Vec<(String, String)>,
}

impl View for CrosswalkView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-crosswalk"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.draft.title.clone(), self.at.review(&self.draft.id))
            .under(words.t("compact-crosswalk"), String::new())
    }
}

/// A clause as it can be told from the others: its name, or its kind, and how it begins.
fn named(clause: &Clause, words: &Words) -> (String, String) {
    let title = Some(redline::title(clause)).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| words.t(&format!("compact-kind-{}", clause.kind.name())));
    let begins: Vec<&str> = clause.body.split_whitespace().take(8).collect();
    (clause.slug.clone(), format!("{title}: {} …", begins.join(" ")))
}

fn row(compared: &Compared, link: &Link<usize>, words: &Words) -> Row {
    let new = link.new.and_then(|n| compared.new.clauses.get(n));
    let old = link.old.and_then(|o| compared.old.clauses.get(o));
    Row {
        said: new.is_some_and(|new| compared.by_hand(&new.slug)),
        new: new.map(|clause| named(clause, words)),
        old: old.map(|clause| named(clause, words)),
        word: format!("compact-became-{}", link.relation.name()),
    }
}

async fn view(visit: &Visit, id: &Id<Edition>, form: Form) -> Result<CrosswalkView, Error> {
    let (draft, compared) = visit.see(SeeCrosswalk(id.clone())).await?;
    let words = visit.words();
    let tops = |clauses: &[Clause]| -> Vec<(String, String)> {
        clauses.iter().filter(|c| c.parent.is_none()).map(|c| named(c, words)).collect()
    };
    let compared = compared.as_ref();
    Ok(CrosswalkView {
        at: visit.at(),
        form,
        lang: draft.lang.tag(),
        before: compared.and_then(|c| c.before.number),
        revision: compared.map_or(0, |c| c.draft.revision),
        rows: compared.map_or_else(Vec::new, |c| c.links().iter().map(|l| row(c, l, words)).collect()),
        olds: compared.map_or_else(Vec::new, |c| tops(&c.old.clauses)),
        news: compared.map_or_else(Vec::new, |c| tops(&c.new.clauses)),
        draft,
    })
}

async fn ask(visit: Visit, At(id): At<Edition>) -> Answer {
    visit.page(&view(&visit, &id, Form::default()).await?)
}

async fn say(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let tie = Tie {
        draft: id.clone(),
        revision: sent.raw("revision").parse().unwrap_or(0),
        old: sent.raw("old").to_owned(),
        new: sent.raw("new").to_owned(),
        saying: sent.raw("do").parse().map_err(|()| Refusal::NotFound)?,
    };
    match visit.submit(sent, tie, async |form| view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().crosswalk(&id), "saved"),
        Err(page) => Ok(page),
    }
}

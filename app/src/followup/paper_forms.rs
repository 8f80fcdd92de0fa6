//! The forms by which a round from paper is entered and corrected, and by which is said how the sides saw the commitments.

use std::collections::HashMap;

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    paper::{FIGURES, Figure, PaperRound, PaperTyped},
    paper_actions::{CorrectPaper, EnterPaper, SeePaper, SetPaperViews},
    paper_pages::head,
    sights::RoundGround,
};
use crate::{
    base::{
        Error, Refusal,
        evidence::{ACCEPTED, Upload},
    },
    compact::promise,
    measures::rules::Status,
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters},
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditFollowup, "/followup/papers/new", new)
        .post(Act::EditFollowup, "/followup/papers/new", enter)
        .get(Act::EditFollowup, "/followup/papers/{id}/correction", correction)
        .post(Act::EditFollowup, "/followup/papers/{id}/correction", correct)
        .get(Act::EditFollowup, "/followup/papers/{id}/views", views)
        .post(Act::EditFollowup, "/followup/papers/{id}/views", set_views)
}

/// How many rows for figures a form begins with, and how many are left empty.
const ROWS: (usize, usize) = (6, 3);

#[derive(Template)]
#[template(path = "followup/views/paper_form.html")]
struct PaperForm {
    at: Urls,
    form: Form,
    /// The paper that is corrected; none where one is entered.
    of: Option<PaperRound>,
    compacts: Vec<(String, String)>,
    title: String,
    rows: usize,
    accepted: &'static str,
    latest: Day,
}

impl View for PaperForm {
    fn head(&self, visit: &Visit) -> Head {
        match &self.of {
            Some(of) => head(visit, of, &self.title),
            None => Head::new(self.title.clone())
                .under(visit.tenant.name.clone(), self.at.home())
                .under(visit.words().t("followup-title"), self.at.followups())
                .under(self.title.clone(), String::new()),
        }
    }
}

impl PaperForm {
    /// The name of the file that is kept.
    fn kept(&self) -> &str {
        self.of.as_ref().and_then(|of| of.file.as_ref()).map_or("", |file| &file.name)
    }

    /// Where one goes back to.
    fn back(&self) -> String {
        self.of.as_ref().map_or_else(|| self.at.followups(), |of| self.at.paper(&of.id))
    }
}

async fn form(visit: &Visit, of: Option<&Id<PaperRound>>, form: Option<Form>) -> Result<PaperForm, Error> {
    let (compacts, of) = match of {
        None => (visit.see(RoundGround).await?, None),
        Some(id) => {
            visit.see(RoundGround).await?;
            (Vec::new(), Some(visit.see(SeePaper { paper: id.clone(), version: None }).await?.paper))
        }
    };
    let word = if of.is_some() { "followup-paper-correct" } else { "followup-paper-new" };
    let known = of.as_ref().map_or(0, |of| of.facts.figures.len());
    let filled = || of.as_ref().map_or_else(Form::default, |of| Form::new(filled(of)));
    Ok(PaperForm {
        at: visit.at(),
        form: form.unwrap_or_else(filled),
        compacts: compacts.iter().map(|c| (c.id.to_string(), c.name.clone())).collect(),
        title: visit.words().t(word),
        rows: ROWS.0.max(known + ROWS.1).min(FIGURES),
        accepted: ACCEPTED,
        latest: visit.today(),
        of,
    })
}

/// A form that says what a paper says now.
fn filled(of: &PaperRound) -> Sent {
    let facts = &of.facts;
    let sent = Sent::default()
        .with("title", &facts.title)
        .with("from", facts.about.0.to_string())
        .with("until", facts.about.1.to_string())
        .with("body", &facts.body)
        .with("source", &facts.source)
        .with("link", &facts.link);
    (1..).zip(&facts.figures).fold(sent, |sent, (n, one)| {
        sent.with(&format!("figure-{n}.name"), &one.name)
            .with(&format!("figure-{n}.number"), &one.number)
            .with(&format!("figure-{n}.of"), &one.out_of)
            .with(&format!("figure-{n}.unit"), &one.unit)
    })
}

fn typed(sent: &Sent) -> PaperTyped {
    let figure = |n: usize| {
        let line = |field: &str| sent.line(&format!("figure-{n}.{field}"));
        Figure { name: line("name"), number: line("number"), out_of: line("of"), unit: line("unit") }
    };
    PaperTyped {
        title: sent.line("title"),
        from: sent.line("from"),
        until: sent.line("until"),
        body: sent.text("body"),
        source: sent.line("source"),
        link: sent.line("link"),
        figures: (1..=FIGURES).map(figure).collect(),
    }
}

async fn new(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    visit.page(&form(&visit, None, None).await?)
}

async fn enter(visit: Visit, sent: Sent) -> Answer {
    let compact = sent.raw("compact").parse().map_err(|_| Refusal::NotFound)?;
    let action = EnterPaper { compact, typed: typed(&sent), file: Upload::of(&sent, "file") };
    match visit.submit(sent, action, async |again| form(&visit, None, Some(again)).await).await? {
        Ok(id) => visit.onward(&visit.at().paper(&id), "followup-paper-entered"),
        Err(page) => Ok(page),
    }
}

async fn correction(visit: Visit, At(id): At<PaperRound>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    visit.page(&form(&visit, Some(&id), None).await?)
}

async fn correct(visit: Visit, At(id): At<PaperRound>, sent: Sent) -> Answer {
    let action = CorrectPaper {
        paper: id.clone(),
        was: sent.raw("was").parse().unwrap_or_default(),
        typed: typed(&sent),
        file: Upload::of(&sent, "file"),
        reason: sent.text("reason"),
    };
    match visit.submit(sent, action, async |again| form(&visit, Some(&id), Some(again)).await).await? {
        Ok(()) => visit.onward(&visit.at().paper(&id), "followup-paper-corrected"),
        Err(page) => Ok(page),
    }
}

/// A commitment with a field for each side.
struct ViewLine {
    name: String,
    /// The name of the field, the side, and what stands there.
    fields: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "followup/views/paper_views.html")]
struct ViewsForm {
    at: Urls,
    form: Form,
    paper: PaperRound,
    lines: Vec<ViewLine>,
    options: Vec<(&'static str, String)>,
}

impl View for ViewsForm {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.paper, &visit.words().t("followup-paper-views"))
    }
}

async fn views_form(visit: &Visit, id: &Id<PaperRound>, form: Option<Form>) -> Result<ViewsForm, Error> {
    visit.see(RoundGround).await?;
    let seen = visit.see(SeePaper { paper: id.clone(), version: None }).await?;
    let kept: HashMap<(&str, &str), Status> = seen
        .paper
        .facts
        .seen
        .iter()
        .map(|one| ((one.clause.as_str(), one.side.as_str()), one.status))
        .collect();
    let line = |clause: &crate::compact::rules::Clause| {
        let field = |side: &crate::compact::rules::Side| {
            let name = format!("{}.{}", clause.id, side.key);
            let kept = kept.get(&(clause.id.as_str(), side.key.as_str())).map_or("", |status| status.name());
            let value = form.as_ref().map_or(kept, |form| form.value(&name)).to_owned();
            (name, side.label.clone(), value)
        };
        ViewLine { name: promise::title(clause), fields: seen.sides.iter().map(field).collect() }
    };
    let words = visit.words();
    Ok(ViewsForm {
        at: visit.at(),
        lines: seen.commitments.iter().map(line).collect(),
        options: Status::ALL.map(|s| (s.name(), words.t(&format!("status-{}", s.name())))).to_vec(),
        form: form.unwrap_or_default(),
        paper: seen.paper,
    })
}

async fn views(visit: Visit, At(id): At<PaperRound>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    visit.page(&views_form(&visit, &id, None).await?)
}

async fn set_views(visit: Visit, At(id): At<PaperRound>, sent: Sent) -> Answer {
    let seen = visit.see(SeePaper { paper: id.clone(), version: None }).await?;
    let pairs = seen.commitments.iter().flat_map(|clause| seen.sides.iter().map(move |side| (clause, side)));
    let typed = pairs.map(|(clause, side)| {
        let typed = sent.raw(&format!("{}.{}", clause.id, side.key)).to_owned();
        (clause.id.clone(), side.key.clone(), typed)
    });
    let action = SetPaperViews {
        seen: typed.collect(),
        paper: id.clone(),
        was: sent.raw("was").parse().unwrap_or_default(),
        reason: sent.text("reason"),
    };
    match visit.submit(sent, action, async |again| views_form(&visit, &id, Some(again)).await).await? {
        Ok(()) => visit.onward(&visit.at().paper(&id), "followup-paper-corrected"),
        Err(page) => Ok(page),
    }
}

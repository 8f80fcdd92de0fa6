//! The year's report as a page: as it was published, or as it is being written; and the acts upon it.

use askama::Template;
use axum::{http::header, response::IntoResponse as _};
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Compile, Correct, Publish},
    booklet::Laying,
    parts::{Block, Booklet, Part},
    rules::{Compilation, Published},
    said,
    sights::{SeeCompilation, Seen},
};
use crate::{
    base::Error,
    followup::rules::Round,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
    },
};

/// The doors of a report.
pub fn routes() -> Routes {
    Routes::new()
        .post(Act::EditCompilation, "/followup/{id}/compilation", compile)
        .get(Act::SeeCompilation, "/compilations/{id}", show)
        .post(Act::EditCompilation, "/compilations/{id}/publication", publish)
        .get(Act::EditCompilation, "/compilations/{id}/correction", correction)
        .post(Act::EditCompilation, "/compilations/{id}/correction", correct)
        .get(Act::SeeCompilation, "/compilations/{id}/data.json", data)
}

/// A version that was published, as a line.
struct Line {
    said: String,
    reason: String,
    href: String,
    code: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "compilation/views/show.html")]
struct ReportView {
    at: Urls,
    form: Form,
    compilation: Compilation,
    booklet: Booklet,
    host: String,
    /// The version that is shown, where it is published; with its day and its check code.
    shown: Option<(Published, Day)>,
    /// What is added to an address so that it leads to the version that is shown.
    query: String,
    versions: Vec<Line>,
    edits: bool,
    /// It can be published now; else what it waits for.
    open_until: Option<Day>,
}

impl View for ReportView {
    fn head(&self, visit: &Visit) -> Head {
        let mut head = Head::new(self.booklet.title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(visit.words().t("followup-title"), self.at.followups())
            .under(self.booklet.title.clone(), String::new());
        let data = format!("{}{}", self.at.compilation_data(&self.compilation.id), self.query);
        head.alternates.push(("application/json".to_owned(), "JSON".to_owned(), data));
        head
    }
}

impl ReportView {
    /// An address within this house, where one of the report's leads there.
    fn local<'a>(&self, href: &'a str) -> &'a str {
        href.strip_prefix(self.host.as_str()).unwrap_or(href)
    }

    /// The parts that stand on the page one after another: all but the answers in words, which stand folded beneath each
    /// commitment.
    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.booklet.parts.iter().filter(|part| part.id != said::ANNEX)
    }

    /// The answers in words about a commitment, or about the whole, and how many they are.
    fn answers(&self, about: &str) -> Option<(&Part, i64)> {
        let annex = self.booklet.parts.iter().find(|part| part.id == said::ANNEX)?;
        let id = format!("{}-{about}", said::ANNEX);
        let part = annex.parts.iter().find(|part| part.id == id)?;
        Some((part, i64::try_from(said::count(part)).unwrap_or(i64::MAX)))
    }

    fn download(&self, address: &str) -> String {
        format!("{address}{}", self.query)
    }
}

/// What is asked for in an address.
pub(super) fn asked_for(id: Id<Compilation>, asked: &Asked) -> SeeCompilation {
    SeeCompilation { id, version: asked.get("version").parse().ok(), draft: !asked.get("draft").is_empty() }
}

/// The booklet of what is seen, in the visitor's language.
pub(super) fn laid(visit: &Visit, seen: &Seen) -> Booklet {
    let on = seen.shown.as_ref().map(|one| one.at.day(&visit.tenant.zone));
    Laying { year: &seen.year, words: visit.words() }.booklet(seen.shown.as_ref(), on)
}

async fn view(visit: &Visit, asked: SeeCompilation, form: Form) -> Result<ReportView, Error> {
    let seen = visit.see(asked).await?;
    let (at, words) = (visit.at(), visit.words());
    let booklet = laid(visit, &seen);
    let shown = seen.shown.clone().map(|one| {
        let day = one.at.day(&visit.tenant.zone);
        (one, day)
    });
    let number = shown.as_ref().map(|(one, _)| one.version);
    let line = |one: &Published| {
        let day = words.day(one.at.day(&visit.tenant.zone));
        Line {
            said: words.with("compilation-version", &[("version", one.version.into()), ("day", day.into())]),
            reason: one.reason.clone(),
            href: format!("{}?version={}", at.compilation(&seen.compilation.id), one.version),
            code: one.code(),
            current: Some(one.version) == number,
        }
    };
    let query = number.map_or_else(|| "?draft=yes".to_owned(), |n| format!("?version={n}"));
    Ok(ReportView {
        versions: seen.versions.iter().map(line).collect(),
        host: seen.year.host.clone(),
        compilation: seen.compilation,
        edits: seen.edits,
        open_until: seen.open_until,
        booklet,
        shown,
        query,
        form,
        at,
    })
}

async fn show(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    visit.page(&view(&visit, asked_for(id, &asked), Form::default()).await?)
}

async fn compile(visit: Visit, At(round): At<Round>) -> Answer {
    let id = visit.act(Compile { round }).await?;
    visit.onward(&visit.at().compilation(&id), "compilation-begun")
}

async fn publish(visit: Visit, At(id): At<Compilation>, sent: Sent) -> Answer {
    let again = async |form| {
        let asked = SeeCompilation { id: id.clone(), version: None, draft: true };
        view(&visit, asked, form).await
    };
    match visit.submit(sent, Publish { compilation: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().compilation(&id), "compilation-published"),
        Err(page) => Ok(page),
    }
}

/// The data of a version, byte for byte as they were published: their SHA-256 begins with the check code.
async fn data(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let seen = visit.see(asked_for(id, &asked)).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], seen.data).into_response())
}

#[derive(Template)]
#[template(path = "compilation/views/correct.html")]
struct CorrectView {
    at: Urls,
    form: Form,
    id: Id<Compilation>,
    title: String,
}

impl View for CorrectView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compilation-correct"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("followup-title"), self.at.followups())
            .under(self.title.clone(), self.at.compilation(&self.id))
            .under(words.t("compilation-correct"), String::new())
    }
}

async fn correct_view(visit: &Visit, id: &Id<Compilation>, form: Form) -> Result<CorrectView, Error> {
    let seen = visit.see(SeeCompilation { id: id.clone(), version: None, draft: false }).await?;
    if !seen.edits {
        return Err(crate::base::Refusal::NotAllowed.into());
    }
    Ok(CorrectView { at: visit.at(), form, id: id.clone(), title: laid(visit, &seen).title })
}

async fn correction(visit: Visit, At(id): At<Compilation>) -> Answer {
    visit.page(&correct_view(&visit, &id, Form::default()).await?)
}

async fn correct(visit: Visit, At(id): At<Compilation>, sent: Sent) -> Answer {
    let action = Correct { compilation: id.clone(), reason: sent.text("reason") };
    match visit.submit(sent, action, async |form| correct_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().compilation_writing(&id), "compilation-corrects"),
        Err(page) => Ok(page),
    }
}

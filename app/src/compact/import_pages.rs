//! Reading a text in: pasted or uploaded, read off the async threads, kept as a draft to be looked over.

use askama::Template;
use axum::http::StatusCode;
use policy::Act;
use reader::Unreadable;

use super::{actions::TakeIn, rules::Compact, sights::Compacts};
use crate::{
    base::{
        Desk, Error, Fault, Problem, Refusal,
        files::Upload,
        reading::{self, Read},
    },
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, filters, page::page_with},
};

/// The doors of importing.
pub fn routes() -> Routes {
    Routes::new().get(Act::Import, "/import", ask).post(Act::Import, "/import", take)
}

#[derive(Template)]
#[template(path = "compact/views/import.html")]
struct ImportView {
    at: Urls,
    form: Form,
    /// The compacts that have begun: identity and name; then the choice of a new one.
    compacts: Vec<(String, String)>,
}

impl View for ImportView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-import"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-import"), String::new())
    }
}

async fn view(visit: &Visit, form: Option<Form>) -> Result<ImportView, Error> {
    let begun = visit.see(Compacts).await?;
    // A town most often revises what it has: a new compact is the choice of those who say so.
    let first = begun.first().map_or_else(String::new, |compact| compact.id.to_string());
    let form = form.unwrap_or_else(|| Form::new(Sent::default().with("compact", first)));
    let mut compacts: Vec<_> = begun.into_iter().map(|c| (c.id.to_string(), c.name)).collect();
    if !compacts.is_empty() {
        compacts.push((String::new(), visit.words().t("compact-import-new")));
    }
    Ok(ImportView { at: visit.at(), form, compacts })
}

fn allowed(visit: &Visit) -> Result<(), Error> {
    if visit.may(Act::Import) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

async fn ask(visit: Visit) -> Answer {
    allowed(&visit)?;
    visit.page(&view(&visit, None).await?)
}

async fn take(visit: Visit, sent: Sent) -> Answer {
    allowed(&visit)?;
    if let Some(problem) = sent.too_large(&["file"]) {
        return again(&visit, sent, vec![problem]).await;
    }
    let (read, file) = match read(&visit.desk, &sent).await? {
        Ok(read) => read,
        Err(problem) => return again(&visit, sent, vec![problem]).await,
    };
    let compact = sent.raw("compact").parse::<kernel::Id<Compact>>().ok();
    let Read { proposal, source } = read;
    let action = TakeIn { compact, name: sent.line("name"), proposal, source, file };
    match visit.submit(sent, action, async |form| view(&visit, Some(form)).await).await? {
        Ok(id) => visit.onward(&visit.at().review(id), "imported"),
        Err(page) => Ok(page),
    }
}

async fn again(visit: &Visit, sent: Sent, problems: Vec<Problem>) -> Answer {
    let view = view(visit, Some(visit.refused(sent, problems))).await?;
    page_with(visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
}

/// What was sent, read: a file, which is kept as well, else what was pasted.
async fn read(desk: &Desk, sent: &Sent) -> Result<Result<(Read, Option<Upload>), Problem>, Error> {
    let file = sent.file("file").map(|file| Upload { name: file.name.clone(), bytes: file.bytes.clone() });
    let (field, name, bytes) = match &file {
        Some(file) => ("file", file.name.clone(), file.bytes.clone()),
        None => ("text", "pasted.txt".to_owned(), sent.raw("text").as_bytes().to_vec()),
    };
    if bytes.is_empty() {
        return Ok(Err(match field {
            "file" => reading::refused(field, Unreadable::Empty),
            _ => Problem::at("text", "compact-import-nothing"),
        }));
    }
    let importer = desk.importer.clone();
    let read = tokio::task::spawn_blocking(move || importer.read(&name, &bytes)).await;
    let read = read.map_err(|e| Fault::Other(format!("the importer broke: {e}")))?;
    Ok(read.map(|read| (read, file)).map_err(|why| reading::refused(field, why)))
}

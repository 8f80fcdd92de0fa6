//! Reading a text in: pasted or uploaded, read off the async threads, kept as a draft to be looked over.

use askama::Template;
use axum::http::StatusCode;
use policy::Act;
use reader::{Unreadable, proposal::Proposal};

use super::{actions::TakeIn, rules::Compact, sights::Compacts};
use crate::{
    base::{Desk, Error, Fault, Problem, Refusal},
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

async fn view(visit: &Visit, form: Form) -> Result<ImportView, Error> {
    let begun = visit.see(Compacts).await?;
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
    visit.page(&view(&visit, Form::default()).await?)
}

async fn take(visit: Visit, sent: Result<Sent, Error>) -> Answer {
    allowed(&visit)?;
    let sent = match sent {
        Ok(sent) => sent,
        // Too large to be taken in whole: said beside the field, as everything else is.
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let problems = problems.into_iter().map(|p| Problem { field: Some("file"), ..p }).collect();
            return again(&visit, Sent::default(), problems).await;
        }
        Err(other) => return Err(other),
    };
    let (proposal, source) = match read(&visit.desk, &sent).await? {
        Ok(read) => read,
        Err(problem) => return again(&visit, sent, vec![problem]).await,
    };
    let compact = sent.raw("compact").parse::<kernel::Id<Compact>>().ok();
    let action = TakeIn { compact, name: sent.line("name"), proposal, source };
    match visit.submit(sent, action, async |form| view(&visit, form).await).await? {
        Ok(id) => visit.onward(&visit.at().review(id), "imported"),
        Err(page) => Ok(page),
    }
}

async fn again(visit: &Visit, sent: Sent, problems: Vec<Problem>) -> Answer {
    let view = view(visit, visit.refused(sent, problems)).await?;
    page_with(visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
}

/// What was sent, read: a file, else what was pasted.
async fn read(desk: &Desk, sent: &Sent) -> Result<Result<(Proposal, String), Problem>, Error> {
    let (field, name, bytes) = match sent.file("file") {
        Some(file) => ("file", file.name.clone(), file.bytes.clone()),
        None => ("text", "pasted.txt".to_owned(), sent.raw("text").as_bytes().to_vec()),
    };
    if bytes.is_empty() {
        let (field, word) = if field == "file" {
            (field, "compact-unreadable-empty")
        } else {
            ("text", "compact-import-nothing")
        };
        return Ok(Err(Problem::at(field, word)));
    }
    let importer = desk.importer.clone();
    let read = tokio::task::spawn_blocking(move || {
        let proposal = importer.read(&name, &bytes)?;
        Ok::<_, Unreadable>((proposal, importer.source(&name, &bytes)?))
    });
    let read = read.await.map_err(|e| Fault::Other(format!("the importer broke: {e}")))?;
    Ok(read.map_err(|why| Problem::at(field, unreadable(why))))
}

/// The word for why a file cannot be read.
pub fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::UnknownType => "compact-unreadable-unknown-type",
        Unreadable::Empty => "compact-unreadable-empty",
        Unreadable::TooLarge => "compact-unreadable-too-large",
        Unreadable::Encrypted => "compact-unreadable-encrypted",
        Unreadable::Broken => "compact-unreadable-broken",
        Unreadable::Garbage => "compact-unreadable-garbage",
    }
}

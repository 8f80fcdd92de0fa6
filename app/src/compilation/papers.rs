//! The year's report to take along: as a PDF that carries its data, as slides, as a document to go on writing in, and as a
//! workbook. All of them set the same booklet.

use kernel::{Attached, Id};
use policy::Act;
use serde_json::{Value, json};

use super::{
    pages::{asked_for, laid},
    parts::Booklet,
    rules::Compilation,
    said,
    sights::Seen,
    slides, word, workbook,
};
use crate::{
    base::Error,
    compact::rules::slug_of,
    web::{
        Answer, Routes, Visit,
        door::{Asked, At},
        press::pressed,
        workbook::MEDIA_TYPE,
    },
};

/// The report, as Typst sets it.
pub const REPORT: &str = include_str!("views/report.typ");
/// The slides, as Typst sets them.
pub const SLIDES: &str = include_str!("views/slides.typ");

/// The doors of paper.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeCompilation, "/compilations/{id}/report.pdf", report)
        .get(Act::SeeCompilation, "/compilations/{id}/slides.pdf", slides)
        .get(Act::SeeCompilation, "/compilations/{id}/report.docx", document)
        .get(Act::SeeCompilation, "/compilations/{id}/data.xlsx", data)
}

/// What the files are called: "arsrapport-2026-v2"; what is being written is called a draft.
fn name(booklet: &Booklet, seen: &Seen) -> String {
    let version = seen.shown.as_ref().map_or_else(|| "0".to_owned(), |one| one.version.to_string());
    format!("{}-v{version}", slug_of(&booklet.title))
}

/// What is handed to the press: the booklet with what every document's data hold.
fn sheet(visit: &Visit, seen: &Seen, booklet: &Booklet) -> Value {
    let words = visit.words();
    let code = seen.shown.as_ref().map(super::rules::Published::code);
    let address = format!("{}{}", seen.year.host, visit.at().check());
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let page = [("page", "{page}".into()), ("pages", "{pages}".into())];
    json!({
        "lang": visit.lang.tag(),
        "title": booklet.title,
        "author": visit.tenant.name,
        "date": seen.shown.as_ref().map_or(visit.today(), |one| one.at.day(&visit.tenant.zone)).to_string(),
        "town": { "name": visit.tenant.name, "colour": visit.tenant.colour },
        "page": words.with("compilation-press-page", &page),
        "check": code.map(|code| json!({
            "label": words.t("compilation-fact-code"), "code": code, "address": address,
        })),
        "draft": seen.shown.is_none().then(|| words.t("compilation-press-draft")),
        "contents": words.t("compilation-press-contents"),
        "host": seen.year.host,
        "booklet": booklet,
    })
}

async fn report(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let (seen, booklet, name) = taken(&visit, id, &asked).await?;
    let data = sheet(&visit, &seen, &booklet);
    let attached = Attached {
        name: format!("{name}.json"),
        description: visit.words().t("compilation-press-attached"),
        text: seen.data,
    };
    visit.printed(REPORT, data, Some(attached), &name).await
}

async fn slides(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let (seen, booklet, name) = taken(&visit, id, &asked).await?;
    let mut data = sheet(&visit, &seen, &booklet);
    data["slides"] = json!(slides::slides(&booklet, visit.words()));
    visit.printed(SLIDES, data, None, &format!("{name}-16x9")).await
}

async fn document(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let (seen, booklet, name) = taken(&visit, id, &asked).await?;
    let day = seen.shown.as_ref().map_or(visit.today(), |one| one.at.day(&visit.tenant.zone));
    let code = seen.shown.as_ref().map(super::rules::Published::code);
    let code = code.map(|code| format!("{} {code}", visit.words().t("compilation-fact-code")));
    let bytes = pressed(move || word::written(&booklet, &seen.year.host, code.as_deref(), day)).await?;
    Ok(visit.attachment(&format!("{name}.docx"), word::MEDIA_TYPE, bytes))
}

async fn data(visit: Visit, At(id): At<Compilation>, asked: Asked) -> Answer {
    let (seen, _, name) = taken(&visit, id, &asked).await?;
    let words = visit.words();
    let bytes = pressed(move || workbook::written(&seen.year, words)).await?;
    Ok(visit.attachment(&format!("{name}.xlsx"), MEDIA_TYPE, bytes))
}

async fn taken(visit: &Visit, id: Id<Compilation>, asked: &Asked) -> Result<(Seen, Booklet, String), Error> {
    let seen = visit.see(asked_for(id, asked)).await?;
    let address = format!("{}{}", seen.year.host, visit.at().compilation(&seen.compilation.id));
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let booklet = said::on_paper(laid(visit, &seen), visit.words(), address);
    let name = name(&booklet, &seen);
    Ok((seen, booklet, name))
}

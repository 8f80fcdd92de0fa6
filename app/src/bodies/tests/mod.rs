//! Bodies and mandates, told through the front door. Today is 12 March 2027.

mod bodies;
mod duty;
mod forgetting;
mod mandates;
mod together;

use crate::{
    measures::tests::{Ekby, MAJ, OLLE, after, registered},
    testing::{PELLE, Response, SIGRID, TestTown, Visitor},
};

/// Fields with some of them otherwise.
fn with<'a>(fields: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed).copied().collect()
}

/// Sigrid adds a council that began in 2020.
pub(crate) async fn begin(sigrid: &mut Visitor, changed: &[(&str, &str)]) -> Response {
    let compact = after(&sigrid.get("/ekby/bodies/new").await.ok(), "name=\"compact\" value=\"");
    let fields = [
        ("compact", compact.as_str()),
        ("kind", "council"),
        ("name", "Samverkansrådet"),
        ("remit", "Rådet bereder frågor om samverkan."),
        ("from", "2020-01-01"),
    ];
    sigrid.post("/ekby/bodies/new", &with(&fields, changed)).await
}

/// Sigrid adds a mandate of Anna's from 2026 to the end of 2027, for civil society.
pub(crate) async fn seat(sigrid: &mut Visitor, body: &str, changed: &[(&str, &str)]) -> Response {
    let fields = [
        ("name", "Anna Ask"),
        ("office", "member"),
        ("side", "civil_society"),
        ("from", "2026-01-01"),
        ("until", "2027-12-31"),
    ];
    sigrid.post(&format!("{body}/mandates/new"), &with(&fields, changed)).await
}

/// A council, and Sigrid who keeps it.
async fn council() -> (Ekby, Visitor, String) {
    let ekby = Ekby::new().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let body = begin(&mut sigrid, &[]).await.onward();
    (ekby, sigrid, body)
}

/// The address of the mandate of whoever is called so.
async fn mandate(sigrid: &mut Visitor, body: &str, name: &str) -> String {
    let page = sigrid.get(body).await.ok().text();
    let before = page.split(&format!("\">{name}</a>")).next().unwrap();
    before.rsplit("href=\"").next().unwrap().to_owned()
}

/// The fields of the form at an address, as a browser would send them untouched.
async fn read(who: &mut Visitor, at: &str) -> Vec<(String, String)> {
    fields(&who.get(at).await.ok())
}

/// The fields of a form that is shown.
fn fields(page: &Response) -> Vec<(String, String)> {
    let text = page.text();
    let form = text.split("<form class=\"form\"").nth(1).unwrap().split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap_or_default().replace("&#38;", "&"))
    };
    let mut all = Vec::new();
    for tag in form.split('<').skip(1) {
        let Some(name) = attribute(tag, "name") else { continue };
        let chosen = |kind: &str| tag.contains(&format!("type=\"{kind}\""));
        if tag.starts_with("input") {
            if !(chosen("checkbox") || chosen("radio")) || tag.contains(" checked") {
                all.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            all.push((name, tag.split_once('>').unwrap().1.trim_start_matches('\n').to_owned()));
        } else if tag.starts_with("select") {
            let options =
                form.split(&format!("name=\"{name}\"")).nth(1).unwrap().split("</select>").next().unwrap();
            let selected = options.split('<').find(|option| option.contains(" selected"));
            let first = options.split('<').find(|option| option.starts_with("option"));
            let value = selected.or(first).and_then(|option| attribute(option, "value"));
            all.push((name, value.unwrap_or_default()));
        }
    }
    all
}

/// Sends a form that was read, with some of it otherwise.
async fn send(who: &mut Visitor, at: &str, read: &[(String, String)], changed: &[(&str, &str)]) -> Response {
    let read: Vec<(&str, &str)> = read.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    who.post(at, &with(&read, changed)).await
}

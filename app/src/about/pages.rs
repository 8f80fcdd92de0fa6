//! The pages about the house, and what machines ask for first.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    base::Desk,
    tenants::{self, Tenant},
    web::{Answer, door, filters, page, routes::OpenDoors, words::Words},
};

/// What others have written and we build on: name, version and licence, a line each, as `cargo x licences` found them.
const OTHERS: &str = include_str!("licences.txt");

/// The doors of this slice; they stand outside every town.
pub fn doors() -> OpenDoors {
    OpenDoors::new()
        .get("about-the-house", "/about", about)
        .get("about-the-house", "/licences", licences)
        .get(
            "for-machines",
            "/robots.txt",
            async || "User-agent: *\nDisallow: /*/sign-in\nDisallow: /demo/\n",
        )
        .get("for-machines", "/favicon.ico", async || Redirect::permanent(assets::url("favicon.svg")))
}

#[derive(Template)]
#[template(path = "about/views/about.html")]
struct AboutView {
    towns: Vec<Tenant>,
    operator: String,
    version: &'static str,
}

#[derive(Template)]
#[template(path = "about/views/licences.html")]
struct LicencesView {
    rows: Vec<(&'static str, &'static str, &'static str)>,
    /// Package, licence and the licence's words, of what a browser is sent.
    look: &'static [(&'static str, &'static str, &'static str)],
    columns: Vec<String>,
}

async fn about(State(desk): State<Desk>, headers: HeaderMap) -> Answer {
    let lang = door::language(&headers);
    let view = AboutView {
        towns: tenants::actions::all(&desk).await?,
        operator: desk.settings.sender.clone(),
        version: env!("CARGO_PKG_VERSION"),
    };
    page::bare(&view, lang, &Words::of(lang).t("about-title"), StatusCode::OK)
}

async fn licences(headers: HeaderMap) -> Answer {
    let lang = door::language(&headers);
    let words = Words::of(lang);
    let view = LicencesView {
        rows: OTHERS.lines().filter_map(row).collect(),
        look: &assets::LICENCES,
        columns: ["name", "version", "licence"].map(|c| words.t(&format!("about-licence-{c}"))).into(),
    };
    let mut response: Response = page::bare(&view, lang, &words.t("about-licences-title"), StatusCode::OK)?;
    let day = header::HeaderValue::from_static("private, max-age=86400");
    response.headers_mut().insert(header::CACHE_CONTROL, day);
    Ok(response.into_response())
}

/// A line of the list: `name version licence`, parted by tabs.
fn row(line: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let mut parts = line.split('\t');
    Some((parts.next()?, parts.next()?, parts.next()?))
}

//! The handbook's doors.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use policy::Act;

use super::page::PAGES;
use crate::{
    base::Refusal,
    web::{Answer, Head, Routes, View, Visit, filters},
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeTown, "/help", contents).get(Act::SeeTown, "/help/{page}", page)
}

/// Names and addresses.
type Links = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "help/views/contents.html")]
struct ContentsView {
    pages: Links,
}

impl View for ContentsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("help-title"))
    }
}

#[derive(Template)]
#[template(path = "help/views/page.html")]
struct PageView {
    title: &'static str,
    html: String,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

impl View for PageView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(self.title.to_owned()).under(visit.words().t("help-title"), visit.at().help())
    }
}

fn link(visit: &Visit, n: usize) -> Option<(String, String)> {
    PAGES.get(n).map(|page| (page.title(visit.lang).to_owned(), visit.at().help_page(page.slug)))
}

async fn contents(visit: Visit) -> Answer {
    let pages = (0..PAGES.len()).filter_map(|n| link(&visit, n)).collect();
    visit.page(&ContentsView { pages })
}

async fn page(visit: Visit, Path(parts): Path<HashMap<String, String>>) -> Answer {
    let slug = parts.get("page").map_or("", String::as_str);
    let n = PAGES.iter().position(|page| page.slug == slug).ok_or(Refusal::NotFound)?;
    let page = &PAGES[n];
    visit.page(&PageView {
        title: page.title(visit.lang),
        html: page.html(visit.lang, &visit.at()),
        before: n.checked_sub(1).and_then(|n| link(&visit, n)),
        after: link(&visit, n + 1),
    })
}

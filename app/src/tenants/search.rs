//! Searching the house: the texts in force, clause by clause, and the register.

use askama::Template;
use policy::Act;

use crate::{
    base::{Cx, Error, Sight, text},
    compact::{rules::Clause, sights::ClausesInForce},
    organisations::{Search, SeeRegister, Shown},
    web::{Answer, Head, Routes, Urls, View, Visit, door::Asked, filters},
};

/// How many organisations are shown before the register itself is asked.
const ORGANISATIONS: usize = 5;
/// How many clauses are shown.
const CLAUSES: usize = 30;

/// The door of the search.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeTown, "/search", search)
}

/// Look for words.
#[derive(Debug)]
pub struct SeeFound {
    /// What is looked for, as typed.
    pub q: String,
}

/// A clause that holds the words.
#[derive(Debug)]
pub struct Hit {
    /// Of which compact: its part of addresses and its name.
    pub compact: (String, String),
    /// The number of the edition in force.
    pub edition: i64,
    /// The clause.
    pub clause: Clause,
    /// Some of its words, with those that were found.
    pub excerpt: Vec<(String, bool)>,
}

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// In the texts in force, in their order.
    pub clauses: Vec<Hit>,
    /// In the register: its first page.
    pub register: Shown,
}

impl Sight for SeeFound {
    type Output = Found;

    async fn see(self, cx: &mut Cx) -> Result<Found, Error> {
        cx.may_here(Act::SeeTown)?;
        let needles = text::needles(&self.q);
        let mut clauses = Vec::new();
        for (compact, edition, text) in ClausesInForce.see(cx).await? {
            let (compact, edition) = ((compact.slug, compact.name), edition.number.unwrap_or_default());
            clauses.extend(text.into_iter().filter_map(|clause| {
                let said = [clause.label.as_str(), &clause.heading, &clause.body].join(" ");
                let excerpt = text::excerpt(&said, &needles)?;
                Some(Hit { compact: compact.clone(), edition, clause, excerpt })
            }));
        }
        let search = Search { q: self.q, page: 1, ..Search::default() };
        Ok(Found { clauses, register: SeeRegister { search }.see(cx).await? })
    }
}

#[derive(Template)]
#[template(path = "tenants/views/search.html")]
struct SearchView {
    at: Urls,
    q: String,
    /// Nothing where nothing was looked for.
    found: Option<Found>,
}

impl SearchView {
    /// The whole search in the register.
    fn register(&self) -> String {
        let search = Search { q: self.q.clone(), page: 1, ..Search::default() };
        format!("{}{}", self.at.register(), search.query())
    }
}

impl View for SearchView {
    fn head(&self, visit: &Visit) -> Head {
        let title = visit.words().t("tenants-search-title");
        Head { query: self.q.clone(), ..Head::new(title) }
            .under(visit.tenant.name.clone(), self.at.home())
            .under(visit.words().t("tenants-search-title"), String::new())
    }
}

async fn search(visit: Visit, asked: Asked) -> Answer {
    let q: String = text::line(asked.get("q")).chars().take(200).collect();
    let found = if q.is_empty() { None } else { Some(visit.see(SeeFound { q: q.clone() }).await?) };
    visit.page(&SearchView { at: visit.at(), q, found })
}

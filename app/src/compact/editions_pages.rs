//! The list of editions: each compact with all of its texts, what became of it, and where the next one begins.

use askama::Template;
use policy::Act;

use super::{
    edition_pages,
    ending::{actions::Endings, rules::Ending},
    rules::{Compact, Edition, EditionState},
    sights::Editions,
};
use crate::web::{Answer, Head, Routes, Urls, View, Visit, filters};

/// The doors of the list.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/compact/editions", editions)
        .get(Act::SeeTown, "/compact/editions.csv", edition_pages::list_csv)
        .get(Act::SeeTown, "/compact/editions.json", edition_pages::list_json)
}

#[derive(Template)]
#[template(path = "compact/views/editions.html")]
struct EditionsView {
    at: Urls,
    /// Each compact with its editions, how each stands today, and the number before where there is one.
    all: Vec<(Compact, Vec<(Edition, EditionState)>)>,
    may_import: bool,
    /// Every end of every compact.
    endings: Vec<Ending>,
}

impl EditionsView {
    fn endings(&self, of: &Compact) -> Vec<&Ending> {
        self.endings.iter().filter(|end| end.compact == of.id).collect()
    }

    fn is_ended(&self, of: &Compact) -> bool {
        self.endings(of).iter().any(|end| end.stands())
    }

    /// The compacts that this one follows: part of addresses and name.
    fn follows(&self, of: &Compact) -> Vec<(String, String)> {
        let names = self.all.iter().map(|(compact, _)| compact);
        follows(&self.endings, of, names)
    }

    /// The latest that has been adopted: where the next begins.
    #[expect(clippy::unused_self, reason = "a view asks itself")]
    fn newest<'a>(&self, list: &'a [(Edition, EditionState)]) -> Option<&'a Edition> {
        list.iter().map(|(edition, _)| edition).filter(|e| e.number.is_some()).max_by_key(|e| e.number)
    }
}

impl View for EditionsView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-editions"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-nav"), self.at.compacts())
            .under(words.t("compact-editions"), String::new())
    }
}

/// The compacts that gave way to `of`: part of addresses and name.
pub fn follows<'a>(
    endings: &[Ending],
    of: &Compact,
    all: impl Iterator<Item = &'a Compact>,
) -> Vec<(String, String)> {
    let gave_way = |c: &&Compact| {
        let to_this = |end: &Ending| end.followed_by.as_ref().is_some_and(|(id, ..)| *id == of.id);
        endings.iter().any(|end| end.compact == c.id && end.stands() && to_this(end))
    };
    all.filter(gave_way).map(|c| (c.slug.clone(), c.name.clone())).collect()
}

async fn editions(visit: Visit) -> Answer {
    let today = visit.today();
    let mut all: Vec<(Compact, Vec<(Edition, EditionState)>)> = Vec::new();
    for (compact, edition) in visit.see(Editions).await? {
        let entry = (edition.clone(), edition.standing(today));
        match all.last_mut().filter(|(last, _)| last.id == compact.id) {
            Some((_, list)) => list.push(entry),
            None => all.push((compact, vec![entry])),
        }
    }
    let endings = visit.see(Endings).await?;
    visit.page(&EditionsView { at: visit.at(), all, may_import: visit.may(Act::Import), endings })
}

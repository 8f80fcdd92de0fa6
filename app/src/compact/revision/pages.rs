//! The page on which a revision begins: the edition that it begins from, and the drafts that are open already.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::actions::{OpenRevision, Opening, SeeRevision};
use crate::{
    base::{Error, Refusal},
    compact::{Compact, Edition, rules::EditionState},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::Slug, filters},
};

/// The doors of beginning a revision.
pub fn routes() -> Routes {
    Routes::new().get(Act::Import, "/compact/{slug}/revision", ask).post(
        Act::Import,
        "/compact/{slug}/revision",
        open,
    )
}

#[derive(Template)]
#[template(path = "compact/views/revise.html")]
struct ReviseView {
    at: Urls,
    form: Form,
    compact: Compact,
    /// The edition that a revision begins from, and how it stands today; nothing where there is none.
    before: Option<(Edition, EditionState)>,
    drafts: Vec<Edition>,
    ended: bool,
}

impl View for ReviseView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-revise"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-editions"), self.at.editions())
            .under(words.t("compact-revise"), String::new())
    }
}

async fn view(visit: &Visit, slug: &str, form: Form) -> Result<ReviseView, Error> {
    let Opening { compact, before, drafts, ended } = visit.see(SeeRevision(slug.to_owned())).await?;
    let today = visit.today();
    let before = before.map(|edition| (edition.clone(), edition.standing(today)));
    Ok(ReviseView { at: visit.at(), form, compact, before, drafts, ended })
}

async fn ask(visit: Visit, Slug(slug): Slug) -> Answer {
    visit.page(&view(&visit, &slug, Form::default()).await?)
}

async fn open(visit: Visit, Slug(slug): Slug, sent: Sent) -> Answer {
    let edition: Id<Edition> = sent.raw("edition").parse().map_err(|_| Refusal::NotFound)?;
    let action = OpenRevision { edition, another: sent.ticked("another") };
    match visit.submit(sent, action, async |form| view(&visit, &slug, form).await).await? {
        Ok(id) => visit.onward(&visit.at().review(&id), "revision-opened"),
        Err(page) => Ok(page),
    }
}

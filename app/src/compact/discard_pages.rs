//! Throwing a draft away: asked for on a page of its own, for it cannot be taken back.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{review_actions::Discard, rules::Edition, sights::ToReview};
use crate::{
    base::{Error, Refusal},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters},
};

/// The doors of throwing a draft away.
pub fn routes() -> Routes {
    Routes::new().get(Act::DiscardEdition, "/editions/{id}/discard", ask).post(
        Act::DiscardEdition,
        "/editions/{id}/discard",
        discard,
    )
}

#[derive(Template)]
#[template(path = "compact/views/discard.html")]
struct DiscardView {
    at: Urls,
    edition: Edition,
    revision: i64,
    form: Form,
}

impl View for DiscardView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-discard"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-editions"), self.at.editions())
            .under(words.t("compact-discard"), String::new())
    }
}

async fn view(visit: &Visit, id: &Id<Edition>, form: Form) -> Result<DiscardView, Error> {
    let (edition, draft) = visit.see(ToReview(Act::DiscardEdition, id.clone())).await?;
    if edition.number.is_some() {
        return Err(Refusal::NotFound.into());
    }
    Ok(DiscardView { at: visit.at(), edition, revision: draft.revision, form })
}

async fn ask(visit: Visit, At(id): At<Edition>) -> Answer {
    visit.page(&view(&visit, &id, Form::default()).await?)
}

async fn discard(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let action = Discard { draft: id.clone(), revision: sent.raw("revision").parse().unwrap_or(0) };
    match visit.submit(sent, action, async |form| view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().editions(), "discarded"),
        Err(page) => Ok(page),
    }
}

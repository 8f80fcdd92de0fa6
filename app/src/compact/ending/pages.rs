//! The page on which a compact is ended, or that is taken back.

use askama::Template;
use policy::Act;

use super::{
    actions::{EndCompact, Endable, ToEnd, UndoEnding},
    rules::{End, Ending},
};
use crate::{
    base::Error,
    compact::{Compact, Edition},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::Slug, filters},
};

/// The doors of ending.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditCompact, "/compact/{slug}/ending", ask)
        .post(Act::EditCompact, "/compact/{slug}/ending", end)
        .post(Act::EditCompact, "/compact/{slug}/ending/undoing", undo)
}

#[derive(Template)]
#[template(path = "compact/views/ending.html")]
struct EndingView {
    at: Urls,
    form: Form,
    compact: Compact,
    latest: Option<Edition>,
    /// The end that stands, if one does.
    standing: Option<Ending>,
    /// Those that were taken back.
    undone: Vec<Ending>,
    /// The compacts that could follow: identity and name; first that none does.
    others: Vec<(String, String)>,
}

impl View for EndingView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-ending"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-editions"), self.at.editions())
            .under(words.t("compact-ending"), String::new())
    }
}

async fn view(visit: &Visit, slug: &str, form: Form) -> Result<EndingView, Error> {
    let Endable { compact, latest, endings, others } = visit.see(ToEnd(slug.to_owned())).await?;
    let (standing, undone): (Vec<_>, Vec<_>) = endings.into_iter().partition(Ending::stands);
    let none = (String::new(), visit.words().t("compact-ending-nobody-follows"));
    let others = others.into_iter().map(|c| (c.id.to_string(), c.name));
    Ok(EndingView {
        at: visit.at(),
        form,
        compact,
        latest,
        standing: standing.into_iter().next(),
        undone,
        others: std::iter::once(none).chain(others).collect(),
    })
}

async fn ask(visit: Visit, Slug(slug): Slug) -> Answer {
    visit.page(&view(&visit, &slug, Form::default()).await?)
}

async fn end(visit: Visit, Slug(slug): Slug, sent: Sent) -> Answer {
    let compact = visit.see(ToEnd(slug.clone())).await?.compact.id;
    let end = End {
        last_day: sent.day("last_day"),
        body: sent.line("body"),
        reason: sent.text("reason"),
        followed_by: sent.raw("followed_by").parse().ok(),
    };
    let action = EndCompact { compact, end };
    match visit.submit(sent, action, async |form| view(&visit, &slug, form).await).await? {
        Ok(()) => visit.onward(&visit.at().editions(), "compact-ended"),
        Err(page) => Ok(page),
    }
}

async fn undo(visit: Visit, Slug(slug): Slug, sent: Sent) -> Answer {
    let compact = visit.see(ToEnd(slug.clone())).await?.compact.id;
    let action = UndoEnding { compact, reason: sent.text("reason") };
    match visit.submit(sent, action, async |form| view(&visit, &slug, form).await).await? {
        Ok(()) => visit.onward(&visit.at().editions(), "compact-ending-undone"),
        Err(page) => Ok(page),
    }
}

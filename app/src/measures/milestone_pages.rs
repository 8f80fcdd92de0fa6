//! A milestone: that it is reached, on which day; and that it was not, after all.

use askama::Template;
use axum::{extract::FromRequestParts, http::request::Parts};
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Reach, Reopen},
    measure_pages::head,
    rules::{Measure, Milestone},
    sights::SeeMeasure,
};
use crate::{
    base::{Action, Error, Refusal},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, filters},
};

/// The doors of a milestone.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::ReportMeasure, "/measures/{id}/milestones/{milestone}", milestone)
        .post(Act::ReportMeasure, "/measures/{id}/milestones/{milestone}", reach)
        .post(Act::ReportMeasure, "/measures/{id}/milestones/{milestone}/reopening", reopen)
}

#[derive(Template)]
#[template(path = "measures/views/milestone.html")]
struct MilestoneView {
    at: Urls,
    form: Form,
    title: String,
    measure: Measure,
    milestone: Milestone,
    today: Day,
}

impl View for MilestoneView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.measure, &self.title)
    }
}

/// Which milestone of which measure an address names.
#[derive(Debug, Clone)]
struct Which {
    measure: Id<Measure>,
    milestone: Id<Milestone>,
}

impl<S: Send + Sync> FromRequestParts<S> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let measure = door::part(parts, state, "id").await?;
        Ok(Self { measure, milestone: door::part(parts, state, "milestone").await? })
    }
}

async fn view(visit: &Visit, which: &Which, form: Form) -> Result<MilestoneView, Error> {
    let seen = visit.see(SeeMeasure { id: which.measure.clone(), page: 1 }).await?;
    if !seen.reports {
        return Err(Refusal::NotAllowed.into());
    }
    let milestone = seen.milestones.into_iter().find(|one| one.id == which.milestone);
    let milestone = milestone.ok_or(Refusal::NotFound)?;
    let word = if milestone.reached_on.is_some() { "measures-reopen" } else { "measures-reach" };
    let title = visit.words().t(word);
    Ok(MilestoneView { at: visit.at(), form, title, measure: seen.measure, milestone, today: seen.today })
}

async fn milestone(visit: Visit, which: Which) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let form = Form::new(Sent::default().with("on", visit.today().to_string()));
    visit.page(&view(&visit, &which, form).await?)
}

async fn reach(visit: Visit, which: Which, sent: Sent) -> Answer {
    let Which { measure, milestone } = which.clone();
    let action = |sent: &Sent| Reach { measure, milestone, on: sent.line("on") };
    told(&visit, &which, sent, action, "milestone-reached").await
}

async fn reopen(visit: Visit, which: Which, sent: Sent) -> Answer {
    let Which { measure, milestone } = which.clone();
    let action = |sent: &Sent| Reopen { measure, milestone, reason: sent.text("reason") };
    told(&visit, &which, sent, action, "milestone-reopened").await
}

async fn told<A: Action<Output = ()>>(
    visit: &Visit,
    which: &Which,
    sent: Sent,
    action: impl FnOnce(&Sent) -> A,
    done: &str,
) -> Answer {
    let action = action(&sent);
    match visit.submit(sent, action, async |form| view(visit, which, form).await).await? {
        Ok(()) => visit.onward(&visit.at().measure(&which.measure), done),
        Err(page) => Ok(page),
    }
}

//! The turns of a measure, each with its reason: to another owner, to a delegate and back, and given up.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{ChangeOwner, Delegate, DropMeasure},
    measure_forms::{delegates, done, sides, units},
    measure_pages::head,
    rules::Measure,
    sights::MeasureForm,
};
use crate::{
    base::{Action, Error, Refusal},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters},
};

/// The doors of these turns.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditMeasure, "/measures/{id}/owner", owner)
        .post(Act::EditMeasure, "/measures/{id}/owner", change_owner)
        .get(Act::EditMeasure, "/measures/{id}/delegation", delegation)
        .post(Act::EditMeasure, "/measures/{id}/delegation", delegate)
        .get(Act::EditMeasure, "/measures/{id}/ending", ending)
        .post(Act::EditMeasure, "/measures/{id}/ending", give_up)
}

/// Which turn.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Owner,
    Delegation,
    Ending,
}

#[derive(Template)]
#[template(path = "measures/views/turn.html")]
struct TurnView {
    at: Urls,
    form: Form,
    what: &'static str,
    title: String,
    lead: String,
    id: Id<Measure>,
    name: String,
    measure: Measure,
    units: Vec<(String, String)>,
    sides: Vec<(String, String)>,
    delegates: Vec<String>,
}

impl View for TurnView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.measure, &self.title)
    }
}

async fn view(visit: &Visit, id: &Id<Measure>, turn: Turn, form: Option<Form>) -> Result<TurnView, Error> {
    let seen = visit.see(MeasureForm { plan: None, measure: Some(id.clone()) }).await?;
    let (measure, _, _) = seen.measure.clone().ok_or(Refusal::NotFound)?;
    let words = visit.words();
    let (what, title, lead) = match turn {
        Turn::Owner => ("owner", "measures-owner-change", "measures-owner-lead"),
        Turn::Delegation if measure.delegate.is_empty() => {
            ("delegation", "measures-delegate", "measures-delegate-lead")
        }
        Turn::Delegation => ("delegation", "measures-delegate-change", "measures-delegate-lead"),
        Turn::Ending => ("ending", "measures-drop", "measures-drop-lead"),
    };
    let owner = &measure.owner;
    let filled = Sent::default()
        .with("unit", owner.unit.as_ref().map(|u| u.id.to_string()).unwrap_or_default())
        .with("organisation", owner.organisation.as_ref().map(|o| o.name.clone()).unwrap_or_default())
        .with("side", owner.side.clone())
        .with("delegate", measure.delegate.clone());
    Ok(TurnView {
        at: visit.at(),
        form: form.unwrap_or_else(|| Form::new(filled)),
        what,
        title: words.t(title),
        lead: words.t(lead),
        id: measure.id.clone(),
        name: measure.name.clone(),
        units: units(&seen.ground, words),
        sides: sides(&seen.ground, words),
        delegates: delegates(&seen, words),
        measure,
    })
}

async fn turned<A: Action<Output = bool>>(
    visit: &Visit,
    (id, turn): (&Id<Measure>, Turn),
    sent: Sent,
    (action, said): (A, &'static str),
) -> Answer {
    let again = async |form| view(visit, id, turn, Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(asked_anew) => visit.onward(&visit.at().measure(id), done(asked_anew, said)),
        Err(page) => Ok(page),
    }
}

async fn owner(visit: Visit, At(id): At<Measure>) -> Answer {
    visit.page(&view(&visit, &id, Turn::Owner, None).await?)
}

async fn change_owner(visit: Visit, At(id): At<Measure>, sent: Sent) -> Answer {
    let action = ChangeOwner {
        measure: id.clone(),
        side: sent.raw("side").to_owned(),
        unit: sent.line("unit"),
        organisation: sent.line("organisation"),
        reason: sent.text("reason"),
    };
    turned(&visit, (&id, Turn::Owner), sent, (action, "measure-owner")).await
}

async fn delegation(visit: Visit, At(id): At<Measure>) -> Answer {
    visit.page(&view(&visit, &id, Turn::Delegation, None).await?)
}

async fn delegate(visit: Visit, At(id): At<Measure>, sent: Sent) -> Answer {
    let to = sent.line("delegate");
    let said = if to.is_empty() { "measure-delegation-back" } else { "measure-delegated" };
    let action = Delegate { measure: id.clone(), delegate: to, reason: sent.text("reason") };
    turned(&visit, (&id, Turn::Delegation), sent, (action, said)).await
}

async fn ending(visit: Visit, At(id): At<Measure>) -> Answer {
    visit.page(&view(&visit, &id, Turn::Ending, None).await?)
}

async fn give_up(visit: Visit, At(id): At<Measure>, sent: Sent) -> Answer {
    let action = DropMeasure { measure: id.clone(), reason: sent.text("reason") };
    turned(&visit, (&id, Turn::Ending), sent, (action, "measure-dropped")).await
}

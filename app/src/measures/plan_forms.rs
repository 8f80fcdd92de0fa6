//! The forms of plans: a new one, and one that is changed while it is not agreed.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{ChangePlan, DrawUp},
    checks::PlanTyped,
    cost::{Cost, CostTyped, FIELDS},
    measure_forms::done,
    rules::Plan,
    sights::{PlanGround, PlanToChange},
};
use crate::{
    base::{Error, Refusal},
    compact::{Compact, rules::Side},
    web::{Answer, Form, Head, Routes, Sent, View, Visit, door::At, filters},
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditPlan, "/plans/new", new)
        .post(Act::EditPlan, "/plans/new", draw_up)
        .get(Act::EditPlan, "/plans/{id}/edit", edit)
        .post(Act::EditPlan, "/plans/{id}/edit", change)
}

#[derive(Template)]
#[template(path = "measures/views/plan_form.html")]
struct PlanFormView {
    form: Form,
    title: String,
    back: String,
    compacts: Vec<(String, String)>,
    /// Key, name, explanation; none where the side cannot be chosen any more.
    sides: Vec<(String, String, String)>,
}

impl View for PlanFormView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(self.title.clone())
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(visit.words().t("measures-plans-title"), visit.at().plans())
            .under(self.title.clone(), visit.address.clone())
    }
}

fn typed(sent: &Sent) -> PlanTyped {
    PlanTyped {
        side: sent.raw("side").to_owned(),
        name: sent.line("name"),
        from: sent.line("from"),
        until: sent.line("until"),
        people: sent.text("people"),
        cost: cost_typed(sent),
        missing: sent.text("missing"),
    }
}

/// What was typed of what something takes.
pub(super) fn cost_typed(sent: &Sent) -> CostTyped {
    let [posts, posts_missing, money, money_missing] = FIELDS.map(|field| sent.line(field));
    CostTyped { posts, posts_missing, money, money_missing }
}

/// A form with what something takes, as it would be typed.
pub(super) fn with_cost(sent: Sent, cost: &Cost) -> Sent {
    FIELDS.into_iter().zip(cost.cells()).fold(sent, |sent, (field, cell)| sent.with(field, cell))
}

/// The sides that a plan can be of, as choices: those of the text, and both together.
fn choices(visit: &Visit, sides: &[Side]) -> Vec<(String, String, String)> {
    let own = |side: &Side| (side.key.clone(), side.label.clone(), String::new());
    let both = (Side::JOINT.to_owned(), visit.words().t("measures-both"), String::new());
    sides.iter().filter(|side| side.key != Side::JOINT).map(own).chain([both]).collect()
}

async fn new_view(visit: &Visit, form: Form) -> Result<PlanFormView, Error> {
    let all: Vec<(Compact, Vec<Side>)> = visit.see(PlanGround).await?;
    let first = all.iter().find(|(c, _)| c.id.as_str() == form.value("compact")).or(all.first());
    let (_, sides) = first.ok_or(Refusal::NotFound)?;
    Ok(PlanFormView {
        form,
        title: visit.words().t("measures-plan-new"),
        back: visit.at().plans(),
        sides: choices(visit, sides),
        compacts: all.iter().map(|(c, _)| (c.id.to_string(), c.name.clone())).collect(),
    })
}

async fn new(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    visit.page(&new_view(&visit, Form::default()).await?)
}

async fn draw_up(visit: Visit, sent: Sent) -> Answer {
    let compact: Id<Compact> = sent.raw("compact").parse().map_err(|_| Refusal::NotFound)?;
    let typed = typed(&sent);
    let again = async |form| new_view(&visit, form).await;
    match visit.submit(sent, DrawUp { compact, typed }, again).await? {
        Ok(id) => visit.onward(&visit.at().plan(&id), "plan-drawn-up"),
        Err(page) => Ok(page),
    }
}

async fn edit_view(visit: &Visit, id: &Id<Plan>, form: Option<Form>) -> Result<PlanFormView, Error> {
    let plan = visit.see(PlanToChange(id.clone())).await?;
    let filled = Sent::default()
        .with("name", plan.name)
        .with("from", plan.from.to_string())
        .with("until", plan.until.to_string())
        .with("people", plan.people)
        .with("missing", plan.missing);
    let filled = with_cost(filled, &plan.cost);
    Ok(PlanFormView {
        form: form.unwrap_or_else(|| Form::new(filled)),
        title: visit.words().t("measures-plan-edit"),
        back: visit.at().plan(id),
        compacts: Vec::new(),
        sides: Vec::new(),
    })
}

async fn edit(visit: Visit, At(id): At<Plan>) -> Answer {
    visit.page(&edit_view(&visit, &id, None).await?)
}

async fn change(visit: Visit, At(id): At<Plan>, sent: Sent) -> Answer {
    let typed = typed(&sent);
    let again = async |form| edit_view(&visit, &id, Some(form)).await;
    match visit.submit(sent, ChangePlan { plan: id.clone(), typed }, again).await? {
        Ok(asked_anew) => visit.onward(&visit.at().plan(&id), done(asked_anew, "plan-changed")),
        Err(page) => Ok(page),
    }
}

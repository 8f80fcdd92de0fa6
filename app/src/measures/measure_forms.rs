//! The form of a measure: a new one, and one whose words, days or commitments change.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{AddMeasure, ChangeMeasure, Entered},
    facts::{Commitment, Ground, Typed, typed_milestones},
    plan_forms::{cost_typed, with_cost},
    rules::{Measure, Plan, PlanState},
    sights::{FormSeen, MeasureForm},
};
use crate::{
    base::Error,
    compact::rules::Side,
    web::{
        Answer, Form, Head, Routes, Sent, View, Visit,
        door::{Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of the form.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditMeasure, "/plans/{id}/measures/new", new)
        .post(Act::EditMeasure, "/plans/{id}/measures/new", add)
        .get(Act::EditMeasure, "/measures/{id}/edit", edit)
        .post(Act::EditMeasure, "/measures/{id}/edit", change)
}

#[derive(Template)]
#[template(path = "measures/views/measure_form.html")]
struct MeasureFormView {
    form: Form,
    title: String,
    back: String,
    plan: String,
    plan_href: String,
    agreed: bool,
    commitments: Vec<(String, String)>,
    /// Whether the owner is asked for: only of a new one.
    owners: bool,
    units: Vec<(String, String)>,
    sides: Vec<(String, String)>,
    delegates: Vec<String>,
}

impl View for MeasureFormView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(self.title.clone())
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(visit.words().t("measures-plans-title"), visit.at().plans())
            .under(self.plan.clone(), self.plan_href.clone())
            .under(self.title.clone(), visit.address.clone())
    }
}

/// The units that stand, as choices.
pub(super) fn units(ground: &Ground, words: &Words) -> Vec<(String, String)> {
    let none = (String::new(), words.t("measures-unit-none"));
    let stands = |until: Option<kernel::Day>| until.is_none_or(|until| until > ground.today);
    let standing = ground.units.iter().filter(|unit| stands(unit.until));
    [none].into_iter().chain(standing.map(|unit| (unit.id.to_string(), unit.name.clone()))).collect()
}

/// To whom a measure may be delegated, as proposals: the secretariat, units, and organisations that stand behind the
/// compact. Anybody else can be written.
pub(super) fn delegates(seen: &FormSeen, words: &Words) -> Vec<String> {
    let units = units(&seen.ground, words).into_iter().skip(1).map(|(_, name)| name);
    let first = [words.t("measures-delegate-secretariat")].into_iter();
    first.chain(units).chain(seen.organisations.iter().cloned()).collect()
}

/// The sides that may own as a whole, as choices; more than one only in a plan of both.
pub(super) fn sides(ground: &Ground, words: &Words) -> Vec<(String, String)> {
    let fits = |key: &str| ground.plan.side == Side::JOINT || key == ground.plan.side;
    let own = ground.sides.iter().filter(|side| side.key != Side::JOINT && fits(&side.key));
    let own = own.map(|side| (side.key.clone(), side.label.clone()));
    let both = (ground.plan.side == Side::JOINT).then(|| (Side::JOINT.to_owned(), words.t("measures-both")));
    both.into_iter().chain(own).collect()
}

/// The commitments that can be chosen: those of the newest edition, and what the measure serves already.
fn commitments(ground: &Ground, chosen: &[Commitment]) -> Vec<(String, String)> {
    let newest = ground.commitments.first().map_or(0, |one| one.edition);
    let offered = ground.commitments.iter().filter(|one| one.edition == newest);
    let older = chosen.iter().filter(|one| one.edition != newest);
    offered.chain(older).map(|one| (one.id.to_string(), one.name())).collect()
}

impl MeasureFormView {
    fn new(visit: &Visit, seen: &FormSeen, form: Option<Form>) -> Self {
        let (words, at, ground) = (visit.words(), visit.at(), &seen.ground);
        let chosen = seen.measure.as_ref().map_or(&[][..], |(_, serves, _)| serves.as_slice());
        let (title, back) = match &seen.measure {
            Some((measure, _, _)) => (words.t("measures-edit"), at.measure(&measure.id)),
            None => (words.t("measures-add"), at.plan(&ground.plan.id)),
        };
        Self {
            form: form.unwrap_or_else(|| Form::new(filled(seen))),
            title,
            back,
            plan: ground.plan.name.clone(),
            plan_href: at.plan(&ground.plan.id),
            agreed: ground.plan.state == PlanState::Agreed,
            commitments: commitments(ground, chosen),
            owners: seen.measure.is_none(),
            units: units(ground, words),
            sides: sides(ground, words),
            delegates: delegates(seen, words),
        }
    }
}

/// The form as the measure stands; of a new one, the plan's own days.
fn filled(seen: &FormSeen) -> Sent {
    let plan = &seen.ground.plan;
    let Some((measure, serves, milestones)) = &seen.measure else {
        return Sent::default().with("start", plan.from.to_string()).with("due", plan.until.to_string());
    };
    let sent = Sent::default()
        .with("name", measure.name.clone())
        .with("purpose", measure.purpose.clone())
        .with("group", measure.group.clone())
        .with("start", measure.start.to_string())
        .with("due", measure.due.to_string())
        .with("milestones", typed_milestones(milestones, "\n"))
        .with("indicator", measure.indicator.clone())
        .with("resources", measure.resources.clone());
    let sent = with_cost(sent, &measure.cost);
    serves.iter().fold(sent, |sent, one| sent.with("serves", one.id.to_string()))
}

fn typed(sent: &Sent) -> Typed {
    Typed {
        group: sent.line("group"),
        name: sent.line("name"),
        purpose: sent.text("purpose"),
        serves: sent.all("serves").to_vec(),
        side: sent.raw("side").to_owned(),
        unit: sent.line("unit"),
        organisation: sent.line("organisation"),
        delegate: sent.line("delegate"),
        resources: sent.text("resources"),
        cost: cost_typed(sent),
        indicator: sent.text("indicator"),
        start: sent.line("start"),
        due: sent.line("due"),
        milestones: sent.text("milestones"),
        reason: sent.text("reason"),
    }
}

async fn new_view(visit: &Visit, id: &Id<Plan>, form: Option<Form>) -> Result<MeasureFormView, Error> {
    let seen = visit.see(MeasureForm { plan: Some(id.clone()), measure: None }).await?;
    Ok(MeasureFormView::new(visit, &seen, form))
}

async fn new(visit: Visit, At(id): At<Plan>) -> Answer {
    visit.page(&new_view(&visit, &id, None).await?)
}

/// A measure that is made for something elsewhere leads back there, as what was chosen.
fn back(visit: &Visit, asked: &Asked, measure: &Id<Measure>) -> String {
    let onward = asked.get("onward");
    if !visit.at().holds(onward) {
        return visit.at().measure(measure);
    }
    let sep = if onward.contains('?') { '&' } else { '?' };
    format!("{onward}{sep}measure={measure}")
}

async fn add(visit: Visit, At(id): At<Plan>, asked: Asked, sent: Sent) -> Answer {
    let action = AddMeasure { plan: id.clone(), typed: typed(&sent) };
    let again = async |form| new_view(&visit, &id, Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(Entered { measure, asked_anew }) => {
            visit.onward(&back(&visit, &asked, &measure), done(asked_anew, "measure-added"))
        }
        Err(page) => Ok(page),
    }
}

async fn edit_view(visit: &Visit, id: &Id<Measure>, form: Option<Form>) -> Result<MeasureFormView, Error> {
    let seen = visit.see(MeasureForm { plan: None, measure: Some(id.clone()) }).await?;
    Ok(MeasureFormView::new(visit, &seen, form))
}

async fn edit(visit: Visit, At(id): At<Measure>) -> Answer {
    visit.page(&edit_view(&visit, &id, None).await?)
}

async fn change(visit: Visit, At(id): At<Measure>, sent: Sent) -> Answer {
    let action = ChangeMeasure { measure: id.clone(), typed: typed(&sent) };
    let again = async |form| edit_view(&visit, &id, Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(asked_anew) => visit.onward(&visit.at().measure(&id), done(asked_anew, "measure-changed")),
        Err(page) => Ok(page),
    }
}

/// The notice of what was done; where a side has to say yes again, that is what must be told.
pub(super) fn done(asked_anew: bool, otherwise: &'static str) -> &'static str {
    if asked_anew { "plan-asked-anew" } else { otherwise }
}

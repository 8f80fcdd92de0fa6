//! How a measure changes: what it says, whose it is, to whom it is delegated, and that it is given up. Once its plan is
//! agreed every change is kept beside it, with what stood there before and why.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions::ask_anew,
    checks,
    enter::{ground, set_milestones},
    entry_store,
    facts::{self, Facts, Typed},
    measure_store,
    rules::{Measure, Milestone, Plan, PlanState},
    tally_store,
};
use crate::{
    accession::rules::both,
    base::{Action, Cx, Error, Problem, Refusal},
};

/// Change what a measure says.
#[derive(Debug, Clone)]
pub struct ChangeMeasure {
    /// Which.
    pub measure: Id<Measure>,
    /// What it says now, as typed; whose it is and to whom it is delegated are changed by acts of their own.
    pub typed: Typed,
}

impl Action for ChangeMeasure {
    /// Whether a side had agreed to the plan already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditMeasure;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let (measure, plan) = open(cx, &self.measure).await?;
        let agreed = plan.state == PlanState::Agreed;
        let ground = ground(cx, plan, &[]).await?;
        let reason = if agreed { checks::reason(&self.typed.reason) } else { Ok(String::new()) };
        let after = facts::facts(&self.typed, &ground);
        let (after, reason) = both(after, reason)?;
        let town = cx.town().to_owned();
        let before = as_it_stands(cx, &measure).await?;
        let differs = facts::differences(&before, &after);
        measure_store::update(cx.tx(), &town, &measure.id, &after).await?;
        entry_store::set_serves(cx.tx(), &town, &measure.id, &after.serves).await?;
        set_milestones(cx, &measure.id, &after.milestones).await?;
        if agreed {
            for (field, before, after) in &differs {
                keep(cx, &measure.id, (field, before, after), &reason).await?;
            }
        }
        let fields: Vec<&str> = differs.iter().map(|(field, _, _)| *field).collect();
        let detail = json!({ "did": "changed", "fields": fields, "reason": reason });
        record(cx, (&measure, &ground.plan), detail).await
    }
}

/// What a measure says today.
async fn as_it_stands(cx: &mut Cx, measure: &Measure) -> Result<Facts, Error> {
    let town = cx.town().to_owned();
    let serves = entry_store::serves(cx.tx(), &town, &measure.id).await?;
    let milestones = entry_store::milestones(cx.tx(), &town, &measure.id).await?;
    Ok(stated(measure, serves, &milestones))
}

/// What a measure says, put together.
pub(super) fn stated(measure: &Measure, serves: Vec<facts::Commitment>, milestones: &[Milestone]) -> Facts {
    Facts {
        group: measure.group.clone(),
        name: measure.name.clone(),
        purpose: measure.purpose.clone(),
        serves,
        resources: measure.resources.clone(),
        cost: measure.cost,
        indicator: measure.indicator.clone(),
        start: measure.start,
        due: measure.due,
        milestones: milestones.iter().map(|m| (m.name.clone(), m.due)).collect(),
    }
}

/// Hand a measure over: a unit was reorganised, an organisation ended, somebody else is nearer. The old name stays in the
/// measure's history and the new one stands beside it.
#[derive(Debug, Clone)]
pub struct ChangeOwner {
    /// Which.
    pub measure: Id<Measure>,
    /// The key of the side, where it owns as a whole.
    pub side: String,
    /// The unit, by identity or name.
    pub unit: String,
    /// The organisation, by identity, name or number.
    pub organisation: String,
    /// Why.
    pub reason: String,
}

impl Action for ChangeOwner {
    /// Whether a side had agreed to the plan already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditMeasure;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let (measure, plan) = open(cx, &self.measure).await?;
        let ground = ground(cx, plan, &[&self.organisation]).await?;
        let typed =
            Typed { side: self.side, unit: self.unit, organisation: self.organisation, ..Typed::default() };
        let (owner, reason) = both(facts::owner(&typed, &ground), checks::reason(&self.reason))?;
        let (before, after) = (measure.owner.told(), owner.told());
        if before == after {
            return Err(Problem::whole("measures-owner-same").into());
        }
        let town = cx.town().to_owned();
        measure_store::set_owner(cx.tx(), &town, &measure.id, &owner).await?;
        keep(cx, &measure.id, ("owner", &before, &after), &reason).await?;
        let detail = json!({ "did": "owner", "from": before, "to": after, "reason": reason });
        record(cx, (&measure, &ground.plan), detail).await
    }
}

/// Delegate a measure to the secretariat, a development centre or whoever does it; an empty name takes it back.
#[derive(Debug, Clone)]
pub struct Delegate {
    /// Which.
    pub measure: Id<Measure>,
    /// To whom, by name.
    pub delegate: String,
    /// Why.
    pub reason: String,
}

impl Action for Delegate {
    /// Whether a side had agreed to the plan already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditMeasure;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let (measure, plan) = open(cx, &self.measure).await?;
        let (delegate, reason) = both(checks::delegate(&self.delegate), checks::reason(&self.reason))?;
        if delegate == measure.delegate {
            return Err(Problem::at("delegate", "measures-delegate-same").into());
        }
        let town = cx.town().to_owned();
        measure_store::set_delegate(cx.tx(), &town, &measure.id, &delegate).await?;
        keep(cx, &measure.id, ("delegate", &measure.delegate, &delegate), &reason).await?;
        let detail = json!({ "did": "delegated", "to": delegate, "reason": reason });
        record(cx, (&measure, &plan), detail).await
    }
}

/// Give a measure up, and say why. It stays where it is, and counts no more.
#[derive(Debug, Clone)]
pub struct DropMeasure {
    /// Which.
    pub measure: Id<Measure>,
    /// Why.
    pub reason: String,
}

impl Action for DropMeasure {
    /// Whether a side had agreed to the plan already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditMeasure;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let (measure, plan) = open(cx, &self.measure).await?;
        let reason = checks::reason(&self.reason)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        measure_store::drop(cx.tx(), &town, &measure.id, today).await?;
        keep(cx, &measure.id, ("dropped", &measure.name, ""), &reason).await?;
        record(cx, (&measure, &plan), json!({ "did": "dropped", "reason": reason })).await
    }
}

/// A measure that can still be changed, and its plan. While the plan is drawn up, those who draw it up change it too.
async fn open(cx: &mut Cx, id: &Id<Measure>) -> Result<(Measure, Plan), Error> {
    let measure = cx.load_for(Act::SeeMeasure, id).await?;
    let plan = cx.load_for(Act::SeePlan, &measure.plan).await?;
    may_change(cx, &measure, &plan)?;
    if measure.dropped_on.is_some() {
        return Err(Problem::whole("measures-dropped-already").into());
    }
    Ok((measure, plan))
}

/// May the actor change the measure of this plan?
pub(super) fn may_change(cx: &Cx, measure: &Measure, plan: &Plan) -> Result<(), Refusal> {
    let draws_up = plan.state != PlanState::Agreed && cx.allows(Act::EditPlan, &plan.subject(cx.town()));
    if draws_up { Ok(()) } else { cx.may(Act::EditMeasure, &measure.subject(cx.town())) }
}

async fn keep(cx: &mut Cx, of: &Id<Measure>, change: (&str, &str, &str), reason: &str) -> Result<(), Error> {
    let (town, now, person) = (cx.town().to_owned(), cx.now, cx.actor.person.clone());
    Ok(entry_store::insert_change(cx.tx(), &town, of, change, (reason, now, person.as_deref())).await?)
}

/// Records a change. Answers whether a side had agreed to the plan already, and is asked anew.
async fn record(
    cx: &mut Cx,
    (of, plan): (&Measure, &Plan),
    detail: serde_json::Value,
) -> Result<bool, Error> {
    if of.plan_state == PlanState::Agreed {
        let town = cx.town().to_owned();
        // All of the compact: its owner may be another than it was.
        tally_store::recount(cx.tx(), &town, &of.compact, None).await?;
    }
    cx.record(Kind::Measure, of.id.as_str(), None, detail).await?;
    ask_anew(cx, plan).await
}

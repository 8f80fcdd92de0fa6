//! How measures come into a plan: one by one, or many from a spreadsheet.

use std::collections::HashMap;

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions::ask_anew,
    checks, entry_store,
    facts::{self, Facts, Ground, Typed},
    measure_store,
    rules::{Measure, Milestone, Owner, Party, Plan, PlanState, Status, owned},
    sights, store, tally_store,
};
use crate::{
    accession::rules::both,
    base::{Action, Cx, Error, Held as _, Problem, Refusal, refusal::Problems},
    organisations::{self, Organisation},
};

/// Enter a measure in a plan. While the plan is drawn up, those who draw it up may place it with anybody of their side;
/// once it is agreed only the owner adds to it, and says why.
#[derive(Debug, Clone)]
pub struct AddMeasure {
    /// In which plan.
    pub plan: Id<Plan>,
    /// What it says, as typed.
    pub typed: Typed,
}

/// What was entered.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The measure.
    pub measure: Id<Measure>,
    /// A side had agreed to the plan already, and is asked anew.
    pub asked_anew: bool,
}

impl Action for AddMeasure {
    type Output = Entered;
    const ACT: Act = Act::EditMeasure;

    async fn run(self, cx: &mut Cx) -> Result<Entered, Error> {
        let plan = cx.load_for(Act::SeePlan, &self.plan).await?;
        let ground = ground(cx, plan, &[&self.typed.organisation]).await?;
        let agreed = ground.plan.state == PlanState::Agreed;
        let reason = if agreed { checks::reason(&self.typed.reason) } else { Ok(String::new()) };
        let ((facts, owner, delegate), reason) = both(read(&self.typed, &ground), reason)?;
        may_enter(cx, &ground.plan, &owner)?;
        let id = enter(cx, &ground.plan, &facts, owner, delegate).await?;
        if agreed {
            let (town, now, person) = (cx.town().to_owned(), cx.now, cx.actor.person.clone());
            let change = ("added", "", facts.name.as_str());
            entry_store::insert_change(cx.tx(), &town, &id, change, (&reason, now, person.as_deref()))
                .await?;
        }
        if agreed {
            let town = cx.town().to_owned();
            tally_store::recount(cx.tx(), &town, &ground.plan.compact, Some(&id)).await?;
        }
        let detail = json!({ "did": "added", "plan": ground.plan.id.as_str(), "name": facts.name });
        cx.record(Kind::Measure, id.as_str(), None, detail).await?;
        Ok(Entered { measure: id, asked_anew: ask_anew(cx, &ground.plan).await? })
    }
}

/// Enter measures that a spreadsheet lists: all of them, or none.
#[derive(Debug, Clone)]
pub struct ImportMeasures {
    /// In which plan; one that is not agreed.
    pub plan: Id<Plan>,
    /// The rows, in their order.
    pub rows: Vec<Typed>,
}

impl Action for ImportMeasures {
    /// Whether a side had agreed to the plan already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditPlan;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let plan = cx.load_for(Act::EditPlan, &self.plan).await?;
        if plan.state == PlanState::Agreed {
            return Err(Problem::whole("measures-import-agreed").into());
        }
        let names: Vec<&str> = self.rows.iter().map(|row| row.organisation.as_str()).collect();
        let mut ground = ground(cx, plan, &names).await?;
        for row in &self.rows {
            let (facts, owner, delegate) = read(row, &ground)?;
            enter(cx, &ground.plan, &facts, owner, delegate).await?;
            ground.headings.push(facts.group);
        }
        let detail = json!({ "did": "imported", "measures": self.rows.len() });
        cx.record(Kind::Plan, ground.plan.id.as_str(), None, detail).await?;
        ask_anew(cx, &ground.plan).await
    }
}

/// All that a measure says and whose it is; or everything that is wrong with both.
pub(super) fn read(typed: &Typed, ground: &Ground) -> Result<(Facts, Owner, String), Refusal> {
    let delegate = checks::delegate(&typed.delegate);
    let (facts, (owner, delegate)) =
        both(facts::facts(typed, ground), both(facts::owner(typed, ground), delegate))?;
    Ok((facts, owner, delegate))
}

/// What a measure of `plan` is checked against; `names` are the organisations that it may name.
pub(super) async fn ground(cx: &mut Cx, plan: Plan, names: &[&str]) -> Result<Ground, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let sides = store::sides(cx.tx(), &town, &plan.compact, today).await?;
    let commitments = store::commitments(cx.tx(), &town, &plan.compact, today).await?;
    let units = store::units(cx.tx(), &town).await?;
    let organisations = named(cx, names).await?;
    let headings = measure_store::headings(cx.tx(), &town, &plan.id).await?;
    Ok(Ground { plan, sides, commitments, units, organisations, headings, today })
}

/// Organisations of the register by identity, whole name or number; each name is looked for once.
async fn named(cx: &mut Cx, names: &[&str]) -> Result<Vec<Party<Organisation>>, Error> {
    let mut found: HashMap<String, Party<Organisation>> = HashMap::new();
    let mut asked: Vec<&str> = names.iter().map(|n| n.trim()).filter(|n| !n.is_empty()).collect();
    asked.sort_unstable();
    asked.dedup();
    for name in asked {
        let exact = match name.parse() {
            Ok(id) => Organisation::load(cx, &id)
                .await?
                .filter(|one| cx.allows(Act::SeeOrganisation, &one.subject(cx.town()))),
            Err(_) => None,
        };
        let similar = match exact {
            Some(one) => vec![one],
            None => organisations::actions::find_similar(cx, name, name).await?,
        };
        for one in similar {
            found.insert(one.id.to_string(), Party { id: one.id, name: one.name, until: one.ended_on });
        }
    }
    Ok(found.into_values().collect())
}

/// May the actor place a measure of this owner in the plan? Those who draw it up place it with anybody; others only with
/// whom they speak for, and of two that are named with each of them.
fn may_enter(cx: &Cx, plan: &Plan, owner: &Owner) -> Result<(), Refusal> {
    let draws_up = plan.state != PlanState::Agreed && cx.allows(Act::EditPlan, &plan.subject(cx.town()));
    if draws_up {
        return Ok(());
    }
    if !sights::enters(cx, plan) {
        return Err(Refusal::NotAllowed);
    }
    let may = |owner: &Owner| cx.allows(Act::EditMeasure, &owned(cx.town(), plan.state, owner));
    let alone = Owner { unit: None, organisation: None, ..owner.clone() };
    let mut problems = Problems::default();
    let not_yours = |field| Problem::at(field, "measures-owner-not-yours");
    let unit = owner.unit.is_some() && !may(&Owner { unit: owner.unit.clone(), ..alone.clone() });
    problems.check(unit, not_yours("unit"));
    let organisation = owner.organisation.clone();
    let organisation = organisation.is_some() && !may(&Owner { organisation, ..alone });
    problems.check(organisation, not_yours("organisation"));
    problems.check(owner.unit.is_none() && owner.organisation.is_none() && !may(owner), not_yours("unit"));
    problems.done()
}

async fn enter(
    cx: &mut Cx,
    plan: &Plan,
    facts: &Facts,
    owner: Owner,
    delegate: String,
) -> Result<Id<Measure>, Error> {
    let (town, now, today) = (cx.town().to_owned(), cx.now, cx.today());
    let measure = Measure {
        id: cx.new_id(),
        plan: plan.id.clone(),
        plan_state: plan.state,
        plan_name: plan.name.clone(),
        compact: plan.compact.clone(),
        group: facts.group.clone(),
        name: facts.name.clone(),
        purpose: facts.purpose.clone(),
        owner,
        delegate,
        resources: facts.resources.clone(),
        cost: facts.cost,
        indicator: facts.indicator.clone(),
        start: facts.start,
        due: facts.due,
        status: Status::NotStarted,
        status_on: facts.start.min(today),
        seen_on: None,
        dropped_on: None,
    };
    measure_store::insert(cx.tx(), &town, &measure, now).await?;
    entry_store::add_serves(cx.tx(), &town, &measure.id, &facts.serves).await?;
    for (name, due) in &facts.milestones {
        let one = Milestone { id: cx.new_id(), name: name.clone(), due: *due, reached_on: None };
        entry_store::insert_milestone(cx.tx(), &town, &measure.id, &one).await?;
    }
    Ok(measure.id)
}

/// Sets the milestones of a measure; one that has been reached stays.
pub(super) async fn set_milestones(
    cx: &mut Cx,
    of: &Id<Measure>,
    planned: &[(String, kernel::Day)],
) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let known = entry_store::milestones(cx.tx(), &town, of).await?;
    for (name, due) in planned {
        match known.iter().find(|one| one.name == *name) {
            Some(one) if one.due == *due => {}
            Some(one) => entry_store::move_milestone(cx.tx(), &town, &one.id, *due).await?,
            None => {
                let one = Milestone { id: cx.new_id(), name: name.clone(), due: *due, reached_on: None };
                entry_store::insert_milestone(cx.tx(), &town, of, &one).await?;
            }
        }
    }
    for one in known.iter().filter(|one| planned.iter().all(|(name, _)| *name != one.name)) {
        entry_store::remove_milestone(cx.tx(), &town, &one.id).await?;
    }
    Ok(())
}

//! What the sides do about a plan: draw it up, change it, propose it, agree to it.

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::json;

pub use super::{
    change::{ChangeMeasure, ChangeOwner, Delegate, DropMeasure},
    enter::{AddMeasure, Entered, ImportMeasures},
    report::{Reach, Reopen, Report, Told},
};
use super::{
    checks::{self, PlanTyped},
    rules::{Measure, Plan, PlanState},
    sheet, store, tally_store,
};
use crate::{
    base::{Action, Cx, Error, Held, Problem},
    compact::Compact,
};

impl Held for Plan {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

impl Held for Measure {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        super::measure_store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// Draw up a plan of a side, or of both together.
#[derive(Debug, Clone)]
pub struct DrawUp {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// What it says, as typed.
    pub typed: PlanTyped,
}

impl Action for DrawUp {
    type Output = Id<Plan>;
    const ACT: Act = Act::EditPlan;

    async fn run(self, cx: &mut Cx) -> Result<Id<Plan>, Error> {
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let sides = store::sides(cx.tx(), &town, &compact.id, today).await?;
        let facts = checks::plan(&self.typed, &sides)?;
        let plan = Plan {
            id: cx.new_id(),
            compact: compact.id,
            side_label: facts.side.clone(),
            side: facts.side,
            name: facts.name,
            from: facts.from,
            until: facts.until,
            state: PlanState::Draft,
            people: facts.people,
            cost: facts.cost,
            missing: facts.missing,
            proposed_on: None,
            agreed_on: None,
            agreed_hash: None,
        };
        cx.may(Act::EditPlan, &plan.subject(&town))?;
        let now = cx.now;
        store::insert(cx.tx(), &town, &plan, now).await?;
        let detail = json!({ "did": "drew-up", "name": plan.name, "side": plan.side });
        cx.record(Kind::Plan, plan.id.as_str(), None, detail).await?;
        Ok(plan.id)
    }
}

/// Change what a plan says of itself, while it is not agreed. Who had agreed already is asked anew.
#[derive(Debug, Clone)]
pub struct ChangePlan {
    /// Which.
    pub plan: Id<Plan>,
    /// What it says now, as typed; its side stays.
    pub typed: PlanTyped,
}

impl Action for ChangePlan {
    /// Whether somebody had agreed already, and is asked anew.
    type Output = bool;
    const ACT: Act = Act::EditPlan;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let plan = cx.load_for(Act::EditPlan, &self.plan).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let sides = store::sides(cx.tx(), &town, &plan.compact, today).await?;
        open(&plan)?;
        let typed = PlanTyped { side: plan.side.clone(), ..self.typed };
        let facts = checks::plan(&typed, &sides)?;
        store::update(cx.tx(), &town, &plan.id, &facts).await?;
        let asked_anew = ask_anew(cx, &plan).await?;
        let detail = json!({ "did": "changed", "name": facts.name });
        cx.record(Kind::Plan, plan.id.as_str(), None, detail).await?;
        Ok(asked_anew)
    }
}

/// A plan that is agreed stands as it was agreed.
fn open(plan: &Plan) -> Result<(), Problem> {
    if plan.state == PlanState::Agreed { Err(Problem::whole("measures-agreed-already")) } else { Ok(()) }
}

/// What the sides are asked to agree to has changed: those who had agreed are asked anew. Answers whether anybody had.
pub(super) async fn ask_anew(cx: &mut Cx, plan: &Plan) -> Result<bool, Error> {
    if plan.state != PlanState::Proposed {
        return Ok(false);
    }
    let town = cx.town().to_owned();
    Ok(store::ask_anew(cx.tx(), &town, &plan.id).await? > 0)
}

/// Put a plan before the sides: from now on anyone may read it.
#[derive(Debug, Clone)]
pub struct Propose {
    /// Which.
    pub plan: Id<Plan>,
}

impl Action for Propose {
    type Output = ();
    const ACT: Act = Act::EditPlan;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let plan = cx.load_for(Act::EditPlan, &self.plan).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        open(&plan)?;
        if plan.state == PlanState::Proposed {
            return Err(Problem::whole("measures-proposed-already").into());
        }
        if super::measure_store::whole(cx.tx(), &town, &plan.id).await?.is_empty() {
            return Err(Problem::whole("measures-plan-empty").into());
        }
        store::propose(cx.tx(), &town, &plan.id, today).await?;
        cx.record(Kind::Plan, plan.id.as_str(), None, json!({ "did": "proposed" })).await
    }
}

/// Agree to a plan in the name of a side. With the last side it is frozen: what is agreed is bound to its hash.
#[derive(Debug, Clone)]
pub struct Agree {
    /// To which.
    pub plan: Id<Plan>,
    /// In the name of which side.
    pub side: String,
    /// The day, as typed.
    pub on: String,
    /// Where it was decided.
    pub source: String,
}

impl Action for Agree {
    /// Whether all have agreed now.
    type Output = bool;
    const ACT: Act = Act::AgreePlan;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        let plan = cx.load_for(Act::SeePlan, &self.plan).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let sides = store::sides(cx.tx(), &town, &plan.compact, today).await?;
        let given = store::consents(cx.tx(), &town, &plan.id).await?;
        let said = checks::consent(&plan, (&sides, &given), (&self.side, &self.on, &self.source), today)?;
        cx.may(Act::AgreePlan, &plan.subject(&town).of_side(&said.side))?;
        let person = cx.actor.person.clone();
        store::consent(cx.tx(), &town, &plan.id, &said, person.as_deref()).await?;
        let all = super::rules::agreeing(&sides)
            .all(|side| side.key == said.side || given.iter().any(|g| g.side == side.key));
        let mut hash = None;
        if all {
            let rows = sheet::rows(cx, &plan).await?;
            let made = sheet::hash(&plan, &rows);
            let last = given.iter().map(|g| g.on).fold(said.on, kernel::Day::max);
            store::agree(cx.tx(), &town, &plan.id, last, &made).await?;
            tally_store::recount(cx.tx(), &town, &plan.compact, None).await?;
            hash = Some(made);
        }
        let detail =
            json!({ "side": said.side, "on": said.on.to_string(), "source": said.source, "hash": hash });
        cx.record(Kind::Plan, plan.id.as_str(), person.as_deref(), detail).await?;
        Ok(all)
    }
}

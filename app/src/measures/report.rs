//! What an owner tells of a measure: entries, and milestones that are reached.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    checks::{self, EntryTyped},
    entry_store,
    rules::{Entry, Measure, Milestone, PlanState},
    store, tally_store,
};
use crate::base::{Action, Cx, Error, Problem, Refusal, evidence::Upload};

/// Tell how a measure goes: on a day, in words, with a status where it has changed, with evidence where there is some.
#[derive(Debug, Clone)]
pub struct Report {
    /// Of which.
    pub measure: Id<Measure>,
    /// What is told, as typed.
    pub typed: EntryTyped,
    /// A file with evidence.
    pub file: Option<Upload>,
}

/// What was told.
#[derive(Debug, Clone)]
pub struct Told {
    /// The entry.
    pub entry: Id<Entry>,
    /// It tells of a status before the one that stands, which a later day has.
    pub earlier: bool,
}

impl Action for Report {
    type Output = Told;
    const ACT: Act = Act::ReportMeasure;

    async fn run(self, cx: &mut Cx) -> Result<Told, Error> {
        let measure = running(cx, &self.measure).await?;
        let days = (first_day(cx, &measure).await?, cx.today());
        let facts = checks::entry(&self.typed, measure.status, self.file.is_some(), days)?;
        let kept = match &self.file {
            Some(file) => Some(file.keep(cx, "file")?),
            None => None,
        };
        let (id, town, now) = (cx.new_id(), cx.town().to_owned(), cx.now);
        let person = cx.actor.person.clone();
        let entry = (&id, &facts, kept.as_ref());
        entry_store::insert_entry(cx.tx(), &town, &measure.id, entry, (now, person.as_deref())).await?;
        tally_store::recount(cx.tx(), &town, &measure.compact, Some(&measure.id)).await?;
        let status = facts.status.map(super::rules::Status::name);
        let detail = json!({
            "entry": id.as_str(), "on": facts.on.to_string(), "status": status, "was": measure.status.name(),
            "file": kept.map(|file| file.hash),
        });
        cx.record(Kind::Measure, measure.id.as_str(), person.as_deref(), detail).await?;
        let earlier = facts.status.is_some() && facts.on < measure.status_on;
        Ok(Told { entry: id, earlier })
    }
}

/// Say that a milestone is reached.
#[derive(Debug, Clone)]
pub struct Reach {
    /// Of which measure.
    pub measure: Id<Measure>,
    /// Which.
    pub milestone: Id<Milestone>,
    /// The day, as typed; today where nothing is.
    pub on: String,
}

impl Action for Reach {
    type Output = ();
    const ACT: Act = Act::ReportMeasure;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let measure = running(cx, &self.measure).await?;
        let town = cx.town().to_owned();
        let one = milestone(cx, &measure, &self.milestone).await?;
        if one.reached_on.is_some() {
            return Err(Problem::whole("measures-reached-already").into());
        }
        let days = (first_day(cx, &measure).await?, cx.today());
        let on = checks::since("on", &self.on, days)?;
        entry_store::reach(cx.tx(), &town, &one.id, Some(on)).await?;
        entry_store::seen(cx.tx(), &town, &measure.id, on).await?;
        tally_store::recount(cx.tx(), &town, &measure.compact, Some(&measure.id)).await?;
        let detail = json!({ "milestone": one.id.as_str(), "on": on.to_string() });
        cx.record(Kind::Measure, measure.id.as_str(), None, detail).await
    }
}

/// Say that a milestone which was told as reached is not: it waits again, and what was said stays beside the measure.
#[derive(Debug, Clone)]
pub struct Reopen {
    /// Of which measure.
    pub measure: Id<Measure>,
    /// Which.
    pub milestone: Id<Milestone>,
    /// Why.
    pub reason: String,
}

impl Action for Reopen {
    type Output = ();
    const ACT: Act = Act::ReportMeasure;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let measure = running(cx, &self.measure).await?;
        let (town, now, person) = (cx.town().to_owned(), cx.now, cx.actor.person.clone());
        let one = milestone(cx, &measure, &self.milestone).await?;
        let reached = one.reached_on.ok_or_else(|| Problem::whole("measures-not-reached"))?;
        let reason = checks::reason(&self.reason)?;
        entry_store::reach(cx.tx(), &town, &one.id, None).await?;
        let change = ("reopened", &*format!("{} {reached}", one.name), "");
        entry_store::insert_change(cx.tx(), &town, &measure.id, change, (&reason, now, person.as_deref()))
            .await?;
        let detail = json!({ "did": "reopened", "milestone": one.id.as_str(), "was": reached.to_string() });
        cx.record(Kind::Measure, measure.id.as_str(), None, detail).await
    }
}

async fn milestone(cx: &mut Cx, of: &Measure, id: &Id<Milestone>) -> Result<Milestone, Error> {
    let town = cx.town().to_owned();
    let all = entry_store::milestones(cx.tx(), &town, &of.id).await?;
    Ok(all.into_iter().find(|one| one.id == *id).ok_or(Refusal::NotFound)?)
}

/// The first day of which anything can be told: when the measure begins. Of one that has not begun yet, what went before it:
/// from when its plan began or the sides had agreed.
async fn first_day(cx: &mut Cx, of: &Measure) -> Result<Day, Error> {
    if of.start <= cx.today() {
        return Ok(of.start);
    }
    let town = cx.town().to_owned();
    let plan = store::find(cx.tx(), &town, &of.plan).await?.ok_or(Refusal::NotFound)?;
    Ok(plan.agreed_on.map_or(plan.from, |agreed| agreed.min(plan.from)))
}

/// A measure of which its owner may tell: its plan is agreed, and it has not been given up.
async fn running(cx: &mut Cx, id: &Id<Measure>) -> Result<Measure, Error> {
    let measure = cx.load_for(Act::ReportMeasure, id).await?;
    if measure.plan_state != PlanState::Agreed {
        return Err(Problem::whole("measures-not-agreed").into());
    }
    if measure.dropped_on.is_some() {
        return Err(Problem::whole("measures-dropped-already").into());
    }
    Ok(measure)
}

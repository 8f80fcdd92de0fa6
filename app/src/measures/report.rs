//! What an owner tells of a measure: entries, and milestones that are reached.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    checks::{self, EntryTyped},
    entry_store,
    rules::{Entry, Measure, Milestone, PlanState},
    tally_store,
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

impl Action for Report {
    type Output = Id<Entry>;
    const ACT: Act = Act::ReportMeasure;

    async fn run(self, cx: &mut Cx) -> Result<Id<Entry>, Error> {
        let measure = running(cx, &self.measure).await?;
        let facts = checks::entry(&self.typed, measure.status, self.file.is_some(), cx.today())?;
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
        Ok(id)
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
        let all = entry_store::milestones(cx.tx(), &town, &measure.id).await?;
        let one = all.into_iter().find(|m| m.id == self.milestone).ok_or(Refusal::NotFound)?;
        if one.reached_on.is_some() {
            return Err(Problem::whole("measures-reached-already").into());
        }
        let on = checks::past("on", &self.on, cx.today())?;
        entry_store::reach(cx.tx(), &town, &one.id, on).await?;
        entry_store::seen(cx.tx(), &town, &measure.id, on).await?;
        tally_store::recount(cx.tx(), &town, &measure.compact, Some(&measure.id)).await?;
        let detail = json!({ "milestone": one.id.as_str(), "on": on.to_string() });
        cx.record(Kind::Measure, measure.id.as_str(), None, detail).await
    }
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

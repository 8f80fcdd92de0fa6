//! What people look at: plans, a plan, a measure; and for neighbours what a unit or an organisation owes.

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Role, Subject};

use super::{
    change::may_change,
    entry_store,
    facts::{Commitment, Ground},
    measure_store::{self, Share},
    rules::{
        Change, Consent, Counts, Entry, Measure, Milestone, Owner, Party, Plan, PlanState, agreeing, owned,
    },
    sheet, store, sum_store,
};
use crate::{
    base::{Cx, Error, Refusal, Sight, evidence::Kept},
    compact::{self, Compact, rules::Side},
};

pub use super::sum_store::Heading;

/// How many a page of a list holds.
pub const PAGE: i64 = 50;

/// Every plan that the actor may see, with counts.
#[derive(Debug)]
pub struct SeePlans;

impl Sight for SeePlans {
    /// The plans, and whether the actor may draw one up.
    type Output = (Vec<store::Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may(Act::SeePlan, &Subject::new(Kind::Plan, cx.town()))?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let drafts = cx.classes(Kind::Plan).contains(&Class::Members);
        let draws_up = Side::PUBLIC
            .iter()
            .chain([&Side::CIVIL, &Side::JOINT])
            .any(|side| cx.allows(Act::EditPlan, &Subject::new(Kind::Plan, &town).of_side(side)));
        Ok((store::all(cx.tx(), &town, drafts, today).await?, draws_up))
    }
}

/// One plan: a page of its measures.
#[derive(Debug)]
pub struct SeePlan {
    /// Which.
    pub id: Id<Plan>,
    /// late, on-way, done, dropped, or nothing for all that is not given up.
    pub show: String,
    /// Which page, from 1.
    pub page: i64,
}

/// What [`SeePlan`] shows.
#[derive(Debug)]
pub struct PlanSeen {
    /// The plan.
    pub plan: Plan,
    /// The agreed plans of the same side whose time overlaps.
    pub overlapping: Vec<Plan>,
    /// The sides that must agree.
    pub sides: Vec<Side>,
    /// Those that have.
    pub consents: Vec<Consent>,
    /// Its measures, counted.
    pub counts: Counts,
    /// The same, owner by owner.
    pub shares: Vec<Share>,
    /// The same, heading by heading, with what they take.
    pub headings: Vec<Heading>,
    /// A page of its measures.
    pub measures: Vec<Measure>,
    /// Today.
    pub today: Day,
    /// The actor may change it, propose it, read measures into it.
    pub edits: bool,
    /// The actor may enter a measure.
    pub enters: bool,
    /// In the name of which sides the actor may agree to it now.
    pub agrees: Vec<Side>,
}

impl Sight for SeePlan {
    type Output = PlanSeen;

    async fn see(self, cx: &mut Cx) -> Result<PlanSeen, Error> {
        let plan = cx.load_for(Act::SeePlan, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let sides = store::sides(cx.tx(), &town, &plan.compact, today).await?;
        let consents = store::consents(cx.tx(), &town, &plan.id).await?;
        let shares = measure_store::shares(cx.tx(), &town, &plan.id, today).await?;
        let headings = sum_store::of_plan(cx.tx(), &town, &plan.id, today).await?;
        let offset = (self.page - 1).max(0) * PAGE;
        let measures =
            measure_store::of_plan(cx.tx(), &town, &plan.id, (&self.show, today), (PAGE, offset)).await?;
        let edits = plan.state != PlanState::Agreed && cx.allows(Act::EditPlan, &plan.subject(&town));
        let sides: Vec<Side> = agreeing(&sides).cloned().collect();
        let lacks = |side: &&Side| {
            plan.state == PlanState::Proposed
                && consents.iter().all(|c| c.side != side.key)
                && cx.allows(Act::AgreePlan, &plan.subject(&town).of_side(&side.key))
        };
        let agrees = sides.iter().filter(lacks).cloned().collect();
        let enters = edits || (plan.state == PlanState::Agreed && enters(cx, &plan));
        let counts = total(&shares);
        let overlapping = store::overlapping(cx.tx(), &town, &plan).await?;
        Ok(PlanSeen {
            plan,
            overlapping,
            sides,
            consents,
            counts,
            shares,
            headings,
            measures,
            today,
            edits,
            enters,
            agrees,
        })
    }
}

/// The headings of every agreed plan of a compact, with how their measures stand and what they take: for neighbours.
#[derive(Debug)]
pub struct SeeHeadings {
    /// The compact.
    pub compact: String,
    /// Only the measures of this unit or organisation; empty for all.
    pub owner: String,
}

impl Sight for SeeHeadings {
    type Output = Vec<Heading>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Heading>, Error> {
        cx.may(Act::SeePlan, &Subject::new(Kind::Plan, cx.town()))?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(sum_store::of_compact(cx.tx(), &town, &self.compact, &self.owner, today).await?)
    }
}

/// All shares together.
fn total(shares: &[Share]) -> Counts {
    let mut sum = Counts::default();
    for share in shares {
        sum += share.counts;
    }
    sum
}

/// Whether the actor may enter a measure in an agreed plan: for the side, or for what they speak for.
pub(super) fn enters(cx: &Cx, plan: &Plan) -> bool {
    let owner = |unit: Option<&str>, organisation: Option<&str>| Owner {
        side: plan.side.clone(),
        label: String::new(),
        unit: unit.and_then(party),
        organisation: organisation.and_then(party),
    };
    let may = |owner: &Owner| cx.allows(Act::EditMeasure, &owned(cx.town(), plan.state, owner));
    may(&owner(None, None))
        || cx.actor.scopes(Role::Official).any(|id| may(&owner(Some(id), None)))
        || cx.actor.scopes(Role::Representative).any(|id| may(&owner(None, Some(id))))
}

fn party<T>(id: &str) -> Option<Party<T>> {
    Some(Party { id: id.parse().ok()?, name: String::new(), until: None })
}

/// A plan that the actor may change.
#[derive(Debug)]
pub struct PlanToChange(pub Id<Plan>);

impl Sight for PlanToChange {
    type Output = Plan;

    async fn see(self, cx: &mut Cx) -> Result<Plan, Error> {
        cx.load_for(Act::EditPlan, &self.0).await
    }
}

/// What a new plan can be of: compacts with an edition, and their sides.
#[derive(Debug)]
pub struct PlanGround;

impl Sight for PlanGround {
    type Output = Vec<(Compact, Vec<Side>)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mut found = Vec::new();
        for compact in compact::actions::compacts(cx).await? {
            let sides = store::sides(cx.tx(), &town, &compact.id, today).await?;
            if !sides.is_empty() {
                found.push((compact, sides));
            }
        }
        Ok(found)
    }
}

/// A plan's rows, to take home.
#[derive(Debug)]
pub struct TakeHome(pub Id<Plan>);

impl Sight for TakeHome {
    type Output = (Plan, Vec<sheet::Row>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let plan = cx.load_for(Act::SeePlan, &self.0).await?;
        let rows = sheet::rows(cx, &plan).await?;
        Ok((plan, rows))
    }
}

/// What a spreadsheet for a plan is explained by: its commitments, sides and days.
#[derive(Debug)]
pub struct ImportGuide(pub Id<Plan>);

impl Sight for ImportGuide {
    type Output = Ground;

    async fn see(self, cx: &mut Cx) -> Result<Ground, Error> {
        let plan = cx.load_for(Act::EditPlan, &self.0).await?;
        super::enter::ground(cx, plan, &[]).await
    }
}

/// A measure, with a page of what its owner has told.
#[derive(Debug)]
pub struct SeeMeasure {
    /// Which.
    pub id: Id<Measure>,
    /// Which page of entries, from 1.
    pub page: i64,
}

/// What [`SeeMeasure`] shows.
#[derive(Debug)]
pub struct MeasureSeen {
    /// The measure.
    pub measure: Measure,
    /// What it serves.
    pub serves: Vec<Commitment>,
    /// Its milestones.
    pub milestones: Vec<Milestone>,
    /// A page of what was told.
    pub entries: Vec<Entry>,
    /// How much was told in all.
    pub told: i64,
    /// How it was changed.
    pub changes: Vec<Change>,
    /// Today.
    pub today: Day,
    /// The actor may change it.
    pub edits: bool,
    /// The actor may tell how it goes.
    pub reports: bool,
}

impl Sight for SeeMeasure {
    type Output = MeasureSeen;

    async fn see(self, cx: &mut Cx) -> Result<MeasureSeen, Error> {
        let measure = cx.load_for(Act::SeeMeasure, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let serves = entry_store::serves(cx.tx(), &town, &measure.id).await?;
        let milestones = entry_store::milestones(cx.tx(), &town, &measure.id).await?;
        let offset = (self.page - 1).max(0) * PAGE;
        let (entries, told) = entry_store::entries(cx.tx(), &town, &measure.id, (PAGE, offset)).await?;
        let changes = entry_store::changes(cx.tx(), &town, &measure.id).await?;
        let subject = measure.subject(&town);
        let stands = measure.dropped_on.is_none();
        let drawn = measure.plan_state != PlanState::Agreed && {
            let plan = Subject::new(Kind::Plan, &town).class(Class::Members).of_side(&measure.owner.side);
            cx.allows(Act::EditPlan, &plan)
        };
        let edits = stands && (drawn || cx.allows(Act::EditMeasure, &subject));
        let reports =
            stands && measure.plan_state == PlanState::Agreed && cx.allows(Act::ReportMeasure, &subject);
        Ok(MeasureSeen { measure, serves, milestones, entries, told, changes, today, edits, reports })
    }
}

/// What a form for a measure of a plan needs: a new one, or one that is changed.
#[derive(Debug)]
pub struct MeasureForm {
    /// In which plan a new one is to stand.
    pub plan: Option<Id<Plan>>,
    /// Which one is to be changed.
    pub measure: Option<Id<Measure>>,
}

/// What [`MeasureForm`] shows.
#[derive(Debug)]
pub struct FormSeen {
    /// What can be chosen.
    pub ground: Ground,
    /// The measure as it stands: with what it serves and its milestones.
    pub measure: Option<(Measure, Vec<Commitment>, Vec<Milestone>)>,
    /// Organisations to which it may be delegated, by name.
    pub organisations: Vec<String>,
}

impl Sight for MeasureForm {
    type Output = FormSeen;

    async fn see(self, cx: &mut Cx) -> Result<FormSeen, Error> {
        let town = cx.town().to_owned();
        let measure = match &self.measure {
            Some(id) => {
                let measure = cx.load_for(Act::SeeMeasure, id).await?;
                let serves = entry_store::serves(cx.tx(), &town, id).await?;
                let milestones = entry_store::milestones(cx.tx(), &town, id).await?;
                Some((measure, serves, milestones))
            }
            None => None,
        };
        let plan = measure.as_ref().map(|(m, _, _)| m.plan.clone()).or(self.plan).ok_or(Refusal::NotFound)?;
        let plan = cx.load_for(Act::SeePlan, &plan).await?;
        match &measure {
            Some((measure, _, _)) => may_change(cx, measure, &plan)?,
            None if plan.state != PlanState::Agreed => cx.may(Act::EditPlan, &plan.subject(&town))?,
            None if enters(cx, &plan) => {}
            None => return Err(Refusal::NotAllowed.into()),
        }
        let ground = super::enter::ground(cx, plan, &[]).await?;
        let organisations = store::acceded(cx.tx(), &town).await?;
        Ok(FormSeen { ground, measure, organisations })
    }
}

/// The file of an entry.
#[derive(Debug)]
pub struct ReadFile {
    /// Of which measure.
    pub measure: Id<Measure>,
    /// Which entry.
    pub entry: Id<Entry>,
}

impl Sight for ReadFile {
    type Output = (Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let measure = cx.load_for(Act::SeeMeasure, &self.measure).await?;
        let town = cx.town().to_owned();
        let kept = entry_store::file(cx.tx(), &town, &measure.id, &self.entry).await?;
        let kept = kept.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&kept.hash)?;
        Ok((kept, bytes))
    }
}

/// What a unit or an organisation has taken upon itself, late first: for its own page. One statement.
#[derive(Debug)]
pub struct Owned {
    /// The unit's or the organisation's identity.
    pub owner: String,
    /// Which page, from 1.
    pub page: i64,
}

/// What [`Owned`] shows.
#[derive(Debug)]
pub struct OwnedSeen {
    /// All of it, counted.
    pub counts: Counts,
    /// A page of it.
    pub measures: Vec<Measure>,
    /// Which page.
    pub page: i64,
    /// Today.
    pub today: Day,
}

impl Sight for Owned {
    type Output = OwnedSeen;

    async fn see(self, cx: &mut Cx) -> Result<OwnedSeen, Error> {
        cx.may(Act::SeeMeasure, &Subject::new(Kind::Measure, cx.town()))?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let offset = (self.page - 1).max(0) * PAGE;
        let page = (PAGE, offset);
        let (measures, counts) = measure_store::owned_by(cx.tx(), &town, &self.owner, today, page).await?;
        Ok(OwnedSeen { counts, measures, page: self.page.max(1), today })
    }
}

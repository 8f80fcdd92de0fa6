//! The pages of plans: every plan, one plan, and the acts that lead from it.

use askama::Template;
use axum::extract::Request;
use kernel::{Day, Id};
use policy::{Act, Role};

use super::{
    actions::{Agree, Propose},
    cost::Sum,
    import_pages,
    lines::{Line, columns, counted, owner, side},
    measure_pages, plan_forms,
    rules::{Consent, Plan, PlanState},
    sights::{PAGE, PlanSeen, SeePlan, SeePlans},
    sums::{self, HeadingRow},
    takeaway, turn_pages,
};
use crate::{
    base::{Error, Refusal},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeePlan, "/plans", plans)
        .get(Act::SeePlan, "/plans/{id}", plan)
        .post(Act::EditPlan, "/plans/{id}/proposal", propose)
        .post(Act::AgreePlan, "/plans/{id}/consent", consent)
        .and(plan_forms::routes())
        .and(measure_pages::routes())
        .and(turn_pages::routes())
        .and(import_pages::routes())
}

/// A plan in the list.
struct Card {
    plan: Plan,
    side: String,
    counted: String,
    late: i64,
    silent: i64,
    shape: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "measures/views/plans.html")]
struct PlansView {
    at: Urls,
    cards: Vec<Card>,
    draws_up: bool,
}

impl View for PlansView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("measures-plans-title"))
    }
}

async fn plans(visit: Visit) -> Answer {
    let (all, draws_up) = visit.see(SeePlans).await?;
    let (words, today) = (visit.words(), visit.today());
    let card = |one: super::store::Listed| {
        let (shape, state) = standing(&one.plan, today, words);
        Card {
            side: side(&one.plan.side, &one.plan.side_label, words),
            counted: counted(&one.counts, words),
            late: one.counts.late,
            silent: one.counts.silent,
            shape,
            state,
            plan: one.plan,
        }
    };
    visit.page(&PlansView { at: visit.at(), cards: all.into_iter().map(card).collect(), draws_up })
}

/// How far a plan has come: a shape and words.
fn standing(plan: &Plan, today: Day, words: &Words) -> (&'static str, String) {
    let (shape, key) = match plan.state {
        PlanState::Draft => ("not-started", "draft"),
        PlanState::Proposed => ("waiting", "proposed"),
        PlanState::Agreed if plan.until < today => ("ended", "over"),
        PlanState::Agreed => ("signed", "agreed"),
    };
    (shape, words.t(&format!("measures-state-{key}")))
}

/// A side's yes, or that it is awaited.
struct Yes {
    side: String,
    on: String,
    who: String,
}

#[derive(Template)]
#[template(path = "measures/views/plan.html")]
struct PlanView {
    at: Urls,
    form: Form,
    seen: PlanSeen,
    side: String,
    shape: &'static str,
    state: String,
    counted: String,
    tabs: Vec<(String, i64, String, bool)>,
    show: String,
    columns: Vec<String>,
    groups: Vec<(String, Vec<Line>)>,
    page: i64,
    pages: i64,
    previous: String,
    next: String,
    consents: Vec<Yes>,
    agrees: Vec<(String, String)>,
    /// The one who agrees enters it for others, and must say where it was decided.
    needs_source: bool,
    costs: Vec<(String, String)>,
    /// What the measures take together, each with its denominator.
    sums: Vec<(String, String)>,
    headings: Vec<HeadingRow>,
    heading_columns: Vec<String>,
    shares: Vec<(String, String, String, i64)>,
    downloads: Vec<(&'static str, String)>,
}

impl View for PlanView {
    fn head(&self, visit: &Visit) -> Head {
        let mut head = Head::new(self.seen.plan.name.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(visit.words().t("measures-plans-title"), self.at.plans())
            .under(self.seen.plan.name.clone(), self.at.plan(&self.seen.plan.id));
        let csv = self.at.plan_csv(&self.seen.plan.id);
        head.alternates.push(("text/csv".to_owned(), self.seen.plan.name.clone(), csv));
        head
    }
}

/// What the tabs show, with how many each holds.
const TABS: [&str; 5] = ["", "late", "on-way", "done", "dropped"];

impl PlanView {
    fn new(visit: &Visit, seen: PlanSeen, (show, page): (&str, i64), form: Form) -> Self {
        let (at, words) = (visit.at(), visit.words());
        let counts = seen.counts;
        let held = [counts.all(), counts.late, counts.on_way, counts.done, counts.dropped];
        let here = |show: &str, page: i64| format!("{}?show={show}&page={page}", at.plan(&seen.plan.id));
        let tab = |(name, n): (&&str, i64)| {
            let key = if name.is_empty() { "all" } else { name };
            (words.t(&format!("measures-tab-{key}")), n, here(name, 1), *name == show)
        };
        let n = TABS.iter().zip(held).find(|(name, _)| **name == show).map_or(0, |(_, n)| n);
        let pages = ((n + PAGE - 1) / PAGE).max(1);
        let (shape, state) = standing(&seen.plan, seen.today, words);
        Self {
            form,
            side: side(&seen.plan.side, &seen.plan.side_label, words),
            shape,
            state,
            counted: counted(&counts, words),
            tabs: TABS
                .iter()
                .zip(held)
                .filter(|(t, n)| t.is_empty() || *n > 0 || **t == show)
                .map(tab)
                .collect(),
            columns: columns(words),
            groups: groups(&seen, words),
            previous: if page > 1 { here(show, page - 1) } else { String::new() },
            next: if page < pages { here(show, page + 1) } else { String::new() },
            page,
            pages,
            consents: consents(&seen, words),
            agrees: seen.agrees.iter().map(|s| (s.key.clone(), s.label.clone())).collect(),
            needs_source: visit.actor.holds(Role::Secretariat),
            costs: costs(&seen.plan, words),
            sums: summed(&seen, words),
            headings: sums::rows(&seen.headings, words),
            heading_columns: sums::columns(words),
            shares: shares(&seen, &at, words),
            downloads: vec![("CSV", at.plan_csv(&seen.plan.id))],
            show: show.to_owned(),
            seen,
            at,
        }
    }
}

/// The measures under their headings, in the order in which they came.
fn groups(seen: &PlanSeen, words: &Words) -> Vec<(String, Vec<Line>)> {
    let mut groups: Vec<(String, Vec<Line>)> = Vec::new();
    for measure in &seen.measures {
        let line = Line::of(measure, seen.today, words);
        match groups.last_mut().filter(|(name, _)| *name == measure.group) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((measure.group.clone(), vec![line])),
        }
    }
    groups
}

fn consents(seen: &PlanSeen, words: &Words) -> Vec<Yes> {
    let yes = |given: &Consent| {
        let who = [given.person.as_str(), given.source.as_str()];
        let who = who.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(", ");
        (words.with("measures-agreed-on", &[("day", words.day(given.on).into())]), who)
    };
    let side = |side: &crate::compact::rules::Side| {
        let given = seen.consents.iter().find(|c| c.side == side.key);
        let (on, who) = given.map(yes).unwrap_or_default();
        Yes { side: side.label.clone(), on, who }
    };
    seen.sides.iter().map(side).collect()
}

fn costs(plan: &Plan, words: &Words) -> Vec<(String, String)> {
    let rows = [("measures-people", plan.people.clone())];
    let rows = rows.into_iter().chain(measure_pages::costs(&plan.cost, words));
    let rows = rows.chain([("measures-missing", plan.missing.clone())]);
    rows.filter(|(_, said)| !said.is_empty()).map(|(key, said)| (words.t(key), said)).collect()
}

fn summed(seen: &PlanSeen, words: &Words) -> Vec<(String, String)> {
    let mut sum = Sum::default();
    seen.headings.iter().for_each(|one| sum += one.sum);
    sums::told(&sum, words)
}

fn shares(seen: &PlanSeen, at: &Urls, words: &Words) -> Vec<(String, String, String, i64)> {
    let share = |one: &super::measure_store::Share| {
        let href = match (&one.owner.unit, &one.owner.organisation) {
            (Some(unit), _) => at.unit(&unit.id),
            (None, Some(organisation)) => at.organisation(&organisation.id),
            (None, None) => String::new(),
        };
        (owner(&one.owner, words), href, counted(&one.counts, words), one.counts.late)
    };
    seen.shares.iter().filter(|s| s.counts.all() > 0).map(share).collect()
}

/// Which part of a plan is asked for.
fn chosen(asked: &Asked) -> (&'static str, i64) {
    let show = TABS.into_iter().find(|tab| *tab == asked.get("show")).unwrap_or_default();
    (show, asked.get("page").parse().unwrap_or(1).clamp(1, 10_000))
}

/// The page of a plan; the same with `.csv` after it is its measures as a table.
async fn plan(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let id: String = door::part(&mut parts, &(), "id").await?;
    let bare = id.strip_suffix(".csv");
    let plan: Id<Plan> = bare.unwrap_or(&id).parse().map_err(|_| Refusal::NotFound)?;
    if bare.is_some() {
        return takeaway::csv(&visit, plan).await;
    }
    visit.page(&show(&visit, plan, &asked, Form::default()).await?)
}

async fn show(visit: &Visit, id: Id<Plan>, asked: &Asked, form: Form) -> Result<PlanView, Error> {
    let (show, page) = chosen(asked);
    let seen = visit.see(SeePlan { id, show: show.to_owned(), page }).await?;
    Ok(PlanView::new(visit, seen, (show, page), form))
}

async fn propose(visit: Visit, At(id): At<Plan>, sent: Sent) -> Answer {
    let again = async |form| show(&visit, id.clone(), &Asked::default(), form).await;
    match visit.submit(sent, Propose { plan: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().plan(&id), "plan-proposed"),
        Err(page) => Ok(page),
    }
}

async fn consent(visit: Visit, At(id): At<Plan>, sent: Sent) -> Answer {
    let agree = Agree {
        plan: id.clone(),
        side: sent.raw("side").to_owned(),
        on: sent.line("on"),
        source: sent.line("source"),
    };
    let again = async |form| show(&visit, id.clone(), &Asked::default(), form).await;
    match visit.submit(sent, agree, again).await? {
        Ok(true) => visit.onward(&visit.at().plan(&id), "plan-agreed"),
        Ok(false) => visit.onward(&visit.at().plan(&id), "plan-consented"),
        Err(page) => Ok(page),
    }
}

//! A measure's own page, what its owner tells of it, and the files that came with that.

use askama::Template;
use axum::extract::Request;
use kernel::{Day, Id, Instant};
use policy::Act;

use super::{
    actions::Report,
    checks::EntryTyped,
    cost::Cost,
    lines::{Line, owner},
    measure_forms, milestone_pages,
    rules::{Change, Entry, Measure, Status},
    sights::{MeasureSeen, PAGE, ReadFile, SeeMeasure},
    sums,
};
use crate::{
    base::{
        Error, Refusal,
        evidence::{ACCEPTED, Upload},
    },
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of a measure.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeMeasure, "/measures/{id}", measure)
        .get(Act::ReportMeasure, "/measures/{id}/entries", entry)
        .post(Act::ReportMeasure, "/measures/{id}/entries", report)
        .get(Act::SeeMeasure, "/measures/{id}/entries/{entry}/file", file)
        .and(milestone_pages::routes())
        .and(measure_forms::routes())
}

/// A change as it is shown.
struct Changed {
    at: Instant,
    writer: String,
    what: String,
    before: String,
    after: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "measures/views/measure.html")]
struct MeasureView {
    at: Urls,
    form: Form,
    line: Line,
    seen: MeasureSeen,
    due: String,
    owner_ended: bool,
    /// Names and addresses.
    owners: Vec<(String, String)>,
    serves: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    changes: Vec<Changed>,
    /// The language that the town writes in.
    lang: &'static str,
    page: i64,
    pages: i64,
    previous: String,
    next: String,
}

impl View for MeasureView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.seen.measure, &self.line.name)
    }
}

/// The way to a page of a measure.
pub(super) fn head(visit: &Visit, of: &Measure, title: &str) -> Head {
    let at = visit.at();
    Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("measures-plans-title"), at.plans())
        .under(of.plan_name.clone(), at.plan(&of.plan))
        .under(of.name.clone(), at.measure(&of.id))
}

impl MeasureView {
    fn new(visit: &Visit, seen: MeasureSeen, page: i64, form: Form) -> Self {
        let (at, words) = (visit.at(), visit.words());
        let line = Line::of(&seen.measure, seen.today, words);
        let pages = ((seen.told + PAGE - 1) / PAGE).max(1);
        let here = |page: i64| format!("{}?page={page}", at.measure(&line.id));
        let served = |c: &super::facts::Commitment| (c.name(), at.clause(&c.compact, c.edition, &c.slug));
        Self {
            form,
            due: words.day(seen.measure.due),
            owner_ended: seen.measure.owner.has_ended(seen.today),
            owners: owners(&seen.measure, &at, words),
            serves: seen.serves.iter().map(served).collect(),
            facts: facts(&seen.measure, words),
            lang: visit.tenant.lang.tag(),
            changes: seen.changes.iter().map(|change| changed(change, words)).collect(),
            previous: if page > 1 { here(page - 1) } else { String::new() },
            next: if page < pages { here(page + 1) } else { String::new() },
            page,
            pages,
            line,
            seen,
            at,
        }
    }
}

fn owners(of: &Measure, at: &Urls, words: &Words) -> Vec<(String, String)> {
    let unit = of.owner.unit.as_ref().map(|u| (u.name.clone(), at.unit(&u.id)));
    let organisation = of.owner.organisation.as_ref().map(|o| (o.name.clone(), at.organisation(&o.id)));
    let both: Vec<_> = unit.into_iter().chain(organisation).collect();
    if both.is_empty() { vec![(owner(&of.owner, words), String::new())] } else { both }
}

fn facts(of: &Measure, words: &Words) -> Vec<(String, String)> {
    let seen = of.seen_on.map_or_else(|| words.t("measures-seen-never"), |day| words.day(day));
    let rows = [
        ("measures-start", words.day(of.start)),
        ("measures-due", words.day(of.due)),
        ("measures-seen", seen),
        ("measures-indicator", of.indicator.clone()),
        ("measures-resources", of.resources.clone()),
    ];
    let rows = rows.into_iter().chain(costs(&of.cost, words));
    rows.filter(|(_, said)| !said.is_empty()).map(|(key, said)| (words.t(key), said)).collect()
}

/// What it takes, in numbers, as far as somebody has said.
pub(super) fn costs(of: &Cost, words: &Words) -> [(&'static str, String); 4] {
    let posts = |n: Option<i64>| n.map_or_else(String::new, |n| sums::posts(n, words));
    let money = |n: Option<i64>| n.map_or_else(String::new, |n| sums::kronor(n, words));
    [
        ("measures-posts", posts(of.posts)),
        ("measures-posts-missing", posts(of.posts_missing)),
        ("measures-money", money(of.money)),
        ("measures-money-missing", money(of.money_missing)),
    ]
}

/// The days that stand in a text as they are stored, in words.
fn days_in_words(text: &str, words: &Words) -> String {
    let word = |one: &str| match one.trim_end_matches([';', ',']).parse::<Day>() {
        Ok(day) => one.replace(&day.to_string(), &words.day(day)),
        Err(_) => one.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn changed(of: &Change, words: &Words) -> Changed {
    let dated = ["start", "due", "milestones"].contains(&of.field.as_str());
    let told = |text: &str| if dated { days_in_words(text, words) } else { text.to_owned() };
    Changed {
        at: of.at,
        writer: of.writer.clone(),
        what: match of.field.as_str() {
            "delegate" if of.after.is_empty() => words.t("measures-changed-delegate-back"),
            field => words.t(&format!("measures-changed-{field}")),
        },
        before: told(&of.before),
        after: told(&of.after),
        reason: of.reason.clone(),
    }
}

async fn measure(visit: Visit, At(id): At<Measure>, asked: Asked) -> Answer {
    let page = asked.get("page").parse().unwrap_or(1).clamp(1, 10_000);
    let seen = visit.see(SeeMeasure { id, page }).await?;
    visit.page(&MeasureView::new(&visit, seen, page, Form::default()))
}

#[derive(Template)]
#[template(path = "measures/views/entry.html")]
struct EntryView {
    at: Urls,
    form: Form,
    measure: Measure,
    id: Id<Measure>,
    name: String,
    /// How it stands now, in words.
    now: String,
    statuses: Vec<(&'static str, String, String)>,
    today: Day,
    accepted: &'static str,
}

impl View for EntryView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.measure, &visit.words().t("measures-report"))
    }
}

async fn entry_view(visit: &Visit, id: &Id<Measure>, form: Form) -> Result<EntryView, Error> {
    let seen = visit.see(SeeMeasure { id: id.clone(), page: 1 }).await?;
    if !seen.reports {
        return Err(Refusal::NotAllowed.into());
    }
    let words = visit.words();
    let said = |status: Status| words.t(&format!("status-{}", status.name()));
    let now = said(seen.measure.status);
    let same = ("", words.t("measures-entry-same"), String::new());
    let each = |status: Status| (status.name(), said(status), String::new());
    Ok(EntryView {
        at: visit.at(),
        form,
        id: id.clone(),
        name: seen.measure.name.clone(),
        now: words.with("measures-entry-now", &[("status", now.into())]),
        statuses: [same].into_iter().chain(Status::ALL.map(each)).collect(),
        today: seen.today,
        accepted: ACCEPTED,
        measure: seen.measure,
    })
}

async fn entry(visit: Visit, At(id): At<Measure>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let form = Form::new(Sent::default().with("on", visit.today().to_string()));
    visit.page(&entry_view(&visit, &id, form).await?)
}

async fn report(visit: Visit, At(id): At<Measure>, sent: Sent) -> Answer {
    let typed = EntryTyped {
        on: sent.line("on"),
        body: sent.text("body"),
        status: sent.raw("status").to_owned(),
        link: sent.line("link"),
    };
    let action = Report { measure: id.clone(), typed, file: Upload::of(&sent, "file") };
    let again = async |form| entry_view(&visit, &id, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(told) => {
            let done = if told.earlier { "measure-told-earlier" } else { "measure-told" };
            visit.onward(&visit.at().measure(&id), done)
        }
        Err(page) => Ok(page),
    }
}

async fn file(visit: Visit, At(measure): At<Measure>, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let entry: Id<Entry> = door::part(&mut parts, &(), "entry").await?;
    let (kept, bytes) = visit.see(ReadFile { measure, entry }).await?;
    Ok(visit.attachment(&kept.name, kept.paper.media_type(), bytes))
}

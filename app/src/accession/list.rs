//! The list of what waits and for whom, and the public page that checks a certificate's code.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use kernel::{Day, Id};
use policy::Act;

use super::{
    chain,
    many::{ReceiveMany, Taken},
    rules::Accession,
    waits::{Check, Checked, PAGE, Tab, Waiting, Waits},
};
use crate::{
    base::Error,
    compilation::{
        rules::Published,
        sights::{ByCode, Coded},
        title::title,
    },
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::Asked, filters, urls::encoded,
        words::Words,
    },
};

/// The doors of the list and the check.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeAccessions, "/accessions", list)
        .post(Act::Receive, "/accessions/receipts", receive_many)
        .get(Act::SeeTown, "/check", check)
}

/// One accession in the list.
struct Row {
    id: Id<Accession>,
    name: String,
    status: &'static str,
    said: String,
    since: Day,
    promised: String,
    late: bool,
    /// It can be ticked, to be taken care of with others.
    ticks: bool,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "accession/views/list.html")]
struct ListView {
    at: Urls,
    days: i64,
    may_enter: bool,
    tabs: Vec<(String, i64, String, bool)>,
    columns: Vec<String>,
    rows: Vec<Row>,
    page: i64,
    pages: i64,
    previous: String,
    next: String,
    form: Form,
    tab: &'static str,
    /// The word on the button that takes care of those that are ticked; nothing where none can be.
    button: &'static str,
    /// Where all of the page are ticked.
    tick_all: String,
    /// What was just done.
    done: String,
}

impl View for ListView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("accession-list-title"))
    }
}

async fn list(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let view = list_view(&visit, &asked, Form::default()).await?;
    visit.page(&view)
}

async fn list_view(visit: &Visit, asked: &Asked, form: Form) -> Result<ListView, Error> {
    let (at, words) = (visit.at(), visit.words());
    let page = asked.get("page").parse().unwrap_or(1).clamp(1, 10_000);
    let tab = Tab::ALL.into_iter().find(|tab| tab.name() == asked.get("waits"));
    let waits = visit.see(Waiting { tab, page }).await?;
    let here = |tab: Tab, page: i64| format!("{}?waits={}&page={page}", at.accessions(), tab.name());
    let tabs = waits.counts.iter().map(|(tab, n)| {
        (words.t(&format!("accession-tab-{}", tab.name())), *n, here(*tab, 1), *tab == waits.tab)
    });
    let count = waits.counts.iter().find(|(tab, _)| *tab == waits.tab).map_or(0, |(_, n)| *n);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let columns =
        ["name", "state", "since", "promised"].map(|key| words.t(&format!("accession-column-{key}")));
    let all = asked.get("all") == "yes";
    let rows: Vec<Row> = waits.rows.iter().map(|one| row(visit, (&waits, one), all)).collect();
    Ok(ListView {
        days: visit.tenant.promised_days,
        may_enter: visit.may(Act::EnterPaper),
        tabs: tabs.collect(),
        columns: columns.to_vec(),
        button: if rows.iter().any(|row| row.ticks) { button(&waits) } else { "" },
        tick_all: format!("{}&all=yes", here(waits.tab, page)),
        done: done(asked, words),
        tab: waits.tab.name(),
        rows,
        previous: if page > 1 { here(waits.tab, page - 1) } else { String::new() },
        next: if page < pages { here(waits.tab, page + 1) } else { String::new() },
        page,
        pages,
        form,
        at,
    })
}

/// What the button says: where the secretariat says yes for itself, that comes with receiving.
fn button(waits: &Waits) -> &'static str {
    let confirms = waits.rows.iter().any(|one| waits.confirms.contains(&one.compact));
    match (waits.tab, confirms) {
        (Tab::Confirmed, _) => "accession-many-confirm",
        (_, true) => "accession-many-both",
        _ => "accession-many-receive",
    }
}

/// What was just done, where something was.
fn done(asked: &Asked, words: &Words) -> String {
    let (Ok(received), Ok(confirmed)) = (asked.get("received").parse(), asked.get("confirmed").parse())
    else {
        return String::new();
    };
    let (received, confirmed): (i64, i64) = (received, confirmed);
    words.with("accession-many-done", &[("received", received.into()), ("confirmed", confirmed.into())])
}

/// Takes care of those that are ticked. The page that comes back shows what still waits.
async fn receive_many(visit: Visit, asked: Asked, sent: Sent) -> Answer {
    let accessions = sent.all("take").iter().filter_map(|id| id.parse().ok()).collect();
    let again = async |form| list_view(&visit, &asked, form).await;
    let here = format!("{}?waits={}", visit.at().accessions(), encoded(sent.raw("tab")));
    match visit.submit(sent, ReceiveMany { accessions }, again).await? {
        Ok(Taken { received, confirmed }) => {
            Ok(Redirect::to(&format!("{here}&received={received}&confirmed={confirmed}")).into_response())
        }
        Err(page) => Ok(page),
    }
}

fn row(visit: &Visit, (waits, accession): (&Waits, &Accession), all: bool) -> Row {
    let words = visit.words();
    let own = waits.confirms.contains(&accession.compact);
    let turn = matches!(waits.tab, Tab::Received) || matches!(waits.tab, Tab::Confirmed) && own;
    let ticks = turn && visit.may_do(Act::Receive, &accession.subject(&visit.tenant.id));
    Row {
        id: accession.id.clone(),
        name: accession.party_name.clone(),
        status: chain::status(accession.state),
        said: chain::state(accession.state, words),
        since: accession.stepped_at.unwrap_or(accession.begun_at).day(&visit.tenant.zone),
        promised: chain::promise(accession.promised_on, visit.today(), words),
        late: accession.is_late(visit.today()),
        ticked: ticks && all,
        ticks,
    }
}

#[derive(Template)]
#[template(path = "accession/views/check.html")]
struct CheckView {
    code: String,
    facts: Vec<(String, String)>,
    status: &'static str,
    said: String,
    /// The report of a year that has this code.
    report: Option<CodedView>,
}

/// A version of a report that has the code.
struct CodedView {
    facts: Vec<(String, String)>,
    href: String,
    /// The version that has replaced it: what is said of it, why, and its address.
    replaced: Option<(String, String, String)>,
}

impl CodedView {
    fn new(of: &Coded, visit: &Visit) -> Self {
        let (words, address) = (visit.words(), visit.at().compilation(&of.id));
        let day = |one: &Published| words.day(one.at.day(&visit.tenant.zone));
        let href = |version: i64| format!("{address}?version={version}");
        let replaced = of.replaced.as_ref().map(|one| {
            let said = [("version", one.version.into()), ("day", day(one).into())];
            (words.with("accession-check-replaced", &said), one.reason.clone(), href(one.version))
        });
        let facts = [
            ("report", title(words, of.about)),
            ("version", of.version.version.to_string()),
            ("published", day(&of.version)),
        ];
        let facts = facts.map(|(key, said)| (words.t(&format!("accession-check-{key}")), said)).to_vec();
        Self { facts, href: href(of.version.version), replaced }
    }
}

impl View for CheckView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("accession-check-title"))
    }
}

/// Public: what the code of a certificate or of a year's report stands for, and nothing more.
async fn check(visit: Visit, asked: Asked) -> Answer {
    let code = crate::base::text::line(asked.get("code"));
    let found = visit.see(Check { code: code.clone() }).await?;
    let words = visit.words();
    let (facts, status, said) = match &found {
        None => (Vec::new(), "ended", String::new()),
        Some(found) => (checked(found, words), chain::status(found.state), chain::state(found.state, words)),
    };
    let report = visit.see(ByCode(code.clone())).await?;
    let report = report.map(|found| CodedView::new(&found, &visit));
    visit.page(&CheckView { code, facts, status, said, report })
}

fn checked(found: &Checked, words: &Words) -> Vec<(String, String)> {
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| words.day(day));
    let number = found.edition.number.unwrap_or_default();
    let edition = [("number", number.into()), ("title", found.edition.title.as_str().into())];
    let rows = [
        ("organisation", found.organisation.clone()),
        ("compact", found.compact.name.clone()),
        ("edition", words.with("accession-edition", &edition)),
        ("listed", day(found.listed_on)),
        ("ended", day(found.ended_on)),
    ];
    rows.into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(key, said)| (words.t(&format!("accession-fact-{key}")), said))
        .collect()
}

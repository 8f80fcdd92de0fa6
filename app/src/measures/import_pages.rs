//! Reading measures from a spreadsheet: choose a file, look at what it would bring, and only then keep it. Between the two
//! nothing is kept anywhere but in the page itself.

use askama::Template;
use kernel::{Day, Id, Lang};
use policy::Act;

use super::{
    actions::ImportMeasures,
    cost::FIELDS,
    facts::{Commitment, Facts, Typed},
    lines::owner,
    measure_forms::done,
    preview::{PreviewRows, Previewed, Unread},
    rules::Plan,
    sheet::{COLUMNS, TOLD},
    takeaway::column,
    template::{self, Column},
};
use crate::{
    base::{Error, Problem, Refusal, text::fold},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::At,
        filters,
        table::{self, Table},
        words::Words,
    },
};

/// The doors of the import.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditPlan, "/plans/{id}/import", choose)
        .post(Act::EditPlan, "/plans/{id}/import", import)
        .get(Act::EditPlan, "/plans/{id}/template.xlsx", template::template)
}

/// A row that can be kept, as the page shows it.
struct ReadyLine {
    row: usize,
    name: String,
    owner: String,
    start: Day,
    due: Day,
    serves: String,
    /// Name and day of each milestone.
    milestones: Vec<(String, Day)>,
    /// What it takes, each with the name of its column.
    costs: Vec<String>,
}

/// A row that cannot be read, as the page shows it.
struct UnreadLine {
    row: usize,
    name: String,
    /// Column, what stands there, what is wrong with it.
    wrong: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "measures/views/import.html")]
struct ImportView {
    at: Urls,
    form: Form,
    id: Id<Plan>,
    plan: String,
    ready: Vec<ReadyLine>,
    unread: Vec<UnreadLine>,
    doubles: Vec<(usize, String)>,
    twice: Vec<(usize, String, usize)>,
    /// How many rows only showed how.
    examples: usize,
    /// The rows that sum up others, and the columns that nobody knows, in words.
    sums: String,
    unknown: String,
    columns: Vec<Column>,
    /// What to write for each commitment, and what it is called.
    commitments: Vec<(String, String)>,
    /// The table itself, for the second step; nothing on the first.
    rows: String,
    /// What was pasted, so that it can be mended; nothing where a file was sent.
    pasted: String,
}

impl View for ImportView {
    fn head(&self, visit: &Visit) -> Head {
        let title = visit.words().t("measures-import");
        Head::new(title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(visit.words().t("measures-plans-title"), self.at.plans())
            .under(self.plan.clone(), self.at.plan(&self.id))
            .under(title, self.at.plan_import(&self.id))
    }
}

impl ImportView {
    fn new(visit: &Visit, seen: Previewed, (rows, pasted): (String, String), form: Form) -> Self {
        let words = visit.words();
        let ready = seen.ready.into_iter().map(|one| ReadyLine {
            row: one.row,
            name: one.typed.name,
            owner: owner(&one.owner, words),
            start: one.facts.start,
            due: one.facts.due,
            costs: costs(&one.facts, words),
            milestones: one.facts.milestones,
            serves: one.facts.serves.iter().map(Commitment::name).collect::<Vec<_>>().join("; "),
        });
        Self {
            at: visit.at(),
            form,
            id: seen.ground.plan.id.clone(),
            plan: seen.ground.plan.name.clone(),
            columns: template::columns(&seen.ground, words),
            commitments: template::commitments(&seen.ground),
            examples: seen.examples,
            sums: seen.sums.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            unknown: seen.unknown.join(", "),
            ready: ready.collect(),
            unread: seen.unread.into_iter().map(|one| unread(one, words)).collect(),
            doubles: seen.doubles,
            twice: seen.twice,
            rows,
            pasted,
        }
    }
}

fn costs(of: &Facts, words: &Words) -> Vec<String> {
    let named = FIELDS.into_iter().zip(of.cost.cells());
    named.filter(|(_, n)| !n.is_empty()).map(|(name, n)| format!("{}: {n}", column(name, words))).collect()
}

fn unread(one: Unread, words: &Words) -> UnreadLine {
    let wrong = one.wrong.into_iter().map(|w| (w.column, w.cell, words.said(&w.problem))).collect();
    UnreadLine { row: one.row, name: one.name, wrong }
}

/// What the columns are called: in the reader's language first, for what is said of them; then in the others, and by the
/// other names that people give them.
fn named(visit: &Visit) -> [Vec<String>; 17] {
    COLUMNS.map(|name| {
        let own = column(name, visit.words());
        let all = Lang::ALL.map(|lang| column(name, Words::of(lang)));
        let also = if ALSO.contains(&name) { also(name) } else { Vec::new() };
        [own].into_iter().chain(all).chain([name.to_owned()]).chain(also).collect()
    })
}

/// The columns that have other names as well.
const ALSO: [&str; 7] = ["name", "serves", "unit", "start", "due", "indicator", "purpose"];

/// Other names, in every language: a list in the words.
fn also(of: &str) -> Vec<String> {
    let listed = Lang::ALL.map(|lang| Words::of(lang).t(&format!("measures-also-{of}")));
    listed.iter().flat_map(|names| names.split(',')).map(fold).collect()
}

async fn preview(visit: &Visit, id: &Id<Plan>, rows: Table) -> Result<Previewed, Error> {
    let look = PreviewRows {
        plan: id.clone(),
        rows,
        named: named(visit),
        told: Lang::ALL.iter().flat_map(|lang| TOLD.map(|name| column(name, Words::of(*lang)))).collect(),
        sums: also("sums"),
    };
    visit.see(look).await
}

async fn empty(visit: &Visit, id: &Id<Plan>, form: Form) -> Result<ImportView, Error> {
    let seen = preview(visit, id, Vec::new()).await?;
    Ok(ImportView::new(visit, seen, Default::default(), form))
}

async fn choose(visit: Visit, At(id): At<Plan>) -> Answer {
    visit.page(&empty(&visit, &id, Form::default()).await?)
}

async fn import(visit: Visit, At(id): At<Plan>, sent: Sent) -> Answer {
    let again = async |form| empty(&visit, &id, form).await;
    if sent.ticked("again") {
        return visit.page(&empty(&visit, &id, Form::new(sent)).await?);
    }
    let rows = match table(&visit, &sent).await? {
        Ok(rows) => rows,
        Err(problem) => return visit.again(sent, problem, again).await,
    };
    let kept = serde_json::to_string(&rows)?;
    let seen = match preview(&visit, &id, rows).await {
        Ok(seen) => seen,
        Err(Error::Refusal(Refusal::Problems(mut problems))) if !problems.is_empty() => {
            return visit.again(sent, problems.remove(0), again).await;
        }
        Err(other) => return Err(other),
    };
    if !sent.ticked("confirmed") {
        return visit.page(&ImportView::new(&visit, seen, (kept, pasted(&sent)), Form::default()));
    }
    let left = seen.unread.len() + seen.doubles.len() + seen.twice.len();
    let rows: Vec<Typed> = seen.ready.into_iter().map(|one| one.typed).collect();
    match visit.submit(sent, ImportMeasures { plan: id.clone(), rows }, again).await? {
        Ok(asked_anew) => {
            let done = done(asked_anew, "measures-imported");
            let done = if left > 0 { format!("{done}-left.{left}") } else { done.to_owned() };
            visit.onward(&visit.at().plan(&id), &done)
        }
        Err(page) => Ok(page),
    }
}

/// What was pasted rather than sent as a file.
fn pasted(sent: &Sent) -> String {
    if sent.file("file").is_some() { String::new() } else { sent.raw("text").to_owned() }
}

/// The table that was sent: a file, what was pasted, or what the first step has read already.
async fn table(visit: &Visit, sent: &Sent) -> Result<Result<Table, Problem>, Error> {
    if sent.ticked("confirmed") {
        let rows = serde_json::from_str(sent.raw("rows"));
        return Ok(rows.map_err(|_| Problem::whole("problem-form-unreadable")));
    }
    let (field, name, bytes) = match sent.file("file") {
        Some(file) => ("file", file.name.clone(), file.bytes.clone()),
        None => ("text", "pasted.csv".to_owned(), sent.raw("text").as_bytes().to_vec()),
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Err(Problem::at("file", "measures-import-nothing")));
    }
    table::read(visit, field, (name, bytes)).await
}

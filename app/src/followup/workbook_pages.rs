//! A report is filled in elsewhere: taken home as a workbook, sent back, looked at box by box, and only then kept, by the same
//! door as what is typed on the page.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    boxes,
    pages::{called, head},
    report_pages::{OwnLine, Part, Showing, said},
    report_sights::{ReportSeen, SeeReport},
    rules::{self, Question, Report, Round, Scope},
    workbook::{self, Foreign, FromFile, Line, Row},
    writing_pages::Over,
};
use crate::{
    base::{Error, Fault, Problem},
    compact::{promise, rules::Clause},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::At,
        filters, table,
        words::Words,
        workbook::{MEDIA_TYPE, Sheet, written},
    },
};

/// The doors of the workbook.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::WriteReport, "/reports/{id}/workbook", choose)
        .post(Act::WriteReport, "/reports/{id}/workbook", look)
        .get(Act::WriteReport, "/reports/{id}/workbook.xlsx", take_home)
}

/// A box that the file would change.
struct Change {
    /// Its name in a form.
    name: String,
    /// The commitment and the question.
    part: String,
    wording: String,
    row: usize,
    /// What stands there and what would, in words.
    stands: String,
    becomes: String,
    /// As it is sent.
    body: String,
    was: String,
    /// The mark of what stands there.
    now: String,
}

/// A cell that cannot be read.
struct Unread {
    cell: String,
    stands: String,
    said: String,
}

#[derive(Template)]
#[template(path = "followup/views/workbook.html")]
struct WorkbookView {
    at: Urls,
    form: Form,
    report: Report,
    round: Round,
    title: String,
    /// A file was read.
    read: bool,
    changed: Vec<Change>,
    both: Vec<Change>,
    unread: Vec<Unread>,
    same: usize,
}

impl View for WorkbookView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &self.title)
    }
}

/// Every box of a report, in the order of its page.
fn asked(seen: &ReportSeen) -> Vec<(&Question, Option<&Clause>)> {
    let of = |scope: Scope| seen.questions.iter().filter(move |one| one.scope == scope);
    let each = seen.commitments.iter().flat_map(|clause| of(Scope::Each).map(move |one| (one, Some(clause))));
    each.chain(of(Scope::Whole).map(|one| (one, None))).collect()
}

async fn seen(visit: &Visit, id: &Id<Report>) -> Result<ReportSeen, Error> {
    visit.see(SeeReport { report: id.clone(), write: true, version: None }).await
}

fn view(visit: &Visit, seen: ReportSeen, form: Form) -> WorkbookView {
    WorkbookView {
        at: visit.at(),
        form,
        title: called(&seen.report, visit.words()),
        report: seen.report,
        round: seen.round,
        read: false,
        changed: Vec::new(),
        both: Vec::new(),
        unread: Vec::new(),
        same: 0,
    }
}

async fn choose(visit: Visit, At(id): At<Report>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let seen = seen(&visit, &id).await?;
    if !seen.report.is_written() {
        return visit.onward(&visit.at().report(&id), "");
    }
    visit.page(&view(&visit, seen, Form::default()))
}

async fn take_home(visit: Visit, At(id): At<Report>) -> Answer {
    let seen = seen(&visit, &id).await?;
    let (at, words, over) = (visit.at(), visit.words(), Over::default());
    let parts = Showing { seen: &seen, over: &over, at: &at, words }.parts();
    let own = |clause: Option<&Clause>| {
        let at = clause.and_then(|clause| seen.commitments.iter().position(|one| one.id == clause.id));
        at.and_then(|at| parts.get(at)).map_or_else(String::new, |part| measures(part, words))
    };
    let kept = |place: &boxes::Place, of: &'_ boxes::Kept| of.get(place).cloned().unwrap_or_default();
    let texts: Vec<(String, String)> = asked(&seen)
        .into_iter()
        .map(|(question, clause)| {
            let place = (question.id.clone(), clause.map(|c| c.id.clone()));
            (kept(&place, &seen.kept), kept(&place, &seen.before))
        })
        .collect();
    let rows: Vec<Row<'_>> = asked(&seen)
        .into_iter()
        .zip(&texts)
        .map(|((question, clause), (kept, before))| Row { question, clause, kept, before, own: own(clause) })
        .collect();
    let title = called(&seen.report, words);
    let sheets = [workbook::filled(&id, &rows, words), explained(&title, &seen.round, words)];
    let bytes = written(&sheets, visit.today()).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    let name = crate::compact::rules::slug_of(&format!("{} {title}", seen.round.name));
    Ok(visit.attachment(&format!("{name}.xlsx"), MEDIA_TYPE, bytes))
}

/// The party's own measures of a commitment, a line each.
fn measures(part: &Part, words: &Words) -> String {
    let line = |one: &OwnLine| {
        let due = format!("{} {}", words.t("measures-column-due"), one.due);
        let told = if one.told.is_empty() { String::new() } else { format!(" {}", one.told) };
        format!("{}: {}, {due}.{told}", one.name, one.said)
    };
    part.own.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The sheet that explains.
fn explained(title: &str, round: &Round, words: &Words) -> Sheet {
    let row = |text: String| vec![text];
    let mut rows = vec![row(format!("{title}: {}", round.name))];
    rows.extend(["one", "two", "three"].map(|n| row(words.t(&format!("followup-sheet-help-{n}")))));
    Sheet { name: words.t("followup-sheet-help"), width: 90, rows, ..Sheet::default() }
}

async fn look(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let again = async |form| Ok(view(&visit, seen(&visit, &id).await?, form));
    if let Some(problem) = sent.too_large(&["file"]) {
        return visit.again(sent, problem, again).await;
    }
    // Who may not write it is told so before anything is read.
    let seen = seen(&visit, &id).await?;
    if let Err(problem) = rules::taken(&seen.round, &seen.report, seen.today) {
        return visit.again(sent, problem, again).await;
    }
    let Some(file) = sent.file("file").cloned() else {
        return visit.again(sent, Problem::at("file", "followup-sheet-nothing"), again).await;
    };
    let rows = match table::read(&visit, "file", (file.name, file.bytes)).await? {
        Ok(rows) => rows,
        Err(problem) => return visit.again(sent, problem, again).await,
    };
    match workbook::read(&rows, &id, (&asked(&seen), &seen.kept)) {
        Ok(found) => {
            let page = previewed(&visit, found, seen);
            visit.page(&page)
        }
        Err(why) => {
            let problem = foreign(&visit, why).await?;
            visit.again(sent, problem, again).await
        }
    }
}

/// Why a file is no answer to this report, in words; whose it is where the reader may know.
async fn foreign(visit: &Visit, why: Foreign) -> Result<Problem, Error> {
    let words = visit.words();
    Ok(match why {
        Foreign::Lacks(columns) => {
            let called = columns.iter().map(|name| words.t(&format!("followup-column-{name}")));
            let what = called.collect::<Vec<_>>().join(", ");
            Problem::at("file", "followup-sheet-lacks").with("what", what)
        }
        Foreign::Keyless => Problem::at("file", "followup-sheet-keyless"),
        Foreign::Other(id) => match visit.see(SeeReport { report: id, write: false, version: None }).await {
            Ok(other) => Problem::at("file", "followup-sheet-other")
                .with("who", called(&other.report, words))
                .with("round", other.round.name),
            Err(Error::Refusal(_)) => Problem::at("file", "followup-sheet-strange"),
            Err(fault) => return Err(fault),
        },
    })
}

fn previewed(visit: &Visit, found: FromFile, seen: ReportSeen) -> WorkbookView {
    let words = visit.words();
    let becomes = |line: &Line| becomes(line, &seen, words);
    let unread =
        |one: workbook::Unread| Unread { said: words.said(&one.problem), cell: one.cell, stands: one.said };
    let (changed, both) =
        (found.changed.iter().map(becomes).collect(), found.both.iter().map(becomes).collect());
    let unread = found.unread.into_iter().map(unread).collect();
    WorkbookView { read: true, changed, both, unread, same: found.same, ..view(visit, seen, Form::default()) }
}

fn becomes(line: &Line, seen: &ReportSeen, words: &Words) -> Change {
    let (question, clause) = &line.place;
    let of = seen.questions.iter().find(|one| one.id == *question);
    let part = seen.commitments.iter().find(|one| Some(&one.id) == clause.as_ref());
    let told = |text: &str| of.map_or_else(String::new, |of| said(of.sort, text, words));
    Change {
        name: boxes::name(question, clause.as_ref()),
        part: part.map_or_else(|| words.t("followup-scope-whole"), promise::title),
        wording: of.map_or_else(String::new, |of| of.wording.clone()),
        row: line.row,
        stands: told(&line.stands),
        becomes: told(&line.body),
        now: boxes::mark(&line.stands),
        was: line.was.clone(),
        body: line.body.clone(),
    }
}

//! The board's doors: the page, the same to take home, and one sheet of paper.

use askama::Template;
use policy::Act;

use super::{
    chart::{self, Bar, Chart},
    laid::{self, Owing, Section},
    question::{PICKED, Question},
    rules::Tally,
    sheet,
    sights::Board,
    takeaway,
};
use crate::measures::sums::{self, HeadingRow};
use crate::web::{Answer, Head, Routes, Urls, View, Visit, door::Asked, filters};

/// The doors of the board.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/commitments", page)
        .get(Act::SeeTown, "/commitments.csv", takeaway::csv)
        .get(Act::SeeTown, "/commitments.json", takeaway::json)
        .get(Act::SeeTown, "/commitments/sheet", sheet::page)
}

#[derive(Template)]
#[template(path = "assessments/views/board.html")]
struct BoardView {
    at: Urls,
    board: Board,
    lang: &'static str,
    question: Question,
    tabs: Vec<(String, i64, String, bool)>,
    bars: Vec<Bar>,
    tally: Tally,
    sections: Vec<Section>,
    shown: usize,
    columns: Vec<String>,
    owners: Vec<(String, String)>,
    sides: Vec<(String, String)>,
    picked: Vec<(String, String)>,
    by_side: Vec<Owing>,
    by_owner: Vec<Owing>,
    owing_columns: Vec<String>,
    by_heading: Vec<HeadingRow>,
    heading_columns: Vec<String>,
    sums: Vec<(String, String)>,
    charts: Vec<Chart>,
    downloads: Vec<(&'static str, String)>,
    sheet: String,
}

impl View for BoardView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let mut head = Head::new(words.t("assessments-title"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("assessments-title"), String::new());
        head.description =
            words.with("assessments-description", &[("town", visit.tenant.name.as_str().into())]);
        let json = format!("{}{}", self.at.commitments_json(), self.question.query(self.question.by));
        head.alternates.push(("application/json".to_owned(), words.t("assessments-title"), json));
        head
    }
}

#[derive(Template)]
#[template(path = "assessments/views/nothing.html")]
pub struct NothingView {
    at: Urls,
}

impl View for NothingView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("assessments-title"))
    }
}

/// The page of a town that has no text on the day that is looked at.
pub fn nothing(visit: &Visit) -> Answer {
    visit.page(&NothingView { at: visit.at() })
}

async fn page(visit: Visit, asked: Asked) -> Answer {
    let question = Question::read(&asked);
    match visit.see(question.sight()).await? {
        Some(board) => visit.page(&view(&visit, board, question)),
        None => nothing(&visit),
    }
}

fn view(visit: &Visit, board: Board, question: Question) -> BoardView {
    let (at, words) = (visit.at(), visit.words());
    let sections = laid::sections(&at, &board, &question, words);
    let labels: Vec<String> = board.assessing.iter().map(|side| side.label.clone()).collect();
    let mut all = Tally::default();
    let counted = board.cells.iter().filter(|(cell, _)| question.chosen.counts(&cell.owner));
    counted.for_each(|(cell, _)| all += cell.tally);
    let any = |key: &str| (String::new(), words.t(key));
    let owes = |key: &str| board.rows.iter().any(|row| row.clause.sides.iter().any(|side| side == key));
    let column = |key: &str| words.t(&format!("assessments-column-{key}"));
    let mut columns = vec![column("commitment")];
    columns.extend(labels.iter().cloned());
    columns.extend(["measures", "seen", "next"].map(column));
    let with = |address: String| format!("{address}{}", question.query(question.by));
    let joint = words.t("duties-side-joint");
    BoardView {
        tabs: laid::tabs(&at, &board, &question, words),
        bars: laid::bars(&board, board.rows.iter()),
        tally: all,
        shown: laid::shown(&board, &question).count(),
        sections,
        columns,
        owners: std::iter::once(any("assessments-any-owner")).chain(laid::owners(&board)).collect(),
        sides: std::iter::once(any("assessments-any-side"))
            .chain(board.sides.iter().filter(|s| owes(&s.key)).map(|s| (s.key.clone(), s.label.clone())))
            .collect(),
        picked: std::iter::once(any("assessments-any-which"))
            .chain(PICKED.map(|which| (which.to_owned(), words.t(&format!("assessments-which-{which}")))))
            .collect(),
        by_side: laid::owing(&board, |owner| {
            (owner.side(&board.sides, &joint), format!("{}?by=side", at.commitments()))
        }),
        by_owner: laid::owing(&board, |owner| (board.owned_by(owner, &joint), laid::address(&at, owner))),
        owing_columns: ["owner", "done", "under-way", "waiting", "late", "late-since", "next"]
            .map(column)
            .to_vec(),
        by_heading: sums::rows(&board.headings, words),
        heading_columns: sums::columns(words),
        sums: sums::told(&laid::sum(&board), words),
        charts: chart::charts(&labels, &board.years),
        downloads: vec![("CSV", with(at.commitments_csv())), ("JSON", with(at.commitments_json()))],
        sheet: at.commitments_sheet(),
        lang: board.edition.lang.tag(),
        at,
        board,
        question,
    }
}

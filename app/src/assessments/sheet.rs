//! The board on one sheet of paper, for somebody who decides: how it stands, what falls behind, whose, since when.

use askama::Template;

use super::{
    board_pages,
    chart::Bar,
    laid::{self, Shown},
    question::Question,
    rules::{self, Tally},
    sights::{Board, Listed},
};
use crate::web::{Answer, Head, Urls, View, Visit, door::Asked, filters};

/// The most late measures that are listed on the sheet; the rest are counted.
const MOST: usize = 20;

/// How many late measures have room beside so many commitments.
fn room(commitments: usize) -> usize {
    36_usize.saturating_sub(commitments).clamp(8, MOST)
}

#[derive(Template)]
#[template(path = "assessments/views/sheet.html")]
struct SheetView {
    at: Urls,
    board: Board,
    lang: &'static str,
    bars: Vec<Bar>,
    tally: Tally,
    rows: Vec<Shown>,
    columns: Vec<String>,
    /// What is late: the measure, whose it is, and for how many months.
    late: Vec<(Listed, String, i32)>,
    more: i64,
    /// What nobody has begun, what has long been silent, where the sides differ: how many of all commitments.
    unmoved: usize,
    /// What every side that has looked calls not started, whatever its measures show.
    called_unmoved: usize,
    silent: usize,
    apart: usize,
}

impl View for SheetView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("assessments-sheet-title"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("assessments-title"), self.at.commitments())
            .under(words.t("assessments-sheet-title"), String::new())
    }
}

fn late(board: &Board, one: &Listed, joint: &str) -> (Listed, String, i32) {
    (one.clone(), board.owned_by(&one.owner, joint), rules::months_between(one.due, board.day))
}

/// The sheet of a day.
pub async fn page(visit: Visit, asked: Asked) -> Answer {
    let question = Question::read(&asked);
    let of = question.compact.clone();
    let mut sight = question.sight();
    sight.late = i64::try_from(MOST).unwrap_or(0);
    let Some(mut board) = visit.see(sight).await? else { return board_pages::nothing(&visit) };
    board.late.truncate(room(board.rows.len()));
    let (at, words) = (visit.at(), visit.words());
    let mut tally = Tally::default();
    board.cells.iter().for_each(|(cell, _)| tally += cell.tally);
    let mut columns = vec![words.t("assessments-column-commitment")];
    columns.extend(board.assessing.iter().map(|side| side.label.clone()));
    columns.extend(["measures", "seen"].map(|key| words.t(&format!("assessments-column-{key}"))));
    let count = |fits: fn(&super::board::Row) -> bool| board.rows.iter().filter(|row| fits(row)).count();
    let joint = words.t("duties-side-joint");
    visit.page(&SheetView {
        lang: board.edition.lang.tag(),
        bars: laid::bars(&board, board.rows.iter()),
        rows: board.rows.iter().map(|row| Shown::of(&at, &of, &board, row, words)).collect(),
        columns,
        late: board.late.iter().map(|one| late(&board, one, &joint)).collect(),
        more: tally.late - i64::try_from(board.late.len()).unwrap_or(0),
        unmoved: count(|row| row.unmoved),
        called_unmoved: count(|row| !row.unmoved && row.is_called_unmoved()),
        silent: count(super::board::Row::is_silent),
        apart: count(super::board::Row::is_apart),
        tally,
        at,
        board,
    })
}

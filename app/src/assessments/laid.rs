//! The board laid out to be read: commitments under headings, and what each owner owes. Pure.

use kernel::Day;

use super::{
    board::{self, Row},
    chart::Bar,
    question::{Question, WAYS},
    rules::{self, Tally},
    sights::{Board, Owner},
};
use crate::{
    base::text::sort_key,
    compact::rules::{Clause, Side},
    measures::cost::Sum,
    web::{Urls, urls::encoded, words::Words},
};

/// What one side says, as it is shown.
pub struct Said {
    /// The side.
    pub side: String,
    /// The step.
    pub kind: &'static str,
    /// The key of its word.
    pub word: String,
    /// Since when.
    pub on: Option<Day>,
}

/// A commitment as the board shows it.
pub struct Shown {
    /// Its page.
    pub href: String,
    /// What it is called: its heading, or its first words.
    pub title: String,
    /// Who owes it.
    pub owed_by: String,
    /// What each side says.
    pub said: Vec<Said>,
    /// How it stands.
    pub row: Row,
}

/// How many words of a commitment without a heading stand for it.
const FIRST_WORDS: usize = 18;

/// What a commitment is called: its heading, or its first words.
pub fn title(clause: &Clause) -> String {
    if !clause.heading.is_empty() {
        return clause.heading.clone();
    }
    let words: Vec<&str> = clause.body.split_whitespace().collect();
    let first = words.iter().take(FIRST_WORDS).copied().collect::<Vec<_>>().join(" ");
    if words.len() > FIRST_WORDS { format!("{first} …") } else { first }
}

impl Shown {
    /// The commitment of `row`.
    /// `compact` is its part of addresses, where it was asked for by that.
    pub fn of(at: &Urls, compact: &str, board: &Board, row: &Row, words: &Words) -> Self {
        let said = board.assessing.iter().zip(&row.said).map(|(side, view)| {
            let kind = view.map_or(rules::NOT_ASSESSED, |v| v.status.name());
            Said { side: side.label.clone(), kind, word: rules::word(kind), on: view.map(|v| v.on) }
        });
        let owed: Vec<String> = row.clause.sides.iter().map(|key| owed(board, key, words)).collect();
        Self {
            href: at.commitment_of(compact, &row.clause.slug),
            title: title(&row.clause),
            owed_by: owed.join(", "),
            said: said.collect(),
            row: row.clone(),
        }
    }
}

/// A side as the page calls it; all of them together as the rest of the page does, in its own language.
fn owed(board: &Board, key: &str, words: &Words) -> String {
    if key == Side::JOINT { words.t("duties-side-joint") } else { board.side(key) }
}

/// Commitments under one heading, with what they come to.
pub struct Section {
    /// The heading; empty where there is only one.
    pub heading: String,
    /// Its place on the page.
    pub anchor: String,
    /// The commitments.
    pub rows: Vec<Shown>,
    /// How each side sees them.
    pub bars: Vec<Bar>,
    /// Their measures, each counted once.
    pub tally: Tally,
}

/// What somebody owes: all their measures, each counted once.
pub struct Owing {
    /// Whose.
    pub name: String,
    /// Their own page, or the board of what they owe.
    pub href: String,
    /// How it goes.
    pub tally: Tally,
    /// Since when something has been late.
    pub late_since: Option<Day>,
    /// What is due next.
    pub next: Option<Day>,
}

/// How each side sees these commitments.
pub fn bars<'a>(board: &Board, rows: impl Iterator<Item = &'a Row>) -> Vec<Bar> {
    let spreads = board::spreads(rows, board.assessing.len());
    board.assessing.iter().zip(&spreads).map(|(side, spread)| Bar::of(&side.label, spread)).collect()
}

/// The commitments that are shown, with their places.
pub fn shown<'a>(board: &'a Board, question: &'a Question) -> impl Iterator<Item = (usize, &'a Row)> {
    board.rows.iter().enumerate().filter(|(_, row)| question.chosen.shows(row))
}

/// The headings under which a commitment stands, each with its place on the page.
fn headings(board: &Board, by: &str, row: &Row) -> Vec<String> {
    let clause = &row.clause;
    match by {
        "principle" => {
            let label =
                |slug: &String| board.principles.iter().find(|(s, _)| s == slug).map(|(_, l)| l.clone());
            clause.principles.iter().filter_map(label).collect()
        }
        "side" => clause.sides.iter().map(|key| board.side(key)).collect(),
        _ => vec![clause.group.clone()],
    }
}

pub fn sections(at: &Urls, board: &Board, question: &Question, words: &Words) -> Vec<Section> {
    let mut places: Vec<(String, Vec<usize>)> = Vec::new();
    for (place, row) in shown(board, question) {
        let mut under = headings(board, question.by, row);
        if under.is_empty() {
            under.push(words.t("assessments-under-none"));
        }
        for heading in under {
            match places.iter_mut().find(|(known, _)| *known == heading) {
                Some((_, list)) => list.push(place),
                None => places.push((heading, vec![place])),
            }
        }
    }
    let section = |(n, (heading, list)): (usize, (String, Vec<usize>))| {
        let mut tally = Tally::default();
        let inside = |served: &[usize]| served.iter().any(|place| list.contains(place));
        let counted =
            board.cells.iter().filter(|(cell, served)| inside(served) && question.chosen.counts(&cell.owner));
        counted.for_each(|(cell, _)| tally += cell.tally);
        Section {
            heading,
            anchor: format!("part-{}", n + 1),
            rows: list
                .iter()
                .map(|place| Shown::of(at, &question.compact, board, &board.rows[*place], words))
                .collect(),
            bars: bars(board, list.iter().map(|place| &board.rows[*place])),
            tally,
        }
    };
    places.into_iter().enumerate().map(section).collect()
}

pub fn tabs(
    at: &Urls,
    board: &Board,
    question: &Question,
    words: &Words,
) -> Vec<(String, i64, String, bool)> {
    WAYS.iter()
        .map(|way| {
            let mut known: Vec<String> =
                shown(board, question).flat_map(|(_, r)| headings(board, way, r)).collect();
            known.sort();
            known.dedup();
            let href = format!("{}{}", at.commitments(), question.query(way));
            let count = i64::try_from(known.len()).unwrap_or(0);
            (words.t(&format!("assessments-by-{way}")), count, href, *way == question.by)
        })
        .collect()
}

/// Units and organisations that have measures, for the filter.
pub fn owners(board: &Board) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (cell, _) in &board.cells {
        let owner = &cell.owner;
        let id = if owner.unit.is_empty() { &owner.organisation } else { &owner.unit };
        if !id.is_empty() && !all.iter().any(|(known, _)| known == id) {
            all.push((id.clone(), owner.name.clone()));
        }
    }
    all.sort_by_cached_key(|(_, name)| sort_key(name));
    all
}

/// What all measures take together.
pub fn sum(board: &Board) -> Sum {
    let mut sum = Sum::default();
    board.headings.iter().for_each(|one| sum += one.sum);
    sum
}

/// The board of what somebody owes.
pub fn address(at: &Urls, owner: &Owner) -> String {
    let id = if owner.unit.is_empty() { &owner.organisation } else { &owner.unit };
    if id.is_empty() { String::new() } else { format!("{}?owner={}", at.commitments(), encoded(id)) }
}

/// All measures by whoever `named` says, what is late first.
pub fn owing(board: &Board, named: impl Fn(&Owner) -> (String, String)) -> Vec<Owing> {
    let mut all: Vec<Owing> = Vec::new();
    for (cell, _) in &board.cells {
        let (name, href) = named(&cell.owner);
        let place = all.iter().position(|one| one.name == name).unwrap_or_else(|| {
            all.push(Owing { name, href, tally: Tally::default(), late_since: None, next: None });
            all.len() - 1
        });
        let one = &mut all[place];
        one.tally += cell.tally;
        one.late_since = [one.late_since, cell.late_since].into_iter().flatten().min();
        one.next = [one.next, cell.next].into_iter().flatten().min();
    }
    all.sort_by_cached_key(|one| (-one.tally.late, one.late_since, sort_key(&one.name)));
    all
}

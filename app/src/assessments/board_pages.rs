//! The board's doors: the page, the same to take home, and one sheet of paper.

use askama::Template;
use kernel::Day;
use policy::Act;

use super::{
    board::{self, Chosen, Row},
    chart::{self, Bar, Chart},
    rules::{self, Tally},
    sheet,
    sights::{Board, Owner, SeeBoard},
    takeaway,
};
use crate::web::{
    Answer, Head, Routes, Urls, View, Visit, door::Asked, filters, urls::encoded, words::Words,
};

/// The doors of the board.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/commitments", page)
        .get(Act::SeeTown, "/commitments.csv", takeaway::csv)
        .get(Act::SeeTown, "/commitments.json", takeaway::json)
        .get(Act::SeeTown, "/commitments/sheet", sheet::page)
}

/// What was asked of a board: what to see, of which day, and by what.
pub struct Question {
    /// Of which compact; empty for the town's first.
    pub compact: String,
    /// The day; none for today.
    pub on: Option<Day>,
    /// What to leave out.
    pub chosen: Chosen,
    /// By what the rows are laid together: `group`, `principle` or `side`.
    pub by: &'static str,
}

/// By what rows can be laid together.
const WAYS: [&str; 3] = ["group", "principle", "side"];
/// What can be picked out.
const PICKED: [&str; 4] = ["late", "silent", "unmoved", "apart"];

impl Question {
    /// Reads an address.
    pub fn read(asked: &Asked) -> Self {
        let picked = PICKED.into_iter().find(|which| *which == asked.get("which"));
        Self {
            compact: asked.get("compact").to_owned(),
            on: asked.get("on").parse().ok(),
            by: WAYS.into_iter().find(|way| *way == asked.get("by")).unwrap_or(WAYS[0]),
            chosen: Chosen {
                side: asked.get("side").to_owned(),
                owner: asked.get("owner").to_owned(),
                which: picked.unwrap_or_default().to_owned(),
                text: crate::base::text::line(asked.get("q")),
            },
        }
    }

    /// What is looked at.
    pub fn sight(&self) -> SeeBoard {
        let (compact, owner) = (self.compact.clone(), self.chosen.owner.clone());
        SeeBoard { compact, on: self.on, owner, late: 0 }
    }

    /// The query of the same board, laid together `by` something else.
    pub fn query(&self, by: &str) -> String {
        let on = self.on.map(|day| day.to_string()).unwrap_or_default();
        let Chosen { side, owner, which, text } = &self.chosen;
        let all = [
            ("compact", self.compact.as_str()),
            ("on", &on),
            ("side", side),
            ("owner", owner),
            ("which", which),
            ("q", text),
            ("by", if by == WAYS[0] { "" } else { by }),
        ];
        let said = all.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

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
pub fn title(clause: &crate::compact::rules::Clause) -> String {
    if !clause.heading.is_empty() {
        return clause.heading.clone();
    }
    let words: Vec<&str> = clause.body.split_whitespace().collect();
    let first = words.iter().take(FIRST_WORDS).copied().collect::<Vec<_>>().join(" ");
    if words.len() > FIRST_WORDS { format!("{first} …") } else { first }
}

impl Shown {
    /// The commitment of `row`.
    pub fn of(at: &Urls, board: &Board, row: &Row) -> Self {
        let said = board.assessing.iter().zip(&row.said).map(|(side, view)| {
            let kind = view.map_or(rules::NOT_ASSESSED, |v| v.status.name());
            Said { side: side.label.clone(), kind, word: rules::word(kind), on: view.map(|v| v.on) }
        });
        let owed: Vec<String> = row.clause.sides.iter().map(|key| board.side(key)).collect();
        Self {
            href: at.commitment(&row.clause.slug),
            title: title(&row.clause),
            owed_by: owed.join(", "),
            said: said.collect(),
            row: row.clone(),
        }
    }
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
    let sections = sections(&at, &board, &question, words);
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
    BoardView {
        tabs: tabs(&at, &board, &question, words),
        bars: bars(&board, board.rows.iter()),
        tally: all,
        shown: shown(&board, &question).count(),
        sections,
        columns,
        owners: std::iter::once(any("assessments-any-owner")).chain(owners(&board)).collect(),
        sides: std::iter::once(any("assessments-any-side"))
            .chain(board.sides.iter().filter(|s| owes(&s.key)).map(|s| (s.key.clone(), s.label.clone())))
            .collect(),
        picked: std::iter::once(any("assessments-any-which"))
            .chain(PICKED.map(|which| (which.to_owned(), words.t(&format!("assessments-which-{which}")))))
            .collect(),
        by_side: owing(&board, |owner| (board.side(&owner.side), format!("{}?by=side", at.commitments()))),
        by_owner: owing(&board, |owner| (board.owned_by(owner), address(&at, owner))),
        owing_columns: ["owner", "done", "under-way", "waiting", "late", "late-since", "next"]
            .map(column)
            .to_vec(),
        charts: chart::charts(&labels, &board.years),
        downloads: vec![("CSV", with(at.commitments_csv())), ("JSON", with(at.commitments_json()))],
        sheet: at.commitments_sheet(),
        lang: board.edition.lang.tag(),
        at,
        board,
        question,
    }
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

fn sections(at: &Urls, board: &Board, question: &Question, words: &Words) -> Vec<Section> {
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
            rows: list.iter().map(|place| Shown::of(at, board, &board.rows[*place])).collect(),
            bars: bars(board, list.iter().map(|place| &board.rows[*place])),
            tally,
        }
    };
    places.into_iter().enumerate().map(section).collect()
}

fn tabs(at: &Urls, board: &Board, question: &Question, words: &Words) -> Vec<(String, i64, String, bool)> {
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
fn owners(board: &Board) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (cell, _) in &board.cells {
        let owner = &cell.owner;
        let id = if owner.unit.is_empty() { &owner.organisation } else { &owner.unit };
        if !id.is_empty() && !all.iter().any(|(known, _)| known == id) {
            all.push((id.clone(), owner.name.clone()));
        }
    }
    all.sort_by_key(|(_, name)| crate::base::text::sort_key(name));
    all
}

/// The board of what somebody owes.
fn address(at: &Urls, owner: &Owner) -> String {
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
    all.sort_by_key(|one| (-one.tally.late, one.late_since, crate::base::text::sort_key(&one.name)));
    all
}

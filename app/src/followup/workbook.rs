//! A report as a workbook: to take home, fill in, and read back. A row a box; each carries the key of its box and the mark of
//! what stood there, in a column that is hidden, so that columns and rows may be moved. Pure.

use std::collections::HashMap;

use kernel::{Id, Lang};

use super::{
    boxes::{self, Kept, Place},
    checks,
    report_pages::said,
    rules::{Question, Report, Sort},
};
use crate::{
    base::{Problem, text::fold},
    compact::{promise, rules::Clause},
    measures::rules::Status,
    web::{
        table::{self, Table},
        words::Words,
        workbook::Sheet,
    },
};

/// The columns; the keys of their words end so.
pub const COLUMNS: [&str; 7] = ["part", "question", "kind", "before", "own", "answer", "key"];
/// The column that is filled in.
const ANSWER: usize = 5;
/// The column that nobody needs to see.
const KEY: usize = 6;

/// A box with all that helps to fill it in.
pub struct Row<'a> {
    /// The question.
    pub question: &'a Question,
    /// Of which commitment.
    pub clause: Option<&'a Clause>,
    /// What stands there.
    pub kept: &'a str,
    /// What was answered last time.
    pub before: &'a str,
    /// The party's own measures, in words.
    pub own: String,
}

/// The sheet that is filled in.
pub fn filled(of: &Id<Report>, rows: &[Row<'_>], words: &Words) -> Sheet {
    let head = COLUMNS.map(|name| words.t(&format!("followup-column-{name}"))).to_vec();
    let line = |row: &Row<'_>| {
        let name = boxes::name(&row.question.id, row.clause.map(|clause| &clause.id));
        vec![
            row.clause.map_or_else(|| words.t("followup-scope-whole"), promise::title),
            row.question.wording.clone(),
            words.t(&format!("followup-sort-{}", row.question.sort.name())),
            said(row.question.sort, row.before, words),
            row.own.clone(),
            said(row.question.sort, row.kept, words),
            format!("{of}.{name}.{}", boxes::mark(row.kept)),
        ]
    };
    let lists = (1..).zip(rows).filter_map(|(n, row)| {
        let all = options(row.question, words);
        (!all.is_empty()).then_some((n, place(ANSWER), all))
    });
    Sheet {
        name: words.t("followup-sheet"),
        width: 28,
        widths: vec![(place(ANSWER), 60)],
        hidden: vec![place(KEY)],
        lists: lists.collect(),
        numbers: &[],
        days: &[],
        rows: std::iter::once(head).chain(rows.iter().map(line)).collect(),
    }
}

fn place(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// What can be chosen, in words.
fn options(question: &Question, words: &Words) -> Vec<String> {
    match question.sort {
        Sort::Scale => Status::ALL.map(|s| words.t(&format!("status-{}", s.name()))).to_vec(),
        Sort::Choice => question.choices.clone(),
        Sort::Text | Sort::Number => Vec::new(),
    }
}

/// A box as a file says it is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row, as a spreadsheet numbers it.
    pub row: usize,
    /// Which box.
    pub place: Place,
    /// The mark of what stood there when the file was taken home.
    pub was: String,
    /// What stands there now.
    pub stands: String,
    /// What is to stand.
    pub body: String,
}

/// A cell that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Which, as a spreadsheet calls it.
    pub cell: String,
    /// What stands there.
    pub said: String,
    /// Why not.
    pub problem: Problem,
}

/// What a file would bring.
#[derive(Debug, Default)]
pub struct FromFile {
    /// The boxes that change.
    pub changed: Vec<Line>,
    /// Those in which somebody else has written since the file was taken home.
    pub both: Vec<Line>,
    /// How many stay as they are.
    pub same: usize,
    /// What cannot be read.
    pub unread: Vec<Unread>,
}

/// Why a file is no answer to this report.
#[derive(Debug, PartialEq, Eq)]
pub enum Foreign {
    /// It lacks these columns.
    Lacks(Vec<&'static str>),
    /// It is of another report.
    Other(Id<Report>),
    /// It holds no row of any report.
    Keyless,
}

/// Reads the rows of a file against what is asked and what stands.
pub fn read(
    rows: &Table,
    of: &Id<Report>,
    (asked, kept): (&[(&Question, Option<&Clause>)], &Kept),
) -> Result<FromFile, Foreign> {
    let mut numbered = (1..).zip(rows).skip_while(|(_, row)| table::is_empty(row));
    let head = numbered.next().map_or(&[][..], |(_, row)| row.as_slice());
    let at = |n: usize| head.iter().position(|cell| is_called(cell, COLUMNS[n]));
    let (Some(answer), Some(key)) = (at(ANSWER), at(KEY)) else {
        return Err(Foreign::Lacks(
            [ANSWER, KEY].into_iter().filter(|n| at(*n).is_none()).map(|n| COLUMNS[n]).collect(),
        ));
    };
    let named: HashMap<String, (&Question, Place)> = asked
        .iter()
        .map(|(question, clause)| {
            let place = (question.id.clone(), clause.map(|c| c.id.clone()));
            (boxes::name(&place.0, place.1.as_ref()), (*question, place))
        })
        .collect();
    let (mut read, mut seen, mut keyed) = (FromFile::default(), HashMap::new(), false);
    for (row, cells) in numbered.filter(|(_, cells)| !table::is_empty(cells)) {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let said = table::plain(cell(answer));
        let mut unread = |problem: Problem| {
            read.unread.push(Unread { cell: table::place(row, answer), said: said.clone(), problem });
        };
        let Some((report, name, was)) = keys(cell(key)) else {
            if !said.is_empty() {
                unread(Problem::whole("followup-sheet-no-key"));
            }
            continue;
        };
        if report != *of {
            return Err(Foreign::Other(report));
        }
        keyed = true;
        let Some((question, place)) = named.get(name) else {
            unread(Problem::whole("followup-sheet-not-asked"));
            continue;
        };
        if let Some(first) = seen.insert(name.to_owned(), row) {
            unread(Problem::whole("followup-sheet-twice").with("row", first.to_string()));
            continue;
        }
        if table::is_broken(&said) {
            unread(Problem::whole("web-table-broken-cell"));
            continue;
        }
        match checks::answer(question, &typed(question, &said)) {
            Err(word) => unread(Problem::whole(word)),
            Ok(body) => {
                let stands = kept.get(place).cloned().unwrap_or_default();
                let line = Line { row, place: place.clone(), was: was.to_owned(), stands, body };
                read.lay(line);
            }
        }
    }
    if keyed || !read.unread.is_empty() { Ok(read) } else { Err(Foreign::Keyless) }
}

impl FromFile {
    /// What a box would become: as where two write at once on a page.
    fn lay(&mut self, line: Line) {
        if line.body == line.stands || boxes::mark(&line.body) == line.was {
            self.same += 1;
        } else if boxes::mark(&line.stands) == line.was {
            self.changed.push(line);
        } else {
            self.both.push(line);
        }
    }
}

/// Report, box and mark of a row.
fn keys(cell: &str) -> Option<(Id<Report>, &str, &str)> {
    let (report, rest) = cell.split_once('.')?;
    let (name, was) = rest.split_once('.')?;
    Some((report.parse().ok()?, name, was))
}

/// Whether a column's head is what a column is called, in any language or by its own name.
fn is_called(head: &str, column: &str) -> bool {
    let said = fold(head);
    fold(column) == said
        || Lang::ALL.iter().any(|l| fold(&Words::of(*l).t(&format!("followup-column-{column}"))) == said)
}

/// A cell as it is typed on a page: what can be chosen is found by its words, in any language and however they are written.
fn typed(question: &Question, said: &str) -> String {
    let same = |option: &str| fold(option) == fold(said);
    match question.sort {
        Sort::Scale => Status::ALL
            .into_iter()
            .find(|s| Lang::ALL.iter().any(|l| same(&Words::of(*l).t(&format!("status-{}", s.name())))))
            .map_or_else(|| said.to_owned(), |s| s.name().to_owned()),
        Sort::Choice => {
            question.choices.iter().find(|one| same(one)).cloned().unwrap_or_else(|| said.to_owned())
        }
        Sort::Text | Sort::Number => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Lang, OsChance};

    use super::{Foreign, Row, filled, read};
    use crate::{
        followup::{
            boxes::{Kept, mark},
            rules::{Question, Scope, Sort},
        },
        web::words::Words,
    };

    fn question(sort: Sort, wording: &str) -> Question {
        let choices = vec!["Ja, alla".to_owned(), "Nej".to_owned()];
        Question { id: Id::new(&OsChance), scope: Scope::Whole, sort, wording: wording.into(), choices }
    }

    #[test]
    fn what_is_taken_home_is_read_back_whatever_was_moved() {
        let (report, words) = (Id::new(&OsChance), Words::of(Lang::Sv));
        let asked =
            [Sort::Text, Sort::Scale, Sort::Number, Sort::Choice].map(|sort| question(sort, sort.name()));
        let rows: Vec<Row<'_>> = asked
            .iter()
            .map(|question| Row { question, clause: None, kept: "", before: "", own: String::new() })
            .collect();
        let sheet = filled(&report, &rows, words);
        assert_eq!(sheet.lists.len(), 2, "the scale and the choice are chosen from");
        let all: Vec<_> = asked.iter().map(|one| (one, None)).collect();
        let kept = Kept::new();
        assert_eq!(read(&sheet.rows, &report, (&all, &kept)).unwrap().same, 4, "as it was taken home");
        // The columns in another order, a row on top that is empty, rows the other way round.
        let mut moved: Vec<Vec<String>> = sheet.rows.clone();
        for (n, said) in [(1, "Vi =\nöppnade"), (2, "BETYDANDE"), (3, "1 200,5"), (4, "ja alla")] {
            moved[n][5] = said.to_owned();
        }
        let scale = words.t("status-substantial");
        moved[2][5] = scale.to_uppercase();
        moved[1..].reverse();
        for row in &mut moved {
            row.reverse();
        }
        moved.insert(0, Vec::new());
        let found = read(&moved, &report, (&all, &kept)).unwrap();
        assert_eq!(found.unread, []);
        let bodies: Vec<&str> = found.changed.iter().map(|line| line.body.as_str()).collect();
        assert_eq!(bodies, ["Ja, alla", "1200.5", "substantial", "Vi =\nöppnade"]);
        // Somebody else wrote meanwhile; a row twice; a mistake; a row without its key; what nobody asked.
        let kept = Kept::from([((asked[0].id.clone(), None), "Vi stängde".to_owned())]);
        let mut rows = sheet.rows.clone();
        rows[1][5] = "Vi öppnade".into();
        rows[2][5] = "#SAKNAS!".into();
        rows[3][5] = "tre".into();
        rows[4][6] = String::new();
        rows[4][5] = "Nej".into();
        rows.push(rows[1].clone());
        let strange = Id::<()>::new(&OsChance);
        rows.push(vec![String::new(); 5]);
        rows[6].extend(["Hej".to_owned(), format!("{report}.{strange}.{}", mark(""))]);
        let found = read(&rows, &report, (&all, &kept)).unwrap();
        assert_eq!((found.changed.len(), found.both.len()), (0, 1));
        let told: Vec<_> = found.unread.iter().map(|one| (one.cell.as_str(), one.problem.word)).collect();
        assert_eq!(
            told,
            [
                ("F3", "web-table-broken-cell"),
                ("F4", "followup-answer-number"),
                ("F5", "followup-sheet-no-key"),
                ("F6", "followup-sheet-twice"),
                ("F7", "followup-sheet-not-asked"),
            ]
        );
    }

    #[test]
    fn what_is_no_answer_to_this_report_is_refused() {
        let (report, other) = (Id::new(&OsChance), Id::new(&OsChance));
        let one = question(Sort::Text, "?");
        let rows = [Row { question: &one, clause: None, kept: "", before: "", own: String::new() }];
        let (all, kept) = ([(&one, None)], Kept::new());
        let sheet = filled(&other, &rows, Words::of(Lang::En));
        let found = read(&sheet.rows, &report, (&all, &kept));
        assert_eq!(found.unwrap_err(), Foreign::Other(other));
        let mut rows = sheet.rows.clone();
        rows[0].pop();
        assert_eq!(read(&rows, &report, (&all, &kept)).unwrap_err(), Foreign::Lacks(vec!["key"]));
        let rows = vec![sheet.rows[0].clone()];
        assert_eq!(read(&rows, &report, (&all, &kept)).unwrap_err(), Foreign::Keyless);
        assert_eq!(
            read(&Vec::new(), &report, (&all, &kept)).unwrap_err(),
            Foreign::Lacks(vec!["answer", "key"])
        );
    }
}

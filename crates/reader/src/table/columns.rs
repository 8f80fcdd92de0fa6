//! What the columns of a table hold: told by their heads, and by their cells where a head says nothing.

use super::cells;
use crate::commitments::Finder;
use crate::heading::{self, Role};
use crate::sides::{Party, owner};
use crate::text;
use crate::vocabulary;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Commitment,
    /// "What", "Text": commitments only where nothing else is.
    Words,
    Side,
    Principle,
    Owner(Party),
    /// A sign in it says that the row is this side's.
    Marked(Party),
    /// A sign in it says that the row serves this principle.
    Serves(usize),
    /// Deadlines, measures: the table is a plan.
    Plan,
    Unknown,
}

/// A column whose head we do not know is told by its cells: "Outcomes 1, 3" are principles.
pub(super) fn told(finder: &Finder<'_>, mut columns: Vec<Column>, from: usize, length: usize) -> Vec<Column> {
    if columns.contains(&Column::Principle) {
        return columns;
    }
    let refers = |cell: &&String| {
        let read = finder.names.cell(cell);
        let named = cell.contains(char::is_alphabetic);
        named && !read.principles.is_empty() && read.unknown.is_empty() && read.guessed.is_empty()
    };
    for n in (0..columns.len()).filter(|&n| n > 0 || columns.len() > 2) {
        let cells: Vec<&String> = (from + 1..from + length)
            .filter_map(|i| cells(finder, i).get(n))
            .filter(|cell| !cell.is_empty())
            .collect();
        if columns[n] == Column::Unknown && !cells.is_empty() && cells.iter().all(refers) {
            columns[n] = Column::Principle;
            break;
        }
    }
    columns
}

/// A first column without a head that holds nothing but numbers ("7", "2.1") numbers the rows.
pub(super) fn numbered(finder: &Finder<'_>, columns: &mut [Column], from: usize, length: usize) {
    const LONGEST: usize = 5;
    let number = |cell: &str| {
        let bare = cell.trim_end_matches(['.', ')']);
        cell.len() <= LONGEST && !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let first = || (from + 1..from + length).filter_map(|i| cells(finder, i).first());
    if columns.first() == Some(&Column::Unknown)
        && first().any(|cell| number(cell))
        && first().all(|cell| cell.is_empty() || number(cell) || cells(finder, from).first() == Some(cell))
    {
        columns[0] = Column::Number;
    }
}

/// A table without a named column of commitments: the column with the longest words is it.
pub(super) fn settled(
    finder: &Finder<'_>,
    mut columns: Vec<Column>,
    from: usize,
    length: usize,
) -> Vec<Column> {
    if columns.iter().any(|column| matches!(column, Column::Commitment | Column::Owner(_))) {
        return columns;
    }
    let size = |n: usize| {
        (from + 1..from + length).map(|i| cells(finder, i).get(n).map_or(0, String::len)).sum::<usize>()
    };
    let words = columns.iter().position(|column| *column == Column::Words);
    if let Some(longest) = words.or_else(|| (0..columns.len()).max_by_key(|&n| size(n))) {
        columns[longest] = Column::Commitment;
    }
    columns
}

/// What a column holds, by its head.
pub(super) fn column(finder: &Finder<'_>, head: &str) -> Column {
    let words = text::words(head);
    let has = |list: &[&str]| vocabulary::any(list, &words);
    if words.is_empty() {
        return Column::Unknown;
    }
    if has(&[
        "klart*",
        "klar",
        "task*",
        "uppgift*",
        "när",
        "aktivitet*",
        "activity",
        "activities",
        "steg",
        "step",
        "tid",
        "tidplan*",
        "senast",
        "when",
        "deadline*",
        "due",
        "datum",
        "status",
        "åtgärd",
        "åtgärder",
        "measure*",
        "action*",
        "kostnad*",
        "resurs*",
        "budget",
    ]) {
        return Column::Plan;
    }
    if words.len() == 1 && words[0].low == "by" {
        return Column::Plan;
    }
    let bound = finder.parties.mentions(&words).iter().any(|mention| mention.party != Party::Joint);
    if !bound && has(SIDES) {
        return Column::Side;
    }
    let owner = owner::of_heading(finder.parties, head);
    if let Some(owner) = owner.filter(|_| words.len() <= 6) {
        return Column::Owner(owner);
    }
    if has(&["nr", "no", "nummer", "number", "ref", "id"]) || head == "#" {
        return Column::Number;
    }
    match heading::role(head) {
        Role::Commitments => return Column::Commitment,
        Role::Principles | Role::Values | Role::Principle => return Column::Principle,
        _ => {}
    }
    if has(&["vad", "what", "innehåll", "text", "beskrivning", "description", "lydelse"]) {
        Column::Words
    } else {
        Column::Unknown
    }
}

/// "Who: the Council", "Ansvarig part: kommunen": a line that says who owes what stands above.
pub(crate) fn says_who(line: &str) -> bool {
    const LONGEST: (usize, usize) = (2, 10);
    line.split_once(": ").is_some_and(|(label, said)| {
        let words = text::words(label);
        // "PART III: GENERAL" counts, and names nobody.
        let counts = heading::without_annex(line).len() < line.len();
        (1..=LONGEST.0).contains(&words.len())
            && !counts
            && said.split(' ').count() <= LONGEST.1
            && SIDES.iter().any(|side| vocabulary::at(side, &words).is_some())
    })
}

/// Heads of a column that says who.
const SIDES: &[&str] = &[
    "part",
    "parter",
    "vem",
    "ansvarig*",
    "ansvar",
    "sida",
    "side",
    "sides",
    "party",
    "parties",
    "partner",
    "partners",
    "who",
    "owner",
    "owed",
    "responsible",
    "lead",
    "avsändare",
    "aktör",
];

/// The sides that a cell names.
pub(crate) fn read_sides(finder: &Finder<'_>, cell: &str) -> Vec<Party> {
    let words = text::words(cell);
    let mut out: Vec<Party> = Vec::new();
    let together = [
        "gemensam*",
        "tillsammans",
        "alla",
        "all",
        "joint*",
        "shared",
        "samtliga",
        "everyone",
        "everybody",
        "together",
    ];
    if vocabulary::any(&together, &words) {
        return vec![Party::Joint];
    }
    for party in cell.split([',', ';', '/', '\n']).filter_map(|piece| finder.parties.called(piece)) {
        if !out.contains(&party) {
            out.push(party);
        }
    }
    for mention in finder.parties.mentions(&words) {
        if !out.contains(&mention.party) {
            out.push(mention.party);
        }
    }
    if out.contains(&Party::Joint) && out.len() > 1 && finder.parties.are_all(&out) {
        out = vec![Party::Joint];
    }
    out
}

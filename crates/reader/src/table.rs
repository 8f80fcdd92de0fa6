//! Commitments in tables: which column holds them, who owes them, which principles they serve.
//!
//! The first row tells the columns by the words of the field. A table with columns for deadlines or measures is a plan,
//! not a list of commitments. A table with one column per side holds that side's commitments in its cells.

use crate::commitments::{Finder, Unit};
use crate::heading::{self, Role};
use crate::layout::{Kind, marker};
use crate::links::Reference;
use crate::sides::{Party, owner};
use crate::text;
use crate::vocabulary;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Commitment,
    /// "What", "Text": commitments only where nothing else is.
    Words,
    Side,
    Principle,
    Owner(Party),
    Plan,
    Unknown,
}

/// The commitments of all tables.
pub(crate) fn units(finder: &Finder<'_>) -> Vec<Unit> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < finder.blocks.len() {
        let length = finder.blocks[i..].iter().take_while(|block| matches!(block.kind, Kind::Row(_))).count();
        if length > 1 {
            out.extend(table(finder, i, length));
        }
        i += length.max(1);
    }
    out
}

fn cells<'a>(finder: &Finder<'a>, i: usize) -> &'a [String] {
    match &finder.blocks[i].kind {
        Kind::Row(cells) => cells,
        _ => &[],
    }
}

fn table(finder: &Finder<'_>, from: usize, length: usize) -> Vec<Unit> {
    let columns: Vec<Column> = cells(finder, from).iter().map(|cell| column(finder, cell)).collect();
    let holds = columns.iter().any(|column| matches!(column, Column::Commitment | Column::Owner(_)));
    let explains = columns.first() == Some(&Column::Principle) || columns.get(1) == Some(&Column::Principle);
    let inside = !(explains && finder.row_of[from + 1].is_some())
        && finder.tree.above(finder.blocks, from).any(|at| finder.tree.role[at] == Role::Commitments);
    let side_and_principle = columns.contains(&Column::Side) && columns.contains(&Column::Principle);
    let other = finder.tree.above(finder.blocks, from).any(|at| finder.tree.role[at].is_other());
    let named = columns.contains(&Column::Commitment);
    // Columns of sides hold commitments only where their cells say more than a name.
    let owners: Vec<usize> = (0..columns.len()).filter(|&n| matches!(columns[n], Column::Owner(_))).collect();
    let said = |n: usize| {
        (from + 1..from + length)
            .map(|i| cells(finder, i).get(n).map_or(0, |cell| cell.split(' ').count()))
            .sum::<usize>()
    };
    let names_only = !named && !owners.is_empty() && owners.iter().all(|&n| said(n) < 4 * (length - 1));
    if (other && !named)
        || names_only
        || columns.contains(&Column::Plan)
        || !(holds || side_and_principle || inside)
    {
        return Vec::new();
    }
    let several: Vec<Option<Vec<Party>>> =
        cells(finder, from).iter().map(|head| owner::several(finder.parties, head)).collect();
    let columns = told(finder, settled(finder, columns, from, length), from, length);
    let mut out = Vec::new();
    let mut context = finder.tree.above(finder.blocks, from).find_map(|at| finder.principle_at[at]);
    for i in from + 1..from + length {
        // A table that goes on over the page prints its head again.
        if (finder.taken[i] && finder.row_of[i].is_none()) || cells(finder, i) == cells(finder, from) {
            continue;
        }
        row(finder, i, (&columns, &several), &mut context, &mut out);
    }
    out
}

/// A column whose head we do not know is told by its cells: "Outcomes 1, 3" are principles.
fn told(finder: &Finder<'_>, mut columns: Vec<Column>, from: usize, length: usize) -> Vec<Column> {
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

/// A table without a named column of commitments: the column with the longest words is it.
fn settled(finder: &Finder<'_>, mut columns: Vec<Column>, from: usize, length: usize) -> Vec<Column> {
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

fn column(finder: &Finder<'_>, head: &str) -> Column {
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

/// The commitments of a row; `columns` are what the columns hold, and who owns those that several own.
fn row(
    finder: &Finder<'_>,
    i: usize,
    (columns, several): (&[Column], &[Option<Vec<Party>>]),
    context: &mut Option<usize>,
    out: &mut Vec<Unit>,
) {
    let cells = cells(finder, i);
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    if let [only] = filled.as_slice() {
        // A row of one cell is a heading inside the table.
        if only.split(' ').count() <= 8 && cells.len() > 1 {
            *context = finder.names.of_heading(only).or(*context);
            return;
        }
    }
    let at = |wanted: Column| columns.iter().position(|column| *column == wanted).and_then(|n| cells.get(n));
    let reference = match finder.row_of[i] {
        Some(principle) => Some(Reference { principles: vec![principle], ..Reference::default() }),
        None => at(Column::Principle).filter(|cell| !cell.is_empty()).map(|cell| finder.names.cell(cell)),
    };
    // The first cell names the principle of its row, though its column has no head.
    let headless = matches!(columns.first(), Some(Column::Unknown | Column::Number));
    let first = cells.first().filter(|_| headless).and_then(|cell| cell.lines().next());
    let named = first.and_then(|cell| finder.names.of_heading(cell));
    let reference =
        reference.or_else(|| named.map(|one| Reference { principles: vec![one], ..Reference::default() }));
    let number = at(Column::Number).map(|cell| cell.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    let side = at(Column::Side).filter(|cell| !cell.is_empty()).map(|cell| read_sides(finder, cell));
    for (n, column) in columns.iter().enumerate() {
        let Some(cell) = cells.get(n).filter(|cell| cell.contains(char::is_alphanumeric)) else { continue };
        let several = several.get(n).cloned().flatten().filter(|_| matches!(column, Column::Owner(_)));
        let owner = match column {
            Column::Owner(_) if several.is_some() => None,
            Column::Commitment => None,
            Column::Owner(party) => Some(*party),
            _ => continue,
        };
        for piece in pieces(cell) {
            let (label, words) = match marker::split(&piece) {
                Some((marker, rest)) => (marker.printed, rest),
                None => (number.clone().unwrap_or_default(), piece.as_str()),
            };
            let above = finder.tree.above(finder.blocks, i).find_map(|at| finder.tree.owner[at]);
            out.push(Unit {
                label,
                text: words.to_owned(),
                blocks: vec![i],
                owner: owner.or(above.filter(|_| side.is_none() && several.is_none())),
                cell: several.clone().or_else(|| side.clone().filter(|parties| !parties.is_empty())),
                reference: reference.clone(),
                context: *context,
                group: finder.tree.parent[i].map(|at| finder.blocks[at].text.clone()),
                ..Unit::default()
            });
        }
    }
}

/// A cell may hold a list of its own.
fn pieces(cell: &str) -> Vec<String> {
    const FEWEST: usize = 3;
    let parts = |signs: &[char]| -> Vec<String> {
        cell.split(signs)
            .map(|part| part.replace('\n', " ").trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let lines = parts(&['\n']);
    let marked = lines.iter().filter(|line| marker::split(line).is_some()).count() * 2 > lines.len();
    // Lines that are no items are one text, unless each ends as a promise of its own.
    let ended = |line: &String| line.ends_with(['.', ';', ',']) || text::starts_small(line);
    let several = lines.iter().all(|line| line.split(' ').count() >= FEWEST)
        && lines.iter().take(lines.len().saturating_sub(1)).all(ended);
    let found = if marked || several { parts(&['•', '\n']) } else { parts(&['•']) };
    if found.is_empty() { vec![cell.to_owned()] } else { found }
}

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

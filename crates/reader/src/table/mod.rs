//! Commitments in tables: which column holds them, who owes them, which principles they serve.
//!
//! The first row tells the columns by the words of the field. A table with columns for deadlines or measures is a plan,
//! not a list of commitments. A table with one column per side holds that side's commitments in its cells, or crosses
//! that say whose the row is.

mod columns;
mod marks;

use crate::commitments::{Finder, Unit};
use crate::heading::Role;
use crate::layout::{Kind, marker};
use crate::links::Reference;
use crate::sides::{Party, owner};
use crate::text;
use columns::Column;
pub(crate) use columns::{read_sides, says_who};

/// The commitments of all tables.
pub(crate) fn units(finder: &Finder<'_>) -> Vec<Unit> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < finder.blocks.len() {
        let length = finder.blocks[i..].iter().take_while(|block| matches!(block.kind, Kind::Row(_))).count();
        if length > 1 {
            let above = usize::from(length > 2 && headed_twice(finder, i));
            out.extend(table(finder, i + above, length - above));
        }
        i += length.max(1);
    }
    out
}

/// Whether the head of a table stands on two rows: a word over several columns, and beneath it the sides.
fn headed_twice(finder: &Finder<'_>, from: usize) -> bool {
    const LONGEST: usize = 4;
    let sides = |i: usize| {
        let owned = |cell: &&String| matches!(columns::column(finder, cell), Column::Owner(_));
        cells(finder, i).iter().filter(owned).count()
    };
    let short = cells(finder, from + 1).iter().all(|cell| cell.split(' ').count() <= LONGEST);
    short && sides(from) < 2 && sides(from + 1) >= 2
}

fn cells<'a>(finder: &Finder<'a>, i: usize) -> &'a [String] {
    match &finder.blocks[i].kind {
        Kind::Row(cells) => cells,
        _ => &[],
    }
}

fn table(finder: &Finder<'_>, from: usize, length: usize) -> Vec<Unit> {
    let mut columns: Vec<Column> =
        cells(finder, from).iter().map(|cell| columns::column(finder, cell)).collect();
    marks::marked(finder, &mut columns, from, length);
    columns::numbered(finder, &mut columns, from, length);
    let holds = columns
        .iter()
        .any(|column| matches!(column, Column::Commitment | Column::Owner(_) | Column::Marked(_)));
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
    let columns = columns::settled(finder, columns, from, length);
    let columns = columns::told(finder, columns, from, length);
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
        let own = cells.iter().position(|cell| cell == *only).and_then(|n| columns.get(n));
        let said = text::is_terminated(only) && matches!(own, Some(Column::Commitment | Column::Owner(_)));
        if only.split(' ').count() <= 8 && cells.len() > 1 && !said {
            *context = finder.names.of_heading(only).or(*context);
            return;
        }
    }
    let at = |wanted: Column| columns.iter().position(|column| *column == wanted).and_then(|n| cells.get(n));
    let reference = match finder.row_of[i] {
        Some(principle) => Some(Reference { principles: vec![principle], ..Reference::default() }),
        None => at(Column::Principle).filter(|cell| !cell.is_empty()).map(|cell| finder.names.cell(cell)),
    };
    let (crossed, served) = marks::read(columns, cells);
    let reference = match reference {
        None if !served.is_empty() => Some(Reference { principles: served, ..Reference::default() }),
        told => told,
    };
    // The first cell names the principle of its row, though its column has no head.
    let headless = matches!(columns.first(), Some(Column::Unknown | Column::Number));
    let first = cells.first().filter(|_| headless).and_then(|cell| cell.lines().next());
    let named = first.and_then(|cell| finder.names.of_heading(cell));
    let reference =
        reference.or_else(|| named.map(|one| Reference { principles: vec![one], ..Reference::default() }));
    let number = at(Column::Number).map(|cell| cell.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    let side = at(Column::Side).filter(|cell| !cell.is_empty()).map(|cell| read_sides(finder, cell));
    let side = side.or(Some(crossed).filter(|crossed| !crossed.is_empty()));
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

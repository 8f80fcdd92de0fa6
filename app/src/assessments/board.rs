//! The board: what was promised, what the sides say of it and what is done, brought together for one day. Pure.

use std::collections::HashMap;

use kernel::{Day, Id};

use super::{
    measure_store::{Cell, Owner},
    rules::{self, Spread, Tally, months_between},
    store::{Ground, Said},
};
use crate::{
    base::text::fold,
    compact::{
        lineage::Lineage,
        rules::{Clause, Edition, Side},
    },
    measures::rules::{SILENT_MONTHS, Status},
};

/// What the board is made of.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The edition that is looked at.
    pub edition: &'a Edition,
    /// Its clauses.
    pub clauses: &'a [Clause],
    /// Its sides.
    pub sides: &'a [Side],
    /// The lines of all clauses.
    pub lineage: &'a Lineage,
    /// What was promised and said.
    pub ground: &'a Ground,
    /// The measures, counted.
    pub cells: &'a [Cell],
    /// The day that is looked at.
    pub day: Day,
}

/// What one side says of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// How it sees it.
    pub status: Status,
    /// Since when.
    pub on: Day,
}

/// One commitment and how it stands.
#[derive(Debug, Clone)]
pub struct Row {
    /// The commitment.
    pub clause: Clause,
    /// What each side that assesses says, in their order.
    pub said: Vec<Option<View>>,
    /// How far apart they are; nothing where they cannot be compared.
    pub gap: Option<u8>,
    /// Its measures.
    pub tally: Tally,
    /// The last sign of life: an entry or an assessment.
    pub seen: Option<Day>,
    /// The next day on which a measure is due.
    pub next: Option<Day>,
    /// Since when something has been late.
    pub late_since: Option<Day>,
    /// Whole months without a sign of life; without any, since it was promised.
    pub silent: i32,
    /// No side says today that anything has begun, and no measure shows it.
    pub unmoved: bool,
}

impl Row {
    /// Whether its silence is long enough to be said aloud.
    pub const fn is_silent(&self) -> bool {
        self.silent >= SILENT_MONTHS
    }

    /// Whether every side that has looked says that nothing has begun.
    pub fn is_called_unmoved(&self) -> bool {
        let mut said = self.said.iter().flatten().peekable();
        said.peek().is_some() && said.all(|view| view.status == Status::NotStarted)
    }

    /// What each side says: its name, the step, the key of the step's word.
    pub fn views(&self, sides: &[Side]) -> Vec<(String, &'static str, String)> {
        let kind = |view: &Option<View>| view.map_or(rules::NOT_ASSESSED, |view| view.status.name());
        let kinds = self.said.iter().map(kind);
        sides.iter().zip(kinds).map(|(side, kind)| (side.label.clone(), kind, rules::word(kind))).collect()
    }

    /// Whether the sides see it differently.
    pub fn is_apart(&self) -> bool {
        self.gap.is_some_and(|steps| steps > 0)
    }
}

/// The latest that each side said of a promise by `day`: `place` is the side's among those that assess.
pub struct Views<'a> {
    said: HashMap<&'a Id<Clause>, Vec<(usize, &'a Said)>>,
    lineage: &'a Lineage,
}

impl<'a> Views<'a> {
    /// From all that was said, oldest first.
    pub fn of(ground: &'a Ground, lineage: &'a Lineage, sides: &[Side]) -> Self {
        let mut said: HashMap<_, Vec<_>> = HashMap::new();
        for one in &ground.said {
            // A side that the edition does not have any more has no column; its words stand in the history.
            let Some(place) = sides.iter().position(|side| side.key == one.side) else { continue };
            said.entry(lineage.first(&one.clause)).or_default().push((place, one));
        }
        Self { said, lineage }
    }

    /// What each of `sides` sides said last by `day`, and whether any of them says that something has begun.
    pub fn on(&self, clause: &Id<Clause>, sides: usize, day: Day) -> (Vec<Option<View>>, bool) {
        let mut views = vec![None; sides];
        let all = self.said.get(self.lineage.first(clause)).map_or(&[][..], Vec::as_slice);
        for (place, one) in all.iter().filter(|(_, one)| one.on <= day) {
            views[*place] = Some(View { status: one.status, on: one.on });
        }
        let begun = |v: &View| matches!(v.status, Status::Limited | Status::Substantial | Status::Complete);
        let moved = views.iter().flatten().any(begun);
        (views, moved)
    }
}

/// Which measures serve which commitments of the edition that is looked at: for each cell, the places of its rows.
pub fn served(made: &Made<'_>, rows: &[Row]) -> Vec<Vec<usize>> {
    let number = made.edition.number.unwrap_or_default();
    let places: HashMap<&Id<Clause>, usize> =
        rows.iter().enumerate().map(|(n, row)| (&row.clause.id, n)).collect();
    let mut known: HashMap<&Id<Clause>, Vec<usize>> = HashMap::new();
    let mut all = Vec::with_capacity(made.cells.len());
    for cell in made.cells {
        let mut of_cell: Vec<usize> = Vec::new();
        for clause in &cell.clauses {
            let became = known.entry(clause).or_insert_with(|| {
                let ids = made.lineage.became(clause, number);
                ids.iter().filter_map(|id| places.get(id).copied()).collect()
            });
            of_cell.extend(became.iter().filter(|n| !of_cell.contains(n)).copied().collect::<Vec<_>>());
        }
        all.push(of_cell);
    }
    all
}

/// The commitments of the edition, in printed order, each with how it stands; and which cells serve which of them.
pub fn rows(made: &Made<'_>) -> (Vec<Row>, Vec<Vec<usize>>) {
    let sides = rules::assessing(made.sides);
    let views = Views::of(made.ground, made.lineage, &sides);
    let mut rows: Vec<Row> = Vec::new();
    let mut moved: Vec<bool> = Vec::new();
    for clause in made.clauses.iter().filter(|c| c.is_commitment()) {
        let (said, begun) = views.on(&clause.id, sides.len(), made.day);
        moved.push(begun);
        rows.push(Row {
            gap: rules::gap(&said.iter().map(|view| view.map(|v| v.status)).collect::<Vec<_>>()),
            seen: said.iter().flatten().map(|view| view.on).max(),
            clause: clause.clone(),
            said,
            tally: Tally::default(),
            next: None,
            late_since: None,
            silent: 0,
            unmoved: false,
        });
    }
    let served = served(made, &rows);
    for (cell, places) in made.cells.iter().zip(&served) {
        for place in places {
            let row = &mut rows[*place];
            row.tally += cell.tally;
            row.seen = row.seen.max(cell.seen);
            row.next = [row.next, cell.next].into_iter().flatten().min();
            row.late_since = [row.late_since, cell.late_since].into_iter().flatten().min();
            moved[*place] |= cell.moved > 0;
        }
    }
    for (row, moved) in rows.iter_mut().zip(moved) {
        row.unmoved = !moved;
        let since = row.seen.or_else(|| promised(made, &row.clause.id));
        row.silent = since.map_or(0, |since| months_between(since, made.day)).max(0);
    }
    (rows, served)
}

/// The first day of the first edition in which the promise stands.
fn promised(made: &Made<'_>, clause: &Id<Clause>) -> Option<Day> {
    let number = made.lineage.number(made.lineage.first(clause)).or(made.edition.number);
    number.and_then(|number| made.ground.begun.get(&number).copied()).or(made.edition.from)
}

/// What somebody chose to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    /// Only what this side owes.
    pub side: String,
    /// Only what this unit or organisation has measures for.
    pub owner: String,
    /// Only what is `late`, `silent`, `unmoved` or `apart`.
    pub which: String,
    /// Only what has these words.
    pub text: String,
}

impl Chosen {
    /// Whether anything is left out.
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// Whether measures of this owner are counted.
    pub fn counts(&self, owner: &Owner) -> bool {
        self.owner.is_empty() || [&owner.unit, &owner.organisation].contains(&&self.owner)
    }

    /// Whether this commitment is shown.
    pub fn shows(&self, row: &Row) -> bool {
        let clause = &row.clause;
        let words = || fold(&format!("{} {} {} {}", clause.label, clause.heading, clause.body, clause.group));
        (self.side.is_empty() || clause.sides.contains(&self.side))
            && (self.owner.is_empty() || row.tally.total > 0)
            && (self.text.is_empty() || has_all(&words(), &fold(&self.text)))
            && match self.which.as_str() {
                "late" => row.tally.late > 0,
                "silent" => row.is_silent(),
                "unmoved" => row.unmoved,
                "apart" => row.is_apart(),
                _ => true,
            }
    }
}

fn has_all(text: &str, words: &str) -> bool {
    words.split(' ').all(|word| text.contains(word))
}

/// How commitments stood at the end of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// The day: the last of the year, or the one that is looked at.
    pub day: Day,
    /// How each side saw the commitments of the edition of that day.
    pub sides: Vec<Spread>,
}

/// How each of `sides` saw the commitments of the edition of `day`, on that day.
pub fn spreads_on(ground: &Ground, lineage: &Lineage, sides: &[Side], day: Day) -> Vec<Spread> {
    spread(ground, &Views::of(ground, lineage, sides), sides.len(), day)
}

fn spread(ground: &Ground, views: &Views<'_>, sides: usize, day: Day) -> Vec<Spread> {
    let begun = ground.promises.iter().filter(|p| p.from <= day);
    let number = begun.clone().map(|p| p.number).max();
    let mut spreads = vec![Spread::default(); sides];
    for promise in begun.filter(|p| Some(p.number) == number) {
        let (said, _) = views.on(&promise.clause, sides, day);
        for (spread, view) in spreads.iter_mut().zip(said) {
            spread.add(view.map(|v| v.status));
        }
    }
    spreads
}

/// How commitments stood year by year, from the first in which anybody said anything; at most `most` years.
pub fn years(made: &Made<'_>, most: usize) -> Vec<Year> {
    let sides = rules::assessing(made.sides);
    let views = Views::of(made.ground, made.lineage, &sides);
    let Some(first) = made.ground.said.iter().map(|said| said.on.year()).min() else { return Vec::new() };
    let first = first.max(made.day.year().saturating_sub(i16::try_from(most).unwrap_or(i16::MAX) - 1));
    let on_year = |year: i16| Day::new(year, 12, 31).map_or(made.day, |end| end.min(made.day));
    let year = |day: Day| Year { day, sides: spread(made.ground, &views, sides.len(), day) };
    (first..=made.day.year()).map(on_year).map(year).collect()
}

/// How the commitments of `rows` stand, side by side.
pub fn spreads<'a>(rows: impl Iterator<Item = &'a Row>, sides: usize) -> Vec<Spread> {
    let mut spreads = vec![Spread::default(); sides];
    for row in rows {
        for (spread, view) in spreads.iter_mut().zip(&row.said) {
            spread.add(view.map(|v| v.status));
        }
    }
    spreads
}

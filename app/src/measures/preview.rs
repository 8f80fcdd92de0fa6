//! What a spreadsheet would bring into a plan, before anything is kept: which rows are ready, which stand there already, and
//! which cannot be read and why.

use std::collections::HashSet;

use kernel::{Day, Id};
use policy::Act;

use super::{
    enter::{ground, read},
    facts::{Commitment, Ground, Typed},
    measure_store,
    rules::{Owner, Party, Plan, PlanState},
    sheet::{COLUMNS, columns, typed},
    store,
    template::is_example,
};
use crate::{
    base::{Cx, Error, Problem, Refusal, Sight, text::fold},
    units::Unit,
};

/// The columns without which no row can be read: what, which commitments, from when, until when.
pub(super) const NEEDED: [usize; 4] = [1, 3, 9, 10];
/// The column of units.
const UNIT: usize = 4;

/// Look at what the rows of a file would bring.
#[derive(Debug)]
pub struct PreviewRows {
    /// Into which plan.
    pub plan: Id<Plan>,
    /// The rows, the heads of the columns first; none for the empty form.
    pub rows: Vec<Vec<String>>,
    /// What each of [`COLUMNS`] is called, in every language, the reader's own first.
    pub named: [Vec<String>; 17],
    /// What the columns that only tell are called.
    pub told: Vec<String>,
    /// What a row is called that sums up those above it, folded.
    pub sums: Vec<String>,
}

/// A row that can be kept.
#[derive(Debug)]
pub struct Ready {
    /// Its number, as a spreadsheet shows it.
    pub row: usize,
    /// What it says.
    pub typed: Typed,
    /// Whose it will be.
    pub owner: Owner,
    /// By when.
    pub due: Day,
    /// What it will serve.
    pub serves: Vec<Commitment>,
}

/// A row that cannot be read.
#[derive(Debug)]
pub struct Unread {
    /// Its number, as a spreadsheet shows it.
    pub row: usize,
    /// What it calls the measure.
    pub name: String,
    /// All that is wrong with it.
    pub wrong: Vec<Wrong>,
}

/// What is wrong with a row.
#[derive(Debug)]
pub struct Wrong {
    /// In which column, as the reader's language calls it; nothing where it is the whole row.
    pub column: String,
    /// What stands there.
    pub cell: String,
    /// What is wrong with that.
    pub problem: Problem,
}

/// What [`PreviewRows`] shows.
#[derive(Debug)]
pub struct Previewed {
    /// The plan, and what its rows are read against.
    pub ground: Ground,
    /// How many rows only showed how.
    pub examples: usize,
    /// The rows that sum up others.
    pub sums: Vec<usize>,
    /// The columns that nobody knows: what stands in them is passed over.
    pub unknown: Vec<String>,
    /// What would be kept.
    pub ready: Vec<Ready>,
    /// What stands in the plan already, or twice in the file: row and name.
    pub doubles: Vec<(usize, String)>,
    /// What cannot be read.
    pub unread: Vec<Unread>,
}

impl Sight for PreviewRows {
    type Output = Previewed;

    async fn see(self, cx: &mut Cx) -> Result<Previewed, Error> {
        let plan = cx.load_for(Act::EditPlan, &self.plan).await?;
        if plan.state == PlanState::Agreed {
            return Err(Problem::whole("measures-import-agreed").into());
        }
        let mut numbered = (1..).zip(&self.rows).skip_while(|(_, row)| is_empty(row));
        let Some((_, header)) = numbered.next() else {
            let ground = ground(cx, plan, &[]).await?;
            return Ok(Previewed::nothing(ground));
        };
        let places = columns(header, &self.named);
        if let Some(lacking) = NEEDED.iter().find(|n| places[**n].is_none()) {
            return Err(Problem::at("file", "measures-import-column")
                .with("what", self.called(*lacking))
                .into());
        }
        let all: Vec<Row> = numbered
            .filter(|(_, cells)| !is_empty(cells))
            .map(|(n, cells)| Row { n, typed: typed(cells, &places), cells })
            .collect();
        let (examples, all): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| is_example(&row.typed.name));
        let (sums, mut rows): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| self.sums_up(row));
        let town = cx.town().to_owned();
        let units = store::units(cx.tx(), &town).await?;
        owners_in_their_columns(&mut rows, &units);
        let names: Vec<&str> = rows.iter().map(|row| row.typed.organisation.as_str()).collect();
        let known = measure_store::whole(cx.tx(), &town, &plan.id).await?;
        let mut known: HashSet<(String, String)> =
            known.iter().map(|one| (fold(&one.group), fold(&one.name))).collect();
        let mut seen = Previewed {
            examples: examples.len(),
            sums: sums.iter().map(|row| row.n).collect(),
            unknown: self.unknown(header, &places),
            ..Previewed::nothing(ground(cx, plan, &names).await?)
        };
        for Row { n: row, typed, cells } in rows {
            match read(&typed, &seen.ground) {
                Ok((facts, owner, _)) => {
                    if known.insert((fold(&facts.group), fold(&facts.name))) {
                        seen.ready.push(Ready { row, typed, owner, due: facts.due, serves: facts.serves });
                    } else {
                        seen.doubles.push((row, facts.name));
                    }
                }
                Err(Refusal::Problems(problems)) => {
                    let wrong = problems.into_iter().map(|problem| self.wrong(problem, cells, &places));
                    seen.unread.push(Unread { row, wrong: wrong.collect(), name: typed.name });
                }
                Err(refusal) => return Err(refusal.into()),
            }
        }
        Ok(seen)
    }
}

/// A row of the file.
struct Row<'a> {
    /// Its number, as a spreadsheet shows it.
    n: usize,
    /// What it says.
    typed: Typed,
    /// As it stands.
    cells: &'a [String],
}

impl Previewed {
    fn nothing(ground: Ground) -> Self {
        Self {
            ground,
            examples: 0,
            sums: Vec::new(),
            unknown: Vec::new(),
            ready: Vec::new(),
            doubles: Vec::new(),
            unread: Vec::new(),
        }
    }
}

impl PreviewRows {
    /// What a column is called in the reader's language.
    fn called(&self, column: usize) -> &str {
        self.named[column].first().map_or(COLUMNS[column], String::as_str)
    }

    /// Whether a row adds up those above it: it is called so, and says neither what it serves nor by when.
    fn sums_up(&self, row: &Row) -> bool {
        let called =
            || [&row.typed.name, &row.typed.group].into_iter().any(|name| self.sums.contains(&fold(name)));
        row.typed.serves.is_empty() && row.typed.due.is_empty() && called()
    }

    fn unknown(&self, header: &[String], places: &[Option<usize>; 17]) -> Vec<String> {
        let told = |cell: &str| self.told.iter().any(|name| fold(name) == fold(cell));
        let cells = header.iter().enumerate().filter(|(at, _)| !places.contains(&Some(*at)));
        cells.map(|(_, cell)| cell.trim().to_owned()).filter(|cell| !cell.is_empty() && !told(cell)).collect()
    }

    /// In which column a problem stands, and what was written there.
    fn wrong(&self, problem: Problem, cells: &[String], places: &[Option<usize>; 17]) -> Wrong {
        let cell = |n: usize| places[n].and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        let column = problem.field.and_then(|field| COLUMNS.iter().position(|name| *name == field));
        // An owner may stand in the column of units whatever it is.
        let owner = |n: usize| COLUMNS[n] == "organisation" && cell(n).is_empty() && !cell(UNIT).is_empty();
        let column = column.map(|n| if owner(n) { UNIT } else { n });
        Wrong {
            column: column.map_or(String::new(), |n| self.called(n).to_owned()),
            cell: column.map_or(String::new(), |n| cell(n).to_owned()),
            problem,
        }
    }
}

/// Who owns may stand in the column of units whatever it is.
fn owners_in_their_columns(rows: &mut [Row], units: &[Party<Unit>]) {
    let is_unit =
        |name: &str| units.iter().any(|unit| fold(&unit.name) == fold(name) || unit.id.as_str() == name);
    for row in rows.iter_mut().map(|row| &mut row.typed) {
        if row.organisation.is_empty() && !is_unit(&row.unit) {
            row.organisation = std::mem::take(&mut row.unit);
        }
    }
}

fn is_empty(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

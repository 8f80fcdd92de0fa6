//! What a spreadsheet would bring into a plan, before anything is kept: which rows are ready, which stand there already, and
//! which cannot be read and why.

use std::collections::HashMap;

use kernel::Id;
use policy::Act;

use super::{
    enter::{ground, read},
    facts::{Facts, Ground, Typed},
    measure_store,
    rules::{Owner, Party, Plan, PlanState},
    sheet::{COLUMNS, columns, typed},
    store,
    template::is_example,
};
use crate::{
    base::{Cx, Error, Problem, Refusal, Sight, text::fold},
    units::Unit,
    web::table::{is_broken, is_empty},
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
    /// What it will say.
    pub facts: Facts,
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
    /// What stands in the plan already: row and name.
    pub doubles: Vec<(usize, String)>,
    /// What stands twice in the file: row, name, and the row that is like it.
    pub twice: Vec<(usize, String, usize)>,
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
        let lacking: Vec<&str> =
            NEEDED.iter().filter(|n| places[**n].is_none()).map(|n| self.called(*n)).collect();
        if !lacking.is_empty() {
            return Err(Problem::at("file", "measures-import-column")
                .with("what", lacking.join(", "))
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
        // Each with its row in the file; none where it stands in the plan.
        let mut known: HashMap<(String, String), Option<usize>> =
            known.iter().map(|one| ((fold(&one.group), fold(&one.name)), None)).collect();
        let mut seen = Previewed {
            examples: examples.len(),
            sums: sums.iter().map(|row| row.n).collect(),
            unknown: self.unknown(header, &places),
            ..Previewed::nothing(ground(cx, plan, &names).await?)
        };
        for Row { n: row, typed, cells } in rows {
            let broken = broken(cells, &places);
            let problems = match read(&typed, &seen.ground) {
                Ok((facts, owner, _)) if broken.is_empty() => {
                    let key = (fold(&facts.group), fold(&facts.name));
                    match known.get(&key) {
                        None => {
                            known.insert(key, Some(row));
                            seen.ready.push(Ready { row, typed, owner, facts });
                        }
                        Some(None) => seen.doubles.push((row, facts.name)),
                        Some(Some(first)) => seen.twice.push((row, facts.name, *first)),
                    }
                    continue;
                }
                Ok(_) => Vec::new(),
                Err(Refusal::Problems(problems)) => problems,
                Err(refusal) => return Err(refusal.into()),
            };
            let mut wrong: Vec<Wrong> = Vec::new();
            for one in broken.into_iter().chain(problems).map(|problem| self.wrong(problem, cells, &places)) {
                // Where a cell holds a mistake, nothing more needs to be said of it.
                if one.column.is_empty()
                    || wrong.iter().all(|w| w.column != one.column || !is_broken(&w.cell))
                {
                    wrong.push(one);
                }
            }
            seen.unread.push(Unread { row, wrong, name: typed.name });
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
            twice: Vec::new(),
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

/// The cells that hold a spreadsheet's mistake, or a formula that nobody has worked out, whatever column they stand in.
fn broken(cells: &[String], places: &[Option<usize>; 17]) -> Vec<Problem> {
    let stands = |n: &usize| places[*n].and_then(|at| cells.get(at)).is_some_and(|cell| is_broken(cell));
    let broken = (0..COLUMNS.len()).filter(stands);
    broken.map(|n| Problem::at(COLUMNS[n], "web-table-broken-cell")).collect()
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

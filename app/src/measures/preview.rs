//! What a spreadsheet would bring into a plan, before anything is kept: which rows are ready, which stand there already, and
//! which cannot be read and why.

use std::collections::HashSet;

use kernel::{Day, Id};
use policy::Act;

use super::{
    enter::{ground, read},
    facts::{Commitment, Ground, Typed},
    measure_store,
    rules::{Owner, Plan, PlanState},
    sheet::{COLUMNS, columns, typed},
    store,
    template::is_example,
};
use crate::base::{Cx, Error, Problem, Refusal, Sight, text::fold};

/// The columns without which no row can be read: what, which commitments, from when, until when.
pub(super) const NEEDED: [usize; 4] = [1, 3, 9, 10];

/// Look at what the rows of a file would bring.
#[derive(Debug)]
pub struct PreviewRows {
    /// Into which plan.
    pub plan: Id<Plan>,
    /// The rows, the heads of the columns first; none for the empty form.
    pub rows: Vec<Vec<String>>,
    /// What each of [`COLUMNS`] is called, in every language.
    pub named: [Vec<String>; 17],
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
    pub problems: Vec<Problem>,
}

/// What [`PreviewRows`] shows.
#[derive(Debug)]
pub struct Previewed {
    /// The plan, and what its rows are read against.
    pub ground: Ground,
    /// How many rows only showed how.
    pub examples: usize,
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
            return Ok(Previewed {
                ground,
                examples: 0,
                ready: Vec::new(),
                doubles: Vec::new(),
                unread: Vec::new(),
            });
        };
        let places = columns(header, &self.named);
        if let Some(lacking) = NEEDED.iter().find(|n| places[**n].is_none()) {
            let what = self.named[*lacking].first().map_or(COLUMNS[*lacking], String::as_str);
            return Err(Problem::at("file", "measures-import-column").with("what", what).into());
        }
        let all: Vec<(usize, Typed)> =
            numbered.filter(|(_, row)| !is_empty(row)).map(|(n, row)| (n, typed(row, &places))).collect();
        let (examples, mut rows): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(_, row)| is_example(&row.name));
        let town = cx.town().to_owned();
        let units = store::units(cx.tx(), &town).await?;
        let is_unit =
            |name: &str| units.iter().any(|unit| fold(&unit.name) == fold(name) || unit.id.as_str() == name);
        // Who owns may stand in the column of units whatever it is.
        for (_, row) in rows.iter_mut().filter(|(_, row)| row.organisation.is_empty() && !is_unit(&row.unit))
        {
            row.organisation = std::mem::take(&mut row.unit);
        }
        let names: Vec<&str> = rows.iter().map(|(_, row)| row.organisation.as_str()).collect();
        let known = measure_store::whole(cx.tx(), &town, &plan.id).await?;
        let mut known: HashSet<(String, String)> =
            known.iter().map(|one| (fold(&one.group), fold(&one.name))).collect();
        let ground = ground(cx, plan, &names).await?;
        let (mut ready, mut doubles, mut unread) = (Vec::new(), Vec::new(), Vec::new());
        for (row, typed) in rows {
            match read(&typed, &ground) {
                Ok((facts, owner, _)) => {
                    if known.insert((fold(&facts.group), fold(&facts.name))) {
                        ready.push(Ready { row, typed, owner, due: facts.due, serves: facts.serves });
                    } else {
                        doubles.push((row, facts.name));
                    }
                }
                Err(Refusal::Problems(problems)) => unread.push(Unread { row, name: typed.name, problems }),
                Err(refusal) => return Err(refusal.into()),
            }
        }
        Ok(Previewed { ground, examples: examples.len(), ready, doubles, unread })
    }
}

fn is_empty(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

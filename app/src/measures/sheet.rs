//! A plan as a table: to take home, to read back in, and what its hash is made of. One row a measure; days as they are
//! stored, commitments by their part of addresses, several parted by a semicolon.

use std::collections::HashMap;

use super::{
    cost::CostTyped,
    days, entry_store,
    facts::{Typed, typed_milestones},
    measure_store,
    rules::{Measure, Milestone, Plan},
};
use crate::{
    base::{
        Cx, Error,
        text::{fold, sha256},
    },
    web::table::plain,
};

/// The columns that are read back in; the keys of their words end so, and a file may also use these names.
pub const COLUMNS: [&str; 17] = [
    "group",
    "name",
    "purpose",
    "serves",
    "unit",
    "organisation",
    "side",
    "delegate",
    "resources",
    "start",
    "due",
    "milestones",
    "indicator",
    "posts",
    "posts_missing",
    "money",
    "money_missing",
];
/// Columns that only tell: they are written after the others, and not read.
pub const TOLD: [&str; 4] = ["status", "status_on", "seen_on", "address"];

/// A measure as the cells of [`COLUMNS`], with the measure itself.
#[derive(Debug)]
pub struct Row {
    /// The measure.
    pub measure: Measure,
    /// Its cells.
    pub cells: [String; 17],
}

/// A plan's measures as rows: three statements, whatever their number.
pub async fn rows(cx: &mut Cx, plan: &Plan) -> Result<Vec<Row>, Error> {
    let town = cx.town().to_owned();
    let measures = measure_store::whole(cx.tx(), &town, &plan.id).await?;
    let mut serves: HashMap<String, Vec<String>> = HashMap::new();
    for (measure, slug) in entry_store::served_in(cx.tx(), &town, &plan.id).await? {
        serves.entry(measure.to_string()).or_default().push(slug);
    }
    let mut milestones: HashMap<String, Vec<Milestone>> = HashMap::new();
    for (measure, one) in entry_store::milestones_in(cx.tx(), &town, &plan.id).await? {
        milestones.entry(measure.to_string()).or_default().push(one);
    }
    let row = |measure: Measure| {
        let id = measure.id.as_str();
        let serves = serves.get(id).map(|slugs| slugs.join("; ")).unwrap_or_default();
        let milestones = milestones.get(id).map(|all| typed_milestones(all, "; ")).unwrap_or_default();
        Row { cells: cells(&measure, serves, milestones), measure }
    };
    Ok(measures.into_iter().map(row).collect())
}

fn cells(of: &Measure, serves: String, milestones: String) -> [String; 17] {
    let [posts, posts_missing, money, money_missing] = of.cost.cells();
    let whole = of.owner.unit.is_none() && of.owner.organisation.is_none();
    [
        of.group.clone(),
        of.name.clone(),
        of.purpose.clone(),
        serves,
        of.owner.unit.as_ref().map(|u| u.name.clone()).unwrap_or_default(),
        of.owner.organisation.as_ref().map(|o| o.name.clone()).unwrap_or_default(),
        if whole { of.owner.side.clone() } else { String::new() },
        of.delegate.clone(),
        of.resources.clone(),
        of.start.to_string(),
        of.due.to_string(),
        milestones,
        of.indicator.clone(),
        posts,
        posts_missing,
        money,
        money_missing,
    ]
}

/// SHA-256 of a plan as the sides agree to it: its head, then its rows, sorted, so that the order of a list means nothing.
pub fn hash(plan: &Plan, rows: &[Row]) -> String {
    let [posts, posts_missing, money, money_missing] = plan.cost.cells();
    let (from, until) = (plan.from.to_string(), plan.until.to_string());
    let head = [&plan.side, &plan.name, &from, &until, &plan.people, &money, &plan.missing];
    let mut lines: Vec<String> = rows.iter().map(|row| bound(&row.cells)).collect();
    lines.sort_unstable();
    let head = stated(head.map(String::as_str).join("\u{1f}"), &[posts, posts_missing, money_missing]);
    sha256(&[head.as_bytes(), b"\x1e", lines.join("\u{1e}").as_bytes()])
}

/// How many of [`COLUMNS`] a plan was bound to before it could say what it takes.
const FIRST_COLUMNS: usize = 13;

fn bound(cells: &[String]) -> String {
    let (first, more) = cells.split_at(FIRST_COLUMNS);
    stated(first.join("\u{1f}"), more)
}

/// What is bound, with what came to be said later where it is said: what says nothing of it keeps the hash it had.
fn stated(said: String, more: &[String]) -> String {
    if more.iter().all(String::is_empty) { said } else { format!("{said}\u{1f}{}", more.join("\u{1f}")) }
}

/// Which columns a file has: the place of each of [`COLUMNS`]. `named` is what each is called in each language.
pub fn columns(header: &[String], named: &[Vec<String>; 17]) -> [Option<usize>; 17] {
    let folded: Vec<String> = header.iter().map(|cell| fold(cell)).collect();
    std::array::from_fn(|n| folded.iter().position(|cell| named[n].iter().any(|name| fold(name) == *cell)))
}

/// A row of a file as a measure that somebody typed.
pub fn typed(row: &[String], columns: &[Option<usize>; 17]) -> Typed {
    let cell = |n: usize| columns[n].and_then(|at| row.get(at)).map(|cell| plain(cell)).unwrap_or_default();
    let [
        group,
        name,
        purpose,
        serves,
        unit,
        organisation,
        side,
        delegate,
        resources,
        start,
        due,
        milestones,
        indicator,
        posts,
        posts_missing,
        money,
        money_missing,
    ] = std::array::from_fn(cell);
    Typed {
        group,
        name,
        purpose,
        serves: serves.lines().map(|one| one.trim().to_owned()).collect(),
        side,
        unit,
        organisation,
        delegate,
        resources,
        cost: CostTyped { posts, posts_missing, money, money_missing },
        indicator,
        start: day(&start),
        due: day(&due),
        milestones,
        reason: String::new(),
    }
}

/// A day as it is typed into a form, where it can be read; else as it stands, so that it can be quoted.
fn day(cell: &str) -> String {
    days::read(cell).map_or_else(|| cell.to_owned(), |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, columns, typed};

    #[test]
    fn columns_are_found_by_any_name_and_in_any_order() {
        let named = COLUMNS.map(|name| vec![name.to_owned(), format!("{name} på svenska")]);
        let header = ["Due", "x", "NAME PÅ SVENSKA", "serves"].map(str::to_owned);
        let found = columns(&header, &named);
        assert_eq!((found[1], found[3], found[10], found[0]), (Some(2), Some(3), Some(0), None));
        let row = ["2027-03-12 00:00:00", "?", "'=En väg in", "a; b"].map(str::to_owned);
        let read = typed(&row, &found);
        assert_eq!((read.name.as_str(), read.due.as_str()), ("=En väg in", "2027-03-12"));
        assert_eq!(read.serves, ["a; b"]);
        assert!(read.start.is_empty() && read.unit.is_empty());
    }
}

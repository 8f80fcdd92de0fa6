//! A workbook to fill in for a plan: the columns with two rows that show how, and a sheet that says what each column wants
//! and what to write for each commitment. Rows that are marked as examples are never read in.

use kernel::Lang;

use super::{
    facts::{Commitment, Ground},
    named,
    preview::NEEDED,
    rules::Plan,
    sheet::COLUMNS,
    sights::ImportGuide,
    takeaway::column,
};
use crate::{
    base::{Error, Fault, text::fold},
    web::{
        Answer, Visit,
        door::At,
        words::Words,
        workbook::{self, Sheet},
    },
};

/// A column, as the page and the workbook explain it.
pub struct Column {
    /// What it is called.
    pub name: String,
    /// It must be filled in.
    pub must: bool,
    /// What to write in it.
    pub help: String,
}

/// Every column, with what to write in it.
pub fn columns(ground: &Ground, words: &Words) -> Vec<Column> {
    let sides: Vec<&str> = ground.sides.iter().map(|side| side.label.as_str()).collect();
    let one = |(n, name): (usize, &&str)| Column {
        name: column(name, words),
        must: NEEDED.contains(&n),
        help: words.with(
            &format!("measures-help-{}", name.replace('_', "-")),
            &[("sides", sides.join(", ").into()), ("until", words.day(ground.plan.until).into())],
        ),
    };
    COLUMNS.iter().enumerate().map(one).collect()
}

/// What to write for each commitment of the edition in force, and what it is called.
pub fn commitments(ground: &Ground) -> Vec<(String, String)> {
    offered(ground).map(|one| (named::to_write(one, ground), one.name())).collect()
}

/// The commitments of the edition in force.
fn offered(ground: &Ground) -> impl Iterator<Item = &Commitment> {
    let newest = ground.commitments.first().map_or(0, |one| one.edition);
    ground.commitments.iter().filter(move |one| one.edition == newest)
}

/// Whether a measure of this name only shows how a row is filled in.
pub fn is_example(name: &str) -> bool {
    let begins = |lang| fold(&Words::of(lang).t("measures-eg-mark"));
    let said = fold(name);
    name.contains(':')
        && Lang::ALL.into_iter().any(|lang| said.split(' ').next() == Some(begins(lang).as_str()))
}

/// The workbook.
pub async fn template(visit: Visit, At(id): At<Plan>) -> Answer {
    let ground = visit.see(ImportGuide(id)).await?;
    let words = visit.words();
    let sheets = [filled(&ground, words), explained(&ground, words)];
    let bytes =
        workbook::written(&sheets, visit.today()).map_err(|e| Error::from(Fault::Other(e.to_string())))?;
    let name = format!("{}.xlsx", crate::compact::rules::slug_of(&ground.plan.name));
    Ok(visit.attachment(&name, workbook::MEDIA_TYPE, bytes))
}

/// The sheet that is filled in and read.
fn filled(ground: &Ground, words: &Words) -> Sheet {
    let head = COLUMNS.iter().map(|name| column(name, words)).collect();
    Sheet {
        name: words.t("measures-eg-sheet"),
        width: 24,
        rows: vec![head, example(1, ground, words), example(2, ground, words)],
        ..Sheet::default()
    }
}

/// An example that would be read if it were not marked as one; the second is simpler than the first.
fn example(n: usize, ground: &Ground, words: &Words) -> Vec<String> {
    let plan = &ground.plan;
    // What the plan's own side owes comes first.
    let (own, others): (Vec<_>, Vec<_>) = offered(ground).partition(|one| one.sides.contains(&plan.side));
    let serves: Vec<String> =
        own.into_iter().chain(others).take(3 - n).map(|one| named::to_write(one, ground)).collect();
    let day = |months: i32| plan.from.plus_months(months).min(plan.until);
    let said = |what: &str| words.t(&format!("measures-eg-{what}-{n}"));
    let first = n == 1;
    let cell = |name: &str| match name {
        "group" => said("group"),
        "name" => format!("{}: {}", words.t("measures-eg-mark"), said("name")),
        "serves" => serves.join("; "),
        "start" => plan.from.to_string(),
        "due" => day(12).to_string(),
        "purpose" | "indicator" if first => said(name),
        "milestones" if first => format!(
            "{} {}; {} {}",
            day(3),
            words.t("measures-eg-draft"),
            day(9),
            words.t("measures-eg-decision")
        ),
        "posts" if first => format!("0{}1", words.t("measures-decimal")),
        "money" if first => "15000".to_owned(),
        _ => String::new(),
    };
    COLUMNS.iter().map(|name| cell(name)).collect()
}

/// The sheet that explains.
fn explained(ground: &Ground, words: &Words) -> Sheet {
    let head = ["column", "must", "write"].map(|key| words.t(&format!("measures-help-{key}"))).to_vec();
    let mut rows = vec![head];
    let must = |must: bool| words.t(if must { "measures-help-yes" } else { "measures-help-no" });
    rows.extend(columns(ground, words).into_iter().map(|one| vec![one.name, must(one.must), one.help]));
    rows.push(Vec::new());
    rows.push(vec![words.t("measures-help-commitment"), String::new(), words.t("measures-help-called")]);
    rows.extend(commitments(ground).into_iter().map(|(write, name)| vec![write, String::new(), name]));
    Sheet { name: words.t("measures-help-sheet"), width: 40, rows, ..Sheet::default() }
}

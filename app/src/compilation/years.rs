//! The years before, next to this one: those that were followed up here, and those from before that as their papers tell them.

use super::{
    booklet::Laying,
    figures::{Figures, Share},
    parts::{Block, Part},
    shape::{Earlier, Paper, Standing},
};
use crate::followup;

/// What is not known of a year.
const UNKNOWN: &str = "–";

/// This year and those before it; nothing where it is the first.
pub fn compared(of: &Laying<'_>, now: &Figures) -> Option<Part> {
    let year = of.year;
    if year.earlier.is_empty() && year.papers.is_empty() {
        return None;
    }
    let good = |side: &super::shape::Side| of.with("column-good", &[("side", side.label.as_str().into())]);
    let heads = [of.t("column-round"), of.t("column-reports")].into_iter().chain(year.sides.iter().map(good));
    let mut rows: Vec<(&str, Vec<String>)> = year.earlier.iter().map(|one| followed(of, one)).collect();
    rows.extend(year.papers.iter().map(|one| told(of, one)));
    rows.sort_by_key(|(until, _)| *until);
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(|(_, row)| row).collect();
    let today = |key: &str| {
        let (_, spread) = now.views.iter().find(|(side, _)| side == key)?;
        let steps = spread.steps();
        Some(Share { n: steps[0].1 + steps[1].1, of: spread.total() })
    };
    rows.push(row(of, (year.round.name.clone(), of.share(now.reports)), &today));
    let lead = Block::Text { text: of.t("earlier-lead") };
    let table = Block::Table { caption: of.t("part-earlier"), heads: heads.collect(), rows };
    Some(of.part("earlier", true, [lead, table].into_iter().chain(counted(of)).collect()))
}

fn row(
    of: &Laying<'_>,
    (name, reports): (String, String),
    good: &dyn Fn(&str) -> Option<Share>,
) -> Vec<String> {
    let sides = of.year.sides.iter();
    let sides = sides.map(|side| good(&side.key).map_or_else(|| UNKNOWN.to_owned(), |share| of.share(share)));
    [name, reports].into_iter().chain(sides).collect()
}

fn standing(views: &[Standing], side: &str) -> Option<Share> {
    views.iter().find(|view| view.side == side).map(|found| Share { n: found.good, of: found.of })
}

/// A year that was followed up here.
fn followed<'a>(of: &Laying<'_>, one: &'a Earlier) -> (&'a str, Vec<String>) {
    let reports = of.share(Share { n: one.handed_in, of: one.asked });
    (&one.until, row(of, (one.name.clone(), reports), &|side| standing(&one.views, side)))
}

/// A year as its paper tells it, which has no reports here.
fn told<'a>(of: &Laying<'_>, one: &'a Paper) -> (&'a str, Vec<String>) {
    let name = of.with("paper-name", &[("name", one.name.as_str().into())]);
    (&one.until, row(of, (name, UNKNOWN.to_owned()), &|side| standing(&one.views, side)))
}

/// What the papers counted, each figure with its source; nothing where they counted nothing.
fn counted(of: &Laying<'_>) -> Option<Block> {
    let lines = of.year.papers.iter().flat_map(|paper| paper.figures.iter().map(move |one| (paper, one)));
    let line = |(paper, one): (&Paper, &super::shape::Counted)| {
        let number = followup::counted([&one.number, &one.out_of, &one.unit], of.words);
        vec![paper.name.clone(), one.name.clone(), number, paper.source.clone()]
    };
    let rows: Vec<_> = lines.map(line).collect();
    let heads = ["round", "figure", "number", "source"].map(|head| of.t(&format!("column-{head}"))).to_vec();
    (!rows.is_empty()).then(|| Block::Table { caption: of.t("paper-figures"), heads, rows })
}

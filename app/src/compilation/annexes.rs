//! The annex on bodies and mandates: who sat where during the year, for whom, from and to.

use super::{
    booklet::Laying,
    parts::{Block, Part},
    shape::{Body, Mandate},
};

/// The bodies that there were, each with those who sat there; one that gave way is shown for the time that it was there.
pub fn bodies(of: &Laying<'_>) -> Part {
    let all = &of.year.bodies;
    let lead = of.t(if all.is_empty() { "bodies-none" } else { "bodies-lead" });
    let part = |(n, one): (usize, &Body)| body(of, n + 1, one);
    Part {
        id: "bodies".to_owned(),
        heading: of.t("part-bodies"),
        shown: false,
        blocks: vec![Block::Text { text: lead }],
        parts: all.iter().enumerate().map(part).collect(),
    }
}

fn body(of: &Laying<'_>, n: usize, one: &Body) -> Part {
    let kind = of.words.t(&format!("bodies-kind-{}", one.kind));
    let mut facts = vec![kind, time(of, &one.from, one.until.as_deref())];
    if !one.follows.is_empty() {
        facts.push(format!("{}: {}", of.words.t("bodies-follows-on"), one.follows.join(", ")));
    }
    let mut blocks = vec![Block::Text { text: format!("{}.", facts.join(". ")) }];
    if one.mandates.is_empty() {
        blocks.push(Block::Text { text: of.t("bodies-nobody") });
    } else {
        let heads = ["name", "office", "for", "time"];
        let heads = heads.map(|key| of.words.t(&format!("bodies-column-{key}"))).to_vec();
        let rows = one.mandates.iter().map(|mandate| row(of, mandate)).collect();
        blocks.push(Block::Table { caption: one.name.clone(), heads, rows });
    }
    Part { id: format!("body-{n}"), heading: one.name.clone(), shown: false, blocks, parts: Vec::new() }
}

/// Who holds a mandate, or that they were erased.
pub fn who(of: &Laying<'_>, one: &Mandate) -> String {
    if one.name.is_empty() { of.words.t("bodies-erased") } else { one.name.clone() }
}

/// For whom: the side, and whom within it.
pub fn whom(of: &Laying<'_>, one: &Mandate) -> String {
    let side = of.side(&one.side);
    let within = [one.whom.as_str(), one.words.as_str()];
    let within: Vec<&str> = within.into_iter().filter(|said| !said.is_empty()).collect();
    if within.is_empty() { side } else { format!("{side}: {}", within.join(", ")) }
}

fn row(of: &Laying<'_>, one: &Mandate) -> Vec<String> {
    let office = of.words.t(&format!("bodies-office-{}", one.office));
    vec![who(of, one), office, whom(of, one), time(of, &one.from, one.until.as_deref())]
}

fn time(of: &Laying<'_>, from: &str, until: Option<&str>) -> String {
    match until {
        Some(until) => {
            let args = [("from", of.day(from).into()), ("until", of.day(until).into())];
            of.words.with("bodies-from-until", &args)
        }
        None => of.words.with("bodies-since", &[("day", of.day(from).into())]),
    }
}

//! The numbers that Word prints before its items. They stand nowhere in the text: each is computed from the list it
//! belongs to, its level, and all the items before it.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use super::{all, attr, first, switch, val};
use crate::source::numeral::{self, Style};

const LEVELS: usize = 9;

/// The lists of a document and how far each has counted.
#[derive(Default)]
pub struct Numbering {
    /// The plan of every list, by the plan's own id.
    plans: HashMap<String, Vec<Level>>,
    /// The lists: the plan each follows, and what it sets aside of it.
    lists: HashMap<String, List>,
    /// How far each plan has counted; lists that follow one plan count on together.
    counts: HashMap<String, [Option<i64>; LEVELS]>,
    /// Overrides that have had their effect.
    restarted: HashSet<(String, usize)>,
}

#[derive(Clone, Default)]
struct List {
    plan: String,
    starts: HashMap<usize, i64>,
    levels: HashMap<usize, Level>,
}

#[derive(Clone)]
struct Level {
    start: i64,
    count: Count,
    pattern: String,
    /// The level whose next item starts this one anew; nothing if none does.
    restart: Option<usize>,
    /// Prints the levels above in plain numbers.
    legal: bool,
    style: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Count {
    Bullet,
    Nothing,
    Number(Style),
}

impl Numbering {
    pub fn read(part: Option<&Document<'_>>) -> Self {
        let mut numbering = Self::default();
        let Some(part) = part else { return numbering };
        let mut linked = HashMap::new();
        let mut owners = HashMap::new();
        for node in all(part.root_element(), "abstractNum") {
            let Some(id) = attr(node, "abstractNumId") else { continue };
            numbering.plans.insert(id.to_owned(), levels(node));
            if let Some(style) = val(node, "numStyleLink") {
                linked.insert(id.to_owned(), style.to_owned());
            }
            if let Some(style) = val(node, "styleLink") {
                owners.insert(style.to_owned(), id.to_owned());
            }
        }
        for node in all(part.root_element(), "num") {
            let (Some(id), Some(plan)) = (attr(node, "numId"), val(node, "abstractNumId")) else { continue };
            let plan = linked.get(plan).and_then(|style| owners.get(style)).map_or(plan, String::as_str);
            numbering.lists.insert(id.to_owned(), list(node, plan));
        }
        numbering
    }

    /// The level of a list that a style is tied to.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let plan = &self.lists.get(list)?.plan;
        self.plans.get(plan)?.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Counts the next item of a list and says its marker as printed: "3.", "1.7", "•", or "" where none is.
    pub fn next(&mut self, id: &str, depth: usize) -> Option<String> {
        let depth = depth.min(LEVELS - 1);
        let list = self.lists.get(id)?.clone();
        let level = self.level(&list, depth)?;
        self.count(id, &list, depth, level.start);
        match level.count {
            Count::Bullet => return Some(bullet(&level.pattern)),
            Count::Nothing if !level.pattern.contains('%') => return Some(level.pattern.trim().to_owned()),
            _ => {}
        }
        let mut marker = level.pattern.clone();
        for above in 0..=depth {
            let Some(shape) = self.level(&list, above) else { continue };
            let number = self.counts.get(&list.plan).and_then(|counts| counts[above]).unwrap_or(shape.start);
            let printed = match shape.count {
                Count::Number(_) if level.legal => numeral::print(number, Style::Decimal),
                Count::Number(style) => numeral::print(number, style),
                Count::Bullet | Count::Nothing => String::new(),
            };
            marker = marker.replace(&format!("%{}", above + 1), &printed);
        }
        Some(marker.trim().to_owned())
    }

    fn level(&self, list: &List, depth: usize) -> Option<Level> {
        let own = list.levels.get(&depth);
        own.or_else(|| self.plans.get(&list.plan)?.get(depth)).cloned()
    }

    fn count(&mut self, id: &str, list: &List, depth: usize, start: i64) {
        let anew = list.starts.get(&depth).filter(|_| self.restarted.insert((id.to_owned(), depth))).copied();
        let restarts: Vec<usize> = (depth + 1..LEVELS)
            .filter(|below| self.level(list, *below).is_none_or(|l| l.restart.is_some_and(|r| depth < r)))
            .collect();
        let counts = self.counts.entry(list.plan.clone()).or_default();
        let next = counts[depth].map_or(start, |number| number.saturating_add(1));
        counts[depth] = Some(anew.unwrap_or(next));
        for below in restarts {
            counts[below] = None;
        }
    }
}

fn list(node: Node<'_, '_>, plan: &str) -> List {
    let mut list = List { plan: plan.to_owned(), ..List::default() };
    for own in all(node, "lvlOverride") {
        let Some(depth) = attr(own, "ilvl").and_then(|depth| depth.parse().ok()) else { continue };
        if let Some(start) = val(own, "startOverride").and_then(|start| start.parse().ok()) {
            list.starts.insert(depth, start);
        }
        if let Some(level) = first(own, "lvl") {
            list.levels.insert(depth, self::level(level, depth));
        }
    }
    list
}

fn levels(node: Node<'_, '_>) -> Vec<Level> {
    let mut levels = Vec::new();
    for (depth, node) in all(node, "lvl").take(LEVELS).enumerate() {
        levels.push(level(node, depth));
    }
    levels
}

fn level(node: Node<'_, '_>, depth: usize) -> Level {
    let restart = val(node, "lvlRestart").and_then(|restart| restart.parse().ok());
    Level {
        start: val(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
        count: count(val(node, "numFmt").unwrap_or("decimal")),
        pattern: val(node, "lvlText").unwrap_or_default().to_owned(),
        restart: match restart {
            Some(0) => None,
            Some(above) => Some(above),
            None => Some(depth),
        },
        legal: switch(node, "isLgl").unwrap_or(false),
        style: val(node, "pStyle").map(str::to_owned),
    }
}

fn count(format: &str) -> Count {
    match format {
        "bullet" => Count::Bullet,
        "none" => Count::Nothing,
        "decimalZero" => Count::Number(Style::Padded),
        "lowerLetter" => Count::Number(Style::LowerLetter),
        "upperLetter" => Count::Number(Style::UpperLetter),
        "lowerRoman" => Count::Number(Style::LowerRoman),
        "upperRoman" => Count::Number(Style::UpperRoman),
        _ => Count::Number(Style::Decimal),
    }
}

/// A bullet as it looks: dashes stay dashes, letters of symbol fonts are dots.
fn bullet(pattern: &str) -> String {
    match pattern.trim() {
        dash @ ("-" | "–" | "—" | "*" | "+") => dash.to_owned(),
        _ => "•".to_owned(),
    }
}

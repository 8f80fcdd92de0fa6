//! The long parts of the report: commitment by commitment, and what was asked about the whole.

use super::{
    booklet::Laying,
    figures::{self, Share},
    parts::{Bar, Block, Item, Part, Quote, SideView, paragraphs},
    shape::{Commitment, Question},
};
use crate::{assessments::rules::NOT_ASSESSED, followup::rules::Sort};

/// The steps of the scale as a bar shows them, the best first.
const STEPS: [&str; 5] = ["complete", "substantial", "limited", "not-started", "no-evidence"];

/// Commitment by commitment.
pub fn commitments(of: &Laying<'_>) -> Part {
    let part = |(n, one): (usize, &Commitment)| commitment(of, n + 1, one);
    Part {
        id: "commitments".to_owned(),
        heading: of.t("part-commitments"),
        shown: false,
        blocks: vec![Block::Text { text: of.t("commitments-lead") }],
        parts: of.year.commitments.iter().enumerate().map(part).collect(),
    }
}

fn commitment(of: &Laying<'_>, n: usize, one: &Commitment) -> Part {
    let owed: Vec<String> = one.sides.iter().map(|side| of.side(side)).collect();
    let mut blocks = vec![
        Block::Clause {
            paragraphs: paragraphs(&one.text),
            owed: owed.join(&of.words.t("measures-and")),
            href: one.address.clone(),
        },
        views(of, one),
    ];
    blocks.extend(of.remark(&one.id));
    blocks.extend(asked(of, "each", Some(&one.id)));
    blocks.extend(measures(of, &one.id));
    blocks.extend(quotes(of, Some(&one.id)));
    Part { id: format!("commitment-{n}"), heading: one.name.clone(), shown: true, blocks, parts: Vec::new() }
}

/// What was asked about the whole; nothing where nothing was.
pub fn whole(of: &Laying<'_>) -> Option<Part> {
    let mut blocks = asked(of, "whole", None);
    blocks.extend(quotes(of, None));
    (!blocks.is_empty()).then(|| Part {
        id: "whole".to_owned(),
        heading: of.t("part-whole"),
        shown: true,
        blocks,
        parts: Vec::new(),
    })
}

fn views(of: &Laying<'_>, one: &Commitment) -> Block {
    let view = |side: &super::shape::Side| {
        let found = of.year.views.iter().find(|v| v.commitment == one.id && v.side == side.key);
        let kind = found.map_or(NOT_ASSESSED, |view| view.status.as_str());
        SideView {
            side: side.label.clone(),
            kind: kind.to_owned(),
            word: of.step(kind),
            more: found.map(|view| since(of, view)).unwrap_or_default(),
            reason: found.map(|view| paragraphs(&view.reason)).unwrap_or_default(),
        }
    };
    let gap = figures::gap_of(of.year, &one.id).filter(|steps| *steps > 0);
    Block::Views {
        views: of.year.sides.iter().map(view).collect(),
        gap: gap
            .map_or_else(String::new, |n| of.words.with("assessments-apart", &[("n", i64::from(n).into())])),
    }
}

/// Since when a side sees it so, and how it saw it the year before.
fn since(of: &Laying<'_>, view: &super::shape::View) -> String {
    let day = ("day", of.day(&view.on).into());
    match view.before.as_deref() {
        None => of.with("view-first", &[day]),
        Some(before) if before == view.status => of.with("view-same", &[day]),
        Some(before) => of.with("view-moved", &[day, ("before", of.step(before).to_lowercase().into())]),
    }
}

/// What came of the questions about a commitment, or about the whole.
fn asked(of: &Laying<'_>, scope: &str, commitment: Option<&str>) -> Vec<Block> {
    let questions = of.year.questions.iter().filter(|one| one.of == scope);
    let (mut bars, mut lines) = (Vec::new(), Vec::new());
    for question in questions {
        let found = figures::asked(of.year, question, commitment);
        let answered = [("done", found.answered.n.into()), ("all", found.answered.of.into())];
        let answered = of.words.with("followup-answered", &answered);
        let answered = [Some(answered), found.joint.as_deref().map(|said| joint(of, question, said))];
        let answered = answered.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if question.kind == Sort::Scale.name() {
            let steps = STEPS.iter().filter_map(|step| found.spread.iter().find(|(name, _)| name == step));
            let steps = steps.map(|(kind, n)| (kind.clone(), of.step(kind), *n));
            bars.push(Bar::new(question.wording.clone(), answered, steps));
        } else {
            lines.push(line(of, question, &found, answered));
        }
    }
    let mut blocks = Vec::new();
    if !bars.is_empty() {
        blocks.push(Block::Bars { bars });
    }
    if !lines.is_empty() {
        blocks.push(Block::List { caption: of.t("asked-more"), items: lines });
    }
    blocks
}

/// What the part that the sides write together says to a question, which no figure counts.
fn joint(of: &Laying<'_>, question: &Question, said: &str) -> String {
    let said = match question.kind.as_str() {
        "scale" => of.step(said),
        "number" => said.replace('.', &of.words.t("measures-decimal")),
        "choice" => said.to_owned(),
        _ => return of.t("joint-answered"),
    };
    of.with("joint-says", &[("said", said.into())])
}

/// A question that has no bar: how many answered, and what their answers come to.
fn line(of: &Laying<'_>, question: &Question, found: &figures::Asked, answered: String) -> Item {
    let more = match (&found.sum, found.spread.is_empty()) {
        (Some(sum), _) => {
            let sum = sum.replace('.', &of.words.t("measures-decimal"));
            format!("{answered} {}", of.words.with("followup-sum", &[("sum", sum.into())]))
        }
        (None, false) => {
            let each: Vec<String> = found.spread.iter().map(|(choice, n)| format!("{choice}: {n}")).collect();
            format!("{answered} {}.", each.join(", "))
        }
        (None, true) => answered,
    };
    Item::plain(question.wording.clone(), more, of.year.round.address.clone())
}

/// How the measures of a commitment go, and which are late or done.
fn measures(of: &Laying<'_>, commitment: &str) -> Vec<Block> {
    let year = of.year;
    let tally = figures::tally(year, Some(commitment));
    if tally.total == 0 {
        return vec![Block::Text { text: of.words.t("assessments-no-measures") }];
    }
    let share = |n: i64| of.share(Share { n, of: tally.total });
    let said = [
        ("done", share(tally.done).into()),
        ("late", of.words.number(tally.late).into()),
        ("under_way", of.words.number(tally.under_way).into()),
        ("waiting", of.words.number(tally.waiting).into()),
    ];
    let mut blocks = vec![Block::Text { text: of.with("tally-said", &said) }];
    let named = |going: &'static str, kind: &str, word: String| {
        let all =
            figures::serving(year, Some(commitment)).filter(move |one| figures::going(year, one) == going);
        all.map(move |one| named(of, one, kind, &word)).collect::<Vec<_>>()
    };
    let mut items = named("late", "late", of.t("late"));
    items.extend(named("done", "complete", of.t("done")));
    if !items.is_empty() {
        blocks.push(Block::List { caption: of.t("tally-named"), items });
    }
    blocks
}

fn named(of: &Laying<'_>, one: &super::shape::Measure, kind: &str, word: &str) -> Item {
    let owner = if one.owner.is_empty() { of.side(&one.side) } else { one.owner.clone() };
    let day = if kind == "late" { &one.due } else { &one.since };
    let key = if kind == "late" { "measure-due" } else { "measure-since" };
    Item {
        kind: kind.to_owned(),
        word: word.to_owned(),
        text: one.name.clone(),
        more: of.with(key, &[("owner", owner.into()), ("day", of.day(day).into())]),
        href: one.address.clone(),
    }
}

fn quotes(of: &Laying<'_>, commitment: Option<&str>) -> Option<Block> {
    let quote = |one: &super::shape::Quoted| Quote {
        paragraphs: paragraphs(&one.text),
        who: of.party(one.party),
        href: of.year.parties.get(one.party).and_then(|party| party.address.clone()).unwrap_or_default(),
    };
    let here = of.year.quotes.iter().filter(|one| one.commitment.as_deref() == commitment);
    let quotes: Vec<Quote> = here.map(quote).collect();
    (!quotes.is_empty()).then_some(Block::Quotes { quotes })
}

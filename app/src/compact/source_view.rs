//! The source beside the proposal: its lines, each with what begins there and what was found there. A very long one is shown
//! around those places only; the whole of it is a text of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reader::proposal::{Proposal, Severity};

use super::boxes::{Content, List, Spot, content};
use crate::{base::reading, web::words::Words};

/// How many lines are shown, and how many characters: more than that no page should carry twice.
const LINES: usize = 1_500;
const SIGNS: usize = 300_000;
/// Around a place of a long source: so many lines before it and after it, and so many characters of each.
const AROUND: (usize, usize) = (1, 3);
const LINE_SIGNS: usize = 500;

/// A line of the source.
#[derive(Debug, Default)]
pub struct SourceLine {
    /// Its number, from 1.
    pub number: usize,
    /// Its words.
    pub text: String,
    /// How many lines before it are not shown.
    pub left_out: usize,
    /// The findings on it, by their numbers on the page.
    pub findings: Vec<usize>,
    /// What begins here: its box, the word for it, and its number.
    pub begins: Vec<(String, String, usize)>,
}

/// A finding, in words.
#[derive(Debug)]
pub struct Shown {
    /// The line of the source.
    pub line: Option<usize>,
    /// What it says.
    pub said: String,
    /// The box it is about, or nothing.
    pub spot: String,
    /// Something may be wrong.
    pub warning: bool,
}

/// The findings: each with the box it is about, told by the words it quotes, else by the line it stands on.
pub fn findings(proposal: &Proposal, lines: &HashMap<Spot, usize>, words: &Words) -> Vec<Shown> {
    let things = things(proposal);
    let shown = |f: &reader::proposal::Finding| {
        let line = f.line.and_then(|line| usize::try_from(line).ok());
        let spot = about(&things, &f.quote).or_else(|| nearest(lines, line?));
        Shown {
            line,
            said: reading::said(&f.code, &f.quote, words),
            spot: spot.map(ToString::to_string).unwrap_or_default(),
            warning: f.severity == Severity::Warning,
        }
    };
    proposal.findings.iter().map(shown).collect()
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every thing with its words.
fn things(proposal: &Proposal) -> Vec<(Spot, String)> {
    let of = |list: List| {
        (0..list.len(proposal)).filter_map(move |at| {
            let spot = Spot::of(proposal, list, at)?;
            let Content::Item(f) = content(proposal, &spot)? else { return None };
            Some((spot, squeeze(&[f.heading, f.label, f.text].join(" "))))
        })
    };
    [List::Commitments, List::Principles, List::Goals, List::Sections].into_iter().flat_map(of).collect()
}

/// The thing that a finding's quote is about.
fn about<'a>(things: &'a [(Spot, String)], quote: &str) -> Option<&'a Spot> {
    let quote: String = squeeze(quote.trim_end_matches('…')).chars().take(40).collect();
    if quote.chars().count() < 3 {
        return None;
    }
    things.iter().find(|(_, said)| said.contains(&quote)).map(|(spot, _)| spot)
}

/// The thing that begins last at `line` or before it.
fn nearest(lines: &HashMap<Spot, usize>, line: usize) -> Option<&Spot> {
    let before = lines.iter().filter(|(_, begins)| **begins <= line);
    before.max_by_key(|(spot, begins)| (**begins, spot.to_string())).map(|(spot, _)| spot)
}

/// The lines to show, and whether that is all of them.
pub fn lines(
    source: &str,
    proposal: &Proposal,
    begins: &HashMap<Spot, usize>,
    findings: &[Shown],
) -> (Vec<SourceLine>, bool) {
    let mut marked: BTreeMap<usize, SourceLine> = BTreeMap::new();
    for (n, line) in (1..).zip(findings).filter_map(|(n, f)| Some((n, f.line?))) {
        marked.entry(line).or_default().findings.push(n);
    }
    for list in List::ALL {
        for at in 0..list.len(proposal) {
            let Some(spot) = Spot::of(proposal, list, at) else { continue };
            let Some(line) = begins.get(&spot) else { continue };
            let word = format!("compact-card-{}", list.name());
            marked.entry(*line).or_default().begins.push((spot.to_string(), word, at + 1));
        }
    }
    let count = source.lines().filter(|line| !line.trim().is_empty()).count();
    let whole = count <= LINES && source.len() <= SIGNS;
    let near: BTreeSet<usize> = if whole {
        BTreeSet::new()
    } else {
        marked.keys().flat_map(|at| at.saturating_sub(AROUND.0)..=at + AROUND.1).take(LINES * 2).collect()
    };
    let mut left_out = 0;
    let mut shown = Vec::new();
    for (number, text) in (1..).zip(source.lines()) {
        if text.trim().is_empty() && !marked.contains_key(&number) {
            continue;
        }
        if !whole && (!near.contains(&number) || shown.len() >= LINES) {
            left_out += 1;
            continue;
        }
        let text = if whole { text.to_owned() } else { shortened(text) };
        let marks = marked.remove(&number).unwrap_or_default();
        shown.push(SourceLine { number, text, left_out, ..marks });
        left_out = 0;
    }
    (shown, whole)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LINE_SIGNS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

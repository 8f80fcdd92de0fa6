//! Tables of contents: lines that only repeat the headings to come.

use std::collections::{HashMap, HashSet};

use super::{Block, Kind};
use crate::heading::{self, Role};
use crate::text;

/// Marks the lines of a table of contents, so that nobody takes them for the chapters themselves.
pub(crate) fn set_aside(blocks: &mut [Block]) {
    let mut last: HashMap<String, usize> = HashMap::new();
    for (i, block) in blocks.iter().enumerate() {
        last.insert(bare(block), i);
    }
    let leads: Vec<bool> = blocks.iter().map(|block| has_leader(&block.text)).collect();
    let again: Vec<bool> = (0..blocks.len())
        .map(|i| {
            let bare = bare(&blocks[i]);
            leads[i]
                || (!bare.is_empty()
                    && blocks[i].text.chars().count() <= 120
                    && last.get(&bare).is_some_and(|&at| at > i + 1))
        })
        .collect();
    let mut led = vec![0];
    for lead in &leads {
        led.push(led[led.len() - 1] + usize::from(*lead));
    }
    let ends = ends(&(0..blocks.len()).map(|i| again[i] && !is_body(&blocks[i])).collect::<Vec<_>>());
    let mut i = 0;
    while i < blocks.len() {
        let title = blocks[i].is_heading() && heading::role(&blocks[i].text) == Role::Contents
            || text::letters(&blocks[i].text).starts_with("innehåll") && blocks[i].text.len() < 24;
        let from = i + usize::from(title);
        let run = ends.get(from).map_or(0, |end| end - from);
        let leaders = led[from + run] - led[from];
        let bare = || distinct(&blocks[from..from + run]) && !under_a_set(blocks, i);
        if (title && run >= 2) || leaders >= 2 || (run >= 4 && i < blocks.len() / 3 && bare()) {
            for block in &mut blocks[i..from + run] {
                block.kind = Kind::Contents;
            }
            i = from + run;
        } else {
            i += 1;
        }
    }
}

/// Under "Principles" names stand that come back over the commitments: they are the set, not its contents.
fn under_a_set(blocks: &[Block], i: usize) -> bool {
    let above = blocks[..i].iter().rev().find(|block| block.is_heading());
    above.is_some_and(|block| matches!(heading::role(&block.text), Role::Principles | Role::Values))
}

fn is_body(block: &Block) -> bool {
    text::is_terminated(&block.text) && !has_leader(&block.text)
}

/// A heading that comes back under every principle makes no table of contents.
fn distinct(run: &[Block]) -> bool {
    let mut seen = HashSet::new();
    run.iter().all(|block| seen.insert(bare(block)))
}

/// For every place where the run that it stands in ends; the place itself where it stands in none.
fn ends(inside: &[bool]) -> Vec<usize> {
    let mut out: Vec<usize> = (0..inside.len()).collect();
    let mut end = inside.len();
    for i in (0..inside.len()).rev() {
        if inside[i] {
            out[i] = end;
        } else {
            end = i;
        }
    }
    out
}

/// Dots that lead to a page number.
fn has_leader(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| c.is_ascii_digit());
    end.len() < text.len()
        && (end.trim_end().ends_with("...")
            || end.trim_end().ends_with('…')
            || end.trim_end().ends_with(". ."))
}

/// A line without its number, its dots and its page.
fn bare(block: &Block) -> String {
    let cut = block
        .text
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '…' || c.is_whitespace());
    text::letters(cut)
}

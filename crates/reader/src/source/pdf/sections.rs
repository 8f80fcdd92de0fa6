//! Sections whose parts stand side by side: under each heading, one side's promises left and the other's right.
//!
//! They look like two columns of text, but are read section by section. What tells them apart: wherever the right side
//! begins anew after a hole, the left side begins anew at the same height, in the same weight.

use super::fragment::Fragment;

/// A stretch of the page: what stands left and right beside each other, and what then follows on the left alone.
pub struct Section {
    pub left: Vec<Fragment>,
    pub right: Vec<Fragment>,
    pub then: Vec<Fragment>,
}

/// How far apart, in points, two baselines may be and still be level.
const LEVEL: f64 = 2.0;

/// Parts what stands on both sides of a gutter into sections, if it is made of them.
pub fn of(left: &[Fragment], right: &[Fragment]) -> Option<Vec<Section>> {
    let (left, right) = (sorted(left), sorted(right));
    let leading = leading(&right)?;
    let starts = starts(&right, leading);
    // The same words at every start ("The clubs undertake") leave no doubt.
    let same = starts.len() > 1 && starts.iter().all(|start| start.text == starts[0].text);
    let level = |start: &&Fragment| {
        left.iter().enumerate().any(|(at, other)| {
            let fresh =
                at == 0 || other.baseline - left[at - 1].baseline > leading * 1.25 || other.bold || same;
            (other.baseline - start.baseline).abs() < LEVEL && other.bold == start.bold && fresh
        })
    };
    let told = same || starts.len() > 2 || starts.iter().all(|start| start.bold);
    if starts.len() < 2 || !told || !starts.iter().all(level) {
        return None;
    }
    let edges: Vec<f64> = starts.iter().map(|start| start.baseline - LEVEL).collect();
    let first = Section { left: before(&left, edges[0]), right: Vec::new(), then: Vec::new() };
    let mut sections = vec![first];
    for (at, edge) in edges.iter().enumerate() {
        let end = edges.get(at + 1).copied().unwrap_or(f64::INFINITY);
        sections.push(section(between(&left, *edge, end), between(&right, *edge, end), leading));
    }
    Some(sections)
}

fn section(left: Vec<Fragment>, right: Vec<Fragment>, leading: f64) -> Section {
    let end = right.last().map_or(0.0, |last| last.baseline);
    // What follows begins below both sides, with air above it.
    let cut = left.windows(2).find(|pair| {
        let air = pair[1].baseline - pair[0].baseline > leading * 1.25;
        pair[1].baseline > end + LEVEL && (air || (pair[1].bold && !pair[0].bold))
    });
    let cut = cut.map_or(f64::INFINITY, |pair| pair[1].baseline - LEVEL);
    let (left, then) = left.into_iter().partition(|fragment| fragment.baseline < cut);
    Section { left, right, then }
}

fn sorted(fragments: &[Fragment]) -> Vec<Fragment> {
    let mut fragments = fragments.to_vec();
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    fragments
}

fn before(fragments: &[Fragment], end: f64) -> Vec<Fragment> {
    between(fragments, f64::NEG_INFINITY, end)
}

fn between(fragments: &[Fragment], from: f64, end: f64) -> Vec<Fragment> {
    fragments.iter().filter(|f| f.baseline >= from && f.baseline < end).cloned().collect()
}

/// The usual distance of lines.
fn leading(fragments: &[Fragment]) -> Option<f64> {
    let mut steps: Vec<f64> = fragments
        .windows(2)
        .map(|pair| pair[1].baseline - pair[0].baseline)
        .filter(|step| *step > LEVEL)
        .collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 3).copied()
}

/// Where a side begins, and begins anew after a hole of more than a line.
fn starts(fragments: &[Fragment], leading: f64) -> Vec<&Fragment> {
    let anew = fragments.windows(2).filter(|pair| pair[1].baseline - pair[0].baseline > leading * 2.1);
    fragments.first().into_iter().chain(anew.map(|pair| &pair[1])).collect()
}

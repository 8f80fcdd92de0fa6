//! The order in which a page is read: column by column, with what runs across all columns where it stands.

use super::fragment::Fragment;
use super::rows::{self, Measure, Row};
use super::sections::{self, Section};

/// Columns within columns: no page has more.
const DEEPEST: u32 = 3;
/// Fewer lines than this side by side are no columns.
const FEWEST_LINES: usize = 4;
/// Shorter lines than this, on average, are no text but figures or names.
const SHORTEST: usize = 14;

/// Below a table there is air, however close the text.
const BELOW_TABLE: f64 = 1_000.0;

/// The page's lines in reading order, tables in their place.
pub fn in_order(fragments: Vec<Fragment>, mut tables: Vec<Vec<Row>>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    let (body, foot) = parted_foot(fragments);
    let measure = Measure::of(&foot);
    for mut row in region(body, 0).into_iter().chain(rows::of(foot, measure)) {
        match out.last() {
            Some(above) if above.cells.is_some() => row.below = BELOW_TABLE,
            // The first line of a band stands below the band before it, unless it tops another column.
            Some(above) if row.below == 0.0 => row.below = (row.baseline - above.baseline).max(0.0),
            _ => {}
        }
        let table = row.table.and_then(|at| tables.get_mut(at)).map(std::mem::take);
        if !row.text.trim().is_empty() {
            out.push(row);
        }
        out.extend(table.into_iter().flatten());
    }
    out
}

/// What stands alone at the foot of the page, with air above, belongs to none of its columns.
fn parted_foot(mut fragments: Vec<Fragment>) -> (Vec<Fragment>, Vec<Fragment>) {
    const AIR: f64 = 3.0;
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let last = fragments.last().map_or(0.0, |last| last.baseline);
    let foot = fragments.partition_point(|one| one.baseline < last - one.size * 2.5);
    let alone = foot > 0
        && fragments[foot..].iter().all(|one| one.table.is_none() && one.letters < 120)
        && fragments[foot].baseline - fragments[foot - 1].baseline > fragments[foot - 1].size * AIR;
    let feet = if alone { fragments.split_off(foot) } else { Vec::new() };
    (fragments, feet)
}

/// A title below both columns, with air above it, begins what runs across the page after them.
fn parted_below(mut left: Vec<Fragment>, right: &[Fragment]) -> (Vec<Fragment>, Vec<Fragment>) {
    const LONGEST: usize = 60;
    left.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let end = right.iter().map(|one| one.baseline).fold(f64::NEG_INFINITY, f64::max);
    let title = left.windows(2).last().is_some_and(|pair| {
        let (above, last) = (&pair[0], &pair[1]);
        last.baseline > end
            && last.baseline - above.baseline > above.size * 1.8
            && last.text.len() <= LONGEST
            && last.text.starts_with(char::is_uppercase)
            && last.text.ends_with(char::is_alphanumeric)
    });
    let below = if title { left.split_off(left.len() - 1) } else { Vec::new() };
    (left, below)
}

fn region(fragments: Vec<Fragment>, depth: u32) -> Vec<Row> {
    let gutter = if depth < DEEPEST { gutter(&fragments) } else { None };
    let measure = Measure::of(&fragments);
    let Some(gutter) = gutter else { return rows::of(fragments, measure) };
    let mut out = Vec::new();
    for band in bands(fragments, gutter) {
        match band {
            Band::Across(fragments) => out.extend(rows::of(fragments, measure)),
            Band::Beside(left, right) if is_columns(&left, &right, gutter) => {
                let (left, below) = parted_below(left, &right);
                let whole = || vec![Section { left: left.clone(), right: right.clone(), then: Vec::new() }];
                for section in sections::of(&left, &right).unwrap_or_else(whole) {
                    out.extend(region(section.left, depth + 1));
                    out.extend(region(section.right, depth + 1));
                    out.extend(rows::of(section.then, measure));
                }
                out.extend(rows::of(below, measure));
            }
            Band::Beside(left, right) => out.extend(rows::of([left, right].concat(), measure)),
        }
    }
    out
}

enum Band {
    /// Runs across the gutter.
    Across(Vec<Fragment>),
    /// Stands on both sides of it.
    Beside(Vec<Fragment>, Vec<Fragment>),
}

/// Parts a region into bands, from top to bottom, by whether something crosses the gutter.
fn bands(mut fragments: Vec<Fragment>, gutter: f64) -> Vec<Band> {
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut crossing: Vec<Fragment> = fragments.iter().filter(|f| crosses(f, gutter)).cloned().collect();
    crossing.dedup_by(|b, a| b.is_beside(a));
    let mut out = Vec::new();
    for fragment in fragments {
        let across = crosses(&fragment, gutter) || beside(&crossing, &fragment);
        if !matches!((out.last(), across), (Some(Band::Across(_)), true) | (Some(Band::Beside(..)), false)) {
            out.push(if across { Band::Across(Vec::new()) } else { Band::Beside(Vec::new(), Vec::new()) });
        }
        match out.last_mut() {
            Some(Band::Across(all)) => all.push(fragment),
            Some(Band::Beside(left, _)) if fragment.right <= gutter => left.push(fragment),
            Some(Band::Beside(_, right)) => right.push(fragment),
            None => {}
        }
    }
    out
}

/// Whether one of these pieces, which are sorted, stands on the fragment's line.
fn beside(sorted: &[Fragment], fragment: &Fragment) -> bool {
    let reach = fragment.size * 3.0;
    let first = sorted.partition_point(|other| other.baseline < fragment.baseline - reach);
    let near = sorted[first..].iter().take_while(|other| other.baseline < fragment.baseline + reach);
    near.into_iter().any(|other| other.is_beside(fragment))
}

fn crosses(fragment: &Fragment, gutter: f64) -> bool {
    fragment.left < gutter && fragment.right > gutter
}

/// The place that parts the most lines into columns, if there is one.
fn gutter(fragments: &[Fragment]) -> Option<f64> {
    let left = fragments.iter().map(|f| f.left).fold(f64::INFINITY, f64::min);
    let right = fragments.iter().map(|f| f.right).fold(f64::NEG_INFINITY, f64::max);
    if fragments.len() < FEWEST_LINES * 2 || right - left < 150.0 {
        return None;
    }
    let mut most = 0;
    let mut places = Vec::new();
    for step in 0..=60_u32 {
        let at = left + (right - left) * (0.2 + f64::from(step) * 0.01);
        let parted = parted(fragments, at);
        if parted > most {
            most = parted;
            places.clear();
        }
        if parted == most {
            places.push(at);
        }
    }
    // In the middle of a wide gutter is better than at its edge.
    places.get(places.len() / 2).copied().filter(|_| most >= FEWEST_LINES)
}

/// How many lines stand side by side, in bands that are columns, if the page is parted here.
fn parted(fragments: &[Fragment], at: f64) -> usize {
    let mut lines = 0;
    for band in bands(fragments.to_vec(), at) {
        if let Band::Beside(left, right) = band
            && is_columns(&left, &right, at)
        {
            lines += left.len().min(right.len());
        }
    }
    lines
}

/// Whether what stands left and right of the gutter is text that runs down, not cells that run across.
fn is_columns(left: &[Fragment], right: &[Fragment], gutter: f64) -> bool {
    let is_text = |side: &[Fragment]| {
        let letters: usize = side.iter().map(|f| f.letters).sum();
        let lines = side.iter().fold((0, f64::NEG_INFINITY), |(lines, at), f| {
            let next = f.baseline > at + f.size * 0.5;
            (lines + usize::from(next), if next { f.baseline } else { at })
        });
        lines.0 >= FEWEST_LINES && letters >= lines.0 * SHORTEST
    };
    let size = left.iter().chain(right).map(|f| f.size).fold(0.0, f64::max);
    let edge = left.iter().map(|f| f.right).fold(f64::NEG_INFINITY, f64::max);
    let next = right.iter().map(|f| f.left).fold(f64::INFINITY, f64::min);
    let free = next - edge >= size.min(12.0) * 0.6 && edge <= gutter && gutter <= next;
    free && is_text(left) && is_text(right)
}

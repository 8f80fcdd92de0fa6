//! Tables that rules draw: the lines between the cells say where each cell ends.

use hayro_interpret::kurbo::Rect;

use super::fragment::Fragment;
use super::rows::{self, Row};

/// How far apart two rules may be and still be one, in points.
const NEAR: f64 = 3.0;
/// More rules than this are a drawing.
const MOST_RULES: usize = 1_500;

/// Takes the pieces that stand in tables out of a page, and leaves one piece in the place of each table.
pub fn take(rules: &[Rect], mut fragments: Vec<Fragment>) -> (Vec<Vec<Row>>, Vec<Fragment>) {
    let mut tables = Vec::new();
    if rules.len() > MOST_RULES {
        return (tables, fragments);
    }
    for grid in groups(rules).iter().filter_map(|group| Grid::of(group)) {
        let (inside, outside): (Vec<_>, Vec<_>) = fragments.iter().cloned().partition(|f| grid.holds(f));
        let rows = grid.rows(inside);
        // One filled column is a frame around text, not a table.
        let filled = |row: &&Row| row.cells.iter().flatten().filter(|cell| !cell.is_empty()).count() > 1;
        if rows.iter().filter(filled).count() * 2 >= rows.len().max(1) {
            fragments = outside;
            fragments.push(grid.stand_in(tables.len()));
            tables.push(rows);
        }
    }
    (tables, fragments)
}

/// Rules that touch each other belong together.
fn groups(rules: &[Rect]) -> Vec<Vec<Rect>> {
    let mut groups: Vec<Vec<Rect>> = Vec::new();
    for rule in rules {
        let wide = rule.inflate(NEAR, NEAR);
        let touches = |group: &Vec<Rect>| group.iter().any(|other| wide.overlaps(*other));
        let (mut mine, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(touches);
        let mut joined: Vec<Rect> = mine.drain(..).flatten().collect();
        joined.push(*rule);
        groups = others;
        groups.push(joined);
    }
    groups
}

/// The edges of columns and rows.
struct Grid {
    across: Vec<f64>,
    down: Vec<f64>,
}

impl Grid {
    /// The grid that rules draw, if it has at least two columns and two rows.
    fn of(rules: &[Rect]) -> Option<Self> {
        let upright = |rule: &&Rect| rule.height() > rule.width();
        let mut across: Vec<f64> = rules.iter().filter(upright).map(|rule| rule.center().x).collect();
        let mut down: Vec<f64> =
            rules.iter().filter(|rule| !upright(rule)).map(|rule| rule.center().y).collect();
        if across.is_empty() || down.is_empty() {
            return None;
        }
        for rule in rules {
            across.extend([rule.x0, rule.x1]);
            down.extend([rule.y0, rule.y1]);
        }
        let (across, down) = (edges(across, rules, true), edges(down, rules, false));
        (across.len() >= 3 && down.len() >= 3).then_some(Self { across, down })
    }

    /// What keeps the table's place among the text.
    fn stand_in(&self, table: usize) -> Fragment {
        let ends = |edges: &[f64]| edges.first().copied().zip(edges.last().copied()).unwrap_or_default();
        let ((left, right), (top, _)) = (ends(&self.across), ends(&self.down));
        Fragment {
            text: String::new(),
            words: Vec::new(),
            left,
            right,
            baseline: top + 9.0,
            size: 10.0,
            letters: 20,
            bold: false,
            lead: 0,
            table: Some(table),
        }
    }

    fn place(edges: &[f64], at: f64) -> Option<usize> {
        let cell = edges.iter().rposition(|edge| *edge <= at)?;
        (cell + 1 < edges.len()).then_some(cell)
    }

    fn cell(&self, fragment: &Fragment) -> Option<(usize, usize)> {
        let middle = fragment.baseline - fragment.size * 0.3;
        let left = fragment.left + fragment.size * 0.2;
        Some((Self::place(&self.down, middle)?, Self::place(&self.across, left)?))
    }

    fn holds(&self, fragment: &Fragment) -> bool {
        self.cell(fragment).is_some()
    }

    /// The pieces, cell by cell.
    fn rows(&self, fragments: Vec<Fragment>) -> Vec<Row> {
        let (rows, columns) = (self.down.len() - 1, self.across.len() - 1);
        let mut cells = vec![vec![Vec::new(); columns]; rows];
        for fragment in fragments {
            if let Some((row, column)) = self.cell(&fragment) {
                cells[row][column].push(fragment);
            }
        }
        let right = |column: usize| {
            cells.iter().flat_map(|row| &row[column]).map(|f| f.right).fold(f64::NEG_INFINITY, f64::max)
        };
        let rights: Vec<f64> = (0..columns).map(right).collect();
        let mut out = Vec::new();
        for row in cells {
            let pieces = || row.iter().flatten();
            let Some(first) = pieces().next().cloned() else { continue };
            let letters = pieces().map(|f| f.letters).sum();
            let cells: Vec<String> =
                row.into_iter().zip(&rights).map(|(cell, right)| cell_text(cell, *right)).collect();
            out.push(Row {
                text: cells.join(" "),
                baseline: first.baseline,
                size: first.size,
                letters,
                bold: false,
                lead: 0,
                indent: 0,
                below: 0.0,
                table: None,
                full: None,
                cells: Some(cells),
            });
        }
        out
    }
}

/// The edges without those that are one line drawn in pieces, or that only the thickness of a line makes.
fn edges(mut all: Vec<f64>, rules: &[Rect], upright: bool) -> Vec<f64> {
    all.sort_by(f64::total_cmp);
    all.dedup_by(|b, a| *b - *a < NEAR);
    let ends = [all.first().copied(), all.last().copied()];
    // An edge inside the table is one only where a rule runs along it.
    all.retain(|edge| {
        ends.contains(&Some(*edge))
            || rules.iter().any(|rule| {
                let centre = if upright { rule.center().x } else { rule.center().y };
                (rule.height() > rule.width()) == upright && (centre - edge).abs() < NEAR * 1.5
            })
    });
    all
}

/// A cell's lines as one, but for those that ended before the edge of the column.
fn cell_text(fragments: Vec<Fragment>, edge: f64) -> String {
    let mut text = String::new();
    let mut last: Option<f64> = None;
    let measure = rows::Measure::of(&fragments);
    for line in rows::lines(fragments) {
        let leftmost = line.iter().min_by(|a, b| a.left.total_cmp(&b.left));
        let first = leftmost.and_then(|one| one.words.first()).map_or(0.0, |word| word.right - word.left);
        let space = leftmost.map_or(0.0, |one| one.size * 0.3);
        let ended = last.is_some_and(|right| right + space + first < edge);
        last = Some(line.iter().map(|one| one.right).fold(f64::NEG_INFINITY, f64::max));
        for row in rows::of(line, measure) {
            rows::add_line(&mut text, &row.text, ended);
        }
    }
    text
}

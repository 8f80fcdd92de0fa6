//! Which lines of a table are one row: between the rules that part rows, else by the air between them, else by the first
//! column.

use hayro_interpret::kurbo::Rect;

use super::super::rows::{self, Row};
use super::Line;
use super::columns::Columns;

/// More air than this between rows, where lines have one.
pub const AIRY: f64 = 1.12;

/// The rows of a table whose first lines, as many as `head`, are its head.
pub fn rows(columns: &Columns, lines: &[Line], head: usize, rules: &[Rect]) -> Vec<Row> {
    let mut edges =
        ruled(columns, lines, rules).or_else(|| centred(columns, lines)).unwrap_or_else(|| begun(lines));
    if let (true, Some(next)) = (head > 1, lines.get(head)) {
        let last = &lines[head - 1];
        edges.retain(|edge| *edge > next.baseline);
        edges.insert(0, f64::midpoint(last.baseline, next.baseline));
    }
    let mut out: Vec<Vec<&Line>> = vec![Vec::new(); edges.len() + 1];
    for line in lines {
        out[edges.iter().filter(|edge| **edge < line.baseline).count()].push(line);
    }
    out.into_iter().filter(|band| !band.is_empty()).map(|band| row(columns, &band)).collect()
}

/// The heights of rules that run along most of the table.
fn ruled(columns: &Columns, lines: &[Line], rules: &[Rect]) -> Option<Vec<f64>> {
    const FEWEST: usize = 2;
    const NEAR: f64 = 3.0;
    let (left, right) = columns.width();
    let (top, bottom) = (lines.first()?.baseline, lines.last()?.baseline);
    let flat = rules.iter().filter(|rule| rule.width() > rule.height());
    let mut heights: Vec<(f64, f64)> = flat
        .filter(|rule| rule.x0 < right && rule.x1 > left && rule.center().y > top && rule.center().y < bottom)
        .map(|rule| (rule.center().y, rule.x1.min(right) - rule.x0.max(left)))
        .collect();
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    // A rule may be drawn cell by cell.
    let mut edges: Vec<(f64, f64)> = Vec::new();
    for (at, width) in heights {
        match edges.last_mut().filter(|last| at - last.0 < NEAR) {
            Some(last) => last.1 += width,
            None => edges.push((at, width)),
        }
    }
    edges.retain(|(_, width)| *width > (right - left) * 0.6);
    (edges.len() >= FEWEST).then(|| edges.into_iter().map(|(at, _)| at).collect())
}

/// Where cells stand in the middle of their rows, a sign stands beside no line of the text, or between two: then the
/// lines of the column with the most text tell the rows.
fn centred(columns: &Columns, lines: &[Line]) -> Option<Vec<f64>> {
    let letters = |column: usize| -> usize {
        let own = lines.iter().flat_map(|line| &line.pieces).filter(|(at, _)| *at == column);
        own.map(|(_, piece)| piece.text.len()).sum()
    };
    let widest = (0..columns.count()).max_by_key(|&column| letters(column))?;
    let own: Vec<f64> = lines
        .iter()
        .filter(|line| line.pieces.iter().any(|(at, _)| *at == widest))
        .map(|line| line.baseline)
        .collect();
    let steps: Vec<f64> = own.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let least = steps.iter().copied().fold(f64::INFINITY, f64::min);
    let between = |line: &&Line| {
        let at = own.partition_point(|own| *own <= line.baseline);
        let inside = at > 0 && at < own.len() && own[at] - own[at - 1] < least * AIRY;
        inside && !own.contains(&line.baseline)
    };
    if !lines.iter().any(|line| between(&line)) {
        return None;
    }
    let apart = own.windows(2).filter(|pair| pair[1] - pair[0] > least * AIRY);
    Some(apart.map(|pair| f64::midpoint(pair[0], pair[1])).collect())
}

/// A row begins with its number; or after more air than stands between lines; or, where air tells nothing, where the first
/// column begins anew.
fn begun(lines: &[Line]) -> Vec<f64> {
    let number = |text: &str| {
        let bare = text.trim_end_matches(['.', ')']);
        !bare.is_empty() && text.len() <= 5 && bare.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let first = |line: &Line| {
        line.pieces.iter().find(|(column, _)| *column == 0).map(|(_, piece)| piece.text.clone())
    };
    let anew = |line: &Line| first(line).is_some_and(|text| !text.starts_with(|c: char| c.is_lowercase()));
    // The head names what the numbers count.
    let named: Vec<String> = lines.iter().skip(1).filter_map(first).collect();
    let numbered = named.iter().filter(|text| number(text)).count() + 1 >= named.len() && named.len() > 2;
    let steps = || lines.windows(2).map(|pair| pair[1].baseline - pair[0].baseline);
    let least = steps().fold(f64::INFINITY, f64::min);
    let apart = |pair: &[Line]| pair[1].baseline - pair[0].baseline > least * AIRY;
    // Where rows stand closely inside a group, the air parts groups.
    let grouped = lines.windows(2).any(|pair| !apart(pair) && pair[1].pieces.len() > 1 && anew(&pair[1]));
    let airy = steps().filter(|step| *step > least * AIRY).count() > 1 && !grouped;
    let begins = |pair: &&[Line]| if airy && !numbered { apart(pair) } else { anew(&pair[1]) };
    lines.windows(2).filter(begins).map(|pair| f64::midpoint(pair[0].baseline, pair[1].baseline)).collect()
}

/// Whether rows, parted by air, begin as sentences and names do in all their columns.
pub fn begin_together(lines: &[Line], columns: usize) -> bool {
    const FEWEST: usize = 2;
    let steps = || lines.windows(2).map(|pair| pair[1].baseline - pair[0].baseline);
    let least = steps().fold(f64::INFINITY, f64::min);
    let starts = lines.windows(2).filter(|pair| pair[1].baseline - pair[0].baseline > least * AIRY);
    let starts: Vec<&Line> = lines.first().into_iter().chain(starts.map(|pair| &pair[1])).collect();
    let large = |line: &&Line| {
        line.pieces.len() * 2 > columns
            && line.pieces.iter().all(|(_, piece)| !piece.text.starts_with(|c: char| c.is_lowercase()))
    };
    starts.len() >= FEWEST && starts.iter().filter(|line| large(line)).count() * 5 >= starts.len() * 4
}

fn row(columns: &Columns, band: &[&Line]) -> Row {
    let mut cells = vec![String::new(); columns.count()];
    let mut last: Vec<Option<f64>> = vec![None; columns.count()];
    for (column, piece) in band.iter().flat_map(|line| &line.pieces) {
        let space = band[0].size * 0.3;
        // The next word would have fitted: the line did not end for want of room.
        let ended = last[*column].is_some_and(|right| right + space + piece.first < columns.right(*column));
        rows::add_line(&mut cells[*column], &piece.text, ended);
        last[*column] = Some(piece.right);
    }
    let letters = cells.iter().map(|cell| cell.chars().filter(|c| !c.is_whitespace()).count()).sum();
    Row {
        text: cells.join(" "),
        baseline: band[0].baseline,
        size: band[0].size,
        letters,
        bold: false,
        lead: 0,
        indent: 0,
        below: 0.0,
        table: None,
        cells: Some(cells),
        full: None,
    }
}

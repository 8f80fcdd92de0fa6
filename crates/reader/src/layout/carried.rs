//! Rows of a table that go on over the turn of a page.

use super::furniture::Kept;
use crate::source::Hint;
use crate::text;

/// Joins the rest of a row, at the top of a page, to the row that it belongs to.
pub(super) fn over(lines: Vec<Kept>) -> Vec<Kept> {
    let mut out: Vec<Kept> = Vec::with_capacity(lines.len());
    for kept in lines {
        if let (true, Hint::Row(rest), Some(last)) = (kept.turned, &kept.line.hint, out.last_mut())
            && let Hint::Row(cells) = &mut last.line.hint
            && goes_on(cells, rest)
        {
            for (cell, rest) in cells.iter_mut().zip(rest).filter(|(_, rest)| !rest.is_empty()) {
                cell.push(' ');
                cell.push_str(rest);
            }
            last.line.text = cells.join("\t");
            continue;
        }
        out.push(kept);
    }
    out
}

/// The row begins with nothing in its first cell, and what stands in the others goes on what stands above.
fn goes_on(cells: &[String], rest: &[String]) -> bool {
    let begun = cells.first().is_some_and(|cell| !cell.is_empty());
    let empty = rest.first().is_some_and(String::is_empty);
    let mut filled = cells.iter().zip(rest).filter(|(_, rest)| !rest.is_empty()).peekable();
    let small = rest.iter().any(|cell| text::starts_small(cell));
    cells.len() == rest.len()
        && small
        && (begun && empty || rest.iter().all(|cell| cell.is_empty() || text::starts_small(cell)))
        && filled.peek().is_some()
        && filled.all(|(cell, _)| !cell.is_empty() && !text::is_terminated(cell))
}

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_row_is_carried_over_only_where_its_cells_go_on() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let above = row(["6", "Ge råd där", "Byalaget"]);
        assert!(goes_on(&above, &row(["", "kunskapen finns", ""])));
        assert!(!goes_on(&above, &row(["7", "spola isen", "Kommunen"])));
        assert!(!goes_on(&row(["6", "Ge råd.", "Byalaget"]), &row(["", "kunskapen finns", ""])));
        assert!(!goes_on(&above, &row(["", "Kunskap", ""])));
    }
}

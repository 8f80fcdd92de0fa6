//! Rows of a table that go on over the turn of a page.

use std::collections::HashSet;

use super::furniture::Kept;
use crate::source::Hint;
use crate::text;

/// Joins words that a narrow cell broke without a hyphen, where the text holds the whole word elsewhere.
pub(super) fn unbroken(mut lines: Vec<Kept>) -> Vec<Kept> {
    let rows = || lines.iter().any(|kept| matches!(kept.line.hint, Hint::Row(_)));
    if !rows() {
        return lines;
    }
    let running = lines.iter().filter(|kept| !matches!(kept.line.hint, Hint::Row(_)));
    let known: HashSet<String> =
        running.flat_map(|kept| text::words(&kept.line.text)).map(|word| word.low).collect();
    for kept in &mut lines {
        if let Hint::Row(cells) = &mut kept.line.hint {
            for cell in cells.iter_mut() {
                *cell = whole(cell, &known);
            }
            kept.line.text = cells.join("\t");
        }
    }
    lines
}

fn whole(cell: &str, known: &HashSet<String>) -> String {
    const SHORTEST: usize = 5;
    let mut out: Vec<String> = Vec::new();
    for word in cell.split(' ') {
        let bare = |word: &str| text::fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let broken = out.last().is_some_and(|last| {
            last.chars().count() >= SHORTEST
                && last.ends_with(char::is_alphabetic)
                && text::starts_small(word)
                && !known.contains(&bare(last))
                && known.contains(&format!("{}{}", bare(last), bare(word)))
        });
        match out.last_mut().filter(|_| broken) {
            Some(last) => last.push_str(word),
            None => out.push(word.to_owned()),
        }
    }
    out.join(" ")
}

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

//! Tables in a Word document.

use roxmltree::Node;

use super::{all, attr, first, val};

/// The widest table we lay out, so that a span of thousands costs nothing.
const WIDEST: usize = 60;

/// The rows of a table; those that a tracked change removed are gone.
pub fn rows<'a, 'input: 'a>(table: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
    let mut rows = Vec::new();
    for child in table.children() {
        match child.tag_name().name() {
            "tr" => rows.push(child),
            "sdt" | "ins" | "customXml" => {
                let inside = child.descendants().filter(|n| n.tag_name().name() == "tr");
                rows.extend(inside);
            }
            _ => {}
        }
    }
    rows.retain(|row| first(*row, "trPr").is_none_or(|settings| first(settings, "del").is_none()));
    rows
}

/// The cells of a row.
pub fn cells<'a, 'input: 'a>(row: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
    let mut cells = Vec::new();
    for child in row.children() {
        match child.tag_name().name() {
            "tc" => cells.push(child),
            "sdt" => cells.extend(child.descendants().filter(|n| n.tag_name().name() == "tc")),
            _ => {}
        }
    }
    cells
}

/// Whether a table only places things on the page: one column, or one row.
pub fn is_layout(table: Node<'_, '_>) -> bool {
    let rows = rows(table);
    rows.len() < 2 || rows.iter().all(|row| cells(*row).len() < 2)
}

/// How many columns a cell takes, and whether it goes on from the cell above.
pub fn span(cell: Node<'_, '_>) -> (usize, bool) {
    let Some(settings) = first(cell, "tcPr") else { return (1, false) };
    let across = val(settings, "gridSpan").and_then(|n| n.parse().ok()).unwrap_or(1);
    let merged = all(settings, "vMerge").next().is_some_and(|merge| attr(merge, "val") != Some("restart"));
    (usize::clamp(across, 1, WIDEST), merged)
}

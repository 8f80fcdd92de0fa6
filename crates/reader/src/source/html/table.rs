//! Tables: those that hold facts become rows, those that only hold the layout become what stands in them.

use ego_tree::NodeRef;
use scraper::Node;

/// A cell that holds more than this holds a page, not a fact.
const LONGEST_CELL: usize = 2_000;
/// The widest table we lay out, so that a span of thousands costs nothing.
const WIDEST: usize = 60;

fn name(node: NodeRef<'_, Node>) -> &str {
    node.value().as_element().map_or("", |e| e.name())
}

/// The rows of this table, not of tables inside it.
pub fn rows(table: NodeRef<'_, Node>) -> Vec<NodeRef<'_, Node>> {
    let mut rows = Vec::new();
    for child in table.children() {
        match name(child) {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => rows.extend(child.children().filter(|row| name(*row) == "tr")),
            _ => {}
        }
    }
    rows
}

/// The cells of a row.
pub fn cells(row: NodeRef<'_, Node>) -> impl Iterator<Item = NodeRef<'_, Node>> {
    row.children().filter(|cell| matches!(name(*cell), "td" | "th"))
}

/// Whether a table only places things on the page: one column, one cell, headings, or other tables in it.
pub fn is_layout(table: NodeRef<'_, Node>) -> bool {
    let role = table.value().as_element().and_then(|e| e.attr("role"));
    if matches!(role, Some("presentation" | "none")) {
        return true;
    }
    let rows = rows(table);
    let widest = rows.iter().map(|row| cells(*row).count()).max().unwrap_or(0);
    let heads = table.descendants().any(|d| name(d) == "th");
    let builds = |d: NodeRef<'_, Node>| matches!(name(d), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table");
    let built = table.descendants().skip(1).any(builds);
    let text = |cell: NodeRef<'_, Node>| -> usize {
        cell.descendants().filter_map(|d| d.value().as_text()).map(|text| text.trim().len()).sum()
    };
    let page = || rows.iter().any(|row| cells(*row).any(|cell| text(cell) > LONGEST_CELL));
    widest < 2 || (!heads && (built || rows.len() < 2 || page()))
}

/// Rows with every cell in its column: a cell that spans rows stands in each of them, one that spans columns in the first.
#[derive(Default)]
pub struct Grid {
    /// For each column: the text that still spans down, and over how many more rows.
    spans: Vec<(usize, String)>,
}

impl Grid {
    /// Lays out a row of cells with their texts, columns spanned and rows spanned.
    pub fn row(&mut self, cells: Vec<(String, usize, usize)>) -> Vec<String> {
        let mut out = Vec::new();
        for (text, across, down) in cells {
            self.fill(&mut out);
            for column in 0..across.clamp(1, WIDEST) {
                let shown = if column == 0 { text.clone() } else { String::new() };
                if out.len() < WIDEST {
                    self.spans.resize((out.len() + 1).max(self.spans.len()), (0, String::new()));
                    self.spans[out.len()] = (down.saturating_sub(1), shown.clone());
                    out.push(shown);
                }
            }
        }
        self.fill(&mut out);
        out
    }

    /// What rows above span into the next columns.
    fn fill(&mut self, out: &mut Vec<String>) {
        while let Some((left, text)) = self.spans.get_mut(out.len()).filter(|(left, _)| *left > 0) {
            *left -= 1;
            out.push(text.clone());
        }
    }
}

//! The vision, the goals, and everything that is neither: the sections.

use crate::finding;
use crate::heading::Role;
use crate::layout::{Block, Kind};
use crate::outline::Outline;
use crate::proposal::{Finding, Named, Section};
use crate::text::{self, Keys};

/// What stands in chapters about the term.
pub(crate) fn of_term<'a>(blocks: &'a [Block], tree: &Outline) -> Vec<&'a str> {
    let holds = |at: usize| tree.role[at] == Role::Term || text::fold(&blocks[at].text).starts_with("gäller");
    let inside = |i: &usize| !blocks[*i].is_heading() && tree.parent[*i].is_some_and(holds);
    (0..blocks.len()).filter(inside).map(|i| blocks[i].text.as_str()).collect()
}

/// The vision: the chapter of that name, else what a sentence or a lead-in says it is.
pub(crate) fn vision(blocks: &[Block], tree: &Outline, taken: &mut [bool]) -> Option<String> {
    for (i, _) in
        blocks.iter().enumerate().filter(|(i, block)| tree.role[*i] == Role::Vision && block.is_heading())
    {
        let body: Vec<usize> = tree.under(blocks, Some(i)).filter(|&at| !taken[at]).collect();
        if !body.is_empty() {
            let words: Vec<&str> = body.iter().map(|&at| blocks[at].text.as_str()).collect();
            taken[i] = true;
            for at in body {
                taken[at] = true;
            }
            return Some(unquoted(&words.join("\n\n")).to_owned());
        }
    }
    for (i, block) in blocks.iter().enumerate() {
        if block.text.ends_with(':')
            && text::words(&block.text).iter().any(|word| word.low.starts_with("vision"))
        {
            let next = blocks.get(i + 1).filter(|next| next.kind == Kind::Paragraph)?;
            return Some(unquoted(&next.text).to_owned());
        }
        let said = text::sentences(&block.text).into_iter().find_map(|sentence| {
            ["Visionen är att ", "Visionen är ", "Vår vision är ", "Our vision is ", "The vision is "]
                .iter()
                .find_map(|lead| sentence.strip_prefix(lead))
        });
        if let Some(said) = said {
            return Some(text::capitalised(said));
        }
    }
    None
}

fn unquoted(words: &str) -> &str {
    words
        .trim()
        .trim_end_matches('.')
        .trim_matches(['”', '"', '“', '»', '«'])
        .strip_suffix(' ')
        .unwrap_or_else(|| {
            if words.contains(['”', '"', '“']) {
                words.trim().trim_end_matches('.').trim_matches(['”', '"', '“', '»', '«'])
            } else {
                words.trim()
            }
        })
}

/// The goals: the items of the chapter of goals, else of purposes; else that chapter's text as one goal.
pub(crate) fn goals(blocks: &[Block], tree: &Outline, taken: &mut [bool]) -> Vec<Named> {
    let mut out = Goals::default();
    for wanted in [Role::Goals, Role::Purpose] {
        for (i, _) in
            blocks.iter().enumerate().filter(|(i, block)| block.is_heading() && tree.role[*i] == wanted)
        {
            let body: Vec<usize> = tree.under(blocks, Some(i)).filter(|&at| !taken[at]).collect();
            let items: Vec<usize> = body.iter().copied().filter(|&at| blocks[at].is_item()).collect();
            for at in &items {
                out.push(blocks[*at].label(), &blocks[*at].text);
                taken[*at] = true;
            }
            if items.is_empty() && wanted == Role::Goals {
                for &at in &body {
                    out.inline(&blocks[at].text);
                    taken[at] = true;
                }
            }
        }
        if !out.found.is_empty() {
            break;
        }
    }
    out.found
}

/// Goals in the order they were found.
#[derive(Default)]
struct Goals {
    found: Vec<Named>,
    keys: Keys,
}

impl Goals {
    /// "… genom att: - att ge, - att ta": goals counted inside a paragraph.
    fn inline(&mut self, paragraph: &str) {
        let pieces: Vec<&str> = paragraph.split(" - ").collect();
        if pieces.len() < 3 {
            return self.push("", paragraph);
        }
        for piece in pieces {
            self.push("", piece);
        }
    }

    fn push(&mut self, label: &str, words: &str) {
        let words = words.trim().trim_end_matches([',', ';']);
        let key = self.keys.unique(text::slug_of_start(words, 4));
        self.found.push(Named { key, label: label.to_owned(), text: words.to_owned() });
    }
}

/// Everything that nobody took, in printed order, chapter by chapter.
pub(crate) fn sections(blocks: &[Block], tree: &Outline, taken: &[bool]) -> (Vec<Section>, Vec<Finding>) {
    let mut out: Vec<Section> = Vec::new();
    let mut findings = Vec::new();
    let mut open = false;
    for (i, block) in blocks.iter().enumerate() {
        if block.is_heading() {
            open = false;
        }
        if taken[i] {
            continue;
        }
        if block.is_heading() {
            let depth = tree.above(blocks, i).count();
            out.push(Section {
                heading: block.printed(),
                level: u32::try_from(depth).unwrap_or(1).max(1),
                text: String::new(),
            });
            open = true;
            continue;
        }
        if !open {
            let heading = tree.parent[i].map(|at| blocks[at].printed()).unwrap_or_default();
            let level = u32::try_from(tree.above(blocks, i).count()).unwrap_or(1).max(1);
            out.push(Section { heading, level, text: String::new() });
            open = true;
        }
        let known = tree.above(blocks, i).any(|at| tree.role[at].is_chapter());
        if let Some(section) = out.last_mut() {
            if section.text.is_empty() && !known && block.kind != Kind::Contents {
                findings.push(finding::info(finding::UNPLACED, Some(block.line), &block.text));
            }
            if !section.text.is_empty() {
                section.text.push_str(if block.is_item() || matches!(block.kind, Kind::Row(_)) {
                    "\n"
                } else {
                    "\n\n"
                });
            }
            section.text.push_str(&words(block));
        }
    }
    (out, findings)
}

fn words(block: &Block) -> String {
    match (&block.kind, &block.marker) {
        (Kind::Row(cells), _) => cells.join(" | "),
        (_, Some(marker)) if marker.is_bullet() => format!("– {}", block.text),
        _ => block.printed(),
    }
}

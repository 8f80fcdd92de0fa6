//! How a text was seen, line by line: for the engineer who asks why something was recognised, or not.

use std::fmt::Write as _;

use crate::layout;
use crate::outline;
use crate::sides::find;
use crate::source::Line;
use crate::{principles, text, title};

/// The blocks of a text with their kinds, roles, owners and places in the tree, and the candidates for principles.
pub fn explain(lines: &[Line]) -> String {
    let blocks = layout::blocks(lines);
    let (title, _) = title::title(&blocks);
    let parties = find::parties(&title, &blocks, &outline::roles(&blocks));
    let tree = outline::outline(&blocks, &parties, &vec![false; blocks.len()]);
    let mut out = format!("title {title:?}\nparties {parties:?}\n");
    for (i, block) in blocks.iter().enumerate() {
        let parent = tree.parent[i].map_or(String::from("-"), |at| at.to_string());
        let _ = writeln!(
            out,
            "{i:>4} <{parent:>3} {:?} {:?} {:?}{} [{}] {}",
            block.kind,
            tree.role[i],
            tree.owner[i],
            if tree.repeated[i] { " again" } else { "" },
            block.label(),
            text::quote(&block.text)
        );
    }
    for candidate in principles::find(&blocks, &tree) {
        let _ = writeln!(out, "{candidate:?}");
    }
    out
}

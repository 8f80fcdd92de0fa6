//! What was asked of a board: read from an address, and written into the next one.

use kernel::Day;

use super::{board::Chosen, sights::SeeBoard};
use crate::web::{door::Asked, urls::encoded};

/// What was asked of a board: what to see, of which day, and by what.
pub struct Question {
    /// Of which compact; empty for the town's first.
    pub compact: String,
    /// The day; none for today.
    pub on: Option<Day>,
    /// What to leave out.
    pub chosen: Chosen,
    /// By what the rows are laid together: `group`, `principle` or `side`.
    pub by: &'static str,
}

/// By what rows can be laid together.
pub const WAYS: [&str; 3] = ["group", "principle", "side"];
/// What can be picked out.
pub const PICKED: [&str; 4] = ["late", "silent", "unmoved", "apart"];

impl Question {
    /// Reads an address.
    pub fn read(asked: &Asked) -> Self {
        let picked = PICKED.into_iter().find(|which| *which == asked.get("which"));
        Self {
            compact: asked.get("compact").to_owned(),
            on: asked.day("on"),
            by: WAYS.into_iter().find(|way| *way == asked.get("by")).unwrap_or(WAYS[0]),
            chosen: Chosen {
                side: asked.get("side").to_owned(),
                owner: asked.get("owner").to_owned(),
                which: picked.unwrap_or_default().to_owned(),
                text: crate::base::text::line(asked.get("q")),
            },
        }
    }

    /// What is looked at.
    pub fn sight(&self) -> SeeBoard {
        let (compact, owner) = (self.compact.clone(), self.chosen.owner.clone());
        SeeBoard { compact, on: self.on, owner, late: 0 }
    }

    /// The query of the same board, laid together `by` something else.
    pub fn query(&self, by: &str) -> String {
        let on = self.on.map(|day| day.to_string()).unwrap_or_default();
        let Chosen { side, owner, which, text } = &self.chosen;
        let all = [
            ("compact", self.compact.as_str()),
            ("on", &on),
            ("side", side),
            ("owner", owner),
            ("which", which),
            ("q", text),
            ("by", if by == WAYS[0] { "" } else { by }),
        ];
        let said = all.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

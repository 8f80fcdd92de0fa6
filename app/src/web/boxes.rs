//! A page of many boxes that comes back: what is wrong with each, by its name.

use std::collections::HashMap;

use super::words::Words;
use crate::base::{Problem, Quoted};

/// What is wrong with a box.
#[derive(Debug, Clone, Default)]
pub struct Wrong {
    /// In words.
    pub said: String,
    /// Somebody else has written there meanwhile, and what: the person chooses between the two.
    pub both: Option<String>,
}

/// What is wrong, by the name of the box that a problem quotes as `box`; under no name what is wrong with the whole. The problem
/// `both` tells of two who have written in one box, and quotes what stands there now as `theirs`.
pub fn wrong(problems: &[Problem], words: &Words, both: &str) -> HashMap<String, Wrong> {
    let one = |problem: &Problem| {
        let quoted = |wanted: &str| {
            problem.args.iter().find_map(|(name, said)| match said {
                Quoted::Text(text) if *name == wanted => Some(text.clone()),
                _ => None,
            })
        };
        let theirs = quoted("theirs").filter(|_| problem.word == both);
        (quoted("box").unwrap_or_default(), Wrong { said: words.said(problem), both: theirs })
    };
    problems.iter().map(one).collect()
}

/// What is wrong with a box, in a list above the page: first which box, which may be called by a whole sentence.
pub fn named(label: &str, wrong: &str) -> String {
    let colon = if label.ends_with(['.', '?', '!', ':']) { "" } else { ":" };
    format!("{label}{colon} {wrong}")
}

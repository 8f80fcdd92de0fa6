//! Which principles a commitment serves: the references that texts print, matched against the known names.
//!
//! Longest name first, in any inflection, never cut at "och": a name may hold one. What is left over and is no name of a
//! principle becomes a finding, unless the text says that it was merged into one.

mod merger;
mod reference;
mod scan;
mod stem;

use crate::layout::Block;
use crate::text;

pub(crate) use stem::{content, same_stem};

/// The names that references are matched against.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    /// For every principle its words, without "och".
    known: Vec<Vec<String>>,
    /// For every principle its printed number.
    numbers: Vec<Option<String>>,
    /// Names that were merged into a principle.
    merged: Vec<(Vec<String>, usize)>,
}

/// A reference that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The principles it names.
    pub principles: Vec<usize>,
    /// Names that are none.
    pub unknown: Vec<String>,
    /// Names of which only a part was printed.
    pub guessed: Vec<String>,
}

impl Names {
    /// Names to match against.
    pub fn new(labels: &[(String, Option<String>)], blocks: &[Block]) -> Self {
        let known = labels.iter().map(|(label, _)| content(label)).collect();
        let numbers = labels.iter().map(|(_, number)| number.clone()).collect();
        let mut out = Self { known, numbers, merged: Vec::new() };
        out.merged = out.mergers(blocks);
        out
    }

    /// The principle that a heading names: its name, in any inflection.
    pub fn of_heading(&self, heading: &str) -> Option<usize> {
        let name = crate::heading::principle_name(heading).unwrap_or(heading);
        let words = content(name);
        self.known
            .iter()
            .position(|own| own.len() == words.len() && own.iter().zip(&words).all(|(a, b)| same_stem(a, b)))
    }

    /// The principle that a heading names by its number only: "Principle 3".
    pub fn of_number(&self, heading: &Block, names_one: bool) -> Option<usize> {
        let number = heading.marker.as_ref().filter(|_| names_one)?.ordinal()?;
        let mut read = Reference::default();
        self.count(number, &mut read);
        read.principles.first().copied()
    }

    /// Takes the references out of a text: what is left of it, and what they say.
    pub fn take(&self, text: &str) -> (String, Option<Reference>) {
        let mut found: Option<Reference> = None;
        let mut left = self.take_brackets(text, &mut found);
        if let Some((before, reference)) = self.after_dash(&left) {
            merge(&mut found, reference);
            left = before.to_owned();
        }
        let sentences = text::sentences(&left);
        let mut rest = left.as_str();
        // What stands between the sentences that stay is kept, too: lines and paragraphs.
        let mut kept = String::with_capacity(left.len());
        for (n, sentence) in sentences.iter().enumerate() {
            let at = rest.find(sentence).unwrap_or(0);
            let end = at + sentence.len();
            let last = n + 1 == sentences.len() || rest[end..].trim_start_matches(' ').starts_with('\n');
            match self.sentence(sentence, last) {
                Some(reference) => {
                    merge(&mut found, reference);
                    kept.push_str(rest[..at].trim_end_matches(' '));
                    if !kept.ends_with(char::is_whitespace) && !kept.is_empty() {
                        kept.push(' ');
                    }
                }
                None => kept.push_str(&rest[..end]),
            }
            rest = &rest[end..];
        }
        left = kept;
        (left.trim().to_owned(), found)
    }

    /// Reads a cell of a table's column of principles.
    pub fn cell(&self, cell: &str) -> Reference {
        self.scan(&text::words(cell), cell, true)
    }

    /// Whether a text prints a reference.
    pub fn refers(&self, text: &str) -> bool {
        self.take(text).1.is_some()
    }
}

fn merge(found: &mut Option<Reference>, more: Reference) {
    let all = found.get_or_insert_with(Reference::default);
    for principle in more.principles {
        push(&mut all.principles, principle);
    }
    all.unknown.extend(more.unknown);
    all.guessed.extend(more.guessed);
}

fn push(list: &mut Vec<usize>, principle: usize) {
    if !list.contains(&principle) {
        list.push(principle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let labels = ["Tillit", "Öppenhet och insyn", "Dialog", "Mod"];
        Names::new(&labels.map(|label| (label.to_owned(), None)), &[])
    }

    fn linked(text: &str) -> (String, Vec<usize>) {
        let (left, found) = names().take(text);
        (left, found.map(|found| found.principles).unwrap_or_default())
    }

    #[test]
    fn references_of_every_form_are_read() {
        assert_eq!(
            linked("Vi ses. (Principerna om öppenheten och insynen, dialogen)"),
            ("Vi ses.".into(), vec![1, 2])
        );
        assert_eq!(linked("Vi ses (tillit och mod)."), ("Vi ses.".into(), vec![0, 3]));
        assert_eq!(linked("Vi ses. [Principles 1, 3–4]"), ("Vi ses.".into(), vec![0, 2, 3]));
        assert_eq!(linked("Vi ses. Detta svarar mot principen om tillit."), ("Vi ses.".into(), vec![0]));
        assert_eq!(linked("Vi ses. Principer: dialog, mod"), ("Vi ses.".into(), vec![2, 3]));
        assert_eq!(
            linked("Vi lånar ut salar (också på helger)."),
            ("Vi lånar ut salar (också på helger).".into(), vec![])
        );
    }

    #[test]
    fn a_name_that_is_no_principle_is_told() {
        let (_, found) = names().take("Vi ses. (Principerna om dialog, kvalitet)");
        assert_eq!(found.unwrap().unknown, ["kvalitet"]);
    }
}

//! Where in the source each thing of a proposal comes from: the line on which its words begin. The reader does not say, so
//! they are looked for: three words in a row that stand in both. Pure.

use std::collections::HashMap;

use reader::proposal::Proposal;

use super::boxes::{Content, List, Spot, content};
use crate::base::text::fold;

/// How many of a thing's first words may be passed over to find where it stands: what a person changed, or a page break
/// tore apart.
const PASSED: usize = 8;

/// How many words in a row are compared where a thing may stand in several places.
const LONGEST: usize = 24;

/// The source's words in order, each three in a row by where they stand.
struct Found {
    words: Vec<String>,
    /// The line of each word, from 1.
    lines: Vec<usize>,
    threes: HashMap<[u32; 3], Vec<usize>>,
    numbers: HashMap<String, u32>,
}

impl Found {
    fn new(source: &str) -> Self {
        let mut found =
            Self { words: Vec::new(), lines: Vec::new(), threes: HashMap::new(), numbers: HashMap::new() };
        let mut row: Vec<u32> = Vec::new();
        for (line, text) in (1..).zip(source.lines()) {
            for word in fold(text).split(' ').filter(|w| !w.is_empty()) {
                let next = u32::try_from(found.numbers.len()).unwrap_or(u32::MAX);
                row.push(*found.numbers.entry(word.to_owned()).or_insert(next));
                found.words.push(word.to_owned());
                found.lines.push(line);
            }
        }
        for (at, three) in row.windows(3).enumerate() {
            found.threes.entry([three[0], three[1], three[2]]).or_default().push(at);
        }
        found
    }

    /// Where these words begin, at `after` or later if they stand there, else anywhere.
    fn find(&self, text: &str, after: usize) -> Option<usize> {
        let start: String = text.chars().take(400).collect();
        let folded = fold(&start);
        let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
        if (1..3).contains(&words.len()) {
            return self.few(&words, after);
        }
        let number = |word: &&str| self.numbers.get(*word).copied();
        words.windows(3).take(PASSED).enumerate().find_map(|(passed, three)| {
            let key = [number(&three[0])?, number(&three[1])?, number(&three[2])?];
            // Where most of the words stand; of equals the first that comes after the thing before.
            let agree = |at: usize| {
                let rest = self.words[at..].iter().zip(&words[passed..]);
                rest.take(LONGEST).take_while(|(here, said)| here.as_str() == **said).count()
            };
            let best = |at: &&usize| (agree(**at), **at >= after, std::cmp::Reverse(**at));
            let at = self.threes.get(&key)?.iter().max_by_key(best)?;
            // Only back to where the line begins that holds them, should what was passed over not stand there.
            let from = at.saturating_sub(passed);
            let same = self.words.get(from).is_some_and(|w| *w == words[0]);
            Some(if same { from } else { *at })
        })
    }

    /// A word or two are only taken for a thing where they stand by themselves on a line.
    fn few(&self, words: &[&str], after: usize) -> Option<usize> {
        let alone = |at: &usize| {
            let line = self.lines[*at];
            let starts = *at == 0 || self.lines[*at - 1] != line;
            let ends = self.lines.get(*at + words.len()).is_none_or(|next| *next != line);
            starts
                && ends
                && words.iter().enumerate().all(|(i, w)| self.words.get(*at + i).is_some_and(|x| x == w))
        };
        (after..self.words.len()).chain(0..after.min(self.words.len())).find(alone)
    }
}

/// The line of the source on which each thing begins, as far as it is found there.
pub fn lines(source: &str, proposal: &Proposal) -> HashMap<Spot, usize> {
    let found = Found::new(source);
    let mut lines = HashMap::new();
    for list in List::ALL {
        let mut after = 0;
        for at in 0..list.len(proposal) {
            let Some(spot) = Spot::of(proposal, list, at) else { continue };
            let Some(Content::Item(fields)) = content(proposal, &spot) else { continue };
            let said = [&fields.heading, &fields.text, &fields.label];
            let place = said.into_iter().filter(|t| !t.is_empty()).find_map(|t| found.find(t, after));
            if let Some(place) = place {
                lines.insert(spot, found.lines[place]);
                after = place + 1;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::Found;

    #[test]
    fn words_are_found_where_they_begin() {
        let found = Found::new(
            "Dialog\nVi talar med varandra i god tid.\n\nVi ska\nsvara snabbt på frågor.\nVi ska svara snabbt.",
        );
        let line = |text: &str, after| found.find(text, after).map(|at| found.lines[at]);
        assert_eq!(line("Dialog", 0), Some(1));
        assert_eq!(line("Vi ska svara snabbt.", 0), Some(4));
        assert_eq!(line("Vi ska svara snabbt.", 10), Some(6));
        assert_eq!(line("Rättat: talar med varandra i tid", 0), Some(2));
        assert_eq!(line("svara", 0), None, "a word alone in a sentence is no place");
        assert_eq!(line("Något helt annat står här", 0), None);
        assert_eq!(line("", 0), None);
    }
}

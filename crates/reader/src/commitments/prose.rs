//! Commitments as paragraphs, and several of them in one.

use super::{Finder, Unit};
use crate::principles;
use crate::sentence;
use crate::text;
use crate::vocabulary;

impl Finder<'_> {
    /// Paragraphs that each promise something, in a chapter without a list. A first one that only introduces stays out.
    pub(super) fn paragraphs(&self, heading: usize, run: &[usize]) -> Vec<Unit> {
        let holds_more = self.tree.children(self.blocks, heading).next().is_some();
        let owned = self.tree.above(self.blocks, heading).any(|at| self.tree.owner[at].is_some());
        let mut units: Vec<Unit> = Vec::new();
        for &i in run {
            let block = &self.blocks[i];
            let refers = self.names.refers(&block.text);
            let promising =
                sentence::promises(self.parties, &block.text) || (owned && promises_somehow(&block.text));
            let promising = promising || self.owner_label(&block.text).is_some();
            if !refers && (holds_more || !promising || block.text.ends_with(':')) {
                if let Some(unit) = units.last_mut().filter(|_| text::starts_small(&block.text)) {
                    unit.text.push(' ');
                    unit.text.push_str(&block.text);
                    unit.blocks.push(i);
                }
                continue;
            }
            units.extend(self.chunks(heading, i));
        }
        units
    }

    /// A paragraph that holds several commitments, each with its reference, is cut after every reference.
    pub(super) fn chunks(&self, heading: usize, i: usize) -> Vec<Unit> {
        let block = &self.blocks[i];
        let mut pieces = Vec::new();
        let mut from = 0;
        for (at, _) in block.text.match_indices(')') {
            let piece = &block.text[from..=at];
            let closing = piece.rfind('(').is_some_and(|open| self.names.refers(&piece[open..]));
            if closing && piece.len() > 30 {
                pieces.push(piece);
                from = at + 1;
            }
        }
        let rest = block.text[from..].trim_start_matches(['.', ' ']);
        match pieces.last_mut() {
            Some(_) if rest.is_empty() => {}
            _ => pieces.push(&block.text[from..]),
        }
        let many = pieces.len() > 1;
        if let [only] = pieces.as_slice()
            && let Some((title, said)) = self.title_before(only)
        {
            return vec![Unit {
                label: title.to_owned(),
                heading: Some(title.to_owned()),
                text: said.to_owned(),
                blocks: vec![i],
                ..self.unit(Some(heading), None)
            }];
        }
        pieces
            .into_iter()
            .map(|piece| {
                let (title, words) =
                    if many { self.run_in_title(piece.trim()) } else { (None, piece.trim()) };
                Unit {
                    label: title.clone().unwrap_or_else(|| block.label().to_owned()),
                    heading: title,
                    text: words.to_owned(),
                    blocks: vec![i],
                    ..self.unit(Some(heading), None)
                }
            })
            .collect()
    }

    /// "Tidiga samtal. Kommunen frågar …": a name that promises nothing, before a sentence that does.
    pub(super) fn title_before<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let (title, said) = principles::title_of(text)?;
        let silent = sentence::read(self.parties, title).subjects.is_empty() && !title.contains(['(', ',']);
        (silent && !said.is_empty() && text::starts_large(said)).then_some((title, said))
    }

    /// "Ökad kunskap Kommunen lär sig …": the words before the first subject that a verb follows are a heading.
    pub(super) fn run_in_title<'t>(&self, piece: &'t str) -> (Option<String>, &'t str) {
        let words = text::words(piece);
        let begins =
            self.parties.mentions(&words).into_iter().filter(|mention| !mention.genitive).find(|mention| {
                let start = crate::sides::phrase_start(&words, mention.from);
                let verb = words
                    .get(mention.to)
                    .is_some_and(|next| vocabulary::is_modal(&next.low) || next.low.ends_with('r'));
                verb && text::starts_large(words[mention.from].raw) && (start > 0 || mention.from == 0)
            });
        let Some(begin) =
            begins.map(|mention| capital_start(&words, mention.from)).filter(|&at| at > 0 && at <= 24)
        else {
            return (None, piece);
        };
        let title = piece[..words[begin].at].trim();
        if title.contains(['.', ',']) {
            return (None, piece);
        }
        (Some(after_lead(title).to_owned()), &piece[words[begin].at..])
    }
}

/// Where the capitalised words that end at a place begin, without running into a heading's own words.
pub(super) fn capital_start(words: &[text::Word<'_>], from: usize) -> usize {
    let proper =
        from.checked_sub(1).filter(|&at| words[at].raw.ends_with('s') && text::starts_large(words[at].raw));
    match proper {
        // "Ekbys Stad …": a genitive name before its noun.
        Some(at)
            if text::starts_large(words[from].raw)
                && words[from].raw.chars().any(char::is_lowercase)
                && at > 0 =>
        {
            at
        }
        _ => match from.checked_sub(2) {
            Some(at)
                if matches!(words[at].low.as_str(), "den" | "det" | "the")
                    && text::starts_large(words[at].raw) =>
            {
                at
            }
            _ => match from.checked_sub(1) {
                Some(at)
                    if matches!(words[at].low.as_str(), "den" | "det" | "the")
                        && text::starts_large(words[at].raw) =>
                {
                    at
                }
                _ => from,
            },
        },
    }
}

/// "… följande åtaganden Ökad kunskap": what leads in is no part of the title.
pub(super) fn after_lead(title: &str) -> &str {
    let words = text::words(title);
    let lead = words.windows(2).rposition(|pair| {
        matches!(pair[0].low.as_str(), "följande" | "following")
            && crate::heading::role(pair[1].raw).is_chapter()
    });
    match lead.and_then(|at| words.get(at + 2)) {
        Some(first) => &title[first.at..],
        None => title,
    }
}

pub(super) fn promises_somehow(text: &str) -> bool {
    text::words(text).iter().any(|word| vocabulary::is_modal(&word.low))
}

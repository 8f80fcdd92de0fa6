//! What a text says of names that went up in another.

use std::collections::HashSet;

use super::Names;
use super::scan::is_word;
use crate::layout::Block;
use crate::text::{self, Word};
use crate::vocabulary;

impl Names {
    /// What the text says of names that went up in another: "Insyn och öppenhet slogs samman till öppenhet".
    pub(super) fn mergers(&self, blocks: &[Block]) -> Vec<(Vec<String>, usize)> {
        let mut out = Vec::new();
        let mut under = None;
        for block in blocks {
            if block.is_heading() {
                under = self.of_heading(&block.text);
            }
            // "Mod. Hit fördes 2015 principen om tålamod": an item that begins with its own name.
            let words = text::words(&block.text);
            let here = self.name_at(&words).map(|(_, own)| own).filter(|_| !block.is_heading()).or(under);
            let sentences = text::sentences(&block.text);
            for (n, sentence) in sentences.iter().enumerate() {
                // "There was 'Continuity', too. That principle was merged …": what it speaks of stands before.
                let pair = n.checked_sub(1).filter(|_| refers_back(sentence));
                let both = pair.map(|before| format!("{} {sentence}", sentences[before]));
                let told = both.as_deref().unwrap_or(sentence);
                for clause in clauses(told).into_iter().flat_map(|clause| self.each(clause)) {
                    let words = text::words(clause);
                    if words.len() <= 60 && merges(&words) {
                        self.merger(&words, clause, here, &mut out);
                    }
                }
            }
        }
        let mut seen = HashSet::new();
        out.retain(|one| seen.insert(one.clone()));
        out
    }

    /// "Insyn slogs ihop med öppenhet och tempo slogs ihop med tålamod": each merger up to the name that it ends with.
    fn each<'a>(&self, clause: &'a str) -> Vec<&'a str> {
        let words = text::words(clause);
        let told = |at: &usize| MERGING.iter().any(|way| vocabulary::at(way, &words[*at..]).is_some());
        let ways: Vec<usize> = (0..words.len()).filter(told).collect();
        let ends = ways.iter().filter_map(|&way| {
            let at = (way..words.len()).find(|&at| self.name_at(&words[at..]).is_some())?;
            let (count, _) = self.name_at(&words[at..])?;
            Some(words[at + count - 1].end)
        });
        let mut ends: Vec<usize> = ends.collect();
        ends.dedup();
        if ways.len() < 2 || ends.len() != ways.len() {
            return vec![clause];
        }
        let last = ends.len() - 1;
        let from = |n: usize| if n == 0 { 0 } else { ends[n - 1] };
        let to = |n: usize| if n == last { clause.len() } else { ends[n] };
        (0..ends.len()).filter_map(|n| clause.get(from(n)..to(n))).collect()
    }

    /// `here` is the principle that the text is about where the sentence stands: "this" is that one.
    fn merger(
        &self,
        words: &[Word<'_>],
        sentence: &str,
        here: Option<usize>,
        out: &mut Vec<(Vec<String>, usize)>,
    ) {
        let mut known = Vec::new();
        let mut i = 0;
        while i < words.len() {
            match self.name_at(&words[i..]) {
                Some((count, principle)) => {
                    known.push((i, principle));
                    i += count;
                }
                None => i += 1,
            }
        }
        let this = here.filter(|_| known.is_empty() && points_here(words));
        let Some(target) = known.last().map(|(_, known)| *known).or(this) else { return };
        let spans = known.iter().map(|(at, _)| *at).collect::<Vec<_>>();
        for (i, word) in words.iter().enumerate() {
            let plain = word.raw.chars().count() >= 4 && !spans.contains(&i) && !is_word(&word.low);
            let quoted = sentence[..word.at].ends_with(['"', '”', '“', '\'', '»', '«']);
            let named = i > 0
                && matches!(
                    words[i - 1].low.as_str(),
                    "om" | "of" | "och" | "and" | "principen" | "principle"
                );
            if plain && (quoted || named || text::starts_large(word.raw) || i == 0) {
                out.push((vec![word.low.clone()], target));
                // "… a fifth principle, fair dealing.": a name of several words, up to the sign that ends it.
                let last =
                    (i..words.len().min(i + 3)).find(|&at| sentence[words[at].end..].starts_with([',', '.']));
                if let Some(last) = last.filter(|&last| last > i && named) {
                    out.push((words[i..=last].iter().map(|word| word.low.clone()).collect(), target));
                }
                let pair = words.get(i + 2).filter(|_| vocabulary::is_and(&words[i + 1].low));
                if let Some(second) = pair {
                    out.push((vec![word.low.clone(), second.low.clone()], target));
                }
            }
        }
    }
}

/// How texts say that names were merged.
pub(super) const MERGING: &[&str] = &[
    "slagits samman",
    "slogs samman",
    "slås samman",
    "slagits ihop",
    "slogs ihop",
    "sammanslag*",
    "sammanförts",
    "förts samman",
    "fördes samman",
    "ingår numera",
    "ingår nu",
    "ingår sedan",
    "numera ingår",
    "uppgått i",
    "uppgick i",
    "gått upp i",
    "gick upp i",
    "inordna*",
    "ersatts",
    "ersattes",
    "ersätts",
    "bytt namn",
    "bytte namn",
    "byter namn",
    "döptes om",
    "döpts om",
    "fick namnet",
    "fått namnet",
    "heter numera",
    "heter nu",
    "kallades tidigare",
    "hette tidigare",
    "tidigare principen",
    "tidigare principerna",
    "del av principen",
    "merged",
    "now part of",
    "been incorporated",
    "incorporated into",
    "absorbed",
    "folded into",
    "combined into",
    "been combined",
    "were combined",
    "replaced by",
    "renamed",
    "formerly",
    "brought together",
    "joined with",
    "subsumed",
];

/// "… slogs ihop till denna", "… were merged into this one".
fn points_here(words: &[Word<'_>]) -> bool {
    const HERE: [&str; 6] = ["denna", "denne", "detta", "hit", "this", "here"];
    let early = words.first().is_some_and(|first| HERE.contains(&first.low.as_str()));
    early || words.iter().rev().take(3).any(|word| HERE.contains(&word.low.as_str()))
}

fn refers_back(sentence: &str) -> bool {
    const BACK: [&str; 9] = ["den", "denna", "det", "de", "dessa", "that", "this", "it", "they"];
    text::words(sentence).first().is_some_and(|first| BACK.contains(&first.low.as_str()))
}

/// "Dialog ingår numera i delaktighet, och insyn heter nu öppenhet": each clause that tells of a merger by itself, or else
/// the whole sentence.
fn clauses(sentence: &str) -> Vec<&str> {
    let cuts = [", och ", ", and ", "; ", ": ", ", medan ", ", while "];
    let mut parts = vec![sentence];
    for cut in cuts {
        parts = parts.into_iter().flat_map(|part| part.split(cut)).collect();
    }
    if parts.iter().filter(|part| merges(&text::words(part))).count() >= 2 { parts } else { vec![sentence] }
}

/// Whether a sentence tells of a merger, though a year may stand between the words for it.
pub(super) fn merges(words: &[Word<'_>]) -> bool {
    const TOGETHER: [&str; 5] = ["samman", "ihop", "upp", "together", "into"];
    const PUT: [&str; 13] = [
        "gick", "går", "gått", "slogs", "slagits", "slås", "slog", "förts", "fördes", "lagts", "lades",
        "brought", "combined",
    ];
    let put = words.iter().position(|word| PUT.contains(&word.low.as_str()));
    let near = |at: usize| words[at..].iter().take(12).any(|word| TOGETHER.contains(&word.low.as_str()));
    vocabulary::any(MERGING, words) || put.is_some_and(near)
}

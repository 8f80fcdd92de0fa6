//! The title and the language of a text.

use crate::layout::{Block, Kind};
use crate::text;
use crate::vocabulary;

/// What such texts call themselves.
const NAMES: &[&str] = &[
    "*överenskommelse*",
    "compact",
    "concordat",
    "charter",
    "accord",
    "agreement",
    "avsiktsförklaring",
    "värdegrund",
    "covenant",
    "memorandum",
    "lök",
    "samverkansöverenskommelse",
    "declaration",
    "deklaration",
    "avtal",
    "samverkansavtal",
    "partnerskapsavtal",
];

/// The title: its words, and the blocks that it takes.
pub(crate) fn title(blocks: &[Block]) -> (String, Vec<usize>) {
    const REACH: usize = 30;
    let best = (0..blocks.len().min(REACH)).max_by_key(|&i| (weight(&blocks[i], i), REACH - i));
    let Some(first) = best.filter(|&i| weight(&blocks[i], i) > 0) else {
        let first = blocks.iter().position(Block::is_heading).unwrap_or(0);
        return blocks.get(first).map_or_else(Default::default, |block| (block.printed(), vec![first]));
    };
    let mut taken = vec![first];
    let mut words = blocks[first].text.clone();
    // A title page sets its title on several lines.
    for (i, block) in blocks.iter().enumerate().skip(first + 1).take(6) {
        let low = text::fold(&block.text);
        let first = low.split(' ').next().unwrap_or("");
        let goes_on = matches!(first, "mellan" | "between" | "och" | "and");
        let last = text::fold(words.rsplit(' ').next().unwrap_or(""));
        let open = matches!(
            last.as_str(),
            "om" | "mellan" | "between" | "on" | "of" | "för" | "i" | "och" | "and" | "the" | "in"
        );
        if !(goes_on || open)
            || block.text.chars().count() > 140
            || matches!(block.kind, Kind::Contents | Kind::Row(_))
        {
            break;
        }
        words = format!("{words} {}", block.text);
        taken.push(i);
    }
    (words, taken)
}

/// Whether a title says what such texts call themselves.
pub(crate) fn is_named(title: &str) -> bool {
    vocabulary::any(NAMES, &text::words(title))
}

fn weight(block: &Block, i: usize) -> i32 {
    let count = block.text.chars().count();
    let titled = matches!(block.kind, Kind::Heading(_))
        || (matches!(block.kind, Kind::Paragraph) && !text::is_terminated(&block.text));
    if !titled
        || count > 200
        || matches!(block.kind, Kind::Contents | Kind::Row(_))
        || text::sentences(&block.text).len() > 1
    {
        return 0;
    }
    let words = text::words(&block.text);
    if !vocabulary::any(NAMES, &words) || text::starts_small(&block.text) {
        return 0;
    }
    let begins =
        words.first().is_some_and(|_| NAMES.iter().any(|name| vocabulary::at(name, &words).is_some()));
    let between = words.iter().any(|word| matches!(word.low.as_str(), "mellan" | "between"));
    let first = i32::from(i < 3) * 2;
    let about = words.first().is_some_and(|word| vocabulary::is_preposition(&word.low));
    2 - i32::from(about) * 2
        + i32::from(begins) * 3
        + i32::from(between) * 4
        + first
        + i32::from(block.is_heading())
}

/// The language of a text, as a tag.
pub(crate) fn language(blocks: &[Block]) -> &'static str {
    const SV: [&str; 12] = ["och", "att", "som", "det", "är", "för", "av", "med", "ska", "till", "den", "på"];
    const EN: [&str; 12] =
        ["and", "the", "of", "to", "will", "that", "with", "is", "are", "by", "which", "for"];
    let (mut sv, mut en) = (0_usize, 0_usize);
    for block in blocks {
        for word in text::words(&block.text) {
            sv += usize::from(SV.contains(&word.low.as_str()));
            en += usize::from(EN.contains(&word.low.as_str()));
        }
    }
    if en > sv { "en" } else { "sv" }
}

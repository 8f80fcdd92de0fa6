//! Lines that say something of what stands above them: "Principles: trust", "Led by: the Council". They look like headings.

use std::collections::HashMap;

use super::shape::{is_bulleted, titular};
use super::wrap::Draft;
use crate::heading;
use crate::source::Hint;
use crate::text;

/// Lines like "Principer: tillit, mod" beneath commitments. One of them may look like the heading "Princip: tillit"; that
/// some name several, or that one comes back, tells that they all only point.
pub(super) fn pointing(drafts: &[Draft]) -> Vec<bool> {
    let named = |draft: &Draft| match draft.text.split_once(':') {
        Some((word, rest))
            if word.split(' ').count() <= 3
                && !word.contains(|c: char| c.is_ascii_digit())
                && is_principle_word(word)
                && !rest.trim().is_empty() =>
        {
            Some((text::fold(word.get(..4).unwrap_or(word)), text::letters(rest)))
        }
        _ => None,
    };
    let all: Vec<Option<(String, String)>> = drafts.iter().map(named).collect();
    let found: Vec<&(String, String)> = all.iter().flatten().collect();
    let again = found.iter().enumerate().any(|(n, one)| found[..n].contains(one));
    let several =
        drafts.iter().zip(&all).any(|(draft, named)| named.is_some() && draft.text.contains([',', ';']));
    let closing = found.len() >= 3 && closes(drafts, &all);
    all.iter().map(|named| named.is_some() && found.len() >= 2 && (again || several || closing)).collect()
}

/// "Led by: the Council", "Stöds av: …": a label that comes back with something short after it is a field of what stands
/// above, and no heading. What a label of principles or commitments is stands elsewhere.
pub(super) fn fields(drafts: &[Draft]) -> Vec<bool> {
    const LONGEST: (usize, usize) = (3, 12);
    let label = |draft: &Draft| {
        let (label, said) = draft.text.split_once(": ").filter(|_| draft.marker.is_none())?;
        let short = label.split(' ').count() <= LONGEST.0 && said.split(' ').count() <= LONGEST.1;
        let digits = label.contains(|c: char| c.is_ascii_digit());
        let plain = !heading::role(label).is_chapter() && !heading::role(said).is_other() && !digits;
        let loose = !matches!(draft.hint, Hint::Heading(_) | Hint::Row(_));
        (short && plain && loose).then(|| text::letters(label))
    };
    let labels: Vec<Option<String>> = drafts.iter().map(label).collect();
    let mut places: HashMap<&str, (usize, usize)> = HashMap::new();
    for (i, label) in labels.iter().enumerate() {
        let Some(label) = label else { continue };
        let (count, last) = places.entry(label.as_str()).or_default();
        (*count, *last) = (*count + 1, i);
    }
    // A theme's heading has its text below it, the last one, too.
    let closes = |at: usize| {
        let next = (at + 1..drafts.len()).find(|&next| labels[next].is_none()).map(|next| &drafts[next]);
        next.is_none_or(|next| titular(&next.text, 110) && !is_bulleted(next))
    };
    let field = |label: &str| places.get(label).is_some_and(|(count, last)| *count >= 2 && closes(*last));
    labels.iter().map(|one| one.as_deref().is_some_and(field)).collect()
}

/// The first stands after an item and the last before none: they close items, they do not lead them in.
fn closes<T>(drafts: &[Draft], all: &[Option<T>]) -> bool {
    let marked = |at: usize| drafts.get(at).is_some_and(|draft| draft.marker.is_some());
    let first = all.iter().position(Option::is_some).and_then(|at| at.checked_sub(1));
    let last = all.iter().rposition(Option::is_some);
    let bare = |(draft, named): (&Draft, &Option<T>)| named.is_none() || draft.marker.is_none();
    drafts.iter().zip(all).all(bare) && first.is_some_and(marked) && last.is_some_and(|at| !marked(at + 1))
}

fn is_principle_word(word: &str) -> bool {
    matches!(
        heading::role(word),
        heading::Role::Principles | heading::Role::Values | heading::Role::Principle
    )
}

//! The hand tools of a review: cutting, joining, moving and turning the things of a proposal. Pure.

use reader::proposal::{Commitment, Named, Part, PartKind, Proposal, Section};

use super::{
    boxes::{Fields, List, Spot},
    keeping::free,
    rules::slug_of,
};
use crate::base::Problem;

/// Where the sentences of a text begin, in bytes: after a full stop, a question or an exclamation before a capital or a
/// figure, and at every new line.
pub fn sentences(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut ended = false;
    let mut blank = false;
    for (at, c) in text.char_indices() {
        let begins = blank && ended && (c.is_uppercase() || c.is_numeric());
        if begins && starts.last() != Some(&at) {
            starts.push(at);
        }
        blank = c.is_whitespace();
        match c {
            '.' | '!' | '?' => ended = true,
            '\n' => {
                ended = true;
                if let Some(next) = text[at..].find(|c: char| !c.is_whitespace()).filter(|n| *n > 0) {
                    starts.push(at + next);
                }
            }
            c if c.is_whitespace() => {}
            _ => ended = false,
        }
    }
    starts.dedup();
    starts
}

/// The sentences of a text after it was changed: those that still stand keep what was said of them.
pub fn parts(text: &str, before: &[Part], sides: &[String]) -> Vec<Part> {
    let mut parts = Vec::new();
    let fresh = |gap: &str, parts: &mut Vec<Part>| {
        if gap.contains(char::is_alphanumeric) {
            let text = gap.trim().to_owned();
            parts.push(Part { text, kind: PartKind::Duty, sides: sides.to_vec() });
        }
    };
    let mut from = 0;
    for part in before {
        let found = text[from..].find(part.text.as_str()).filter(|_| !part.text.is_empty());
        if let Some(at) = found {
            fresh(&text[from..from + at], &mut parts);
            parts.push(part.clone());
            from += at + part.text.len();
        }
    }
    fresh(&text[from..], &mut parts);
    parts
}

/// How the sentence that begins at `at` begins: by this it is chosen.
pub fn beginning(text: &str, at: usize) -> String {
    text[at..].split_whitespace().take(6).collect::<Vec<_>>().join(" ")
}

/// Swaps the thing at `at` with the next one; nothing happens where there is none.
pub fn swap(proposal: &mut Proposal, list: List, at: usize) -> Option<()> {
    if at + 1 >= list.len(proposal) {
        return None;
    }
    match list {
        List::Commitments => proposal.commitments.swap(at, at + 1),
        List::Principles => proposal.principles.swap(at, at + 1),
        List::Goals => proposal.goals.swap(at, at + 1),
        List::Sections => proposal.sections.swap(at, at + 1),
    }
    Some(())
}

/// Takes a thing out of its list: a section is gone, anything else becomes one.
pub fn remove(proposal: &mut Proposal, list: List, at: usize) {
    let fields = take(proposal, list, at);
    if list != List::Sections {
        insert(proposal, List::Sections, usize::MAX, fields);
    }
}

/// Cuts a thing in two before the sentence that begins with `begins`: the `n`-th (from 1) when it was chosen, another when
/// the words before it have been changed since.
pub fn split(proposal: &mut Proposal, list: List, at: usize, n: usize, begins: &str) -> Result<(), Problem> {
    let text = match list {
        List::Commitments => &mut proposal.commitments[at].text,
        List::Principles => &mut proposal.principles[at].text,
        List::Goals => &mut proposal.goals[at].text,
        List::Sections => &mut proposal.sections[at].text,
    };
    let fits = (1..).zip(sentences(text)).filter(|(_, at)| *at > 0 && beginning(text, *at) == begins);
    let cut = fits.min_by_key(|(i, _)| n.abs_diff(*i)).map(|(_, at)| at);
    let cut = cut.ok_or(Problem::at("split", "compact-split-where"))?;
    let rest = text[cut..].trim().to_owned();
    *text = text[..cut].trim().to_owned();
    let mut fields = Fields { text: rest, ..Fields::default() };
    if list == List::Commitments {
        let first = &mut proposal.commitments[at];
        let before = std::mem::take(&mut first.parts);
        first.parts = parts(&first.text, &before, &first.sides);
        fields.sides.clone_from(&first.sides);
        fields.principles.clone_from(&first.principles);
        fields.group = first.group.clone().unwrap_or_default();
        fields.label.clone_from(&first.label);
        insert(proposal, list, at + 1, fields);
        let second = &mut proposal.commitments[at + 1];
        // The key is made like its neighbour's; the printed number stays with the first.
        second.label = String::new();
        second.parts = parts(&second.text, &before, &second.sides);
        return Ok(());
    }
    insert(proposal, list, at + 1, fields);
    Ok(())
}

/// Joins a thing with the next of its list.
pub fn join(proposal: &mut Proposal, list: List, at: usize) -> Result<(), Problem> {
    if at + 1 >= list.len(proposal) {
        return Err(Problem::whole("compact-no-next"));
    }
    match list {
        List::Commitments => {
            let next = proposal.commitments.remove(at + 1);
            join_commitments(&mut proposal.commitments[at], next);
        }
        List::Principles => {
            let next = proposal.principles.remove(at + 1);
            let kept = proposal.principles[at].key.clone();
            for link in proposal.commitments.iter_mut().flat_map(|c| &mut c.principles) {
                if *link == next.key {
                    link.clone_from(&kept);
                }
            }
            for commitment in &mut proposal.commitments {
                let mut seen = Vec::new();
                commitment.principles.retain(|p| {
                    !seen.contains(p) && {
                        seen.push(p.clone());
                        true
                    }
                });
            }
            append(&mut proposal.principles[at].text, &next.text, " ");
        }
        List::Goals => {
            let next = proposal.goals.remove(at + 1);
            append(&mut proposal.goals[at].text, &next.text, " ");
        }
        List::Sections => {
            let next = proposal.sections.remove(at + 1);
            append(&mut proposal.sections[at].text, &next.heading, "\n\n");
            append(&mut proposal.sections[at].text, &next.text, "\n\n");
        }
    }
    Ok(())
}

fn append(text: &mut String, more: &str, between: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

fn join_commitments(first: &mut Commitment, next: Commitment) {
    append(&mut first.text, &next.text, " ");
    first.parts.extend(next.parts);
    for side in next.sides {
        if !first.sides.contains(&side) {
            first.sides.push(side);
        }
    }
    for principle in next.principles {
        if !first.principles.contains(&principle) {
            first.principles.push(principle);
        }
    }
}

/// Takes a thing out of its list, with all that may be said of it.
pub fn take(proposal: &mut Proposal, list: List, at: usize) -> Fields {
    let of_named =
        |n: Named| Fields { heading: n.label.clone(), label: n.label, text: n.text, ..Fields::default() };
    match list {
        List::Commitments => {
            let c = proposal.commitments.remove(at);
            Fields {
                heading: c.heading.unwrap_or_default(),
                label: c.label,
                text: c.text,
                group: c.group.unwrap_or_default(),
                sides: c.sides,
                principles: c.principles,
                ..Fields::default()
            }
        }
        List::Principles => {
            let principle = proposal.principles.remove(at);
            for commitment in &mut proposal.commitments {
                commitment.principles.retain(|p| *p != principle.key);
            }
            of_named(principle)
        }
        List::Goals => of_named(proposal.goals.remove(at)),
        List::Sections => {
            let s = proposal.sections.remove(at);
            Fields { label: s.heading.clone(), heading: s.heading, text: s.text, ..Fields::default() }
        }
    }
}

/// Puts a thing into a list, before the place `at` or at its end; where it stands.
pub fn insert(proposal: &mut Proposal, list: List, at: usize, fields: Fields) -> Spot {
    let at = at.min(list.len(proposal));
    let wish = slug_of(if fields.label.is_empty() { &fields.heading } else { &fields.label });
    let wish = if wish.is_empty() { list.name() } else { &wish };
    let p: &Proposal = proposal;
    let key = free(wish, |k| Spot::Item(list, k.to_owned()).place(p).is_some());
    let spot = Spot::Item(list, if list == List::Sections { at.to_string() } else { key.clone() });
    let named = |fields: Fields, key: String| Named { key, label: fields.label, text: fields.text };
    match list {
        List::Commitments => proposal.commitments.insert(at, commitment(key, fields)),
        List::Principles => proposal.principles.insert(at, named(fields, key)),
        List::Goals => proposal.goals.insert(at, named(fields, key)),
        List::Sections => {
            let level = proposal.sections.get(at.wrapping_sub(1)).map_or(1, |s| s.level);
            proposal.sections.insert(at, Section { heading: fields.heading, level, text: fields.text });
        }
    }
    spot
}

fn commitment(key: String, fields: Fields) -> Commitment {
    let duty = Part { text: fields.text.clone(), kind: PartKind::Duty, sides: fields.sides.clone() };
    let filled = |text: String| Some(text).filter(|t| !t.is_empty());
    Commitment {
        key,
        label: fields.label,
        heading: filled(fields.heading),
        text: fields.text,
        sides: fields.sides,
        principles: fields.principles,
        group: filled(fields.group),
        parts: vec![duty],
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_sentence_begins_after_a_stop_and_on_a_new_line() {
        let text = "Bjud in t.ex. alla. Svara! 3 veckor är nog.\n\nNy rad";
        let begin: Vec<&str> = sentences(text).into_iter().map(|at| &text[at..at + 2]).collect();
        assert_eq!(begin, ["Bj", "Sv", "3 ", "Ny"]);
    }
}

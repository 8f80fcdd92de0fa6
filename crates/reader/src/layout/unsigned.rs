//! Items without a sign: lines set in below what leads them in, or lines that each begin "att …".

use std::collections::HashMap;

use super::furniture::Kept;
use super::marker;
use crate::heading::{self, Role};
use crate::source::Hint;
use crate::text;

/// For every line whether an item begins with it, though no sign says so.
pub(super) fn items(lines: &[Kept], width: usize) -> Vec<bool> {
    let mut out = clauses(lines, width);
    for lead in 0..lines.len() {
        let found = set_in(lines, lead, width);
        let small = found.first().is_some_and(|&at| text::starts_small(&lines[at].line.text));
        if found.len() >= 2 || small {
            for at in found {
                out[at] = true;
            }
        }
    }
    out
}

/// Lines that begin with a label that comes back: "Bygger på: öppenhet" below one item after another. Each is a line of its own.
pub(super) fn fields(lines: &[Kept]) -> Vec<bool> {
    const LONGEST: usize = 3;
    let label = |kept: &Kept| {
        let (label, said) = kept.line.text.split_once(": ").filter(|_| kept.line.hint == Hint::None)?;
        let short = label.split(' ').count() <= LONGEST && !said.is_empty() && text::starts_large(label);
        short.then(|| text::letters(label))
    };
    let labels: Vec<Option<String>> = lines.iter().map(label).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *counts.entry(label.as_str()).or_default() += 1;
    }
    let again = |label: &String| counts.get(label.as_str()).is_some_and(|&count| count >= 2);
    labels.iter().map(|label| label.as_ref().is_some_and(again)).collect()
}

/// Lines that begin "att …" one after another, each after a line that ended on purpose.
fn clauses(lines: &[Kept], width: usize) -> Vec<bool> {
    const REACH: usize = 5;
    let begins: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(i, kept)| {
            let clause = kept.line.text.starts_with("att ") || kept.line.text.starts_with("to ");
            let plain = clause && matches!(kept.line.hint, Hint::None | Hint::Paragraph);
            let Some(before) = i.checked_sub(1).map(|i| &lines[i].line) else { return false };
            let closed = before.text.ends_with([',', ';', ':', '.']);
            let short = before.text.chars().count() + usize::from(before.indent) < width * 6 / 10;
            plain && (kept.line.gap || closed || short)
        })
        .collect();
    (0..lines.len())
        .map(|i| {
            let near = i.saturating_sub(REACH)..(i + REACH + 1).min(lines.len());
            begins[i] && near.filter(|&at| begins[at]).count() >= 2
        })
        .collect()
}

/// The lines below a lead-in that are set in alike and each end on purpose: a list that has lost its signs.
fn set_in(lines: &[Kept], lead: usize, width: usize) -> Vec<usize> {
    const DEEPER: u16 = 3;
    let mut out = Vec::new();
    if !leads(&lines[lead]) {
        return out;
    }
    let Some(depth) = lines.get(lead + 1).map(|kept| kept.line.indent) else { return out };
    if depth < lines[lead].line.indent + DEEPER {
        return out;
    }
    for (at, kept) in lines.iter().enumerate().skip(lead + 1) {
        let line = &kept.line;
        if line.hint != Hint::None || line.indent < depth || marker::split(&line.text).is_some() {
            break;
        }
        let before = &lines[at - 1].line;
        let word = line.text.split(' ').next().map_or(0, |word| word.chars().count());
        let needed = usize::from(before.indent) + before.text.chars().count() + 1 + word;
        let closed = before.text.ends_with([')', ']', ';', '.']);
        let fresh = at == lead + 1 || line.gap || closed || needed < width;
        // "Utgår från: princip 2" says something of the item above it.
        let field = line.text.split_once(": ").is_some_and(|(label, _)| label.split(' ').count() <= 3);
        if line.indent == depth && fresh && !field {
            out.push(at);
        }
    }
    out
}

/// A line that ends openly, or names commitments.
fn leads(kept: &Kept) -> bool {
    const OPEN: [&str; 11] =
        ["ska", "skall", "att", "sig", "oss", "will", "shall", "to", "must", "lovar", "åtar"];
    let text = &kept.line.text;
    let last = text.rsplit(' ').next().map(text::fold).unwrap_or_default();
    let open = text.ends_with(':') || OPEN.contains(&last.as_str());
    let named = || heading::role(text) == Role::Commitments && super::shape::titular(text, 80);
    kept.line.hint == Hint::None && marker::split(text).is_none() && (open || named())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    fn found(text: &str) -> Vec<String> {
        let kept = |line| Kept { line, turned: false };
        let lines: Vec<Kept> =
            source::lines("a.txt", text.as_bytes()).unwrap().into_iter().map(kept).collect();
        let items = items(&lines, 70);
        lines.iter().zip(items).filter(|(_, is)| *is).map(|(kept, _)| kept.line.text.clone()).collect()
    }

    #[test]
    fn a_label_that_comes_back_begins_a_line() {
        let kept = |line| Kept { line, turned: false };
        let text =
            "Kommunen lånar ut\nBygger på: tillit\nKommunen svarar\nBygger på: mod\nTillit: vi litar på\n";
        let lines: Vec<Kept> =
            source::lines("a.txt", text.as_bytes()).unwrap().into_iter().map(kept).collect();
        assert_eq!(fields(&lines), [false, true, false, true, false]);
    }

    #[test]
    fn lines_set_in_below_a_lead_in_are_items() {
        let text = "Staden ska\n\n      lägga ut alla beslut om bidrag på webben, var och en för sig och med\n      motivering\n      \
                    säga vem som handlägger\n      Bygger på: öppenhet\n\nFöreningarna ska\n      städa";
        assert_eq!(
            found(text),
            [
                "lägga ut alla beslut om bidrag på webben, var och en för sig och med",
                "säga vem som handlägger",
                "städa"
            ]
        );
        assert!(found("Visionen är:\n     En stad där alla hör hemma.").is_empty());
        assert!(found("Vi vill mycket\n      och vi kan mer\n      än vi tror").is_empty());
    }
}

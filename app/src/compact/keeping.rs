//! Keeping what a box of the review says: each kind of box has what it must hold.

use reader::proposal::{Clock, Commitment, Named, Part, PartKind, Proposal, Section, Side};

use super::{
    boxes::{Fields, Heading, List, Rhythm},
    derive::{CLOCKS, clock_name},
    pieces,
    rules::slug_of,
};
use crate::base::Problem;

fn filled(text: String) -> Option<String> {
    Some(text).filter(|t| !t.is_empty())
}

/// Keeps what is said of the text as a whole.
pub fn head(proposal: &mut Proposal, head: Heading) -> Result<(), Problem> {
    if head.title.is_empty() {
        return Err(Problem::at("title", "compact-title-missing"));
    }
    if !head.date.is_empty() && !is_date(&head.date) {
        return Err(Problem::at("date", "compact-date-wrong"));
    }
    proposal.title = head.title;
    proposal.language = head.language;
    proposal.vision = filled(head.vision);
    proposal.adoption.body = filled(head.body);
    proposal.adoption.date = filled(head.date);
    proposal.adoption.diary_number = filled(head.diary_number);
    Ok(())
}

/// `2017`, `2017-05` or `2017-05-18`.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.parse::<kernel::Day>().is_ok()
}

/// Keeps what the sides are called. One without a name goes, unless it owes something.
pub fn sides(proposal: &mut Proposal, labels: Vec<(String, String)>) -> Result<(), Problem> {
    let owed = |key: &str| {
        let said = proposal.commitments.iter();
        said.flat_map(|c| c.sides.iter().chain(c.parts.iter().flat_map(|p| &p.sides))).any(|s| s == key)
    };
    if labels.iter().any(|(key, label)| label.is_empty() && owed(key)) {
        return Err(Problem::at("label", "compact-side-owes"));
    }
    for (key, label) in labels {
        match proposal.sides.iter_mut().find(|s| s.key == key && !key.is_empty()) {
            Some(side) => side.label = label,
            None if label.is_empty() => {}
            None => {
                let wish = if key.is_empty() { slug_of(&label) } else { key };
                let key = free(&wish, |k| proposal.sides.iter().any(|s| s.key == k));
                proposal.sides.push(Side { key, label });
            }
        }
    }
    proposal.sides.retain(|s| !s.label.is_empty());
    Ok(())
}

/// Keeps the rhythms. A row that stood there and has no number any more goes; a new one must have it.
pub fn clocks(proposal: &mut Proposal, rows: &[Rhythm]) -> Result<(), Problem> {
    let stood = proposal.clocks.len();
    let kind = |name: &str| CLOCKS.into_iter().find(|k| clock_name(*k) == name);
    let mut clocks = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        if row.months.is_empty() && (n < stood || row.object.is_empty()) {
            continue;
        }
        let months = row.months.parse().ok().filter(|months| (1..=600).contains(months));
        let (Some(every_months), Some(kind)) = (months, kind(&row.kind)) else {
            return Err(Problem::at("months", "compact-months-wrong"));
        };
        clocks.push(Clock { kind, every_months, object: filled(row.object.clone()) });
    }
    proposal.clocks = clocks;
    Ok(())
}

/// A key that is not taken: the one wished for, else with a number after it.
pub fn free(wish: &str, taken: impl Fn(&str) -> bool) -> String {
    let wish = if wish.is_empty() { "x" } else { wish };
    let mut tries = std::iter::once(wish.to_owned()).chain((2..).map(|n| format!("{wish}-{n}")));
    tries.find(|key| !taken(key)).unwrap_or_default()
}

/// Whether a thing may stand in `list` like this.
pub fn fits(proposal: &Proposal, list: List, fields: &Fields) -> Result<(), Problem> {
    if fields.text.is_empty() && list != List::Sections && fields.label.is_empty() {
        return Err(Problem::at("text", "compact-text-missing"));
    }
    if list == List::Commitments && fields.sides.is_empty() && !proposal.sides.is_empty() {
        return Err(Problem::at("sides", "compact-side-missing"));
    }
    Ok(())
}

/// Keeps what is said of the thing at `at`.
pub fn item(proposal: &mut Proposal, list: List, at: usize, fields: Fields) -> Result<(), Problem> {
    fits(proposal, list, &fields)?;
    match list {
        List::Commitments => commitment(&mut proposal.commitments[at], fields),
        List::Principles => named(&mut proposal.principles[at], fields),
        List::Goals => named(&mut proposal.goals[at], fields),
        List::Sections => section(&mut proposal.sections[at], fields),
    }
    Ok(())
}

fn named(thing: &mut Named, fields: Fields) {
    thing.label = fields.label;
    thing.text = fields.text;
}

fn section(thing: &mut Section, fields: Fields) {
    thing.heading = fields.heading;
    thing.text = fields.text;
}

/// What was chosen, in the order in which it stood before; what is new comes after it.
fn ordered(before: &[String], chosen: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = before.iter().filter(|one| chosen.contains(one)).cloned().collect();
    all.extend(chosen.into_iter().filter(|one| !before.contains(one)));
    all
}

fn commitment(thing: &mut Commitment, fields: Fields) {
    let chosen = ordered(&thing.sides, fields.sides);
    let same_sides = thing.sides == chosen;
    // What was chosen for the whole wins over the sentences; where it was left alone, the sentences speak.
    if same_sides && fields.parts.len() == thing.parts.len() {
        for (part, (kind, sides)) in thing.parts.iter_mut().zip(fields.parts) {
            part.kind = kind;
            part.sides = if kind == PartKind::Explanation { Vec::new() } else { ordered(&part.sides, sides) };
        }
    }
    if !same_sides {
        for part in thing.parts.iter_mut().filter(|p| p.kind != PartKind::Explanation) {
            part.sides.clone_from(&chosen);
        }
    }
    if fields.text != crate::base::text::paragraphs(&thing.text) {
        thing.parts = pieces::parts(&fields.text, &thing.parts, &chosen);
        thing.text = fields.text;
    }
    thing.sides = owing(&thing.parts, chosen);
    thing.label = fields.label;
    thing.heading = filled(fields.heading);
    thing.group = filled(fields.group);
    thing.principles = ordered(&thing.principles, fields.principles);
}

/// The union over the sentences that owe something; what was said of the whole where none does.
fn owing(parts: &[Part], whole: Vec<String>) -> Vec<String> {
    let mut sides: Vec<String> = Vec::new();
    for side in parts.iter().flat_map(|p| &p.sides) {
        if !sides.contains(side) {
            sides.push(side.clone());
        }
    }
    if sides.is_empty() { whole } else { sides }
}

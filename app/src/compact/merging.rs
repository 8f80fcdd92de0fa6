//! Two who correct at once: what was typed on an older revision, laid upon the one that is kept. A box that only one of them
//! changed says what that one wrote; where both did, whoever comes second sees both and chooses.

use std::collections::HashSet;

use reader::proposal::Proposal;

use super::boxes::{Boxed, Content, List, Pick, Spot, content};

/// What the person typed that is not kept yet, each in the box where it is shown now: `both` where somebody else has changed
/// the box too. What belongs to a thing that is gone is offered as a new one. Every other box shows what is kept.
pub fn merge(proposal: &Proposal, boxes: Vec<Boxed>) -> Vec<Boxed> {
    let claimed: HashSet<String> = boxes.iter().map(|b| b.was.clone()).collect();
    let sections: Vec<String> = (0..proposal.sections.len())
        .filter_map(|at| content(proposal, &Spot::Item(List::Sections, at.to_string())))
        .map(|c| c.mark())
        .collect();
    let mut taken: HashSet<Spot> = boxes.iter().map(|b| b.spot.clone()).filter(is_new).collect();
    let mut shown = Vec::new();
    for sent in boxes {
        let spot = here(proposal, &sent, &sections, &claimed).filter(|s| is_new(s) || !taken.contains(s));
        let kept = spot.as_ref().and_then(|spot| content(proposal, spot));
        let Some(both) = differs(&sent, kept.as_ref()) else { continue };
        let spot = spot.unwrap_or_else(|| another(list_of(&sent.spot), &taken));
        taken.insert(spot.clone());
        shown.push(Boxed { spot, both, ..sent });
    }
    shown
}

/// Whether what was sent is to be shown, and if so whether somebody else has changed the same.
fn differs(sent: &Boxed, kept: Option<&Content>) -> Option<bool> {
    let (mine, theirs) = (sent.content.mark(), kept.map(Content::mark));
    if theirs.as_ref() == Some(&mine) {
        return None;
    }
    if matches!(sent.spot, Spot::Add(..)) {
        return Some(sent.both);
    }
    let they_changed = theirs.as_ref() != Some(&sent.was);
    if !sent.both {
        return (mine != sent.was).then_some(they_changed);
    }
    // What was left to them stays theirs, unless they have written something else meanwhile.
    Some(true).filter(|_| sent.pick != Some(Pick::Theirs) || they_changed)
}

/// The box that it was sent for, as things stand now. A section has only its place: it is known again by what it said, or by
/// standing where nothing else has come.
fn here(proposal: &Proposal, sent: &Boxed, sections: &[String], claimed: &HashSet<String>) -> Option<Spot> {
    let Some(at) = sent.spot.section() else {
        return content(proposal, &sent.spot).map(|_| sent.spot.clone());
    };
    let said = |at: usize| sections.get(at) == Some(&sent.was);
    let at = if said(at) {
        Some(at)
    } else {
        (0..sections.len())
            .find(|at| said(*at))
            .or(Some(at).filter(|at| sections.get(*at).is_some_and(|mark| !claimed.contains(mark))))
    };
    at.map(|at| Spot::Item(List::Sections, at.to_string()))
}

fn is_new(spot: &Spot) -> bool {
    matches!(spot, Spot::Add(..))
}

/// A box for one thing more that nothing stands in yet; the first of a list is the empty one that is always there.
fn another(list: List, taken: &HashSet<Spot>) -> Spot {
    let mut free = (1..).map(|n| Spot::Add(list, n)).filter(|spot| !taken.contains(spot));
    free.next().unwrap_or(Spot::Add(list, 0))
}

fn list_of(spot: &Spot) -> List {
    match spot {
        Spot::Item(list, _) | Spot::Add(list, _) => *list,
        Spot::Head | Spot::Sides | Spot::Clocks => List::Sections,
    }
}

//! Every stretch of words in a proposal, each by a name, so that one of them can be changed and nothing else. Pure.

use reader::proposal::{Commitment, Proposal};

use crate::compact::{boxes::List, pieces};

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name: `title`, `vision`, `side-0`, `group-1`, `clock-0`, and of a thing its box and field (`goal-a.text`).
    pub name: String,
    /// The key of the word for what it is, and its number where it is one of several, else 0.
    pub what: (String, usize),
    /// The words.
    pub text: String,
}

/// A change of one place: from where, the words that stand there, and the words that are to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The name of the place.
    pub place: String,
    /// Where in it, in bytes.
    pub start: usize,
    /// What stands there.
    pub was: String,
    /// What is to stand there.
    pub to: String,
}

impl Change {
    /// The first place where these words stand; nothing where they stand nowhere.
    pub fn anywhere(proposal: &Proposal, was: &str, to: &str) -> Option<Self> {
        all(proposal).into_iter().find_map(|place| {
            let start = place.text.find(was)?;
            Some(Self { place: place.name, start, was: was.to_owned(), to: to.to_owned() })
        })
    }
}

/// Every place that has words, in the order in which a draft is looked over.
pub fn all(proposal: &Proposal) -> Vec<Place> {
    let mut places = Vec::new();
    let mut add = |name: String, word: &str, n: usize, text: &str| {
        if !text.is_empty() {
            places.push(Place { name, what: (word.to_owned(), n), text: text.to_owned() });
        }
    };
    add("title".into(), "compact-title", 0, &proposal.title);
    add("vision".into(), "compact-vision", 0, proposal.vision.as_deref().unwrap_or_default());
    for (n, side) in proposal.sides.iter().enumerate() {
        add(format!("side-{n}"), "compact-side-n", n + 1, &side.label);
    }
    for (list, things) in [(List::Goals, &proposal.goals), (List::Principles, &proposal.principles)] {
        let word = format!("compact-card-{}", list.name());
        for (n, thing) in things.iter().enumerate() {
            let spot = format!("{}-{}", list.name(), thing.key);
            add(format!("{spot}.label"), &word, n + 1, &thing.label);
            add(format!("{spot}.text"), &word, n + 1, &thing.text);
        }
    }
    for (n, group) in groups(proposal).iter().enumerate() {
        add(format!("group-{n}"), "compact-group", 0, group);
    }
    for (n, c) in proposal.commitments.iter().enumerate() {
        let spot = format!("commitment-{}", c.key);
        add(format!("{spot}.label"), "compact-card-commitment", n + 1, &c.label);
        add(format!("{spot}.heading"), "compact-card-commitment", n + 1, c.heading.as_deref().unwrap_or(""));
        add(format!("{spot}.text"), "compact-card-commitment", n + 1, &c.text);
    }
    for (n, section) in proposal.sections.iter().enumerate() {
        add(format!("section-{n}.heading"), "compact-card-section", n + 1, &section.heading);
        add(format!("section-{n}.text"), "compact-card-section", n + 1, &section.text);
    }
    for (n, clock) in proposal.clocks.iter().enumerate() {
        add(format!("clock-{n}"), "compact-clock-n", n + 1, clock.object.as_deref().unwrap_or_default());
    }
    places
}

/// The headings over lists of commitments, each once.
fn groups(proposal: &Proposal) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for group in proposal.commitments.iter().filter_map(|c| c.group.as_ref()) {
        if !groups.contains(group) {
            groups.push(group.clone());
        }
    }
    groups
}

/// Makes the changes, all or none: none where one of them finds other words than those it was to change.
pub fn change(proposal: &Proposal, changes: &[Change]) -> Option<Proposal> {
    let mut after = proposal.clone();
    for place in all(proposal) {
        let mut here: Vec<&Change> = changes.iter().filter(|c| c.place == place.name).collect();
        here.sort_by_key(|c| std::cmp::Reverse(c.start));
        // The last comes first, so that those before it stand where they stood; and none lies within another.
        if here.windows(2).any(|two| two[1].start + two[1].was.len() > two[0].start) {
            return None;
        }
        let mut text = place.text.clone();
        for one in &here {
            text.get(one.start..)?.strip_prefix(one.was.as_str())?;
            text.replace_range(one.start..one.start + one.was.len(), &one.to);
        }
        if !here.is_empty() {
            write(&mut after, &place, text, &here)?;
        }
    }
    let known = |c: &Change| all(proposal).iter().any(|place| place.name == c.place);
    changes.iter().all(known).then_some(after)
}

fn write(proposal: &mut Proposal, place: &Place, text: String, changes: &[&Change]) -> Option<()> {
    let (spot, field) = place.name.split_once('.').unwrap_or((&place.name, ""));
    let (kind, key) = spot.split_once('-').unwrap_or((spot, ""));
    let nth = || key.parse::<usize>().ok();
    match (kind, field) {
        ("title", _) => proposal.title = text,
        ("vision", _) => proposal.vision = Some(text),
        ("side", _) => proposal.sides.get_mut(nth()?)?.label = text,
        ("clock", _) => proposal.clocks.get_mut(nth()?)?.object = Some(text),
        ("group", _) => {
            for c in proposal.commitments.iter_mut().filter(|c| c.group.as_ref() == Some(&place.text)) {
                c.group = Some(text.clone());
            }
        }
        ("goal" | "principle", _) => {
            let things = if kind == "goal" { &mut proposal.goals } else { &mut proposal.principles };
            let thing = things.iter_mut().find(|thing| thing.key == key)?;
            *(if field == "label" { &mut thing.label } else { &mut thing.text }) = text;
        }
        ("commitment", _) => {
            let thing = proposal.commitments.iter_mut().find(|c| c.key == key)?;
            match field {
                "label" => thing.label = text,
                "heading" => thing.heading = Some(text),
                _ => reword(thing, text, changes),
            }
        }
        ("section", _) => {
            let section = proposal.sections.get_mut(nth()?)?;
            *(if field == "heading" { &mut section.heading } else { &mut section.text }) = text;
        }
        _ => return None,
    }
    Some(())
}

/// Other words for a commitment; its sentences take the same changes and keep what is said of them.
fn reword(thing: &mut Commitment, text: String, changes: &[&Change]) {
    let mut from = 0;
    for part in &mut thing.parts {
        let Some(at) = thing.text[from..].find(part.text.as_str()).map(|at| from + at) else { continue };
        from = at + part.text.len();
        for one in changes.iter().filter(|c| c.start >= at && c.start + c.was.len() <= from) {
            part.text.replace_range(one.start - at..one.start - at + one.was.len(), &one.to);
        }
    }
    if thing.parts.iter().any(|part| !text.contains(part.text.as_str())) {
        thing.parts = pieces::parts(&text, &thing.parts, &thing.sides);
    }
    thing.text = text;
}

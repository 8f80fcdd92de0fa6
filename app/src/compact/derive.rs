//! From a proposal to the text of an edition: the same clauses for a draft's preview and for the edition that is adopted.

use std::collections::HashSet;

use kernel::Id;
use reader::proposal::{ClockKind, Commitment, PartKind, Proposal};

use super::{
    boxes::List,
    rules::{Clause, ClauseKind, Rhythm, Side, slug_of},
    store::Text,
};
use crate::base::text::{fold, sha256};

/// Headings under which a text states its values or its definitions, folded, in the languages of the interface.
const VALUES: [&str; 3] = ["vardegrund", "gemensamma varden", "values"];
const DEFINITIONS: [&str; 2] = ["definition", "begrepp"];

/// The text that `proposal` stands for. `new_id` gives each clause its identity.
pub fn text(proposal: &Proposal, new_id: &mut dyn FnMut() -> Id<Clause>) -> Text {
    let mut writer = Writer { clauses: Vec::new(), taken: HashSet::new(), new_id };
    writer.sections(proposal, true);
    if let Some(vision) = proposal.vision.as_deref().filter(|v| !v.is_empty()) {
        writer.add(ClauseKind::Vision, "vision", "", vision);
    }
    for goal in &proposal.goals {
        writer.add(ClauseKind::Goal, &goal.key, &goal.label, &goal.text);
    }
    let slugs: Vec<(String, String)> = proposal
        .principles
        .iter()
        .map(|p| (p.key.clone(), writer.add(ClauseKind::Principle, &p.key, &p.label, &p.text).slug.clone()))
        .collect();
    for commitment in &proposal.commitments {
        writer.commitment(commitment, &slugs);
    }
    writer.sections(proposal, false);
    Text {
        clauses: writer.clauses,
        sides: proposal.sides.iter().map(|s| Side { key: s.key.clone(), label: s.label.clone() }).collect(),
        rhythms: proposal
            .clocks
            .iter()
            .map(|c| Rhythm {
                kind: clock_name(c.kind).to_owned(),
                every_months: c.every_months.into(),
                object: c.object.clone().unwrap_or_default(),
            })
            .collect(),
    }
}

/// A thing of a proposal that is a clause of its own in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Top {
    /// The vision.
    Vision,
    /// One of a list, by its place there.
    Item(List, usize),
}

/// The things of a proposal in the order of the clauses that [`text`] makes of them, sentences left out.
pub fn tops(proposal: &Proposal) -> Vec<Top> {
    let leading = leading(proposal);
    let sections = |first: bool| {
        let of = leading.iter().enumerate().filter(move |(_, leads)| **leads == first);
        of.map(|(at, _)| Top::Item(List::Sections, at))
    };
    let all = |list: List| (0..list.len(proposal)).map(move |at| Top::Item(list, at));
    let vision = proposal.vision.as_deref().is_some_and(|v| !v.is_empty());
    let middle = [List::Goals, List::Principles, List::Commitments].into_iter().flat_map(all);
    sections(true).chain(vision.then_some(Top::Vision)).chain(middle).chain(sections(false)).collect()
}

/// Of each section, whether it comes first: the values do, and what stands within them.
fn leading(proposal: &Proposal) -> Vec<bool> {
    let mut within: Option<(u32, bool)> = None;
    let leads = |section: &reader::proposal::Section| {
        let inside = within.filter(|(level, _)| section.level > *level);
        let first = inside.map_or(kind_of(&section.heading) == ClauseKind::Values, |(_, first)| first);
        if inside.is_none() {
            within = Some((section.level, first));
        }
        first
    };
    proposal.sections.iter().map(leads).collect()
}

/// The name of a kind of clock that is stored and that words end with.
pub const fn clock_name(kind: ClockKind) -> &'static str {
    match kind {
        ClockKind::FollowUp => "follow_up",
        ClockKind::Evaluation => "evaluation",
        ClockKind::DialogueMeeting => "dialogue_meeting",
        ClockKind::Plan => "plan",
        ClockKind::Revision => "revision",
    }
}

/// Every kind of clock.
pub const CLOCKS: [ClockKind; 5] = [
    ClockKind::FollowUp,
    ClockKind::Evaluation,
    ClockKind::DialogueMeeting,
    ClockKind::Plan,
    ClockKind::Revision,
];

struct Writer<'a> {
    clauses: Vec<Clause>,
    taken: HashSet<String>,
    new_id: &'a mut dyn FnMut() -> Id<Clause>,
}

impl Writer<'_> {
    fn add(&mut self, kind: ClauseKind, key: &str, label: &str, body: &str) -> &mut Clause {
        let slug = self.free(key, kind);
        self.clauses.push(Clause {
            id: (self.new_id)(),
            parent: None,
            slug,
            kind,
            label: label.to_owned(),
            heading: String::new(),
            body: body.to_owned(),
            group: String::new(),
            level: 1,
            sides: Vec::new(),
            principles: Vec::new(),
        });
        let last = self.clauses.len() - 1;
        &mut self.clauses[last]
    }

    /// An address that no other clause has: the key, else with its kind before it, else with a number after it.
    fn free(&mut self, key: &str, kind: ClauseKind) -> String {
        let key = slug_of(key);
        let named = format!("{}-{key}", kind.name());
        let base = if key.is_empty() { kind.name().to_owned() } else { key.clone() };
        let mut tries = [base.clone(), named].into_iter().chain((2..).map(|n| format!("{base}-{n}")));
        let slug = tries.find(|slug| !self.taken.contains(slug)).unwrap_or_default();
        self.taken.insert(slug.clone());
        slug
    }

    fn commitment(&mut self, from: &Commitment, slugs: &[(String, String)]) {
        let heading = from.heading.clone().unwrap_or_default();
        // The label is the printed number, else the heading: what is a heading is not said twice.
        let label = if from.label == heading { "" } else { &from.label };
        let clause = self.add(ClauseKind::Commitment, &from.key, label, &from.text);
        clause.heading = heading;
        clause.group = from.group.clone().unwrap_or_default();
        clause.sides.clone_from(&from.sides);
        clause.principles = from
            .principles
            .iter()
            .filter_map(|key| slugs.iter().find(|(k, _)| k == key).map(|(_, slug)| slug.clone()))
            .collect();
        let (id, slug) = (clause.id.clone(), clause.slug.clone());
        if from.parts.len() < 2 && from.parts.iter().all(|p| p.kind == PartKind::Duty) {
            return;
        }
        for (n, part) in (1..).zip(&from.parts) {
            let kind = match part.kind {
                PartKind::Duty => ClauseKind::Duty,
                PartKind::Right => ClauseKind::Right,
                PartKind::Explanation => ClauseKind::Explanation,
            };
            let clause = self.add(kind, &format!("{slug}-{n}"), "", &part.text);
            clause.parent = Some(id.clone());
            clause.sides.clone_from(&part.sides);
        }
    }

    /// The sections that come first (`first`: the values), or the others. The subsections follow their section.
    fn sections(&mut self, proposal: &Proposal, first: bool) {
        let leading = leading(proposal).into_iter().zip(&proposal.sections);
        for (_, section) in leading.filter(|(leads, _)| *leads == first) {
            let clause = self.add(kind_of(&section.heading), &section.heading, "", &section.text);
            clause.heading.clone_from(&section.heading);
            clause.level = section.level.into();
        }
    }
}

fn kind_of(heading: &str) -> ClauseKind {
    let heading = fold(heading);
    let says = |words: &[&str]| words.iter().any(|w| heading.contains(w));
    if says(&VALUES) {
        ClauseKind::Values
    } else if says(&DEFINITIONS) {
        ClauseKind::Definition
    } else {
        ClauseKind::Section
    }
}

/// SHA-256 of the whole text: what a signature is bound to. The canonical rendering, version 1: the title, then the
/// sides, the clauses in order and the rhythms; a record separator (U+001E) before each, a unit separator (U+001F)
/// between its fields.
pub fn hash(title: &str, text: &Text) -> String {
    let mut records = vec![vec!["1".to_owned(), title.to_owned()]];
    records.extend(text.sides.iter().map(|s| vec!["side".to_owned(), s.key.clone(), s.label.clone()]));
    for c in &text.clauses {
        let parent = c.parent.as_ref().and_then(|id| text.clauses.iter().find(|p| p.id == *id));
        records.push(vec![
            c.kind.name().to_owned(),
            c.slug.clone(),
            parent.map(|p| p.slug.clone()).unwrap_or_default(),
            c.label.clone(),
            c.heading.clone(),
            c.body.clone(),
            c.group.clone(),
            c.level.to_string(),
            c.sides.join(","),
            c.principles.join(","),
        ]);
    }
    let rhythm =
        |r: &Rhythm| vec!["clock".to_owned(), r.kind.clone(), r.every_months.to_string(), r.object.clone()];
    records.extend(text.rhythms.iter().map(rhythm));
    let canonical: Vec<String> = records.iter().map(|r| r.join("\u{1f}")).collect();
    let canonical = format!("\u{1e}{}", canonical.join("\u{1e}"));
    sha256(&[canonical.as_bytes()])
}

/// Whether the kept `text` still gives `hash`. What was kept before the order of a clause's sides was takes that order from
/// the proposal it was adopted from.
pub fn still_gives(hash_signed: &str, title: &str, text: &Text, adopted_from: Option<&Proposal>) -> bool {
    if hash(title, text) == hash_signed {
        return true;
    }
    let Some(proposal) = adopted_from else { return false };
    let any = text.clauses.first().map(|c| c.id.clone());
    let Some(any) = any else { return false };
    let mut ordered = text.clone();
    let written = self::text(proposal, &mut || any.clone());
    for clause in &mut ordered.clauses {
        let same = |c: &&Clause| {
            c.slug == clause.slug
                && c.sides.len() == clause.sides.len()
                && c.sides.iter().all(|s| clause.sides.contains(s))
        };
        if let Some(sides) = written.clauses.iter().find(same).map(|c| c.sides.clone()) {
            clause.sides = sides;
        }
    }
    hash(title, &ordered) == hash_signed
}

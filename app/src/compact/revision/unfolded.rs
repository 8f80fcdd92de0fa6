//! From the kept text of an edition back to a proposal that gives the same text: where a revision begins. The text that was
//! adopted is the law, so nothing is read anew. Pure.

use reader::proposal::{Adoption, Clock, Commitment, Named, Part, PartKind, Proposal, Section, Side, Term};

use super::strands::{Strand, Strands};
use crate::compact::{
    derive::{self, CLOCKS, clock_name},
    rules::{Clause, ClauseKind, Edition},
    store::Text,
};

/// A proposal that stands for the text of `edition`; `adopted_from`, the proposal it was adopted from, only where that alone
/// still gives the text that signatures are bound to.
pub fn proposal(edition: &Edition, text: &Text, adopted_from: Option<&Proposal>) -> Proposal {
    let first = unfold(edition, text, true);
    let Some(any) = text.clauses.first().map(|clause| clause.id.clone()) else { return first };
    let signed = edition.text_hash.as_deref().unwrap_or_default();
    let gives = |proposal: &Proposal| {
        derive::hash(&proposal.title, &derive::text(proposal, &mut || any.clone())) == signed
    };
    let last = || unfold(edition, text, false);
    let kept = || {
        let undecided = |p: &Proposal| Proposal {
            adoption: Adoption::default(),
            term: Term::default(),
            findings: Vec::new(),
            title: edition.title.clone(),
            ..p.clone()
        };
        adopted_from.map(undecided)
    };
    if gives(&first) {
        return first;
    }
    Some(last()).filter(gives).or_else(|| kept().filter(gives)).unwrap_or(first)
}

/// Every thing of the proposal comes from the clause that it was.
pub fn strands(proposal: &Proposal, text: &Text) -> Strands {
    let mut strands = Strands::default().fitted(proposal);
    let tops = derive::tops(proposal).into_iter();
    for (top, clause) in tops.zip(text.clauses.iter().filter(|clause| clause.parent.is_none())) {
        strands.set(top, Strand::of(&clause.slug));
    }
    strands
}

/// The values come first in the text; among the sections of the proposal they stand first, or last where another section would
/// otherwise be taken for a part of them.
fn unfold(edition: &Edition, text: &Text, values_first: bool) -> Proposal {
    let of = |kind| text.clauses.iter().filter(move |c: &&Clause| c.parent.is_none() && c.kind == kind);
    let vision = of(ClauseKind::Vision).map(|c| c.body.clone()).next();
    let (values, others) = sections(text);
    let sections = if values_first { [values, others] } else { [others, values] };
    Proposal {
        version: 1,
        title: edition.title.clone(),
        language: edition.lang.tag().to_owned(),
        sides: text.sides.iter().map(|s| Side { key: s.key.clone(), label: s.label.clone() }).collect(),
        vision,
        goals: of(ClauseKind::Goal).map(named).collect(),
        principles: of(ClauseKind::Principle).map(named).collect(),
        commitments: of(ClauseKind::Commitment).map(|c| commitment(c, text)).collect(),
        sections: sections.concat(),
        adoption: Adoption::default(),
        term: Term::default(),
        clocks: clocks(text),
        findings: Vec::new(),
    }
}

fn named(clause: &Clause) -> Named {
    Named { key: clause.slug.clone(), label: clause.label.clone(), text: clause.body.clone() }
}

/// The sections before the vision, the goals and what else stands in the middle; and those after it.
fn sections(text: &Text) -> (Vec<Section>, Vec<Section>) {
    let section = |c: &&Clause| {
        use ClauseKind::{Definition, Section, Values};
        c.parent.is_none() && [Values, Section, Definition].contains(&c.kind)
    };
    let middle = text.clauses.iter().position(|c| c.parent.is_none() && !section(&c));
    // Where there is nothing between, the values and their parts are told by themselves.
    let middle = middle.unwrap_or_else(|| {
        let tops = &text.clauses;
        let after = |(_, c): &(usize, &Clause)| c.kind != ClauseKind::Values && c.level <= 1;
        tops.iter().enumerate().find(after).map_or(tops.len(), |(at, _)| at)
    });
    let written = |c: &Clause| Section {
        heading: c.heading.clone(),
        level: u32::try_from(c.level).unwrap_or(1),
        text: c.body.clone(),
    };
    let (before, after) = text.clauses.split_at(middle);
    let all = |clauses: &[Clause]| clauses.iter().filter(section).map(written).collect();
    (all(before), all(after))
}

fn commitment(clause: &Clause, text: &Text) -> Commitment {
    let filled = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    let part = |c: &Clause| Part {
        text: c.body.clone(),
        kind: match c.kind {
            ClauseKind::Right => PartKind::Right,
            ClauseKind::Explanation => PartKind::Explanation,
            _ => PartKind::Duty,
        },
        sides: c.sides.clone(),
    };
    let mut parts: Vec<Part> =
        text.clauses.iter().filter(|c| c.parent.as_ref() == Some(&clause.id)).map(part).collect();
    if parts.is_empty() {
        let (text, sides) = (clause.body.clone(), clause.sides.clone());
        parts.push(Part { text, kind: PartKind::Duty, sides });
    }
    Commitment {
        key: clause.slug.clone(),
        label: clause.label.clone(),
        heading: filled(&clause.heading),
        text: clause.body.clone(),
        sides: clause.sides.clone(),
        principles: clause.principles.clone(),
        group: filled(&clause.group),
        parts,
    }
}

fn clocks(text: &Text) -> Vec<Clock> {
    let clock = |r: &crate::compact::rules::Rhythm| {
        Some(Clock {
            kind: CLOCKS.into_iter().find(|kind| clock_name(*kind) == r.kind)?,
            every_months: u32::try_from(r.every_months).ok()?,
            object: Some(r.object.clone()).filter(|o| !o.is_empty()),
        })
    };
    text.rhythms.iter().filter_map(clock).collect()
}

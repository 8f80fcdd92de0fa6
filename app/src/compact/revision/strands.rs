//! Where each thing of a draft comes from, kept beside the proposal in the proposal's own order: what is moved, cut, joined or
//! turned there is moved, cut, joined and turned here. Pure.

use reader::proposal::Proposal;
use serde_json::{Value, json};

use crate::compact::{
    boxes::List,
    crosswalk::Origin,
    derive::{Top, tops},
    rules::Clause,
};

/// Where one thing comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strand {
    /// The clauses of the edition before, by slug; none where nobody knows: then likeness proposes.
    pub from: Option<Vec<String>>,
    /// A person has said so.
    pub by_hand: bool,
}

impl Strand {
    /// It comes from this clause.
    pub fn of(slug: &str) -> Self {
        Self { from: Some(vec![slug.to_owned()]), by_hand: false }
    }
}

/// The strands of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strands {
    vision: Strand,
    goals: Vec<Strand>,
    principles: Vec<Strand>,
    commitments: Vec<Strand>,
    sections: Vec<Strand>,
}

impl Strands {
    /// As many as the proposal has things: what is lacking is not known.
    pub fn fitted(mut self, proposal: &Proposal) -> Self {
        for list in List::ALL {
            self.list(list).resize(list.len(proposal), Strand::default());
        }
        self
    }

    fn list(&mut self, list: List) -> &mut Vec<Strand> {
        match list {
            List::Commitments => &mut self.commitments,
            List::Principles => &mut self.principles,
            List::Goals => &mut self.goals,
            List::Sections => &mut self.sections,
        }
    }

    /// The strand of a thing.
    pub fn get(&self, top: Top) -> Option<&Strand> {
        let list = match top {
            Top::Vision => return Some(&self.vision),
            Top::Item(List::Commitments, _) => &self.commitments,
            Top::Item(List::Principles, _) => &self.principles,
            Top::Item(List::Goals, _) => &self.goals,
            Top::Item(List::Sections, _) => &self.sections,
        };
        let Top::Item(_, at) = top else { return None };
        list.get(at)
    }

    /// Says where a thing comes from.
    pub fn set(&mut self, top: Top, strand: Strand) {
        match top {
            Top::Vision => self.vision = strand,
            Top::Item(list, at) => {
                if let Some(kept) = self.list(list).get_mut(at) {
                    *kept = strand;
                }
            }
        }
    }

    /// The thing at `at` changes places with the next.
    pub fn swap(&mut self, list: List, at: usize) {
        let list = self.list(list);
        if at + 1 < list.len() {
            list.swap(at, at + 1);
        }
    }

    /// The thing at `at` became two: both come from where it came.
    pub fn split(&mut self, list: List, at: usize) {
        let strand = self.list(list).get(at).cloned().unwrap_or_default();
        self.insert(list, at + 1, strand);
    }

    /// The thing at `at` took in the next: it comes from where both came.
    pub fn join(&mut self, list: List, at: usize) {
        let next = self.take(list, at + 1);
        let Some(first) = self.list(list).get_mut(at) else { return };
        first.by_hand |= next.by_hand;
        match (&mut first.from, next.from) {
            (Some(from), Some(more)) => {
                for slug in more {
                    if !from.contains(&slug) {
                        from.push(slug);
                    }
                }
            }
            (from @ None, more) => *from = more,
            (Some(_), None) => {}
        }
    }

    /// The thing at `at` leaves its list.
    pub fn take(&mut self, list: List, at: usize) -> Strand {
        let list = self.list(list);
        if at < list.len() { list.remove(at) } else { Strand::default() }
    }

    /// A thing comes into a list, before the place `at` or at its end.
    pub fn insert(&mut self, list: List, at: usize, strand: Strand) {
        let list = self.list(list);
        list.insert(at.min(list.len()), strand);
    }

    /// What is known of the clauses of the text that `proposal` stands for.
    pub fn origins(&self, proposal: &Proposal, text: &[Clause]) -> Vec<Origin> {
        let known = |(top, clause): (Top, &Clause)| {
            let old = self.get(top)?.from.clone()?;
            Some(Origin { new: clause.slug.clone(), old })
        };
        tops(proposal).into_iter().zip(text.iter().filter(|c| c.parent.is_none())).filter_map(known).collect()
    }

    /// The stored shape, version 1: a list each; null where nothing is known.
    pub fn stored(&self) -> String {
        let one = |s: &Strand| match &s.from {
            None => Value::Null,
            Some(from) => json!({ "from": from, "by_hand": s.by_hand }),
        };
        let all = |list: &[Strand]| list.iter().map(one).collect::<Vec<_>>();
        json!({
            "v": 1,
            "vision": one(&self.vision),
            "goals": all(&self.goals),
            "principles": all(&self.principles),
            "commitments": all(&self.commitments),
            "sections": all(&self.sections),
        })
        .to_string()
    }

    /// From the stored shape. What is not there is not known.
    pub fn read(stored: &str) -> Self {
        let stored: Value = serde_json::from_str(stored).unwrap_or_default();
        let one = |value: &Value| {
            let slugs = value.get("from").and_then(Value::as_array);
            let slug = |slug: &Value| slug.as_str().map(str::to_owned);
            Strand {
                from: slugs.map(|all| all.iter().filter_map(slug).collect()),
                by_hand: value.get("by_hand").and_then(Value::as_bool).unwrap_or_default(),
            }
        };
        let all = |name: &str| -> Vec<Strand> {
            stored[name].as_array().map(|list| list.iter().map(one).collect()).unwrap_or_default()
        };
        Self {
            vision: one(&stored["vision"]),
            goals: all("goals"),
            principles: all("principles"),
            commitments: all("commitments"),
            sections: all("sections"),
        }
    }
}

//! The boxes of a review as they are shown: what stands in each, all that can be chosen there, whose words they are, and the
//! line of the source they come from.

use std::collections::HashMap;

use reader::proposal::{PartKind, Proposal};

use super::{
    boxes::{Boxed, Content, Fields, List, Pick, Spot, content},
    pieces,
    told::told,
};
use crate::web::words::Words;

/// A choice: key, label, whether it is chosen.
pub type Choice = (String, String, bool);

/// What every box has, whatever stands in it.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Its name, and its place on the page.
    pub spot: String,
    /// The mark of what is kept.
    pub was: String,
    /// Somebody else has changed it too.
    pub both: bool,
    /// `mine` or `theirs`, once chosen.
    pub pick: &'static str,
    /// What the other wrote where it differs: the field's word, and the words. Nothing where they took it away.
    pub theirs: Vec<(String, String)>,
    /// What is wrong: field and sentence.
    wrong: Vec<(String, String)>,
}

impl Frame {
    /// The name of a field, which is its place on the page too.
    pub fn at(&self, field: impl std::fmt::Display) -> String {
        format!("{}.{field}", self.spot)
    }

    /// What is wrong with `field`, or nothing.
    pub fn error(&self, field: &str) -> &str {
        self.wrong.iter().find(|(f, _)| f == field).map_or("", |(_, said)| said)
    }

    /// Whether something is wrong with it.
    pub fn is_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }
}

/// One list of a proposal.
#[derive(Debug, Clone)]
pub struct Cards {
    /// The name of the list.
    pub name: &'static str,
    /// Its things.
    pub items: Vec<Card>,
    /// The boxes for one thing more: an empty one, and those that wait.
    pub more: Vec<Card>,
}

impl Cards {
    /// The key of the word above it.
    pub fn word(&self) -> String {
        format!("compact-review-{}", self.name)
    }

    /// The key of the word for adding to it.
    pub fn add_word(&self) -> String {
        format!("compact-add-{}", self.name)
    }
}

/// One thing of a proposal.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// Its box.
    pub frame: Frame,
    /// The name of its list.
    pub list: &'static str,
    /// Its number on the page, from 1; 0 for what is not there yet.
    pub n: usize,
    /// What stands in it.
    pub fields: Fields,
    /// How many lines the words take.
    pub rows: usize,
    /// Each side, whether it owes this.
    pub sides: Vec<Choice>,
    /// Each principle, whether this serves it.
    pub principles: Vec<Choice>,
    /// Its sentences.
    pub parts: Vec<PartCard>,
    /// Where it can be cut: which sentence with how it begins, and the same for the eye.
    pub splits: Vec<(String, String)>,
    /// It is the first of its list.
    pub first: bool,
    /// It is the last.
    pub last: bool,
    /// The line of the source on which it begins.
    pub line: Option<usize>,
    /// The findings that are about it, by their numbers on the page.
    pub findings: Vec<usize>,
    /// The key of the word for what it is to the edition before; empty where there is none beside.
    pub became: String,
    /// The clauses of that edition that it comes from: slug and name.
    pub came: Vec<(String, String)>,
}

/// A sentence of a commitment.
#[derive(Debug, Clone, Default)]
pub struct PartCard {
    /// Its number, from 1.
    pub n: usize,
    /// Its words.
    pub text: String,
    /// Each thing it can do: value, word, whether it does.
    pub kinds: Vec<(&'static str, String, bool)>,
    /// Each side, whether it owes this.
    pub sides: Vec<Choice>,
}

impl PartCard {
    /// The name of its sides in the form.
    pub fn name(&self) -> String {
        format!("part-{}-sides", self.n)
    }
}

impl Card {
    /// The key of the word above the card.
    pub fn title_word(&self) -> String {
        format!("compact-card-{}", self.list)
    }

    /// The key of the word for its label.
    pub fn label_word(&self) -> String {
        format!("compact-label-{}", self.list)
    }

    /// Whether something was typed in what is not there yet.
    pub fn is_typed(&self) -> bool {
        let f = &self.fields;
        self.frame.is_wrong() || [&f.label, &f.heading, &f.text, &f.group].iter().any(|t| !t.is_empty())
    }

    /// The chosen principles by name, or a dash.
    pub fn chosen_principles(&self) -> String {
        let chosen: Vec<&str> =
            self.principles.iter().filter(|(_, _, on)| *on).map(|(_, label, _)| label.as_str()).collect();
        if chosen.is_empty() { "–".to_owned() } else { chosen.join(", ") }
    }
}

/// What the page is made from: what is kept, what was typed and is not kept yet, and what is wrong with it.
pub struct Showing<'a> {
    /// What is kept.
    pub proposal: &'a Proposal,
    /// In which words.
    pub words: &'a Words,
    /// What was typed, by the box it is shown in.
    pub typed: HashMap<Spot, Boxed>,
    /// What is wrong: box, field, sentence.
    pub wrong: &'a [(String, String, String)],
    /// Where each thing comes from.
    pub lines: &'a HashMap<Spot, usize>,
}

impl Showing<'_> {
    /// A box with what is to stand in it.
    pub fn frame(&self, spot: &Spot) -> Option<(Frame, Content)> {
        let kept = content(self.proposal, spot)?;
        let name = spot.to_string();
        let wrong = self.wrong.iter().filter(|(of, ..)| *of == name);
        let mut frame = Frame {
            was: kept.mark(),
            wrong: wrong.map(|(_, field, said)| (field.clone(), said.clone())).collect(),
            spot: name,
            ..Frame::default()
        };
        let Some(typed) = self.typed.get(spot) else { return Some((frame, kept)) };
        frame.both = typed.both;
        frame.pick = match typed.pick {
            Some(Pick::Mine) => "mine",
            Some(Pick::Theirs) => "theirs",
            None => "",
        };
        let gone = matches!(spot, Spot::Add(..));
        if frame.both && !gone {
            let mine = told(&typed.content, self.proposal, self.words);
            let theirs = told(&kept, self.proposal, self.words);
            frame.theirs = theirs.into_iter().zip(mine).filter(|(t, m)| t != m).map(|(t, _)| t).collect();
        }
        Some((frame, typed.content.clone()))
    }

    /// One list.
    pub fn list(&self, list: List) -> Cards {
        let count = list.len(self.proposal);
        let items = (0..count).filter_map(|at| {
            let spot = Spot::of(self.proposal, list, at)?;
            let line = self.lines.get(&spot).copied();
            let card = self.card(list, &spot)?;
            Some(Card { n: at + 1, first: at == 0, last: at + 1 == count, line, ..card })
        });
        let mut more: Vec<&Spot> =
            self.typed.keys().filter(|s| matches!(s, Spot::Add(of, n) if *of == list && *n > 0)).collect();
        more.sort_by_key(ToString::to_string);
        let empty = Spot::Add(list, 0);
        let more = more.into_iter().chain([&empty]);
        Cards {
            name: list.name(),
            items: items.collect(),
            more: more.filter_map(|s| self.card(list, s)).collect(),
        }
    }

    fn card(&self, list: List, spot: &Spot) -> Option<Card> {
        let (frame, Content::Item(fields)) = self.frame(spot)? else { return None };
        let commits = list == List::Commitments;
        let cut = |(n, at): (usize, usize)| {
            let begins = pieces::beginning(&fields.text, at);
            (format!("{n} {begins}"), format!("{begins}…"))
        };
        let cuts = (1..).zip(pieces::sentences(&fields.text)).skip(1);
        Some(Card {
            list: list.name(),
            rows: (fields.text.chars().count() / 60 + fields.text.lines().count()).clamp(2, 14),
            splits: if matches!(spot, Spot::Add(..)) { Vec::new() } else { cuts.map(cut).collect() },
            sides: if commits { self.sides(&fields.sides) } else { Vec::new() },
            principles: if commits { self.principles(&fields.principles) } else { Vec::new() },
            parts: self.parts(spot, &fields),
            frame,
            fields,
            ..Card::default()
        })
    }

    fn sides(&self, on: &[String]) -> Vec<Choice> {
        self.proposal.sides.iter().map(|s| (s.key.clone(), s.label.clone(), on.contains(&s.key))).collect()
    }

    fn principles(&self, on: &[String]) -> Vec<Choice> {
        let all = self.proposal.principles.iter();
        all.map(|p| (p.key.clone(), p.label.clone(), on.contains(&p.key))).collect()
    }

    /// The sentences that are kept, with what was chosen for them.
    fn parts(&self, spot: &Spot, fields: &Fields) -> Vec<PartCard> {
        let Spot::Item(List::Commitments, _) = spot else { return Vec::new() };
        let Some(at) = spot.place(self.proposal) else { return Vec::new() };
        let kept = &self.proposal.commitments[at].parts;
        let typed = fields.parts.len() == kept.len();
        let part = |(i, part): (usize, &reader::proposal::Part)| {
            let (kind, sides) = if typed { &fields.parts[i] } else { &(part.kind, part.sides.clone()) };
            PartCard {
                n: i + 1,
                text: part.text.clone(),
                kinds: KINDS
                    .map(|(name, k)| (name, self.words.t(&format!("compact-part-{name}")), k == *kind))
                    .to_vec(),
                sides: self.sides(sides),
            }
        };
        kept.iter().enumerate().map(part).collect()
    }
}

/// What a sentence can do, by the name that its word ends with.
pub const KINDS: [(&str, PartKind); 3] =
    [("duty", PartKind::Duty), ("right", PartKind::Right), ("explanation", PartKind::Explanation)];

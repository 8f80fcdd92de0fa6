//! Correcting a proposal: what a person changes, one thing at a time, each a pure step from proposal to proposal. What
//! is taken away becomes a section, so no words of the source are lost by a slip.

use std::str::FromStr;

use reader::proposal::{Clock, Commitment, Named, Part, PartKind, Proposal, Section, Side};

use super::{pieces, rules::slug_of};
use crate::base::{Problem, Refusal};

/// The lists of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Åtaganden.
    Commitments,
    /// Principer.
    Principles,
    /// Mål.
    Goals,
    /// Everything else.
    Sections,
}

impl List {
    /// Every list, in the order they are looked over.
    pub const ALL: [Self; 4] = [Self::Goals, Self::Principles, Self::Commitments, Self::Sections];

    /// The name in forms and at the end of words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Commitments => "commitment",
            Self::Principles => "principle",
            Self::Goals => "goal",
            Self::Sections => "section",
        }
    }
}

impl FromStr for List {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

/// One thing of a list: by its key, or a section by its place from 0. In forms: `commitment:municipality-1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// In which list.
    pub list: List,
    /// Its key, or its place.
    pub key: String,
}

impl FromStr for Item {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (list, key) = text.split_once(':').ok_or(())?;
        Ok(Self { list: list.parse()?, key: key.to_owned() })
    }
}

/// What stands in the fields of a thing, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// The printed number; of a principle, its name.
    pub label: String,
    /// The heading.
    pub heading: String,
    /// The words.
    pub text: String,
    /// The heading of the list it stands in.
    pub group: String,
    /// Who owes it, by key.
    pub sides: Vec<String>,
    /// The principles it serves, by key.
    pub principles: Vec<String>,
    /// Sentence by sentence: what each does, and who owes it. Empty where that was not shown.
    pub parts: Vec<(PartKind, Vec<String>)>,
}

/// What else is to become of a thing, once its fields are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nothing more.
    Stay,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// In two, before the n-th sentence (from 1).
    SplitBefore(usize),
    /// Together with the next.
    Join,
    /// A thing of another list.
    Become(List),
    /// Gone; only a section can go, for anything else becomes one first.
    Remove,
}

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Revision {
    /// Of the text as a whole.
    Head(Box<Heading>),
    /// What the sides are called (key, label), and one more.
    Sides(Vec<(String, String)>, String),
    /// The rhythms.
    Clocks(Vec<Clock>),
    /// Of one thing.
    Item(Item, Box<Fields>, Then),
    /// One thing more, at the end of its list: label, words.
    Add(List, String, String),
}

/// What is said of the text as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Title.
    pub title: String,
    /// `sv` or `en`.
    pub language: String,
    /// Vision, or nothing.
    pub vision: String,
    /// Who adopted it.
    pub body: String,
    /// When: a day, a month or a year.
    pub date: String,
    /// Diary number.
    pub diary_number: String,
}

impl Revision {
    /// The name in the journal.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Head(_) => "head",
            Self::Sides(..) => "sides",
            Self::Clocks(_) => "clocks",
            Self::Item(_, _, Then::Stay) => "reworded",
            Self::Item(_, _, Then::Up | Then::Down) => "moved",
            Self::Item(_, _, Then::SplitBefore(_)) => "split",
            Self::Item(_, _, Then::Join) => "joined",
            Self::Item(_, _, Then::Become(_)) => "turned",
            Self::Item(_, _, Then::Remove) => "removed",
            Self::Add(..) => "added",
        }
    }
}

/// The proposal after one correction.
pub fn revise(mut proposal: Proposal, revision: Revision) -> Result<Proposal, Refusal> {
    match revision {
        Revision::Head(head) => title(&mut proposal, *head)?,
        Revision::Sides(labels, another) => sides(&mut proposal, labels, another)?,
        Revision::Clocks(clocks) => proposal.clocks = clocks,
        Revision::Add(list, label, text) => add(&mut proposal, list, label, text)?,
        Revision::Item(item, fields, then) => {
            let at = place(&proposal, &item).ok_or(Problem::whole("compact-item-gone"))?;
            keep(&mut proposal, item.list, at, *fields)?;
            go_on(&mut proposal, item.list, at, then)?;
        }
    }
    Ok(proposal)
}

/// Where `item` stands in its list.
pub fn place(proposal: &Proposal, item: &Item) -> Option<usize> {
    match item.list {
        List::Commitments => proposal.commitments.iter().position(|c| c.key == item.key),
        List::Principles => proposal.principles.iter().position(|p| p.key == item.key),
        List::Goals => proposal.goals.iter().position(|g| g.key == item.key),
        List::Sections => item.key.parse().ok().filter(|at| *at < proposal.sections.len()),
    }
}

fn title(proposal: &mut Proposal, head: Heading) -> Result<(), Refusal> {
    let filled = |text: String| Some(text).filter(|t| !t.is_empty());
    if head.title.is_empty() {
        return Err(Problem::at("title", "compact-title-missing").into());
    }
    if !head.date.is_empty() && !is_date(&head.date) {
        return Err(Problem::at("date", "compact-date-wrong").into());
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

fn sides(proposal: &mut Proposal, labels: Vec<(String, String)>, another: String) -> Result<(), Refusal> {
    for (key, label) in labels {
        let Some(side) = proposal.sides.iter_mut().find(|s| s.key == key) else { continue };
        side.label = label;
    }
    let owed: Vec<&String> = proposal
        .commitments
        .iter()
        .flat_map(|c| c.sides.iter().chain(c.parts.iter().flat_map(|p| &p.sides)))
        .collect();
    // A side without a name goes, unless it owes something.
    if proposal.sides.iter().any(|s| s.label.is_empty() && owed.contains(&&s.key)) {
        return Err(Problem::at("sides", "compact-side-owes").into());
    }
    proposal.sides.retain(|s| !s.label.is_empty());
    if !another.is_empty() {
        let key = free(&slug_of(&another), |k| proposal.sides.iter().any(|s| s.key == k));
        proposal.sides.push(Side { key, label: another });
    }
    Ok(())
}

fn add(proposal: &mut Proposal, list: List, label: String, text: String) -> Result<(), Refusal> {
    if text.is_empty() {
        return Err(Problem::at("text", "compact-text-missing").into());
    }
    let fields = Fields { heading: label.clone(), label, text, ..Fields::default() };
    pieces::insert(proposal, list, usize::MAX, fields);
    Ok(())
}

/// A key that is not taken: the one wished for, else with a number after it.
pub fn free(wish: &str, taken: impl Fn(&str) -> bool) -> String {
    let wish = if wish.is_empty() { "x" } else { wish };
    let mut tries = std::iter::once(wish.to_owned()).chain((2..).map(|n| format!("{wish}-{n}")));
    tries.find(|key| !taken(key)).unwrap_or_default()
}

fn keep(proposal: &mut Proposal, list: List, at: usize, fields: Fields) -> Result<(), Refusal> {
    if fields.text.is_empty() && list != List::Sections && fields.label.is_empty() {
        return Err(Problem::at("text", "compact-text-missing").into());
    }
    match list {
        List::Commitments => {
            if fields.sides.is_empty() && !proposal.sides.is_empty() {
                return Err(Problem::at("sides", "compact-side-missing").into());
            }
            commitment(&mut proposal.commitments[at], fields);
        }
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

fn commitment(thing: &mut Commitment, fields: Fields) {
    let filled = |text: String| Some(text).filter(|t| !t.is_empty());
    let same_sides =
        thing.sides.len() == fields.sides.len() && thing.sides.iter().all(|s| fields.sides.contains(s));
    // What was chosen for the whole wins over the sentences; where it was left alone, the sentences speak.
    if same_sides && fields.parts.len() == thing.parts.len() {
        for (part, (kind, sides)) in thing.parts.iter_mut().zip(fields.parts) {
            part.kind = kind;
            part.sides = if kind == PartKind::Explanation { Vec::new() } else { sides };
        }
    }
    if !same_sides {
        for part in thing.parts.iter_mut().filter(|p| p.kind != PartKind::Explanation) {
            part.sides.clone_from(&fields.sides);
        }
    }
    if fields.text != thing.text {
        thing.parts = pieces::parts(&fields.text, &thing.parts, &fields.sides);
    }
    thing.sides = owing(&thing.parts, fields.sides);
    thing.label = fields.label;
    thing.heading = filled(fields.heading);
    thing.text = fields.text;
    thing.group = filled(fields.group);
    thing.principles = fields.principles;
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

fn go_on(proposal: &mut Proposal, list: List, at: usize, then: Then) -> Result<(), Refusal> {
    match then {
        Then::Up if at > 0 => pieces::swap(proposal, list, at - 1),
        Then::Down => pieces::swap(proposal, list, at),
        Then::Stay | Then::Up => {}
        Then::SplitBefore(n) => pieces::split(proposal, list, at, n)?,
        Then::Join => pieces::join(proposal, list, at)?,
        Then::Become(other) if other == list => {}
        Then::Become(other) => {
            let fields = pieces::take(proposal, list, at);
            pieces::insert(proposal, other, usize::MAX, fields);
        }
        Then::Remove if list == List::Sections => {
            proposal.sections.remove(at);
        }
        Then::Remove => {
            let fields = pieces::take(proposal, list, at);
            pieces::insert(proposal, List::Sections, usize::MAX, fields);
        }
    }
    Ok(())
}

//! The boxes of a review: what can be corrected, each by its name, and what stands in it.

use std::{fmt, str::FromStr};

use reader::proposal::{Commitment, Part, PartKind, Proposal};

use super::derive::clock_name;
use crate::base::text::{line, paragraphs, sha256};

/// The lists of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum List {
    /// Åtaganden.
    Commitments,
    /// Principer.
    Principles,
    /// Mål.
    Goals,
    /// Everything else.
    #[default]
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

    /// How many there are.
    pub fn len(self, proposal: &Proposal) -> usize {
        match self {
            Self::Commitments => proposal.commitments.len(),
            Self::Principles => proposal.principles.len(),
            Self::Goals => proposal.goals.len(),
            Self::Sections => proposal.sections.len(),
        }
    }
}

impl FromStr for List {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

/// A box, by what it is about. In forms and addresses: `head`, `commitment-municipality-1`, `section-0`, `add-goal-0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The text as a whole.
    Head,
    /// The parties.
    Sides,
    /// The rhythms.
    Clocks,
    /// One thing of a list: by its key, a section by its place from 0.
    Item(List, String),
    /// One thing more for a list; several may wait at once.
    Add(List, usize),
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => f.write_str("head"),
            Self::Sides => f.write_str("sides"),
            Self::Clocks => f.write_str("clocks"),
            Self::Item(list, key) => write!(f, "{}-{key}", list.name()),
            Self::Add(list, n) => write!(f, "add-{}-{n}", list.name()),
        }
    }
}

impl FromStr for Spot {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "head" => return Ok(Self::Head),
            "sides" => return Ok(Self::Sides),
            "clocks" => return Ok(Self::Clocks),
            _ => {}
        }
        let (list, key) = text.split_once('-').ok_or(())?;
        if list != "add" {
            return Ok(Self::Item(list.parse()?, key.to_owned()));
        }
        let (list, n) = key.split_once('-').ok_or(())?;
        Ok(Self::Add(list.parse()?, n.parse().map_err(drop)?))
    }
}

impl Spot {
    /// The box of the thing at `at` in `list`.
    pub fn of(proposal: &Proposal, list: List, at: usize) -> Option<Self> {
        let key = match list {
            List::Commitments => proposal.commitments.get(at)?.key.clone(),
            List::Principles => proposal.principles.get(at)?.key.clone(),
            List::Goals => proposal.goals.get(at)?.key.clone(),
            List::Sections => proposal.sections.get(at).map(|_| at.to_string())?,
        };
        Some(Self::Item(list, key))
    }

    /// The place of a section.
    pub fn section(&self) -> Option<usize> {
        match self {
            Self::Item(List::Sections, at) => at.parse().ok(),
            _ => None,
        }
    }

    /// Where the thing stands in its list.
    pub fn place(&self, proposal: &Proposal) -> Option<usize> {
        let Self::Item(list, key) = self else { return None };
        match list {
            List::Commitments => proposal.commitments.iter().position(|c| c.key == *key),
            List::Principles => proposal.principles.iter().position(|p| p.key == *key),
            List::Goals => proposal.goals.iter().position(|g| g.key == *key),
            List::Sections => self.section().filter(|at| *at < proposal.sections.len()),
        }
    }
}

/// What stands in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Of the text as a whole.
    Head(Heading),
    /// What the sides are called: key and label; a new one has no key yet.
    Sides(Vec<(String, String)>),
    /// The rhythms, as they are written.
    Clocks(Vec<Rhythm>),
    /// Of one thing.
    Item(Fields),
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

/// A rhythm as it is written in its row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rhythm {
    /// What recurs, by name.
    pub kind: String,
    /// How many months lie between.
    pub months: String,
    /// What it is about.
    pub object: String,
}

/// What stands in the fields of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// The list it belongs to, or is to belong to.
    pub kind: List,
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

/// A box as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    /// Which.
    pub spot: Spot,
    /// The mark of what stood there when the page was read.
    pub was: String,
    /// Somebody else had changed it as well, and one of the two is to be chosen.
    pub both: bool,
    /// Which of the two was chosen.
    pub pick: Option<Pick>,
    /// What stands there.
    pub content: Content,
}

/// Whose words are to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Those of the person who sends.
    Mine,
    /// Those that are kept.
    Theirs,
}

impl Content {
    /// Whether both say the same: ticked boxes have no order.
    pub fn same(&self, other: &Self) -> bool {
        self.clone().unordered() == other.clone().unordered()
    }

    /// A mark by which it is known again.
    pub fn mark(&self) -> String {
        sha256(&[format!("{:?}", self.clone().unordered()).as_bytes()])[..16].to_owned()
    }

    fn unordered(mut self) -> Self {
        if let Self::Item(fields) = &mut self {
            fields.sides.sort();
            fields.principles.sort();
            fields.parts.iter_mut().for_each(|(_, sides)| sides.sort());
        }
        self
    }
}

/// What is kept in a box, written as a form would send it; none where there is no such thing.
pub fn content(proposal: &Proposal, spot: &Spot) -> Option<Content> {
    let may = |text: &Option<String>| line(text.as_deref().unwrap_or_default());
    Some(match spot {
        Spot::Head => Content::Head(Heading {
            title: line(&proposal.title),
            language: line(&proposal.language),
            vision: paragraphs(proposal.vision.as_deref().unwrap_or_default()),
            body: may(&proposal.adoption.body),
            date: may(&proposal.adoption.date),
            diary_number: may(&proposal.adoption.diary_number),
        }),
        Spot::Sides => {
            Content::Sides(proposal.sides.iter().map(|s| (s.key.clone(), line(&s.label))).collect())
        }
        Spot::Clocks => Content::Clocks(
            proposal
                .clocks
                .iter()
                .map(|c| Rhythm {
                    kind: clock_name(c.kind).to_owned(),
                    months: c.every_months.to_string(),
                    object: may(&c.object),
                })
                .collect(),
        ),
        Spot::Item(list, _) => Content::Item(fields(proposal, *list, spot.place(proposal)?)),
        Spot::Add(list, _) => Content::Item(Fields { kind: *list, ..Fields::default() }),
    })
}

fn fields(proposal: &Proposal, list: List, at: usize) -> Fields {
    let named = |n: &reader::proposal::Named| Fields {
        kind: list,
        label: line(&n.label),
        text: paragraphs(&n.text),
        ..Fields::default()
    };
    match list {
        List::Commitments => commitment(&proposal.commitments[at]),
        List::Principles => named(&proposal.principles[at]),
        List::Goals => named(&proposal.goals[at]),
        List::Sections => {
            let s = &proposal.sections[at];
            Fields { kind: list, heading: line(&s.heading), text: paragraphs(&s.text), ..Fields::default() }
        }
    }
}

fn commitment(c: &Commitment) -> Fields {
    let part = |p: &Part| (p.kind, p.sides.clone());
    Fields {
        kind: List::Commitments,
        label: line(&c.label),
        heading: line(c.heading.as_deref().unwrap_or_default()),
        text: paragraphs(&c.text),
        group: line(c.group.as_deref().unwrap_or_default()),
        sides: c.sides.clone(),
        principles: c.principles.clone(),
        parts: c.parts.iter().map(part).collect(),
    }
}

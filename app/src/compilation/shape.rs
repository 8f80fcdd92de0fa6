//! The year as it is kept and given away (version 1 of the shape): raw facts, so that every figure can be counted again from
//! them. Days are written as in `2027-03-12`, statuses and kinds by their stored names, addresses without the host.

use serde::{Deserialize, Serialize};

/// The version of this shape.
pub const VERSION: u32 = 1;

/// A year of a compact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// The version of the shape.
    pub v: u32,
    /// Where the addresses lead: scheme and host.
    pub host: String,
    /// The town's name.
    pub town: String,
    /// The language that people write in there.
    pub lang: String,
    /// The day on which all this was so.
    pub on: String,
    /// The compact and the edition that was asked about.
    pub compact: Agreement,
    /// The round.
    pub round: Round,
    /// The sides of the text, in its order.
    pub sides: Vec<Side>,
    /// What was asked.
    pub questions: Vec<Question>,
    /// The commitments, in the order of the text.
    pub commitments: Vec<Commitment>,
    /// Everybody who was asked.
    pub parties: Vec<Party>,
    /// What they answered.
    pub answers: Vec<Said>,
    /// How each side sees each commitment.
    pub views: Vec<View>,
    /// The measures that were under way.
    pub measures: Vec<Measure>,
    /// Who stands behind the compact, or did at some time of the year.
    pub signatories: Vec<Signatory>,
    /// How many organisations the register holds.
    pub registered: i64,
    /// The meetings that were held.
    pub meetings: Vec<Meeting>,
    /// The bodies that there were, and who sat in them; nothing in what was frozen before bodies were kept.
    #[serde(default)]
    pub bodies: Vec<Body>,
    /// The rounds before.
    pub earlier: Vec<Earlier>,
    /// The years from before this house, as their papers tell them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
    /// What the secretariat has written.
    pub words: Vec<Word>,
    /// What is quoted.
    pub quotes: Vec<Quoted>,
}

/// The compact and its edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What it is called.
    pub name: String,
    /// The number of the edition.
    pub edition: i64,
    /// The first day of the edition.
    pub from: String,
    /// Who adopted it, when, under which number; nothing where that is not known.
    pub body: String,
    /// The day of the adoption.
    pub adopted: String,
    /// The diary number.
    pub diary: String,
    /// Where it is read.
    pub address: String,
}

/// The round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// What it is called.
    pub name: String,
    /// The first day that it is about.
    pub from: String,
    /// The last.
    pub until: String,
    /// The last day on which reports were taken.
    pub closed: String,
    /// Where its answers are read.
    pub address: String,
}

/// A side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Its key.
    pub key: String,
    /// Its name.
    pub label: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Which.
    pub id: String,
    /// `each` commitment, or the `whole`.
    pub of: String,
    /// `text`, `scale`, `number` or `choice`.
    pub kind: String,
    /// Its words.
    pub wording: String,
    /// What could be chosen.
    pub choices: Vec<String>,
}

/// A commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Which: the identity of its clause.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its words.
    pub text: String,
    /// The heading it stands under, or nothing.
    pub group: String,
    /// The keys of the sides that owe it.
    pub sides: Vec<String>,
    /// Where it stands.
    pub address: String,
}

/// Somebody who was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The name; empty for the part that the sides write together.
    pub name: String,
    /// The key of its side.
    pub side: String,
    /// The day on which the report was handed in; nothing where it was not.
    pub handed_in: Option<String>,
    /// Which version of it counts.
    pub version: Option<i64>,
    /// Where it is read; nothing where there is nothing to read.
    pub address: Option<String>,
    /// The commitments that it was asked about.
    pub asked: Vec<String>,
    /// The last day on which it stood behind the compact; nothing where it still does.
    pub left: Option<String>,
}

impl Party {
    /// Whether it is the part that the sides write together, which is no party.
    pub fn is_joint(&self) -> bool {
        self.side == crate::compact::rules::Side::JOINT
    }

    /// Whether it is a party among those who were asked: who has left without a report is no more silent than they are there,
    /// and what the sides write together is nobody's report.
    pub fn is_party(&self) -> bool {
        !self.is_joint() && (self.handed_in.is_some() || self.left.is_none())
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Whose: the place in the list of parties.
    pub party: usize,
    /// To which question.
    pub question: String,
    /// Of which commitment; none where the whole was asked about.
    pub commitment: Option<String>,
    /// What was said; of the scale a status, a number with a point.
    pub answer: String,
}

/// How a side sees a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Which commitment.
    pub commitment: String,
    /// Which side.
    pub side: String,
    /// How it sees it.
    pub status: String,
    /// Of which day.
    pub on: String,
    /// Why.
    pub reason: String,
    /// How it saw it a year before; none where it had not said.
    pub before: Option<String>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What is done.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// The key of its side.
    pub side: String,
    /// How it stands.
    pub status: String,
    /// The day it is due.
    pub due: String,
    /// Since when it stands so.
    pub since: String,
    /// The commitments that it serves.
    pub commitments: Vec<String>,
    /// Where it is read.
    pub address: String,
}

/// Somebody who stands behind the compact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// `organisation` or `unit`.
    pub kind: String,
    /// Since when.
    pub since: String,
    /// The first day without; none where it stands behind it still.
    pub until: Option<String>,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day.
    pub on: String,
    /// The key of the side that told of it.
    pub side: String,
    /// What was told.
    pub told: String,
}

/// A body that was there at some time of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// `council`, `forum`, `steering-group`, `secretariat` or `other`.
    pub kind: String,
    /// Its first day.
    pub from: String,
    /// Its last day; none where it goes on.
    pub until: Option<String>,
    /// What the bodies are called that it follows on.
    pub follows: Vec<String>,
    /// Who sat there at some time of the year.
    pub mandates: Vec<Mandate>,
    /// Where it is read.
    pub address: String,
}

/// A mandate that was held at some time of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Which.
    pub id: String,
    /// Who: read anew each time, and never frozen, so that an erasure reaches every year (decision 28).
    #[serde(skip)]
    pub name: String,
    /// `chair`, `vice`, `member`, `deputy` or `other`.
    pub office: String,
    /// The key of the side that they spoke for.
    pub side: String,
    /// The organisation or unit; nothing where there is none.
    pub whom: String,
    /// For whom, in words: read anew too, for it may name somebody.
    #[serde(skip)]
    pub words: String,
    /// The first day.
    pub from: String,
    /// The last day; none where it goes on.
    pub until: Option<String>,
}

/// A round before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// What it is called.
    pub name: String,
    /// The last day that it was about.
    pub until: String,
    /// How many were asked.
    pub asked: i64,
    /// How many handed in.
    pub handed_in: i64,
    /// How the sides saw the commitments at the end of its year.
    pub views: Vec<Standing>,
    /// Where it is read.
    pub address: String,
}

/// A year from before this house, as its paper tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// What it is called.
    pub name: String,
    /// The last day that it is about.
    pub until: String,
    /// Which paper it is.
    pub source: String,
    /// How the sides saw the commitments, as far as it says so.
    pub views: Vec<Standing>,
    /// What it counted.
    pub figures: Vec<Counted>,
    /// Where it is read.
    pub address: String,
}

/// Something that a paper counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What.
    pub name: String,
    /// How many or how much, as digits with a point.
    pub number: String,
    /// Of how many; nothing where it does not say.
    pub out_of: String,
    /// Of what, or nothing.
    pub unit: String,
}

/// How a side saw the commitments on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Which side.
    pub side: String,
    /// How many it saw as complete or substantial.
    pub good: i64,
    /// Of how many.
    pub of: i64,
}

/// What the secretariat has written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// `summary`, `ahead`, or a commitment.
    pub place: String,
    /// The words.
    pub text: String,
}

/// A quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Whose: the place in the list of parties.
    pub party: usize,
    /// The answer that it is taken from.
    pub question: String,
    /// The commitment; none where it is of the whole.
    pub commitment: Option<String>,
    /// The passage.
    pub text: String,
}

impl Year {
    /// What the secretariat has written in a place; nothing where it has not.
    pub fn word(&self, place: &str) -> &str {
        self.words.iter().find(|one| one.place == place).map_or("", |one| one.text.as_str())
    }

    /// What a side is called.
    pub fn side<'a>(&'a self, key: &'a str) -> &'a str {
        self.sides.iter().find(|one| one.key == key).map_or(key, |one| one.label.as_str())
    }
}

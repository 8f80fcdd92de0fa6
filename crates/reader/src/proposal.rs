//! What the importer proposes. The JSON shape is version 1 of the contract of `overens import FILE --json`.

use serde::{Deserialize, Serialize};

/// A proposed structure of a compact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The version of this shape: 1.
    pub version: u32,
    /// The title of the text.
    pub title: String,
    /// Its language, as a tag ("sv", "en").
    pub language: String,
    /// The parties, and `joint` where they owe something together.
    pub sides: Vec<Side>,
    /// The vision, where the text has one.
    pub vision: Option<String>,
    /// The goals.
    pub goals: Vec<Named>,
    /// The principles, whatever the text calls them.
    pub principles: Vec<Named>,
    /// The commitments, in printed order.
    pub commitments: Vec<Commitment>,
    /// Everything else, in printed order.
    pub sections: Vec<Section>,
    /// The decision that made this text valid.
    pub adoption: Adoption,
    /// From when to when the agreement holds, where it says so itself.
    pub term: Term,
    /// The agreement's own rhythms.
    pub clocks: Vec<Clock>,
    /// What a person should look at.
    pub findings: Vec<Finding>,
}

/// A party to the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// `municipality`, `region`, `government`, `civil_society`, `joint`, or a slug.
    pub key: String,
    /// What the text calls it.
    pub label: String,
}

/// A principle or a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// A slug, unique in its list.
    pub key: String,
    /// The name of a principle; the number of a goal, or nothing.
    pub label: String,
    /// What the text says of it.
    pub text: String,
}

/// A commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// A slug, unique among the commitments.
    pub key: String,
    /// The printed number without punctuation, else the heading, else nothing.
    pub label: String,
    /// The heading it stands under as its own.
    pub heading: Option<String>,
    /// Its words, without the printed reference to principles.
    pub text: String,
    /// Who owes it: the union over its owing parts.
    pub sides: Vec<String>,
    /// The principles it serves.
    pub principles: Vec<String>,
    /// The heading of the list or chapter it stands in.
    pub group: Option<String>,
    /// Its sentences, with who owes each.
    pub parts: Vec<Part>,
}

/// A sentence of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// What it does.
    pub kind: PartKind,
    /// Who owes it; empty for an explanation.
    pub sides: Vec<String>,
}

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Somebody is to do it.
    Duty,
    /// Somebody may ask for it.
    Right,
    /// It explains.
    Explanation,
}

/// A stretch of text that is none of the above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading, or nothing.
    pub heading: String,
    /// 1 is the highest.
    pub level: u32,
    /// Its words; paragraphs are parted by an empty line.
    pub text: String,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Adoption {
    /// Who decided.
    pub body: Option<String>,
    /// When: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub date: Option<String>,
    /// The diary number.
    pub diary_number: Option<String>,
}

/// From when to when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Term {
    /// The first day, as precise as printed.
    pub from: Option<String>,
    /// The last day, as precise as printed; nothing where it is open-ended.
    pub until: Option<String>,
}

/// A rhythm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What recurs.
    pub kind: ClockKind,
    /// How many months lie between two.
    pub every_months: u32,
    /// What it is about.
    pub object: Option<String>,
}

/// What recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// Uppföljning.
    FollowUp,
    /// Utvärdering.
    Evaluation,
    /// Dialogmöte, forum.
    DialogueMeeting,
    /// Handlingsplan.
    Plan,
    /// Revidering.
    Revision,
}

/// Something a person should look at.
///
/// The reader says what it saw as a `code` and a `quote`; the door that shows it writes the `message` in the person's
/// language (no sentence stands in Rust).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The line of the source, where there is one.
    pub line: Option<u32>,
    /// How much it matters.
    pub severity: Severity,
    /// What was seen: a slug with a word of its own in both languages ("unknown-principle").
    pub code: String,
    /// The words of the source that it is about, or what was guessed; may be empty.
    pub quote: String,
    /// The sentence a person reads; empty until a door fills it in.
    pub message: String,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Something may be wrong.
    Warning,
}

//! What a compact, its editions and its clauses are, and what may become of them.

use kernel::Id;

pub use super::adoption::{Adoption, Edition, EditionState, check_adoption};
use crate::base::{Problem, Refusal, refusal::Problems};

/// A local compact of the town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compact {
    /// Which.
    pub id: Id<Compact>,
    /// Its part of addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// What it calls its parts.
    pub vocabulary: Vocabulary,
    /// How one accedes to it.
    pub rules: AccessionRules,
}

/// What a compact calls its parts, in the plural, as headings ("Kännetecken"). Empty: the house's own word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// The values.
    pub values: String,
    /// The vision.
    pub vision: String,
    /// The goals.
    pub goals: String,
    /// The principles.
    pub principles: String,
    /// The commitments.
    pub commitments: String,
}

/// The longest word of a vocabulary, in characters.
const LONGEST_WORD: usize = 60;

impl Vocabulary {
    /// Each word with the field it stands in.
    pub fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("values", &self.values),
            ("vision", &self.vision),
            ("goals", &self.goals),
            ("principles", &self.principles),
            ("commitments", &self.commitments),
        ]
    }
}

/// Who confirms an accession before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ConfirmedBy {
    /// Nobody: it counts once it is received.
    Nobody,
    /// The secretariat.
    #[default]
    Secretariat,
    /// A body, named in the rules; the secretariat enters its decision.
    Body,
}

impl ConfirmedBy {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Nobody, Self::Secretariat, Self::Body];

    /// The name that is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Secretariat => "secretariat",
            Self::Body => "body",
        }
    }
}

impl std::str::FromStr for ConfirmedBy {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

/// How one accedes to a compact. Configuration, so that each town's own procedure holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccessionRules {
    /// Who confirms.
    pub confirmed_by: ConfirmedBy,
    /// The body that confirms; empty unless a body does.
    pub confirming_body: String,
    /// A politician counter-signs.
    pub counter_signed: bool,
    /// A signature on an edition holds for the next one.
    pub carries_over: bool,
    /// Where it does not: how many months an organisation has to renew. 0 where it carries over.
    pub renew_within_months: i64,
    /// Who may accede, one criterion an entry.
    pub criteria: Vec<String>,
}

/// The longest time to renew, in months.
const LONGEST_RENEWAL: i64 = 60;

/// Whether these rules and words can be a compact's.
pub fn check_rules(name: &str, vocabulary: &Vocabulary, rules: &AccessionRules) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    problems.check(name.is_empty() || name.chars().count() > 200, Problem::at("name", "compact-name-wrong"));
    for (field, word) in vocabulary.fields() {
        problems.check(word.chars().count() > LONGEST_WORD, Problem::at(field, "compact-word-too-long"));
    }
    problems.check(
        rules.confirmed_by == ConfirmedBy::Body && rules.confirming_body.is_empty(),
        Problem::at("confirming_body", "compact-confirming-body-missing"),
    );
    problems.check(
        !rules.carries_over && !(1..=LONGEST_RENEWAL).contains(&rules.renew_within_months),
        Problem::at("renew_within_months", "compact-renewal-wrong"),
    );
    problems.done()
}

/// First parts of addresses under `/compact` that are no compact's.
const RESERVED: [&str; 4] = ["editions", "redline", "rules", "new"];

/// Whether `slug` can be a compact's part of addresses.
pub fn slug_fits(slug: &str) -> bool {
    let signs = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    signs
        && (1..=60).contains(&slug.len())
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !RESERVED.contains(&slug)
}

/// A part of an address made from a name: "Överenskommelsen i Ekby" is `overenskommelsen-i-ekby`.
pub fn slug_of(name: &str) -> String {
    let folded = crate::base::text::fold(name);
    let ascii: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = ascii.split('-').filter(|w| !w.is_empty()).collect();
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() >= 60 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// One clause of an edition. Clauses form a tree, kept flat in printed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Which.
    pub id: Id<Clause>,
    /// The clause it is a part of.
    pub parent: Option<Id<Clause>>,
    /// Its part of addresses, unique in its edition and there to stay.
    pub slug: String,
    /// What it is.
    pub kind: ClauseKind,
    /// As printed: "3", "1.7", or nothing. Of a principle, its name.
    pub label: String,
    /// Its heading, or nothing.
    pub heading: String,
    /// Its words; paragraphs are parted by an empty line.
    pub body: String,
    /// The heading of the list it stands in, or nothing.
    pub group: String,
    /// How deep a section lies; 1 is the highest.
    pub level: i64,
    /// Who owes it, as the keys of sides.
    pub sides: Vec<String>,
    /// The principles it serves, as the slugs of their clauses.
    pub principles: Vec<String>,
}

impl Clause {
    /// What it is called where only a name fits: heading, else label, else nothing.
    pub fn name(&self) -> &str {
        if self.heading.is_empty() { &self.label } else { &self.heading }
    }

    /// Whether it is a commitment as a whole, not one of its sentences.
    pub fn is_commitment(&self) -> bool {
        self.kind == ClauseKind::Commitment && self.parent.is_none()
    }
}

/// What a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// Värdegrund.
    Values,
    /// Vision.
    Vision,
    /// Mål.
    Goal,
    /// Princip.
    Principle,
    /// Åtagande.
    Commitment,
    /// A sentence of a commitment: somebody is to do it.
    Duty,
    /// A sentence of a commitment: somebody may ask for it.
    Right,
    /// A sentence of a commitment: it explains.
    Explanation,
    /// Any other stretch of text.
    Section,
    /// What a word means.
    Definition,
}

impl ClauseKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Values,
        Self::Vision,
        Self::Goal,
        Self::Principle,
        Self::Commitment,
        Self::Duty,
        Self::Right,
        Self::Explanation,
        Self::Section,
        Self::Definition,
    ];

    /// The name that is stored and that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Vision => "vision",
            Self::Goal => "goal",
            Self::Principle => "principle",
            Self::Commitment => "commitment",
            Self::Duty => "duty",
            Self::Right => "right",
            Self::Explanation => "explanation",
            Self::Section => "section",
            Self::Definition => "definition",
        }
    }
}

impl std::str::FromStr for ClauseKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

/// A party to an edition, under the name that its text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// `municipality`, `region`, `government`, `civil_society`, `joint`, or a slug.
    pub key: String,
    /// What the text calls it.
    pub label: String,
}

impl Side {
    /// The key of what all parties owe together.
    pub const JOINT: &str = "joint";
    /// The key of civil society's side.
    pub const CIVIL: &str = "civil_society";
    /// The keys of the side that is a public body; the first stands for any of them.
    pub const PUBLIC: [&str; 3] = ["municipality", "region", "government"];

    /// Whether the side with this key is a public body.
    pub fn is_public(key: &str) -> bool {
        Self::PUBLIC.contains(&key)
    }
}

/// A rhythm that an edition states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// `follow_up`, `evaluation`, `dialogue_meeting`, `plan` or `revision`.
    pub kind: String,
    /// How many months lie between two.
    pub every_months: i64,
    /// What it is about, or nothing.
    pub object: String,
}

//! What a report is made of: parts with blocks in them, in one language. Whoever sets it, on a page or on paper, reads this and
//! nothing else.

use serde::Serialize;

/// The report of a year, laid out in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Booklet {
    /// "Årsrapport 2026".
    pub title: String,
    /// The compact that it is about.
    pub about: String,
    /// What it is: the time, the day of the figures, the version.
    pub facts: Vec<Fact>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// The language that people write in there.
    pub written: String,
}

/// A fact, headed by what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A part, with its own parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Where it is linked to: letters and digits.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// It is shown at a meeting: on a slide of its own.
    pub shown: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// Something that stands in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// What the secretariat has written.
    Words {
        /// Paragraph by paragraph.
        paragraphs: Vec<String>,
    },
    /// A sentence of the house.
    Text {
        /// The sentence.
        text: String,
    },
    /// The words of the agreement.
    Clause {
        /// Paragraph by paragraph.
        paragraphs: Vec<String>,
        /// Who owes it.
        owed: String,
        /// Where it stands.
        href: String,
    },
    /// Figures, each with its denominator.
    Figures {
        /// The figures.
        figures: Vec<Figure>,
    },
    /// Shares of a whole, on a scale.
    Bars {
        /// The bars.
        bars: Vec<Bar>,
    },
    /// How the sides see a commitment, side by side.
    Views {
        /// A view a side.
        views: Vec<SideView>,
        /// That they differ, and how much; nothing where they do not.
        gap: String,
    },
    /// A table; the first cell of a row is its head.
    Table {
        /// What it shows.
        caption: String,
        /// The heads of the columns.
        heads: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Passages of reports.
    Quotes {
        /// The quotes.
        quotes: Vec<Quote>,
    },
    /// What parties answered to a question in words.
    Said {
        /// The question.
        question: String,
        /// The answers, side by side.
        sides: Vec<SideSaid>,
    },
    /// Things one after another.
    List {
        /// What they are.
        caption: String,
        /// The things.
        items: Vec<Item>,
    },
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// "42 av 60".
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// A bar: the whole, and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// What is to be seen first, with its denominator.
    pub lead: String,
    /// Its parts, the best first; where nothing stands is left out.
    pub steps: Vec<Step>,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The step of the scale.
    pub kind: String,
    /// Its word.
    pub word: String,
    /// How many.
    pub n: i64,
    /// Where it begins, in thousandths of the whole.
    pub from: i64,
    /// How long it is, in thousandths of the whole.
    pub size: i64,
}

impl Bar {
    /// A bar of steps, each with its kind, its word and its number.
    pub fn new(label: String, lead: String, steps: impl IntoIterator<Item = (String, String, i64)>) -> Self {
        let steps: Vec<_> = steps.into_iter().filter(|(_, _, n)| *n > 0).collect();
        let total: i64 = steps.iter().map(|(_, _, n)| n).sum();
        // Both ends are rounded, not the size, so that the parts always fill the whole.
        let end = |count: i64| count * 1000 / total.max(1);
        let mut before = 0;
        let step = |(kind, word, n): (String, String, i64)| {
            let from = end(before);
            before += n;
            Step { kind, word, n, from, size: end(before) - from }
        };
        Self { label, lead, steps: steps.into_iter().map(step).collect() }
    }
}

/// How a side sees a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideView {
    /// The side.
    pub side: String,
    /// The step of the scale, or that it is none.
    pub kind: String,
    /// Its word.
    pub word: String,
    /// Of which day, and how it was a year before; nothing where the side has not said anything.
    pub more: String,
    /// Why, paragraph by paragraph.
    pub reason: Vec<String>,
}

/// A passage of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The passage, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// Whose.
    pub who: String,
    /// Where it is read.
    pub href: String,
}

/// What the parties of a side answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideSaid {
    /// The side.
    pub side: String,
    /// The answers.
    pub said: Vec<Saying>,
}

/// What a party answered, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saying {
    /// Who.
    pub who: String,
    /// Where the report is read.
    pub href: String,
    /// The answer, paragraph by paragraph.
    pub paragraphs: Vec<String>,
}

/// A thing in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The step of the scale, or a mark; nothing where it has none.
    pub kind: String,
    /// The word of that mark.
    pub word: String,
    /// What it is.
    pub text: String,
    /// More about it.
    pub more: String,
    /// Where it is read; nothing where it is not.
    pub href: String,
}

impl Item {
    /// A thing without a mark.
    pub fn plain(text: String, more: String, href: String) -> Self {
        Self { kind: String::new(), word: String::new(), text, more, href }
    }
}

/// A text as its paragraphs.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

//! What a compilation is, which words and quotes it takes, and when it may be published. Pure.

use kernel::{Day, Id, Instant};
use policy::{Class, Kind, Subject};

use crate::{
    base::{Problem, Refusal, refusal::Problems, text},
    compact::rules::Clause,
    followup::rules::{Question, Report, Round},
};

/// The longest words of a place, in signs.
const LONGEST: usize = 8000;
/// The longest quote, in signs.
const QUOTE: usize = 800;
/// The most quotes under a commitment.
const QUOTES: usize = 6;
/// How many hexadecimal digits of the hash are the check code.
const CODE: usize = 12;

/// The year's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compilation {
    /// Which.
    pub id: Id<Compilation>,
    /// Of which round.
    pub round: Id<Round>,
    /// The version that is being written, from 1.
    pub version: i64,
    /// The version that was published last.
    pub published: Option<i64>,
    /// Why the version that is being written corrects the one before; empty for the first.
    pub reason: String,
}

impl Compilation {
    /// Whether a version is being written.
    pub fn is_written(&self) -> bool {
        self.published != Some(self.version)
    }

    /// The compilation as something that rules speak of: public once a version of it is published.
    pub fn subject(&self, town: &str) -> Subject {
        let class = if self.published.is_some() { Class::Public } else { Class::Own };
        Subject::new(Kind::Compilation, town).id(self.id.as_str()).class(class)
    }
}

/// A version that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Which.
    pub version: i64,
    /// When.
    pub at: Instant,
    /// Why it replaces the one before; empty for the first.
    pub reason: String,
    /// SHA-256 of its data, hex.
    pub hash: String,
}

impl Published {
    /// The check code: the first digits of the hash of the data, in groups of four.
    pub fn code(&self) -> String {
        printed(&self.hash)
    }
}

/// The check code of data with this hash.
pub fn printed(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(CODE).map(|c| c.to_ascii_uppercase()).collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The beginning of a hash that somebody read from a paper; none where it can be none.
pub fn read_code(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let digits = digits.to_ascii_lowercase();
    (digits.len() == CODE && digits.chars().all(|c| c.is_ascii_hexdigit())).then_some(digits)
}

/// Where the secretariat writes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// The year in short.
    Summary,
    /// What comes next.
    Ahead,
    /// Under a commitment.
    Under(Id<Clause>),
}

impl Place {
    /// The name that is stored, and that a form's box has.
    pub fn name(&self) -> String {
        match self {
            Self::Summary => "summary".to_owned(),
            Self::Ahead => "ahead".to_owned(),
            Self::Under(clause) => clause.to_string(),
        }
    }

    /// The place of this name among the commitments of the round.
    pub fn read(name: &str, commitments: &[Clause]) -> Option<Self> {
        match name {
            "summary" => Some(Self::Summary),
            "ahead" => Some(Self::Ahead),
            other => commitments.iter().find(|c| c.id.as_str() == other).map(|c| Self::Under(c.id.clone())),
        }
    }
}

/// The words of a place, as they are kept.
pub fn words(typed: &str) -> Result<String, &'static str> {
    let said = text::paragraphs(typed);
    if said.chars().count() > LONGEST { Err("compilation-words-long") } else { Ok(said) }
}

/// A passage that somebody chose from an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// From which report.
    pub report: Id<Report>,
    /// The answer to which question.
    pub question: Id<Question>,
    /// The words.
    pub text: String,
}

/// An answer in words that can be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotable {
    /// Of which report.
    pub report: Id<Report>,
    /// To which question.
    pub question: Id<Question>,
    /// What was answered.
    pub answer: String,
}

/// The passages that are quoted of a commitment, or of the whole: each stands word for word in the answer of somebody who
/// said that it may be quoted.
pub fn quotes(chosen: &[Passage], from: &[Quotable]) -> Result<Vec<Passage>, Refusal> {
    let mut problems = Problems::default();
    let mut kept = Vec::new();
    for one in chosen {
        let passage = Passage { text: text::paragraphs(&one.text), ..one.clone() };
        let wrong =
            |word| Problem::at("quotes", word).with("box", format!("{}-{}", one.report, one.question));
        let source = from.iter().find(|of| of.report == one.report && of.question == one.question);
        let length = passage.text.chars().count();
        match source {
            None => problems.check(true, wrong("compilation-quote-gone")),
            Some(_) if length == 0 || length > QUOTE => {
                problems.check(true, wrong("compilation-quote-long"));
            }
            Some(of) if !holds(&of.answer, &passage.text) => {
                problems.check(true, wrong("compilation-quote-other"));
            }
            Some(_) => kept.push(passage),
        }
    }
    problems.check(chosen.len() > QUOTES, Problem::at("quotes", "compilation-quotes-many"));
    problems.done()?;
    Ok(kept)
}

/// What is chosen, as one text: which passages stand there, in whatever order they came.
pub fn chosen(all: &[Passage]) -> String {
    let mut lines: Vec<String> =
        all.iter().map(|one| format!("{}-{} {}", one.report, one.question, one.text)).collect();
    lines.sort();
    lines.join("\n")
}

/// Whether a text holds a passage word for word; how the lines are broken does not matter.
fn holds(text: &str, passage: &str) -> bool {
    let flat = |of: &str| of.split_whitespace().collect::<Vec<_>>().join(" ");
    flat(text).contains(&flat(passage))
}

/// Whether what is written can be published on `today`: the round takes no reports any more, somebody has written what the
/// year was, and every quote still stands where it was taken from.
pub fn publishable(round: &Round, today: Day, summary: &str, stand: bool) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    let open = round.standing(today) != crate::followup::rules::Standing::Closed;
    problems.check(open, Problem::whole("compilation-round-open").with("day", round.window.1));
    problems.check(summary.is_empty(), Problem::whole("compilation-summary-missing"));
    problems.check(!stand, Problem::whole("compilation-quotes-fell"));
    problems.done()
}

/// Why a version is corrected: needed, and read by anyone.
pub fn reason(typed: &str) -> Result<String, Problem> {
    let reason = text::paragraphs(typed);
    let fits = !reason.is_empty() && reason.chars().count() <= LONGEST;
    if fits { Ok(reason) } else { Err(Problem::at("reason", "compilation-reason-missing")) }
}

#[cfg(test)]
mod tests {
    use kernel::{Id, OsChance};

    use super::{Passage, Quotable, printed, quotes, read_code};
    use crate::base::Refusal;

    fn answer(text: &str) -> Quotable {
        Quotable { report: Id::new(&OsChance), question: Id::new(&OsChance), answer: text.to_owned() }
    }

    fn taken(of: &Quotable, text: &str) -> Passage {
        Passage { report: of.report.clone(), question: of.question.clone(), text: text.to_owned() }
    }

    fn wrong(chosen: &[Passage], from: &[Quotable]) -> Vec<&'static str> {
        match quotes(chosen, from) {
            Err(Refusal::Problems(problems)) => problems.iter().map(|one| one.word).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_quote_is_a_passage_word_for_word() {
        let of = answer("Vi har haft tre möten.\n\nDet behövs fler.");
        let all = [of.clone()];
        assert_eq!(quotes(&[taken(&of, "tre möten.\nDet behövs")], &all).unwrap().len(), 1);
        assert_eq!(wrong(&[taken(&of, "fyra möten")], &all), ["compilation-quote-other"]);
        assert_eq!(wrong(&[taken(&of, "  ")], &all), ["compilation-quote-long"]);
        assert_eq!(wrong(&[taken(&answer("Vi"), "Vi")], &all), ["compilation-quote-gone"]);
        assert_eq!(wrong(&vec![taken(&of, "Vi"); 7], &all), ["compilation-quotes-many"]);
    }

    #[test]
    fn a_check_code_is_read_as_people_write_it() {
        let hash = "0a1b2c3d4e5f60718293";
        assert_eq!(printed(hash), "0A1B-2C3D-4E5F");
        assert_eq!(read_code(" 0a1b 2c3d-4E5F ").as_deref(), Some("0a1b2c3d4e5f"));
        assert_eq!(read_code("0A1B-2C3D"), None);
        assert_eq!(read_code("0A1B-2C3D-4E5Z"), None);
    }
}

//! The two ways a thing can fail. A [`Refusal`] is addressed to a person and says how to go on; a [`Fault`] is ours, is
//! logged and never shown. `?` is the only error handling in an action.

use kernel::Day;

/// Why an action, or a look, came to nothing.
#[derive(Debug)]
pub enum Error {
    /// Yours to mend.
    Refusal(Refusal),
    /// Ours to mend.
    Fault(Fault),
}

/// A refusal, addressed to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such thing, or the person may not know of it: 404.
    NotFound,
    /// May know of it, may not do it: 403.
    NotAllowed,
    /// Something in what was asked must be mended: 422. Never empty.
    Problems(Vec<Problem>),
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field it stands beside, as named in the form; none for the whole.
    pub field: Option<&'static str>,
    /// The key of the sentence.
    pub word: &'static str,
    /// What the sentence quotes.
    pub args: Vec<(&'static str, Quoted)>,
}

/// What a sentence quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quoted {
    /// As it stands.
    Text(String),
    /// A day, written as the reader's language writes it.
    Day(Day),
}

impl From<String> for Quoted {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Quoted {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Quoted {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Day> for Quoted {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl Problem {
    /// A problem with one field.
    pub fn at(field: &'static str, word: &'static str) -> Self {
        Self { field: Some(field), word, args: Vec::new() }
    }

    /// A problem with the whole.
    pub fn whole(word: &'static str) -> Self {
        Self { field: None, word, args: Vec::new() }
    }

    /// The same, quoting something.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Quoted>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Refusal(Refusal::Problems(vec![problem]))
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

/// Something of ours broke. Its text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// A file of evidence.
    #[error("files: {0}")]
    Files(#[from] std::io::Error),
    /// A shape that we keep as JSON.
    #[error("stored shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// A page or a mail.
    #[error("view: {0}")]
    View(#[from] askama::Error),
    /// A document.
    #[error(transparent)]
    Print(#[from] kernel::PrintError),
    /// Anything else, in words for the log.
    #[error("{0}")]
    Other(String),
}

impl<F: Into<Fault>> From<F> for Error {
    fn from(fault: F) -> Self {
        Self::Fault(fault.into())
    }
}

/// Collects problems, so that a person hears of all of them at once.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds `problem` when `wrong`.
    pub fn check(&mut self, wrong: bool, problem: Problem) {
        if wrong {
            self.0.push(problem);
        }
    }

    /// Keeps what went well, remembers what did not.
    pub fn take<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|p| self.0.push(p)).ok()
    }

    /// All well, or a refusal that names every problem.
    pub fn done(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Problems(self.0)) }
    }
}

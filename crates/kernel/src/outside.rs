//! The two machines that stand outside: one prints, one carries post. The product knows them only by these traits,
//! so that what is heavy (Typst) and what is foreign (SMTP) stays in crates of its own.

/// Turns a constant Typst source and its data into a PDF.
pub trait Printer: Send + Sync {
    /// Sets `source`, a Typst file of ours, with `data`, which it reads as `json("data.json")`.
    /// The result is tagged (PDF/UA-1); with a file attached it is PDF/A-3a, else PDF/A-2a. Nothing a person typed is ever part
    /// of `source`.
    fn print(
        &self,
        source: &'static str,
        data: &serde_json::Value,
        attached: Option<&Attached>,
    ) -> Result<Vec<u8>, PrintError>;
}

/// A file that a document carries: the data that it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What the file is called.
    pub name: String,
    /// What it is, in words.
    pub description: String,
    /// JSON.
    pub text: String,
}

/// A document could not be set.
#[derive(Debug, thiserror::Error)]
#[error("the document could not be set: {0}")]
pub struct PrintError(pub String);

/// Carries letters to people.
pub trait Postman: Send + Sync {
    /// Hands over one letter; blocks until the next machine has answered for it.
    fn carry(&self, letter: &Letter) -> Result<(), PostError>;
}

/// One letter to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// A stable identity of the letter, used as the left part of its Message-ID, so that a retry is the same letter.
    pub id: String,
    /// Who it comes from: an address, with a name where there is one (`Ekby kommun <post@example.org>`).
    pub from: String,
    /// Whom it goes to: one address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// The letter as plain text; as good as the HTML.
    pub text: String,
    /// The letter as HTML.
    pub html: String,
    /// Where one click ends a recurring letter (RFC 8058); none for a letter that comes once.
    pub way_out: Option<String>,
}

/// A letter was not carried.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Worth trying again later.
    #[error("not now: {0}")]
    Later(String),
    /// Will never succeed as it is.
    #[error("never: {0}")]
    Never(String),
}

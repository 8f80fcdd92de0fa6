//! The importer: the text of a local compact in, a proposal of its structure out. Pure: no clock, no chance, no network.
//!
//! The road of a text, one step a module:
//!
//! 1. [`source`] turns a file (.txt, .md, .html, .docx, .pdf) into lines with what the format tells of them.
//! 2. `layout` sees headings, paragraphs, items and rows in the lines, and leaves the furniture of pages behind.
//! 3. `heading` and `outline` say what every chapter is for and which heading stands under which.
//! 4. `sides`, `principles`, `links`, `commitments`, `table` and `sentence` recognise who agrees, on what, serving which
//!    principle, and who owes it, sentence by sentence.
//! 5. `clocks`, `adoption` and `chapters` read the rest; `propose` puts it together.
//!
//! [`proposal`] is what comes out: the JSON contract that the command line prints and the browser shows.
//!
//! No rule knows a document. A recogniser collects evidence (words of the field in both languages, the look of a line,
//! what other parts of the text refer to) and takes the heaviest guess. Nothing is silently dropped: what cannot be placed
//! becomes a section and a finding.

mod adoption;
mod chapters;
mod clocks;
mod commitments;
mod date;
mod explain;
pub mod finding;
mod heading;
mod layout;
mod links;
mod outline;
mod parts;
mod principles;
pub mod proposal;
mod propose;
mod sentence;
pub mod sheet;
mod sides;
pub mod source;
mod table;
mod term;
mod text;
mod title;
mod vocabulary;

pub use explain::explain;
pub use propose::propose;

use proposal::Proposal;

/// Reads a file and proposes its structure. The name only helps where the content is silent about its format.
pub fn read(name: &str, bytes: &[u8]) -> Result<Proposal, Unreadable> {
    Ok(propose(&source::lines(name, bytes)?))
}

/// Why a file cannot be read. The doors have a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not one of the formats we read.
    #[error("unknown-type")]
    UnknownType,
    /// No text in it.
    #[error("empty")]
    Empty,
    /// More than we take in.
    #[error("too-large")]
    TooLarge,
    /// Locked with a password.
    #[error("encrypted")]
    Encrypted,
    /// Says it is of its format, but is not whole.
    #[error("broken")]
    Broken,
    /// Bytes that are no text in any encoding we know.
    #[error("garbage")]
    Garbage,
}

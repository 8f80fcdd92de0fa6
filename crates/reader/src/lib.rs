//! The importer: the text of a local compact in, a proposal of its structure out. Pure: no clock, no chance, no network.
//!
//! Two steps. [`source`] turns a file (.txt, .md, .html, .docx, .pdf) into lines with what the format tells of them.
//! [`proposal`] is what is proposed: the JSON contract that the command line prints and the browser shows.
//! Nothing is silently dropped: what cannot be placed becomes a section and a finding.

pub mod proposal;
pub mod source;

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

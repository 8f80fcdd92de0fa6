//! What a person should look at: every code the reader can give, so that each door has a sentence for it.

use crate::proposal::{Finding, Severity};
use crate::text;

/// A name in a reference is the name of no principle.
pub const UNKNOWN_PRINCIPLE: &str = "unknown-principle";
/// Only a part of a principle's name was printed; the quote is what was printed.
pub const GUESSED_PRINCIPLE: &str = "guessed-principle";
/// No owner and no subject: we guess that the parties owe it together.
pub const GUESSED_SIDES: &str = "guessed-sides";
/// A right without an owner: we guess that the other side owes it.
pub const GUESSED_RIGHT: &str = "guessed-right";
/// No chapter is called commitments; these were taken for them because they promise something.
pub const GUESSED_COMMITMENTS: &str = "guessed-commitments";
/// No chapter is called principles or values; these were taken for them.
pub const GUESSED_PRINCIPLES: &str = "guessed-principles";
/// Nothing in the text reads like a commitment.
pub const NO_COMMITMENTS: &str = "no-commitments";
/// Nothing in the text reads like a principle.
pub const NO_PRINCIPLES: &str = "no-principles";
/// The text does not say who decided on it, or when.
pub const NO_ADOPTION: &str = "no-adoption";
/// The parties are not named; they were guessed by whom the text speaks of.
pub const GUESSED_PARTIES: &str = "guessed-parties";
/// A stretch of text in none of the known kinds of chapter; it became a section.
pub const UNPLACED: &str = "unplaced";
/// A title had to be guessed.
pub const GUESSED_TITLE: &str = "guessed-title";

/// Every code, each with a sentence of its own in the doors.
pub const CODES: &[&str] = &[
    UNKNOWN_PRINCIPLE,
    GUESSED_PRINCIPLE,
    GUESSED_SIDES,
    GUESSED_RIGHT,
    GUESSED_COMMITMENTS,
    GUESSED_PRINCIPLES,
    NO_COMMITMENTS,
    NO_PRINCIPLES,
    NO_ADOPTION,
    GUESSED_PARTIES,
    UNPLACED,
    GUESSED_TITLE,
];

/// Something may be wrong.
pub(crate) fn warning(code: &str, line: Option<u32>, quote: &str) -> Finding {
    finding(Severity::Warning, code, line, quote)
}

/// Good to know.
pub(crate) fn info(code: &str, line: Option<u32>, quote: &str) -> Finding {
    finding(Severity::Info, code, line, quote)
}

fn finding(severity: Severity, code: &str, line: Option<u32>, quote: &str) -> Finding {
    Finding { line, severity, code: code.to_owned(), quote: text::quote(quote), message: String::new() }
}

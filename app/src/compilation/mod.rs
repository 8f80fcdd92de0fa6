//! The compilation: once a year what everybody has said and done becomes one report that a council can read.
//!
//! **The story.** The round is closed. Sigrid presses one button ([`actions::Compile`]) and the year's report is there: every
//! figure with its denominator, both sides' views of each commitment side by side, measures done and late, the years before,
//! who was silent. She writes what figures cannot say ([`actions::Write`]) and chooses passages from the reports of those who
//! said that they may be quoted ([`actions::Quote`]); the figures she cannot touch. When she publishes it
//! ([`actions::Publish`]), all of it is frozen as one text of JSON, and its SHA-256 begins with the check code that stands on
//! every paper. Should something be wrong, a correction ([`actions::Correct`]) is another version with a reason; the one
//! before stays to be read.
//!
//! **How it flows.** [`gather`] reads the neighbours and makes a [`shape::Year`]: raw facts, no figure. [`figures`] counts
//! every figure from that and from nothing else, so anyone can count them again from the same data. `booklet` lays a year out
//! as parts and blocks in a language; the page, the PDF, the slides, the document and the workbook are five hands that set
//! the same booklet.

pub mod actions;
mod annexes;
mod body_store;
mod booklet;
mod chapters;
pub mod figures;
mod gather;
mod pages;
mod papers;
mod parts;
mod quotes_pages;
mod read_store;
pub mod rules;
mod said;
pub mod shape;
pub mod sights;
mod slides;
mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod title;
mod word;
mod workbook;
mod writing_pages;
mod years;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes().and(writing_pages::routes()).and(quotes_pages::routes()).and(papers::routes())
}

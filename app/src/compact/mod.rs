//! Compacts: the agreement as data. A text is read in, looked over and kept as a draft; adopting it makes it an edition
//! with a number, a hash and an address for every clause. A text in force is never edited: the next edition takes its
//! place, and the crosswalk says what became of every clause. [`revision`] begins the next from the one in force and knows
//! of every clause where it comes from; of a text that was read in, likeness proposes it; and a person may correct it first.
//!
//! Neighbours ask [`actions::in_force`] and [`actions::whole_text`], look with [`sights`], follow a clause by [`lineage`],
//! use the types of [`rules`] and show a text as [`reading`] lays it out.

pub mod actions;
mod adopt_pages;
mod adoption;
mod boxes;
mod cards;
pub mod changes;
pub(crate) mod crosswalk;
mod crosswalk_actions;
mod crosswalk_pages;
mod crosswalk_store;
pub(crate) mod derive;
mod discard_pages;
mod draft_store;
mod edition_pages;
mod editions_pages;
mod ending;
mod import_pages;
mod keeping;
mod knots;
pub mod lineage;
mod merging;
mod origin;
pub mod pages;
mod pieces;
pub mod promise;
mod promise_store;
pub mod reading;
mod redline;
mod redline_pages;
mod review;
mod review_actions;
mod review_pages;
#[cfg(test)]
mod review_tests;
mod revision;
mod rhythms;
pub mod rules;
mod rules_pages;
#[cfg(test)]
mod rules_tests;
mod sheet;
pub mod sights;
mod source_view;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod text_store;
mod told;

pub use ending::actions::is_ended;
pub use promise::{Promise, SeePromise};
pub use revision::{Change, OpenRevision, ReplaceTerm};
pub use rhythms::{ChangeRhythms, SeeRhythms};
pub use rules::{Compact, Edition};
pub use sights::CheckTexts;
pub use store::Text;

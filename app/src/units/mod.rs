//! Units of the municipality: its boards, departments and companies. They accede one by one, and officials speak for them.
//! A unit that is reorganised away ends on a day; its page and its accession stay.
//!
//! Neighbours use [`Unit`], [`actions`], and join the table `unit` for its name.

pub mod actions;
pub mod pages;
pub mod rules;
mod sights;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use rules::{Unit, UnitKind};

//! The register of organisations. Every organisation is in it, signatory or not, for service and support never depend on
//! accession. Anyone finds it, page by page or as one file; an organisation keeps its own entry fresh and says of each
//! contact how far it is shown.
//!
//! An entry by the secretariat is public at once. An entry by anybody else waits, seen by the one who made it and by the
//! secretariat, until [`actions::publish`]: when its accession is confirmed, or when the secretariat has looked at it.
//! Nothing is deleted: an organisation that is no more has a day on which it ended, so the register can be shown as it
//! stood on any day.
//!
//! Neighbours use [`Organisation`], [`actions`], and join the table `organisation` for its name.

pub mod actions;
mod forms;
mod number;
pub mod pages;
mod register_store;
pub mod rules;
mod search;
#[cfg(test)]
mod search_tests;
mod seek;
mod sights;
mod spelling;
pub(crate) mod store;
mod takeaway;
#[cfg(test)]
mod tests;
mod word_store;

pub use rules::{NewOrganisation, Organisation, OrganisationKind, Orientation};
pub use search::Search;
pub use sights::{SeeRegister, SeeSimilar, Shown};

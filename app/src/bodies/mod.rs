//! Bodies: who sits where, by whose vote, for whom, from and to; also when everybody who knew has left.
//!
//! **The story.** A council begins ([`actions::BeginBody`]) by a decision, with a remit. Somebody is named to a seat in it for a
//! side, perhaps for an organisation or a unit, for a time ([`seating::AddMandate`]). Sixty days before that time is over the
//! secretariat is asked for a successor, and goes on being asked until one is named, the body has ended, or somebody says
//! that the seat is left empty ([`seating::LeaveEmpty`]). One day the council gives way to three forums: it is ended
//! ([`actions::EndBody`]) with its reason, whoever still sat there leaves with it, and the forums follow on it. Its page stays,
//! and shows who sat there on any day.
//!
//! Corrections ([`actions::CorrectBody`], [`seating::CorrectMandate`]) go box by box: what two have changed at once is shown to
//! whoever comes second. A name belongs to a person of the town, also of one who never signs in, so that an erasure finds it
//! ([`forget`]); nothing that is frozen holds it (decision 28).
//!
//! Neighbours use [`rules`] for the types, [`forget::forget`] for an erasure, and the tables in their own joins.

pub mod actions;
mod body_forms;
mod boxes;
pub mod checks;
pub mod forget;
pub mod mandate_checks;
mod mandate_forms;
mod mandate_store;
mod pages;
pub mod rules;
pub mod seating;
mod shown;
pub mod sights;
mod store;
mod takeaway;
#[cfg(test)]
pub(crate) mod tests;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes().and(body_forms::routes()).and(mandate_forms::routes())
}

//! From one edition to the next: a draft that begins from the text in force, knows of every clause where it comes from, and is
//! looked over beside the edition that it is to follow.

pub(super) mod actions;
mod bending;
pub(super) mod beside;
mod forms;
mod pages;
mod places;
pub(super) mod strands;
mod term_actions;
mod term_pages;
mod terms;
pub(super) mod unfolded;

#[cfg(test)]
mod tests;

pub use actions::OpenRevision;
pub use places::Change;
pub use term_actions::ReplaceTerm;

use crate::web::Routes;

/// The doors of a revision.
pub fn routes() -> Routes {
    pages::routes().and(term_pages::routes())
}

//! Rounds of follow-up: once a year everybody who stands behind the compact says what they have done for each commitment,
//! and anyone can read it.
//!
//! **The story.** Sigrid prepares a round ([`actions::Prepare`]) about a year, with the questions that are asked everywhere and
//! her own ([`actions::Ask`]), and opens it ([`actions::OpenRound`]): from then on the questions stand, and every party has a
//! report to write. Maj opens her association's: its own measures stand beside each commitment, and what it said last year.
//! She writes ([`actions::Write`]), somebody else of the association writes too, and nobody's words vanish ([`boxes`]). She
//! hands it in; to correct it begins another version ([`actions::Begin`]), and the one before stays to be read. Who has not
//! answered on the last day is listed as silent. Sigrid may move the last day ([`actions::MoveWindow`]), close early
//! ([`actions::Close`]) or open the round again for one party ([`actions::Reopen`]), each with a reason that anyone reads.
//!
//! Whether reports are taken on a day is asked in one place, [`rules::taken`]: the last day lasts until midnight where the
//! town is. Neighbours join the tables; a report that is asked for is a duty (`duties`).

pub mod actions;
pub mod boxes;
mod checks;
mod own_store;
mod pages;
mod report_actions;
mod report_pages;
mod report_store;
mod result_pages;
mod round_forms;
pub mod rules;
pub mod sights;
mod store;
#[cfg(test)]
pub(crate) mod tests;

pub use round_forms::standard;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes().and(round_forms::routes()).and(report_pages::routes()).and(result_pages::routes())
}

//! Rounds of follow-up: once a year everybody who stands behind the compact says what they have done for each commitment,
//! and anyone can read it.
//!
//! **The story.** Sigrid prepares a round ([`actions::Prepare`]) about a year, with the questions that are asked everywhere and
//! her own ([`actions::Ask`]), and opens it ([`actions::OpenRound`]): from then on the questions stand, and every party has a
//! report to write. Maj opens her association's: its own measures stand beside each commitment, and what it said last year.
//! She writes ([`actions::Write`]), somebody else of the association writes too, and nobody's words vanish ([`boxes`]). She reads
//! it through and hands it in ([`actions::HandIn`]); to correct it begins another version ([`actions::Begin`]), and the one before stays to be read. Who has not
//! answered on the last day is listed as silent. Sigrid may move the last day ([`actions::MoveWindow`]), close early
//! ([`actions::Close`]) or open the round again for one party ([`actions::Reopen`]), each with a reason that anyone reads.
//!
//! What is typed is saved while it is typed ([`writing_pages`], decision 27), or filled in as a workbook and read back
//! ([`workbook`]). Who was there in a round's time and has left is shown for it, and is not silent ([`left_store`]). Years from
//! before the house are entered from their paper ([`paper`]), and corrected with what stood before still to be read.
//!
//! Whether reports are taken on a day is asked in one place, [`rules::taken`]: the last day lasts until midnight where the
//! town is. Neighbours join the tables; a report that is asked for is a duty (`duties`).

pub mod actions;
pub mod boxes;
mod checks;
mod handing_pages;
mod left_store;
mod own_store;
mod pages;
pub mod paper;
pub mod paper_actions;
mod paper_forms;
mod paper_pages;
mod paper_store;
mod report_actions;
mod report_pages;
pub mod report_sights;
mod report_store;
mod result_pages;
mod round_forms;
pub mod rules;
pub mod sights;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod workbook;
mod workbook_pages;
mod writing_pages;

pub use paper_pages::counted;
pub use round_forms::standard;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    let rounds = pages::routes().and(round_forms::routes()).and(result_pages::routes());
    rounds
        .and(paper_pages::routes())
        .and(paper_forms::routes())
        .and(report_pages::routes())
        .and(writing_pages::routes())
        .and(handing_pages::routes())
        .and(workbook_pages::routes())
}

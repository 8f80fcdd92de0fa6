//! Evaluations: an outsider looks at how the compact works, says what was found and what should be done, and gets answers.
//!
//! **The story.** Sigrid commissions an evaluation ([`actions::Commission`]): of which compact, by whom, with which mandate, from
//! when until when. Eva gets a letter and the evaluator's role for just that time; it ends by itself, and moving its last day is an
//! act with a reason that anyone reads ([`actions::MovePeriod`]). She reads all but concerns, writes findings and recommendations
//! ([`writing`]) in a draft that nobody but she can open, and delivers it ([`writing::Deliver`]): from then on it is public and
//! stands. What she corrects is another version, with its reason ([`writing::Correct`]).
//!
//! Each side that a recommendation is directed to answers it ([`answers::Answer`]) within the days of the mandate; the answer is
//! owed (`duties`). What a side accepts becomes a measure, a change in the next edition, or is done by other means
//! ([`answers::Become`], [`answers::Complete`]); [`rules::come`] computes from these how far it has come, so that nobody has to
//! say that a measure is done that is done. The delivery discharges the compact's own rhythm of evaluations by itself.
//!
//! Documents belong to it ([`documents`]): public once it is delivered; only the programme of a conference comes before.

pub mod actions;
mod answer_pages;
mod answer_store;
pub mod answers;
mod checks;
mod data;
mod document_store;
pub mod documents;
mod draft_pages;
mod forms;
mod pages;
mod proposed;
pub mod rules;
mod shown;
pub mod sights;
mod store;
#[cfg(test)]
mod tests;
mod text_store;
pub mod writing;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes()
        .and(forms::routes())
        .and(draft_pages::routes())
        .and(answer_pages::routes())
        .and(data::routes())
}

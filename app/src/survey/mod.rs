//! Surveys: questions to organisations, units and politicians, with a personal link each and without an account; with names,
//! or without any.
//!
//! **The story.** Sigrid, or an evaluator, prepares a survey ([`actions::Prepare`]): its questions ([`actions::Ask`]), whom it
//! goes to ([`whom_store`]), until when, and whether it has names. When she opens it ([`open::OpenSurvey`]) whom it goes to
//! and what is promised stand fast, and everybody gets a letter with a link. Maj opens hers, reads what is promised before
//! the first question, and answers ([`answering::Answer`]). Who has not answered is reminded once by whoever runs it and
//! once by the house ([`letters`], [`later`]), unless they want no reminders. After the last day the answers are counted
//! ([`count`]) and published ([`actions::Publish`]).
//!
//! **Without names** (decision 25) an answer is kept question by question under chance alone: no recipient, no time, no
//! row of the journal. That the link was used is known by another hash of it than the one its recipient has. Who has
//! answered is remembered in the process ([`crate::base::unwritten`]) and written down for at least five of a group at a
//! time, so that two copies of the database do not tell whose answer came between them. Nothing is shown of a group with
//! fewer than five answers, and nothing from which it could be computed.
//!
//! An evaluator's survey is that person's own: of the evaluation that it is part of, or else of who prepared it.
//!
//! Neighbours use [`actions::forget`] for an erasure, [`letters::leave`] for the way out of reminders, and [`sights::SurveysOf`]
//! for those of an evaluation.

pub mod actions;
mod answer_pages;
mod answer_store;
pub mod answering;
mod checks;
mod count;
mod forms;
pub mod later;
pub mod letters;
pub mod open;
mod pages;
mod recipient_store;
mod result_pages;
pub mod rules;
pub mod sights;
mod store;
#[cfg(test)]
mod tests;
mod whom_store;

pub use pages::stands;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes().and(forms::routes()).and(answer_pages::routes()).and(result_pages::routes())
}

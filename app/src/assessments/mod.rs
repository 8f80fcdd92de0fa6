//! Are we there: how each side sees each commitment, side by side, and the board of them all.
//!
//! **The story.** Petra works at the culture office. She opens a commitment, reads what her colleagues and the associations
//! have done under it, and says how the municipality sees it: a step on the fixed scale, a day and a reason
//! ([`actions::Assess`]). Karin, who speaks for an association, says how civil society sees it. Neither sees a form for the
//! other side. The page shows both, and marks the gap; nobody averages them. What was said before stays in the history: the
//! latest of a side counts, by the day it is true of. The secretariat can enter what a side has decided at a meeting, and
//! says which.
//!
//! Everything hangs on the clause as it stood. [`crate::compact::lineage`] leads it to the edition that is looked at: a
//! reworded commitment keeps what the sides said of it. After a merge or a split the measures go on under what it became,
//! but nobody has yet said how *that* stands, so it is not assessed until somebody does; what was said before is one step
//! back in its history.
//!
//! **Where things are.** [`rules`] says what may be and counts, `board` brings promises, views and measures together for a
//! day. `store` keeps assessments, `measure_store` reads the neighbours' measures. [`sights`] is what people look at;
//! `board_pages`, `sheet`, `commitment_pages`, `takeaway` are the doors; `question` reads what they ask for, `laid` lays it
//! out, `chart` draws the years.
//!
//! Neighbours use [`sights::SeeStandings`] for the cards of an edition, [`sights::SeeAnswers`] for a front page and
//! [`sights::SeeViews`] for the report of a year.

pub mod actions;
pub mod board;
mod board_pages;
mod chart;
mod commitment_pages;
mod heard_store;
mod laid;
mod measure_store;
mod question;
pub mod rules;
mod sheet;
pub mod sights;
mod store;
mod takeaway;
#[cfg(test)]
mod tests;
mod views;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    board_pages::routes().and(commitment_pages::routes())
}

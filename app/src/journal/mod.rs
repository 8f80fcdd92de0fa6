//! The journal as people see it: what has happened, who did it and when, newest first, for the secretariat and for an
//! evaluator while the mandate lasts. It is written by the desk ([`crate::base::journal`]); nothing here writes.
//!
//! What somebody asked to have erased is shown as erased: that it happened stays, who it was about does not.

mod detail;
pub mod pages;
mod sights;
pub(crate) mod store;
#[cfg(test)]
mod tests;

//! A compact ends: by a decision with its day, its body and its reason, with or without another that follows it. Its last day is
//! the last day of its latest edition, so duties, accessions and the front page end with it by themselves; its texts, registers
//! and figures stay readable. An end that was a mistake is taken back with a reason, and both are shown.

pub(super) mod actions;
mod pages;
pub mod rules;
pub(super) mod store;
#[cfg(test)]
mod tests;

pub use pages::routes;

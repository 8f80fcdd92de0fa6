//! The handbook, as pages: the same files as `docs/handbok`, so that what a person reads here is what was reviewed there.
//! It is written in Swedish; a reader of the English interface is told so.

mod page;
pub mod pages;
#[cfg(test)]
mod tests;

//! People: who signs in, and what they are to the town. Sign-in is by a link in a mail: single use, short-lived, bound to
//! town and purpose, opened by a button so that mail scanners spend nothing. A person holds roles with periods; what
//! they hold *today* is all the policy ever sees.
//!
//! The secretariat gives roles and ends them, and erases a person who asks for it: the chain of the journal stands, for it
//! hashes only hashes of what was blanked.
//!
//! Neighbours use [`Viewer`], [`rules::Person`] and the actions; they never read the tables of sign-in.

pub mod actions;
pub mod care;
pub mod lent;
pub mod pages;
mod person_pages;
#[cfg(test)]
mod role_tests;
pub(crate) mod roles_store;
pub mod rules;
pub(crate) mod store;
mod takeaway;
#[cfg(test)]
mod tests;

pub use rules::Viewer;

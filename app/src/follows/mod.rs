//! What has happened, told to whoever wants to know: by mail, as a feed, in a calendar; without an account.
//!
//! **The story.** Berit has no role in the town. On the page of a commitment she presses *Följ* ([`pages`]) and types her
//! address. Nothing is followed yet: a letter asks whoever reads it ([`actions::AskToFollow`]), and its link shows a button,
//! for scanners open links too. The button makes her somebody who follows ([`actions::ConfirmFollow`]): an address and what
//! it follows, no person, no session. On Mondays, or every day, one letter says what has happened since the last
//! ([`later`]); each has a one-click way out, and leads to a page where she sees all she follows here and can stop
//! ([`actions::StopFollowing`]). With the last thing she follows her address is gone.
//!
//! **What has happened** is computed, never kept: [`happen_store`] reads the neighbours' facts, a fixed number of statements;
//! [`happenings`] brings them together as *anyone* may see them, whoever looks: what is told leaves the house. Page, feed,
//! tables and letters show the same.
//!
//! **Once.** A happening has the same key every time it is computed. The pass notes the key together with the town's version,
//! in the letter's own transaction; what somebody follows remembers the version it has been told up to. Versions never go
//! back, so neither a restart, nor a second node, nor a clock that jumps says anything twice.
//!
//! Neighbours use [`actions::leave`] for the way out of letters and [`actions::forget`] for an erasure.

pub mod actions;
mod feed;
mod happen_store;
pub mod happenings;
pub mod later;
mod lists;
mod mail_pages;
mod pages;
pub mod rules;
pub mod say;
pub mod sights;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes().and(mail_pages::routes())
}

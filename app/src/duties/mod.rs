//! What happens next: what everybody owes by when, computed from the compact's clocks and everything with a day, the year
//! wheel that shows it, and the reminders that go out.
//!
//! [`rules`] makes duties of facts, without clock, database or web; `store` reads the facts, a fixed number of statements
//! whatever the town's size. [`sights`] is what people look at, `say` puts it into words, `wheel` into a picture,
//! `takeaway` into a calendar, a feed and tables. [`actions`] is what people do: say that a return was kept, choose how
//! often reminders come. [`remind`] is the daily pass.
//!
//! Neighbours use [`sights::SeeMine`] for a person's own page and [`sights::SeeHorizon`] for the front page.

pub mod actions;
pub mod calendar;
#[cfg(test)]
mod cycle_tests;
pub(crate) mod kept_store;
#[cfg(test)]
mod kept_tests;
mod late;
mod mail_pages;
pub mod me;
mod pages;
pub mod remind;
mod return_pages;
pub mod rules;
pub mod say;
pub mod sights;
pub(crate) mod store;
mod takeaway;
#[cfg(test)]
pub(crate) mod tests;
mod waiting_store;
mod way_out;
mod wheel;

pub use me::whose;
pub use pages::Line;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    pages::routes()
        .and(return_pages::routes())
        .and(takeaway::routes())
        .and(mail_pages::routes())
        .and(calendar::routes())
}

//! The doors, and the frame around every page. A request is parsed into a [`Visit`] and into types; a page is a struct
//! and a template; what was refused becomes a page with a way onward.

pub mod boxes;
pub mod door;
#[cfg(test)]
mod doors_tests;
pub mod errors;
pub mod filters;
pub mod form;
pub mod house;
pub mod page;
pub mod press;
pub mod routes;
mod shelf;
#[cfg(test)]
mod shelf_tests;
pub mod table;
pub mod takeaway;
pub mod urls;
pub mod words;
pub mod workbook;

pub use door::Visit;
pub use form::{Form, Sent};
pub use page::{Answer, Head, View};
pub use routes::Routes;
pub use urls::Urls;

/// How the house is set up: fixed while it runs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where the house is reached from outside (`https://overens.example`), without a slash at the end. Links in mails are
    /// built from it, never from a request.
    pub base_url: String,
    /// The address that mails come from.
    pub sender: String,
    /// A demo: a page lists its people and signs in as any of them, another shows the mails that were sent.
    pub demo: bool,
}

impl Settings {
    /// Cookies travel only over HTTPS wherever the house is reached by it.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

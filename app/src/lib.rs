//! Överens: the software that keeps a local compact alive. One folder per thing people talk about:
//!
//! - [`tenants`]: a town, to which everything else belongs
//! - [`journal`]: what has happened, for those who may see it
//! - [`about`]: the house itself, its licences
//! - [`demo`]: the people and the mails of a demo; mounted nowhere else
//! - [`people`]: who signs in, and what they are to the town
//! - [`base`]: what every slice stands on
//! - [`web`]: the doors, and the frame around every page

pub mod about;
pub mod base;
pub mod demo;
pub mod journal;
pub mod people;
pub mod tenants;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod web;

/// Every door of the product, slice by slice.
pub fn routes() -> web::Routes {
    web::Routes::new()
        .and(tenants::pages::routes())
        .and(people::pages::routes())
        .and(journal::pages::routes())
}

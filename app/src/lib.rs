//! Överens: the software that keeps a local compact alive. One folder per thing people talk about:
//!
//! - [`tenants`]: a town, to which everything else belongs
//! - [`compact`]: the agreement as data, its drafts and editions
//! - [`people`]: who signs in, and what they are to the town
//! - [`base`]: what every slice stands on
//! - [`web`]: the doors, and the frame around every page

pub mod base;
pub mod compact;
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
        .and(compact::pages::routes())
}

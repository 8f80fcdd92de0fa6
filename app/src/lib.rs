//! Överens: the software that keeps a local compact alive. One folder per thing people talk about:
//!
//! - [`tenants`]: a town, to which everything else belongs
//! - [`compact`]: the agreement as data, its drafts and editions
//! - [`journal`]: what has happened, for those who may see it
//! - [`help`]: the handbook
//! - [`about`]: the house itself, its licences
//! - [`demo`]: the people and the mails of a demo; mounted nowhere else
//! - [`organisations`]: the register, signatories and others alike
//! - [`units`]: boards, departments and companies of the municipality
//! - [`people`]: who signs in, and what they are to the town
//! - [`accession`]: an organisation joins, or leaves, the compact; the slice to read first
//! - [`base`]: what every slice stands on
//! - [`web`]: the doors, and the frame around every page

pub mod about;
pub mod accession;
pub mod base;
pub mod compact;
pub mod demo;
pub mod help;
pub mod journal;
pub mod organisations;
pub mod people;
pub mod tenants;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod units;
pub mod web;

/// Every door of the product, slice by slice.
pub fn routes() -> web::Routes {
    web::Routes::new()
        .and(tenants::pages::routes())
        .and(people::pages::routes())
        .and(journal::pages::routes())
        .and(help::pages::routes())
        .and(accession::routes())
        .and(compact::pages::routes())
        .and(organisations::pages::routes())
        .and(units::pages::routes())
}

//! A town: a municipality or region, with its own name, colour, zone and promises. One instance holds many; everything
//! else in the database belongs to exactly one.
//!
//! Neighbours use [`Tenant`]; the desk alone uses the store, because the town's row is the lock of every act.

pub mod actions;
pub mod front;
pub mod pages;
pub mod rules;
pub mod search;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use rules::{Tenant, TenantKind};

//! The handbook, as pages: the same files as `docs/handbok` and `docs/handbook`, so that what a person reads here is what was
//! reviewed there. A chapter has one address and a file in each language; [`twins_tests`] holds that the two tell the same, and
//! that every name in bold stands on a page of the product.

mod page;
pub mod pages;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod twins_tests;

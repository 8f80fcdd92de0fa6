//! About the house: what Överens is, who answers for what, whose work it stands on. Outside every town.

pub mod pages;
#[cfg(test)]
mod tests;

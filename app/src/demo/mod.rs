//! The demo: two towns that do not exist.

pub mod seed;

//! The demo: a page lists its people and signs you in as any of them in one click, another shows the mails that were sent,
//! for they go nowhere else. Its doors are mounted in a demo alone, and the act behind them refuses everywhere else.
//! [`seed::sow`] fills it, once, with two towns that do not exist.

pub mod pages;
pub mod seed;
mod store;
#[cfg(test)]
mod tests;

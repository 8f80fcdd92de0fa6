//! What every slice stands on: the desk that opens and closes transactions, what an action holds, the journal, the
//! outbox, and the two ways a thing can fail.

pub mod cx;
pub mod daily_store;
pub mod desk;
pub mod evidence;
pub mod files;
pub mod journal;
mod named;
pub mod outbox;
pub mod reading;
pub mod refusal;
pub mod text;
pub mod together;
pub mod unwritten;
pub mod way_out_store;
pub mod worker;
#[cfg(test)]
mod worker_tests;

pub use cx::{Cx, Held};
pub use desk::{Action, Desk, Sight};
pub(crate) use named::named;
pub use refusal::{Error, Fault, Problem, Quoted, Refusal};

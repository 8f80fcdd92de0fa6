//! Carries letters: SMTP inside, [`kernel::Postman`] outside.
//!
//! Three postmen share one way of writing a letter down (`letter.rs`): [`Smtp`] hands it to a mail server, [`Folder`]
//! lays it in a directory as `.eml`, for a machine without mail and for the curious, and [`Memory`] keeps it for a test
//! or for the demo's mailbox. What one of them takes, all take: a letter that could not be sent is refused by the
//! memory too.
//!
//! A postman answers for one letter with one of three words: carried, not now ([`PostError::Later`]: the server is
//! away, full, or will not let *us* in), or never ([`PostError::Never`]: *this letter* was refused, or its address is
//! none). The outbox retries the second and shows the third to a person.

mod folder;
mod letter;
mod memory;
mod smtp;

pub use folder::Folder;
pub use memory::Memory;
pub use smtp::{Smtp, Unusable};

#[cfg(test)]
mod tests;

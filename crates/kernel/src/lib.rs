//! The few things every part of the product shares: identities, time, chance, language, and the two
//! machines that stand outside (a printer and a postman). Almost no dependencies, no knowledge of the domain.

mod id;
mod lang;
mod outside;
mod time;

pub use id::{Chance, Fixed, Id, NotAnId, OsChance};
pub use lang::Lang;
pub use outside::{Attached, Letter, PostError, Postman, PrintError, Printer};
pub use time::{Clock, Day, Instant, NotADay, StoppedClock, SystemClock, Zone};

//! What changed between two editions, told shortly: for those who are asked whether they go along.

use kernel::Id;

pub use super::redline::{Counts, Row};
use super::{Edition, redline, sights::Two};
use crate::base::{Cx, Error, Held as _, Refusal, Sight};

/// See what changed from the edition that was signed to a newer one.
#[derive(Debug)]
pub struct SeeChanges {
    /// The one that was signed.
    pub from: Id<Edition>,
    /// The newer one.
    pub to: Edition,
}

/// What changed, shortly.
#[derive(Debug)]
pub struct Changes {
    /// The numbers of the two editions.
    pub numbers: (i64, i64),
    /// How many clauses became what.
    pub counts: Counts,
    /// Those that are not the same, word for word.
    pub changed: Vec<Row>,
    /// The language that the newer text is written in.
    pub lang: &'static str,
}

impl Sight for SeeChanges {
    type Output = Changes;

    async fn see(self, cx: &mut Cx) -> Result<Changes, Error> {
        let from = Edition::load(cx, &self.from).await?.ok_or(Refusal::NotFound)?;
        let numbers = (from.number.unwrap_or_default(), self.to.number.unwrap_or_default());
        let lang = self.to.lang.tag();
        let (old, new, links) = Two { from, to: self.to }.see(cx).await?;
        let mut changed = redline::compare(&old, &new, &links);
        let counts = redline::counts(&changed);
        changed.retain(|row| !row.is_same());
        Ok(Changes { numbers, counts, changed, lang })
    }
}

//! When somebody was a signatory: what of an accession is public.

use kernel::Day;

/// A time during which an organisation or a unit has been a signatory: what of its accession anybody may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Of which compact, by name.
    pub compact: String,
    /// The number of the edition signed.
    pub edition: Option<i64>,
    /// From when it counted.
    pub listed_on: Day,
    /// The first day on which it no longer did.
    pub ended_on: Option<Day>,
    /// Since when, without a break, together with those before it that it renewed.
    pub since_on: Option<Day>,
}

impl Signed {
    /// Whether it counts on `day`.
    pub fn counts_on(&self, day: Day) -> bool {
        self.listed_on <= day && self.ended_on.is_none_or(|ended| ended > day)
    }

    /// Since when the party has been a signatory without a break.
    pub fn since(&self) -> &Day {
        self.since_on.as_ref().unwrap_or(&self.listed_on)
    }
}

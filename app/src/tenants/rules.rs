//! What a town is, and what its key may be.

use kernel::{Lang, Zone};

use crate::base::{Problem, refusal::Problems};

/// A town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Its key in addresses and in every table: lower-case letters, digits and dashes.
    pub id: String,
    /// "Ekby kommun".
    pub name: String,
    /// Municipality or region.
    pub kind: TenantKind,
    /// The language of its texts and of mails to people who chose none.
    pub lang: Lang,
    /// Where it lies: what day it is there.
    pub zone: Zone,
    /// Its main colour, `#rrggbb`; contrast is computed from it, never trusted.
    pub colour: String,
    /// Where the secretariat is reached.
    pub contact_mail: String,
    /// The postal address of the secretariat, for paper.
    pub contact_address: String,
    /// Within how many days the secretariat promises to answer.
    pub promised_days: i64,
    /// Grows by one with every act; caches stand on it.
    pub version: i64,
    /// The last row of its journal.
    pub journal_seq: i64,
    /// That row's hash.
    pub journal_hash: String,
}

impl Tenant {
    /// Its face, as it stands.
    pub fn face(&self) -> Face {
        Face {
            name: self.name.clone(),
            colour: self.colour.clone(),
            contact_mail: self.contact_mail.clone(),
            contact_address: self.contact_address.clone(),
            promised_days: self.promised_days,
        }
    }
}

/// Municipality or region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TenantKind {
    /// Kommun.
    Municipality,
    /// Region.
    Region,
}

impl TenantKind {
    /// The name that is stored; also the key of its side in a compact.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
        }
    }
}

impl std::str::FromStr for TenantKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Municipality, Self::Region].into_iter().find(|k| k.name() == name).ok_or(())
    }
}

/// First parts of addresses that are the house's own, and so can be no town's.
pub const RESERVED: [&str; 12] = [
    "about",
    "admin",
    "api",
    "assets",
    "demo",
    "favicon.ico",
    "healthz",
    "help",
    "licences",
    "new",
    "robots.txt",
    "town",
];

/// Whether `key` can be a town's: 2 to 40 of a–z, 0–9 and inner dashes, and not the house's own.
pub fn key_fits(key: &str) -> bool {
    let signs = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    signs
        && (2..=40).contains(&key.len())
        && !key.starts_with('-')
        && !key.ends_with('-')
        && !RESERVED.contains(&key)
}

/// Whether `colour` is `#rrggbb`.
pub fn colour_fits(colour: &str) -> bool {
    colour.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What is asked when a town begins, or changes its face.
#[derive(Debug, Clone)]
pub struct Face {
    /// "Ekby kommun".
    pub name: String,
    /// `#rrggbb`.
    pub colour: String,
    /// Where the secretariat is reached.
    pub contact_mail: String,
    /// Its postal address.
    pub contact_address: String,
    /// Within how many days it answers.
    pub promised_days: i64,
}

/// Whether a face can be worn.
pub fn check(face: &Face) -> Result<(), crate::base::Refusal> {
    let mut problems = Problems::default();
    problems.check(
        face.name.is_empty() || face.name.chars().count() > 80,
        Problem::at("name", "tenants-name-wrong"),
    );
    problems.check(!colour_fits(&face.colour), Problem::at("colour", "tenants-colour-wrong"));
    problems.check(
        crate::base::text::mail(&face.contact_mail).is_none(),
        Problem::at("contact_mail", "problem-mail-wrong"),
    );
    problems
        .check(!(1..=365).contains(&face.promised_days), Problem::at("promised_days", "tenants-days-wrong"));
    problems.done()
}

#[cfg(test)]
mod tests {
    use super::{RESERVED, colour_fits, key_fits};

    #[test]
    fn a_key_is_none_of_the_houses_own_addresses() {
        assert!(key_fits("ekby"));
        assert!(key_fits("vastra-gotaland"));
        for wrong in ["", "e", "Ekby", "ek by", "-ekby", "ekby-", "ekby/..", "åmål"] {
            assert!(!key_fits(wrong), "{wrong}");
        }
        assert!(RESERVED.iter().all(|key| !key_fits(key)));
    }

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert!(colour_fits("#0b5D5e"));
        for wrong in ["0b5d5e", "#fff", "#0b5d5g", "red;}"] {
            assert!(!colour_fits(wrong), "{wrong}");
        }
    }
}

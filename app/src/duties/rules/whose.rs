//! Whose duties are looked at.

use policy::Actor;

use super::{Duty, Named};
use crate::compact::rules::Side;

/// Whose duties are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Everybody's.
    All,
    /// A side's, and what all owe together.
    Side(String),
    /// A unit's.
    Unit(String),
    /// An organisation's.
    Organisation(String),
    /// What a commitment asks for, by a clause that it was.
    Commitment(String),
    /// One's own.
    Me,
}

impl Of {
    /// Reads `side.municipality`, `unit.ID`, `organisation.ID`, `commitment.ID`, `me`; anything else is everybody.
    pub fn read(text: &str) -> Self {
        match text.split_once('.') {
            Some(("side", key)) => Self::Side(key.to_owned()),
            Some(("unit", id)) => Self::Unit(id.to_owned()),
            Some(("organisation", id)) => Self::Organisation(id.to_owned()),
            Some(("commitment", id)) => Self::Commitment(id.to_owned()),
            _ if text == "me" => Self::Me,
            _ => Self::All,
        }
    }

    /// As it is read.
    pub fn written(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Side(key) => format!("side.{key}"),
            Self::Unit(id) => format!("unit.{id}"),
            Self::Organisation(id) => format!("organisation.{id}"),
            Self::Commitment(id) => format!("commitment.{id}"),
            Self::Me => "me".to_owned(),
        }
    }

    /// Whether `duty` belongs; of one's own by what `reader` holds today.
    pub fn holds(&self, duty: &Duty, reader: &Actor) -> bool {
        let is = |named: &Option<Named>, id: &str| named.as_ref().is_some_and(|n| n.id == id);
        match self {
            Self::All | Self::Commitment(_) => true,
            Self::Side(key) => duty.owner.side == *key || duty.owner.side == Side::JOINT,
            Self::Unit(id) => is(&duty.owner.unit, id),
            Self::Organisation(id) => is(&duty.owner.organisation, id),
            Self::Me => {
                let person = reader.person.as_deref().unwrap_or_default();
                duty.awaits(person, &reader.standing).is_some() || duty.awaits_side_of(&reader.standing)
            }
        }
    }
}

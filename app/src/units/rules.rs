//! What a unit of the municipality is.

use kernel::{Day, Id};

use crate::{
    base::{Problem, named, text},
    organisations::rules::NAME_SIGNS,
};

/// A unit of the municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Which.
    pub id: Id<Unit>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// From when it stands here.
    pub from: Day,
    /// The first day without it, if it has ended.
    pub until: Option<Day>,
}

named! {
    /// What a unit is.
    UnitKind {
        /// Nämnd, styrelse.
        Board = "board",
        /// Förvaltning.
        Department = "department",
        /// Bolag.
        Company = "company",
    }
}

/// The name, tidied, or what is wrong with it.
pub fn name(typed: &str) -> Result<String, Problem> {
    let name = text::line(typed);
    if name.is_empty() || name.chars().count() > NAME_SIGNS {
        return Err(Problem::at("name", "units-name-wrong"));
    }
    Ok(name)
}

/// Whether a unit can end on `day`: it must stand, and a day to come is not known yet.
pub fn end(unit: &Unit, day: Day, today: Day) -> Result<(), Problem> {
    if unit.until.is_some() {
        return Err(Problem::whole("units-ended-already"));
    }
    if day > today {
        return Err(Problem::at("until", "units-ended-ahead"));
    }
    if day < unit.from {
        return Err(Problem::at("until", "units-ended-before"));
    }
    Ok(())
}

/// Whether a unit can take over from one that ends: another one that stands.
pub fn heir(of: &Unit, heir: Option<&Unit>) -> Result<(), Problem> {
    let stands = heir.is_some_and(|heir| heir.id != of.id && heir.until.is_none());
    if stands { Ok(()) } else { Err(Problem::at("heir", "units-heir-wrong")) }
}

#[cfg(test)]
mod tests {
    use super::{Unit, UnitKind, end, heir, name};

    #[test]
    fn a_name_is_one_line_and_not_too_long() {
        assert_eq!(name(" Kultur-\nnämnden ").unwrap(), "Kultur- nämnden");
        assert!(name("  ").is_err() && name(&"x".repeat(201)).is_err());
    }

    #[test]
    fn a_unit_ends_once_and_not_in_days_to_come() {
        let day = |text: &str| text.parse().unwrap();
        let today = day("2027-03-12");
        let unit = Unit {
            id: kernel::Id::new(&kernel::OsChance),
            name: "Kulturnämnden".into(),
            kind: UnitKind::Board,
            from: day("2020-01-01"),
            until: None,
        };
        assert!(end(&unit, today, today).is_ok());
        assert_eq!(end(&unit, day("2027-03-13"), today).unwrap_err().word, "units-ended-ahead");
        assert_eq!(end(&unit, day("2019-12-31"), today).unwrap_err().word, "units-ended-before");
        let other = Unit { id: kernel::Id::new(&kernel::OsChance), ..unit.clone() };
        assert!(heir(&unit, Some(&other)).is_ok());
        for wrong in [None, Some(&unit), Some(&Unit { until: Some(today), ..other })] {
            assert_eq!(heir(&unit, wrong).unwrap_err().word, "units-heir-wrong");
        }
        let ended = Unit { until: Some(today), ..unit };
        assert_eq!(end(&ended, today, today).unwrap_err().word, "units-ended-already");
    }
}

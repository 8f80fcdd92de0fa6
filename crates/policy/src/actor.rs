//! Who acts.

use crate::Attribute;

/// Who acts: a visitor, a person with what they hold today, or the house itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Actor {
    /// The town in which they act.
    pub tenant: String,
    /// The person, unless it is a visitor or the house.
    pub person: Option<String>,
    /// What they hold today; roles that ended are not here.
    pub standing: Vec<Standing>,
}

/// One thing a person holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The role.
    pub role: Role,
    /// For whom: an organisation, a unit, or nobody in particular.
    pub scope: Option<String>,
}

/// What a person can be to a town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Speaks for an organisation.
    Representative,
    /// Works in a unit of the municipality.
    Official,
    /// Elected.
    Politician,
    /// Keeps the compact going.
    Secretariat,
    /// Looks from outside, for a time.
    Evaluator,
    /// The house itself: what jobs and the command line act as. Never given to a person.
    House,
}

impl Role {
    /// Those that a person can be given.
    pub const GIVEN: [Self; 5] =
        [Self::Representative, Self::Official, Self::Politician, Self::Secretariat, Self::Evaluator];

    /// The name that is stored and that the rules use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Representative => "representative",
            Self::Official => "official",
            Self::Politician => "politician",
            Self::Secretariat => "secretariat",
            Self::Evaluator => "evaluator",
            Self::House => "house",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::GIVEN.into_iter().find(|r| r.name() == name).ok_or(())
    }
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn visitor(tenant: &str) -> Self {
        Self { tenant: tenant.to_owned(), person: None, standing: Vec::new() }
    }

    /// A person and what they hold today.
    pub fn person(tenant: &str, person: &str, standing: Vec<Standing>) -> Self {
        Self { tenant: tenant.to_owned(), person: Some(person.to_owned()), standing }
    }

    /// The house itself, for jobs and the command line.
    pub fn house(tenant: &str) -> Self {
        let standing = vec![Standing { role: Role::House, scope: None }];
        Self { tenant: tenant.to_owned(), person: None, standing }
    }

    /// The name under which the journal keeps the act.
    pub fn id(&self) -> &str {
        match &self.person {
            Some(person) => person,
            None if self.holds(Role::House) => "house",
            None => "visitor",
        }
    }

    /// Holds the role today, for anybody.
    pub fn holds(&self, role: Role) -> bool {
        self.standing.iter().any(|s| s.role == role)
    }

    /// For whom the role is held today: organisations of a representative, units of an official.
    pub fn scopes(&self, role: Role) -> impl Iterator<Item = &str> {
        self.standing.iter().filter(move |s| s.role == role).filter_map(|s| s.scope.as_deref())
    }

    pub(crate) fn attributes(&self) -> Vec<(&'static str, Attribute)> {
        let texts = |role| self.scopes(role).map(str::to_owned).collect();
        vec![
            ("tenant", Attribute::Text(self.tenant.clone())),
            ("person", Attribute::Text(self.person.clone().unwrap_or_default())),
            ("roles", Attribute::Set(self.standing.iter().map(|s| s.role.name().to_owned()).collect())),
            ("organisations", Attribute::Set(texts(Role::Representative))),
            ("units", Attribute::Set(texts(Role::Official))),
        ]
    }
}

//! On what somebody acts.

use crate::{Act, Attribute};

/// A kind of thing that rules speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The town itself.
    Town,
    /// A person.
    Person,
    /// A compact.
    Compact,
    /// One edition of a compact.
    Edition,
    /// An organisation of the register.
    Organisation,
    /// A unit of the municipality.
    Unit,
    /// An accession.
    Accession,
    /// An action plan.
    Plan,
    /// A measure of a plan.
    Measure,
    /// A commitment, as something that is kept or not.
    Commitment,
    /// A round of follow-up.
    Followup,
    /// A party's report in such a round.
    Report,
    /// What came of a round: the report of a year.
    Compilation,
    /// An evaluation from outside.
    Evaluation,
    /// What an evaluator finds and recommends, while it is written and once it is delivered.
    Finding,
    /// A recommendation of an evaluation that was delivered, as something that a side answers.
    Recommendation,
    /// A survey.
    Survey,
    /// A body of the compact, with its mandates.
    Body,
    /// What is to be done by a day.
    Duty,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 19] = [
        Self::Town,
        Self::Person,
        Self::Compact,
        Self::Edition,
        Self::Organisation,
        Self::Unit,
        Self::Accession,
        Self::Plan,
        Self::Measure,
        Self::Commitment,
        Self::Followup,
        Self::Report,
        Self::Compilation,
        Self::Evaluation,
        Self::Finding,
        Self::Recommendation,
        Self::Survey,
        Self::Body,
        Self::Duty,
    ];

    /// The name in the rules.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Town => "Town",
            Self::Person => "Person",
            Self::Compact => "Compact",
            Self::Edition => "Edition",
            Self::Organisation => "Organisation",
            Self::Unit => "Unit",
            Self::Accession => "Accession",
            Self::Plan => "Plan",
            Self::Measure => "Measure",
            Self::Commitment => "Commitment",
            Self::Followup => "Followup",
            Self::Report => "Report",
            Self::Compilation => "Compilation",
            Self::Evaluation => "Evaluation",
            Self::Finding => "Finding",
            Self::Recommendation => "Recommendation",
            Self::Survey => "Survey",
            Self::Body => "Body",
            Self::Duty => "Duty",
        }
    }

    /// The act of looking at such a thing; who may not do it may not know of the thing.
    pub const fn see(self) -> Act {
        match self {
            Self::Town => Act::SeeTown,
            Self::Person => Act::SeePerson,
            Self::Compact => Act::SeeCompact,
            Self::Edition => Act::SeeEdition,
            Self::Organisation => Act::SeeOrganisation,
            Self::Unit => Act::SeeUnit,
            Self::Accession => Act::SeeAccession,
            Self::Plan => Act::SeePlan,
            Self::Measure => Act::SeeMeasure,
            Self::Commitment => Act::SeeCommitment,
            Self::Followup => Act::SeeFollowup,
            Self::Report => Act::SeeReport,
            Self::Compilation => Act::SeeCompilation,
            Self::Evaluation => Act::SeeEvaluation,
            Self::Finding => Act::SeeFinding,
            Self::Recommendation => Act::SeeRecommendation,
            Self::Survey => Act::SeeSurvey,
            Self::Body => Act::SeeBody,
            Self::Duty => Act::SeeDuty,
        }
    }
}

/// How far a row may be seen by those who do not own it. Rows carry it, so that lists can filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// By anyone.
    Public,
    /// By people who hold any role in the town.
    Members,
    /// By its owner and the secretariat.
    Own,
    /// By its owner alone.
    Private,
}

impl Class {
    /// Every class, widest first.
    pub const ALL: [Self; 4] = [Self::Public, Self::Members, Self::Own, Self::Private];

    /// The name that is stored and that the rules use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::Own => "own",
            Self::Private => "private",
        }
    }
}

impl std::str::FromStr for Class {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|c| c.name() == name).ok_or(())
    }
}

/// On what somebody acts: as much of it as a rule can ask for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// What kind of thing.
    pub kind: Kind,
    /// Whose town.
    pub tenant: String,
    /// Which.
    pub id: String,
    /// How far it may be seen.
    pub class: Class,
    /// The organisation it belongs to, or nothing.
    pub organisation: String,
    /// The unit it belongs to, or nothing.
    pub unit: String,
    /// The person it belongs to, or nothing.
    pub person: String,
    /// The key of the side it belongs to, or nothing.
    pub side: String,
}

impl Subject {
    /// A public thing that belongs to nobody.
    pub fn new(kind: Kind, tenant: &str) -> Self {
        Self {
            kind,
            tenant: tenant.to_owned(),
            id: String::new(),
            class: Class::Public,
            organisation: String::new(),
            unit: String::new(),
            person: String::new(),
            side: String::new(),
        }
    }

    /// The town itself.
    pub fn town(tenant: &str) -> Self {
        Self::new(Kind::Town, tenant).id(tenant)
    }

    /// Its identity.
    #[must_use]
    pub fn id(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }

    /// How far it may be seen.
    #[must_use]
    pub fn class(mut self, class: Class) -> Self {
        self.class = class;
        self
    }

    /// The organisation it belongs to.
    #[must_use]
    pub fn of_organisation(mut self, id: &str) -> Self {
        id.clone_into(&mut self.organisation);
        self
    }

    /// The unit it belongs to.
    #[must_use]
    pub fn of_unit(mut self, id: &str) -> Self {
        id.clone_into(&mut self.unit);
        self
    }

    /// The person it belongs to.
    #[must_use]
    pub fn of_person(mut self, id: &str) -> Self {
        id.clone_into(&mut self.person);
        self
    }

    /// The side it belongs to, by its key.
    #[must_use]
    pub fn of_side(mut self, key: &str) -> Self {
        key.clone_into(&mut self.side);
        self
    }

    pub(crate) fn attributes(&self) -> Vec<(&'static str, Attribute)> {
        let text = |x: &str| Attribute::Text(x.to_owned());
        vec![
            ("tenant", text(&self.tenant)),
            ("class", text(self.class.name())),
            ("organisation", text(&self.organisation)),
            ("unit", text(&self.unit)),
            ("person", text(&self.person)),
            ("side", text(&self.side)),
        ]
    }
}

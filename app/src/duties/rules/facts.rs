//! What duties are made of: as much of a town as they ask for.

use kernel::Day;
use policy::Role;

use crate::accession::rules::Step;

/// Something with an identity (or an address) and a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A clause that a rhythm comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Its part of addresses.
    pub id: String,
    /// The name of its kind.
    pub kind: String,
    /// Its heading, or nothing.
    pub heading: String,
    /// Its number or letter, or nothing.
    pub label: String,
}

/// As much of a town as its duties need.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The adopted editions of every compact.
    pub editions: Vec<Edition>,
    /// Plans that both sides have agreed to.
    pub plans: Vec<Plan>,
    /// Plans that wait for a yes.
    pub proposed: Vec<Proposed>,
    /// Returns that were kept.
    pub kept: Vec<Kept>,
    /// Measures of agreed plans.
    pub measures: Vec<Measure>,
    /// Their milestones.
    pub milestones: Vec<Milestone>,
    /// Accessions that wait for an answer.
    pub waiting: Vec<Waiting>,
    /// Accessions that are to be renewed.
    pub renewals: Vec<Renewal>,
    /// Reports that a round of follow-up asks for.
    pub reports: Vec<Report>,
    /// The reports of years that were published.
    pub compiled: Vec<Compiled>,
    /// Evaluations of the compacts.
    pub evaluations: Vec<Evaluation>,
    /// Recommendations that were delivered, a side each.
    pub recommended: Vec<Recommended>,
    /// Changes that an edition was to bring and did not.
    pub missed: Vec<Missed>,
    /// Roles that end.
    pub terms: Vec<Term>,
    /// Mandates that end.
    pub mandates: Vec<Mandate>,
    /// Entries of the register.
    pub entries: Vec<Entry>,
}

/// An adopted edition with its parties and rhythms.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Which.
    pub id: String,
    /// Of which compact.
    pub compact: String,
    /// The compact's part of addresses.
    pub slug: String,
    /// Its number.
    pub number: i64,
    /// When it was adopted: from here its rhythms are counted.
    pub adopted: Day,
    /// The first day it is in force.
    pub from: Day,
    /// The last day.
    pub until: Option<Day>,
    /// Its parties: key and name.
    pub sides: Vec<Named>,
    /// Its rhythms.
    pub clocks: Vec<Clock>,
}

/// A rhythm.
#[derive(Debug, Clone)]
pub struct Clock {
    /// Its kind, as stored.
    pub kind: String,
    /// How many months lie between two returns.
    pub every_months: i64,
    /// What it is about, or nothing.
    pub object: String,
    /// The clause that says so.
    pub clause: Option<Cited>,
    /// The key of the side that owes it; none where its kind decides.
    pub owed_by: Option<String>,
}

/// A plan that both sides have agreed to.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Of which compact.
    pub compact: String,
    /// The key of the side.
    pub side: String,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// When the second side agreed.
    pub agreed: Day,
}

/// A plan that was put before the sides, and to which not all of them have agreed.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// Which: identity and name.
    pub plan: Named,
    /// Of which compact.
    pub compact: String,
    /// When it was proposed.
    pub on: Day,
    /// Within how many days the town promises an answer.
    pub days: i64,
    /// The sides that have said yes, and when.
    pub given: Vec<(String, Day)>,
}

/// A return that was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Of which compact.
    pub compact: String,
    /// The kind of the rhythm.
    pub clock: String,
    /// Which return.
    pub due: Day,
    /// The side that has done its part.
    pub side: String,
    /// When.
    pub on: Day,
}

/// A measure of an agreed plan.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its plan: identity and name.
    pub plan: Named,
    /// The key of its side.
    pub side: String,
    /// The unit that owns it.
    pub unit: Option<Named>,
    /// The organisation that owns it.
    pub organisation: Option<Named>,
    /// When it begins.
    pub start: Day,
    /// When it is to be done.
    pub due: Day,
    /// When it was complete.
    pub complete: Option<Day>,
    /// When it was given up.
    pub dropped: Option<Day>,
}

/// A milestone.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it is to be reached.
    pub due: Day,
    /// When it was.
    pub reached: Option<Day>,
    /// Its measure.
    pub of: Measure,
}

/// An accession that waits for an answer.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which.
    pub id: String,
    /// Who joins.
    pub name: String,
    /// The step that comes next.
    pub next: Step,
    /// Until when it is promised.
    pub promised: Day,
    /// Since when it waits.
    pub since: Day,
}

/// An accession that was signed on an edition that no longer counts.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// Which.
    pub accession: String,
    /// The unit that signed.
    pub unit: Option<Named>,
    /// The organisation that signed.
    pub organisation: Option<Named>,
    /// The compact's part of addresses.
    pub slug: String,
    /// The number of the edition that now counts.
    pub number: i64,
    /// The first day of that edition.
    pub from: Day,
    /// How many months there are to renew.
    pub months: i64,
}

/// A report that a round of follow-up asks for.
#[derive(Debug, Clone)]
pub struct Report {
    /// Which.
    pub id: String,
    /// The round: identity and name.
    pub round: Named,
    /// The key of the party's side.
    pub side: String,
    /// The unit that reports.
    pub unit: Option<Named>,
    /// The organisation that reports.
    pub organisation: Option<Named>,
    /// The first day on which it is taken.
    pub opens: Day,
    /// The last.
    pub closes: Day,
    /// The round was closed on that very day: it is taken no more.
    pub closed: bool,
    /// When it was handed in.
    pub handed_in: Option<Day>,
}

/// The report of a year that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// Of which compact.
    pub compact: String,
    /// The last day that it is about.
    pub until: Day,
    /// When it was published first.
    pub published: Day,
}

/// An evaluation: under way, or delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Which: identity and name.
    pub is: Named,
    /// Of which compact.
    pub compact: String,
    /// The evaluator, as a person.
    pub by: String,
    /// The evaluator's first day.
    pub from: Day,
    /// The last.
    pub until: Day,
    /// When it was delivered first.
    pub delivered: Option<Day>,
}

impl Evaluation {
    /// Whether it is to be delivered still.
    pub fn is_under_way(&self, today: Day) -> bool {
        self.delivered.is_none() && self.until >= today
    }
}

/// A recommendation that a side is to answer.
#[derive(Debug, Clone)]
pub struct Recommended {
    /// Which: identity and heading.
    pub is: Named,
    /// Its evaluation.
    pub evaluation: Named,
    /// The key of the side.
    pub side: String,
    /// When it was delivered first.
    pub on: Day,
    /// Within how many days an answer is owed.
    pub days: i64,
    /// When the side answered first.
    pub answered: Option<Day>,
}

/// A change that a recommendation was to become, where the edition was adopted without it.
#[derive(Debug, Clone)]
pub struct Missed {
    /// Which recommendation: identity and heading.
    pub is: Named,
    /// Its evaluation.
    pub evaluation: Named,
    /// The key of the side that had promised it.
    pub side: String,
    /// When the edition was adopted.
    pub on: Day,
    /// The edition's number.
    pub number: i64,
}

/// A role with a last day.
#[derive(Debug, Clone)]
pub struct Term {
    /// Which.
    pub id: String,
    /// Who holds it: identity and name.
    pub person: Named,
    /// The role.
    pub role: Role,
    /// For whom, as a name, or nothing.
    pub of: String,
    /// The last day.
    pub until: Day,
    /// The first day of whoever holds it afterwards.
    pub successor: Option<Day>,
}

/// A mandate with a last day, in a body that goes on after it.
#[derive(Debug, Clone)]
pub struct Mandate {
    /// Which.
    pub id: String,
    /// Who holds it: identity and name; no name once they are erased.
    pub person: Named,
    /// In which body.
    pub body: Named,
    /// The last day.
    pub until: Day,
    /// The last day of the body.
    pub body_until: Option<Day>,
    /// When somebody was named to the seat, and the first day of that mandate.
    pub successor: Option<(Day, Day)>,
    /// When it was said that the seat is left empty.
    pub empty: Option<Day>,
}

/// An entry of the register.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The organisation.
    pub organisation: Named,
    /// When somebody last said that it is right.
    pub confirmed: Day,
}

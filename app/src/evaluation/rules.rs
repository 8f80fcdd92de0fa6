//! What an evaluation is: whose, of which time, what was found and recommended, what the sides answer, and how far what they
//! accepted has come. Pure.

use kernel::{Day, Id};
use policy::{Class, Kind, Role, Standing, Subject};

pub use super::proposed::{Adopted, Proposed};
use crate::{
    base::{evidence::Kept, named, together::mark},
    compact::{
        Compact,
        rules::{Clause, Side},
    },
    measures::rules::{Measure, PlanState, Status},
    people::rules::{HeldRole, Person},
};

/// Within how many days each side is to answer, where the mandate says nothing else.
pub const ANSWER_DAYS: i64 = 90;

named! {
    /// How far an evaluation has come on a day.
    Stage {
        /// It is commissioned and has not begun.
        Ahead = "ahead",
        /// The evaluator is at work.
        Now = "now",
        /// It is delivered.
        Delivered = "delivered",
        /// Its time passed and nothing was delivered.
        Silent = "silent",
    }
}

named! {
    /// What a side says to a recommendation.
    Verdict {
        /// Yes.
        Accept = "accept",
        /// In part.
        Partly = "partly",
        /// No.
        Decline = "decline",
    }
}

named! {
    /// What becomes of a recommendation.
    OutcomeKind {
        /// A measure.
        Measure = "measure",
        /// A change in the next edition.
        Change = "change",
        /// Something else, told in words.
        Other = "other",
        /// It is done, by other means.
        Done = "done",
    }
}

named! {
    /// What a document of an evaluation is.
    DocumentKind {
        /// The report.
        Report = "report",
        /// The programme of a conference.
        Programme = "programme",
        /// Notes.
        Notes = "notes",
        /// Something else.
        Other = "other",
    }
}

/// An evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Which.
    pub id: Id<Evaluation>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// That compact's part of addresses.
    pub slug: String,
    /// That compact's name.
    pub compact_name: String,
    /// What it is called.
    pub name: String,
    /// The organisation that evaluates.
    pub organisation: String,
    /// The person who does.
    pub person: Id<Person>,
    /// Their name; nothing where they are erased.
    pub person_name: String,
    /// The role that they hold for it.
    pub role: Id<HeldRole>,
    /// What they are asked to look at, in words.
    pub mandate: String,
    /// The first day.
    pub from: Day,
    /// The last day; that of the role, where it was ended before.
    pub until: Day,
    /// Within how many days after the delivery each side is to answer.
    pub answer_days: i64,
    /// The version that is written on.
    pub version: i64,
    /// The version that was delivered last.
    pub delivered: Option<i64>,
    /// The day of the first delivery.
    pub delivered_on: Option<Day>,
    /// It lasts today: the evaluator may write.
    pub lasts: bool,
}

impl Evaluation {
    /// How far it has come on `day`.
    pub fn stage(&self, day: Day) -> Stage {
        match self.delivered {
            Some(_) => Stage::Delivered,
            None if day < self.from => Stage::Ahead,
            None if day <= self.until => Stage::Now,
            None => Stage::Silent,
        }
    }

    /// The evaluation as something that rules speak of: that it is under way is public.
    pub fn subject(&self, town: &str) -> Subject {
        Subject::new(Kind::Evaluation, town).id(self.id.as_str())
    }

    /// What is being written: the evaluator's own, and only while the time lasts.
    pub fn written(&self, town: &str) -> Subject {
        let subject = Subject::new(Kind::Finding, town).id(self.id.as_str()).class(Class::Private);
        if self.lasts { subject.of_person(self.person.as_str()) } else { subject }
    }

    /// Whether what is written is another version than the one that was delivered.
    pub fn is_written(&self) -> bool {
        self.delivered.is_none_or(|delivered| delivered < self.version)
    }

    /// The last day on which a side's answer is in time.
    pub fn answers_by(&self) -> Option<Day> {
        self.delivered_on.map(|on| on.plus_days(self.days()))
    }

    /// Within how many days each side is to answer.
    pub fn days(&self) -> i32 {
        i32::try_from(self.answer_days).unwrap_or(0)
    }
}

/// A version of what the evaluator says that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: i64,
    /// Why the one before was corrected; nothing of the first.
    pub reason: String,
    /// When; none while it is written.
    pub on: Option<Day>,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which; the same from one version to the next.
    pub id: Id<Finding>,
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub body: String,
    /// The commitments that it concerns, as they stood when it was written.
    pub clauses: Vec<Id<Clause>>,
}

/// Something that is recommended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// Which; the same from one version to the next.
    pub id: Id<Recommendation>,
    /// Of which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Of which version of it.
    pub version: i64,
    /// When it was delivered first: from here its answers are counted.
    pub since: Option<Day>,
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub body: String,
    /// The keys of the sides that it is directed to.
    pub sides: Vec<String>,
    /// The findings that it is built on.
    pub findings: Vec<Id<Finding>>,
}

impl Recommendation {
    /// A recommendation that was delivered, as something that rules speak of, for one side or none.
    pub fn subject(&self, town: &str, side: &str) -> Subject {
        Subject::new(Kind::Recommendation, town).id(self.id.as_str()).of_side(side)
    }
}

/// Everything that an evaluator says in one version.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// What was found.
    pub findings: Vec<Finding>,
    /// What is recommended.
    pub recommendations: Vec<Recommendation>,
}

/// What a side answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// To which recommendation.
    pub recommendation: Id<Recommendation>,
    /// Which side.
    pub side: String,
    /// Which version of it was answered.
    pub version: i64,
    /// What it says.
    pub verdict: Verdict,
    /// Why.
    pub body: String,
    /// Where it was decided, where the secretariat entered it.
    pub source: String,
    /// When.
    pub on: Day,
    /// By whom; nothing where that person is erased.
    pub by: String,
    /// As what they said it; none of what was said before that was kept.
    pub role: Option<Role>,
    /// The name of the organisation or unit that they spoke for; nothing where the role is the town's.
    pub of: String,
}

impl Answered {
    /// The mark by which this answer is known again: whoever answers says which one they had read.
    pub fn mark(&self) -> String {
        answer_mark(self.verdict, &self.body, &self.source)
    }
}

/// The mark of an answer.
pub fn answer_mark(verdict: Verdict, body: &str, source: &str) -> String {
    mark(&[verdict.name(), body, source].join("\n"))
}

/// As what somebody speaks for a side: of what they hold, that which lets them, first one of the side's own. Who holds the same
/// role for several does not say for which.
pub fn speaks_as(held: &[Standing], side: &str) -> Option<Standing> {
    let own = |one: &&Standing| match one.role {
        Role::Official | Role::Politician => Side::is_public(side) || side == Side::JOINT,
        Role::Representative => !Side::is_public(side),
        _ => false,
    };
    let found = held.iter().find(own).or_else(|| held.iter().find(|one| one.role == Role::Secretariat))?;
    let alone = held.iter().filter(|one| one.role == found.role).count() == 1;
    Some(Standing { role: found.role, scope: found.scope.clone().filter(|_| alone) })
}

/// What a side makes of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Which.
    pub id: Id<Outcome>,
    /// Of which recommendation.
    pub recommendation: Id<Recommendation>,
    /// Which side.
    pub side: String,
    /// What.
    pub kind: OutcomeKind,
    /// The measure that it became.
    pub measure: Option<Became>,
    /// The draft in which the text is to be changed.
    pub change: Option<Proposed>,
    /// In words.
    pub body: String,
    /// An address that shows it, or nothing.
    pub link: String,
    /// A file that shows it.
    pub file: Option<Kept>,
    /// When it was said.
    pub on: Day,
}

/// A measure that a recommendation became, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Became {
    /// Which.
    pub id: Id<Measure>,
    /// What it is called.
    pub name: String,
    /// How far its plan has come: what is only drawn up is seen by people with a role.
    pub plan: PlanState,
    /// How it stands.
    pub status: Status,
    /// Since when.
    pub since: Day,
    /// When it is to be done.
    pub due: Day,
    /// When it was given up.
    pub dropped: Option<Day>,
}

named! {
    /// How far a recommendation has come with one side.
    Come {
        /// Its answer is owed.
        Waits = "waits",
        /// Its answer is owed and late.
        Late = "late",
        /// It says no.
        Declined = "declined",
        /// It says yes, and has not said what becomes of it.
        Accepted = "accepted",
        /// Something is under way, since a day.
        UnderWay = "under-way",
        /// Something is under way that has a day by which it is to be done.
        Planned = "planned",
        /// What it became should be done by now.
        Overdue = "overdue",
        /// The edition that was to bring it was adopted without it: it is open again.
        Missed = "missed",
        /// What it became was given up; nothing has taken its place.
        Stopped = "stopped",
        /// It is done.
        Done = "done",
    }
}

/// How far a recommendation has come with one side on `today`, and since or until when. `answers` and `outcomes` are that
/// side's own, oldest first; `by` is the last day for its answer. That it is done follows from the measure or the edition; only
/// what is done by other means is said.
pub fn come(answer: Option<&Answered>, outcome: Option<&Outcome>, by: Day, today: Day) -> (Come, Day) {
    let Some(answer) = answer else {
        return (if by < today { Come::Late } else { Come::Waits }, by);
    };
    if answer.verdict == Verdict::Decline {
        return (Come::Declined, answer.on);
    }
    let Some(outcome) = outcome else { return (Come::Accepted, answer.on) };
    match (outcome.kind, &outcome.measure, &outcome.change) {
        (OutcomeKind::Done, ..) => (Come::Done, outcome.on),
        // What both sides have not agreed to yet has promised no day.
        (OutcomeKind::Measure, Some(of), _) if of.plan == PlanState::Draft => (Come::UnderWay, outcome.on),
        (OutcomeKind::Measure, Some(of), _) => measured(of, today),
        (OutcomeKind::Change, _, Some(of)) => match &of.adopted {
            Some(by) if by.changed => (Come::Done, by.on),
            Some(by) => (Come::Missed, by.on),
            None if of.stands => (Come::UnderWay, outcome.on),
            None => (Come::Stopped, outcome.on),
        },
        (OutcomeKind::Other, ..) => (Come::UnderWay, outcome.on),
        (OutcomeKind::Measure | OutcomeKind::Change, ..) => (Come::Stopped, outcome.on),
    }
}

fn measured(of: &Became, today: Day) -> (Come, Day) {
    match of.dropped {
        _ if of.status == Status::Complete => (Come::Done, of.since),
        Some(day) => (Come::Stopped, day),
        None if of.due < today => (Come::Overdue, of.due),
        None => (Come::Planned, of.due),
    }
}

/// A document of an evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which.
    pub id: Id<Document>,
    /// What it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: String,
    /// Its day.
    pub on: Day,
    /// Where it lies, or nothing.
    pub link: String,
    /// The file, if it is here.
    pub file: Option<Kept>,
}

impl Document {
    /// Whether anyone may read it: once the evaluation is delivered; the programme of a conference before that too.
    pub fn is_public(&self, of: &Evaluation) -> bool {
        of.delivered.is_some() || self.kind == DocumentKind::Programme
    }
}

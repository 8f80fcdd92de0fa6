//! What a survey is: who runs it, whom it asks, what is promised of names, and when answers are taken. Pure.

use kernel::{Day, Id};
use policy::{Class, Kind, Subject};

use crate::{
    base::{Problem, named},
    compact::Compact,
    evaluation::rules::Evaluation,
};

/// The fewest answers of a group that anything is shown of; and the fewest who are marked as having answered at a time.
pub const FEWEST: usize = 5;
/// How many days before the last one the house reminds.
pub const WARNS: i32 = 3;
/// How many months after the last day addresses and links are kept.
pub const KEPT: i32 = 3;

named! {
    /// Who runs a survey and reads what is answered.
    Runner {
        /// The secretariat.
        Secretariat = "secretariat",
        /// An evaluator: then the secretariat reads no answer before all do (product.md, rule 5).
        Evaluator = "evaluator",
    }
}

named! {
    /// Whom a survey can go to.
    Group {
        /// Organisations that stand behind the compact.
        Signatories = "signatories",
        /// The other organisations of the register.
        Others = "others",
        /// The municipality's units.
        Units = "units",
        /// Those who are elected.
        Politicians = "politicians",
    }
}

named! {
    /// How far a survey has come, as it was left by the last act; see [`Survey::standing`].
    State {
        /// It is prepared.
        Draft = "draft",
        /// It was opened.
        Open = "open",
        /// Its result is published.
        Published = "published",
    }
}

named! {
    /// How a survey stands on a day.
    Standing {
        /// It is prepared.
        Draft = "draft",
        /// It is opened, and its first day has not come.
        Ahead = "ahead",
        /// Answers are taken.
        Open = "open",
        /// Its last day has passed.
        Closed = "closed",
        /// Anyone may read its result.
        Published = "published",
    }
}

named! {
    /// How a question is answered.
    Sort {
        /// With one of what can be chosen.
        Choice = "choice",
        /// With any of what can be chosen.
        Choices = "choices",
        /// With how far one agrees.
        Agree = "agree",
        /// With a number.
        Number = "number",
        /// In words.
        Text = "text",
    }
}

/// How far one can agree, and that one does not know.
pub const AGREE: [&str; 6] = ["5", "4", "3", "2", "1", "unknown"];

/// A survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Which.
    pub id: Id<Survey>,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// The evaluation that it is part of.
    pub evaluation: Option<Id<Evaluation>>,
    /// What that is called, or nothing.
    pub evaluation_name: String,
    /// Whose it is where an evaluator runs it: the evaluation's person, else who prepared it.
    pub person: String,
    /// Who runs it.
    pub runner: Runner,
    /// What it is called.
    pub name: String,
    /// What it says to whoever answers.
    pub intro: String,
    /// The first and last day on which answers are taken.
    pub window: (Day, Day),
    /// Whether it has no names.
    pub anonymous: bool,
    /// Whom it goes to.
    pub groups: Vec<Group>,
    /// As it was left by the last act.
    pub state: State,
    /// The day it was opened.
    pub opened_on: Option<Day>,
    /// The day of the reminder that somebody sent.
    pub reminded_on: Option<Day>,
    /// The day of the one that the house sent.
    pub warned_on: Option<Day>,
    /// What was written in words is published too.
    pub texts: bool,
    /// The day it was published.
    pub published_on: Option<Day>,
    /// The day on which addresses and links were blanked.
    pub forgotten_on: Option<Day>,
}

impl Survey {
    /// How it stands on `day`.
    pub fn standing(&self, day: Day) -> Standing {
        match self.state {
            State::Draft => Standing::Draft,
            State::Published => Standing::Published,
            State::Open if day < self.window.0 => Standing::Ahead,
            State::Open if day > self.window.1 => Standing::Closed,
            State::Open => Standing::Open,
        }
    }

    /// The survey as something that rules speak of: prepared, it is its own people's.
    pub fn subject(&self, town: &str) -> Subject {
        let class = if self.state == State::Draft { Class::Own } else { Class::Public };
        run_by(self.runner, &self.person, town).id(self.id.as_str()).class(class)
    }

    /// Whether what was answered may be counted on `today`: without names only when no answer comes any more, for else one
    /// more answer would show in the difference.
    pub fn counts(&self, today: Day) -> bool {
        match self.standing(today) {
            Standing::Closed | Standing::Published => true,
            Standing::Open => !self.anonymous,
            Standing::Draft | Standing::Ahead => false,
        }
    }

    /// Whether the house reminds on `today`: some days before the last one, once, and not on a day when somebody else has.
    /// Who has just been asked is not reminded.
    pub fn warns(&self, today: Day) -> bool {
        let from = self.window.1.plus_days(-WARNS);
        self.standing(today) == Standing::Open
            && today >= from
            && self.warned_on.is_none()
            && self.reminded_on != Some(today)
            && self.opened_on.is_some_and(|opened| opened.max(self.window.0) < from)
    }

    /// Whether addresses and links have had their time.
    pub fn forgets(&self, today: Day) -> bool {
        self.state != State::Draft && self.forgotten_on.is_none() && today > self.window.1.plus_months(KEPT)
    }
}

/// A survey that is to be, as something that rules speak of; `person` is whose it is where an evaluator runs it.
pub fn run_by(runner: Runner, person: &str, town: &str) -> Subject {
    Subject::new(Kind::Survey, town).of_side(runner.name()).of_person(person)
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: Id<Question>,
    /// How it is answered.
    pub sort: Sort,
    /// Its words.
    pub wording: String,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// It must be answered.
    pub needed: bool,
}

/// Somebody who could be asked: of which group, who it is, and where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The group.
    pub group: Group,
    /// The organisation, the unit or the person.
    pub subject: String,
    /// Its name.
    pub name: String,
    /// The address; none where the town knows none.
    pub to: Option<Address>,
}

/// Where a letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub mail: String,
    /// Whose it is, where the town knows the person.
    pub person: Option<String>,
    /// Their language; none where the town's is the best guess.
    pub lang: Option<kernel::Lang>,
}

/// Somebody who was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Which.
    pub id: Id<Recipient>,
    /// Of which survey.
    pub survey: Id<Survey>,
    /// The group.
    pub group: Group,
    /// What it was called then.
    pub name: String,
    /// Whose address it is.
    pub person: Option<String>,
    /// The address; empty once it is forgotten.
    pub mail: String,
    /// The language of its letters.
    pub lang: kernel::Lang,
    /// Wants no reminders of this survey.
    pub quiet: bool,
    /// Has answered; of a survey without names written down later (decision 25).
    pub answered: bool,
}

/// Whether answers are taken on `today`: the last day lasts until midnight where the town is.
pub fn taken(survey: &Survey, today: Day) -> Result<(), Problem> {
    match survey.standing(today) {
        Standing::Open => Ok(()),
        Standing::Draft | Standing::Ahead => {
            Err(Problem::whole("survey-not-open").with("day", survey.window.0))
        }
        Standing::Closed | Standing::Published => {
            Err(Problem::whole("survey-closed").with("day", survey.window.1))
        }
    }
}

/// Whether a survey can be opened on `today` with these questions for these people; those without an address are not
/// counted. Without names every group that is asked must be so large that it hides each of its members.
pub fn open(survey: &Survey, questions: usize, whom: &[Candidate], today: Day) -> Result<(), Problem> {
    if survey.window.1 < today {
        return Err(Problem::whole("survey-window-past"));
    }
    if questions == 0 {
        return Err(Problem::whole("survey-no-questions"));
    }
    let reached = |group: Group| whom.iter().filter(|one| one.group == group && one.to.is_some()).count();
    if survey.groups.iter().all(|group| reached(*group) == 0) {
        return Err(Problem::whole("survey-nobody"));
    }
    let few = survey.groups.iter().find(|group| reached(**group) < FEWEST);
    match few {
        Some(group) if survey.anonymous => Err(Problem::whole(match group {
            Group::Signatories => "survey-few-signatories",
            Group::Others => "survey-few-others",
            Group::Units => "survey-few-units",
            Group::Politicians => "survey-few-politicians",
        })),
        _ => Ok(()),
    }
}

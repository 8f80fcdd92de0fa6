//! What can be said of a mandate; or everything that is wrong with it. Pure.

use kernel::{Day, Id};

use super::{
    checks::{LINE, day, day_or_none, decision, fits, reason_of},
    rules::{Body, Decision, Mandate, Office, meet},
};
use crate::{
    base::{Problem, Refusal, refusal::Problems, text},
    compact::rules::Side,
    people::rules::Person,
};

/// A mandate, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MandateTyped {
    /// Who, by name.
    pub name: String,
    /// Which person of that name: their identity, `new` for another, nothing where nobody was asked.
    pub person: String,
    /// As what.
    pub office: String,
    /// The key of the side.
    pub side: String,
    /// The organisation, by name or identity.
    pub organisation: String,
    /// The unit, by identity.
    pub unit: String,
    /// For whom, in words.
    pub words: String,
    /// Who appointed them, or nothing.
    pub appointed_by: String,
    /// By which decision, or nothing.
    pub decision: String,
    /// When, or nothing.
    pub decided_on: String,
    /// The first day.
    pub from: String,
    /// The last day, or nothing.
    pub until: String,
    /// The mandate that it follows on, or nothing.
    pub succeeds: String,
}

/// What a mandate is checked against.
#[derive(Debug)]
pub struct MandateGround<'a> {
    /// Its body.
    pub body: &'a Body,
    /// Which it is; none of a new one.
    pub own: Option<&'a Id<Mandate>>,
    /// Whoever holds it was erased, and has no name.
    pub erased: bool,
    /// Who; none of somebody new to the town.
    pub person: Option<&'a Id<Person>>,
    /// The mandates of the body, itself among them.
    pub mandates: &'a [Mandate],
    /// The sides of the compact.
    pub sides: &'a [Side],
    /// Today.
    pub today: Day,
}

impl MandateGround<'_> {
    /// The mandate that follows on this one, in the same seat.
    fn follower(&self) -> Option<&Mandate> {
        let own = self.own?;
        self.mandates.iter().find(|one| one.succeeds.as_ref() == Some(own))
    }
}

/// A mandate, checked; whose organisation and unit it is stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateFacts {
    /// Who, by name.
    pub name: String,
    /// As what.
    pub office: Office,
    /// The key of the side.
    pub side: String,
    /// For whom, in words.
    pub words: String,
    /// By which decision.
    pub decision: Decision,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Option<Day>,
    /// The mandate that it follows on.
    pub succeeds: Option<Id<Mandate>>,
}

/// A mandate that can be so.
pub fn mandate(typed: &MandateTyped, ground: &MandateGround) -> Result<MandateFacts, Refusal> {
    let mut problems = Problems::default();
    let name = text::line(&typed.name);
    let nameless = name.is_empty() && !ground.erased;
    problems.check(nameless || !fits(&name, 120), Problem::at("name", "bodies-who-missing"));
    problems.check(ground.erased && !name.is_empty(), Problem::at("name", "bodies-name-erased"));
    let office = typed.office.parse().map_err(|()| Problem::at("office", "bodies-office-missing"));
    let office: Option<Office> = problems.take(office);
    let side = typed.side.clone();
    let known = ground.sides.iter().any(|one| one.key == side);
    problems.check(!known, Problem::at("side", "bodies-side-missing"));
    let (organisation, unit) = (!typed.organisation.trim().is_empty(), !typed.unit.is_empty());
    problems.check(
        organisation && Side::is_public(&side),
        Problem::at("organisation", "bodies-organisation-side"),
    );
    problems.check(unit && side == Side::CIVIL, Problem::at("unit", "bodies-unit-side"));
    problems.check(organisation && unit, Problem::at("unit", "bodies-for-both"));
    let words = text::line(&typed.words);
    problems.check(!fits(&words, LINE), Problem::at("words", "bodies-line-long"));
    let (by, named) = (("appointed_by", typed.appointed_by.as_str()), ("decision", typed.decision.as_str()));
    let decision = decision(&mut problems, by, named, &typed.decided_on, ground.today);
    let from = problems.take(day("from", &typed.from));
    // Nobody sits longer than the body is there: where no day was written, its last day is theirs.
    let until = problems.take(day_or_none("until", &typed.until)).flatten().or(ground.body.until);
    if let Some(from) = from {
        sits(&mut problems, (from, until), (&name, ground));
    }
    if let Some(next) = ground.follower().filter(|next| until.is_none_or(|until| until >= next.from)) {
        let followed =
            Problem::at("until", "bodies-followed").with("name", &next.name).with("day", next.from);
        problems.check(true, followed);
    }
    let succeeds = problems.take(succeeds(&typed.succeeds, from, ground)).flatten();
    problems.done()?;
    let whole =
        || Some(MandateFacts { name, office: office?, side, words, decision, from: from?, until, succeeds });
    whole().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// The time of a mandate lies within its body's, and nobody sits twice in one body at once.
fn sits(problems: &mut Problems, time: (Day, Option<Day>), (name, ground): (&str, &MandateGround)) {
    let (from, until) = time;
    let body = ground.body;
    let over = body.until.filter(|end| from > *end);
    problems.check(from < body.from, Problem::at("from", "bodies-mandate-before").with("day", body.from));
    if let Some(end) = over {
        problems.check(true, Problem::at("from", "bodies-mandate-over").with("day", end));
    } else {
        problems.check(until.is_some_and(|until| until < from), Problem::at("until", "bodies-turned"));
        let late = body.until.filter(|end| until.is_some_and(|until| until > *end));
        if let Some(end) = late {
            problems.check(true, Problem::at("until", "bodies-mandate-after").with("day", end));
        }
    }
    let theirs = |one: &&Mandate| Some(&one.person) == ground.person && Some(&one.id) != ground.own;
    if let Some(other) = ground.mandates.iter().filter(theirs).find(|one| meet(one.time(), time)) {
        let twice = Problem::at("name", "bodies-mandate-twice").with("name", name).with("day", other.from);
        problems.check(true, twice);
    }
}

/// The mandate that another follows on: over before it begins, and followed by nobody else.
fn succeeds(typed: &str, from: Option<Day>, ground: &MandateGround) -> Result<Option<Id<Mandate>>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let wrong = |word| Problem::at("succeeds", word);
    let before = ground.mandates.iter().find(|one| one.id.as_str() == typed && Some(&one.id) != ground.own);
    let before = before.ok_or_else(|| wrong("bodies-succeeds-unknown"))?;
    let other = |one: &&Mandate| one.succeeds.as_ref() == Some(&before.id) && Some(&one.id) != ground.own;
    if let Some(other) = ground.mandates.iter().find(other) {
        return Err(wrong("bodies-succeeds-taken").with("name", &other.name));
    }
    if from.is_some_and(|from| before.until.is_none_or(|until| until >= from)) {
        return Err(wrong("bodies-succeeds-sits").with("name", &before.name));
    }
    Ok(Some(before.id.clone()))
}

/// The last day and the reason of a mandate that can end early so.
pub fn end_mandate(of: &Mandate, (last, reason): (&str, &str)) -> Result<(Day, String), Refusal> {
    let mut problems = Problems::default();
    problems.check(!of.end_reason.is_empty(), Problem::whole("bodies-mandate-ended-already"));
    let last = problems.take(day("last", last));
    let reason = problems.take(reason_of(reason));
    if let Some(last) = last {
        problems.check(last < of.from, Problem::at("last", "bodies-end-before").with("day", of.from));
        if let Some(until) = of.until.filter(|until| last >= *until) {
            problems.check(true, Problem::at("last", "bodies-mandate-not-earlier").with("day", until));
        }
    }
    problems.done()?;
    last.zip(reason).ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// Whether the seat of a mandate can be left empty afterwards, for this reason.
pub fn leave_empty(of: &Mandate, all: &[Mandate], reason: &str) -> Result<String, Refusal> {
    let mut problems = Problems::default();
    problems.check(of.until.is_none(), Problem::whole("bodies-empty-sits"));
    problems.check(of.empty.is_some(), Problem::whole("bodies-empty-already"));
    let followed = all.iter().find(|other| other.succeeds.as_ref() == Some(&of.id));
    if let Some(other) = followed {
        problems.check(true, Problem::whole("bodies-empty-followed").with("name", &other.name));
    }
    let reason = problems.take(reason_of(reason));
    problems.done()?;
    reason.ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

//! What people do: say that a return was kept; choose how often reminders come, or that they do not.

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    kept_store,
    rules::{
        Duty, DutyKind, Facts,
        facts::Evaluation,
        returns,
        stages::Digest,
        telling::{self, Telling},
    },
    store,
};
use crate::{
    base::{
        Action, Cx, Error, Problem, Refusal,
        evidence::{Kept, Upload},
        text,
        way_out_store::{self, Whose},
    },
    follows, survey,
};

/// That a side has done its part of a return, with what shows it.
#[derive(Debug, Clone)]
pub struct Fulfilment {
    /// Which.
    pub id: Id<Fulfilment>,
    /// Of which compact.
    pub compact: String,
    /// Of which rhythm.
    pub clock: DutyKind,
    /// Of which return.
    pub due: Day,
    /// Which side.
    pub side: String,
    /// When it was done.
    pub on: Day,
    /// In words.
    pub body: String,
    /// An address, or nothing.
    pub link: String,
    /// A file, or nothing.
    pub file: Option<Kept>,
}

/// Say that a return of a rhythm was kept. Each side says so for itself.
#[derive(Debug, Clone)]
pub struct Fulfil {
    /// Which rhythm.
    pub clock: DutyKind,
    /// Which return: the day on which it is due.
    pub due: Day,
    /// Which side.
    pub side: String,
    /// When it was done; none where no day was written.
    pub on: Option<Day>,
    /// In words.
    pub body: String,
    /// An address that shows it, or nothing.
    pub link: String,
    /// A file that shows it.
    pub file: Option<Upload>,
}

impl Action for Fulfil {
    type Output = ();
    const ACT: Act = Act::Fulfil;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let of = return_of(cx, self.clock, self.due).await?;
        if let Some(duty) = of.owed.iter().find(|duty| duty.owner.side == self.side) {
            cx.may(Act::Fulfil, &duty.subject(&town))?;
        }
        if let Some(one) = under_way(&of, self.clock, today) {
            return Err(Problem::whole("duties-evaluation-under-way").with("name", &one.is.name).into());
        }
        let link = text::web_address(&self.link);
        let told = Telling {
            side: &self.side,
            on: self.on,
            body: &self.body,
            link: link.as_deref(),
            file: self.file.is_some(),
        };
        let duty = telling::check(&of.owed, &told, of.earliest, today)?;
        cx.may(Act::Fulfil, &duty.subject(&town))?;
        let file = match &self.file {
            Some(file) => Some(file.keep(cx, "file")?),
            None => None,
        };
        let fulfilment = Fulfilment {
            id: cx.new_id(),
            compact: of.compact,
            clock: self.clock,
            due: self.due,
            side: self.side,
            on: self.on.unwrap_or(today),
            body: self.body,
            link: link.unwrap_or_default(),
            file,
        };
        let (person, now) = (cx.actor.person.clone(), cx.now);
        kept_store::insert(cx.tx(), &town, &fulfilment, person.as_deref(), now).await?;
        let detail = json!({
            "clock": fulfilment.clock.name(), "due": fulfilment.due.to_string(), "side": fulfilment.side,
            "on": fulfilment.on.to_string(), "link": fulfilment.link,
            "file": fulfilment.file.as_ref().map(|f| f.hash.as_str()),
        });
        cx.record(Kind::Duty, fulfilment.id.as_str(), None, detail).await
    }
}

/// One return of a rhythm: the parts of it that the sides owe.
#[derive(Debug)]
pub(super) struct Return {
    /// Of which compact.
    pub compact: String,
    /// A part for each side.
    pub owed: Vec<Duty>,
    /// From which day on something can have been done for this return: the day after the one before.
    pub earliest: Day,
    /// The facts that it was found in.
    pub facts: Facts,
}

/// The return of the rhythm `clock` on `due`. No rhythm returns on that day, or nobody can say that it was kept: not found.
pub(super) async fn return_of(cx: &mut Cx, clock: DutyKind, due: Day) -> Result<Return, Error> {
    let (town, mut facts) = (cx.town().to_owned(), Facts::default());
    store::rhythms(cx.tx(), &town, &mut facts).await?;
    let mut owed = returns::of(&facts, due, due);
    owed.retain(|duty| duty.kind == clock && clock.is_told());
    let whose = |duty: &Duty| duty.key.split('.').nth(1).unwrap_or_default().to_owned();
    let compact = owed.first().map(whose).ok_or(Refusal::NotFound)?;
    owed.retain(|duty| whose(duty) == compact);
    let before = returns::of(&facts, due.plus_months(-120), due.plus_days(-1)).into_iter();
    let before =
        before.filter(|duty| duty.kind == clock && whose(duty) == compact).map(|duty| duty.due).max();
    let begun = facts.editions.iter().filter(|e| e.compact == compact).map(|e| e.adopted).min();
    let earliest = before.or(begun).map_or(due, |day| day.plus_days(1));
    Ok(Return { compact, owed, earliest, facts })
}

/// The evaluation that is under way and will be what is owed, once it is delivered: nobody tells it besides.
pub(super) fn under_way(of: &Return, clock: DutyKind, today: Day) -> Option<&Evaluation> {
    let open = |one: &&Evaluation| one.compact == of.compact && one.is_under_way(today);
    of.facts.evaluations.iter().filter(|_| clock == DutyKind::Evaluation).find(open)
}

/// Choose how often reminders come.
#[derive(Debug, Clone)]
pub struct ChooseDigest {
    /// How often, as chosen.
    pub digest: String,
}

impl Action for ChooseDigest {
    type Output = ();
    const ACT: Act = Act::EditPerson;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let person = cx.actor.person.clone().ok_or(Refusal::NotFound)?;
        let town = cx.town().to_owned();
        let own = Subject::new(Kind::Person, &town).id(&person).of_person(&person);
        cx.may(Act::EditPerson, &own)?;
        let digest = self.digest.parse().map_err(|()| Problem::at("digest", "duties-digest-wrong"))?;
        keep_digest(cx, &person, digest).await
    }
}

/// Leave by the way out of a letter: whoever holds the letter may, signed in or not. Done again it changes nothing. Which
/// letters end follows from the one in which it stood: a person's reminders, or the news of one who follows.
#[derive(Debug, Clone)]
pub struct StopLetters {
    /// What stood in the letter.
    pub token: String,
}

impl Action for StopLetters {
    type Output = ();
    const ACT: Act = Act::StopLetters;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::StopLetters)?;
        let town = cx.town().to_owned();
        let whose = way_out_store::find(cx.tx(), &town, &self.token).await?.ok_or(Refusal::NotFound)?;
        let person = match whose {
            Whose::Follower(id) => return follows::actions::leave(cx, &id).await,
            Whose::Recipient(id) => return survey::letters::leave(cx, &id).await,
            Whose::Person(id) => id,
        };
        match kept_store::digest(cx.tx(), &town, &person).await? {
            None | Some(Digest::Never) => Ok(()),
            Some(_) => keep_digest(cx, &person, Digest::Never).await,
        }
    }
}

async fn keep_digest(cx: &mut Cx, person: &str, digest: Digest) -> Result<(), Error> {
    let town = cx.town().to_owned();
    kept_store::set_digest(cx.tx(), &town, person, digest).await?;
    cx.record(Kind::Person, person, Some(person), json!({ "digest": digest.name() })).await
}

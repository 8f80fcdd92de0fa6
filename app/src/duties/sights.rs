//! What people look at: the year, what awaits them, a return, the town's pulse.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Class, Role, Subject};

pub use super::kept_store::Counts;
use super::{
    actions::{Fulfilment, return_of, under_way},
    kept_store,
    rules::{self, Because, Duty, DutyKind, Facts, Named, Of, State, facts::Evaluation, stages::Digest},
    say::Sides,
    store::{self, Whose},
    waiting_store,
};
use crate::{
    base::{Cx, Error, Refusal, Sight, evidence::Kept},
    compact::SeePromise,
    measures::rules::SILENT_MONTHS,
};

/// Nothing lies before this many months ago when somebody's open duties are gathered.
const BACK_MONTHS: i32 = 60;

/// The year wheel.
#[derive(Debug)]
pub struct SeeYear {
    /// The first day.
    pub from: Day,
    /// The last.
    pub until: Day,
    /// Whose duties.
    pub of: Of,
}

/// What [`SeeYear`] shows.
#[derive(Debug)]
pub struct Year {
    /// What falls due in it.
    pub duties: Vec<Duty>,
    /// What fell due before it and is late still; only where today lies in it.
    pub late: Vec<Duty>,
    /// The names of the sides.
    pub sides: Sides,
    /// Whose, by name; nothing where it is everybody's.
    pub of_name: String,
}

impl Sight for SeeYear {
    type Output = Year;

    async fn see(self, cx: &mut Cx) -> Result<Year, Error> {
        cx.may_here(Act::SeeTown)?;
        let today = cx.today();
        let mut facts = Facts::default();
        let (of_name, family) = gather(cx, &self.of, (self.from, self.until), &mut facts).await?;
        let sides = Sides::of(&facts);
        let all = rules::duties(&facts, today.plus_months(-BACK_MONTHS).min(self.from), self.until);
        let all = all
            .into_iter()
            .filter(|duty| self.of.holds(duty, &cx.actor) && promised(duty, &family))
            .collect();
        let (late, duties): (Vec<_>, Vec<_>) = visible(cx, all).into_iter().partition(|d| d.due < self.from);
        let this = (self.from..=self.until).contains(&today);
        let late = late.into_iter().filter(|duty| this && duty.state(today) == State::Late).collect();
        Ok(Year { duties, late, sides, of_name })
    }
}

/// Whether a duty is about this commitment, by the addresses it has had: of a return the clause says so, and measures are
/// read by what they serve. Without a commitment everything is.
fn promised(duty: &Duty, family: &[String]) -> bool {
    match (&duty.because, family) {
        (_, []) => true,
        (Because::Edition { clause: Some(clause), .. }, family) => family.contains(&clause.id),
        _ => matches!(duty.kind, DutyKind::Measure | DutyKind::Milestone),
    }
}

/// Gathers what `of` asks for into `facts`; answers the name of whose it is, and of a commitment the addresses it has had.
/// What is not public is only gathered for those who hold a role; whether they may see it is asked of each duty.
async fn gather(
    cx: &mut Cx,
    of: &Of,
    days: (Day, Day),
    facts: &mut Facts,
) -> Result<(String, Vec<String>), Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let (mut whose, mut name, mut family) = (Whose::default(), String::new(), Vec::new());
    match of {
        Of::All => {}
        Of::Side(side) => whose.side.clone_from(side),
        Of::Unit(id) => {
            name = store::name_of(cx.tx(), &town, "unit", id).await?.ok_or(Refusal::NotFound)?;
            whose.unit.clone_from(id);
        }
        Of::Organisation(id) => {
            name = store::name_of(cx.tx(), &town, "organisation", id).await?.ok_or(Refusal::NotFound)?;
            whose.organisation.clone_from(id);
        }
        Of::Commitment(id) => {
            let promise = SeePromise(id.parse().map_err(|_| Refusal::NotFound)?).see(cx).await?;
            name = promise.title;
            let (ids, slugs): (Vec<String>, Vec<String>) = promise.family.into_iter().unzip();
            whose.clauses = ids.join(" ");
            family = slugs;
        }
        Of::Me => whose.person = cx.actor.person.clone().ok_or(Refusal::NotFound)?,
    }
    store::rhythms(cx.tx(), &town, facts).await?;
    store::measures(cx.tx(), &town, days, &whose, today, facts).await?;
    if cx.actor.standing.is_empty() || !family.is_empty() {
        return Ok((name, family));
    }
    let wide = matches!(of, Of::All | Of::Me);
    if wide {
        let promised = cx.tenant.promised_days;
        waiting_store::waiting(cx.tx(), &town, promised, facts).await?;
        waiting_store::terms(cx.tx(), &town, (today.plus_months(-12), days.1), facts).await?;
        waiting_store::mandates(cx.tx(), &town, days, facts).await?;
    }
    if !matches!(of, Of::All | Of::Side(_)) {
        waiting_store::renewals(cx.tx(), &town, &whose.person, today, facts).await?;
        let (zone, since) = (cx.tenant.zone.clone(), days.0);
        waiting_store::reports(cx.tx(), (&town, &zone), &whose, (since, today), facts).await?;
        let confirmed = (days.0.plus_months(-BACK_MONTHS), days.1.plus_months(-12));
        waiting_store::entries(cx.tx(), &town, confirmed, &whose, today, facts).await?;
    }
    Ok((name, family))
}

/// What the actor may see of these. The policy is asked once for each kind of answer it could give.
fn visible(cx: &Cx, duties: Vec<Duty>) -> Vec<Duty> {
    let mut asked: HashMap<(Class, String, String, String, String), bool> = HashMap::new();
    let mut may = |duty: &Duty| {
        let subject: Subject = duty.subject(cx.town());
        let key = (
            subject.class,
            subject.side.clone(),
            subject.unit.clone(),
            subject.organisation.clone(),
            subject.person.clone(),
        );
        *asked.entry(key).or_insert_with(|| cx.allows(Act::SeeDuty, &subject))
    };
    duties.into_iter().filter(|duty| may(duty)).collect()
}

/// What awaits somebody.
#[derive(Debug)]
pub struct SeeMine;

/// What [`SeeMine`] shows.
#[derive(Debug)]
pub struct Mine {
    /// What they themselves, or what they speak for, are to do.
    pub own: Vec<Duty>,
    /// What their side is to do as a whole.
    pub side: Vec<Duty>,
    /// The names of the sides.
    pub sides: Sides,
    /// The town's pulse, for those who keep the compact going.
    pub pulse: Option<Counts>,
    /// How often reminders come.
    pub digest: Digest,
}

impl Sight for SeeMine {
    type Output = Mine;

    async fn see(self, cx: &mut Cx) -> Result<Mine, Error> {
        let person = cx.actor.person.clone().ok_or(Refusal::NotFound)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let days = (today.plus_months(-BACK_MONTHS), today.plus_months(12));
        let mut facts = Facts::default();
        gather(cx, &Of::Me, days, &mut facts).await?;
        let standing = cx.actor.standing.clone();
        let open = rules::duties(&facts, days.0, days.1).into_iter().filter(|d| d.is_open(today)).collect();
        let open = visible(cx, open);
        let (own, rest): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|d| d.awaits(&person, &standing).is_some());
        let side = rest.into_iter().filter(|duty| duty.awaits_side_of(&standing)).collect();
        let pulse = if cx.actor.holds(Role::Secretariat) { Some(pulse(cx).await?) } else { None };
        let digest = kept_store::digest(cx.tx(), &town, &person).await?.unwrap_or_default();
        Ok(Mine { own, side, sides: Sides::of(&facts), pulse, digest })
    }
}

async fn pulse(cx: &mut Cx) -> Result<Counts, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let days = (
        today.plus_months(-SILENT_MONTHS),
        today.plus_months(-rules::others::ENTRY_MONTHS),
        today.plus_days(rules::others::TERM_DAYS),
    );
    Ok(kept_store::pulse(cx.tx(), &town, today, days).await?)
}

/// What comes next, and what is late: for the front page. Only what anyone may see.
#[derive(Debug)]
pub struct SeeHorizon;

/// What [`SeeHorizon`] shows.
#[derive(Debug, Default)]
pub struct Horizon {
    /// The next duty that is not discharged.
    pub next: Option<Duty>,
    /// Those that are late.
    pub late: Vec<Duty>,
    /// The names of the sides.
    pub sides: Sides,
}

impl Sight for SeeHorizon {
    type Output = Horizon;

    async fn see(self, cx: &mut Cx) -> Result<Horizon, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let (mut facts, until) = (Facts::default(), today.plus_months(60));
        store::rhythms(cx.tx(), &town, &mut facts).await?;
        store::horizon(cx.tx(), &town, today, &mut facts).await?;
        let mut all = rules::duties(&facts, today.plus_months(-BACK_MONTHS), until);
        // Most of what the rhythms asked for is done long since: it need not be asked after.
        all.retain(|d| {
            d.state(today) == State::Late || (d.due >= today && d.done.is_none() && d.ended.is_none())
        });
        let mut all = visible(cx, all);
        let next = all.iter().find(|d| d.due >= today && d.done.is_none() && d.ended.is_none()).cloned();
        all.retain(|duty| duty.state(today) == State::Late);
        Ok(Horizon { next, late: all, sides: Sides::of(&facts) })
    }
}

/// Every duty of a town between two days: for the house's own passes.
#[derive(Debug)]
pub struct Everything {
    /// The first day.
    pub from: Day,
    /// The last.
    pub until: Day,
}

impl Sight for Everything {
    type Output = (Vec<Duty>, Sides);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::Keep)?;
        everything(cx, self.from, self.until).await
    }
}

/// The same, inside an act.
pub(super) async fn everything(cx: &mut Cx, from: Day, until: Day) -> Result<(Vec<Duty>, Sides), Error> {
    let (town, today, mut facts) = (cx.town().to_owned(), cx.today(), Facts::default());
    let whose = Whose::default();
    store::rhythms(cx.tx(), &town, &mut facts).await?;
    store::measures(cx.tx(), &town, (from, until), &whose, today, &mut facts).await?;
    let promised = cx.tenant.promised_days;
    waiting_store::waiting(cx.tx(), &town, promised, &mut facts).await?;
    waiting_store::renewals(cx.tx(), &town, "", today, &mut facts).await?;
    let zone = cx.tenant.zone.clone();
    waiting_store::reports(cx.tx(), (&town, &zone), &whose, (from, today), &mut facts).await?;
    waiting_store::terms(cx.tx(), &town, (from, until), &mut facts).await?;
    waiting_store::mandates(cx.tx(), &town, (from, until), &mut facts).await?;
    let confirmed = (from.plus_months(-12), until.plus_months(-12));
    waiting_store::entries(cx.tx(), &town, confirmed, &whose, today, &mut facts).await?;
    Ok((rules::duties(&facts, from, until), Sides::of(&facts)))
}

/// A return of a rhythm, and what was said of it.
#[derive(Debug)]
pub struct SeeReturn {
    /// Which rhythm.
    pub clock: DutyKind,
    /// The day on which it is due.
    pub due: Day,
}

/// What [`SeeReturn`] shows.
#[derive(Debug)]
pub struct SeenReturn {
    /// The parts that the sides owe.
    pub owed: Vec<Duty>,
    /// What was said.
    pub told: Vec<Fulfilment>,
    /// The sides for which the one who looks may say something now.
    pub may: Vec<String>,
    /// The evaluations that are meant: the one under way, and those that were delivered for it. Identity and name.
    pub evaluations: Vec<Named>,
    /// The names of the sides.
    pub sides: Sides,
}

impl Sight for SeeReturn {
    type Output = SeenReturn;

    async fn see(self, cx: &mut Cx) -> Result<SeenReturn, Error> {
        let town = cx.town().to_owned();
        let mut of = return_of(cx, self.clock, self.due).await?;
        let owed = visible(cx, std::mem::take(&mut of.owed));
        let told = kept_store::fulfilments(cx.tx(), &town, &of.compact, self.clock.name(), self.due).await?;
        let open = owed.iter().filter(|duty| duty.done.is_none());
        let awaited = under_way(&of, self.clock, cx.today()).cloned();
        let may = open.filter(|duty| awaited.is_none() && cx.allows(Act::Fulfil, &duty.subject(&town)));
        let may = may.map(|duty| duty.owner.side.clone()).collect();
        let kept = |one: &&Evaluation| {
            let by = |duty: &Duty| duty.done.as_ref().is_some_and(|done| Some(done.on) == one.delivered);
            self.clock == DutyKind::Evaluation && one.compact == of.compact && owed.iter().any(by)
        };
        let delivered = of.facts.evaluations.iter().filter(kept).cloned();
        let evaluations = awaited.into_iter().chain(delivered).map(|one| one.is).collect();
        Ok(SeenReturn { may, told, evaluations, sides: Sides::of(&of.facts), owed })
    }
}

/// The file that shows that a return was kept.
#[derive(Debug)]
pub struct ReadProof(pub Id<Fulfilment>);

impl Sight for ReadProof {
    type Output = (Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let town = cx.town().to_owned();
        let found = kept_store::fulfilment_by(cx.tx(), &town, &self.0).await?.ok_or(Refusal::NotFound)?;
        let of = return_of(cx, found.clock, found.due).await?;
        if visible(cx, of.owed).is_empty() {
            return Err(Refusal::NotFound.into());
        }
        let file = found.file.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&file.hash)?;
        Ok((file, bytes))
    }
}

/// The returns of every compact that fall due between two days, as anyone may see them: for neighbours.
#[derive(Debug)]
pub struct SeeReturns {
    /// The first day.
    pub from: Day,
    /// The last.
    pub until: Day,
}

impl Sight for SeeReturns {
    /// Each with its compact; and the names of the sides.
    type Output = (Vec<(String, Duty)>, Sides);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, mut facts) = (cx.town().to_owned(), Facts::default());
        store::rhythms(cx.tx(), &town, &mut facts).await?;
        let all = visible(cx, rules::returns::of(&facts, self.from, self.until));
        let of = |duty: Duty| (duty.compact().to_owned(), duty);
        Ok((all.into_iter().map(of).collect(), Sides::of(&facts)))
    }
}

/// The units that can be chosen: identity and name.
#[derive(Debug)]
pub struct Units;

impl Sight for Units {
    type Output = Vec<(String, String)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(store::units(cx.tx(), &town, today).await?)
    }
}

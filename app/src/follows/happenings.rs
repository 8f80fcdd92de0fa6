//! What has happened to something, as anyone may see it: the neighbours' facts brought together, newest first.

use std::collections::HashMap;

use kernel::{Day, Id, Instant};
use policy::{Act, Actor, Class, Kind, Subject};

use super::{
    happen_store::{self, Narrow, Window},
    rules::{FollowKind, Followed, Happening, HappeningKind, Place},
    store,
};
use crate::{
    base::{Cx, Error, Refusal, Sight},
    compact::SeePromise,
    duties::{
        rules::{Duty, Place as DutyPlace},
        say::Sides,
        sights::SeeReturns,
    },
};

/// How many happenings a page holds; those of one moment stay together.
pub const PAGE: usize = 40;
/// How many of one moment a page can hold besides.
const TOGETHER: i64 = 400;
/// Returns that were late longer ago than this are nobody's news, in months.
const RETURNS_BACK: i32 = 12 * 20;

/// Something that can be followed, found and public.
#[derive(Debug, Clone)]
pub struct Thing {
    /// What.
    pub of: Followed,
    /// What it is called.
    pub name: String,
    /// Where it can be read.
    pub place: Place,
    pub(super) narrow: Narrow,
    /// Of a commitment: the addresses it has had.
    slugs: Vec<String>,
}

/// Finds what can be followed, as anyone may see it.
pub async fn thing(cx: &mut Cx, of: &Followed) -> Result<Thing, Error> {
    let actor = as_visitor(cx);
    let found = found(cx, of).await;
    cx.actor = actor;
    found
}

/// Whatever is told leaves the house: so it is gathered as a visitor sees it, whoever asks. Answers who did.
fn as_visitor(cx: &mut Cx) -> Actor {
    let anyone = Actor::visitor(cx.town());
    std::mem::replace(&mut cx.actor, anyone)
}

async fn found(cx: &mut Cx, of: &Followed) -> Result<Thing, Error> {
    let (town, id) = (cx.town().to_owned(), of.id.clone());
    if of.kind == FollowKind::Commitment {
        let clause: Id<_> = id.parse().map_err(|_| Refusal::NotFound)?;
        let promise = SeePromise(clause).see(cx).await?;
        cx.may(Act::SeeCommitment, &Subject::new(Kind::Commitment, &town).id(promise.clause.as_str()))?;
        let (ids, slugs): (Vec<String>, Vec<String>) = promise.family.into_iter().unzip();
        return Ok(Thing {
            of: of.clone(),
            name: promise.title,
            place: Place::Commitment(promise.compact_slug, promise.slug, promise.number),
            narrow: Narrow { compact: promise.compact, clauses: ids.join(" "), ..Narrow::default() },
            slugs,
        });
    }
    let named = store::named(cx.tx(), &town, of).await?.ok_or(Refusal::NotFound)?;
    let (subject, act, place, narrow) = match of.kind {
        FollowKind::Unit => (
            Subject::new(Kind::Unit, &town).of_unit(&id),
            Act::SeeUnit,
            Place::Unit(id.clone()),
            Narrow { unit: id, ..Narrow::default() },
        ),
        FollowKind::Organisation => (
            Subject::new(Kind::Organisation, &town).of_organisation(&id).class(named.class),
            Act::SeeOrganisation,
            Place::Organisation(id.clone()),
            Narrow { organisation: id, ..Narrow::default() },
        ),
        FollowKind::Compact | FollowKind::Commitment => (
            Subject::new(Kind::Compact, &town),
            Act::SeeCompact,
            Place::Edition(named.slug, named.number),
            Narrow { compact: id, ..Narrow::default() },
        ),
    };
    cx.may(act, &subject)?;
    Ok(Thing { of: of.clone(), name: named.name, place, narrow, slugs: Vec::new() })
}

/// What has happened to one thing.
#[derive(Debug)]
pub struct SeeHappenings {
    /// To what.
    pub of: Followed,
    /// Before which moment; none for the newest.
    pub before: Option<Instant>,
}

/// A page of what has happened.
#[derive(Debug)]
pub struct Happened {
    /// To what.
    pub thing: Thing,
    /// What, newest first.
    pub list: Vec<Happening>,
    /// Where the older ones begin, where there are any.
    pub older: Option<Instant>,
    /// The names of the sides.
    pub sides: Sides,
}

impl Sight for SeeHappenings {
    type Output = Happened;

    async fn see(self, cx: &mut Cx) -> Result<Happened, Error> {
        cx.may_here(Act::SeeTown)?;
        let thing = thing(cx, &self.of).await?;
        // The moment of the look itself is still part of it.
        let newest = Instant::from_ms(cx.now.ms().saturating_add(1));
        let window = Window {
            since: Instant::from_ms(0),
            since_day: cx.today().plus_months(-RETURNS_BACK),
            before: self.before.map_or(newest, |before| before.min(newest)),
            today: cx.today(),
            limit: i64::try_from(PAGE).unwrap_or_default() + TOGETHER,
        };
        let (mut list, sides) = gather(cx, &thing, &window).await?;
        // Those of one moment stay together, so that the next page can begin with a moment.
        let end = list.get(PAGE - 1).map(|last| last.at);
        let end = end.and_then(|end| list.iter().position(|one| one.at < end));
        let older = end.map(|at| list[at - 1].at);
        list.truncate(end.unwrap_or(list.len()));
        Ok(Happened { thing, list, older, sides })
    }
}

/// Everything of `thing` in the window, newest first, as anyone may see it: eight statements, whatever its size.
pub(super) async fn gather(
    cx: &mut Cx,
    thing: &Thing,
    window: &Window,
) -> Result<(Vec<Happening>, Sides), Error> {
    let actor = as_visitor(cx);
    let all = gathered(cx, thing, window).await;
    cx.actor = actor;
    all
}

async fn gathered(cx: &mut Cx, thing: &Thing, w: &Window) -> Result<(Vec<Happening>, Sides), Error> {
    let (town, of, zone) = (cx.town().to_owned(), &thing.narrow, cx.tenant.zone.clone());
    let mut all = happen_store::entries(cx.tx(), &town, of, w).await?;
    all.extend(happen_store::changes(cx.tx(), &town, of, w).await?);
    all.extend(happen_store::late_measures(cx.tx(), &town, of, w).await?);
    all.extend(happen_store::late_milestones(cx.tx(), &town, of, w).await?);
    all.extend(happen_store::reached(cx.tx(), &town, of, w).await?);
    all.extend(happen_store::assessed(cx.tx(), &town, of, w).await?);
    all.extend(happen_store::others(cx.tx(), &town, of, w).await?);
    for one in &mut all {
        if one.kind.is_entered() {
            one.on = one.at.day(&zone);
        } else if one.kind.is_late() {
            one.on = one.on.plus_days(1);
        }
    }
    let until = w.today.plus_days(-1);
    let (returns, sides) = SeeReturns { from: w.since_day, until }.see(cx).await?;
    all.extend(
        returns.iter().filter(|(compact, duty)| belongs(thing, compact, duty)).filter_map(late_return),
    );
    all.retain(|one| one.at < w.before);
    let mut asked = HashMap::new();
    all.retain(|one| {
        let (act, subject) = subject(cx.town(), one);
        let key = (act, subject.side.clone(), subject.unit.clone(), subject.organisation.clone());
        *asked.entry(key).or_insert_with(|| cx.allows(act, &subject))
    });
    all.sort_by(|a, b| (b.at, &b.key).cmp(&(a.at, &a.key)));
    Ok((all, sides))
}

/// Whether a return of this compact is a happening of `thing`.
fn belongs(thing: &Thing, compact: &str, duty: &Duty) -> bool {
    use crate::duties::rules::Because;
    let clause = match &duty.because {
        Because::Edition { clause: Some(clause), .. } => Some(&clause.id),
        _ => None,
    };
    thing.narrow.compact == compact
        && (thing.slugs.is_empty() || clause.is_some_and(|slug| thing.slugs.contains(slug)))
}

/// That a return became late: the day after its day, kept afterwards or not.
fn late_return((_, duty): &(String, Duty)) -> Option<Happening> {
    let after = |day: Option<Day>| day.is_none_or(|day| day > duty.due);
    if !after(duty.done.as_ref().map(|done| done.on)) || !after(duty.ended) {
        return None;
    }
    Some(Happening {
        key: format!("{}.{}", HappeningKind::LateReturn.name(), duty.key),
        kind: HappeningKind::LateReturn,
        at: format!("{}T23:59:59.999Z", duty.due).parse().ok()?,
        on: duty.due.plus_days(1),
        subject: duty.kind.name().to_owned(),
        more: String::new(),
        who: Vec::new(),
        side: duty.owner.side.clone(),
        status: None,
        body: String::new(),
        place: match duty.place {
            DutyPlace::Plans => Place::Plans,
            DutyPlace::Editions => Place::Editions,
            _ => Place::Return(duty.kind.name().to_owned(), duty.due),
        },
        of: (String::new(), String::new()),
    })
}

/// What the policy is asked of a happening: of the thing behind it, which is public or was not read.
fn subject(town: &str, one: &Happening) -> (Act, Subject) {
    use HappeningKind as K;
    let (act, kind) = match one.kind {
        K::Edition => (Act::SeeEdition, Kind::Edition),
        K::Proposed | K::Agreed => (Act::SeePlan, Kind::Plan),
        K::Assessed => (Act::SeeCommitment, Kind::Commitment),
        K::Kept | K::LateReturn => (Act::SeeDuty, Kind::Duty),
        K::Delivered => (Act::SeeEvaluation, Kind::Evaluation),
        K::Compiled => (Act::SeeCompilation, Kind::Compilation),
        K::Answered => (Act::SeeRecommendation, Kind::Recommendation),
        K::RoundOpened | K::RoundClosed => (Act::SeeFollowup, Kind::Followup),
        K::Joined | K::Renewed | K::Left if one.of.0.is_empty() => (Act::SeeOrganisation, Kind::Organisation),
        K::Joined | K::Renewed | K::Left => (Act::SeeUnit, Kind::Unit),
        _ => (Act::SeeMeasure, Kind::Measure),
    };
    let subject = Subject::new(kind, town).class(Class::Public).of_side(&one.side);
    (act, subject.of_unit(&one.of.0).of_organisation(&one.of.1))
}

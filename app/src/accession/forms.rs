//! What was typed on the way, checked: pure, and everything that is wrong at once.

use kernel::Day;

use super::rules::{Accession, DecidedBy, Decision, Party};
use crate::base::{
    Problem, Refusal,
    evidence::{Paper, Upload},
    text,
};

/// Both, or everything that is wrong with either: a person hears of all of it at once.
pub fn both<A, B>(
    one: Result<A, impl Into<Refusal>>,
    other: Result<B, impl Into<Refusal>>,
) -> Result<(A, B), Refusal> {
    match (one.map_err(Into::into), other.map_err(Into::into)) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(Refusal::Problems(mut all)), Err(Refusal::Problems(more))) => {
            all.extend(more);
            Err(Refusal::Problems(all))
        }
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal),
    }
}

/// The decision as it was typed: a day of the past or today, by one of those that `party` has.
pub fn decide(party: &Party, on: &str, by: &str, today: Day) -> Result<Decision, Refusal> {
    let by = by.parse().ok().filter(|by| DecidedBy::of(party).contains(by));
    let by = by.ok_or_else(|| Problem::at("by", "accession-by-missing"));
    both(past_day("on", on, today), by).map(|(on, by)| Decision { on, by })
}

/// So many accessions one person has under way, unsigned, for organisations that they do not speak for: each keeps its
/// organisation from being begun for by another, so nobody holds up a whole town.
const UNSIGNED: i64 = 3;

/// Whether somebody who has begun `unsigned` such accessions may begin another.
pub fn begins(unsigned: i64) -> Result<(), Problem> {
    if unsigned >= UNSIGNED { Err(Problem::whole("accession-begun-many")) } else { Ok(()) }
}

/// Whoever has ceased to be, on `until`, joins nothing.
pub fn stands(until: Option<Day>, today: Day) -> Result<(), Problem> {
    if until.is_some_and(|until| until <= today) {
        Err(Problem::whole("accession-party-ended"))
    } else {
        Ok(())
    }
}

/// What stands in `file`, where one was sent; whoever keeps minutes has sent them now or before.
pub fn minutes(accession: &Accession, file: Option<&Upload>) -> Result<Option<Paper>, Problem> {
    if file.is_none() && accession.minutes.is_none() && accession.keeps_minutes {
        return Err(Problem::at("minutes", "accession-minutes-missing"));
    }
    file.map(|file| Paper::of("minutes", &file.name, &file.bytes)).transpose()
}

/// Who signs, and in what capacity.
pub fn signer(name: &str, capacity: &str) -> Result<(String, String), Refusal> {
    both(
        one_line("signer", name, "accession-signer-missing"),
        one_line("capacity", capacity, "accession-capacity-missing"),
    )
}

/// A declaration is made by ticking it.
pub fn declare(ticked: bool) -> Result<(), Problem> {
    if ticked { Ok(()) } else { Err(Problem::at("declared", "accession-declaration-missing")) }
}

/// Whether a signature can be given: somebody was named, and the text that was shown is the one in force.
pub fn sign(accession: &Accession, shown: &str, in_force: &str, declared: bool) -> Result<(), Refusal> {
    if accession.signer.is_empty() {
        return Err(Problem::whole("accession-signer-missing").into());
    }
    let same = if shown == in_force { Ok(()) } else { Err(Problem::whole("accession-text-changed")) };
    both(same, declare(declared)).map(|_| ())
}

/// A day as it was typed, not after `today`.
pub fn past_day(field: &'static str, typed: &str, today: Day) -> Result<Day, Problem> {
    let day = text::day(typed).ok_or_else(|| Problem::at(field, "accession-day-wrong"))?;
    if day > today { Err(Problem::at(field, "accession-day-ahead")) } else { Ok(day) }
}

/// Whether a paper was signed on the day of the decision or later: nobody signs before their own organisation has decided.
pub fn signed_after(signed: Day, decision: &Decision) -> Result<(), Problem> {
    if signed < decision.on {
        Err(Problem::at("signed_on", "accession-signed-before-decision"))
    } else {
        Ok(())
    }
}

/// The days of a paper as they were typed: when it was signed, not before its text was `adopted`, and when it came, not
/// before it was signed; today where nothing is said of that.
pub fn paper_days(
    (signed, arrived): (&str, &str),
    adopted: Option<Day>,
    today: Day,
) -> Result<(Day, Day), Refusal> {
    let signed = past_day("signed_on", signed, today);
    let arrived = if arrived.is_empty() { Ok(today) } else { past_day("arrived_on", arrived, today) };
    let (signed, arrived) = both(signed, arrived)?;
    let text = if adopted.is_some_and(|adopted| signed < adopted) {
        Err(Problem::at("signed_on", "accession-signed-before-text"))
    } else {
        Ok(())
    };
    let turned = Problem::at("arrived_on", "accession-arrived-before-signed");
    both(text, if arrived < signed { Err(turned) } else { Ok(()) })?;
    Ok((signed, arrived))
}

fn one_line(field: &'static str, typed: &str, missing: &'static str) -> Result<String, Problem> {
    match typed.chars().count() {
        0 => Err(Problem::at(field, missing)),
        1..=120 => Ok(typed.to_owned()),
        _ => Err(Problem::at(field, "accession-too-long")),
    }
}

/// A reason that the other side will read.
pub fn reason(typed: &str) -> Result<String, Problem> {
    if typed.is_empty() {
        Err(Problem::at("reason", "accession-reason-missing"))
    } else {
        remark("reason", typed)
    }
}

/// What may be said and need not be.
pub fn remark(field: &'static str, typed: &str) -> Result<String, Problem> {
    if typed.chars().count() > 2_000 {
        Err(Problem::at(field, "accession-too-long"))
    } else {
        Ok(typed.to_owned())
    }
}

/// The first day without the organisation, and the reason. Whoever takes back what never counted owes nobody a reason, and leaves today.
pub fn leave(accession: &Accession, on: &str, why: &str, today: Day) -> Result<(Day, String), Refusal> {
    match accession.listed_on {
        Some(listed) => both(day_of_leaving(listed, on, today), reason(why)),
        None => Ok((today, remark("reason", why)?)),
    }
}

fn day_of_leaving(listed: Day, typed: &str, today: Day) -> Result<Day, Problem> {
    let day = past_day("on", typed, today)?;
    if day < listed { Err(Problem::at("on", "accession-day-before-listed")) } else { Ok(day) }
}

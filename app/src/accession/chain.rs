//! The road as people see it: which step is done, by whom and when; whose turn it is, and until when; what lies ahead.

use kernel::{Day, Instant, Zone};

use super::{
    rules::{Accession, Road, Signature, Step},
    sights::Seen,
    store::Taken,
};
use crate::web::words::{Arg, Words};

/// One step of the road, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `done`, `now`, `ahead` or `stopped`.
    pub state: &'static str,
    /// The step.
    pub title: String,
    /// How it stands.
    pub said: String,
    /// What more there is to say: a reason, in whose name.
    pub more: String,
}

/// How a state looks at a glance: the kind of mark beside its word.
pub const fn status(state: Step) -> &'static str {
    match state {
        Step::Listed => "signed",
        Step::Declined | Step::Withdrawn | Step::Lapsed | Step::Renewed => "ended",
        _ => "waiting",
    }
}

/// A state in words.
pub fn state(state: Step, words: &Words) -> String {
    words.t(&format!("accession-state-{}", state.name()))
}

/// The road of an accession: what has been, what is now and what is to come.
pub fn chain(seen: &Seen, words: &Words, zone: &Zone, today: Day) -> Vec<Link> {
    let now = seen.road.next(seen.accession.state);
    let mut links: Vec<Link> = Vec::new();
    for step in seen.road.steps() {
        let taken = seen.steps.iter().rev().find(|taken| taken.step == step);
        match taken {
            Some(taken) => links.push(done(&seen.accession, taken, words, zone)),
            None if Some(step) == now => links.push(current(&seen.accession, step, words, today)),
            // What has ended goes no further.
            None if seen.accession.state.is_end() => {}
            None => links.push(link("ahead", step, words, words.t("accession-link-ahead"))),
        }
    }
    if let Some(end) = seen.steps.last().filter(|taken| taken.step.is_end()) {
        let day = seen.accession.ended_on.unwrap_or_else(|| end.at.day(zone));
        let said = words.with("accession-link-stopped", &[("day", words.day(day).into())]);
        links.push(Link { more: end.reason.clone(), ..link("stopped", end.step, words, said) });
    }
    links
}

/// The whole road of a compact, for somebody who thinks of walking it.
pub fn ahead(road: Road, body: &str, words: &Words) -> Vec<Link> {
    let said = |step: Step| {
        let key = format!("accession-road-{}", step.name());
        match step {
            Step::Confirmed if !body.is_empty() => {
                words.with("accession-road-confirmed-body", &[("body", Arg::from(body))])
            }
            _ => words.t(&key),
        }
    };
    let steps = road.steps().into_iter().filter(|step| *step != Step::Applied);
    steps.map(|step| link("ahead", step, words, said(step))).collect()
}

fn link(state: &'static str, step: Step, words: &Words, said: String) -> Link {
    let title = words.t(&format!("accession-step-{}", step.name()));
    Link { state, title, said, more: String::new() }
}

fn current(accession: &Accession, step: Step, words: &Words, today: Day) -> Link {
    let owner = step.owed_by().map_or("secretariat", super::rules::Owner::name);
    let said = match accession.promised_on {
        Some(day) => {
            let args = [("owner", Arg::from(owner)), ("day", words.weekday(day).into())];
            let kept = if accession.is_late(today) { "late" } else { "promised" };
            words.with(&format!("accession-link-{kept}"), &args)
        }
        None => words.with("accession-link-now", &[("owner", Arg::from(owner))]),
    };
    link("now", step, words, said)
}

fn done(accession: &Accession, taken: &Taken, words: &Words, zone: &Zone) -> Link {
    let day = words.day(taken.at.day(zone));
    // What stood on the paper was done by those who signed it, not by whoever wrote it off.
    let theirs = matches!(taken.step, Step::Applied | Step::Decided | Step::Signed);
    let by = if accession.on_paper && theirs { "" } else { taken.by.as_str() };
    let said = match by {
        "" => words.with("accession-link-done", &[("day", day.into())]),
        by => words.with("accession-link-done-by", &[("day", day.into()), ("by", by.into())]),
    };
    Link { more: more(accession, taken, words, zone), ..link("done", taken.step, words, said) }
}

/// The evidence of a step, in a few words.
fn more(accession: &Accession, taken: &Taken, words: &Words, zone: &Zone) -> String {
    match (taken.step, &accession.counter) {
        (Step::Applied, _) if accession.on_paper => {
            let day = words.day(accession.begun_at.day(zone));
            let by = if taken.by.is_empty() { "none" } else { taken.by.as_str() };
            words.with("accession-link-paper", &[("day", day.into()), ("by", by.into())])
        }
        (Step::Decided, _) => decision(accession, words),
        (Step::Signed, _) => signed_by(accession, words, zone),
        (Step::CounterSigned, Some(counter)) => counter_signed_by(counter, words, zone),
        (Step::Confirmed, _) if !taken.on_behalf.is_empty() => {
            let body = words.with("accession-on-behalf", &[("body", Arg::from(taken.on_behalf.as_str()))]);
            if taken.reason.is_empty() { body } else { format!("{body} {}", taken.reason) }
        }
        _ => taken.reason.clone(),
    }
}

/// "Styrelsen, 12 mars 2027".
pub fn decision(accession: &Accession, words: &Words) -> String {
    let Some(decision) = &accession.decision else { return String::new() };
    let by = words.t(&format!("accession-by-{}", decision.by.name()));
    format!("{by}, {}", words.day(decision.on))
}

/// "Maj Ek, ordförande".
pub fn signature(name: &str, capacity: &str) -> String {
    if capacity.is_empty() { name.to_owned() } else { format!("{name}, {capacity}") }
}

/// Who signed; of somebody who asked to be erased no more than that, and since when.
pub fn signed_by(accession: &Accession, words: &Words, zone: &Zone) -> String {
    match accession.signer_erased_at {
        Some(at) => erased(at, words, zone),
        None => signature(&accession.signer, &accession.capacity),
    }
}

/// Who gave the signature, where that is another than whose name stands under it.
pub fn declared_by(accession: &Accession) -> String {
    let declared = accession.declared_by.as_ref().map_or("", |(_, name)| name.as_str());
    if declared == accession.signer { String::new() } else { declared.to_owned() }
}

/// Who counter-signed; of somebody erased no more than that, and since when.
pub fn counter_signed_by(counter: &Signature, words: &Words, zone: &Zone) -> String {
    match counter.erased_at {
        Some(at) => erased(at, words, zone),
        None => signature(&counter.name, &counter.capacity),
    }
}

fn erased(at: Instant, words: &Words, zone: &Zone) -> String {
    words.with("accession-signer-erased", &[("day", words.day(at.day(zone)).into())])
}

/// The promise beside its age: "11 april 2027", or that it has passed.
pub fn promise(promised: Option<Day>, today: Day, words: &Words) -> String {
    match promised {
        None => String::new(),
        Some(day) if day < today => {
            let days = i64::from(day.days_until(today));
            words.with("accession-promise-late", &[("day", words.day(day).into()), ("days", days.into())])
        }
        Some(day) => words.day(day),
    }
}

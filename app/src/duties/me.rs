//! What awaits somebody, as a part of their own page.

use std::collections::BTreeMap;

use super::{
    pages::Line,
    rules::Duty,
    say::{self, Sides},
    sights::{Counts, SeeMine},
};
use crate::{
    base::Error,
    web::{Visit, words::Words},
};

/// What stands on a person's own page.
#[derive(Debug)]
pub struct Awaits {
    /// What they are to do.
    pub own: Vec<Line>,
    /// What their side is to do.
    pub side: Vec<Line>,
    /// The town's pulse: number, of how many (nothing where that says nothing), what, where it leads.
    pub pulse: Vec<Beat>,
    /// How often reminders come.
    pub often: String,
}

/// One figure of the pulse.
#[derive(Debug)]
pub struct Beat {
    /// The number.
    pub n: i64,
    /// What it counts, in words with its denominator.
    pub said: String,
    /// Where to see them, or nothing.
    pub href: String,
    /// Whether it asks for something.
    pub alarms: bool,
}

/// What awaits the visitor.
pub async fn awaits(visit: &Visit) -> Result<Awaits, Error> {
    let mine = visit.see(SeeMine).await?;
    let (at, words, today) = (visit.at(), visit.words(), visit.today());
    let line = |duty| Line::of(duty, today, &mine.sides, &at, words);
    Ok(Awaits {
        own: mine.own.iter().map(line).collect(),
        side: mine.side.iter().map(line).collect(),
        pulse: mine.pulse.as_ref().map_or_else(Vec::new, |counts| pulse(visit, counts, words)),
        often: words.t(&format!("duties-often-{}", mine.digest.name())),
    })
}

fn pulse(visit: &Visit, counts: &Counts, words: &Words) -> Vec<Beat> {
    let at = visit.at();
    let beat = |key: &str, n: i64, of: i64, href: String| Beat {
        n,
        said: words.with(&format!("duties-pulse-{key}"), &[("n", n.into()), ("of", of.into())]),
        href,
        alarms: n > 0,
    };
    let months = counts.seen_on.map(|day| i64::from(day.days_until(visit.today()) / 30));
    let mut beats = vec![
        beat("waiting", counts.waiting.1, counts.waiting.0, at.accessions()),
        beat("late", counts.late, counts.measures.0, at.plans()),
        beat("silent", counts.measures.1, counts.measures.0, at.plans()),
        beat("ending", counts.ending, 0, at.people()),
        beat("entries", counts.entries.1, counts.entries.0, at.register()),
    ];
    if let Some(months) = months.filter(|months| *months > 0) {
        beats.push(beat("silence", months, 0, at.year()));
    }
    beats
}

/// Whose these duties are: name and how many, most first; those who share a place stand by name.
pub fn whose(duties: &[Duty], sides: &Sides, words: &Words) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for duty in duties {
        *counts.entry(say::who(duty, sides, words)).or_default() += 1;
    }
    let mut all: Vec<(String, usize)> = counts.into_iter().collect();
    all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    all
}

//! Every figure of a year, counted from its facts and from nothing else; each with its denominator (product.md, rule 9). Pure.

use std::collections::BTreeSet;

use super::shape::{Measure, Party, Question, Year};
use crate::{
    assessments::rules::{Spread, Tally, gap},
    followup::rules::sum,
    measures::rules::Status,
};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many.
    pub n: i64,
    /// Of how many.
    pub of: i64,
}

impl Share {
    fn add(&mut self, counts: bool) {
        self.n += i64::from(counts);
        self.of += 1;
    }
}

/// The figures of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Parties that have handed in, of those that were asked.
    pub reports: Share,
    /// The day on which the part that the sides write together was handed in; none where it was not asked for.
    pub joint: Option<Option<String>>,
    /// The same, side by side, by the key of the side.
    pub by_side: Vec<(String, Share)>,
    /// How each side that assesses sees the commitments, by its key.
    pub views: Vec<(String, Spread)>,
    /// Commitments that the sides see differently, of those that can be compared.
    pub apart: Share,
    /// The measures.
    pub measures: Tally,
    /// Organisations that stand behind the compact, of those in the register.
    pub signed: Share,
    /// Units that stand behind it.
    pub units: i64,
    /// Who has joined during the year.
    pub joined: i64,
    /// Who has left during the year, or since.
    pub left: i64,
}

/// The figures of a year.
pub fn of(year: &Year) -> Figures {
    let (mut reports, mut by_side) = (Share::default(), Vec::<(String, Share)>::new());
    for party in year.parties.iter().filter(|one| one.is_party()) {
        let done = party.handed_in.is_some();
        reports.add(done);
        match by_side.iter_mut().find(|(side, _)| *side == party.side) {
            Some((_, share)) => share.add(done),
            None => by_side.push((party.side.clone(), Share { n: i64::from(done), of: 1 })),
        }
    }
    let here = |until: &Option<String>| until.as_ref().is_none_or(|day| *day > year.on);
    let stands =
        |kind: &str| year.signatories.iter().filter(|one| one.kind == kind && here(&one.until)).count();
    let within = |day: &str| (year.round.from.as_str()..=year.round.until.as_str()).contains(&day);
    let left = |one: &&super::shape::Signatory| !here(&one.until);
    Figures {
        reports,
        joint: year.parties.iter().find(|one| one.is_joint()).map(|one| one.handed_in.clone()),
        by_side,
        views: year.sides.iter().map(|side| (side.key.clone(), spread(year, &side.key))).collect(),
        apart: apart(year),
        measures: tally(year, None),
        signed: Share { n: count(stands("organisation")), of: year.registered },
        units: count(stands("unit")),
        joined: count(year.signatories.iter().filter(|one| within(&one.since)).count()),
        left: count(year.signatories.iter().filter(left).count()),
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// How a side sees the commitments.
fn spread(year: &Year, side: &str) -> Spread {
    let mut spread = Spread::default();
    for commitment in &year.commitments {
        spread.add(status(year, &commitment.id, side));
    }
    spread
}

/// How a side sees a commitment.
fn status(year: &Year, commitment: &str, side: &str) -> Option<Status> {
    let view = year.views.iter().find(|one| one.commitment == commitment && one.side == side)?;
    view.status.parse().ok()
}

/// How far apart the sides are on a commitment; nothing where they cannot be compared.
pub fn gap_of(year: &Year, commitment: &str) -> Option<u8> {
    gap(&year.sides.iter().map(|side| status(year, commitment, &side.key)).collect::<Vec<_>>())
}

fn apart(year: &Year) -> Share {
    let mut share = Share::default();
    for steps in year.commitments.iter().filter_map(|one| gap_of(year, &one.id)) {
        share.add(steps > 0);
    }
    share
}

/// How a measure goes on the day of the year: `done`, `late`, `under_way` or `waiting`. Late is what was due within the time
/// that the report is about; what is due after that is not of this year, however late it has become.
pub fn going(year: &Year, measure: &Measure) -> &'static str {
    let due = measure.due.as_str();
    match measure.status.as_str() {
        "complete" => "done",
        _ if due <= year.round.until.as_str() && due < year.on.as_str() => "late",
        "limited" | "substantial" => "under_way",
        _ => "waiting",
    }
}

/// The measures that serve a commitment; all of them where it is none.
pub fn serving<'a>(year: &'a Year, commitment: Option<&'a str>) -> impl Iterator<Item = &'a Measure> {
    let serves = move |one: &&Measure| commitment.is_none_or(|c| one.commitments.iter().any(|x| x == c));
    year.measures.iter().filter(serves)
}

/// How the measures of a commitment go; of all of them where it is none.
pub fn tally(year: &Year, commitment: Option<&str>) -> Tally {
    let mut tally = Tally::default();
    for one in serving(year, commitment) {
        tally.total += 1;
        *match going(year, one) {
            "done" => &mut tally.done,
            "late" => &mut tally.late,
            "under_way" => &mut tally.under_way,
            _ => &mut tally.waiting,
        } += 1;
    }
    tally
}

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// How many answered, of those who were asked.
    pub answered: Share,
    /// Of the scale and of choices: how many said what, in their order.
    pub spread: Vec<(String, i64)>,
    /// Of numbers, their sum.
    pub sum: Option<String>,
    /// What the part that the sides write together says; it is nobody's answer, and is counted in nothing.
    pub joint: Option<String>,
}

/// What came of a question about a commitment, or about the whole.
pub fn asked(year: &Year, question: &Question, commitment: Option<&str>) -> Asked {
    let here = year.answers.iter().filter(|one| one.question == question.id);
    let here = here.filter(|one| one.commitment.as_deref() == commitment);
    let (joint, parties): (Vec<_>, Vec<_>) =
        here.partition(|one| year.parties.get(one.party).is_some_and(Party::is_joint));
    let answers: Vec<&str> = parties.iter().map(|one| one.answer.as_str()).collect();
    let steps: Vec<String> = match question.kind.as_str() {
        "scale" => Status::ALL.iter().map(|one| one.name().to_owned()).collect(),
        "choice" => question.choices.clone(),
        _ => Vec::new(),
    };
    let said = |step: String| {
        let n = answers.iter().filter(|one| **one == step).count();
        (step, count(n))
    };
    Asked {
        answered: Share { n: count(answers.len()), of: were_asked(year, commitment) },
        spread: steps.into_iter().map(said).collect(),
        sum: (question.kind == "number" && !answers.is_empty()).then(|| sum(answers.iter().copied())),
        joint: joint.first().map(|one| one.answer.clone()),
    }
}

/// How many parties were asked about a commitment; about the whole where it is none.
fn were_asked(year: &Year, commitment: Option<&str>) -> i64 {
    let asked = |one: &&Party| commitment.is_none_or(|c| one.asked.iter().any(|x| x == c));
    count(year.parties.iter().filter(|one| one.is_party()).filter(asked).count())
}

/// How many parties have said anything about a commitment, of those that were asked.
pub fn said_of(year: &Year, commitment: &str) -> Share {
    let here = year.answers.iter().filter(|one| one.commitment.as_deref() == Some(commitment));
    let said: BTreeSet<usize> = here.map(|one| one.party).collect();
    let parties = said.into_iter().filter(|at| year.parties.get(*at).is_some_and(Party::is_party));
    Share { n: count(parties.count()), of: were_asked(year, Some(commitment)) }
}

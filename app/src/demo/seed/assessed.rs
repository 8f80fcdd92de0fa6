//! What the sides have said of the commitments over the years: each on a day of its own, early in the year.

use kernel::Day;
use serde::Deserialize;

use super::{
    deed::Sower,
    table::{Plan, rows},
    wrong,
};
use crate::{
    assessments::{actions::Assess, rules::NewAssessment},
    base::{Cx, Error, Sight},
    compact::{
        rules::Clause,
        sights::{Open, Which},
    },
    measures::rules::Status,
    tenants,
};

/// The sides in the order of their days: key, month, day of the month.
const SIDES: [(&str, i8, i8); 2] = [("municipality", 2, 20), ("civil_society", 3, 6)];

/// How one side saw one commitment, from when to when.
#[derive(Debug)]
pub(super) struct Line {
    /// The commitment's heading, or words that only it has, in every edition.
    about: String,
    side: String,
    /// From which year, how, and why.
    steps: Vec<(i16, Status, String)>,
}

#[derive(Deserialize)]
struct Row {
    about: String,
    side: String,
    road: String,
    reasons: String,
}

/// Reads `assessments.tsv`.
pub(super) fn read(table: &'static str) -> Result<Vec<Line>, Error> {
    rows(table, |row: Row| {
        let words: Vec<&str> = row.road.split_whitespace().collect();
        let reasons = row.reasons.split(" / ");
        let step = |(pair, reason): (&[&str], &str)| {
            let year = pair[0].parse().map_err(|_| wrong(pair[0]))?;
            let status = pair[1].parse().map_err(|()| wrong(pair[1]))?;
            Ok((year, status, reason.to_owned()))
        };
        let steps: Vec<_> = words.chunks_exact(2).zip(reasons).map(step).collect::<Result<_, Error>>()?;
        if steps.is_empty() || steps.len() * 2 != words.len() {
            return Err(wrong(&row.about));
        }
        Ok(Line { about: row.about, side: row.side, steps })
    })
}

/// When the sides said something, in the order of time: day, and which side.
pub(super) fn rounds(plan: &Plan) -> Vec<(Day, &'static str)> {
    let years = plan.assessments.iter().flat_map(|line| &line.steps).map(|(year, _, _)| *year);
    let Some(first) = years.min() else { return Vec::new() };
    let every = usize::try_from(plan.town.assessed_every).unwrap_or(1).max(1);
    let days = (first..=plan.today.year()).step_by(every).flat_map(|year| {
        SIDES.into_iter().filter_map(move |(side, month, day)| Some((Day::new(year, month, day).ok()?, side)))
    });
    days.filter(|(day, _)| *day < plan.today).collect()
}

/// The commitments of the day: part of addresses, heading and words.
struct Commitments;

impl Sight for Commitments {
    type Output = Vec<(String, String)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let today = cx.today();
        let text = Open(Which::On(String::new(), today)).see(cx).await?.text;
        let clauses = text.clauses.into_iter();
        let commitments = clauses.filter(Clause::is_commitment);
        Ok(commitments.map(|c| (c.slug, format!("{} {}", c.heading, c.body))).collect())
    }
}

impl Sower<'_> {
    /// One side says how every commitment stands that it has a view of.
    pub(super) async fn assess(&mut self, n: usize) -> Result<(), Error> {
        let Some((day, side)) = rounds(self.plan).get(n).copied() else { return Ok(()) };
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        // The first time, and where nobody speaks for all organisations, the secretariat writes down what they said.
        let own = match side {
            "municipality" => Some(self.politician(n)?.0),
            _ => self.speaker(0).ok().filter(|_| n > 1),
        };
        let source = if own.is_some() { String::new() } else { self.plan.phrases.assessed_at.clone() };
        let by = own.map_or_else(|| self.secretary(), Ok)?;
        let commitments = self.desk.see(&town, &by, Commitments).await?;
        for line in self.plan.assessments.iter().filter(|line| line.side == side) {
            let step = line.steps.iter().rfind(|(year, _, _)| *year <= day.year());
            let clause = commitments.iter().find(|(_, words)| words.contains(&line.about));
            let (Some((year, status, reason)), Some((slug, _))) = (step, clause) else { continue };
            let unchanged = &self.plan.phrases.unchanged;
            let reason = if *year == day.year() { reason } else { unchanged };
            let new = NewAssessment {
                status: Some(*status),
                reason: reason.clone(),
                on: Some(day),
                source: source.clone(),
            };
            let assess =
                Assess { compact: String::new(), clause: slug.clone(), side: line.side.clone(), new };
            self.desk.act(&by, assess).await?;
        }
        Ok(())
    }
}

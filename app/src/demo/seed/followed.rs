//! Rounds of follow-up: one a year, about the year before, in which most answer and some are silent; and one that is open now.

use kernel::{Day, Id};
use policy::Actor;

use super::{deed::Sower, wrong};
use crate::{
    base::Error,
    compact::rules::{Clause, Side},
    followup::{
        self,
        actions::{HandIn, OpenRound, Prepare, RoundTyped, Write},
        boxes::{Boxed, mark, whole_mark},
        report_sights::SeeReport,
        rules::{Question, Report, Round, Sort},
        sights::SeeRound,
    },
    measures::rules::Status,
    tenants,
};

/// How many years back the rounds go.
pub(super) const YEARS: i16 = 4;
/// How a commitment goes, from worse to better: a year, a party and a commitment each move along it.
const COURSE: [Status; 7] = [
    Status::NotStarted,
    Status::Limited,
    Status::Limited,
    Status::Substantial,
    Status::Limited,
    Status::Substantial,
    Status::Complete,
];

/// A round of the demo: about which year, and when it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asking {
    /// The year that it is about.
    pub year: i16,
    /// The first and last day.
    pub window: (Day, Day),
}

impl Sower<'_> {
    /// Prepares a round and opens it.
    pub(super) async fn ask(&mut self, of: Asking) -> Result<(), Error> {
        let by = self.secretary()?;
        let typed = RoundTyped {
            name: self.plan.phrases.followup.replace("{year}", &of.year.to_string()),
            from: format!("{}-01-01", of.year),
            until: format!("{}-12-31", of.year),
            opens: of.window.0.to_string(),
            closes: of.window.1.to_string(),
            asked: self.plan.town.asked.clone(),
        };
        let standard = followup::standard(kernel::Lang::Sv);
        let round = self.desk.act(&by, Prepare { compact: self.compact()?, typed, standard }).await?;
        self.desk.act(&by, OpenRound { round: round.clone() }).await?;
        self.round = Some(round);
        Ok(())
    }

    /// Every third party hands in its report of the round that is open; `wave` says which third.
    pub(super) async fn answer(&mut self, year: i16, wave: usize) -> Result<(), Error> {
        let Some(round) = self.round.clone() else { return Ok(()) };
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let seen = self.desk.see(&town, &self.secretary()?, SeeRound(round)).await?;
        for (n, report) in seen.reports.iter().enumerate() {
            // Of the last third every other one stays silent.
            if n % 3 != wave || (wave == 2 && n % 2 == 0) {
                continue;
            }
            let by = self.reporter(report, n)?;
            let seen = self
                .desk
                .see(&town, &by, SeeReport { report: report.id.clone(), write: true, version: None })
                .await?;
            let place = |q: &Question, c: Option<&Clause>| (q.id.clone(), c.map(|c| c.id.clone()));
            let mut boxes = Vec::new();
            for question in &seen.questions {
                let commitments: Vec<_> = match question.scope {
                    followup::rules::Scope::Each => seen.commitments.iter().map(Some).collect(),
                    followup::rules::Scope::Whole => vec![None],
                };
                for (at, commitment) in commitments.into_iter().enumerate() {
                    let typed = self.said(question, (year, n, at), commitment.is_none());
                    boxes.push(Boxed { place: place(question, commitment), was: mark(""), typed });
                }
            }
            let id = &report.id;
            let write = Write { report: id.clone(), boxes, sitting: String::new(), as_typed: false };
            self.desk.act(&by, write).await?;
            let written = SeeReport { report: id.clone(), write: true, version: None };
            let read = whole_mark(&self.desk.see(&town, &by, written).await?.kept);
            self.desk.act(&by, HandIn { report: id.clone(), read, quotable: n % 4 != 0 }).await?;
        }
        Ok(())
    }

    fn said(&self, question: &Question, (year, n, at): (i16, usize, usize), whole: bool) -> String {
        let years = usize::try_from(year % 100).unwrap_or_default();
        let among = if whole { &self.plan.phrases.wishes } else { &self.plan.phrases.answers };
        match question.sort {
            Sort::Scale => COURSE[(years + n * 2 + at * 3) % COURSE.len()].name().to_owned(),
            // Nobody has something to say of everything.
            Sort::Text if !whole && (n + at) % 3 != 0 => String::new(),
            Sort::Text => among.get((years + n + at) % among.len().max(1)).cloned().unwrap_or_default(),
            Sort::Number | Sort::Choice => String::new(),
        }
    }

    /// Who writes a party's report.
    fn reporter(&self, report: &Report, line: usize) -> Result<Actor, Error> {
        let party = &report.party;
        if let Some(unit) = &party.unit {
            let of = (0..self.plan.units.len()).find(|n| self.unit_at(*n).is_ok_and(|id| id == unit));
            return self.official(of.ok_or_else(|| wrong(&party.name))?);
        }
        if let Some(organisation) = &party.organisation {
            let of = self.organisations.iter().find(|(_, id)| *id == organisation);
            return self.speaker(*of.ok_or_else(|| wrong(&party.name))?.0);
        }
        if party.side == Side::JOINT { self.secretary() } else { Ok(self.politician(line)?.0) }
    }
}

/// The round that is open, while its time passes.
pub(super) type Open = Option<Id<Round>>;

//! The reports of the years: written, with quotes, published; and one that was corrected.

use kernel::Id;
use policy::Actor;

use super::{deed::Sower, wrong};
use crate::{
    base::{Error, together::mark},
    compact::rules::Clause,
    compilation::{
        actions::{Boxed, Compile, Correct, Publish, Quote, Write},
        rules::{Compilation, Passage, chosen},
        sights::{SeeCompilation, SeeQuotable},
    },
    followup::sights::SeeResult,
    tenants,
};

/// Under every so many commitments somebody is quoted, and something is remarked.
const EVERY: usize = 3;

impl Sower<'_> {
    /// Makes the report of the round that was open last, writes in it and publishes it.
    pub(super) async fn compile(&mut self, year: i16) -> Result<(), Error> {
        let Some(round) = self.round.clone() else { return Ok(()) };
        let by = self.secretary()?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let seen = self.desk.see(&town, &by, SeeResult(round.clone())).await?;
        let id = self.desk.act(&by, Compile { round }).await?;
        let commitments: Vec<Id<Clause>> = seen.commitments.into_iter().map(|one| one.id).collect();
        self.desk.act(&by, Write { compilation: id.clone(), boxes: self.words(year, &commitments) }).await?;
        for (n, commitment) in commitments.into_iter().enumerate() {
            if (n + years(year)).is_multiple_of(EVERY) {
                self.quote(&by, &id, commitment).await?;
            }
        }
        self.desk.act(&by, Publish { compilation: id.clone() }).await?;
        self.compilations.insert(year, id);
        Ok(())
    }

    /// What the secretariat writes of a year.
    fn words(&self, year: i16, commitments: &[Id<Clause>]) -> Vec<Boxed> {
        let (phrases, turn) = (&self.plan.phrases, years(year));
        let one = |place: &str, all: &[String], n: usize| Boxed {
            place: place.to_owned(),
            was: mark(""),
            typed: all
                .get(n % all.len().max(1))
                .map_or_else(String::new, |text| text.replace("{year}", &year.to_string())),
        };
        let mut boxes = vec![one("summary", &phrases.summaries, turn), one("ahead", &phrases.aheads, turn)];
        for (n, commitment) in commitments.iter().enumerate().filter(|(n, _)| (n + turn) % EVERY == 1) {
            boxes.push(one(commitment.as_str(), &phrases.remarks, n + turn));
        }
        boxes
    }

    /// Quotes somebody under a commitment, where anybody can be quoted.
    async fn quote(&self, by: &Actor, id: &Id<Compilation>, commitment: Id<Clause>) -> Result<(), Error> {
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let asked = SeeQuotable { compilation: id.clone(), commitment: Some(commitment.clone()) };
        let seen = self.desk.see(&town, by, asked).await?;
        // Two who say different things.
        let mut passages: Vec<Passage> = Vec::new();
        for one in seen.answers {
            if passages.len() < 2 && passages.iter().all(|other| other.text != one.answer) {
                passages.push(Passage { report: one.report, question: one.question, text: one.answer });
            }
        }
        let was = mark(&chosen(&seen.chosen));
        let quote = Quote { compilation: id.clone(), commitment: Some(commitment), was, passages };
        self.desk.act(by, quote).await
    }

    /// Corrects the report of a year.
    pub(super) async fn correct(&mut self, year: i16) -> Result<(), Error> {
        let id = self.compilations.get(&year).cloned().ok_or_else(|| wrong(&year.to_string()))?;
        let (by, reason) = (self.secretary()?, self.plan.phrases.correction.clone());
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        self.desk.act(&by, Correct { compilation: id.clone(), reason }).await?;
        let asked = SeeCompilation { id: id.clone(), version: None, draft: true };
        let seen = self.desk.see(&town, &by, asked).await?;
        let stands = seen.year.word("ahead").to_owned();
        let remark = self.plan.phrases.remarks.first().cloned().unwrap_or_default();
        let more =
            Boxed { place: "ahead".to_owned(), was: mark(&stands), typed: format!("{stands}\n\n{remark}") };
        self.desk.act(&by, Write { compilation: id.clone(), boxes: vec![more] }).await?;
        self.desk.act(&by, Publish { compilation: id }).await
    }
}

/// By how much a year turns what is said.
fn years(year: i16) -> usize {
    usize::try_from(year % 100).unwrap_or_default()
}

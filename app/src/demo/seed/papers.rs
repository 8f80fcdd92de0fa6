//! Rounds from before the house: entered by the secretariat from their paper, and once corrected.

use kernel::Day;
use serde::Deserialize;

use super::deed::Sower;
use crate::{
    base::{Error, evidence::Upload},
    followup::{
        paper::{Figure, PaperTyped},
        paper_actions::{CorrectPaper, EnterPaper, SeePaper, SetPaperViews},
    },
    tenants,
};

/// A round from paper.
#[derive(Debug, Deserialize)]
pub(super) struct PaperRow {
    title: String,
    year: i16,
    body: String,
    source: String,
    #[serde(default)]
    link: String,
    /// What its file says, where there is one.
    #[serde(default)]
    file: String,
    /// Name, number, of how many, unit.
    figures: Vec<[String; 4]>,
    /// How the sides saw the first commitments, in the order of the text and of the sides.
    #[serde(default)]
    views: Vec<Vec<String>>,
    /// Why it was corrected afterwards, and what the first figure says now.
    #[serde(default)]
    corrected: Option<(String, String)>,
}

impl PaperRow {
    fn typed(&self) -> PaperTyped {
        let figure = |[name, number, out_of, unit]: &[String; 4]| Figure {
            name: name.clone(),
            number: number.clone(),
            out_of: out_of.clone(),
            unit: unit.clone(),
        };
        PaperTyped {
            title: self.title.clone(),
            from: format!("{}-01-01", self.year),
            until: format!("{}-12-31", self.year),
            body: self.body.clone(),
            source: self.source.clone(),
            link: self.link.clone(),
            figures: self.figures.iter().map(figure).collect(),
        }
    }
}

/// The day on which the secretariat goes through its binders.
pub(super) fn day(today: Day) -> Day {
    today.plus_days(-250)
}

impl Sower<'_> {
    /// Enters a round from its paper.
    pub(super) async fn enter_paper(&mut self, n: usize) -> Result<(), Error> {
        let (by, row) = (self.secretary()?, &self.plan.town.papers[n]);
        let name = format!("uppfoljning-{}.txt", row.year);
        let file = (!row.file.is_empty()).then(|| Upload { name, bytes: row.file.clone().into_bytes() });
        let entered = EnterPaper { compact: self.compact()?, typed: row.typed(), file };
        let paper = self.desk.act(&by, entered).await?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let seen = self.desk.see(&town, &by, SeePaper { paper: paper.clone(), version: None }).await?;
        let mut views = Vec::new();
        for (commitment, all) in seen.commitments.iter().zip(&row.views) {
            let sides = seen.sides.iter().zip(all);
            views.extend(
                sides.map(|(side, status)| (commitment.id.clone(), side.key.clone(), status.clone())),
            );
        }
        let mut was = 1;
        if !views.is_empty() {
            let action = SetPaperViews { paper: paper.clone(), was, seen: views, reason: String::new() };
            self.desk.act(&by, action).await?;
            was += 1;
        }
        if let Some((reason, number)) = &row.corrected {
            let mut typed = row.typed();
            if let Some(first) = typed.figures.first_mut() {
                first.number.clone_from(number);
            }
            let action = CorrectPaper { paper, was, typed, file: None, reason: reason.clone() };
            self.desk.act(&by, action).await?;
        }
        Ok(())
    }
}

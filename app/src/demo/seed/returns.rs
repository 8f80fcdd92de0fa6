//! The compact's rhythms: where they come from, which returns were kept, and the letters of a Monday.

use super::{deed::Sower, house, wrong};
use crate::{
    base::Error,
    compact::{ChangeRhythms, SeeRhythms},
    duties::{actions::Fulfil, remind::Remind},
    tenants,
};

impl Sower<'_> {
    /// Says of each rhythm of the text in force which clause it comes from, and who owes it where that is special.
    pub(super) async fn rhythms(&mut self) -> Result<(), Error> {
        let by = self.secretary()?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let see = SeeRhythms(self.plan.town.compact.slug.clone());
        let (compact, text, kept) = self.desk.see(&town, &by, see).await?;
        let mut rhythms = Vec::new();
        for rhythm in kept {
            let Some(row) = self.plan.rhythms.iter().find(|row| row.clock == rhythm.kind) else { continue };
            let clause =
                text.clauses.iter().find(|c| c.heading == row.clause || c.body.contains(&row.clause));
            let clause = clause.ok_or_else(|| wrong(&row.clause))?;
            rhythms.push((rhythm.position, clause.slug.clone(), row.side.clone()));
        }
        self.desk.act(&by, ChangeRhythms { compact: compact.id, rhythms }).await
    }

    /// Says that a return was kept.
    pub(super) async fn kept_return(&mut self, n: usize) -> Result<(), Error> {
        let row = &self.plan.returns[n];
        // The report of a year is its follow-up: nobody tells it besides.
        if row.clock == "follow_up" && self.compilations.contains_key(&(row.due.year() - 1)) {
            return Ok(());
        }
        let fulfil = Fulfil {
            clock: row.clock.parse().map_err(|()| wrong(&row.clock))?,
            due: row.due,
            side: row.side.clone(),
            on: Some(row.on),
            body: row.body.clone(),
            link: row.link.clone(),
            file: None,
        };
        self.desk.act(&self.secretary()?, fulfil).await
    }

    /// Lets the reminders of the day go out.
    pub(super) async fn remind(&mut self) -> Result<(), Error> {
        self.desk.act(&house(&self.plan.town.key), Remind).await.map(|_| ())
    }
}

//! The plans of a town, and what its owners have told: lines of `plans.tsv` and `measures.tsv`, told in the order of time.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::Actor;

use super::{
    deed::Sower,
    table::{MeasureLine, Tale},
    wrong,
};
use crate::{
    base::Error,
    compact::rules::Side,
    measures::{
        actions::{
            AddMeasure, Agree, ChangeMeasure, ChangeOwner, Delegate, DrawUp, DropMeasure, Propose, Reach,
            Report,
        },
        checks::{EntryTyped, PlanTyped},
        cost::CostTyped,
        facts::Typed,
        rules::{Measure, Milestone, Plan},
        sights::SeeMeasure,
    },
    tenants,
};

/// What has been sown of plans and measures so far.
#[derive(Default)]
pub(super) struct Ledger {
    plans: HashMap<usize, Id<Plan>>,
    measures: HashMap<usize, Id<Measure>>,
}

impl Sower<'_> {
    /// The measure of this name.
    pub(super) fn measure_named(&self, name: &str) -> Result<Id<Measure>, Error> {
        let line = self.plan.measures.iter().position(|m| m.row.name == name);
        let known = line.and_then(|line| self.ledger.measures.get(&line));
        known.cloned().ok_or_else(|| wrong(name))
    }

    /// Draws up the plan on line `n`, with its measures, and proposes it where it has been proposed.
    pub(super) async fn draw_up(&mut self, n: usize) -> Result<(), Error> {
        let (by, plan) = (self.secretary()?, &self.plan.plans[n]);
        let row = &plan.row;
        let typed = PlanTyped {
            side: row.side.clone(),
            name: row.name.clone(),
            from: plan.from.to_string(),
            until: plan.until.to_string(),
            people: row.people.clone(),
            cost: costs(&row.cost)?,
            missing: row.missing.clone(),
        };
        let id = self.desk.act(&by, DrawUp { compact: self.compact()?, typed }).await?;
        for (line, measure) in self.plan.measures.iter().enumerate().filter(|(_, m)| m.row.plan == row.key) {
            let typed = self.typed(measure, measure.days)?;
            let added = self.desk.act(&by, AddMeasure { plan: id.clone(), typed }).await?.measure;
            self.ledger.measures.insert(line, added);
        }
        self.ledger.plans.insert(n, id);
        Ok(())
    }

    /// Puts the plan on line `n` before the sides.
    pub(super) async fn propose(&mut self, n: usize) -> Result<(), Error> {
        let plan = self.planned(n)?;
        self.desk.act(&self.secretary()?, Propose { plan }).await
    }

    /// Both sides agree: a politician, and the one who speaks for the first organisation of the register.
    pub(super) async fn agree(&mut self, n: usize) -> Result<(), Error> {
        let source = self.plan.plans[n].row.source.clone();
        let today = self.today()?.to_string();
        let yes = |plan, side: &str| {
            let (side, on, source) = (side.to_owned(), today.clone(), source.clone());
            Agree { plan, side, on, source }
        };
        let (politician, _) = self.politician(n)?;
        self.desk.act(&politician, yes(self.planned(n)?, Side::PUBLIC[0])).await?;
        self.desk.act(&self.speaker(0)?, yes(self.planned(n)?, Side::CIVIL)).await.map(|_| ())
    }

    /// Something happens to the measure on line `n`.
    pub(super) async fn tell(&mut self, n: usize, tale: usize) -> Result<(), Error> {
        let line = &self.plan.measures[n];
        let (_, tale) = &line.tales[tale];
        let measure = self.measured(n)?;
        let (by, keeper) = (self.owner_of(line)?, self.secretary()?);
        match tale {
            Tale::Entry { status, body } => {
                let typed =
                    EntryTyped { status: status.clone(), body: body.clone(), ..EntryTyped::default() };
                self.desk.act(&by, Report { measure, typed, file: None }).await.map(|_| ())
            }
            Tale::Reach(name) => {
                let milestone = self.milestone(&measure, name).await?;
                self.desk.act(&by, Reach { measure, milestone, on: String::new() }).await
            }
            Tale::Drop(reason) => {
                self.desk.act(&by, DropMeasure { measure, reason: reason.clone() }).await.map(drop)
            }
            Tale::Delegate { to, reason } => {
                let act = Delegate { measure, delegate: to.clone(), reason: reason.clone() };
                self.desk.act(&by, act).await.map(drop)
            }
            Tale::Due { day, reason } => {
                let typed = self.typed(line, (line.days.0, *day))?;
                let typed = Typed { reason: reason.clone(), ..typed };
                self.desk.act(&keeper, ChangeMeasure { measure, typed }).await.map(drop)
            }
            Tale::Owner { to, reason } => {
                let (unit, organisation) = self.party(to)?;
                let (side, reason) = (String::new(), reason.clone());
                let act = ChangeOwner { measure, side, unit, organisation, reason };
                self.desk.act(&keeper, act).await.map(drop)
            }
        }
    }

    fn typed(&self, line: &MeasureLine, (start, due): (Day, Day)) -> Result<Typed, Error> {
        let row = &line.row;
        let organisation = match row.organisation.as_str() {
            "" => String::new(),
            domain => self.party(domain)?.1,
        };
        Ok(Typed {
            group: row.group.clone(),
            name: row.name.clone(),
            serves: row.serves.split(';').map(|one| self.commitment(one.trim())).collect(),
            unit: row.unit.clone(),
            organisation,
            start: start.to_string(),
            due: due.to_string(),
            milestones: line.milestones.clone(),
            cost: costs(&row.cost)?,
            ..Typed::default()
        })
    }

    /// A commitment by its heading; by the letter of its list and its number where it has none.
    fn commitment(&self, told: &str) -> String {
        let lists = &self.plan.phrases.lists;
        let list = lists.iter().find(|(letter, _)| told.strip_prefix(letter.as_str()).is_some_and(is_number));
        list.map_or_else(|| told.to_owned(), |(letter, name)| format!("{name} {}", &told[letter.len()..]))
    }

    /// A unit by its name, or an organisation by its domain: as the form takes them.
    fn party(&self, told: &str) -> Result<(String, String), Error> {
        if self.plan.units.iter().any(|unit| unit.row.name == told) {
            return Ok((told.to_owned(), String::new()));
        }
        let line = self.plan.organisations.iter().position(|one| one.row.domain == told);
        let id = line.and_then(|n| self.organisations.get(&n)).ok_or_else(|| wrong(told))?;
        Ok((String::new(), id.to_string()))
    }

    /// Who tells of a measure: the unit's official, who speaks for the organisation, else the secretariat.
    fn owner_of(&self, line: &MeasureLine) -> Result<Actor, Error> {
        let row = &line.row;
        let moved = line.tales.iter().any(|(_, tale)| matches!(tale, Tale::Owner { .. }));
        let unit = self.plan.units.iter().position(|unit| unit.row.name == row.unit);
        let organisation = self.plan.organisations.iter().position(|one| one.row.domain == row.organisation);
        match (unit, organisation) {
            _ if moved => self.secretary(),
            (Some(unit), _) => self.official(unit),
            (None, Some(organisation)) => self.speaker(organisation),
            (None, None) => self.secretary(),
        }
    }

    async fn milestone(&self, of: &Id<Measure>, name: &str) -> Result<Id<Milestone>, Error> {
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let seen = self.desk.see(&town, &self.secretary()?, SeeMeasure { id: of.clone(), page: 1 }).await?;
        let found = seen.milestones.into_iter().find(|one| one.name == name);
        found.map(|one| one.id).ok_or_else(|| wrong(name))
    }

    fn planned(&self, n: usize) -> Result<Id<Plan>, Error> {
        self.ledger.plans.get(&n).cloned().ok_or_else(|| wrong(&self.plan.plans[n].row.name))
    }

    fn measured(&self, n: usize) -> Result<Id<Measure>, Error> {
        self.ledger.measures.get(&n).cloned().ok_or_else(|| wrong(&self.plan.measures[n].row.name))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Posts, posts that are missing, kronor, kronor that are missing: parted by blanks, a dash where nobody has said.
fn costs(told: &str) -> Result<CostTyped, Error> {
    let said = |text: &str| if text == "-" { String::new() } else { text.to_owned() };
    match told.split_whitespace().map(said).collect::<Vec<_>>().as_slice() {
        [] => Ok(CostTyped::default()),
        [posts, posts_missing, money, money_missing] => Ok(CostTyped {
            posts: posts.clone(),
            posts_missing: posts_missing.clone(),
            money: money.clone(),
            money_missing: money_missing.clone(),
        }),
        _ => Err(wrong(told)),
    }
}

//! The bodies of the towns and who has sat in them: each entered on the day on which it began, by the secretary of that day.

use std::collections::HashMap;

use kernel::{Day, Id, Lang};
use policy::Actor;
use serde::Deserialize;

use super::{
    deed::Sower,
    table::{Plan, day, rows},
    wrong,
};
use crate::{
    base::Error,
    bodies::{
        actions::{BeginBody, EndBody},
        checks::BodyTyped,
        mandate_checks::MandateTyped,
        rules::{Body, Mandate},
        seating::{AddMandate, EndMandate, LeaveEmpty},
        sights::SeatingGround,
    },
    tenants,
};

/// Something that happens to bodies; numbers are lines of the town's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seating {
    /// A body begins.
    Begin(usize),
    /// It ends.
    End(usize),
    /// Somebody is named.
    Name(usize),
    /// They leave early, or their seat is left empty.
    Leave(usize),
}

/// A line of the bodies.
#[derive(Debug, Deserialize)]
struct BodyRow {
    key: String,
    kind: String,
    name: String,
    from: String,
    until: String,
    by: String,
    on: String,
    number: String,
    /// The keys of the bodies that it follows on.
    before: String,
    /// Its last day, where it was ended by a decision; and why.
    ended: String,
    why: String,
    remit: String,
}

/// A line of the mandates.
#[derive(Debug, Deserialize)]
struct MandateRow {
    key: String,
    body: String,
    name: String,
    office: String,
    side: String,
    /// The domain of an organisation, the name of a unit, or words behind a `~`.
    whom: String,
    by: String,
    decision: String,
    on: String,
    from: String,
    until: String,
    /// The key of the mandate that it follows on.
    after: String,
    /// The last day, where it ended early; `empty` and the day on which that was said, where the seat is left; and why.
    left: String,
    why: String,
}

/// What has been sown of it so far.
#[derive(Default)]
pub(super) struct Sown {
    bodies: HashMap<String, Id<Body>>,
    mandates: HashMap<String, (Id<Body>, Id<Mandate>)>,
}

fn told(plan: &Plan) -> Result<(Vec<BodyRow>, Vec<MandateRow>), Error> {
    let (bodies, mandates) = match plan.town.key.as_str() {
        "alvhamn" => {
            (include_str!("../content/alvhamn/bodies.tsv"), include_str!("../content/alvhamn/mandates.tsv"))
        }
        _ => (
            include_str!("../content/lindmarka/bodies.tsv"),
            include_str!("../content/lindmarka/mandates.tsv"),
        ),
    };
    Ok((rows(bodies, Ok)?, rows(mandates, Ok)?))
}

/// Everything that happened to bodies before today, in no order: when, at which minute, what.
pub(super) fn events(plan: &Plan) -> Result<Vec<(Day, u32, Seating)>, Error> {
    let (bodies, mandates) = told(plan)?;
    // There is no body before there is something that it belongs to, and nothing is entered before it is known.
    let first = plan.rules.first().map_or(plan.town.begun, |(from, _)| *from).max(plan.town.begun);
    let known = |from: Day| from.max(first).min(plan.today.plus_days(-3));
    let mut events = Vec::new();
    for (n, row) in bodies.iter().enumerate() {
        events.push((known(day(&row.from, plan.today)?), 16 * 60 + 20, Seating::Begin(n)));
        if !row.ended.is_empty() {
            let on = day(&row.ended, plan.today)?.plus_days(-20);
            events.push((known(on), 16 * 60 + 40, Seating::End(n)));
        }
    }
    for (n, row) in mandates.iter().enumerate() {
        events.push((known(day(&row.from, plan.today)?), 16 * 60 + 30, Seating::Name(n)));
        if let Some(left) = row.left.split(' ').next_back().filter(|left| !left.is_empty()) {
            events.push((known(day(left, plan.today)?), 16 * 60 + 25, Seating::Leave(n)));
        }
    }
    Ok(events)
}

impl Sower<'_> {
    /// Does what happened.
    pub(super) async fn seated(&mut self, what: Seating) -> Result<(), Error> {
        let (mut bodies, mut mandates) = told(self.plan)?;
        let by = self.secretary()?;
        match what {
            Seating::Begin(n) => self.begin_body(&by, bodies.swap_remove(n)).await,
            Seating::End(n) => {
                let row = bodies.swap_remove(n);
                let last = day(&row.ended, self.plan.today)?.to_string();
                self.desk.act(&by, EndBody { body: self.body(&row.key)?, last, reason: row.why }).await
            }
            Seating::Name(n) => self.name_to_seat(&by, mandates.swap_remove(n)).await,
            Seating::Leave(n) => self.leave_seat(&by, mandates.swap_remove(n)).await,
        }
    }

    fn body(&self, key: &str) -> Result<Id<Body>, Error> {
        self.bodies.bodies.get(key).cloned().ok_or_else(|| wrong(key))
    }

    /// A day as it is typed; nothing stays nothing.
    fn typed_day(&self, text: &str) -> Result<String, Error> {
        if text.is_empty() { Ok(String::new()) } else { Ok(day(text, self.plan.today)?.to_string()) }
    }

    async fn begin_body(&mut self, by: &Actor, row: BodyRow) -> Result<(), Error> {
        let before = row.before.split_whitespace().map(|key| Ok(self.body(key)?.to_string()));
        let typed = BodyTyped {
            kind: row.kind,
            name: row.name,
            remit: row.remit,
            from: self.typed_day(&row.from)?,
            until: self.typed_day(&row.until)?,
            decided_by: row.by,
            decided_on: row.on,
            diary_number: row.number,
            before: before.collect::<Result<_, Error>>()?,
        };
        let id = self.desk.act(by, BeginBody { compact: self.compact()?, typed }).await?;
        self.bodies.bodies.insert(row.key, id);
        Ok(())
    }

    async fn name_to_seat(&mut self, by: &Actor, row: MandateRow) -> Result<(), Error> {
        let body = self.body(&row.body)?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let ground =
            SeatingGround { body: body.clone(), name: row.name.clone(), organisation: String::new() };
        let seen = self.desk.see(&town, by, ground).await?;
        let after = self.bodies.mandates.get(&row.after).map(|(_, id)| id.to_string());
        let (organisation, unit, words) = match row.whom.strip_prefix('~') {
            Some(words) => (String::new(), String::new(), words.to_owned()),
            None if row.whom.contains('.') => {
                (self.organisation_at(&row.whom)?.to_string(), String::new(), String::new())
            }
            None => (String::new(), self.unit_named(&row.whom)?.to_string(), String::new()),
        };
        let typed = MandateTyped {
            person: seen.known.first().map(|one| one.id.to_string()).unwrap_or_default(),
            name: row.name,
            office: row.office,
            side: row.side,
            organisation,
            unit,
            words,
            appointed_by: row.by,
            decision: row.decision,
            decided_on: row.on,
            from: self.typed_day(&row.from)?,
            until: self.typed_day(&row.until)?,
            succeeds: after.unwrap_or_default(),
        };
        let add = AddMandate { body: body.clone(), typed, lang: Lang::Sv };
        let id = self.desk.act(by, add).await?;
        self.bodies.mandates.insert(row.key, (body, id));
        Ok(())
    }

    async fn leave_seat(&mut self, by: &Actor, row: MandateRow) -> Result<(), Error> {
        let known = self.bodies.mandates.get(&row.key).cloned();
        let (body, mandate) = known.ok_or_else(|| wrong(&row.key))?;
        let reason = row.why;
        if row.left.starts_with("empty") {
            return self.desk.act(by, LeaveEmpty { body, mandate, reason }).await;
        }
        let last = self.typed_day(&row.left)?;
        self.desk.act(by, EndMandate { body, mandate, last, reason }).await
    }
}

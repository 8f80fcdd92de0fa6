//! What the house does with surveys by itself: it writes down who has answered without a name, at least five of a group at a
//! time; it reminds some days before the last one; and it forgets addresses and links when they have had their time.

use std::collections::BTreeSet;

use kernel::Id;
use policy::{Act, Actor, Kind};
use serde_json::json;

use super::{
    actions::stir,
    letters::Warn,
    recipient_store,
    rules::{FEWEST, Recipient, Standing, Survey},
    store,
};
use crate::{
    base::{Action, Cx, Desk, Error, Refusal, Sight},
    tenants::Tenant,
};

/// Looks after the surveys of a town; answers how many things it did.
pub async fn surveys(desk: &Desk, town: &Tenant) -> Result<usize, Error> {
    let house = Actor::house(&town.id);
    let (all, today) = desk.see(town, &house, Kept).await?;
    let mut count = 0;
    for survey in &all {
        count += write_down(desk, &town.id, &survey.id).await?;
        if survey.warns(today) {
            count += desk.act(&house, Warn { survey: survey.id.clone() }).await?;
        }
        if survey.forgets(today) {
            desk.act(&house, Forget { survey: survey.id.clone() }).await?;
            count += 1;
        }
    }
    // Nobody is reminded any more of what takes no answers: what was not written down never will be.
    let open =
        |id: &String| all.iter().any(|one| one.id.as_str() == id && one.standing(today) == Standing::Open);
    for gone in desk.unwritten.things(&town.id).into_iter().filter(|id| !open(id)) {
        desk.unwritten.take(&town.id, &gone, 0);
    }
    Ok(count)
}

/// The surveys whose addresses are kept.
struct Kept;

impl Sight for Kept {
    type Output = (Vec<Survey>, kernel::Day);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::Keep)?;
        let town = cx.town().to_owned();
        Ok((store::kept(cx.tx(), &town).await?, cx.today()))
    }
}

/// Writes down who has answered a survey without names, of each group in which at least five wait for it.
pub(super) async fn write_down(desk: &Desk, town: &str, survey: &Id<Survey>) -> Result<usize, Error> {
    let (house, mut count, mut failed) = (Actor::house(town), 0, None);
    for (key, all) in desk.unwritten.take(town, survey.as_str(), FEWEST) {
        match desk.act(&house, WriteDown { survey: survey.clone(), all: all.clone() }).await {
            Ok(()) => count += 1,
            Err(error) => {
                for one in all {
                    desk.unwritten.add(key.clone(), one);
                }
                failed = failed.or(Some(error));
            }
        }
    }
    failed.map_or(Ok(count), Err)
}

/// Write down who has answered without a name: at least five of a group, all at one moment.
#[derive(Debug, Clone)]
pub struct WriteDown {
    /// Of which survey.
    pub survey: Id<Survey>,
    /// Who.
    pub all: BTreeSet<String>,
}

impl Action for WriteDown {
    type Output = ();
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::Keep)?;
        let town = cx.town().to_owned();
        let known: Vec<Id<Recipient>> = self.all.iter().filter_map(|id| id.parse().ok()).collect();
        if known.len() < FEWEST {
            return Err(Refusal::NotAllowed.into());
        }
        for id in &known {
            recipient_store::set_answered(cx.tx(), &town, id).await?;
        }
        stir(cx, &self.survey).await?;
        let detail = json!({ "did": "answered", "n": known.len() });
        cx.record(Kind::Survey, self.survey.as_str(), None, detail).await
    }
}

/// Blank the addresses and links of a survey; of one without names, all who were asked.
#[derive(Debug, Clone)]
pub struct Forget {
    /// Which.
    pub survey: Id<Survey>,
}

impl Action for Forget {
    type Output = ();
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::Keep)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let survey = store::find(cx.tx(), &town, &self.survey).await?.ok_or(Refusal::NotFound)?;
        if !survey.forgets(today) {
            return Ok(());
        }
        recipient_store::forget(cx.tx(), &town, &survey).await?;
        if survey.anonymous {
            stir(cx, &survey.id).await?;
        }
        store::set_forgotten(cx.tx(), &town, &survey.id, today).await?;
        cx.record(Kind::Survey, survey.id.as_str(), None, json!({ "did": "forgotten" })).await
    }
}

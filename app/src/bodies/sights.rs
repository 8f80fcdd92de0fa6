//! What people look at: the bodies of a day, one of them, and what their forms need.

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    actions::{before, of_compact},
    mandate_store::{self, Known, Meant},
    rules::{Body, Mandate, Period},
    seating, store,
};
use crate::{
    base::{Cx, Error, Sight, text},
    compact::{self, Compact, rules::Side},
};

/// A body that another leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// Which.
    pub id: Id<Body>,
    /// What it is called.
    pub name: String,
}

/// A body in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The body.
    pub body: Body,
    /// Where it stands on the day.
    pub period: Period,
    /// How many sit there on the day.
    pub sit: i64,
    /// How many have sat there until then.
    pub sat: i64,
    /// What it follows on.
    pub before: Vec<Linked>,
    /// What follows on it.
    pub after: Vec<Linked>,
}

/// The bodies as they stood on a day; of today also those that begin later.
#[derive(Debug)]
pub struct SeeBodies {
    /// The day; none for today.
    pub on: Option<Day>,
}

/// What [`SeeBodies`] shows.
#[derive(Debug)]
pub struct BodiesSeen {
    /// The day.
    pub on: Day,
    /// The bodies.
    pub bodies: Vec<Listed>,
    /// There are several compacts with bodies.
    pub several: bool,
    /// There is a compact that a body could belong to.
    pub ground: bool,
    /// The actor may begin one.
    pub edits: bool,
}

type Link = (Id<Body>, Id<Body>);

/// The bodies that lead to one, or that it leads to.
fn linked(bodies: &[Body], links: &[Link], of: impl Fn(&Link) -> Option<Id<Body>>) -> Vec<Linked> {
    let ids: Vec<Id<Body>> = links.iter().filter_map(of).collect();
    let here = bodies.iter().filter(|one| ids.contains(&one.id));
    here.map(|one| Linked { id: one.id.clone(), name: one.name.clone() }).collect()
}

fn both_ways(bodies: &[Body], links: &[Link], of: &Body) -> (Vec<Linked>, Vec<Linked>) {
    let before = linked(bodies, links, |(body, before)| (*body == of.id).then(|| before.clone()));
    let after = linked(bodies, links, |(body, before)| (*before == of.id).then(|| body.clone()));
    (before, after)
}

impl Sight for SeeBodies {
    type Output = BodiesSeen;

    async fn see(self, cx: &mut Cx) -> Result<BodiesSeen, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let any = Subject::new(Kind::Body, &town);
        cx.may(Act::SeeBody, &any)?;
        let on = self.on.unwrap_or(today);
        let all = store::all(cx.tx(), &town).await?;
        let links = store::links(cx.tx(), &town).await?;
        let counts = store::counts(cx.tx(), &town, on).await?;
        let edits = cx.allows(Act::EditBody, &any);
        let ground = edits && !compact::actions::compacts(cx).await?.is_empty();
        // On another day than today nobody knew what would come.
        let shown = all.iter().filter(|one| on == today || one.period(on) != Period::Ahead);
        let listed = |body: &Body| {
            let (before, after) = both_ways(&all, &links, body);
            let count = counts.iter().find(|(id, ..)| *id == body.id);
            let (sit, sat) = count.map_or((0, 0), |(_, sit, sat)| (*sit, *sat));
            Listed { body: body.clone(), period: body.period(on), sit, sat, before, after }
        };
        let bodies: Vec<Listed> = shown.map(listed).collect();
        let several = all.iter().any(|one| one.compact != all[0].compact);
        Ok(BodiesSeen { on, bodies, several, ground, edits })
    }
}

/// One body, as it stood on a day.
#[derive(Debug)]
pub struct SeeBody {
    /// Which.
    pub body: Id<Body>,
    /// The day; none for today.
    pub on: Option<Day>,
}

/// What [`SeeBody`] shows.
#[derive(Debug)]
pub struct BodySeen {
    /// The body.
    pub body: Body,
    /// The day.
    pub on: Day,
    /// Another day than today was asked for.
    pub back: bool,
    /// What it follows on.
    pub before: Vec<Linked>,
    /// What follows on it.
    pub after: Vec<Linked>,
    /// Its mandates, of all times.
    pub mandates: Vec<Mandate>,
    /// The sides of the compact.
    pub sides: Vec<Side>,
    /// The actor may change it.
    pub edits: bool,
}

impl Sight for SeeBody {
    type Output = BodySeen;

    async fn see(self, cx: &mut Cx) -> Result<BodySeen, Error> {
        let body = cx.load_for(Act::SeeBody, &self.body).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let all = store::all(cx.tx(), &town).await?;
        let links = store::links(cx.tx(), &town).await?;
        let (before, after) = both_ways(&all, &links, &body);
        Ok(BodySeen {
            on: self.on.unwrap_or(today),
            back: self.on.is_some_and(|on| on != today),
            before,
            after,
            mandates: mandate_store::of(cx.tx(), &town, &body.id).await?,
            sides: seating::sides(cx, &body).await?,
            edits: cx.allows(Act::EditBody, &body.subject(&town)),
            body,
        })
    }
}

/// What the form of a new body needs: the compacts of the town with their bodies.
#[derive(Debug)]
pub struct BeginGround;

impl Sight for BeginGround {
    type Output = (Vec<Compact>, Vec<Body>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may(Act::EditBody, &Subject::new(Kind::Body, cx.town()))?;
        let town = cx.town().to_owned();
        Ok((compact::actions::compacts(cx).await?, store::all(cx.tx(), &town).await?))
    }
}

/// A body that is to be corrected or ended: with the others of its compact, what it follows on, and its mandates.
#[derive(Debug)]
pub struct ToEdit(pub Id<Body>);

/// What [`ToEdit`] shows.
#[derive(Debug)]
pub struct Editable {
    /// The body.
    pub body: Body,
    /// The others of its compact.
    pub others: Vec<Body>,
    /// What it follows on.
    pub before: Vec<Id<Body>>,
    /// Its mandates.
    pub mandates: Vec<Mandate>,
}

impl Sight for ToEdit {
    type Output = Editable;

    async fn see(self, cx: &mut Cx) -> Result<Editable, Error> {
        let body = cx.load_for(Act::EditBody, &self.0).await?;
        let town = cx.town().to_owned();
        let mut others = of_compact(cx, &body.compact).await?;
        others.retain(|one| one.id != body.id);
        let links = store::links(cx.tx(), &town).await?;
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        Ok(Editable { before: before(&body, &links), body, others, mandates })
    }
}

/// What the form of a mandate needs; with those who may be meant by what was typed.
#[derive(Debug)]
pub struct SeatingGround {
    /// In which body.
    pub body: Id<Body>,
    /// The name that was typed.
    pub name: String,
    /// The organisation that was typed.
    pub organisation: String,
}

/// What [`SeatingGround`] shows.
#[derive(Debug)]
pub struct Seating {
    /// The body.
    pub body: Body,
    /// Its mandates.
    pub mandates: Vec<Mandate>,
    /// The sides of the compact.
    pub sides: Vec<Side>,
    /// The units: identity and name.
    pub units: Vec<(String, String)>,
    /// The people who are called as was typed.
    pub known: Vec<Known>,
    /// The organisations that may be meant by what was typed.
    pub organisations: Vec<Meant>,
}

impl Sight for SeatingGround {
    type Output = Seating;

    async fn see(self, cx: &mut Cx) -> Result<Seating, Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let town = cx.town().to_owned();
        let (name, said) = (text::line(&self.name), text::line(&self.organisation));
        let known =
            if name.is_empty() { Vec::new() } else { mandate_store::called(cx.tx(), &town, &name).await? };
        let organisations = if said.is_empty() {
            Vec::new()
        } else {
            mandate_store::organisations(cx.tx(), &town, &said).await?
        };
        Ok(Seating {
            mandates: mandate_store::of(cx.tx(), &town, &body.id).await?,
            sides: seating::sides(cx, &body).await?,
            units: mandate_store::units(cx.tx(), &town).await?,
            body,
            known,
            organisations,
        })
    }
}

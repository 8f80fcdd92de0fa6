//! What is done with a body: it begins, is corrected, and ends.

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::{Value, json};

use super::{
    boxes::{Field, Marks, merged},
    checks::{self, BodyFacts, BodyGround, BodyTyped},
    mandate_store,
    rules::Body,
    store,
};
use crate::{
    base::{Action, Cx, Error, Held},
    compact::Compact,
};

impl Held for Body {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// A body begins, today or long ago.
#[derive(Debug, Clone)]
pub struct BeginBody {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// What is said of it, as typed.
    pub typed: BodyTyped,
}

impl Action for BeginBody {
    type Output = Id<Body>;
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<Id<Body>, Error> {
        cx.may(Act::EditBody, &Subject::new(Kind::Body, cx.town()))?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        let bodies = of_compact(cx, &compact.id).await?;
        let ground = BodyGround { bodies: &bodies, ..BodyGround::default() };
        let facts = checks::body(&self.typed, &ground, today)?;
        let id: Id<Body> = cx.new_id();
        store::insert(cx.tx(), &town, (&id, &compact.id), &facts, now).await?;
        let mut detail = told(&facts, &bodies);
        detail["did"] = "begun".into();
        cx.record(Kind::Body, id.as_str(), None, detail).await?;
        Ok(id)
    }
}

/// The bodies of a compact.
pub(super) async fn of_compact(cx: &mut Cx, compact: &Id<Compact>) -> Result<Vec<Body>, Error> {
    let town = cx.town().to_owned();
    let mut all = store::all(cx.tx(), &town).await?;
    all.retain(|one| one.compact == *compact);
    Ok(all)
}

/// What is said of a body, for the journal.
fn told(of: &BodyFacts, bodies: &[Body]) -> Value {
    json!({
        "name": of.name, "kind": of.kind.name(), "remit": of.remit, "from": of.from.to_string(),
        "until": of.until.map(|day| day.to_string()), "body": of.decision.by,
        "on": of.decision.on.map(|day| day.to_string()), "number": of.decision.named,
        "follows": names(&of.before, bodies),
    })
}

/// What bodies are called, in one line.
pub(super) fn names(of: &[Id<Body>], bodies: &[Body]) -> String {
    let name = |id: &Id<Body>| bodies.iter().find(|one| one.id == *id).map(|one| one.name.clone());
    of.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// What is kept of a body as it stands in its form.
pub(super) fn typed_of(of: &Body, before: &[Id<Body>]) -> BodyTyped {
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    BodyTyped {
        kind: of.kind.name().to_owned(),
        name: of.name.clone(),
        remit: of.remit.clone(),
        from: of.from.to_string(),
        until: day(of.until),
        decided_by: of.decision.by.clone(),
        decided_on: day(of.decision.on),
        diary_number: of.decision.named.clone(),
        before: before.iter().map(ToString::to_string).collect(),
    }
}

/// What is said of a body is corrected; box by box, so that nobody's words vanish.
#[derive(Debug, Clone)]
pub struct CorrectBody {
    /// Which.
    pub body: Id<Body>,
    /// What is said of it, as typed.
    pub typed: BodyTyped,
    /// What stood in the boxes when the form was read.
    pub was: Marks,
}

impl Action for CorrectBody {
    type Output = ();
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let bodies = of_compact(cx, &body.compact).await?;
        let links = store::links(cx.tx(), &town).await?;
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let before = before(&body, &links);
        let kept = typed_of(&body, &before);
        let typed = merge(&kept, self.typed, &self.was, &names(&before, &bodies))?;
        if typed == kept {
            return Ok(());
        }
        let ground = BodyGround { own: Some(&body.id), bodies: &bodies, links: &links, mandates: &mandates };
        let facts = checks::body(&typed, &ground, today)?;
        store::correct(cx.tx(), &town, &body.id, &facts).await?;
        let stood = checks::BodyFacts {
            kind: body.kind,
            name: body.name.clone(),
            remit: body.remit.clone(),
            from: body.from,
            until: body.until,
            decision: body.decision.clone(),
            before,
        };
        let detail =
            json!({ "did": "corrected", "before": told(&stood, &bodies), "after": told(&facts, &bodies) });
        cx.record(Kind::Body, body.id.as_str(), None, detail).await
    }
}

/// The bodies that one follows on.
pub(super) fn before(of: &Body, links: &[(Id<Body>, Id<Body>)]) -> Vec<Id<Body>> {
    links.iter().filter(|(body, _)| *body == of.id).map(|(_, before)| before.clone()).collect()
}

/// What each box says now.
fn merge(kept: &BodyTyped, mut typed: BodyTyped, was: &Marks, follows: &str) -> Result<BodyTyped, Error> {
    typed.before.sort_unstable();
    let (stood, now) = (kept.before.join(" "), typed.before.join(" "));
    let boxes = vec![
        Field::plain("kind", &kept.kind, &typed.kind),
        Field::plain("name", &kept.name, &typed.name),
        Field::plain("remit", &kept.remit, &typed.remit),
        Field::plain("from", &kept.from, &typed.from),
        Field::plain("until", &kept.until, &typed.until),
        Field::plain("decided_by", &kept.decided_by, &typed.decided_by),
        Field::plain("decided_on", &kept.decided_on, &typed.decided_on),
        Field::plain("diary_number", &kept.diary_number, &typed.diary_number),
        Field::named("before", (&stood, follows), &now),
    ];
    let mut said = merged(boxes, was)?.into_iter();
    let mut next = || said.next().unwrap_or_default();
    Ok(BodyTyped {
        kind: next(),
        name: next(),
        remit: next(),
        from: next(),
        until: next(),
        decided_by: next(),
        decided_on: next(),
        diary_number: next(),
        before: next().split_whitespace().map(str::to_owned).collect(),
    })
}

/// A body ends, by a day and for a reason. Whoever would have sat there longer leaves with it.
#[derive(Debug, Clone)]
pub struct EndBody {
    /// Which.
    pub body: Id<Body>,
    /// Its last day, as typed.
    pub last: String,
    /// Why.
    pub reason: String,
}

impl Action for EndBody {
    type Output = ();
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let town = cx.town().to_owned();
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let (last, reason) = checks::end(&body, &mandates, (&self.last, &self.reason))?;
        let left = store::end(cx.tx(), &town, &body.id, (last, &reason)).await?;
        let detail = json!({
            "did": "ended", "name": body.name, "last": last.to_string(), "reason": reason, "mandates": left,
            "before": { "until": body.until.map(|day| day.to_string()) },
        });
        cx.record(Kind::Body, body.id.as_str(), None, detail).await
    }
}

//! What is done with mandates: somebody is named, what is said of it is corrected, it ends early, its seat is left empty.

use kernel::{Id, Lang};
use policy::{Act, Kind};
use serde_json::{Value, json};

use super::{
    boxes::{Field, Marks, merged},
    mandate_checks::{self, MandateFacts, MandateGround, MandateTyped},
    mandate_store::{self, Whose},
    rules::{Body, Mandate, SpeaksFor},
    store,
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, text},
    compact::rules::Side,
    people::{self, rules::Person},
};

/// The sides that somebody in a body of this compact can speak for: those of its text, and all of them together.
pub(super) async fn sides(cx: &mut Cx, body: &Body) -> Result<Vec<Side>, Error> {
    let town = cx.town().to_owned();
    let mut sides = store::sides(cx.tx(), &town, &body.compact).await?;
    sides.retain(|side| side.key != Side::JOINT);
    // Before a text is adopted, and of all sides together, the house has words of its own.
    let own = |key: &str| Side { key: key.to_owned(), label: String::new() };
    if sides.is_empty() {
        sides.extend([Side::PUBLIC[0], Side::CIVIL].map(own));
    }
    sides.push(own(Side::JOINT));
    Ok(sides)
}

/// Somebody is named to a seat in a body.
#[derive(Debug, Clone)]
pub struct AddMandate {
    /// In which body.
    pub body: Id<Body>,
    /// Who, for whom and for how long, as typed.
    pub typed: MandateTyped,
    /// The language of a person who is new to the town.
    pub lang: Lang,
}

impl Action for AddMandate {
    type Output = Id<Mandate>;
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<Id<Mandate>, Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let sides = sides(cx, &body).await?;
        let mut heard = Heard::default();
        let known = heard.take(who(cx, &self.typed).await)?.flatten();
        let of = heard.take(speaks_for(cx, &self.typed, None).await)?;
        let ground = MandateGround {
            body: &body,
            own: None,
            erased: false,
            person: known.as_ref(),
            mandates: &mandates,
            sides: &sides,
            today,
        };
        let facts = heard.take(mandate_checks::mandate(&self.typed, &ground).map_err(Error::from))?;
        let (of, facts) = heard.done(of.zip(facts))?;
        let person = match known {
            Some(person) => person,
            None => people::actions::name(cx, &facts.name, self.lang).await?.id,
        };
        let id: Id<Mandate> = cx.new_id();
        mandate_store::insert(cx.tx(), &town, (&id, &body.id), (&facts, &whose(&person, &of)), today).await?;
        let mut detail = told(&facts, &of, &body);
        detail["did"] = "seated".into();
        cx.record(Kind::Body, body.id.as_str(), Some(person.as_str()), detail).await?;
        Ok(id)
    }
}

fn whose<'a>(person: &'a Id<Person>, of: &'a SpeaksFor) -> Whose<'a> {
    Whose {
        person,
        organisation: of.organisation.as_ref().map(|(id, _)| id),
        unit: of.unit.as_ref().map(|(id, _)| id),
    }
}

/// Problems from several looks, told at once.
#[derive(Default)]
struct Heard(Vec<Problem>);

impl Heard {
    fn take<T>(&mut self, result: Result<T, Error>) -> Result<Option<T>, Error> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(Error::Refusal(Refusal::Problems(all))) => {
                self.0.extend(all);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    fn done<T>(self, value: Option<T>) -> Result<T, Error> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(Refusal::Problems(self.0).into()),
        }
    }
}

/// Which person of the town is meant; none where it is somebody new. Where a name is known already, the person who typed it
/// says whether it is the same.
async fn who(cx: &mut Cx, typed: &MandateTyped) -> Result<Option<Id<Person>>, Error> {
    let (town, name) = (cx.town().to_owned(), text::line(&typed.name));
    if name.is_empty() || typed.person == "new" {
        return Ok(None);
    }
    let known = mandate_store::called(cx.tx(), &town, &name).await?;
    let chosen = known.iter().find(|one| one.id.as_str() == typed.person);
    match chosen {
        Some(one) => Ok(Some(one.id.clone())),
        None if known.is_empty() => Ok(None),
        None => Err(Problem::at("person", "bodies-person-which").with("name", name).into()),
    }
}

/// For whom: the organisation and the unit that are meant. What stands already is meant where nothing else was typed.
async fn speaks_for(cx: &mut Cx, typed: &MandateTyped, kept: Option<&SpeaksFor>) -> Result<SpeaksFor, Error> {
    let town = cx.town().to_owned();
    let mut of =
        SpeaksFor { side: typed.side.clone(), words: text::line(&typed.words), ..SpeaksFor::default() };
    let said = text::line(&typed.organisation);
    let stands = kept.and_then(|kept| kept.organisation.clone()).filter(|(_, name)| *name == said);
    if stands.is_some() {
        of.organisation = stands;
    } else if !said.is_empty() {
        let found = mandate_store::organisations(cx.tx(), &town, &said).await?;
        let word =
            if found.is_empty() { "bodies-organisation-unknown" } else { "bodies-organisation-several" };
        let one = found.into_iter().collect::<Vec<_>>();
        let [(id, name, _)] = one.as_slice() else {
            return Err(Problem::at("organisation", word).with("said", said).into());
        };
        of.organisation = Some((id.parse().map_err(|_| Refusal::NotFound)?, name.clone()));
    }
    if !typed.unit.is_empty() {
        let units = mandate_store::units(cx.tx(), &town).await?;
        let found = units.into_iter().find(|(id, _)| *id == typed.unit);
        let (id, name) = found.ok_or_else(|| Problem::at("unit", "bodies-unit-unknown"))?;
        of.unit = Some((id.parse().map_err(|_| Refusal::NotFound)?, name));
    }
    Ok(of)
}

/// What is said of a mandate, for the journal.
fn told(of: &MandateFacts, whom: &SpeaksFor, body: &Body) -> Value {
    json!({
        "name": of.name, "role": of.office.name(), "of": body.name, "party": of.side, "scope": whom.whom(),
        "body": of.decision.by, "number": of.decision.named, "on": of.decision.on.map(|day| day.to_string()),
        "from": of.from.to_string(), "until": of.until.map(|day| day.to_string()),
    })
}

/// What is kept of a mandate as it stands in its form.
pub(super) fn typed_of(of: &Mandate) -> MandateTyped {
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    MandateTyped {
        name: of.name.clone(),
        person: of.person.to_string(),
        office: of.office.name().to_owned(),
        side: of.of.side.clone(),
        organisation: of.of.organisation.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        unit: of.of.unit.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
        words: of.of.words.clone(),
        appointed_by: of.decision.by.clone(),
        decision: of.decision.named.clone(),
        decided_on: day(of.decision.on),
        from: of.from.to_string(),
        until: day(of.until),
        succeeds: of.succeeds.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// A mandate of a body.
pub(super) fn find(all: &[Mandate], id: &Id<Mandate>) -> Result<Mandate, Refusal> {
    all.iter().find(|one| one.id == *id).cloned().ok_or(Refusal::NotFound)
}

/// What is said of a mandate is corrected, box by box. A name that is nobody's own is spelled anew; who has an address changes
/// their name themselves.
#[derive(Debug, Clone)]
pub struct CorrectMandate {
    /// In which body.
    pub body: Id<Body>,
    /// Which.
    pub mandate: Id<Mandate>,
    /// What is said of it, as typed.
    pub typed: MandateTyped,
    /// What stood in the boxes when the form was read.
    pub was: Marks,
}

impl Action for CorrectMandate {
    type Output = ();
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let stood = find(&mandates, &self.mandate)?;
        let sides = sides(cx, &body).await?;
        let kept = typed_of(&stood);
        let typed = merge((&kept, &stood), &self.typed, &self.was, (&mandates, &sides))?;
        if typed == kept {
            return Ok(());
        }
        let mut heard = Heard::default();
        let renamed = typed.name != kept.name;
        if renamed && stood.reachable {
            heard.0.push(Problem::at("name", "bodies-name-theirs"));
        }
        let of = heard.take(speaks_for(cx, &typed, Some(&stood.of)).await)?;
        let ground = MandateGround {
            body: &body,
            own: Some(&stood.id),
            erased: stood.name.is_empty(),
            person: Some(&stood.person),
            mandates: &mandates,
            sides: &sides,
            today,
        };
        let facts = heard.take(mandate_checks::mandate(&typed, &ground).map_err(Error::from))?;
        let (of, facts) = heard.done(of.zip(facts))?;
        if renamed && !stood.name.is_empty() {
            people::actions::respell(cx, &stood.person, &facts.name).await?;
        }
        mandate_store::correct(cx.tx(), &town, &stood.id, (&facts, &whose(&stood.person, &of))).await?;
        let before = told(&facts_of(&stood), &stood.of, &body);
        let detail = json!({ "did": "corrected", "before": before, "after": told(&facts, &of, &body) });
        cx.record(Kind::Body, body.id.as_str(), Some(stood.person.as_str()), detail).await
    }
}

fn facts_of(of: &Mandate) -> MandateFacts {
    MandateFacts {
        name: of.name.clone(),
        office: of.office,
        side: of.of.side.clone(),
        words: of.of.words.clone(),
        decision: of.decision.clone(),
        from: of.from,
        until: of.until,
        succeeds: of.succeeds.clone(),
    }
}

/// What each box says now.
fn merge(
    (kept, stood): (&MandateTyped, &Mandate),
    typed: &MandateTyped,
    was: &Marks,
    (mandates, sides): (&[Mandate], &[Side]),
) -> Result<MandateTyped, Refusal> {
    // A side that no text names is called by a word of the house, which its key chooses.
    let side = sides.iter().find(|side| side.key == kept.side && !side.label.is_empty());
    let side = side.map_or(kept.side.as_str(), |side| side.label.as_str());
    let unit = stood.of.unit.as_ref().map_or("", |(_, name)| name.as_str());
    let after = mandates.iter().find(|one| Some(&one.id) == stood.succeeds.as_ref());
    let after = after.map_or("", |one| one.name.as_str());
    let boxes = vec![
        Field::plain("name", &kept.name, &typed.name),
        Field::plain("office", &kept.office, &typed.office),
        Field::named("side", (&kept.side, side), &typed.side),
        Field::plain("organisation", &kept.organisation, &typed.organisation),
        Field::named("unit", (&kept.unit, unit), &typed.unit),
        Field::plain("words", &kept.words, &typed.words),
        Field::plain("appointed_by", &kept.appointed_by, &typed.appointed_by),
        Field::plain("decision", &kept.decision, &typed.decision),
        Field::plain("decided_on", &kept.decided_on, &typed.decided_on),
        Field::plain("from", &kept.from, &typed.from),
        Field::plain("until", &kept.until, &typed.until),
        Field::named("succeeds", (&kept.succeeds, after), &typed.succeeds),
    ];
    let mut said = merged(boxes, was)?.into_iter();
    let mut next = || said.next().unwrap_or_default();
    Ok(MandateTyped {
        name: next(),
        person: kept.person.clone(),
        office: next(),
        side: next(),
        organisation: next(),
        unit: next(),
        words: next(),
        appointed_by: next(),
        decision: next(),
        decided_on: next(),
        from: next(),
        until: next(),
        succeeds: next(),
    })
}

/// A mandate ends before its time, for a reason.
#[derive(Debug, Clone)]
pub struct EndMandate {
    /// In which body.
    pub body: Id<Body>,
    /// Which.
    pub mandate: Id<Mandate>,
    /// The last day, as typed.
    pub last: String,
    /// Why.
    pub reason: String,
}

impl Action for EndMandate {
    type Output = ();
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let town = cx.town().to_owned();
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let of = find(&mandates, &self.mandate)?;
        let (last, reason) = mandate_checks::end_mandate(&of, (&self.last, &self.reason))?;
        mandate_store::end(cx.tx(), &town, &of, (last, &reason)).await?;
        let before = json!({ "until": of.until.map(|day| day.to_string()) });
        let detail = json!({
            "did": "unseated", "name": of.name, "of": body.name, "until": last.to_string(), "reason": reason,
            "before": before,
        });
        cx.record(Kind::Body, body.id.as_str(), Some(of.person.as_str()), detail).await
    }
}

/// The seat of a mandate is left empty when it has ended: nobody is looked for.
#[derive(Debug, Clone)]
pub struct LeaveEmpty {
    /// In which body.
    pub body: Id<Body>,
    /// After whose mandate.
    pub mandate: Id<Mandate>,
    /// Why.
    pub reason: String,
}

impl Action for LeaveEmpty {
    type Output = ();
    const ACT: Act = Act::EditBody;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let body = cx.load_for(Act::EditBody, &self.body).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mandates = mandate_store::of(cx.tx(), &town, &body.id).await?;
        let of = find(&mandates, &self.mandate)?;
        let reason = mandate_checks::leave_empty(&of, &mandates, &self.reason)?;
        mandate_store::leave_empty(cx.tx(), &town, &of.id, (today, &reason)).await?;
        let detail = json!({ "did": "left-empty", "name": of.name, "of": body.name, "reason": reason });
        cx.record(Kind::Body, body.id.as_str(), Some(of.person.as_str()), detail).await
    }
}

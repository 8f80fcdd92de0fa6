//! The forms of a mandate: somebody is named, it is corrected, ends early, its seat is left empty.

use askama::Template;
use axum::extract::{FromRequest as _, Request};
use kernel::Id;
use policy::Act;

use super::{
    body_forms::{ActView, done},
    boxes,
    mandate_checks::MandateTyped,
    rules::{Body, Mandate, Office},
    seating::{AddMandate, CorrectMandate, EndMandate, LeaveEmpty, find, typed_of},
    shown,
    sights::{Seating, SeatingGround},
};
use crate::{
    base::{Error, text},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditBody, "/bodies/{id}/mandates/new", new)
        .post(Act::EditBody, "/bodies/{id}/mandates/new", add)
        .get(Act::EditBody, "/bodies/{id}/mandates/{mandate}", correction)
        .post(Act::EditBody, "/bodies/{id}/mandates/{mandate}", correct)
        .get(Act::EditBody, "/bodies/{id}/mandates/{mandate}/ending", ending)
        .post(Act::EditBody, "/bodies/{id}/mandates/{mandate}/ending", end)
        .get(Act::EditBody, "/bodies/{id}/mandates/{mandate}/vacancy", vacancy)
        .post(Act::EditBody, "/bodies/{id}/mandates/{mandate}/vacancy", leave)
}

/// The boxes in which two may write at once.
const BOXES: [&str; 12] = [
    "name",
    "office",
    "side",
    "organisation",
    "unit",
    "words",
    "appointed_by",
    "decision",
    "decided_on",
    "from",
    "until",
    "succeeds",
];

#[derive(Template)]
#[template(path = "bodies/views/mandate_form.html")]
struct MandateForm {
    at: Urls,
    form: Form,
    body: Body,
    /// The mandate; none of a new one.
    of: Option<Mandate>,
    /// Those of the same name whom the town knows: identity, name, what tells them apart.
    known: Vec<(String, String, String)>,
    offices: Vec<(String, String)>,
    sides: Vec<(String, String)>,
    /// The organisations to choose between, where what was typed fits several.
    several: Vec<(String, String)>,
    units: Vec<(String, String)>,
    /// The mandates that this one can follow on.
    earlier: Vec<(String, String)>,
    marks: Vec<(String, String)>,
    title: String,
    lead: String,
    button: String,
    /// It can be ended before its time.
    ends: bool,
    /// Its seat can be left empty.
    leaves: bool,
}

impl View for MandateForm {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.body, &self.title)
    }
}

fn typed(sent: &Sent) -> MandateTyped {
    let line = |field| sent.line(field);
    MandateTyped {
        name: line("name"),
        person: line("person"),
        office: line("office"),
        side: line("side"),
        organisation: line("organisation"),
        unit: line("unit"),
        words: line("words"),
        appointed_by: line("appointed_by"),
        decision: line("decision"),
        decided_on: line("decided_on"),
        from: line("from"),
        until: line("until"),
        succeeds: line("succeeds"),
    }
}

fn values(of: &MandateTyped) -> [(&'static str, String); 12] {
    let all = [
        &of.name,
        &of.office,
        &of.side,
        &of.organisation,
        &of.unit,
        &of.words,
        &of.appointed_by,
        &of.decision,
        &of.decided_on,
        &of.from,
        &of.until,
        &of.succeeds,
    ];
    std::array::from_fn(|n| (BOXES[n], all[n].clone()))
}

fn filled(of: &MandateTyped) -> Sent {
    values(of).into_iter().fold(Sent::default(), |sent, (field, value)| sent.with(field, value))
}

/// What the form needs, for what stands in it.
async fn ground(visit: &Visit, body: &Id<Body>, form: &Form) -> Result<Seating, Error> {
    let (name, organisation) = (form.value("name").to_owned(), form.value("organisation").to_owned());
    visit.see(SeatingGround { body: body.clone(), name, organisation }).await
}

fn with_none(words: &Words, key: &str, all: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), words.t(key))).chain(all).collect()
}

/// The form, of a new mandate or of one that is there.
fn view(visit: &Visit, seen: Seating, of: Option<Mandate>, form: Form) -> MandateForm {
    let (words, today) = (visit.words(), visit.today());
    let told = |one: &super::mandate_store::Known| {
        let parts = [one.mail.clone(), one.body.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let known = seen.known.iter().map(|one| (one.id.to_string(), one.name.clone(), told(one)));
    let several = seen.organisations.iter().filter(|_| seen.organisations.len() > 1);
    let several = several.map(|(id, name, told)| {
        (id.clone(), if told.is_empty() { format!("{name} ({id})") } else { format!("{name}, {told}") })
    });
    let earlier = seen.mandates.iter().filter(|one| of.as_ref().is_none_or(|of| of.id != one.id));
    let earlier = earlier.filter(|one| one.until.is_some()).map(|one| {
        let who = shown::who(&one.name, words);
        (one.id.to_string(), format!("{who} ({})", shown::time(one.time(), words)))
    });
    let side = |key: &str| (key.to_owned(), shown::side(key, &seen.sides, words));
    let office = |one: &Office| (one.name().to_owned(), words.t(&format!("bodies-office-{}", one.name())));
    let key = |edit: &str, new: &str| words.t(if of.is_some() { edit } else { new });
    MandateForm {
        at: visit.at(),
        known: known.collect(),
        offices: Office::ALL.iter().map(office).collect(),
        sides: with_none(words, "bodies-side-choose", seen.sides.iter().map(|one| side(&one.key))),
        several: with_none(words, "bodies-organisation-choose", several),
        units: with_none(words, "bodies-unit-none", seen.units.iter().cloned()),
        earlier: with_none(words, "bodies-succeeds-nobody", earlier),
        marks: of.as_ref().map(|of| marks(of, &form)).unwrap_or_default(),
        title: key("bodies-mandate", "bodies-mandate-new"),
        lead: seen.body.name.clone(),
        button: key("bodies-save", "bodies-mandate-add"),
        ends: of
            .as_ref()
            .is_some_and(|of| of.end_reason.is_empty() && of.until.is_none_or(|day| day >= today)),
        leaves: of.as_ref().is_some_and(|of| {
            let followed = seen.mandates.iter().any(|one| one.succeeds.as_ref() == Some(&of.id));
            of.until.is_some() && of.empty.is_none() && !followed && !of.is_memory()
        }),
        body: seen.body,
        form,
        of,
    }
}

/// The marks that the form carries.
fn marks(of: &Mandate, form: &Form) -> Vec<(String, String)> {
    let one = |(field, kept): (&str, String)| {
        let typed = text::line(form.value(field));
        (format!("was-{field}"), boxes::carried(form, field, &kept, &typed))
    };
    values(&typed_of(of)).into_iter().map(one).collect()
}

/// A new mandate; after another, of the same seat.
async fn new(visit: Visit, At(id): At<Body>, asked: Asked) -> Answer {
    let seen = ground(&visit, &id, &Form::default()).await?;
    let after = seen.mandates.iter().find(|one| one.id.as_str() == asked.get("after"));
    let typed = after.map_or_else(
        || MandateTyped { office: Office::Member.name().to_owned(), ..MandateTyped::default() },
        |before| {
            let kept = typed_of(before);
            let from = before.until.map(|until| until.plus_days(1).to_string()).unwrap_or_default();
            let (office, side, organisation, unit) = (kept.office, kept.side, kept.organisation, kept.unit);
            let (words, succeeds) = (kept.words, before.id.to_string());
            MandateTyped {
                office,
                side,
                organisation,
                unit,
                words,
                from,
                succeeds,
                ..MandateTyped::default()
            }
        },
    );
    let form = Form::new(filled(&typed));
    visit.page(&view(&visit, seen, None, form))
}

async fn add(visit: Visit, At(id): At<Body>, sent: Sent) -> Answer {
    let action = AddMandate { body: id.clone(), typed: typed(&sent), lang: visit.tenant.lang };
    let again = async |form: Form| Ok(view(&visit, ground(&visit, &id, &form).await?, None, form));
    match visit.submit(sent, action, again).await? {
        Ok(_) => done(&visit, &id, "mandate-added"),
        Err(page) => Ok(page),
    }
}

/// The body, the mandate, and what was sent.
async fn read(request: Request) -> Result<(Id<Body>, Id<Mandate>, Request), Error> {
    let (mut parts, body) = request.into_parts();
    let of = door::part(&mut parts, &(), "id").await?;
    let mandate = door::part(&mut parts, &(), "mandate").await?;
    Ok((of, mandate, Request::from_parts(parts, body)))
}

async fn correction_view(
    visit: &Visit,
    (id, mandate): (&Id<Body>, &Id<Mandate>),
    form: Option<Form>,
) -> Result<MandateForm, Error> {
    let seen = ground(visit, id, form.as_ref().unwrap_or(&Form::default())).await?;
    let of = find(&seen.mandates, mandate)?;
    let form = form.unwrap_or_else(|| Form::new(filled(&typed_of(&of))));
    Ok(view(visit, seen, Some(of), form))
}

async fn correction(visit: Visit, request: Request) -> Answer {
    let (id, mandate, _) = read(request).await?;
    visit.page(&correction_view(&visit, (&id, &mandate), None).await?)
}

async fn correct(visit: Visit, request: Request) -> Answer {
    let (id, mandate, request) = read(request).await?;
    let sent = Sent::from_request(request, &()).await?;
    let (body, was) = (id.clone(), boxes::sent(&sent, &BOXES));
    let action = CorrectMandate { body, mandate: mandate.clone(), typed: typed(&sent), was };
    let again = async |form| correction_view(&visit, (&id, &mandate), Some(form)).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => done(&visit, &id, "mandate-corrected"),
        Err(page) => Ok(page),
    }
}

/// The page on which a mandate ends early, or its seat is left empty.
async fn act_view(
    visit: &Visit,
    (id, mandate): (&Id<Body>, &Id<Mandate>),
    ends: bool,
    form: Form,
) -> Result<ActView, Error> {
    let (seen, words) = (ground(visit, id, &Form::default()).await?, visit.words());
    let of = find(&seen.mandates, mandate)?;
    let key = |end: &str, leave: &str| words.t(if ends { end } else { leave });
    let (who, time) = (shown::who(&of.name, words), shown::time(of.time(), words));
    Ok(ActView {
        form,
        title: key("bodies-mandate-end", "bodies-leave-empty"),
        lead: format!("{who}, {}, {time}", seen.body.name),
        more: vec![key("bodies-mandate-end-means", "bodies-leave-empty-means")],
        dated: ends,
        button: key("bodies-mandate-end", "bodies-leave-empty"),
        back: visit.at().mandate(id, mandate),
        of: seen.body,
    })
}

async fn ending(visit: Visit, request: Request) -> Answer {
    let (id, mandate, _) = read(request).await?;
    visit.page(&act_view(&visit, (&id, &mandate), true, Form::default()).await?)
}

async fn end(visit: Visit, request: Request) -> Answer {
    let (id, mandate, request) = read(request).await?;
    let sent = Sent::from_request(request, &()).await?;
    let (last, reason) = (sent.line("last"), sent.text("reason"));
    let action = EndMandate { body: id.clone(), mandate: mandate.clone(), last, reason };
    let again = async |form| act_view(&visit, (&id, &mandate), true, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => done(&visit, &id, "mandate-ended"),
        Err(page) => Ok(page),
    }
}

async fn vacancy(visit: Visit, request: Request) -> Answer {
    let (id, mandate, _) = read(request).await?;
    visit.page(&act_view(&visit, (&id, &mandate), false, Form::default()).await?)
}

async fn leave(visit: Visit, request: Request) -> Answer {
    let (id, mandate, request) = read(request).await?;
    let sent = Sent::from_request(request, &()).await?;
    let action = LeaveEmpty { body: id.clone(), mandate: mandate.clone(), reason: sent.text("reason") };
    let again = async |form| act_view(&visit, (&id, &mandate), false, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => done(&visit, &id, "seat-left-empty"),
        Err(page) => Ok(page),
    }
}

//! The forms of a body: it begins, is corrected, ends.

use askama::Template;
use axum::response::Response;
use kernel::Id;
use policy::Act;

use super::{
    actions::{BeginBody, CorrectBody, EndBody, typed_of},
    boxes,
    checks::BodyTyped,
    rules::{Body, BodyKind},
    shown,
    sights::{BeginGround, Editable, ToEdit},
};
use crate::{
    base::{Error, Problem},
    web::{Answer, Form, Head, Routes, Sent, View, Visit, door::At, filters, words::Words},
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditBody, "/bodies/new", new)
        .post(Act::EditBody, "/bodies/new", begin)
        .get(Act::EditBody, "/bodies/{id}/correction", correction)
        .post(Act::EditBody, "/bodies/{id}/correction", correct)
        .get(Act::EditBody, "/bodies/{id}/ending", ending)
        .post(Act::EditBody, "/bodies/{id}/ending", end)
}

/// The boxes in which two may write at once.
const BOXES: &[&str] =
    &["kind", "name", "remit", "from", "until", "decided_by", "decided_on", "diary_number", "before"];

#[derive(Template)]
#[template(path = "bodies/views/body_form.html")]
struct BodyForm {
    form: Form,
    /// The body; none of a new one.
    of: Option<Body>,
    /// The compacts that a new one can belong to: identity and name.
    compacts: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    /// The bodies that it can follow on: identity, and name with its time.
    others: Vec<(String, String)>,
    /// Field and mark of each box.
    marks: Vec<(String, String)>,
    title: String,
    lead: String,
    button: String,
    back: String,
}

impl View for BodyForm {
    fn head(&self, visit: &Visit) -> Head {
        match &self.of {
            Some(of) => shown::head(visit, of, &self.title),
            None => Head::new(self.title.clone())
                .under(visit.tenant.name.clone(), visit.at().home())
                .under(visit.words().t("bodies-title"), visit.at().bodies())
                .under(self.title.clone(), String::new()),
        }
    }
}

fn kinds(words: &Words) -> Vec<(&'static str, String)> {
    BodyKind::ALL.iter().map(|kind| (kind.name(), words.t(&format!("bodies-kind-{}", kind.name())))).collect()
}

/// A body to follow on, with its time, so that two of one name are told apart.
fn choice(of: &Body, words: &Words) -> (String, String) {
    (of.id.to_string(), format!("{} ({})", of.name, shown::time(of.time(), words)))
}

async fn new_view(visit: &Visit, form: Form) -> Result<BodyForm, Error> {
    let (compacts, bodies) = visit.see(BeginGround).await?;
    let words = visit.words();
    Ok(BodyForm {
        form,
        of: None,
        compacts: compacts.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        kinds: kinds(words),
        others: bodies.iter().map(|one| choice(one, words)).collect(),
        marks: Vec::new(),
        title: words.t("bodies-new"),
        lead: words.t("bodies-new-lead"),
        button: words.t("bodies-begin"),
        back: visit.at().bodies(),
    })
}

fn typed(sent: &Sent) -> BodyTyped {
    let mut before = sent.all("before").to_vec();
    before.sort_unstable();
    before.dedup();
    BodyTyped {
        kind: sent.line("kind"),
        name: sent.line("name"),
        remit: sent.text("remit"),
        from: sent.line("from"),
        until: sent.line("until"),
        decided_by: sent.line("decided_by"),
        decided_on: sent.line("decided_on"),
        diary_number: sent.line("diary_number"),
        before,
    }
}

async fn new(visit: Visit) -> Answer {
    visit.page(&new_view(&visit, Form::default()).await?)
}

async fn begin(visit: Visit, sent: Sent) -> Answer {
    let again = async |form| new_view(&visit, form).await;
    let Ok(compact) = sent.raw("compact").parse() else {
        return visit.again(sent, Problem::at("compact", "bodies-compact-missing"), again).await;
    };
    let action = BeginBody { compact, typed: typed(&sent) };
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().body(&id), "body-begun"),
        Err(page) => Ok(page),
    }
}

/// What is kept, as a form to fill in.
fn filled(of: &Editable) -> Form {
    let kept = typed_of(&of.body, &of.before);
    let sent = Sent::default()
        .with("kind", kept.kind)
        .with("name", kept.name)
        .with("remit", kept.remit)
        .with("from", kept.from)
        .with("until", kept.until)
        .with("decided_by", kept.decided_by)
        .with("decided_on", kept.decided_on)
        .with("diary_number", kept.diary_number);
    Form::new(kept.before.into_iter().fold(sent, |sent, id| sent.with("before", id)))
}

/// The marks that the form carries: of what is kept, or of what it was read with.
fn marks(of: &Editable, form: &Form) -> Vec<(String, String)> {
    let kept = typed_of(&of.body, &of.before);
    let mut chosen: Vec<&str> =
        of.others.iter().map(|one| one.id.as_str()).filter(|id| form.has("before", id)).collect();
    chosen.sort_unstable();
    let (before, now) = (kept.before.join(" "), chosen.join(" "));
    let line = |field: &str| crate::base::text::line(form.value(field));
    let boxes = [
        ("kind", kept.kind, line("kind")),
        ("name", kept.name, line("name")),
        ("remit", kept.remit, crate::base::text::paragraphs(form.value("remit"))),
        ("from", kept.from, line("from")),
        ("until", kept.until, line("until")),
        ("decided_by", kept.decided_by, line("decided_by")),
        ("decided_on", kept.decided_on, line("decided_on")),
        ("diary_number", kept.diary_number, line("diary_number")),
        ("before", before, now),
    ];
    let one = |(field, kept, typed): (&str, String, String)| {
        (format!("was-{field}"), boxes::carried(form, field, &kept, &typed))
    };
    boxes.into_iter().map(one).collect()
}

async fn correction_view(visit: &Visit, id: &Id<Body>, form: Option<Form>) -> Result<BodyForm, Error> {
    let (of, words) = (visit.see(ToEdit(id.clone())).await?, visit.words());
    let form = form.unwrap_or_else(|| filled(&of));
    Ok(BodyForm {
        marks: marks(&of, &form),
        form,
        compacts: Vec::new(),
        kinds: kinds(words),
        others: of.others.iter().map(|one| choice(one, words)).collect(),
        title: words.t("bodies-correct"),
        lead: of.body.name.clone(),
        button: words.t("bodies-save"),
        back: visit.at().body(id),
        of: Some(of.body),
    })
}

async fn correction(visit: Visit, At(id): At<Body>) -> Answer {
    visit.page(&correction_view(&visit, &id, None).await?)
}

async fn correct(visit: Visit, At(id): At<Body>, sent: Sent) -> Answer {
    let action = CorrectBody { body: id.clone(), typed: typed(&sent), was: boxes::sent(&sent, BOXES) };
    match visit.submit(sent, action, async |form| correction_view(&visit, &id, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().body(&id), "body-corrected"),
        Err(page) => Ok(page),
    }
}

/// Something that ends, or is left: perhaps a day, and a reason.
#[derive(Template)]
#[template(path = "bodies/views/act.html")]
pub(super) struct ActView {
    pub form: Form,
    pub of: Body,
    pub title: String,
    pub lead: String,
    /// The sentences beneath: what follows from it.
    pub more: Vec<String>,
    /// A day is asked for.
    pub dated: bool,
    pub button: String,
    pub back: String,
}

impl View for ActView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.of, &self.title)
    }
}

async fn ending_view(visit: &Visit, id: &Id<Body>, form: Form) -> Result<ActView, Error> {
    let (of, words) = (visit.see(ToEdit(id.clone())).await?, visit.words());
    let today = visit.today();
    let leave = of.mandates.iter().filter(|one| one.until.is_none_or(|until| until >= today)).count();
    Ok(ActView {
        form,
        title: words.t("bodies-end"),
        lead: of.body.name.clone(),
        more: vec![words.with("bodies-end-means", &[("n", leave.into())]), words.t("bodies-end-after-that")],
        dated: true,
        button: words.t("bodies-end"),
        back: visit.at().body(id),
        of: of.body,
    })
}

async fn ending(visit: Visit, At(id): At<Body>) -> Answer {
    visit.page(&ending_view(&visit, &id, Form::default()).await?)
}

async fn end(visit: Visit, At(id): At<Body>, sent: Sent) -> Answer {
    let action = EndBody { body: id.clone(), last: sent.line("last"), reason: sent.text("reason") };
    match visit.submit(sent, action, async |form| ending_view(&visit, &id, form).await).await? {
        Ok(()) => done(&visit, &id, "body-ended"),
        Err(page) => Ok(page),
    }
}

/// Back to the body, with what was done.
pub(super) fn done(visit: &Visit, id: &Id<Body>, what: &str) -> Result<Response, Error> {
    visit.onward(&visit.at().body(id), what)
}

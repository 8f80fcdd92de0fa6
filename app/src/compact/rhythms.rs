//! The rhythms of the edition in force: which clause says so, and which side owes it. The importer finds the rhythms; what a
//! machine cannot know is said here, by the secretariat.

use askama::Template;
use axum::extract::{FromRequest as _, Request};
use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions,
    rules::{Compact, Edition, Side},
    sights::ToChange,
    store::{self, Text},
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, Sight},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, filters, words::Words},
};

/// The doors of the rhythms.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditCompact, "/compact/{slug}/rhythms", ask).post(
        Act::EditCompact,
        "/compact/{slug}/rhythms",
        change,
    )
}

/// A rhythm as it is kept: its place in the edition, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its place.
    pub position: i64,
    /// Its kind, as stored.
    pub kind: String,
    /// How many months lie between two.
    pub every_months: i64,
    /// What it is about, or nothing.
    pub object: String,
    /// The slug of the clause that says so, or nothing.
    pub clause: String,
    /// The key of the side that owes it, or nothing: then its kind decides.
    pub owed_by: String,
}

/// Say which clause a rhythm comes from, and who owes it.
#[derive(Debug, Clone)]
pub struct ChangeRhythms {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// Place, clause and side of each; an empty text says nothing.
    pub rhythms: Vec<(i64, String, String)>,
}

impl Action for ChangeRhythms {
    type Output = ();
    const ACT: Act = Act::EditCompact;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compact = cx.load_for(Act::EditCompact, &self.compact).await?;
        let (edition, text, kept) = rhythms_of(cx, &compact).await?;
        let town = cx.town().to_owned();
        for (position, clause, side) in &self.rhythms {
            let known = kept.iter().any(|rhythm| rhythm.position == *position);
            let clause_known = clause.is_empty() || text.clauses.iter().any(|c| c.slug == *clause);
            let side_known =
                side.is_empty() || side == Side::JOINT || text.sides.iter().any(|s| s.key == *side);
            if !known || !clause_known || !side_known {
                return Err(Problem::whole("compact-rhythm-wrong").into());
            }
            let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            store::set_rhythm(cx.tx(), &town, &edition.id, *position, said(clause), said(side)).await?;
        }
        let said: Vec<_> = (self.rhythms.iter())
            .map(
                |(position, clause, side)| json!({ "position": position, "clause": clause, "owed_by": side }),
            )
            .collect();
        cx.record(Kind::Compact, compact.id.as_str(), None, json!({ "rhythms": said })).await
    }
}

async fn rhythms_of(cx: &mut Cx, compact: &Compact) -> Result<(Edition, Text, Vec<Kept>), Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let edition = actions::in_force_of(cx, &compact.id, today).await?.ok_or(Refusal::NotFound)?;
    let text = store::text(cx.tx(), &town, &edition.id).await?;
    let kept = store::rhythms(cx.tx(), &town, &edition.id).await?;
    Ok((edition, text, kept))
}

/// See the rhythms, to change what is said of them.
pub struct SeeRhythms(pub String);

impl Sight for SeeRhythms {
    type Output = (Compact, Text, Vec<Kept>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let compact = ToChange(self.0).see(cx).await?;
        let (_, text, kept) = rhythms_of(cx, &compact).await?;
        Ok((compact, text, kept))
    }
}

/// A rhythm on the page.
struct Row {
    position: i64,
    title: String,
    clause: String,
    owed_by: String,
}

#[derive(Template)]
#[template(path = "compact/views/rhythms.html")]
struct RhythmsView {
    at: Urls,
    compact: Compact,
    form: Form,
    rows: Vec<Row>,
    clauses: Vec<(String, String)>,
    sides: Vec<(String, String)>,
}

impl View for RhythmsView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-rhythms"))
            .under(self.compact.name.clone(), self.at.compact(&self.compact.slug))
            .under(words.t("compact-rules"), self.at.compact_rules(&self.compact.slug))
            .under(words.t("compact-rhythms"), String::new())
    }
}

async fn view(visit: &Visit, slug: &str, form: Form) -> Result<RhythmsView, Error> {
    let (compact, text, kept) = visit.see(SeeRhythms(slug.to_owned())).await?;
    let words = visit.words();
    let mut clauses = vec![(String::new(), words.t("compact-rhythm-no-clause"))];
    clauses.extend(text.clauses.iter().filter(|c| !c.name().is_empty()).map(|c| {
        let group = if c.group.is_empty() { String::new() } else { format!("{}: ", c.group) };
        (c.slug.clone(), format!("{group}{}", c.name()))
    }));
    let mut sides = vec![(String::new(), words.t("compact-rhythm-by-kind"))];
    sides.extend(text.sides.iter().map(|s| (s.key.clone(), s.label.clone())));
    if text.sides.iter().all(|s| s.key != Side::JOINT) {
        sides.push((Side::JOINT.to_owned(), words.t("duties-side-joint")));
    }
    let rows = kept.iter().map(|rhythm| row(rhythm, &form, words)).collect();
    Ok(RhythmsView { at: visit.at(), compact, form, rows, clauses, sides })
}

fn row(of: &Kept, form: &Form, words: &Words) -> Row {
    let title = words.with(
        "compact-rhythm-title",
        &[("what", words.t(&format!("compact-clock-{}", of.kind)).into()), ("n", of.every_months.into())],
    );
    let typed = |field: &str, kept: &str| {
        if form.is_refused() {
            form.value(&format!("{field}-{}", of.position)).to_owned()
        } else {
            kept.to_owned()
        }
    };
    Row {
        position: of.position,
        title: if of.object.is_empty() { title } else { format!("{title} ({})", of.object) },
        clause: typed("clause", &of.clause),
        owed_by: typed("owed_by", &of.owed_by),
    }
}

async fn ask(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    visit.page(&view(&visit, &slug, Form::default()).await?)
}

async fn change(visit: Visit, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let (compact, _, kept) = visit.see(SeeRhythms(slug.clone())).await?;
    let sent = Sent::from_request(Request::from_parts(parts, body), &()).await?;
    let said = |of: &Kept| {
        let at = of.position;
        (at, sent.line(&format!("clause-{at}")), sent.line(&format!("owed_by-{at}")))
    };
    let action = ChangeRhythms { compact: compact.id, rhythms: kept.iter().map(said).collect() };
    let again = async |form| view(&visit, &slug, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().compact_rules(&slug), "saved"),
        Err(page) => Ok(page),
    }
}

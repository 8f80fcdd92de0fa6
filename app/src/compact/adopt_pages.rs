//! Putting an edition in force.

use askama::Template;
use axum::http::StatusCode;
use policy::Act;
use reader::proposal::Proposal;

use super::{
    actions::Adopt,
    rules::{Compact, Edition},
    sights::{BelongsTo, ToReview},
};
use crate::{
    accession::asking::SeeToDecide,
    base::{Error, Problem, text},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, page::page_with},
};

/// The doors of adopting.
pub fn routes() -> Routes {
    Routes::new().get(Act::Adopt, "/editions/{id}/adopt", ask).post(Act::Adopt, "/editions/{id}/adopt", adopt)
}

#[derive(Template)]
#[template(path = "compact/views/adopt.html")]
struct AdoptView {
    at: Urls,
    edition: Edition,
    /// The compact that the text will belong to.
    compact: Compact,
    form: Form,
    /// The revision that is shown, and adopted if the button is pressed.
    revision: i64,
    today: String,
    /// What was counted in the draft: the word's key and the number.
    counts: Vec<(&'static str, usize)>,
    /// How many signatories are asked to renew once it is in force; nobody where a signature carries over.
    asked: i64,
}

impl View for AdoptView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-adopt"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.edition.title.clone(), self.at.review(&self.edition.id))
            .under(words.t("compact-adopt"), String::new())
    }
}

async fn view(visit: &Visit, id: &kernel::Id<Edition>, form: Option<Form>) -> Result<AdoptView, Error> {
    let (edition, draft) = visit.see(ToReview(Act::Adopt, id.clone())).await?;
    let compact = visit.see(BelongsTo(edition.compact.clone())).await?;
    let p = &draft.proposal;
    let counts = vec![
        ("compact-count-principles", p.principles.len()),
        ("compact-count-commitments", p.commitments.len()),
        ("compact-count-findings", p.findings.len()),
    ];
    let today = visit.today().to_string();
    let form = form.unwrap_or_else(|| Form::new(prefilled(p)));
    let asked = visit.see(SeeToDecide(compact.id.clone())).await?;
    Ok(AdoptView { at: visit.at(), edition, compact, form, revision: draft.revision, today, counts, asked })
}

/// What the text says of its own adoption. A month or a year is no day: that is left to the person.
fn prefilled(proposal: &Proposal) -> Sent {
    let day = |text: &Option<String>| {
        text.as_deref().and_then(text::day).map(|day| day.to_string()).unwrap_or_default()
    };
    let (on, from) = (day(&proposal.adoption.date), day(&proposal.term.from));
    let from = if from.is_empty() { on.clone() } else { from };
    Sent::default()
        .with("body", proposal.adoption.body.clone().unwrap_or_default())
        .with("on", on)
        .with("diary_number", proposal.adoption.diary_number.clone().unwrap_or_default())
        .with("from", from)
        .with("until", day(&proposal.term.until))
}

async fn ask(visit: Visit, At(id): At<Edition>) -> Answer {
    visit.page(&view(&visit, &id, None).await?)
}

async fn adopt(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let action = match typed(id.clone(), &sent) {
        Ok(action) => action,
        Err(problems) => {
            let form = visit.refused(sent, problems);
            // The draft may have changed meanwhile: what was seen is what is asked about.
            let seen = form.value("revision").parse().unwrap_or_default();
            let view = AdoptView { revision: seen, ..view(&visit, &id, Some(form)).await? };
            return page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let later = action.from > visit.today();
    let AdoptView { compact, asked, .. } = view(&visit, &id, None).await?;
    let again = async |form| view(&visit, &id, Some(form)).await;
    match visit.submit(sent, action, again).await? {
        // What holds from a later day is shown as it will be read then, not above the text that holds today.
        Ok(number) if later => {
            visit.onward(&visit.at().compact_edition(&compact.slug, number), "adopted-ahead")
        }
        // Whose turn it is now, and how many they are, is the next thing to know.
        Ok(_) if asked > 0 => visit.onward(&visit.at().renewals(&compact.slug), "adopted-asks"),
        Ok(_) => visit.onward(&visit.at().compacts(), "adopted"),
        Err(page) => Ok(page),
    }
}

/// The days that were typed. Where nothing is said of the first day, it is the day of the decision.
fn typed(edition: kernel::Id<Edition>, sent: &Sent) -> Result<Adopt, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut day = |field: &'static str, word: &'static str| {
        let day = sent.day(field);
        if day.is_none() && (!sent.line(field).is_empty() || field == "on") {
            problems.push(Problem::at(field, word));
        }
        day
    };
    let on = day("on", "compact-day-wrong");
    let from = day("from", "compact-day-wrong").or(on);
    let until = day("until", "compact-day-wrong");
    match (on, from) {
        (Some(on), Some(from)) if problems.is_empty() => Ok(Adopt {
            edition,
            revision: sent.raw("revision").parse().unwrap_or_default(),
            body: sent.line("body"),
            on,
            diary_number: sent.line("diary_number"),
            from,
            until,
        }),
        _ => Err(problems),
    }
}

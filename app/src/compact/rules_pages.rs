//! A compact's name, words and rules of accession.

use askama::Template;
use axum::extract::FromRequest as _;
use axum::extract::Request;
use policy::Act;

use super::{
    actions::ChangeRules,
    rules::{AccessionRules, Compact, ConfirmedBy, Vocabulary},
    sights::ToChange,
};
use crate::web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, filters};

/// The doors of the rules.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditCompact, "/compact/{slug}/rules", ask).post(
        Act::EditCompact,
        "/compact/{slug}/rules",
        change,
    )
}

#[derive(Template)]
#[template(path = "compact/views/rules.html")]
struct RulesView {
    at: Urls,
    compact: Compact,
    form: Form,
    /// Who may confirm: value, word, explanation.
    confirming: Vec<(&'static str, String, String)>,
    /// The words of the vocabulary: field and the house's own word.
    words: Vec<(&'static str, String)>,
}

impl View for RulesView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-rules"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.compact.name.clone(), self.at.compact(&self.compact.slug))
            .under(words.t("compact-rules"), String::new())
    }
}

fn view(visit: &Visit, compact: Compact, form: Form) -> RulesView {
    let words = visit.words();
    let confirming = ConfirmedBy::ALL
        .iter()
        .map(|c| {
            let key = format!("compact-confirmed-by-{}", c.name());
            (c.name(), words.t(&key), words.t(&format!("{key}-more")))
        })
        .collect();
    let vocabulary = Vocabulary::default();
    let own = vocabulary.fields().map(|(field, _)| (field, words.t(&format!("compact-{field}")))).to_vec();
    RulesView { at: visit.at(), compact, form, confirming, words: own }
}

fn kept(compact: &Compact) -> Sent {
    let rules = &compact.rules;
    let mut sent = Sent::default()
        .with("name", &compact.name)
        .with("confirmed_by", rules.confirmed_by.name())
        .with("confirming_body", &rules.confirming_body)
        .with("renew_within_months", rules.renew_within_months.to_string())
        .with("criteria", rules.criteria.join("\n"));
    for (field, word) in compact.vocabulary.fields() {
        sent = sent.with(field, word);
    }
    for (field, ticked) in [("counter_signed", rules.counter_signed), ("carries_over", rules.carries_over)] {
        sent = if ticked { sent.with(field, "yes") } else { sent };
    }
    sent
}

async fn ask(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let compact = visit.see(ToChange(door::part(&mut parts, &(), "slug").await?)).await?;
    let form = Form::new(kept(&compact));
    visit.page(&view(&visit, compact, form))
}

async fn change(visit: Visit, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let compact = visit.see(ToChange(door::part(&mut parts, &(), "slug").await?)).await?;
    let sent = Sent::from_request(Request::from_parts(parts, body), &()).await?;
    let action = asked(&compact, &sent);
    let address = visit.at().compact_rules(&compact.slug);
    let again = async |form| Ok(view(&visit, compact, form));
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&address, "saved"),
        Err(page) => Ok(page),
    }
}

fn asked(compact: &Compact, sent: &Sent) -> ChangeRules {
    let confirmed_by = sent.raw("confirmed_by").parse().unwrap_or_default();
    let carries_over = sent.ticked("carries_over");
    let body = if confirmed_by == ConfirmedBy::Body { sent.line("confirming_body") } else { String::new() };
    ChangeRules {
        compact: compact.id.clone(),
        name: sent.line("name"),
        vocabulary: Vocabulary {
            values: sent.line("values"),
            vision: sent.line("vision"),
            goals: sent.line("goals"),
            principles: sent.line("principles"),
            commitments: sent.line("commitments"),
        },
        rules: AccessionRules {
            confirmed_by,
            confirming_body: body,
            counter_signed: sent.ticked("counter_signed"),
            carries_over,
            renew_within_months: if carries_over {
                0
            } else {
                sent.line("renew_within_months").parse().unwrap_or(0)
            },
            criteria: sent
                .text("criteria")
                .lines()
                .map(crate::base::text::line)
                .filter(|line| !line.is_empty())
                .collect(),
        },
    }
}

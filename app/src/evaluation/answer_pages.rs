//! One recommendation: what each side answered and when, what becomes of it, and the forms for those who speak for a side.

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::AnswerTyped,
    answers::{Answer as Answering, Become, Complete, Path, ReadProof},
    rules::{Come, Recommendation, Verdict},
    shown::{self, SideLine},
    sights::{RecommendationSeen, SeeRecommendation, Seen, Speaks},
};
use crate::{
    base::{
        Action, Error,
        evidence::{ACCEPTED, Upload},
    },
    compact::promise,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        urls::encoded,
        words::Words,
    },
};

/// The doors of a recommendation.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeRecommendation, "/recommendations/{id}", recommendation)
        .post(Act::AnswerRecommendation, "/recommendations/{id}/answers", answer)
        .post(Act::AnswerRecommendation, "/recommendations/{id}/outcomes", outcome)
        .post(Act::AnswerRecommendation, "/recommendations/{id}/completion", complete)
        .get(Act::SeeRecommendation, "/recommendations/{id}/outcomes/{outcome}/file", proof)
}

/// Something that was answered, or became, before what counts now.
struct Earlier {
    on: Day,
    side: String,
    said: String,
    /// Where that can be seen, or nothing.
    href: String,
    more: Vec<String>,
    /// Who said it.
    by: String,
}

/// What a side can do, by the name of its form.
const DEEDS: [&str; 3] = ["answer", "become", "done"];

/// The side for which the one who looks speaks now.
struct Speaker {
    key: String,
    label: String,
    own: bool,
    /// Which form is shown.
    deed: &'static str,
    /// The others: address and words.
    others: Vec<(String, String)>,
    /// Measures that can be chosen.
    measures: Vec<(String, String)>,
    /// Where a measure can be made: address and name of the plan.
    plans: Vec<(String, String)>,
    /// The mark of the answer that stands, and which outcome does: what the form was read with.
    marks: (String, String),
    /// What somebody else has said since the form was read; nothing where nobody has.
    meanwhile: Vec<String>,
}

#[derive(Template)]
#[template(path = "evaluation/views/recommendation.html")]
struct RecommendationView {
    at: Urls,
    form: Form,
    evaluation: (String, String),
    one: Recommendation,
    paragraphs: Vec<String>,
    built_on: Vec<(String, String)>,
    sides: Vec<SideLine>,
    earlier: Vec<Earlier>,
    speaker: Option<Speaker>,
    /// The other sides that can be spoken for: address and name.
    others: Vec<(String, String)>,
    verdicts: Vec<(&'static str, String, String)>,
    drafts: Vec<(String, String)>,
    clauses: Vec<(String, String)>,
    accepted: &'static str,
    seen: Seen,
}

impl View for RecommendationView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.seen.evaluation, &self.one.heading)
    }
}

impl RecommendationView {
    /// What is said to those who see no draft speaks of none: the lead of the form, and the hint of its last box.
    const fn told(&self) -> [&'static str; 2] {
        if self.drafts.is_empty() {
            ["evaluation-become-lead-plain", "evaluation-other-hint-plain"]
        } else {
            ["evaluation-become-lead", "evaluation-other-hint"]
        }
    }

    fn new(visit: &Visit, of: RecommendationSeen, form: Form) -> Self {
        let (at, words) = (visit.at(), visit.words());
        let RecommendationSeen { seen, one, may, drafts, clauses } = of;
        let found = seen.text.findings.iter().filter(|finding| one.findings.contains(&finding.id));
        let page = at.evaluation(&seen.evaluation.id);
        let none = (String::new(), words.t("evaluation-none-chosen"));
        let drafts: Vec<_> = drafts.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
        let clauses = clauses.iter().map(|c| (c.id.to_string(), promise::title(c)));
        let (speaker, others) = speaker(may, (&one, &seen), &form, (&at, words));
        Self {
            form,
            speaker,
            others,
            evaluation: (seen.evaluation.name.clone(), page.clone()),
            paragraphs: shown::paragraphs(&one.body),
            built_on: found.map(|of| (of.heading.clone(), format!("{page}#f-{}", of.id))).collect(),
            sides: one.sides.iter().map(|side| SideLine::of(&one, side, &seen, (&at, words))).collect(),
            earlier: earlier(&one, &seen, (&at, words)),
            verdicts: Verdict::ALL.iter().map(|verdict| said(*verdict, words)).collect(),
            drafts: if drafts.is_empty() {
                drafts
            } else {
                [none.clone()].into_iter().chain(drafts).collect()
            },
            clauses: [none].into_iter().chain(clauses).collect(),
            accepted: ACCEPTED,
            one,
            seen,
            at,
        }
    }
}

fn said(of: Verdict, words: &Words) -> (&'static str, String, String) {
    let word = |end: &str| words.t(&format!("evaluation-verdict-{}{end}", of.name()));
    (of.name(), word(""), word("-more"))
}

/// The side that was chosen, or the only one there is; and the ways to the others.
fn speaker(
    may: Vec<Speaks>,
    (one, seen): (&Recommendation, &Seen),
    form: &Form,
    (at, words): (&Urls, &Words),
) -> (Option<Speaker>, Vec<(String, String)>) {
    let only = may.len() == 1;
    let here = at.recommendation(&one.id);
    let (chosen, others): (Vec<_>, Vec<_>) =
        may.into_iter().partition(|of| only || of.side == form.value("side"));
    let way = |of: &Speaks| (format!("{here}?side={}#speak", encoded(&of.side)), seen.side(&of.side));
    let others = others.iter().map(way).collect();
    (chosen.into_iter().next().map(|of| desk(of, (one, seen), form, (at, words))), others)
}

fn desk(
    of: Speaks,
    (one, seen): (&Recommendation, &Seen),
    form: &Form,
    (at, words): (&Urls, &Words),
) -> Speaker {
    let (come, _) = seen.come(one, &of.side);
    let accepted = !matches!(come, Come::Waits | Come::Late | Come::Declined);
    let here = format!("{}?side={}", at.recommendation(&one.id), encoded(&of.side));
    let open = |deed: &&str| *deed == "answer" || accepted && (*deed != "done" || come != Come::Done);
    let asked = DEEDS.into_iter().filter(open).find(|deed| *deed == form.value("do"));
    let deed = asked.unwrap_or(if accepted && come != Come::Done { "become" } else { "answer" });
    let others = DEEDS.into_iter().filter(open).filter(|other| *other != deed);
    let none = (String::new(), words.t("evaluation-none-chosen"));
    let named = |(id, name, plan): (String, String, String)| (id, format!("{name} ({plan})"));
    let back = encoded(&format!("{here}&do=become"));
    let make = |(id, name): (String, String)| (format!("{}?onward={back}", at.plan_measure_new(&id)), name);
    let (answer, outcome) = (seen.answer(&one.id, &of.side), seen.outcome(&one.id, &of.side));
    let marks = (
        answer.map(super::rules::Answered::mark).unwrap_or_default(),
        outcome.map(|outcome| outcome.id.to_string()).unwrap_or_default(),
    );
    Speaker {
        label: seen.side(&of.side),
        own: of.own,
        deed,
        others: others
            .map(|deed| (format!("{here}&do={deed}#speak"), words.t(&format!("evaluation-do-{deed}"))))
            .collect(),
        measures: [none].into_iter().chain(of.measures.into_iter().map(named)).collect(),
        plans: of.plans.into_iter().map(make).collect(),
        meanwhile: meanwhile(&of.side, deed, (one, seen), (form, &marks), (at, words)),
        marks,
        key: of.side,
    }
}

/// What somebody else has said for the side since a form that came back was read: whoever sends it once more, with the mark of
/// what stands now, has seen it and chosen.
fn meanwhile(
    side: &str,
    deed: &str,
    (one, seen): (&Recommendation, &Seen),
    (form, marks): (&Form, &(String, String)),
    (at, words): (&Urls, &Words),
) -> Vec<String> {
    let now = if deed == "answer" { &marks.0 } else { &marks.1 };
    if !form.is_refused() || deed == "done" || now.is_empty() || form.value("was") == now {
        return Vec::new();
    }
    let answer = seen.answer(&one.id, side).filter(|_| deed == "answer");
    let outcome = seen.outcome(&one.id, side).filter(|_| deed != "answer");
    let mut told = Vec::new();
    if let Some(of) = answer {
        told.push(words.t(&format!("evaluation-verdict-{}", of.verdict.name())));
        told.extend(shown::paragraphs(&of.body));
        told.push(shown::by(of, words));
    }
    if let Some(of) = outcome {
        told.push(shown::became(of, seen, (at, words)).0);
        told.extend(shown::paragraphs(&of.body));
    }
    told
}

/// Everything that was answered and that it became, the latest first, without what counts now.
fn earlier(one: &Recommendation, seen: &Seen, (at, words): (&Urls, &Words)) -> Vec<Earlier> {
    let mut all = Vec::new();
    for side in &one.sides {
        let answers = seen.answers.iter().filter(|a| a.recommendation == one.id && a.side == *side);
        let outcomes = seen.outcomes.iter().filter(|o| o.recommendation == one.id && o.side == *side);
        let answers: Vec<_> = answers.collect();
        let outcomes: Vec<_> = outcomes.collect();
        for of in answers.iter().rev().skip(1) {
            let said = words.t(&format!("evaluation-verdict-{}", of.verdict.name()));
            let (more, by) = (shown::paragraphs(&of.body), shown::by(of, words));
            all.push(Earlier { on: of.on, side: seen.side(side), said, href: String::new(), more, by });
        }
        for of in outcomes.iter().rev().skip(1) {
            let (said, href) = shown::became(of, seen, (at, words));
            let (more, by) = (shown::paragraphs(&of.body), String::new());
            all.push(Earlier { on: of.on, side: seen.side(side), said, href, more, by });
        }
    }
    all.sort_by_key(|of| std::cmp::Reverse(of.on));
    all
}

async fn view(visit: &Visit, id: &Id<Recommendation>, form: Form) -> Result<RecommendationView, Error> {
    Ok(RecommendationView::new(visit, visit.see(SeeRecommendation(id.clone())).await?, form))
}

/// A measure that was made for it comes back as chosen.
async fn recommendation(visit: Visit, At(id): At<Recommendation>, asked: Asked) -> Answer {
    let fields = ["side", "do", "measure"];
    let form = fields.into_iter().fold(Sent::default(), |form, field| form.with(field, asked.get(field)));
    visit.page(&view(&visit, &id, Form::new(form)).await?)
}

async fn sent<A: Action>(
    visit: &Visit,
    id: &Id<Recommendation>,
    sent: Sent,
    action: A,
    done: &str,
) -> Answer {
    match visit.submit(sent, action, async |form| view(visit, id, form).await).await? {
        Ok(_) => visit.onward(&visit.at().recommendation(id), done),
        Err(page) => Ok(page),
    }
}

async fn answer(visit: Visit, At(id): At<Recommendation>, form: Sent) -> Answer {
    let typed = AnswerTyped {
        side: form.line("side"),
        verdict: form.raw("verdict").to_owned(),
        body: form.text("body"),
        source: form.line("source"),
        was: form.raw("was").to_owned(),
    };
    let action = Answering { recommendation: id.clone(), typed };
    sent(&visit, &id, form, action, "evaluation-answered").await
}

async fn outcome(visit: Visit, At(id): At<Recommendation>, form: Sent) -> Answer {
    // The first of the three that is filled in counts.
    let change = form.raw("edition").parse().ok().zip(form.raw("clause").parse().ok());
    let path = match (form.raw("measure").parse().ok(), change) {
        (Some(measure), _) => Some(Path::Measure(measure)),
        (None, Some((edition, clause))) => Some(Path::Change(edition, clause)),
        (None, None) if form.text("body").is_empty() => None,
        (None, None) => Some(Path::Other),
    };
    let action = Become {
        recommendation: id.clone(),
        side: form.line("side"),
        path,
        body: form.text("body"),
        was: form.raw("was").to_owned(),
    };
    sent(&visit, &id, form, action, "evaluation-became").await
}

async fn complete(visit: Visit, At(id): At<Recommendation>, form: Sent) -> Answer {
    let action = Complete {
        recommendation: id.clone(),
        side: form.line("side"),
        body: form.text("body"),
        link: form.line("link"),
        file: Upload::of(&form, "file"),
    };
    sent(&visit, &id, form, action, "evaluation-completed").await
}

/// A file is handed out to be saved, never as something that a browser opens here.
async fn proof(visit: Visit, At(id): At<Recommendation>, request: axum::extract::Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let outcome = door::part(&mut parts, &(), "outcome").await?;
    let (file, bytes) = visit.see(ReadProof { recommendation: id, outcome }).await?;
    Ok(visit.attachment(&file.name, file.paper.media_type(), bytes))
}

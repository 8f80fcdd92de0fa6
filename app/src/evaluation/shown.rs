//! What pages say of evaluations: stages, how far a recommendation has come, what became of it.

use kernel::Day;

use super::{
    rules::{
        Adopted, Answered, Come, Document, Evaluation, Finding, Outcome, OutcomeKind, Proposed,
        Recommendation, Stage,
    },
    sights::Seen,
    store::Commitment,
};
use crate::{
    compact::promise,
    measures::rules::PlanState,
    web::{Head, Urls, Visit, words::Words},
};

/// How far an evaluation has come: a shape and words.
pub fn stage(of: Stage, words: &Words) -> (&'static str, String) {
    let shape = match of {
        Stage::Ahead => "not-started",
        Stage::Now => "waiting",
        Stage::Delivered => "signed",
        Stage::Silent => "no-evidence",
    };
    (shape, words.t(&format!("evaluation-stage-{}", of.name())))
}

/// How far a recommendation has come with a side: a shape and words.
pub fn come((of, day): (Come, Day), words: &Words) -> (&'static str, String) {
    let shape = match of {
        Come::Waits => "waiting",
        Come::Late | Come::Overdue | Come::Missed => "late",
        Come::Declined => "ended",
        Come::Accepted => "not-started",
        Come::UnderWay | Come::Planned => "limited",
        Come::Stopped => "no-evidence",
        Come::Done => "complete",
    };
    (shape, words.with(&format!("evaluation-come-{}", of.name()), &[("day", words.day(day).into())]))
}

/// The paragraphs of a text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// The way to a page of an evaluation.
pub fn head(visit: &Visit, of: &Evaluation, title: &str) -> Head {
    let at = visit.at();
    let head = Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("evaluation-title"), at.evaluations())
        .under(of.name.clone(), at.evaluation(&of.id));
    if title == of.name { head } else { head.under(title.to_owned(), String::new()) }
}

/// A commitment in a list: its name, and where it stands in the text of its time.
pub fn commitment(one: &Commitment, slug: &str, at: &Urls) -> (String, String) {
    (promise::title(&one.clause), at.clause(slug, one.number, &one.clause.slug))
}

/// A finding as it is shown.
pub struct Found {
    /// Its place on the page.
    pub anchor: String,
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub paragraphs: Vec<String>,
    /// The commitments that it concerns.
    pub clauses: Vec<(String, String)>,
}

impl Found {
    /// Of a finding of what is seen.
    pub fn of(one: &Finding, seen: &Seen, at: &Urls) -> Self {
        let named = seen.commitments.iter().filter(|known| one.clauses.contains(&known.clause.id));
        Self {
            anchor: format!("f-{}", one.id),
            heading: one.heading.clone(),
            paragraphs: paragraphs(&one.body),
            clauses: named.map(|known| commitment(known, &seen.evaluation.slug, at)).collect(),
        }
    }
}

/// What a side answers to a recommendation, and how far it has come there.
pub struct SideLine {
    /// What the side is called.
    pub side: String,
    /// The shape of how far it has come.
    pub shape: &'static str,
    /// The same in words.
    pub come: String,
    /// What it answered; nothing where it has not.
    pub verdict: String,
    /// Why.
    pub why: Vec<String>,
    /// Where it was decided.
    pub source: String,
    /// Who said it, as what, and when; nothing where nobody has.
    pub by: String,
    /// The version that was answered, where that is not the one that counts.
    pub older: Option<i64>,
    /// What became of it: words and address, either may be empty.
    pub became: (String, String),
    /// What was said of that.
    pub more: Vec<String>,
    /// What shows it: words and address.
    pub proofs: Vec<(String, String)>,
}

impl SideLine {
    /// Of a recommendation with a side.
    pub fn of(one: &Recommendation, side: &str, seen: &Seen, (at, words): (&Urls, &Words)) -> Self {
        let (answer, outcome) = (seen.answer(&one.id, side), seen.outcome(&one.id, side));
        let (shape, said) = come(seen.come(one, side), words);
        let verdict = answer.map(|answer| words.t(&format!("evaluation-verdict-{}", answer.verdict.name())));
        Self {
            side: seen.side(side),
            shape,
            come: said,
            verdict: verdict.unwrap_or_default(),
            why: answer.map(|answer| paragraphs(&answer.body)).unwrap_or_default(),
            source: answer.map(|answer| answer.source.clone()).unwrap_or_default(),
            by: answer.map(|answer| by(answer, words)).unwrap_or_default(),
            older: answer.map(|answer| answer.version).filter(|n| Some(*n) != seen.evaluation.delivered),
            became: outcome.map(|outcome| became(outcome, seen, (at, words))).unwrap_or_default(),
            more: outcome.map(|outcome| paragraphs(&outcome.body)).unwrap_or_default(),
            proofs: outcome.map(|outcome| proofs(outcome, (at, words))).unwrap_or_default(),
        }
    }
}

/// What a recommendation became: words and address.
pub fn became(of: &Outcome, seen: &Seen, (at, words): (&Urls, &Words)) -> (String, String) {
    match (of.kind, &of.measure, &of.change) {
        (OutcomeKind::Measure, Some(measure), _) if measure.plan == PlanState::Draft && !seen.sees.plans => {
            (words.t("evaluation-became-prepared"), String::new())
        }
        (OutcomeKind::Measure, Some(measure), _) => (
            words.with("evaluation-became-measure", &[("name", measure.name.as_str().into())]),
            at.measure(&measure.id),
        ),
        (OutcomeKind::Change, _, Some(change)) => {
            let clause = ("clause", change.clause.1.as_str().into());
            match &change.adopted {
                Some(by) => (adopted(by, change, words), compared(by, &seen.evaluation.slug, at)),
                None if change.stands && seen.sees.drafts => {
                    (words.with("evaluation-became-change", &[clause]), at.draft(&change.edition))
                }
                None => (words.with("evaluation-became-change", &[clause]), String::new()),
            }
        }
        (OutcomeKind::Done, ..) => (words.t("evaluation-became-done"), String::new()),
        _ => (words.t("evaluation-became-other"), String::new()),
    }
}

/// That an edition brought the change, or did not.
fn adopted(by: &Adopted, of: &Proposed, words: &Words) -> String {
    let key = if by.changed { "evaluation-became-edition" } else { "evaluation-became-unchanged" };
    words.with(key, &[("clause", of.clause.1.as_str().into()), ("number", by.number.into())])
}

/// Where anyone can judge: the edition compared with the one before, at the clause where that was changed.
fn compared(by: &Adopted, slug: &str, at: &Urls) -> String {
    let (from, to) = (by.number - 1, by.number);
    let spot = if by.changed { format!("#from-{}", by.spot) } else { String::new() };
    format!("{}?compact={slug}&from={from}&to={to}{spot}", at.redline())
}

/// Who answered, as what, and when: "Alma Berg för Norrby IF, 12 mars 2027". A name that was erased is left out.
pub fn by(of: &Answered, words: &Words) -> String {
    let role = of.role.map(|role| words.t(&format!("evaluation-as-{}", role.name())));
    let who = match (of.of.as_str(), role) {
        ("", role) => role.unwrap_or_default(),
        (name, Some(role)) => words.with("evaluation-as", &[("role", role.into()), ("of", name.into())]),
        (name, None) => name.to_owned(),
    };
    let told: Vec<&str> =
        [of.by.as_str(), who.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let day = words.day(of.on);
    match told.join(", ") {
        who if who.is_empty() => words.with("evaluation-answered-on", &[("day", day.into())]),
        who => words.with("evaluation-answered-by", &[("who", who.into()), ("day", day.into())]),
    }
}

fn proofs(of: &Outcome, (at, words): (&Urls, &Words)) -> Vec<(String, String)> {
    let link = (!of.link.is_empty()).then(|| (words.t("evaluation-proof-link"), of.link.clone()));
    let file =
        of.file.as_ref().map(|file| (file.name.clone(), at.recommendation_proof(&of.recommendation, &of.id)));
    link.into_iter().chain(file).collect()
}

/// A document as it is shown: what it is, title, day, where it lies.
pub struct Paper {
    /// What it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub on: Day,
    /// Where it lies.
    pub places: Vec<(String, String)>,
}

impl Paper {
    /// Of a document.
    pub fn of(one: &Document, of: &Evaluation, (at, words): (&Urls, &Words)) -> Self {
        let file = one.file.as_ref().map(|file| (file.name.clone(), at.evaluation_document(&of.id, &one.id)));
        let link = (!one.link.is_empty()).then(|| (words.t("evaluation-document-link"), one.link.clone()));
        Self {
            kind: words.t(&format!("evaluation-document-{}", one.kind.name())),
            title: one.title.clone(),
            on: one.on,
            places: file.into_iter().chain(link).collect(),
        }
    }
}

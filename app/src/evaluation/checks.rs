//! From what was typed to an evaluation, a finding, a recommendation, an answer; or to everything that is wrong with it. Pure.

use kernel::{Day, Id};

use super::rules::{DocumentKind, Evaluation, Finding, Recommendation, Text, Verdict, answer_mark};
use crate::{
    base::{
        Problem, Refusal,
        refusal::Problems,
        text::{self, sha256},
    },
    compact::rules::{Clause, Side},
};

/// The longest name or heading, in signs.
const LINE: usize = 300;
/// The longest name of a person, in signs.
const NAME: usize = 120;
/// The longest words, in signs.
const WORDS: usize = 8000;
/// The longest time of an evaluator, in months.
const LONGEST: i32 = 36;
/// The most findings, or recommendations, of one evaluation.
const MOST: usize = 100;

fn long(text: &str, most: usize) -> bool {
    text.chars().count() > most
}

fn unreadable() -> Refusal {
    Problem::whole("problem-form-unreadable").into()
}

/// An evaluation, as typed.
#[derive(Debug, Clone, Default)]
pub struct CommissionTyped {
    /// What it is called.
    pub name: String,
    /// The organisation that evaluates.
    pub organisation: String,
    /// The person's name.
    pub person: String,
    /// Where mails to them go.
    pub mail: String,
    /// What they are asked to look at.
    pub mandate: String,
    /// The first day.
    pub from: String,
    /// The last.
    pub until: String,
    /// Within how many days the sides are to answer.
    pub answer_days: String,
}

/// An evaluation, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommissionFacts {
    /// What it is called.
    pub name: String,
    /// The organisation that evaluates.
    pub organisation: String,
    /// The person's name.
    pub person: String,
    /// Where mails to them go.
    pub mail: String,
    /// What they are asked to look at.
    pub mandate: String,
    /// The first and last day.
    pub period: (Day, Day),
    /// Within how many days the sides are to answer.
    pub answer_days: i64,
}

/// An evaluation that can be commissioned on `today`.
pub fn commission(typed: &CommissionTyped, today: Day) -> Result<CommissionFacts, Refusal> {
    let mut problems = Problems::default();
    let (name, organisation) = (text::line(&typed.name), text::line(&typed.organisation));
    let (person, mandate) = (text::line(&typed.person), text::paragraphs(&typed.mandate));
    let wrong = |text: &str, most| text.is_empty() || long(text, most);
    problems.check(wrong(&name, LINE), Problem::at("name", "evaluation-name-wrong"));
    problems.check(wrong(&organisation, LINE), Problem::at("organisation", "evaluation-organisation-wrong"));
    problems.check(wrong(&person, NAME), Problem::at("person", "evaluation-person-wrong"));
    let mail = text::mail(&typed.mail).ok_or_else(|| Problem::at("mail", "problem-mail-wrong"));
    let mail = problems.take(mail);
    problems.check(wrong(&mandate, WORDS), Problem::at("mandate", "evaluation-mandate-wrong"));
    let (from, until) = (problems.take(day("from", &typed.from)), problems.take(day("until", &typed.until)));
    if let (Some(from), Some(until)) = (from, until) {
        problems.check(until < from, Problem::at("until", "evaluation-turned"));
        problems.check(until >= from && until < today, Problem::at("until", "evaluation-past"));
        problems.check(until > from.plus_months(LONGEST), Problem::at("until", "evaluation-too-long"));
    }
    let days = text::line(&typed.answer_days).parse().ok().filter(|days| (1..=365).contains(days));
    let days = problems.take(days.ok_or_else(|| Problem::at("answer_days", "evaluation-days-wrong")));
    problems.done()?;
    let facts = || {
        let (period, mail, answer_days) = ((from?, until?), mail?, days?);
        Some(CommissionFacts { name, organisation, person, mail, mandate, period, answer_days })
    };
    facts().ok_or_else(unreadable)
}

/// A day as typed in `field`.
pub fn day(field: &'static str, typed: &str) -> Result<Day, Problem> {
    text::day(typed).ok_or_else(|| Problem::at(field, "evaluation-day-wrong"))
}

/// Another last day of an evaluation, with its reason: later, or earlier but not before yesterday, which ends it today.
pub fn period(of: &Evaluation, until: &str, reason: &str, today: Day) -> Result<(Day, String), Refusal> {
    let mut problems = Problems::default();
    let until = problems.take(day("until", until));
    if let Some(until) = until {
        problems.check(until < of.from, Problem::at("until", "evaluation-turned"));
        problems.check(until < today.plus_days(-1), Problem::at("until", "evaluation-past"));
        problems.check(until > of.from.plus_months(LONGEST), Problem::at("until", "evaluation-too-long"));
        problems.check(until == of.until, Problem::at("until", "evaluation-same"));
    }
    let reason = problems.take(reason_of(reason));
    problems.done()?;
    until.zip(reason).ok_or_else(unreadable)
}

/// Why something is done: needed, and read by anyone.
pub fn reason_of(typed: &str) -> Result<String, Problem> {
    let reason = text::paragraphs(typed);
    let fits = !reason.is_empty() && !long(&reason, WORDS);
    if fits { Ok(reason) } else { Err(Problem::at("reason", "evaluation-reason-missing")) }
}

/// A finding or a recommendation, as typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub body: String,
    /// What it is tied to: the commitments of a finding, the findings of a recommendation.
    pub of: Vec<String>,
    /// The sides of a recommendation.
    pub sides: Vec<String>,
    /// The mark of what stood there when the page was read; nothing of a new one.
    pub was: String,
}

fn words(typed: &Typed, problems: &mut Problems) -> (String, String) {
    let (heading, body) = (text::line(&typed.heading), text::paragraphs(&typed.body));
    let wrong = heading.is_empty() || long(&heading, LINE);
    problems.check(wrong, Problem::at("heading", "evaluation-heading-wrong"));
    problems.check(body.is_empty() || long(&body, WORDS), Problem::at("body", "evaluation-body-wrong"));
    (heading, body)
}

/// A finding that can be written beside the others of `text`; `offered` is what it may concern.
pub fn finding(
    typed: &Typed,
    id: Id<Finding>,
    text: &Text,
    offered: &[Id<Clause>],
) -> Result<Finding, Refusal> {
    let mut problems = Problems::default();
    let (heading, body) = words(typed, &mut problems);
    let known = text.findings.iter().find(|one| one.id == id);
    problems.check(known.is_none() && text.findings.len() >= MOST, Problem::whole("evaluation-many"));
    let mut clauses: Vec<Id<Clause>> = typed.of.iter().filter_map(|id| id.parse().ok()).collect();
    clauses.sort();
    clauses.dedup();
    // What it concerned before stays possible, also where another edition has come since.
    let may = |id: &Id<Clause>| offered.contains(id) || known.is_some_and(|one| one.clauses.contains(id));
    let foreign = clauses.len() < typed.of.len() || !clauses.iter().all(may);
    problems.check(foreign, Problem::at("clauses", "evaluation-clauses-wrong"));
    problems.done()?;
    Ok(Finding { id, heading, body, clauses })
}

/// A recommendation that can be written beside the others of `text`: to at least one side, built on at least one finding.
pub fn recommendation(
    typed: &Typed,
    (id, of): (Id<Recommendation>, &Evaluation),
    text: &Text,
    sides: &[Side],
) -> Result<Recommendation, Refusal> {
    let mut problems = Problems::default();
    let (heading, body) = words(typed, &mut problems);
    let known = text.recommendations.iter().any(|one| one.id == id);
    problems.check(!known && text.recommendations.len() >= MOST, Problem::whole("evaluation-many"));
    let said = |id: &Id<Finding>| typed.of.iter().any(|typed| typed == id.as_str());
    let findings: Vec<_> = text.findings.iter().map(|one| one.id.clone()).filter(said).collect();
    problems.check(findings.is_empty(), Problem::at("findings", "evaluation-findings-missing"));
    let asked = |side: &&Side| typed.sides.contains(&side.key);
    let sides: Vec<String> = sides.iter().filter(asked).map(|side| side.key.clone()).collect();
    problems.check(sides.is_empty(), Problem::at("sides", "evaluation-sides-missing"));
    problems.done()?;
    Ok(Recommendation {
        id,
        evaluation: of.id.clone(),
        version: of.version,
        since: None,
        heading,
        body,
        sides,
        findings,
    })
}

/// A mark by which what stood in a form is known again.
pub fn mark(heading: &str, body: &str, of: &[String], sides: &[String]) -> String {
    let (mut of, mut sides) = (of.to_vec(), sides.to_vec());
    of.sort();
    sides.sort();
    sha256(&[
        heading.as_bytes(),
        b"\n",
        body.as_bytes(),
        b"\n",
        of.join(" ").as_bytes(),
        b"\n",
        sides.join(" ").as_bytes(),
    ])[..16]
        .to_owned()
}

/// What somebody wrote in another window meanwhile is told as such; sending the form once more, with the mark of what stands
/// there now, chooses what is typed.
pub fn both(was: &str, stands: &str, new: &str, theirs: &str) -> Result<(), Problem> {
    if was == stands || new == stands {
        return Ok(());
    }
    Err(Problem::at("body", "evaluation-both").with("theirs", theirs))
}

/// An answer, as typed.
#[derive(Debug, Clone, Default)]
pub struct AnswerTyped {
    /// Which side.
    pub side: String,
    /// Yes, in part, no.
    pub verdict: String,
    /// Why.
    pub body: String,
    /// Where it was decided.
    pub source: String,
    /// The mark of the answer that stood when the form was read; nothing where none did.
    pub was: String,
}

/// Refuses where somebody else has answered since the form was read. Sending it once more, with the mark of what stands there
/// now, chooses what is typed.
pub fn alone(
    was: &str,
    stands: Option<&(Verdict, String, String)>,
    typed: (Verdict, &str, &str),
) -> Result<(), Refusal> {
    let Some((verdict, body, source)) = stands else { return Ok(()) };
    let same = (*verdict, body.as_str(), source.as_str()) == typed;
    if same || answer_mark(*verdict, body, source) == was {
        return Ok(());
    }
    Err(Problem::at("verdict", "evaluation-answered-meanwhile").into())
}

/// An answer that can be given; `own` where one of the side says it.
pub fn answer(typed: &AnswerTyped, own: bool) -> Result<(Verdict, String, String), Refusal> {
    let mut problems = Problems::default();
    let verdict: Result<Verdict, _> = typed.verdict.parse();
    let verdict = problems.take(verdict.map_err(|()| Problem::at("verdict", "evaluation-verdict-missing")));
    let (body, source) = (text::paragraphs(&typed.body), text::line(&typed.source));
    let reason = body.is_empty() && verdict.is_some_and(|verdict| verdict != Verdict::Accept);
    problems.check(reason, Problem::at("body", "evaluation-why-missing"));
    problems.check(long(&body, WORDS), Problem::at("body", "evaluation-body-wrong"));
    problems.check(!own && source.is_empty(), Problem::at("source", "evaluation-source-missing"));
    problems.check(long(&source, LINE), Problem::at("source", "evaluation-source-long"));
    problems.done()?;
    // Where somebody of the side says it there is no other source than themselves.
    let source = if own { String::new() } else { source };
    verdict.map(|verdict| (verdict, body, source)).ok_or_else(unreadable)
}

/// What shows something: words, an address or a file; `proved` where one of the two is needed.
pub fn shown(body: &str, link: &str, file: bool, proved: bool) -> Result<(String, String), Refusal> {
    let mut problems = Problems::default();
    let (body, address) = (text::paragraphs(body), text::web_address(link));
    problems.check(body.is_empty() || long(&body, WORDS), Problem::at("body", "evaluation-body-wrong"));
    problems.check(address.is_none(), Problem::at("link", "evaluation-link-wrong"));
    let nothing = proved && !file && address.as_deref() == Some("");
    problems.check(nothing, Problem::at("link", "evaluation-proof-missing"));
    problems.done()?;
    address.map(|link| (body, link)).ok_or_else(unreadable)
}

/// A document, as typed.
#[derive(Debug, Clone, Default)]
pub struct DocumentTyped {
    /// What it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub on: String,
    /// Where it lies.
    pub link: String,
}

/// A document that can be filed: kind, title, day, address.
pub fn document(typed: &DocumentTyped, file: bool) -> Result<(DocumentKind, String, Day, String), Refusal> {
    let mut problems = Problems::default();
    let kind: Result<DocumentKind, _> = typed.kind.parse();
    let kind = problems.take(kind.map_err(|()| Problem::at("kind", "evaluation-kind-missing")));
    let title = text::line(&typed.title);
    problems.check(title.is_empty() || long(&title, LINE), Problem::at("title", "evaluation-title-wrong"));
    let on = problems.take(day("on", &typed.on));
    let link = text::web_address(&typed.link);
    problems.check(link.is_none(), Problem::at("link", "evaluation-link-wrong"));
    let nothing = !file && link.as_deref() == Some("");
    problems.check(nothing, Problem::at("file", "evaluation-file-missing"));
    problems.done()?;
    let all = || Some((kind?, title, on?, link?));
    all().ok_or_else(unreadable)
}

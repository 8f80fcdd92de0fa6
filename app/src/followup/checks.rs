//! From what was typed to a round, a question, an answer; or to everything that is wrong with it. Pure.

use std::collections::HashSet;

use kernel::{Day, Id};

use super::rules::{Asked, Question, Round, Scope, Sort};
use crate::{
    base::{Problem, Refusal, refusal::Problems, text},
    measures::rules::Status,
};

/// The longest name or question, in signs.
const LINE: usize = 300;
/// The longest answer, in signs.
const ANSWER: usize = 8000;
/// The longest time that a round may be about, and the longest that it may be open, in months.
const LONGEST: i32 = 24;
/// The most questions of a round.
const QUESTIONS: usize = 20;
/// The most that can be chosen from.
const CHOICES: usize = 12;

/// A round, as typed.
#[derive(Debug, Clone, Default)]
pub struct RoundTyped {
    /// What it is called.
    pub name: String,
    /// The first day that it is about.
    pub from: String,
    /// The last.
    pub until: String,
    /// The first day on which reports are taken.
    pub opens: String,
    /// The last.
    pub closes: String,
    /// Who is asked.
    pub asked: String,
}

/// A round, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundFacts {
    /// What it is called.
    pub name: String,
    /// The time that it is about.
    pub about: (Day, Day),
    /// When reports are taken.
    pub window: (Day, Day),
    /// Who is asked.
    pub asked: Asked,
}

impl RoundFacts {
    /// What a round is.
    pub fn of(round: &Round) -> Self {
        Self { name: round.name.clone(), about: round.about, window: round.window, asked: round.asked }
    }

    /// For people: its name, its time, and when it is open.
    pub fn told(&self) -> String {
        let Self { name, about, window, .. } = self;
        format!("{name}; {} – {}; {} – {}", about.0, about.1, window.0, window.1)
    }

    /// All of it, by which it is known again.
    pub fn whole(&self) -> String {
        format!("{}; {}", self.told(), self.asked.name())
    }
}

/// A round that can be prepared on `today`.
pub fn round(typed: &RoundTyped, today: Day) -> Result<RoundFacts, Refusal> {
    let mut problems = Problems::default();
    let name = text::line(&typed.name);
    problems
        .check(name.is_empty() || name.chars().count() > LINE, Problem::at("name", "followup-name-wrong"));
    let (from, until) = (problems.take(day("from", &typed.from)), problems.take(day("until", &typed.until)));
    let (opens, closes) =
        (problems.take(day("opens", &typed.opens)), problems.take(day("closes", &typed.closes)));
    turned(&mut problems, ("until", from, until));
    turned(&mut problems, ("closes", opens, closes));
    let early = matches!((from, opens), (Some(from), Some(opens)) if opens < from);
    problems.check(early, Problem::at("opens", "followup-opens-early"));
    problems
        .check(closes.is_some_and(|closes| closes < today), Problem::at("closes", "followup-closes-past"));
    let asked = typed.asked.parse().map_err(|()| Problem::at("asked", "followup-asked-missing"));
    let asked = problems.take(asked);
    problems.done()?;
    let facts =
        || Some(RoundFacts { name, about: (from?, until?), window: (opens?, closes?), asked: asked? });
    facts().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

fn day(field: &'static str, typed: &str) -> Result<Day, Problem> {
    text::day(typed).ok_or_else(|| Problem::at(field, "followup-day-wrong"))
}

fn turned(problems: &mut Problems, (field, first, last): (&'static str, Option<Day>, Option<Day>)) {
    let (Some(first), Some(last)) = (first, last) else { return };
    problems.check(last < first, Problem::at(field, "followup-turned"));
    problems.check(last > first.plus_months(LONGEST), Problem::at(field, "followup-too-long"));
}

/// A new last day of an open round, with its reason: later, or earlier but not before today.
pub fn window(round: &Round, closes: &str, reason: &str, today: Day) -> Result<(Day, String), Refusal> {
    let mut problems = Problems::default();
    let closes = problems.take(day("closes", closes));
    problems
        .check(closes.is_some_and(|closes| closes < today), Problem::at("closes", "followup-closes-past"));
    turned(&mut problems, ("closes", Some(round.window.0), closes));
    problems.check(closes == Some(round.window.1), Problem::at("closes", "followup-closes-same"));
    let reason = problems.take(reason_of(reason));
    problems.done()?;
    closes.zip(reason).ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// Why something is done: needed, and read by anyone.
pub fn reason_of(typed: &str) -> Result<String, Problem> {
    let reason = text::paragraphs(typed);
    let fits = !reason.is_empty() && reason.chars().count() <= ANSWER;
    if fits { Ok(reason) } else { Err(Problem::at("reason", "followup-reason-missing")) }
}

/// A question, as typed.
#[derive(Debug, Clone, Default)]
pub struct QuestionTyped {
    /// What it is about.
    pub scope: String,
    /// How it is answered.
    pub sort: String,
    /// Its words.
    pub wording: String,
    /// What can be chosen, one a line.
    pub choices: String,
}

/// A question that can be asked beside `others`.
pub fn question(typed: &QuestionTyped, id: Id<Question>, others: &[Question]) -> Result<Question, Refusal> {
    let mut problems = Problems::default();
    let wording = text::line(&typed.wording);
    let long = wording.is_empty() || wording.chars().count() > LINE;
    problems.check(long, Problem::at("wording", "followup-wording-wrong"));
    let scope = typed.scope.parse().map_err(|()| Problem::at("scope", "followup-scope-missing"));
    let scope: Option<Scope> = problems.take(scope);
    let sort = typed.sort.parse().map_err(|()| Problem::at("sort", "followup-sort-missing"));
    let sort: Option<Sort> = problems.take(sort);
    let twice =
        others.iter().any(|one| Some(one.scope) == scope && text::fold(&one.wording) == text::fold(&wording));
    problems.check(twice, Problem::at("wording", "followup-question-twice"));
    problems.check(others.len() >= QUESTIONS, Problem::whole("followup-questions-many"));
    let mut choices: Vec<String> =
        typed.choices.lines().map(text::line).filter(|one| !one.is_empty()).collect();
    let mut known = HashSet::new();
    choices.retain(|one| known.insert(text::fold(one)));
    let unused = sort.is_some_and(|sort| sort != Sort::Choice) && !choices.is_empty();
    problems.check(unused, Problem::at("choices", "followup-choices-unused"));
    let fits =
        (2..=CHOICES).contains(&choices.len()) && choices.iter().all(|one| one.chars().count() <= LINE);
    problems.check(sort == Some(Sort::Choice) && !fits, Problem::at("choices", "followup-choices-wrong"));
    problems.done()?;
    let asked = || Some(Question { id, scope: scope?, sort: sort?, wording, choices });
    asked().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// An answer as it is kept; empty where nothing was said. A number is written as digits with a point.
pub fn answer(of: &Question, typed: &str) -> Result<String, &'static str> {
    let said = if of.sort == Sort::Text { text::paragraphs(typed) } else { text::line(typed) };
    if said.is_empty() {
        return Ok(said);
    }
    match of.sort {
        Sort::Text if said.chars().count() > ANSWER => Err("followup-answer-long"),
        Sort::Text => Ok(said),
        Sort::Scale => {
            said.parse::<Status>().map(|s| s.name().to_owned()).map_err(|()| "followup-answer-scale")
        }
        Sort::Choice if of.choices.contains(&said) => Ok(said),
        Sort::Choice => Err("followup-answer-choice"),
        Sort::Number => number(&said).ok_or("followup-answer-number"),
    }
}

/// "1 200,50" as it is kept: "1200.50".
pub fn number(said: &str) -> Option<String> {
    let plain: String =
        said.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
    };
    (digits(whole.strip_prefix('-').unwrap_or(whole), 12) && digits(part, 4)).then_some(plain)
}

/// A number as it is kept, in ten thousandths, exact.
pub fn parts(kept: &str) -> Option<i128> {
    let (whole, rest) = kept.split_once('.').unwrap_or((kept, ""));
    let rest: i128 = format!("{rest:0<4}").parse().ok()?;
    let minus = whole.starts_with('-');
    Some(whole.parse::<i128>().ok()? * 10_000 + if minus { -rest } else { rest })
}

#[cfg(test)]
mod tests {
    use kernel::{Id, OsChance};

    use super::{Question, Scope, Sort, answer, number};

    fn question(sort: Sort) -> Question {
        let choices = vec!["Ja".to_owned(), "Nej".to_owned()];
        Question { id: Id::new(&OsChance), scope: Scope::Whole, sort, wording: "?".into(), choices }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |text: &str| number(text);
        assert_eq!(read("1 200,50").as_deref(), Some("1200.50"));
        assert_eq!(read("-3").as_deref(), Some("-3"));
        for wrong in ["tre", "1,2,3", "", "-", "1e9", "0,", "١٢"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_answer_is_of_its_questions_sort() {
        assert_eq!(answer(&question(Sort::Choice), " Ja "), Ok("Ja".to_owned()));
        assert_eq!(answer(&question(Sort::Choice), "Kanske"), Err("followup-answer-choice"));
        assert_eq!(answer(&question(Sort::Scale), "limited"), Ok("limited".to_owned()));
        assert_eq!(answer(&question(Sort::Scale), "bra"), Err("followup-answer-scale"));
        assert_eq!(answer(&question(Sort::Number), "12 st"), Err("followup-answer-number"));
        assert_eq!(answer(&question(Sort::Text), &"x".repeat(8001)), Err("followup-answer-long"));
        assert_eq!(answer(&question(Sort::Text), " \r\n "), Ok(String::new()));
    }
}

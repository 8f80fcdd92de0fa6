//! From what was typed to a survey, a question, an answer; or to everything that is wrong with it. Pure.

use kernel::{Day, Id};

use super::rules::{AGREE, Group, Question, Sort};
use crate::base::{Problem, Refusal, refusal::Problems, text};

/// The longest name or question, in signs.
const LINE: usize = 300;
/// The longest text, in signs.
const TEXT: usize = 5000;
/// The longest time that a survey may be open, in months.
const LONGEST: i32 = 6;
/// The most questions.
const QUESTIONS: usize = 40;
/// The most that can be chosen from.
const CHOICES: usize = 15;

/// A survey, as typed.
#[derive(Debug, Clone, Default)]
pub struct SurveyTyped {
    /// What it is called.
    pub name: String,
    /// What it says to whoever answers.
    pub intro: String,
    /// The first day on which answers are taken.
    pub opens: String,
    /// The last.
    pub closes: String,
    /// What is promised of names: `anonymous` or `named`.
    pub names: String,
    /// Whom it goes to.
    pub groups: Vec<String>,
}

/// A survey, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyFacts {
    /// What it is called.
    pub name: String,
    /// What it says to whoever answers.
    pub intro: String,
    /// When answers are taken.
    pub window: (Day, Day),
    /// Whether it has no names.
    pub anonymous: bool,
    /// Whom it goes to.
    pub groups: Vec<Group>,
}

/// A survey that can be prepared on `today`.
pub fn survey(typed: &SurveyTyped, today: Day) -> Result<SurveyFacts, Refusal> {
    let mut problems = Problems::default();
    let (name, intro) = (text::line(&typed.name), text::paragraphs(&typed.intro));
    problems.check(name.is_empty() || name.chars().count() > LINE, Problem::at("name", "survey-name-wrong"));
    problems
        .check(intro.is_empty() || intro.chars().count() > TEXT, Problem::at("intro", "survey-intro-wrong"));
    let (opens, closes) =
        (problems.take(day("opens", &typed.opens)), problems.take(day("closes", &typed.closes)));
    if let (Some(opens), Some(closes)) = (opens, closes) {
        problems.check(closes < opens, Problem::at("closes", "survey-turned"));
        problems.check(closes > opens.plus_months(LONGEST), Problem::at("closes", "survey-too-long"));
    }
    problems.check(closes.is_some_and(|closes| closes < today), Problem::at("closes", "survey-closes-past"));
    let anonymous = match typed.names.as_str() {
        "anonymous" => Ok(true),
        "named" => Ok(false),
        _ => Err(Problem::at("names", "survey-names-missing")),
    };
    let anonymous = problems.take(anonymous);
    let chosen = |group: &Group| typed.groups.iter().any(|one| one == group.name());
    let groups: Vec<Group> = Group::ALL.iter().copied().filter(chosen).collect();
    problems.check(groups.is_empty(), Problem::at("groups", "survey-groups-missing"));
    problems.done()?;
    let facts =
        || Some(SurveyFacts { name, intro, window: (opens?, closes?), anonymous: anonymous?, groups });
    facts().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

fn day(field: &'static str, typed: &str) -> Result<Day, Problem> {
    text::day(typed).ok_or_else(|| Problem::at(field, "survey-day-wrong"))
}

/// Another last day for a survey that takes answers from `opens`.
pub fn last_day(typed: &str, opens: Day, today: Day) -> Result<Day, Problem> {
    let closes = day("closes", typed)?;
    if closes < today {
        Err(Problem::at("closes", "survey-closes-past"))
    } else if closes < opens {
        Err(Problem::at("closes", "survey-turned"))
    } else if closes > opens.plus_months(LONGEST) {
        Err(Problem::at("closes", "survey-too-long"))
    } else {
        Ok(closes)
    }
}

/// A question, as typed.
#[derive(Debug, Clone, Default)]
pub struct QuestionTyped {
    /// How it is answered.
    pub sort: String,
    /// Its words.
    pub wording: String,
    /// What can be chosen, one a line.
    pub choices: String,
    /// It must be answered.
    pub needed: bool,
}

/// A question that can be asked beside `others`.
pub fn question(typed: &QuestionTyped, id: Id<Question>, others: &[Question]) -> Result<Question, Refusal> {
    let mut problems = Problems::default();
    let wording = text::line(&typed.wording);
    let long = wording.is_empty() || wording.chars().count() > LINE;
    problems.check(long, Problem::at("wording", "survey-wording-wrong"));
    let sort = typed.sort.parse().map_err(|()| Problem::at("sort", "survey-sort-missing"));
    let sort: Option<Sort> = problems.take(sort);
    let twice = others.iter().any(|one| text::fold(&one.wording) == text::fold(&wording));
    problems.check(twice, Problem::at("wording", "survey-question-twice"));
    problems.check(others.len() >= QUESTIONS, Problem::whole("survey-questions-many"));
    let choices = choices(&typed.choices);
    let chosen_from = matches!(sort, Some(Sort::Choice | Sort::Choices));
    let fits =
        (2..=CHOICES).contains(&choices.len()) && choices.iter().all(|one| one.chars().count() <= LINE);
    problems.check(chosen_from && !fits, Problem::at("choices", "survey-choices-wrong"));
    problems.done()?;
    let choices = if chosen_from { choices } else { Vec::new() };
    let asked = || Some(Question { id, sort: sort?, wording, choices, needed: typed.needed });
    asked().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// What can be chosen, one a line, each once.
fn choices(typed: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for one in typed.lines().map(text::line).filter(|one| !one.is_empty()) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// An answer as it is kept; empty where nothing was said. Several choices stand one a line, in the question's own order.
pub fn answer(of: &Question, said: &[String]) -> Result<String, &'static str> {
    let first = said.first().map_or("", String::as_str);
    let one = if of.sort == Sort::Text { text::paragraphs(first) } else { text::line(first) };
    let several = said.iter().filter(|one| !one.trim().is_empty()).count() > 1;
    if several && of.sort != Sort::Choices {
        return Err("survey-answer-many");
    }
    let kept = match of.sort {
        Sort::Choices => chosen(of, said)?,
        _ if one.is_empty() => one,
        Sort::Text if one.chars().count() > TEXT => return Err("survey-answer-long"),
        Sort::Text => one,
        Sort::Agree if AGREE.contains(&one.as_str()) => one,
        Sort::Choice if of.choices.contains(&one) => one,
        Sort::Agree | Sort::Choice => return Err("survey-answer-choice"),
        Sort::Number => number(&one).ok_or("survey-answer-number")?,
    };
    if kept.is_empty() && of.needed { Err("survey-answer-needed") } else { Ok(kept) }
}

fn chosen(of: &Question, said: &[String]) -> Result<String, &'static str> {
    let said: Vec<String> = said.iter().map(|one| text::line(one)).filter(|one| !one.is_empty()).collect();
    let strange = said.iter().any(|one| !of.choices.contains(one));
    let twice = said.iter().enumerate().any(|(n, one)| said[..n].contains(one));
    if strange || twice {
        return Err("survey-answer-choice");
    }
    let kept: Vec<&str> = of.choices.iter().filter(|one| said.contains(one)).map(String::as_str).collect();
    Ok(kept.join("\n"))
}

/// "1 200,50" as it is kept: "1200.50".
fn number(said: &str) -> Option<String> {
    let plain: String =
        said.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
    };
    (digits(whole.strip_prefix('-').unwrap_or(whole), 9) && digits(part, 2)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use kernel::{Id, OsChance};

    use super::{Question, Sort, answer};

    fn question(sort: Sort, needed: bool) -> Question {
        let choices = vec!["Ja".to_owned(), "Nej".to_owned(), "Kanske".to_owned()];
        Question { id: Id::new(&OsChance), sort, wording: "?".into(), choices, needed }
    }

    fn said(of: &Question, said: &[&str]) -> Result<String, &'static str> {
        answer(of, &said.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn an_answer_is_of_its_questions_sort() {
        let of = |sort| question(sort, false);
        assert_eq!(said(&of(Sort::Choice), &[" Ja "]), Ok("Ja".to_owned()));
        assert_eq!(said(&of(Sort::Choice), &["Ibland"]), Err("survey-answer-choice"));
        assert_eq!(said(&of(Sort::Choice), &["Ja", "Nej"]), Err("survey-answer-many"));
        assert_eq!(said(&of(Sort::Choices), &["Kanske", "Ja"]), Ok("Ja\nKanske".to_owned()));
        assert_eq!(said(&of(Sort::Choices), &["Ja", "Ja"]), Err("survey-answer-choice"));
        assert_eq!(said(&of(Sort::Choices), &["Ja", "Ibland"]), Err("survey-answer-choice"));
        assert_eq!(said(&of(Sort::Agree), &["unknown"]), Ok("unknown".to_owned()));
        assert_eq!(said(&of(Sort::Agree), &["6"]), Err("survey-answer-choice"));
        assert_eq!(said(&of(Sort::Number), &["1 200,50"]), Ok("1200.50".to_owned()));
        assert_eq!(said(&of(Sort::Number), &["tolv"]), Err("survey-answer-number"));
        assert_eq!(said(&of(Sort::Text), &[&"x".repeat(5001)]), Err("survey-answer-long"));
    }

    #[test]
    fn what_is_needed_must_be_answered() {
        for sort in Sort::ALL {
            assert_eq!(said(&question(*sort, true), &[" "]), Err("survey-answer-needed"), "{sort:?}");
            assert_eq!(said(&question(*sort, false), &[]), Ok(String::new()), "{sort:?}");
        }
    }
}

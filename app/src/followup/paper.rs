//! A round from before this house, as its paper tells it: what it was about, what it counted, how each side saw each commitment,
//! and where the paper is. Pure.

use kernel::{Day, Id, Instant};
use policy::{Class, Kind, Subject};

use super::checks;
use crate::{
    base::{Problem, Refusal, evidence::Kept, refusal::Problems, text},
    compact::{Compact, Edition, rules::Clause},
    measures::rules::Status,
};

/// The longest title, name or source, in signs.
const LINE: usize = 300;
/// The longest summary or reason, in signs.
const BODY: usize = 8000;
/// The most that one paper counts.
pub const FIGURES: usize = 20;

/// A round from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRound {
    /// Which.
    pub id: Id<PaperRound>,
    /// Which version of what was entered, from 1.
    pub version: i64,
    /// Of which compact.
    pub compact: Id<Compact>,
    /// Whose commitments [`Seen`] speaks of.
    pub edition: Option<Id<Edition>>,
    /// What it says.
    pub facts: PaperFacts,
    /// The file, where one is kept.
    pub file: Option<Kept>,
    /// Why it was corrected; empty of the first version.
    pub reason: String,
    /// When this version was entered, and by whom; nobody where that person is erased.
    pub at: Instant,
    /// The name.
    pub by: String,
}

impl PaperRound {
    /// As something that rules speak of: public, as every round that is opened.
    pub fn subject(&self, town: &str) -> Subject {
        Subject::new(Kind::Followup, town).id(self.id.as_str()).class(Class::Public)
    }
}

/// What a paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFacts {
    /// What it is called.
    pub title: String,
    /// The time that it is about.
    pub about: (Day, Day),
    /// What it was and what it found.
    pub body: String,
    /// Which paper.
    pub source: String,
    /// Where it can be read, or nothing.
    pub link: String,
    /// What it counted.
    pub figures: Vec<Figure>,
    /// How sides saw commitments.
    pub seen: Vec<Seen>,
}

/// Something that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// What.
    pub name: String,
    /// How many or how much, as digits with a point.
    pub number: String,
    /// Of how many, where it says so.
    pub out_of: String,
    /// Of what, or nothing.
    pub unit: String,
}

/// How a side saw a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Which commitment.
    pub clause: Id<Clause>,
    /// The key of the side.
    pub side: String,
    /// On the fixed scale.
    pub status: Status,
}

/// A paper, as typed.
#[derive(Debug, Clone, Default)]
pub struct PaperTyped {
    /// What it is called.
    pub title: String,
    /// The first day that it is about.
    pub from: String,
    /// The last.
    pub until: String,
    /// What it was and what it found.
    pub body: String,
    /// Which paper.
    pub source: String,
    /// Where it can be read.
    pub link: String,
    /// What it counted, row by row; empty rows are none.
    pub figures: Vec<Figure>,
}

/// A paper that can be entered on `today`; what sides saw comes beside it.
pub fn facts(typed: &PaperTyped, seen: Vec<Seen>, today: Day) -> Result<PaperFacts, Refusal> {
    let mut problems = Problems::default();
    let fits = |text: &str, most: usize| !text.is_empty() && text.chars().count() <= most;
    let (title, source) = (text::line(&typed.title), text::line(&typed.source));
    problems.check(!fits(&title, LINE), Problem::at("title", "followup-paper-title-wrong"));
    problems.check(!fits(&source, LINE), Problem::at("source", "followup-paper-source-wrong"));
    let body = text::paragraphs(&typed.body);
    problems.check(body.chars().count() > BODY, Problem::at("body", "followup-answer-long"));
    let day = |field, typed: &str| text::day(typed).ok_or_else(|| Problem::at(field, "followup-day-wrong"));
    let (from, until) = (problems.take(day("from", &typed.from)), problems.take(day("until", &typed.until)));
    let turned = matches!((from, until), (Some(from), Some(until)) if until < from);
    problems.check(turned, Problem::at("until", "followup-turned"));
    problems.check(until.is_some_and(|u| u > today), Problem::at("until", "followup-paper-ahead"));
    let link = problems
        .take(text::web_address(&typed.link).ok_or_else(|| Problem::at("link", "followup-paper-link-wrong")));
    let mut figures = Vec::new();
    for row in typed.figures.iter().filter(|row| **row != Figure::default()) {
        figures.extend(problems.take(figure(row)));
    }
    problems.check(figures.len() > FIGURES, Problem::at("figures", "followup-figures-many"));
    problems.done()?;
    let whole =
        || Some(PaperFacts { title, about: (from?, until?), body, source, link: link?, figures, seen });
    whole().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// A figure: a name and a number, and of how many where it says so.
fn figure(typed: &Figure) -> Result<Figure, Problem> {
    let (name, unit) = (text::line(&typed.name), text::line(&typed.unit));
    let wrong = |word| Problem::at("figures", word).with("name", &name);
    if name.is_empty() || name.chars().count() > LINE || unit.chars().count() > LINE {
        return Err(wrong("followup-figure-nameless").with("number", &typed.number));
    }
    let number = checks::number(&typed.number).ok_or_else(|| wrong("followup-figure-number"))?;
    let out_of = match typed.out_of.trim() {
        "" => String::new(),
        of => checks::number(of).ok_or_else(|| wrong("followup-figure-number"))?,
    };
    if !out_of.is_empty() && checks::parts(&number) > checks::parts(&out_of) {
        return Err(wrong("followup-figure-over"));
    }
    Ok(Figure { name, number, out_of, unit })
}

/// Why something that was entered is changed: needed once it has been entered.
pub fn reason(typed: &str) -> Result<String, Problem> {
    checks::reason_of(typed)
}

#[cfg(test)]
mod tests {
    use super::{Figure, PaperTyped, facts};
    use crate::base::Refusal;

    fn figure(name: &str, number: &str, out_of: &str) -> Figure {
        Figure { name: name.into(), number: number.into(), out_of: out_of.into(), unit: String::new() }
    }

    #[test]
    fn a_paper_says_which_it_is_and_counts_what_can_be_counted() {
        let today = "2027-03-12".parse().unwrap();
        let typed = PaperTyped {
            title: "Uppföljning 2012".into(),
            from: "2012-01-01".into(),
            until: "2012-12-31".into(),
            source: "Tjänsteutlåtande".into(),
            link: "ekby.example/2012".into(),
            figures: vec![figure("Svar", "1 204,5", "2 000"), Figure::default()],
            ..PaperTyped::default()
        };
        let read = facts(&typed, Vec::new(), today).unwrap();
        assert_eq!((read.link.as_str(), read.figures.len()), ("https://ekby.example/2012", 1));
        assert_eq!((read.figures[0].number.as_str(), read.figures[0].out_of.as_str()), ("1204.5", "2000"));
        let words = |typed: PaperTyped| match facts(&typed, Vec::new(), today).unwrap_err() {
            Refusal::Problems(all) => all.into_iter().map(|one| one.word).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(words(PaperTyped { until: "2011-12-31".into(), ..typed.clone() }), ["followup-turned"]);
        assert_eq!(
            words(PaperTyped { until: "2027-03-13".into(), ..typed.clone() }),
            ["followup-paper-ahead"]
        );
        assert_eq!(
            words(PaperTyped { link: "javascript://x".into(), ..typed.clone() }),
            ["followup-paper-link-wrong"]
        );
        let nothing = words(PaperTyped::default());
        assert_eq!(
            nothing,
            [
                "followup-paper-title-wrong",
                "followup-paper-source-wrong",
                "followup-day-wrong",
                "followup-day-wrong"
            ]
        );
        let figures = vec![figure("", "3", ""), figure("Svar", "tre", ""), figure("Svar", "9,5", "9")];
        assert_eq!(
            words(PaperTyped { figures, ..typed.clone() }),
            ["followup-figure-nameless", "followup-figure-number", "followup-figure-over"]
        );
        let figures = (0..21).map(|n| figure(&n.to_string(), "1", "")).collect();
        assert_eq!(words(PaperTyped { figures, ..typed }), ["followup-figures-many"]);
    }
}

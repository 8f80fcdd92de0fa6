//! What a round gave: commitment by commitment what each party answered, with denominators, and who was silent. The same as
//! open data.

use std::collections::BTreeMap;

use askama::Template;
use axum::{http::header, response::IntoResponse as _};
use kernel::Id;
use policy::Act;
use serde_json::json;

use super::{
    pages::{Gone, called, counted, head, parties},
    report_pages::said,
    rules::{Question, Report, Round, Scope, Sort, Standing, sum},
    sights::{ResultSeen, SeeResult, counts, gone},
};
use crate::{
    compact::{
        promise,
        rules::{Clause, Side},
    },
    measures::rules::Status,
    web::{Answer, Head, Routes, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of a result.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeFollowup, "/followup/{id}/result", result).get(
        Act::SeeFollowup,
        "/followup/{id}/result.json",
        data,
    )
}

/// So many answers in words stand open; more are folded, so that the whole can be looked over.
const UNFOLDED: usize = 5;

/// What one party answered.
struct Said {
    who: String,
    href: String,
    body: String,
}

/// What a side answered to a question.
struct BySide {
    side: String,
    /// "7 av 12 har svarat".
    counted: String,
    /// Of the scale and of choices: shape, word, how many.
    spread: Vec<(String, String, usize)>,
    /// Of numbers: their sum, in words.
    sum: String,
}

/// A question with what was answered.
struct Asked {
    wording: String,
    /// The sides beside each other.
    sides: Vec<BySide>,
    /// It was answered by choosing.
    chosen: bool,
    /// In words.
    texts: Vec<Said>,
    /// Few enough to stand open.
    unfolded: bool,
}

/// A commitment, or the whole.
struct Part {
    name: String,
    href: String,
    sides: String,
    asked: Vec<Asked>,
}

#[derive(Template)]
#[template(path = "followup/views/result.html")]
struct ResultView {
    at: Urls,
    round: Round,
    open: bool,
    counted: String,
    parts: Vec<Part>,
    whole: Vec<Asked>,
    silent: Vec<(String, String)>,
    left: Vec<Gone>,
}

impl View for ResultView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let mut head = head(visit, &self.round, &words.t("followup-result"));
        head.alternates.push((
            "application/json".to_owned(),
            "JSON".to_owned(),
            self.at.followup_data(&self.round.id),
        ));
        head
    }
}

fn asked(
    seen: &ResultSeen,
    question: &Question,
    clause: Option<&Clause>,
    (at, words): (&Urls, &Words),
) -> Asked {
    let place = (question.id.clone(), clause.map(|c| c.id.clone()));
    let answers = seen.answers.get(&place).map_or(&[][..], Vec::as_slice);
    let mut asked = Asked {
        wording: question.wording.clone(),
        sides: by_side(seen, question, (clause, answers), words),
        chosen: matches!(question.sort, Sort::Scale | Sort::Choice),
        texts: Vec::new(),
        unfolded: false,
    };
    if question.sort != Sort::Choice {
        let told = |(of, body): &(usize, String)| {
            let report = &seen.reports[*of];
            Said {
                who: called(report, words),
                href: at.report(&report.id),
                body: said(question.sort, body, words),
            }
        };
        asked.texts = answers.iter().map(told).collect();
        asked.unfolded = !asked.chosen && asked.texts.len() <= UNFOLDED;
    }
    asked
}

/// What each side answered, in the order of the text; last the part that they write together.
fn by_side(
    seen: &ResultSeen,
    question: &Question,
    (clause, answers): (Option<&Clause>, &[(usize, String)]),
    words: &Words,
) -> Vec<BySide> {
    let label = |key: &str| {
        let named = seen.sides.iter().find(|side| side.key == key);
        if key == Side::JOINT {
            words.t("followup-joint")
        } else {
            named.map_or(key, |side| &side.label).to_owned()
        }
    };
    let keys = seen.sides.iter().map(|side| side.key.as_str()).filter(|key| *key != Side::JOINT);
    let of = |key: &str| {
        let asked = seen.asked(clause).filter(|one| one.party.side == key).count();
        let said: Vec<&str> = answers
            .iter()
            .filter(|(of, _)| seen.reports[*of].party.side == key)
            .map(|(_, body)| body.as_str())
            .collect();
        let all = |name: &str| said.iter().filter(|body| **body == name).count();
        let spread = match question.sort {
            Sort::Scale => Status::ALL
                .iter()
                .map(|s| (s.name().to_owned(), words.t(&format!("status-{}", s.name())), all(s.name())))
                .filter(|(_, _, n)| *n > 0)
                .collect(),
            Sort::Choice if !said.is_empty() => {
                question.choices.iter().map(|one| (String::new(), one.clone(), all(one))).collect()
            }
            Sort::Choice | Sort::Number | Sort::Text => Vec::new(),
        };
        let total = || {
            words.with(
                "followup-sum",
                &[("sum", self::said(Sort::Number, &sum(said.iter().copied()), words).into())],
            )
        };
        let side = BySide {
            side: label(key),
            counted: words.with("followup-answered", &[("done", said.len().into()), ("all", asked.into())]),
            spread,
            sum: if question.sort == Sort::Number && !said.is_empty() { total() } else { String::new() },
        };
        (asked > 0).then_some(side)
    };
    keys.chain([Side::JOINT]).filter_map(of).collect()
}

async fn result(visit: Visit, At(id): At<Round>) -> Answer {
    let seen = visit.see(SeeResult(id)).await?;
    let (at, words) = (visit.at(), visit.words());
    let of = |scope: Scope, clause: Option<&Clause>| {
        let questions = seen.questions.iter().filter(move |one| one.scope == scope);
        questions.map(|one| asked(&seen, one, clause, (&at, words))).collect::<Vec<_>>()
    };
    let part = |clause: &Clause| Part {
        name: promise::title(clause),
        href: at.clause(&seen.round.slug, seen.round.number.unwrap_or_default(), &clause.slug),
        sides: owing(clause, &seen, words),
        asked: of(Scope::Each, Some(clause)),
    };
    let silent = |one: &&Report| one.handed_in.is_none() && counts(&seen.left, one);
    // What is being written is its party's own: others are shown the name alone.
    let unanswered = |one: &Report| {
        let href = if seen.readable.contains(&one.id) { at.report(&one.id) } else { String::new() };
        (called(one, words), href)
    };
    let (handed_in, asked): (Vec<_>, Vec<_>) =
        (seen.asked(None).filter(|one| one.handed_in.is_some()).collect(), seen.asked(None).collect());
    let view = ResultView {
        parts: seen.commitments.iter().map(part).collect(),
        whole: of(Scope::Whole, None),
        silent: seen.reports.iter().filter(silent).map(unanswered).collect(),
        open: seen.round.standing(visit.today()) != Standing::Closed,
        counted: counted(parties(&handed_in), parties(&asked), words),
        left: seen.left.iter().map(|one| Gone::of(one, &at)).collect(),
        round: seen.round.clone(),
        at: visit.at(),
    };
    visit.page(&view)
}

/// The names of the sides that owe a commitment.
fn owing(clause: &Clause, seen: &ResultSeen, words: &Words) -> String {
    let name = |key: &String| seen.sides.iter().find(|side| side.key == *key).map(|side| side.label.clone());
    clause.sides.iter().filter_map(name).collect::<Vec<_>>().join(&words.t("measures-and"))
}

/// The result as data: every figure of the page can be counted from it.
async fn data(visit: Visit, At(id): At<Round>) -> Answer {
    let seen = visit.see(SeeResult(id)).await?;
    let (at, words) = (visit.at(), visit.words());
    let clauses: BTreeMap<&str, &Clause> = seen.commitments.iter().map(|c| (c.id.as_str(), c)).collect();
    let questions = seen.questions.iter().map(|one| {
        json!({
            "id": one.id.as_str(), "of": one.scope.name(), "as": one.sort.name(), "wording": one.wording,
            "choices": one.choices,
        })
    });
    let mut answered: Vec<Vec<_>> = seen.reports.iter().map(|_| Vec::new()).collect();
    for ((question, clause), all) in &seen.answers {
        for (of, body) in all {
            answered[*of].push((question, clause, body));
        }
    }
    let reports = seen.reports.iter().zip(answered).map(|(one, mut answers)| {
        answers.sort();
        let answer = |(question, clause, body): (&Id<Question>, &Option<Id<Clause>>, &String)| {
            let clause = clause.as_ref().and_then(|id| clauses.get(id.as_str())).map(|c| c.slug.as_str());
            json!({ "question": question.as_str(), "commitment": clause, "answer": body })
        };
        json!({
            "party": called(one, words), "side": one.party.side, "since": one.party.since.map(|day| day.to_string()),
            "until": gone(&seen.left, one).map(|left| left.until.to_string()),
            "entered_by_secretariat": one.handed_in.as_ref().is_some_and(|done| done.entered),
            "handed_in": one.handed_in.as_ref().map(|done| done.at.stored()),
            "version": one.handed_in.as_ref().map(|done| done.version),
            "address": one.handed_in.as_ref().map(|_| visit.desk.settings.base_url.clone() + &at.report(&one.id)),
            "answers": answers.into_iter().map(answer).collect::<Vec<_>>(),
        })
    });
    let left = seen.left.iter().map(|one| {
        json!({
            "party": one.party.name, "side": one.party.side, "since": one.party.since.map(|day| day.to_string()),
            "until": one.until.to_string(), "heir": one.heir.as_ref().map(|(_, name)| name),
        })
    });
    let round = &seen.round;
    let shape = json!({
        "v": 1, "name": round.name, "from": round.about.0.to_string(), "until": round.about.1.to_string(),
        "opens": round.window.0.to_string(), "closes": round.window.1.to_string(), "asked": round.asked.name(),
        "questions": questions.collect::<Vec<_>>(), "reports": reports.collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
    });
    let headers = [(header::CONTENT_TYPE, "application/json")];
    Ok((headers, shape.to_string()).into_response())
}

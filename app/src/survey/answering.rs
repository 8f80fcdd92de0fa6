//! Answering a survey, by the link of a letter and without an account.

use std::collections::HashMap;

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    answer_store, checks, recipient_store,
    rules::{self, Question, Recipient, Survey},
    store,
};
use crate::base::{Action, Cx, Error, Problem, Refusal, unwritten::Key};

/// What was said to each question, as typed: several where several were chosen.
pub type Typed = HashMap<Id<Question>, Vec<String>>;

/// Answer a survey.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What stood in the letter.
    pub token: String,
    /// What is said.
    pub typed: Typed,
}

/// Who has answered without a name: what is not written down yet (decision 25).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnamed {
    /// The survey and the group.
    pub about: Key,
    /// The recipient.
    pub recipient: String,
}

impl Action for Answer {
    /// Of a survey without names, what the process remembers instead of the database.
    type Output = Option<Unnamed>;
    const ACT: Act = Act::AnswerSurvey;

    async fn run(self, cx: &mut Cx) -> Result<Option<Unnamed>, Error> {
        cx.may_here(Act::AnswerSurvey)?;
        let (survey, recipient) = linked(cx, &self.token).await?.ok_or(Refusal::NotFound)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        rules::taken(&survey, today)?;
        let questions = store::questions(cx.tx(), &town, &survey.id).await?;
        let said = answers(&questions, &self.typed).map_err(|_| Problem::whole("survey-answers-wrong"))?;
        if said.is_empty() {
            return Err(Problem::whole("survey-answers-empty").into());
        }
        if survey.anonymous {
            without_name(cx, (&survey, &recipient), &self.token, said).await.map(Some)
        } else {
            with_name(cx, (&survey, &recipient), &said).await.map(|()| None)
        }
    }
}

/// The survey and the recipient of a link.
pub(super) async fn linked(cx: &mut Cx, token: &str) -> Result<Option<(Survey, Recipient)>, Error> {
    let town = cx.town().to_owned();
    let Some(recipient) = recipient_store::by_token(cx.tx(), &town, token).await? else { return Ok(None) };
    let survey = store::find(cx.tx(), &town, &recipient.survey).await?;
    Ok(survey.map(|survey| (survey, recipient)))
}

/// The answers as they are kept, without those to which nothing was said; or what is wrong, by the place of the question.
pub(super) fn answers(
    questions: &[Question],
    typed: &Typed,
) -> Result<Vec<answer_store::Said>, Vec<(usize, &'static str)>> {
    let (mut kept, mut wrong) = (Vec::new(), Vec::new());
    for (at, question) in questions.iter().enumerate() {
        match checks::answer(question, typed.get(&question.id).map_or(&[], Vec::as_slice)) {
            Ok(body) if body.is_empty() => {}
            Ok(body) => kept.push((question.id.clone(), body)),
            Err(word) => wrong.push((at, word)),
        }
    }
    if wrong.is_empty() { Ok(kept) } else { Err(wrong) }
}

async fn with_name(
    cx: &mut Cx,
    (survey, recipient): (&Survey, &Recipient),
    said: &[answer_store::Said],
) -> Result<(), Error> {
    let town = cx.town().to_owned();
    answer_store::replace(cx.tx(), &town, (&survey.id, &recipient.id), said).await?;
    recipient_store::set_answered(cx.tx(), &town, &recipient.id).await?;
    let did = if recipient.answered { "answer-changed" } else { "answered" };
    let detail = json!({ "did": did, "recipient": recipient.id.as_str() });
    cx.record(Kind::Survey, survey.id.as_str(), recipient.person.as_deref(), detail).await
}

/// The only act of the product that leaves no row of its own in the journal: its moment and its place in the chain would say
/// which answer is whose. What was answered is told there some at a time ([`super::later`]).
async fn without_name(
    cx: &mut Cx,
    (survey, recipient): (&Survey, &Recipient),
    token: &str,
    said: Vec<answer_store::Said>,
) -> Result<Unnamed, Error> {
    let (town, group) = (cx.town().to_owned(), recipient.group);
    if recipient.answered || answer_store::is_spent(cx.tx(), &town, &survey.id, token).await? {
        return Err(Problem::whole("survey-link-used-said").into());
    }
    answer_store::spend(cx.tx(), &town, &survey.id, (token, group)).await?;
    for (question, body) in said {
        let key = cx.chance.letters(26);
        answer_store::insert(cx.tx(), &town, &survey.id, &key, &(question, group, body)).await?;
    }
    let about = (town, survey.id.to_string(), group.name().to_owned());
    Ok(Unnamed { about, recipient: recipient.id.to_string() })
}

//! Where the link of a letter leads: what is promised, and then the questions. Looking spends nothing, for scanners open
//! links too; what was typed comes back whatever is wrong with it.

use askama::Template;
use axum::{
    extract::{FromRequest as _, Request},
    http::StatusCode,
};
use kernel::Id;
use policy::Act;

use super::{
    answering::{self, Answer, Typed, Unnamed},
    pages::{head, promise},
    rules::{AGREE, Question, Sort, Survey},
    sights::{LinkSeen, SeeLink, SeeSurvey, SurveyToChange, Way},
};
use crate::{
    base::{Error, Refusal},
    web::{
        self, Head, Routes, Sent, Urls, View, Visit,
        door::{self, At},
        filters,
        page::{page_with, unkept},
        words::Words,
    },
};

/// The doors of links.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::AnswerSurvey, "/answers/{token}", show)
        .post(Act::AnswerSurvey, "/answers/{token}", answer)
        .get(Act::EditSurvey, "/surveys/{id}/preview", preview)
}

async fn token(request: Request) -> Result<(String, Sent), Error> {
    let (mut parts, body) = request.into_parts();
    let token = door::part(&mut parts, &(), "token").await?;
    Ok((token, Sent::from_request(Request::from_parts(parts, body), &()).await?))
}

/// A question of the form, with what stands in it.
struct Field {
    id: Id<Question>,
    sort: &'static str,
    wording: String,
    needed: bool,
    /// What can be chosen: value, word, whether it is.
    options: Vec<(String, String, bool)>,
    value: String,
    error: String,
}

fn field(of: &Question, said: &[String], error: String, words: &Words) -> Field {
    let names: Vec<String> = match of.sort {
        Sort::Agree => AGREE.map(str::to_owned).to_vec(),
        Sort::Choice | Sort::Choices => of.choices.clone(),
        Sort::Number | Sort::Text => Vec::new(),
    };
    let option = |name: String| {
        let word = super::result_pages::option(of.sort, &name, words);
        let chosen = said.contains(&name);
        (name, word, chosen)
    };
    Field {
        id: of.id.clone(),
        sort: of.sort.name(),
        wording: of.wording.clone(),
        needed: of.needed,
        options: names.into_iter().map(option).collect(),
        value: said.first().cloned().unwrap_or_default(),
        error,
    }
}

#[derive(Template)]
#[template(path = "survey/views/answer.html")]
struct AnswerView {
    at: Urls,
    /// Where it is sent; nowhere where it is only looked at beforehand.
    action: Option<String>,
    survey: Survey,
    who: String,
    promise: String,
    /// The answers came before and can be changed.
    again: bool,
    fields: Vec<Field>,
    problems: Vec<(String, String)>,
}

impl View for AnswerView {
    fn head(&self, visit: &Visit) -> Head {
        match self.action {
            Some(_) => Head::new(self.survey.name.clone()),
            None => head(visit, &self.survey, &visit.words().t("survey-preview")),
        }
    }
}

/// A link that takes no answer: why, and where to go on.
#[derive(Template)]
#[template(path = "survey/views/link.html")]
struct LinkView {
    at: Urls,
    way: &'static str,
    survey: Option<Survey>,
    contact: String,
}

impl View for LinkView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t(&format!("survey-link-{}", self.way)))
    }
}

fn link(visit: &Visit, seen: Option<&LinkSeen>) -> web::Answer {
    let (way, status) = match seen.map(|seen| seen.way) {
        None => ("unknown", StatusCode::NOT_FOUND),
        Some(Way::Closed) => ("closed", StatusCode::GONE),
        Some(way) => (way.name(), StatusCode::OK),
    };
    let (at, contact) = (visit.at(), visit.tenant.contact_mail.clone());
    let view = LinkView { at, way, survey: seen.map(|seen| seen.survey.clone()), contact };
    unkept(page_with(visit, &view, status))
}

fn form(visit: &Visit, token: &str, seen: &LinkSeen, typed: Option<&Typed>) -> AnswerView {
    let words = visit.words();
    let wrong = typed.and_then(|typed| answering::answers(&seen.questions, typed).err()).unwrap_or_default();
    let said = |of: &Question| {
        if let Some(typed) = typed {
            return typed.get(&of.id).cloned().unwrap_or_default();
        }
        let kept = seen.said.get(&of.id).cloned().unwrap_or_default();
        if of.sort == Sort::Choices { kept.lines().map(str::to_owned).collect() } else { vec![kept] }
    };
    let error = |at: usize| {
        wrong.iter().find(|(of, _)| *of == at).map_or_else(String::new, |(_, word)| words.t(word))
    };
    let fields: Vec<Field> =
        seen.questions.iter().enumerate().map(|(at, one)| field(one, &said(one), error(at), words)).collect();
    let problems = fields
        .iter()
        .filter(|one| !one.error.is_empty())
        .map(|one| (one.id.to_string(), format!("{}: {}", one.wording, one.error)))
        .collect();
    AnswerView {
        at: visit.at(),
        action: Some(visit.at().survey_link(token)),
        survey: seen.survey.clone(),
        who: seen.recipient.name.clone(),
        promise: promise(&seen.survey, words),
        again: seen.way == Way::Answered,
        fields,
        problems,
    }
}

/// The survey as whoever answers it will see it: nothing can be sent.
async fn preview(visit: Visit, At(id): At<Survey>) -> web::Answer {
    let seen = visit.see(SurveyToChange(id.clone())).await?;
    let questions = visit.see(SeeSurvey(id)).await?.questions;
    let words = visit.words();
    visit.page(&AnswerView {
        at: visit.at(),
        action: None,
        who: words.t("survey-preview-who"),
        promise: promise(&seen, words),
        survey: seen,
        again: false,
        fields: questions.iter().map(|one| field(one, &[], String::new(), words)).collect(),
        problems: Vec::new(),
    })
}

/// What a link leads to. Who has answered without a name by an earlier link is remembered in the process until it is written
/// down: a newer link is used, too.
async fn linked(visit: &Visit, token: &str) -> Result<Option<LinkSeen>, Error> {
    let mut seen = visit.see(SeeLink { token: token.to_owned() }).await?;
    if let Some(seen) = seen.as_mut().filter(|seen| seen.survey.anonymous && seen.way == Way::Open) {
        let answered = visit.desk.unwritten.of(&visit.tenant.id, seen.survey.id.as_str());
        if answered.contains(seen.recipient.id.as_str()) {
            seen.way = Way::Used;
        }
    }
    Ok(seen)
}

async fn show(visit: Visit, request: Request) -> web::Answer {
    let (token, _) = token(request).await?;
    match linked(&visit, &token).await? {
        Some(seen) if matches!(seen.way, Way::Open | Way::Answered) => {
            unkept(visit.page(&form(&visit, &token, &seen, None)))
        }
        seen => link(&visit, seen.as_ref()),
    }
}

async fn answer(visit: Visit, request: Request) -> web::Answer {
    let (token, sent) = token(request).await?;
    let seen = match linked(&visit, &token).await? {
        Some(seen) if matches!(seen.way, Way::Open | Way::Answered) => seen,
        seen => return link(&visit, seen.as_ref()),
    };
    let said = |of: &Question| (of.id.clone(), sent.all(of.id.as_str()).to_vec());
    let typed: Typed = seen.questions.iter().map(said).collect();
    match visit.act(Answer { token: token.clone(), typed: typed.clone() }).await {
        Ok(unnamed) => {
            if let Some(Unnamed { about, recipient }) = unnamed {
                visit.desk.unwritten.add(about, recipient);
            }
            let done = if seen.survey.anonymous { "" } else { "survey-answered" };
            visit.onward(&visit.at().survey_link(token), done)
        }
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            // It may have been used, or closed, while it was filled in.
            match linked(&visit, &token).await? {
                Some(now) if matches!(now.way, Way::Open | Way::Answered) => {
                    let mut view = form(&visit, &token, &now, Some(&typed));
                    if view.problems.is_empty() {
                        let said = |one| ("content".to_owned(), visit.words().said(&one));
                        view.problems = problems.into_iter().map(said).collect();
                    }
                    unkept(page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY))
                }
                now => link(&visit, now.as_ref()),
            }
        }
        Err(other) => Err(other),
    }
}

//! The forms of a survey: a new one, a change of it, one question more, another last day, and whether to publish.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{Ask, Change, MoveLastDay, Prepare, Publish, QuestionTyped, SurveyTyped},
    pages::{group, head, promise},
    rules::{Group, Sort, Survey},
    sights::{SurveyGround, SurveyToChange},
};
use crate::{
    base::{Error, Refusal},
    compact::Compact,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditSurvey, "/surveys/new", new)
        .post(Act::EditSurvey, "/surveys/new", prepare)
        .get(Act::EditSurvey, "/surveys/{id}/edit", edit)
        .post(Act::EditSurvey, "/surveys/{id}/edit", change)
        .get(Act::EditSurvey, "/surveys/{id}/questions/new", new_question)
        .post(Act::EditSurvey, "/surveys/{id}/questions/new", ask)
        .get(Act::EditSurvey, "/surveys/{id}/window", window)
        .post(Act::EditSurvey, "/surveys/{id}/window", move_last_day)
        .get(Act::EditSurvey, "/surveys/{id}/publication", publication)
        .post(Act::EditSurvey, "/surveys/{id}/publication", publish)
}

#[derive(Template)]
#[template(path = "survey/views/new.html")]
struct NewView {
    form: Form,
    title: String,
    back: String,
    compacts: Vec<(String, String)>,
    names: Vec<(&'static str, String, String)>,
    groups: Vec<(&'static str, String)>,
    button: String,
}

impl View for NewView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(self.title.clone())
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(visit.words().t("survey-title"), visit.at().surveys())
            .under(self.title.clone(), String::new())
    }
}

fn names(words: &Words) -> Vec<(&'static str, String, String)> {
    let choice = |name: &'static str| {
        (name, words.t(&format!("survey-names-{name}")), words.t(&format!("survey-names-{name}-more")))
    };
    ["anonymous", "named"].map(choice).to_vec()
}

fn groups(words: &Words) -> Vec<(&'static str, String)> {
    Group::ALL.iter().map(|one| (one.name(), group(*one, words))).collect()
}

async fn new_view(visit: &Visit, form: Form) -> Result<NewView, Error> {
    let ((all, _), words) = (visit.see(SurveyGround).await?, visit.words());
    Ok(NewView {
        form,
        title: words.t("survey-new"),
        back: visit.at().surveys(),
        compacts: all.iter().map(|c: &Compact| (c.id.to_string(), c.name.clone())).collect(),
        names: names(words),
        groups: groups(words),
        button: words.t("survey-prepare"),
    })
}

async fn new(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let today = visit.today();
    let filled = Sent::default()
        .with("opens", today.to_string())
        .with("closes", today.plus_days(21).to_string())
        .with("evaluation", asked.get("evaluation"));
    visit.page(&new_view(&visit, Form::new(filled)).await?)
}

fn typed(sent: &Sent) -> SurveyTyped {
    SurveyTyped {
        name: sent.line("name"),
        intro: sent.text("intro"),
        opens: sent.line("opens"),
        closes: sent.line("closes"),
        names: sent.line("names"),
        groups: sent.all("groups").to_vec(),
    }
}

async fn prepare(visit: Visit, sent: Sent) -> Answer {
    let compact: Id<Compact> = sent.raw("compact").parse().map_err(|_| Refusal::NotFound)?;
    // What is no identity is no evaluation.
    let evaluation = sent.raw("evaluation").parse().ok();
    let action = Prepare { compact, evaluation, typed: typed(&sent) };
    match visit.submit(sent, action, async |form| new_view(&visit, form).await).await? {
        Ok(id) => visit.onward(&visit.at().survey(&id), "survey-prepared"),
        Err(page) => Ok(page),
    }
}

async fn edit_view(visit: &Visit, id: &Id<Survey>, form: Option<Form>) -> Result<NewView, Error> {
    let (survey, words) = (visit.see(SurveyToChange(id.clone())).await?, visit.words());
    let filled = || {
        let sent = Sent::default()
            .with("name", survey.name.clone())
            .with("intro", survey.intro.clone())
            .with("opens", survey.window.0.to_string())
            .with("closes", survey.window.1.to_string())
            .with("names", if survey.anonymous { "anonymous" } else { "named" });
        Form::new(survey.groups.iter().fold(sent, |sent, one| sent.with("groups", one.name())))
    };
    Ok(NewView {
        form: form.unwrap_or_else(filled),
        title: words.t("survey-edit"),
        back: visit.at().survey(&survey.id),
        compacts: Vec::new(),
        names: names(words),
        groups: groups(words),
        button: words.t("survey-save"),
    })
}

async fn edit(visit: Visit, At(id): At<Survey>) -> Answer {
    visit.page(&edit_view(&visit, &id, None).await?)
}

async fn change(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let action = Change { survey: id.clone(), typed: typed(&sent) };
    match visit.submit(sent, action, async |form| edit_view(&visit, &id, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().survey(&id), "saved"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "survey/views/question.html")]
struct QuestionView {
    at: Urls,
    form: Form,
    survey: Survey,
    sorts: Vec<(&'static str, String, String)>,
}

impl View for QuestionView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.survey, &visit.words().t("survey-question-new"))
    }
}

async fn question_view(visit: &Visit, id: &Id<Survey>, form: Form) -> Result<QuestionView, Error> {
    let (survey, words) = (visit.see(SurveyToChange(id.clone())).await?, visit.words());
    let said = |of: &Sort| (of.name(), words.t(&format!("survey-sort-{}", of.name())), String::new());
    Ok(QuestionView { at: visit.at(), form, survey, sorts: Sort::ALL.iter().map(said).collect() })
}

async fn new_question(visit: Visit, At(id): At<Survey>) -> Answer {
    let form = Form::new(Sent::default().with("sort", Sort::Agree.name()));
    visit.page(&question_view(&visit, &id, form).await?)
}

async fn ask(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let typed = QuestionTyped {
        sort: sent.line("sort"),
        wording: sent.line("wording"),
        choices: sent.text("choices"),
        needed: sent.ticked("needed"),
    };
    let action = Ask { survey: id.clone(), typed };
    match visit.submit(sent, action, async |form| question_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().survey(&id), "survey-asked"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "survey/views/window.html")]
struct WindowView {
    at: Urls,
    form: Form,
    survey: Survey,
}

impl View for WindowView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.survey, &visit.words().t("survey-window"))
    }
}

async fn window_view(visit: &Visit, id: &Id<Survey>, form: Option<Form>) -> Result<WindowView, Error> {
    let survey = visit.see(SurveyToChange(id.clone())).await?;
    let filled = || Form::new(Sent::default().with("closes", survey.window.1.to_string()));
    Ok(WindowView { at: visit.at(), form: form.unwrap_or_else(filled), survey })
}

async fn window(visit: Visit, At(id): At<Survey>) -> Answer {
    visit.page(&window_view(&visit, &id, None).await?)
}

async fn move_last_day(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let action = MoveLastDay { survey: id.clone(), closes: sent.line("closes") };
    match visit.submit(sent, action, async |form| window_view(&visit, &id, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().survey(&id), "survey-moved"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "survey/views/publication.html")]
struct PublicationView {
    at: Urls,
    form: Form,
    survey: Survey,
    promise: String,
    texts: Vec<(&'static str, String, String)>,
}

impl View for PublicationView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.survey, &visit.words().t("survey-publish"))
    }
}

async fn publication_view(visit: &Visit, id: &Id<Survey>, form: Form) -> Result<PublicationView, Error> {
    let (survey, words) = (visit.see(SurveyToChange(id.clone())).await?, visit.words());
    let choice = |name: &'static str| {
        (name, words.t(&format!("survey-texts-{name}")), words.t(&format!("survey-texts-{name}-more")))
    };
    let (promise, texts) = (promise(&survey, words), ["with", "without"].map(choice).to_vec());
    Ok(PublicationView { at: visit.at(), form, survey, promise, texts })
}

async fn publication(visit: Visit, At(id): At<Survey>) -> Answer {
    let form = Form::new(Sent::default().with("texts", "without"));
    visit.page(&publication_view(&visit, &id, form).await?)
}

async fn publish(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let action = Publish { survey: id.clone(), texts: sent.raw("texts") == "with" };
    match visit.submit(sent, action, async |form| publication_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().survey_result(&id), "survey-published"),
        Err(page) => Ok(page),
    }
}

//! The list of surveys, and a survey's own page: what it asks, whom, and how many have answered.

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Discard, Unask},
    count::share,
    later,
    letters::Remind,
    open::OpenSurvey,
    rules::{Candidate, Group, Question, Runner, Standing, Survey},
    sights::{SeeSingle, SeeSurvey, SeeSurveys, SingleSeen, SurveySeen, SurveyToChange},
};
use crate::{
    base::{Action, Error},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, At},
        filters,
        page::unkept,
        words::Words,
    },
};

/// The doors of the list and of a survey.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeSurvey, "/surveys", surveys)
        .get(Act::SeeSurvey, "/surveys/{id}", survey)
        .post(Act::EditSurvey, "/surveys/{id}/opening", open)
        .post(Act::EditSurvey, "/surveys/{id}/reminder", remind)
        .post(Act::EditSurvey, "/surveys/{id}/discarding", discard)
        .post(Act::EditSurvey, "/surveys/{id}/questions/{question}/discarding", unask)
        .get(Act::SeeAnswers, "/surveys/{id}/answers", single)
}

/// A survey in the list.
struct Card {
    id: Id<Survey>,
    name: String,
    window: (Day, Day),
    shape: &'static str,
    state: String,
    /// How many have answered, in words; nothing while it is prepared.
    counted: String,
}

#[derive(Template)]
#[template(path = "survey/views/surveys.html")]
struct SurveysView {
    at: Urls,
    cards: Vec<Card>,
    prepares: bool,
}

impl View for SurveysView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("survey-title"))
    }
}

async fn surveys(visit: Visit) -> Answer {
    let (all, prepares) = visit.see(SeeSurveys).await?;
    let (words, today) = (visit.words(), visit.today());
    let card = |one: super::store::Listed| {
        let standing = one.survey.standing(today);
        let (shape, state) = stands(standing, words);
        let draft = standing == Standing::Draft;
        Card {
            counted: if draft { String::new() } else { counted(one.answered, one.asked, words) },
            id: one.survey.id,
            name: one.survey.name,
            window: one.survey.window,
            shape,
            state,
        }
    };
    visit.page(&SurveysView { at: visit.at(), cards: all.into_iter().map(card).collect(), prepares })
}

/// How a survey stands: a shape and words.
pub fn stands(of: Standing, words: &Words) -> (&'static str, String) {
    let shape = match of {
        Standing::Draft => "not-started",
        Standing::Ahead | Standing::Open => "waiting",
        Standing::Closed => "ended",
        Standing::Published => "signed",
    };
    (shape, words.t(&format!("survey-state-{}", of.name())))
}

/// How many of those who were asked have answered, in words.
pub(super) fn counted(answered: usize, asked: usize, words: &Words) -> String {
    let args = [("done", answered.into()), ("all", asked.into()), ("share", share(answered, asked).into())];
    words.with("survey-counted", &args)
}

/// What a group is called.
pub(super) fn group(of: Group, words: &Words) -> String {
    words.t(&format!("survey-group-{}", of.name()))
}

/// Whom a survey would ask, of one group.
struct Chosen {
    name: String,
    /// How many have an address, in words.
    counted: String,
    /// Those who have one, with it.
    reached: Vec<(String, String)>,
    /// Those who have none, and where that can be mended.
    lost: Vec<(String, String)>,
}

fn chosen(of: Group, whom: &[Candidate], addresses: bool, (at, words): (&Urls, &Words)) -> Chosen {
    let (reached, lost): (Vec<_>, Vec<_>) =
        whom.iter().filter(|one| one.group == of).partition(|one| one.to.is_some());
    let args = [("n", reached.len().into()), ("all", (reached.len() + lost.len()).into())];
    let href = |one: &Candidate| match of {
        Group::Signatories | Group::Others => at.organisation(&one.subject),
        Group::Units => at.unit(&one.subject),
        Group::Politicians => at.person(&one.subject),
    };
    // Addresses are for those who may read the list of people; an evaluator sees that there is one.
    let to = |one: &&Candidate| {
        one.to.as_ref().filter(|_| addresses).map_or_else(String::new, |to| to.mail.clone())
    };
    Chosen {
        name: group(of, words),
        counted: words.with("survey-reached", &args),
        reached: reached.iter().map(|one| (one.name.clone(), to(one))).collect(),
        lost: lost.into_iter().map(|one| (one.name.clone(), href(one))).collect(),
    }
}

/// A question as the list shows it: which, its words, how it is answered.
struct Asked {
    id: Id<Question>,
    wording: String,
    sort: String,
}

fn asked(of: &Question, words: &Words) -> Asked {
    let mut sort = words.t(&format!("survey-sort-{}", of.sort.name()));
    if !of.choices.is_empty() {
        sort = format!("{sort}: {}", of.choices.join(", "));
    }
    if of.needed {
        sort = format!("{sort} ({})", words.t("survey-needed-mark"));
    }
    Asked { id: of.id.clone(), wording: of.wording.clone(), sort }
}

#[derive(Template)]
#[template(path = "survey/views/survey.html")]
struct SurveyView {
    at: Urls,
    form: Form,
    seen: SurveySeen,
    shape: &'static str,
    state: String,
    runner: String,
    promise: String,
    counted: String,
    /// Each group and how many have answered, in words.
    groups: Vec<(String, String)>,
    chosen: Vec<Chosen>,
    questions: Vec<Asked>,
}

impl SurveyView {
    fn is(&self, standing: &str) -> bool {
        self.seen.standing.name() == standing
    }

    /// The actor may remind today.
    fn reminds(&self) -> bool {
        self.seen.edits && self.is("open") && self.seen.survey.reminded_on.is_none()
    }
}

impl View for SurveyView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.seen.survey, &self.seen.survey.name)
    }
}

/// The way to a page of a survey.
pub(super) fn head(visit: &Visit, of: &Survey, title: &str) -> Head {
    let at = visit.at();
    let head = Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("survey-title"), at.surveys())
        .under(of.name.clone(), at.survey(&of.id));
    if title == of.name { head } else { head.under(title, String::new()) }
}

/// What is promised of names, in words.
pub(super) fn promise(of: &Survey, words: &Words) -> String {
    words.t(if of.anonymous { "survey-promise-anonymous" } else { "survey-promise-named" })
}

/// Who runs it, in words.
fn runner(of: Runner, words: &Words) -> String {
    words.t(&format!("survey-runner-{}", of.name()))
}

async fn view(visit: &Visit, id: &Id<Survey>, form: Form) -> Result<SurveyView, Error> {
    let (seen, words, at) = (visit.see(SeeSurvey(id.clone())).await?, visit.words(), visit.at());
    let (shape, state) = stands(seen.standing, words);
    let (asks, answered) =
        seen.groups.iter().fold((0, 0), |(all, done), (_, asked, n)| (all + asked, done + n));
    let draft = seen.standing == Standing::Draft;
    let whom: &[Group] = if draft && seen.edits { &seen.survey.groups } else { &[] };
    let of = |(of, asked, n): &(Group, usize, usize)| (group(*of, words), counted(*n, *asked, words));
    Ok(SurveyView {
        form,
        shape,
        state,
        runner: runner(seen.survey.runner, words),
        promise: promise(&seen.survey, words),
        counted: if draft { String::new() } else { counted(answered, asks, words) },
        groups: seen.groups.iter().map(of).collect(),
        chosen: whom
            .iter()
            .map(|of| chosen(*of, &seen.whom, visit.may(Act::SeePeople), (&at, words)))
            .collect(),
        questions: seen.questions.iter().map(|one| asked(one, words)).collect(),
        seen,
        at,
    })
}

async fn survey(visit: Visit, At(id): At<Survey>) -> Answer {
    visit.page(&view(&visit, &id, Form::default()).await?)
}

async fn open(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let action = OpenSurvey { survey: id.clone() };
    match visit.submit(sent, action, async |form| view(&visit, &id, form).await).await? {
        Ok(opened) => visit.onward(&visit.at().survey(&id), &format!("survey-opened.{}", opened.asked.len())),
        Err(page) => Ok(page),
    }
}

async fn remind(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    // Only whoever may remind makes the house write down who has answered.
    visit.see(SurveyToChange(id.clone())).await?;
    later::write_down(&visit.desk, &visit.tenant.id, &id).await?;
    let action = Remind { survey: id.clone() };
    match visit.submit(sent, action, async |form| view(&visit, &id, form).await).await? {
        Ok(letters) => visit.onward(&visit.at().survey(&id), &format!("survey-reminded.{letters}")),
        Err(page) => Ok(page),
    }
}

async fn discard(visit: Visit, At(id): At<Survey>, sent: Sent) -> Answer {
    let action = Discard { survey: id.clone() };
    match visit.submit(sent, action, async |form| view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().surveys(), "survey-discarded"),
        Err(page) => Ok(page),
    }
}

async fn pressed<A: Action<Output = ()>>(visit: &Visit, id: &Id<Survey>, action: A, done: &str) -> Answer {
    match visit.submit(Sent::default(), action, async |form| view(visit, id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().survey(id), done),
        Err(page) => Ok(page),
    }
}

async fn unask(visit: Visit, At(id): At<Survey>, request: axum::extract::Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let question = door::part(&mut parts, &(), "question").await?;
    pressed(&visit, &id, Unask { survey: id.clone(), question }, "survey-unasked").await
}

/// What one recipient has said: each question with its answer, several choices one a line.
struct Single {
    name: String,
    group: String,
    said: Vec<(String, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "survey/views/single.html")]
struct SingleView {
    survey: Survey,
    all: Vec<Single>,
    silent: Vec<(String, String)>,
}

impl View for SingleView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.survey, &visit.words().t("survey-single"))
    }
}

async fn single(visit: Visit, At(id): At<Survey>) -> Answer {
    let SingleSeen { survey, questions, recipients, said } = visit.see(SeeSingle(id)).await?;
    let words = visit.words();
    let (mut all, mut silent) = (Vec::new(), Vec::new());
    for one in recipients {
        let name = if one.name.is_empty() { words.t("survey-erased") } else { one.name.clone() };
        let Some(said) = said.get(&one.id) else {
            silent.push((name, group(one.group, words)));
            continue;
        };
        let answer = |of: &Question| {
            let body = said.get(&of.id)?;
            let line = |line: &str| super::result_pages::option(of.sort, line, words);
            Some((of.wording.clone(), body.lines().map(line).collect()))
        };
        let said = questions.iter().filter_map(answer).collect();
        all.push(Single { name, group: group(one.group, words), said });
    }
    unkept(visit.page(&SingleView { survey, all, silent }))
}

//! Opening a survey: who is asked stands fast, and everybody gets a letter with a link of their own.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions::prepared,
    letters::{self, Why},
    recipient_store,
    rules::{self, Candidate, Recipient, Survey},
    store, whom_store,
};
use crate::base::{Action, Cx, Error};

/// Open a survey: from now on its questions, whom it asks and what it promises stand.
#[derive(Debug, Clone)]
pub struct OpenSurvey {
    /// Which.
    pub survey: Id<Survey>,
}

/// What opening a survey gave.
#[derive(Debug, Clone, Default)]
pub struct Opened {
    /// Who was asked.
    pub asked: Vec<Id<Recipient>>,
    /// The tokens of their links, in the same order: for the demo, which answers as them. They are kept nowhere.
    pub tokens: Vec<String>,
}

impl Action for OpenSurvey {
    type Output = Opened;
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<Opened, Error> {
        let survey = prepared(cx, &self.survey).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let questions = store::questions(cx.tx(), &town, &survey.id).await?.len();
        let whom = chosen(cx, &survey).await?;
        rules::open(&survey, questions, &whom, today)?;
        let mut opened = Opened::default();
        for one in whom {
            let Some((recipient, token)) = take_in(cx, &survey, &one).await? else { continue };
            letters::write(cx, (&survey, &recipient), &token, Why::Asked).await?;
            opened.asked.push(recipient.id);
            opened.tokens.push(token);
        }
        count(cx, &survey).await?;
        store::open(cx.tx(), &town, &survey.id, today).await?;
        let detail = json!({ "did": "opened", "asked": opened.asked.len(), "anonymous": survey.anonymous });
        cx.record(Kind::Survey, survey.id.as_str(), None, detail).await?;
        Ok(opened)
    }
}

/// Everybody of the survey's groups, those without an address too.
pub(super) async fn chosen(cx: &mut Cx, survey: &Survey) -> Result<Vec<Candidate>, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let mut whom = whom_store::all(cx.tx(), &town, &survey.compact, today).await?;
    whom.retain(|one| survey.groups.contains(&one.group));
    Ok(whom)
}

async fn take_in(
    cx: &mut Cx,
    survey: &Survey,
    one: &Candidate,
) -> Result<Option<(Recipient, String)>, Error> {
    let (town, id, token) = (cx.town().to_owned(), cx.new_id(), cx.chance.letters(32));
    let Some(to) = &one.to else { return Ok(None) };
    let recipient = Recipient {
        id,
        survey: survey.id.clone(),
        group: one.group,
        name: one.name.clone(),
        person: to.person.clone(),
        mail: to.mail.clone(),
        lang: to.lang.unwrap_or(cx.tenant.lang),
        quiet: false,
        answered: false,
    };
    recipient_store::insert(cx.tx(), &town, &recipient, (&one.subject, &token)).await?;
    Ok(Some((recipient, token)))
}

/// How many of each group are asked.
async fn count(cx: &mut Cx, survey: &Survey) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let all = recipient_store::of_survey(cx.tx(), &town, &survey.id).await?;
    for group in &survey.groups {
        let asked = all.iter().filter(|one| one.group == *group).count();
        store::insert_group(cx.tx(), &town, &survey.id, (*group, asked)).await?;
    }
    Ok(())
}

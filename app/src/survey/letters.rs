//! Letters of a survey: the one that asks, the reminders, and the way out of these.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    recipient_store,
    rules::{self, Recipient, Survey},
    store,
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, outbox::Mail, text, way_out_store::Whose},
    web::{Urls, words::Words},
};

/// Why a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The survey was opened.
    Asked,
    /// There is no answer yet.
    Reminded,
}

/// Writes a letter with the link of `token`.
pub(super) async fn write(
    cx: &mut Cx,
    (survey, to): (&Survey, &Recipient),
    token: &str,
    why: Why,
) -> Result<(), Error> {
    let words = Words::of(to.lang);
    let names = if survey.anonymous { "survey-promise-anonymous" } else { "survey-promise-named" };
    let args = vec![
        ("short", text::brief(&survey.name)),
        ("name", survey.name.clone()),
        ("who", to.name.clone()),
        ("from", words.weekday(survey.window.0)),
        ("day", words.weekday(survey.window.1)),
        ("promise", words.t(names)),
    ];
    let mail = Mail {
        key: if why == Why::Asked { "survey-mail-asked" } else { "survey-mail-reminded" },
        to: to.mail.clone(),
        person: to.person.clone(),
        lang: to.lang,
        args,
        onward: Urls::of(cx.town()).survey_link(token),
    };
    let way_out = cx.way_out(&Whose::Recipient(to.id.to_string())).await?;
    cx.send_again(mail, &way_out).await
}

/// Remind those who have not answered. Each reminder has a new link, for the old one is kept nowhere.
#[derive(Debug, Clone)]
pub struct Remind {
    /// Of which survey.
    pub survey: Id<Survey>,
}

impl Action for Remind {
    /// How many letters were written.
    type Output = usize;
    const ACT: Act = Act::EditSurvey;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        let survey = cx.load_for(Act::EditSurvey, &self.survey).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        rules::taken(&survey, today)?;
        if let Some(day) = survey.reminded_on {
            return Err(Problem::whole("survey-reminded-already").with("day", day).into());
        }
        if survey.warned_on == Some(today) {
            return Err(Problem::whole("survey-reminded-already").with("day", today).into());
        }
        let letters = remind(cx, &survey).await?;
        if letters == 0 {
            return Err(Problem::whole("survey-nobody-to-remind").into());
        }
        store::set_reminded(cx.tx(), &town, &survey.id, today).await?;
        cx.record(Kind::Survey, survey.id.as_str(), None, json!({ "did": "reminded", "letters": letters }))
            .await?;
        Ok(letters)
    }
}

/// The house reminds, some days before the last one, once.
#[derive(Debug, Clone)]
pub struct Warn {
    /// Of which survey.
    pub survey: Id<Survey>,
}

impl Action for Warn {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let survey = store::find(cx.tx(), &town, &self.survey).await?.ok_or(Refusal::NotFound)?;
        // The other node may have been here first.
        if !survey.warns(today) {
            return Ok(0);
        }
        let letters = remind(cx, &survey).await?;
        store::set_warned(cx.tx(), &town, &survey.id, today).await?;
        cx.record(Kind::Survey, survey.id.as_str(), None, json!({ "did": "reminded", "letters": letters }))
            .await?;
        Ok(letters)
    }
}

/// Everybody who is not written down as having answered, and wants reminders. Who has answered without a name and is not
/// written down yet is reminded too: were they left out, a copy of the database would show them (decision 25).
async fn remind(cx: &mut Cx, survey: &Survey) -> Result<usize, Error> {
    let town = cx.town().to_owned();
    let mut all = recipient_store::of_survey(cx.tx(), &town, &survey.id).await?;
    all.retain(|one| !one.answered && !one.quiet && !one.mail.is_empty());
    for one in &all {
        let token = cx.chance.letters(32);
        recipient_store::set_token(cx.tx(), &town, &one.id, &token).await?;
        write(cx, (survey, one), &token, Why::Reminded).await?;
    }
    Ok(all.len())
}

/// The way out that stands in every letter: no reminders of this survey. Its link goes on leading to it. Pressed again it
/// changes nothing. For neighbours.
pub async fn leave(cx: &mut Cx, recipient: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let Some(one) = recipient_store::find(cx.tx(), &town, recipient).await? else { return Ok(()) };
    if one.quiet {
        return Ok(());
    }
    recipient_store::set_quiet(cx.tx(), &town, &one.id).await?;
    cx.record(Kind::Survey, one.survey.as_str(), None, json!({ "did": "no-reminders" })).await
}

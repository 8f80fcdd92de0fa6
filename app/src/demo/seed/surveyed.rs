//! Surveys: one town has published one without names; in the other an evaluator holds one with names that is open.

use std::collections::HashMap;

use kernel::Id;
use policy::Actor;
use serde_json::Value;

use super::{deed::Sower, house, wrong};
use crate::{
    base::Error,
    survey::{
        actions::{Ask, Prepare, Publish, QuestionTyped, SurveyTyped},
        answering::{Answer, Typed},
        later::Forget,
        open::OpenSurvey,
        rules::{AGREE, Group, Question, Sort, Survey},
        sights::{LinkSeen, SeeLink},
    },
    tenants,
};

/// What can happen to a town's survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Surveyed {
    /// It is prepared and opened: without names, and for how many days.
    Opened(bool, i32),
    /// Some of those who were asked answer: of so many, the one of this number.
    Answered(usize, usize),
    /// Its result is published.
    Published,
    /// Its addresses and links have had their time.
    Forgotten,
}

impl Surveyed {
    /// What happens to a town's survey, and how many days ago.
    pub fn of(past: bool) -> Vec<(i32, Self)> {
        if past {
            vec![
                (410, Self::Opened(true, 21)),
                (407, Self::Answered(3, 0)),
                (395, Self::Answered(3, 1)),
                (380, Self::Published),
                (290, Self::Forgotten),
            ]
        } else {
            vec![(9, Self::Opened(false, 21)), (6, Self::Answered(4, 0)), (2, Self::Answered(4, 2))]
        }
    }
}

/// The survey that was opened, and the tokens of its links.
#[derive(Debug, Default)]
pub(super) struct Open {
    survey: Option<Id<Survey>>,
    tokens: Vec<String>,
}

impl Sower<'_> {
    /// Something happens to the town's survey.
    pub(super) async fn survey(&mut self, what: Surveyed) -> Result<(), Error> {
        match what {
            Surveyed::Opened(anonymous, days) => self.open_survey(anonymous, days).await,
            Surveyed::Answered(of, which) => self.answer_survey(of, which).await,
            Surveyed::Published => {
                let publish = Publish { survey: self.surveyed()?, texts: true };
                self.desk.act(&self.secretary()?, publish).await
            }
            Surveyed::Forgotten => {
                let forget = Forget { survey: self.surveyed()? };
                self.desk.act(&house(&self.plan.town.key), forget).await
            }
        }
    }

    fn surveyed(&self) -> Result<Id<Survey>, Error> {
        self.survey.survey.clone().ok_or_else(|| wrong("no survey"))
    }

    async fn open_survey(&mut self, anonymous: bool, days: i32) -> Result<(), Error> {
        let by = if anonymous { self.secretary()? } else { self.evaluator()? };
        let (today, said) = (self.today()?, &self.plan.phrases.survey);
        let (name, intro) =
            if anonymous { (&said.past, &said.past_intro) } else { (&said.open, &said.open_intro) };
        let typed = SurveyTyped {
            name: name.clone(),
            intro: intro.clone(),
            opens: today.to_string(),
            closes: today.plus_days(days).to_string(),
            names: if anonymous { "anonymous" } else { "named" }.to_owned(),
            groups: Group::ALL.iter().map(|group| group.name().to_owned()).collect(),
        };
        let prepare = Prepare { compact: self.compact()?, evaluation: None, typed };
        let survey = self.desk.act(&by, prepare).await?;
        for row in &said.questions {
            let text = |at: usize| row.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
            let choices: Vec<&str> = row.iter().skip(3).filter_map(Value::as_str).collect();
            let needed = row.get(2).and_then(Value::as_bool).unwrap_or_default();
            let typed =
                QuestionTyped { sort: text(0), wording: text(1), choices: choices.join("\n"), needed };
            self.desk.act(&by, Ask { survey: survey.clone(), typed }).await?;
        }
        let opened = self.desk.act(&by, OpenSurvey { survey: survey.clone() }).await?;
        self.survey = Open { survey: Some(survey), tokens: opened.tokens };
        Ok(())
    }

    async fn answer_survey(&mut self, of: usize, which: usize) -> Result<(), Error> {
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let visitor = Actor::visitor(&town.id);
        for (n, token) in self.survey.tokens.iter().enumerate().filter(|(n, _)| n % of == which) {
            let Some(seen) = self.desk.see(&town, &visitor, SeeLink { token: token.clone() }).await? else {
                continue;
            };
            // Of the politicians too few answer to be shown.
            if seen.survey.anonymous && seen.recipient.group == Group::Politicians && which > 0 {
                continue;
            }
            let typed = self.opinion(&seen, n);
            self.desk.act(&visitor, Answer { token: token.clone(), typed }).await?;
        }
        Ok(())
    }

    fn opinion(&self, seen: &LinkSeen, n: usize) -> Typed {
        let said = |(at, of): (usize, &Question)| (of.id.clone(), self.opinions(of, n * 5 + at * 3));
        seen.questions.iter().enumerate().map(said).collect::<HashMap<_, _>>()
    }

    fn opinions(&self, of: &Question, n: usize) -> Vec<String> {
        let pick = |from: &[String]| from.get(n % from.len().max(1)).cloned().into_iter().collect();
        match of.sort {
            Sort::Agree => vec![AGREE[[1, 0, 2, 1, 3, 1, 2, 5, 4][n % 9]].to_owned()],
            Sort::Choice => pick(&of.choices),
            Sort::Choices => of
                .choices
                .iter()
                .enumerate()
                .filter(|(at, _)| (n + at).is_multiple_of(3))
                .map(|(_, one)| one.clone())
                .collect(),
            Sort::Number => vec![(n % 7).to_string()],
            // Not everybody has something to add.
            Sort::Text if n.is_multiple_of(3) => pick(&self.plan.phrases.survey.remarks),
            Sort::Text => Vec::new(),
        }
    }
}

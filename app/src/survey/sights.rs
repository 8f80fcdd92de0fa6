//! What people look at: surveys, one survey and whom it asks, a link, what was answered.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Class, Kind};

use super::{
    actions::runner,
    answer_store,
    answering::linked,
    count::{self, Tallied},
    open::chosen,
    recipient_store,
    rules::{Candidate, Group, Question, Recipient, Runner, Standing, Survey, run_by},
    store::{self, Listed},
};
use crate::{
    base::{Cx, Error, Refusal, Sight},
    compact::{Compact, sights::InForce},
    evaluation::rules::Evaluation,
};

/// Every survey that the actor may see, and whether the actor may prepare one.
#[derive(Debug)]
pub struct SeeSurveys;

impl Sight for SeeSurveys {
    type Output = (Vec<Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let town = cx.town().to_owned();
        cx.may(Act::SeeSurvey, &run_by(Runner::Secretariat, "", &town))?;
        let drafts = cx.classes(Kind::Survey).contains(&Class::Own);
        Ok((store::all(cx.tx(), &town, drafts).await?, runner(cx).is_ok()))
    }
}

/// The surveys of an evaluation; those that are prepared only for whoever may know of them.
#[derive(Debug)]
pub struct SurveysOf(pub Id<Evaluation>);

impl Sight for SurveysOf {
    type Output = Vec<Survey>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Survey>, Error> {
        let town = cx.town().to_owned();
        cx.may(Act::SeeSurvey, &run_by(Runner::Secretariat, "", &town))?;
        let drafts = cx.classes(Kind::Survey).contains(&Class::Own);
        Ok(store::of_evaluation(cx.tx(), &town, &self.0, drafts).await?)
    }
}

/// What a new survey can be about: the compacts with a text in force; and who would run it.
#[derive(Debug)]
pub struct SurveyGround;

impl Sight for SurveyGround {
    type Output = (Vec<Compact>, Runner);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let runner = runner(cx)?;
        Ok((InForce.see(cx).await?.into_iter().map(|(compact, _)| compact).collect(), runner))
    }
}

/// A survey, to be changed.
#[derive(Debug)]
pub struct SurveyToChange(pub Id<Survey>);

impl Sight for SurveyToChange {
    type Output = Survey;

    async fn see(self, cx: &mut Cx) -> Result<Survey, Error> {
        cx.load_for(Act::EditSurvey, &self.0).await
    }
}

/// One survey.
#[derive(Debug)]
pub struct SeeSurvey(pub Id<Survey>);

/// What [`SeeSurvey`] shows.
#[derive(Debug)]
pub struct SurveySeen {
    /// The survey.
    pub survey: Survey,
    /// How it stands today.
    pub standing: Standing,
    /// What it asks.
    pub questions: Vec<Question>,
    /// Each group with how many were asked and how many have answered.
    pub groups: Vec<(Group, usize, usize)>,
    /// Whom it would ask; only while it is prepared, and only to whoever runs it.
    pub whom: Vec<Candidate>,
    /// The actor may change it.
    pub edits: bool,
    /// The actor may read its result today.
    pub reads: bool,
    /// The actor may read who said what.
    pub single: bool,
    /// Today.
    pub today: Day,
}

impl Sight for SeeSurvey {
    type Output = SurveySeen;

    async fn see(self, cx: &mut Cx) -> Result<SurveySeen, Error> {
        let survey = cx.load_for(Act::SeeSurvey, &self.0).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let standing = survey.standing(today);
        let edits = cx.allows(Act::EditSurvey, &survey.subject(&town));
        let may = cx.allows(Act::SeeAnswers, &survey.subject(&town));
        let whom = if edits && standing == Standing::Draft { chosen(cx, &survey).await? } else { Vec::new() };
        Ok(SurveySeen {
            questions: store::questions(cx.tx(), &town, &survey.id).await?,
            groups: store::groups(cx.tx(), &town, &survey).await?,
            whom,
            edits,
            reads: standing == Standing::Published || may && survey.counts(today),
            single: may && !survey.anonymous && standing != Standing::Draft,
            standing,
            survey,
            today,
        })
    }
}

/// How a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The survey takes no answers yet.
    Ahead,
    /// It can be answered.
    Open,
    /// It was answered, and can be changed.
    Answered,
    /// It was answered without a name, and is used.
    Used,
    /// The last day has passed.
    Closed,
}

impl Way {
    /// The name that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Used => "used",
            Self::Closed => "closed",
        }
    }
}

/// What the link of a letter leads to.
#[derive(Debug)]
pub struct SeeLink {
    /// What stood in the letter.
    pub token: String,
}

/// What [`SeeLink`] shows.
#[derive(Debug)]
pub struct LinkSeen {
    /// The survey.
    pub survey: Survey,
    /// Who is asked.
    pub recipient: Recipient,
    /// How the link stands.
    pub way: Way,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What was answered before, with a name.
    pub said: HashMap<Id<Question>, String>,
}

impl Sight for SeeLink {
    /// Nothing where no letter has this token any more.
    type Output = Option<LinkSeen>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::AnswerSurvey)?;
        let Some((survey, recipient)) = linked(cx, &self.token).await? else { return Ok(None) };
        let (town, today) = (cx.town().to_owned(), cx.today());
        let used = survey.anonymous
            && (recipient.answered
                || answer_store::is_spent(cx.tx(), &town, &survey.id, &self.token).await?);
        let way = match survey.standing(today) {
            _ if used => Way::Used,
            Standing::Draft | Standing::Ahead => Way::Ahead,
            Standing::Closed | Standing::Published => Way::Closed,
            Standing::Open if recipient.answered => Way::Answered,
            Standing::Open => Way::Open,
        };
        let said = if survey.anonymous {
            Vec::new()
        } else {
            answer_store::of_recipient(cx.tx(), &town, (&survey.id, &recipient.id)).await?
        };
        let questions = store::questions(cx.tx(), &town, &survey.id).await?;
        Ok(Some(LinkSeen { survey, recipient, way, questions, said: said.into_iter().collect() }))
    }
}

/// What a survey gave.
#[derive(Debug)]
pub struct SeeResult(pub Id<Survey>);

/// What [`SeeResult`] shows.
#[derive(Debug)]
pub struct ResultSeen {
    /// The survey.
    pub survey: Survey,
    /// Each group with how many were asked and how many have answered.
    pub groups: Vec<(Group, usize, usize)>,
    /// Each question, counted.
    pub tallied: Vec<Tallied>,
    /// The actor may publish it today.
    pub publishes: bool,
    /// Today.
    pub today: Day,
}

impl Sight for SeeResult {
    type Output = ResultSeen;

    async fn see(self, cx: &mut Cx) -> Result<ResultSeen, Error> {
        let survey = cx.load_for(Act::SeeSurvey, &self.0).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let standing = survey.standing(today);
        if standing != Standing::Published {
            cx.may(Act::SeeAnswers, &survey.subject(&town))?;
        }
        if !survey.counts(today) {
            return Err(Refusal::NotFound.into());
        }
        let groups = store::groups(cx.tx(), &town, &survey).await?;
        let answers = if survey.anonymous {
            answer_store::without_names(cx.tx(), &town, &survey.id).await?
        } else {
            answer_store::with_names(cx.tx(), &town, &survey.id).await?
        };
        let asked: Vec<Group> = groups.iter().map(|(group, ..)| *group).collect();
        let questions = store::questions(cx.tx(), &town, &survey.id).await?;
        let mut tallied: Vec<Tallied> = questions.iter().map(|one| tally(one, &asked, &answers)).collect();
        // What is not published stays with whoever ran it.
        let reads = cx.allows(Act::SeeAnswers, &survey.subject(&town));
        if standing == Standing::Published && !survey.texts && !reads {
            tallied.iter_mut().flat_map(|one| &mut one.counted).for_each(|one| one.texts.clear());
        }
        Ok(ResultSeen {
            publishes: standing == Standing::Closed && cx.allows(Act::EditSurvey, &survey.subject(&town)),
            survey,
            groups,
            tallied,
            today,
        })
    }
}

fn tally(question: &Question, asked: &[Group], answers: &[answer_store::Counted]) -> Tallied {
    let of: Vec<(Group, &str)> = answers
        .iter()
        .filter(|(of, ..)| *of == question.id)
        .map(|(_, group, body)| (*group, body.as_str()))
        .collect();
    count::tally(question, asked, &of)
}

/// Who said what in a survey with names: for whoever runs it alone.
#[derive(Debug)]
pub struct SeeSingle(pub Id<Survey>);

/// What [`SeeSingle`] shows.
#[derive(Debug)]
pub struct SingleSeen {
    /// The survey.
    pub survey: Survey,
    /// What it asks.
    pub questions: Vec<Question>,
    /// Who was asked.
    pub recipients: Vec<Recipient>,
    /// What each has said.
    pub said: HashMap<Id<Recipient>, HashMap<Id<Question>, String>>,
}

impl Sight for SeeSingle {
    type Output = SingleSeen;

    async fn see(self, cx: &mut Cx) -> Result<SingleSeen, Error> {
        let survey = cx.load_for(Act::SeeAnswers, &self.0).await?;
        let town = cx.town().to_owned();
        if survey.anonymous {
            return Err(Refusal::NotFound.into());
        }
        let mut said: HashMap<_, HashMap<_, _>> = HashMap::new();
        for (recipient, (question, body)) in answer_store::by_recipient(cx.tx(), &town, &survey.id).await? {
            said.entry(recipient).or_default().insert(question, body);
        }
        Ok(SingleSeen {
            questions: store::questions(cx.tx(), &town, &survey.id).await?,
            recipients: recipient_store::of_survey(cx.tx(), &town, &survey.id).await?,
            survey,
            said,
        })
    }
}

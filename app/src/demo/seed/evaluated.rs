//! An evaluation from outside: commissioned, prolonged, delivered, answered by both sides in different ways; and what has become
//! of its recommendations since.

use kernel::{Day, Id};
use policy::{Actor, Role, Standing};
use serde::Deserialize;

use super::{deed::Sower, wrong};
use crate::{
    base::Error,
    compact::{
        Edition,
        rules::Side,
        sights::{Open, Which},
    },
    evaluation::{
        actions::{AnswerTyped, Commission, CommissionTyped, DocumentTyped, MovePeriod, Typed},
        answers::{Answer, Become, Complete, Path},
        documents::FileDocument,
        rules::{ANSWER_DAYS, Evaluation, Recommendation},
        sights::SeeEvaluation,
        writing::{Deliver, WriteFinding, WriteRecommendation},
    },
    tenants,
};

/// An evaluation as the content tells it; days are counted from today.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    name: String,
    organisation: String,
    person: String,
    mail: String,
    mandate: String,
    pub commissioned: i32,
    until: i32,
    pub moved: Moved,
    pub delivered: i32,
    findings: Vec<Found>,
    recommendations: Vec<Recommended>,
    pub replies: Vec<Reply>,
    documents: Vec<Paper>,
}

/// Its time was moved.
#[derive(Debug, Deserialize)]
pub(super) struct Moved {
    pub on: i32,
    until: i32,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct Found {
    heading: String,
    body: String,
    clauses: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Recommended {
    heading: String,
    body: String,
    findings: Vec<usize>,
    sides: Vec<String>,
}

/// A side answers, or says what a recommendation becomes.
#[derive(Debug, Deserialize)]
pub(super) struct Reply {
    pub on: i32,
    to: usize,
    side: String,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    measure: String,
    #[serde(default)]
    change: String,
    #[serde(default)]
    done: String,
    #[serde(default)]
    link: String,
}

#[derive(Debug, Deserialize)]
struct Paper {
    kind: String,
    on: i32,
    title: String,
    link: String,
}

/// What has been sown of it so far.
#[derive(Default)]
pub(super) struct Sown {
    evaluation: Option<Id<Evaluation>>,
    recommendations: Vec<Id<Recommendation>>,
    /// The draft of the next edition.
    pub draft: Option<Id<Edition>>,
}

/// The evaluation of the demo.
pub(super) fn told() -> Result<Told, Error> {
    Ok(serde_json::from_str(include_str!("../content/alvhamn/evaluation.json"))?)
}

impl Sower<'_> {
    fn day(&self, days: i32) -> Day {
        self.plan.today.plus_days(days)
    }

    /// The evaluation is commissioned.
    pub(super) async fn commission(&mut self) -> Result<(), Error> {
        let (of, by) = (told()?, self.secretary()?);
        let typed = CommissionTyped {
            name: of.name,
            organisation: of.organisation,
            person: of.person,
            mail: of.mail.clone(),
            mandate: of.mandate,
            from: self.day(of.commissioned).to_string(),
            until: self.day(of.until).to_string(),
            answer_days: ANSWER_DAYS.to_string(),
        };
        let commission = Commission { compact: self.compact()?, typed, lang: kernel::Lang::Sv };
        let (id, _) = self.desk.act(&by, commission).await?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let see = SeeEvaluation { evaluation: id.clone(), version: None };
        let seen = self.desk.see(&town, &by, see).await?;
        self.people.insert(of.mail, seen.evaluation.person);
        self.evaluated.evaluation = Some(id);
        Ok(())
    }

    /// It gets more time.
    pub(super) async fn prolong(&mut self) -> Result<(), Error> {
        let (of, by) = (told()?, self.secretary()?);
        let until = self.day(of.moved.until).to_string();
        self.desk
            .act(&by, MovePeriod { evaluation: self.evaluation()?, until, reason: of.moved.reason })
            .await
    }

    fn evaluation(&self) -> Result<Id<Evaluation>, Error> {
        self.evaluated.evaluation.clone().ok_or_else(|| wrong("no evaluation yet"))
    }

    fn commissioned(&self, mail: &str) -> Result<Actor, Error> {
        let id = self.people.get(mail).ok_or_else(|| wrong(mail))?;
        let standing = Standing { role: Role::Evaluator, scope: None };
        Ok(Actor::person(&self.plan.town.key, id.as_str(), vec![standing]))
    }

    /// The evaluator writes, files what belongs to it, and delivers.
    pub(super) async fn deliver(&mut self) -> Result<(), Error> {
        let (of, id) = (told()?, self.evaluation()?);
        let by = self.commissioned(&of.mail)?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let opened = self.desk.see(&town, &by, Open(Which::InForce(String::new()))).await?;
        let mut findings = Vec::new();
        for one in &of.findings {
            let named = opened.text.clauses.iter().filter(|c| one.clauses.contains(&c.heading));
            let clauses = named.filter(|c| c.is_commitment()).map(|c| c.id.to_string()).collect();
            let typed = typed(&one.heading, &one.body, clauses, &[]);
            let write = WriteFinding { evaluation: id.clone(), finding: None, typed };
            findings.push(self.desk.act(&by, write).await?.to_string());
        }
        for one in &of.recommendations {
            let built = one.findings.iter().filter_map(|n| findings.get(*n).cloned()).collect();
            let typed = typed(&one.heading, &one.body, built, &one.sides);
            let write = WriteRecommendation { evaluation: id.clone(), recommendation: None, typed };
            self.evaluated.recommendations.push(self.desk.act(&by, write).await?);
        }
        for one in of.documents {
            let on = self.day(one.on).to_string();
            let typed = DocumentTyped { kind: one.kind, title: one.title, on, link: one.link };
            self.desk.act(&by, FileDocument { evaluation: id.clone(), typed, file: None }).await?;
        }
        self.desk.act(&by, Deliver { evaluation: id }).await
    }

    /// A side answers, or says what became of a recommendation: the public side by a politician, civil society by the one who
    /// speaks for the first organisation. A change in the next edition is entered by the secretariat, which writes it.
    pub(super) async fn reply(&mut self, n: usize) -> Result<(), Error> {
        let mut of = told()?;
        let one = of.replies.swap_remove(n);
        let by = match one.side.as_str() {
            _ if !one.change.is_empty() => self.secretary()?,
            side if Side::is_public(side) => self.politician(n)?.0,
            _ => self.speaker(0)?,
        };
        let to = self.evaluated.recommendations.get(one.to);
        let recommendation = to.cloned().ok_or_else(|| wrong("no such recommendation"))?;
        if !one.verdict.is_empty() {
            let (source, was) = (String::new(), String::new());
            let typed = AnswerTyped { side: one.side, verdict: one.verdict, body: one.body, source, was };
            return self.desk.act(&by, Answer { recommendation, typed }).await;
        }
        if !one.done.is_empty() {
            let (side, body, link) = (one.side, one.done, one.link);
            return self.desk.act(&by, Complete { recommendation, side, body, link, file: None }).await;
        }
        let path = if one.change.is_empty() {
            Path::Measure(self.measure_named(&one.measure)?)
        } else {
            self.change_of(&by, &one.change).await?
        };
        let (side, path) = (one.side, Some(path));
        self.desk
            .act(&by, Become { recommendation, side, path, body: String::new(), was: String::new() })
            .await
    }

    /// A change of the commitment with this heading, in the draft of the next edition.
    async fn change_of(&self, by: &Actor, heading: &str) -> Result<Path, Error> {
        let draft = self.evaluated.draft.clone().ok_or_else(|| wrong("no draft yet"))?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let opened = self.desk.see(&town, by, Open(Which::InForce(String::new()))).await?;
        let clause = opened.text.clauses.iter().find(|c| c.heading == heading && c.is_commitment());
        let clause = clause.ok_or_else(|| wrong(heading))?;
        Ok(Path::Change(draft, clause.id.clone()))
    }
}

fn typed(heading: &str, body: &str, of: Vec<String>, sides: &[String]) -> Typed {
    let (heading, body) = (heading.to_owned(), body.to_owned());
    Typed { heading, body, of, sides: sides.to_vec(), was: String::new() }
}

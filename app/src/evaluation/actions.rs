//! What the secretariat does: commission an evaluation, and move its last day.

use kernel::{Id, Lang};
use policy::{Act, Kind, Role, Subject};
use serde_json::json;

use super::{
    checks,
    rules::{Evaluation, Recommendation},
    store, text_store,
};
use crate::{
    base::{Action, Cx, Error, Held, outbox::Mail},
    compact::Compact,
    people::lent::{Borrower, lend, lent_until},
    web::{Urls, words::Words},
};

pub use super::checks::{AnswerTyped, CommissionTyped, DocumentTyped, Typed};

impl Held for Evaluation {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        store::find(cx.tx(), &town, id, today).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// A recommendation is held as it was delivered last; what is only written is nobody's to answer.
impl Held for Recommendation {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        text_store::delivered(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant, "")
    }
}

/// Commission an evaluation: somebody becomes its evaluator for a time, and gets a letter that says so.
#[derive(Debug, Clone)]
pub struct Commission {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// What it is, as typed.
    pub typed: CommissionTyped,
    /// The language of the evaluator's mails, if they are new.
    pub lang: Lang,
}

impl Action for Commission {
    /// Which, and whether another evaluation of the same compact is under way at the same time.
    type Output = (Id<Evaluation>, bool);
    const ACT: Act = Act::EditEvaluation;

    async fn run(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may(Act::EditEvaluation, &Subject::new(Kind::Evaluation, cx.town()))?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        let facts = checks::commission(&self.typed, today)?;
        let to = Borrower { mail: facts.mail.clone(), name: facts.person.clone(), lang: self.lang };
        let (person, role) = lend(cx, &to, Role::Evaluator, facts.period).await?;
        let id: Id<Evaluation> = cx.new_id();
        store::insert(cx.tx(), &town, (&id, &compact.id), (&person.id, &role), (&facts, now)).await?;
        let evaluation = cx.load_for(Act::SeeEvaluation, &id).await?;
        let overlaps = !store::overlapping(cx.tx(), &town, &evaluation).await?.is_empty();
        let detail = json!({
            "did": "commissioned", "name": facts.name, "by": facts.organisation,
            "from": facts.period.0.to_string(), "until": facts.period.1.to_string(),
        });
        cx.record(Kind::Evaluation, id.as_str(), None, detail).await?;
        tell(cx, &evaluation, (&facts.mail, person.lang), "evaluation-mail-commissioned", "").await?;
        Ok((id, overlaps))
    }
}

/// A letter to the evaluator.
async fn tell(
    cx: &mut Cx,
    of: &Evaluation,
    (mail, lang): (&str, Lang),
    key: &'static str,
    reason: &str,
) -> Result<(), Error> {
    let words = Words::of(lang);
    let onward = Urls::of(cx.town()).evaluation(&of.id);
    cx.send(Mail {
        key,
        to: mail.to_owned(),
        person: Some(of.person.to_string()),
        lang,
        args: vec![
            ("name", of.name.clone()),
            ("compact", of.compact_name.clone()),
            ("mandate", of.mandate.replace("\n\n", "\n")),
            ("from", words.day(of.from)),
            ("until", words.day(of.until)),
            ("why", reason.replace("\n\n", "\n")),
        ],
        onward,
    })
    .await
}

/// Move the last day of an evaluation: later, or earlier, which may end it today. The role moves with it; anyone may read why.
#[derive(Debug, Clone)]
pub struct MovePeriod {
    /// Of which evaluation.
    pub evaluation: Id<Evaluation>,
    /// The last day, as typed.
    pub until: String,
    /// Why.
    pub reason: String,
}

impl Action for MovePeriod {
    type Output = ();
    const ACT: Act = Act::EditEvaluation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let evaluation = cx.load_for(Act::EditEvaluation, &self.evaluation).await?;
        let (town, now) = (cx.town().to_owned(), cx.now);
        let (until, reason) = checks::period(&evaluation, &self.until, &self.reason, cx.today())?;
        lent_until(cx, &evaluation.person, &evaluation.role, until).await?;
        store::set_until(cx.tx(), &town, &evaluation, until, (now, &reason)).await?;
        let detail = json!({
            "did": "moved", "before": evaluation.until.to_string(), "after": until.to_string(), "reason": reason,
        });
        cx.record(Kind::Evaluation, evaluation.id.as_str(), None, detail).await?;
        let moved = Evaluation { until, ..evaluation };
        if let Some((mail, lang)) = store::letters_to(cx.tx(), &town, &moved.person).await? {
            tell(cx, &moved, (&mail, lang), "evaluation-mail-moved", &reason).await?;
        }
        Ok(())
    }
}

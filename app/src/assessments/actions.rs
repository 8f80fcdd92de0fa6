//! What people do: say how a side sees a commitment.

use policy::{Act, Kind};
use serde_json::json;

use super::{
    rules::{self, NewAssessment},
    store::{self, Kept},
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, Sight as _},
    compact::{
        rules::Clause,
        sights::{Open, Opened, Which},
    },
};

/// Say how a side sees a commitment. What was said before stays; from now on this counts.
#[derive(Debug, Clone)]
pub struct Assess {
    /// The compact's part of addresses; empty for the town's first.
    pub compact: String,
    /// The commitment, by its part of addresses in the edition of today.
    pub clause: String,
    /// Which side, by its key.
    pub side: String,
    /// What it says.
    pub new: NewAssessment,
}

/// The commitment with this part of addresses.
pub fn commitment<'a>(clauses: &'a [Clause], slug: &str) -> Result<&'a Clause, Refusal> {
    let found = clauses.iter().find(|c| c.slug == slug && c.is_commitment());
    found.ok_or(Refusal::NotFound)
}

impl Action for Assess {
    type Output = ();
    const ACT: Act = Act::Assess;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let Opened { compact, text, .. } = Open(Which::On(self.compact, today)).see(cx).await?;
        let clause = commitment(&text.clauses, &self.clause)?;
        cx.may(Act::SeeCommitment, &rules::subject(&town, &clause.id, ""))?;
        if !rules::assessing(&text.sides).iter().any(|side| side.key == self.side) {
            return Err(Problem::at("side", "assessments-side-missing").into());
        }
        let subject = rules::subject(&town, &clause.id, &self.side);
        cx.may(Act::Assess, &subject)?;
        let own = cx.allows_own(Act::Assess, &subject);
        let (status, on) = rules::check(&self.new, own, today)?;
        // Where somebody of the side says it there is no other source than themselves.
        let source = if own { "" } else { self.new.source.as_str() };
        let (id, person, at) = (cx.new_id::<Assess>(), cx.actor.person.clone(), cx.now);
        let kept = Kept {
            compact: &compact.id,
            clause: &clause.id,
            side: &self.side,
            status,
            reason: &self.new.reason,
            on,
            at,
            person,
            source,
        };
        store::insert(cx.tx(), &town, &id, &kept).await?;
        let detail = json!({
            "v": 1, "assessment": id.as_str(), "side": self.side, "status": status.name(),
            "on": on.to_string(), "source": source,
        });
        cx.record(Kind::Commitment, clause.id.as_str(), None, detail).await
    }
}

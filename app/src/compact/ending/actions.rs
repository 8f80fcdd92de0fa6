//! Ending a compact, and taking that back.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    rules::{self, End, Ending},
    store,
};
use crate::{
    base::{Action, Cx, Error, Held as _, Problem, Refusal, Sight},
    compact::{Compact, Edition, store as kept},
};

/// End a compact by a decision.
#[derive(Debug, Clone)]
pub struct EndCompact {
    /// Which.
    pub compact: Id<Compact>,
    /// What is said of it.
    pub end: End,
}

impl Action for EndCompact {
    type Output = ();
    const ACT: Act = Act::EditCompact;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compact = cx.load_for(Act::EditCompact, &self.compact).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let latest = kept::latest(cx.tx(), &town, &compact.id).await?;
        let latest = latest.ok_or_else(|| Refusal::from(Problem::whole("compact-ending-nothing")))?;
        let endings = store::all(cx.tx(), &town).await?;
        let last_day = rules::check(&self.end, &compact.id, &latest, &endings)?;
        let follower = match &self.end.followed_by {
            Some(id) => Some(cx.load_for(Act::SeeCompact, id).await?),
            None => None,
        };
        let ending = Ending {
            id: cx.new_id(),
            compact: compact.id,
            edition: latest.id,
            until_before: latest.until,
            last_day,
            body: self.end.body,
            reason: self.end.reason,
            followed_by: follower.map(|c| (c.id, c.slug, c.name)),
            undone: None,
        };
        store::end(cx.tx(), &town, &ending, today).await?;
        let detail = json!({
            "last": last_day.to_string(), "body": ending.body, "reason": ending.reason,
            "followed_by": ending.followed_by.as_ref().map(|(_, slug, _)| slug),
        });
        cx.record(Kind::Compact, ending.compact.as_str(), None, detail).await
    }
}

/// Take back an end that was a mistake.
#[derive(Debug, Clone)]
pub struct UndoEnding {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// Why.
    pub reason: String,
}

impl Action for UndoEnding {
    type Output = ();
    const ACT: Act = Act::EditCompact;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compact = cx.load_for(Act::EditCompact, &self.compact).await?;
        rules::check_undoing(&self.reason)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let endings = store::all(cx.tx(), &town).await?;
        let standing = endings.into_iter().find(|e| e.compact == compact.id && e.stands());
        let ending = standing.ok_or_else(|| Refusal::from(Problem::whole("compact-ending-none")))?;
        store::undo(cx.tx(), &town, &ending, today, &self.reason).await?;
        let detail = json!({ "did": "undone", "last": ending.last_day.to_string(), "reason": self.reason });
        cx.record(Kind::Compact, compact.id.as_str(), None, detail).await
    }
}

/// Whether a compact has been ended, today or by a day to come: nothing follows in it then.
pub async fn is_ended(cx: &mut Cx, compact: &Id<Compact>) -> Result<bool, Error> {
    let town = cx.town().to_owned();
    Ok(store::all(cx.tx(), &town).await?.iter().any(|e| e.compact == *compact && e.stands()))
}

/// See every end of every compact, the latest first.
#[derive(Debug)]
pub struct Endings;

impl Sight for Endings {
    type Output = Vec<Ending>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Ending>, Error> {
        cx.may_here(Act::SeeTown)?;
        let town = cx.town().to_owned();
        Ok(store::all(cx.tx(), &town).await?)
    }
}

/// See a compact, to end it or to take that back: with its latest edition, its ends, and the others that could follow it.
#[derive(Debug)]
pub struct ToEnd(pub String);

/// A compact that may be ended.
#[derive(Debug)]
pub struct Endable {
    /// The compact.
    pub compact: Compact,
    /// Its latest edition.
    pub latest: Option<Edition>,
    /// Its ends, the latest first.
    pub endings: Vec<Ending>,
    /// Those that could follow.
    pub others: Vec<Compact>,
}

impl Sight for ToEnd {
    type Output = Endable;

    async fn see(self, cx: &mut Cx) -> Result<Endable, Error> {
        let town = cx.town().to_owned();
        let compact = kept::by_slug(cx.tx(), &town, &self.0).await?.ok_or(Refusal::NotFound)?;
        cx.may(Act::EditCompact, &compact.subject(&town))?;
        let latest = kept::latest(cx.tx(), &town, &compact.id).await?;
        let mut endings = store::all(cx.tx(), &town).await?;
        let mut others = kept::compacts(cx.tx(), &town).await?;
        others.retain(|c| c.id != compact.id && !endings.iter().any(|e| e.compact == c.id && e.stands()));
        endings.retain(|e| e.compact == compact.id);
        Ok(Endable { compact, latest, endings, others })
    }
}

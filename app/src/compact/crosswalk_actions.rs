//! Correcting, before an edition is adopted, what became of the clauses of the one before: likeness proposes, a person
//! knows. What is said here is shown in the comparison and goes into the crosswalk when the draft is adopted.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions::whole_text,
    crosswalk::{self, Link, Origin},
    crosswalk_store,
    rules::{Clause, Edition, EditionState},
    store::{self, Text},
};
use crate::base::{Action, Cx, Error, Problem, Refusal, Sight};

/// What is said of two clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying {
    /// The one became the other; it may have become others too, and the other may have come of others too.
    Pair,
    /// The one did not become the other.
    Part,
    /// Nothing: what likeness proposes stands again.
    TakeBack,
}

impl Saying {
    /// The name in forms and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::Part => "part",
            Self::TakeBack => "take-back",
        }
    }
}

impl std::str::FromStr for Saying {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Pair, Self::Part, Self::TakeBack].into_iter().find(|one| one.name() == name).ok_or(())
    }
}

/// Say what became of a clause of the edition before.
#[derive(Debug, Clone)]
pub struct Tie {
    /// In which draft.
    pub draft: Id<Edition>,
    /// The revision of it that was read.
    pub revision: i64,
    /// The older clause, by slug; empty where only the newer one is spoken of.
    pub old: String,
    /// The newer clause, by slug.
    pub new: String,
    /// What is said of them.
    pub saying: Saying,
}

impl Action for Tie {
    type Output = ();
    const ACT: Act = Act::EditEdition;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let head = cx.load_for(Act::EditEdition, &self.draft).await?;
        let compared = compared(cx, head).await?.ok_or_else(|| Problem::whole("compact-crosswalk-none"))?;
        if compared.revision != self.revision {
            return Err(Problem::whole("compact-someone-else").into());
        }
        let origin = compared.after(&self)?;
        let town = cx.town().to_owned();
        match &origin {
            Some(origin) => crosswalk_store::say(cx.tx(), &town, &self.draft, origin).await?,
            None => crosswalk_store::take_back(cx.tx(), &town, &self.draft, &self.new).await?,
        }
        let detail = json!({ "did": self.saying.name(), "old": self.old, "new": self.new });
        cx.record(Kind::Edition, self.draft.as_str(), None, detail).await
    }
}

/// A draft beside the edition that it would follow.
#[derive(Debug)]
pub struct Compared {
    /// The draft's revision.
    pub revision: i64,
    /// The edition before.
    pub before: Edition,
    /// The older text.
    pub old: Text,
    /// The newer text.
    pub new: Text,
    /// What was said by hand.
    pub said: Vec<Origin>,
}

impl Compared {
    /// What became of every clause.
    pub fn links(&self) -> Vec<Link<usize>> {
        crosswalk::corrected(&self.old.clauses, &self.new.clauses, &self.said)
    }

    /// Where the newer clause comes from once `tie` is said; nothing where that is taken back.
    fn after(&self, tie: &Tie) -> Result<Option<Origin>, Problem> {
        let place = |text: &Text, slug: &str| {
            let found = text.clauses.iter().position(|c| c.parent.is_none() && c.slug == slug);
            found.ok_or_else(|| Problem::whole("compact-item-gone"))
        };
        let n = place(&self.new, &tie.new)?;
        if tie.saying == Saying::TakeBack {
            return Ok(None);
        }
        let o = place(&self.old, &tie.old)?;
        let from = self.links().into_iter().filter(|link| link.new == Some(n)).filter_map(|link| link.old);
        let mut from: Vec<usize> = from.filter(|other| *other != o).collect();
        if tie.saying == Saying::Pair {
            from.push(o);
        }
        let old = from.into_iter().map(|o| self.old.clauses[o].slug.clone()).collect();
        Ok(Some(Origin { new: tie.new.clone(), old }))
    }
}

/// A draft beside the edition that it would follow; nothing where it would be the first.
async fn compared(cx: &mut Cx, draft: Edition) -> Result<Option<Compared>, Error> {
    if draft.state != EditionState::Draft {
        return Err(Problem::whole("compact-no-draft").into());
    }
    let town = cx.town().to_owned();
    let Some(before) = store::latest(cx.tx(), &town, &draft.compact).await? else { return Ok(None) };
    let kept = store::draft(cx.tx(), &town, &draft.id).await?.ok_or(Refusal::NotFound)?;
    let old = whole_text(cx, &before).await?;
    let new = whole_text(cx, &draft).await?;
    let said = crosswalk_store::said(cx.tx(), &town, &draft.id).await?;
    Ok(Some(Compared { revision: kept.revision, before, old, new, said }))
}

/// See what would become of the clauses of the edition before, to correct it.
#[derive(Debug)]
pub struct SeeCrosswalk(pub Id<Edition>);

impl Sight for SeeCrosswalk {
    type Output = (Edition, Option<Compared>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let draft = cx.load_for(Act::EditEdition, &self.0).await?;
        if draft.state != EditionState::Draft {
            // What is adopted is read, never corrected.
            return Err(Refusal::NotFound.into());
        }
        Ok((draft.clone(), compared(cx, draft).await?))
    }
}

/// What became of every clause from one edition to another: as it was adopted, where one follows the other; as it has
/// been corrected, where the newer is the draft that follows; else by likeness.
pub async fn links_between(
    cx: &mut Cx,
    (from, old): (&Edition, &Text),
    (to, new): (&Edition, &Text),
) -> Result<Vec<Link<usize>>, Error> {
    let town = cx.town().to_owned();
    let follows = from.compact == to.compact && from.number.is_some_and(|n| to.number == Some(n + 1));
    if follows {
        let kept = crosswalk_store::crosswalk(cx.tx(), &town, &to.id).await?;
        let place =
            |text: &Text, id: Option<Id<_>>| text.clauses.iter().position(|c| Some(&c.id) == id.as_ref());
        return Ok(kept
            .into_iter()
            .map(|l| Link { old: place(old, l.old), new: place(new, l.new), relation: l.relation })
            .collect());
    }
    // What is said of a draft is said of the edition that it follows: the one that no other has taken the place of.
    let said = match (from.state, to.state) {
        (EditionState::InForce, EditionState::Draft) if from.compact == to.compact => {
            crosswalk_store::said(cx.tx(), &town, &to.id).await?
        }
        _ => Vec::new(),
    };
    Ok(crosswalk::corrected(&old.clauses, &new.clauses, &said))
}

/// The edition before ends where this one begins, and the crosswalk says what became of its clauses.
pub(super) async fn succeed(
    cx: &mut Cx,
    before: &Edition,
    after: &Id<Edition>,
    clauses: &[Clause],
    from: Day,
) -> Result<(), Error> {
    let town = cx.town().to_owned();
    store::supersede(cx.tx(), &town, &before.id, from.plus_days(-1)).await?;
    let old = store::text(cx.tx(), &town, &before.id).await?.clauses;
    let said = crosswalk_store::said(cx.tx(), &town, after).await?;
    let links: Vec<Link<Id<Clause>>> = crosswalk::corrected(&old, clauses, &said)
        .into_iter()
        .map(|link| Link {
            old: link.old.map(|i| old[i].id.clone()),
            new: link.new.map(|i| clauses[i].id.clone()),
            relation: link.relation,
        })
        .collect();
    store::insert_crosswalk(cx.tx(), &town, after, &links).await?;
    Ok(store::inherit_rhythms(cx.tx(), &town, after, &before.id).await?)
}

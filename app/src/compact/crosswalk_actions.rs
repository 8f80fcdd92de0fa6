//! Correcting, before an edition is adopted, what became of the clauses of the one before: what was done in the draft is
//! known, likeness proposes the rest, and a person knows better. What is said here is shown in the comparison and goes into the crosswalk when the draft is adopted.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    actions::whole_text,
    crosswalk::{self, Link, Origin},
    crosswalk_store,
    derive::{self, Top},
    lineage::Lineage,
    revision::strands::Strand,
    rules::{Clause, Edition, EditionState},
    store::{self, Draft, Text},
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
        if compared.draft.revision != self.revision {
            return Err(Problem::whole("compact-someone-else").into());
        }
        let from = compared.after(&self)?;
        let top = compared.top(&self.new).ok_or_else(|| Problem::whole("compact-item-gone"))?;
        let mut draft = compared.draft;
        draft.strands.set(top, Strand { by_hand: from.is_some(), from });
        let town = cx.town().to_owned();
        store::set_strands(cx.tx(), &town, &self.draft, &draft).await?;
        let detail = json!({ "did": self.saying.name(), "old": self.old, "new": self.new });
        cx.record(Kind::Edition, self.draft.as_str(), None, detail).await
    }
}

/// A draft beside the edition that it would follow.
#[derive(Debug)]
pub struct Compared {
    /// What the draft is made of.
    pub draft: Draft,
    /// The edition before.
    pub before: Edition,
    /// The older text.
    pub old: Text,
    /// The newer text.
    pub new: Text,
    /// What is known of where its clauses come from.
    pub said: Vec<Origin>,
}

impl Compared {
    /// What became of every clause.
    pub fn links(&self) -> Vec<Link<usize>> {
        crosswalk::corrected(&self.old.clauses, &self.new.clauses, &self.said)
    }

    /// The thing of the draft that is the newer clause with this slug.
    fn top(&self, slug: &str) -> Option<Top> {
        let clauses = self.new.clauses.iter().filter(|c| c.parent.is_none());
        derive::tops(&self.draft.proposal).into_iter().zip(clauses).find(|(_, c)| c.slug == slug).map(|x| x.0)
    }

    /// Whether a person has said where the newer clause with this slug comes from.
    pub fn by_hand(&self, slug: &str) -> bool {
        self.top(slug).and_then(|top| self.draft.strands.get(top)).is_some_and(|strand| strand.by_hand)
    }

    /// Where the newer clause comes from once `tie` is said; nothing where that is taken back.
    fn after(&self, tie: &Tie) -> Result<Option<Vec<String>>, Problem> {
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
        Ok(Some(from.into_iter().map(|o| self.old.clauses[o].slug.clone()).collect()))
    }
}

/// A draft beside the edition that it would follow; nothing where it would be the first.
pub(super) async fn compared(cx: &mut Cx, draft: Edition) -> Result<Option<Compared>, Error> {
    if draft.state != EditionState::Draft {
        return Err(Problem::whole("compact-no-draft").into());
    }
    let town = cx.town().to_owned();
    let Some(before) = store::latest(cx.tx(), &town, &draft.compact).await? else { return Ok(None) };
    let kept = store::draft(cx.tx(), &town, &draft.id).await?.ok_or(Refusal::NotFound)?;
    let old = whole_text(cx, &before).await?;
    let new = whole_text(cx, &draft).await?;
    let said = known(cx, &kept, &new, (&before, &old)).await?;
    Ok(Some(Compared { draft: kept, before, old, new, said }))
}

/// What is known of where the clauses of a draft come from, as clauses of `before`. Where the draft began from another edition
/// than the one it is to follow, the crosswalk between those two leads on.
async fn known(
    cx: &mut Cx,
    draft: &Draft,
    new: &Text,
    (before, old): (&Edition, &Text),
) -> Result<Vec<Origin>, Error> {
    let mut known = draft.strands.origins(&draft.proposal, &new.clauses);
    let (Some(began), Some(number)) = (&draft.revises, before.number) else { return Ok(known) };
    if *began == before.id {
        return Ok(known);
    }
    let town = cx.town().to_owned();
    let first = store::text(cx.tx(), &town, began).await?;
    let lineage = Lineage::new(store::steps(cx.tx(), &town, &before.compact).await?);
    let led = |slug: &String| {
        let clause = first.clauses.iter().find(|c| c.slug == *slug);
        let now = clause.map(|c| lineage.became(&c.id, number)).unwrap_or_default();
        old.clauses.iter().filter(|c| now.contains(&c.id)).map(|c| c.slug.clone()).collect::<Vec<_>>()
    };
    for origin in &mut known {
        origin.old = origin.old.iter().flat_map(led).collect();
    }
    Ok(known)
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

/// What became of every clause from one edition to another: as it was adopted, where one follows the other, at once or through
/// others; as it is known, where the newer is the draft that follows; else by likeness.
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
    if let (Some(first), Some(last)) = (from.number, to.number)
        && from.compact == to.compact
        && first < last
    {
        // Editions lie between: every crosswalk on the way leads on.
        let lineage = Lineage::new(store::steps(cx.tx(), &town, &from.compact).await?);
        return Ok(crosswalk::corrected(&old.clauses, &new.clauses, &led(&lineage, last, old, new)));
    }
    // What is known of a draft is known of the edition that it follows: the one that no other has taken the place of.
    let said = match (from.state, to.state) {
        (EditionState::InForce, EditionState::Draft) if from.compact == to.compact => {
            let draft = store::draft(cx.tx(), &town, &to.id).await?.ok_or(Refusal::NotFound)?;
            known(cx, &draft, new, (from, old)).await?
        }
        _ => Vec::new(),
    };
    Ok(crosswalk::corrected(&old.clauses, &new.clauses, &said))
}

/// Of every newer clause the older ones that became it, by the crosswalks in between.
fn led(lineage: &Lineage, number: i64, old: &Text, new: &Text) -> Vec<Origin> {
    let top = |text: &Text| text.clauses.iter().filter(|c| c.parent.is_none()).cloned().collect::<Vec<_>>();
    let olds: Vec<_> = top(old).into_iter().map(|c| (lineage.became(&c.id, number), c.slug)).collect();
    let origin = |clause: Clause| Origin {
        old: olds
            .iter()
            .filter(|(became, _)| became.contains(&clause.id))
            .map(|(_, slug)| slug.clone())
            .collect(),
        new: clause.slug,
    };
    top(new).into_iter().map(origin).collect()
}

/// The edition before ends where this one begins, and the crosswalk says what became of its clauses.
pub(super) async fn succeed(
    cx: &mut Cx,
    before: &Edition,
    (after, draft): (&Id<Edition>, &Draft),
    new: &Text,
    from: Day,
) -> Result<(), Error> {
    let town = cx.town().to_owned();
    store::supersede(cx.tx(), &town, &before.id, from.plus_days(-1)).await?;
    let old = store::text(cx.tx(), &town, &before.id).await?;
    let said = known(cx, draft, new, (before, &old)).await?;
    let links: Vec<Link<Id<Clause>>> = crosswalk::corrected(&old.clauses, &new.clauses, &said)
        .into_iter()
        .map(|link| Link {
            old: link.old.map(|i| old.clauses[i].id.clone()),
            new: link.new.map(|i| new.clauses[i].id.clone()),
            relation: link.relation,
        })
        .collect();
    store::insert_crosswalk(cx.tx(), &town, after, &links).await?;
    Ok(store::inherit_rhythms(cx.tx(), &town, after, &before.id).await?)
}

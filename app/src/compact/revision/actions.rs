//! Beginning a revision, and putting back what a draft has let go.

use kernel::Id;
use policy::Act;
use reader::proposal::Proposal;

use super::{
    strands::{Strand, Strands},
    unfolded,
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, Sight},
    compact::{
        Compact, Edition,
        actions::{keep_new, whole_text},
        boxes::{List, Spot},
        derive::{self, Top},
        ending::actions::is_ended,
        keeping::free,
        rules::EditionState,
        store::{self, Draft, Text},
    },
};

/// Begin the next edition: a draft whose text is the edition that it is to follow.
#[derive(Debug, Clone)]
pub struct OpenRevision {
    /// The edition that it is to follow.
    pub edition: Id<Edition>,
    /// One more, though another draft of the compact is open.
    pub another: bool,
}

impl Action for OpenRevision {
    type Output = Id<Edition>;
    const ACT: Act = Act::Import;

    async fn run(self, cx: &mut Cx) -> Result<Id<Edition>, Error> {
        cx.may_here(Act::Import)?;
        let before = cx.load_for(Act::SeeEdition, &self.edition).await?;
        if before.state == EditionState::Draft {
            return Err(Problem::whole("compact-revise-draft").into());
        }
        if is_ended(cx, &before.compact).await? {
            return Err(Problem::whole("compact-ended-no-next").into());
        }
        let town = cx.town().to_owned();
        let latest = store::latest(cx.tx(), &town, &before.compact).await?;
        if latest.is_none_or(|latest| latest.id != before.id) {
            return Err(Problem::whole("compact-revise-superseded").into());
        }
        if !self.another && !store::drafts(cx.tx(), &town, &before.compact).await?.is_empty() {
            return Err(Problem::whole("compact-revise-open").into());
        }
        let text = whole_text(cx, &before).await?;
        let adopted_from = store::draft(cx.tx(), &town, &before.id).await?.map(|draft| draft.proposal);
        let proposal = unfolded::proposal(&before, &text, adopted_from.as_ref());
        let draft = Draft {
            strands: unfolded::strands(&proposal, &text),
            revises: Some(before.id),
            ..Draft::read_in(proposal, String::new(), 0)
        };
        keep_new(cx, before.compact, draft, None).await
    }
}

/// See what a revision would begin from.
#[derive(Debug)]
pub struct SeeRevision(pub String);

/// What a revision would begin from.
#[derive(Debug)]
pub struct Opening {
    /// The compact.
    pub compact: Compact,
    /// Its latest adopted edition; none where it has none.
    pub before: Option<Edition>,
    /// The drafts that are open, the newest first.
    pub drafts: Vec<Edition>,
    /// It has been ended: nothing follows in it.
    pub ended: bool,
}

impl Sight for SeeRevision {
    type Output = Opening;

    async fn see(self, cx: &mut Cx) -> Result<Opening, Error> {
        cx.may_here(Act::Import)?;
        let town = cx.town().to_owned();
        let compact = store::by_slug(cx.tx(), &town, &self.0).await?.ok_or(Refusal::NotFound)?;
        let before = store::latest(cx.tx(), &town, &compact.id).await?;
        let drafts = store::drafts(cx.tx(), &town, &compact.id).await?;
        let ended = is_ended(cx, &compact.id).await?;
        Ok(Opening { compact, before, drafts, ended })
    }
}

/// Puts the clause `slug` of the older text back into a draft, after the clause that it stood after there; where it stands now.
pub fn put_back(
    (proposal, strands): (&mut Proposal, &mut Strands),
    (before, old): (&Edition, &Text),
    slug: &str,
) -> Result<Option<Spot>, Problem> {
    let from = unfolded::proposal(before, old, None);
    let tops = derive::tops(&from);
    let slugs: Vec<&str> =
        old.clauses.iter().filter(|c| c.parent.is_none()).map(|c| c.slug.as_str()).collect();
    let gone = || Problem::whole("compact-item-gone");
    let place = slugs.iter().position(|one| *one == slug).ok_or_else(gone)?;
    match tops.get(place) {
        Some(Top::Vision) if proposal.vision.is_none() => {
            proposal.vision = from.vision;
            strands.set(Top::Vision, Strand::of(slug));
            Ok(Some(Spot::Head))
        }
        Some(Top::Item(list, at)) => {
            // Where its neighbours before it stand now: the nearest that is still there.
            let now_at = |slug: &str| {
                (0..list.len(proposal)).rfind(|at| {
                    let strand = strands.get(Top::Item(*list, *at));
                    strand.and_then(|s| s.from.as_ref()).is_some_and(|from| from.iter().any(|s| s == slug))
                })
            };
            let to = slugs[..place].iter().rev().find_map(|slug| now_at(slug)).map_or(0, |at| at + 1);
            insert(proposal, &from, (*list, *at), to);
            strands.insert(*list, to, Strand::of(slug));
            Ok(Spot::of(proposal, *list, to))
        }
        _ => Err(gone()),
    }
}

/// Copies the thing at `at` of `from` to the place `to`, under a key that nothing else has.
fn insert(proposal: &mut Proposal, from: &Proposal, (list, at): (List, usize), to: usize) {
    let key = |wish: &str, proposal: &Proposal| {
        free(wish, |key| Spot::Item(list, key.to_owned()).place(proposal).is_some())
    };
    match list {
        List::Commitments => {
            let mut thing = from.commitments[at].clone();
            thing.key = key(&thing.key, proposal);
            thing.principles.retain(|p| proposal.principles.iter().any(|q| q.key == *p));
            proposal.commitments.insert(to, thing);
        }
        List::Principles => {
            let mut thing = from.principles[at].clone();
            thing.key = key(&thing.key, proposal);
            proposal.principles.insert(to, thing);
        }
        List::Goals => {
            let mut thing = from.goals[at].clone();
            thing.key = key(&thing.key, proposal);
            proposal.goals.insert(to, thing);
        }
        List::Sections => proposal.sections.insert(to, from.sections[at].clone()),
    }
}

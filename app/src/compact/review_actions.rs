//! What the secretariat does with a draft: correct all of it at once, or throw it away.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    boxes::{Boxed, Spot},
    review::{self, Corrected, Then, Verb},
    revision::actions::put_back,
    rules::{Edition, EditionState},
    store::{self, Draft},
};
use crate::base::{Action, Cx, Error, Problem, Refusal, text::sha256};

/// Correct a draft: all that was typed, and what the button said, on the revision that was read.
#[derive(Debug, Clone)]
pub struct Correct {
    /// Which draft.
    pub draft: Id<Edition>,
    /// The revision that was read.
    pub revision: i64,
    /// Every box of the page, as it was sent; those that say what is kept already change nothing.
    pub boxes: Vec<Boxed>,
    /// The button.
    pub then: Then,
}

impl Action for Correct {
    type Output = Option<Spot>;
    const ACT: Act = Act::EditEdition;

    async fn run(self, cx: &mut Cx) -> Result<Option<Spot>, Error> {
        let head = cx.load_for(Act::EditEdition, &self.draft).await?;
        let kept = read(cx, &head, self.revision).await?;
        let before = (kept.proposal.clone(), kept.strands.clone());
        let mut done = review::correct(kept.proposal, kept.strands, self.boxes, &self.then)?;
        if let Some(Verb::Back(slug)) = &self.then.verb {
            done.at = back(cx, &head, &mut done, slug).await?;
        }
        if (&done.proposal, &done.strands) == (&before.0, &before.1) {
            return Ok(done.at);
        }
        let did = self.then.verb.as_ref().map_or("corrected", review::Verb::name);
        let boxes: Vec<String> = done.changed.iter().map(Spot::to_string).collect();
        let at = self.then.at.as_ref().map(Spot::to_string);
        let draft = Draft { proposal: done.proposal, strands: done.strands, ..kept };
        super::actions::keep(cx, &head, &draft, json!({ "did": did, "at": at, "boxes": boxes })).await?;
        Ok(done.at)
    }
}

/// Puts a clause of the edition before back into the draft.
async fn back(cx: &mut Cx, head: &Edition, done: &mut Corrected, slug: &str) -> Result<Option<Spot>, Error> {
    let town = cx.town().to_owned();
    let before = store::latest(cx.tx(), &town, &head.compact).await?.ok_or(Refusal::NotFound)?;
    let old = store::text(cx.tx(), &town, &before.id).await?;
    Ok(put_back((&mut done.proposal, &mut done.strands), (&before, &old), slug)?)
}

/// The draft as it was read; whoever comes second is told.
pub(super) async fn read(cx: &mut Cx, head: &Edition, revision: i64) -> Result<Draft, Error> {
    let town = cx.town().to_owned();
    let kept = store::draft(cx.tx(), &town, &head.id).await?.ok_or(Refusal::NotFound)?;
    if head.state != EditionState::Draft {
        return Err(Problem::whole("compact-no-draft").into());
    }
    if kept.revision != revision {
        return Err(Problem::whole("compact-someone-else").into());
    }
    Ok(kept)
}

/// Throw a draft away. What was adopted stays for ever; of a draft the journal keeps that it was there, and the marks of its
/// source and of what had become of it.
#[derive(Debug, Clone)]
pub struct Discard {
    /// Which draft.
    pub draft: Id<Edition>,
    /// The revision that was seen: nobody's later words are thrown away unseen.
    pub revision: i64,
}

impl Action for Discard {
    type Output = ();
    const ACT: Act = Act::DiscardEdition;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let head = cx.load_for(Act::DiscardEdition, &self.draft).await?;
        let kept = read(cx, &head, self.revision).await?;
        let town = cx.town().to_owned();
        store::discard(cx.tx(), &town, &head.id).await?;
        let detail = json!({
            "discarded": head.title,
            "revision": kept.revision,
            "source": sha256(&[kept.source.as_bytes()]),
            "text": sha256(&[serde_json::to_string(&kept.proposal)?.as_bytes()]),
            // The file itself stays where evidence lies, under this mark.
            "file": head.file.as_ref().map(|file| file.hash.as_str()),
        });
        cx.record(Kind::Edition, head.id.as_str(), None, detail).await
    }
}

//! Replacing a term in the places that a person has chosen.

use kernel::Id;
use policy::Act;
use serde_json::json;

use super::places::{self, Change};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal},
    compact::{Edition, actions::keep, review_actions::read, store::Draft},
};

/// Replace a term of a draft, on the revision that was read, where it was chosen to be and nowhere else.
#[derive(Debug, Clone)]
pub struct ReplaceTerm {
    /// Which draft.
    pub draft: Id<Edition>,
    /// The revision that was read.
    pub revision: i64,
    /// The term.
    pub from: String,
    /// What is to stand instead, for the journal: in each place its own form stands.
    pub to: String,
    /// Where, and by what.
    pub changes: Vec<Change>,
}

impl Action for ReplaceTerm {
    type Output = usize;
    const ACT: Act = Act::EditEdition;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        let head = cx.load_for(Act::EditEdition, &self.draft).await?;
        let kept = read(cx, &head, self.revision).await?;
        if self.changes.is_empty() {
            return Err(Problem::whole("compact-terms-none-chosen").into());
        }
        if self.changes.iter().any(|change| change.to.is_empty()) {
            return Err(Problem::whole("compact-terms-empty").into());
        }
        let changed = places::change(&kept.proposal, &self.changes);
        let proposal = changed.ok_or_else(|| Refusal::from(Problem::whole("compact-item-gone")))?;
        let count = self.changes.len();
        let draft = Draft { proposal, ..kept };
        let places: Vec<&str> = self.changes.iter().map(|change| change.place.as_str()).collect();
        let how = json!({ "did": "term", "term": self.from, "to": self.to, "count": count, "boxes": places });
        keep(cx, &head, &draft, how).await?;
        Ok(count)
    }
}

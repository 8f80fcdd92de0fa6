//! The way out of letters, looked at before it is taken: out of which letters it leads.

use policy::Act;

use super::{kept_store, rules::stages::Digest};
use crate::base::{Cx, Error, Refusal, Sight, way_out_store};

/// Out of which letters a way out leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// A person's reminders, and how often they come.
    Reminders(Digest),
    /// The news of one who follows.
    News,
    /// The reminders of a survey.
    Survey,
}

/// Whether a way out leads anywhere.
#[derive(Debug)]
pub struct SeeWayOut {
    /// What stood in the letter.
    pub token: String,
}

impl Sight for SeeWayOut {
    type Output = WayOut;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::StopLetters)?;
        let town = cx.town().to_owned();
        match way_out_store::find(cx.tx(), &town, &self.token).await?.ok_or(Refusal::NotFound)? {
            way_out_store::Whose::Follower(_) => Ok(WayOut::News),
            way_out_store::Whose::Recipient(_) => Ok(WayOut::Survey),
            way_out_store::Whose::Person(id) => {
                // Who is gone gets no letters either.
                let digest = kept_store::digest(cx.tx(), &town, &id).await?;
                Ok(WayOut::Reminders(digest.unwrap_or(Digest::Never)))
            }
        }
    }
}

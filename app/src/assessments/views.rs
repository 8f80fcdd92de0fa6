//! How the sides see some commitments on a day, with their reasons: for neighbours that tell of a year.

use kernel::{Day, Id};
use policy::Act;

use super::store::{self, Told};
use crate::{
    base::{Cx, Error, Sight},
    compact::{Compact, lineage::Lineage, rules::Clause, sights::Lives},
    measures::rules::Status,
};

/// How many months lie between a view and the one that it is compared with.
const YEAR: i32 = 12;

/// See how the sides see some commitments of a compact on a day.
#[derive(Debug)]
pub struct SeeViews {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// Which commitments.
    pub commitments: Vec<Id<Clause>>,
    /// On which day.
    pub on: Day,
}

/// How a side sees a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewed {
    /// Which commitment.
    pub commitment: Id<Clause>,
    /// The key of the side.
    pub side: String,
    /// How it sees it.
    pub status: Status,
    /// Of which day.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// How it saw it a year before; none where it had not said.
    pub before: Option<Status>,
}

impl Sight for SeeViews {
    type Output = Vec<Viewed>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Viewed>, Error> {
        cx.may_here(Act::SeeTown)?;
        let town = cx.town().to_owned();
        let lineage = Lives(self.compact.clone()).see(cx).await?;
        let mut family: Vec<Id<Clause>> =
            self.commitments.iter().flat_map(|one| lineage.family(one)).collect();
        family.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        family.dedup();
        let told = store::told(cx.tx(), &town, &self.compact, &family, self.on).await?;
        Ok(self.commitments.iter().flat_map(|one| views(one, &told, &lineage, self.on)).collect())
    }
}

/// The last that each side said of a commitment, or of what it was before it was reworded; `told` is newest first.
fn views(commitment: &Id<Clause>, told: &[Told], lineage: &Lineage, on: Day) -> Vec<Viewed> {
    let own: Vec<&Told> = told.iter().filter(|one| lineage.same(&one.clause, commitment)).collect();
    let year_ago = on.plus_months(-YEAR);
    let mut views: Vec<Viewed> = Vec::new();
    for one in &own {
        if views.iter().any(|known| known.side == one.side) {
            continue;
        }
        let before = own.iter().find(|other| other.side == one.side && other.on <= year_ago);
        views.push(Viewed {
            commitment: commitment.clone(),
            side: one.side.clone(),
            status: one.status,
            on: one.on,
            reason: one.reason.clone(),
            before: before.map(|other| other.status),
        });
    }
    views
}

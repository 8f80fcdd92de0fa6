//! What people see of the units.

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    Unit,
    store::{self, Listed},
};
use crate::{
    accession::{
        actions::signed_times,
        rules::{Party, Signed},
    },
    base::{Cx, Error, Sight},
    measures::sights::{Owned, OwnedSeen},
};

/// Every unit, and whether the actor keeps the list.
#[derive(Debug)]
pub struct SeeUnits;

impl Sight for SeeUnits {
    type Output = (Vec<Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let any = Subject::new(Kind::Unit, cx.town());
        cx.may(Act::SeeUnit, &any)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok((store::all(cx.tx(), &town, today).await?, cx.allows(Act::EditUnit, &any)))
    }
}

/// One unit.
#[derive(Debug)]
pub struct SeeUnit {
    /// Which.
    pub id: Id<Unit>,
    /// Which page of what it owes.
    pub page: i64,
}

/// A unit, as it is shown.
#[derive(Debug)]
pub struct Seen {
    /// The unit.
    pub unit: Unit,
    /// When it was a signatory, the latest first.
    pub signed: Vec<Signed>,
    /// The measures that it owns.
    pub owed: OwnedSeen,
    /// The town's day.
    pub today: Day,
    /// Whether the actor keeps the list.
    pub keeps: bool,
    /// The unit that took over what it did, where it has ended.
    pub heir: Option<Unit>,
    /// The units that can take over from it: for whoever keeps the list, while it stands.
    pub others: Vec<Unit>,
}

impl Sight for SeeUnit {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let unit = cx.load_for(Act::SeeUnit, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let signed = signed_times(cx, &Party::Unit(self.id.clone())).await?;
        let keeps = cx.allows(Act::EditUnit, &Subject::new(Kind::Unit, &town));
        let owed = Owned { owner: self.id.to_string(), page: self.page }.see(cx).await?;
        let (mut heir, mut others) = (None, Vec::new());
        if unit.until.is_some() {
            heir = store::heir(cx.tx(), &town, &unit.id).await?;
        } else if keeps {
            let all = store::all(cx.tx(), &town, today).await?.into_iter().map(|one| one.unit);
            others = all.filter(|one| one.until.is_none() && one.id != unit.id).collect();
        }
        Ok(Seen { unit, signed, owed, today, keeps, heir, others })
    }
}

//! What the secretariat does about units: adds one, ends one.

use db::DbError;
use kernel::{Day, Id};
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    rules::{self, Unit, UnitKind},
    store,
};
use crate::{
    accession::{self, rules::Party},
    base::{Action, Cx, Error, Held, Problem},
};

impl Held for Unit {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Subject::new(Kind::Unit, tenant).id(self.id.as_str()).of_unit(self.id.as_str())
    }
}

/// Add a unit of the municipality.
#[derive(Debug, Clone)]
pub struct AddUnit {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// From when; today where nothing is said.
    pub from: Option<Day>,
}

impl Action for AddUnit {
    type Output = Id<Unit>;
    const ACT: Act = Act::EditUnit;

    async fn run(self, cx: &mut Cx) -> Result<Id<Unit>, Error> {
        // A unit that is not there yet is nobody's: only those who may change any unit add one.
        cx.may(Act::EditUnit, &Subject::new(Kind::Unit, cx.town()))?;
        let name = rules::name(&self.name)?;
        let from = self.from.unwrap_or(cx.today());
        let unit = Unit { id: cx.new_id(), name, kind: self.kind, from, until: None };
        let town = cx.town().to_owned();
        if store::is_named(cx.tx(), &town, &unit.name).await? {
            return Err(Problem::at("name", "units-name-taken").into());
        }
        store::insert(cx.tx(), &town, &unit).await?;
        let detail = json!({ "name": unit.name, "kind": unit.kind.name(), "from": from.to_string() });
        cx.record(Kind::Unit, unit.id.as_str(), None, detail).await?;
        Ok(unit.id)
    }
}

/// A unit is no more: reorganised, merged, sold.
#[derive(Debug, Clone)]
pub struct EndUnit {
    /// Which.
    pub id: Id<Unit>,
    /// The first day without it.
    pub on: Day,
    /// The unit that takes over what it did, where one does.
    pub heir: Option<Id<Unit>>,
}

impl Action for EndUnit {
    type Output = ();
    const ACT: Act = Act::EditUnit;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let unit = cx.load_for(Act::EditUnit, &self.id).await?;
        // Its own officials change what it does; that it is no more is for those who keep the list.
        cx.may(Act::EditUnit, &Subject::new(Kind::Unit, cx.town()))?;
        rules::end(&unit, self.on, cx.today())?;
        let town = cx.town().to_owned();
        if let Some(heir) = &self.heir {
            let heir = store::find(cx.tx(), &town, heir).await?;
            rules::heir(&unit, heir.as_ref())?;
        }
        store::end(cx.tx(), &town, &self.id, (self.on, self.heir.as_ref())).await?;
        accession::actions::cease(cx, &Party::Unit(self.id.clone()), self.on).await?;
        cx.record(
            Kind::Unit,
            self.id.as_str(),
            None,
            json!({ "ended_on": self.on.to_string(), "heir": self.heir.as_ref().map(Id::as_str) }),
        )
        .await
    }
}

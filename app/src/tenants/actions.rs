//! What is done to a town: begin one, change its face.

use kernel::{Lang, Zone};
use policy::{Act, Actor, Kind};
use serde_json::json;

use super::{
    rules::{self, Face, Tenant, TenantKind},
    store,
};
use crate::base::{Action, Cx, Desk, Error, Problem, Refusal, journal::GENESIS};

/// Begin a town. It is the one act that no desk can open, for there is no town yet to lock: the row is written first, and
/// the act that follows records it.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Its key in addresses.
    pub key: String,
    /// Municipality or region.
    pub kind: TenantKind,
    /// The language of its texts.
    pub lang: Lang,
    /// An IANA name (`Europe/Stockholm`).
    pub zone: String,
    /// Name, colour, contact, promise.
    pub face: Face,
}

impl Begin {
    /// Begins the town and records it as its first act.
    pub async fn run(self, desk: &Desk) -> Result<(), Error> {
        if !rules::key_fits(&self.key) {
            return Err(Problem::at("key", "tenants-key-wrong").with("key", self.key).into());
        }
        let zone: Zone = self.zone.parse().map_err(|_| Problem::at("zone", "tenants-zone-wrong"))?;
        rules::check(&self.face)?;
        let mut tx = desk.db.write().await?;
        if store::find(&mut tx, &self.key).await?.is_some() {
            return Err(Problem::at("key", "tenants-key-taken").with("key", self.key).into());
        }
        let town = Tenant {
            id: self.key.clone(),
            name: self.face.name.clone(),
            kind: self.kind,
            lang: self.lang,
            zone,
            colour: self.face.colour.clone(),
            contact_mail: self.face.contact_mail.clone(),
            contact_address: self.face.contact_address.clone(),
            promised_days: self.face.promised_days,
            version: 0,
            journal_seq: 0,
            journal_hash: GENESIS.to_owned(),
        };
        store::insert(&mut tx, &town, &self.zone).await?;
        tx.commit().await?;
        desk.act(&Actor::house(&self.key), ChangeFace { face: self.face }).await
    }
}

/// Change a town's face: its name, colour, contact and promise.
#[derive(Debug, Clone)]
pub struct ChangeFace {
    /// The new face, whole.
    pub face: Face,
}

impl Action for ChangeFace {
    type Output = ();
    const ACT: Act = Act::EditTown;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::EditTown)?;
        rules::check(&self.face)?;
        let town = cx.town().to_owned();
        store::set_face(cx.tx(), &town, &self.face).await?;
        let face = &self.face;
        let detail = json!({
            "name": face.name, "colour": face.colour, "mail": face.contact_mail,
            "address": face.contact_address, "days": face.promised_days,
        });
        cx.record(Kind::Town, &town, None, detail).await
    }
}

/// The town with this key, for the command line.
pub async fn find(desk: &Desk, key: &str) -> Result<Tenant, Error> {
    let mut tx = desk.look().await?;
    store::find(&mut tx, key).await?.ok_or_else(|| Refusal::NotFound.into())
}

/// Every town of the house, for the command line and the start page.
pub async fn all(desk: &Desk) -> Result<Vec<Tenant>, Error> {
    let mut tx = desk.look().await?;
    Ok(store::all(&mut tx).await?)
}

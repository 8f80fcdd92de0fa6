//! What an action holds while it runs: who acts, where and when, chance, the transaction, the policy, the journal and
//! the outbox. Nothing else may reach an action.

use std::sync::Arc;

use db::{DbError, Tx};
use kernel::{Chance, Day, Id, Instant};
use policy::{Act, Actor, Class, Kind, Policy, Role, Subject, Verdict};

use super::{Error, Refusal, files::Files};
use crate::{tenants::Tenant, web::Settings};

/// What an action holds.
pub struct Cx {
    /// Who acts.
    pub actor: Actor,
    /// In which town; of an act, as it stands after the bump of its version.
    pub tenant: Tenant,
    /// The moment of the act: one for the whole of it.
    pub now: Instant,
    /// Where chance comes from.
    pub chance: Arc<dyn Chance>,
    /// Where evidence is kept.
    pub files: Files,
    /// How the house is set up: addresses in mails are built from here.
    pub settings: Arc<Settings>,
    pub(super) tx: Tx,
    pub(super) policy: Arc<Policy>,
    pub(super) act: Option<Act>,
    pub(super) wakes_worker: bool,
    pub(super) unseen: bool,
}

/// A thing that can be held: found by its identity, and known to the policy.
pub trait Held: Sized + Send {
    /// Finds it, in the town of `cx`.
    fn load(cx: &mut Cx, id: &Id<Self>) -> impl Future<Output = Result<Option<Self>, DbError>> + Send;

    /// What the policy may ask of it.
    fn subject(&self, tenant: &str) -> Subject;
}

impl Cx {
    /// The transaction, for a `store.rs`.
    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// The town's key: the first parameter of every statement.
    pub fn town(&self) -> &str {
        &self.tenant.id
    }

    /// Today, where the town is.
    pub fn today(&self) -> Day {
        self.now.day(&self.tenant.zone)
    }

    /// Nothing has changed that anybody but the actor sees: the town keeps its version, and with it every page that stands ready.
    pub fn stays_unseen(&mut self) {
        self.unseen = true;
    }

    /// A new identity.
    pub fn new_id<T>(&self) -> Id<T> {
        Id::new(&*self.chance)
    }

    /// May the actor do `act` to `subject`? If not: 404 where they may not know of it, 403 where they may.
    pub fn may(&self, act: Act, subject: &Subject) -> Result<(), Refusal> {
        match self.policy.may(&self.actor, act, subject) {
            Verdict::Allowed => Ok(()),
            Verdict::Forbidden => Err(Refusal::NotAllowed),
            Verdict::Hidden => Err(Refusal::NotFound),
        }
    }

    /// Whether the actor may; for a page that shows a button or not.
    pub fn allows(&self, act: Act, subject: &Subject) -> bool {
        self.may(act, subject).is_ok()
    }

    /// Whether the actor may as who they are: without the right of the secretariat, or of the house, to enter what others have
    /// said or decided.
    pub fn allows_own(&self, act: Act, subject: &Subject) -> bool {
        let mut own = self.actor.clone();
        own.standing.retain(|s| !matches!(s.role, Role::Secretariat | Role::House));
        self.policy.may(&own, act, subject) == Verdict::Allowed
    }

    /// May the actor do `act` in this town?
    pub fn may_here(&self, act: Act) -> Result<(), Refusal> {
        self.may(act, &Subject::town(self.town()))
    }

    /// Finds a thing *for an act*: there is no way to hold one without saying what for.
    pub async fn load_for<T: Held>(&mut self, act: Act, id: &Id<T>) -> Result<T, Error> {
        let thing = T::load(self, id).await?.ok_or(Refusal::NotFound)?;
        self.may(act, &thing.subject(self.town()))?;
        Ok(thing)
    }

    /// The classes of rows that a list of `kind` may show this actor.
    pub fn classes(&self, kind: Kind) -> Vec<Class> {
        self.policy.classes(&self.actor, kind)
    }
}

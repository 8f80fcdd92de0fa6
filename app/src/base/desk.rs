//! The desk: `desk.act(&actor, Accede {…})` opens the transaction, lets the action run, commits on `Ok`, rolls back on
//! `Err`. One action, one transaction, never opened or closed by hand.

use std::{sync::Arc, time::Duration};

use db::{Db, DbError, Tx};
use kernel::{Chance, Clock, Printer};
use policy::{Act, Actor, Policy};

use super::{Cx, Error, Refusal, files::Files, reading::Read, unwritten::Unwritten};
use crate::{
    tenants::{self, Tenant},
    web::Settings,
};

/// Something a person, a job or a command asks for. The struct is what is asked; `run` is what it means.
pub trait Action: Send + Sized {
    /// What it answers.
    type Output: Send;
    /// The act under which the policy and the journal know it.
    const ACT: Act;

    /// Loads for the act, decides, keeps, records, tells.
    fn run(self, cx: &mut Cx) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// Something a person wants to look at. It writes nothing.
pub trait Sight: Send + Sized {
    /// What is seen.
    type Output: Send;

    /// Loads for the act of looking, and gathers.
    fn see(self, cx: &mut Cx) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// Reads a text into a proposal. The binary does it in a child process with limits on time and memory, for document
/// libraries panic and explode; tests do it here and now.
pub trait Importer: Send + Sync {
    /// What stands in the file `name` with these bytes: the proposal and the text it was read from, in one go. Blocks;
    /// call it off the async threads.
    fn read(&self, name: &str, bytes: &[u8]) -> Result<Read, reader::Unreadable>;

    /// The rows of a table that somebody filled in: a workbook's first sheet, or CSV. Blocks, like `read`.
    fn sheet(&self, name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, reader::Unreadable>;
}

/// What the house is made of. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    pub(crate) db: Db,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) policy: Arc<Policy>,
    pub(crate) files: Files,
    pub(crate) printer: Arc<dyn Printer>,
    pub(crate) importer: Arc<dyn Importer>,
    pub(crate) settings: Arc<Settings>,
    pub(crate) bell: Arc<tokio::sync::Notify>,
    pub(crate) unwritten: Unwritten,
}

/// The parts that a house is built from.
pub struct Parts {
    /// Where everything is kept.
    pub db: Db,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub chance: Arc<dyn Chance>,
    /// Where evidence is kept.
    pub files: Files,
    /// What sets documents.
    pub printer: Arc<dyn Printer>,
    /// What reads documents.
    pub importer: Arc<dyn Importer>,
    /// How it is set up.
    pub settings: Settings,
}

tokio::task_local! {
    /// Counts the statements of one request, where somebody wants to know.
    pub static STATEMENTS: std::cell::Cell<u32>;
}

fn count(tx: &Tx) {
    let n = tx.statements();
    // Outside a request nobody counts.
    let _ = STATEMENTS.try_with(|sum| sum.set(sum.get() + n));
}

/// A look at the database outside every act and sight: the door's own, for town and session. It counts like all others.
pub struct Look(Tx);

impl std::ops::Deref for Look {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.0
    }
}

impl std::ops::DerefMut for Look {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.0
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        count(&self.0);
    }
}

/// How often a busy database is asked again, and how long after.
const PATIENCE: [Duration; 3] =
    [Duration::from_millis(50), Duration::from_millis(250), Duration::from_secs(1)];

impl Desk {
    /// The desk of a house built from these parts.
    pub fn new(parts: Parts) -> Result<Self, policy::Broken> {
        Ok(Self {
            db: parts.db,
            clock: parts.clock,
            chance: parts.chance,
            policy: Arc::new(Policy::new()?),
            files: parts.files,
            printer: parts.printer,
            importer: parts.importer,
            settings: Arc::new(parts.settings),
            bell: Arc::default(),
            unwritten: Unwritten::default(),
        })
    }

    /// The same house at another time and with other chance: for demo content, whose acts lie in the past.
    #[must_use]
    pub fn at(&self, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        Self { clock, chance, ..self.clone() }
    }

    /// Does `action` as `actor`, whole or not at all.
    pub async fn act<A: Action>(&self, actor: &Actor, action: A) -> Result<A::Output, Error> {
        let (tx, tenant) = self.lock(&actor.tenant).await?;
        let mut cx = self.cx(tx, actor, tenant);
        cx.act = Some(A::ACT);
        let result = action.run(&mut cx).await;
        count(&cx.tx);
        let output = result?;
        if cx.unseen {
            tenants::store::unbump(&mut cx.tx, &actor.tenant).await?;
        }
        cx.tx.commit().await?;
        if cx.wakes_worker {
            self.bell.notify_one();
        }
        Ok(output)
    }

    /// Shows `actor` what they ask to see, in a town that is already loaded.
    pub async fn see<S: Sight>(&self, tenant: &Tenant, actor: &Actor, sight: S) -> Result<S::Output, Error> {
        let mut cx = self.cx(self.db.read().await?, actor, tenant.clone());
        let result = sight.see(&mut cx).await;
        count(&cx.tx);
        result
    }

    /// Looks at the database where there is no town yet to ask in: the door, and the pages outside every town.
    pub(crate) async fn look(&self) -> Result<Look, DbError> {
        Ok(Look(self.db.glance().await?))
    }

    /// Begins an act: the first statement bumps the town's version, which is the lock that keeps its acts in a row.
    /// Only this much is tried again when the database is busy: after it an act cannot be.
    async fn lock(&self, town: &str) -> Result<(Tx, Tenant), Error> {
        let mut pauses = PATIENCE.into_iter();
        loop {
            match self.try_lock(town).await {
                Err(Error::Fault(super::Fault::Db(DbError::Busy))) => match pauses.next() {
                    Some(pause) => tokio::time::sleep(pause).await,
                    None => return Err(DbError::Busy.into()),
                },
                other => return other,
            }
        }
    }

    async fn try_lock(&self, town: &str) -> Result<(Tx, Tenant), Error> {
        let mut tx = self.db.write().await?;
        let tenant = tenants::store::bump(&mut tx, town).await?.ok_or(Refusal::NotFound)?;
        Ok((tx, tenant))
    }

    fn cx(&self, tx: Tx, actor: &Actor, tenant: Tenant) -> Cx {
        Cx {
            actor: actor.clone(),
            tenant,
            now: self.clock.now(),
            chance: self.chance.clone(),
            files: self.files.clone(),
            settings: self.settings.clone(),
            tx,
            policy: self.policy.clone(),
            act: None,
            wakes_worker: false,
            unseen: false,
        }
    }
}

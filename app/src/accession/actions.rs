//! What people do: begin, decide, sign, take back; receive, confirm, counter-sign, decline.

use kernel::Id;
use policy::{Act, Subject};
use serde_json::json;

pub use super::{
    begin::{Accede, AccedeUnit, EnterPaper, Who},
    renewal::{Lapse, RemindToRenew},
};
use super::{
    evidence::{Minutes, Paper, Upload},
    rules::{self, Accession, Party, Road, Signature, Signed, Step, both},
    steps::{Said, began, held, keep, take},
    store,
};
use crate::{
    base::{Action, Cx, Error, Held, Problem},
    compact::{self, Compact, Edition},
};

impl Held for Accession {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// Keep the minutes, whatever becomes of the rest of the page: a file chosen once is never chosen in vain.
#[derive(Debug, Clone)]
pub struct KeepMinutes {
    /// Of which accession.
    pub accession: Id<Accession>,
    /// The file.
    pub file: Upload,
}

impl Action for KeepMinutes {
    type Output = ();
    const ACT: Act = Act::SignAccession;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, _) = open(cx, &self.accession).await?;
        let minutes = kept(cx, &self.file)?;
        let detail = json!({ "minutes": minutes.hash });
        accession.minutes = Some(minutes);
        save(cx, &accession, detail).await
    }
}

/// Say what the organisation has decided.
#[derive(Debug, Clone)]
pub struct Decide {
    /// Of which accession.
    pub accession: Id<Accession>,
    /// The day, as typed.
    pub on: String,
    /// Who decided, as chosen.
    pub by: String,
    /// The minutes, unless they were sent before.
    pub minutes: Option<Upload>,
}

impl Action for Decide {
    type Output = ();
    const ACT: Act = Act::SignAccession;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = open(cx, &self.accession).await?;
        let decision = rules::decide(&accession.party, &self.on, &self.by, cx.today());
        let (decision, _) = both(decision, rules::minutes(&accession, self.minutes.as_ref()))?;
        if let Some(file) = &self.minutes {
            accession.minutes = Some(kept(cx, file)?);
        }
        accession.decision = Some(decision);
        let said = decided(&accession);
        take(cx, &mut accession, &compact, Step::Decided, said).await
    }
}

/// Say who signs, and in what capacity.
#[derive(Debug, Clone)]
pub struct NameSigner {
    /// For which accession.
    pub accession: Id<Accession>,
    /// The name.
    pub name: String,
    /// The capacity: "ordförande".
    pub capacity: String,
}

impl Action for NameSigner {
    type Output = ();
    const ACT: Act = Act::SignAccession;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, _) = open(cx, &self.accession).await?;
        (accession.signer, accession.capacity) = rules::signer(&self.name, &self.capacity)?;
        let detail = json!({ "signer": accession.signer, "capacity": accession.capacity });
        save(cx, &accession, detail).await
    }
}

/// Sign: a signed-in person's declaration, bound to the text that was shown.
#[derive(Debug, Clone)]
pub struct Sign {
    /// What.
    pub accession: Id<Accession>,
    /// The hash of the text that the page showed.
    pub shown: String,
    /// "I have read it and may sign."
    pub declared: bool,
}

impl Action for Sign {
    type Output = ();
    const ACT: Act = Act::SignAccession;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::SignAccession, &self.accession).await?;
        Road::of(&compact).take(accession.state, Step::Signed)?;
        let edition = in_force(cx, &compact).await?;
        let hash = edition.text_hash.clone().unwrap_or_default();
        rules::sign(&accession, &self.shown, &hash, self.declared)?;
        accession.edition = edition.id;
        accession.signed_at = Some(cx.now);
        accession.signed_hash = Some(hash);
        let said = signed(&accession);
        take(cx, &mut accession, &compact, Step::Signed, said).await
    }
}

/// Say that it has come: the secretariat.
#[derive(Debug, Clone)]
pub struct Receive {
    /// What.
    pub accession: Id<Accession>,
}

impl Action for Receive {
    type Output = ();
    const ACT: Act = Act::Receive;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::Receive, &self.accession).await?;
        take(cx, &mut accession, &compact, Step::Received, Said::nothing()).await
    }
}

/// Say yes: the secretariat, for itself or in the name of the body that the compact names.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// To what.
    pub accession: Id<Accession>,
    /// Where it was decided, if there is something to say: a meeting, a paragraph.
    pub note: String,
}

impl Action for Confirm {
    type Output = ();
    const ACT: Act = Act::Confirm;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::Confirm, &self.accession).await?;
        let reason = rules::remark("note", &self.note)?;
        let on_behalf = compact.rules.confirming_body.clone();
        let said = Said { on_behalf, ..Said::why(reason, &accession) };
        take(cx, &mut accession, &compact, Step::Confirmed, said).await
    }
}

/// Sign for the municipality: a politician.
#[derive(Debug, Clone)]
pub struct CounterSign {
    /// What.
    pub accession: Id<Accession>,
    /// The politician's name.
    pub name: String,
    /// In what capacity.
    pub capacity: String,
    /// "I may sign for the municipality."
    pub declared: bool,
}

impl Action for CounterSign {
    type Output = ();
    const ACT: Act = Act::CounterSign;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::CounterSign, &self.accession).await?;
        Road::of(&compact).take(accession.state, Step::CounterSigned)?;
        let signer = rules::signer(&self.name, &self.capacity);
        let ((name, capacity), ()) = both(signer, rules::declare(self.declared))?;
        let detail = json!({ "counter_signer": name, "capacity": capacity });
        accession.counter = Some(Signature { name, capacity, at: cx.now, erased_at: None });
        let said = Said { detail, person: cx.actor.person.clone(), ..Said::nothing() };
        take(cx, &mut accession, &compact, Step::CounterSigned, said).await
    }
}

/// Say no, and why.
#[derive(Debug, Clone)]
pub struct Decline {
    /// To what.
    pub accession: Id<Accession>,
    /// Why; the organisation reads it.
    pub reason: String,
}

impl Action for Decline {
    type Output = ();
    const ACT: Act = Act::Decline;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::Decline, &self.accession).await?;
        let said = Said::why(rules::reason(&self.reason)?, &accession);
        accession.ended_on = Some(cx.today());
        take(cx, &mut accession, &compact, Step::Declined, said).await
    }
}

/// Leave the compact; or take an accession back that is still on its way.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// Which.
    pub accession: Id<Accession>,
    /// The first day without it, as typed.
    pub on: String,
    /// Why.
    pub reason: String,
}

impl Action for Withdraw {
    type Output = ();
    const ACT: Act = Act::Withdraw;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let (mut accession, compact) = held(cx, Act::Withdraw, &self.accession).await?;
        let (on, reason) = rules::leave(&accession, &self.on, &self.reason, cx.today())?;
        accession.ended_on = Some(on);
        let said = Said::why(reason, &accession);
        // Whoever leaves does not renew either.
        let town = cx.town().to_owned();
        if let Some(mut renewal) = store::renewal_of(cx.tx(), &town, &accession.id).await? {
            renewal.ended_on = Some(cx.today());
            keep(cx, &mut renewal, Road::of(&compact), Step::Withdrawn, Said::nothing()).await?;
        }
        take(cx, &mut accession, &compact, Step::Withdrawn, said).await
    }
}

/// The times during which `party` has been a signatory, the latest first; for its own page, which may be public.
pub async fn signed_times(cx: &mut Cx, party: &Party) -> Result<Vec<Signed>, Error> {
    let town = cx.town().to_owned();
    Ok(store::signed(cx.tx(), &town, party).await?)
}

/// An accession of which the organisation may still change what it says.
async fn open(cx: &mut Cx, id: &Id<Accession>) -> Result<(Accession, Compact), Error> {
    let (accession, compact) = held(cx, Act::SignAccession, id).await?;
    Road::of(&compact).take(accession.state, Step::Decided)?;
    Ok((accession, compact))
}

/// Keeps what was said without a step of its own.
async fn save(cx: &mut Cx, accession: &Accession, detail: serde_json::Value) -> Result<(), Error> {
    let town = cx.town().to_owned();
    store::update(cx.tx(), &town, accession).await?;
    let person = began(accession);
    cx.record(policy::Kind::Accession, accession.id.as_str(), person.as_deref(), detail).await
}

/// The edition of a compact that is in force today.
pub(super) async fn in_force(cx: &mut Cx, of: &Compact) -> Result<Edition, Error> {
    let today = cx.today();
    let edition = compact::actions::in_force_of(cx, &of.id, today).await?;
    edition.ok_or_else(|| Problem::whole("accession-nothing-in-force").into())
}

/// Keeps a file of evidence, once it is known what it is.
pub(super) fn kept(cx: &Cx, file: &Upload) -> Result<Minutes, Error> {
    let paper = Paper::of(&file.name, &file.bytes)?;
    Ok(Minutes { hash: cx.files.put(&file.bytes)?, name: file.name.clone(), paper })
}

/// What the journal keeps of a decision.
pub(super) fn decided(accession: &Accession) -> Said {
    let decision = accession.decision.as_ref();
    let detail = json!({
        "on": decision.map(|d| d.on.to_string()), "by": decision.map(|d| d.by.name()),
        "minutes": accession.minutes.as_ref().map(|m| m.hash.as_str()),
    });
    Said { detail, ..Said::nothing() }
}

/// What the journal keeps of a signature.
pub(super) fn signed(accession: &Accession) -> Said {
    let detail = json!({
        "edition": accession.edition.as_str(), "text": accession.signed_hash,
        "signer": accession.signer, "capacity": accession.capacity,
    });
    Said { detail, person: began(accession), ..Said::nothing() }
}

//! What people do: begin, decide, sign, take back; receive, confirm, counter-sign, decline.

use kernel::{Id, Lang};
use policy::{Act, Subject};
use serde_json::json;

use super::{
    evidence::{Minutes, Paper, Upload},
    rules::{self, Accession, Decision, Joining, Party, Road, Signature, Step, both},
    steps::{self, Said, began, held, keep, take},
    store,
};
use crate::{
    base::{Action, Cx, Error, Held, Problem, Refusal, text},
    compact::{self, Compact, Edition},
    organisations::{NewOrganisation, Organisation, actions::Register},
    people::{self, rules::Person},
    units::Unit,
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

/// Who is to join, as the first page of the wizard learns it.
#[derive(Debug, Clone)]
pub enum Who {
    /// One that stands in the register.
    Known(Id<Organisation>),
    /// One that does not: it is entered, and waits to be shown until it has joined or the secretariat has looked at it.
    New(NewOrganisation),
}

/// Begin an organisation's accession. That the person speaks for it is proved on the way, by its minutes.
#[derive(Debug, Clone)]
pub struct Accede {
    /// Who joins.
    pub who: Who,
}

impl Action for Accede {
    type Output = Id<Accession>;
    const ACT: Act = Act::Accede;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        let organisation = find_or_enter(cx, self.who).await?;
        let applicant = me(cx);
        let (accession, compact) = begin(cx, Joining::from(&organisation), applicant, false).await?;
        steps::tell(cx, &accession, &compact, "").await?;
        Ok(accession.id)
    }
}

/// Begin the accession of a board, a department or a company of the municipality: its officials, or the secretariat.
#[derive(Debug, Clone)]
pub struct AccedeUnit {
    /// Which.
    pub unit: Id<Unit>,
}

impl Action for AccedeUnit {
    type Output = Id<Accession>;
    const ACT: Act = Act::AccedeUnit;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        let unit = cx.load_for(Act::AccedeUnit, &self.unit).await?;
        let applicant = me(cx);
        let (accession, compact) = begin(cx, Joining::from(&unit), applicant, false).await?;
        steps::tell(cx, &accession, &compact, "").await?;
        Ok(accession.id)
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
        let detail = json!({
            "on": decision.on.to_string(), "by": decision.by.name(),
            "minutes": accession.minutes.as_ref().map(|m| m.hash.as_str()),
        });
        accession.decision = Some(decision);
        take(cx, &mut accession, &compact, Step::Decided, Said { detail, ..Said::nothing() }).await
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
        let detail = json!({ "signer": name, "capacity": capacity });
        accession.counter = Some(Signature { name, capacity, at: cx.now });
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
    /// The last day, as typed.
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
        take(cx, &mut accession, &compact, Step::Withdrawn, said).await
    }
}

/// End what was signed on an edition that no longer counts, where the compact says that a signature does not carry over
/// and the time to renew it has passed. Answers how many. The house does it; nobody asks for it.
#[derive(Debug, Clone)]
pub struct Lapse {
    /// Of which compact.
    pub compact: Id<Compact>,
}

impl Action for Lapse {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let edition = in_force(cx, &compact).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        if !rules::renewal_is_over(&compact.rules, edition.from, today) {
            return Ok(0);
        }
        let old = store::listed_on_others(cx.tx(), &town, &compact.id, edition.id.as_str()).await?;
        let count = old.len();
        for mut accession in old {
            accession.ended_on = Some(today);
            take(cx, &mut accession, &compact, Step::Lapsed, Said::nothing()).await?;
        }
        Ok(count)
    }
}

/// Enter an accession that came on paper: the same road, walked by the secretariat's hand up to where it has it.
#[derive(Debug, Clone)]
pub struct EnterPaper {
    /// Who joins.
    pub who: Who,
    /// The day of the organisation's decision, as typed.
    pub on: String,
    /// Who decided, as chosen.
    pub by: String,
    /// The scan: the signed paper, and the minutes if they came with it.
    pub scan: Option<Upload>,
    /// Who signed.
    pub signer: String,
    /// In what capacity.
    pub capacity: String,
    /// The named contact's address: who speaks for the organisation once it is listed. May be empty.
    pub contact: String,
    /// The language of the letters to them.
    pub lang: Lang,
}

impl Action for EnterPaper {
    type Output = Id<Accession>;
    const ACT: Act = Act::EnterPaper;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        cx.may_here(Act::EnterPaper)?;
        let said = self.check(cx)?;
        let organisation = find_or_enter(cx, self.who).await?;
        let applicant = match &said.contact {
            Some(mail) => Some(people::actions::welcome(cx, mail, &said.signer, self.lang).await?.id),
            None => None,
        };
        let (mut accession, compact) = begin(cx, Joining::from(&organisation), applicant, true).await?;
        let road = Road::of(&compact);
        accession.minutes = Some(kept(cx, &said.scan)?);
        accession.decision = Some(said.decision);
        keep(cx, &mut accession, road, Step::Decided, Said::nothing()).await?;
        let edition = in_force(cx, &compact).await?;
        (accession.signer, accession.capacity) = (said.signer, said.capacity);
        (accession.signed_at, accession.signed_hash) = (Some(cx.now), edition.text_hash);
        let signature = signed(&accession);
        keep(cx, &mut accession, road, Step::Signed, signature).await?;
        take(cx, &mut accession, &compact, Step::Received, Said::nothing()).await?;
        Ok(accession.id)
    }
}

/// What stood on the paper, checked.
struct OnPaper {
    decision: Decision,
    signer: String,
    capacity: String,
    contact: Option<String>,
    scan: Upload,
}

impl EnterPaper {
    fn check(&self, cx: &Cx) -> Result<OnPaper, Refusal> {
        // Only organisations join on paper: the units have the secretariat next door.
        let any = Party::Organisation(cx.new_id());
        let decision = rules::decide(&any, &self.on, &self.by, cx.today());
        let signer = rules::signer(&self.signer, &self.capacity);
        let ((decision, (signer, capacity)), (scan, contact)) =
            both(both(decision, signer), both(self.scan(), self.contact()))?;
        Ok(OnPaper { decision, signer, capacity, contact, scan })
    }

    fn scan(&self) -> Result<Upload, Problem> {
        let scan = self.scan.clone().ok_or_else(|| Problem::at("minutes", "accession-scan-missing"))?;
        Paper::of(&scan.name, &scan.bytes).map(|_| scan)
    }

    fn contact(&self) -> Result<Option<String>, Problem> {
        if self.contact.is_empty() {
            return Ok(None);
        }
        text::mail(&self.contact).map(Some).ok_or_else(|| Problem::at("contact", "problem-mail-wrong"))
    }
}

async fn find_or_enter(cx: &mut Cx, who: Who) -> Result<Organisation, Error> {
    let id = match who {
        Who::Known(id) => id,
        Who::New(new) => Register { new }.run(cx).await?,
    };
    let organisation = cx.load_for(Act::SeeOrganisation, &id).await?;
    let (town, paper) = (cx.town().to_owned(), cx.may_here(Act::EnterPaper).is_ok());
    if !paper {
        cx.may(Act::Accede, &Held::subject(&organisation, &town))?;
    }
    Ok(organisation)
}

fn me(cx: &Cx) -> Option<Id<Person>> {
    cx.actor.person.as_deref().and_then(|id| id.parse().ok())
}

/// A new accession to the compact in force, unless one lives already.
async fn begin(
    cx: &mut Cx,
    joining: Joining,
    applicant: Option<Id<Person>>,
    on_paper: bool,
) -> Result<(Accession, Compact), Error> {
    let nothing = || Problem::whole("accession-nothing-in-force");
    let (compact, edition) = compact::in_force(cx).await?.ok_or_else(nothing)?;
    let town = cx.town().to_owned();
    let already = || Problem::whole("accession-living").with("organisation", &joining.name);
    if store::living(cx.tx(), &town, &compact.id, &joining.party).await?.is_some() {
        return Err(already().into());
    }
    let begun = Accession::begun(cx.new_id(), compact.id.clone(), edition.id, joining.clone(), cx.now);
    let mut accession = Accession { applicant, on_paper, check_code: cx.chance.letters(8), ..begun };
    match store::insert(cx.tx(), &town, &accession).await {
        Err(db::DbError::Taken(_)) => return Err(already().into()),
        other => other?,
    }
    let detail = match &accession.party {
        Party::Organisation(id) => json!({ "organisation": id.as_str(), "on_paper": on_paper }),
        Party::Unit(id) => json!({ "unit": id.as_str(), "on_paper": on_paper }),
    };
    keep(cx, &mut accession, Road::of(&compact), Step::Applied, Said { detail, ..Said::nothing() }).await?;
    Ok((accession, compact))
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

async fn in_force(cx: &mut Cx, of: &Compact) -> Result<Edition, Error> {
    match compact::in_force(cx).await? {
        Some((compact, edition)) if compact.id == of.id => Ok(edition),
        _ => Err(Problem::whole("accession-nothing-in-force").into()),
    }
}

fn kept(cx: &Cx, file: &Upload) -> Result<Minutes, Error> {
    let paper = Paper::of(&file.name, &file.bytes)?;
    Ok(Minutes { hash: cx.files.put(&file.bytes)?, name: file.name.clone(), paper })
}

fn signed(accession: &Accession) -> Said {
    let detail = json!({
        "edition": accession.edition.as_str(), "text": accession.signed_hash,
        "signer": accession.signer, "capacity": accession.capacity,
    });
    Said { detail, person: began(accession), ..Said::nothing() }
}

//! How an accession begins: on the web by whoever speaks for the organisation or the unit, on paper by the secretariat.

use kernel::{Id, Lang};
use policy::Act;
use serde_json::json;

use super::{
    actions::{decided, in_force, kept, signed},
    evidence::{Paper, Upload},
    rules::{self, Accession, Decision, Joining, Party, Road, Step, both},
    steps::{Said, keep, take, tell},
    store,
};
use crate::{
    base::{Action, Cx, Error, Held, Problem, Refusal, text},
    compact::{self, Compact},
    organisations::{NewOrganisation, Organisation, actions::Register},
    people::{self, rules::Person},
    units::Unit,
};

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
        tell(cx, &accession, &compact, "").await?;
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
        tell(cx, &accession, &compact, "").await?;
        Ok(accession.id)
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
        let decision = decided(&accession);
        keep(cx, &mut accession, road, Step::Decided, decision).await?;
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
    cx.may(Act::Accede, &organisation.subject(cx.town()))?;
    Ok(organisation)
}

fn me(cx: &Cx) -> Option<Id<Person>> {
    cx.actor.person.as_deref().and_then(|id| id.parse().ok())
}

/// A new accession to the compact in force, unless one lives already; it renews one that signed an older edition.
async fn begin(
    cx: &mut Cx,
    joining: Joining,
    applicant: Option<Id<Person>>,
    on_paper: bool,
) -> Result<(Accession, Compact), Error> {
    let nothing = || Problem::whole("accession-nothing-in-force");
    let today = cx.today();
    let (compact, edition) = compact::actions::in_force(cx, today).await?.ok_or_else(nothing)?;
    let town = cx.town().to_owned();
    let already = || Problem::whole("accession-living").with("organisation", &joining.name);
    let renews = match store::living(cx.tx(), &town, &compact.id, &joining.party).await? {
        // Whoever has signed an older edition renews, and is a signatory all along.
        Some(old) if old.state == Step::Listed && old.edition != edition.id => Some(old.id),
        Some(_) => return Err(already().into()),
        None => None,
    };
    let begun = Accession::begun(cx.new_id(), compact.id.clone(), edition.id, joining.clone(), cx.now);
    let mut accession = Accession { applicant, on_paper, renews, check_code: cx.chance.letters(8), ..begun };
    match store::insert(cx.tx(), &town, &accession).await {
        Err(db::DbError::Taken(_)) => return Err(already().into()),
        other => other?,
    }
    let detail = match &accession.party {
        Party::Organisation(id) => json!({ "organisation": id.as_str(), "on_paper": on_paper }),
        Party::Unit(id) => json!({ "unit": id.as_str(), "on_paper": on_paper }),
    };
    let detail = match &accession.renews {
        Some(old) => json!({ "renews": old.as_str(), "on_paper": on_paper }),
        None => detail,
    };
    keep(cx, &mut accession, Road::of(&compact), Step::Applied, Said { detail, ..Said::nothing() }).await?;
    Ok((accession, compact))
}

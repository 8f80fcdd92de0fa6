//! How an accession begins: on the web by whoever speaks for the organisation or the unit, on paper by the secretariat.

use kernel::{Id, Instant, Lang};
use policy::Act;
use serde_json::json;

use super::{
    actions::{decided, in_force, kept, me, signed},
    people_store,
    rules::{self, Accession, Decision, Joining, Party, Road, Step, both},
    steps::{Said, keep, take, tell},
    store,
};
use crate::{
    base::{
        Action, Cx, Error, Held as _, Problem, Sight as _,
        evidence::{Paper, Upload},
        text,
    },
    compact::{
        self, Compact, Edition,
        sights::{Find, Which},
    },
    organisations::{self, NewOrganisation, Organisation, actions::Register},
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
    /// Which compact, by its part of addresses; empty for the town's first.
    pub compact: String,
    /// Who joins.
    pub who: Who,
}

impl Action for Accede {
    type Output = Id<Accession>;
    const ACT: Act = Act::Accede;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        let organisation = find_or_enter(cx, self.who).await?;
        let applicant = me(cx);
        // Where somebody speaks for an organisation, nobody else begins for it. Where nobody does yet, the minutes and the
        // secretariat's look at them decide.
        let (town, today) = (cx.town().to_owned(), cx.today());
        let speakers = people_store::speakers(cx.tx(), &town, &organisation.id, today).await?;
        let mine = applicant.as_ref().is_some_and(|me| speakers.iter().any(|one| one == me.as_str()));
        if !speakers.is_empty() && !mine {
            let problem = Problem::whole("accession-others-speak");
            return Err(problem.with("organisation", &organisation.name).into());
        }
        if let Some(me) = applicant.as_ref().filter(|_| !mine) {
            rules::begins(people_store::unsigned(cx.tx(), &town, me).await?)?;
        }
        let ground = Ground::today(cx, &self.compact).await?;
        let accession = begin(cx, Joining::from(&organisation), applicant, &ground).await?;
        tell(cx, &accession, &ground.compact, "").await?;
        Ok(accession.id)
    }
}

/// Begin the accession of a board, a department or a company of the municipality: its officials, or the secretariat.
#[derive(Debug, Clone)]
pub struct AccedeUnit {
    /// Which compact, by its part of addresses; empty for the town's first.
    pub compact: String,
    /// Which unit.
    pub unit: Id<Unit>,
}

impl Action for AccedeUnit {
    type Output = Id<Accession>;
    const ACT: Act = Act::AccedeUnit;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        let unit = cx.load_for(Act::AccedeUnit, &self.unit).await?;
        rules::stands(unit.until, cx.today())?;
        let applicant = me(cx);
        let ground = Ground::today(cx, &self.compact).await?;
        let accession = begin(cx, Joining::from(&unit), applicant, &ground).await?;
        tell(cx, &accession, &ground.compact, "").await?;
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
    /// Which text the paper names: its compact's part of addresses, a slash, the edition's number.
    pub edition: String,
    /// The day it was signed, as typed.
    pub signed_on: String,
    /// The day it came, as typed; today where nothing is. What is promised runs from there.
    pub arrived_on: String,
    /// The scan: the signed paper, and the minutes if they came with it.
    pub scan: Option<Upload>,
    /// Who signed.
    pub signer: String,
    /// In what capacity.
    pub capacity: String,
    /// The named contact's address: who speaks for the organisation once it is listed. May be empty: then the signer is
    /// known by name alone.
    pub contact: String,
    /// The language of the letters to them.
    pub lang: Lang,
}

impl Action for EnterPaper {
    type Output = Id<Accession>;
    const ACT: Act = Act::EnterPaper;

    async fn run(self, cx: &mut Cx) -> Result<Id<Accession>, Error> {
        cx.may_here(Act::EnterPaper)?;
        let said = self.check(cx).await?;
        let organisation = find_or_enter(cx, self.who).await?;
        let applicant = match &said.contact {
            Some(mail) => people::actions::welcome(cx, mail, &said.signer, self.lang).await?,
            // Whose name is kept is a person of the town, so that it can be erased on their request.
            None => people::actions::name(cx, &said.signer, self.lang).await?,
        };
        let ground = Ground { paper: Some(said.signed_at), ..said.ground };
        let mut accession = begin(cx, Joining::from(&organisation), Some(applicant.id), &ground).await?;
        let road = Road::of(&ground.compact);
        accession.minutes = Some(kept(cx, &said.scan)?);
        accession.decision = Some(said.decision);
        let decision = Said { at: ground.paper, ..decided(&accession) };
        keep(cx, &mut accession, road, Step::Decided, decision).await?;
        (accession.signer, accession.capacity) = (said.signer, said.capacity);
        (accession.signed_at, accession.signed_hash) = (ground.paper, ground.edition.text_hash);
        accession.signed_as.clone_from(&accession.party_name);
        let signature = Said { at: ground.paper, ..signed(&accession) };
        keep(cx, &mut accession, road, Step::Signed, signature).await?;
        let arrived = Said { at: Some(said.arrived_at), ..Said::nothing() };
        take(cx, &mut accession, &ground.compact, Step::Received, arrived).await?;
        Ok(accession.id)
    }
}

/// To what somebody accedes: a compact and one of its editions.
struct Ground {
    compact: Compact,
    edition: Edition,
    /// When the paper was signed, where it came on paper.
    paper: Option<Instant>,
}

impl Ground {
    /// The text in force today.
    async fn today(cx: &mut Cx, compact: &str) -> Result<Self, Error> {
        let today = cx.today();
        let found = compact::actions::in_force_named(cx, compact, today).await?;
        let (compact, edition) = found.ok_or_else(|| Problem::whole("accession-nothing-in-force"))?;
        Ok(Self { compact, edition, paper: None })
    }

    /// The text that a paper names.
    async fn on_paper(cx: &mut Cx, named: &str) -> Result<Self, Error> {
        let missing = || Problem::at("edition", "accession-edition-missing");
        let (slug, number) = named.split_once('/').ok_or_else(missing)?;
        let which = Which::Numbered(slug.to_owned(), number.parse().map_err(|_| missing())?);
        let (compact, edition) = Find(which).see(cx).await?.ok_or_else(missing)?;
        Ok(Self { compact, edition, paper: None })
    }
}

/// What stood on the paper, checked.
struct OnPaper {
    ground: Ground,
    signed_at: Instant,
    arrived_at: Instant,
    decision: Decision,
    signer: String,
    capacity: String,
    contact: Option<String>,
    scan: Upload,
}

impl EnterPaper {
    async fn check(&self, cx: &mut Cx) -> Result<OnPaper, Error> {
        // Only organisations join on paper: the units have the secretariat next door.
        let any = Party::Organisation(cx.new_id());
        let today = cx.today();
        let ground = match Ground::on_paper(cx, &self.edition).await {
            Err(Error::Refusal(refusal)) => Err(refusal),
            other => Ok(other?),
        };
        let decision = rules::decide(&any, &self.on, &self.by, today);
        let signer = rules::signer(&self.signer, &self.capacity);
        let adopted = ground.as_ref().ok().and_then(|ground| ground.edition.adopted_on);
        let days = rules::paper_days((&self.signed_on, &self.arrived_on), adopted, today);
        // What is wrong with who they are is told together with the rest.
        let who = match &self.who {
            Who::New(new) => organisations::rules::check(new).map(|_| ()),
            Who::Known(_) => Ok(()),
        };
        let order = match (&decision, &days) {
            (Ok(decision), Ok((of_day, _))) => rules::signed_after(*of_day, decision),
            _ => Ok(()),
        };
        let (((), ()), ((decision, (ground, (of_day, arrived))), ((signer, capacity), (scan, contact)))) =
            both(
                both(who, order),
                both(both(decision, both(ground, days)), both(signer, both(self.scan(), self.contact()))),
            )?;
        let (signed_at, arrived_at) = (of_day.noon(), arrived.noon());
        Ok(OnPaper { ground, signed_at, arrived_at, decision, signer, capacity, contact, scan })
    }

    fn scan(&self) -> Result<Upload, Problem> {
        let scan = self.scan.clone().ok_or_else(|| Problem::at("minutes", "accession-scan-missing"))?;
        Paper::of("minutes", &scan.name, &scan.bytes).map(|_| scan)
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
    rules::stands(organisation.ended_on, cx.today())?;
    cx.may(Act::Accede, &organisation.subject(cx.town()))?;
    Ok(organisation)
}

/// A new accession, unless one lives already; it renews one that signed an older edition than the one in force.
async fn begin(
    cx: &mut Cx,
    joining: Joining,
    applicant: Option<Id<Person>>,
    ground: &Ground,
) -> Result<Accession, Error> {
    let Ground { compact, edition, paper } = ground;
    let current = in_force(cx, compact).await?;
    let town = cx.town().to_owned();
    let already = || Problem::whole("accession-living").with("organisation", &joining.name);
    let renews = match store::living(cx.tx(), &town, &compact.id, &joining.party).await? {
        // Whoever has signed an older edition renews, and is a signatory all along.
        Some(old) if old.state == Step::Listed && old.edition != edition.id && *edition == current => {
            Some(old.id)
        }
        Some(_) => return Err(already().into()),
        None => None,
    };
    let begun =
        Accession::begun(cx.new_id(), compact.id.clone(), edition.id.clone(), joining.clone(), cx.now);
    let on_paper = paper.is_some();
    let mut accession = Accession { applicant, on_paper, renews, check_code: cx.chance.letters(8), ..begun };
    match store::insert(cx.tx(), &town, &accession).await {
        Err(db::DbError::Taken(_)) => return Err(already().into()),
        other => other?,
    }
    let (what, which) = match (&accession.renews, &accession.party) {
        (Some(old), _) => ("renews", old.as_str()),
        (None, Party::Organisation(id)) => ("organisation", id.as_str()),
        (None, Party::Unit(id)) => ("unit", id.as_str()),
    };
    let detail = json!({ what: which, "on_paper": on_paper });
    let said = Said { detail, at: *paper, ..Said::nothing() };
    keep(cx, &mut accession, Road::of(compact), Step::Applied, said).await?;
    Ok(accession)
}

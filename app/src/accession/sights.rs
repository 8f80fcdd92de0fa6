//! What people look at: an accession with its evidence, the pages of the wizard, what is one's own.

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    people_store,
    rules::{self, Accession, Party, Road, Step},
    steps::held,
    store::{self, Taken},
};
use crate::{
    base::{Cx, Error, Held as _, Problem, Refusal, Sight, evidence::Kept},
    compact::{self, Compact, Edition, Text, sights::InForce},
    organisations::{self, Organisation},
    units::Unit,
};

/// An accession and all that belongs to it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Itself.
    pub accession: Accession,
    /// The compact that is joined.
    pub compact: Compact,
    /// The edition that was, or will be, signed.
    pub edition: Edition,
    /// The road.
    pub road: Road,
    /// The steps taken.
    pub steps: Vec<Taken>,
    /// How it stands with a newer edition, where one is in force that was not signed.
    pub renewal: Option<Renewing>,
    /// What the one who looks may do now.
    pub may: May,
}

/// A newer edition than the one that was signed.
#[derive(Debug, Clone)]
pub struct Renewing {
    /// The last day to renew; none where the signature carries over.
    pub until: Option<Day>,
    /// The renewal that has begun, if one has.
    pub begun: Option<Id<Accession>>,
}

/// What somebody may do now: by the policy, and by how far the accession has come.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one button each")]
pub struct May {
    /// Go on with the wizard.
    pub go_on: bool,
    /// Say that it has come.
    pub receive: bool,
    /// Say yes.
    pub confirm: bool,
    /// Sign for the municipality.
    pub counter_sign: bool,
    /// Say no.
    pub decline: bool,
    /// Take it back, or leave.
    pub withdraw: bool,
    /// Sign the newer edition.
    pub renew: bool,
}

impl May {
    fn of(cx: &Cx, accession: &Accession, road: Road) -> Self {
        let subject = accession.subject(cx.town());
        let may = |act, step| road.take(accession.state, step).is_ok() && cx.allows(act, &subject);
        Self {
            go_on: accession.state.is_open() && cx.allows(Act::EditAccession, &subject),
            receive: may(Act::Receive, Step::Received),
            confirm: may(Act::Confirm, Step::Confirmed),
            counter_sign: may(Act::CounterSign, Step::CounterSigned),
            decline: may(Act::Decline, Step::Declined),
            withdraw: may(Act::Withdraw, Step::Withdrawn),
            renew: may(Act::SignAccession, Step::Renewed),
        }
    }
}

/// Look at an accession. `for_act` says what for: a page that only leads to an act asks for that act's right at once.
#[derive(Debug)]
pub struct ShowAccession {
    /// Which.
    pub id: Id<Accession>,
    /// For what.
    pub for_act: Act,
}

impl ShowAccession {
    /// Only to look.
    pub fn of(id: Id<Accession>) -> Self {
        Self { id, for_act: Act::SeeAccession }
    }
}

impl Sight for ShowAccession {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let (accession, compact) = held(cx, self.for_act, &self.id).await?;
        let edition = cx.load_for(Act::SeeEdition, &accession.edition).await?;
        let town = cx.town().to_owned();
        let steps = store::steps(cx.tx(), &town, &self.id).await?;
        let road = Road::of(&compact);
        let may = May::of(cx, &accession, road);
        let renewal = renewing(cx, &accession, &compact).await?;
        Ok(Seen { accession, compact, edition, road, steps, renewal, may })
    }
}

async fn renewing(cx: &mut Cx, of: &Accession, compact: &Compact) -> Result<Option<Renewing>, Error> {
    if of.state != Step::Listed {
        return Ok(None);
    }
    let (town, today) = (cx.town().to_owned(), cx.today());
    let newer = compact::actions::in_force_of(cx, &compact.id, today).await?;
    let Some(newer) = newer.filter(|newer| newer.id != of.edition) else { return Ok(None) };
    let begun = store::renewal_of(cx.tx(), &town, &of.id).await?.map(|renewal| renewal.id);
    Ok(Some(Renewing { until: rules::renew_by(&compact.rules, newer.from), begun }))
}

/// A page of the wizard: an accession about which something can still be said.
#[derive(Debug)]
pub struct OpenPage(pub Id<Accession>);

impl Sight for OpenPage {
    type Output = Accession;

    async fn see(self, cx: &mut Cx) -> Result<Accession, Error> {
        let (accession, compact) = held(cx, Act::EditAccession, &self.0).await?;
        Road::of(&compact).take(accession.state, Step::Decided)?;
        Ok(accession)
    }
}

/// The last page of the wizard: what was answered, and the text in force, to be read before it is signed.
#[derive(Debug)]
pub struct ReadToSign(pub Id<Accession>);

impl Sight for ReadToSign {
    /// Last the organisation, where it is new to the register and its entry can still be mended by whoever signs.
    type Output = (Accession, Compact, Edition, Text, Option<Id<Organisation>>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (accession, compact) = held(cx, Act::SignAccession, &self.0).await?;
        Road::of(&compact).take(accession.state, Step::Decided)?;
        let today = cx.today();
        let edition = compact::actions::in_force_of(cx, &accession.compact, today).await?;
        let edition = edition.ok_or_else(nothing_in_force)?;
        let text = compact::actions::whole_text(cx, &edition).await?;
        let new = match &accession.party {
            Party::Organisation(id) => Organisation::load(cx, id)
                .await?
                .filter(|one| one.waits() && cx.allows(Act::EditOrganisation, &one.subject(cx.town()))),
            Party::Unit(_) => None,
        };
        Ok((accession, compact, edition, text, new.map(|one| one.id)))
    }
}

/// The compact with this part of addresses (empty: the town's first) and its text in force.
async fn in_force(cx: &mut Cx, compact: &str) -> Result<Option<(Compact, Edition)>, Error> {
    let today = cx.today();
    compact::actions::in_force_named(cx, compact, today).await
}

fn nothing_in_force() -> Error {
    Problem::whole("accession-nothing-in-force").into()
}

/// How joining works here; nothing where no text is in force yet. With what the person has begun or is part of.
#[derive(Debug)]
pub struct HowToJoin(pub String);

/// What [`HowToJoin`] shows.
#[derive(Debug)]
pub struct Joinable {
    /// The compact.
    pub compact: Compact,
    /// Every compact of the town that can be joined, itself among them.
    pub all: Vec<Compact>,
    /// What is the person's own.
    pub mine: Vec<Accession>,
}

impl Sight for HowToJoin {
    type Output = Option<Joinable>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let all: Vec<Compact> = InForce.see(cx).await?.into_iter().map(|(compact, _)| compact).collect();
        let asked = all.iter().find(|compact| self.0.is_empty() || compact.slug == self.0);
        let Some(compact) = asked.cloned() else { return Ok(None) };
        let mine = Mine.see(cx).await?;
        Ok(Some(Joinable { compact, all, mine }))
    }
}

/// The accessions that somebody has begun, or whose organisation or unit they speak for; for their own page too.
#[derive(Debug)]
pub struct Mine;

impl Sight for Mine {
    type Output = Vec<Accession>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let Some(person) = cx.actor.person.clone() else { return Ok(Vec::new()) };
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(store::of_person(cx.tx(), &town, &person, today).await?)
    }
}

/// Who could join: the organisations and units that the person speaks for and that have not, and what a search finds.
#[derive(Debug)]
pub struct FindWho {
    /// To which compact, by its part of addresses.
    pub compact: String,
    /// What was searched for: a name, or a number.
    pub query: String,
}

/// What [`FindWho`] shows.
#[derive(Debug)]
pub struct Candidates {
    /// Organisations that the person speaks for, outside the compact: identity and name.
    pub own: Vec<(Id<Organisation>, String)>,
    /// Units that the person speaks for, outside the compact.
    pub units: Vec<(Id<Unit>, String)>,
    /// What the search found in the register.
    pub found: Vec<Organisation>,
}

impl Sight for FindWho {
    type Output = Candidates;

    async fn see(self, cx: &mut Cx) -> Result<Candidates, Error> {
        if cx.actor.person.is_none() {
            return Err(Refusal::NotFound.into());
        }
        let (_, edition) = in_force(cx, &self.compact).await?.ok_or_else(nothing_in_force)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let person = cx.actor.person.clone().unwrap_or_default();
        let own = people_store::organisations_outside(cx.tx(), &town, &edition, &person, today).await?;
        let mut units = people_store::units_outside(cx.tx(), &town, &edition, today).await?;
        units.retain(|(id, _)| {
            let unit = Subject::new(Kind::Unit, &town).id(id.as_str()).of_unit(id.as_str());
            cx.allows(Act::AccedeUnit, &unit)
        });
        let found = organisations::actions::find_similar(cx, &self.query, &self.query).await?;
        Ok(Candidates { own, units, found })
    }
}

/// The accession of `party` that lives already, if the person may see it: where a refused second one leads.
#[derive(Debug)]
pub struct Living {
    /// Of which compact, by its part of addresses.
    pub compact: String,
    /// Whose.
    pub party: Party,
}

impl Sight for Living {
    type Output = Option<Id<Accession>>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let Some((compact, _)) = in_force(cx, &self.compact).await? else { return Ok(None) };
        let town = cx.town().to_owned();
        let Some(living) = store::living(cx.tx(), &town, &compact.id, &self.party).await? else {
            return Ok(None);
        };
        // Held as any other, so that who speaks for it today is known.
        match cx.load_for(Act::SeeAccession, &living.id).await {
            Ok(seen) => Ok(Some(seen.id)),
            Err(Error::Refusal(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

/// The minutes, or the scan, of an accession.
#[derive(Debug)]
pub struct ReadMinutes(pub Id<Accession>);

impl Sight for ReadMinutes {
    type Output = (Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let accession = cx.load_for(Act::SeeAccession, &self.0).await?;
        let minutes = accession.minutes.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&minutes.hash)?;
        Ok((minutes, bytes))
    }
}

/// An accession that has counted, for its certificate; with the organisation's number as it is written, or nothing.
#[derive(Debug)]
pub struct Certified(pub Id<Accession>);

impl Sight for Certified {
    type Output = (Seen, String);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let seen = ShowAccession::of(self.0).see(cx).await?;
        if seen.accession.listed_on.is_none() {
            return Err(Refusal::NotFound.into());
        }
        let number = match &seen.accession.party {
            Party::Organisation(id) => cx.load_for(Act::SeeOrganisation, id).await?.number_shown(),
            Party::Unit(_) => String::new(),
        };
        Ok((seen, number))
    }
}

/// What the printed form says: the compact, its edition in force, and the organisation it is filled in for.
#[derive(Debug)]
pub struct BlankForm {
    /// For which compact, by its part of addresses.
    pub compact: String,
    /// For whom, where it is known.
    pub organisation: Option<Id<Organisation>>,
}

impl Sight for BlankForm {
    type Output = (Compact, Edition, Option<Organisation>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (compact, edition) = in_force(cx, &self.compact).await?.ok_or_else(nothing_in_force)?;
        let known = match &self.organisation {
            Some(id) => Some(cx.load_for(Act::SeeOrganisation, id).await?),
            None => None,
        };
        Ok((compact, edition, known))
    }
}

/// The organisation that a paper entry is about.
#[derive(Debug)]
pub struct Entering(pub Id<Organisation>);

impl Sight for Entering {
    type Output = Organisation;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::EnterPaper)?;
        cx.load_for(Act::SeeOrganisation, &self.0).await
    }
}

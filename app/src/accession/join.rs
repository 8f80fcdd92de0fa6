//! How joining works, and the wizard's first page: who joins.

use askama::Template;
use kernel::Id;
use policy::Act;

use super::{
    actions::{Accede, AccedeUnit, Who},
    chain::{self, Link},
    rules::{Party, Road},
    sights::{FindWho, HowToJoin, Living},
};
use crate::{
    base::{Error, Refusal},
    organisations::{NewOrganisation, Organisation, OrganisationKind, Orientation, SeeSimilar},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::Asked, filters, urls::encoded,
        words::Words,
    },
};

/// The doors of the wizard.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/join", how)
        .get(Act::Accede, "/join/organisation", who)
        .post(Act::Accede, "/join/organisation", choose)
        .post(Act::AccedeUnit, "/join/unit", choose_unit)
        .get(Act::Accede, "/join/new", new)
        .post(Act::Accede, "/join/new", enter)
}

/// A choice in a list: a name, what tells it from others, and the form that chooses it.
pub(super) struct Choice {
    pub id: String,
    pub name: String,
    pub number: String,
    pub district: String,
    pub action: String,
}

impl Choice {
    pub fn of(organisation: &Organisation, action: String) -> Self {
        Self {
            id: organisation.id.to_string(),
            name: organisation.name.clone(),
            number: organisation.number_shown(),
            district: organisation.district.clone(),
            action,
        }
    }

    fn plain<T>((id, name): (Id<T>, String), action: String) -> Self {
        Self { id: id.to_string(), name, number: String::new(), district: String::new(), action }
    }
}

/// The head of a page with the way to it: the town's front page, the page above, itself.
pub(super) fn head_under(visit: &Visit, title: &str, above: (String, String)) -> Head {
    let home = (visit.tenant.name.clone(), visit.at().home());
    Head { trail: vec![home, above, (title.to_owned(), String::new())], ..Head::new(title) }
}

/// The head of a page of the wizard.
pub(super) fn head(visit: &Visit, key: &str) -> Head {
    let words = visit.words();
    head_under(visit, &words.t(key), (words.t("accession-join-title"), visit.at().join()))
}

/// One of the person's own accessions, in a line.
struct Own {
    name: String,
    href: String,
    status: &'static str,
    said: String,
}

#[derive(Template)]
#[template(path = "accession/views/join.html")]
struct JoinView {
    compact: String,
    /// The compacts of the town, where there are several: name, address, whether it is this one.
    all: Vec<(String, String, bool)>,
    begin: String,
    blank: String,
    days: i64,
    criteria: Vec<String>,
    chain: Vec<Link>,
    mine: Vec<Own>,
}

impl View for JoinView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("accession-join-title"))
    }
}

#[derive(Template)]
#[template(path = "accession/views/join_later.html")]
struct JoinLaterView {
    at: Urls,
}

impl View for JoinLaterView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("accession-join-title"))
    }
}

async fn how(visit: Visit, asked: Asked) -> Answer {
    let at = visit.at();
    let asked = HowToJoin(asked.get("compact").to_owned());
    let Some(joinable) = visit.see(asked).await? else { return visit.page(&JoinLaterView { at }) };
    let words = visit.words();
    let mine = joinable.mine.iter().map(|one| Own {
        name: one.party_name.clone(),
        href: at.accession(&one.id),
        status: chain::status(one.state),
        said: chain::state(one.state, words),
    });
    let slug = joinable.compact.slug.as_str();
    let several = joinable.all.iter().filter(|_| joinable.all.len() > 1);
    let all = several.map(|one| (one.name.clone(), to(&at.join(), &one.slug), one.id == joinable.compact.id));
    visit.page(&JoinView {
        all: all.collect(),
        begin: to(&at.join_organisation(), slug),
        blank: to(&at.join_form(), slug),
        days: visit.tenant.promised_days,
        chain: chain::ahead(Road::of(&joinable.compact), &joinable.compact.rules.confirming_body, words),
        mine: mine.collect(),
        criteria: joinable.compact.rules.criteria,
        compact: joinable.compact.name,
    })
}

#[derive(Template)]
#[template(path = "accession/views/who.html")]
struct WhoView {
    form: Form,
    /// Which compact, by its part of addresses; empty for the town's first.
    compact: String,
    query: String,
    mine: Vec<Choice>,
    found: Vec<Choice>,
    /// Where to enter one that is not in the register.
    new: String,
    /// The accession that lives already, if the person may see it.
    living: String,
}

impl View for WhoView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, "accession-page-1")
    }
}

/// An address with the compact that it is about; the town's first goes without saying.
pub(super) fn to(address: &str, compact: &str) -> String {
    if compact.is_empty() { address.to_owned() } else { format!("{address}?compact={}", encoded(compact)) }
}

async fn who_view(
    visit: &Visit,
    form: Form,
    (compact, query): (String, String),
    living: String,
) -> Result<WhoView, Error> {
    let at = visit.at();
    let candidates = visit.see(FindWho { compact: compact.clone(), query: query.clone() }).await?;
    let (organisation, unit) = (to(&at.join_organisation(), &compact), to(&at.join_unit(), &compact));
    let own = candidates.own.into_iter().map(|one| Choice::plain(one, organisation.clone()));
    let units = candidates.units.into_iter().map(|one| Choice::plain(one, unit.clone()));
    let new = to(&at.join_new(), &compact);
    let sign = if new.contains('?') { '&' } else { '?' };
    Ok(WhoView {
        form,
        mine: own.chain(units).collect(),
        found: candidates.found.iter().map(|one| Choice::of(one, organisation.clone())).collect(),
        new: format!("{new}{sign}name={}", encoded(&query)),
        query,
        compact,
        living,
    })
}

async fn who(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let query = crate::base::text::line(asked.get("q"));
    let asked = (asked.get("compact").to_owned(), query);
    visit.page(&who_view(&visit, Form::default(), asked, String::new()).await?)
}

async fn choose(visit: Visit, asked: Asked, sent: Sent) -> Answer {
    let id: Id<Organisation> = sent.raw("id").parse().map_err(|_| Refusal::NotFound)?;
    let party = Party::Organisation(id.clone());
    let compact = asked.get("compact").to_owned();
    let action = Accede { compact: compact.clone(), who: Who::Known(id) };
    let query = sent.line("q");
    let again = async |form| {
        let lives = living(&visit, &compact, party).await?;
        who_view(&visit, form, (compact.clone(), query), lives).await
    };
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

async fn choose_unit(visit: Visit, asked: Asked, sent: Sent) -> Answer {
    let unit: Id<crate::units::Unit> = sent.raw("id").parse().map_err(|_| Refusal::NotFound)?;
    let party = Party::Unit(unit.clone());
    let compact = asked.get("compact").to_owned();
    let action = AccedeUnit { compact: compact.clone(), unit };
    let again = async |form| {
        let lives = living(&visit, &compact, party).await?;
        who_view(&visit, form, (compact.clone(), String::new()), lives).await
    };
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

/// Where the accession that stands in the way is, for one who may see it.
pub(super) async fn living(visit: &Visit, compact: &str, party: Party) -> Result<String, Error> {
    let living = visit.see(Living { compact: compact.to_owned(), party }).await?;
    Ok(living.map_or_else(String::new, |id| visit.at().accession(id)))
}

/// Options of a list of the register, in words.
pub(super) fn kinds(words: &Words) -> Vec<(&'static str, String)> {
    OrganisationKind::ALL
        .iter()
        .map(|kind| (kind.name(), words.t(&format!("organisations-kind-{}", kind.name()))))
        .collect()
}

/// The same, of what an organisation mostly does.
pub(super) fn orientations(words: &Words) -> Vec<(&'static str, String)> {
    Orientation::ALL
        .iter()
        .map(|one| (one.name(), words.t(&format!("organisations-orientation-{}", one.name()))))
        .collect()
}

/// What was typed of an organisation that the register lacks.
pub(super) fn entry(sent: &Sent) -> NewOrganisation {
    NewOrganisation {
        number: sent.line("number"),
        name: sent.line("name"),
        kind: sent.raw("kind").parse().unwrap_or(OrganisationKind::Association),
        orientation: sent.raw("orientation").parse().unwrap_or(Orientation::Mixed),
        district: sent.line("district"),
        purpose: sent.text("purpose"),
        website: String::new(),
        contacts: Vec::new(),
    }
}

#[derive(Template)]
#[template(path = "accession/views/new.html")]
struct NewView {
    /// Back to the search.
    back: String,
    form: Form,
    kinds: Vec<(&'static str, String)>,
    orientations: Vec<(&'static str, String)>,
    /// Organisations that it could be.
    similar: Vec<Choice>,
}

impl View for NewView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, "accession-page-1")
    }
}

fn new_view(visit: &Visit, form: Form, compact: &str, similar: &[Organisation]) -> NewView {
    let (back, words) = (to(&visit.at().join_organisation(), compact), visit.words());
    let similar = similar.iter().map(|one| Choice::of(one, back.clone())).collect();
    NewView { back, form, kinds: kinds(words), orientations: orientations(words), similar }
}

async fn new(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let form = Form::new(
        Sent::default().with("name", asked.get("name")).with("orientation", Orientation::Mixed.name()),
    );
    visit.page(&new_view(&visit, form, asked.get("compact"), &[]))
}

async fn enter(visit: Visit, asked: Asked, sent: Sent) -> Answer {
    let (new, compact) = (entry(&sent), asked.get("compact"));
    let similar = visit.see(SeeSimilar { name: new.name.clone(), number: new.number.clone() }).await?;
    // Asked once: is it one of these? A number that is taken is refused in any case.
    if !similar.is_empty() && !sent.ticked("another") && !new.name.is_empty() {
        let problem = crate::base::Problem::whole("accession-new-similar-problem");
        let form = visit.refused(sent, vec![problem]);
        let view = new_view(&visit, form, compact, &similar);
        return crate::web::page::page_with(&visit, &view, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    let action = Accede { compact: compact.to_owned(), who: Who::New(new) };
    let again = async |form| Ok(new_view(&visit, form, compact, &similar));
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

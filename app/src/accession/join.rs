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
    at: Urls,
    compact: String,
    begin: String,
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

async fn how(visit: Visit) -> Answer {
    let at = visit.at();
    let Some(joinable) = visit.see(HowToJoin).await? else { return visit.page(&JoinLaterView { at }) };
    let words = visit.words();
    let mine = joinable.mine.iter().map(|one| Own {
        name: one.party_name.clone(),
        href: at.accession(&one.id),
        status: chain::status(one.state),
        said: chain::state(one.state, words),
    });
    visit.page(&JoinView {
        begin: at.join_organisation(),
        days: visit.tenant.promised_days,
        chain: chain::ahead(Road::of(&joinable.compact), &joinable.compact.rules.confirming_body, words),
        mine: mine.collect(),
        criteria: joinable.compact.rules.criteria,
        compact: joinable.compact.name,
        at,
    })
}

#[derive(Template)]
#[template(path = "accession/views/who.html")]
struct WhoView {
    form: Form,
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

async fn who_view(visit: &Visit, form: Form, query: String, living: String) -> Result<WhoView, Error> {
    let at = visit.at();
    let candidates = visit.see(FindWho { query: query.clone() }).await?;
    let own = candidates.own.into_iter().map(|one| Choice::plain(one, at.join_organisation()));
    let units = candidates.units.into_iter().map(|one| Choice::plain(one, at.join_unit()));
    Ok(WhoView {
        form,
        mine: own.chain(units).collect(),
        found: candidates.found.iter().map(|one| Choice::of(one, at.join_organisation())).collect(),
        new: format!("{}?name={}", at.join_new(), encoded(&query)),
        query,
        living,
    })
}

async fn who(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let query = crate::base::text::line(asked.get("q"));
    visit.page(&who_view(&visit, Form::default(), query, String::new()).await?)
}

async fn choose(visit: Visit, sent: Sent) -> Answer {
    let id: Id<Organisation> = sent.raw("id").parse().map_err(|_| Refusal::NotFound)?;
    let party = Party::Organisation(id.clone());
    let again = async |form| who_view(&visit, form, String::new(), living(&visit, party).await?).await;
    match visit.submit(sent, Accede { who: Who::Known(id) }, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

async fn choose_unit(visit: Visit, sent: Sent) -> Answer {
    let unit: Id<crate::units::Unit> = sent.raw("id").parse().map_err(|_| Refusal::NotFound)?;
    let party = Party::Unit(unit.clone());
    let again = async |form| who_view(&visit, form, String::new(), living(&visit, party).await?).await;
    match visit.submit(sent, AccedeUnit { unit }, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

/// Where the accession that stands in the way is, for one who may see it.
pub(super) async fn living(visit: &Visit, party: Party) -> Result<String, Error> {
    let living = visit.see(Living(party)).await?;
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
    at: Urls,
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

fn new_view(visit: &Visit, form: Form, similar: &[Organisation]) -> NewView {
    let (at, words) = (visit.at(), visit.words());
    let similar = similar.iter().map(|one| Choice::of(one, at.join_organisation())).collect();
    NewView { at, form, kinds: kinds(words), orientations: orientations(words), similar }
}

async fn new(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let form = Form::new(Sent::default().with("name", asked.get("name")));
    visit.page(&new_view(&visit, form, &[]))
}

async fn enter(visit: Visit, sent: Sent) -> Answer {
    let new = entry(&sent);
    let similar = visit.see(SeeSimilar { name: new.name.clone(), number: new.number.clone() }).await?;
    // Asked once: is it one of these? A number that is taken is refused in any case.
    if !similar.is_empty() && !sent.ticked("another") && !new.name.is_empty() {
        let problem = crate::base::Problem::whole("accession-new-similar-problem");
        let form = visit.refused(sent, vec![problem]);
        let view = new_view(&visit, form, &similar);
        return crate::web::page::page_with(&visit, &view, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    let again = async |form| Ok(new_view(&visit, form, &similar));
    match visit.submit(sent, Accede { who: Who::New(new) }, again).await? {
        Ok(id) => visit.onward(&visit.at().accession_decision(id), "accession-begun"),
        Err(page) => Ok(page),
    }
}

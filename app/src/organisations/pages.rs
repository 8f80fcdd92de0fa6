//! The register and its pages: the list, one organisation, and what the secretariat keeps of it. The forms of an entry are
//! in [`super::forms`], the list to take home in [`super::takeaway`].

use askama::Template;
use axum::extract::Request;
use kernel::Id;
use policy::Act;

use super::{
    Organisation, OrganisationKind, Orientation,
    actions::{ConfirmEntry, EndOrganisation, Publish, SetMember},
    forms,
    register_store::Listed,
    search::{Search, district_name},
    sights::{Entry, SeeEntry, SeeRegister, SeeSimilar, SeeWaiting, Shown},
    takeaway,
};
use crate::{
    base::{Error, Problem},
    measures::lines::{Owed, asked_page},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeOrganisation, "/register", register)
        .get(Act::SeeOrganisation, "/register.csv", takeaway::csv)
        .get(Act::SeeOrganisation, "/register.json", takeaway::json)
        .get(Act::Register, "/register/new", forms::new)
        .post(Act::Register, "/register/new", forms::enter)
        .get(Act::KeepRegister, "/register/waiting", waiting)
        .get(Act::SeeOrganisation, "/register/{id}", organisation)
        .get(Act::EditOrganisation, "/register/{id}/edit", forms::edit)
        .post(Act::EditOrganisation, "/register/{id}/edit", forms::change)
        .post(Act::EditOrganisation, "/register/{id}/confirmation", confirm)
        .post(Act::EditOrganisation, "/register/{id}/members", set_member)
        .post(Act::KeepRegister, "/register/{id}/publication", publish)
        .post(Act::KeepRegister, "/register/{id}/ending", end)
}

/// The address and the word of an option, with its count.
type OptionWord = (String, String, i64);

#[derive(Template)]
#[template(path = "organisations/views/register.html")]
struct RegisterView {
    at: Urls,
    search: Search,
    seen: Shown,
}

impl RegisterView {
    fn address(&self, search: &Search) -> String {
        format!("{}{}", self.at.register(), search.query())
    }

    /// All, signatories, others: the signatory filter as tabs.
    fn tabs(&self) -> Vec<(&'static str, i64, String, bool)> {
        let (yes, no) = self.seen.counts.signatory;
        let tab = |(word, signatory, count)| {
            let there = Search { signatory, page: 1, ..self.search.clone() };
            (word, count, self.address(&there), self.search.signatory == signatory)
        };
        let tabs = [("all", None, yes + no), ("signatories", Some(true), yes), ("others", Some(false), no)];
        tabs.into_iter().map(tab).collect()
    }

    fn kinds(&self) -> Vec<(&'static str, i64)> {
        let count = |k: &OrganisationKind| self.seen.counts.kinds.get(k).copied().unwrap_or(0);
        OrganisationKind::ALL.iter().map(|k| (k.name(), count(k))).filter(|o| self.offered(o)).collect()
    }

    fn orientations(&self) -> Vec<(&'static str, i64)> {
        let count = |o: &Orientation| self.seen.counts.orientations.get(o).copied().unwrap_or(0);
        Orientation::ALL.iter().map(|o| (o.name(), count(o))).filter(|o| self.offered(o)).collect()
    }

    /// An option that shows nothing is left out, unless it is chosen.
    fn offered(&self, (name, count): &(&str, i64)) -> bool {
        *count > 0 || self.is_kind(name) || self.is_orientation(name)
    }

    fn is_kind(&self, name: &str) -> bool {
        self.search.kind.is_some_and(|k| k.name() == name)
    }

    fn is_orientation(&self, name: &str) -> bool {
        self.search.orientation.is_some_and(|o| o.name() == name)
    }

    /// Districts in Swedish order: address, name (empty for the whole town), count.
    fn districts(&self) -> Vec<OptionWord> {
        let mut all: Vec<OptionWord> = (self.seen.counts.districts.iter())
            .map(|(name, n)| (district_name(name).to_owned(), name.clone(), *n))
            .collect();
        if !self.search.district.is_empty() && !all.iter().any(|(at, ..)| *at == self.search.district) {
            let name = if self.search.district == "-" { "" } else { &self.search.district };
            all.push((self.search.district.clone(), name.to_owned(), 0));
        }
        all.sort_by_cached_key(|(_, name, _)| crate::base::text::sort_key(name));
        all
    }

    fn is_district(&self, at: &str) -> bool {
        self.search.district == at
    }

    /// Where a chosen filter is taken away: a word's key or the text itself, and the address without it.
    fn chosen(&self) -> Vec<(String, String, String)> {
        let without = |change: &dyn Fn(&mut Search)| {
            let mut rest = Search { page: 1, ..self.search.clone() };
            change(&mut rest);
            self.address(&rest)
        };
        let mut chosen = Vec::new();
        if !self.search.q.is_empty() {
            chosen.push((String::new(), format!("”{}”", self.search.q), without(&|s| s.q.clear())));
        }
        if let Some(kind) = self.search.kind {
            let key = format!("organisations-kind-{}", kind.name());
            chosen.push((key, String::new(), without(&|s| s.kind = None)));
        }
        if let Some(orientation) = self.search.orientation {
            let key = format!("organisations-orientation-{}", orientation.name());
            chosen.push((key, String::new(), without(&|s| s.orientation = None)));
        }
        match self.search.district.as_str() {
            "" => {}
            "-" => {
                let key = "organisations-whole-town".to_owned();
                chosen.push((key, String::new(), without(&|s| s.district.clear())));
            }
            name => chosen.push((String::new(), name.to_owned(), without(&|s| s.district.clear()))),
        }
        chosen
    }

    fn before(&self) -> String {
        self.turned(-1)
    }

    fn after(&self) -> String {
        self.turned(1)
    }

    fn turned(&self, by: i64) -> String {
        let page = self.seen.page + by;
        if (1..=self.seen.pages).contains(&page) {
            self.address(&Search { page, ..self.search.clone() })
        } else {
            String::new()
        }
    }

    fn takeaways(&self) -> Vec<(&'static str, String)> {
        let query = Search { page: 1, ..self.search.clone() }.query();
        vec![
            ("CSV", format!("{}{query}", self.at.register_csv())),
            ("JSON", format!("{}{query}", self.at.register_json())),
        ]
    }

    fn link(&self, one: &Listed) -> String {
        self.at.organisation(&one.organisation.id)
    }
}

impl View for RegisterView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let takeaways = self.takeaways().into_iter().zip(["text/csv", "application/json"]);
        Head {
            title: words.t("organisations-title"),
            description: words.t("organisations-description"),
            query: self.search.q.clone(),
            alternates: takeaways.map(|((label, at), kind)| (kind.into(), label.into(), at)).collect(),
            ..Head::default()
        }
        .under(visit.tenant.name.clone(), visit.at().home())
        .under(words.t("organisations-title"), visit.at().register())
    }
}

async fn register(visit: Visit, asked: Asked) -> Answer {
    let search = Search::read(|name| asked.get(name));
    let seen = visit.see(SeeRegister { search: search.clone() }).await?;
    visit.page(&RegisterView { at: visit.at(), search, seen })
}

#[derive(Template)]
#[template(path = "organisations/views/organisation.html")]
struct OrganisationView {
    at: Urls,
    entry: Entry,
    owed: Owed,
    form: Form,
}

impl OrganisationView {
    fn new(visit: &Visit, entry: Entry, form: Form) -> Self {
        Self { at: visit.at(), owed: Owed::of(&entry.owed, visit.words()), entry, form }
    }

    fn of(&self) -> &Organisation {
        &self.entry.organisation
    }

    fn members(&self) -> Vec<(String, String)> {
        self.related(false)
    }

    fn umbrellas(&self) -> Vec<(String, String)> {
        self.related(true)
    }

    fn related(&self, umbrella: bool) -> Vec<(String, String)> {
        let wanted = self.entry.related.iter().filter(|r| r.is_umbrella == umbrella);
        wanted.map(|r| (r.name.clone(), self.at.organisation(&r.id))).collect()
    }

    /// Members, and how many of them have acceded by themselves.
    fn member_counts(&self) -> (usize, usize) {
        let members = || self.entry.related.iter().filter(|r| !r.is_umbrella);
        (members().count(), members().filter(|r| r.signatory).count())
    }

    fn is_umbrella(&self) -> bool {
        self.of().kind == OrganisationKind::Umbrella
    }
}

impl View for OrganisationView {
    fn head(&self, visit: &Visit) -> Head {
        Head { description: self.of().purpose.clone(), ..Head::new(self.of().name.clone()) }
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(visit.words().t("organisations-title"), visit.at().register())
            .under(self.of().name.clone(), visit.address.clone())
    }
}

/// The page of an organisation; the same with `.json` after it is for machines.
async fn organisation(visit: Visit, query: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let asked: String = door::part(&mut parts, &(), "id").await?;
    let bare = asked.strip_suffix(".json");
    let id: Id<Organisation> = bare.unwrap_or(&asked).parse().map_err(|_| crate::base::Refusal::NotFound)?;
    let page = asked_page(query.get("page"));
    let entry = visit.see(SeeEntry { id, page }).await?;
    if bare.is_some() {
        return Ok(takeaway::entry(&visit, &entry));
    }
    visit.page(&OrganisationView::new(&visit, entry, Form::default()))
}

async fn confirm(visit: Visit, At(id): At<Organisation>) -> Answer {
    visit.act(ConfirmEntry { id: id.clone() }).await?;
    visit.onward(&visit.at().organisation(&id), "entry-confirmed")
}

async fn publish(visit: Visit, At(id): At<Organisation>) -> Answer {
    visit.act(Publish { id: id.clone() }).await?;
    visit.onward(&visit.at().organisation(&id), "entry-published")
}

async fn end(visit: Visit, At(id): At<Organisation>, sent: Sent) -> Answer {
    let again = async |form| {
        let entry = visit.see(SeeEntry { id: id.clone(), page: 1 }).await?;
        Ok(OrganisationView::new(&visit, entry, form))
    };
    let Some(on) = sent.day("ended_on") else {
        return visit.again(sent, Problem::at("ended_on", "organisations-day-wrong"), again).await;
    };
    match visit.submit(sent, EndOrganisation { id: id.clone(), on }, again).await? {
        Ok(()) => visit.onward(&visit.at().organisation(&id), "organisation-ended"),
        Err(page) => Ok(page),
    }
}

/// Adds the member that a number or a whole name names, or takes one away.
async fn set_member(visit: Visit, At(id): At<Organisation>, sent: Sent) -> Answer {
    let again = async |form| {
        let entry = visit.see(SeeEntry { id: id.clone(), page: 1 }).await?;
        Ok(OrganisationView::new(&visit, entry, form))
    };
    let Some(member) = named(&visit, &sent).await? else {
        return visit.again(sent, Problem::at("member", "organisations-member-unknown"), again).await;
    };
    let action = SetMember { umbrella: id.clone(), member, belongs: !sent.ticked("leaves") };
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().organisation(&id), "members-changed"),
        Err(page) => Ok(page),
    }
}

async fn named(visit: &Visit, sent: &Sent) -> Result<Option<Id<Organisation>>, Error> {
    let typed = sent.line("member");
    let found = visit.see(SeeSimilar { name: typed.clone(), number: typed.clone() }).await?;
    let fits = |one: &Organisation| {
        one.name.to_lowercase() == typed.to_lowercase()
            || one.number.as_deref().is_some_and(|n| super::number::read(&typed).is_ok_and(|t| t == n))
    };
    Ok(found.into_iter().find(fits).map(|one| one.id))
}

#[derive(Template)]
#[template(path = "organisations/views/waiting.html")]
struct WaitingView {
    at: Urls,
    waiting: Vec<Organisation>,
}

impl View for WaitingView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("organisations-waiting-title"))
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(words.t("organisations-title"), visit.at().register())
            .under(words.t("organisations-waiting-title"), visit.address.clone())
    }
}

async fn waiting(visit: Visit) -> Answer {
    let waiting = visit.see(SeeWaiting).await?;
    visit.page(&WaitingView { at: visit.at(), waiting })
}

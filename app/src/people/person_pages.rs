//! The people of the town and what they are to it: for the secretariat.

use askama::Template;
use axum::{
    extract::{FromRequest as _, Request},
    http::StatusCode,
};
use kernel::{Day, Id};
use policy::{Act, Role};

use super::{
    actions::GiveRole,
    care::{EndRole, Erase, PAGE, SeeCalled, SeePeople, SeePerson, SeeUnitsForRole},
    roles_store::{Called, Listed},
    rules::{HeldRole, Period, Person},
};
use crate::{
    base::{Error, Held as _, Problem, Refusal, refusal::Problems},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        page::page_with,
    },
};

/// The doors to people.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeePeople, "/people", people)
        .get(Act::SeePeople, "/people.csv", super::takeaway::csv)
        .get(Act::SeePeople, "/people.json", super::takeaway::json)
        .get(Act::GiveRole, "/people/new", new)
        .post(Act::GiveRole, "/people/new", give)
        .get(Act::SeePerson, "/people/{id}", show)
        .post(Act::EndRole, "/people/{id}/roles/{role}", end)
        .get(Act::Erase, "/people/{id}/erasure", ask_erase)
        .post(Act::Erase, "/people/{id}/erasure", erase)
}

/// A role as a row shows it.
pub struct RoleRow {
    /// Which; for the form that ends it.
    pub id: String,
    /// The role's name in the rules, which ends its word's key.
    pub role: &'static str,
    /// For whom, or nothing.
    pub of: String,
    /// The first day.
    pub from: Day,
    /// The last day, if there is one.
    pub until: Option<Day>,
    /// `now`, `ahead`, `ended` or `never`.
    pub period: &'static str,
}

/// Roles as rows, as they stand on `today`.
pub fn rows(roles: Vec<HeldRole>, today: Day) -> Vec<RoleRow> {
    let row = |role: HeldRole| RoleRow {
        period: match role.period(today) {
            Period::Ahead => "ahead",
            Period::Now => "now",
            Period::Ended => "ended",
            Period::Never => "never",
        },
        id: role.id.to_string(),
        role: role.role.name(),
        of: role.of.unwrap_or_default(),
        from: role.from,
        until: role.until,
    };
    roles.into_iter().map(row).collect()
}

struct ListedRow {
    person: Listed,
    roles: Vec<RoleRow>,
}

#[derive(Template)]
#[template(path = "people/views/people.html")]
struct PeopleView {
    at: Urls,
    rows: Vec<ListedRow>,
    columns: Vec<String>,
    tabs: Vec<(String, i64, String, bool)>,
    downloads: [(&'static str, String); 2],
    page: i64,
    pages: i64,
    previous: String,
    next: String,
}

impl View for PeopleView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("people-title"))
    }
}

async fn people(visit: Visit, asked: Asked) -> Answer {
    let holding = asked.get("show") != "others";
    let page = asked.get("page").parse().unwrap_or(1).max(1);
    let found = visit.see(SeePeople { holding, page }).await?;
    let (at, words, today) = (visit.at(), visit.words(), visit.today());
    let of = if holding { found.holding } else { found.everyone - found.holding };
    let pages = (of + PAGE - 1).div_euclid(PAGE).max(1);
    let base = format!("{}?{}", at.people(), if holding { "" } else { "show=others&" });
    let turn = |to: i64| if (1..=pages).contains(&to) { format!("{base}page={to}") } else { String::new() };
    let view = PeopleView {
        columns: ["name", "roles", "mail"].map(|c| words.t(&format!("people-column-{c}"))).into(),
        tabs: vec![
            (words.t("people-tab-holding"), found.holding, at.people(), holding),
            (
                words.t("people-tab-others"),
                found.everyone - found.holding,
                format!("{}?show=others", at.people()),
                !holding,
            ),
        ],
        rows: found
            .list
            .into_iter()
            .map(|mut person| {
                let roles = rows(std::mem::take(&mut person.roles), today);
                ListedRow { person, roles }
            })
            .collect(),
        downloads: [("CSV", at.people_csv()), ("JSON", at.people_json())],
        page,
        pages,
        previous: turn(page - 1),
        next: turn(page + 1),
        at,
    };
    visit.page(&view)
}

#[derive(Template)]
#[template(path = "people/views/new.html")]
struct NewView {
    at: Urls,
    form: Form,
    roles: Vec<(&'static str, String)>,
    /// Organisations with the name that was typed, where there are several: identity, and what tells it from the others.
    several: Vec<(String, String)>,
    units: Vec<(String, String)>,
}

impl View for NewView {
    fn head(&self, visit: &Visit) -> Head {
        let (words, at) = (visit.words(), visit.at());
        Head::new(words.t("people-new-title"))
            .under(words.t("people-title"), at.people())
            .under(words.t("people-new-title"), "")
    }
}

async fn new_view(visit: &Visit, form: Form) -> Result<NewView, Error> {
    let words = visit.words();
    let mut units = visit.see(SeeUnitsForRole).await?;
    units.insert(0, (String::new(), words.t("people-unit-choose")));
    let roles = Role::GIVEN.map(|r| (r.name(), words.t(&format!("people-role-{}", r.name()))));
    let several = several(visit, form.value("organisation")).await?;
    Ok(NewView { at: visit.at(), form, roles: roles.into(), several, units })
}

/// The organisations to choose between, where what was typed fits several.
async fn several(visit: &Visit, said: &str) -> Result<Vec<(String, String)>, Error> {
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let called = visit.see(SeeCalled { said: crate::base::text::line(said) }).await?;
    let told = |one: Called| {
        let parts: Vec<&str> = [&one.name, &one.number, &one.district].map(String::as_str).into();
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (one.id.clone(), parts.join(", "))
    };
    let mut choices = vec![(String::new(), visit.words().t("people-unit-choose"))];
    choices.extend(called.into_iter().map(told));
    Ok(if choices.len() > 2 { choices } else { Vec::new() })
}

async fn new(visit: Visit, asked: Asked) -> Answer {
    let mut sent = Sent::default().with("from", visit.today().to_string());
    if let Ok(person) = asked.get("person").parse::<Id<Person>>() {
        let (person, _) = visit.see(SeePerson { person }).await?;
        sent = sent.with("name", person.name).with("mail", person.mail.unwrap_or_default());
    }
    let sent = sent.with("organisation", asked.get("organisation"));
    visit.page(&new_view(&visit, Form::new(sent)).await?)
}

/// What a form says of a role; every field that cannot be read is named at once.
fn read_role(visit: &Visit, sent: &Sent) -> Result<GiveRole, Refusal> {
    let mut problems = Problems::default();
    let day = |field| sent.day(field).ok_or_else(|| Problem::at(field, "people-day-wrong"));
    let role = sent.raw("role").parse::<Role>().map_err(|()| Problem::at("role", "people-role-missing"));
    let role = problems.take(role);
    let from = problems.take(day("from"));
    let until = if sent.line("until").is_empty() { None } else { problems.take(day("until")) };
    problems.done()?;
    let (Some(role), Some(from)) = (role, from) else { return Err(Refusal::NotFound) };
    let scope = sent.line(if role == Role::Official { "unit" } else { "organisation" });
    Ok(GiveRole {
        mail: sent.line("mail"),
        name: sent.line("name"),
        lang: visit.tenant.lang,
        role,
        scope: Some(scope).filter(|s| !s.is_empty()),
        from,
        until,
    })
}

async fn give(visit: Visit, sent: Sent) -> Answer {
    let action = match read_role(&visit, &sent) {
        Ok(action) => action,
        Err(Refusal::Problems(problems)) if visit.may(Act::GiveRole) => {
            let view = new_view(&visit, visit.refused(sent, problems)).await?;
            return page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Err(_) => return Err(Refusal::NotAllowed.into()),
    };
    let again = async |form| new_view(&visit, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(person) => visit.onward(&visit.at().person(person), "role-given"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "people/views/person.html")]
struct PersonView {
    at: Urls,
    person: Person,
    roles: Vec<RoleRow>,
    columns: Vec<String>,
    form: Form,
    /// Which role's form came back.
    refused: String,
    today: Day,
    keeps: bool,
    erases: bool,
    own: bool,
}

impl View for PersonView {
    fn head(&self, visit: &Visit) -> Head {
        let head = Head::new(self.person.name.clone());
        if self.keeps {
            head.under(visit.words().t("people-title"), visit.at().people()).under(&self.person.name, "")
        } else {
            head
        }
    }
}

async fn person_view(visit: &Visit, id: Id<Person>, form: Form, refused: &str) -> Result<PersonView, Error> {
    let (person, roles) = visit.see(SeePerson { person: id }).await?;
    let words = visit.words();
    let keeps = visit.may(Act::EndRole);
    let mut columns = vec!["role", "of", "from", "until"];
    columns.extend(keeps.then_some("end"));
    Ok(PersonView {
        at: visit.at(),
        roles: rows(roles, visit.today()),
        columns: columns.into_iter().map(|c| words.t(&format!("people-column-{c}"))).collect(),
        form,
        refused: refused.to_owned(),
        today: visit.today(),
        keeps,
        erases: visit.may_do(Act::Erase, &person.subject(&visit.tenant.id)),
        own: visit.viewer.as_ref().is_some_and(|v| v.id == person.id),
        person,
    })
}

async fn show(visit: Visit, At(id): At<Person>) -> Answer {
    visit.page(&person_view(&visit, id, Form::default(), "").await?)
}

async fn end(visit: Visit, At(person): At<Person>, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let role: Id<HeldRole> = door::part(&mut parts, &(), "role").await?;
    let sent = Sent::from_request(Request::from_parts(parts, body), &()).await?;
    let last = sent.day("until");
    let action = EndRole { person: person.clone(), role: role.clone(), last };
    let onward = visit.at().person(&person);
    let again = async |form| person_view(&visit, person, form, role.as_str()).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&onward, "role-ended"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "people/views/erasure.html")]
struct ErasureView {
    at: Urls,
    person: Person,
    form: Form,
}

impl View for ErasureView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("people-erase-title"))
            .under(words.t("people-title"), visit.at().people())
            .under(&self.person.name, visit.at().person(&self.person.id))
            .under(words.t("people-erase-title"), "")
    }
}

async fn erasure_view(visit: &Visit, id: Id<Person>, form: Form) -> Result<ErasureView, Error> {
    let (person, _) = visit.see(SeePerson { person: id }).await?;
    if !visit.may_do(Act::Erase, &person.subject(&visit.tenant.id)) {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(ErasureView { at: visit.at(), person, form })
}

async fn ask_erase(visit: Visit, At(id): At<Person>) -> Answer {
    visit.page(&erasure_view(&visit, id, Form::default()).await?)
}

async fn erase(visit: Visit, At(id): At<Person>) -> Answer {
    let again = async |form| erasure_view(&visit, id.clone(), form).await;
    match visit.submit(Sent::default(), Erase { person: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().people(), "erased"),
        Err(page) => Ok(page),
    }
}

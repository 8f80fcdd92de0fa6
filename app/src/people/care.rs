//! What is done for people who are there already: end a role, mend a name, erase on request; and what is seen of them.

use kernel::{Day, Id, Lang};
use policy::{Act, Kind, Role, Subject};
use serde_json::json;

use super::{
    roles_store::{self, Called, Listed},
    rules::{self, HeldRole, Period, Person},
    store,
};
use crate::{
    accession,
    base::{Action, Cx, Error, Held, Problem, Refusal, Sight, journal, outbox, text},
    bodies, duties, follows, organisations, survey,
};

impl Held for Person {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Subject::new(Kind::Person, tenant).id(self.id.as_str()).of_person(self.id.as_str())
    }
}

/// End a role.
#[derive(Debug)]
pub struct EndRole {
    /// Whose.
    pub person: Id<Person>,
    /// Which of theirs.
    pub role: Id<HeldRole>,
    /// Its last day; none where no day was written.
    pub last: Option<Day>,
}

impl Action for EndRole {
    type Output = ();
    const ACT: Act = Act::EndRole;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::EndRole)?;
        let person = cx.load_for(Act::SeePerson, &self.person).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let last = self.last.ok_or_else(|| Problem::at("until", "people-day-wrong"))?;
        let roles = roles_store::roles_of(cx.tx(), &town, &person.id).await?;
        let role = roles.into_iter().find(|r| r.id == self.role).ok_or(Refusal::NotFound)?;
        let day_after = last.plus_days(1).max(today);
        let successor = roles_store::secretariat_on(cx.tx(), &town, day_after, role.id.as_str(), "").await?;
        let last = rules::end_role(&role, last, today, successor)?;
        roles_store::set_until(cx.tx(), &town, &role.id, last).await?;
        let until = role.until.map(|d| d.to_string());
        let detail = json!({
            "role": role.role.name(), "id": role.id.as_str(), "last": last.to_string(), "before": until,
        });
        cx.record(Kind::Person, person.id.as_str(), None, detail).await
    }
}

/// Change one's own name and the language of one's mails.
#[derive(Debug)]
pub struct EditPerson {
    /// Whose.
    pub person: Id<Person>,
    /// The name.
    pub name: String,
    /// The language.
    pub lang: Lang,
}

impl Action for EditPerson {
    type Output = ();
    const ACT: Act = Act::EditPerson;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let person = cx.load_for(Act::EditPerson, &self.person).await?;
        let (name, town) = (text::line(&self.name), cx.town().to_owned());
        if name.is_empty() || name.chars().count() > 120 {
            return Err(Problem::at("name", "people-name-wrong").into());
        }
        store::rename(cx.tx(), &town, &person.id, &name, self.lang).await?;
        let id = person.id.as_str();
        let detail = json!({ "name": name, "before": person.name, "lang": self.lang.tag() });
        cx.record(Kind::Person, id, Some(id), detail).await
    }
}

/// Erase a person on their request: name, address, letters, sign-ins, what the journal says of them, their name under
/// signatures and among an organisation's contacts. That they acted, and when, stays, of somebody without a name; and so
/// does the hash of what they signed.
#[derive(Debug)]
pub struct Erase {
    /// Whom.
    pub person: Id<Person>,
}

impl Action for Erase {
    type Output = ();
    const ACT: Act = Act::Erase;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let person = cx.load_for(Act::Erase, &self.person).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        let roles = roles_store::roles_of(cx.tx(), &town, &person.id).await?;
        let keeps = roles.iter().any(|r| r.role == Role::Secretariat && r.period(today) == Period::Now);
        let id = person.id.as_str().to_owned();
        let successor = roles_store::secretariat_on(cx.tx(), &town, today, "", &id).await?;
        rules::erase(keeps, successor)?;
        // Before the roles: they say whose contact and whose signer the person was.
        let names = accession::forget::forget(cx, &person).await?;
        organisations::actions::forget(cx, &person, &names).await?;
        bodies::forget::forget(cx, &names).await?;
        roles_store::erase(cx.tx(), &town, &person, today, now).await?;
        journal::erase(cx.tx(), &town, &id, now).await?;
        outbox::erase(cx.tx(), &town, &id, person.mail.as_deref(), now).await?;
        // The same address may follow without an account.
        if let Some(mail) = &person.mail {
            follows::actions::forget(cx, mail).await?;
        }
        survey::actions::forget(cx, &id, person.mail.as_deref().unwrap_or_default()).await?;
        duties::calendar::forget(cx, &id).await?;
        let rows = journal::blanked(cx.tx(), &town, now).await?;
        cx.record(Kind::Person, &id, None, json!({ "rows": rows })).await
    }
}

/// Forgets links and sessions that ended before `before`, in the whole house: for the worker.
pub async fn forget(tx: &mut db::Tx, before: kernel::Instant) -> Result<(), db::DbError> {
    store::forget(tx, before).await
}

/// How many people a page lists.
pub const PAGE: i64 = 50;

/// A page of the town's people.
#[derive(Debug)]
pub struct People {
    /// Those on this page.
    pub list: Vec<Listed>,
    /// How many the town knows.
    pub everyone: i64,
    /// How many of them hold a role today or later.
    pub holding: i64,
}

/// See the list of people.
#[derive(Debug)]
pub struct SeePeople {
    /// Those who hold a role today or later, or those who do not.
    pub holding: bool,
    /// Which page, from 1.
    pub page: i64,
}

impl Sight for SeePeople {
    type Output = People;

    async fn see(self, cx: &mut Cx) -> Result<People, Error> {
        cx.may_here(Act::SeePeople)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let (everyone, holding) = roles_store::count(cx.tx(), &town, today).await?;
        let skip = (self.page.max(1) - 1).saturating_mul(PAGE);
        let list = roles_store::list(cx.tx(), &town, today, self.holding, PAGE, skip).await?;
        Ok(People { list, everyone, holding })
    }
}

/// See everybody whom the town knows, to take the list home.
#[derive(Debug)]
pub struct TakePeople;

impl Sight for TakePeople {
    type Output = Vec<Listed>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Listed>, Error> {
        cx.may_here(Act::SeePeople)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mut list = roles_store::list(cx.tx(), &town, today, true, i64::MAX, 0).await?;
        list.extend(roles_store::list(cx.tx(), &town, today, false, i64::MAX, 0).await?);
        Ok(list)
    }
}

/// See one person and every role they hold or held.
#[derive(Debug)]
pub struct SeePerson {
    /// Whom.
    pub person: Id<Person>,
}

impl Sight for SeePerson {
    type Output = (Person, Vec<HeldRole>);

    async fn see(self, cx: &mut Cx) -> Result<(Person, Vec<HeldRole>), Error> {
        let person = cx.load_for(Act::SeePerson, &self.person).await?;
        let town = cx.town().to_owned();
        let roles = roles_store::roles_of(cx.tx(), &town, &person.id).await?;
        Ok((person, roles))
    }
}

/// See which organisations somebody may have meant by a name, a number or an identity: to choose between those with one
/// name.
#[derive(Debug)]
pub struct SeeCalled {
    /// What was typed.
    pub said: String,
}

impl Sight for SeeCalled {
    type Output = Vec<Called>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Called>, Error> {
        cx.may_here(Act::GiveRole)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(roles_store::organisations_called(cx.tx(), &town, &self.said, today).await?)
    }
}

/// See what a role can be held for: the units of today, identity and name.
#[derive(Debug)]
pub struct SeeUnitsForRole;

impl Sight for SeeUnitsForRole {
    type Output = Vec<(String, String)>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<(String, String)>, Error> {
        cx.may_here(Act::GiveRole)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(roles_store::units(cx.tx(), &town, today).await?)
    }
}

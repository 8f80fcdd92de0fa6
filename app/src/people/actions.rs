//! What people do about themselves: ask for a link, use it, leave; and what the secretariat does for them.

use kernel::{Day, Id, Lang};
use policy::{Act, Kind, Role, Standing};
use serde_json::json;

use super::{
    roles_store,
    rules::{self, HeldRole, LINK_MINUTES, LINKS_AT_A_TIME, Link, Person, SESSION_MINUTES},
    store,
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, outbox::Mail, refusal::Problems, text},
    web::Urls,
};

/// Ask for a link to sign in.
#[derive(Debug)]
pub struct AskForLink {
    /// Where to send it.
    pub mail: String,
    /// Where it leads after signing in; an address outside the town leads home.
    pub onward: String,
    /// The language of the mail, for one whom the town does not know yet.
    pub lang: Lang,
}

impl Action for AskForLink {
    type Output = ();
    const ACT: Act = Act::AskForLink;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::AskForLink)?;
        let mail = text::mail(&self.mail).ok_or_else(|| Problem::at("mail", "problem-mail-wrong"))?;
        let (town, now) = (cx.town().to_owned(), cx.now);
        let lately = now.plus_minutes(-LINK_MINUTES);
        if store::links_since(cx.tx(), &town, &mail, lately).await? >= LINKS_AT_A_TIME {
            return Err(Problem::whole("people-too-many-links").into());
        }
        let at = Urls::of(&town);
        let onward = if at.holds(&self.onward) { self.onward } else { at.me() };
        let token = cx.chance.letters(32);
        let link =
            Link { mail: mail.clone(), onward, expires_at: now.plus_minutes(LINK_MINUTES), used_at: None };
        store::insert_link(cx.tx(), &town, &token, &link, now).await?;
        // That somebody asked, and nothing of whom: whoever asks is nobody yet, and may have typed another's address.
        cx.record(Kind::Town, &town, None, json!({})).await?;
        let known = store::by_mail(cx.tx(), &town, &mail).await?;
        cx.send(Mail {
            key: "people-mail-link",
            to: mail,
            lang: known.as_ref().map_or(self.lang, |p| p.lang),
            person: known.map(|p| p.id.to_string()),
            args: vec![("minutes", LINK_MINUTES.to_string())],
            onward: at.sign_in_link(token),
        })
        .await
    }
}

/// Use a link: the button behind it was pressed.
#[derive(Debug)]
pub struct SignIn {
    /// What stood in the link.
    pub token: String,
    /// The language of one whom the town meets for the first time.
    pub lang: Lang,
}

/// A session that has begun.
#[derive(Debug)]
pub struct SignedIn {
    /// The session's token, for the cookie.
    pub session: String,
    /// Where the person was going.
    pub onward: String,
}

impl Action for SignIn {
    type Output = SignedIn;
    const ACT: Act = Act::SignIn;

    async fn run(self, cx: &mut Cx) -> Result<SignedIn, Error> {
        cx.may_here(Act::SignIn)?;
        let (town, now) = (cx.town().to_owned(), cx.now);
        let link = store::link(cx.tx(), &town, &self.token).await?;
        let link = link.ok_or_else(|| Problem::whole("people-link-unknown"))?;
        rules::use_link(&link, now)?;
        store::spend_link(cx.tx(), &town, &self.token, now).await?;
        let person = welcome(cx, &link.mail, &rules::provisional_name(&link.mail), self.lang).await?;
        let session = begin_session(cx, &person.id).await?;
        cx.record(Kind::Person, person.id.as_str(), None, json!({ "by": "link" })).await?;
        Ok(SignedIn { session, onward: link.onward })
    }
}

/// Begins a session without a link: the demo's one-click sign-in, mounted nowhere else.
#[derive(Debug)]
pub struct SignInAs {
    /// As whom.
    pub person: Id<Person>,
}

impl Action for SignInAs {
    type Output = SignedIn;
    const ACT: Act = Act::SignIn;

    async fn run(self, cx: &mut Cx) -> Result<SignedIn, Error> {
        if !cx.settings.demo {
            return Err(Refusal::NotFound.into());
        }
        let town = cx.town().to_owned();
        let person = store::find(cx.tx(), &town, &self.person).await?.ok_or(Refusal::NotFound)?;
        let session = begin_session(cx, &person.id).await?;
        cx.record(Kind::Person, person.id.as_str(), None, json!({ "by": "demo" })).await?;
        Ok(SignedIn { session, onward: Urls::of(&town).me() })
    }
}

/// Leave.
#[derive(Debug)]
pub struct SignOut {
    /// The session's token, from the cookie.
    pub session: String,
}

impl Action for SignOut {
    type Output = ();
    const ACT: Act = Act::SignOut;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::SignOut)?;
        let town = cx.town().to_owned();
        store::end_session(cx.tx(), &town, &self.session).await?;
        match cx.actor.person.clone() {
            Some(person) => cx.record(Kind::Person, &person, None, json!({})).await,
            None => cx.record(Kind::Town, &town, None, json!({})).await,
        }
    }
}

/// Give a person a role for a period; somebody new becomes a person by it.
#[derive(Debug, Clone)]
pub struct GiveRole {
    /// The person's address.
    pub mail: String,
    /// Their name, if they are new.
    pub name: String,
    /// The language of their mails, if they are new.
    pub lang: Lang,
    /// The role.
    pub role: Role,
    /// For whom: the organisation of a representative (its identity, number or name), the unit of an official.
    pub scope: Option<String>,
    /// From when.
    pub from: Day,
    /// Until when, if it ends.
    pub until: Option<Day>,
}

impl Action for GiveRole {
    type Output = Id<Person>;
    const ACT: Act = Act::GiveRole;

    async fn run(self, cx: &mut Cx) -> Result<Id<Person>, Error> {
        cx.may_here(Act::GiveRole)?;
        let (mut problems, name) = (Problems::default(), text::line(&self.name));
        let mail = text::mail(&self.mail).ok_or_else(|| Problem::at("mail", "problem-mail-wrong"));
        let mail = problems.take(mail).unwrap_or_default();
        problems.check(name.is_empty(), Problem::at("name", "people-name-missing"));
        problems.take(rules::give_role(self.role, self.from, self.until));
        problems.done()?;
        let scope = scope_of(cx, self.role, self.scope.as_deref()).await?;
        let person = welcome(cx, &mail, &name, self.lang).await?;
        let (standing, town) = (Standing { role: self.role, scope }, cx.town().to_owned());
        if roles_store::holds(cx.tx(), &town, &person.id, &standing, self.from, self.until).await? {
            return Err(Problem::at("role", "people-role-held").with("name", person.name).into());
        }
        grant(cx, &person.id, &standing, self.from, self.until).await?;
        Ok(person.id)
    }
}

/// For whom a role is held: found where the role asks for somebody, nobody where it does not.
async fn scope_of(cx: &mut Cx, role: Role, said: Option<&str>) -> Result<Option<String>, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let said = said.unwrap_or_default();
    match rules::held_for(role) {
        None => Ok(None),
        Some(Kind::Unit) => {
            let units = roles_store::units(cx.tx(), &town, today).await?;
            let unit = units.into_iter().map(|(id, _)| id).find(|id| id == said);
            unit.map(Some).ok_or_else(|| Problem::at("unit", "people-unit-missing").into())
        }
        Some(_) => {
            let found = roles_store::organisations_called(cx.tx(), &town, said, today).await?;
            let word = match (said.is_empty(), found.len()) {
                (true, _) => "people-organisation-missing",
                (false, 0) => "people-organisation-unknown",
                (false, 1) => return Ok(found.into_iter().next().map(|one| one.id)),
                (false, _) => "people-organisation-several",
            };
            Err(Problem::at("organisation", word).with("said", said).into())
        }
    }
}

/// Gives a role that has been decided on; for this slice and its neighbours' actions.
pub async fn grant(
    cx: &mut Cx,
    person: &Id<Person>,
    standing: &Standing,
    from: Day,
    until: Option<Day>,
) -> Result<Id<HeldRole>, Error> {
    let (town, id) = (cx.town().to_owned(), cx.new_id());
    roles_store::insert_role(cx.tx(), &town, &id, person, standing, from, until).await?;
    let until = until.map(|d| d.to_string());
    let detail = json!({ "role": standing.role.name(), "scope": standing.scope, "from": from.to_string(), "until": until });
    cx.record(Kind::Person, person.as_str(), None, detail).await?;
    Ok(id)
}

/// The person with this address, who becomes one of the town if they are not yet.
pub async fn welcome(cx: &mut Cx, mail: &str, name: &str, lang: Lang) -> Result<Person, Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    if let Some(person) = store::by_mail(cx.tx(), &town, mail).await? {
        return Ok(person);
    }
    let person = Person { id: cx.new_id(), name: name.to_owned(), mail: Some(mail.to_owned()), lang };
    store::insert(cx.tx(), &town, &person, now).await?;
    let detail = json!({ "name": person.name, "mail": mail });
    cx.record(Kind::Person, person.id.as_str(), Some(person.id.as_str()), detail).await?;
    Ok(person)
}

/// Somebody who is known by name alone: they cannot sign in, and are found among the town's people when they ask for what
/// is kept of them, or to have it erased.
pub async fn name(cx: &mut Cx, name: &str, lang: Lang) -> Result<Person, Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    let person = Person { id: cx.new_id(), name: name.to_owned(), mail: None, lang };
    store::insert(cx.tx(), &town, &person, now).await?;
    let detail = json!({ "name": person.name });
    cx.record(Kind::Person, person.id.as_str(), Some(person.id.as_str()), detail).await?;
    Ok(person)
}

/// Spells the name of somebody anew who has no address, and so nobody else to do it.
pub async fn respell(cx: &mut Cx, id: &Id<Person>, name: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let known = store::find(cx.tx(), &town, id).await?;
    let Some(person) = known.filter(|one| one.mail.is_none()) else {
        return Err(Problem::at("name", "people-name-wrong").into());
    };
    store::rename(cx.tx(), &town, id, name, person.lang).await?;
    let detail = json!({ "name": name, "before": person.name });
    cx.record(Kind::Person, id.as_str(), Some(id.as_str()), detail).await
}

async fn begin_session(cx: &mut Cx, person: &Id<Person>) -> Result<String, Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    let session = cx.chance.letters(40);
    store::insert_session(cx.tx(), &town, &session, person, now, now.plus_minutes(SESSION_MINUTES)).await?;
    Ok(session)
}

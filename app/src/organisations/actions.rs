//! What people do about organisations: enter one, keep its entry fresh, let it into the register, end it.

use db::DbError;
use kernel::{Day, Id};
use policy::{Act, Class, Kind, Role, Subject};
use serde_json::json;

use super::{
    rules::{self, Contact, NewOrganisation, Organisation},
    store,
};
use crate::{
    accession::{self, rules::Party},
    base::{Action, Cx, Error, Held, Problem, text},
    people::rules::Person,
};

impl Held for Organisation {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        let subject = Subject::new(Kind::Organisation, tenant)
            .id(self.id.as_str())
            .of_organisation(self.id.as_str())
            .class(self.class);
        // Whoever entered it has a say only while it waits.
        match &self.entered_by {
            Some(person) if self.waits() => subject.of_person(person.as_str()),
            _ => subject,
        }
    }
}

/// Enter an organisation. What the secretariat and the house enter is public at once; what anybody else enters waits.
#[derive(Debug, Clone)]
pub struct Register {
    /// What is known of it.
    pub new: NewOrganisation,
}

impl Action for Register {
    type Output = Id<Organisation>;
    const ACT: Act = Act::Register;

    async fn run(self, cx: &mut Cx) -> Result<Id<Organisation>, Error> {
        cx.may_here(Act::Register)?;
        let tidy = rules::check(&self.new)?;
        let trusted = cx.actor.holds(Role::Secretariat) || cx.actor.holds(Role::House);
        let entered_by = cx.actor.person.as_deref().and_then(|p| p.parse().ok());
        let organisation = Organisation {
            id: cx.new_id(),
            number: number(&tidy),
            name: tidy.name.clone(),
            kind: tidy.kind,
            orientation: tidy.orientation,
            district: tidy.district.clone(),
            purpose: tidy.purpose.clone(),
            website: tidy.website.clone(),
            contacts: tidy.contacts.clone(),
            class: if trusted { Class::Public } else { Class::Own },
            entered_by,
            entered_on: cx.today(),
            confirmed_on: cx.today(),
            ended_on: None,
        };
        let town = cx.town().to_owned();
        store::insert(cx.tx(), &town, &organisation, &rules::folded(&tidy)).await.map_err(taken)?;
        keep_contacts(cx, &organisation.id, &tidy.contacts).await?;
        let detail = json!({ "entered": shape(&tidy), "class": organisation.class.name() });
        cx.record(Kind::Organisation, organisation.id.as_str(), None, detail).await?;
        Ok(organisation.id)
    }
}

/// Change an entry: its own representative, or the secretariat. The entry counts as confirmed by it.
#[derive(Debug, Clone)]
pub struct EditEntry {
    /// Which.
    pub id: Id<Organisation>,
    /// The [`Organisation::revision`] that was read before it was changed; empty for who changes it whatever it says.
    pub seen: String,
    /// All that the entry shall say.
    pub entry: NewOrganisation,
}

impl Action for EditEntry {
    type Output = ();
    const ACT: Act = Act::EditOrganisation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let before = cx.load_for(Act::EditOrganisation, &self.id).await?;
        rules::unchanged(&before, &self.seen)?;
        let tidy = rules::check(&self.entry)?;
        let after = Organisation {
            number: number(&tidy),
            name: tidy.name.clone(),
            kind: tidy.kind,
            orientation: tidy.orientation,
            district: tidy.district.clone(),
            purpose: tidy.purpose.clone(),
            website: tidy.website.clone(),
            contacts: tidy.contacts.clone(),
            confirmed_on: cx.today(),
            ..before.clone()
        };
        let town = cx.town().to_owned();
        store::update(cx.tx(), &town, &after, &rules::folded(&tidy)).await.map_err(taken)?;
        keep_contacts(cx, &self.id, &tidy.contacts).await?;
        let detail = json!({ "before": entry_shape(&before), "after": shape(&tidy) });
        cx.record(Kind::Organisation, self.id.as_str(), None, detail).await
    }
}

/// Say that the entry is still right, as is asked once a year.
#[derive(Debug, Clone)]
pub struct ConfirmEntry {
    /// Which.
    pub id: Id<Organisation>,
}

impl Action for ConfirmEntry {
    type Output = ();
    const ACT: Act = Act::EditOrganisation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.load_for(Act::EditOrganisation, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        store::confirm(cx.tx(), &town, &self.id, today).await?;
        let detail = json!({ "confirmed_on": today.to_string() });
        cx.record(Kind::Organisation, self.id.as_str(), None, detail).await
    }
}

/// Let an entry that waits into the register.
#[derive(Debug, Clone)]
pub struct Publish {
    /// Which.
    pub id: Id<Organisation>,
}

impl Action for Publish {
    type Output = ();
    const ACT: Act = Act::KeepRegister;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.load_for(Act::KeepRegister, &self.id).await?;
        publish(cx, &self.id).await
    }
}

/// An organisation is no more: its page and its history stay, the register of later days leaves it out.
#[derive(Debug, Clone)]
pub struct EndOrganisation {
    /// Which.
    pub id: Id<Organisation>,
    /// The first day without it.
    pub on: Day,
}

impl Action for EndOrganisation {
    type Output = ();
    const ACT: Act = Act::KeepRegister;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let organisation = cx.load_for(Act::KeepRegister, &self.id).await?;
        rules::end(&organisation, self.on, cx.today())?;
        let town = cx.town().to_owned();
        store::end(cx.tx(), &town, &self.id, self.on).await?;
        accession::actions::cease(cx, &Party::Organisation(self.id.clone()), self.on).await?;
        let detail = json!({ "ended_on": self.on.to_string() });
        cx.record(Kind::Organisation, self.id.as_str(), None, detail).await
    }
}

/// An organisation joins an umbrella of the register, or leaves it. The umbrella, or the secretariat, says so.
#[derive(Debug, Clone)]
pub struct SetMember {
    /// The umbrella.
    pub umbrella: Id<Organisation>,
    /// The member.
    pub member: Id<Organisation>,
    /// Whether it is a member from today on.
    pub belongs: bool,
}

impl Action for SetMember {
    type Output = ();
    const ACT: Act = Act::EditOrganisation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let umbrella = cx.load_for(Act::EditOrganisation, &self.umbrella).await?;
        let member = cx.load_for(Act::SeeOrganisation, &self.member).await?;
        rules::member(&umbrella, &member)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let changed = if self.belongs {
            store::add_member(cx.tx(), &town, &self.umbrella, &self.member, today).await
        } else {
            store::end_member(cx.tx(), &town, &self.umbrella, &self.member, today).await
        }?;
        if !changed {
            return Ok(());
        }
        let detail = json!({ "member": self.member.as_str(), "belongs": self.belongs });
        cx.record(Kind::Organisation, self.umbrella.as_str(), None, detail).await
    }
}

/// Lets an entry into the register, within an act that has proved its right to: an accession that is confirmed. An entry
/// that is there already stays as it is.
pub async fn publish(cx: &mut Cx, id: &Id<Organisation>) -> Result<(), Error> {
    let town = cx.town().to_owned();
    if store::publish(cx.tx(), &town, id).await? {
        cx.record(Kind::Organisation, id.as_str(), None, json!({ "class": Class::Public.name() })).await?;
    }
    Ok(())
}

/// Takes the ways to reach a person out of the register, within the act that erases them: the lines with their address or
/// one of their `names`, and the telephone where nobody else is named. Where letters go is the organisation's and stays.
pub async fn forget(cx: &mut Cx, person: &Person, names: &[String]) -> Result<(), Error> {
    let (town, mail) = (cx.town().to_owned(), person.mail.clone().unwrap_or_default());
    for (id, contacts) in store::contacts_near(cx.tx(), &town, &person.id, &mail).await? {
        let stay = rules::without(&contacts, &mail, names);
        if stay.len() < contacts.len() {
            keep_contacts(cx, &id, &stay).await?;
            cx.record(Kind::Organisation, id.as_str(), None, json!({ "erased": "contacts" })).await?;
        }
    }
    Ok(())
}

/// Organisations that one being entered could be: first the one with this number, then those with a like name. Only what
/// the actor may see; at most six. For whoever joins, so that nobody is entered twice.
pub async fn find_similar(cx: &mut Cx, name: &str, typed_number: &str) -> Result<Vec<Organisation>, Error> {
    let digits = super::number::read(typed_number).unwrap_or_default();
    let needles = text::needles(name);
    if digits.is_empty() && needles.is_empty() {
        return Ok(Vec::new());
    }
    let (town, today) = (cx.town().to_owned(), cx.today());
    let mut found = store::similar(cx.tx(), &town, &needles, &digits, today).await?;
    found.retain(|one| cx.allows(Act::SeeOrganisation, &one.subject(&town)));
    found.truncate(6);
    Ok(found)
}

fn number(tidy: &NewOrganisation) -> Option<String> {
    (!tidy.number.is_empty()).then(|| tidy.number.clone())
}

/// The only key that can be taken is the number.
fn taken(error: DbError) -> Error {
    match error {
        DbError::Taken(_) => Problem::at("number", "organisations-number-taken").into(),
        other => other.into(),
    }
}

async fn keep_contacts(cx: &mut Cx, id: &Id<Organisation>, contacts: &[Contact]) -> Result<(), Error> {
    let town = cx.town().to_owned();
    store::clear_contacts(cx.tx(), &town, id).await?;
    for (position, contact) in (0_i64..).zip(contacts) {
        let key = cx.chance.letters(26);
        store::insert_contact(cx.tx(), &town, &key, id, contact, position).await?;
    }
    Ok(())
}

/// What the journal keeps of an entry. Of contacts only what kind and for whom: they are people's, and can be taken back.
fn shape(of: &NewOrganisation) -> serde_json::Value {
    let contacts: Vec<_> = of.contacts.iter().map(|c| [c.kind.name(), c.class.name()]).collect();
    json!({
        "number": of.number, "name": of.name, "kind": of.kind.name(), "orientation": of.orientation.name(),
        "district": of.district, "purpose": of.purpose, "website": of.website, "contacts": contacts,
    })
}

fn entry_shape(of: &Organisation) -> serde_json::Value {
    shape(&of.entry())
}

//! What an organisation of the register is, and what its entry may say.

use kernel::{Day, Id};
use policy::Class;

use super::number;
use crate::{
    base::{Problem, Refusal, named, refusal::Problems, text},
    people::rules::Person,
};

pub use super::number::{demo_number, shown as shown_number};

/// An organisation of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Which.
    pub id: Id<Organisation>,
    /// Ten digits; a network may lack a number.
    pub number: Option<String>,
    /// Its name, as it writes it.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it mostly does.
    pub orientation: Orientation,
    /// The part of the town it is active in; empty for the whole.
    pub district: String,
    /// One line or two: what it is for.
    pub purpose: String,
    /// Its own pages, `https://…` or nothing.
    pub website: String,
    /// How it can be reached, in its own order.
    pub contacts: Vec<Contact>,
    /// Public once somebody with the right to has looked at it; `own` until then.
    pub class: Class,
    /// Who entered it, if it was a person.
    pub entered_by: Option<Id<Person>>,
    /// When it was entered.
    pub entered_on: Day,
    /// When somebody last said that the entry is right.
    pub confirmed_on: Day,
    /// From when it is no more, if it has ended.
    pub ended_on: Option<Day>,
}

impl Organisation {
    /// `NNNNNN-NNNN`, or nothing.
    pub fn number_shown(&self) -> String {
        self.number.as_deref().map_or_else(String::new, number::shown)
    }

    /// Whether the entry still waits to be looked at.
    pub fn waits(&self) -> bool {
        self.class != Class::Public
    }

    /// What the entry says, as it would be typed.
    pub fn entry(&self) -> NewOrganisation {
        NewOrganisation {
            number: self.number.clone().unwrap_or_default(),
            name: self.name.clone(),
            kind: self.kind,
            orientation: self.orientation,
            district: self.district.clone(),
            purpose: self.purpose.clone(),
            website: self.website.clone(),
            contacts: self.contacts.clone(),
        }
    }

    /// Tells one state of the entry from another; nothing to be kept.
    pub fn revision(&self) -> String {
        text::sha256(&[format!("{:?}", self.entry()).as_bytes()])
    }

    /// Whether it is among the register's organisations on `day`.
    pub fn stands_on(&self, day: Day) -> bool {
        self.entered_on <= day && self.ended_on.is_none_or(|ended| ended > day)
    }
}

named! {
    /// What an organisation is.
    OrganisationKind {
        /// Ideell förening.
        Association = "association",
        /// Stiftelse.
        Foundation = "foundation",
        /// Församling, trossamfund.
        Congregation = "congregation",
        /// Ekonomisk förening, kooperativ.
        Cooperative = "cooperative",
        /// A network; it may lack a number.
        Network = "network",
        /// Paraplyorganisation: its members are organisations.
        Umbrella = "umbrella",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// What an organisation mostly does: the three orientations that councils of civil society speak of.
    Orientation {
        /// Care for its members.
        Care = "care",
        /// A voice for them.
        Voice = "voice",
        /// Services to others.
        Service = "service",
        /// Several of these.
        Mixed = "mixed",
    }
}

named! {
    /// How an organisation can be reached.
    ContactKind {
        /// A person's name.
        Person = "person",
        /// An e-mail address.
        Mail = "mail",
        /// A telephone number.
        Phone = "phone",
        /// Where letters go.
        Address = "address",
    }
}

/// One way to reach an organisation; it says itself how far it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// The name, address or number.
    pub value: String,
    /// To whom it is shown: [`SHOWN_TO`].
    pub class: Class,
}

/// How far a contact can be shown: to all, to people with a role in the town, to the organisation and the secretariat.
pub const SHOWN_TO: [Class; 3] = [Class::Public, Class::Members, Class::Own];

/// What is typed of an organisation, to enter it or to change its entry. Numbers and addresses as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its number as typed; empty where it has none.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it mostly does.
    pub orientation: Orientation,
    /// The part of the town, or nothing for the whole.
    pub district: String,
    /// What it is for.
    pub purpose: String,
    /// Its pages, or nothing.
    pub website: String,
    /// How it can be reached; lines without a value are left out.
    pub contacts: Vec<Contact>,
}

/// The contacts that are not a person's, who has this address and is called one of `names`. A telephone is theirs as well
/// where they were the only one named beside it.
pub fn without(contacts: &[Contact], mail: &str, names: &[String]) -> Vec<Contact> {
    let theirs = |contact: &Contact| match contact.kind {
        ContactKind::Mail => !mail.is_empty() && contact.value.eq_ignore_ascii_case(mail),
        _ => names.iter().any(|name| text::names(&contact.value, name)),
    };
    let person = |contact: &&Contact| contact.kind == ContactKind::Person;
    let others = contacts.iter().filter(person).any(|contact| !theirs(contact));
    let reached = contacts.iter().any(&theirs);
    let stays =
        |contact: &&Contact| !theirs(contact) && (contact.kind != ContactKind::Phone || others || !reached);
    contacts.iter().filter(stays).cloned().collect()
}

/// The longest name, in signs.
pub const NAME_SIGNS: usize = 200;
/// The longest district.
const DISTRICT_SIGNS: usize = 100;
/// The longest purpose.
const PURPOSE_SIGNS: usize = 600;
/// The longest web address or line of contact.
const LINE_SIGNS: usize = 300;

/// What was typed, tidied, or all that is wrong with it. A network and an "other" may lack a number.
pub fn check(typed: &NewOrganisation) -> Result<NewOrganisation, Refusal> {
    let mut problems = Problems::default();
    let lacks = typed.number.trim().is_empty();
    let needs = !matches!(typed.kind, OrganisationKind::Network | OrganisationKind::Other);
    problems.check(lacks && needs, Problem::at("number", "organisations-number-missing"));
    let read = if lacks { None } else { problems.take(number::read(&typed.number)) };
    let website = text::web_address(&typed.website);
    let website = problems.take(website.ok_or_else(|| Problem::at("website", "organisations-website-wrong")));
    let tidy = NewOrganisation {
        number: read.unwrap_or_default(),
        name: text::line(&typed.name),
        kind: typed.kind,
        orientation: typed.orientation,
        district: text::line(&typed.district),
        purpose: text::paragraphs(&typed.purpose),
        website: website.unwrap_or_default(),
        contacts: typed.contacts.iter().filter_map(|c| problems.take(contact(c)).flatten()).collect(),
    };
    let long = |text: &str, signs: usize| text.chars().count() > signs;
    problems.check(
        tidy.name.is_empty() || long(&tidy.name, NAME_SIGNS),
        Problem::at("name", "organisations-name-wrong"),
    );
    problems
        .check(long(&tidy.district, DISTRICT_SIGNS), Problem::at("district", "organisations-district-long"));
    problems.check(long(&tidy.purpose, PURPOSE_SIGNS), Problem::at("purpose", "organisations-purpose-long"));
    problems.done()?;
    Ok(tidy)
}

/// A line of contact, tidied; none where nothing was typed. The field of a contact is its kind.
fn contact(typed: &Contact) -> Result<Option<Contact>, Problem> {
    let tidy = |value: String| Ok(Some(Contact { value, ..typed.clone() }));
    let value = match typed.kind {
        ContactKind::Address => text::paragraphs(&typed.value),
        _ => text::line(&typed.value),
    };
    if value.is_empty() {
        return Ok(None);
    }
    let wrong = |word| Problem::at(typed.kind.name(), word);
    if value.chars().count() > LINE_SIGNS {
        return Err(wrong("organisations-contact-long"));
    }
    match typed.kind {
        ContactKind::Mail => tidy(text::mail(&value).ok_or_else(|| wrong("problem-mail-wrong"))?),
        ContactKind::Phone => {
            let digits = value.chars().filter(char::is_ascii_digit).count();
            let signs = value.chars().all(|c| c.is_ascii_digit() || " +-()/".contains(c));
            if signs && (5..=15).contains(&digits) {
                tidy(value)
            } else {
                Err(wrong("organisations-phone-wrong"))
            }
        }
        ContactKind::Person | ContactKind::Address => tidy(value),
    }
}

/// Whether the entry is still the one that was `seen`; who changes it without having looked at it says nothing.
pub fn unchanged(now: &Organisation, seen: &str) -> Result<(), Problem> {
    if seen.is_empty() || seen == now.revision() {
        Ok(())
    } else {
        Err(Problem::whole("organisations-changed-meanwhile"))
    }
}

/// What `typed` would make of the entry `now`: the key of each field's word that differs, and what stands there now.
pub fn differing(now: &NewOrganisation, typed: &NewOrganisation) -> Vec<(&'static str, String)> {
    let said = |of: &NewOrganisation| {
        let contacts: Vec<&str> =
            of.contacts.iter().map(|c| c.value.as_str()).filter(|value| !value.is_empty()).collect();
        [
            ("organisations-name", of.name.clone()),
            ("organisations-number", number::shown(&of.number)),
            ("organisations-purpose", of.purpose.clone()),
            ("organisations-district", of.district.clone()),
            ("organisations-website", of.website.clone()),
            ("organisations-contacts", contacts.join(", ")),
        ]
    };
    let pairs = said(now).into_iter().zip(said(typed));
    pairs.filter(|(now, typed)| now.1 != typed.1).map(|(now, _)| now).collect()
}

/// Whether an organisation can end on `day`: it must stand, and a day to come is not known yet.
pub fn end(organisation: &Organisation, day: Day, today: Day) -> Result<(), Problem> {
    if organisation.ended_on.is_some() {
        return Err(Problem::whole("organisations-ended-already"));
    }
    if day > today {
        return Err(Problem::at("ended_on", "organisations-ended-ahead"));
    }
    if day < organisation.entered_on {
        return Err(Problem::at("ended_on", "organisations-ended-before"));
    }
    Ok(())
}

/// Whether `member` can belong to `umbrella`: only an umbrella has members, and nobody is their own.
pub fn member(umbrella: &Organisation, member: &Organisation) -> Result<(), Problem> {
    if umbrella.kind != OrganisationKind::Umbrella {
        return Err(Problem::at("member", "organisations-member-of-no-umbrella"));
    }
    if umbrella.id == member.id {
        return Err(Problem::at("member", "organisations-member-of-itself"));
    }
    Ok(())
}

/// The text that search looks in: name, purpose and district, folded; and the number.
pub fn folded(of: &NewOrganisation) -> String {
    text::fold(&format!(
        "{} {} {} {} {}",
        of.name,
        of.purpose,
        of.district,
        of.number,
        number::shown(&of.number)
    ))
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;

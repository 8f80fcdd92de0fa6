//! The form of an entry: to enter an organisation, and to keep the entry fresh.
//!
//! Contacts are rows of a kind, a value and to whom it is shown; a kind's fields bear its name (`mail`, `mail_class`) and
//! come as often as there are rows.

use askama::Template;
use kernel::Id;
use policy::{Act, Class};

use super::{
    NewOrganisation, Organisation, OrganisationKind, Orientation,
    actions::{EditEntry, Register},
    number,
    rules::{Contact, ContactKind, SHOWN_TO, differing},
    sights::{SeeEntryToEdit, SeeSimilar},
};
use crate::{
    base::Error,
    web::{Answer, Form, Head, Sent, Urls, View, Visit, door::At, filters},
};

/// The form, for a new organisation or for one that is there.
#[derive(Template)]
#[template(path = "organisations/views/entry.html")]
struct EntryView {
    at: Urls,
    form: Form,
    /// The organisation that is changed; none while one is entered.
    of: Option<(Id<Organisation>, String)>,
    /// The state of the entry that the form starts from.
    seen: String,
    /// What somebody else has written there meanwhile: field and words.
    theirs: Vec<(String, String)>,
    /// What is in the register already and could be the same.
    similar: Vec<Organisation>,
    /// Whether what is entered waits to be looked at.
    will_wait: bool,
    contacts: Vec<ContactRow>,
}

/// A row of a contact: its kind, the ids of its fields, and what stands in them.
struct ContactRow {
    kind: &'static str,
    id: String,
    value: String,
    class: String,
    error: String,
}

impl EntryView {
    fn action(&self) -> String {
        self.of.as_ref().map_or_else(|| self.at.register_new(), |(id, _)| self.at.organisation_edit(id))
    }

    fn kinds() -> impl Iterator<Item = &'static str> {
        OrganisationKind::ALL.iter().map(|k| k.name())
    }

    fn orientations() -> impl Iterator<Item = &'static str> {
        Orientation::ALL.iter().map(|o| o.name())
    }

    fn classes() -> impl Iterator<Item = &'static str> {
        SHOWN_TO.iter().map(|c| c.name())
    }
}

impl View for EntryView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let head = |key: &str| {
            Head::new(words.t(key))
                .under(visit.tenant.name.clone(), visit.at().home())
                .under(words.t("organisations-title"), visit.at().register())
        };
        match &self.of {
            Some((id, name)) => head("organisations-edit-title")
                .under(name.clone(), visit.at().organisation(id))
                .under(words.t("organisations-edit-title"), visit.at().organisation_edit(id)),
            None => head("organisations-new-title")
                .under(words.t("organisations-new-title"), visit.at().register_new()),
        }
    }
}

/// What a form says of an organisation.
fn typed(sent: &Sent) -> NewOrganisation {
    NewOrganisation {
        number: sent.line("number"),
        name: sent.line("name"),
        kind: sent.line("kind").parse().unwrap_or(OrganisationKind::Association),
        orientation: sent.line("orientation").parse().unwrap_or(Orientation::Mixed),
        district: sent.line("district"),
        purpose: sent.text("purpose"),
        website: sent.line("website"),
        contacts: ContactKind::ALL.iter().flat_map(|kind| typed_contacts(sent, *kind)).collect(),
    }
}

/// A contact of which it is not said to whom it is shown is shown to nobody else.
fn typed_contacts(sent: &Sent, kind: ContactKind) -> Vec<Contact> {
    let classes = sent.all(&class_field(kind.name()));
    let shown_to = |i: usize| {
        let class = classes.get(i).and_then(|c| c.parse::<Class>().ok());
        class.filter(|c| SHOWN_TO.contains(c)).unwrap_or(Class::Own)
    };
    let value = |(i, value): (usize, &String)| Contact { kind, value: value.clone(), class: shown_to(i) };
    sent.all(kind.name()).iter().enumerate().map(value).collect()
}

fn class_field(kind: &str) -> String {
    format!("{kind}_class")
}

/// The form as it would have come, had somebody typed the entry.
fn filled(entry: &NewOrganisation) -> Sent {
    let sent = Sent::default()
        .with("number", number::shown(&entry.number))
        .with("name", &entry.name)
        .with("kind", entry.kind.name())
        .with("orientation", entry.orientation.name())
        .with("district", &entry.district)
        .with("purpose", &entry.purpose)
        .with("website", &entry.website);
    entry.contacts.iter().fold(sent, |sent, contact| {
        sent.with(contact.kind.name(), &contact.value)
            .with(&class_field(contact.kind.name()), contact.class.name())
    })
}

/// The rows of contacts as a form holds them: at least one of each kind. A person's name and telephone are offered to
/// people with a role, the rest to everybody, until somebody chooses.
fn rows(sent: &Sent, form: &Form) -> Vec<ContactRow> {
    let mut rows = Vec::new();
    for kind in ContactKind::ALL {
        let name = kind.name();
        let offered = match kind {
            ContactKind::Person | ContactKind::Phone => Class::Members,
            ContactKind::Mail | ContactKind::Address => Class::Public,
        };
        let (values, classes) = (sent.all(name), sent.all(&class_field(name)));
        for i in 0..values.len().max(1) {
            rows.push(ContactRow {
                kind: name,
                id: if i == 0 { name.to_owned() } else { format!("{name}-{}", i + 1) },
                value: values.get(i).cloned().unwrap_or_default(),
                class: classes.get(i).cloned().unwrap_or_else(|| offered.name().to_owned()),
                error: if i == 0 { form.error(name).to_owned() } else { String::new() },
            });
        }
    }
    rows
}

/// A person's number never comes back on a page.
fn without_personal_number(sent: Sent) -> Sent {
    if number::is_personal(sent.raw("number")) { sent.without("number") } else { sent }
}

/// The form for a new organisation. Whoever has not signed in does so first and comes back here.
pub async fn new(visit: Visit) -> Answer {
    if !visit.may(Act::Register) {
        return visit.sign_in_first();
    }
    let sent = Sent::default();
    let form = Form::new(sent.clone());
    let contacts = rows(&sent, &form);
    let view = EntryView { form, contacts, ..blank(&visit) };
    visit.page(&view)
}

fn blank(visit: &Visit) -> EntryView {
    EntryView {
        at: visit.at(),
        form: Form::default(),
        of: None,
        seen: String::new(),
        theirs: Vec::new(),
        similar: Vec::new(),
        will_wait: !visit.actor.holds(policy::Role::Secretariat),
        contacts: Vec::new(),
    }
}

/// Enters a new organisation.
pub async fn enter(visit: Visit, sent: Sent) -> Answer {
    let action = Register { new: typed(&sent) };
    let sent = without_personal_number(sent);
    let refused = sent.clone();
    let again = async |form: Form| -> Result<EntryView, Error> {
        let asked = SeeSimilar { name: String::new(), number: refused.line("number") };
        let similar = visit.see(asked).await?;
        Ok(EntryView { contacts: rows(&refused, &form), form, similar, ..blank(&visit) })
    };
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().organisation(&id), "organisation-entered"),
        Err(page) => Ok(page),
    }
}

/// The form with what the entry says.
pub async fn edit(visit: Visit, At(id): At<Organisation>) -> Answer {
    let organisation = visit.see(SeeEntryToEdit { id }).await?;
    let sent = filled(&organisation.entry());
    let form = Form::new(sent.clone());
    let contacts = rows(&sent, &form);
    let seen = organisation.revision();
    let of = Some((organisation.id, organisation.name));
    visit.page(&EntryView { form, of, seen, contacts, ..blank(&visit) })
}

/// Changes the entry.
pub async fn change(visit: Visit, At(id): At<Organisation>, sent: Sent) -> Answer {
    let entry = typed(&sent);
    let action = EditEntry { id: id.clone(), seen: sent.line("seen"), entry: entry.clone() };
    let sent = without_personal_number(sent);
    let refused = sent.clone();
    let again = async |form: Form| -> Result<EntryView, Error> {
        let organisation = visit.see(SeeEntryToEdit { id: id.clone() }).await?;
        let asked = SeeSimilar { name: String::new(), number: refused.line("number") };
        let mut similar = visit.see(asked).await?;
        similar.retain(|one| one.id != organisation.id);
        let seen = organisation.revision();
        // Whoever saves again has seen what another wrote: it stands beside what they typed themselves.
        let other =
            if seen == refused.line("seen") { Vec::new() } else { differing(&organisation.entry(), &entry) };
        let theirs = other.into_iter().map(|(key, said)| (visit.words().t(key), said)).collect();
        let of = Some((organisation.id, organisation.name));
        let contacts = rows(&refused, &form);
        Ok(EntryView { form, of, seen, theirs, similar, contacts, ..blank(&visit) })
    };
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().organisation(&id), "entry-saved"),
        Err(page) => Ok(page),
    }
}

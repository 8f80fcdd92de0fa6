//! What people see of the register.

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Subject};

use super::{
    Organisation, actions,
    register_store::{self, Listed, Place, Related},
    rules::Contact,
    search::{self, Counts, PAGE, Search},
    seek,
};
use crate::{
    accession::{
        actions::signed_times,
        rules::{Party, Signed},
    },
    base::{Cx, Error, Held as _, Refusal, Sight, text},
    measures::sights::{Owned, OwnedSeen},
};

/// One page of the register, with the counts of its filters.
#[derive(Debug)]
pub struct SeeRegister {
    /// What is asked for.
    pub search: Search,
}

/// A page of the register, as it is shown.
#[derive(Debug)]
pub struct Shown {
    /// The day it shows.
    pub day: Day,
    /// The organisations of this page.
    pub listed: Vec<Listed>,
    /// The counts of the filters.
    pub counts: Counts,
    /// Which page, from 1; the last one for whoever asked for one beyond.
    pub page: i64,
    /// How many pages, at least 1.
    pub pages: i64,
    /// Whether the actor lets entries into the register.
    pub keeps: bool,
    /// What was looked for instead of words that nothing holds; else nothing.
    pub instead: String,
}

impl Sight for SeeRegister {
    type Output = Shown;

    async fn see(self, cx: &mut Cx) -> Result<Shown, Error> {
        let day = public_day(cx, &self.search)?;
        let town = cx.town().to_owned();
        let mut sought = seek::sought(cx, text::needles(&self.search.q)).await?;
        let (mut instead, search) = (String::new(), &self.search);
        let mut found = register_store::combinations(cx.tx(), &town, search, &sought, day).await?;
        if found.is_empty()
            && let Some(meant) = seek::meant(cx, &sought).await?
        {
            found = register_store::combinations(cx.tx(), &town, search, &meant, day).await?;
            // What finds nothing either is not worth telling.
            if !found.is_empty() {
                (instead, sought) = (meant.needles.join(" "), meant);
            }
        }
        let counts = search::count(search, &found);
        let pages = ((counts.left + PAGE - 1) / PAGE).max(1);
        let page = self.search.page.min(pages);
        // What counts nothing needs no second look.
        let place = Place { limit: PAGE, offset: (page - 1) * PAGE, of: counts.left };
        let mut listed = Vec::new();
        if counts.left > 0 {
            listed = register_store::list(cx.tx(), &town, (search, &sought), day, place).await?;
        }
        let keeps = keeps(cx);
        Ok(Shown { day, listed, counts, page, pages, keeps, instead })
    }
}

/// The whole list that a search leaves, to take home.
#[derive(Debug)]
pub struct TakeHome {
    /// What is asked for; its page is not.
    pub search: Search,
}

impl Sight for TakeHome {
    type Output = (Day, Vec<Listed>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let day = public_day(cx, &self.search)?;
        let (town, all) = (cx.town().to_owned(), Place { limit: i64::MAX, offset: 0, of: 0 });
        let sought = seek::sought(cx, text::needles(&self.search.q)).await?;
        let mut list = register_store::list(cx.tx(), &town, (&self.search, &sought), day, all).await?;
        if list.is_empty()
            && let Some(meant) = seek::meant(cx, &sought).await?
        {
            list = register_store::list(cx.tx(), &town, (&self.search, &meant), day, all).await?;
        }
        Ok((day, list))
    }
}

/// The day the register is shown for. The list holds what is public and nothing else, for everybody alike: so its counts
/// are the same whoever asks, and an entry that waits is on a page of its own.
fn public_day(cx: &Cx, search: &Search) -> Result<Day, Refusal> {
    if !cx.classes(Kind::Organisation).contains(&Class::Public) {
        return Err(Refusal::NotFound);
    }
    // Of days to come nothing is known: what is asked of them is answered as of today.
    Ok(search.on.unwrap_or(cx.today()).min(cx.today()))
}

/// Whether the actor lets entries into the register and ends them: any entry, so also one that waits.
fn keeps(cx: &Cx) -> bool {
    cx.allows(Act::KeepRegister, &Subject::new(Kind::Organisation, cx.town()).class(Class::Own))
}

/// Entries that wait to be looked at.
#[derive(Debug)]
pub struct SeeWaiting;

impl Sight for SeeWaiting {
    type Output = Vec<Organisation>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Organisation>, Error> {
        cx.may(Act::KeepRegister, &Subject::new(Kind::Organisation, cx.town()).class(Class::Own))?;
        let town = cx.town().to_owned();
        Ok(register_store::waiting(cx.tx(), &town).await?)
    }
}

/// One organisation's page.
#[derive(Debug)]
pub struct SeeEntry {
    /// Which.
    pub id: Id<Organisation>,
    /// Which page of what it has taken upon itself, from 1.
    pub page: i64,
}

/// An organisation, as the actor may see it.
#[derive(Debug)]
pub struct Entry {
    /// The organisation; of its contacts only those the actor may see.
    pub organisation: Organisation,
    /// When it was a signatory, the latest first.
    pub signed: Vec<Signed>,
    /// Its members and its umbrellas.
    pub related: Vec<Related>,
    /// What it has taken upon itself: the first page, late first.
    pub owed: OwnedSeen,
    /// The town's day.
    pub today: Day,
    /// Whether the actor may change it.
    pub edits: bool,
    /// Whether the actor may let it in or end it.
    pub keeps: bool,
}

impl Entry {
    /// The accession that counts today.
    pub fn counts_today(&self) -> Option<&Signed> {
        self.signed.iter().find(|signed| signed.counts_on(self.today))
    }
}

impl Sight for SeeEntry {
    type Output = Entry;

    async fn see(self, cx: &mut Cx) -> Result<Entry, Error> {
        let mut organisation = cx.load_for(Act::SeeOrganisation, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        organisation.contacts = shown(cx, &organisation);
        let signed = signed_times(cx, &Party::Organisation(self.id.clone())).await?;
        let related = register_store::related(cx.tx(), &town, &self.id, today).await?;
        let subject = organisation.subject(&town);
        let edits = cx.allows(Act::EditOrganisation, &subject);
        let owed = Owned { owner: self.id.to_string(), page: self.page }.see(cx).await?;
        let keeps = cx.allows(Act::KeepRegister, &subject);
        Ok(Entry { organisation, signed, related, owed, today, edits, keeps })
    }
}

/// The contacts of an organisation that the actor may see: each is a row with a class of its own, and none is shown
/// further than the entry itself.
fn shown(cx: &Cx, of: &Organisation) -> Vec<Contact> {
    let subject = of.subject(cx.town());
    let seen = |contact: &&Contact| {
        cx.allows(Act::SeeOrganisation, &subject.clone().class(contact.class.max(of.class)))
    };
    of.contacts.iter().filter(seen).cloned().collect()
}

/// An entry to be changed, with everything it says.
#[derive(Debug)]
pub struct SeeEntryToEdit {
    /// Which.
    pub id: Id<Organisation>,
}

impl Sight for SeeEntryToEdit {
    type Output = Organisation;

    async fn see(self, cx: &mut Cx) -> Result<Organisation, Error> {
        cx.load_for(Act::EditOrganisation, &self.id).await
    }
}

/// What is in the register already and could be the one that is being entered.
#[derive(Debug)]
pub struct SeeSimilar {
    /// Its name, as typed.
    pub name: String,
    /// Its number, as typed.
    pub number: String,
}

impl Sight for SeeSimilar {
    type Output = Vec<Organisation>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Organisation>, Error> {
        cx.may_here(Act::Register)?;
        actions::find_similar(cx, &self.name, &self.number).await
    }
}

//! What people ask to see of compacts: each gathers what one page shows, in a handful of statements.

use kernel::Id;
use policy::{Act, Kind, Subject};

use super::{
    actions, derive,
    rules::{Compact, Edition},
    store::{self, Draft, Step, Text},
};
use crate::base::{Cx, Error, Held as _, Refusal, Sight};

/// Which edition.
#[derive(Debug, Clone)]
pub enum Which {
    /// The one in force today, of the compact with this part of addresses; of the town's first where that is empty.
    InForce(String),
    /// The one with this number, of the compact with this part of addresses.
    Numbered(String, i64),
    /// The one with this identity, draft or not.
    Exactly(Id<Edition>),
}

/// An edition with its text.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The compact.
    pub compact: Compact,
    /// The edition.
    pub edition: Edition,
    /// Its text.
    pub text: Text,
}

/// See an edition with its text. Two statements more than finding it, whatever its size.
pub struct Open(pub Which);

impl Sight for Open {
    type Output = Opened;

    async fn see(self, cx: &mut Cx) -> Result<Opened, Error> {
        let (compact, edition) = find(cx, self.0).await?;
        let town = cx.town().to_owned();
        cx.may(Act::SeeEdition, &edition.subject(&town))?;
        let text = actions::whole_text(cx, &edition).await?;
        Ok(Opened { compact, edition, text })
    }
}

async fn find(cx: &mut Cx, which: Which) -> Result<(Compact, Edition), Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let found = match which {
        Which::InForce(slug) => {
            let all = store::in_force(cx.tx(), &town, today).await?;
            all.into_iter().find(|(c, _)| slug.is_empty() || c.slug == slug)
        }
        Which::Numbered(slug, number) => store::numbered(cx.tx(), &town, &slug, number).await?,
        Which::Exactly(id) => {
            let edition = cx.load_for(Act::SeeEdition, &id).await?;
            store::find(cx.tx(), &town, &edition.compact).await?.map(|c| (c, edition))
        }
    };
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// See what is in force today, compact by compact.
pub struct InForce;

impl Sight for InForce {
    type Output = Vec<(Compact, Edition)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok(store::in_force(cx.tx(), &town, today).await?)
    }
}

/// See every edition: drafts too, for those who may read them.
pub struct Editions;

impl Sight for Editions {
    type Output = Vec<(Compact, Edition)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let town = cx.town().to_owned();
        let draft = Subject::new(Kind::Edition, &town).class(policy::Class::Own);
        let drafts = cx.allows(Act::SeeEdition, &draft);
        Ok(store::editions(cx.tx(), &town, drafts).await?)
    }
}

/// See the names of every compact.
pub struct Compacts;

impl Sight for Compacts {
    type Output = Vec<Compact>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        actions::compacts(cx).await
    }
}

/// See one compact, to change it.
pub struct ToChange(pub String);

impl Sight for ToChange {
    type Output = Compact;

    async fn see(self, cx: &mut Cx) -> Result<Compact, Error> {
        let town = cx.town().to_owned();
        let compact = store::by_slug(cx.tx(), &town, &self.0).await?.ok_or(Refusal::NotFound)?;
        cx.may(Act::EditCompact, &compact.subject(&town))?;
        Ok(compact)
    }
}

/// See two editions of a compact, older and newer, with their texts.
pub struct Two {
    /// The one compared from.
    pub from: Edition,
    /// The one compared to.
    pub to: Edition,
}

impl Sight for Two {
    type Output = (Text, Text);

    async fn see(self, cx: &mut Cx) -> Result<(Text, Text), Error> {
        let town = cx.town().to_owned();
        for edition in [&self.from, &self.to] {
            cx.may(Act::SeeEdition, &edition.subject(&town))?;
        }
        Ok((actions::whole_text(cx, &self.from).await?, actions::whole_text(cx, &self.to).await?))
    }
}

/// See what became of the clauses of a compact, edition by edition.
pub struct Lives(pub Id<Compact>);

impl Sight for Lives {
    type Output = Vec<Step>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Step>, Error> {
        let town = cx.town().to_owned();
        Ok(store::steps(cx.tx(), &town, &self.0).await?)
    }
}

/// See a draft, to correct it or to adopt it.
pub struct ToReview(pub Act, pub Id<Edition>);

impl Sight for ToReview {
    type Output = (Edition, Draft);

    async fn see(self, cx: &mut Cx) -> Result<(Edition, Draft), Error> {
        let edition = cx.load_for(self.0, &self.1).await?;
        let town = cx.town().to_owned();
        let draft = store::draft(cx.tx(), &town, &edition.id).await?.ok_or(Refusal::NotFound)?;
        Ok((edition, draft))
    }
}

/// Check that every adopted text still gives the hash that signatures are bound to; answers those that do not.
pub struct CheckTexts;

impl Sight for CheckTexts {
    type Output = Vec<Edition>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Edition>, Error> {
        cx.may_here(Act::SeeTown)?;
        let town = cx.town().to_owned();
        let mut broken = Vec::new();
        for (_, edition) in store::editions(cx.tx(), &town, false).await? {
            let text = store::text(cx.tx(), &town, &edition.id).await?;
            let from = store::draft(cx.tx(), &town, &edition.id).await?.map(|d| d.proposal);
            let signed = edition.text_hash.as_deref().unwrap_or_default();
            if !derive::still_gives(signed, &edition.title, &text, from.as_ref()) {
                broken.push(edition);
            }
        }
        Ok(broken)
    }
}

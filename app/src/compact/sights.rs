//! What people ask to see of compacts: each gathers what one page shows, in a handful of statements.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    actions,
    crosswalk::Link,
    crosswalk_actions::links_between,
    derive,
    lineage::Lineage,
    rules::{Clause, Compact, Edition},
    store::{self, Draft, Text},
};
use crate::base::{Cx, Error, Held as _, Refusal, Sight, files::Original};

/// Which edition.
#[derive(Debug, Clone)]
pub enum Which {
    /// The one in force today, of the compact with this part of addresses; of the town's first where that is empty.
    InForce(String),
    /// The one that had begun last on a day, lapsed since or not: what is told of that day hangs on it. The compact as above.
    On(String, Day),
    /// The one with this number, of the compact with this part of addresses.
    Numbered(String, i64),
    /// The one with this identity, draft or not.
    Exactly(Id<Edition>),
    /// This one, found already.
    Found(Box<(Compact, Edition)>),
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

/// Find an edition without its text; nothing where there is none.
pub struct Find(pub Which);

impl Sight for Find {
    type Output = Option<(Compact, Edition)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let found = match find(cx, self.0).await {
            Err(Error::Refusal(Refusal::NotFound)) => return Ok(None),
            other => other?,
        };
        let subject = found.1.subject(cx.town());
        cx.may(Act::SeeEdition, &subject)?;
        Ok(Some(found))
    }
}

async fn find(cx: &mut Cx, which: Which) -> Result<(Compact, Edition), Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let found = match which {
        Which::InForce(slug) => {
            let all = store::in_force(cx.tx(), &town, today).await?;
            all.into_iter().find(|(c, _)| slug.is_empty() || c.slug == slug)
        }
        Which::On(slug, day) => {
            let all = store::begun(cx.tx(), &town, day, true).await?;
            all.into_iter().find(|(c, _)| slug.is_empty() || c.slug == slug)
        }
        Which::Numbered(slug, number) => store::numbered(cx.tx(), &town, &slug, number).await?,
        Which::Exactly(id) => {
            let edition = cx.load_for(Act::SeeEdition, &id).await?;
            store::find(cx.tx(), &town, &edition.compact).await?.map(|c| (c, edition))
        }
        Which::Found(found) => Some(*found),
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

/// See the compacts of which no edition is in force any more, each with its last one.
pub struct Lapsed;

impl Sight for Lapsed {
    type Output = Vec<(Compact, Edition)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mut begun = store::begun(cx.tx(), &town, today, true).await?;
        begun.retain(|(_, edition)| edition.standing(today) != super::rules::EditionState::InForce);
        Ok(begun)
    }
}

/// See the clauses of all that is in force today, compact by compact; who owes them is left out.
pub struct ClausesInForce;

impl Sight for ClausesInForce {
    type Output = Vec<(Compact, Edition, Vec<Clause>)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (found, town) = (InForce.see(cx).await?, cx.town().to_owned());
        for (_, edition) in &found {
            cx.may(Act::SeeEdition, &edition.subject(&town))?;
        }
        let editions: Vec<&Id<Edition>> = found.iter().map(|(_, edition)| &edition.id).collect();
        let mut clauses: HashMap<Id<Edition>, Vec<Clause>> = HashMap::new();
        for (edition, clause) in store::clauses_of(cx.tx(), &town, &editions).await? {
            clauses.entry(edition).or_default().push(clause);
        }
        let with = |(compact, edition): (Compact, Edition)| {
            let clauses = clauses.remove(&edition.id).unwrap_or_default();
            (compact, edition, clauses)
        };
        Ok(found.into_iter().map(with).collect())
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

/// See two editions of a compact, older and newer, with their texts and what became of the clauses between them.
pub struct Two {
    /// The one compared from.
    pub from: Edition,
    /// The one compared to.
    pub to: Edition,
}

impl Sight for Two {
    type Output = (Text, Text, Vec<Link<usize>>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let town = cx.town().to_owned();
        for edition in [&self.from, &self.to] {
            cx.may(Act::SeeEdition, &edition.subject(&town))?;
        }
        let old = actions::whole_text(cx, &self.from).await?;
        let new = actions::whole_text(cx, &self.to).await?;
        let links = links_between(cx, (&self.from, &old), (&self.to, &new)).await?;
        Ok((old, new, links))
    }
}

/// See what became of the clauses of a compact, edition by edition.
pub struct Lives(pub Id<Compact>);

impl Sight for Lives {
    type Output = Lineage;

    async fn see(self, cx: &mut Cx) -> Result<Lineage, Error> {
        let town = cx.town().to_owned();
        Ok(Lineage::new(store::steps(cx.tx(), &town, &self.0).await?))
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

/// See to which compact an edition belongs, or will belong once it is adopted.
#[derive(Debug)]
pub struct BelongsTo(pub Id<Compact>);

impl Sight for BelongsTo {
    type Output = Compact;

    async fn see(self, cx: &mut Cx) -> Result<Compact, Error> {
        cx.load_for(Act::SeeCompact, &self.0).await
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

/// The file that an edition was read from, for those who keep the text.
pub struct ReadOriginal(pub Id<Edition>);

impl Sight for ReadOriginal {
    type Output = (Original, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let edition = cx.load_for(Act::EditEdition, &self.0).await?;
        let file = edition.file.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&file.hash)?;
        Ok((file, bytes))
    }
}

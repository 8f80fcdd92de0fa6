//! What is looked for: which accessions wait and for whom, and what a check code stands for.

use kernel::{Day, Id};
use policy::Act;

use super::{
    many,
    rules::{self, Accession, Step},
    store,
};
use crate::{
    base::{Cx, Error, Sight},
    compact::{self, Compact, Edition},
};

/// What accessions wait for; the tabs of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// To be received.
    Received,
    /// To be confirmed.
    Confirmed,
    /// To be counter-signed.
    CounterSigned,
    /// For the organisation itself.
    Applicant,
    /// For nothing: they count.
    Listed,
    /// For nothing any more.
    Ended,
}

impl Tab {
    /// Every tab, in the order of the road.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::Confirmed, Self::CounterSigned, Self::Applicant, Self::Listed, Self::Ended];

    /// Its name in addresses and in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Confirmed => "confirmed",
            Self::CounterSigned => "counter-signed",
            Self::Applicant => "applicant",
            Self::Listed => "listed",
            Self::Ended => "ended",
        }
    }

    /// The states that it shows.
    pub const fn states(self) -> [Step; 4] {
        match self {
            Self::Received => [Step::Signed; 4],
            Self::Confirmed => [Step::Received; 4],
            Self::CounterSigned => {
                [Step::Confirmed, Step::CounterSigned, Step::CounterSigned, Step::CounterSigned]
            }
            Self::Applicant => [Step::Applied, Step::Decided, Step::Decided, Step::Decided],
            Self::Listed => [Step::Listed; 4],
            Self::Ended => [Step::Declined, Step::Withdrawn, Step::Lapsed, Step::Renewed],
        }
    }
}

/// How many a page of the list holds.
pub const PAGE: i64 = 50;

/// See what waits, for whom, and since when.
#[derive(Debug)]
pub struct Waiting {
    /// Which tab; none for the first that holds anything.
    pub tab: Option<Tab>,
    /// Which page, from 1.
    pub page: i64,
}

/// What [`Waiting`] shows.
#[derive(Debug)]
pub struct Waits {
    /// The tab that is shown.
    pub tab: Tab,
    /// How many each tab holds.
    pub counts: Vec<(Tab, i64)>,
    /// The rows of this page.
    pub rows: Vec<Accession>,
    /// The compacts for which the secretariat says yes for itself.
    pub confirms: Vec<Id<Compact>>,
}

impl Sight for Waiting {
    type Output = Waits;

    async fn see(self, cx: &mut Cx) -> Result<Waits, Error> {
        cx.may_here(Act::SeeAccessions)?;
        let town = cx.town().to_owned();
        let states = store::counts(cx.tx(), &town).await?;
        let of = |tab: Tab| states.iter().filter(|(s, _)| tab.states().contains(s)).map(|(_, n)| n).sum();
        let counts: Vec<(Tab, i64)> = Tab::ALL.into_iter().map(|tab| (tab, of(tab))).collect();
        let first = counts.iter().find(|(_, n)| *n > 0).map_or(Tab::Received, |(tab, _)| *tab);
        let tab = self.tab.unwrap_or(first);
        let (names, offset) = (tab.states().map(Step::name), (self.page - 1).max(0) * PAGE);
        let rows = store::in_states(cx.tx(), &town, names, PAGE, offset).await?;
        let compacts = compact::actions::compacts(cx).await?;
        let confirms = compacts.iter().filter(|one| many::confirms(one)).map(|one| one.id.clone()).collect();
        Ok(Waits { tab, counts, rows, confirms })
    }
}

/// Look up what a check code stands for: whose, which edition, from when and whether it still counts. Nothing else.
#[derive(Debug)]
pub struct Check {
    /// The code, as typed.
    pub code: String,
}

/// What a check code stands for.
#[derive(Debug)]
pub struct Checked {
    /// Who joined.
    pub organisation: String,
    /// What.
    pub compact: Compact,
    /// In which edition.
    pub edition: Edition,
    /// How it stands.
    pub state: Step,
    /// From when.
    pub listed_on: Option<Day>,
    /// Until when, where it has ended.
    pub ended_on: Option<Day>,
}

impl Sight for Check {
    type Output = Option<Checked>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let (town, code) = (cx.town().to_owned(), rules::typed(&self.code));
        let Some(found) = store::by_code(cx.tx(), &town, &code).await? else { return Ok(None) };
        Ok(Some(Checked {
            compact: cx.load_for(Act::SeeCompact, &found.compact).await?,
            edition: cx.load_for(Act::SeeEdition, &found.edition).await?,
            organisation: found.party_name,
            state: found.state,
            listed_on: found.listed_on,
            ended_on: found.ended_on,
        }))
    }
}

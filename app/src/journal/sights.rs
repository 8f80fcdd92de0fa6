//! Looking at the journal, and checking it.

use policy::Act;

use super::store::{self, Happened, Wanted};
use crate::base::{Cx, Error, Sight, journal};

/// How many rows a page shows.
pub const PAGE: i64 = 50;

/// See what has happened.
#[derive(Debug)]
pub struct SeeJournal {
    /// What of it.
    pub wanted: Wanted,
}

impl Sight for SeeJournal {
    /// A page of rows, and whether there are older ones.
    type Output = (Vec<Happened>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeJournal)?;
        let town = cx.town().to_owned();
        let mut rows = store::read(cx.tx(), &town, &self.wanted, PAGE + 1).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let older = rows.len() > page;
        rows.truncate(page);
        Ok((rows, older))
    }
}

/// What the check of a chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How many rows were read.
    pub rows: i64,
    /// The first broken one, and the name of what is wrong.
    pub broken: Option<(i64, &'static str)>,
}

/// Check the whole chain.
#[derive(Debug)]
pub struct CheckChain;

impl Sight for CheckChain {
    type Output = Checked;

    async fn see(self, cx: &mut Cx) -> Result<Checked, Error> {
        cx.may_here(Act::SeeJournal)?;
        let town = cx.town().to_owned();
        let (rows, flaw) = journal::verify(cx.tx(), &town).await?;
        Ok(Checked { rows, broken: flaw.map(|(seq, flaw)| (seq, flaw.name())) })
    }
}

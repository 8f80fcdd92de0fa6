//! Looking at the journal, and checking it.

use policy::{Act, Kind};

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
        for row in &mut rows {
            if !shows(cx, row) {
                row.detail = None;
            }
        }
        Ok((rows, older))
    }
}

/// Whether the one who looks may see what changed. What is about people, the organisations they stand for and what they
/// signed holds names and addresses: it is for those who keep the town's people. The rest is for whoever reads the journal.
fn shows(cx: &Cx, row: &Happened) -> bool {
    let about_people =
        [Kind::Person, Kind::Organisation, Kind::Accession].iter().any(|kind| kind.name() == row.kind);
    (row.person.is_none() && !about_people) || cx.may_here(Act::SeePeople).is_ok()
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

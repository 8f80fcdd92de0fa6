//! A newer edition is in force and has to be signed anew: every signatory is asked once, by a letter that leads to one page with
//! what changed, to renew or to leave; and how far that has come is shown to anyone.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    renewal_store::{self, Row, Standing},
    rules::{self, Accession},
    sights::{Seen, ShowAccession},
    steps::tell_its_people,
    store,
};
use crate::{
    base::{Action, Cx, Error, Refusal, Sight},
    compact::{
        self, Compact, Edition,
        changes::{Changes, SeeChanges},
    },
};

/// Ask those who signed an older edition to renew, once for each edition. Answers how many accessions it was about.
#[derive(Debug, Clone)]
pub struct AskToRenew {
    /// Of which compact.
    pub compact: Id<Compact>,
}

impl Action for AskToRenew {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let Some((edition, until, unasked)) = unasked(cx, &compact).await? else { return Ok(0) };
        let (town, today) = (cx.town().to_owned(), cx.today());
        for accession in &unasked {
            store::set_asked(cx.tx(), &town, &accession.id, &edition.id, today).await?;
            tell_its_people(cx, accession, &compact, "accession-mail-ask", Some(until)).await?;
            let detail = json!({ "asked": true, "until": until.to_string() });
            cx.record(Kind::Accession, accession.id.as_str(), None, detail).await?;
        }
        Ok(unasked.len())
    }
}

/// See of which compacts somebody is to be asked today: the house looks before it acts.
#[derive(Debug)]
pub struct SeeUnasked;

impl Sight for SeeUnasked {
    type Output = Vec<Id<Compact>>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::Keep)?;
        let mut due = Vec::new();
        for compact in compact::actions::compacts(cx).await? {
            if unasked(cx, &compact).await?.is_some_and(|(.., all)| !all.is_empty()) {
                due.push(compact.id);
            }
        }
        Ok(due)
    }
}

/// Who has not been asked, for which edition, and the last day to renew; nothing where a signature carries over, none is in
/// force, or the time has passed.
async fn unasked(cx: &mut Cx, compact: &Compact) -> Result<Option<(Edition, Day, Vec<Accession>)>, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    // Nobody is asked to sign anew what is decided to end.
    if compact::is_ended(cx, &compact.id).await? {
        return Ok(None);
    }
    let Some(edition) = compact::actions::in_force_of(cx, &compact.id, today).await? else { return Ok(None) };
    let until = rules::renew_by(&compact.rules, edition.from).filter(|until| *until >= today);
    let Some(until) = until else { return Ok(None) };
    let all = store::unasked(cx.tx(), &town, &compact.id, edition.id.as_str()).await?;
    Ok(Some((edition, until, all)))
}

/// See what an organisation is asked: what changed, and what it can do.
#[derive(Debug)]
pub struct SeeRenewal(pub Id<Accession>);

impl Sight for SeeRenewal {
    type Output = (Seen, Option<Changes>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let seen = ShowAccession::of(self.0).see(cx).await?;
        if seen.renewal.is_none() {
            return Ok((seen, None));
        }
        let today = cx.today();
        let newer = compact::actions::in_force_of(cx, &seen.compact.id, today).await?;
        let Some(to) = newer else { return Ok((seen, None)) };
        let changes = SeeChanges { from: seen.accession.edition.clone(), to }.see(cx).await?;
        Ok((seen, Some(changes)))
    }
}

/// See how far the signatories of a compact have renewed; who they are, only those who may see accessions.
#[derive(Debug)]
pub struct SeeRenewals(pub String);

/// How far it has come.
#[derive(Debug)]
pub struct Renewals {
    /// The compact.
    pub compact: Compact,
    /// The edition in force; none where there is none.
    pub edition: Option<Edition>,
    /// The last day to renew; none where a signature carries over.
    pub until: Option<Day>,
    /// How many of those who counted when it came into force and had signed another stand in each way.
    pub counts: Vec<(Standing, usize)>,
    /// Each of them; nothing for those who may not read their names.
    pub rows: Vec<Row>,
}

impl Sight for SeeRenewals {
    type Output = Renewals;

    async fn see(self, cx: &mut Cx) -> Result<Renewals, Error> {
        let compacts = compact::actions::compacts(cx).await?;
        let compact = compacts.into_iter().find(|c| c.slug == self.0).ok_or(Refusal::NotFound)?;
        let compact = cx.load_for(Act::SeeCompact, &compact.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let edition = compact::actions::in_force_of(cx, &compact.id, today).await?;
        let until = edition.as_ref().and_then(|e| rules::renew_by(&compact.rules, e.from));
        let rows = match (&edition, until) {
            (Some(e), Some(_)) => {
                renewal_store::rows(cx.tx(), &town, &compact.id, &e.id, e.from.unwrap_or(today)).await?
            }
            _ => Vec::new(),
        };
        let of = |standing: Standing| (standing, rows.iter().filter(|row| row.standing == standing).count());
        let counts = Standing::ALL.map(of).to_vec();
        let rows = if cx.may_here(Act::SeeAccessions).is_ok() { rows } else { Vec::new() };
        Ok(Renewals { compact, edition, until, counts, rows })
    }
}

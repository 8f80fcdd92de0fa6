//! A newer edition is in force and has to be signed anew: every signatory is asked once, by a letter that leads to one page with
//! what changed, to renew or to leave; and how far that has come is shown to anyone.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    renewal_store,
    rules::{self, Accession},
    sights::{Seen, ShowAccession},
    standing::{self, Kept, Row, Standing, Term},
    steps::tell_its_people,
    store,
};
use crate::{
    base::{Action, Cx, Error, Refusal, Sight},
    compact::{
        self, Compact, Edition,
        changes::{Changes, SeeChanges},
        sights::Editions,
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
pub struct SeeRenewals {
    /// The compact's part of addresses.
    pub compact: String,
    /// To which edition; none for the one in force.
    pub edition: Option<i64>,
}

/// How far it has come.
#[derive(Debug)]
pub struct Renewals {
    /// The compact.
    pub compact: Compact,
    /// The edition; none where none is in force.
    pub edition: Option<Edition>,
    /// The edition that has taken its place since, and its first day.
    pub next: Option<(i64, Day)>,
    /// The last day to renew; none where a signature carries over, or the edition is in force no more.
    pub until: Option<Day>,
    /// How many of those who counted when it came into force and had signed another stand in each way.
    pub counts: Vec<(Standing, usize)>,
    /// Each of them; nothing for those who may not read their names.
    pub rows: Vec<Row>,
    /// How it stood with earlier editions to which somebody renewed, when the next took their place; the latest first.
    pub earlier: Vec<Earlier>,
    /// The edition that is in force, where another is looked at.
    pub now: Option<i64>,
}

/// How it stood with an edition when the next one took its place.
#[derive(Debug)]
pub struct Earlier {
    /// Its number.
    pub number: i64,
    /// The number of the next one.
    pub next: i64,
    /// How many had renewed to it.
    pub renewed: usize,
    /// Out of how many.
    pub all: usize,
}

impl Sight for SeeRenewals {
    type Output = Renewals;

    async fn see(self, cx: &mut Cx) -> Result<Renewals, Error> {
        let compacts = compact::actions::compacts(cx).await?;
        let compact = compacts.into_iter().find(|c| c.slug == self.compact).ok_or(Refusal::NotFound)?;
        let compact = cx.load_for(Act::SeeCompact, &compact.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let kept = renewal_store::kept(cx.tx(), &town, &compact.id).await?;
        let mut editions: Vec<Edition> =
            Editions.see(cx).await?.into_iter().map(|(_, e)| e).filter(|e| e.compact == compact.id).collect();
        editions.retain(|e| e.number.is_some() && e.from.is_some_and(|from| from <= today));
        editions.sort_by_key(|e| e.number);
        let in_force = compact::actions::in_force_of(cx, &compact.id, today).await?;
        let now = in_force.as_ref().and_then(|e| e.number);
        let number = self.edition.or(now);
        let place = editions.iter().position(|e| e.number == number);
        if self.edition.is_some() && place.is_none() {
            return Err(Refusal::NotFound.into());
        }
        let next = place.and_then(|at| editions.get(at + 1)).and_then(|e| e.number.zip(e.from));
        let edition = place.map(|at| editions[at].clone());
        let until =
            edition.as_ref().filter(|_| next.is_none()).and_then(|e| rules::renew_by(&compact.rules, e.from));
        // Where signatures carry over nobody was asked.
        let asks = !compact.rules.carries_over;
        let rows = match &edition {
            Some(e) if until.is_some() || asks && next.is_some() => {
                standing::rows(&kept, term(e, next, today))
            }
            _ => Vec::new(),
        };
        let told: &[Standing] = if next.is_some() { &Standing::THEN } else { &Standing::NOW };
        let counts = told.iter().map(|standing| (*standing, count(&rows, *standing))).collect();
        let rows = if cx.may_here(Act::SeeAccessions).is_ok() { rows } else { Vec::new() };
        let earlier = if asks { earlier(&kept, &editions, today) } else { Vec::new() };
        let now = now.filter(|now| number.is_some_and(|number| number != *now));
        Ok(Renewals { compact, edition, next, until, counts, rows, earlier, now })
    }
}

fn term(of: &Edition, next: Option<(i64, Day)>, today: Day) -> Term<'_> {
    Term { edition: &of.id, from: of.from.unwrap_or(today), next: next.map(|(_, from)| from) }
}

fn count(rows: &[Row], standing: Standing) -> usize {
    rows.iter().filter(|row| row.standing == standing).count()
}

/// Those to which nobody renewed are passed over: then a signature carried over, or nobody had signed.
fn earlier(kept: &[Kept], editions: &[Edition], today: Day) -> Vec<Earlier> {
    let one = |two: &[Edition]| {
        let (number, next) = (two[0].number?, two[1].number.zip(two[1].from)?);
        let rows = standing::rows(kept, term(&two[0], Some(next), today));
        let renewed = count(&rows, Standing::Renewed);
        (renewed > 0).then_some(Earlier { number, next: next.0, renewed, all: rows.len() })
    };
    editions.windows(2).rev().filter_map(one).collect()
}

/// See how many are asked to decide when a new edition of a compact comes into force; nobody, where a signature carries over.
#[derive(Debug)]
pub struct SeeToDecide(pub Id<Compact>);

impl Sight for SeeToDecide {
    type Output = i64;

    async fn see(self, cx: &mut Cx) -> Result<i64, Error> {
        let compact = cx.load_for(Act::SeeCompact, &self.0).await?;
        let town = cx.town().to_owned();
        if compact.rules.carries_over {
            return Ok(0);
        }
        Ok(renewal_store::signatories(cx.tx(), &town, &compact.id).await?)
    }
}

//! A newer edition is in force, and a signature on the older one does not carry over: who has not renewed is reminded, and
//! when the time has passed the accession lapses. The house does it; nobody asks for it. A renewal itself is an accession
//! like any other ([`super::actions::Accede`]): it takes the older one's place on the day it is listed.

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    rules::{self, Accession, Renewal, Step},
    steps::{Said, take, tell_its_people},
    store,
};
use crate::{
    base::{Action, Cx, Error, Sight, outbox::Mail},
    compact::{self, Compact},
    web::Urls,
};

/// End what was signed on an edition that no longer counts, where the compact says that a signature does not carry over
/// and the time to renew it has passed. What has been signed anew and waits for an answer came in time. Answers how many.
#[derive(Debug, Clone)]
pub struct Lapse {
    /// Of which compact.
    pub compact: Id<Compact>,
}

impl Action for Lapse {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let Some((Renewal::Over, old, _)) = due_of(cx, &compact).await? else { return Ok(0) };
        let (count, today) = (old.len(), cx.today());
        for mut accession in old {
            accession.ended_on = Some(today);
            take(cx, &mut accession, &compact, Step::Lapsed, Said::nothing()).await?;
            tell_its_people(cx, &accession, &compact, "accession-mail-lapsed", None).await?;
        }
        if count > 0 {
            tell_secretariat(cx, &compact, count).await?;
        }
        Ok(count)
    }
}

/// Remind those who signed an older edition, once, while there is time to renew. Answers how many accessions it was about.
#[derive(Debug, Clone)]
pub struct RemindToRenew {
    /// Of which compact.
    pub compact: Id<Compact>,
}

impl Action for RemindToRenew {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let Some((Renewal::Soon, old, until)) = due_of(cx, &compact).await? else { return Ok(0) };
        let (town, today) = (cx.town().to_owned(), cx.today());
        for accession in &old {
            store::set_reminded(cx.tx(), &town, &accession.id, today).await?;
            tell_its_people(cx, accession, &compact, "accession-mail-renew", Some(until)).await?;
            let detail = json!({ "reminded": true, "until": until.to_string() });
            cx.record(Kind::Accession, accession.id.as_str(), None, detail).await?;
        }
        Ok(old.len())
    }
}

/// What is to be done about a compact's older signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// How it stands with the time to renew.
    pub renewal: Renewal,
}

/// See what is to be done today: the house looks before it acts, so that a day on which nothing is due bumps no version.
#[derive(Debug)]
pub struct SeeDue;

impl Sight for SeeDue {
    type Output = Vec<Due>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Due>, Error> {
        cx.may_here(Act::Keep)?;
        let mut due = Vec::new();
        for compact in compact::actions::compacts(cx).await? {
            if let Some((renewal, old, _)) = due_of(cx, &compact).await?
                && !old.is_empty()
            {
                due.push(Due { compact: compact.id, renewal });
            }
        }
        Ok(due)
    }
}

/// How it stands with the time to renew, whom that concerns, and the last day; nothing where nothing is due.
async fn due_of(cx: &mut Cx, compact: &Compact) -> Result<Option<(Renewal, Vec<Accession>, Day)>, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    if compact.rules.carries_over || compact::is_ended(cx, &compact.id).await? {
        return Ok(None);
    }
    // Where no edition is in force there is nothing to renew to, and nobody is late.
    let Some(edition) = compact::actions::in_force_of(cx, &compact.id, today).await? else { return Ok(None) };
    let Some(until) = rules::renew_by(&compact.rules, edition.from) else { return Ok(None) };
    let Some(renewal) = rules::renewal(Some(until), today) else { return Ok(None) };
    let unreminded = renewal == Renewal::Soon;
    let old = store::not_renewed(cx.tx(), &town, &compact.id, edition.id.as_str(), unreminded).await?;
    Ok(Some((renewal, old, until)))
}

/// One letter for all: an organisation whose people have left is written to in vain, and somebody should know.
async fn tell_secretariat(cx: &mut Cx, compact: &Compact, count: usize) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let args = vec![("compact", compact.name.clone()), ("count", count.to_string())];
    let (to, lang) = (cx.tenant.contact_mail.clone(), cx.tenant.lang);
    let onward = format!("{}?waits=ended", Urls::of(&town).accessions());
    cx.send(Mail { key: "accession-mail-lapsed-all", to, person: None, lang, args, onward }).await
}

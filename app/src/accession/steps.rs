//! What every step has in common: it is taken only in its turn, kept, recorded and told; and what follows by itself
//! follows at once.

use kernel::{Day, Instant};
use policy::{Act, Kind, Role, Standing};
use serde_json::{Value, json};

use super::{
    people_store::{self, Reader},
    rules::{self, Accession, Party, Road, Step},
    store::{self, Taken},
};
use crate::{
    base::{Cx, Error, outbox::Mail},
    compact::Compact,
    organisations, people,
    web::{Urls, words::Words},
};

/// What is said when a step is taken.
pub(super) struct Said {
    /// In the name of which body; empty where it is nobody's.
    pub on_behalf: String,
    /// Why; empty where no reason is asked for.
    pub reason: String,
    /// What the journal keeps beside the step.
    pub detail: Value,
    /// Whose personal data that is, if anybody's.
    pub person: Option<String>,
    /// When it was, where that is earlier than its being entered: paper has days of its own.
    pub at: Option<Instant>,
}

impl Said {
    /// Nothing but the step itself.
    pub fn nothing() -> Self {
        Self { on_behalf: String::new(), reason: String::new(), detail: json!({}), person: None, at: None }
    }

    /// A reason; it may speak of people, so it is erased with whoever began the accession.
    pub fn why(reason: String, accession: &Accession) -> Self {
        let detail = json!({ "reason": reason });
        Self { reason, detail, person: began(accession), ..Self::nothing() }
    }
}

/// Who began the accession, as the journal names people.
pub(super) fn began(accession: &Accession) -> Option<String> {
    accession.applicant.as_ref().map(ToString::to_string)
}

/// The accession, held for `act`, and the compact whose road it walks.
pub(super) async fn held(
    cx: &mut Cx,
    act: Act,
    id: &kernel::Id<Accession>,
) -> Result<(Accession, Compact), Error> {
    let accession = cx.load_for(act, id).await?;
    let compact = cx.load_for(Act::SeeCompact, &accession.compact).await?;
    Ok((accession, compact))
}

/// Takes `step`, if it is that step's turn; then lists what lacks nothing more, and tells those whom it concerns.
pub(super) async fn take(
    cx: &mut Cx,
    accession: &mut Accession,
    compact: &Compact,
    step: Step,
    said: Said,
) -> Result<(), Error> {
    let road = Road::of(compact);
    road.take(accession.state, step)?;
    let reason = said.reason.clone();
    keep(cx, accession, road, step, said).await?;
    if road.next(accession.state) == Some(Step::Listed) {
        list(cx, accession, road).await?;
    }
    tell(cx, accession, compact, &reason).await
}

/// Keeps a step and records it.
pub(super) async fn keep(
    cx: &mut Cx,
    accession: &mut Accession,
    road: Road,
    step: Step,
    mut said: Said,
) -> Result<(), Error> {
    let (town, at) = (cx.town().to_owned(), said.at.unwrap_or(cx.now));
    let day = at.day(&cx.tenant.zone);
    accession.state = step;
    accession.promised_on = rules::promise(road.next(step), day, cx.tenant.promised_days);
    store::update(cx.tx(), &town, accession).await?;
    let by = cx.actor.person.clone();
    let taken = Taken { step, at, by: String::new(), on_behalf: said.on_behalf.clone(), reason: said.reason };
    store::add_step(cx.tx(), &town, &accession.id, &taken, by.as_deref()).await?;
    if let Some(detail) = said.detail.as_object_mut() {
        detail.insert("step".to_owned(), step.name().into());
        detail.insert("on_behalf".to_owned(), said.on_behalf.into());
    }
    cx.record(Kind::Accession, accession.id.as_str(), said.person.as_deref(), said.detail).await
}

/// It counts from today: the organisation is shown in the register, and where nobody speaks for it yet, whoever began it does.
pub(super) async fn list(cx: &mut Cx, accession: &mut Accession, road: Road) -> Result<(), Error> {
    let today = cx.today();
    accession.listed_on = Some(today);
    accession.since_on = Some(succeed(cx, accession, road).await?.unwrap_or(today));
    keep(cx, accession, road, Step::Listed, Said::nothing()).await?;
    let Party::Organisation(organisation) = &accession.party else { return Ok(()) };
    organisations::actions::publish(cx, organisation).await?;
    let Some(person) = &accession.applicant else { return Ok(()) };
    let (town, begun) = (cx.town().to_owned(), accession.begun_at.day(&cx.tenant.zone));
    // Whoever speaks for it already says who else does; and what somebody ended is not given back by a signature.
    let spoken_for = !people_store::speakers(cx.tx(), &town, organisation, today).await?.is_empty();
    // Who signed on paper and left no address cannot sign in, and speaks for nobody here.
    let reached = people_store::reader_of(cx.tx(), &town, person).await?.is_some();
    if spoken_for || !reached || people_store::was_ended(cx.tx(), &town, person, organisation, begun).await? {
        return Ok(());
    }
    let standing = Standing { role: Role::Representative, scope: Some(organisation.to_string()) };
    people::actions::grant(cx, person, &standing, today, None).await.map(|_| ())
}

/// A renewal takes the place of the one it renews, on the same day and not a day later; answers since when that counted.
/// One that has ended meanwhile is not brought back: then this one is a new beginning.
async fn succeed(cx: &mut Cx, accession: &Accession, road: Road) -> Result<Option<Day>, Error> {
    let Some(old) = &accession.renews else { return Ok(None) };
    let (town, today) = (cx.town().to_owned(), cx.today());
    let old = store::find(cx.tx(), &town, old).await?;
    let Some(mut old) = old.filter(|old| old.state == Step::Listed) else { return Ok(None) };
    old.ended_on = Some(today);
    keep(cx, &mut old, road, Step::Renewed, Said::nothing()).await?;
    Ok(old.since_on.or(old.listed_on))
}

/// Writes to those who speak for who joins, or whoever began it, and to those whose turn it is now.
pub(super) async fn tell(
    cx: &mut Cx,
    accession: &Accession,
    compact: &Compact,
    reason: &str,
) -> Result<(), Error> {
    let letter = Letter { accession, compact, reason, until: None };
    if let Some(key) = letter_after(accession) {
        let (town, today) = (cx.town().to_owned(), cx.today());
        for reader in people_store::readers_of(cx.tx(), &town, &accession.id, today).await? {
            letter.send(cx, key, reader).await?;
        }
    }
    match accession.state {
        Step::Signed => letter.to_secretariat(cx, "accession-mail-waits").await,
        Step::Withdrawn if reason.is_empty() => letter.to_secretariat(cx, "accession-mail-left").await,
        Step::Withdrawn => letter.to_secretariat(cx, "accession-mail-left-why").await,
        state if Road::of(compact).next(state) == Some(Step::CounterSigned) => {
            letter.to_politicians(cx).await
        }
        _ => Ok(()),
    }
}

/// The letter to the side that joins, after a step. A decision is part of what they are just typing: no letter for that.
fn letter_after(accession: &Accession) -> Option<&'static str> {
    match accession.state {
        Step::Applied => Some("accession-mail-applied"),
        Step::Signed => Some("accession-mail-signed"),
        Step::Received => Some("accession-mail-received"),
        Step::Confirmed => Some("accession-mail-confirmed"),
        Step::Listed if accession.renews.is_some() => Some("accession-mail-renewed"),
        Step::Listed => Some("accession-mail-listed"),
        Step::Declined => Some("accession-mail-declined"),
        Step::Withdrawn => Some("accession-mail-withdrawn"),
        // That it must be renewed, and that it has not been, is told to everyone who speaks for it, not here.
        Step::Decided | Step::CounterSigned | Step::Lapsed | Step::Renewed => None,
    }
}

/// Writes to whoever began an accession and to everyone who speaks for who joined, in the words of `key`.
pub(super) async fn tell_its_people(
    cx: &mut Cx,
    accession: &Accession,
    compact: &Compact,
    key: &'static str,
    until: Option<Day>,
) -> Result<(), Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let letter = Letter { accession, compact, reason: "", until };
    for reader in people_store::readers_of(cx.tx(), &town, &accession.id, today).await? {
        letter.send(cx, key, reader).await?;
    }
    Ok(())
}

struct Letter<'a> {
    accession: &'a Accession,
    compact: &'a Compact,
    reason: &'a str,
    /// The last day to renew, where the letter speaks of one.
    until: Option<Day>,
}

impl Letter<'_> {
    async fn send(&self, cx: &mut Cx, key: &'static str, to: Reader) -> Result<(), Error> {
        self.write(cx, key, to.mail, to.lang, Some(to.id.to_string())).await
    }

    async fn to_secretariat(&self, cx: &mut Cx, key: &'static str) -> Result<(), Error> {
        // What came on paper was entered by the secretariat itself.
        if self.accession.on_paper && self.accession.state == Step::Signed {
            return Ok(());
        }
        let (mail, lang) = (cx.tenant.contact_mail.clone(), cx.tenant.lang);
        self.write(cx, key, mail, lang, None).await
    }

    async fn to_politicians(&self, cx: &mut Cx) -> Result<(), Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let readers = people_store::readers_with(cx.tx(), &town, Role::Politician.name(), today).await?;
        for reader in readers {
            self.send(cx, "accession-mail-counter", reader).await?;
        }
        Ok(())
    }

    async fn write(
        &self,
        cx: &mut Cx,
        key: &'static str,
        to: String,
        lang: kernel::Lang,
        person: Option<String>,
    ) -> Result<(), Error> {
        let weekday = |day: Option<Day>| day.map_or_else(String::new, |day| Words::of(lang).weekday(day));
        let town = cx.town().to_owned();
        let args = vec![
            ("organisation", self.accession.party_name.clone()),
            ("compact", self.compact.name.clone()),
            ("promised", weekday(self.accession.promised_on)),
            ("until", weekday(self.until)),
            ("reason", self.reason.to_owned()),
        ];
        // A letter with a last day asks something: it leads to where that is answered.
        let at = Urls::of(&town);
        let id = &self.accession.id;
        let onward = if self.until.is_some() { at.accession_renewal(id) } else { at.accession(id) };
        cx.send(Mail { key, to, person, lang, args, onward }).await
    }
}

//! An accession's own page with its chain of evidence, and the acts that lead from it.

use askama::Template;
use kernel::{Day, Id, Zone};
use policy::Act;

use super::{
    actions::{Confirm, CounterSign, Decline, Receive, Withdraw},
    chain::{self, Link},
    join::{head_under, to},
    rules::{self, Accession, Party, Step},
    sights::{May, ReadMinutes, Renewing, Seen, ShowAccession},
    wizard::onward,
};
use crate::{
    base::Error,
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of an accession that is on its way, or has arrived.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeAccession, "/accessions/{id}", show)
        .get(Act::SeeAccession, "/accessions/{id}/minutes", minutes)
        .post(Act::Receive, "/accessions/{id}/receipt", receive)
        .post(Act::Confirm, "/accessions/{id}/confirmation", confirm)
        .get(Act::CounterSign, "/accessions/{id}/counter-signature", counter)
        .post(Act::CounterSign, "/accessions/{id}/counter-signature", counter_sign)
        .get(Act::Decline, "/accessions/{id}/refusal", refusal)
        .post(Act::Decline, "/accessions/{id}/refusal", decline)
        .get(Act::Withdraw, "/accessions/{id}/withdrawal", withdrawal)
        .post(Act::Withdraw, "/accessions/{id}/withdrawal", withdraw)
}

#[derive(Template)]
#[template(path = "accession/views/show.html")]
struct ShowView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    title: String,
    lead: String,
    go_on: String,
    may: May,
    /// The body in whose name is confirmed, or nothing.
    body: String,
    chain: Vec<Link>,
    facts: Vec<(String, String)>,
    minutes: String,
    certified: bool,
    listed: bool,
    /// A newer edition: what is said of it, and where its renewal is; nothing of the first where none is in force.
    newer: String,
    renewal: String,
    /// Where a renewal on its way shows what changed; nothing where it is none.
    renewing: String,
    /// It has ended, and whose it is may begin anew: where, and the secretariat's address.
    anew: Option<(String, String)>,
    /// Who renews: the name of the form's address, and whose identity it sends.
    renews: (String, String),
}

impl View for ShowView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let above = if visit.may(Act::SeeAccessions) {
            (words.t("accession-list-title"), visit.at().accessions())
        } else {
            (words.t("accession-join-title"), visit.at().join())
        };
        head_under(visit, &self.title, above)
    }
}

impl ShowView {
    fn new(visit: &Visit, seen: &Seen, form: Form) -> Self {
        let (at, words, accession) = (visit.at(), visit.words(), &seen.accession);
        let (title, lead) = heading(visit, seen);
        Self {
            form,
            title,
            lead,
            go_on: if seen.may.go_on { onward(&at, accession) } else { String::new() },
            may: seen.may,
            body: seen.compact.rules.confirming_body.clone(),
            chain: chain::chain(seen, words, &visit.tenant.zone, visit.today()),
            facts: facts(seen, words, &visit.tenant.zone),
            minutes: accession.minutes.as_ref().map_or_else(String::new, |minutes| minutes.name.clone()),
            certified: accession.listed_on.is_some(),
            listed: accession.state == Step::Listed,
            newer: newer(seen, words),
            renewal: seen
                .renewal
                .as_ref()
                .and_then(|r| r.begun.as_ref())
                .map_or_else(String::new, |id| at.accession(id)),
            renewing: match &accession.renews {
                Some(old) if accession.state.is_under_way() => at.accession_renewal(old),
                _ => String::new(),
            },
            anew: (is_mine(visit, accession) && matches!(accession.state, Step::Declined | Step::Withdrawn))
                .then(|| (to(&at.join(), &seen.compact.slug), visit.tenant.contact_mail.clone())),
            renews: renews(&at, accession, &seen.compact),
            id: accession.id.clone(),
            at,
        }
    }
}

/// Who renews: the address of the form, and whose identity it sends.
pub(super) fn renews(
    at: &Urls,
    accession: &Accession,
    compact: &crate::compact::Compact,
) -> (String, String) {
    match &accession.party {
        Party::Organisation(id) => (to(&at.join_organisation(), &compact.slug), id.to_string()),
        Party::Unit(id) => (to(&at.join_unit(), &compact.slug), id.to_string()),
    }
}

/// Whether the visitor is the one who began it.
fn is_mine(visit: &Visit, accession: &Accession) -> bool {
    let me = visit.viewer.as_ref().map(|viewer| viewer.id.as_str());
    accession.applicant.as_ref().is_some_and(|applicant| Some(applicant.as_str()) == me)
}

/// The applicant reads a receipt, those who answer read whose it is.
fn heading(visit: &Visit, seen: &Seen) -> (String, String) {
    let (words, accession) = (visit.words(), &seen.accession);
    let mine = is_mine(visit, accession);
    let title = if mine && accession.state.is_under_way() && !accession.state.is_open() {
        let renews = accession.renews.is_some();
        words.t(if renews { "accession-receipt-renewal" } else { "accession-receipt-title" })
    } else {
        accession.party_name.clone()
    };
    let promised = accession.promised_on.map_or_else(String::new, |day| words.weekday(day));
    let args = [("promised", promised.into()), ("compact", seen.compact.name.as_str().into())];
    // A promise that was not kept is said, and not promised again.
    if accession.state.is_under_way() && accession.is_late(visit.today()) {
        return (title, words.with("accession-lead-late", &args));
    }
    let voice = if mine { "mine" } else { "theirs" };
    (title, words.with(&format!("accession-lead-{}-{voice}", accession.state.name()), &args))
}

fn facts(seen: &Seen, words: &Words, zone: &Zone) -> Vec<(String, String)> {
    let accession = &seen.accession;
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| words.day(day));
    let way = if accession.on_paper { "accession-way-paper" } else { "accession-way-web" };
    let rows = [
        ("organisation", accession.party_name.clone()),
        (
            "signed-as",
            if accession.name_signed() == accession.party_name { "" } else { accession.name_signed() }
                .to_owned(),
        ),
        ("edition", edition(seen, words)),
        ("decision", chain::decision(accession, words)),
        ("signer", chain::signed_by(accession, words, zone)),
        ("declared", chain::declared_by(accession)),
        ("way", words.t(way)),
        ("listed", day(accession.listed_on)),
        ("since", day(accession.since_on.filter(|_| accession.since_on != accession.listed_on))),
        ("ended", day(accession.listed_on.and(accession.ended_on))),
        (
            "code",
            if accession.listed_on.is_some() { rules::printed(&accession.check_code) } else { String::new() },
        ),
        ("hash", accession.signed_hash.as_deref().map_or_else(String::new, short)),
    ];
    rows.into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(key, said)| (words.t(&format!("accession-fact-{key}")), said))
        .collect()
}

/// What is said of an edition in force that was not signed.
fn newer(seen: &Seen, words: &Words) -> String {
    match &seen.renewal {
        None => String::new(),
        Some(Renewing { begun: Some(_), .. }) => words.t("accession-renew-begun"),
        Some(Renewing { until: Some(day), .. }) => {
            words.with("accession-renew-until", &[("day", words.weekday(*day).into())])
        }
        Some(Renewing { until: None, .. }) => words.t("accession-renew-free"),
    }
}

fn edition(seen: &Seen, words: &Words) -> String {
    let number = seen.edition.number.unwrap_or_default();
    words.with(
        "accession-edition",
        &[("number", number.into()), ("title", seen.edition.title.as_str().into())],
    )
}

/// As much of a hash as the eye can compare; the certificate has the whole.
fn short(hash: &str) -> String {
    format!("{} …", hash.get(..16).unwrap_or(hash))
}

async fn show(visit: Visit, At(id): At<Accession>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let seen = visit.see(ShowAccession::of(id)).await?;
    visit.page(&ShowView::new(&visit, &seen, Form::default()))
}

/// The page again, as it stands now, with what could not be done: somebody else may have been there first.
async fn again(visit: &Visit, id: Id<Accession>, form: Form) -> Result<ShowView, Error> {
    let seen = visit.see(ShowAccession::of(id)).await?;
    Ok(ShowView::new(visit, &seen, form))
}

async fn receive(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let again = async |form| again(&visit, id.clone(), form).await;
    match visit.submit(sent, Receive { accession: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-received"),
        Err(page) => Ok(page),
    }
}

async fn confirm(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let action = Confirm { accession: id.clone(), note: sent.line("note") };
    let again = async |form| again(&visit, id.clone(), form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-confirmed"),
        Err(page) => Ok(page),
    }
}

async fn minutes(visit: Visit, At(id): At<Accession>) -> Answer {
    let (minutes, bytes) = visit.see(ReadMinutes(id)).await?;
    Ok(visit.attachment(&minutes.name, minutes.paper.media_type(), bytes))
}

#[derive(Template)]
#[template(path = "accession/views/counter.html")]
struct CounterView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    organisation: String,
    town: String,
    /// Who signs: the person who has signed in.
    name: String,
    /// The text that is signed, at its address for ever.
    text: (String, String),
    facts: Vec<(String, String)>,
}

impl View for CounterView {
    fn head(&self, visit: &Visit) -> Head {
        let title = visit.words().t("accession-counter-button");
        head_under(visit, &title, (self.organisation.clone(), self.at.accession(&self.id)))
    }
}

async fn counter_view(visit: &Visit, id: Id<Accession>, form: Form) -> Result<CounterView, Error> {
    let seen = visit.see(ShowAccession { id, for_act: Act::CounterSign }).await?;
    seen.road.take(seen.accession.state, Step::CounterSigned)?;
    Ok(CounterView {
        at: visit.at(),
        form,
        facts: facts(&seen, visit.words(), &visit.tenant.zone),
        town: visit.tenant.name.clone(),
        name: visit.viewer.as_ref().map_or_else(String::new, |viewer| viewer.name.clone()),
        text: (
            edition(&seen, visit.words()),
            visit.at().compact_edition(&seen.compact.slug, seen.edition.number.unwrap_or_default()),
        ),
        id: seen.accession.id,
        organisation: seen.accession.party_name,
    })
}

async fn counter(visit: Visit, At(id): At<Accession>) -> Answer {
    visit.page(&counter_view(&visit, id, Form::default()).await?)
}

async fn counter_sign(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let action = CounterSign {
        accession: id.clone(),
        capacity: sent.line("capacity"),
        declared: sent.ticked("declared"),
    };
    let again = async |form| counter_view(&visit, id.clone(), form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-counter-signed"),
        Err(page) => Ok(page),
    }
}

/// How an accession can end by somebody's hand; each has its own words.
#[derive(Debug, Clone, Copy)]
enum Ending {
    Decline,
    Withdraw,
    Leave,
}

impl Ending {
    const fn name(self) -> &'static str {
        match self {
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Leave => "leave",
        }
    }
}

/// The words of an ending's page.
struct Said {
    title: String,
    lead: String,
    reason: String,
    hint: String,
    button: String,
}

#[derive(Template)]
#[template(path = "accession/views/ending.html")]
struct EndingView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    said: Said,
    /// The day of leaving is asked for.
    dated: bool,
    /// A reason must be given.
    required: bool,
    organisation: String,
    today: Day,
}

impl View for EndingView {
    fn head(&self, visit: &Visit) -> Head {
        head_under(visit, &self.said.title, (self.organisation.clone(), self.at.accession(&self.id)))
    }
}

async fn ending_view(visit: &Visit, id: Id<Accession>, act: Act, form: Form) -> Result<EndingView, Error> {
    let seen = visit.see(ShowAccession { id, for_act: act }).await?;
    let listed = seen.accession.state == Step::Listed;
    let (ending, step) = match act {
        Act::Decline => (Ending::Decline, Step::Declined),
        _ if listed => (Ending::Leave, Step::Withdrawn),
        _ => (Ending::Withdraw, Step::Withdrawn),
    };
    seen.road.take(seen.accession.state, step)?;
    let args = [("organisation", seen.accession.party_name.as_str().into())];
    let word = |part: &str| visit.words().with(&format!("accession-{}-{part}", ending.name()), &args);
    Ok(EndingView {
        at: visit.at(),
        form,
        said: Said {
            title: word("title"),
            lead: word("lead"),
            reason: word("reason"),
            hint: word("hint"),
            button: word("button"),
        },
        dated: matches!(ending, Ending::Leave),
        required: !matches!(ending, Ending::Withdraw),
        today: visit.today(),
        id: seen.accession.id,
        organisation: seen.accession.party_name,
    })
}

async fn refusal(visit: Visit, At(id): At<Accession>) -> Answer {
    visit.page(&ending_view(&visit, id, Act::Decline, Form::default()).await?)
}

async fn decline(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let action = Decline { accession: id.clone(), reason: sent.text("reason") };
    let again = async |form| ending_view(&visit, id.clone(), Act::Decline, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-declined"),
        Err(page) => Ok(page),
    }
}

async fn withdrawal(visit: Visit, At(id): At<Accession>) -> Answer {
    let form = Form::new(Sent::default().with("on", visit.today().to_string()));
    visit.page(&ending_view(&visit, id, Act::Withdraw, form).await?)
}

async fn withdraw(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let action = Withdraw { accession: id.clone(), on: sent.line("on"), reason: sent.text("reason") };
    let again = async |form| ending_view(&visit, id.clone(), Act::Withdraw, form).await;
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-withdrawn"),
        Err(page) => Ok(page),
    }
}

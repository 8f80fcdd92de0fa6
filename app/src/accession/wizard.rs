//! The pages of the wizard after the first: what was decided, who signs, read and sign. Each is kept when it is sent.

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Decide, KeepMinutes, NameSigner, Sign},
    chain,
    join::head,
    papers,
    rules::{Accession, DecidedBy, Party, Step},
    sights::{OpenPage, ReadToSign},
};
use crate::{
    base::{
        Error,
        evidence::{ACCEPTED, Upload},
    },
    compact::{
        Compact, Edition, Text,
        reading::{self, Chosen, Reading},
        rules::Vocabulary,
    },
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of these pages.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditAccession, "/accessions/{id}/decision", decision)
        .post(Act::EditAccession, "/accessions/{id}/decision", decide)
        .get(Act::EditAccession, "/accessions/{id}/signer", signer)
        .post(Act::EditAccession, "/accessions/{id}/signer", name_signer)
        .get(Act::SignAccession, "/accessions/{id}/signature", signature)
        .post(Act::SignAccession, "/accessions/{id}/signature", sign)
}

/// The page on which an accession goes on.
pub(super) fn onward(at: &Urls, accession: &Accession) -> String {
    match accession.page() {
        2 => at.accession_decision(&accession.id),
        3 => at.accession_signer(&accession.id),
        _ => at.accession_signature(&accession.id),
    }
}

/// Who can have decided, as choices.
pub(super) fn deciders(party: &Party, words: &Words) -> Vec<(&'static str, String, String)> {
    let said = |by: &DecidedBy| {
        (
            by.name(),
            words.t(&format!("accession-by-{}", by.name())),
            words.t(&format!("accession-by-{}-more", by.name())),
        )
    };
    DecidedBy::of(party).iter().map(said).collect()
}

/// Where a renewal shows what changed; nothing where it is none.
fn renews(visit: &Visit, accession: &Accession) -> String {
    accession.renews.as_ref().map_or_else(String::new, |old| visit.at().accession_renewal(old))
}

#[derive(Template)]
#[template(path = "accession/views/decision.html")]
struct DecisionView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    organisation: String,
    deciders: Vec<(&'static str, String, String)>,
    /// The name of the minutes that were sent before.
    kept: String,
    keeps_minutes: bool,
    /// Where a renewal shows what changed; nothing where it is none.
    renews: String,
    accepted: &'static str,
    today: Day,
}

impl View for DecisionView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, "accession-page-2")
    }
}

impl DecisionView {
    fn new(visit: &Visit, accession: Accession, form: Form) -> Self {
        Self {
            at: visit.at(),
            form,
            deciders: deciders(&accession.party, visit.words()),
            renews: renews(visit, &accession),
            id: accession.id,
            organisation: accession.party_name,
            kept: accession.minutes.map_or_else(String::new, |minutes| minutes.name),
            keeps_minutes: accession.keeps_minutes,
            accepted: ACCEPTED,
            today: visit.today(),
        }
    }
}

async fn decision(visit: Visit, At(id): At<Accession>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let accession = visit.see(OpenPage(id)).await?;
    let filled = match &accession.decision {
        Some(said) => Sent::default().with("on", said.on.to_string()).with("by", said.by.name()),
        None => Sent::default(),
    };
    visit.page(&DecisionView::new(&visit, accession, Form::new(filled)))
}

async fn decide(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let minutes = Upload::of(&sent, "minutes");
    let (on, by) = (sent.line("on"), sent.raw("by").to_owned());
    let action = Decide { accession: id.clone(), on, by, minutes: minutes.clone() };
    let again = async |form| {
        if let Some(file) = minutes {
            match visit.act(KeepMinutes { accession: id.clone(), file }).await {
                // Kept, though something else must be mended; what is wrong with the file itself is already said.
                Ok(()) | Err(Error::Refusal(_)) => {}
                Err(fault) => return Err(fault),
            }
        }
        let accession = visit.see(OpenPage(id.clone())).await?;
        Ok(DecisionView::new(&visit, accession, form))
    };
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.onward(&visit.at().accession_signer(&id), "accession-saved"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "accession/views/signer.html")]
struct SignerView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    /// Where a renewal shows what changed; nothing where it is none.
    renews: String,
}

impl View for SignerView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, "accession-page-3")
    }
}

async fn signer(visit: Visit, At(id): At<Accession>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let accession = visit.see(OpenPage(id)).await?;
    if accession.state == Step::Applied {
        return visit.onward(&visit.at().accession_decision(&accession.id), "");
    }
    // Most often whoever fills this in also signs.
    let me = visit.viewer.as_ref().map_or("", |viewer| viewer.name.as_str());
    // A name made of a mail address is nobody's: then they write their own.
    let me = if me.contains(' ') { me } else { "" };
    let name = if accession.signer.is_empty() { me } else { &accession.signer };
    let renews = renews(&visit, &accession);
    let filled = Sent::default().with("signer", name).with("capacity", accession.capacity);
    visit.page(&SignerView { at: visit.at(), form: Form::new(filled), id: accession.id, renews })
}

async fn name_signer(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let (name, capacity) = (sent.line("signer"), sent.line("capacity"));
    let again = async |form| {
        let renews = renews(&visit, &visit.see(OpenPage(id.clone())).await?);
        Ok(SignerView { at: visit.at(), form, id: id.clone(), renews })
    };
    match visit.submit(sent, NameSigner { accession: id.clone(), name, capacity }, again).await? {
        Ok(()) => visit.onward(&visit.at().accession_signature(&id), "accession-saved"),
        Err(page) => Ok(page),
    }
}

/// The text to read: all of it, with who promises what, for that is what the signature is bound to.
struct ToRead {
    title: String,
    adopted: String,
    lang: &'static str,
    hash: String,
    called: Vocabulary,
    sides: String,
    text: Reading,
}

impl ToRead {
    fn of(at: &Urls, compact: Compact, edition: &Edition, text: &Text, words: &Words) -> Self {
        let reading = reading::lay_out(at, (&compact, edition), text, &Chosen::default(), words);
        Self {
            title: edition.title.clone(),
            adopted: papers::adopted(edition, words),
            lang: edition.lang.tag(),
            hash: edition.text_hash.clone().unwrap_or_default(),
            called: compact.vocabulary,
            sides: text.sides.iter().map(|side| side.label.as_str()).collect::<Vec<_>>().join(", "),
            text: reading,
        }
    }
}

#[derive(Template)]
#[template(path = "accession/views/sign.html")]
struct SignView {
    at: Urls,
    form: Form,
    id: Id<Accession>,
    organisation: String,
    /// Where the organisation's entry is changed, while it is new; else nothing.
    entry: String,
    renews: String,
    decision: String,
    minutes: String,
    signer: String,
    /// Who has signed in: the declaration is theirs.
    me: String,
    /// Whether they give the signature of somebody else.
    for_another: bool,
    text: ToRead,
}

impl SignView {
    /// The word of the declaration: for oneself, or for whoever signs.
    fn declaration(&self) -> &'static str {
        if self.for_another { "accession-sign-declare-another" } else { "accession-sign-declare" }
    }
}

impl View for SignView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, "accession-page-4")
    }
}

async fn sign_view(visit: &Visit, id: Id<Accession>, form: Form) -> Result<SignView, Error> {
    let words = visit.words();
    let (accession, compact, edition, text, new) = visit.see(ReadToSign(id)).await?;
    let at = visit.at();
    let me = visit.viewer.as_ref().map_or_else(String::new, |viewer| viewer.name.clone());
    Ok(SignView {
        text: ToRead::of(&at, compact, &edition, &text, words),
        entry: new.map_or_else(String::new, |organisation| at.organisation_edit(&organisation)),
        renews: renews(visit, &accession),
        at,
        form,
        decision: chain::decision(&accession, words),
        minutes: accession.minutes.map_or_else(|| words.t("accession-minutes-none"), |minutes| minutes.name),
        for_another: !crate::base::text::names(&me, &accession.signer),
        me,
        signer: chain::signature(&accession.signer, &accession.capacity),
        id: accession.id,
        organisation: accession.party_name,
    })
}

async fn signature(visit: Visit, At(id): At<Accession>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let accession = visit.see(OpenPage(id.clone())).await?;
    if accession.page() < 4 {
        return visit.onward(&onward(&visit.at(), &accession), "");
    }
    visit.page(&sign_view(&visit, id, Form::default()).await?)
}

async fn sign(visit: Visit, At(id): At<Accession>, sent: Sent) -> Answer {
    let (shown, declared) = (sent.raw("shown").to_owned(), sent.ticked("declared"));
    let again = async |form| sign_view(&visit, id.clone(), form).await;
    match visit.submit(sent, Sign { accession: id.clone(), shown, declared }, again).await? {
        Ok(()) => visit.onward(&visit.at().accession(&id), "accession-signed"),
        Err(page) => Ok(page),
    }
}

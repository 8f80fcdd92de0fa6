//! Accession on paper, and on paper afterwards: the form to print, the page where the secretariat enters what came back,
//! and the certificate.

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{EnterPaper, Who},
    join::{Choice, entry, head_under, kinds, living, orientations},
    papers::{CERTIFICATE, FORM, Press},
    rules::{Accession, Party},
    sights::{BlankForm, Certified, Entering},
    wizard::deciders,
};
use crate::{
    base::{
        Error, Refusal,
        evidence::{ACCEPTED, Upload},
    },
    compact::{rules::EditionState, sights::Editions},
    organisations::{Organisation, Orientation, SeeSimilar},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
    },
};

/// The doors of paper.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/join/form.pdf", form)
        .get(Act::EnterPaper, "/accessions/new", new)
        .post(Act::EnterPaper, "/accessions/new", enter)
        .get(Act::SeeAccession, "/accessions/{id}/certificate.pdf", certificate)
}

fn press(visit: &Visit) -> Press<'_> {
    Press { town: &visit.tenant, lang: visit.lang, today: visit.today(), settings: &visit.desk.settings }
}

async fn certificate(visit: Visit, At(id): At<Accession>) -> Answer {
    let (seen, number) = visit.see(Certified(id)).await?;
    let data = press(&visit).certificate(&seen, &number);
    visit.printed(CERTIFICATE, data, None, &visit.words().t("accession-print-certificate")).await
}

/// The form; `?organisation=` fills in what the register knows.
async fn form(visit: Visit, asked: Asked) -> Answer {
    let known = match asked.get("organisation") {
        "" => None,
        id => Some(id.parse().map_err(|_| Refusal::NotFound)?),
    };
    let asked = BlankForm { compact: asked.get("compact").to_owned(), organisation: known };
    let (compact, edition, known) = visit.see(asked).await?;
    let data = press(&visit).form(&compact, &edition, known.as_ref());
    visit.printed(FORM, data, None, &visit.words().t("accession-print-form")).await
}

#[derive(Template)]
#[template(path = "accession/views/choose.html")]
struct ChooseView {
    query: String,
    found: Vec<Choice>,
    new: String,
}

impl View for ChooseView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit)
    }
}

#[derive(Template)]
#[template(path = "accession/views/paper.html")]
struct PaperView {
    at: Urls,
    form: Form,
    /// The name of the organisation, where the register has it.
    known: String,
    living: String,
    kinds: Vec<(&'static str, String)>,
    orientations: Vec<(&'static str, String)>,
    deciders: Vec<(&'static str, String, String)>,
    /// The texts that a paper can name.
    editions: Vec<(String, String)>,
    accepted: &'static str,
    /// The name of a scan that was sent and could not be kept.
    lost: String,
    today: Day,
}

impl View for PaperView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit)
    }
}

fn head(visit: &Visit) -> Head {
    let words = visit.words();
    let above = (words.t("accession-list-title"), visit.at().accessions());
    head_under(visit, &words.t("accession-paper-title"), above)
}

async fn paper_view(
    visit: &Visit,
    form: Form,
    known: Option<Id<Organisation>>,
    living: String,
) -> Result<PaperView, Error> {
    let words = visit.words();
    let name = match known.clone() {
        Some(id) => visit.see(Entering(id)).await?.name,
        None => String::new(),
    };
    // Which organisation it is does not matter to who can decide for one.
    let any = Party::Organisation(known.unwrap_or_else(|| Id::new(&*visit.desk.chance)));
    Ok(PaperView {
        at: visit.at(),
        form,
        known: name,
        living,
        kinds: kinds(words),
        orientations: orientations(words),
        deciders: deciders(&any, words),
        editions: editions(visit).await?,
        accepted: ACCEPTED,
        lost: String::new(),
        today: visit.today(),
    })
}

/// Every adopted text, those in force first: what its paper is called, in words.
async fn editions(visit: &Visit) -> Result<Vec<(String, String)>, Error> {
    let (words, today) = (visit.words(), visit.today());
    let mut all = visit.see(Editions).await?;
    all.retain(|(_, edition)| edition.number.is_some());
    all.sort_by_key(|(_, edition)| edition.standing(today) != EditionState::InForce);
    let said = all.iter().map(|(compact, edition)| {
        let number = edition.number.unwrap_or_default();
        let from = edition.from.map_or_else(String::new, |day| words.day(day));
        let args =
            [("compact", compact.name.as_str().into()), ("number", number.into()), ("from", from.into())];
        (format!("{}/{number}", compact.slug), words.with("accession-paper-edition-one", &args))
    });
    Ok(said.collect())
}

/// First whose it is, then what stands on it.
async fn new(visit: Visit, asked: Asked) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    if !visit.may(Act::EnterPaper) {
        return Err(Refusal::NotAllowed.into());
    }
    let query = crate::base::text::line(asked.get("q"));
    let here = visit.at().accession_new();
    match asked.get("organisation") {
        "" => {
            let found = visit.see(SeeSimilar { name: query.clone(), number: query.clone() }).await?;
            let address = |one: &Organisation| format!("{here}?organisation={}", one.id);
            let found = found.iter().map(|one| Choice::of(one, address(one))).collect();
            let new = format!("{here}?organisation=new&name={}", crate::web::urls::encoded(&query));
            visit.page(&ChooseView { query, found, new })
        }
        "new" => {
            let form = Form::new(
                Sent::default()
                    .with("name", asked.get("name"))
                    .with("orientation", Orientation::Mixed.name()),
            );
            visit.page(&paper_view(&visit, form, None, String::new()).await?)
        }
        id => {
            let known = id.parse().map_err(|_| Refusal::NotFound)?;
            let form = Form::new(Sent::default().with("id", id));
            visit.page(&paper_view(&visit, form, Some(known), String::new()).await?)
        }
    }
}

async fn enter(visit: Visit, sent: Sent) -> Answer {
    let known: Option<Id<Organisation>> = sent.raw("id").parse().ok();
    let action = EnterPaper {
        who: known.clone().map_or_else(|| Who::New(entry(&sent)), Who::Known),
        on: sent.line("on"),
        by: sent.raw("by").to_owned(),
        edition: sent.line("edition"),
        signed_on: sent.line("signed_on"),
        arrived_on: sent.line("arrived_on"),
        scan: Upload::of(&sent, "minutes"),
        signer: sent.line("signer"),
        capacity: sent.line("capacity"),
        contact: sent.line("contact"),
        lang: visit.tenant.lang,
    };
    let compact = action.edition.split('/').next().unwrap_or_default().to_owned();
    let lost = action.scan.as_ref().map_or_else(String::new, |scan| scan.name.clone());
    let again = async |form| {
        let lives = match known.clone() {
            Some(id) => living(&visit, &compact, Party::Organisation(id)).await?,
            None => String::new(),
        };
        Ok(PaperView { lost, ..paper_view(&visit, form, known, lives).await? })
    };
    match visit.submit(sent, action, again).await? {
        Ok(id) => visit.onward(&visit.at().accession(id), "accession-entered"),
        Err(page) => Ok(page),
    }
}

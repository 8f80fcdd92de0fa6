//! A party's report to be read, and how its boxes are shown wherever they are: with the party's own measures and last year's
//! answers beside each question.

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Begin, DiscardCorrection},
    boxes,
    own_store::Own,
    pages::{called, come, head},
    report_sights::{ReportSeen, SeeReport, Writes},
    rules::{Question, Report, Round, Scope, Sort},
    writing_pages::{Over, Told},
};
use crate::{
    base::Error,
    compact::{promise, rules::Clause},
    measures::rules::Status,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        boxes::Wrong,
        door::{Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of a report.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeReport, "/reports/{id}", read)
        .post(Act::WriteReport, "/reports/{id}/correction", correct)
        .post(Act::WriteReport, "/reports/{id}/correction/withdrawal", discard)
}

/// A question with its field, and what stands in it.
pub struct Field {
    /// The name of the box.
    pub name: String,
    /// The question.
    pub wording: String,
    /// How it is answered.
    pub sort: &'static str,
    /// What stands there: typed, or kept.
    pub value: String,
    /// The same in words.
    pub said: String,
    /// The mark of what is kept.
    pub was: String,
    /// What can be chosen: value and word.
    pub options: Vec<(String, String)>,
    /// What is wrong with it.
    pub told: Told,
    /// What was answered last time, in words.
    pub before: String,
}

/// A measure of the party's own, beside the question.
pub struct OwnLine {
    /// Its address.
    pub href: String,
    /// What is done.
    pub name: String,
    /// How it stands.
    pub status: &'static str,
    /// The same in words.
    pub said: String,
    /// By when.
    pub due: Day,
    /// What was told of it last.
    pub told: String,
}

/// A commitment with its questions.
pub struct Part {
    /// Its address.
    pub href: String,
    /// Its heading, or its number and how it begins.
    pub name: String,
    /// Its words.
    pub text: String,
    /// The party's own measures.
    pub own: Vec<OwnLine>,
    /// The questions.
    pub fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "followup/views/report.html")]
struct ReportView {
    at: Urls,
    form: Form,
    report: Report,
    round: Round,
    title: String,
    lang: String,
    shape: &'static str,
    said: String,
    /// The versions that were handed in: number, address, and which is shown.
    versions: Vec<(i64, String, bool)>,
    parts: Vec<Part>,
    whole: Vec<Field>,
    writes: bool,
    /// Where a correction that was begun is thrown away; nothing where none can be.
    discard: String,
    reopens: bool,
    answered: bool,
    /// That an older version is shown; nothing where it is the last.
    older: String,
}

impl View for ReportView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &self.title)
    }
}

/// How a report's boxes are shown.
pub(super) struct Showing<'a> {
    /// The report.
    pub seen: &'a ReportSeen,
    /// What was typed and is not kept.
    pub over: &'a Over,
    /// Addresses.
    pub at: &'a Urls,
    /// Words.
    pub words: &'a Words,
}

impl Showing<'_> {
    fn field(&self, question: &Question, clause: Option<&Clause>) -> Field {
        let place = (question.id.clone(), clause.map(|c| c.id.clone()));
        let name = boxes::name(&place.0, place.1.as_ref());
        let kept = self.seen.kept.get(&place).cloned().unwrap_or_default();
        let Wrong { said: error, both } = self.over.wrong.get(&name).cloned().unwrap_or_default();
        // What this person left alone shows what is kept now. What they typed is still measured by what they read, so that
        // nobody's words are written over unseen: they choose by a button, not by saving once more.
        let (value, was) = match self.over.typed.get(&name) {
            Some((typed, was)) if both.is_some() || boxes::mark(typed) != *was => {
                (typed.clone(), was.clone())
            }
            _ => (kept.clone(), boxes::mark(&kept)),
        };
        let options = match question.sort {
            Sort::Scale => Status::ALL.map(|s| (s.name().to_owned(), self.scale(s.name()))).to_vec(),
            Sort::Choice => question.choices.iter().map(|one| (one.clone(), one.clone())).collect(),
            Sort::Text | Sort::Number => Vec::new(),
        };
        let said = |text: &str| said(question.sort, text, self.words);
        Field {
            was,
            wording: question.wording.clone(),
            sort: question.sort.name(),
            said: said(&kept),
            before: self.seen.before.get(&place).map(|text| said(text)).unwrap_or_default(),
            told: Told::new(&name, error, both.as_deref(), &said),
            value,
            options,
            name,
        }
    }

    fn scale(&self, name: &str) -> String {
        self.words.t(&format!("status-{name}"))
    }

    /// The questions of one commitment, or of the whole.
    pub fn fields(&self, scope: Scope, clause: Option<&Clause>) -> Vec<Field> {
        let asked = self.seen.questions.iter().filter(|one| one.scope == scope);
        asked.map(|one| self.field(one, clause)).collect()
    }

    /// The commitments.
    pub fn parts(&self) -> Vec<Part> {
        let number = self.seen.round.number.unwrap_or_default();
        let part = |clause: &Clause| Part {
            href: self.at.clause(&self.seen.round.slug, number, &clause.slug),
            name: promise::title(clause),
            text: clause.body.clone(),
            own: self.seen.own.get(&clause.id).into_iter().flatten().map(|one| self.own(one)).collect(),
            fields: self.fields(Scope::Each, Some(clause)),
        };
        self.seen.commitments.iter().map(part).collect()
    }

    fn own(&self, one: &Own) -> OwnLine {
        let told = one.told.as_ref().map(|(on, body)| format!("{}: {body}", self.words.day(*on)));
        OwnLine {
            href: self.at.measure(&one.id),
            name: one.name.clone(),
            status: one.status.name(),
            said: self.scale(one.status.name()),
            due: one.due,
            told: told.unwrap_or_default(),
        }
    }
}

/// An answer in words: of the scale its word, a number as the language writes it, else as it stands.
pub(super) fn said(sort: Sort, text: &str, words: &Words) -> String {
    match sort {
        _ if text.is_empty() => String::new(),
        Sort::Scale => words.t(&format!("status-{text}")),
        Sort::Number => text.replace('.', &words.t("measures-decimal")),
        Sort::Text | Sort::Choice => text.to_owned(),
    }
}

async fn view(visit: &Visit, id: &Id<Report>, version: Option<i64>, form: Form) -> Result<ReportView, Error> {
    let seen = visit.see(SeeReport { report: id.clone(), write: false, version }).await?;
    let (at, words, over) = (visit.at(), visit.words(), Over::default());
    let showing = Showing { seen: &seen, over: &over, at: &at, words };
    let (parts, whole) = (showing.parts(), showing.fields(Scope::Whole, None));
    let handed_in = seen.report.handed_in.as_ref().map_or_else(String::new, |done| {
        let day = words.day(done.at.day(&visit.tenant.zone));
        let key = match (done.entered, done.by.is_empty()) {
            (true, true) => "followup-entered-on",
            (true, false) => "followup-entered-by",
            (false, true) => "followup-handed-in-on",
            (false, false) => "followup-handed-in-by",
        };
        words.with(
            key,
            &[("day", day.into()), ("who", done.by.clone().into()), ("version", done.version.into())],
        )
    });
    let corrects = seen.writes != Writes::No && seen.report.handed_in.is_some() && seen.report.is_written();
    let (shape, come) = come(&seen.round, &seen.report, seen.today, words);
    let last = seen.report.handed_in.as_ref().map_or(0, |done| done.version);
    let shown = version.filter(|n| (1..=last).contains(n)).unwrap_or(last);
    let versions = (1..=last).map(|n| (n, format!("{}?version={n}", at.report(id)), n == shown)).collect();
    Ok(ReportView {
        form,
        title: called(&seen.report, words),
        lang: visit.tenant.lang.to_string(),
        said: if handed_in.is_empty() { come } else { handed_in },
        shape,
        versions,
        parts,
        whole,
        writes: seen.writes == Writes::Today,
        discard: if corrects { at.report_discard(id) } else { String::new() },
        reopens: seen.reopens,
        answered: !seen.kept.is_empty(),
        older: if shown == last {
            String::new()
        } else {
            words.with("followup-older", &[("version", shown.into()), ("last", last.into())])
        },
        report: seen.report,
        round: seen.round,
        at,
    })
}

async fn read(visit: Visit, At(id): At<Report>, asked: Asked) -> Answer {
    let version = asked.get("version").parse().ok();
    visit.page(&view(&visit, &id, version, Form::default()).await?)
}

async fn correct(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let again = async |form| view(&visit, &id, None, form).await;
    match visit.submit(sent, Begin { report: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().report_writing(&id), "followup-corrects"),
        Err(page) => Ok(page),
    }
}

async fn discard(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let again = async |form| view(&visit, &id, None, form).await;
    match visit.submit(sent, DiscardCorrection { report: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().report(&id), "followup-correction-discarded"),
        Err(page) => Ok(page),
    }
}

//! A party's report: to be read, and to be written with its own measures and last year's answers beside each question.

use std::collections::HashMap;

use askama::Template;
use kernel::{Day, Id};
use policy::Act;

use super::{
    actions::{Begin, Write},
    boxes::{self, Boxed},
    own_store::Own,
    pages::{called, come, head},
    rules::{Question, Report, Round, Scope, Sort},
    sights::{ReportSeen, SeeReport},
};
use crate::{
    base::{Error, Problem, Quoted, Refusal},
    compact::{promise, rules::Clause},
    measures::rules::Status,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
        page::page_with,
        words::Words,
    },
};

/// The doors of a report.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeReport, "/reports/{id}", read)
        .get(Act::WriteReport, "/reports/{id}/writing", writing)
        .post(Act::WriteReport, "/reports/{id}/writing", write)
        .post(Act::WriteReport, "/reports/{id}/correction", correct)
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
    pub error: String,
    /// What somebody else has written there meanwhile.
    pub theirs: String,
    /// What was answered last time, in words.
    pub before: String,
}

/// A measure of the party's own, beside the question.
pub struct OwnLine {
    href: String,
    name: String,
    status: &'static str,
    said: String,
    due: Day,
    told: String,
}

/// A commitment with its questions.
pub struct Part {
    /// Its address.
    href: String,
    /// Its heading, or its number and how it begins.
    name: String,
    /// Its words.
    text: String,
    /// The party's own measures.
    own: Vec<OwnLine>,
    /// The questions.
    fields: Vec<Field>,
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

#[derive(Template)]
#[template(path = "followup/views/writing.html")]
struct WritingView {
    at: Urls,
    summary: Vec<(String, String)>,
    report: Report,
    round: Round,
    title: String,
    closes: Day,
    quotable: bool,
    parts: Vec<Part>,
    whole: Vec<Field>,
}

impl View for WritingView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &self.title)
    }
}

/// What was typed and is not kept, and what is wrong with it: by the name of the box.
#[derive(Default)]
struct Over {
    /// What was typed, and the mark of what stood there when the page was read.
    typed: HashMap<String, (String, String)>,
    wrong: HashMap<String, Wrong>,
    /// Whether it was ticked that it may be quoted.
    quotable: Option<bool>,
}

/// What is wrong with a box.
#[derive(Debug, Clone, Default)]
struct Wrong {
    said: String,
    /// Somebody else has written there meanwhile, and what: sending it once more chooses between the two.
    both: Option<String>,
}

impl Over {
    fn new(sent: &Sent, problems: &[Problem], words: &Words) -> Self {
        let typed = |(name, of): (String, Sent)| (name, (of.text("text"), of.raw("was").to_owned()));
        let typed = sent.boxes().into_iter().map(typed).collect();
        let mut wrong = HashMap::new();
        for problem in problems {
            let quoted = |wanted: &str| {
                problem.args.iter().find_map(|(name, said)| match said {
                    Quoted::Text(text) if *name == wanted => Some(text.clone()),
                    _ => None,
                })
            };
            let name = quoted("box").unwrap_or_default();
            let both = quoted("theirs").filter(|_| problem.word == "followup-both");
            wrong.insert(name, Wrong { said: words.said(problem), both });
        }
        Self { typed, wrong, quotable: Some(sent.ticked("quotable")) }
    }
}

/// How a report's boxes are shown.
struct Showing<'a> {
    seen: &'a ReportSeen,
    over: &'a Over,
    at: &'a Urls,
    words: &'a Words,
}

impl Showing<'_> {
    fn field(&self, question: &Question, clause: Option<&Clause>) -> Field {
        let place = (question.id.clone(), clause.map(|c| c.id.clone()));
        let name = boxes::name(&place.0, place.1.as_ref());
        let kept = self.seen.kept.get(&place).cloned().unwrap_or_default();
        let Wrong { said: error, both } = self.over.wrong.get(&name).cloned().unwrap_or_default();
        // What this person left alone shows what is kept now. What they typed is still measured by what they read, so that
        // nobody's words are written over unseen; only a box that was told as written by two is theirs to choose.
        let (value, was) = match self.over.typed.get(&name) {
            Some((typed, _)) if both.is_some() => (typed.clone(), boxes::mark(&kept)),
            Some((typed, was)) if boxes::mark(typed) != *was => (typed.clone(), was.clone()),
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
            theirs: said(both.as_deref().unwrap_or_default()),
            value,
            options,
            error,
            name,
        }
    }

    fn scale(&self, name: &str) -> String {
        self.words.t(&format!("status-{name}"))
    }

    fn fields(&self, scope: Scope, clause: Option<&Clause>) -> Vec<Field> {
        let asked = self.seen.questions.iter().filter(|one| one.scope == scope);
        asked.map(|one| self.field(one, clause)).collect()
    }

    fn parts(&self) -> Vec<Part> {
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
        let key = if done.by.is_empty() { "followup-handed-in-on" } else { "followup-handed-in-by" };
        words.with(
            key,
            &[("day", day.into()), ("who", done.by.clone().into()), ("version", done.version.into())],
        )
    });
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
        writes: seen.writes,
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

async fn writing_view(visit: &Visit, id: &Id<Report>, over: Over) -> Result<WritingView, Error> {
    let seen = visit.see(SeeReport { report: id.clone(), write: true, version: None }).await?;
    let (at, words) = (visit.at(), visit.words());
    let showing = Showing { seen: &seen, over: &over, at: &at, words };
    let (parts, whole) = (showing.parts(), showing.fields(Scope::Whole, None));
    let fields = parts.iter().flat_map(|part| part.fields.iter().map(move |f| (Some(part), f)));
    let fields = fields.chain(whole.iter().map(|f| (None, f))).filter(|(_, f)| !f.error.is_empty());
    let mut summary: Vec<(String, String)> = fields
        .map(|(part, f)| {
            let place = part.map_or(&f.wording, |part| &part.name);
            (format!("{}.text", f.name), format!("{place}: {}", f.error))
        })
        .collect();
    summary.extend(over.wrong.get("").map(|wrong| ("report".to_owned(), wrong.said.clone())));
    Ok(WritingView {
        summary,
        title: called(&seen.report, words),
        quotable: over.quotable.unwrap_or(seen.report.quotable),
        closes: seen.report.reopened_until.map_or(seen.round.window.1, |own| own.max(seen.round.window.1)),
        parts,
        whole,
        report: seen.report,
        round: seen.round,
        at,
    })
}

async fn writing(visit: Visit, At(id): At<Report>) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let view = writing_view(&visit, &id, Over::default()).await?;
    if !view.report.is_written() {
        // What was handed in is read; to change it one begins a correction.
        return visit.onward(&visit.at().report(&id), "");
    }
    visit.page(&view)
}

/// The boxes that were sent.
fn boxed(sent: &Sent) -> Result<Vec<Boxed>, Refusal> {
    let one = |(name, of): (String, Sent)| {
        let (question, clause) = name.split_once('-').map_or((name.as_str(), None), |(q, c)| (q, Some(c)));
        let clause = clause.map(str::parse).transpose().map_err(|_| Refusal::NotFound)?;
        let place = (question.parse().map_err(|_| Refusal::NotFound)?, clause);
        Ok(Boxed { place, was: of.raw("was").to_owned(), typed: of.raw("text").to_owned() })
    };
    sent.boxes().into_iter().map(one).collect()
}

async fn write(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let hand_in = sent.raw("do") == "hand-in";
    let written =
        Write { report: id.clone(), boxes: boxed(&sent)?, hand_in, quotable: sent.ticked("quotable") };
    match visit.act(written).await {
        Ok(done) if done.handed_in => visit.onward(&visit.at().report(&id), "followup-handed-in"),
        Ok(_) => visit.onward(&visit.at().report_writing(&id), "followup-saved"),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let view = writing_view(&visit, &id, Over::new(&sent, &problems, visit.words())).await?;
            page_with(&visit, &view, axum::http::StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

async fn correct(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let again = async |form| view(&visit, &id, None, form).await;
    match visit.submit(sent, Begin { report: id.clone() }, again).await? {
        Ok(()) => visit.onward(&visit.at().report_writing(&id), "followup-corrects"),
        Err(page) => Ok(page),
    }
}

//! The forms of a round: a new one, one question more, its last day, its early end, and one party's second chance.

use askama::Template;
use kernel::{Day, Id, Lang};
use policy::Act;

use super::{
    actions::{Ask, Change, Close, MoveWindow, Prepare, QuestionTyped, Reopen, RoundTyped},
    checks::RoundFacts,
    pages::{called, head},
    rules::{Asked, Report, Round, Scope, Sort},
    sights::{ReportToReopen, RoundGround, RoundToChange, SeeRounds},
};
use crate::{
    base::{Action, Error, Refusal, together::mark},
    compact::Compact,
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters, words::Words},
};

/// The doors of these forms.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditFollowup, "/followup/new", new)
        .post(Act::EditFollowup, "/followup/new", prepare)
        .get(Act::EditFollowup, "/followup/{id}/edit", edit)
        .post(Act::EditFollowup, "/followup/{id}/edit", change)
        .get(Act::EditFollowup, "/followup/{id}/questions/new", new_question)
        .post(Act::EditFollowup, "/followup/{id}/questions/new", ask)
        .get(Act::EditFollowup, "/followup/{id}/window", window)
        .post(Act::EditFollowup, "/followup/{id}/window", move_window)
        .get(Act::EditFollowup, "/followup/{id}/closing", closing)
        .post(Act::EditFollowup, "/followup/{id}/closing", close)
        .get(Act::EditFollowup, "/reports/{id}/reopening", reopening)
        .post(Act::EditFollowup, "/reports/{id}/reopening", reopen)
}

/// The questions that every round begins with; their words end so.
const STANDARD: [(Scope, Sort, &str); 3] = [
    (Scope::Each, Sort::Scale, "scale"),
    (Scope::Each, Sort::Text, "done"),
    (Scope::Whole, Sort::Text, "next"),
];

/// The questions that a round begins with, in a language.
pub fn standard(lang: Lang) -> Vec<(Scope, Sort, String)> {
    let words = Words::of(lang);
    STANDARD.map(|(scope, sort, end)| (scope, sort, words.t(&format!("followup-standard-{end}")))).to_vec()
}

#[derive(Template)]
#[template(path = "followup/views/new.html")]
struct NewView {
    at: Urls,
    form: Form,
    /// The round that is changed; none while it is new.
    of: Option<Round>,
    /// The mark of what it was when the form was read.
    was: String,
    compacts: Vec<(String, String)>,
    asked: Vec<(&'static str, String, String)>,
}

impl View for NewView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        if let Some(of) = &self.of {
            return head(visit, of, &words.t("followup-edit"));
        }
        let title = words.t("followup-new");
        Head::new(title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("followup-title"), self.at.followups())
            .under(title, self.at.followup_new())
    }
}

async fn new_view(visit: &Visit, form: Form) -> Result<NewView, Error> {
    Ok(round_view(visit, &visit.see(RoundGround).await?, (None, form)))
}

fn round_view(visit: &Visit, all: &[Compact], (of, form): (Option<Round>, Form)) -> NewView {
    let words = visit.words();
    let option = |asked: &Asked| {
        let word = |end: &str| words.t(&format!("followup-asked-{}{end}", asked.name()));
        (asked.name(), word(""), word("-more"))
    };
    NewView {
        at: visit.at(),
        form,
        was: of.as_ref().map_or_else(String::new, |of| mark(&RoundFacts::of(of).whole())),
        of,
        compacts: all.iter().map(|c| (c.id.to_string(), c.name.clone())).collect(),
        asked: Asked::ALL.iter().map(option).collect(),
    }
}

async fn edit_view(visit: &Visit, id: &Id<Round>, form: Option<Form>) -> Result<NewView, Error> {
    let of = visit.see(RoundToChange(id.clone())).await?;
    let kept = || {
        Sent::default()
            .with("name", of.name.clone())
            .with("from", of.about.0.to_string())
            .with("until", of.about.1.to_string())
            .with("opens", of.window.0.to_string())
            .with("closes", of.window.1.to_string())
            .with("asked", of.asked.name())
    };
    let form = form.unwrap_or_else(|| Form::new(kept()));
    Ok(round_view(visit, &[], (Some(of), form)))
}

async fn edit(visit: Visit, At(id): At<Round>) -> Answer {
    visit.page(&edit_view(&visit, &id, None).await?)
}

async fn change(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    let action = Change { round: id.clone(), was: sent.raw("was").to_owned(), typed: typed(&sent) };
    match visit.submit(sent, action, async |form| edit_view(&visit, &id, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().followup(&id), "followup-changed"),
        Err(page) => Ok(page),
    }
}

async fn new(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    let (today, words) = (visit.today(), visit.words());
    // The year that has ended, or is about to: from November on people prepare for the one they are in.
    let mut year = if today.month() >= 11 { today.year() } else { today.year() - 1 };
    // A year that has its round already is not proposed again.
    let known = visit.see(SeeRounds).await?.0;
    while known.iter().any(|one| one.round.about.0.year() <= year && one.round.about.1.year() >= year) {
        year += 1;
    }
    let opens = today.max(Day::new(year + 1, 1, 1).unwrap_or(today));
    let filled = Sent::default()
        .with("name", words.with("followup-name-proposed", &[("year", year.to_string().into())]))
        .with("from", format!("{year}-01-01"))
        .with("until", format!("{year}-12-31"))
        .with("opens", opens.to_string())
        .with("closes", opens.plus_days(42).to_string())
        .with("asked", Asked::All.name());
    visit.page(&new_view(&visit, Form::new(filled)).await?)
}

fn typed(sent: &Sent) -> RoundTyped {
    RoundTyped {
        name: sent.line("name"),
        from: sent.line("from"),
        until: sent.line("until"),
        opens: sent.line("opens"),
        closes: sent.line("closes"),
        asked: sent.raw("asked").to_owned(),
    }
}

async fn prepare(visit: Visit, sent: Sent) -> Answer {
    let compact: Id<Compact> = sent.raw("compact").parse().map_err(|_| Refusal::NotFound)?;
    let action = Prepare { compact, typed: typed(&sent), standard: standard(visit.tenant.lang) };
    match visit.submit(sent, action, async |form| new_view(&visit, form).await).await? {
        Ok(id) => visit.onward(&visit.at().followup(&id), "followup-prepared"),
        Err(page) => Ok(page),
    }
}

#[derive(Template)]
#[template(path = "followup/views/question.html")]
struct QuestionView {
    at: Urls,
    form: Form,
    round: Round,
    scopes: Vec<(&'static str, String, String)>,
    sorts: Vec<(&'static str, String, String)>,
}

impl View for QuestionView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &visit.words().t("followup-question-new"))
    }
}

async fn question_view(visit: &Visit, id: &Id<Round>, form: Form) -> Result<QuestionView, Error> {
    let (round, words) = (visit.see(RoundToChange(id.clone())).await?, visit.words());
    let said =
        |of: &str, name: &'static str| (name, words.t(&format!("followup-{of}-{name}")), String::new());
    Ok(QuestionView {
        at: visit.at(),
        form,
        round,
        scopes: Scope::ALL.iter().map(|one| said("scope", one.name())).collect(),
        sorts: Sort::ALL.iter().map(|one| said("sort", one.name())).collect(),
    })
}

async fn new_question(visit: Visit, At(id): At<Round>) -> Answer {
    let form = Form::new(Sent::default().with("scope", Scope::Each.name()).with("sort", Sort::Text.name()));
    visit.page(&question_view(&visit, &id, form).await?)
}

async fn ask(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    let typed = QuestionTyped {
        scope: sent.raw("scope").to_owned(),
        sort: sent.raw("sort").to_owned(),
        wording: sent.line("wording"),
        choices: sent.text("choices"),
    };
    let action = Ask { round: id.clone(), typed };
    match visit.submit(sent, action, async |form| question_view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().followup(&id), "followup-asked"),
        Err(page) => Ok(page),
    }
}

/// Which of the small forms: a day (or none) and a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Window,
    Closing,
    Reopening,
}

impl Turn {
    const fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Closing => "closing",
            Self::Reopening => "reopening",
        }
    }
}

#[derive(Template)]
#[template(path = "followup/views/turn.html")]
struct TurnView {
    form: Form,
    round: Round,
    /// The name of the field that holds the day; nothing where none is asked for.
    day: &'static str,
    day_word: String,
    title: String,
    lead: String,
    back: String,
    what: String,
}

impl View for TurnView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.round, &self.title)
    }
}

async fn turn_view(
    visit: &Visit,
    (turn, round, report): (Turn, &Id<Round>, Option<&Report>),
    form: Option<Form>,
) -> Result<TurnView, Error> {
    let (round, words, today) =
        (visit.see(RoundToChange(round.clone())).await?, visit.words(), visit.today());
    let (day, filled) = match turn {
        Turn::Window => ("closes", round.window.1),
        Turn::Closing => ("", today),
        Turn::Reopening => ("until", today.plus_days(14)),
    };
    let word = |end: &str| words.t(&format!("followup-{}{end}", turn.name()));
    Ok(TurnView {
        form: form.unwrap_or_else(|| Form::new(Sent::default().with(day, filled.to_string()))),
        day_word: if day.is_empty() { String::new() } else { word("-day") },
        title: word(""),
        lead: word("-lead"),
        back: visit.at().followup(&round.id),
        what: report.map_or_else(|| round.name.clone(), |one| called(one, words)),
        day,
        round,
    })
}

async fn turned<A: Action<Output = ()>>(
    visit: &Visit,
    of: (Turn, &Id<Round>, Option<&Report>),
    sent: Sent,
    (action, done): (A, &str),
) -> Answer {
    match visit.submit(sent, action, async |form| turn_view(visit, of, Some(form)).await).await? {
        Ok(()) => visit.onward(&visit.at().followup(of.1), done),
        Err(page) => Ok(page),
    }
}

async fn window(visit: Visit, At(id): At<Round>) -> Answer {
    visit.page(&turn_view(&visit, (Turn::Window, &id, None), None).await?)
}

async fn move_window(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    let action = MoveWindow { round: id.clone(), closes: sent.line("closes"), reason: sent.text("reason") };
    turned(&visit, (Turn::Window, &id, None), sent, (action, "followup-moved")).await
}

async fn closing(visit: Visit, At(id): At<Round>) -> Answer {
    visit.page(&turn_view(&visit, (Turn::Closing, &id, None), None).await?)
}

async fn close(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    let action = Close { round: id.clone(), reason: sent.text("reason") };
    turned(&visit, (Turn::Closing, &id, None), sent, (action, "followup-closed")).await
}

async fn reopening(visit: Visit, At(id): At<Report>) -> Answer {
    let report = visit.see(ReportToReopen(id)).await?;
    visit.page(&turn_view(&visit, (Turn::Reopening, &report.round, Some(&report)), None).await?)
}

async fn reopen(visit: Visit, At(id): At<Report>, sent: Sent) -> Answer {
    let report = visit.see(ReportToReopen(id)).await?;
    let action = Reopen { report: report.id.clone(), until: sent.line("until"), reason: sent.text("reason") };
    let of = (Turn::Reopening, &report.round, Some(&report));
    turned(&visit, of, sent, (action, "followup-reopened")).await
}

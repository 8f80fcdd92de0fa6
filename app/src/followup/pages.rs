//! The list of rounds, and a round's own page: who has answered and who has not.

use askama::Template;
use kernel::{Day, Id, Instant};
use policy::Act;

use super::{
    actions::{AskNewcomers, Discard, OpenRound, Unask},
    rules::{Question, Report, Round, Scope, Standing},
    sights::{RoundSeen, SeeRound, SeeRounds},
};
use crate::{
    base::{Action, Error},
    compact::rules::Side,
    compilation::{
        rules::Compilation,
        sights::{OfRound, SeePublished},
    },
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, At},
        filters,
        words::{Arg, Words},
    },
};

/// The doors of the list and of a round.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeFollowup, "/followup", rounds)
        .get(Act::SeeFollowup, "/followup/{id}", round)
        .post(Act::EditFollowup, "/followup/{id}/opening", open)
        .post(Act::EditFollowup, "/followup/{id}/newcomers", newcomers)
        .post(Act::EditFollowup, "/followup/{id}/discarding", discard)
        .post(Act::EditFollowup, "/followup/{id}/questions/{question}/discarding", unask)
}

/// A round in the list.
struct Card {
    round: Round,
    shape: &'static str,
    state: String,
    counted: String,
    /// The published report of its year.
    compilation: Option<Id<Compilation>>,
}

#[derive(Template)]
#[template(path = "followup/views/rounds.html")]
struct RoundsView {
    at: Urls,
    cards: Vec<Card>,
    prepares: bool,
}

impl View for RoundsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("followup-title"))
    }
}

async fn rounds(visit: Visit) -> Answer {
    let (all, prepares) = visit.see(SeeRounds).await?;
    let published = visit.see(SeePublished).await?;
    let (words, today) = (visit.words(), visit.today());
    let card = |one: super::store::Listed| {
        let (shape, state) = standing(one.round.standing(today), words);
        let counted = counted(one.handed_in, one.asked, words);
        let of = published.iter().find(|(round, _)| *round == one.round.id);
        Card { shape, state, counted, compilation: of.map(|(_, id)| id.clone()), round: one.round }
    };
    visit.page(&RoundsView { at: visit.at(), cards: all.into_iter().map(card).collect(), prepares })
}

/// How a round stands: a shape and words.
pub(super) fn standing(of: Standing, words: &Words) -> (&'static str, String) {
    let shape = match of {
        Standing::Draft => "not-started",
        Standing::Ahead | Standing::Open => "waiting",
        Standing::Closed => "ended",
    };
    (shape, words.t(&format!("followup-state-{}", of.name())))
}

/// How many of those who were asked have handed in, in words.
pub(super) fn counted(handed_in: usize, asked: usize, words: &Words) -> String {
    words.with("followup-counted", &[("done", count(handed_in)), ("all", count(asked))])
}

/// A number for a sentence.
pub(super) fn count(n: usize) -> Arg<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

/// What a party is called; the part that the sides write together has a word of the house.
pub(super) fn called(of: &Report, words: &Words) -> String {
    if of.party.side == Side::JOINT { words.t("followup-joint") } else { of.party.name.clone() }
}

/// A report in a round's list.
struct Line {
    id: Id<Report>,
    name: String,
    since: Option<Day>,
    shape: &'static str,
    said: String,
    /// The actor may read it.
    readable: bool,
    /// The actor may write it, and it waits for that.
    mine: bool,
    open: bool,
}

/// How the window was moved, in words.
struct Change {
    at: Instant,
    said: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "followup/views/round.html")]
struct RoundView {
    at: Urls,
    form: Form,
    seen: RoundSeen,
    shape: &'static str,
    state: String,
    counted: String,
    asked: String,
    done: Vec<Line>,
    silent: Vec<Line>,
    each: Vec<(Id<Question>, String, String)>,
    whole: Vec<(Id<Question>, String, String)>,
    changes: Vec<Change>,
    /// The report of its year, where the visitor may read it.
    compilation: Option<Id<Compilation>>,
    /// The visitor may let it be made.
    compiles: bool,
}

impl View for RoundView {
    fn head(&self, visit: &Visit) -> Head {
        head(visit, &self.seen.round, &self.seen.round.name)
    }
}

/// The way to a page of a round.
pub(super) fn head(visit: &Visit, of: &Round, title: &str) -> Head {
    let at = visit.at();
    let head = Head::new(title.to_owned())
        .under(visit.tenant.name.clone(), at.home())
        .under(visit.words().t("followup-title"), at.followups())
        .under(of.name.clone(), at.followup(&of.id));
    if title == of.name { head } else { head.under(title, String::new()) }
}

impl RoundView {
    fn new(
        visit: &Visit,
        seen: RoundSeen,
        (compilation, compiles): (Option<Compilation>, bool),
        form: Form,
    ) -> Self {
        let words = visit.words();
        let (shape, state) = standing(seen.standing, words);
        let (done, silent): (Vec<_>, Vec<_>) = seen.reports.iter().partition(|one| one.handed_in.is_some());
        let line = |one: &Report| line(one, &seen, words);
        let questions =
            |scope| seen.questions.iter().filter(move |one| one.scope == scope).map(|one| told(one, words));
        Self {
            at: visit.at(),
            form,
            shape,
            state,
            counted: counted(done.len(), seen.reports.len(), words),
            asked: words.t(&format!("followup-asked-{}", seen.round.asked.name())),
            done: done.into_iter().map(line).collect(),
            silent: silent.into_iter().map(line).collect(),
            each: questions(Scope::Each).collect(),
            whole: questions(Scope::Whole).collect(),
            changes: seen.changes.iter().map(|one| change(one, words)).collect(),
            compiles: compiles && compilation.is_none(),
            compilation: compilation.map(|one| one.id),
            seen,
        }
    }
}

fn told(one: &Question, words: &Words) -> (Id<Question>, String, String) {
    let sort = words.t(&format!("followup-sort-{}", one.sort.name()));
    let sort = if one.choices.is_empty() { sort } else { format!("{sort}: {}", one.choices.join(", ")) };
    (one.id.clone(), one.wording.clone(), sort)
}

fn line(one: &Report, seen: &RoundSeen, words: &Words) -> Line {
    let open = super::rules::taken(&seen.round, one, seen.today).is_ok();
    let (shape, said) = come(&seen.round, one, seen.today, words);
    Line {
        id: one.id.clone(),
        name: called(one, words),
        since: one.party.since,
        shape,
        said,
        readable: seen.readable.contains(&one.id),
        mine: open && seen.mine.contains(&one.id),
        open: open || seen.standing != Standing::Closed,
    }
}

/// How far a report has come: a shape and words.
pub(super) fn come(round: &Round, one: &Report, today: Day, words: &Words) -> (&'static str, String) {
    let open = super::rules::taken(round, one, today).is_ok();
    let (shape, key) = match (&one.handed_in, one.begun) {
        (Some(_), _) => ("signed", "handed-in"),
        (None, true) if open => ("waiting", "begun"),
        (None, false) if open => ("not-started", "waits"),
        (None, _) if round.standing(today) == Standing::Ahead => ("not-started", "ahead"),
        (None, _) => ("no-evidence", "silent"),
    };
    (shape, words.t(&format!("followup-report-{key}")))
}

fn change(of: &super::store::Moved, words: &Words) -> Change {
    let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day: Day| words.day(day));
    // The part that the sides write together has no name of its own.
    let party = if of.party.is_empty() { words.t("followup-joint") } else { of.party.clone() };
    let args =
        [("before", day(&of.before).into()), ("after", day(&of.after).into()), ("party", party.into())];
    Change {
        at: of.at,
        said: words.with(&format!("followup-moved-{}", of.what), &args),
        reason: of.reason.clone(),
    }
}

async fn view(visit: &Visit, id: &Id<Round>, form: Form) -> Result<RoundView, Error> {
    let seen = visit.see(SeeRound(id.clone())).await?;
    Ok(RoundView::new(visit, seen, visit.see(OfRound(id.clone())).await?, form))
}

async fn round(visit: Visit, At(id): At<Round>) -> Answer {
    visit.page(&view(&visit, &id, Form::default()).await?)
}

async fn pressed<A: Action>(visit: &Visit, id: &Id<Round>, sent: Sent, action: A, done: &str) -> Answer {
    match visit.submit(sent, action, async |form| view(visit, id, form).await).await? {
        Ok(_) => visit.onward(&visit.at().followup(id), done),
        Err(page) => Ok(page),
    }
}

async fn open(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    pressed(&visit, &id, sent, OpenRound { round: id.clone() }, "followup-opened").await
}

async fn newcomers(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    pressed(&visit, &id, sent, AskNewcomers { round: id.clone() }, "followup-newcomers").await
}

async fn discard(visit: Visit, At(id): At<Round>, sent: Sent) -> Answer {
    let action = Discard { round: id.clone() };
    match visit.submit(sent, action, async |form| view(&visit, &id, form).await).await? {
        Ok(()) => visit.onward(&visit.at().followups(), "followup-discarded"),
        Err(page) => Ok(page),
    }
}

async fn unask(visit: Visit, At(id): At<Round>, request: axum::extract::Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let question = door::part(&mut parts, &(), "question").await?;
    pressed(&visit, &id, Sent::default(), Unask { round: id.clone(), question }, "followup-unasked").await
}

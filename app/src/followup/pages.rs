//! The list of rounds, and a round's own page: who has answered and who has not.

use askama::Template;
use axum::{http::header, response::IntoResponse as _};
use kernel::{Day, Id, Instant};
use policy::Act;
use serde_json::json;

use super::{
    actions::{AskNewcomers, Discard, OpenRound, Unask},
    left_store::Left,
    paper::PaperRound,
    paper_actions::SeePapers,
    paper_pages,
    rules::{Question, Report, Round, Scope, Standing},
    sights::{RoundSeen, SeeRound, SeeRounds, counts, gone},
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
        words::Words,
    },
};

/// The doors of the list and of a round.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeFollowup, "/followup", rounds)
        .get(Act::SeeFollowup, "/followup.json", data)
        .get(Act::SeeFollowup, "/followup/{id}", round)
        .post(Act::EditFollowup, "/followup/{id}/opening", open)
        .post(Act::EditFollowup, "/followup/{id}/newcomers", newcomers)
        .post(Act::EditFollowup, "/followup/{id}/discarding", discard)
        .post(Act::EditFollowup, "/followup/{id}/questions/{question}/discarding", unask)
}

/// A round in the list.
struct Card {
    href: String,
    name: String,
    about: (Day, Day),
    shape: &'static str,
    state: String,
    /// How many have handed in; of paper, which paper it is from.
    more: String,
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
        let mut head = Head::new(visit.words().t("followup-title"));
        head.alternates.push(("application/json".to_owned(), "JSON".to_owned(), self.at.followups_data()));
        head
    }
}

async fn rounds(visit: Visit) -> Answer {
    let (all, prepares) = visit.see(SeeRounds).await?;
    let (papers, published) = (visit.see(SeePapers).await?, visit.see(SeePublished).await?);
    let (at, words, today) = (visit.at(), visit.words(), visit.today());
    let card = |one: super::store::Listed| {
        let (shape, state) = standing(one.round.standing(today), words);
        let opened = one.round.edition.is_some();
        let more = if opened { counted(one.handed_in, one.asked, words) } else { String::new() };
        let of = published.iter().find(|(round, _)| *round == one.round.id);
        Card {
            compilation: of.map(|(_, id)| id.clone()),
            href: at.followup(&one.round.id),
            name: one.round.name,
            about: one.round.about,
            shape,
            state,
            more,
        }
    };
    let paper = |one: PaperRound| Card {
        compilation: None,
        href: at.paper(&one.id),
        about: one.facts.about,
        shape: "",
        state: words.t("followup-paper"),
        more: words.with("followup-paper-from", &[("source", one.facts.source.into())]),
        name: one.facts.title,
    };
    let mut cards: Vec<Card> = all.into_iter().map(card).chain(papers.into_iter().map(paper)).collect();
    cards.sort_by_key(|card| std::cmp::Reverse((card.about.1, card.about.0)));
    visit.page(&RoundsView { at, cards, prepares })
}

/// Every round as data, those from paper among them.
async fn data(visit: Visit) -> Answer {
    let (all, _) = visit.see(SeeRounds).await?;
    let papers = visit.see(SeePapers).await?;
    let (at, base) = (visit.at(), &visit.desk.settings.base_url);
    let round = |one: &super::store::Listed| {
        let round = &one.round;
        json!({
            "from_paper": false, "name": round.name, "from": round.about.0.to_string(), "until": round.about.1.to_string(),
            "opens": round.window.0.to_string(), "closes": round.window.1.to_string(), "asked": one.asked,
            "handed_in": one.handed_in, "address": format!("{base}{}", at.followup(&round.id)),
            "data": format!("{base}{}", at.followup_data(&round.id)),
        })
    };
    let opened = all.iter().filter(|one| one.round.edition.is_some()).map(round);
    let papers = papers.iter().map(|one| paper_pages::outline(&visit, one));
    let shape = json!({ "v": 1, "rounds": opened.chain(papers).collect::<Vec<_>>() });
    Ok(([(header::CONTENT_TYPE, "application/json")], shape.to_string()).into_response())
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
    words.with("followup-counted", &[("done", handed_in.into()), ("all", asked.into())])
}

/// How many of the reports are a party's: what the sides write together is no party's.
pub(super) fn parties(of: &[&Report]) -> usize {
    of.iter().filter(|one| one.party.side != Side::JOINT).count()
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
    /// The last day on which it stood behind the compact, where it has left.
    until: Option<Day>,
    shape: &'static str,
    said: String,
    /// That the secretariat handed it in, for a party that answered on paper; else nothing.
    entered: String,
    /// The actor may read it.
    readable: bool,
    /// The actor may write it, and it waits for that.
    mine: bool,
    open: bool,
}

/// A party that has left, with the time that it was there.
pub(super) struct Gone {
    /// What it is called.
    pub name: String,
    /// Its own page.
    pub href: String,
    /// Since when.
    pub since: Option<Day>,
    /// The last day.
    pub until: Day,
    /// The unit that took over: its name and page.
    pub heir: Option<(String, String)>,
}

impl Gone {
    /// As a page shows it.
    pub fn of(one: &Left, at: &Urls) -> Self {
        let unit = one.party.unit.as_ref().map(|id| at.unit(id));
        let organisation = one.party.organisation.as_ref().map(|id| at.organisation(id));
        Self {
            name: one.party.name.clone(),
            href: unit.or(organisation).unwrap_or_default(),
            since: one.party.since,
            until: one.until,
            heir: one.heir.as_ref().map(|(id, name)| (name.clone(), at.unit(id))),
        }
    }
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
    left: Vec<Gone>,
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
        let asked = seen.reports.iter().filter(|one| counts(&seen.left, one));
        let (done, silent): (Vec<_>, Vec<_>) = asked.partition(|one| one.handed_in.is_some());
        let at = visit.at();
        let line = |one: &Report| line(one, &seen, words);
        let questions =
            |scope| seen.questions.iter().filter(move |one| one.scope == scope).map(|one| told(one, words));
        Self {
            form,
            shape,
            state,
            counted: counted(parties(&done), parties(&done) + parties(&silent), words),
            left: seen.left.iter().map(|one| Gone::of(one, &at)).collect(),
            at,
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
    let entered = one.handed_in.as_ref().is_some_and(|done| done.entered);
    Line {
        id: one.id.clone(),
        name: called(one, words),
        since: one.party.since,
        until: gone(&seen.left, one).map(|left| left.until),
        entered: if entered { words.t("followup-entered") } else { String::new() },
        shape,
        said,
        readable: seen.readable.contains(&one.id),
        mine: open && one.is_written() && seen.mine.contains(&one.id),
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

//! What has happened, as a page, and the ways to follow it.

use askama::Template;
use axum::extract::Request;
use kernel::{Day, Instant};
use policy::Act;

use super::{
    actions::AskToFollow,
    feed, lists,
    rules::{FollowKind, Followed, Happening},
    say,
    sights::{Happened, SeeHappenings, SeeThing, Thing},
};
use crate::{
    base::{Error, Refusal},
    duties::rules::stages::Digest,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked},
        filters,
        words::Words,
    },
};

/// The doors of what has happened, and of following.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/happenings/{of}", happenings)
        .get(Act::SeeTown, "/follow/{of}", ways)
        .post(Act::Follow, "/follow/{of}", ask)
}

/// A happening as a list says it.
pub(super) struct Line {
    pub(super) key: String,
    pub(super) on: Day,
    /// The shape beside it, or nothing.
    pub(super) shape: &'static str,
    pub(super) said: String,
    pub(super) body: String,
    pub(super) href: String,
}

impl Line {
    pub(super) fn of(one: &Happening, of: &Happened, at: &Urls, words: &Words) -> Self {
        Self {
            key: one.key.clone(),
            on: one.on,
            shape: match one.status {
                _ if one.kind.is_late() => "late",
                Some(status) => status.name(),
                None => "",
            },
            said: say::sentence(one, &of.sides, words),
            body: say::quoted(one),
            href: say::href(&one.place, at),
        }
    }
}

/// The way to a thing, by names and addresses: the list that it stands in, and itself.
fn trail(head: Head, visit: &Visit, thing: &Thing, own: String) -> Head {
    let (at, words) = (visit.at(), visit.words());
    let list = match thing.of.kind {
        FollowKind::Compact => (words.t("compact-nav"), at.compacts()),
        FollowKind::Commitment => (words.t("assessments-title"), at.commitments()),
        FollowKind::Unit => (words.t("units-title"), at.units()),
        FollowKind::Organisation => (words.t("organisations-title"), at.register()),
    };
    head.under(visit.tenant.name.clone(), at.home())
        .under(list.0, list.1)
        .under(thing.name.clone(), say::href(&thing.place, &at))
        .under(own, String::new())
}

fn feeds(visit: &Visit, thing: &Thing) -> Vec<(String, String, String)> {
    let words = visit.words();
    let feed = words.with("follows-feed-title", &[("name", thing.name.as_str().into())]);
    vec![("application/atom+xml".to_owned(), feed, visit.at().happenings_atom(thing.of.written()))]
}

#[derive(Template)]
#[template(path = "follows/views/happenings.html")]
struct HappeningsView {
    at: Urls,
    thing: Thing,
    lines: Vec<Line>,
    /// The page of the older ones, or nothing.
    older: String,
    /// The page of the newest, where this is not it.
    newest: String,
    downloads: Vec<(&'static str, String)>,
}

impl View for HappeningsView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let title = words.with("follows-happened-title", &[("name", self.thing.name.as_str().into())]);
        let head = Head { alternates: feeds(visit, &self.thing), ..Head::new(title) };
        trail(head, visit, &self.thing, words.t("follows-happened"))
    }
}

/// What is asked for, and in which form: the part of the address may end with one.
pub(super) async fn asked_of(request: Request) -> Result<(Followed, String), Error> {
    let (mut parts, _) = request.into_parts();
    let text: String = door::part(&mut parts, &(), "of").await?;
    let form = ["atom", "csv", "json"].into_iter().find(|form| text.ends_with(&format!(".{form}")));
    let form = form.unwrap_or_default();
    let bare = text.strip_suffix(form).unwrap_or(&text).trim_end_matches('.');
    Ok((bare.parse().map_err(|()| Refusal::NotFound)?, form.to_owned()))
}

async fn happenings(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (of, form) = asked_of(request).await?;
    let before: Option<Instant> = match asked.get("before") {
        "" => None,
        text => Some(text.parse().map_err(|_| Refusal::NotFound)?),
    };
    let happened = visit.see(SeeHappenings { of, before }).await?;
    match form.as_str() {
        "atom" => Ok(feed::atom(&visit, &happened)),
        "csv" => lists::taken_home(&visit, &happened).csv(),
        "json" => lists::taken_home(&visit, &happened).json(&visit),
        _ => visit.page(&view(&visit, happened, before.is_some())),
    }
}

fn view(visit: &Visit, happened: Happened, back: bool) -> HappeningsView {
    let (at, words) = (visit.at(), visit.words());
    let of = happened.thing.of.written();
    let here = at.happenings(&of);
    let older = happened.older.map(|at| format!("{here}?before={}", at.stored()));
    HappeningsView {
        lines: happened.list.iter().map(|one| Line::of(one, &happened, &at, words)).collect(),
        older: older.unwrap_or_default(),
        newest: if back { here } else { String::new() },
        downloads: vec![("CSV", at.happenings_csv(&of)), ("JSON", at.happenings_json(&of))],
        thing: happened.thing,
        at,
    }
}

#[derive(Template)]
#[template(path = "follows/views/follow.html")]
struct FollowView {
    at: Urls,
    thing: Thing,
    /// Its own part of addresses.
    of: String,
    /// The whole addresses of feed and calendar, to be copied.
    feed: String,
    calendar: String,
    choices: Vec<(&'static str, String, String)>,
    counts: bool,
    form: Form,
}

impl View for FollowView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let title = words.with("follows-title", &[("name", self.thing.name.as_str().into())]);
        let mut head = Head { alternates: feeds(visit, &self.thing), ..Head::new(title) };
        let calendar = say::calendar(&self.thing.of, &self.at);
        head.alternates.push(("text/calendar".to_owned(), words.t("follows-calendar"), calendar));
        trail(head, visit, &self.thing, words.t("follows-link"))
    }
}

/// Every day or every week, as a choice.
pub(super) fn choices(words: &Words) -> Vec<(&'static str, String, String)> {
    let choice = |d: Digest| {
        let key = format!("duties-digest-{}", d.name());
        (d.name(), words.t(&key), words.t(&format!("{key}-more")))
    };
    [Digest::Week, Digest::Day].map(choice).into()
}

fn follow_view(visit: &Visit, thing: Thing, form: Form) -> FollowView {
    let (at, base, of) = (visit.at(), &visit.desk.settings.base_url, thing.of.written());
    FollowView {
        feed: format!("{base}{}", at.happenings_atom(&of)),
        calendar: format!("{base}{}", say::calendar(&thing.of, &at)),
        choices: choices(visit.words()),
        counts: visit.may(Act::SeeFollowers),
        of,
        thing,
        form,
        at,
    }
}

async fn ways(visit: Visit, request: Request) -> Answer {
    let (of, _) = asked_of(request).await?;
    let thing = visit.see(SeeThing(of)).await?;
    let form = Form::new(Sent::default().with("often", Digest::Week.name()));
    visit.page(&follow_view(&visit, thing, form))
}

#[derive(Template)]
#[template(path = "follows/views/asked.html")]
struct AskedView {
    mail: String,
    name: String,
    back: String,
}

impl View for AskedView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("follows-asked-title"))
    }
}

async fn ask(visit: Visit, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    let of: String = door::part(&mut parts, &(), "of").await?;
    let of: Followed = of.parse().map_err(|()| Refusal::NotFound)?;
    let sent =
        <Sent as axum::extract::FromRequest<()>>::from_request(Request::from_parts(parts, body), &()).await?;
    let thing = visit.see(SeeThing(of.clone())).await?;
    let action = AskToFollow { of, mail: sent.line("mail"), often: sent.line("often"), lang: visit.lang };
    let mail = action.mail.clone();
    let (name, back) = (thing.name.clone(), say::href(&thing.place, &visit.at()));
    match visit.submit(sent, action, async |form| Ok(follow_view(&visit, thing, form))).await? {
        Ok(()) => visit.page(&AskedView { mail, name, back }),
        Err(page) => Ok(page),
    }
}

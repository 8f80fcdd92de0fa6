//! The daily pass over a town's followers: one letter with all that has happened since the last, to each who wants one today.
//! What happened is noted with the town's version in the letter's own transaction; whoever was told up to a version hears
//! nothing twice.

use std::collections::HashMap;

use kernel::{Day, Instant};
use policy::{Act, Actor, Kind};
use serde_json::json;

use super::{
    actions::window,
    happenings,
    rules::{FollowKind, Followed, Happening},
    say,
    store::{self, Follower},
};
use crate::{
    base::{
        Action, Cx, Desk, Error, Refusal, Sight,
        daily_store::{Daily, IsDue},
        outbox::Mail,
        way_out_store::Whose,
    },
    duties::say::Sides,
    tenants::Tenant,
    web::{Urls, words::Words},
};

/// After how many days what was noted is forgotten: longer than anything is looked for.
const FORGET: i32 = 900;
/// How many happenings a letter tells of one by one.
const MOST: usize = 25;

/// Does the daily pass over the followers of `town`, if its day has not been done; answers how many letters it wrote.
pub async fn news(desk: &Desk, town: &Tenant) -> Result<usize, Error> {
    let house = Actor::house(&town.id);
    if desk.see(town, &house, Awaited).await? { desk.act(&house, TellFollowers).await } else { Ok(0) }
}

/// Forgets, in the whole house, addresses that were typed and never said yes: for the worker.
pub async fn forget(tx: &mut db::Tx, before: Instant) -> Result<(), db::DbError> {
    store::forget_asks(tx, before).await
}

/// Whether anybody is to be told today.
struct Awaited;

impl Sight for Awaited {
    type Output = bool;

    async fn see(self, cx: &mut Cx) -> Result<bool, Error> {
        let town = cx.town().to_owned();
        Ok(IsDue(Daily::News).see(cx).await? && store::anybody(cx.tx(), &town).await?)
    }
}

/// Tell everybody who follows something in the town what has happened. Answers how many letters were written.
#[derive(Debug, Clone)]
pub struct TellFollowers;

impl Action for TellFollowers {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let (town, today, version) = (cx.town().to_owned(), cx.today(), cx.tenant.version);
        if Daily::News.take(cx).await?.is_none() {
            return Ok(0);
        }
        store::forget_noted(cx.tx(), &town, today.plus_days(-FORGET)).await?;
        let mut all = store::everybody(cx.tx(), &town).await?;
        all.retain(|one| one.often.is_due(Some(one.told_on), today));
        let mut news = News::new(cx).await?;
        let mut letters = 0;
        for one in &all {
            let new = news.of(cx, one).await?;
            if !new.is_empty() {
                write(cx, one, &new, &news.sides).await?;
                letters += 1;
            }
            store::told(cx.tx(), &town, &one.id, today, version).await?;
        }
        cx.record(Kind::Town, &town, None, json!({ "news": letters })).await?;
        Ok(letters)
    }
}

/// What has happened, thing by thing, each looked at once however many follow it.
struct News {
    today: Day,
    version: i64,
    noted: HashMap<String, i64>,
    things: HashMap<Followed, (String, Vec<Happening>)>,
    sides: Sides,
}

impl News {
    async fn new(cx: &mut Cx) -> Result<Self, Error> {
        let (town, today, version) = (cx.town().to_owned(), cx.today(), cx.tenant.version);
        let noted = store::noted(cx.tx(), &town).await?;
        Ok(Self { today, version, noted, things: HashMap::new(), sides: Sides::default() })
    }

    /// What `one` has not heard of: what they follow by name, with what has happened to it. Each happening once, under the
    /// first thing that it happened to.
    async fn of(&mut self, cx: &mut Cx, one: &Follower) -> Result<Vec<(String, Vec<Happening>)>, Error> {
        let mut told: Vec<String> = Vec::new();
        let mut new = Vec::new();
        // What is special stands before what is general.
        let mut follows = one.follows.clone();
        follows.sort_by_key(|(of, _)| (of.kind == FollowKind::Compact, of.clone()));
        for (of, up_to) in &follows {
            self.look(cx, of).await?;
            let Some((name, all)) = self.things.get(of) else { continue };
            let unheard = |one: &&Happening| self.noted.get(&one.key).is_some_and(|at| at > up_to);
            let mut list: Vec<Happening> = all.iter().filter(unheard).cloned().collect();
            list.retain(|one| !told.contains(&one.key));
            told.extend(list.iter().map(|one| one.key.clone()));
            if !list.is_empty() {
                new.push((name.clone(), list));
            }
        }
        Ok(new)
    }

    /// Looks what has happened to this, and notes what is new; nothing where it is gone, or out of sight.
    async fn look(&mut self, cx: &mut Cx, of: &Followed) -> Result<(), Error> {
        if self.things.contains_key(of) {
            return Ok(());
        }
        let thing = match happenings::thing(cx, of).await {
            Err(Error::Refusal(Refusal::NotFound | Refusal::NotAllowed)) => return Ok(()),
            other => other?,
        };
        let (town, window) = (cx.town().to_owned(), window(cx));
        let (all, sides) = happenings::gather(cx, &thing, &window).await?;
        for one in &all {
            if !self.noted.contains_key(&one.key) {
                store::note(cx.tx(), &town, &one.key, self.version, self.today).await?;
                self.noted.insert(one.key.clone(), self.version);
            }
        }
        self.sides = sides;
        self.things.insert(of.clone(), (thing.name, all));
        Ok(())
    }
}

/// One letter with all that is new.
async fn write(
    cx: &mut Cx,
    to: &Follower,
    new: &[(String, Vec<Happening>)],
    sides: &Sides,
) -> Result<(), Error> {
    let (words, at) = (Words::of(to.lang), Urls::of(cx.town()));
    let base = cx.settings.base_url.clone();
    let told = |one: &Happening| {
        // Each leads to where it can be read.
        format!("{}\n{base}{}", line(one, sides, words), say::href(&one.place, &at))
    };
    let whose = Whose::Follower(to.id.clone());
    let count: usize = new.iter().map(|(_, list)| list.len()).sum();
    let n = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (mut room, mut parts) = (MOST, Vec::new());
    for (name, list) in new {
        let mut lines = vec![name.clone()];
        lines.extend(list.iter().take(room).map(told));
        room = room.saturating_sub(list.len());
        parts.push(lines.join("\n\n"));
        if room == 0 {
            break;
        }
    }
    if count > MOST {
        parts.push(words.with("follows-mail-more", &[("n", n(count - MOST).into())]));
    }
    let token = cx.way_out(&whose).await?;
    let mail = Mail {
        key: "follows-mail-news",
        to: to.mail.clone(),
        person: Some(to.id.clone()),
        lang: to.lang,
        args: vec![
            ("said", words.with("follows-mail-n", &[("n", n(count).into())])),
            ("list", parts.join("\n\n")),
            ("things", new.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")),
            ("often", words.t(&format!("duties-often-{}", to.often.name()))),
        ],
        onward: at.follows(&token),
    };
    cx.send_again(mail, &token).await
}

fn line(one: &Happening, sides: &Sides, words: &Words) -> String {
    let args = [("day", words.day(one.on).into()), ("what", say::sentence(one, sides, words).into())];
    words.with("follows-mail-line", &args)
}

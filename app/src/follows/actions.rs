//! What people do: ask to follow, say yes, choose how often, stop. None of them needs an account: who holds the token of a
//! letter is the one who reads the address.

use kernel::{Instant, Lang};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    happen_store::Window,
    happenings::{self, Thing},
    rules::{self, DAYS_TO_CONFIRM, Followed, MOST_FOLLOWED},
    store::{self, Follower, Wish},
};
use crate::{
    base::{
        Action, Cx, Error, Problem, Refusal,
        outbox::{self, Mail},
        refusal::Problems,
        text,
        way_out_store::{self, Whose},
    },
    duties::rules::stages::Digest,
    web::Urls,
};

/// What happened longer ago than this is no news, in days: more than any two letters lie apart.
const NEWS_DAYS: i32 = 45;
/// The same of what is known by its day alone, which may be entered long afterwards.
const LONG_DAYS: i32 = 400;
/// How many happenings of each source one letter can be about.
const MOST_NEWS: i64 = 2_000;

/// Ask to follow something by mail. Whatever is known of the address, the answer is the same and a letter goes there.
#[derive(Debug, Clone)]
pub struct AskToFollow {
    /// What.
    pub of: Followed,
    /// The address, as typed.
    pub mail: String,
    /// How often, as chosen.
    pub often: String,
    /// The language of the letters.
    pub lang: Lang,
}

impl Action for AskToFollow {
    type Output = ();
    const ACT: Act = Act::Follow;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::Follow)?;
        let thing = happenings::thing(cx, &self.of).await?;
        let mut problems = Problems::default();
        let mail = text::mail(&self.mail).ok_or_else(|| Problem::at("mail", "problem-mail-wrong"));
        let (mail, often) = (problems.take(mail), problems.take(often(&self.often)));
        problems.done()?;
        let (mail, often) = (mail.unwrap_or_default(), often.unwrap_or_default());
        let (town, now) = (cx.town().to_owned(), cx.now);
        let (lately, in_town) = store::asked_since(cx.tx(), &town, &mail, now.plus_minutes(-60)).await?;
        rules::ask(lately, in_town)?;
        let token = cx.chance.letters(32);
        let wish = Wish { mail: mail.clone(), lang: self.lang, often, of: self.of };
        let expires = now.plus_minutes(DAYS_TO_CONFIRM * 24 * 60);
        store::insert_ask(cx.tx(), &town, &token, &wish, (now, expires)).await?;
        // What, and nothing of whom: whoever asks may have typed another's address.
        cx.record(Kind::Town, &town, None, json!({ "asked": wish.of.written() })).await?;
        cx.send(Mail {
            key: "follows-mail-ask",
            to: mail,
            person: None,
            lang: self.lang,
            args: vec![
                ("short", text::brief(&thing.name)),
                ("name", thing.name),
                ("days", DAYS_TO_CONFIRM.to_string()),
            ],
            onward: Urls::of(&town).follow_confirmation(token),
        })
        .await
    }
}

fn often(said: &str) -> Result<Digest, Problem> {
    let often = said.parse().ok().filter(|often| *often != Digest::Never);
    often.ok_or_else(|| Problem::at("often", "follows-often-wrong"))
}

/// Say yes to the letter: from now on its address follows. Answers a token for the follower's own page.
#[derive(Debug, Clone)]
pub struct ConfirmFollow {
    /// What stood in the letter.
    pub token: String,
}

impl Action for ConfirmFollow {
    type Output = String;
    const ACT: Act = Act::Follow;

    async fn run(self, cx: &mut Cx) -> Result<String, Error> {
        cx.may_here(Act::Follow)?;
        let (town, today, now, version) = (cx.town().to_owned(), cx.today(), cx.now, cx.tenant.version);
        let asked = store::ask(cx.tx(), &town, &self.token).await?;
        let (wish, asked) = asked.ok_or_else(|| Problem::whole("follows-link-unknown"))?;
        rules::confirm(&asked, now)?;
        // It may have gone, or gone out of sight, since they asked.
        let thing = happenings::thing(cx, &wish.of).await?;
        let known = store::by_mail(cx.tx(), &town, &wish.mail).await?;
        if known.as_ref().is_some_and(|one| one.follows.len() >= MOST_FOLLOWED) {
            return Err(Problem::whole("follows-too-many").into());
        }
        store::spend_ask(cx.tx(), &town, &self.token, now).await?;
        let id = if let Some(one) = known {
            // How often is chosen for all that they follow: what was chosen last holds.
            store::set_often(cx.tx(), &town, &one.id, wish.often).await?;
            one.id
        } else {
            let id = cx.chance.letters(26);
            let (mail, lang, often) = (wish.mail.clone(), wish.lang, wish.often);
            let one = Follower { id, mail, lang, often, told_on: today, follows: Vec::new() };
            store::insert(cx.tx(), &town, &one).await?;
            one.id
        };
        // What has happened already is no news to them.
        note(cx, &[thing]).await?;
        store::insert_follow(cx.tx(), &town, &id, &wish.of, (today, version)).await?;
        cx.record(Kind::Town, &town, None, json!({ "follows": wish.of.written() })).await?;
        cx.way_out(&Whose::Follower(id)).await
    }
}

/// What can be news today.
pub(super) fn window(cx: &Cx) -> Window {
    let today = cx.today();
    Window {
        since: cx.now.plus_minutes(-i64::from(NEWS_DAYS) * 24 * 60),
        since_day: today.plus_days(-LONG_DAYS),
        before: Instant::from_ms(cx.now.ms().saturating_add(1)),
        today,
        limit: MOST_NEWS,
    }
}

/// Notes whatever has happened to these things and was not noted before, at this version of the town.
async fn note(cx: &mut Cx, things: &[Thing]) -> Result<(), Error> {
    let (town, today, version, window) = (cx.town().to_owned(), cx.today(), cx.tenant.version, window(cx));
    let known = store::noted(cx.tx(), &town).await?;
    for thing in things {
        let (all, _) = happenings::gather(cx, thing, &window).await?;
        for one in all.iter().filter(|one| !known.contains_key(&one.key)) {
            store::note(cx.tx(), &town, &one.key, version, today).await?;
        }
    }
    Ok(())
}

/// The one whose letter this token stood in; nobody where the letters have been ended.
pub(super) async fn holder(cx: &mut Cx, token: &str) -> Result<Option<Follower>, Error> {
    let town = cx.town().to_owned();
    let Some(Whose::Follower(id)) = way_out_store::find(cx.tx(), &town, token).await? else {
        return Err(Refusal::NotFound.into());
    };
    Ok(store::by_id(cx.tx(), &town, &id).await?)
}

/// Choose how often the letters come.
#[derive(Debug, Clone)]
pub struct ChooseOften {
    /// What stood in a letter.
    pub token: String,
    /// How often, as chosen.
    pub often: String,
}

impl Action for ChooseOften {
    type Output = ();
    const ACT: Act = Act::Follow;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::Follow)?;
        let one = holder(cx, &self.token).await?.ok_or(Refusal::NotFound)?;
        let (town, often) = (cx.town().to_owned(), often(&self.often)?);
        store::set_often(cx.tx(), &town, &one.id, often).await?;
        cx.record(Kind::Town, &town, None, json!({ "often": often.name() })).await
    }
}

/// Follow one thing no longer; or nothing, and then the address is gone.
#[derive(Debug, Clone)]
pub struct StopFollowing {
    /// What stood in a letter.
    pub token: String,
    /// What; none for everything.
    pub of: Option<Followed>,
}

impl Action for StopFollowing {
    /// Whether they follow anything still.
    type Output = bool;
    const ACT: Act = Act::Follow;

    async fn run(self, cx: &mut Cx) -> Result<bool, Error> {
        cx.may_here(Act::Follow)?;
        // Pressed again it changes nothing.
        let Some(one) = holder(cx, &self.token).await? else { return Ok(false) };
        let town = cx.town().to_owned();
        let stays = |of: &Followed| one.follows.iter().any(|(other, _)| other != of);
        match &self.of {
            Some(of) if stays(of) => {
                store::end(cx.tx(), &town, &one.id, of).await?;
                cx.record(Kind::Town, &town, None, json!({ "ended": of.written() })).await?;
                Ok(true)
            }
            _ => gone(cx, &one).await.map(|()| false),
        }
    }
}

/// The way out that stands in every letter: nothing more comes. Pressed again it changes nothing.
pub async fn leave(cx: &mut Cx, id: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    match store::by_id(cx.tx(), &town, id).await? {
        Some(one) => gone(cx, &one).await,
        None => Ok(()),
    }
}

/// Nothing is left of the address: nor in letters that wait.
async fn gone(cx: &mut Cx, one: &Follower) -> Result<(), Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    store::delete(cx.tx(), &town, &one.id, &one.mail).await?;
    outbox::erase(cx.tx(), &town, &one.id, None, now).await?;
    let ended: Vec<String> = one.follows.iter().map(|(of, _)| of.written()).collect();
    cx.record(Kind::Town, &town, None, json!({ "ended": ended.join(" ") })).await
}

/// What an erasure asks of this slice: the address is gone, whether anybody confirmed it or not. For neighbours.
pub async fn forget(cx: &mut Cx, mail: &str) -> Result<(), Error> {
    let town = cx.town().to_owned();
    match store::by_mail(cx.tx(), &town, mail).await? {
        Some(one) => gone(cx, &one).await,
        None => Ok(store::forget_mail(cx.tx(), &town, mail).await?),
    }
}

/// Take an address away for whoever asks for it on the telephone. Says nothing of whether it was there.
#[derive(Debug, Clone)]
pub struct ForgetFollower {
    /// The address, as typed.
    pub mail: String,
}

impl Action for ForgetFollower {
    type Output = ();
    const ACT: Act = Act::ForgetFollower;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        cx.may_here(Act::ForgetFollower)?;
        let mail = text::mail(&self.mail).ok_or_else(|| Problem::at("mail", "problem-mail-wrong"))?;
        forget(cx, &mail).await?;
        let town = cx.town().to_owned();
        cx.record(Kind::Town, &town, None, json!({})).await
    }
}

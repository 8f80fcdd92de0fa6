//! The daily pass over a town: whoever owes something hears of it before its day and after it, everything in one letter, each
//! thing once. The key of a reminder is written in the letter's own transaction, so that neither a restart, nor a second
//! node, nor a clock that jumps back says it again.

use std::collections::HashSet;

use kernel::Day;
use policy::{Act, Actor, Kind};
use serde_json::json;

use super::{
    kept_store::{self, Reader},
    rules::{Duty, stages::Stage},
    say::{self, Sides},
    sights,
};
use crate::{
    base::{
        Action, Cx, Desk, Error,
        daily_store::{Daily, IsDue},
        outbox::Mail,
        way_out_store::Whose,
    },
    tenants::Tenant,
    web::{Urls, words::Words},
};

/// How far back and ahead a reminder can be about, in days.
const BACK: i32 = 420;
const AHEAD: i32 = 31;
/// After how many days a reminder is forgotten: longer than anything is reminded of.
const FORGET: i32 = 900;
/// How many things a letter tells of one by one.
const MOST: usize = 25;

/// Does the daily pass over `town`, if its day has not been done; answers how many letters it wrote.
pub async fn reminders(desk: &Desk, town: &Tenant) -> Result<usize, Error> {
    let house = Actor::house(&town.id);
    if desk.see(town, &house, IsDue(Daily::Reminders)).await? {
        desk.act(&house, Remind).await
    } else {
        Ok(0)
    }
}

/// Remind everybody in the town of what awaits them. Answers how many letters were written.
#[derive(Debug, Clone)]
pub struct Remind;

impl Action for Remind {
    type Output = usize;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        cx.may_here(Act::Keep)?;
        let Some(last) = Daily::Reminders.take(cx).await? else { return Ok(0) };
        let (town, today) = (cx.town().to_owned(), cx.today());
        kept_store::forget_reminders(cx.tx(), &town, today.plus_days(-FORGET)).await?;
        let mut readers = kept_store::readers(cx.tx(), &town, today).await?;
        readers.retain(|reader| reader.digest.is_due(last, today));
        if readers.is_empty() {
            return done(cx, 0).await;
        }
        let (duties, sides) = sights::everything(cx, today.plus_days(-BACK), today.plus_days(AHEAD)).await?;
        let open: Vec<(Duty, Stage)> = duties
            .into_iter()
            .filter(|duty| duty.is_open(today))
            .filter_map(|duty| Stage::on(duty.due, today).map(|stage| (duty, stage)))
            .collect();
        let told = Told::since(cx, today.plus_days(-FORGET)).await?;
        let mut letters = 0;
        for reader in &readers {
            let new: Vec<&(Duty, Stage)> = open
                .iter()
                .filter(|(duty, stage)| {
                    duty.awaits(reader.id.as_str(), &reader.standing).is_some()
                        && !told.knows(reader, duty, *stage)
                })
                .collect();
            if !new.is_empty() {
                write(cx, reader, &new, &sides).await?;
                letters += 1;
            }
        }
        done(cx, letters).await
    }
}

/// The pass is done: one row says so, also where nobody was to be reminded. No act goes without one.
async fn done(cx: &mut Cx, letters: usize) -> Result<usize, Error> {
    let town = cx.town().to_owned();
    cx.record(Kind::Town, &town, None, json!({ "reminders": letters })).await?;
    Ok(letters)
}

/// What somebody is reminded of: a duty and the day it is due, so that one that was put off is spoken of anew.
fn spoken_of(duty: &Duty) -> String {
    format!("{}@{}", duty.key, duty.due)
}

/// Who was told what, and at which stages.
struct Told(HashSet<(String, String, String)>);

impl Told {
    async fn since(cx: &mut Cx, since: Day) -> Result<Self, Error> {
        let town = cx.town().to_owned();
        Ok(Self(kept_store::reminded(cx.tx(), &town, since).await?.into_iter().collect()))
    }

    /// Whether they have heard of this stage, or of one after it: a clock that jumps back says nothing twice.
    fn knows(&self, reader: &Reader, duty: &Duty, stage: Stage) -> bool {
        let (who, what) = (reader.id.to_string(), spoken_of(duty));
        let heard = |stage: Stage| self.0.contains(&(who.clone(), what.clone(), stage.name()));
        let later = (0..=13).map(|n| Stage::Late(14 + n * 30));
        let stages = [Stage::Ahead, Stage::Soon, Stage::Late(1)].into_iter().chain(later);
        stages.filter(|one| *one >= stage).any(heard)
    }
}

/// One letter with all that is new, and the keys that make it happen once.
async fn write(cx: &mut Cx, to: &Reader, new: &[&(Duty, Stage)], sides: &Sides) -> Result<(), Error> {
    let (town, today, words) = (cx.town().to_owned(), cx.today(), Words::of(to.lang));
    for (duty, stage) in new {
        kept_store::insert_reminder(cx.tx(), &town, &to.id, &spoken_of(duty), &stage.name(), today).await?;
    }
    let (at, base) = (Urls::of(&town), cx.settings.base_url.clone());
    // Each leads to where it is done.
    let told = |duty: &Duty, stage: Stage| {
        format!("{}\n{base}{}", line(duty, stage, sides, words), say::place(duty, &at))
    };
    let mut lines: Vec<String> = new.iter().take(MOST).map(|(duty, stage)| told(duty, *stage)).collect();
    if new.len() > MOST {
        let n = i64::try_from(new.len() - MOST).unwrap_or(i64::MAX);
        lines.push(words.with("duties-mail-more", &[("n", n.into())]));
    }
    let late = new.iter().filter(|(_, stage)| matches!(stage, Stage::Late(_))).count();
    let (key, counted, n) = match late {
        0 => ("duties-mail-near", "duties-mail-n-near", new.len()),
        late => ("duties-mail-late", "duties-mail-n-late", late),
    };
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    let roles: Vec<String> = roles(to).iter().map(|role| words.t(&format!("people-role-{role}"))).collect();
    let args = vec![
        ("said", words.with(counted, &[("n", n.into())])),
        ("list", lines.join("\n\n")),
        ("roles", roles.join(", ")),
        ("often", words.t(&format!("duties-often-{}", to.digest.name()))),
    ];
    let mail = Mail {
        key,
        to: to.mail.clone(),
        person: Some(to.id.to_string()),
        lang: to.lang,
        args,
        onward: at.me(),
    };
    let token = cx.way_out(&Whose::Person(to.id.to_string())).await?;
    cx.send_again(mail, &token).await
}

/// What they hold, each once.
fn roles(to: &Reader) -> Vec<&'static str> {
    let mut names: Vec<&str> = to.standing.iter().map(|s| s.role.name()).collect();
    names.dedup();
    names
}

fn line(duty: &Duty, stage: Stage, sides: &Sides, words: &Words) -> String {
    let key = if matches!(stage, Stage::Late(_)) { "duties-mail-line-late" } else { "duties-mail-line" };
    words.with(
        key,
        &[
            ("day", words.weekday(duty.due).into()),
            ("what", say::what(duty, words).into()),
            ("who", say::who(duty, sides, words).into()),
            ("why", say::why(duty, words).into()),
        ],
    )
}

//! The worker: carries out what the outbox holds, and what falls due by the calendar ([`crate::later`]), in the same
//! process; and it forgets what has had its time. A bell wakes it after an act that sent something; otherwise it looks once
//! in a while. Two nodes may run it side by side: a claimed letter is out of the other's sight.

use std::{sync::Arc, time::Duration};

use kernel::{PostError, Postman};
use tokio::task::JoinSet;

use super::{Desk, Error, outbox};
use crate::{follows, people};

/// How long a claimed letter is out of sight, in minutes: longer than any postman takes. One letter is claimed at a time,
/// for a slow mail server takes its time over each line of each letter.
const CLAIM_MINUTES: i64 = 15;
/// After the n-th failure the next try comes this many minutes later; after the last it is given up.
const PAUSES: [i64; 8] = [1, 5, 15, 60, 240, 720, 1_440, 2_880];
/// How long the worker sleeps when no bell rings.
const NAP: Duration = Duration::from_secs(30);
/// How often it looks for what falls due by the calendar, in minutes: a day that begins is noticed within the hour.
const LOOK_MINUTES: i64 = 60;

/// How long a letter that is done is remembered, in minutes: 30 days, for an operator who asks what became of it. What it
/// said is gone before.
const REMEMBERED: i64 = 30 * 24 * 60;
/// How long a link or a session is remembered after its end, in minutes: a day, so that an old link can still say that it is
/// old.
const ENDED: i64 = 24 * 60;

/// Works until `stop`. Nothing of it runs any more when this ends: what it was doing stands whole or not at all.
pub async fn run(desk: Desk, postman: Arc<dyn Postman>, stop: impl Future) {
    let mut round = JoinSet::new();
    tokio::select! {
        () = work(&desk, &postman, &mut round) => {}
        _ = stop => {}
    }
    round.shutdown().await;
}

/// Each round is a task of its own: one that panics is logged and the next one begins.
async fn work(desk: &Desk, postman: &Arc<dyn Postman>, round: &mut JoinSet<Result<usize, Error>>) {
    let mut look = desk.clock.now();
    loop {
        let now = desk.clock.now();
        let looks = now >= look;
        round.spawn(a_round(desk.clone(), postman.clone(), looks));
        match round.join_next().await {
            Some(Ok(Ok(carried))) => {
                if looks {
                    look = now.plus_minutes(LOOK_MINUTES);
                }
                if carried == 0 {
                    let _ = tokio::time::timeout(NAP, desk.bell.notified()).await;
                }
                continue;
            }
            Some(Ok(Err(error))) => tracing::error!(?error, "the outbox could not be worked through"),
            Some(Err(error)) => tracing::error!(%error, "the worker broke, and begins again"),
            None => {}
        }
        tokio::time::sleep(NAP).await;
    }
}

async fn a_round(desk: Desk, postman: Arc<dyn Postman>, looks: bool) -> Result<usize, Error> {
    if looks {
        if let Err(error) = crate::later(&desk).await {
            tracing::error!(?error, "what is due could not be looked for");
        }
        sweep(&desk).await?;
    }
    carry_due(&desk, &postman).await
}

/// Forgets what has had its time: letters that are done, links and sessions that have ended.
pub async fn sweep(desk: &Desk) -> Result<(), Error> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    people::care::forget(&mut tx, now.plus_minutes(-ENDED)).await?;
    follows::later::forget(&mut tx, now.plus_minutes(-ENDED)).await?;
    outbox::forget(&mut tx, now.plus_minutes(-REMEMBERED), desk.settings.demo).await?;
    Ok(tx.commit().await?)
}

/// Carries what is due now; answers how many letters it took. Tests call it instead of waiting.
pub async fn carry_due(desk: &Desk, postman: &Arc<dyn Postman>) -> Result<usize, Error> {
    let mut carried = 0;
    while carry_one(desk, postman).await? {
        carried += 1;
    }
    Ok(carried)
}

/// Carries the letter that has waited longest; whether there was one.
async fn carry_one(desk: &Desk, postman: &Arc<dyn Postman>) -> Result<bool, Error> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    let waiting = outbox::claim(&mut tx, now, now.plus_minutes(CLAIM_MINUTES), 1).await?;
    tx.commit().await?;
    let Some(one) = waiting.into_iter().next() else { return Ok(false) };
    let outcome = match one.letter.clone() {
        Ok(letter) => {
            let carrier = postman.clone();
            tokio::task::spawn_blocking(move || carrier.carry(&letter))
                .await
                .unwrap_or_else(|e| Err(PostError::Later(e.to_string())))
        }
        Err(why) => Err(PostError::Never(why)),
    };
    let mut tx = desk.db.write().await?;
    let (now, shown) = (desk.clock.now(), desk.settings.demo);
    let pause = usize::try_from(one.attempts - 1).ok().and_then(|n| PAUSES.get(n));
    match (outcome, pause) {
        (Ok(()), _) => outbox::done(&mut tx, &one, now, None, shown).await?,
        (Err(PostError::Later(why)), Some(minutes)) => {
            tracing::warn!(letter = one.id, why, "a letter waits for another try");
            outbox::postpone(&mut tx, &one, now.plus_minutes(*minutes), &why).await?;
        }
        (Err(error), _) => {
            tracing::error!(letter = one.id, %error, "a letter is given up");
            outbox::done(&mut tx, &one, now, Some(&error.to_string()), shown).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

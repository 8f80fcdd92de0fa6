//! The worker: carries out what the outbox holds, and what falls due by the calendar ([`crate::later`]), in the same process. A bell wakes it after an act that sent something;
//! otherwise it looks once in a while. Two nodes may run it side by side: a claimed letter is out of the other's sight.

use std::{sync::Arc, time::Duration};

use kernel::{PostError, Postman};

use super::{Desk, Error, outbox};

/// How long a claimed letter is out of sight, in minutes: longer than any postman takes.
const CLAIM_MINUTES: i64 = 5;
/// Letters taken at a time.
const BATCH: i64 = 20;
/// After the n-th failure the next try comes this many minutes later; after the last it is given up.
const PAUSES: [i64; 8] = [1, 5, 15, 60, 240, 720, 1_440, 2_880];
/// How long the worker sleeps when no bell rings.
const NAP: Duration = Duration::from_secs(30);
/// How often it looks for what falls due by the calendar, in minutes: a day that begins is noticed within the hour.
const LOOK_MINUTES: i64 = 60;

/// Works until the process ends.
pub async fn run(desk: Desk, postman: Arc<dyn Postman>) {
    let mut look = desk.clock.now();
    loop {
        if look <= desk.clock.now() {
            look = desk.clock.now().plus_minutes(LOOK_MINUTES);
            if let Err(error) = crate::later(&desk).await {
                tracing::error!(?error, "what is due could not be looked for");
            }
        }
        match carry_due(&desk, &postman).await {
            Ok(0) => {
                let _ = tokio::time::timeout(NAP, desk.bell.notified()).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(?error, "the outbox could not be worked through");
                tokio::time::sleep(NAP).await;
            }
        }
    }
}

/// Carries what is due now; answers how many letters it took. Tests call it instead of waiting.
pub async fn carry_due(desk: &Desk, postman: &Arc<dyn Postman>) -> Result<usize, Error> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    let waiting = outbox::claim(&mut tx, now, now.plus_minutes(CLAIM_MINUTES), BATCH).await?;
    tx.commit().await?;
    let count = waiting.len();
    for one in waiting {
        let (carrier, letter) = (postman.clone(), one.letter.clone());
        let outcome = tokio::task::spawn_blocking(move || carrier.carry(&letter))
            .await
            .unwrap_or_else(|e| Err(PostError::Later(e.to_string())));
        let mut tx = desk.db.write().await?;
        let now = desk.clock.now();
        let pause = usize::try_from(one.attempts - 1).ok().and_then(|n| PAUSES.get(n));
        match (outcome, pause) {
            (Ok(()), _) => outbox::done(&mut tx, &one, now, None).await?,
            (Err(PostError::Later(why)), Some(minutes)) => {
                tracing::warn!(letter = one.letter.id, why, "a letter waits for another try");
                outbox::postpone(&mut tx, &one, now.plus_minutes(*minutes), &why).await?;
            }
            (Err(error), _) => {
                tracing::error!(letter = one.letter.id, %error, "a letter is given up");
                outbox::done(&mut tx, &one, now, Some(&error.to_string())).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(count)
}

//! What bodies forget of somebody who asks to be erased. Their name stands with the person and goes with it: that somebody sat
//! there, for whom and when, stays. Free text of every body, and of what the journal says of bodies, goes where it names them,
//! whether or not they sat there.

use policy::Kind;
use serde_json::json;

use super::{
    mandate_store,
    rules::{Body, Mandate},
    store,
};
use crate::base::{Cx, Error, journal, text};

/// Erases a person from every body of the town, within the act that erases them; `names` are those by which they were known
/// here.
pub async fn forget(cx: &mut Cx, names: &[String]) -> Result<(), Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    let tells = |said: &str| names.iter().any(|name| text::names(said, name));
    journal::erase_told(cx.tx(), &town, Kind::Body, &tells, now).await?;
    for body in store::all(cx.tx(), &town).await? {
        let (id, mut found) = (body.id.clone(), false);
        for mandate in mandate_store::of(cx.tx(), &town, &id).await? {
            let without = mandate_without(mandate.clone(), &tells);
            if without != mandate {
                found = true;
                mandate_store::forget(cx.tx(), &town, &without).await?;
            }
        }
        let without = body_without(body.clone(), &tells);
        if without != body {
            found = true;
            store::forget(cx.tx(), &town, &without).await?;
        }
        if found {
            cx.record(Kind::Body, id.as_str(), None, json!({ "erased": "texts" })).await?;
        }
    }
    Ok(())
}

fn mandate_without(mut of: Mandate, tells: &impl Fn(&str) -> bool) -> Mandate {
    let free = [
        Some(&mut of.of.words),
        Some(&mut of.decision.by),
        Some(&mut of.decision.named),
        Some(&mut of.end_reason),
        of.empty.as_mut().map(|(_, reason)| reason),
    ];
    free.into_iter().flatten().filter(|said| tells(said)).for_each(String::clear);
    of
}

fn body_without(mut of: Body, tells: &impl Fn(&str) -> bool) -> Body {
    let free = [&mut of.remit, &mut of.decision.by, &mut of.end_reason];
    free.into_iter().filter(|said| tells(said)).for_each(String::clear);
    of
}

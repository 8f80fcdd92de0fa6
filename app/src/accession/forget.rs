//! What an accession forgets of somebody who asks to be erased: the name and the capacity under a signature, and whatever
//! else names them. That somebody signed, when, and which text by its hash, stays: it is the organisation's evidence.

use kernel::Id;
use policy::Kind;
use serde_json::json;

use super::{
    forget_store::{self as store, Name, Told},
    rules::Accession,
};
use crate::{
    base::{Cx, Error, journal, text},
    people::rules::Person,
};

/// Erases a person from every accession of the town, within the act that erases them. Answers the names by which they
/// signed: others have kept them by these as well.
pub async fn forget(cx: &mut Cx, person: &Person) -> Result<Vec<String>, Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    let mut names = vec![person.name.clone()];
    for Name { accession, name } in store::signed_by(cx.tx(), &town, &person.id, &person.name).await? {
        store::erase_signer(cx.tx(), &town, &accession, now).await?;
        erased(cx, &accession, "signer").await?;
        names.push(name);
    }
    for Name { accession, name } in store::counter_signed_by(cx.tx(), &town, &person.id).await? {
        store::erase_counter(cx.tx(), &town, &accession, now).await?;
        erased(cx, &accession, "counter_signer").await?;
        names.push(name);
    }
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    for told in store::told(cx.tx(), &town, &person.id).await? {
        forget_told(cx, &told, &names).await?;
    }
    Ok(names)
}

/// The journal says that a name was taken away, and says it no more itself.
async fn erased(cx: &mut Cx, accession: &Id<Accession>, field: &str) -> Result<(), Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    journal::erase_field(cx.tx(), &town, accession.as_str(), field, now).await?;
    cx.record(Kind::Accession, accession.as_str(), None, json!({ "erased": field })).await
}

/// Reasons and the names of files are free text: those that name the person go, the others stay.
async fn forget_told(cx: &mut Cx, told: &Told, names: &[String]) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let tells = |said: &str| names.iter().any(|name| text::names(said, name));
    match told {
        Told::Reason { accession, position, reason } if tells(reason) => {
            Ok(store::erase_reason(cx.tx(), &town, accession, *position).await?)
        }
        Told::File { accession, name, hash } if tells(name) => {
            // The file itself is the organisation's evidence and stays what its hash says; it gets a name without one.
            let (_, end) = name.rsplit_once('.').unwrap_or(("", "pdf"));
            let neutral = format!("{}.{end}", hash.get(..8).unwrap_or(hash));
            Ok(store::rename_file(cx.tx(), &town, accession, &neutral).await?)
        }
        Told::Reason { .. } | Told::File { .. } => Ok(()),
    }
}

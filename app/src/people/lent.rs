//! A role that is lent for a piece of work: it is given with the work, lasts as long as it does, and moves with it.

use kernel::{Day, Id, Lang};
use policy::{Act, Kind, Role, Standing};
use serde_json::json;

use super::{
    actions::{grant, welcome},
    roles_store,
    rules::{HeldRole, Person},
};
use crate::base::{Cx, Error};

/// Somebody to whom a role is lent.
#[derive(Debug, Clone)]
pub struct Borrower {
    /// Their address, checked.
    pub mail: String,
    /// Their name, if they are new.
    pub name: String,
    /// The language of their mails, if they are new.
    pub lang: Lang,
}

/// Lends `role` for a period to somebody, who becomes a person of the town if they are not yet.
pub async fn lend(
    cx: &mut Cx,
    to: &Borrower,
    role: Role,
    (from, until): (Day, Day),
) -> Result<(Person, Id<HeldRole>), Error> {
    cx.may_here(Act::GiveRole)?;
    let person = welcome(cx, &to.mail, &to.name, to.lang).await?;
    let standing = Standing { role, scope: None };
    let id = grant(cx, &person.id, &standing, from, Some(until)).await?;
    Ok((person, id))
}

/// Gives a role that was lent another last day.
pub async fn lent_until(
    cx: &mut Cx,
    person: &Id<Person>,
    role: &Id<HeldRole>,
    until: Day,
) -> Result<(), Error> {
    cx.may_here(Act::GiveRole)?;
    let town = cx.town().to_owned();
    roles_store::set_until(cx.tx(), &town, role, until).await?;
    let detail = json!({ "id": role.as_str(), "last": until.to_string() });
    cx.record(Kind::Person, person.as_str(), None, detail).await
}

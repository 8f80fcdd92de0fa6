//! What people look at: what can be followed, what an address follows, how many follow what.

use policy::Act;

pub use super::happenings::{Happened, PAGE, SeeHappenings, Thing};
use super::{
    actions::holder,
    happenings,
    rules::{Asked, Followed},
    store::{self, Counted, Follower},
};
use crate::base::{Cx, Error, Sight};

/// See what can be followed.
#[derive(Debug)]
pub struct SeeThing(pub Followed);

impl Sight for SeeThing {
    type Output = Thing;

    async fn see(self, cx: &mut Cx) -> Result<Thing, Error> {
        cx.may_here(Act::SeeTown)?;
        happenings::thing(cx, &self.0).await
    }
}

/// See what the letter with this token asks.
#[derive(Debug)]
pub struct SeeAsk {
    /// What stood in the letter.
    pub token: String,
}

impl Sight for SeeAsk {
    /// What is to be followed, and whether the yes still counts; nothing where no letter had this token.
    type Output = Option<(Thing, Asked)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::Follow)?;
        let town = cx.town().to_owned();
        let Some((wish, asked)) = store::ask(cx.tx(), &town, &self.token).await? else { return Ok(None) };
        Ok(Some((happenings::thing(cx, &wish.of).await?, asked)))
    }
}

/// See what the address follows whose letter this token stood in.
#[derive(Debug)]
pub struct SeeFollows {
    /// What stood in a letter.
    pub token: String,
}

impl Sight for SeeFollows {
    /// Who, and what they follow; nothing where the letters have been ended.
    type Output = Option<(Follower, Vec<Counted>)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::Follow)?;
        let Some(one) = holder(cx, &self.token).await? else { return Ok(None) };
        let town = cx.town().to_owned();
        let all = store::things(cx.tx(), &town, &one.id).await?;
        Ok(Some((one, all)))
    }
}

/// See how many follow what: numbers, and no address.
#[derive(Debug)]
pub struct SeeFollowers;

impl Sight for SeeFollowers {
    /// What, with how many; and how many addresses there are.
    type Output = (Vec<Counted>, i64);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeFollowers)?;
        let town = cx.town().to_owned();
        let total = store::count(cx.tx(), &town).await?;
        Ok((store::things(cx.tx(), &town, "").await?, total))
    }
}

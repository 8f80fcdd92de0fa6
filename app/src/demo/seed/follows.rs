//! Some who follow by mail, without an account: they asked, read their letter and said yes; and one Monday's news.

use kernel::Lang;
use policy::Actor;

use super::{deed::Sower, house, wrong};
use crate::{
    base::{Error, outbox},
    compact::sights::{Open, Which},
    follows::{
        actions::{AskToFollow, ConfirmFollow},
        later::TellFollowers,
        rules::{FollowKind, Followed},
    },
    tenants,
};

/// How many letters are looked through for those that ask: the other town's may lie later in time.
const LETTERS: i64 = 10_000;

impl Sower<'_> {
    /// A neighbour, somebody at a newspaper and a researcher begin to follow.
    pub(super) async fn follow(&mut self) -> Result<(), Error> {
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        let visitor = Actor::visitor(&town.id);
        let slug = self.plan.town.compact.slug.clone();
        let opened = self.desk.see(&town, &visitor, Open(Which::InForce(slug))).await?;
        let promise = opened.text.clauses.iter().find(|c| c.is_commitment());
        let promise = promise.ok_or_else(|| wrong("no commitment to follow"))?;
        let of = |kind, id: &str| Followed { kind, id: id.to_owned() };
        let compact = of(FollowKind::Compact, opened.compact.id.as_str());
        let unit = of(FollowKind::Unit, self.unit_at(0)?.as_str());
        let organisation = of(FollowKind::Organisation, self.known(0)?.as_str());
        let commitment = of(FollowKind::Commitment, promise.id.as_str());
        for (mail, things) in [
            ("berit@hemma.example", vec![commitment, organisation]),
            ("redaktionen@bladet.example", vec![compact]),
            ("noor@larosatet.example", vec![unit]),
        ] {
            for of in things {
                let ask = AskToFollow { of, mail: mail.to_owned(), often: "week".to_owned(), lang: Lang::Sv };
                self.desk.act(&visitor, ask).await?;
            }
        }
        self.say_yes(&visitor).await
    }

    /// Each reads their letter and presses its button.
    async fn say_yes(&self, visitor: &Actor) -> Result<(), Error> {
        let letters = outbox::latest(&mut *self.desk.look().await?, LETTERS).await?;
        let asks = letters.iter().filter(|one| one.town == self.plan.town.key);
        for token in asks.filter_map(|one| token(&one.letter.text)) {
            self.desk.act(visitor, ConfirmFollow { token }).await?;
        }
        Ok(())
    }

    /// Lets the news of the day go out.
    pub(super) async fn tell_followers(&self) -> Result<(), Error> {
        self.desk.act(&house(&self.plan.town.key), TellFollowers).await.map(|_| ())
    }
}

/// What stands in the link of a letter that asks.
fn token(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/follow/confirmation/")?;
    rest.split_whitespace().next().map(str::to_owned)
}

//! The years go on: a third edition begins from the second, those who signed an earlier one are asked, half of them have
//! answered, and a draft of the edition after that lies open.

use kernel::Id;
use policy::Act;

use super::{
    chronicle::Who,
    deed::{Sower, TextInForce},
    house, wrong,
};
use crate::{
    accession::{asking::AskToRenew, rules::Step},
    base::Error,
    compact::{
        Change, Edition, OpenRevision, ReplaceTerm,
        actions::{Adopt, ChangeRules},
        rules::{AccessionRules, Vocabulary},
        sights::{Find, ToReview, Which},
    },
    tenants,
};

/// What the third edition says instead of the second.
const THIRD: [(&str, &str); 6] = [
    (
        "Andra utgåvan. Antagen av kommunfullmäktige den 22 februari 2018, § 31. Diarienummer KS/2017:0446.",
        "Tredje utgåvan. Den ersätter den andra, som antogs den 22 februari 2018.",
    ),
    (
        "Därför har två åtaganden skrivits om och flera åtaganden knutits till fler principer. Begreppet social ekonomi har bytts mot civilsamhället.",
        "Därför skrevs två åtaganden om i den andra utgåvan och flera åtaganden knöts till fler principer. Begreppet social ekonomi byttes mot civilsamhället.",
    ),
    ("minst tre månader i förväg", "minst fyra månader i förväg"),
    ("återkommande mötesplatser där", "återkommande mötesplatser, minst en om året i varje stadsdel, där"),
    (
        "Parterna prövar hur organisationernas arbete kan finansieras så att det går att planera flera år framåt.",
        "Stöd till återkommande verksamhet ges för tre år i taget när organisationen vill det.",
    ),
    (
        "En anslutning gäller även nästa utgåva, om organisationen inte lämnar överenskommelsen.",
        "Den som skrev under en tidigare utgåva tar ställning igen inom sex månader.",
    ),
];

/// What somebody has begun to change in the fourth.
const FOURTH: [(&str, &str); 4] = [
    (
        "Tredje utgåvan. Den ersätter den andra, som antogs den 22 februari 2018.",
        "Fjärde utgåvan. Den ersätter den tredje.",
    ),
    (
        "för att mötas innan förslag är färdiga",
        "för att mötas, och för att lyssna på barn och unga, innan förslag är färdiga",
    ),
    ("också de som sällan blir tillfrågade", "också barn, unga och andra som sällan blir tillfrågade"),
    ("hur ett ärende går från förslag till beslut", "hur ett förslag blir till beslut"),
];

impl Sower<'_> {
    /// A draft is opened from the text in force and some of its words are changed.
    pub(super) async fn rewrite(&mut self, third: bool) -> Result<Id<Edition>, Error> {
        let (by, key) = (self.secretary()?, self.plan.town.key.clone());
        let town = tenants::actions::find(&self.desk, &key).await?;
        let in_force = self.desk.see(&town, &by, Find(Which::InForce(String::new()))).await?;
        let (_, before) = in_force.ok_or_else(|| wrong("nothing in force"))?;
        let open = OpenRevision { edition: before.id, another: false };
        let draft = self.desk.act(&by, open).await?;
        let (_, kept) = self.desk.see(&town, &by, ToReview(Act::EditEdition, draft.clone())).await?;
        let words: &[(&str, &str)] = if third { &THIRD } else { &FOURTH };
        let change = |(was, to): &(&str, &str)| Change::anywhere(&kept.proposal, was, to);
        let changes = words.iter().filter_map(change).collect();
        let (from, to) = (words[0].0.to_owned(), words[0].1.to_owned());
        self.desk.act(&by, ReplaceTerm { draft: draft.clone(), revision: 1, from, to, changes }).await?;
        Ok(draft)
    }

    /// The third edition is adopted, with a rule that asks everyone anew; and they are asked.
    pub(super) async fn revise(&mut self) -> Result<(), Error> {
        let edition = self.rewrite(true).await?;
        let (by, compact, today) = (self.secretary()?, self.compact()?, self.today()?);
        let (_, row) = self.plan.rules.last().ok_or_else(|| wrong("no rules"))?;
        let rules = AccessionRules {
            confirmed_by: row.confirmed_by.parse().map_err(|()| wrong(&row.confirmed_by))?,
            confirming_body: row.confirming_body.clone(),
            counter_signed: row.counter_signed,
            carries_over: false,
            renew_within_months: 6,
            criteria: row.criteria.clone(),
        };
        let (name, vocabulary) = (self.plan.town.compact.name.clone(), Vocabulary::default());
        let change = ChangeRules { compact: compact.clone(), name, vocabulary, rules };
        self.desk.act(&by, change).await?;
        let body = self.plan.texts.last().and_then(|text| text.proposal.adoption.body.clone());
        let adopt = Adopt {
            edition,
            revision: 2,
            body: body.unwrap_or_default(),
            on: today,
            diary_number: String::new(),
            from: today,
            until: None,
        };
        self.desk.act(&by, adopt).await?;
        let key = self.plan.town.key.clone();
        let town = tenants::actions::find(&self.desk, &key).await?;
        (self.edition, self.text) = self.desk.see(&town, &by, TextInForce).await?;
        self.desk.act(&house(&key), AskToRenew { compact }).await.map(|_| ())
    }

    /// Somebody who signed an earlier edition signs this one, and it is taken care of the same day.
    pub(super) async fn renew(&mut self, who: Who) -> Result<(), Error> {
        for step in [Step::Applied, Step::Decided, Step::Signed, Step::Received, Step::Confirmed] {
            self.step(who, step).await?;
        }
        Ok(())
    }
}

//! The town's front page: four figures for four questions, and what happened lately. What it counts belongs to the
//! neighbours; here it is only read, in a fixed number of statements.

use kernel::Day;
use policy::Act;

use super::store;
use crate::{
    base::{Cx, Error, Sight},
    compact,
};

/// Look at the front page.
#[derive(Debug)]
pub struct SeeFront;

/// What stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// The text in force, unless the town has none yet.
    pub text: Option<InForce>,
    /// Organisations in the register today.
    pub organisations: i64,
    /// How many of them have acceded.
    pub signatories: i64,
    /// How many of them are umbrellas: counted for themselves, never added to the others.
    pub umbrellas: i64,
    /// Accessions that wait for an answer beyond the promised day.
    pub late: i64,
    /// Accessions that wait for an answer.
    pub waiting: i64,
    /// What comes next by the compact's own rhythms.
    pub next: Option<Next>,
    /// What happened lately, newest first.
    pub lately: Vec<Happening>,
}

/// The text in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// What the compact is called.
    pub name: String,
    /// The vision, where it has one.
    pub vision: Option<String>,
    /// Who adopted it.
    pub body: String,
    /// When.
    pub adopted_on: Option<Day>,
    /// How many commitments it holds.
    pub commitments: i64,
    /// Sides with how many commitments each owes, in the compact's order.
    pub sides: Vec<(String, i64)>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The rhythm's kind, as stored.
    pub kind: String,
    /// At the latest.
    pub on: Day,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// `acceded`, `left` or `adopted`.
    pub kind: String,
    /// When.
    pub on: Day,
    /// Who or what.
    pub name: String,
    /// The organisation, where there is one to look at.
    pub organisation: Option<String>,
}

/// The first return of a rhythm after `today`, counted from the day the text was adopted.
/// Source: the clocks of the text itself.
pub fn next_return(adopted: Day, every_months: i64, today: Day) -> Option<Day> {
    let step = i32::try_from(every_months).ok().filter(|n| *n > 0)?;
    // Counted from the beginning each time, so that a 31st is not worn down to a 28th on the way.
    (1..=1_200 / step.min(1_200))
        .map(|n| adopted.plus_months(step.saturating_mul(n)))
        .find(|day| *day >= today)
}

impl Sight for SeeFront {
    type Output = Front;

    async fn see(self, cx: &mut Cx) -> Result<Front, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let mut front = store::front_figures(cx.tx(), &town, today).await?;
        let rhythms = match compact::actions::in_force(cx, today).await? {
            Some((_, edition)) => store::front_text(cx.tx(), &town, edition.id.as_str(), &mut front).await?,
            None => Vec::new(),
        };
        let adopted = front.text.as_ref().and_then(|t| t.adopted_on);
        front.next = rhythms
            .into_iter()
            .filter_map(|(kind, months)| Some(Next { kind, on: next_return(adopted?, months, today)? }))
            .min_by_key(|next| next.on);
        front.lately = store::front_happenings(cx.tx(), &town).await?;
        Ok(front)
    }
}

#[cfg(test)]
mod tests {
    use super::next_return;

    #[test]
    fn a_rhythm_keeps_its_day_across_short_months_and_leap_years() {
        let day = |d: &str| d.parse().unwrap();
        assert_eq!(next_return(day("2024-01-31"), 1, day("2024-02-10")), Some(day("2024-02-29")));
        assert_eq!(next_return(day("2024-01-31"), 1, day("2024-03-01")), Some(day("2024-03-31")));
        assert_eq!(next_return(day("2013-05-31"), 48, day("2027-03-12")), Some(day("2029-05-31")));
        assert_eq!(next_return(day("2013-05-31"), 12, day("2027-05-31")), Some(day("2027-05-31")));
        assert_eq!(next_return(day("2013-05-31"), 0, day("2027-05-31")), None);
    }
}

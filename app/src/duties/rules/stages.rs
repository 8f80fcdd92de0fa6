//! When somebody is reminded: before the day and after it, each stage once.

use kernel::Day;

/// How often a person wants reminders, collected into one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Digest {
    /// Every day on which there is something to say.
    Day,
    /// On Mondays.
    #[default]
    Week,
    /// Not at all.
    Never,
}

impl Digest {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Never];

    /// The name that is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Never => "never",
        }
    }

    /// Whether a letter is due today, when the last pass was on `last`. A Monday on which the machine stood still is made
    /// up for on the first day of that week on which it does not.
    pub fn is_due(self, last: Option<Day>, today: Day) -> bool {
        match self {
            Self::Never => false,
            Self::Day => last != Some(today),
            Self::Week => last.is_none_or(|last| monday(last) != monday(today)),
        }
    }
}

impl std::str::FromStr for Digest {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|d| d.name() == name).ok_or(())
    }
}

fn monday(day: Day) -> Day {
    day.plus_days(-i32::from(day.weekday()))
}

/// A stage of reminding: a month and a week before the day; the day after it, two weeks after it, then every thirty days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Thirty days or fewer are left.
    Ahead,
    /// Seven or fewer.
    Soon,
    /// The day has passed: by this many days at least.
    Late(i32),
}

/// Nobody is reminded of what is later than this: by then it is another talk.
const LAST: i32 = 14 + 12 * 30;

impl Stage {
    /// The stage that something due on `due` has come to by `today`; none while it is far away, or far behind.
    pub fn on(due: Day, today: Day) -> Option<Self> {
        let left = today.days_until(due);
        match -left {
            ..=-31 => None,
            -30..=-8 => Some(Self::Ahead),
            -7..=0 => Some(Self::Soon),
            1..=13 => Some(Self::Late(1)),
            late if late < LAST + 30 => Some(Self::Late(14 + (late - 14) / 30 * 30)),
            _ => None,
        }
    }

    /// The name that is stored: part of the key that makes a reminder happen once.
    pub fn name(self) -> String {
        match self {
            Self::Ahead => "ahead".to_owned(),
            Self::Soon => "soon".to_owned(),
            Self::Late(days) => format!("late-{days}"),
        }
    }
}

impl std::str::FromStr for Stage {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "ahead" => Ok(Self::Ahead),
            "soon" => Ok(Self::Soon),
            late => late.strip_prefix("late-").and_then(|n| n.parse().ok()).map(Self::Late).ok_or(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Day;

    use super::{Digest, Stage};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_stage_follows_from_the_day_and_never_goes_back() {
        let due = day("2027-05-31");
        let on = |today: &str| Stage::on(due, day(today));
        assert_eq!(on("2027-04-30"), None);
        assert_eq!(on("2027-05-01"), Some(Stage::Ahead));
        assert_eq!(on("2027-05-23"), Some(Stage::Ahead));
        assert_eq!(on("2027-05-24"), Some(Stage::Soon));
        assert_eq!(on("2027-05-31"), Some(Stage::Soon));
        assert_eq!(on("2027-06-01"), Some(Stage::Late(1)));
        assert_eq!(on("2027-06-13"), Some(Stage::Late(1)));
        assert_eq!(on("2027-06-14"), Some(Stage::Late(14)));
        assert_eq!(on("2027-07-13"), Some(Stage::Late(14)));
        assert_eq!(on("2027-07-14"), Some(Stage::Late(44)));
        assert_eq!(on("2030-07-14"), None);
        let mut before = None;
        for n in 0..400 {
            let stage = Stage::on(due, day("2027-04-01").plus_days(n));
            assert!(stage >= before, "{n}: {stage:?} after {before:?}");
            before = stage;
            assert_eq!(stage.map(|s| s.name().parse()), stage.map(Ok));
        }
    }

    #[test]
    fn a_week_has_one_letter_whenever_the_machine_stood_still() {
        let week = |last: &str, today: &str| Digest::Week.is_due(Some(day(last)), day(today));
        assert!(week("2027-03-14", "2027-03-15"));
        assert!(!week("2027-03-15", "2027-03-16"));
        assert!(!week("2027-03-15", "2027-03-21"));
        // The machine was away on Monday and Tuesday.
        assert!(week("2027-03-14", "2027-03-17"));
        assert!(Digest::Week.is_due(None, day("2027-03-17")));
        assert!(!Digest::Day.is_due(Some(day("2027-03-17")), day("2027-03-17")));
        assert!(Digest::Day.is_due(Some(day("2027-03-16")), day("2027-03-17")));
        assert!(!Digest::Never.is_due(None, day("2027-03-17")));
    }
}

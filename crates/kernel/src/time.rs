//! Time: instants are UTC and stored in fixed width; days are the town's own.

use std::{fmt, str::FromStr, sync::Mutex};

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

/// A moment, in UTC, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Timestamp);

impl Instant {
    /// The moment `ms` milliseconds after 1970; out of jiff's range it is the nearest end.
    pub fn from_ms(ms: i64) -> Self {
        Self(Timestamp::from_millisecond(ms).unwrap_or(if ms < 0 { Timestamp::MIN } else { Timestamp::MAX }))
    }

    /// Milliseconds since 1970.
    pub fn ms(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The text that is stored: always 24 characters (`2027-03-12T14:03:00.500Z`), so that text order is time order.
    pub fn stored(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
    }

    /// This moment and `minutes` more.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX))
    }

    /// The day it is in `zone`.
    pub fn day(self, zone: &Zone) -> Day {
        Day(self.0.to_zoned(zone.0.clone()).date())
    }

    /// The clock on the wall in `zone`, as hours and minutes.
    pub fn wall(self, zone: &Zone) -> (i8, i8) {
        let z = self.0.to_zoned(zone.0.clone());
        (z.hour(), z.minute())
    }
}

impl FromStr for Instant {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

/// A calendar day, without zone or hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

/// The text is not a day.
#[derive(Debug, thiserror::Error)]
#[error("not a day")]
pub struct NotADay;

impl Day {
    /// The day `year-month-day`, if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, NotADay> {
        civil::Date::new(year, month, day).map(Self).map_err(|_| NotADay)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_zero_offset()
    }

    /// `n` days later, or earlier where `n` is negative.
    #[must_use]
    pub fn plus_days(self, n: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(n)))
    }

    /// `n` months later; the last day of a shorter month stands for days it lacks.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(n)))
    }

    /// Its noon in UTC: a moment that is on this day in every zone of Europe.
    pub fn noon(self) -> Instant {
        Instant(
            self.0.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_or(Timestamp::MIN, |noon| noon.timestamp()),
        )
    }

    /// Days from `self` to `later`; negative where `later` is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads `2027-03-12`, exactly.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        // By hand: every row of every list holds some, and a parser of patterns takes ten times as long.
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(NotADay) };
        let number = |digits: &[&u8]| {
            digits.iter().try_fold(0_i16, |sum, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + i16::from(*digit - b'0')).ok_or(NotADay)
            })
        };
        let small = |digits: &[&u8]| number(digits)?.try_into().map_err(|_| NotADay);
        Self::new(number(&[y1, y2, y3, y4])?, small(&[m1, m2])?, small(&[d1, d2])?)
    }
}

impl fmt::Display for Day {
    /// `2027-03-12`, as stored and as in a form's date field.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A town's time zone; its rules are bundled with the binary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl FromStr for Zone {
    type Err = jiff::Error;

    /// Reads an IANA name such as `Europe/Stockholm`.
    fn from_str(name: &str) -> Result<Self, jiff::Error> {
        TimeZone::get(name).map(Self)
    }
}

/// Where the time comes from: an argument, never ambient.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Instant;
}

/// The machine's clock; what the product runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Instant {
        Instant::from_ms(Timestamp::now().as_millisecond())
    }
}

/// A clock that stands still until it is moved: for tests and for demo content.
#[derive(Debug)]
pub struct StoppedClock(Mutex<Instant>);

impl StoppedClock {
    /// A clock that stands at `at`.
    pub fn new(at: Instant) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the clock to `at`.
    pub fn set(&self, at: Instant) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = at;
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Instant};

    #[test]
    fn stored_instants_sort_as_text() {
        let early: Instant = "2027-03-12T14:03:00Z".parse().unwrap();
        let late: Instant = "2027-03-12T14:03:00.5Z".parse().unwrap();
        assert!(early.stored() < late.stored());
        assert_eq!(late.stored(), "2027-03-12T14:03:00.500Z");
    }

    #[test]
    fn midnight_is_the_towns_own() {
        let late: Instant = "2027-06-30T22:30:00Z".parse().unwrap();
        assert_eq!(late.day(&"Europe/Stockholm".parse().unwrap()).to_string(), "2027-07-01");
    }

    #[test]
    fn a_day_is_read_exactly() {
        for wrong in ["2027-3-1", "2027-03-1x", "2027-00-10", "2027-13-01", "+027-01-01", "", "2027-03-01 "] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
        assert!("2027-02-30".parse::<Day>().is_err());
        assert_eq!("2028-02-29".parse::<Day>().unwrap().plus_months(12).to_string(), "2029-02-28");
    }
}

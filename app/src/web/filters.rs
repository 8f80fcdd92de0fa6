//! What templates can say of a value: a word by its key (`{{ "web-skip"|t }}`), with what it quotes
//! (`{{ "web-page-of"|t2("page", p, "pages", n) }}`), a day, a moment, a number. The language travels beside the page as a
//! value of the rendering, so no page struct carries it.

#![expect(
    missing_docs,
    clippy::inline_always,
    clippy::similar_names,
    reason = "a filter is a struct with methods that the macro writes; the function it is written from has the comment"
)]

use std::borrow::Cow;

use askama::{Result, Values, get_value};
use kernel::{Day, Instant, Lang, Zone};

use super::words::{Arg, Words};

/// The name under which the language travels.
pub const LANG: &str = "lang";
/// The name under which the town's zone travels.
pub const ZONE: &str = "zone";

fn words(values: &dyn Values) -> Result<&'static Words> {
    Ok(Words::of(*get_value::<Lang>(values, LANG)?))
}

/// What a template hands to a sentence: text as it stands; whole numbers as numbers, so that plurals work.
pub trait Quoted {
    /// The argument.
    fn arg(&self) -> Arg<'_>;
}

macro_rules! quoted {
    (text: $($t:ty),*; number: $($n:ty),*) => {
        $(impl Quoted for $t { fn arg(&self) -> Arg<'_> { Arg::from(AsRef::<str>::as_ref(self)) } })*
        $(impl Quoted for $n { fn arg(&self) -> Arg<'_> { Arg::Number(i64::try_from(*self).unwrap_or(i64::MAX)) } })*
    };
}

quoted!(text: str, String, Cow<'_, str>; number: i64, i32, u32, usize);

impl<Q: Quoted + ?Sized> Quoted for &Q {
    fn arg(&self) -> Arg<'_> {
        (**self).arg()
    }
}

/// A word.
#[askama::filter_fn]
pub fn t(key: impl AsRef<str>, values: &dyn Values) -> Result<Cow<'static, str>> {
    Ok(words(values)?.sentence(key.as_ref(), None))
}

/// A word that quotes one thing.
#[askama::filter_fn]
pub fn t1<A: Quoted>(key: impl AsRef<str>, values: &dyn Values, name: &str, value: A) -> Result<String> {
    Ok(words(values)?.with(key.as_ref(), &[(name, value.arg())]))
}

/// A word that quotes two things.
#[askama::filter_fn]
pub fn t2<A: Quoted, B: Quoted>(
    key: impl AsRef<str>,
    values: &dyn Values,
    name: &str,
    value: A,
    name2: &str,
    value2: B,
) -> Result<String> {
    Ok(words(values)?.with(key.as_ref(), &[(name, value.arg()), (name2, value2.arg())]))
}

/// A word that quotes three things.
#[askama::filter_fn]
pub fn t3<A: Quoted, B: Quoted, C: Quoted>(
    key: impl AsRef<str>,
    values: &dyn Values,
    name: &str,
    value: A,
    name2: &str,
    value2: B,
    name3: &str,
    value3: C,
) -> Result<String> {
    let args = [(name, value.arg()), (name2, value2.arg()), (name3, value3.arg())];
    Ok(words(values)?.with(key.as_ref(), &args))
}

/// "12 mars 2027".
#[askama::filter_fn]
pub fn day(day: &Day, values: &dyn Values) -> Result<String> {
    Ok(words(values)?.day(*day))
}

/// "fredag 12 mars 2027".
#[askama::filter_fn]
pub fn weekday(day: &Day, values: &dyn Values) -> Result<String> {
    Ok(words(values)?.weekday(*day))
}

/// "två år och en månad", of whole months.
#[askama::filter_fn]
pub fn span(months: &i32, values: &dyn Values) -> Result<String> {
    Ok(words(values)?.span(*months))
}

/// "12 mars 2027 kl. 14.03", by the town's own clock.
#[askama::filter_fn]
pub fn moment(at: &Instant, values: &dyn Values) -> Result<String> {
    let zone = get_value::<Zone>(values, ZONE)?;
    let (hour, minute) = at.wall(zone);
    let (words, day) = (words(values)?, at.day(zone));
    let clock = format!("{hour:02}.{minute:02}");
    Ok(words.with("web-moment", &[("day", words.day(day).into()), ("clock", clock.into())]))
}

/// The day of a moment, by the town's own clock.
#[askama::filter_fn]
pub fn day_of(at: &Instant, values: &dyn Values) -> Result<String> {
    Ok(words(values)?.day(at.day(get_value::<Zone>(values, ZONE)?)))
}

/// "10 000".
#[askama::filter_fn]
pub fn number(n: &i64, values: &dyn Values) -> Result<String> {
    Ok(words(values)?.number(*n))
}

//! Every sentence of the product, in both languages. Each slice keeps its own beside its code (`words.sv.ftl`,
//! `words.en.ftl`); here they come together. A key begins with the name of its slice.

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::{Day, Lang};
use unic_langid::LanguageIdentifier;

use crate::base::{Problem, Quoted};

/// The words of every slice: name, Swedish, English.
pub const FILES: &[(&str, &str, &str)] = &[
    ("web", include_str!("words.sv.ftl"), include_str!("words.en.ftl")),
    ("base", include_str!("../base/words.sv.ftl"), include_str!("../base/words.en.ftl")),
    ("tenants", include_str!("../tenants/words.sv.ftl"), include_str!("../tenants/words.en.ftl")),
    ("compact", include_str!("../compact/words.sv.ftl"), include_str!("../compact/words.en.ftl")),
    (
        "compact",
        include_str!("../compact/revision/words.sv.ftl"),
        include_str!("../compact/revision/words.en.ftl"),
    ),
    (
        "compact",
        include_str!("../compact/ending/words.sv.ftl"),
        include_str!("../compact/ending/words.en.ftl"),
    ),
    ("accession", include_str!("../accession/words.sv.ftl"), include_str!("../accession/words.en.ftl")),
    (
        "organisations",
        include_str!("../organisations/words.sv.ftl"),
        include_str!("../organisations/words.en.ftl"),
    ),
    ("units", include_str!("../units/words.sv.ftl"), include_str!("../units/words.en.ftl")),
    ("people", include_str!("../people/words.sv.ftl"), include_str!("../people/words.en.ftl")),
    ("measures", include_str!("../measures/words.sv.ftl"), include_str!("../measures/words.en.ftl")),
    ("assessments", include_str!("../assessments/words.sv.ftl"), include_str!("../assessments/words.en.ftl")),
    ("duties", include_str!("../duties/words.sv.ftl"), include_str!("../duties/words.en.ftl")),
    ("followup", include_str!("../followup/words.sv.ftl"), include_str!("../followup/words.en.ftl")),
    ("compilation", include_str!("../compilation/words.sv.ftl"), include_str!("../compilation/words.en.ftl")),
    ("evaluation", include_str!("../evaluation/words.sv.ftl"), include_str!("../evaluation/words.en.ftl")),
    ("bodies", include_str!("../bodies/words.sv.ftl"), include_str!("../bodies/words.en.ftl")),
    ("survey", include_str!("../survey/words.sv.ftl"), include_str!("../survey/words.en.ftl")),
    ("follows", include_str!("../follows/words.sv.ftl"), include_str!("../follows/words.en.ftl")),
    ("journal", include_str!("../journal/words.sv.ftl"), include_str!("../journal/words.en.ftl")),
    ("help", include_str!("../help/words.sv.ftl"), include_str!("../help/words.en.ftl")),
    ("about", include_str!("../about/words.sv.ftl"), include_str!("../about/words.en.ftl")),
    ("demo", include_str!("../demo/words.sv.ftl"), include_str!("../demo/words.en.ftl")),
];

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

/// What a sentence quotes.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, as it stands.
    Text(Cow<'a, str>),
    /// A number: chooses the plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

static ALL: LazyLock<[Words; 2]> = LazyLock::new(|| Lang::ALL.map(Words::gather));

impl Words {
    /// The words of `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        let [sv, en] = &*ALL;
        match lang {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    fn gather(lang: Lang) -> Self {
        // The tag decides on plurals alone; an unreadable one would be "und", which a test of plurals would meet.
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks would stand in names, addresses and test snapshots; our texts run one way.
        bundle.set_use_isolating(false);
        // A number inside a sentence is written as the language writes it.
        bundle.set_formatter(Some(match lang {
            Lang::Sv => |value, _| grouped(value, '\u{a0}'),
            Lang::En => |value, _| grouped(value, ','),
        }));
        for (name, sv, en) in FILES {
            let text = if lang == Lang::Sv { sv } else { en };
            let (resource, errors) = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, errors)) => (resource, errors),
            };
            let twice = bundle.add_resource(resource).err().unwrap_or_default();
            debug_assert!(
                errors.is_empty() && twice.is_empty(),
                "words of {name}.{lang}: {errors:?} {twice:?}"
            );
        }
        Self { lang, bundle }
    }

    /// The sentence `key`.
    pub fn t(&self, key: &str) -> String {
        self.sentence(key, None).into_owned()
    }

    /// The sentence `key`, quoting `args`.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut quoted = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            quoted.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::String(text.clone()),
                    Arg::Number(n) => FluentValue::from(*n),
                },
            );
        }
        self.sentence(key, Some(&quoted)).into_owned()
    }

    /// The sentence `key`, where it lies if it quotes nothing: a page says hundreds. A missing word stands out between ⟦ and ⟧;
    /// tests look for it.
    pub fn sentence(&self, key: &str, quoted: Option<&FluentArgs>) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            tracing::error!(key, lang = self.lang.tag(), "a word is missing");
            return format!("⟦{key}⟧").into();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, quoted, &mut errors);
        if errors.is_empty() {
            text
        } else {
            tracing::error!(key, lang = self.lang.tag(), ?errors, "a word lacks an argument");
            format!("⟦{key}: {text}⟧").into()
        }
    }

    /// What is to be mended, in a sentence.
    pub fn said(&self, problem: &Problem) -> String {
        let arg = |quoted: &Quoted| match quoted {
            Quoted::Text(text) => Arg::from(text.clone()),
            Quoted::Day(day) => Arg::from(self.day(*day)),
        };
        let args: Vec<(&str, Arg)> = problem.args.iter().map(|(name, said)| (*name, arg(said))).collect();
        self.with(problem.word, &args)
    }

    /// Whether there is such a word.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// "12 mars 2027", "12 March 2027".
    pub fn day(&self, day: Day) -> String {
        let month = self.t(&format!("web-month-{}", day.month()));
        format!("{} {month} {}", day.day(), day.year())
    }

    /// "fredag 12 mars 2027".
    pub fn weekday(&self, day: Day) -> String {
        format!("{} {}", self.t(&format!("web-weekday-{}", day.weekday())), self.day(day))
    }

    /// "två år och en månad": whole months as people say them.
    pub fn span(&self, months: i32) -> String {
        let (years, rest) = (i64::from(months.max(0) / 12), i64::from(months.max(0) % 12));
        let said = |key: &str, n: i64| self.with(key, &[("n", n.into())]);
        match (years, rest) {
            (0, 0) => self.t("web-span-short"),
            (0, rest) => said("web-span-months", rest),
            (years, 0) => said("web-span-years", years),
            (years, rest) => {
                let parts =
                    [("years", said("web-span-years", years)), ("months", said("web-span-months", rest))];
                self.with("web-span-both", &parts.map(|(name, part)| (name, Arg::from(part))))
            }
        }
    }

    /// "10 000" with a hard blank, "10,000".
    pub fn number(&self, n: i64) -> String {
        group(&n.to_string(), if self.lang == Lang::Sv { '\u{a0}' } else { ',' })
    }
}

fn grouped(value: &FluentValue, with: char) -> Option<String> {
    let FluentValue::Number(n) = value else { return None };
    Some(group(&n.as_string(), with))
}

fn group(digits: &str, with: char) -> String {
    let (sign, whole) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let mut out = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) && whole.len() > 4 {
            out.push(with);
        }
        out.push(c);
    }
    out
}

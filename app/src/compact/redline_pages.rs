//! Two editions compared, to be read in three ways: clause by clause, side by side, and as one text.

use askama::Template;
use policy::Act;

use super::{
    reading,
    redline::{self, Counts, Row},
    rules::{Compact, Edition},
    sights::{Editions, Two},
    store::Text,
};
use crate::{
    base::Refusal,
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::Asked,
        filters,
        words::{Arg, Words},
    },
};

/// The doors of comparing.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeEdition, "/compact/redline", compare)
}

/// How a comparison is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// What changed, one clause after the other.
    Clauses,
    /// Before and now beside each other.
    Columns,
    /// The whole text, with what was struck and what is new.
    Text,
}

impl Way {
    const ALL: [Self; 3] = [Self::Clauses, Self::Columns, Self::Text];

    const fn name(self) -> &'static str {
        match self {
            Self::Clauses => "clauses",
            Self::Columns => "columns",
            Self::Text => "text",
        }
    }
}

#[derive(Template)]
#[template(path = "compact/views/redline.html")]
struct RedlineView {
    at: Urls,
    compact: Compact,
    from: Edition,
    to: Edition,
    /// What the two are called over a column.
    names: (String, String),
    options: Vec<(String, String)>,
    way: Way,
    /// Each way: word, address, whether it is this one.
    ways: Vec<(String, String, bool)>,
    /// What changed around the clauses: word, before, now.
    around: Vec<(String, String, String)>,
    rows: Vec<Row>,
    counts: Counts,
    /// Each number with its word and what it is out of.
    numbers: Vec<(String, String)>,
    lang: &'static str,
    /// Where the ties of a draft are corrected, for those who may.
    correct: String,
    /// Where a draft is written on, for those who may.
    review: String,
}

impl RedlineView {
    fn old_key(&self) -> String {
        key(&self.from)
    }

    fn new_key(&self) -> String {
        key(&self.to)
    }

    fn is(&self, way: &str) -> bool {
        self.way.name() == way
    }

    fn changed(&self) -> usize {
        self.rows.iter().filter(|row| !row.is_same()).count()
    }

    fn same(&self) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.is_same()).collect()
    }
}

impl View for RedlineView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-redline"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-nav"), self.at.compacts())
            .under(words.t("compact-editions"), self.at.editions())
            .under(words.t("compact-redline"), String::new())
    }
}

/// What an edition is chosen by: its number, a draft its identity.
fn key(edition: &Edition) -> String {
    edition.number.map_or_else(|| edition.id.to_string(), |n| n.to_string())
}

/// Which two of `list` are asked for: the two latest that have been adopted, unless others are; a draft beside the latest.
fn chosen(list: &[(Compact, Edition)], asked: &Asked) -> Option<(Compact, Edition, Edition)> {
    let named = |what: &str| list.iter().find(|(_, e)| e.number.is_none() && key(e) == what);
    let slug = match (asked.get("compact"), named(asked.get("to"))) {
        ("", Some((compact, _))) => compact.slug.clone(),
        ("", None) => list.first()?.0.slug.clone(),
        (slug, _) => slug.to_owned(),
    };
    let list: Vec<&(Compact, Edition)> = list.iter().filter(|(c, _)| c.slug == slug).collect();
    let numbered: Vec<_> = list.iter().filter(|(_, e)| e.number.is_some()).collect();
    let pick = |asked: &str, nth: usize| {
        let latest = || numbered.get(nth).or(numbered.first()).copied();
        if asked.is_empty() { latest() } else { list.iter().find(|(_, e)| key(e) == asked) }
    };
    let (compact, to) = pick(asked.get("to"), 0)?;
    let (_, from) = pick(asked.get("from"), usize::from(to.number.is_some()))?;
    Some((compact.clone(), from.clone(), to.clone()))
}

async fn compare(visit: Visit, asked: Asked) -> Answer {
    let mut list = visit.see(Editions).await?;
    let (compact, from, to) = chosen(&list, &asked).ok_or(Refusal::NotFound)?;
    list.retain(|(c, _)| c.id == compact.id);
    let (old, new, links) = visit.see(Two { from: from.clone(), to: to.clone() }).await?;
    let rows = redline::compare(&old, &new, &links);
    let (at, words) = (visit.at(), visit.words());
    let way = Way::ALL.into_iter().find(|way| way.name() == asked.get("view")).unwrap_or(Way::Clauses);
    let base = format!("{}?compact={}&from={}&to={}", at.redline(), compact.slug, key(&from), key(&to));
    let one = |of: Way| {
        let word = words.t(&format!("compact-redline-{}", of.name()));
        (word, format!("{base}&view={}", of.name()), of == way)
    };
    let draft = to.number.is_none() && visit.may(Act::Import);
    let named =
        |e: &Edition| e.number.map_or_else(|| words.t("compact-state-draft"), |n| edition_n(words, n));
    let counts = redline::counts(&rows);
    let view = RedlineView {
        names: (named(&from), named(&to)),
        options: list.iter().map(|(_, e)| (key(e), option(&visit, e))).collect(),
        ways: Way::ALL.map(one).to_vec(),
        way,
        around: around((&from, &old), (&to, &new), words),
        numbers: numbers(counts, words),
        counts,
        rows,
        lang: to.lang.tag(),
        correct: if draft { at.crosswalk(&to.id) } else { String::new() },
        review: if draft { at.review(&to.id) } else { String::new() },
        at,
        compact,
        from,
        to,
    };
    visit.page(&view)
}

fn edition_n(words: &Words, number: i64) -> String {
    words.with("compact-edition-n", &[("number", number.into())])
}

/// What changed of the title, of the parties' names and of what recurs: word, before, now.
fn around(
    (from, old): (&Edition, &Text),
    (to, new): (&Edition, &Text),
    words: &Words,
) -> Vec<(String, String, String)> {
    let sides = |text: &Text| text.sides.iter().map(|s| s.label.clone()).collect::<Vec<_>>().join(", ");
    let rhythm = |r: &super::rules::Rhythm| {
        let (what, often) = reading::rhythm(r, words);
        format!("{what} {often}")
    };
    let rhythms = |text: &Text| text.rhythms.iter().map(rhythm).collect::<Vec<_>>().join(", ");
    let all = [
        ("compact-title", from.title.clone(), to.title.clone()),
        ("compact-review-sides", sides(old), sides(new)),
        ("compact-clocks", rhythms(old), rhythms(new)),
    ];
    all.into_iter().filter(|(_, was, is)| was != is).map(|(key, was, is)| (words.t(key), was, is)).collect()
}

/// How many became what, each out of how many there are.
fn numbers(counts: Counts, words: &Words) -> Vec<(String, String)> {
    let of = |n: usize, all: usize| {
        let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or_default());
        words.with("compact-redline-of", &[("n", number(n)), ("all", number(all))])
    };
    let all = [
        ("unchanged", counts.unchanged, counts.olds),
        ("moved", counts.moved, counts.unchanged),
        ("reworded", counts.reworded, counts.olds),
        ("merged", counts.merged, counts.olds),
        ("split", counts.split, counts.olds),
        ("removed", counts.removed, counts.olds),
        ("new", counts.new, counts.news),
    ];
    let told = |(name, n, out_of)| (words.t(&format!("compact-redline-n-{name}")), of(n, out_of));
    all.into_iter().filter(|(name, n, _)| *n > 0 || *name != "moved").map(told).collect()
}

/// "2 (2018), gäller".
fn option(visit: &Visit, edition: &Edition) -> String {
    let words = visit.words();
    let state = words.t(&edition.standing(visit.today()).word());
    match (edition.number, edition.adopted_on) {
        (Some(n), Some(on)) => format!("{n} ({}), {}", on.year(), state.to_lowercase()),
        _ => format!("{} – {}", state, edition.title),
    }
}

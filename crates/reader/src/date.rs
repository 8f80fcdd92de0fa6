//! Days as texts print them, in both languages, as precise as printed.

use std::sync::LazyLock;

use regex::Regex;

use crate::text;

/// A day found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it begins, in bytes.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub day: String,
}

const MONTHS: [(&str, u32); 35] = [
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("mars", 3),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augusti", 8),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
    ("årsskiftet", 1),
    ("nyår", 1),
];

/// Its words begin and end with plain letters and digits; to look for no others is fast.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?ix)
        (?-u:\b)(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?-u:\b)
        | (?-u:\b)(?P<d1>\d{1,2})(?:\s*:?(?:e|a|st|nd|rd|th))?\s+(?:of\s+)?(?P<m1>[a-z]{3,9})\.?,?\s+(?P<y1>(?:19|20)\d\d)(?-u:\b)
        | (?-u:\b)(?P<m2>[a-z]{3,9})\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)(?-u:\b)
        | (?-u:\b)(?P<d3>\d{1,2})[/.](?P<n3>\d{1,2})[\ /.-](?P<y3>(?:19|20)\d\d)(?-u:\b)
        | (?-u:\b)(?P<iso2>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?-u:\b)
        | (?-u:\b)(?P<m4>[a-z]{3,9})\s+(?P<y4>(?:19|20)\d\d)(?-u:\b)
        | (?-u:\b)(?P<y5>(?:19|20)\d\d)(?-u:\b)";
    #[expect(clippy::expect_used, reason = "the pattern is fixed, and a test compiles it")]
    Regex::new(pattern).expect("the pattern of days")
});

/// All days in a text.
pub(crate) fn all(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    // Every day has a year, and few sentences have one.
    if !text.contains("19") && !text.contains("20") {
        return out;
    }
    let mut from = 0;
    while let Some(caught) = DAY.captures_at(text, from) {
        let Some(whole) = caught.get(0) else { break };
        // "Sida 3 2012" is not a day after all, but the year inside it may be one: look on from its second letter.
        let next = text[whole.start()..].char_indices().nth(1);
        from = next.map_or(text.len(), |(n, _)| whole.start() + n);
        // "412/2003" is a number of a paper.
        let numbered = whole.len() == 4
            && (text[..whole.start()].ends_with('/') || text[whole.end()..].starts_with('/'));
        if let Some(day) = read(&caught).filter(|_| !numbered) {
            from = whole.end();
            out.push(Found { at: whole.start(), end: whole.end(), day });
        }
    }
    out
}

fn read(caught: &regex::Captures<'_>) -> Option<String> {
    let get = |name: &str| caught.name(name).map(|found| found.as_str());
    if let Some(iso) = get("iso").or(get("iso2")) {
        return Some(iso.to_owned());
    }
    if let (Some(d), Some(n), Some(y)) = (get("d3"), get("n3"), get("y3")) {
        return whole(y, n.parse().ok()?, d.parse().ok()?);
    }
    for (d, m, y) in [("d1", "m1", "y1"), ("d2", "m2", "y2")] {
        if let (Some(d), Some(m), Some(y)) = (get(d), get(m), get(y)) {
            return whole(y, month(m)?, d.parse().ok()?);
        }
    }
    if let (Some(m), Some(y)) = (get("m4"), get("y4")) {
        return month(m).map(|month| format!("{y}-{month:02}"));
    }
    get("y5").map(str::to_owned)
}

fn whole(year: &str, month: u32, day: u32) -> Option<String> {
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year}-{month:02}-{day:02}"))
}

fn month(name: &str) -> Option<u32> {
    let low = text::fold(name);
    MONTHS.iter().find(|(month, _)| *month == low).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Vec<String> {
        all(text).into_iter().map(|found| found.day).collect()
    }

    #[test]
    fn days_are_read_as_printed() {
        assert_eq!(days("den 3 maj 2019 och 2020-01-31"), ["2019-05-03", "2020-01-31"]);
        assert_eq!(
            days("on 9 June 2011, June 10, 2012 and May 2013"),
            ["2011-06-09", "2012-06-10", "2013-05"]
        );
        assert_eq!(days("i april 2010, 31/12 2024, sedan 2008"), ["2010-04", "2024-12-31", "2008"]);
        assert_eq!(days("the 1st of March 2020"), ["2020-03-01"]);
        assert_eq!(days("år 2018–2022"), ["2018", "2022"]);
    }
}

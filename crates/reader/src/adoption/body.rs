//! The bodies that decide, highest first, in both languages.

use std::sync::LazyLock;

use regex::Regex;

use crate::text;

/// Bodies, highest first.
pub(super) const BODIES: &[(&str, i32)] = &[
    ("kommunfullmäktige", 9),
    ("regionfullmäktige", 9),
    ("landstingsfullmäktige", 9),
    ("stadsfullmäktige", 9),
    ("riksdagen", 9),
    ("fullmäktige", 8),
    ("regeringen", 8),
    ("kommunstyrelsen", 6),
    ("regionstyrelsen", 6),
    ("landstingsstyrelsen", 6),
    ("stadsstyrelsen", 6),
    ("kommunstyrelse", 6),
    ("regionala utvecklingsnämnden", 4),
    ("utvecklingsnämnden", 4),
    ("kulturnämnden", 3),
    ("fritidsnämnden", 3),
    ("socialnämnden", 3),
    ("nämnden", 3),
    ("utskottet", 2),
    ("förbundsdirektionen", 4),
    ("direktionen", 3),
    ("stämman", 3),
    ("årsmötet", 2),
    ("kommundirektören", 2),
    ("regiondirektören", 2),
];

/// Whoever it is that English says something was decided by.
static DECIDED_BY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\b(?:adopted|approved|agreed|endorsed|ratified|decided|accepted) by (?:the )?([A-Z][\w'’-]+(?: (?:of |for |and )?[A-Z][\w'’-]+)*)",
    )
    .ok()
});

pub(super) static BODY_EN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\b(?:the )?((?:[A-Z][\w'’-]+ )*(?:of )?(?:[A-Z][\w'’-]+ )*(?:[Cc]ity [Cc]ouncil|[Tt]own [Cc]ouncil|[Cc]ounty [Cc]ouncil|[Bb]orough [Cc]ouncil|[Dd]istrict [Cc]ouncil|[Mm]unicipal [Cc]ouncil|[Mm]unicipal [Aa]ssembly|[Rr]egional [Cc]ouncil|[Rr]egional [Aa]ssembly|[Ff]ull [Cc]ouncil|Council of Ministers|Council|Cabinet|Parliament|Assembly|Executive|Government|Board|[Ee]xecutive [Bb]oard|Committee|Riigikogu|Senate|council|cabinet|assembly|parliament|executive board|board))\b",
    )
    .ok()
});

/// The body that a field of a form names ("Beslutsinstans: kommunfullmäktige"), or a line that is nothing but its name.
pub(super) fn field(texts: &[&str]) -> Option<(String, i32)> {
    let mut out: Option<(String, i32)> = None;
    for text in texts.iter().filter(|text| text.chars().count() <= 80) {
        let low = text::fold(text);
        let labelled = ["beslut", "fastställ", "antag", "instans", "decided", "adopted", "approved"]
            .iter()
            .any(|word| low.starts_with(word));
        if low.len() != text.len() {
            continue;
        }
        for (_, name, height) in bodies(text, &low) {
            let alone = name.len() == text.trim().len();
            if (labelled || alone) && out.as_ref().is_none_or(|(_, best)| *best < height) {
                out = Some((name, height));
            }
        }
    }
    out
}

/// The bodies that a sentence names: where, what it calls them, how high they stand.
pub(super) fn bodies(sentence: &str, low: &str) -> Vec<(usize, String, i32)> {
    let mut out: Vec<(usize, String, i32)> = Vec::new();
    for (name, height) in BODIES {
        if let Some(at) = low.find(name)
            && !out.iter().any(|(start, known, _)| *start <= at && at < start + known.len())
        {
            let start = low[..at].rfind(|c: char| !c.is_alphanumeric()).map_or(0, |space| space + 1);
            // "Kultur- och fritidsnämnden" is one board.
            let half = low[..start]
                .strip_suffix("- och ")
                .map(|before| before.rfind(' ').map_or(0, |space| space + 1));
            let start = half.unwrap_or(start);
            let printed = sentence.get(start..at + name.len()).unwrap_or(name);
            out.push((start, printed.to_owned(), *height));
        }
    }
    // "KF § 58" is how minutes call it.
    if out.is_empty()
        && let Some(short) = text::words(sentence).iter().find(|word| matches!(word.raw, "KF" | "RF"))
    {
        out.push((short.at, short.raw.to_owned(), 9));
    }
    if out.is_empty()
        && let Some(pattern) = BODY_EN.as_ref()
    {
        for found in pattern.captures_iter(sentence).filter_map(|caught| caught.get(1)) {
            let name = found.as_str();
            let after = &low[found.end()..];
            let height = match text::fold(name) {
                n if n.contains("full council") || n.contains("assembly") || n.contains("parliament") => 9,
                n if n.contains("council") => 8,
                n if n.contains("government") || n.contains("executive") || n.contains("cabinet") => 7,
                _ => 4,
            };
            // "At its general assembly": one of the parties' own.
            let own = [" its ", " its general ", " its annual "]
                .iter()
                .any(|its| low[..found.start()].ends_with(its));
            if !after.starts_with(" for ") && !own {
                out.push((found.start(), name.to_owned(), height));
            }
        }
    }
    if out.is_empty()
        && let Some(found) = DECIDED_BY.as_ref().and_then(|by| by.captures(sentence)?.get(1))
    {
        out.push((found.start(), found.as_str().to_owned(), 1));
    }
    out
}

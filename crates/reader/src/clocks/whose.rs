//! Whose a rhythm is: bodies sit, seats end and money comes by rhythms that are not the agreement's.

use crate::proposal::ClockKind;

/// Bodies whose own meetings are none of the agreement's dialogue meetings.
const BODIES: [&str; 28] = [
    "working party",
    " group ",
    "grupp ",
    "gruppen ",
    "committee",
    "steering group",
    "working group",
    "liaison group",
    "reference group",
    "task group",
    "oversight group",
    "implementation group",
    "joint group",
    "panel",
    "board ",
    "secretariat",
    "styrgrupp",
    "arbetsgrupp",
    "referensgrupp",
    "samordningsgrupp",
    "samverkansgrupp",
    "beredningsgrupp",
    "partsgrupp",
    "kommitté",
    "utskott",
    "presidi",
    "rådet ",
    "samverkansråd",
];

pub(super) fn names_body(low: &str) -> bool {
    const SEATS: [&str; 6] =
        ["ledamöter", "members from", "members of", "members and", "members, ", "is chaired"];
    BODIES.iter().chain(&SEATS).any(|body| low.contains(body))
}

/// "The committee meets …", "Rådet har fyra möten …": the body itself sits.
pub(super) fn sits(low: &str, (at, end, kind, _): &(usize, usize, ClockKind, u32)) -> bool {
    let what = &low[*at..*end];
    let before = &low[..*at];
    let verb = matches!(what, "meet" | "möts" | "träff" | "sammanträd" | "samlas")
        && !low[*end..].starts_with("ing");
    let noun = matches!(what, "möte" | "meeting" | "träff")
        && [" har ", " håller ", " has ", " have ", " holds ", " hold "]
            .iter()
            .any(|word| before.contains(word));
    *kind == ClockKind::DialogueMeeting && (verb || noun)
}

/// Sentences whose rhythm is somebody else's: a seat's mandate, money, an organisation's own meetings.
pub(super) fn is_foreign(low: &str) -> bool {
    [
        "mandattid",
        "mandatet är",
        "mandate is",
        "term of a seat",
        "serve for",
        "väljs för",
        "elected for",
        "appointed for",
        "utses för",
        "väljs på",
        "utses på",
        "utses om",
        "föreningsrådet sammanträder",
        "styrelsen sammanträder",
        "kronor",
        "årligt bidrag",
        "annual grant",
        "årsavgift",
        "membership fee",
    ]
    .iter()
    .any(|word| low.contains(word))
}

/// "The annual meeting of Ekby Voluntary Action" is that body's own.
pub(super) fn is_somebodys(from: &str) -> bool {
    ["annual meeting of", "annual general meeting"].iter().any(|own| from.starts_with(own))
}

/// "… väljs av forumet för tre år i taget": how long somebody sits.
pub(super) fn chooses(low: &str) -> bool {
    const REACH: usize = 4;
    let chosen = ["väljs ", "utses ", "elected ", "appointed "].iter().find_map(|word| low.find(word));
    let words: Vec<&str> = low[chosen.unwrap_or(low.len())..].split([' ', ',', '.']).collect();
    let long = |at: usize| {
        words[at + 1..]
            .iter()
            .take(REACH)
            .any(|word| matches!(*word, "år" | "years" | "year" | "mandatperiod"))
    };
    (0..words.len()).any(|at| matches!(words[at], "för" | "på" | "for") && long(at))
}

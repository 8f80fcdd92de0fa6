//! From when to when the agreement itself holds.
//!
//! Plans, mandates and grants have terms of their own: only a sentence about the agreement counts.

use crate::date;
use crate::proposal::Term;
use crate::text;

/// From when to when the agreement itself holds.
///
/// `own` are the texts of chapters about it, which need not say what holds.
pub(crate) fn term(texts: &[&str], own: &[&str]) -> Term {
    let mut term = Term::default();
    for text in texts {
        for sentence in text::sentences(text) {
            read_term(sentence, &mut term, false);
        }
    }
    if term == Term::default() {
        let bare = own.iter().flat_map(|text| text::sentences(text)).filter(|sentence| is_span(sentence));
        for sentence in bare {
            read_term(&format!("Överenskommelsen löper {sentence}"), &mut term, false);
        }
    }
    if term == Term::default() {
        for text in texts {
            read_term(text, &mut term, true);
        }
    }
    term
}

/// "Från 2022-01-01 till 2026-12-31.", "1 April 2019 to 31 March 2022": nothing but a time.
fn is_span(sentence: &str) -> bool {
    const LONGEST: usize = 90;
    const FROM: [&str; 11] = [
        "in force", "i kraft", "från", "fr.o.m", "fr o m", "from", "t.o.m", "till", "until", "to ",
        "perioden",
    ];
    let low = text::fold(sentence);
    let begins =
        FROM.iter().any(|word| low.starts_with(word)) || low.starts_with(|c: char| c.is_ascii_digit());
    let days = date::all(sentence);
    let begins = begins || days.first().is_some_and(|first| first.at == 0);
    begins && sentence.chars().count() <= LONGEST && !days.is_empty()
}

/// Words that say that something holds.
pub(super) const HOLDS: &[&str] = &[
    "gäller",
    "giltig",
    "tillämpas från",
    "tillämpas till",
    "i kraft",
    "löper",
    "upphör",
    "förlängs",
    "in force",
    "into force",
    "valid",
    "takes effect",
    "took effect",
    "take effect",
    "runs ",
    "applies",
    "lasts",
    "run from",
    "expires",
    "ends on",
    "lapses",
    "remains",
    "covers the",
    "omfattar perioden",
    "avtalstid",
    "giltighetstid",
    "comes to an end",
    "slutar gälla",
    "period",
    "gälla",
    "extended",
];

/// Who holds: the agreement, not a plan, a mandate or a grant.
pub(super) const SUBJECT: &[&str] = &[
    "överenskommelse",
    "avtalet",
    "compact",
    "concordat",
    "charter",
    "accord",
    "agreement",
    "covenant",
    "giltig",
    "den gäller",
    "it ",
    "texten",
    "värdegrunden",
    "edition",
    "memorandum",
    "declaration",
    "deklaration",
    "avsiktsförklaring",
    "partnerskap",
    "pact",
    "utgåva",
    "this text",
    "document",
    "dokumentet",
    "period",
    "gäller ",
    "in force until",
    "i kraft till",
];

pub(super) const FOREIGN: &[&str] = &[
    "handlingsplan",
    "åtgärdsplan",
    "action plan",
    "mandat",
    "mandate",
    "bidrag",
    "grant",
    "remiss",
    "consultation",
    "plan ",
    "planen",
    "seat",
    "ledamöter",
    "funding",
    "stöd",
];

pub(super) fn read_term(sentence: &str, term: &mut Term, titled: bool) {
    let low = text::fold(sentence);
    let holds = HOLDS.iter().any(|word| low.contains(word));
    let subject = SUBJECT.iter().any(|word| low.contains(word));
    let foreign = FOREIGN.iter().any(|word| low.contains(word));
    if !subject || foreign || low.len() != sentence.len() {
        return;
    }
    let days = date::all(sentence);
    if !(if titled { is_titled_with_years(&low, &days) } else { holds }) {
        return;
    }
    let dashed = |n: usize| {
        days.get(n + 1).is_some_and(|next| {
            let between = low[days[n].end..next.at].trim();
            matches!(
                between,
                "–" | "-" | "—" | "to" | "till" | "until" | "till och med" | "t.o.m." | "through"
            )
        })
    };
    for (n, day) in days.iter().enumerate() {
        let before = low[..day.at].trim_end();
        let tail: String = before.chars().rev().take(48).collect::<Vec<_>>().into_iter().rev().collect();
        let clause = tail.rsplit([';', '(']).next().unwrap_or("");
        let ended = n > 0 && dashed(n - 1) || is_end(clause, n);
        let begun = dashed(n) || is_begin(clause);
        if ended {
            term.until = term.until.take().or_else(|| Some(closing(clause, &day.day)));
        } else if begun {
            term.from = term.from.take().or_else(|| Some(day.day.clone()));
        }
    }
}

/// "Partnership agreement 2019–2024": a title whose years are its term.
fn is_titled_with_years(low: &str, days: &[date::Found]) -> bool {
    const LONGEST: usize = 100;
    let [from, until] = days else { return false };
    let between = low.get(from.end..until.at).map_or("", str::trim);
    let years = from.day.len() == 4 && until.day.len() == 4 && matches!(between, "–" | "-" | "—");
    years && low.trim_end().len() == until.end && low.chars().count() <= LONGEST
}

pub(super) fn is_end(clause: &str, _: usize) -> bool {
    const ENDS: &[&str] = &[
        "till och med",
        "t.o.m",
        "t o m",
        "tom",
        "utgången av",
        "till utgången",
        "fram till",
        "upphör",
        "upphör att gälla",
        "slutet av",
        "längst till",
        "until",
        "through",
        "up to",
        "end of",
        "ends on",
        "expires on",
        "expires",
        "lapses on",
        "lapses",
        "upphör den",
        "till den",
        " till",
    ];
    let last = ENDS.iter().filter_map(|word| clause.rfind(word)).max();
    let begin = BEGINS.iter().filter_map(|word| clause.rfind(word)).max();
    match (last, begin) {
        (Some(end), Some(begin)) => end > begin || clause[begin..].contains("till och med"),
        (Some(_), None) => true,
        _ => false,
    }
}

pub(super) const BEGINS: &[&str] = &[
    "från och med",
    "fr.o.m",
    "fr o m",
    "från",
    "from",
    "since",
    "träder i kraft",
    "börjar gälla",
    "into force on",
    "into force",
    "takes effect",
    "take effect",
    "gäller den",
    "starting",
    "effective",
    "in force on",
    "begins on",
    "starts on",
    "trädde i kraft",
    "gäller",
    "perioden",
    "period",
    "valid for",
    "åren",
    "years",
];

pub(super) fn is_begin(clause: &str) -> bool {
    BEGINS.iter().any(|word| clause.contains(word))
}

/// "Utgången av 2024" is its last day.
pub(super) fn closing(clause: &str, day: &str) -> String {
    let whole = ["utgången av", "slutet av", "end of", "close of"].iter().any(|word| clause.contains(word));
    match (whole, day.len()) {
        (true, 4) => format!("{day}-12-31"),
        (true, 7) => {
            let last = match &day[5..] {
                "02" => "28",
                "04" | "06" | "09" | "11" => "30",
                _ => "31",
            };
            format!("{day}-{last}")
        }
        _ => day.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "what is compared with is an Option")]
    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_term_is_the_agreements_own() {
        let read = |text: &str| term(&[text], &[]);
        let found =
            read("Överenskommelsen gäller från och med den 1 januari 2020 till och med utgången av 2024.");
        assert_eq!((found.from, found.until), (some("2020-01-01"), some("2024-12-31")));
        let found = read("The compact is in force from 1 May 2015 until 30 April 2019.");
        assert_eq!((found.from, found.until), (some("2015-05-01"), some("2019-04-30")));
        let found = read("Överenskommelsen gäller 2018–2022.");
        assert_eq!((found.from, found.until), (some("2018"), some("2022")));
        assert_eq!(
            read("Överenskommelsen gäller tills vidare. Handlingsplanen gäller till 2020."),
            Term::default()
        );
    }
}

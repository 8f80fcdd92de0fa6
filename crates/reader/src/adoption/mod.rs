//! The decision that made the text valid.
//!
//! A text tells of many decisions: proposals, referrals, other papers, signings. The one we look for says, in one sentence,
//! that a body adopted this text on a day. Among several the highest body of the latest edition counts.

mod body;

use std::sync::LazyLock;

use regex::Regex;

use crate::date;
use crate::proposal::Adoption;
use crate::text;
use crate::vocabulary;

use body::{bodies, field};

/// Words of a decision, and how surely they say that something became valid.
const DECIDED: &[(&str, i32)] = &[
    ("antagen", 6),
    ("antagna", 5),
    ("antogs", 6),
    ("antagits", 6),
    ("antog ", 6),
    ("antar ", 5),
    ("antaget", 5),
    ("fastställd", 6),
    ("fastställt", 5),
    ("fastställdes", 6),
    ("fastställts", 6),
    ("beslutad", 5),
    ("beslutade", 4),
    ("beslutades", 5),
    ("beslut", 3),
    ("godkänd", 5),
    ("godkändes", 5),
    ("godkände", 5),
    ("godkänts", 5),
    ("godtagen", 5),
    ("godtogs", 5),
    ("ställde sig bakom", 5),
    ("ställa sig bakom", 4),
    ("ställt sig bakom", 5),
    ("reviderad", 6),
    ("reviderades", 6),
    ("adopted", 6),
    ("approved", 5),
    ("endorsed", 5),
    ("ratified", 5),
    ("agreed by", 5),
    ("agreed to the", 4),
    ("agreed the", 4),
    ("made by", 4),
    ("passed by", 5),
    ("agreed:", 5),
    ("decided", 3),
    ("revised", 4),
    ("resolution of", 3),
    ("decision of", 4),
    ("accepted by", 4),
];

/// What makes a decision another one.
const OTHER: &[(&str, i32)] = &[
    ("förslag", -5),
    ("remiss", -6),
    ("uppdrag", -5),
    ("policy", -7),
    ("handlingsplan", -4),
    ("undertecknad", -3),
    ("undertecknades", -3),
    ("föreslog", -5),
    ("proposal", -5),
    ("proposed", -5),
    ("draft", -5),
    ("consult", -4),
    ("signed", -2),
    ("strategi", -3),
    ("tidigare", -3),
    ("previous", -3),
    ("ersätter", -2),
    ("replaces", -2),
    ("föregångare", -4),
    ("ska antas", -4),
    ("initiativ", -3),
    ("inbjöd", -3),
    ("referensgrupp", -3),
    ("budget", -4),
    ("riktlinj", -4),
    ("guideline", -4),
    ("upphävd", -4),
    ("repeal", -4),
    ("bildade", -4),
    ("first edition", -1),
    ("working group", -3),
    ("arbetsgrupp", -3),
];

static DIARY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:dnr|d\.nr|diarienummer|diarienr|diarie-?nr|ärendenummer|ärendenr|ref(?:erence)?(?: (?:no|number))?|case (?:no|number)|file (?:no|number)|record (?:no|number)|minute(?: (?:no|number))?|min|resolution|key decision|order(?: no)?|protokoll(?:snr)?|agenda item|report (?:no|number)|beteckning|ärende(?:t)?|decision (?:no|number)|ärendets nummer(?: är)?)\b[.:]?\s*(?:(?:no|nr)\b\.?\s*)?((?:[A-ZÅÄÖ]{1,6}[ /.-]?)?(?:[A-ZÅÄÖ]{1,4}[/-])?[A-ZÅÄÖ]{0,4}\s?\d[\dA-Za-zÅÄÖåäö]*(?:[./:-][A-Za-z0-9ÅÄÖ]+)*(?: (?:[A-ZÅÄÖ]{2,5}|\d{3})\b)?)",
    )
    .ok()
});

static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:[A-ZÅÄÖ]{2,5}-)?[A-ZÅÄÖ]{1,5}[ /.-]?\d{2,4}(?:[/:]\d{2,7}(?:-\d{2,4})?|[.-]\d{2,7})\b|\b(?:19|20)\d\d/[A-ZÅÄÖ]{1,5}[ -]?\d{2,6}\b|\b[A-ZÅÄÖ][a-zåäö]{1,4}[ /](?:19|20)\d\d[:/]\d{1,6}\b|\b[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4} ?\d{1,5}/(?:19|20)\d\d\b")
        .ok()
});

/// A decision that was read.
struct Decision {
    body: Option<(String, i32)>,
    day: Option<String>,
    weight: i32,
}

/// The decision behind the text.
/// In the margins of pages, which come last, a number may stand without its name.
pub(crate) fn adoption(texts: &[&str], margins: &[String]) -> Adoption {
    let mut all: Vec<Decision> = Vec::new();
    for text in texts {
        for sentence in text::sentences(text) {
            all.extend(decisions(sentence));
        }
    }
    all.retain(|decision| decision.weight > 3 && (decision.day.is_some() || decision.body.is_some()));
    let best = all.into_iter().max_by_key(rank);
    let of_best = |one: Decision| best.as_ref().is_some_and(|best| best.day.is_some() && one.day == best.day);
    // Beside the day first: the sentence before may tell of an earlier edition.
    let sentences = || texts.iter().flat_map(|text| text::sentences(text));
    let decisive = texts.iter().copied().filter(|text| decisions_of(text).any(of_best));
    let number = sentences()
        .filter(|sentence| decisions(sentence).into_iter().any(of_best))
        .chain(decisive)
        .find_map(|text| diary_number(text).or_else(|| bare_number(text)))
        .or_else(|| texts.iter().filter(|text| !is_other(text)).find_map(|text| diary_number(text)))
        .or_else(|| margins.iter().find_map(|text| diary_number(text).or_else(|| bare_number(text))))
        .or_else(|| texts.iter().take(6).find_map(|text| bare_number(text)));
    match best {
        Some(decision) => {
            let body = decision.body.or_else(|| decision.day.is_some().then(|| field(texts)).flatten());
            let day = decision.day.or_else(|| sat(texts, body.as_ref().map(|(name, _)| name.as_str())?));
            Adoption { body: body.map(|(name, _)| name), date: day, diary_number: number }
        }
        None => Adoption { diary_number: number, ..Adoption::default() },
    }
}

/// The day at the head of the minutes: a line that holds the body, a day and nothing else.
fn sat(texts: &[&str], body: &str) -> Option<String> {
    const LONGEST: usize = 20;
    let body = text::fold(body);
    texts.iter().filter(|text| text.len() <= body.len() + LONGEST).find_map(|text| {
        let day = date::all(text).into_iter().find(|found| found.day.len() == 10)?;
        text::fold(text).starts_with(&body).then_some(day.day)
    })
}

fn decisions_of(text: &str) -> impl Iterator<Item = Decision> {
    text::sentences(text).into_iter().flat_map(decisions)
}

/// A number that belongs to another paper.
fn is_other(text: &str) -> bool {
    let low = text::fold(text);
    ["ersätter", "replaces", "policy", "remiss", "föregående", "previous"]
        .iter()
        .any(|word| low.contains(word))
}

/// A diary number without its name, beside the decision: "(KS 2018/77)".
fn bare_number(text: &str) -> Option<String> {
    // "KF 2018-06-04" is a body and a day.
    let whole = |found: &regex::Match<'_>| {
        let mut after = text[found.end()..].chars();
        after.next() != Some('-') || !after.next().is_some_and(|c| c.is_ascii_digit())
    };
    BARE.as_ref()?.find_iter(text).find(whole).map(|found| found.as_str().to_owned())
}

/// Complete before incomplete, then the latest day's edition, then the highest body.
fn rank(decision: &Decision) -> (bool, bool, i32, i32, String) {
    let whole = decision.day.is_some() && decision.body.is_some();
    let sure = decision.weight >= 8;
    let height = decision.body.as_ref().map_or(0, |(_, height)| *height);
    let year =
        decision.day.clone().unwrap_or_default().chars().take(4).collect::<String>().parse().unwrap_or(0);
    (whole && sure, whole, year, height, decision.day.clone().unwrap_or_default())
}

fn decisions(sentence: &str) -> Vec<Decision> {
    // Signing off is no signing; as long a word keeps every place.
    let low = text::fold(sentence).replace("signed off", "approved  ");
    if low.len() != sentence.len() {
        return Vec::new();
    }
    let mut out = Vec::new();
    // "Antagen av fullmäktige 2012, reviderad 2019": each clause with its own day is a decision.
    let days = date::all(sentence);
    let surely = |clause: &str| {
        DECIDED.iter().filter(|(word, _)| clause.contains(word)).map(|(_, weight)| *weight).max()
    };
    let Some(verb) = surely(&low).or_else(|| minuted(sentence, &low)) else { return out };
    let against = |clause: &str| {
        OTHER.iter().filter(|(word, _)| clause.contains(word)).map(|(_, weight)| *weight).sum::<i32>()
    };
    let ours = i32::from(vocabulary::names_text(&low)) * 3;
    let short = i32::from(sentence.chars().count() < 120) * 2;
    let bodies = bodies(sentence, &low);
    // "The Policy Council" is no policy.
    let mut unnamed = low.clone();
    for (at, name, _) in &bodies {
        unnamed.replace_range(*at..at + name.len(), &"_".repeat(name.len()));
    }
    if days.is_empty() {
        let body = bodies
            .iter()
            .max_by_key(|(_, _, height)| *height)
            .map(|(_, name, height)| (name.clone(), *height));
        out.push(Decision { body, day: None, weight: verb + against(&unnamed) + ours + short - 2 });
        return out;
    }
    for (n, day) in days.iter().enumerate() {
        let from = if n == 0 { 0 } else { days[n - 1].end };
        let to = days.get(n + 1).map_or(low.len(), |next| next.at);
        let (clause, after) = (&low[from..day.end], &low[day.end..to]);
        let own = if days.len() == 1 {
            Some(verb)
        } else {
            surely(clause).or_else(|| surely(after).filter(|_| n == 0))
        };
        let signing = SIGNING.iter().any(|word| clause.contains(word));
        let (inside, near): (Vec<_>, Vec<_>) =
            bodies.iter().filter(|(at, ..)| *at < to).partition(|(at, ..)| (from..day.end).contains(at));
        let closest = near.into_iter().min_by_key(|(at, ..)| at.abs_diff(day.at));
        let body = inside.iter().max_by_key(|(_, _, height)| *height).copied().or(closest);
        // "Antagen: styrelsen 2017-12-05, fullmäktige 2017-12-18": the verb stands once for both.
        let chained =
            [", av ", " och av ", ", by ", " and by ", ", and by "].iter().any(|by| clause.starts_with(by));
        let listed = !inside.is_empty() && !signing && (short > 0 || chained);
        let Some(sure) = own.or(Some(verb).filter(|_| listed)) else { continue };
        let weight = sure + against(&unnamed[from..day.end]) + ours + short - i32::from(signing) * 12
            + i32::from(body.is_some()) * 2;
        let body = body.map(|(_, name, height)| (name.clone(), *height));
        out.push(Decision { body, day: Some(day.day.clone()), weight });
    }
    out
}

/// "Kommunstyrelsen 2020-02-05 § 31": a line of a body, a day and the paragraph of its minutes needs no verb.
fn minuted(sentence: &str, low: &str) -> Option<i32> {
    const LONGEST: usize = 140;
    let numbered = low.contains('§')
        || ["minute", "min.", "resolution"].iter().any(|word| low.contains(word))
        || diary_number(sentence).is_some()
        || bare_number(sentence).is_some();
    let other = ["signed", "underteck", "förslag", "möte ", "meeting"].iter().any(|word| low.contains(word));
    (numbered && !other && sentence.chars().count() <= LONGEST && !bodies(sentence, low).is_empty())
        .then_some(4)
}

/// A signing decides nothing.
const SIGNING: &[&str] = &["signed", "undertecknad", "skrevs under", "underteckna", "signing"];

fn diary_number(text: &str) -> Option<String> {
    // "minute 64, report ref. EKC/22/305": what names the paper before what is a place in the minutes.
    let pattern = DIARY.as_ref()?;
    let named = |caught: &regex::Captures<'_>| {
        let low = text::fold(caught.get(0).map_or("", |all| all.as_str()));
        !["min", "protokoll", "agenda", "resolution", "order"].iter().any(|place| low.starts_with(place))
    };
    let caught = pattern.captures_iter(text).find(named).or_else(|| pattern.captures(text))?;
    let number = caught.get(1)?.as_str().trim_end_matches(['.', ',', ':', ' ']).to_owned();
    // "ärende 4" counts something; "ärende 2013-KS0467" is a number of the register.
    let plain = number.chars().all(|c| c.is_ascii_digit());
    let loose = ["ärende ", "ärendet ", "agenda item "];
    let weak = plain
        && loose
            .iter()
            .any(|word| text::fold(caught.get(0).map_or("", |all| all.as_str())).starts_with(word));
    // "By resolution on 9 June": a day, though it looks like a word and a number.
    let spoken = number.split(' ').any(|word| text::fold(word) == word && vocabulary::is_preposition(word));
    (number.contains(|c: char| c.is_ascii_digit()) && !weak && !spoken).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn adopted(text: &str) -> (Option<String>, Option<String>, Option<String>) {
        let found = adoption(&[text], &[]);
        (found.body, found.date, found.diary_number)
    }

    #[expect(clippy::unnecessary_wraps, reason = "what is compared with is an Option")]
    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn the_decision_counts_not_the_proposal_or_the_signing() {
        let text = "Kommunstyrelsens förslag kom den 2 maj 2018. Antagen av kommunfullmäktige den 4 juni 2018, dnr KS 2018/77. \
                    Undertecknades den 9 augusti 2018.";
        assert_eq!(adopted(text), (some("kommunfullmäktige"), some("2018-06-04"), some("KS 2018/77")));
        let text = "The text was adopted by the Ekby City Council on 3 March 2014 and signed on 1 May 2014.";
        assert_eq!(adopted(text), (some("Ekby City Council"), some("2014-03-03"), None));
        let numbered = |text: &str| adopted(text).2;
        assert_eq!(numbered("Antagen av KF 2018-06-04. Dnr KS 2018/77."), some("KS 2018/77"));
        assert_eq!(
            numbered("Antagen av kommunfullmäktige 2018-06-04, diarienummer 20181234, protokoll 7/2018."),
            some("20181234")
        );
        assert_eq!(
            numbered("Antogs av kommunfullmäktige 2018-06-04, § 31, KS 2018/77-109."),
            some("KS 2018/77-109")
        );
        assert_eq!(numbered("The House of Assembly adopted it by resolution on 9 June 2022."), None);
        assert_eq!(
            numbered("Approved by the Council on 3 May 2022, minute 64 of the Council, ref. EKC/22/305."),
            some("EKC/22/305")
        );
        assert_eq!(
            adopted("Antagen av kultur- och fritidsnämnden den 4 juni 2018.").0,
            some("kultur- och fritidsnämnden")
        );
        let text = "Antagen av kommunfullmäktige 2012-05-02. Reviderad av kommunfullmäktige 2019-06-11.";
        assert_eq!(adopted(text).1, some("2019-06-11"));
    }
}

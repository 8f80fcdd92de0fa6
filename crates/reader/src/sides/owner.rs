//! Who owns a list: what a heading or a lead-in says of whose commitments follow.
//!
//! A side in a heading owns it only where the grammar says so: "Kommunens åtaganden", "Undertakings for groups", "The
//! council will", or the name alone. "Samverkan med föreningarna" is a subject matter.

use super::{Mention, Parties, Party, phrase_start};
use crate::heading::Role;
use crate::text::{self, Word};
use crate::vocabulary;

/// Words that, with a side, make an owner of it.
const OWNED: &[&str] = &[
    "åtagande*",
    "åtar",
    "lovar",
    "förbinder",
    "utfäster",
    "undertake",
    "commit",
    "pledge",
    "agree",
    "åtgärd*",
    "utfästelse*",
    "löfte*",
    "löften*",
    "ansvar*",
    "roll*",
    "bidrag*",
    "insats*",
    "uppgift*",
    "förbindelse*",
    "förpliktelse*",
    "skyldighet*",
    "del",
    "sida",
    "arbete",
    "commitment*",
    "undertaking*",
    "pledge*",
    "promise*",
    "responsibilit*",
    "obligation*",
    "duties",
    "duty",
    "role",
    "part",
    "side",
    "actions",
    "measures",
    "contribution*",
];

/// The owners that a heading or lead-in names, where they are several but not all: "Undertakings for the Council and the
/// Trust".
pub(crate) fn several(parties: &Parties, heading: &str) -> Option<Vec<Party>> {
    let owners = owners(parties, heading)?;
    (owners.len() > 1 && owners.len() < parties.bound.len()).then_some(owners)
}

/// The owner that a heading or lead-in names; of several but not all the first. All the parties together are no owner: then every sentence decides.
pub(crate) fn of_heading(parties: &Parties, heading: &str) -> Option<Party> {
    match owners(parties, heading)?.as_slice() {
        [one] => Some(*one),
        [first, ..] => several(parties, heading).map(|_| *first),
        [] => None,
    }
}

fn owners(parties: &Parties, heading: &str) -> Option<Vec<Party>> {
    let body = heading.trim_end_matches([':', '.', ' ', '…']);
    let words = text::words(body);
    if words.len() > 16 || words.iter().any(|word| matches!(word.low.as_str(), "mellan" | "between")) {
        return None;
    }
    let mentions = parties.mentions(&words);
    if is_joint(&words, &mentions) || are_all_first(parties, &words, &mentions) {
        return Some(vec![Party::Joint]);
    }
    // "What the groups can expect from the Council": the Council owes what is expected.
    if let Some(expected) = expected_from(&words, &mentions) {
        return Some(vec![expected]);
    }
    let mut owners: Vec<Party> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for mention in &mentions {
        let start = phrase_start(&words, mention.from);
        // Two that "and" joins own together or not at all.
        let joined = last
            .filter(|(to, _)| start == to + 1 && vocabulary::is_and(&words[*to].low))
            .is_some_and(|(_, owns)| owns);
        // "What we promise": everybody speaks, so the sentences decide.
        let we = mention.to == mention.from + 1 && matches!(words[mention.from].low.as_str(), "vi" | "we");
        let one = joined || !we && owns(&words, start, mention.to, mention.genitive, mentions.len());
        if one && !owners.contains(&mention.party) {
            owners.push(mention.party);
        }
        last = Some((mention.to, one));
    }
    Some(owners)
}

/// Of whom something is expected: "kan förvänta sig av kommunen", "can expect from us".
fn expected_from(words: &[Word<'_>], mentions: &[Mention]) -> Option<Party> {
    const EXPECTING: &[&str] = &[
        "expect",
        "expects",
        "expected",
        "förvänta*",
        "vänta",
        "väntar",
        "räkna",
        "count",
        "kräva",
        "begära",
    ];
    let expecting = words.iter().position(|word| vocabulary::any(EXPECTING, std::slice::from_ref(word)))?;
    let from = |mention: &&Mention| {
        let start = phrase_start(words, mention.from);
        let by = start.checked_sub(1).map_or("", |at| words[at].low.as_str());
        start > expecting && matches!(by, "from" | "of" | "on" | "av" | "från" | "hos" | "med")
    };
    mentions.iter().find(from).map(|mention| mention.party)
}

/// "Gemensamma åtaganden", "Joint commitments", "Together".
fn is_joint(words: &[Word<'_>], mentions: &[Mention]) -> bool {
    const TOGETHER: [&str; 12] = [
        "delat",
        "delad",
        "delade",
        "gemensam",
        "gemensamma",
        "gemensamt",
        "tillsammans",
        "ihop",
        "joint",
        "jointly",
        "shared",
        "together",
    ];
    const SMALL: [&str; 27] = [
        "all", "ska", "skall", "will", "shall", "det", "här", "vi", "gör", "vad", "så", "för", "båda", "we",
        "do", "what", "this", "is", "both", "things", "alla", "tar", "på", "oss", "åtar", "lovar", "att",
    ];
    const ALL: &[&str] = &[
        "all of us",
        "vi alla",
        "vi ~ alla",
        "we ~ all",
        "we will all",
        "we all",
        "everyone",
        "all partners",
        "all parties",
        "all signatories",
        "alla parter",
    ];
    // "Churches Together" is a name.
    let inside = |n: usize| mentions.iter().any(|one| (one.from..one.to).contains(&n));
    let together = |(n, word): (usize, &Word<'_>)| TOGETHER.contains(&word.low.as_str()) && !inside(n);
    let first =
        words.iter().enumerate().take(10).any(together) || vocabulary::any(ALL, &words[..words.len().min(6)]);
    let other = (0..words.len()).flat_map(|i| vocabulary::chapters_at(&words[i..])).any(|(_, role)| {
        matches!(role, Role::Principles | Role::Values | Role::Goals | Role::Vision | Role::Purpose)
    });
    // "Together", "Det vi gör ihop": nothing else is said. "Shared rooms" is a subject matter.
    let named = |n: usize| inside(n) && mentions.iter().all(|one| !one.genitive);
    let small = |low: &str| SMALL.contains(&low) || vocabulary::is_and(low) || vocabulary::is_determiner(low);
    let alone = words
        .iter()
        .enumerate()
        .all(|(n, word)| TOGETHER.contains(&word.low.as_str()) || named(n) || small(&word.low));
    let owned = vocabulary::any(OWNED, words) || alone;
    first && owned && !other || matches!(words, [only] if TOGETHER.contains(&only.low.as_str()))
}

/// "Kommunen och föreningarna ska": all the parties, joined by "and", with nothing before them and no more than a verb after.
fn are_all_first(parties: &Parties, words: &[Word<'_>], mentions: &[Mention]) -> bool {
    let named: Vec<Party> = mentions.iter().map(|one| one.party).collect();
    let (Some(first), Some(last)) = (mentions.first(), mentions.last()) else { return false };
    let chained = mentions.windows(2).all(|pair| {
        let start = phrase_start(words, pair[1].from).max(pair[0].to);
        start == pair[0].to || start == pair[0].to + 1 && vocabulary::is_and(&words[pair[0].to].low)
    });
    let verb = words.get(last.to).is_none_or(|next| vocabulary::is_modal(&next.low) || is_verb(&next.low));
    let begins = phrase_start(words, first.from) == 0 || matches!(words[0].low.as_str(), "både" | "both");
    let plain = mentions.iter().all(|one| !one.genitive) && words.len() <= last.to + 4;
    mentions.len() >= 2 && begins && chained && plain && verb && parties.are_all(&named)
}

fn owns(words: &[Word<'_>], start: usize, to: usize, genitive: bool, mentions: usize) -> bool {
    let before = start.checked_sub(1).map(|i| words[i].low.as_str());
    let after = words.get(to).map(|word| word.low.as_str());
    let near = |range: &[Word<'_>]| vocabulary::any(OWNED, range);
    if genitive {
        let end = (to + 5).min(words.len());
        return near(&words[to..end]) || mentions > 1 && near(&words[to..]);
    }
    match before {
        Some("för" | "for") if start == 1 && words.len() - to <= 4 && means(&words[to..]) => true,
        // "Åtaganden för kommunen", "Undertakings by the council", "Commitments of the Sector".
        Some("för" | "for" | "by" | "of" | "av" | "från" | "from") => {
            near(&words[..start]) && words.len() - to <= 4
        }
        // "Det innebär att kommunen", "För föreningarna betyder det att": a sentence that the list goes on.
        Some("att" | "that") if words.len() == to && start <= 4 => true,
        Some(verb) if vocabulary::is_modal(verb) || is_verb(verb) => start <= 5 && words.len() - to <= 4,
        Some("och" | "and" | "samt") => near(&words[..start]) || words.len() == to,
        Some(_) => false,
        // "Nya föreningar" is a subject matter.
        None if is_some_only(&words[start].low) => false,
        None => {
            let verb = |low: &str| vocabulary::is_modal(low) || is_verb(low);
            let promising = after.is_some_and(verb) && words.len() <= to + 8;
            // "The Government of Ekland will": where it is stands between it and its verb.
            let placed = after.is_some_and(vocabulary::is_preposition) || after == Some("sectors");
            let later = placed && words[to..].iter().skip(1).take(4).any(|word| verb(&word.low));
            // "Council commitments", "KIS åtaganden": the name stands right before what it owes.
            let noun = words.len() <= to + 3 && near(&words[to..words.len().min(to + 1)]);
            words.len() == to || noun || promising || later || after.is_some_and(vocabulary::is_and)
        }
    }
}

fn means(words: &[Word<'_>]) -> bool {
    vocabulary::any(&["innebär", "betyder", "means", "gäller"], words)
}

/// Says that not the side is meant, but some of its kind.
fn is_some_only(low: &str) -> bool {
    matches!(
        low,
        "nya"
            | "små"
            | "mindre"
            | "fler"
            | "flera"
            | "andra"
            | "new"
            | "small"
            | "smaller"
            | "more"
            | "other"
    )
}

fn is_verb(low: &str) -> bool {
    matches!(
        low,
        "gör"
            | "utfäster"
            | "åtager"
            | "lovar"
            | "bidrar"
            | "tar"
            | "står"
            | "does"
            | "promises"
            | "commits"
            | "pledges"
            | "undertakes"
            | "undertake"
            | "promise"
            | "pledge"
            | "commit"
            | "agrees"
            | "want"
            | "wants"
            | "intend"
            | "intends"
            | "strive"
            | "strives"
            | "seeks"
            | "avser"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(heading: &str) -> Option<Party> {
        let parties = Parties {
            bound: vec![(Party::Municipality, "Ekby kommun".into()), (Party::Civil, "föreningarna".into())],
            ..Parties::default()
        };
        of_heading(&parties, heading)
    }

    #[test]
    fn grammar_tells_an_owner_from_a_subject_matter() {
        for heading in [
            "Kommunens åtaganden",
            "Åtaganden för kommunen",
            "Det här gör kommunen",
            "Kommunen ska:",
            "Kommunen",
            "Det innebär att kommunen",
            "För kommunen betyder det att",
            "Council commitments",
            "What the groups can expect from the Council",
        ] {
            assert_eq!(owner(heading), Some(Party::Municipality), "{heading}");
        }
        for heading in [
            "Undertakings for CSOs",
            "The organisations will",
            "Det civila samhällets åtaganden",
            "Föreningarna lovar att",
        ] {
            assert_eq!(owner(heading), Some(Party::Civil), "{heading}");
        }
        for heading in [
            "Gemensamma åtaganden",
            "Vad vi tar på oss tillsammans",
            "Kommunen och föreningarna tillsammans",
            "Kommunen och föreningarna ska:",
        ] {
            assert_eq!(owner(heading), Some(Party::Joint), "{heading}");
        }
        for heading in [
            "Samverkan med föreningarna",
            "Ökad kunskap i kommunen",
            "Kommunens och föreningarnas åtaganden",
            "Nya föreningar",
            "Gemensamma principer",
        ] {
            assert_eq!(owner(heading), None, "{heading}");
        }
    }
}

//! Who the parties of a text are: by its title, by its chapter about them, else by whom it speaks of most.

use super::{Mention, Other, Parties, Party};
use crate::heading::Role;
use crate::layout::Block;
use crate::text::{self, Word};
use crate::vocabulary;

use super::alias::abbreviations;
use super::guess::{as_one_public, by_frequency, by_headings, by_siblings};
use super::phrases::{after_between, leading, phrases, subtitles};

/// Finds the parties.
pub(crate) fn parties(title: &str, blocks: &[Block], roles: &[Role]) -> Parties {
    let mut parties = Parties::default();
    let titled = after_between(title).map(str::to_owned);
    let titled: Vec<String> = titled.into_iter().chain(subtitles(blocks)).collect();
    let sure = titled.len();
    for (n, phrase) in titled.into_iter().chain(phrases(blocks, roles)).enumerate() {
        let members = of_faith_together(members(&phrase));
        let listed = n < sure && (2..=6).contains(&members.len());
        // "The churches, the Council and the Network": those of faith are a party of their own, wherever they stand.
        let several = (2..=6).contains(&members.len());
        let faith = |member: &String| several && is_of_faith(&text::words(member));
        let (last, first): (Vec<String>, Vec<String>) = members.into_iter().partition(faith);
        for member in &first {
            bind(&mut parties, member, listed);
        }
        for member in &last {
            bind(&mut parties, member, true);
        }
        if parties.bound.len() >= 2 {
            break;
        }
    }
    let promising = leading(blocks, roles);
    for name in &promising {
        let words = text::words(name);
        // "Churches" may be anybody; a side that nothing tells yet has a name of its own.
        let told = words.len() >= 2 && words.iter().all(|word| !vocabulary::is_and(&word.low));
        if told && parties.mentions(&words).is_empty() && !promising.iter().all(|one| one == name) {
            bind(&mut parties, name, true);
        }
    }
    shortened(&mut parties);
    by_frequency(&mut parties, blocks);
    abbreviations(&mut parties, blocks);
    parties.learn_labels();
    by_headings(&mut parties, blocks, roles);
    by_siblings(&mut parties, blocks, roles);
    as_one_public(&mut parties, blocks);
    parties
}

/// The members of "A, B and C": cut at commas and "and", but a piece of mere adjectives belongs to the next.
pub(super) fn members(phrase: &str) -> Vec<String> {
    let phrase = &each_sector(phrase);
    // "The Council / the Police / the Network" on a title page.
    if let Some(sign) = [" / ", " | ", " · ", " • ", " – "].iter().find(|sign| phrase.contains(**sign)) {
        return phrase.split(sign).map(|piece| piece.trim().to_owned()).collect();
    }
    let mut cuts = Vec::new();
    let mut from = 0;
    for word in text::words(phrase) {
        if matches!(word.low.as_str(), "och" | "and" | "samt") {
            cuts.push((from, word.at));
            from = word.end;
        } else if phrase[..word.at].trim_end().ends_with([',', ';']) && word.at > from {
            cuts.push((from, word.at));
            from = word.at;
        }
    }
    cuts.push((from, phrase.len()));
    let mut out: Vec<String> = Vec::new();
    let mut carried = 0;
    for (n, (start, end)) in cuts.iter().enumerate() {
        let start = if carried > 0 { cuts[n - carried].0 } else { *start };
        let piece = phrase[start..*end].trim_matches([' ', ',', ';', ':', '(']);
        let words = text::words(&phrase[cuts[n].0..*end]);
        let adjectives = words.iter().all(|word| vocabulary::is_determiner(&word.low));
        if adjectives && n + 1 < cuts.len() {
            carried += 1;
            continue;
        }
        carried = 0;
        let piece = piece.split('(').next().unwrap_or(piece).trim();
        if !piece.is_empty() {
            out.push(piece.to_owned());
        }
    }
    out
}

/// "The statutory and voluntary sectors" are two: the noun that they share is said of each.
fn each_sector(phrase: &str) -> String {
    const REACH: usize = 6;
    let words = text::words(phrase);
    let shared = words.iter().enumerate().find_map(|(i, word)| {
        let public = matches!(word.low.as_str(), "statutory" | "public" | "offentliga");
        let joined = words.get(i + 1).is_some_and(|next| vocabulary::is_and(&next.low));
        let near = words[i + 1..].iter().take(REACH).find(|next| next.low.starts_with("se"));
        let noun = near.filter(|next| next.low.starts_with("sector") || next.low.starts_with("sektor"));
        noun.filter(|_| public && joined).map(|noun| (word.end, noun.raw.trim_end_matches('s')))
    });
    match shared {
        Some((at, noun)) => format!("{} {noun}{}", &phrase[..at], &phrase[at..]),
        None => phrase.to_owned(),
    }
}

/// A party's name ends where a verb begins: "the Sector was first agreed".
fn before_verb(member: &str) -> &str {
    let verb = [
        " was ",
        " were ",
        " is ",
        " are ",
        " has ",
        " have ",
        " will ",
        " that ",
        " which ",
        " who ",
        " som ",
        " är ",
        " har ",
        " ska ",
        " vill ",
        " genom ",
        " through ",
        " on behalf of ",
        " acting for ",
        " represented ",
        " företrä",
    ];
    let end = verb.iter().filter_map(|verb| member.find(verb)).min().unwrap_or(member.len());
    &member[..end]
}

fn bind(parties: &mut Parties, member: &str, listed: bool) {
    // "…, antagen den 25 april 2016, dnr 15KS612" names no party.
    const TOLD: [&str; 12] = [
        "antagen",
        "antogs",
        "beslutad",
        "fastställd",
        "dnr",
        "diarienummer",
        "adopted",
        "approved",
        "agreed",
        "signed",
        "ref",
        "dated",
    ];
    let member = before_verb(member);
    let words = text::words(member);
    let told = words.iter().any(|word| TOLD.contains(&word.low.as_str()));
    // "…, som företräder kommunens föreningar": a clause about the party before it.
    let clause = words.first().is_some_and(|first| vocabulary::is_subordinator(&first.low));
    if words.is_empty() || clause || words.len() > 10 || told || member.contains(|c: char| c.is_ascii_digit())
    {
        return;
    }
    let known = Parties::default();
    let meant: Vec<Party> = nouns(&known, &words).into_iter().map(|mention| mention.party).collect();
    let label = label(member);
    let stems = [
        "förening",
        "ideell",
        "idébur",
        "civilsamh",
        "samfund",
        "voluntary",
        "volunteer",
        "communit",
        "nonprofit",
        "non-profit",
        "charit",
        "club",
        "klubb",
        "residents",
        "byalag",
        "hembygd",
    ];
    let civil =
        || words.iter().any(|word| stems.iter().any(|stem| word.low.contains(stem))).then_some(Party::Civil);
    // "The Association of Ekland Municipalities" speaks for the municipalities.
    let gathered = words
        .iter()
        .take(3)
        .any(|word| matches!(word.low.as_str(), "association" | "union" | "federation" | "league"))
        && words.iter().any(|word| word.low == "of");
    let public = || meant.iter().copied().find(|party| party.is_public()).filter(|_| gathered);
    let first = public().or_else(|| meant.first().copied()).or_else(civil);
    match first {
        Some(Party::Joint) => {}
        Some(Party::Civil) if listed && is_of_faith(&words) && parties.binds(Party::Civil) => {
            bind_other(parties, &words, label);
        }
        Some(party) if parties.binds(party) => {}
        Some(party) => parties.bound.push((party, label)),
        None if parties.others.len() < 6
            && (text::starts_large(member) || is_definite(&words) || (listed && words.len() <= 4)) =>
        {
            bind_other(parties, &words, label);
        }
        None => {}
    }
}

fn bind_other(parties: &mut Parties, words: &[Word<'_>], label: String) {
    let n = u8::try_from(parties.others.len()).unwrap_or(0);
    let mut answers = names(words);
    // "Police Service, Ekby District" is "the Police Service" further on.
    if let Some((first, _)) = label.split_once(',') {
        answers.extend(names(&text::words(first)));
    }
    parties.others.push(Other { label: label.clone(), names: answers });
    parties.bound.push((Party::Other(n), label));
}

/// "The churches" and "faith groups of Ekby", side by side, are one.
fn of_faith_together(members: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for member in members {
        let faith = |one: &str| is_of_faith(&text::words(one));
        match out.last_mut().filter(|last| faith(last.as_str()) && faith(&member)) {
            Some(last) => *last = format!("{last} and {member}"),
            None => out.push(member),
        }
    }
    out
}

/// "Kommunen, föreningarna och trossamfunden": listed beside the associations, the congregations are a party of their own.
fn is_of_faith(words: &[Word<'_>]) -> bool {
    const STEMS: [&str; 5] = ["samfund", "församling", "kyrk", "church", "faith"];
    words.len() <= 7 && words.iter().any(|word| STEMS.iter().any(|stem| word.low.contains(stem)))
}

/// All nouns in it, whatever the parties are.
pub(super) fn nouns(_: &Parties, words: &[Word<'_>]) -> Vec<Mention> {
    (0..words.len())
        .filter_map(|i| {
            super::noun(words, i).map(|(to, party, genitive)| Mention { from: i, to, party, genitive })
        })
        .collect()
}

fn is_definite(words: &[Word<'_>]) -> bool {
    let last = words.last().map_or("", |word| word.low.as_str());
    words.len() <= 3 && ["en", "et", "na", "erna", "arna", "an"].iter().any(|ending| last.ends_with(ending))
        || words.first().is_some_and(|word| word.low == "the")
}

/// The names that a further party answers to: the whole, and without what says where it is.
pub(super) fn names(words: &[Word<'_>]) -> Vec<Vec<String>> {
    let mut all: Vec<String> = words.iter().map(|word| word.low.clone()).collect();
    while all.len() > 1 && (vocabulary::is_determiner(&all[0]) || all[0] == "länets") {
        all.remove(0);
    }
    let mut out = vec![all.clone()];
    // "Ekbybostäder AB" is "Ekbybostäder" further on.
    if let [name @ .., form] = all.as_slice()
        && !name.is_empty()
        && matches!(form.as_str(), "ab" | "hb" | "ltd" | "limited" | "plc" | "cic" | "ry" | "inc")
    {
        out.push(name.to_vec());
    }
    // "Ekbys pastorat" is "pastoratet" further on.
    if let [place, kind] = all.as_slice()
        && place.ends_with('s')
        && kind.chars().count() >= 5
        && words.iter().any(|word| text::starts_large(word.raw))
        && words.last().is_some_and(|word| text::starts_small(word.raw))
    {
        out.extend(["", "et", "en", "t", "n"].map(|ending| vec![format!("{kind}{ending}")]));
    }
    // "Ekby Företagsgrupp" is "Företagsgruppen" further on.
    if let [_, kind] = all.as_slice()
        && ["grupp", "råd", "förbund", "nätverk", "bolag", "stiftelse", "förening"]
            .iter()
            .any(|last| kind.ends_with(last))
    {
        out.extend(["", "et", "en", "t", "n"].map(|ending| vec![format!("{kind}{ending}")]));
    }
    // "Svenska kyrkan i Ekby" is "kyrkan" further on.
    let kind = all.iter().position(|word| matches!(word.as_str(), "i" | "på" | "inom")).unwrap_or(all.len());
    if let Some(last) = kind.checked_sub(1).map(|at| all[at].clone()).filter(|_| kind >= 2)
        && last.chars().count() >= 5
        && ["an", "en", "et", "na"].iter().any(|ending| last.ends_with(ending))
    {
        out.push(vec![last]);
    }
    if let Some(at) = all.iter().position(|word| matches!(word.as_str(), "i" | "in" | "of" | "på" | "inom"))
        && at > 0
    {
        out.push(all[..at].to_vec());
    } else if all.len() >= 3 && words.last().is_some_and(|word| text::starts_large(word.raw)) {
        // "Ekby Health Board" is "the Health Board" further on.
        out.push(all[all.len() - 2..].to_vec());
    }
    out
}

/// "Ekby Police" beside "Ekby City Council" is "the Police" further on; "Regionförbundet Mitt" is "regionförbundet", where no
/// other party begins so.
fn shortened(parties: &mut Parties) {
    let firsts: Vec<String> = parties
        .bound
        .iter()
        .filter_map(|(_, label)| text::words(label).into_iter().next().map(|word| word.low))
        .collect();
    for other in &mut parties.others {
        let words = text::words(&other.label);
        if let [kind, name, ..] = words.as_slice()
            && kind.low.chars().count() >= 8
            && ["en", "et"].iter().any(|ending| kind.low.ends_with(ending))
            && text::starts_large(name.raw)
            && firsts.iter().filter(|first| **first == kind.low).count() == 1
        {
            let short = vec![kind.low.clone()];
            other.names.push(short);
        }
        let Some(name) = other.names.first().filter(|name| name.len() == 2).cloned() else { continue };
        if firsts.iter().filter(|first| **first == name[0]).count() >= 2 {
            other.names.push(name[1..].to_vec());
        }
    }
}

fn label(member: &str) -> String {
    let member = text::uncapitalised(member.trim());
    let cut = member.strip_prefix("the ").unwrap_or(&member);
    let cut = cut.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '–' | '-' | ' ' | ',' | '.'));
    text::capitalised(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_with_a_name_is_its_kind_further_on_unless_two_are() {
        let named = |labels: &[&str]| {
            let mut parties = Parties::default();
            for label in labels {
                bind_other(&mut parties, &text::words(label), (*label).to_owned());
            }
            shortened(&mut parties);
            let short = vec!["regionförbundet".to_owned()];
            parties.others.iter().filter(|other| other.names.contains(&short)).count()
        };
        assert_eq!(named(&["Regionförbundet Sveriges Mitt"]), 1);
        assert_eq!(named(&["Regionförbundet Norr", "Regionförbundet Söder"]), 0);
    }

    #[test]
    fn a_title_tells_the_parties() {
        assert_eq!(members("Ekby kommun, Region Nord och den ideella sektorn").len(), 3);
        assert_eq!(
            members("the Ekby Executive and the Voluntary and Community Sector"),
            ["the Ekby Executive", "the Voluntary and Community Sector"]
        );
    }
}

//! Who the parties of a text are: by its title, by its chapter about them, else by whom it speaks of most.

use super::{Mention, Other, Parties, Party};
use crate::heading::Role;
use crate::layout::Block;
use crate::text::{self, Word};
use crate::vocabulary;

use super::alias::abbreviations;
use super::guess::{by_frequency, by_headings};

/// Finds the parties.
pub(crate) fn parties(title: &str, blocks: &[Block], roles: &[Role]) -> Parties {
    let mut parties = Parties::default();
    let titled = after_between(title).map(str::to_owned);
    let titled: Vec<String> = titled.into_iter().chain(subtitles(blocks)).collect();
    let sure = titled.len();
    for (n, phrase) in titled.into_iter().chain(phrases(blocks, roles)).enumerate() {
        let members = members(&phrase);
        let listed = n < sure && (2..=6).contains(&members.len());
        for member in members {
            bind(&mut parties, &member, listed);
        }
        if parties.bound.len() >= 2 {
            break;
        }
    }
    shortened(&mut parties);
    by_frequency(&mut parties, blocks);
    abbreviations(&mut parties, blocks);
    parties.learn_labels();
    by_headings(&mut parties, blocks, roles);
    parties
}

/// What follows "between" in the first headings, whatever they call the text.
fn subtitles(blocks: &[Block]) -> Vec<String> {
    let short = |block: &&Block| block.text.chars().count() <= 260 && !text::is_terminated(&block.text);
    let first = || blocks.iter().take(8).filter(short);
    let between = first().filter_map(|block| after_between(&block.text));
    let named = first().map(|block| block.text.as_str()).filter(|line| lists_parties(line));
    between.chain(named).map(str::to_owned).collect()
}

/// "Ekby Council, the Health Board and community groups" beneath the title: names, and nothing that happens.
fn lists_parties(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphabetic());
    let words = text::words(line);
    let members = members(line);
    let silent = !words.iter().any(|word| {
        vocabulary::is_modal(&word.low) || vocabulary::is_subordinator(&word.low) || word.low == "to"
    });
    let short = members.iter().all(|one| one.split(' ').count() <= 7);
    let is_party = |one: &&String| {
        let found = nouns(&Parties::default(), &text::words(one));
        found.iter().any(|mention| mention.party != Party::Joint && !mention.genitive)
    };
    let parties = members.iter().filter(is_party).count();
    // A name among parties is a party, too.
    let all = members.iter().all(|one| is_party(&one) || text::starts_large(one) && one.contains(' '));
    let labelled = line.contains(':');
    (2..=5).contains(&members.len())
        && !labelled
        && silent
        && short
        && (parties >= 2 || parties == 1 && all)
        && !is_named_compact(line)
}

/// The words that tell who agrees: what follows "between" in the title, then the chapter about the parties.
fn phrases(blocks: &[Block], roles: &[Role]) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks.iter().take(40) {
        if block.text.chars().count() <= 260
            && is_named_compact(&block.text)
            && let Some(rest) = after_between(&block.text)
        {
            out.push(rest.to_owned());
        }
    }
    for block in blocks.iter().take(60) {
        let told =
            ["parter: ", "parter är ", "parterna är ", "parties: ", "the parties are ", "the partners are "];
        let low = text::fold(&block.text);
        if let Some(at) = told.iter().find_map(|lead| low.find(lead).map(|at| at + lead.len()))
            && low.len() == block.text.len()
        {
            out.push(text::sentences(&block.text[at..]).first().copied().unwrap_or("").to_owned());
        }
    }
    for (i, role) in roles.iter().enumerate() {
        if *role == Role::Parties && blocks[i].is_heading() {
            let body: Vec<&str> = blocks[i + 1..]
                .iter()
                .take_while(|b| !b.is_heading())
                .take(6)
                .map(|b| b.text.as_str())
                .collect();
            let listed = blocks[i + 1..].iter().take_while(|b| !b.is_heading()).any(Block::is_item);
            let first = body.first().copied().unwrap_or("");
            out.push(if listed { body.join(", ") } else { first.to_owned() });
        }
    }
    for block in blocks.iter().take(30) {
        for sentence in text::sentences(&block.text) {
            if let Some(rest) = after_between(sentence).filter(|_| is_named_compact(sentence)) {
                out.push(rest.to_owned());
            }
        }
    }
    for block in blocks.iter().take(30) {
        for sentence in text::sentences(&block.text) {
            out.extend(before_agreeing(sentence).map(str::to_owned));
        }
    }
    out
}

/// "The Council, the Trust and the Forum have agreed …": those who agree stand before the verb.
fn before_agreeing(sentence: &str) -> Option<&str> {
    const AGREEING: [&str; 16] = [
        " made this ",
        " have made ",
        " have signed ",
        " enter into ",
        " have entered ",
        " sluter ",
        " har slutit ",
        " har tecknat ",
        " have agreed ",
        " agreed ",
        " agree to ",
        " har kommit överens ",
        " har enats ",
        " är överens ",
        " har ingått ",
        " har träffat ",
    ];
    let at = AGREEING.iter().filter_map(|verb| sentence.find(verb)).min()?;
    let before = &sentence[..at];
    let joined = [" and ", " och ", " samt "].iter().any(|word| before.contains(word));
    (joined && text::words(before).len() <= 24).then_some(before)
}

fn is_named_compact(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "*överenskommelse*",
        "compact*",
        "concordat*",
        "charter*",
        "accord*",
        "agreement*",
        "avsiktsförklaring*",
        "samverkansavtal*",
        "lök",
        "memorandum*",
        "covenant*",
        "avtal*",
        "partnership*",
    ];
    vocabulary::any(NAMES, &text::words(text))
}

fn after_between(text: &str) -> Option<&str> {
    let words = text::words(text);
    let at = words.iter().find(|word| matches!(word.low.as_str(), "mellan" | "between"))?;
    let rest = &text[at.end..];
    let mut depth = 0;
    let end = rest.char_indices().find(|(_, c)| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        // A quotation mark ends the title; in brackets it only dresses a short name.
        depth <= 0 && matches!(c, '.' | '\n' | '"' | '”')
    });
    Some(rest[..end.map_or(rest.len(), |(at, _)| at)].trim())
}

/// The members of "A, B and C": cut at commas and "and", but a piece of mere adjectives belongs to the next.
fn members(phrase: &str) -> Vec<String> {
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
    if words.is_empty() || words.len() > 10 || told || member.contains(|c: char| c.is_ascii_digit()) {
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
        Some(party) if parties.bound.iter().any(|(bound, _)| *bound == party) => {}
        Some(party) => parties.bound.push((party, label)),
        None if parties.others.len() < 6
            && (text::starts_large(member) || is_definite(&words) || (listed && words.len() <= 4)) =>
        {
            let n = u8::try_from(parties.others.len()).unwrap_or(0);
            let answers = names(&words);
            parties.others.push(Other { label: label.clone(), names: answers });
            parties.bound.push((Party::Other(n), label));
        }
        None => {}
    }
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

/// "Ekby Police" beside "Ekby City Council" is "the Police" further on.
fn shortened(parties: &mut Parties) {
    let firsts: Vec<String> = parties
        .bound
        .iter()
        .filter_map(|(_, label)| text::words(label).into_iter().next().map(|word| word.low))
        .collect();
    for other in &mut parties.others {
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
    fn a_title_tells_the_parties() {
        assert_eq!(members("Ekby kommun, Region Nord och den ideella sektorn").len(), 3);
        assert_eq!(
            members("the Ekby Executive and the Voluntary and Community Sector"),
            ["the Ekby Executive", "the Voluntary and Community Sector"]
        );
    }
}

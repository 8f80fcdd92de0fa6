//! Where a text tells who agrees: its title and what stands beneath it, its chapter on the parties, its first sentences.

use super::find::{members, nouns};
use super::{Parties, Party};
use crate::heading::Role;
use crate::layout::Block;
use crate::text;
use crate::vocabulary;

/// What follows "between" in the first headings, whatever they call the text.
pub(super) fn subtitles(blocks: &[Block]) -> Vec<String> {
    let short = |block: &&Block| block.text.chars().count() <= 260 && !text::is_terminated(&block.text);
    let first = || blocks.iter().take(8).filter(short);
    let between = first().filter_map(|block| after_between(&block.text));
    let named = first().map(|block| without_label(&block.text)).filter(|line| lists_parties(line));
    cover(blocks).into_iter().chain(between.chain(named).map(str::to_owned)).collect()
}

/// A cover that sets every party on a line of its own: "… between", and beneath it one after another.
fn cover(blocks: &[Block]) -> Option<String> {
    const MOST: usize = 8;
    const LONGEST: usize = 120;
    let last = |text: &str| text::words(text).pop().map(|word| word.low).unwrap_or_default();
    let opens = |block: &Block| matches!(last(&block.text).as_str(), "between" | "mellan");
    let at = blocks.iter().take(MOST).position(opens)?;
    let lines: Vec<&str> = blocks[at + 1..]
        .iter()
        .take_while(|block| {
            !crate::heading::of(block).is_chapter()
                && !block.is_item()
                && block.text.chars().count() <= LONGEST
                && !text::is_terminated(&block.text)
        })
        .take(MOST)
        .map(|block| block.text.trim())
        .collect();
    (lines.len() >= 2).then(|| lines.join(", "))
}

/// Whom lead-ins and headings make promise: "Ekby Police will:", "Ekby pastorat ska", where there are several of them.
pub(super) fn leading(blocks: &[Block], roles: &[Role]) -> Vec<String> {
    const FEWEST: usize = 2;
    const ORGANS: [&str; 10] = [
        "group",
        "committee",
        "panel",
        "secretariat",
        "team",
        "grupp",
        "gruppen",
        "kommitt",
        "sekretariat",
        "råd",
    ];
    let mut other = false;
    let mut out: Vec<String> = Vec::new();
    for (block, role) in blocks.iter().zip(roles) {
        other = if block.is_heading() && role.is_chapter() { role.is_other() } else { other };
        let leads = (block.is_heading() || block.text.ends_with(':')) && !other;
        let Some(name) = before_promise(&block.text).filter(|_| leads) else { continue };
        let low = text::fold(name);
        if !out.iter().any(|known| known == name) && !ORGANS.iter().any(|organ| low.ends_with(organ)) {
            out.push(name.to_owned());
        }
    }
    if out.len() >= FEWEST { out } else { Vec::new() }
}

/// The name that a lead-in is about: nothing stands before it, and nothing but a promise after it.
fn before_promise(text: &str) -> Option<&str> {
    const LONGEST: usize = 7;
    const AFTER: usize = 4;
    const PROMISES: [&str; 12] = [
        "will",
        "shall",
        "undertakes",
        "undertake",
        "commits",
        "agrees",
        "pledges",
        "ska",
        "skall",
        "åtar",
        "lovar",
        "förbinder",
    ];
    let words = text::words(text);
    let at = words.iter().position(|word| PROMISES.contains(&word.low.as_str()))?;
    let name = text.get(..words.get(at)?.at)?.trim();
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '’' | '\''));
    let named = words[..at].iter().any(|word| text::starts_large(word.raw)) && text::starts_large(name);
    ((1..=LONGEST).contains(&at) && words.len() <= at + AFTER && plain && named).then_some(name)
}

/// "Working together: the Council and the groups": what a label before a colon introduces, unless it names a chapter.
fn without_label(line: &str) -> &str {
    const LONGEST: usize = 4;
    const MADE: [&str; 8] = [
        "signed by ",
        "agreed by ",
        "made by ",
        "prepared by ",
        "undertecknad av ",
        "ingången av ",
        "upprättad av ",
        "träffad av ",
    ];
    let low = text::fold(line);
    if let Some(by) = MADE.iter().find(|by| low.starts_with(**by)) {
        return line.get(by.len()..).unwrap_or(line);
    }
    match line.split_once(": ") {
        Some((label, rest))
            if label.split(' ').count() <= LONGEST && !crate::heading::role(label).is_chapter() =>
        {
            rest
        }
        _ => line,
    }
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
    let all = members.iter().all(|one| {
        let bare = one.strip_prefix("the ").unwrap_or(one);
        is_party(&one) || text::starts_large(bare) && bare.contains(' ')
    });
    let labelled = line.contains(':');
    (2..=5).contains(&members.len())
        && !labelled
        && silent
        && short
        && (parties >= 2 || parties == 1 && all)
        && !is_named_compact(line)
}

/// The words that tell who agrees: what follows "between" in the title, then the chapter about the parties.
pub(super) fn phrases(blocks: &[Block], roles: &[Role]) -> Vec<String> {
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
            // Every party on a line of its own, without a sign.
            let lines = body.len() >= 2
                && body.iter().all(|line| !text::is_terminated(line.split('(').next().unwrap_or("").trim()))
                && body.iter().all(|line| line.chars().count() <= 120 && text::sentences(line).len() == 1);
            let listed = listed || lines;
            let first = body.first().copied().unwrap_or("");
            out.push(if listed { body.join(", ") } else { first.to_owned() });
        }
    }
    for block in blocks.iter().take(30) {
        for sentence in text::sentences(&block.text) {
            let rest = after_between(sentence);
            // "A meeting between them looks at how the Compact works" names no parties of it.
            let before = |rest: &str| sentence.find(rest).unwrap_or(0);
            let named = |rest: &&str| is_named_compact(&sentence[..before(rest)]);
            out.extend(rest.filter(named).map(str::to_owned));
            let made = without_label(sentence).trim_end_matches('.');
            out.extend(
                Some(made)
                    .filter(|made| made.len() + 1 < sentence.len() && lists_parties(made))
                    .map(str::to_owned),
            );
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
    const AGREEING: [&str; 19] = [
        " har en överenskommelse",
        " have an agreement",
        " have a compact",
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
    // "This is the promise that the Council and the groups have made": those of the clause.
    let clause = [" that ", " which ", " som ", " att "]
        .iter()
        .filter_map(|word| Some(before.rfind(word)? + word.len()));
    let before = &before[clause.max().unwrap_or(0)..];
    let joined = [" and ", " och ", " samt "].iter().any(|word| before.contains(word));
    (joined && text::words(before).len() <= 24).then_some(before)
}

pub(super) fn is_named_compact(text: &str) -> bool {
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

pub(super) fn after_between(text: &str) -> Option<&str> {
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

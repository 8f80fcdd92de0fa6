//! Parties that no title names: whom the text speaks of most, and whom its headings give commitments.

use super::find::nouns;
use super::{Other, Parties, Party};
use crate::heading::Role;
use crate::layout::Block;
use crate::text;

/// A text that names no parties binds the public body it speaks of most, and civil society if it speaks of it.
pub(super) fn by_frequency(parties: &mut Parties, blocks: &[Block]) {
    let mut counts = [0_usize; 4];
    let mut civil = 0;
    for block in blocks {
        for mention in nouns(parties, &text::words(&block.text)) {
            match mention.party {
                Party::Municipality => counts[0] += 1,
                Party::Region => counts[1] += 1,
                Party::Government => counts[2] += 1,
                Party::Public => counts[3] += 1,
                Party::Civil => civil += 1,
                _ => {}
            }
        }
    }
    let names = [
        (Party::Municipality, "Kommunen"),
        (Party::Region, "Regionen"),
        (Party::Government, "Government"),
        (Party::Public, "Det offentliga"),
    ];
    if parties.bound.len() < 2
        && !parties.bound.iter().any(|(party, _)| party.is_public())
        && let Some(most) = (0..4).max_by_key(|&n| (counts[n], 4 - n)).filter(|&n| counts[n] > 0)
    {
        parties.guessed = true;
        let (party, name) = names[most];
        parties.bound.insert(0, (party, name.to_owned()));
    }
    if civil > 0 && parties.bound.len() < 3 && !parties.bound.iter().any(|(party, _)| *party == Party::Civil)
    {
        parties.bound.push((Party::Civil, "Civilsamhället".to_owned()));
    }
}

/// "Länsstyrelsens åtaganden": a heading that gives commitments to somebody whom no title named.
pub(super) fn by_headings(parties: &mut Parties, blocks: &[Block], roles: &[Role]) {
    for (block, _) in
        blocks.iter().zip(roles).filter(|(block, role)| block.is_heading() && **role == Role::Commitments)
    {
        let words = text::words(&block.text);
        let known = parties.mentions(&words).len() + nouns(parties, &words).len();
        let Some(first) = words.first().filter(|_| known == 0 && words.len() <= 6) else { continue };
        // "Themes and commitments": no genitive stands before "and".
        let plural = words.get(1).is_none_or(|next| crate::vocabulary::is_and(&next.low));
        let general = plural
            || matches!(
                first.low.as_str(),
                "gemensamma"
                    | "våra"
                    | "parternas"
                    | "allas"
                    | "vad"
                    | "det"
                    | "så"
                    | "our"
                    | "joint"
                    | "shared"
                    | "dess"
                    | "deras"
                    | "lokala"
                    | "åtagandens"
            );
        let owner = first
            .low
            .strip_suffix("'s")
            .or_else(|| first.low.strip_suffix("’s"))
            .or_else(|| first.low.strip_suffix('s'));
        let Some(name) = owner.filter(|name| !general && name.chars().count() >= 4 && words.len() >= 2)
        else {
            continue;
        };
        if crate::heading::role(first.raw).is_chapter()
            || super::phrases::is_named_compact(first.raw)
            || parties.others.len() >= 6
        {
            continue;
        }
        let own = vec![vec![name.to_owned()]];
        bind(parties, text::capitalised(name), own);
    }
}

/// "The Council", "The Police Service", "All partners", set alike: where headings name sides and nothing else, one among
/// them that we do not know names a side, too.
pub(super) fn by_siblings(parties: &mut Parties, blocks: &[Block], roles: &[Role]) {
    const MOST: usize = 6;
    let headings: Vec<usize> = (0..blocks.len()).filter(|&i| blocks[i].is_heading()).collect();
    let whole = |i: usize| {
        let words = text::words(&blocks[i].text);
        let mentions = parties.mentions(&words);
        let named = mentions
            .first()
            .filter(|one| super::phrase_start(&words, one.from) == 0 && one.to == words.len());
        named.map(|one| one.party)
    };
    let mut found: Vec<String> = Vec::new();
    // No heading of another rank stands between: another chapter would begin there.
    for run in headings.chunk_by(|&a, &b| blocks[a].kind == blocks[b].kind) {
        // "Parter" names a chapter, and nobody.
        let named = run.iter().filter(|&&at| roles[at] != Role::Parties);
        let sides: Vec<Party> = named.filter_map(|&at| whole(at)).collect();
        if sides.iter().all(|one| *one == sides[0]) {
            continue;
        }
        for &i in run {
            let words = text::words(&blocks[i].text);
            let listed = blocks.get(i + 1).is_some_and(|next| !next.is_heading());
            let silent = roles[i] == Role::Unknown
                && parties.mentions(&words).is_empty()
                && nouns(parties, &words).is_empty();
            if listed && silent && is_somebody(&words) {
                found.push(blocks[i].text.trim_end_matches(':').to_owned());
            }
        }
    }
    for label in found {
        let names = super::find::names(&text::words(&label));
        // "The Network" where the title binds the "Ekby Community Network".
        let within = |whole: &str| {
            let own: Vec<String> = text::words(whole).into_iter().map(|word| word.low).collect();
            names[0].iter().all(|word| own.contains(word))
        };
        if let Some((party, _)) = parties.bound.iter().find(|(_, whole)| within(whole)) {
            parties.phrases.push((names[0].clone(), *party));
            continue;
        }
        let known = parties.others.iter().any(|other| other.names.contains(&names[0]));
        if !known && parties.others.len() < MOST {
            bind(parties, label, names);
        }
    }
}

/// A party that a heading tells. "Näringslivets åtaganden", and beneath it "Företagen i Ekby åtar sig", are one party under two
/// names; the shorter is what everybody calls it.
fn bind(parties: &mut Parties, label: String, mut names: Vec<Vec<String>>) {
    let words = text::words(&label);
    let same = |one: &Other| is_of_business(&words) && is_of_business(&text::words(&one.label));
    let at = parties.others.iter().position(same);
    let party = Party::Other(u8::try_from(at.unwrap_or(parties.others.len())).unwrap_or(0));
    let Some(known) = at.and_then(|at| parties.others.get_mut(at)) else {
        parties.others.push(Other { label: label.clone(), names });
        parties.bound.push((party, label));
        return;
    };
    known.names.append(&mut names);
    if words.len() < text::words(&known.label).len() {
        known.label.clone_from(&label);
        let bound = parties.bound.iter_mut().filter(|(one, _)| *one == party);
        bound.for_each(|(_, name)| name.clone_from(&label));
    }
}

/// Trade and industry, by whatever name; social enterprises are of civil society.
fn is_of_business(words: &[text::Word<'_>]) -> bool {
    const STEMS: [&str; 4] = ["näringsliv", "företag", "business", "employers"];
    let social = words.iter().any(|word| word.low.starts_with("social"));
    !social && words.iter().any(|word| STEMS.iter().any(|stem| word.low.starts_with(stem)))
}

/// "Public sector partners will:" where no list is any single public body's: they are one side under one name.
pub(super) fn as_one_public(parties: &mut Parties, blocks: &[Block]) {
    let owners = |block: &Block| {
        let leads = block.is_heading() || block.text.ends_with(':');
        let owner = if leads { super::owner::of_heading(parties, &block.text) } else { None };
        owner.map(|owner| (owner, block.text.clone()))
    };
    let found: Vec<(Party, String)> = blocks.iter().filter_map(owners).collect();
    let of_the_public = |one: &(Party, String)| Parties::is_of_the_public(one.0, &one.1);
    let members: Vec<(Party, String)> =
        parties.bound.iter().filter(|one| of_the_public(one)).cloned().collect();
    let group = found.iter().any(|(party, _)| *party == Party::Public) && !parties.binds(Party::Public);
    let single = found.iter().any(|(party, _)| members.iter().any(|(member, _)| member == party));
    let kept = members.iter().map(|(party, _)| *party).find(|party| party.is_public());
    let Some(kept) = kept.filter(|_| group && !single && members.len() >= 2) else { return };
    for (member, _) in members.iter().filter(|(member, _)| *member != kept) {
        parties.bound.retain(|(party, _)| party != member);
        if let Party::Other(n) = member
            && let Some(other) = parties.others.get_mut(usize::from(*n))
        {
            parties.phrases.extend(std::mem::take(&mut other.names).into_iter().map(|name| (name, kept)));
        }
    }
}

/// A short definite noun: "The Police Service", "Näringslivet".
fn is_somebody(words: &[text::Word<'_>]) -> bool {
    let last = words.last().map_or("", |word| word.low.as_str());
    let definite = ["en", "et", "na"].iter().any(|ending| last.ends_with(ending)) && words.len() <= 2;
    let the = words.first().is_some_and(|word| word.low == "the") && (2..=4).contains(&words.len());
    the || definite && last.chars().count() >= 6
}

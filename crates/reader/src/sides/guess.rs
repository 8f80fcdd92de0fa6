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
        let general = matches!(
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
        if crate::heading::role(first.raw).is_chapter() || parties.others.len() >= 6 {
            continue;
        }
        let n = u8::try_from(parties.others.len()).unwrap_or(0);
        let label = text::capitalised(name);
        parties.others.push(Other { label: label.clone(), names: vec![vec![name.to_owned()]] });
        parties.bound.push((Party::Other(n), label));
    }
}

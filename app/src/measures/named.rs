//! Which commitment, and which side, somebody means by what they write: a part of an address, a heading, the number that
//! is printed, alone or behind the name of a side. Where it can be two, both are named and nothing is guessed.

use super::facts::{Commitment, Ground};
use crate::{
    base::{Problem, text},
    compact::rules::Side,
};

/// Words that people put before a number and that say nothing.
const NOISE: [&str; 6] = ["atagande", "ataganden", "commitment", "commitments", "nr", "no"];

/// The commitments that `typed` names: of this compact, each once; in its edition in force rather than in an older one.
/// One text may name several, parted by a semicolon, or by a comma where the whole is no heading of its own.
pub fn served(typed: &[String], ground: &Ground) -> Result<Vec<Commitment>, Problem> {
    let mut serves: Vec<Commitment> = Vec::new();
    for one in typed.iter().flat_map(|one| one.split(';')).map(text::line).filter(|one| !one.is_empty()) {
        let found = match meant(&one, ground) {
            Ok(found) => vec![found],
            Err(_) if one.contains(',') => {
                let parts = one.split(',').map(text::line).filter(|part| !part.is_empty());
                parts.map(|part| meant(&part, ground)).collect::<Result<_, _>>()?
            }
            Err(problem) => return Err(problem),
        };
        for found in found {
            if serves.iter().all(|c| c.id != found.id) {
                serves.push(found.clone());
            }
        }
    }
    if serves.is_empty() { Err(Problem::at("serves", "measures-serves-missing")) } else { Ok(serves) }
}

/// The one commitment that `typed` names.
fn meant<'a>(typed: &str, ground: &'a Ground) -> Result<&'a Commitment, Problem> {
    let known = &ground.commitments;
    if let Some(exact) = known.iter().find(|c| c.id.as_str() == typed) {
        return Ok(exact);
    }
    let said = spaced(typed);
    let newest = known.first().map_or(0, |one| one.edition);
    let in_force: Vec<&Commitment> = known.iter().filter(|c| c.edition == newest).collect();
    let ways: [&dyn Fn(&Commitment) -> bool; 4] = [
        &|c| text::fold(&c.slug) == text::fold(typed),
        &|c| [&c.heading, &c.body, &c.name()].iter().any(|one| !one.is_empty() && spaced(one) == said),
        &|c| !c.label.is_empty() && spaced(&format!("{} {}", c.group, c.label)) == said,
        &|c| numbered(c, &said, &ground.sides),
    ];
    for way in ways {
        let found: Vec<&Commitment> = in_force.iter().copied().filter(|c| way(c)).collect();
        let own = || found.iter().copied().filter(|c| c.sides.contains(&ground.plan.side));
        match (found.as_slice(), own().collect::<Vec<_>>().as_slice()) {
            ([one], _) | (_, [one]) => return Ok(one),
            ([], _) => {}
            ([one, other, ..], _) => {
                return Err(Problem::at("serves", "measures-serves-two")
                    .with("what", typed)
                    .with("one", told(one, ground))
                    .with("other", told(other, ground)));
            }
        }
    }
    // What only an older edition holds is meant as it stood there.
    let older = known.iter().find(|c| ways[..3].iter().any(|way| way(c)));
    older.ok_or_else(|| Problem::at("serves", "measures-serves-foreign").with("what", typed))
}

/// Whether `said` is the printed number of `c`, alone or behind a side's name or how that begins.
fn numbered(c: &Commitment, said: &str, sides: &[Side]) -> bool {
    let (label, said) = (without_noise(&spaced(&c.label)), without_noise(said));
    if label.is_empty() || said == label {
        return said == label && !label.is_empty();
    }
    let Some(who) = said.strip_suffix(&label).and_then(|who| who.strip_suffix(' ')) else { return false };
    let of = sides.iter().filter(|side| c.sides.contains(&side.key));
    of.flat_map(|side| [&side.label, &side.key]).any(|name| begins(&text::fold(name), who))
}

/// Whether a name, or one of its words, begins with what was written: "kommun", "k", "civilsamhället".
fn begins(name: &str, who: &str) -> bool {
    name.starts_with(who) || name.split(' ').any(|word| word.starts_with(who))
}

fn without_noise(said: &str) -> String {
    said.split(' ').filter(|word| !NOISE.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Folded, with a blank between letters and digits: "K1" is "k 1".
fn spaced(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut before = ' ';
    for c in text::fold(written).chars() {
        if before != ' ' && c != ' ' && before.is_ascii_digit() != c.is_ascii_digit() {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

/// What to write for `of` so that it can be nothing else: its heading, or its side and number, or its part of addresses.
pub fn to_write(of: &Commitment, ground: &Ground) -> String {
    let side = |key: &String| ground.sides.iter().find(|side| side.key == *key);
    let whose = of.sides.first().and_then(side).map(|side| format!("{} {}", side.label, of.label));
    let whose = whose.filter(|_| !of.label.is_empty());
    let tried = [Some(of.heading.clone()), whose].into_iter().flatten();
    let mut tried = tried.filter(|way| !way.is_empty() && !way.contains([',', ';']));
    let exact = |way: &String| meant(way, ground).is_ok_and(|found| found.id == of.id);
    tried.find(exact).unwrap_or_else(|| of.slug.clone())
}

fn told(of: &Commitment, ground: &Ground) -> String {
    let (write, name) = (to_write(of, ground), of.name());
    if write == name { write } else { format!("{write} ({name})") }
}

/// The key of the side that is called `typed`; what is called nothing stays what it is.
pub fn side(typed: &str, sides: &[Side]) -> String {
    let said = text::fold(typed);
    let is = |side: &&Side| side.key == typed || text::fold(&side.label) == said;
    sides.iter().find(is).map_or_else(|| typed.to_owned(), |side| side.key.clone())
}

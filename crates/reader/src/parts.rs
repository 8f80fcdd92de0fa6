//! Who owes a commitment: sentence by sentence, and together.

use crate::commitments::Unit;
use crate::finding;
use crate::proposal::{Finding, Part, PartKind};
use crate::sentence;
use crate::sides::{Parties, Party};
use crate::text;

/// The sides and parts of a commitment, and what was guessed.
#[derive(Debug, Default)]
pub(crate) struct Owed {
    /// The union over its parts.
    pub sides: Vec<Party>,
    /// Its sentences.
    pub parts: Vec<Part>,
    /// What was guessed.
    pub finding: Option<Finding>,
}

/// Settles who owes a commitment. The owner of the list owes whatever stands in it; without one the subjects do.
pub(crate) fn owed(parties: &Parties, unit: &Unit, words: &str, line: u32) -> Owed {
    let readings: Vec<(&str, sentence::Reading)> =
        text::sentences(words).into_iter().map(|one| (one, sentence::read(parties, one))).collect();
    let given = unit.owner.map(|owner| vec![owner]).or_else(|| unit.cell.clone());
    let given = given.map(|given| parties.expand(given));
    let mut owed = Owed::default();
    if let Some(given) = given {
        let silent = readings.iter().all(|(_, reading)| reading.kind == PartKind::Explanation);
        for (n, (words, reading)) in readings.into_iter().enumerate() {
            let kind = if silent && n == 0 { PartKind::Duty } else { reading.kind };
            let sides = if kind == PartKind::Explanation { Vec::new() } else { given.clone() };
            owed.parts.push(part(parties, words, kind, &sides));
        }
        owed.sides = given;
        return owed;
    }
    // "Så gör vi:" leads in measures; who owes it stands in the promise itself.
    let leads = |words: &str| words.lines().next().is_some_and(|line| line.trim_end().ends_with(':'));
    let promised = readings.iter().any(|(words, reading)| {
        reading.kind == PartKind::Duty && !leads(words) && !reading.subjects.is_empty()
    });
    let counts = |words: &str| !(promised && leads(words));
    for (_, reading) in
        readings.iter().filter(|(words, reading)| reading.kind == PartKind::Duty && counts(words))
    {
        for party in parties.expand(reading.subjects.clone()) {
            if !owed.sides.contains(&party) {
                owed.sides.push(party);
            }
        }
    }
    guess(parties, &readings, &mut owed, line, words);
    let guessed = owed.finding.is_some();
    for (words, reading) in readings {
        let mut sides = if reading.kind == PartKind::Duty { reading.subjects.clone() } else { Vec::new() };
        if guessed && reading.kind != PartKind::Explanation {
            sides.clone_from(&owed.sides);
        }
        owed.parts.push(part(parties, words, reading.kind, &sides));
    }
    owed
}

/// A commitment that names nobody: a right is owed by the others, anything else by all together.
fn guess(parties: &Parties, readings: &[(&str, sentence::Reading)], owed: &mut Owed, line: u32, words: &str) {
    if !owed.sides.is_empty() {
        return;
    }
    let holders: Vec<Party> = readings
        .iter()
        .filter(|(_, reading)| reading.kind == PartKind::Right)
        .flat_map(|(_, reading)| reading.subjects.clone())
        .collect();
    let others: Vec<Party> =
        parties.bound.iter().map(|(party, _)| *party).filter(|party| !holders.contains(party)).collect();
    if holders.is_empty() || holders.contains(&Party::Joint) || others.is_empty() {
        owed.sides = vec![Party::Joint];
        owed.finding = Some(finding::warning(finding::GUESSED_SIDES, Some(line), words));
    } else {
        owed.sides = others;
        owed.finding = Some(finding::warning(finding::GUESSED_RIGHT, Some(line), words));
    }
}

fn part(parties: &Parties, words: &str, kind: PartKind, sides: &[Party]) -> Part {
    Part {
        text: words.to_owned(),
        kind,
        sides: parties.expand(sides.to_vec()).iter().filter_map(|party| parties.key(*party)).collect(),
    }
}

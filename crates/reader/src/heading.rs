//! What a heading says of its chapter, by the words of the field.
//!
//! A heading names its chapter by the first word that we know, unless a preposition governs it: "Commitments on values"
//! is about commitments, "More knowledge about principles" is about neither.

use crate::layout::Block;
use crate::layout::marker::MarkerKind;
use crate::text::{self, Word};
use crate::vocabulary;

/// What a chapter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// A table of contents.
    Contents,
    /// A foreword or an introduction.
    Foreword,
    /// How it came about.
    Background,
    /// What words mean.
    Definitions,
    /// Who may join.
    Eligibility,
    /// Who agrees.
    Parties,
    /// What it is for.
    Purpose,
    /// The vision.
    Vision,
    /// The goals.
    Goals,
    /// Values: the ground of the text, in some texts the principles themselves.
    Values,
    /// The principles, whatever the text calls them.
    Principles,
    /// One principle, which the heading names.
    Principle,
    /// Commitments.
    Commitments,
    /// Measures: beneath a commitment, or, where a text has no other word, the commitments.
    Measures,
    /// A plan.
    Plan,
    /// Follow-up and evaluation.
    FollowUp,
    /// From when to when.
    Term,
    /// How to join.
    Accession,
    /// When it is broken.
    Complaints,
    /// Bodies.
    Organisation,
    /// Who signed.
    Signatures,
    /// What the parties recognise, or find hard.
    Recognitions,
    /// Whom to ask.
    Contact,
    /// We do not know.
    Unknown,
}

impl Role {
    /// Whether we know what it is.
    pub fn is_chapter(self) -> bool {
        self != Self::Unknown
    }

    /// Whether it surely is neither principle nor commitment, and so ends such a chapter.
    pub fn is_other(self) -> bool {
        !matches!(
            self,
            Self::Unknown
                | Self::Principle
                | Self::Principles
                | Self::Commitments
                | Self::Measures
                | Self::Values
        )
    }
}

/// The forms in which a heading names one principle: "Principen om tillit", "Value: trust".
const NAMING: [&str; 16] = [
    "principen",
    "principerna",
    "princip",
    "the principle",
    "principle",
    "kännetecknet",
    "kännetecken",
    "värdet",
    "värde",
    "value",
    "outcome",
    "värdeordet",
    "hörnstenen",
    "grundprincip",
    "the value",
    "pillar",
];

/// The name that a heading gives to one principle, if that is what it does.
pub(crate) fn principle_name(heading: &str) -> Option<&str> {
    let low = text::fold(heading);
    if low.len() != heading.len() {
        return None;
    }
    // "Ledord 2: Tidiga samtal": any word for the set, where it is counted.
    let first = low.split(' ').next().unwrap_or("");
    let set = Some(first).filter(|first| vocabulary::set(first) == Some(Role::Principles));
    NAMING.iter().copied().chain(set).find_map(|form| {
        let rest = low.strip_prefix(form)?;
        // "Principle one: trust" is counted, too.
        let spelt = rest.trim_start().split_once([':', '.', '–', '-']).filter(|(word, _)| {
            !word.trim().contains(' ')
                && (word.trim() == "one" || crate::principles::numeral(word.trim()).is_some())
        });
        let rest =
            spelt.map_or(rest, |(word, _)| &rest[rest.find(word.trim()).unwrap_or(0) + word.trim().len()..]);
        let digits = rest.trim_start_matches([' ', '.']);
        let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
        let counted = spelt.is_some() || rest.len() < digits.len();
        let name = ["om ", "of ", ": ", "– ", "- ", "— ", ". "]
            .iter()
            .find_map(|sign| rest.trim_start().strip_prefix(sign));
        let sure = counted || NAMING.contains(&form);
        let name = match (name, counted) {
            (Some(name), _) if sure => name,
            (None, true) if rest.starts_with(' ') => rest,
            _ => return None,
        };
        let name = name.trim();
        (!name.is_empty()).then(|| &heading[heading.len() - name.len()..])
    })
}

/// What a heading's words say of its chapter.
pub(crate) fn role(heading: &str) -> Role {
    let body = without_annex(heading);
    if principle_name(body).is_some() {
        return Role::Principle;
    }
    let mut words = text::words(body);
    // "If a promise is broken", "Om ett löfte bryts".
    if broken(&words) {
        return Role::Complaints;
    }
    // "What happens if a promise is broken": what a condition speaks of is not what the chapter holds.
    if let Some(at) =
        words.iter().skip(1).position(|word| matches!(word.low.as_str(), "if" | "when" | "ifall" | "när"))
    {
        let condition = words.split_off(at + 1);
        if first(&words, true).is_none() && first(&condition, true) == Some(Role::Commitments) {
            return Role::Complaints;
        }
        if first(&words, true).is_none() {
            words.extend(condition);
        }
    }
    // "… between the council and …" names the whole text, or its parties.
    if words.iter().any(|word| matches!(word.low.as_str(), "mellan" | "between")) {
        return Role::Unknown;
    }
    // "Alla parter" is whose, not a chapter about them.
    if words.len() <= 3
        && words.first().is_some_and(|one| {
            matches!(one.low.as_str(), "alla" | "båda" | "bägge" | "samtliga" | "all" | "both" | "each")
        })
        && words.iter().any(|one| vocabulary::party(&one.low).is_some())
    {
        return Role::Unknown;
    }
    // "Both parties commit to" says who promises.
    let found = first(&words, true).filter(|role| *role != Role::Parties);
    let promised = || {
        (0..words.len())
            .any(|i| vocabulary::chapters_at(&words[i..]).any(|(_, role)| role == Role::Commitments))
    };
    if found.is_none() && promised() {
        return Role::Commitments;
    }
    // "Om uppföljning" is about it; "Samtal före beslut" is about something else.
    let about = words.len() <= 4 && words.first().is_some_and(|one| vocabulary::is_preposition(&one.low));
    first(&words, true)
        .or_else(|| first(&words, false).filter(|role| about || words.len() <= 4 && *role != Role::Term))
        .unwrap_or(Role::Unknown)
}

/// A condition about promises that are not kept.
fn broken(words: &[Word<'_>]) -> bool {
    const BROKEN: &[&str] = &[
        "broken",
        "not kept",
        "not met",
        "bryts",
        "brutits",
        "inte hålls",
        "inte har hållits",
        "inte följs",
    ];
    let condition = words.first().is_some_and(|one| matches!(one.low.as_str(), "if" | "when" | "om" | "när"));
    condition && first(words, true) == Some(Role::Commitments) && vocabulary::any(BROKEN, words)
}

/// What a block that is a heading is for.
pub(crate) fn of(block: &Block) -> Role {
    if let Some(marker) = &block.marker
        && let MarkerKind::Worded(_) = marker.kind
    {
        let word = marker.printed.split(' ').next().unwrap_or("");
        return match role(word) {
            Role::Principles | Role::Values | Role::Principle => Role::Principle,
            Role::Unknown => role(&block.text),
            _ => Role::Unknown,
        };
    }
    role(&block.text)
}

fn first(words: &[Word<'_>], strict: bool) -> Option<Role> {
    const REACH: usize = 6;
    for i in 0..words.len().min(REACH) {
        let governed = i > 0 && vocabulary::is_preposition(&words[i - 1].low);
        if strict && governed {
            continue;
        }
        // "Överenskommelsens innehåll" is what it says, no list of its chapters.
        let owned = i > 0 && words[i - 1].low.ends_with('s');
        let found = vocabulary::chapters_at(&words[i..])
            .filter(|(_, role)| *role != Role::Contents || !owned)
            .max_by_key(|(count, _)| *count);
        if let Some((_, role)) = found {
            return Some(role);
        }
    }
    None
}

/// "Annex B: Commitments" is about commitments.
pub(crate) fn without_annex(heading: &str) -> &str {
    const KINDS: [&str; 7] = ["annex", "appendix", "bilaga", "schedule", "del", "part", "kapitel"];
    let mut parts = heading.splitn(2, ' ');
    let kind = text::fold(parts.next().unwrap_or(""));
    let Some(rest) = parts.next().filter(|_| KINDS.contains(&kind.as_str())) else { return heading };
    let number = rest.split([' ', ':', '.', '–', '-']).next().unwrap_or("");
    if number.chars().count() > 3 {
        return heading;
    }
    rest[number.len()..].trim_start_matches([' ', ':', '.', '–', '-', '—'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_its_chapter() {
        assert_eq!(role("Kommunens åtaganden och åtgärder"), Role::Commitments);
        assert_eq!(role("Annex B: Commitments"), Role::Commitments);
        assert_eq!(role("6 Principer för vårt arbete"), Role::Principles);
        assert_eq!(role("Our shared values"), Role::Values);
        assert_eq!(role("Principen om tillit"), Role::Principle);
        assert_eq!(role("Principle 2: Trust"), Role::Principle);
        assert_eq!(role("What the Council will do"), Role::Commitments);
        assert_eq!(role("What the Compact will do"), Role::Purpose);
        assert_eq!(role("Vad kommunen ska göra"), Role::Commitments);
        assert_eq!(role("Vad överenskommelsen ska göra"), Role::Purpose);
        assert_eq!(role("Ökad kunskap i kommunen"), Role::Unknown);
        assert_eq!(role("Uppföljning av åtagandena"), Role::FollowUp);
        assert_eq!(role("Så går ni med"), Role::Accession);
        assert_eq!(role("Om uppföljning"), Role::FollowUp);
        assert_eq!(role("If a promise is broken"), Role::Complaints);
        assert_eq!(role("Om våra åtaganden"), Role::Commitments);
        assert_eq!(role("Det här händer redan"), Role::Background);
        assert_eq!(role("Samtal före beslut"), Role::Unknown);
        assert_eq!(role("Exempel på samverkan som redan pågår"), Role::Background);
    }

    #[test]
    fn the_name_of_a_principle_is_what_follows() {
        assert_eq!(principle_name("PRINCIPEN OM TILLIT"), Some("TILLIT"));
        assert_eq!(principle_name("Principle 3 – Early dialogue"), Some("Early dialogue"));
        assert_eq!(principle_name("Ledord 2: Tidiga samtal"), Some("Tidiga samtal"));
        assert_eq!(principle_name("Ledord: vad vi står för"), None);
        assert_eq!(principle_name("Principer för samverkan"), None);
        assert_eq!(principle_name("Principles of the compact"), None);
    }
}

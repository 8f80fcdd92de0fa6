//! What a sentence does, and who does it.
//!
//! Grammar enough for promises: the subject stands first, or, in Swedish, right after the verb when something else stands
//! first ("Varje år kallar kommunen …"). What a preposition governs and what owns something is no subject. A side that
//! "shall be able to" is given something and owes nothing.

use crate::proposal::PartKind;
use crate::sides::{Mention, Parties, Party, phrase_start};
use crate::text::{self, Word};
use crate::vocabulary::{self, en, sv};

/// A sentence that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// What it does.
    pub kind: PartKind,
    /// Who does it, or is given it.
    pub subjects: Vec<Party>,
}

/// Reads a sentence.
pub(crate) fn read(parties: &Parties, sentence: &str) -> Reading {
    let words = text::words(sentence);
    let mentions = parties.mentions(&words);
    let (mut subjects, together) = subjects(&words, &mentions, sentence);
    if together && parties.are_all(&subjects) && says_together(&words) && !is_several(&words) {
        subjects = vec![Party::Joint];
    }
    let kind = kind(&words, &subjects);
    Reading { kind, subjects }
}

/// "Kommunen och föreningarna ska tillsammans …" is owed jointly; named without that word, each of them owes it.
fn says_together(words: &[Word<'_>]) -> bool {
    vocabulary::any(&["tillsammans", "gemensam*", "ihop", "together", "jointly", "joint"], words)
}

/// "Each on its own" keeps the sides apart.
fn is_several(words: &[Word<'_>]) -> bool {
    const TIMES: [&str; 12] = [
        "year", "month", "spring", "autumn", "summer", "winter", "term", "quarter", "week", "other", "time",
        "january",
    ];
    let each = words.iter().position(|word| word.low == "each").is_some_and(|at| {
        words
            .get(at + 1)
            .is_none_or(|next| !TIMES.contains(&next.low.as_str()) && !text::starts_large(next.raw))
    });
    each || vocabulary::any(&["var för sig", "var och en", "vardera"], words)
}

/// The subjects of a sentence, and whether they are one: joined by "and", not each with a verb of its own.
fn subjects(words: &[Word<'_>], mentions: &[Mention], sentence: &str) -> (Vec<Party>, bool) {
    let mut together = true;
    let mut out: Vec<Party> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for mention in mentions {
        let start = phrase_start(words, mention.from).max(last.map_or(0, |(to, _)| to));
        let chained = last.filter(|(to, _)| chains(words, *to, start, sentence)).map(|(_, is)| is);
        let is = !mention.genitive
            && match chained {
                Some(before) => before && !out.is_empty(),
                None => is_subject(words, start, mention, out.is_empty(), sentence),
            };
        if is && !out.contains(&mention.party) {
            together &= out.is_empty() || chained.is_some();
            out.push(mention.party);
        }
        last = Some((mention.to, is));
    }
    if out.is_empty() {
        out.extend(mentions.iter().find(|mention| is_agent(words, mention)).map(|mention| mention.party));
    }
    if out.is_empty() {
        out.extend(mentions.iter().find(|mention| acts_first(words, mention)).map(|mention| mention.party));
    }
    (out, together)
}

/// "När kommunen upphandlar ska förfrågan utformas så …": nobody is named for the passive but who acts in the clause before it.
fn acts_first(words: &[Word<'_>], mention: &Mention) -> bool {
    let opening = matches!(words[0].low.as_str(), "när" | "då" | "innan" | "when" | "before" | "where");
    let verb = words.get(mention.to).is_some_and(|next| is_verb(&next.low) || next.low.ends_with('s'));
    let passive = words[mention.to.min(words.len())..].windows(4).any(|near| {
        let modal = matches!(near[0].low.as_str(), "ska" | "skall" | "bör");
        let english = matches!(near[0].low.as_str(), "will" | "shall" | "must") && near[1].low == "be";
        english || modal && near[1..].iter().any(|word| word.low.len() > 4 && word.low.ends_with("as"))
    });
    opening && !mention.genitive && phrase_start(words, mention.from) == 1 && verb && passive
}

/// "the council and the groups": joined by "and", or by a comma in a list.
fn chains(words: &[Word<'_>], to: usize, start: usize, sentence: &str) -> bool {
    // "Samlar kommunen de organisationer som kan bidra": side by side without a sign they are no list.
    let listed = |at: usize| {
        let between = words.get(at).and_then(|next| sentence.get(words[at - 1].end..next.at));
        between.is_some_and(|between| !between.trim().is_empty())
    };
    start == to && to > 0 && listed(to) || (start == to + 1 && vocabulary::is_and(&words[to].low))
}

fn is_subject(words: &[Word<'_>], start: usize, mention: &Mention, first: bool, sentence: &str) -> bool {
    let after = words.get(mention.to).map_or("", |word| word.low.as_str());
    let promised = vocabulary::is_modal(after);
    let Some(before) = start.checked_sub(1).map(|i| &words[i]) else { return true };
    let parted = sentence
        .get(before.end..words[start].at)
        .is_some_and(|between| between.contains([',', ';', ':', '–']));
    if vocabulary::is_and(&before.low) || parted {
        // A new clause: "…, and the Sector will …", "Varje år, kommunen …".
        let joined = vocabulary::is_and(&before.low) && before.low != "eller" && before.low != "or";
        return promised || (first || joined) && is_verb(after);
    }
    // "Representatives of the groups will …", "Företrädare för föreningarna ska …".
    if vocabulary::is_preposition(&before.low) && speaks_for(words, start) {
        return promised || is_verb(after);
    }
    // "Neither the Council nor the Trust will …".
    if matches!(before.low.as_str(), "neither" | "varken") {
        return start == 1;
    }
    if vocabulary::is_preposition(&before.low) || vocabulary::is_subordinator(&before.low) {
        return false;
    }
    let opening = words[0].low.as_str();
    let inverted = vocabulary::is_modal(&before.low) || is_verb(&before.low);
    if inverted && first {
        return vocabulary::is(sv::ADVERBIALS, opening) && !matches!(opening, "det" | "detta") || start == 1;
    }
    (first && promised && start <= 6 && !has_clause(&words[..start])) || is_also(&before.low) && promised
}

/// Whether the sentence begins with people who act for whoever stands after the preposition.
fn speaks_for(words: &[Word<'_>], start: usize) -> bool {
    const PEOPLE: [&str; 13] = [
        "representatives",
        "members",
        "officers",
        "staff",
        "trustees",
        "leaders",
        "representanter",
        "företrädare",
        "medlemmar",
        "ledare",
        "anställda",
        "medarbetare",
        "tjänstepersoner",
    ];
    words[..start - 1].last().is_some_and(|noun| PEOPLE.contains(&noun.low.as_str()))
        && words[..start - 1].iter().rev().skip(1).all(|word| vocabulary::is_determiner(&word.low))
}

fn is_also(low: &str) -> bool {
    matches!(low, "också" | "även" | "therefore" | "also" | "både" | "both")
}

fn has_clause(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| vocabulary::is_subordinator(&word.low) || vocabulary::is_modal(&word.low))
}

/// "Mötet ordnas av kommunen", "is arranged by the council".
fn is_agent(words: &[Word<'_>], mention: &Mention) -> bool {
    let start = phrase_start(words, mention.from);
    let by = start.checked_sub(1).map(|i| words[i].low.as_str());
    let done = start.checked_sub(2).map_or("", |i| words[i].low.as_str());
    !mention.genitive
        && match by {
            Some("av") => done.ends_with('s') && done.chars().count() >= 4,
            Some("by") => done.ends_with("ed") || done.ends_with("en") || done.ends_with("un"),
            _ => false,
        }
}

fn is_verb(low: &str) -> bool {
    let long = low.chars().count() >= 3;
    let small = vocabulary::is_preposition(low)
        || vocabulary::is_subordinator(low)
        || matches!(low, "där" | "här" | "eller" | "samt" | "flera" | "fler" | "varje" | "år");
    long && !small
        && (low.ends_with('r')
            || low.ends_with("as")
            || low.ends_with("es")
            || matches!(low, "ses" | "gör" | "ger"))
}

/// Phrases that give a possibility: who is given it owes nothing.
const RIGHTS: &[&str] = &[
    "har rätt",
    "rätt att",
    "ha rätt",
    "får",
    "ges möjlighet",
    "har möjlighet",
    "kan välja",
    "har rätten",
    "may",
    "have the right",
    "has the right",
    "right to",
    "rights to",
    "is free to",
    "are free to",
    "entitled to",
    "be able to",
    "fritt att",
    "erbjuds",
];

fn kind(words: &[Word<'_>], subjects: &[Party]) -> PartKind {
    // Only the main clause gives: in "answers for that the young may speak" nobody is given anything.
    let main = words
        .iter()
        .skip(1)
        .position(|word| vocabulary::is_subordinator(&word.low) && word.low != "så")
        .map_or(words.len(), |at| at + 2);
    let given = (0..main.min(words.len()))
        .any(|i| RIGHTS.iter().any(|right| vocabulary::at(right, &words[i..]).is_some()));
    if given || enables(words) {
        return PartKind::Right;
    }
    let promises = words.iter().any(|word| {
        matches!(
            word.low.as_str(),
            "ska"
                | "skall"
                | "bör"
                | "åtar"
                | "måste"
                | "will"
                | "shall"
                | "must"
                | "should"
                | "lovar"
                | "förbinder"
        )
    });
    if promises || !subjects.is_empty() { PartKind::Duty } else { PartKind::Explanation }
}

/// "ska i ett tidigt skede kunna": the modal and "kunna" of one clause, with no other subject between them.
fn enables(words: &[Word<'_>]) -> bool {
    let modal = |word: &Word<'_>| matches!(word.low.as_str(), "ska" | "skall" | "bör" | "skulle");
    // "För att fler ska kunna …" is what it is for: the modal of the main clause comes later.
    let purpose = matches!(words, [first, second, ..] if first.low == "för" && second.low == "att");
    let mut modals = (0..words.len()).filter(|&i| modal(&words[i])).skip(usize::from(purpose));
    let Some(at) = modals.next() else { return false };
    words[at + 1..]
        .iter()
        .take(8)
        .take_while(|word| !vocabulary::is_subordinator(&word.low) && word.low != "för")
        .any(|word| word.low == "kunna")
}

/// Whether a sentence reads like a promise of somebody.
pub(crate) fn promises(parties: &Parties, text: &str) -> bool {
    text::sentences(text).first().is_some_and(|sentence| {
        let reading = read(parties, sentence);
        let words = text::words(sentence);
        let modal = words
            .iter()
            .any(|word| vocabulary::is(en::MODALS, &word.low) || vocabulary::is(sv::MODALS, &word.low));
        !reading.subjects.is_empty() && (modal || words.len() > 3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(sentence: &str) -> Vec<Party> {
        let parties = Parties {
            bound: vec![(Party::Municipality, "Ekby kommun".into()), (Party::Civil, "föreningarna".into())],
            ..Parties::default()
        };
        let reading = read(&parties, sentence);
        if reading.kind == PartKind::Right { Vec::new() } else { reading.subjects }
    }

    #[test]
    fn the_subject_is_who_does_it() {
        use Party::{Civil, Joint, Municipality};
        assert_eq!(who("Kommunen lånar ut lokaler till föreningarna."), [Municipality]);
        assert_eq!(who("Varje vår kallar kommunen till möte med det civila samhället."), [Municipality]);
        assert_eq!(who("För att hjälpa föreningarna ser kommunen över sina regler."), [Municipality]);
        assert_eq!(who("Parterna möts ofta."), [Joint]);
        assert_eq!(who("En gång per år samlas kommunen och föreningarna."), [Municipality, Civil]);
        assert_eq!(who("Kommunen och föreningarna ordnar tillsammans en dag."), [Joint]);
        assert_eq!(who("The Council will listen and the Sector will speak."), [Municipality, Civil]);
        assert_eq!(who("Each spring the Council will meet the Sector."), [Municipality]);
        assert_eq!(who("Mötet ordnas av kommunen."), [Municipality]);
        assert_eq!(who("Vid en kris samlar kommunen de föreningar som kan bidra."), [Municipality]);
        assert_eq!(who("Neither the Council nor the Sector will publish names."), [Municipality, Civil]);
        assert_eq!(who("Varken kommunen eller föreningarna ska sprida uppgifter."), [Municipality, Civil]);
        assert_eq!(who("Vart fjärde år låter kommunen någon annan utvärdera arbetet."), [Municipality]);
        assert_eq!(who("Kultur- och fritidsnämnden ger råd till föreningarna."), [Municipality]);
        assert_eq!(who("Stadens fastighetsbolag hyr ut lokaler till föreningar."), [Municipality]);
        assert_eq!(who("Representatives of the organisations will report back."), [Civil]);
    }

    #[test]
    fn a_possibility_is_no_duty() {
        assert!(who("Föreningarna ska tidigt kunna följa ett ärende.").is_empty());
        assert!(who("The Sector may use the hall.").is_empty());
        assert_eq!(who("Kommunen ska se till att ledare ska kunna bytas ut."), [Party::Municipality]);
        assert_eq!(who("För att fler ska kunna delta sänker kommunen sina taxor."), [Party::Municipality]);
    }

    #[test]
    fn what_is_governed_or_owned_is_no_subject() {
        assert!(who("Det är viktigt för kommunen.").is_empty());
        assert!(who("Kommunens lokaler är öppna.").is_empty());
    }
}

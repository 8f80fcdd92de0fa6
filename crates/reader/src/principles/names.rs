//! The names of principles in running words, and the words for the set itself.

use crate::heading::{self, Role};
use crate::text;
use crate::vocabulary;

/// A paragraph that ends with a colon and speaks of the set leads in its items.
pub(super) fn leads_in(text: &str) -> bool {
    let words = text::words(text);
    text.ends_with(':') && words.iter().any(|word| is_set_word(&word.low)) && words.len() <= 40
}

/// The head of a column that only counts.
pub(super) fn is_numbering(cell: &str) -> bool {
    matches!(text::letters(cell).as_str(), "" | "nr" | "no" | "ref" | "nummer" | "number" | "id")
}

/// The head of a column of principles.
pub(super) fn is_set_heading(cell: &str) -> bool {
    cell.split(' ').count() <= 3
        && matches!(heading::role(cell), Role::Principles | Role::Values | Role::Principle)
}

/// A word for the set: principer, values, kännetecken …
pub(super) fn is_set_word(low: &str) -> bool {
    matches!(low, "värden" | "värdeord" | "values") || vocabulary::set(low) == Some(Role::Principles)
}

/// "… bygger på principerna tillit, mod och tid": what follows the definite word for the set.
pub(super) fn after_set(sentence: &str) -> Option<(&str, &str)> {
    let words = text::words(sentence);
    // "Våra ledord är omtanke, mod och tid."
    let is = |at: usize| words.get(at + 1).filter(|next| matches!(next.low.as_str(), "är" | "are"));
    if let Some(verb) = words.iter().position(|word| is_set_word(&word.low)).and_then(is) {
        let rest = sentence[verb.end..].trim_start();
        return (rest.matches(',').count() >= 1 && text::starts_small(rest))
            .then_some((sentence[..verb.at].trim_end(), rest));
    }
    let set = words
        .iter()
        .find(|word| is_set_word(&word.low) && (word.low.ends_with("na") || word.low.ends_with("en")))?;
    let rest = sentence[set.end..].trim_start();
    let (before, rest) = (&sentence[..set.end], rest.strip_prefix("om ").unwrap_or(rest));
    // "… på principerna tillit, mod och tid": three short names need but one comma.
    let names = || names_in(rest, None);
    let short = || names().len() >= 3 && names().iter().all(|name| name.split(' ').count() <= 3);
    let listed = rest.matches(',').count() >= 2 || rest.contains(',') && short();
    (listed && !rest.starts_with(',') && text::starts_small(rest)).then_some((before, rest))
}

/// "… is founded on honesty, kindness and shared risk": what follows the words that lay a ground.
pub(super) fn founding(sentence: &str) -> Option<&str> {
    const GROUNDS: [&str; 20] = [
        "founded on ",
        "rests on ",
        "rest on ",
        "based on ",
        "built on ",
        "builds on ",
        "guided by ",
        "governed by ",
        "marked by ",
        "grounded in ",
        "vilar på ",
        "bygger på ",
        "präglas av ",
        "utgår från ",
        "utgår ifrån ",
        "grundas på ",
        "grundar sig på ",
        "kännetecknas av ",
        "styrs av ",
        "vägleds av ",
    ];
    let at = GROUNDS.iter().find_map(|words| sentence.find(words).map(|at| at + words.len()))?;
    let rest = sentence[at..].trim();
    (rest.matches(',').count() >= 1 && text::words(rest).len() <= 40).then_some(rest)
}

/// "Tre värden genomsyrar det vi lovar": the number right before the word for the set.
pub(super) fn set_count(words: &[text::Word<'_>]) -> Option<usize> {
    let at = words.iter().position(|word| is_set_word(&word.low))?;
    words[at.saturating_sub(2)..at].iter().rev().find_map(|word| numeral(&word.low))
}

/// "… om fyra hörnpelare. De är närhet, mod och …": a number, and then as many names.
pub(super) fn told_after(counting: &str, telling: &str) -> Vec<String> {
    const LEADS: [&str; 6] = ["De är ", "Dessa är ", "Det är ", "They are ", "These are ", "Those are "];
    let Some(list) = LEADS.iter().find_map(|lead| telling.strip_prefix(lead)) else { return Vec::new() };
    let words = text::words(counting);
    let counts: Vec<usize> = words.iter().filter_map(|word| numeral(&word.low)).filter(|&n| n >= 3).collect();
    let names = names_in(list, counts.first().copied());
    if counts.contains(&names.len()) { names } else { Vec::new() }
}

pub(super) fn count_in(words: &[text::Word<'_>]) -> Option<usize> {
    words.iter().rev().find_map(|word| numeral(&word.low))
}

/// A small number, in digits or letters.
pub(crate) fn numeral(low: &str) -> Option<usize> {
    const SV: [&str; 13] =
        ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    const EN: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let place = SV.iter().position(|word| *word == low).or_else(|| EN.iter().position(|word| *word == low));
    place.or_else(|| low.parse().ok()).filter(|n| (2..=16).contains(n))
}

/// The names of an enumeration. "och" parts the last two only where the promised number, or the commas, ask for it.
pub(super) fn names_in(list: &str, count: Option<usize>) -> Vec<String> {
    let list = list.trim().trim_end_matches(['.', ' ']);
    let mut names: Vec<String> = list.split([',', ';']).map(|name| name.trim().to_owned()).collect();
    if let Some(last) = names.pop() {
        let cut =
            ["samt ", "och ", "and "].iter().find_map(|word| last.strip_prefix(word).map(str::to_owned));
        // The last conjunction parts the last name: "A, B och C och D" ends with D.
        let parts = [" samt ", " och ", " and "].iter().find_map(|word| last.rsplit_once(word));
        let short = count.is_none_or(|count| names.len() + 1 < count);
        match (cut, parts) {
            (Some(name), _) => names.push(name),
            (None, Some((first, second))) if short => names.extend([first.to_owned(), second.to_owned()]),
            _ => names.push(last),
        }
    }
    let fits = names.iter().all(|name| !name.is_empty() && name.split(' ').count() <= 7);
    if fits { names } else { Vec::new() }
}

/// The name that an item or paragraph begins with, and what follows it.
pub(crate) fn title_of(item: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 8;
    let short = |name: &str, most: usize| {
        let count = name.split(' ').count();
        (1..=most).contains(&count) && text::starts_large(name) && !promises(name)
    };
    for sign in [": ", " – ", " — ", " - ", ". "] {
        if let Some((name, said)) = item.split_once(sign) {
            let most = if sign == ". " { 5 } else { LONGEST };
            // "Mod. Vi frågar i två fall: …": the colon stands in the sentence after the name.
            let one = if sign == ": " { !name.contains(". ") } else { !name.contains(['.', ',', '(']) };
            if short(name, most) && one {
                return Some((name, said));
            }
        }
    }
    let bare = item.trim_end_matches('.');
    let begins = text::starts_large(bare) || bare.split(' ').count() <= 4;
    (bare.split(' ').count() <= LONGEST + 4 && begins && !promises(bare) && !bare.contains(". "))
        .then_some((bare, ""))
}

/// "tillit – vi litar på varandra,": an item of a sentence that goes on through its list.
pub(super) fn small_title(item: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 4;
    let at = [" – ", " — ", " - ", ": ", ". "]
        .iter()
        .filter_map(|sign| item.split_once(sign))
        .min_by_key(|(name, _)| name.len());
    at.filter(|(name, said)| {
        name.split(' ').count() <= LONGEST
            && !name.contains([',', '.'])
            && !promises(name)
            && !said.is_empty()
    })
}

/// "Första principen: frivillighet": what follows the place that a principle has among them.
pub(super) fn after_ordinal(item: &str) -> &str {
    let Some((place, rest)) = item.split_once([':', '–']) else { return item };
    let words = text::words(place);
    let counted = words.len() <= 3 && words.iter().any(|word| ordinal(&word.low).is_some());
    if counted && words.last().is_some_and(|word| is_set_word(&word.low)) { rest.trim_start() } else { item }
}

/// What is said of a name, with the place that stood before it: "Första principen" is no part of the name, and is not lost.
pub(super) fn with_ordinal(item: &str, said: &str) -> String {
    let place = item.len() - after_ordinal(item).len();
    [item[..place].trim(), said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// "andra", "second": which one.
pub(crate) fn ordinal(low: &str) -> Option<u32> {
    const SV: [&str; 8] = ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde"];
    const EN: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    let place = SV.iter().chain(&EN).position(|word| *word == low)?;
    u32::try_from(place % 8 + 1).ok()
}

/// The noun that heads a sentence without a verb: "Respekt för att vi är olika" is about respect.
pub(super) fn head_of(item: &str) -> Option<&str> {
    let words = text::words(item);
    let end = words
        .iter()
        .position(|word| vocabulary::is_preposition(&word.low) || vocabulary::is_subordinator(&word.low))?;
    let name = item.get(..words.get(end)?.at)?.trim();
    ((1..=4).contains(&end) && text::starts_large(name) && !promises(name)).then_some(name)
}

/// "Tillit Vi litar på varandra": a cell whose line break was lost parts where a second capital begins a sentence.
pub(super) fn run_on(cell: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 8;
    let words = text::words(cell);
    if let Some((name, said)) = cell.split_once('\n').filter(|(name, _)| name.split(' ').count() <= LONGEST) {
        return Some((name.trim_end_matches(['.', ':']), said));
    }
    if words.len() <= 5 {
        return Some((cell.trim_end_matches('.'), ""));
    }
    if let Some(titled) = title_of(cell).filter(|(_, said)| !said.is_empty()) {
        return Some(titled);
    }
    let second =
        words.iter().skip(1).take(LONGEST).position(|word| text::starts_large(word.raw)).map(|at| at + 1);
    match second {
        Some(at) => {
            Some((cell[..words[at].at].trim().trim_end_matches(['.', ':', '–']), &cell[words[at].at..]))
        }
        None => (words.len() <= LONGEST).then_some((cell.trim_end_matches('.'), "")),
    }
}

/// A name does not say what somebody will do.
pub(super) fn promises(name: &str) -> bool {
    text::words(name).iter().any(|word| {
        matches!(word.low.as_str(), "ska" | "skall" | "åtar" | "will" | "shall" | "must" | "lovar" | "bör")
    })
}

/// A name without capitals for show, number or point.
pub(super) fn clean(name: &str) -> String {
    let name = heading::principle_name(name).unwrap_or(name);
    let name = name
        .trim()
        .trim_end_matches(['.', ':', ';', ',', ' ', '–', '-'])
        .trim_matches(['"', '”', '“', '*', '_']);
    text::capitalised(&text::uncapitalised(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_by_the_promised_number() {
        assert_eq!(names_in("tillit, mod, öppenhet och insyn.", Some(3)).len(), 3);
        assert_eq!(names_in("tillit, mod och insyn", Some(3)).len(), 3);
        assert_eq!(
            names_in("tillit, öppenhet och insyn samt mod", None),
            ["tillit", "öppenhet och insyn", "mod"]
        );
    }

    #[test]
    fn items_begin_with_their_names() {
        assert_eq!(title_of("Tillit – vi litar på varandra."), Some(("Tillit", "vi litar på varandra.")));
        assert_eq!(
            title_of("Mod. Vi vågar två ting: fråga och svara."),
            Some(("Mod", "Vi vågar två ting: fråga och svara."))
        );
        assert_eq!(title_of("Tillit: Vi litar."), Some(("Tillit", "Vi litar.")));
        assert_eq!(title_of("Öppenhet och insyn"), Some(("Öppenhet och insyn", "")));
        assert_eq!(title_of("Kommunen ska låna ut lokaler."), None);
    }
}

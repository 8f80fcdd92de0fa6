//! A term replaced throughout a draft: every place where it stands, in whatever form, and what might stand there instead. Pure.

use reader::proposal::Proposal;

use super::{
    forms::{Form, Forms, Found, Tongue, Word},
    places::{self, Place},
};
use crate::compact::pieces;

/// A term that stands somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The name of the place.
    pub place: String,
    /// The key of the word for what that is, and its number.
    pub what: (String, usize),
    /// Where in the place it begins, in bytes.
    pub start: usize,
    /// Its sentence: what stands before it, itself, and what stands after it.
    pub before: String,
    /// The words as they stand.
    pub was: String,
    /// What stands after it.
    pub after: String,
    /// What is proposed.
    pub to: String,
    /// It stands within a longer word: not to be changed unless somebody says so.
    pub compound: bool,
}

/// Every occurrence of `term`, in the order of the draft.
pub fn find(proposal: &Proposal, term: &str, forms: &Forms) -> Vec<Occurrence> {
    let tongue = Tongue::of(&proposal.language);
    let wanted: Vec<Word> = term.split_whitespace().map(|word| Word::new(word, tongue)).collect();
    let mut all = Vec::new();
    if !wanted.is_empty() {
        for place in places::all(proposal) {
            within(&place, &wanted, forms, tongue, &mut all);
        }
    }
    all
}

fn within(place: &Place, wanted: &[Word], forms: &Forms, tongue: Tongue, all: &mut Vec<Occurrence>) {
    let words = words(&place.text);
    let mut at = 0;
    while at + wanted.len() <= words.len() {
        let here = &words[at..at + wanted.len()];
        let Some(found) = matched(&place.text, here, wanted) else {
            at += 1;
            continue;
        };
        let (mut start, end) = (here[0].0, here[wanted.len() - 1].1);
        let (form, compound) = match found {
            Found::Form(form) => (form, false),
            Found::Compound => (Form::default(), true),
        };
        // "den sociala ekonomin" becomes "civilsamhället": a single word takes no article.
        let single = !forms.plain.contains(' ');
        if form.definite && wanted.len() > 1 && single && at > 0 {
            let (from, to) = words[at - 1];
            let article = place.text[from..to].to_lowercase();
            if tongue.articles().contains(&article.as_str()) && blank(&place.text[to..start]) {
                start = from;
            }
        }
        let was = place.text[start..end].to_owned();
        let to = if compound {
            in_compound(&was, wanted, forms, tongue)
        } else {
            forms.propose(form, tongue, &was)
        };
        let (from, until) = sentence(&place.text, start, end);
        all.push(Occurrence {
            place: place.name.clone(),
            what: place.what.clone(),
            start,
            before: place.text[from..start].to_owned(),
            after: place.text[end..until].to_owned(),
            was,
            to,
            compound,
        });
        at += wanted.len();
    }
}

/// What these words are to the term.
fn matched(text: &str, here: &[(usize, usize)], wanted: &[Word]) -> Option<Found> {
    let apart = here.windows(2).all(|two| blank(&text[two[0].1..two[1].0]));
    let (last, firsts) = wanted.split_last()?;
    let bends = firsts.iter().zip(here).all(|(word, (from, to))| word.bends_to(&text[*from..*to]));
    let (from, to) = here[wanted.len() - 1];
    (apart && bends).then(|| last.find(&text[from..to])).flatten()
}

fn blank(between: &str) -> bool {
    !between.is_empty() && between.chars().all(char::is_whitespace)
}

/// The words of a text: letters and figures, with hyphens and apostrophes within.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let joins = matches!(c, '-' | '\'' | '\u{2019}') && open.is_some();
        match (c.is_alphanumeric() || joins, open) {
            (true, None) => open = Some(at),
            (false, Some(from)) => {
                // A mark at the end belongs to the sentence, not to the word; an apostrophe after an s is a genitive.
                let word = text[from..at].trim_end_matches('-');
                words.push((from, from + word.len()));
                open = None;
            }
            _ => {}
        }
    }
    words
}

/// The sentence around a stretch.
fn sentence(text: &str, start: usize, end: usize) -> (usize, usize) {
    let begins = pieces::sentences(text);
    let from = begins.iter().rfind(|at| **at <= start).copied().unwrap_or(0);
    let until = begins.iter().find(|at| **at >= end).copied().unwrap_or(text.len());
    (from, until)
}

/// The longer word with the new term in the old one's place.
fn in_compound(was: &str, wanted: &[Word], forms: &Forms, tongue: Tongue) -> String {
    let [word] = wanted else { return was.to_owned() };
    let lower = was.to_lowercase();
    // "idrottsföreningar" ends as the word itself does, and gets the same form of the new one.
    let ends = word.ends(was).and_then(|form| lower.rfind(word.root()).map(|at| (form, at)));
    if let Some((form, at)) = ends.filter(|_| lower.len() == was.len()) {
        return format!("{}{}", &was[..at], forms.propose(form, tongue, "").to_lowercase());
    }
    match lower.find(word.root()).filter(|_| lower.len() == was.len()) {
        Some(at) => format!("{}{}{}", &was[..at], forms.plain.to_lowercase(), &was[at + word.root().len()..]),
        None => was.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use reader::proposal::{Adoption, Commitment, Named, Part, PartKind, Proposal, Section, Side, Term};

    use super::{super::places, Forms, find};

    fn proposal() -> Proposal {
        let text = "Den sociala ekonomin är stark. Kommunen stöder social ekonomi och den sociala ekonomins företag.";
        let part = |text: &str, kind| Part { text: text.into(), kind, sides: vec!["municipality".into()] };
        Proposal {
            version: 1,
            title: "Överenskommelse med SOCIAL EKONOMI".into(),
            language: "sv".into(),
            sides: vec![Side { key: "civil_society".into(), label: "Den sociala ekonomin".into() }],
            vision: Some("En levande social ekonomi.".into()),
            goals: vec![],
            principles: vec![Named {
                key: "a".into(),
                label: "Social ekonomi".into(),
                text: "Asocial ekonomi är något annat, socialekonomi också.".into(),
            }],
            commitments: vec![Commitment {
                key: "1".into(),
                label: "1".into(),
                heading: Some("Social ekonomi först".into()),
                text: text.into(),
                sides: vec!["municipality".into()],
                principles: vec![],
                group: Some("Den sociala ekonomins åtaganden".into()),
                parts: vec![
                    part("Den sociala ekonomin är stark.", PartKind::Explanation),
                    part("Kommunen stöder social ekonomi och den sociala ekonomins företag.", PartKind::Duty),
                ],
            }],
            sections: vec![Section {
                heading: "Om social ekonomi".into(),
                level: 1,
                text: "Sociala medier och ekonomi hör inte hit.".into(),
            }],
            adoption: Adoption::default(),
            term: Term::default(),
            clocks: vec![],
            findings: vec![],
        }
    }

    fn forms() -> Forms {
        Forms { plain: "civilsamhället".into(), definite: "civilsamhället".into(), ..Forms::default() }
    }

    #[test]
    fn every_form_is_found_everywhere_and_proposed_in_its_own() {
        let found = find(&proposal(), "social ekonomi", &forms());
        let told: Vec<(&str, &str, &str)> =
            found.iter().map(|o| (o.place.as_str(), o.was.as_str(), o.to.as_str())).collect();
        assert_eq!(
            told,
            [
                ("title", "SOCIAL EKONOMI", "CIVILSAMHÄLLET"),
                ("vision", "social ekonomi", "civilsamhället"),
                ("side-0", "Den sociala ekonomin", "Civilsamhället"),
                ("principle-a.label", "Social ekonomi", "Civilsamhället"),
                ("group-0", "Den sociala ekonomins", "Civilsamhällets"),
                ("commitment-1.heading", "Social ekonomi", "Civilsamhället"),
                ("commitment-1.text", "Den sociala ekonomin", "Civilsamhället"),
                ("commitment-1.text", "social ekonomi", "civilsamhället"),
                ("commitment-1.text", "den sociala ekonomins", "civilsamhällets"),
                ("section-0.heading", "social ekonomi", "civilsamhället"),
            ]
        );
        assert_eq!(
            (found[7].before.as_str(), found[7].after.as_str()),
            ("Kommunen stöder ", " och den sociala ekonomins företag.")
        );
    }

    #[test]
    fn only_the_chosen_places_change_and_a_sentence_keeps_who_owes_it() {
        let (before, forms) = (proposal(), forms());
        let found = find(&before, "social ekonomi", &forms);
        let chosen: Vec<places::Change> = found[6..9]
            .iter()
            .map(|o| places::Change {
                place: o.place.clone(),
                start: o.start,
                was: o.was.clone(),
                to: o.to.clone(),
            })
            .collect();
        let after = places::change(&before, &chosen).unwrap();
        let mut expected = before.clone();
        let c = &mut expected.commitments[0];
        c.text =
            "Civilsamhället är stark. Kommunen stöder civilsamhället och civilsamhällets företag.".into();
        c.parts[0].text = "Civilsamhället är stark.".into();
        c.parts[1].text = "Kommunen stöder civilsamhället och civilsamhällets företag.".into();
        assert_eq!(after, expected);
        let moved = places::Change { start: 1, ..chosen[0].clone() };
        assert!(places::change(&before, &[moved]).is_none(), "other words stand there");
        assert!(places::change(&before, &[chosen[0].clone(), chosen[0].clone()]).is_none());
        let nowhere = places::Change { place: "goal-x.text".into(), ..chosen[0].clone() };
        assert!(places::change(&before, &[nowhere]).is_none());
    }

    #[test]
    fn a_compound_is_listed_by_itself() {
        let mut proposal = proposal();
        proposal.vision = Some("Föreningslivet, idrottsföreningar och föreningarnas råd.".into());
        let forms = Forms { plain: "organisation".into(), ..Forms::default() };
        let found = find(&proposal, "förening", &forms);
        let told: Vec<(&str, &str, bool)> =
            found.iter().map(|o| (o.was.as_str(), o.to.as_str(), o.compound)).collect();
        assert_eq!(
            told,
            [
                ("Föreningslivet", "organisationslivet", true),
                ("idrottsföreningar", "idrottsorganisationer", true),
                ("föreningarnas", "organisationernas", false)
            ]
        );
    }
}

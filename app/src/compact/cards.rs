//! The things of a proposal as the review shows them: one card each, with all that can be chosen.

use reader::proposal::{Commitment, PartKind, Proposal};

use super::{pieces, review::List};
use crate::{
    base::text::sha256,
    web::{Form, Sent, words::Words},
};

/// One list of a proposal, with the form that adds to it.
#[derive(Debug, Clone)]
pub struct Cards {
    /// The name of the list.
    pub name: &'static str,
    /// The key of the word above it.
    pub word: String,
    /// The key of the word for adding to it.
    pub add_word: String,
    /// The place of the form that adds to it, and of its two fields.
    pub id: String,
    /// The field of the label.
    pub label_id: String,
    /// The field of the words.
    pub text_id: String,
    /// Its things.
    pub items: Vec<Card>,
}

impl Cards {
    /// One list of `proposal`.
    pub fn of(proposal: &Proposal, list: List, words: &Words) -> Self {
        let name = list.name();
        Self {
            name,
            word: format!("compact-review-{name}"),
            add_word: format!("compact-add-{name}"),
            id: format!("add-{name}"),
            label_id: format!("add-{name}-label"),
            text_id: format!("add-{name}-text"),
            items: of(proposal, list, words),
        }
    }
}

/// One thing of a proposal, as a form.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// Its place on the page.
    pub id: String,
    /// What the form names it by.
    pub item: String,
    /// What it said when it was read: a section has no key of its own, and another may stand in its place later.
    pub mark: String,
    /// The name of its list.
    pub list: &'static str,
    /// Its number on the page, from 1.
    pub n: usize,
    /// Printed number, or name.
    pub label: String,
    /// Heading.
    pub heading: String,
    /// Words.
    pub text: String,
    /// How many lines the words take.
    pub rows: usize,
    /// The heading of the list it stands in.
    pub group: String,
    /// Each side: key, label, whether it owes this.
    pub sides: Vec<(String, String, bool)>,
    /// Each principle: key, label, whether this serves it.
    pub principles: Vec<(String, String, bool)>,
    /// Its sentences.
    pub parts: Vec<PartCard>,
    /// Where it can be cut: which sentence, and how that begins.
    pub splits: Vec<(usize, String)>,
    /// The chosen kind, where it is to become something else.
    pub kind: String,
    /// It is the first of its list.
    pub first: bool,
    /// It is the last.
    pub last: bool,
    /// What is wrong with it: field and sentence.
    pub wrong: Vec<(String, String)>,
}

/// A sentence of a commitment.
#[derive(Debug, Clone, Default)]
pub struct PartCard {
    /// Its number, from 1.
    pub n: usize,
    /// Its words.
    pub text: String,
    /// Each thing it can do: value, word, whether it does.
    pub kinds: Vec<(&'static str, String, bool)>,
    /// Each side: key, label, whether it owes this.
    pub sides: Vec<(String, String, bool)>,
}

impl Card {
    /// What is wrong with `field`, or nothing.
    pub fn error(&self, field: &str) -> &str {
        self.wrong.iter().find(|(f, _)| f == field).map_or("", |(_, said)| said)
    }

    /// The key of the word above the card.
    pub fn title_word(&self) -> String {
        format!("compact-card-{}", self.list)
    }

    /// The key of the word for its label.
    pub fn label_word(&self) -> String {
        format!("compact-label-{}", self.list)
    }

    /// The identity of a field.
    pub fn spot(&self, field: &str) -> String {
        format!("{}-{field}", self.id)
    }

    /// The identity of one box of a field.
    pub fn spot2(&self, field: impl std::fmt::Display, key: &str) -> String {
        format!("{}-{field}-{key}", self.id)
    }

    /// The chosen principles by name, or a dash.
    pub fn chosen_principles(&self) -> String {
        let chosen: Vec<&str> =
            self.principles.iter().filter(|(_, _, on)| *on).map(|(_, label, _)| label.as_str()).collect();
        if chosen.is_empty() { "–".to_owned() } else { chosen.join(", ") }
    }

    /// Puts what was typed in the place of what is kept.
    pub fn fill(&mut self, sent: &Sent, form: &Form) {
        self.label = sent.line("label");
        self.heading = sent.line("heading");
        self.text = sent.text("text");
        self.group = sent.line("group");
        sent.raw("kind").clone_into(&mut self.kind);
        for (key, _, on) in &mut self.sides {
            *on = sent.all("sides").contains(key);
        }
        for (key, _, on) in &mut self.principles {
            *on = sent.all("principles").contains(key);
        }
        for part in &mut self.parts {
            for (kind, _, on) in &mut part.kinds {
                *on = sent.raw(&format!("part-{}-kind", part.n)) == *kind;
            }
            for (key, _, on) in &mut part.sides {
                *on = sent.all(&format!("part-{}-sides", part.n)).contains(key);
            }
        }
        self.wrong = form.summary().into_iter().map(|(f, said)| (f.to_owned(), said.to_owned())).collect();
    }
}

impl PartCard {
    /// The name of its sides in the form.
    pub fn name(&self) -> String {
        format!("part-{}-sides", self.n)
    }
}

/// The card that a form was about, as the proposal stands now: by its key, or, since a section has only its place, by
/// what it said. `stale` says that somebody has changed the proposal since the form was read.
pub fn meant<'a>(lists: &'a mut [Cards], sent: &Sent, stale: bool) -> Option<&'a mut Card> {
    let (wanted, mark) = (id(sent.raw("item")), sent.raw("mark"));
    let same = |card: &&mut Card| card.id == wanted && (!stale || card.mark == mark);
    let cards = || lists.iter().flat_map(|list| &list.items);
    let here = cards().any(|card| card.id == wanted && (!stale || card.mark == mark));
    let moved = |card: &&mut Card| stale && !mark.is_empty() && card.mark == mark;
    lists.iter_mut().flat_map(|list| &mut list.items).find(|card| if here { same(card) } else { moved(card) })
}

/// The place on the page of what a form names `item`.
pub fn id(item: &str) -> String {
    item.replace(':', "-")
}

/// The cards of one list.
fn of(proposal: &Proposal, list: List, words: &Words) -> Vec<Card> {
    let card = |key: &str, text: &str| {
        let item = format!("{}:{key}", list.name());
        Card {
            id: id(&item),
            item,
            list: list.name(),
            text: text.to_owned(),
            rows: (text.chars().count() / 60 + text.lines().count()).clamp(2, 14),
            splits: splits(text),
            kind: list.name().to_owned(),
            ..Card::default()
        }
    };
    let mut cards: Vec<Card> = match list {
        List::Commitments => proposal
            .commitments
            .iter()
            .map(|c| Card {
                label: c.label.clone(),
                heading: c.heading.clone().unwrap_or_default(),
                group: c.group.clone().unwrap_or_default(),
                sides: sides(proposal, &c.sides),
                principles: principles(proposal, c),
                parts: parts(proposal, c, words),
                ..card(&c.key, &c.text)
            })
            .collect(),
        List::Principles => named(&proposal.principles, card),
        List::Goals => named(&proposal.goals, card),
        List::Sections => proposal
            .sections
            .iter()
            .enumerate()
            .map(|(at, s)| Card {
                heading: s.heading.clone(),
                mark: sha256(&[s.heading.as_bytes(), b"\n", s.text.as_bytes()])[..16].to_owned(),
                ..card(&at.to_string(), &s.text)
            })
            .collect(),
    };
    let count = cards.len();
    for (i, card) in cards.iter_mut().enumerate() {
        card.n = i + 1;
        card.first = i == 0;
        card.last = i + 1 == count;
    }
    cards
}

fn named(things: &[reader::proposal::Named], card: impl Fn(&str, &str) -> Card) -> Vec<Card> {
    things.iter().map(|n| Card { label: n.label.clone(), ..card(&n.key, &n.text) }).collect()
}

fn sides(proposal: &Proposal, on: &[String]) -> Vec<(String, String, bool)> {
    proposal.sides.iter().map(|s| (s.key.clone(), s.label.clone(), on.contains(&s.key))).collect()
}

fn principles(proposal: &Proposal, of: &Commitment) -> Vec<(String, String, bool)> {
    let chosen = |key: &String| of.principles.contains(key);
    proposal.principles.iter().map(|p| (p.key.clone(), p.label.clone(), chosen(&p.key))).collect()
}

fn parts(proposal: &Proposal, of: &Commitment, words: &Words) -> Vec<PartCard> {
    let kinds =
        [("duty", PartKind::Duty), ("right", PartKind::Right), ("explanation", PartKind::Explanation)];
    let card = |(n, part): (usize, &reader::proposal::Part)| PartCard {
        n,
        text: part.text.clone(),
        kinds: kinds
            .map(|(name, kind)| (name, words.t(&format!("compact-part-{name}")), kind == part.kind))
            .to_vec(),
        sides: sides(proposal, &part.sides),
    };
    (1..).zip(&of.parts).map(card).collect()
}

/// Every sentence but the first, by its beginning.
fn splits(text: &str) -> Vec<(usize, String)> {
    let starts = pieces::sentences(text);
    let beginning = |at: usize| {
        let words: Vec<&str> = text[at..].split_whitespace().take(6).collect();
        format!("{}…", words.join(" "))
    };
    (1..).zip(starts).skip(1).map(|(n, at)| (n, beginning(at))).collect()
}

/// The card of the thing that a finding's quote is about.
pub fn about(proposal: &Proposal, quote: &str) -> Option<String> {
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let quote: String = squeeze(quote.trim_end_matches('…')).chars().take(40).collect();
    if quote.chars().count() < 3 {
        return None;
    }
    let holds = |text: &str| squeeze(text).contains(&quote);
    let commitment =
        proposal.commitments.iter().find(|c| holds(&c.text) || c.heading.as_deref().is_some_and(holds));
    let principle = || proposal.principles.iter().find(|p| holds(&p.label) || holds(&p.text));
    let section = || proposal.sections.iter().position(|s| holds(&s.text) || holds(&s.heading));
    commitment
        .map(|c| format!("commitment-{}", c.key))
        .or_else(|| principle().map(|p| format!("principle-{}", p.key)))
        .or_else(|| section().map(|at| format!("section-{at}")))
}

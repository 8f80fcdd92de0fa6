//! The commitments: which blocks are promises, and under whose name, in which list, beside which principle.
//!
//! A text says where its promises are: under a heading that calls them so ("Åtaganden", "Undertakings for …"), under a
//! heading or lead-in that names an owner, in a table with a column of them, or it marks every one with a reference to
//! principles. If it has none of that, a list most of whose items promise something is taken for them. Everything that
//! merely sounds like a promise (a foreword, a chapter on how to join, the text of a principle) stays what it is.

mod guess;
mod labelled;
mod list;
mod prose;

use crate::heading::Role;
use crate::layout::{Block, Kind};
use crate::links::{Names, Reference};
use crate::outline::{self, Outline};
use crate::sentence;
use crate::sides::{Parties, Party, owner};
use crate::table;
use crate::text;
use crate::vocabulary;

/// A commitment before its sides and links are settled.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unit {
    /// The printed number.
    pub label: String,
    /// The heading of its own.
    pub heading: Option<String>,
    /// Its words.
    pub text: String,
    /// The blocks that it took.
    pub blocks: Vec<usize>,
    /// Who owes it by its list.
    pub owner: Option<Party>,
    /// Who owes it by its cell.
    pub cell: Option<Vec<Party>>,
    /// What its cell or its heading says of principles.
    pub reference: Option<Reference>,
    /// The principle it stands under.
    pub context: Option<usize>,
    /// The heading of its list.
    pub group: Option<String>,
    /// No chapter calls it a commitment: it was taken for one because it promises something.
    pub guessed: bool,
}

/// What the finder works on.
pub(crate) struct Finder<'a> {
    /// The text.
    pub blocks: &'a [Block],
    /// Its tree.
    pub tree: &'a Outline,
    /// Its parties.
    pub parties: &'a Parties,
    /// Its principles' names.
    pub names: &'a Names,
    /// For every block the principle that it names as a heading.
    pub principle_at: Vec<Option<usize>>,
    /// For every row of a table the principle that it is about.
    pub row_of: Vec<Option<usize>>,
    /// Blocks that are already something else.
    pub taken: Vec<bool>,
}

impl Finder<'_> {
    /// All commitments, in printed order.
    pub fn find(&self) -> Vec<Unit> {
        let mut units = table::units(self);
        let has_word = self.tree.role.contains(&Role::Commitments);
        let sections = std::iter::once(None)
            .chain((0..self.blocks.len()).filter(|&i| self.blocks[i].is_heading()).map(Some));
        for section in sections {
            units.extend(self.section(section, has_word));
        }
        let mut used = vec![false; self.blocks.len()];
        units.iter().flat_map(|unit| &unit.blocks).for_each(|&i| used[i] = true);
        let sections = self.referring_sections(&used);
        sections.iter().flat_map(|unit| &unit.blocks).for_each(|&i| used[i] = true);
        units.extend(sections);
        units.extend(self.marked(&used));
        units.iter().flat_map(|unit| &unit.blocks).for_each(|&i| used[i] = true);
        units.extend(self.labelled(&used));
        self.take_owner_labels(&mut units);
        self.take_who(&mut units);
        self.drop_strays(&mut units);
        if units.is_empty() {
            units = self.promising_lists();
            if units.is_empty() {
                units = self.promising_paragraphs();
            }
            for unit in &mut units {
                unit.guessed = true;
            }
        }
        units.sort_by_key(|unit| unit.blocks.first().copied().unwrap_or(0));
        units
    }

    /// The commitments right under one heading.
    fn section(&self, heading: Option<usize>, has_word: bool) -> Vec<Unit> {
        let body: Vec<usize> =
            self.tree.under(self.blocks, heading).filter(|&i| !self.taken[i] && !self.is_row(i)).collect();
        let inside = heading.is_some_and(|heading| self.is_list_of_commitments(heading, has_word));
        let inside = inside && !self.only_names_somebody(&body);
        let mut units = Vec::new();
        let mut from = 0_usize;
        // A lead-in parts the section: what stands after it is its list.
        for at in (0..body.len()).chain([body.len()]) {
            let lead = body.get(at).filter(|&&i| self.is_lead_in(&body, at, i, inside));
            if lead.is_some() || at == body.len() {
                let (mut lead_in, mut run) = (from.checked_sub(1).map(|lead| body[lead]), &body[from..at]);
                if lead_in.is_some_and(|lead| self.recognises(lead)) {
                    let items = run.iter().take_while(|&&i| self.blocks[i].is_item()).count();
                    (lead_in, run) = (None, &run[items..]);
                }
                if inside || lead_in.is_some() {
                    units.extend(self.run(heading, lead_in, run));
                }
                from = at + 1;
            }
        }
        units
    }

    fn is_row(&self, i: usize) -> bool {
        matches!(self.blocks[i].kind, Kind::Row(_) | Kind::Contents)
    }

    /// "Kommunen åtar sig att:" before a list; inside a list of commitments "Kommunen ska:" is enough.
    fn is_lead_in(&self, body: &[usize], at: usize, i: usize, inside: bool) -> bool {
        let block = &self.blocks[i];
        let followed = body.get(at + 1).is_some_and(|&next| self.blocks[next].is_item());
        let last = text::sentences(&block.text).last().copied().unwrap_or("");
        let open = last.ends_with([':', ';', '–', '…']) || !text::is_terminated(last);
        // "3.1 The Council will shorten its forms. To do this:" is a promise with parts, which the item says before.
        let whole = text::sentences(&block.text).len() == 1;
        let bare = block.is_item() && (!whole || last.split(' ').count() > 8 || !last.ends_with(':'));
        if !followed || !open || block.is_heading() || bare {
            return false;
        }
        let words = text::words(last);
        let promising = vocabulary::any(LEADING, &words);
        // "Så gör vi:" after a promise leads in its measures.
        let heading = self.tree.parent[i].filter(|&heading| !promising && self.is_headed(heading));
        if heading.is_some() && self.is_main_promise(&body[..at]) {
            return false;
        }
        let owned = owner::of_heading(self.parties, last).is_some()
            || !sentence::read(self.parties, last).subjects.is_empty();
        let other = self.tree.above(self.blocks, i).any(|at| self.tree.role[at].is_other() && !inside);
        owned && (inside || (promising && !other && !is_condition(&words)))
    }

    /// "The Council recognises that:", "Båda parter är medvetna om att": what follows is how things are, and promises nothing.
    fn recognises(&self, lead: usize) -> bool {
        const RECOGNISING: &[&str] = &[
            "recognis*",
            "recogniz*",
            "acknowledg*",
            "believe*",
            "erkänner",
            "inser",
            "konstaterar",
            "tror",
            "är medvet*",
        ];
        let last = text::sentences(&self.blocks[lead].text).last().copied().unwrap_or("");
        let words = text::words(last);
        vocabulary::any(RECOGNISING, &words) && !vocabulary::any(LEADING, &words)
    }

    /// Whether a heading, by itself or by those above it, holds commitments.
    fn is_list_of_commitments(&self, heading: usize, has_word: bool) -> bool {
        let mut measures = false;
        // "Ekby pastorat", and beneath it "Pastoratet ska".
        let pair = self.tree.above(self.blocks, heading).take(2).any(|at| self.tree.paired[at]);
        let paired = pair && (!has_word || self.is_promising_sibling(heading));
        if paired && !self.tree.above(self.blocks, heading).any(|at| self.tree.role[at].is_other()) {
            return true;
        }
        for at in self.tree.above(self.blocks, heading) {
            let role = self.tree.role[at];
            let owned = self.tree.owner[at].is_some();
            match role {
                Role::Commitments => return !(measures && self.stands_beneath_a_commitment(heading)),
                _ if self.is_measures(at) => measures = true,
                Role::Unknown if outline::is_labelled_commitment(&self.blocks[at]) => return !measures,
                Role::Principle | Role::Principles | Role::Values => return measures && !has_word,
                Role::Unknown if owned && (self.tree.repeated[at] || self.tree.parent[at].is_some()) => {
                    return true;
                }
                _ if role.is_other() && !self.is_soft(at) => return false,
                _ => {}
            }
        }
        measures && !has_word
    }

    /// "What the Council will do" beside "What we will do together": of one kind, though only one has a word that we know.
    fn is_promising_sibling(&self, heading: usize) -> bool {
        let block = &self.blocks[heading];
        let does = |low: &str| vocabulary::is(DOING, low);
        let like = |at: usize| {
            self.tree.role[at] == Role::Commitments
                && self.blocks[at].kind == block.kind
                && self.tree.parent[at] == self.tree.parent[heading]
        };
        text::words(&block.text).iter().any(|word| does(&word.low)) && (0..self.blocks.len()).any(like)
    }

    /// A chapter that by its name is something else, but stands among the commitments and refers as they do.
    fn is_soft(&self, heading: usize) -> bool {
        // "Det här händer redan" is none, wherever it stands.
        let done = self.tree.role[heading] == Role::Background;
        self.tree.parent[heading].is_some()
            && (self.refers(heading)
                || !done
                    && self
                        .tree
                        .above(self.blocks, heading)
                        .skip(1)
                        .any(|at| self.tree.role[at] == Role::Commitments))
    }

    /// Measures beneath a headed commitment are no commitments.
    fn stands_beneath_a_commitment(&self, heading: usize) -> bool {
        self.tree.above(self.blocks, heading).skip(1).any(|at| {
            self.tree.role[at] == Role::Unknown
                && self.tree.under(self.blocks, Some(at)).any(|i| self.blocks[i].kind == Kind::Paragraph)
        })
    }

    pub(super) fn refers(&self, heading: usize) -> bool {
        self.tree.under(self.blocks, Some(heading)).any(|i| self.names.refers(&self.blocks[i].text))
    }

    fn unit(&self, heading: Option<usize>, lead: Option<usize>) -> Unit {
        let above: Vec<usize> =
            heading.map(|at| self.tree.above(self.blocks, at).collect()).unwrap_or_default();
        let lead_text = lead.and_then(|lead| text::sentences(&self.blocks[lead].text).last().copied());
        let leading = lead_text.and_then(|text| {
            owner::of_heading(self.parties, text).or_else(|| {
                match sentence::read(self.parties, text).subjects.as_slice() {
                    [one] => Some(*one),
                    _ => None,
                }
            })
        });
        let owner = leading.or_else(|| above.iter().find_map(|&at| self.tree.owner[at]));
        let named = lead_text.filter(|_| leading.is_some()).or_else(|| {
            above.iter().find(|&&at| self.tree.owner[at].is_some()).map(|&at| self.blocks[at].text.as_str())
        });
        let cell = named.and_then(|named| owner::several(self.parties, named));
        let owner = owner.filter(|_| cell.is_none());
        let context = above.iter().find_map(|&at| self.principle_at[at]);
        let chapter = above.iter().find(|&&at| {
            matches!(self.tree.role[at], Role::Commitments | Role::Measures) || self.tree.owner[at].is_some()
        });
        let group =
            chapter.or(above.first()).map(|&at| self.blocks[at].text.trim_end_matches(':').to_owned());
        Unit { owner, cell, context, group, ..Unit::default() }
    }
}

/// "För att skriva under ska föreningen", "Organisations that wish to join shall": what joining asks for, not what is promised.
fn is_condition(words: &[text::Word<'_>]) -> bool {
    const AIM: &[&str] = &["för att", "för att kunna", "to", "in order to"];
    const WISH: &[&str] =
        &["vill", "vill kunna", "wish to", "wishes to", "wishing to", "want to", "wants to"];
    const JOIN: &[&str] = &[
        "skriva under",
        "underteckna",
        "ansluta sig",
        "gå med",
        "bli part",
        "join",
        "sign",
        "accede",
        "become a signatory",
        "become signatories",
    ];
    const ELSE: [&str; 5] = ["up", "forces", "with", "in", "together"];
    const PROMISE: &[&str] = &[
        "åtar",
        "lovar",
        "förbinder",
        "utfäster",
        "undertake",
        "undertakes",
        "commit",
        "commits",
        "pledge",
        "pledges",
        "promise",
        "promises",
        "agree",
        "agrees",
    ];
    let joins = |at: usize| {
        let end = JOIN.iter().find_map(|join| vocabulary::at(join, words.get(at..)?).map(|count| at + count));
        end.is_some_and(|end| words.get(end).is_none_or(|next| !ELSE.contains(&next.low.as_str())))
    };
    let asks = |aims: &[&str], from: usize| {
        aims.iter().any(|aim| vocabulary::at(aim, &words[from..]).is_some_and(|count| joins(from + count)))
    };
    let asked = !words.is_empty() && asks(AIM, 0) || (0..words.len()).any(|at| asks(WISH, at));
    asked && !vocabulary::any(PROMISE, words)
}

/// Verbs that make a promise of a heading.
const DOING: &[&str] = &[
    "ska",
    "skall",
    "gör",
    "bidrar",
    "tar",
    "lovar",
    "åtar",
    "will",
    "shall",
    "must",
    "does",
    "do",
    "undertakes",
];

/// Words of a lead-in to promises.
const LEADING: &[&str] = &[
    "åtar sig",
    "utfäster",
    "åtager sig",
    "förpliktar",
    "åtar oss",
    "lovar",
    "förbinder",
    "ska",
    "skall",
    "kommer att",
    "åtagande*",
    "will",
    "shall",
    "commits",
    "commit",
    "undertakes",
    "undertake",
    "agrees to",
    "agree to",
    "pledges",
    "pledge",
    "promises",
    "promise",
    "commitment*",
    "undertaking*",
    "utlovar",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_joining_asks_for_is_no_promise() {
        for asks in [
            "För att skriva under ska föreningen",
            "Föreningar som vill ansluta sig ska",
            "To join the agreement, an organisation will",
            "Groups wishing to sign shall",
        ] {
            assert!(is_condition(&text::words(asks)), "{asks}");
        }
        for promises in [
            "För att fler föreningar ska gå med ska kommunen",
            "To help more groups join, the Council will",
            "To join up services the Council will",
            "Parties to this Compact sign up to the following and will",
            "Föreningar som vill ansluta sig åtar sig att",
        ] {
            assert!(!is_condition(&text::words(promises)), "{promises}");
        }
    }
}

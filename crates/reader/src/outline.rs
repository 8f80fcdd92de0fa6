//! Which heading stands under which.
//!
//! Where the format ranks headings (HTML, Word, numbers, type size) the rank decides. Plain text is flat: there the words
//! decide. A chapter of principles holds the headings after it until one names another chapter; a heading that comes
//! back under every principle ("Kommunens åtgärder") belongs to each of them.

use std::collections::{HashMap, HashSet};

use crate::heading::{self, Role};
use crate::layout::{Block, Family, Kind, Style};
use crate::sides::owner;
use crate::sides::{Parties, Party};
use crate::text;

/// The tree of headings.
#[derive(Debug, Clone)]
pub(crate) struct Outline {
    /// For every block the heading it stands under.
    pub parent: Vec<Option<usize>>,
    /// For every block that is a heading what it is for.
    pub role: Vec<Role>,
    /// For every block that is a heading who owns what follows.
    pub owner: Vec<Option<Party>>,
    /// Headings that come back.
    pub repeated: Vec<bool>,
    /// Headings of an owner that stand beside the heading of another owner, set alike.
    pub paired: Vec<bool>,
}

/// The roles of the headings.
pub(crate) fn roles(blocks: &[Block]) -> Vec<Role> {
    let title = title_of_all(blocks);
    blocks
        .iter()
        .enumerate()
        .map(|(i, block)| match block.kind {
            _ if Some(i) == title => Role::Unknown,
            // A bullet with a title names one of several: "Value" there is a name, no chapter of values.
            Kind::Heading(style) if style.family == Family::Bullet => Some(heading::of(block))
                .filter(|role| matches!(role, Role::Principle | Role::Commitments | Role::Measures))
                .unwrap_or(Role::Unknown),
            Kind::Heading(_) => heading::of(block),
            _ => Role::Unknown,
        })
        .collect()
}

/// The first heading where it alone is of the highest rank that the format tells: it names the whole text, so what its
/// words say ("our community promise") is said of no chapter.
fn title_of_all(blocks: &[Block]) -> Option<usize> {
    const FEWEST: usize = 3;
    let told = |block: &&Block| match block.kind {
        Kind::Heading(style) if matches!(style.family, Family::Told | Family::Display) => Some(style.level),
        _ => None,
    };
    let first = blocks.iter().position(|block| told(&block).is_some())?;
    let rank = blocks.get(first).as_ref().and_then(told)?;
    let others: Vec<u8> = blocks[first + 1..].iter().filter_map(|block| told(&block)).collect();
    (others.len() >= FEWEST && others.iter().all(|&other| other > rank)).then_some(first)
}

/// Builds the tree. `referring` says of every block whether it prints a reference to principles, as far as known.
pub(crate) fn outline(blocks: &[Block], parties: &Parties, referring: &[bool]) -> Outline {
    let mut role = roles(blocks);
    let mut owner: Vec<Option<Party>> = blocks
        .iter()
        .zip(&role)
        .map(|(block, role)| {
            let may = block.is_heading() && !role.is_other();
            if may { owner::of_heading(parties, &block.text) } else { None }
        })
        .collect();
    shared_names(blocks, parties, &mut role, &mut owner);
    let repeated = repeated(blocks, &role, &owner);
    let paired = paired(blocks, &role, &owner);
    let mut tree = Outline { parent: vec![None; blocks.len()], role, owner, repeated, paired };
    let facts = Facts::new(blocks, &tree, referring);
    let mut stack: Vec<usize> = Vec::new();
    for i in 0..blocks.len() {
        if let Kind::Heading(style) = blocks[i].kind {
            // Among told ranks an equal is a sibling, whatever short line stands between.
            let trusted = !matches!(style.family, Family::Plain | Family::Bullet);
            let equal = stack
                .iter()
                .rposition(|&at| matches!(blocks[at].kind, Kind::Heading(one) if one.family == style.family));
            if let Some(equal) = equal.filter(|_| trusted) {
                stack.truncate(equal + 1);
            }
            while let Some(&top) = stack.last() {
                if tree.holds(blocks, &facts, top, i, style) {
                    break;
                }
                stack.pop();
            }
            tree.parent[i] = stack.last().copied();
            stack.push(i);
        } else {
            tree.parent[i] = stack.last().copied();
        }
    }
    tree
}

/// "Shared responsibility" among principles is the name of one: it makes nobody the owner of what follows.
fn shared_names(blocks: &[Block], parties: &Parties, role: &mut [Role], owner: &mut [Option<Party>]) {
    const LONGEST: usize = 4;
    let mut among = false;
    for i in (0..blocks.len()).filter(|&i| blocks[i].is_heading()) {
        let words = text::words(&blocks[i].text);
        let nobody = owner[i] == Some(Party::Joint)
            && (2..=LONGEST).contains(&words.len())
            && parties.mentions(&words).is_empty();
        let last = words.last().map_or("", |word| word.low.as_str());
        let duty = matches!(last, "ansvar" | "ansvaret" | "responsibility" | "responsibilities");
        // What holds a list holds promises, whatever it is called.
        let said =
            blocks.get(i + 1).is_some_and(|next| next.kind == Kind::Paragraph && !next.text.ends_with(':'));
        if among && nobody && said && (role[i] == Role::Unknown || duty) {
            (role[i], owner[i]) = (Role::Unknown, None);
        } else if role[i] != Role::Unknown {
            among = matches!(role[i], Role::Principles | Role::Values | Role::Principle);
        }
    }
}

/// Headings of an owner, where another owner has one that is set alike.
fn paired(blocks: &[Block], role: &[Role], owner: &[Option<Party>]) -> Vec<bool> {
    let mut owners: HashMap<Style, HashSet<Party>> = HashMap::new();
    let own = |i: usize| match blocks[i].kind {
        Kind::Heading(style) => owner[i].map(|party| (style, party)),
        _ => None,
    };
    for (style, party) in (0..blocks.len()).filter_map(own) {
        owners.entry(style).or_default().insert(party);
    }
    let several = |style: &Style| owners.get(style).is_some_and(|all| all.len() > 1);
    (0..blocks.len())
        .map(|i| role[i] == Role::Unknown && own(i).is_some_and(|(style, _)| several(&style)))
        .collect()
}

/// Headings with an owner or of measures that come back, and their like.
fn repeated(blocks: &[Block], role: &[Role], owner: &[Option<Party>]) -> Vec<bool> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    // "Utmaningar" comes back under every principle, too, and is no chapter that ends them.
    let of_a_side = |i: usize| {
        blocks[i].is_heading()
            && (owner[i].is_some()
                || matches!(role[i], Role::Commitments | Role::Measures)
                || role[i].is_other()
                || blocks[i].text.ends_with(':'))
    };
    for (i, block) in blocks.iter().enumerate().filter(|(i, _)| of_a_side(*i)) {
        let _ = i;
        *counts.entry(text::letters(&block.text)).or_default() += 1;
    }
    let again =
        |i: usize| of_a_side(i) && counts.get(&text::letters(&blocks[i].text)).is_some_and(|&n| n >= 2);
    let back: Vec<usize> = (0..blocks.len()).filter(|&i| again(i)).collect();
    (0..blocks.len())
        .map(|i| {
            // "Gemensamma åtgärder" stands once among many "Kommunens åtgärder": it is of their kind.
            let like = |&other: &usize| {
                role[other] == role[i] && blocks[other].kind == blocks[i].kind && i > back[0]
            };
            again(i) || (of_a_side(i) && owner[i].is_some() && !role[i].is_other() && back.iter().any(like))
        })
        .collect()
}

/// What the tree needs to know of every heading, found in one pass.
struct Facts {
    /// The first heading after it is set differently, so its own kind ends it.
    has_deeper: Vec<bool>,
    /// Items stand right under it.
    has_items: Vec<bool>,
    /// Several paragraphs stand right under it, and each promises something: they are what the chapter holds.
    has_promises: Vec<bool>,
    /// Anything but a heading stands right under it.
    has_body: Vec<bool>,
    /// It, or a later heading before the next chapter of principles or commitments, holds a reference.
    refers_on: Vec<bool>,
}

impl Facts {
    fn new(blocks: &[Block], tree: &Outline, referring: &[bool]) -> Self {
        let count = blocks.len();
        let mut facts = Self {
            has_deeper: vec![false; count],
            has_items: vec![false; count],
            has_promises: vec![false; count],
            has_body: (0..count).map(|i| blocks.get(i + 1).is_some_and(|next| !next.is_heading())).collect(),
            refers_on: vec![false; count],
        };
        let (mut next, mut items, mut refers) = (None, false, false);
        let (mut paragraphs, mut promises) = (0, 0);
        for i in (0..count).rev() {
            match blocks[i].kind {
                Kind::Heading(style) => {
                    facts.has_deeper[i] = next.is_some_and(|next| is_deeper(next, style));
                    facts.has_items[i] = items;
                    facts.has_promises[i] = paragraphs >= 2 && promises == paragraphs;
                    (paragraphs, promises) = (0, 0);
                    facts.refers_on[i] = refers;
                    if matches!(
                        tree.role[i],
                        Role::Commitments | Role::Principles | Role::Definitions | Role::Vision
                    ) {
                        refers = false;
                    }
                    next = Some(style);
                    items = false;
                }
                Kind::Item(_) | Kind::Row(_) => items = true,
                _ => {
                    paragraphs += 1;
                    promises += usize::from(promises_somehow(&blocks[i].text));
                }
            }
            refers |= referring[i];
        }
        facts
    }
}

/// "Kommunen ska …", "The Council will …": a word that promises.
fn promises_somehow(text: &str) -> bool {
    text::words(text)
        .iter()
        .any(|word| matches!(word.low.as_str(), "ska" | "skall" | "åtar" | "will" | "shall"))
}

fn is_deeper(inner: Style, outer: Style) -> bool {
    inner.family != outer.family || inner.level > outer.level
}

/// "Åtagande 2. Rubrik": a heading whose label says what it is.
pub(crate) fn is_labelled_commitment(block: &Block) -> bool {
    let label = block.label();
    let word = label.split_once(' ').map(|(word, _)| word);
    word.is_some_and(|word| heading::role(word) == Role::Commitments)
}

impl Outline {
    fn holds(&self, blocks: &[Block], facts: &Facts, top: usize, i: usize, style: Style) -> bool {
        let Kind::Heading(above) = blocks[top].kind else { return false };
        if above.family == style.family && above.level != style.level {
            return above.level < style.level;
        }
        // A bold or a short line in the midst of told headings ranks below them all.
        let told = |at: usize| matches!(blocks[at].kind, Kind::Heading(one) if one.family == Family::Told);
        let apparent = matches!(above.family, Family::Display | Family::Plain);
        if apparent && style.family == Family::Told && (0..top).any(told) {
            return false;
        }
        if style.family == Family::Bullet && above.family != Family::Bullet {
            return true;
        }
        let holder = matches!(self.role[top], Role::Commitments | Role::Measures);
        // "The State:" right under "Article 3 Undertakings of the State" leads in its list.
        let plain = style.family == Family::Plain && above.family != Family::Plain;
        let opens = top + 1 == i && [":", " att", " to"].iter().any(|end| blocks[i].text.ends_with(end));
        let same_owner = self.owner[i].is_some() && self.owner[i] == self.owner[top];
        let led = same_owner || self.owner[i].is_some() && blocks[i].text.ends_with(':');
        if holder && plain && (led || opens) {
            return true;
        }
        let same = above == style;
        if is_labelled_commitment(&blocks[i]) {
            // "Åtagande 1" after "Kännetecken 3": the chapter of the principles is over.
            let named = |at: usize| self.parent[at] == Some(top) && self.role[at] == Role::Principle;
            if self.role[top] == Role::Measures || (top + 1..i).any(named) {
                return false;
            }
        }
        if is_labelled_commitment(&blocks[top]) && self.role[i] == Role::Measures {
            return true;
        }
        // Told ranks are trusted: a chapter whose children are set differently does not hold its equals.
        let flat = !same || !(facts.has_deeper[top] || facts.has_items[top]);
        self.nests(facts, top, i, flat, same)
    }

    fn nests(&self, facts: &Facts, top: usize, i: usize, flat: bool, same: bool) -> bool {
        let (outer, inner) = (self.role[top], self.role[i]);
        let plain = inner == Role::Unknown && self.owner[i].is_none();
        if self.repeated[i] {
            let sibling = self.repeated[top];
            let holder = matches!(outer, Role::Unknown | Role::Principle | Role::Principles | Role::Values);
            return !sibling && (holder || (outer == Role::Commitments && self.owner[top].is_none()));
        }
        match outer {
            Role::Principles | Role::Values => flat && (plain || inner == Role::Principle),
            Role::Commitments | Role::Measures if self.owner[top].is_none() => {
                let flat = flat && !facts.has_promises[top];
                let owned = self.owner[i].is_some()
                    && matches!(inner, Role::Unknown | Role::Commitments | Role::Measures);
                let soft = inner.is_other() && facts.refers_on[i];
                let part = plain || inner == Role::Principle;
                (flat && part) || owned || (soft && flat) || (same && part && facts.refers_on[i])
            }
            Role::Commitments | Role::Measures => {
                flat && (plain || inner == Role::Principle)
                    && !facts.has_items[top]
                    && !facts.has_promises[top]
            }
            // "Kommunen" with nothing of its own right under it holds the themes that follow.
            Role::Unknown
                if self.owner[top].is_some() && (self.parent[top].is_some() || self.paired[top]) =>
            {
                flat && plain && (!same || !facts.has_body[top])
            }
            _ => false,
        }
    }

    /// The headings above a block, nearest first; a heading is its own first.
    pub fn above<'a>(&'a self, blocks: &'a [Block], i: usize) -> impl Iterator<Item = usize> + 'a {
        let first = if blocks[i].is_heading() { Some(i) } else { self.parent[i] };
        std::iter::successors(first, move |&at| self.parent[at])
    }

    /// The blocks that stand right under a heading, or before all headings.
    pub fn under<'a>(
        &'a self,
        blocks: &'a [Block],
        heading: Option<usize>,
    ) -> impl Iterator<Item = usize> + 'a {
        let from = heading.map_or(0, |at| at + 1);
        (from..blocks.len())
            .take_while(move |&i| !blocks[i].is_heading())
            .filter(move |&i| self.parent[i] == heading)
    }

    /// A row of a plan or of examples: what recurs in it is no rhythm of the agreement.
    pub fn is_planned_row(&self, blocks: &[Block], i: usize) -> bool {
        matches!(blocks[i].kind, Kind::Row(_))
            && self.above(blocks, i).any(|at| matches!(self.role[at], Role::Measures | Role::Plan))
    }

    /// The headings right under a heading.
    pub fn children<'a>(&'a self, blocks: &'a [Block], heading: usize) -> impl Iterator<Item = usize> + 'a {
        // The tree is written from top to bottom: a heading with a parent above this one ends what stands under it.
        (heading + 1..blocks.len())
            .take_while(move |&i| !blocks[i].is_heading() || self.parent[i] >= Some(heading))
            .filter(move |&i| blocks[i].is_heading() && self.parent[i] == Some(heading))
    }
}

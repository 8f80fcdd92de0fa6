//! What became of every clause when the next edition was adopted. Proposed by likeness: the words of the text, its
//! address, its label and heading. Pure.

use std::collections::{HashMap, HashSet};

use super::rules::Clause;
use crate::base::text::fold;

/// What became of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Word for word the same.
    Unchanged,
    /// Other words.
    Reworded,
    /// Went into another clause.
    Merged,
    /// Became several.
    Split,
    /// Is gone.
    Removed,
    /// Was not there before.
    New,
}

impl Relation {
    const ALL: [Self; 6] =
        [Self::Unchanged, Self::Reworded, Self::Merged, Self::Split, Self::Removed, Self::New];

    /// The name that is stored and that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Reworded => "reworded",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Removed => "removed",
            Self::New => "new",
        }
    }
}

impl std::str::FromStr for Relation {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.name() == name).ok_or(())
    }
}

/// A tie between a clause of the older edition and one of the newer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<T> {
    /// The older one; nothing where it is new.
    pub old: Option<T>,
    /// The newer one; nothing where it is removed.
    pub new: Option<T>,
    /// What became of it.
    pub relation: Relation,
}

/// From here two texts are taken for the same clause: half of their words are shared.
const ALIKE: f64 = 0.5;
/// From here one text is taken to have gone into another: two thirds of its words stand there.
const WITHIN: f64 = 0.66;
/// What the same address, label or heading adds to the likeness of words.
const SAME_NAME: f64 = 0.12;

/// The words of a text, counted.
type Words = HashMap<String, i32>;

fn words(clause: &Clause) -> Words {
    let mut counted = Words::new();
    for word in fold(&clause.body).split_whitespace() {
        *counted.entry(word.to_owned()).or_default() += 1;
    }
    counted
}

fn shared(a: &Words, b: &Words) -> f64 {
    f64::from(a.iter().map(|(word, n)| (*n).min(b.get(word).copied().unwrap_or(0))).sum::<i32>())
}

fn size(a: &Words) -> f64 {
    f64::from(a.values().sum::<i32>())
}

fn same(a: &str, b: &str) -> bool {
    !a.is_empty() && fold(a) == fold(b)
}

/// Everything a reader sees of a clause is the same. Its number alone may have moved.
fn unchanged(old: &Clause, new: &Clause) -> bool {
    let all = |keys: &[String]| keys.iter().cloned().collect::<HashSet<_>>();
    let name =
        |c: &Clause| if c.label.chars().any(char::is_alphabetic) { c.label.clone() } else { String::new() };
    old.body == new.body
        && old.heading == new.heading
        && name(old) == name(new)
        && all(&old.sides) == all(&new.sides)
        && all(&old.principles) == all(&new.principles)
}

fn likeness(old: (&Clause, &Words), new: (&Clause, &Words)) -> f64 {
    let total = size(old.1) + size(new.1);
    let bare = if same(old.0.name(), new.0.name()) { 1.0 } else { 0.0 };
    let words = if total > 0.0 { 2.0 * shared(old.1, new.1) / total } else { bare };
    let named = |same: bool| if same { SAME_NAME } else { 0.0 };
    let (a, b) = (old.0, new.0);
    // A number is a weak name: lists are renumbered. A heading, or a principle's own name, is a strong one.
    let heading = same(a.name(), b.name()) && a.name().chars().any(char::is_alphabetic);
    words + named(a.slug == b.slug) + 3.0 * named(heading)
}

/// What a person has said of a clause of the newer text: all that it comes from, by slug; nothing where it is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The newer clause.
    pub new: String,
    /// The older ones.
    pub old: Vec<String>,
}

/// The crosswalk from `old` to `new`, as likeness proposes it.
#[cfg(test)]
pub fn between(old: &[Clause], new: &[Clause]) -> Vec<Link<usize>> {
    corrected(old, new, &[])
}

/// The crosswalk from `old` to `new`, in the order of the newer text, what was removed last. Sentences of a commitment
/// follow their commitment and are not listed. What a person has said stands; likeness proposes the rest.
pub fn corrected(old: &[Clause], new: &[Clause], said: &[Origin]) -> Vec<Link<usize>> {
    let top = |clauses: &[Clause]| -> Vec<(usize, Words)> {
        clauses.iter().enumerate().filter(|(_, c)| c.parent.is_none()).map(|(i, c)| (i, words(c))).collect()
    };
    let (olds, news) = (top(old), top(new));
    let said = places(old, new, said);
    let free_news: Vec<_> = news.iter().filter(|(n, _)| !said.contains_key(n)).cloned().collect();
    let free_olds: Vec<_> =
        olds.iter().filter(|(o, _)| !said.values().any(|from| from.contains(o))).cloned().collect();
    let pairs = matched(old, new, &free_olds, &free_news);
    let before: HashMap<usize, usize> = pairs.iter().map(|(o, n)| (*n, *o)).collect();
    let after: HashMap<usize, usize> = pairs.iter().copied().collect();
    let into = |words: &Words, kind, others: &[(usize, Words)], texts: &[Clause]| {
        others
            .iter()
            .filter(|(i, _)| texts[*i].kind == kind && size(words) > 3.0)
            .map(|(i, other)| (*i, shared(words, other) / size(words)))
            .filter(|(_, share)| *share >= WITHIN)
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(i, _)| i)
    };
    let mut links: Vec<Link<usize>> = Vec::new();
    for (n, words) in &news {
        if let Some(from) = said.get(n) {
            links.extend(by_hand(old, new, from, *n));
            continue;
        }
        let came = before.get(n).copied();
        let split = came.is_none().then(|| into(words, new[*n].kind, &olds, old)).flatten();
        let relation = match (came, split) {
            (Some(o), _) if unchanged(&old[o], &new[*n]) => Relation::Unchanged,
            (Some(_), _) => Relation::Reworded,
            (None, Some(_)) => Relation::Split,
            (None, None) => Relation::New,
        };
        links.push(Link { old: came.or(split), new: Some(*n), relation });
    }
    for (o, words) in olds.iter().filter(|(o, _)| !after.contains_key(o)) {
        if links.iter().any(|l| l.old == Some(*o)) {
            continue;
        }
        match into(words, old[*o].kind, &free_news, new) {
            Some(n) => links.push(Link { old: Some(*o), new: Some(n), relation: Relation::Merged }),
            None => links.push(Link { old: Some(*o), new: None, relation: Relation::Removed }),
        }
    }
    joint(links)
}

/// What was said, by place. Clauses that are there no longer are passed over.
fn places(old: &[Clause], new: &[Clause], said: &[Origin]) -> HashMap<usize, Vec<usize>> {
    let place = |text: &[Clause], slug: &str| text.iter().position(|c| c.parent.is_none() && c.slug == slug);
    let known = said.iter().filter_map(|origin| Some((place(new, &origin.new)?, origin)));
    known.map(|(n, origin)| (n, origin.old.iter().filter_map(|slug| place(old, slug)).collect())).collect()
}

/// The links to a clause of which a person has said where it comes from.
fn by_hand(old: &[Clause], new: &[Clause], from: &[usize], n: usize) -> Vec<Link<usize>> {
    let relation = |o: usize| match from.len() {
        1 if unchanged(&old[o], &new[n]) => Relation::Unchanged,
        1 => Relation::Reworded,
        _ => Relation::Merged,
    };
    if from.is_empty() {
        return vec![Link { old: None, new: Some(n), relation: Relation::New }];
    }
    from.iter().map(|o| Link { old: Some(*o), new: Some(n), relation: relation(*o) }).collect()
}

/// Both halves of a split are a split, and all that went into one clause were merged.
fn joint(mut links: Vec<Link<usize>>) -> Vec<Link<usize>> {
    let of = |relation: Relation, end: fn(&Link<usize>) -> Option<usize>| -> HashSet<usize> {
        links.iter().filter(|l| l.relation == relation).filter_map(end).collect()
    };
    let (mut split, merged) = (of(Relation::Split, |l| l.old), of(Relation::Merged, |l| l.new));
    let mut seen = HashSet::new();
    split.extend(links.iter().filter(|l| l.new.is_some()).filter_map(|l| l.old).filter(|o| !seen.insert(*o)));
    for link in &mut links {
        if link.relation == Relation::Reworded {
            if link.old.is_some_and(|o| split.contains(&o)) {
                link.relation = Relation::Split;
            } else if link.new.is_some_and(|n| merged.contains(&n)) {
                link.relation = Relation::Merged;
            }
        }
    }
    links.sort_by_key(|l| (l.new.is_none(), l.new, l.old));
    links
}

/// The most alike first, each clause once.
fn matched(
    old: &[Clause],
    new: &[Clause],
    olds: &[(usize, Words)],
    news: &[(usize, Words)],
) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (o, old_words) in olds {
        for (n, new_words) in news.iter().filter(|(n, _)| new[*n].kind == old[*o].kind) {
            let likeness = likeness((&old[*o], old_words), (&new[*n], new_words));
            if likeness >= ALIKE {
                candidates.push((likeness, *o, *n));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut gone, mut taken, mut pairs) = (HashSet::new(), HashSet::new(), Vec::new());
    for (_, o, n) in candidates {
        if !gone.contains(&o) && !taken.contains(&n) {
            gone.insert(o);
            taken.insert(n);
            pairs.push((o, n));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use kernel::{Id, OsChance};

    use super::{Origin, Relation, between, corrected};
    use crate::compact::rules::{Clause, ClauseKind};

    fn clause(slug: &str, body: &str) -> Clause {
        Clause {
            id: Id::new(&OsChance),
            parent: None,
            slug: slug.to_owned(),
            kind: ClauseKind::Commitment,
            label: String::new(),
            heading: String::new(),
            body: body.to_owned(),
            group: String::new(),
            level: 1,
            sides: Vec::new(),
            principles: Vec::new(),
        }
    }

    fn relations(old: &[Clause], new: &[Clause]) -> Vec<(Option<usize>, Option<usize>, Relation)> {
        between(old, new).into_iter().map(|l| (l.old, l.new, l.relation)).collect()
    }

    #[test]
    fn what_a_person_says_stands_and_likeness_proposes_the_rest() {
        let old = [clause("a", INVITE), clause("b", OPEN)];
        let new = [clause("a", INVITE), clause("c", "Föreningarna berättar varje år vad de har gjort")];
        let said = |new_slug: &str, olds: &[&str]| Origin {
            new: new_slug.to_owned(),
            old: olds.iter().map(|slug| (*slug).to_owned()).collect(),
        };
        let told = |origins: &[Origin]| -> Vec<_> {
            corrected(&old, &new, origins).into_iter().map(|l| (l.old, l.new, l.relation)).collect()
        };
        assert_eq!(
            told(&[said("c", &["b"])]),
            [(Some(0), Some(0), Relation::Unchanged), (Some(1), Some(1), Relation::Reworded)]
        );
        assert_eq!(
            told(&[said("a", &[])]),
            [
                (None, Some(0), Relation::New),
                (None, Some(1), Relation::New),
                (Some(0), None, Relation::Removed),
                (Some(1), None, Relation::Removed)
            ]
        );
        assert_eq!(
            told(&[said("c", &["a", "b"]), said("a", &[])]),
            [
                (None, Some(0), Relation::New),
                (Some(0), Some(1), Relation::Merged),
                (Some(1), Some(1), Relation::Merged)
            ]
        );
        // One that became two; and what names a clause that is gone says nothing.
        let halves = [said("a", &["b"]), said("c", &["b"]), said("gone", &["a"])];
        assert_eq!(
            told(&halves),
            [
                (Some(1), Some(0), Relation::Split),
                (Some(1), Some(1), Relation::Split),
                (Some(0), None, Relation::Removed)
            ]
        );
    }

    const INVITE: &str = "Kommunen ska bjuda in berörda organisationer innan beslut skrivs";
    const OPEN: &str = "Lokaler ska stå öppna på kvällar och helger för alla som vill träffas";

    #[test]
    fn a_clause_is_known_again_though_it_moved() {
        let (old, new) =
            ([clause("m-1", INVITE), clause("m-2", OPEN)], [clause("m-1", OPEN), clause("m-2", INVITE)]);
        assert_eq!(
            relations(&old, &new),
            [(Some(1), Some(0), Relation::Unchanged), (Some(0), Some(1), Relation::Unchanged)]
        );
    }

    #[test]
    fn other_words_new_ones_and_gone_ones() {
        let old = [clause("a", INVITE), clause("b", OPEN)];
        let new = [
            clause("a", "Kommunen ska bjuda in berörda organisationer minst fyra veckor innan beslut skrivs"),
            clause("c", "Föreningarna berättar varje år vad de har gjort"),
        ];
        assert_eq!(
            relations(&old, &new),
            [
                (Some(0), Some(0), Relation::Reworded),
                (None, Some(1), Relation::New),
                (Some(1), None, Relation::Removed)
            ]
        );
    }

    #[test]
    fn one_becomes_two_and_two_become_one() {
        let whole = [clause("a", &format!("{INVITE}. {OPEN}"))];
        let halves = [clause("a", INVITE), clause("b", OPEN)];
        assert_eq!(
            relations(&whole, &halves),
            [(Some(0), Some(0), Relation::Split), (Some(0), Some(1), Relation::Split)]
        );
        assert_eq!(
            relations(&halves, &whole),
            [(Some(0), Some(0), Relation::Merged), (Some(1), Some(0), Relation::Merged)]
        );
    }
}

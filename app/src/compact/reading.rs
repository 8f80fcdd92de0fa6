//! How the text of an edition is laid out to be read: the parts of the page, made from the clauses in one pass.

use std::collections::{HashMap, HashSet};

use kernel::Id;

use super::{
    redline::labels,
    rules::{Clause, ClauseKind, Compact, Edition, Rhythm, Side},
    store::Text,
};
use crate::{
    base::text::fold,
    web::{Urls, urls::encoded, words::Words},
};

/// A clause with what stands around it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The clause.
    pub clause: Clause,
    /// Its own page; empty in a draft.
    pub href: String,
    /// Who owes it: label and the page of all that this side owes.
    pub owed_by: Vec<(String, String)>,
    /// The principles it serves: label and the page of all that serve it.
    pub serves: Vec<(String, String)>,
    /// Its sentences, where they differ in what they do or in who owes them.
    pub parts: Vec<PartShown>,
    /// Of a principle: the commitments that serve it, name and place.
    pub served_by: Vec<(String, String)>,
}

/// A sentence of a commitment.
#[derive(Debug, Clone)]
pub struct PartShown {
    /// Its words.
    pub text: String,
    /// The key of the word for what it does.
    pub word: String,
    /// Who owes it.
    pub owed_by: String,
}

/// Commitments under one heading.
#[derive(Debug, Clone)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// Its place on the page.
    pub anchor: String,
    /// The commitments.
    pub items: Vec<Shown>,
}

/// What a reader chose to see of the commitments.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// Only those that this side owes.
    pub side: String,
    /// Only those that serve this principle.
    pub principle: String,
}

/// An edition, ready to be read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Values.
    pub values: Vec<Shown>,
    /// Vision.
    pub vision: Vec<Shown>,
    /// Goals.
    pub goals: Vec<Shown>,
    /// Principles.
    pub principles: Vec<Shown>,
    /// Commitments, group by group.
    pub groups: Vec<Group>,
    /// Everything else.
    pub sections: Vec<Shown>,
    /// The parties that owe something: label and the page of what they owe.
    pub sides: Vec<(String, String)>,
    /// Rhythms: what recurs and how often, in words.
    pub rhythms: Vec<(String, String)>,
    /// What was chosen, in its own words; nothing where everything is shown.
    pub chosen: String,
}

/// Headings over lists that the page has headings of its own for, and how the line of a decision begins; folded.
const LISTS: [&str; 9] =
    ["vision", "mal", "principer", "ataganden", "kannetecken", "goals", "aims", "principles", "commitments"];
const DECISIONS: [&str; 4] = ["antagen", "antaget", "adopted", "beslutad"];

/// Lays out `text`.
pub fn lay_out(
    at: &Urls,
    (compact, edition): (&Compact, &Edition),
    text: &Text,
    chosen: &Chosen,
    words: &Words,
) -> Reading {
    let base = match edition.number {
        Some(number) => at.compact_edition(&compact.slug, number),
        None => at.draft(&edition.id),
    };
    let desk = Layout::of(at, (compact, edition), base, text);
    let mut reading = Reading {
        chosen: desk.chosen(chosen),
        sides: desk.owing(),
        rhythms: text.rhythms.iter().map(|r| rhythm(r, words)).collect(),
        ..Reading::default()
    };
    for clause in text.clauses.iter().filter(|c| c.parent.is_none() && !desk.said_elsewhere(c)) {
        let fits = (chosen.side.is_empty() || clause.sides.contains(&chosen.side))
            && (chosen.principle.is_empty() || clause.principles.contains(&chosen.principle));
        let shown = desk.shown(clause);
        match clause.kind {
            ClauseKind::Values => reading.values.push(shown),
            ClauseKind::Vision => reading.vision.push(shown),
            ClauseKind::Goal => reading.goals.push(shown),
            ClauseKind::Principle => reading.principles.push(shown),
            ClauseKind::Commitment if fits => put(&mut reading.groups, shown),
            ClauseKind::Commitment => {}
            _ => reading.sections.push(shown),
        }
    }
    reading
}

fn put(groups: &mut Vec<Group>, shown: Shown) {
    match groups.iter_mut().find(|g| g.heading == shown.clause.group) {
        Some(group) => group.items.push(shown),
        None => groups.push(Group {
            heading: shown.clause.group.clone(),
            anchor: format!("group-{}", groups.len() + 1),
            items: vec![shown],
        }),
    }
}

/// What recurs and how often: "Uppföljning" and "varje år".
pub fn rhythm(of: &Rhythm, words: &Words) -> (String, String) {
    let what = words.t(&format!("compact-clock-{}", of.kind));
    let often = match of.every_months {
        6 => words.t("compact-every-half-year"),
        12 => words.t("compact-every-year"),
        24 => words.t("compact-every-other-year"),
        n if n % 12 == 0 => words.with("compact-every-years", &[("years", (n / 12).into())]),
        n => words.with("compact-every-months", &[("months", n.into())]),
    };
    (what, often)
}

/// What laying out asks of a text again and again, clause by clause, found once.
struct Layout<'a> {
    at: &'a Urls,
    compact: &'a Compact,
    edition: &'a Edition,
    base: String,
    sides: &'a [Side],
    text: &'a Text,
    /// The principles by their part of addresses.
    principles: HashMap<&'a str, &'a Clause>,
    /// The sentences of each clause, in order.
    parts: HashMap<&'a Id<Clause>, Vec<&'a Clause>>,
    /// The headings over groups of commitments, folded.
    groups: HashSet<String>,
}

impl<'a> Layout<'a> {
    fn of(
        at: &'a Urls,
        (compact, edition): (&'a Compact, &'a Edition),
        base: String,
        text: &'a Text,
    ) -> Self {
        let clauses = &text.clauses;
        let principles = clauses.iter().filter(|c| c.kind == ClauseKind::Principle);
        let mut parts: HashMap<_, Vec<&Clause>> = HashMap::new();
        for clause in clauses {
            if let Some(parent) = &clause.parent {
                parts.entry(parent).or_default().push(clause);
            }
        }
        let groups: HashSet<&str> = clauses.iter().map(|c| c.group.as_str()).collect();
        Self {
            principles: principles.map(|c| (c.slug.as_str(), c)).collect(),
            groups: groups.into_iter().filter(|group| !group.is_empty()).map(fold).collect(),
            sides: &text.sides,
            at,
            compact,
            edition,
            base,
            text,
            parts,
        }
    }

    fn shown(&self, clause: &Clause) -> Shown {
        let href = self
            .edition
            .number
            .map(|n| self.at.clause(&self.compact.slug, n, &clause.slug))
            .unwrap_or_default();
        Shown {
            href,
            owed_by: self
                .sides
                .iter()
                .filter(|s| clause.sides.contains(&s.key))
                .map(|s| (s.label.clone(), self.by("side", &s.key)))
                .collect(),
            serves: clause
                .principles
                .iter()
                .filter_map(|slug| self.principles.get(slug.as_str()))
                .map(|p| (p.label.clone(), self.by("principle", &p.slug)))
                .collect(),
            parts: self.parts(clause),
            served_by: self.served_by(clause),
            clause: clause.clone(),
        }
    }

    fn by(&self, what: &str, key: &str) -> String {
        format!("{}?{what}={}#commitments", self.base, encoded(key))
    }

    /// The sentences, where they say more than the whole does.
    fn parts(&self, of: &Clause) -> Vec<PartShown> {
        let parts = self.parts.get(&of.id).map_or(&[][..], Vec::as_slice);
        let differ = parts.iter().any(|p| {
            p.kind == ClauseKind::Right || (p.kind == ClauseKind::Duty && !same(&p.sides, &of.sides))
        });
        if !differ {
            return Vec::new();
        }
        let shown = |p: &&Clause| {
            let owed_by = labels(&p.sides, self.sides);
            // Whose a right is stands in its own words; who has to honour it is said here.
            let by = if owed_by.is_empty() || p.kind == ClauseKind::Explanation { "" } else { "-by" };
            PartShown { text: p.body.clone(), word: format!("compact-part-{}{by}", p.kind.name()), owed_by }
        };
        parts.iter().map(shown).collect()
    }

    fn served_by(&self, principle: &Clause) -> Vec<(String, String)> {
        if principle.kind != ClauseKind::Principle {
            return Vec::new();
        }
        let serving = self.text.clauses.iter().filter(|c| c.principles.contains(&principle.slug));
        serving.map(|c| (Self::named(c), format!("{}#{}", self.base, c.slug))).collect()
    }

    /// A heading without words of its own, which the page says in its own place: over the list it stood above, or with
    /// the facts of adoption. It stays in the text, and in its hash.
    fn said_elsewhere(&self, c: &Clause) -> bool {
        if c.kind != ClauseKind::Section || !c.body.is_empty() {
            return false;
        }
        let heading = fold(&c.heading);
        self.groups.contains(&heading)
            || LISTS.contains(&heading.as_str())
            || DECISIONS.iter().any(|d| heading.starts_with(d))
    }

    /// What a commitment is called in a list: its number or heading, with whose it is where only a number stands.
    fn named(c: &Clause) -> String {
        let title = super::redline::title(c);
        if !c.heading.is_empty() {
            return title;
        }
        let words: Vec<&str> = c.body.split_whitespace().take(8).collect();
        let beginning = format!("{}…", words.join(" "));
        if title.is_empty() { beginning } else { format!("{title}. {beginning}") }
    }

    fn owing(&self) -> Vec<(String, String)> {
        let owes =
            |s: &&Side| self.text.clauses.iter().any(|c| c.parent.is_none() && c.sides.contains(&s.key));
        self.sides.iter().filter(owes).map(|s| (s.label.clone(), self.by("side", &s.key))).collect()
    }

    fn chosen(&self, chosen: &Chosen) -> String {
        let side = self.sides.iter().find(|s| s.key == chosen.side).map(|s| s.label.clone());
        let principle =
            self.text.clauses.iter().find(|c| c.slug == chosen.principle).map(|c| c.label.clone());
        side.into_iter().chain(principle).collect::<Vec<_>>().join(", ")
    }
}

fn same(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().all(|x| b.contains(x))
}

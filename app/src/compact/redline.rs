//! What changed between two editions, clause by clause and word by word. Pure.

use similar::{ChangeTag, TextDiff};

use super::{
    crosswalk::{Link, Relation},
    rules::{Clause, Side},
    store::Text,
};

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What became of it.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// They stand.
    Same,
    /// They are new.
    Added,
    /// They are gone.
    Gone,
}

/// One clause, compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called, as the newer text has it.
    pub name: String,
    /// What it was called, where that was something else.
    pub old_name: String,
    /// The name of its kind, for a clause that is called nothing.
    pub kind: &'static str,
    /// What became of it.
    pub relation: Relation,
    /// Its words.
    pub words: Vec<Stretch>,
    /// Who owes it: (before, now), where that changed.
    pub sides: Option<(String, String)>,
    /// What it serves: (before, now), where that changed.
    pub principles: Option<(String, String)>,
}

impl Row {
    /// The key of the word for what became of it.
    pub fn word(&self) -> String {
        format!("compact-became-{}", self.relation.name())
    }

    /// The key of the word for its kind.
    pub fn kind_word(&self) -> String {
        format!("compact-kind-{}", self.kind)
    }

    /// The colour of its tag: what is new and what is gone stand out.
    pub fn colour(&self) -> &'static str {
        match self.relation {
            Relation::New => "success",
            Relation::Removed => "danger",
            _ => "neutral",
        }
    }
}

/// The words of two texts: what stands, what is new, what is gone.
pub fn words(old: &str, new: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(old, new);
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Gone,
        };
        match stretches.last_mut() {
            Some(last) if last.change == tag => last.text.push_str(change.value()),
            _ => stretches.push(Stretch { change: tag, text: change.value().to_owned() }),
        }
    }
    stretches
}

/// Every clause of two editions as `links` tie them, in the newer one's order; what was removed comes last.
pub fn compare(old: &Text, new: &Text, links: Vec<Link<usize>>) -> Vec<Row> {
    links
        .into_iter()
        .map(|link| {
            let before = link.old.and_then(|i| old.clauses.get(i));
            let now = link.new.and_then(|i| new.clauses.get(i));
            row(link.relation, before.map(|c| (c, old)), now.map(|c| (c, new)))
        })
        .collect()
}

fn row(relation: Relation, before: Option<(&Clause, &Text)>, now: Option<(&Clause, &Text)>) -> Row {
    let body = |side: Option<(&Clause, &Text)>| side.map(|(c, _)| c.body.clone()).unwrap_or_default();
    let name = |side: Option<(&Clause, &Text)>| side.map(|(c, _)| title(c)).unwrap_or_default();
    let changed = |of: fn(&Clause, &Text) -> String| {
        let (was, is) = (before.map(|(c, t)| of(c, t))?, now.map(|(c, t)| of(c, t))?);
        (was != is).then_some((was, is))
    };
    let (was, is) = (name(before), name(now));
    Row {
        old_name: if now.is_some() && before.is_some() && was != is { was.clone() } else { String::new() },
        name: if now.is_some() { is } else { was },
        kind: now.or(before).map_or("section", |(c, _)| c.kind.name()),
        relation,
        words: words(&body(before), &body(now)),
        sides: changed(|c, t| labels(&c.sides, &t.sides)),
        principles: changed(principles),
    }
}

/// "3. Öppna dörrar", "Öppna dörrar", and where there is no heading of its own "Kommunens åtaganden 3", "3".
pub fn title(clause: &Clause) -> String {
    match (clause.label.is_empty(), clause.heading.is_empty()) {
        (false, false) => format!("{}. {}", clause.label, clause.heading),
        (false, true) if !clause.group.is_empty() => format!("{} {}", clause.group, clause.label),
        (false, true) => clause.label.clone(),
        _ => clause.heading.clone(),
    }
}

/// The labels of sides, in the order of the text's own list.
pub fn labels(keys: &[String], sides: &[Side]) -> String {
    let named: Vec<&str> = sides.iter().filter(|s| keys.contains(&s.key)).map(|s| s.label.as_str()).collect();
    named.join(", ")
}

fn principles(clause: &Clause, text: &Text) -> String {
    let named: Vec<&str> = text
        .clauses
        .iter()
        .filter(|p| clause.principles.contains(&p.slug))
        .map(|p| p.label.as_str())
        .collect();
    named.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Change, words};

    #[test]
    fn words_are_compared_as_words() {
        let stretches = words("Kommunen ska bjuda in", "Kommunen ska alltid bjuda in");
        let said: Vec<(Change, &str)> = stretches.iter().map(|s| (s.change, s.text.as_str())).collect();
        assert_eq!(said[0], (Change::Same, "Kommunen ska "));
        assert!(said.iter().any(|(c, t)| *c == Change::Added && t.contains("alltid")));
        assert!(said.iter().all(|(c, _)| *c != Change::Gone));
    }
}

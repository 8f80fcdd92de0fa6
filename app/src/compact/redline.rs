//! What changed between two editions, clause by clause and word by word. Pure.

use similar::{ChangeTag, TextDiff};

use super::{
    crosswalk::{Link, Relation},
    knots::{self, Knot},
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

impl Stretch {
    /// It is new.
    pub fn is_added(&self) -> bool {
        self.change == Change::Added
    }

    /// It is gone.
    pub fn is_gone(&self) -> bool {
        self.change == Change::Gone
    }
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

/// A clause, or those that were tied together, compared.
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
    /// How many there were before, and are now.
    pub count: (usize, usize),
    /// Its words.
    pub words: Vec<Stretch>,
    /// Who owes it: (before, now), where that changed.
    pub sides: Option<(String, String)>,
    /// What it serves: (before, now), where that changed.
    pub principles: Option<(String, String)>,
    /// It stands somewhere else among its neighbours.
    pub moved: bool,
    /// The number it had, where that is another now.
    pub number: String,
    /// The heading it stood under, where that is another now.
    pub group: String,
    /// What the older clauses were called in addresses: links to what became of them lead here.
    pub spots: Vec<String>,
    /// The first words of one that is called nothing, or by a number alone.
    pub opening: String,
}

/// From so many words on a change is folded where it is one among others.
const LONG: usize = 60;
/// How many words a clause without a name is known by.
const OPENING: usize = 6;

/// The first words of a text.
fn opening(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..OPENING) {
        Some(first) if words.len() > OPENING => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
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

    /// Whether its name says nothing by itself: there is none, or only a number.
    pub fn is_numbered(&self) -> bool {
        !self.name.contains(char::is_alphabetic)
    }

    /// The colour of its tag: what is new and what is gone stand out.
    pub fn colour(&self) -> &'static str {
        match self.relation {
            Relation::New => "success",
            Relation::Removed => "danger",
            _ => "neutral",
        }
    }

    /// Whether it is too long to be read in passing.
    pub fn is_long(&self) -> bool {
        self.words.iter().map(|stretch| stretch.text.split_whitespace().count()).sum::<usize>() > LONG
    }

    /// Whether it says the same as before.
    pub fn is_same(&self) -> bool {
        self.relation == Relation::Unchanged
    }

    /// The words as they stood before, each whether it is gone; nothing where it is new.
    pub fn before(&self) -> Vec<&Stretch> {
        self.words.iter().filter(|stretch| stretch.change != Change::Added).collect()
    }

    /// The words as they stand now, each whether it is new; nothing where it was removed.
    pub fn now(&self) -> Vec<&Stretch> {
        self.words.iter().filter(|stretch| stretch.change != Change::Gone).collect()
    }
}

/// Below this share of words in common nobody can read one text in the other: the old one is struck whole.
const READABLE: f64 = 0.5;

/// Between two changes so few words that stand are no help: they are told with them.
const FEW: usize = 1;

/// What stands, or what is gone and what came instead.
enum Block {
    Same(String),
    Other(String, String),
}

/// The words of two texts: what stands, what is new, what is gone.
pub fn words(old: &str, new: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(old, new);
    let mut blocks: Vec<Block> = Vec::new();
    let (mut shared, mut all) = (0, 0);
    for change in diff.iter_all_changes() {
        let word = change.value();
        let counts = usize::from(!word.trim().is_empty());
        let same = change.tag() == ChangeTag::Equal;
        shared += if same { 2 * counts } else { 0 };
        all += if same { 2 * counts } else { counts };
        match (change.tag(), blocks.last_mut()) {
            (ChangeTag::Equal, Some(Block::Same(text))) => text.push_str(word),
            (ChangeTag::Equal, _) => blocks.push(Block::Same(word.to_owned())),
            (ChangeTag::Delete, Some(Block::Other(gone, _))) => gone.push_str(word),
            (ChangeTag::Delete, _) => blocks.push(Block::Other(word.to_owned(), String::new())),
            (ChangeTag::Insert, Some(Block::Other(_, added))) => added.push_str(word),
            (ChangeTag::Insert, _) => blocks.push(Block::Other(String::new(), word.to_owned())),
        }
    }
    if share(shared, all) < READABLE {
        return told(vec![Block::Other(old.to_owned(), new.to_owned())]);
    }
    told(gathered(blocks))
}

fn share(shared: usize, all: usize) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if all == 0 { 1.0 } else { count(shared) / count(all) }
}

/// A word or so that stands between two changes goes with them: no confetti.
fn gathered(blocks: Vec<Block>) -> Vec<Block> {
    let count = blocks.len();
    let mut gathered: Vec<Block> = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        match (gathered.last_mut(), block) {
            (Some(Block::Other(gone, added)), Block::Same(text))
                if at + 1 < count && text.split_whitespace().count() <= FEW && !text.contains('\n') =>
            {
                gone.push_str(&text);
                added.push_str(&text);
            }
            (Some(Block::Other(gone, added)), Block::Other(more, other)) => {
                gone.push_str(&more);
                added.push_str(&other);
            }
            (_, block) => gathered.push(block),
        }
    }
    gathered
}

fn told(blocks: Vec<Block>) -> Vec<Stretch> {
    let stretch = |change, text: String| (!text.is_empty()).then_some(Stretch { change, text });
    let each = |block| match block {
        Block::Same(text) => [stretch(Change::Same, text), None],
        Block::Other(gone, added) => [stretch(Change::Gone, gone), stretch(Change::Added, added)],
    };
    blocks.into_iter().flat_map(each).flatten().collect()
}

/// What became of the clauses of two editions, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Clauses of the older edition: all, and by what became of them.
    pub olds: usize,
    /// Word for word the same.
    pub unchanged: usize,
    /// Of those, how many stand somewhere else.
    pub moved: usize,
    /// Other words.
    pub reworded: usize,
    /// Went into one.
    pub merged: usize,
    /// Became several.
    pub split: usize,
    /// Gone.
    pub removed: usize,
    /// Clauses of the newer edition: all.
    pub news: usize,
    /// Of those, how many are new.
    pub new: usize,
}

/// Counts rows: every older clause once, and every newer one once.
pub fn counts(rows: &[Row]) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        let (olds, news) = row.count;
        counts.olds += olds;
        counts.news += news;
        match row.relation {
            Relation::Unchanged => {
                counts.unchanged += olds;
                counts.moved += usize::from(row.moved);
            }
            Relation::Reworded => counts.reworded += olds,
            Relation::Merged => counts.merged += olds,
            Relation::Split => counts.split += olds,
            Relation::Removed => counts.removed += olds,
            Relation::New => counts.new += news,
        }
    }
    counts
}

/// Every clause of two editions as `links` tie them, in the newer one's order; what was removed stands where it stood.
pub fn compare(old: &Text, new: &Text, links: &[Link<usize>]) -> Vec<Row> {
    let knots = knots::tied(links);
    let still = knots::in_order(&knots);
    let row = |knot: &Knot| {
        let moved = knot.pair().is_some_and(|(o, _)| !still.contains(&o));
        row(knot, moved, (old, new))
    };
    knots.iter().map(row).collect()
}

fn row(knot: &Knot, moved: bool, (old, new): (&Text, &Text)) -> Row {
    let of = |text: &'_ Text, places: &[usize]| -> Vec<Clause> {
        places.iter().filter_map(|at| text.clauses.get(*at)).cloned().collect()
    };
    let (olds, news) = (of(old, &knot.olds), of(new, &knot.news));
    let joined = |clauses: &[Clause], what: fn(&Clause) -> String, between: &str| {
        let all: Vec<String> = clauses.iter().map(what).filter(|text| !text.is_empty()).collect();
        all.join(between)
    };
    let body = |clauses: &[Clause]| joined(clauses, |c| c.body.clone(), "\n\n");
    let name = |clauses: &[Clause]| joined(clauses, title, " + ");
    let both = !olds.is_empty() && !news.is_empty();
    let changed = |what: fn(&[Clause], &Text) -> String| {
        let (was, is) = (what(&olds, old), what(&news, new));
        (both && was != is).then_some((was, is))
    };
    let was = |what: fn(&Clause) -> String| match (&olds[..], &news[..]) {
        ([was], [is]) if what(was) != what(is) => what(was),
        _ => String::new(),
    };
    let (old_name, new_name) = (name(&olds), name(&news));
    let nameless = !(if news.is_empty() { &old_name } else { &new_name }).contains(char::is_alphabetic);
    let text = news.first().or(olds.first()).filter(|_| nameless).map_or("", |clause| &clause.body);
    Row {
        spots: olds.iter().map(|clause| clause.slug.clone()).collect(),
        opening: opening(text),
        old_name: if both && old_name != new_name { old_name.clone() } else { String::new() },
        name: if news.is_empty() { old_name } else { new_name },
        kind: news.first().or(olds.first()).map_or("section", |c| c.kind.name()),
        relation: knot.relation,
        count: (olds.len(), news.len()),
        words: words(&body(&olds), &body(&news)),
        sides: changed(|all, text| labels(&union(all, |c| &c.sides), &text.sides)),
        principles: changed(|all, text| principles(&union(all, |c| &c.principles), text)),
        moved,
        number: was(|c| {
            Some(&c.label).filter(|l| !l.contains(char::is_alphabetic)).cloned().unwrap_or_default()
        }),
        group: was(|c| c.group.clone()),
    }
}

fn union(clauses: &[Clause], of: fn(&Clause) -> &Vec<String>) -> Vec<String> {
    clauses.iter().flat_map(of).cloned().collect()
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

fn principles(slugs: &[String], text: &Text) -> String {
    let named: Vec<&str> =
        text.clauses.iter().filter(|p| slugs.contains(&p.slug)).map(|p| p.label.as_str()).collect();
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

    #[test]
    fn what_shares_less_than_half_is_struck_whole_and_a_word_alone_goes_with_its_neighbours() {
        let told = |old: &str, new: &str| -> Vec<(Change, String)> {
            words(old, new).into_iter().map(|s| (s.change, s.text)).collect()
        };
        let (old, new) = ("Vi ska alltid tala med de andra", "De som berörs ska få veta varför");
        assert_eq!(told(old, new), [(Change::Gone, old.to_owned()), (Change::Added, new.to_owned())]);
        assert_eq!(
            told(
                "Kommunen ska bjuda in minst tre veckor före mötet",
                "Kommunen ska bjuda in högst fem veckor före mötet"
            ),
            [
                (Change::Same, "Kommunen ska bjuda in ".to_owned()),
                (Change::Gone, "minst tre".to_owned()),
                (Change::Added, "högst fem".to_owned()),
                (Change::Same, " veckor före mötet".to_owned())
            ]
        );
        assert_eq!(told("", "Nytt"), [(Change::Added, "Nytt".to_owned())]);
        assert_eq!(told("Samma", "Samma"), [(Change::Same, "Samma".to_owned())]);
        assert!(told("", "").is_empty());
    }
}

//! Reads the agreements in `texts/`, each in a layout of its own, and compares what is proposed with what a person found.
//!
//! The measure is F1 over all texts, for each part of the contract. A commitment is found when its label, heading and first
//! words are alike; sides and links count as pairs with it, so those of a missed commitment are missed too.
//! `READER_VERBOSE=1` lists every miss.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use reader::proposal::{Clock, Commitment, Proposal};
use serde::Deserialize;

/// Below this a change has made the reader worse.
const FLOORS: [(&str, f64); 5] =
    [("principles", 0.97), ("commitments", 0.97), ("sides", 0.97), ("links", 0.97), ("meta", 0.97)];

/// How many of its first characters tell a commitment from the others.
const START: usize = 60;

#[derive(Deserialize)]
struct Answer {
    language: String,
    sides: Vec<AnsweredSide>,
    principles: Vec<AnsweredPrinciple>,
    commitments: Vec<AnsweredCommitment>,
    adoption: reader::proposal::Adoption,
    term: reader::proposal::Term,
    clocks: Vec<AnsweredClock>,
    #[serde(default, rename = "_optional")]
    optional: Optional,
}

#[derive(Deserialize)]
struct AnsweredSide {
    key: String,
    label: String,
    /// Other keys that say the same.
    #[serde(default, rename = "_accept")]
    accept: Vec<String>,
}

#[derive(Deserialize)]
struct AnsweredPrinciple {
    key: String,
    label: String,
}

#[derive(Deserialize)]
struct AnsweredCommitment {
    label: String,
    heading: Option<String>,
    text: String,
    sides: Vec<String>,
    principles: Vec<String>,
    /// Neither right nor wrong.
    #[serde(default, rename = "_optional_sides")]
    optional_sides: Vec<String>,
}

#[derive(Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct AnsweredClock {
    kind: String,
    every_months: u32,
}

#[derive(Deserialize, Default)]
struct Optional {
    #[serde(default)]
    clocks: Vec<AnsweredClock>,
}

/// Right, claimed though not there, there though not claimed.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    fn of(wanted: &BTreeSet<String>, offered: &BTreeSet<String>, note: &mut dyn FnMut(String)) -> Self {
        wanted.difference(offered).for_each(|w| note(format!("missed {w}")));
        offered.difference(wanted).for_each(|o| note(format!("wrong  {o}")));
        Self {
            right: wanted.intersection(offered).count(),
            wrong: offered.difference(wanted).count(),
            missed: wanted.difference(offered).count(),
        }
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of a few hundred")]
    fn f1(self) -> f64 {
        let all = 2 * self.right + self.wrong + self.missed;
        if all == 0 { 1.0 } else { 2.0 * self.right as f64 / all as f64 }
    }
}

/// Letters and digits only: blanks, hyphens, quotes and bullets make no difference.
fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// From 0 to 1: the share of the characters that stand in both, in the same order.
#[expect(clippy::cast_precision_loss, reason = "a hundred characters")]
fn likeness(a: &[char], b: &[char]) -> f64 {
    let mut row = vec![0usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    if a.is_empty() && b.is_empty() { 1.0 } else { 2.0 * row[b.len()] as f64 / (a.len() + b.len()) as f64 }
}

/// One to one, the most alike first: index in the answer and index in the proposal.
fn pairs(
    wanted: usize,
    offered: usize,
    least: f64,
    alike: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = (0..wanted)
        .flat_map(|w| (0..offered).map(move |o| (w, o)))
        .map(|(w, o)| (alike(w, o), w, o))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (likeness, w, o) in all {
        if likeness >= least && found.iter().all(|&(fw, fo)| fw != w && fo != o) {
            found.push((w, o));
        }
    }
    found
}

fn start(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(START).collect()
}

fn alike(wanted: &AnsweredCommitment, offered: &Commitment) -> f64 {
    let heading = |label: &str, heading: Option<&str>| {
        heading.filter(|h| bare(h) != bare(label)).unwrap_or_default().to_owned()
    };
    let whole = |parts: &[&str]| bare(&parts.concat());
    let w = whole(&[&wanted.label, &heading(&wanted.label, wanted.heading.as_deref()), &start(&wanted.text)]);
    let head = heading(&offered.label, offered.heading.as_deref());
    [
        whole(&[&offered.label, &head, &offered.text]),
        whole(&[&offered.label, &offered.text]),
        whole(&[&head, &offered.text]),
    ]
    .iter()
    .map(|o| likeness(&w, &o[..o.len().min(w.len())]))
    .fold(0.0, f64::max)
}

/// What the answer calls a side of the proposal.
fn side_name(answer: &Answer, proposal: &Proposal, key: &str) -> String {
    if answer.sides.iter().any(|s| s.key == key) {
        return key.to_owned();
    }
    let label = proposal.sides.iter().find(|s| s.key == key).map_or("", |s| s.label.as_str());
    answer
        .sides
        .iter()
        .find(|s| s.accept.iter().any(|a| a == key) || likeness(&bare(&s.label), &bare(label)) >= 0.8)
        .map_or_else(|| format!("?{key}"), |s| s.key.clone())
}

/// Facts that the answer states or the proposal claims: adoption, term, clocks.
fn meta(answer: &Answer, proposal: &Proposal, note: &mut dyn FnMut(String)) -> Tally {
    let mut tally = Tally::default();
    let mut fact = |name: &str, wanted: Option<&str>, offered: Option<&str>, same: fn(&str, &str) -> bool| {
        let right = wanted.zip(offered).is_some_and(|(w, o)| same(w, o));
        if right {
            tally.right += 1;
        } else {
            tally.missed += usize::from(wanted.is_some());
            tally.wrong += usize::from(offered.is_some());
            if wanted.is_some() || offered.is_some() {
                note(format!("meta   {name}: {wanted:?} / {offered:?}"));
            }
        }
    };
    let exact: fn(&str, &str) -> bool = |w, o| w == o;
    let loose: fn(&str, &str) -> bool = |w, o| {
        let (w, o) = (words(w), words(o));
        w.is_subset(&o) || o.is_subset(&w)
    };
    let from: fn(&str, &str) -> bool = |w, o| whole_day(w, "-01-01") == whole_day(o, "-01-01");
    let until: fn(&str, &str) -> bool = |w, o| whole_day(w, "-12-31") == whole_day(o, "-12-31");
    let (a, p) = (&answer.adoption, &proposal.adoption);
    fact("body", a.body.as_deref(), p.body.as_deref(), loose);
    fact("date", a.date.as_deref(), p.date.as_deref(), exact);
    fact("diary number", a.diary_number.as_deref(), p.diary_number.as_deref(), |w, o| bare(w) == bare(o));
    fact("from", answer.term.from.as_deref(), proposal.term.from.as_deref(), from);
    fact("until", answer.term.until.as_deref(), proposal.term.until.as_deref(), until);
    let clock = |c: &AnsweredClock| format!("clock {} {}", c.kind, c.every_months);
    let free: BTreeSet<String> = answer.optional.clocks.iter().map(clock).collect();
    let wanted: BTreeSet<String> = answer.clocks.iter().map(clock).collect();
    let offered: BTreeSet<String> =
        proposal.clocks.iter().map(as_answered).map(|c| clock(&c)).filter(|c| !free.contains(c)).collect();
    let mut all = Tally::of(&wanted, &offered, note);
    all.add(tally);
    all
}

fn as_answered(clock: &Clock) -> AnsweredClock {
    let kind = serde_json::to_value(clock.kind).ok().and_then(|k| k.as_str().map(str::to_owned));
    AnsweredClock { kind: kind.unwrap_or_default(), every_months: clock.every_months }
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

fn whole_day(date: &str, edge: &str) -> String {
    if date.len() == 4 { format!("{date}{edge}") } else { date.to_owned() }
}

/// Compares a proposal with its answer, part by part.
fn judge(answer: &Answer, proposal: &Proposal, note: &mut dyn FnMut(String)) -> [Tally; 5] {
    let named = pairs(answer.principles.len(), proposal.principles.len(), 0.9, |w, o| {
        likeness(&bare(&answer.principles[w].label), &bare(&proposal.principles[o].label))
    });
    let principle: BTreeMap<&str, &str> = named
        .iter()
        .map(|&(w, o)| (proposal.principles[o].key.as_str(), answer.principles[w].key.as_str()))
        .collect();
    let principle_name =
        |key: &str| principle.get(key).map_or_else(|| format!("?{key}"), |k| (*k).to_owned());

    let found = pairs(answer.commitments.len(), proposal.commitments.len(), 0.8, |w, o| {
        alike(&answer.commitments[w], &proposal.commitments[o])
    });
    let place: BTreeMap<usize, usize> = found.iter().map(|&(w, o)| (o, w)).collect();
    let wanted_name = |w: usize| {
        let c = &answer.commitments[w];
        format!("[{w}] {} {}", c.label, start(&c.text))
    };
    let offered_name = |o: usize| match place.get(&o) {
        Some(&w) => wanted_name(w),
        None => format!("[proposal {o}] {}", start(&proposal.commitments[o].text)),
    };

    let mut free = BTreeSet::new();
    let (mut wanted, mut offered): ([BTreeSet<String>; 4], [BTreeSet<String>; 4]) = Default::default();
    wanted[0].extend(answer.principles.iter().map(|p| format!("principle {}", p.key)));
    offered[0].extend(proposal.principles.iter().map(|p| format!("principle {}", principle_name(&p.key))));
    for (w, c) in answer.commitments.iter().enumerate() {
        wanted[1].insert(wanted_name(w));
        wanted[2].extend(c.sides.iter().map(|s| format!("{} owed by {s}", wanted_name(w))));
        wanted[3].extend(c.principles.iter().map(|p| format!("{} serves {p}", wanted_name(w))));
        free.extend(c.optional_sides.iter().map(|s| format!("{} owed by {s}", wanted_name(w))));
    }
    for (o, c) in proposal.commitments.iter().enumerate() {
        let name = offered_name(o);
        offered[1].insert(name.clone());
        offered[2]
            .extend(c.sides.iter().map(|s| format!("{name} owed by {}", side_name(answer, proposal, s))));
        offered[3].extend(c.principles.iter().map(|p| format!("{name} serves {}", principle_name(p))));
    }
    offered[2].retain(|s| wanted[2].contains(s) || !free.contains(s));
    let part = |i: usize, note: &mut dyn FnMut(String)| Tally::of(&wanted[i], &offered[i], note);
    [part(0, note), part(1, note), part(2, note), part(3, note), meta(answer, proposal, note)]
}

/// Every source with an answer beside it.
fn sources() -> Vec<(PathBuf, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let mut found: Vec<(PathBuf, PathBuf)> = std::fs::read_dir(folder)
        .expect("the folder of texts")
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.extension().is_some_and(|e| e != "json"))
        .map(|path| (path.clone(), path.with_extension("expected.json")))
        .collect();
    found.sort();
    found
}

#[test]
fn reads_agreements_in_many_layouts() {
    let verbose = std::env::var_os("READER_VERBOSE").is_some_and(|v| v != "0");
    let mut totals = [Tally::default(); 5];
    let sources = sources();
    assert!(sources.len() >= 14, "only {} texts to read", sources.len());
    for (source, answer) in &sources {
        let name = source.file_name().expect("a file").to_string_lossy();
        let answer = std::fs::read(answer).unwrap_or_else(|e| panic!("{}: {e}", answer.display()));
        let answer: Answer =
            serde_json::from_slice(&answer).unwrap_or_else(|e| panic!("answer to {name}: {e}"));
        let proposal = reader::read(&name, &std::fs::read(source).expect("a source"))
            .unwrap_or_else(|e| panic!("{name} cannot be read: {e}"));
        assert_eq!(proposal.language, answer.language, "language of {name}");
        let keys: BTreeSet<&str> = proposal.commitments.iter().map(|c| c.key.as_str()).collect();
        assert_eq!(keys.len(), proposal.commitments.len(), "keys of {name} are unique");
        let mut notes = Vec::new();
        let tallies = judge(&answer, &proposal, &mut |n| notes.push(n));
        println!("{name:<20} {}", tallies.map(|t| format!("{:.2}", t.f1())).join("  "));
        notes.iter().filter(|_| verbose).for_each(|n| println!("    {n}"));
        totals.iter_mut().zip(tallies).for_each(|(total, t)| total.add(t));
    }
    let scores = FLOORS.map(|(part, _)| part).into_iter().zip(totals.map(Tally::f1)).collect::<Vec<_>>();
    println!("{:<20} {scores:.3?}", "all");
    let low: Vec<_> = FLOORS.iter().zip(&scores).filter(|((_, floor), (_, f1))| f1 < floor).collect();
    assert!(low.is_empty(), "below the floor: {low:.3?}");
}

#[test]
fn every_answer_agrees_with_itself() {
    for (_, answer) in sources() {
        let name = answer.display();
        let bytes = std::fs::read(&answer).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut whole: serde_json::Value = serde_json::from_slice(&bytes).expect("an answer is JSON");
        whole["version"] = 1.into();
        whole["sections"] = serde_json::json!([]);
        whole["findings"] = serde_json::json!([]);
        for commitment in whole["commitments"].as_array_mut().expect("commitments") {
            commitment["parts"] = serde_json::json!([]);
        }
        let proposal: Proposal = serde_json::from_value(whole).unwrap_or_else(|e| panic!("{name}: {e}"));
        let answer: Answer = serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let tallies = judge(&answer, &proposal, &mut |note| panic!("{name}: {note}"));
        assert!(tallies.iter().all(|t| t.wrong + t.missed == 0));
    }
}

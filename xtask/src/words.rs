//! Words: every key in both languages, with the same arguments; every key that is used exists; none stands unused.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::Source;

/// Key → the arguments it quotes.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// What is wrong with the words.
pub fn findings(sources: &[Source]) -> Vec<String> {
    let (sv, en) = (gather(sources, ".sv.ftl"), gather(sources, ".en.ftl"));
    let mut findings = Vec::new();
    for (key, args) in &sv {
        match en.get(key) {
            None => findings.push(format!("{key} is missing in English")),
            Some(other) if other != args => {
                findings.push(format!("{key} quotes {args:?} in Swedish, {other:?} in English"));
            }
            Some(_) => {}
        }
    }
    findings.extend(
        en.keys().filter(|key| !sv.contains_key(*key)).map(|key| format!("{key} is missing in Swedish")),
    );
    let (mut exact, mut open) = used(sources);
    // A mail is named by the beginning of its words, a notice by what was done.
    for key in
        exact.keys().filter(|key| sv.contains_key(&format!("{key}-subject"))).cloned().collect::<Vec<_>>()
    {
        exact.remove(&key);
        open.insert(format!("{key}-"));
    }
    exact.retain(|key, _| sv.contains_key(key) || !sv.contains_key(&format!("notice-{key}")));
    findings.extend(
        exact
            .iter()
            .filter(|(key, _)| !sv.contains_key(*key))
            .map(|(key, place)| format!("{place}: there is no word {key}")),
    );
    let lives =
        |key: &String| exact.contains_key(key) || open.iter().any(|start| key.starts_with(start.as_str()));
    findings.extend(sv.keys().filter(|key| !lives(key)).map(|key| format!("{key} is said nowhere")));
    findings
}

fn gather(sources: &[Source], ending: &str) -> Keys {
    let mut keys = Keys::new();
    for source in sources.iter().filter(|s| s.path.ends_with(ending)) {
        let mut current = String::new();
        for line in source.text.lines() {
            if let Some((key, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                key.clone_into(&mut current);
                keys.entry(current.clone()).or_default();
            }
            if let Some(args) = keys.get_mut(&current) {
                let quoted = line.split('$').skip(1);
                args.extend(
                    quoted
                        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()),
                );
            }
        }
    }
    keys
}

/// The keys that code and views name: whole ones with their place, and the beginnings of those put together (`"x-{}"`).
fn used(sources: &[Source]) -> (BTreeMap<String, String>, BTreeSet<String>) {
    let slices: BTreeSet<&str> = sources
        .iter()
        .filter_map(|s| s.path.strip_prefix("app/src/")?.split_once('/'))
        .map(|(slice, _)| slice)
        .collect();
    let first = |text: &str| {
        text.split('-').next().is_some_and(|f| {
            slices.contains(f) || ["notice", "problem", "mail", "reading", "status"].contains(&f)
        })
    };
    let (mut exact, mut open) = (BTreeMap::new(), BTreeSet::new());
    let said_in = |s: &&Source| (s.is("rs") || s.is("html")) && s.path.starts_with("app/src/");
    for source in sources.iter().filter(said_in) {
        for (n, line) in source.text.lines().enumerate() {
            // Every stretch between quotes, of whichever pair: in a view a key stands inside an attribute's quotes.
            for text in line.split('"').filter(|text| first(text) && text.contains('-')) {
                let plain =
                    |t: &str| t.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if let Some(start) =
                    text.split('{').next().filter(|s| text.contains('{') && plain(s) && s.ends_with('-'))
                {
                    open.insert(start.to_owned());
                } else if plain(text) && !text.ends_with('-') {
                    exact.entry(text.to_owned()).or_insert_with(|| format!("{}:{}", source.path, n + 1));
                }
            }
        }
    }
    open.insert("notice-".to_owned());
    (exact, open)
}

//! The house rules as tests. Each finding says the rule and the way out. What crate walls would guard elsewhere is guarded
//! here, with a message that teaches.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    neighbours,
    shell::{Outcome, Step, say},
    words,
};

/// A source file, read once.
pub struct Source {
    /// Its path from the root, with slashes.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// From all sources to what is found against one rule.
type Rule = fn(&[Source]) -> Vec<String>;

impl Source {
    /// Whether its name ends like this.
    pub fn is(&self, end: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|e| e.eq_ignore_ascii_case(end))
    }
}

/// The rules, each with its words.
const RULES: &[(&str, Rule)] = &[
    ("SQL lives in store.rs (house: the journal, the outbox and crates/db)", sql_in_stores),
    ("SQL is in words both databases know", portable_sql),
    ("rules.rs is pure: no async, SQL, HTTP, clock, serde", pure_rules),
    ("a slice uses a neighbour's actions and rules, never its store, pages or views", neighbours::findings),
    ("#[expect(lint, reason)], never #[allow]", no_allow),
    ("no sentence in Rust: words stand in .ftl files", no_sentences),
    ("a file is about 300 lines: past 400 a noun is missing", short_files),
    ("no inline style or script in a page: the policy of the pages forbids it", no_inline),
    ("every word is there in both languages, and used", words::findings),
];

/// Checks every rule.
pub fn run() -> Outcome {
    say("House rules");
    let sources = sources()?;
    let mut findings: Vec<String> = Vec::new();
    for (rule, check) in RULES {
        findings.extend(check(&sources).into_iter().map(|what| format!("{what}\n    rule: {rule}")));
    }
    findings.extend(dependencies()?);
    if findings.is_empty() {
        return Ok(());
    }
    for finding in &findings {
        eprintln!("  {finding}");
    }
    Err(format!("{} findings against the house rules", findings.len()).into())
}

/// Every file git keeps or would keep, that is text of ours.
fn sources() -> Outcome<Vec<Source>> {
    let list = Step::new("git").args(&["ls-files", "--cached", "--others", "--exclude-standard"]).output()?;
    let ours = |path: &str| {
        let end = Path::new(path).extension().and_then(|e| e.to_str()).unwrap_or_default();
        matches!(end, "rs" | "html" | "ftl" | "sql" | "cedar" | "json" | "toml" | "typ")
    };
    let existing = list.lines().filter(|path| ours(path) && PathBuf::from(path).is_file());
    // Samples for the importer come in every encoding; they are read as well as may be.
    let text = |path: &str| fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    existing.map(|path| Ok(Source { path: path.to_owned(), text: text(path)? })).collect()
}

/// The lines of `source` that are code, with their numbers: comments and items under `#[cfg(test)]` are left out.
pub fn code(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let mut kept = Vec::new();
    let mut lines = source.text.lines().enumerate().peekable();
    while let Some((n, line)) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // The item that follows: to its semicolon, or to the brace that closes it.
            let close = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let mut attributes = true;
            for (_, line) in lines.by_ref() {
                attributes &= line.trim_start().starts_with("#[");
                if !attributes && (line == close || line.trim_end().ends_with(';') && !line.starts_with("  "))
                {
                    break;
                }
            }
        } else if !line.trim_start().starts_with("//") {
            kept.push((n + 1, line));
        }
    }
    kept.into_iter()
}

fn rust(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|s| s.is("rs"))
}

/// Whether it holds tests and what they stand on.
pub fn is_test(source: &Source) -> bool {
    source.path.contains("/tests") || source.path.contains("/testing/") || source.path.ends_with("tests.rs")
}

/// The sources of the product itself.
pub fn product(sources: &[Source]) -> impl Iterator<Item = &Source> {
    rust(sources).filter(|s| s.path.starts_with("app/src/") && !is_test(s))
}

fn lines_with(source: &Source, found: impl Fn(&str) -> bool) -> Vec<String> {
    code(source)
        .filter(|(_, line)| found(line))
        .map(|(n, line)| format!("{}:{n} {}", source.path, line.trim()))
        .collect()
}

/// Whether SQL may stand there: a slice's store, one file or a folder of them; and the two that the desk itself keeps.
fn is_store(source: &Source) -> bool {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    name == "store.rs"
        || name.ends_with("_store.rs")
        || source.path.contains("/store/")
        || ["app/src/base/journal.rs", "app/src/base/outbox.rs"].contains(&source.path.as_str())
}

fn sql_in_stores(sources: &[Source]) -> Vec<String> {
    let verbs = ["\"SELECT ", "\"INSERT INTO", "\"UPDATE ", "\"DELETE FROM"];
    product(sources)
        .filter(|s| !is_store(s))
        .flat_map(|s| lines_with(s, |line| verbs.iter().any(|verb| line.contains(verb))))
        .collect()
}

fn portable_sql(sources: &[Source]) -> Vec<String> {
    let banned = [
        "ILIKE",
        "NOW()",
        "now()",
        " INTEGER",
        "1::",
        "2::",
        "::bigint",
        "->>",
        "ARRAY[",
        "datetime(",
        "rowid",
    ];
    sources
        .iter()
        .filter(|s| s.path.starts_with("migrations/") || (s.path.starts_with("app/src/") && is_store(s)))
        .filter(|s| !s.path.contains(".sqlite.") && !s.path.contains(".postgres."))
        .flat_map(|s| {
            lines_with(s, |line| {
                !line.trim_start().starts_with("--")
                    && !line.starts_with("use ")
                    && banned.iter().any(|b| line.contains(b))
            })
        })
        .collect()
}

fn pure_rules(sources: &[Source]) -> Vec<String> {
    let banned = [
        "async ",
        "axum::",
        "db::",
        "serde::",
        "Serialize",
        "SystemClock",
        "OsChance",
        "std::fs",
        "std::env",
    ];
    product(sources)
        .filter(|s| s.path.ends_with("/rules.rs") || s.path.contains("/rules/"))
        .flat_map(|s| lines_with(s, |line| banned.iter().any(|b| line.contains(b))))
        .collect()
}

fn no_allow(sources: &[Source]) -> Vec<String> {
    rust(sources)
        .flat_map(|s| lines_with(s, |line| line.trim_start().starts_with(concat!("#[al", "low("))))
        .collect()
}

/// A sentence betrays itself by a letter that only Swedish prose has, or by words and a full stop.
fn no_sentences(sources: &[Source]) -> Vec<String> {
    let prose = |line: &str| {
        let said = line.split('"').skip(1).step_by(2);
        let log =
            ["tracing::", "expect(", "Fault::Other", "debug_assert", "#[error", "reason =", "unreachable!"];
        !log.iter().any(|l| line.contains(l))
            && said.into_iter().any(|text| {
                text.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'])
                    || (text.ends_with('.') && text.matches(' ').count() > 3)
            })
    };
    product(sources)
        .filter(|s| !s.path.starts_with("app/src/demo/"))
        .flat_map(|s| lines_with(s, prose))
        .collect()
}

fn short_files(sources: &[Source]) -> Vec<String> {
    let long = |s: &&Source| s.text.lines().count() > 400 && !is_test(s);
    rust(sources).filter(long).map(|s| format!("{} has {} lines", s.path, s.text.lines().count())).collect()
}

fn no_inline(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|s| s.path.starts_with("app/src/") && s.is("html") && !s.path.contains("/mail/"))
        .flat_map(|s| {
            lines_with(s, |line| {
                // A script is a file of our own, named by the page and loaded by the frame.
                let script = line.contains("<script") && !line.contains("<script defer src=\"{{");
                line.contains(" style=\"") || script || line.contains(" onclick=") || line.contains(" hx-on")
            })
        })
        .collect()
}

/// Where dependencies come from and under what licence: from Cargo's own files, without another tool.
fn dependencies() -> Outcome<Vec<String>> {
    let mut findings = Vec::new();
    for line in fs::read_to_string("Cargo.lock")?.lines().filter(|l| l.starts_with("source = ")) {
        if !line.starts_with("source = \"registry+") {
            findings
                .push(format!("Cargo.lock: {line}\n    rule: dependencies come from the registry, locked"));
        }
    }
    for folder in ["crates/assets", "crates/paper/fonts", "tests/browser"] {
        if fs::read_to_string(format!("{folder}/package-lock.json"))?.contains("\"resolved\"") {
            findings.push(format!("{folder}/package-lock.json names a host\n    rule: npm install --omit-lockfile-registry-resolved"));
        }
    }
    findings.extend(crate::licences::findings()?);
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::{Source, code, sql_in_stores};

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn code_goes_on_after_a_test_in_the_middle() {
        let text =
            "#[cfg(test)]\nmod tests;\nfn a() {}\n#[cfg(test)]\nmod b {\n    fn c() {}\n}\n// d\nfn e() {}\n";
        let file = source("app/src/x/rules.rs", text);
        let lines: Vec<&str> = code(&file).map(|(_, line)| line).collect();
        assert_eq!(lines, ["fn a() {}", "fn e() {}"]);
    }

    #[test]
    fn sql_hides_in_no_file_that_is_merely_called_like_a_store() {
        let text = "let sql = \"SELECT 1\";\n";
        let found = |path| sql_in_stores(&[source(path, text)]).len();
        assert_eq!(found("app/src/x/store.rs"), 0);
        assert_eq!(found("app/src/x/text_store.rs"), 0);
        assert_eq!(found("app/src/x/store/front.rs"), 0);
        assert_eq!(found("app/src/x/restored.rs"), 1);
        assert_eq!(found("app/src/stores_tools/actions.rs"), 1);
        assert_eq!(found("app/src/base/desk.rs"), 1);
    }
}

//! `cargo x …`: set-up, demo, tests and house rules, by the standard library alone, so that it builds in a second.

mod browser;
mod cargo;
mod licences;
mod neighbours;
mod postgres;
mod setup;
mod shell;
mod tidy;
mod words;

use std::{env, process::ExitCode};

use shell::{Outcome, Step, say};

const HELP: &str = "\
cargo x setup           install what the build needs (locked npm packages)
cargo x demo [ARGS]     build, fill and serve the demo at http://127.0.0.1:8080
cargo x check           formatting, house rules, and a build with every lint
cargo x test            everything: house rules, lints, stories on SQLite and PostgreSQL, browser and accessibility
cargo x tidy            the house rules alone
cargo x accept          write the committed tables anew (policy matrix, doors, licences); read the diff
cargo x bench [ARGS]    measure, next to a reference in the same run
cargo x seeds [DIR]     score the importer on labelled texts kept outside the repository (needs python3)
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let outcome = match args.first().map(String::as_str) {
        Some("setup") => setup::build(),
        Some("demo") => demo(rest),
        Some("check") => check(),
        Some("test" | "ci") => test(),
        Some("tidy") => tidy::run(),
        Some("accept") => accept(),
        Some("bench") => bench(rest),
        Some("seeds") => seeds(rest),
        _ => {
            print!("{HELP}");
            Ok(())
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n✘ {why}");
            ExitCode::FAILURE
        }
    }
}

fn demo(args: &[String]) -> Outcome {
    setup::build()?;
    say("Building overens (the first time takes some minutes)");
    cargo::build(&["--workspace", "--bins"])?;
    let mut step = Step::new(&cargo::binary("overens")?).arg("demo");
    if !args.iter().any(|a| a.starts_with("--data")) {
        step = step.args(&["--data", "demo-data"]);
    }
    step.args(args).run()
}

fn check() -> Outcome {
    setup::build()?;
    cargo::fmt()?;
    tidy::run()?;
    cargo::build(&["--workspace", "--all-targets"])
}

/// Everything, in the order that fails fastest.
fn test() -> Outcome {
    setup::build()?;
    cargo::fmt()?;
    tidy::run()?;
    say("Building everything, with every lint");
    cargo::build(&["--workspace", "--all-targets"])?;
    say("Rules and stories on SQLite");
    cargo::test(&["--workspace"], &[])?;
    let mut skipped = Vec::new();
    match postgres::start()? {
        Some(server) => {
            say("The same stories on PostgreSQL");
            cargo::test(&["--workspace", "--lib"], &[("TEST_DATABASE_URL", &server.url)])?;
        }
        None => skipped.push("the stories on PostgreSQL: no server could be installed or started here"),
    }
    if setup::browser()? {
        say("Pages in a browser, with axe");
        browser::run()?;
    } else {
        skipped.push("the pages in a browser: no Chromium or npm could be installed here");
    }
    if skipped.is_empty() {
        say("All green");
        return Ok(());
    }
    for what in &skipped {
        eprintln!("NOT RUN: {what}");
    }
    if env::var_os("CI").is_some() { Err("part of the tests could not run".into()) } else { Ok(()) }
}

fn accept() -> Outcome {
    setup::build()?;
    licences::write()?;
    cargo::test(&["--workspace"], &[("ACCEPT", "1")])
}

fn bench(args: &[String]) -> Outcome {
    setup::build()?;
    say("Building for speed (the first time takes long)");
    Step::new("cargo")
        .args(&["build", "--locked", "--release", "--package", "server", "--package", "bench"])
        .run()?;
    Step::new("cargo")
        .args(&["run", "--locked", "--quiet", "--release", "--package", "bench", "--"])
        .args(args)
        .run()
}

/// Tries the importer on texts that are not ours to keep. Never part of the tests.
fn seeds(args: &[String]) -> Outcome {
    let folder = args.first().map_or("../shared/import-check", String::as_str);
    if !std::path::Path::new(folder).join("score.py").is_file() {
        return Err(format!("no labelled texts at {folder}: name the folder that holds score.py").into());
    }
    setup::build()?;
    cargo::build(&["--workspace", "--bins"])?;
    let scorer = format!("{folder}/score.py");
    Step::new("python3").args(&[&scorer, &cargo::binary("overens")?, folder]).env("IMPORT_MIN", "0.97").run()
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::HELP;

    #[test]
    fn every_command_that_the_documents_name_is_one() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let documents =
            ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "STYLE.md", "docs/running/install.md"];
        let mut named = 0;
        for document in documents {
            let Ok(text) = fs::read_to_string(root.join(document)) else { continue };
            for after in text.split("cargo x ").skip(1) {
                let name: String = after.chars().take_while(char::is_ascii_lowercase).collect();
                if !name.is_empty() {
                    named += 1;
                    assert!(HELP.contains(&format!("cargo x {name} ")), "{document} names cargo x {name}");
                }
            }
        }
        assert!(named > 5, "the documents name their commands");
    }
}

//! Cargo, always with the same flags, so that nothing heavy is built twice: the compiler of our own crates is Clippy's
//! driver, which lints while it compiles, so one build serves lints, tests and demo. And always for the whole workspace:
//! with another choice of packages Cargo chooses other features, and builds the dependencies once more.

use crate::shell::{Outcome, Step, say};

fn cargo(verb: &str, args: &[&str]) -> Step {
    Step::new("cargo")
        .args(&[verb, "--locked"])
        .args(args)
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        .env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__")
}

/// Builds, with every lint an error.
pub fn build(args: &[&str]) -> Outcome {
    cargo("build", args).run()
}

/// Runs tests, with these variables.
pub fn test(args: &[&str], vars: &[(&str, &str)]) -> Outcome {
    vars.iter().fold(cargo("test", args), |step, (name, value)| step.env(name, value)).run()
}

/// The formatting is what the formatter would make of it.
pub fn fmt() -> Outcome {
    say("Formatting");
    Step::new("cargo").args(&["fmt", "--all", "--check"]).run()
}

/// Where a program of ours was built.
pub fn binary(name: &str) -> Outcome<String> {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let path = std::path::absolute(format!("{target}/debug/{name}"))?;
    Ok(path.to_string_lossy().into_owned())
}

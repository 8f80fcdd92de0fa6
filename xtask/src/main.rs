//! Set-up, demo, tests and house rules: `cargo x …`, by the standard library alone.

mod licences;

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let done = match std::env::args().nth(1).as_deref() {
        Some("licences") => licences::write(root).map(|n| println!("{n} libraries are listed")),
        _ => Err("cargo x licences: writes down whose work we build on".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

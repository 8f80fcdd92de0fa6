//! What a fresh machine lacks: locked npm packages always; Debian's Chromium and PostgreSQL for the tests, where apt and
//! the right to use it are there.

use std::{fs, path::Path};

use crate::shell::{Outcome, Step, has, say};

/// What the build needs.
pub fn build() -> Outcome {
    if !has("npm") {
        return Err("npm is missing: install Node.js 20 or later (Debian: apt-get install nodejs npm)".into());
    }
    if !has("cc") {
        return Err("a C compiler is missing (Debian: apt-get install build-essential)".into());
    }
    npm("crates/assets")?;
    npm("crates/paper/fonts")
}

/// What the browser tests need; answers whether it is there.
pub fn browser() -> Outcome<bool> {
    npm("tests/browser")?;
    if !has("chromium") {
        apt(&["chromium"])?;
    }
    Ok(has("chromium"))
}

/// Installs what a folder's lock file says, unless it already has.
fn npm(folder: &str) -> Outcome {
    let lock = fs::read_to_string(format!("{folder}/package-lock.json"))?;
    let stamp = format!("{folder}/node_modules/.locked");
    if fs::read_to_string(&stamp).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    say(&format!("Installing the npm packages of {folder}"));
    Step::new("npm").args(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).within(folder).run()?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// Asks Debian for packages, where that can be asked; quietly leaves it otherwise, and the caller says what could not run.
pub fn apt(packages: &[&str]) -> Outcome {
    let root = Step::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    if !root || !Path::new("/usr/bin/apt-get").exists() {
        return Ok(());
    }
    say(&format!("Installing {}", packages.join(" ")));
    let quiet = |step: Step| step.env("DEBIAN_FRONTEND", "noninteractive").output().map(drop);
    quiet(Step::new("apt-get").arg("update"))?;
    quiet(Step::new("apt-get").args(&["install", "-y", "--no-install-recommends"]).args(packages))
}

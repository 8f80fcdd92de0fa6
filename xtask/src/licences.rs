//! Whose work we stand on: the licence of every crate that ends up in the product, from Cargo's own metadata; checked
//! against a list of those we may pass on, and written for the page that names them.

use std::{collections::BTreeSet, fs};

use crate::shell::{Outcome, Step};

/// Licences under which we may pass a part on in a product under EUPL-1.2. One of an `OR` is enough; all of an `AND` are needed.
const FINE: [&str; 15] = [
    "0BSD",
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "CC0-1.0",
    "Unicode-3.0",
    "Unlicense",
    "BSL-1.0",
    "MPL-2.0",
    "CDLA-Permissive-2.0",
];

/// Where the page reads them from.
const LIST: &str = "app/src/about/licences.txt";

/// Name, version and licence of every part from elsewhere.
fn parts() -> Outcome<BTreeSet<(String, String, String)>> {
    let tree =
        ["tree", "--locked", "--workspace", "--edges", "normal", "--prefix", "none", "--format", "{p}|{l}"];
    let printed = Step::new("cargo").args(&tree).output()?;
    let part = |line: &str| {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?);
        // What lies in this workspace has a path behind its version and is ours.
        (!package.contains('/')).then(|| (name.to_owned(), version.to_owned(), licence.trim().to_owned()))
    };
    Ok(printed.lines().filter_map(part).collect())
}

/// Parts that we may not pass on.
pub fn findings() -> Outcome<Vec<String>> {
    let wrong = |(name, version, licence): (String, String, String)| {
        (!may(&licence))
            .then(|| format!("{name} {version} is under {licence:?}\n    rule: licences we may pass on"))
    };
    let mut findings: Vec<String> = parts()?.into_iter().filter_map(wrong).collect();
    if fs::read_to_string(LIST).unwrap_or_default() != list()? {
        findings.push(format!("{LIST} is out of date: run cargo x accept"));
    }
    Ok(findings)
}

fn may(licence: &str) -> bool {
    let flat = licence.replace(['(', ')'], "").replace('/', " OR ");
    flat.split(" OR ").any(|all| all.split(" AND ").all(|one| FINE.contains(&one.trim())))
        // "A AND (B OR C)" read flat: every part that stands alone must do, and one of each choice.
        || licence.split(" AND ").all(|one| one.split(" OR ").any(|l| FINE.contains(&l.replace(['(', ')'], "").trim())))
}

fn list() -> Outcome<String> {
    Ok(parts()?
        .into_iter()
        .map(|(name, version, licence)| [name, version, licence].join("\t") + "\n")
        .collect())
}

/// Writes the list anew.
pub fn write() -> Outcome {
    Ok(fs::write(LIST, list()?)?)
}

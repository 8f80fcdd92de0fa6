//! `cargo x licences`: writes down whose work we build on, for the page `/licences`. What stands there is checked by "run
//! it, the tree stays clean".

use std::{collections::BTreeSet, fs, path::Path, process::Command};

/// Where the page reads them.
const LIST: &str = "app/src/about/licences.txt";

/// What a library is not asked for by name of its licence file but by its manifest: `cargo tree` says both.
const FORMAT: &str = "{p}\t{l}";

/// Writes the list; answers how many libraries stand in it, or why it could not be written.
pub fn write(root: &Path) -> Result<usize, String> {
    let tree = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["tree", "--locked", "--package", "server", "--edges", "normal", "--target", "all"])
        .args(["--prefix", "none", "--format", FORMAT])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cargo tree: {error}"))?;
    if !tree.status.success() {
        return Err(String::from_utf8_lossy(&tree.stderr).into_owned());
    }
    let rows: BTreeSet<String> = String::from_utf8_lossy(&tree.stdout).lines().filter_map(row).collect();
    let list = rows.iter().map(|row| format!("{row}\n")).collect::<String>();
    fs::write(root.join(LIST), list).map_err(|error| format!("{LIST}: {error}"))?;
    Ok(rows.len())
}

/// One line of the tree as a row of the list; nothing for our own crates, which lie at a path.
fn row(line: &str) -> Option<String> {
    let (package, licence) = line.split_once('\t')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let ours = words.any(|word| word.starts_with("(/"));
    // A name seen before is marked with a star behind the licence.
    let licence = licence.trim_end_matches(" (*)").trim();
    (!ours).then(|| format!("{name}\t{version}\t{licence}"))
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn others_are_listed_and_we_are_not() {
        assert_eq!(row("axum v0.8.9\tMIT (*)").as_deref(), Some("axum\t0.8.9\tMIT"));
        assert_eq!(row("serde_derive v1.0.1 (proc-macro)\tMIT OR Apache-2.0").as_deref(), Some("serde_derive\t1.0.1\tMIT OR Apache-2.0"));
        assert_eq!(row("app v0.1.0 (/somewhere/app)\tEUPL-1.2"), None);
    }
}

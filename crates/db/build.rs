//! Lists `migrations/` into the program, so that the binary needs no files beside it.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut list = String::from("/// Every file of `migrations/`, in order.\nconst ALL: &[Migration] = &[\n");
    for file in files {
        let name = file.file_name().into_string().map_err(|_| "a migration's name is not text")?;
        if let Some(stem) = name.strip_suffix(".sql") {
            println!("cargo::rerun-if-changed={}", file.path().display());
            let path = file.path();
            let path = path.to_str().ok_or("a migration's path is not text")?;
            writeln!(list, "    Migration {{ name: {stem:?}, sql: include_str!({path:?}) }},")?;
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("migrations.rs"), list + "];\n")?;
    Ok(())
}

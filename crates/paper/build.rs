//! Says in plain words what is missing when the typefaces have not been fetched yet.

use std::{env, fs, path::Path, process::ExitCode};

/// The files that `src/fonts.rs` embeds, by their names in the folder that the build hands over.
const FONTS: [(&str, &str); 5] = [
    ("serif.ttf", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    ("serif-italic.ttf", "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"),
    ("serif-semibold.ttf", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
    ("sans.ttf", "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"),
    ("sans-semibold.ttf", "atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=fonts/package-lock.json");
    let (Some(here), Some(out)) = (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR")) else {
        eprintln!("build.rs is run by cargo");
        return ExitCode::FAILURE;
    };
    let packages = Path::new(&here).join("fonts/node_modules/@expo-google-fonts");
    for (name, path) in FONTS {
        let from = packages.join(path);
        println!("cargo::rerun-if-changed={}", from.display());
        if let Err(why) = fs::copy(&from, Path::new(&out).join(name)) {
            println!(
                "cargo::error=The typefaces of crates/paper are missing. Run `cargo x setup` once, then build \
                 again. ({}: {why})",
                from.display()
            );
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

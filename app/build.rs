//! Says which build this is: a hash over what pages are made of. It is part of every entity tag, so that no page of another
//! build is taken for this one's.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// What a page can depend on, from this crate's folder. What the look is bundled from has hashes of its own.
const MADE_OF: [&str; 7] = [
    "src",
    "../crates/kernel/src",
    "../crates/policy",
    "../crates/reader/src",
    "../docs/handbok",
    "../docs/handbook",
    "../Cargo.lock",
];

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for place in MADE_OF {
        println!("cargo::rerun-if-changed={place}");
        gather(&home.join(place), &mut files)?;
    }
    files.sort();
    // FNV-1a: it tells builds apart and guards against nothing else.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for file in files {
        take(file.strip_prefix(&home).unwrap_or(&file).to_string_lossy().as_bytes());
        take(&fs::read(&file)?);
    }
    println!("cargo::rustc-env=OVERENS_BUILD={hash:016x}");
    Ok(())
}

fn gather(place: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !place.is_dir() {
        files.push(place.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(place)? {
        gather(&entry?.path(), files)?;
    }
    Ok(())
}

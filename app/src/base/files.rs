//! Evidence: minutes, scans. Kept by content hash, so that the same bytes are kept once and a file cannot change under
//! the journal that names it. Written before the act commits: a file that no row names is only dust.

use std::{fs, io, path::PathBuf};

use super::text::sha256;

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name it had where it came from.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that is kept as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// The name it had where it came from.
    pub name: String,
    /// SHA-256 of its bytes, hex.
    pub hash: String,
}

/// The folder of evidence. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Evidence kept under `folder`, which is made when first needed.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps `bytes`; answers their hash (SHA-256, hex).
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        let hash = sha256(&[bytes]);
        let path = self.path(&hash);
        if !path.exists() {
            let folder = path.parent().unwrap_or(&self.folder);
            fs::create_dir_all(folder)?;
            // Written aside and renamed, so that a crash leaves no half file under a whole name.
            let aside = path.with_extension("part");
            fs::write(&aside, bytes)?;
            fs::rename(aside, &path)?;
        }
        Ok(hash)
    }

    /// The bytes of `hash`, checked against it.
    pub fn get(&self, hash: &str) -> io::Result<Vec<u8>> {
        let bytes = fs::read(self.path(hash))?;
        if sha256(&[&bytes]) == hash { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(hash.get(..2).unwrap_or("xx")).join(hash)
    }
}

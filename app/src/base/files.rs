//! Evidence: minutes, scans. Kept by content hash, so that the same bytes are kept once and a file cannot change under
//! the journal that names it. Written before the act commits: a file that no row names is only dust.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use tokio::runtime::{Handle, RuntimeFlavor};

use super::text::sha256;

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

    /// Keeps `bytes`; answers their hash (SHA-256, hex). When it answers, they are on the disk.
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        beside_the_requests(|| self.write(bytes))
    }

    fn write(&self, bytes: &[u8]) -> io::Result<String> {
        static ASIDE: AtomicU64 = AtomicU64::new(0);
        let hash = sha256(&[bytes]);
        let path = self.path(&hash);
        if !path.exists() {
            let folder = path.parent().unwrap_or(&self.folder);
            fs::create_dir_all(folder)?;
            // Written aside, brought to the disk and renamed, so that a crash leaves no half file under a whole name; under
            // a name of its own, for two may bring the same file at once.
            let n = ASIDE.fetch_add(1, Ordering::Relaxed);
            let aside = path.with_extension(format!("{}-{n}.part", std::process::id()));
            let mut file = File::create(&aside)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(aside, &path)?;
            #[cfg(unix)]
            File::open(folder)?.sync_all()?;
        }
        Ok(hash)
    }

    /// The bytes of `hash`, checked against it.
    pub fn get(&self, hash: &str) -> io::Result<Vec<u8>> {
        beside_the_requests(|| {
            let bytes = fs::read(self.path(hash))?;
            if sha256(&[&bytes]) == hash { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
        })
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(hash.get(..2).unwrap_or("xx")).join(hash)
    }
}

/// Does work that waits for the disk without holding up the requests that share this thread: they move to another one. Where
/// there is only one (tests, commands) nothing is gained, and nothing done.
fn beside_the_requests<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Files;

    #[tokio::test(flavor = "multi_thread")]
    async fn the_same_bytes_are_kept_once_whoever_brings_them() {
        let home = tempfile::tempdir().unwrap();
        let files = Files::new(home.path().to_owned());
        let puts: Vec<_> = (0..8)
            .map(|_| {
                let files = files.clone();
                tokio::spawn(async move { files.put(b"minutes").unwrap() })
            })
            .collect();
        let mut hashes = Vec::new();
        for put in puts {
            hashes.push(put.await.unwrap());
        }
        hashes.dedup();
        assert_eq!(hashes.len(), 1);
        assert_eq!(files.get(&hashes[0]).unwrap(), b"minutes");
        let inside = fs::read_dir(home.path().join(&hashes[0][..2])).unwrap().count();
        assert_eq!(inside, 1, "nothing is left beside it");
        fs::write(home.path().join(&hashes[0][..2]).join(&hashes[0]), "other minutes").unwrap();
        assert!(files.get(&hashes[0]).is_err(), "changed bytes are never handed out");
    }
}

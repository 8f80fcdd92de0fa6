//! A postman who lays letters in a folder.

use std::{
    fmt,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use kernel::{Clock, Letter, PostError, Postman};

use crate::letter;

/// Lays every letter in a directory as `<id>.eml`. A file is there whole or not at all, and a retry writes the same one.
pub struct Folder {
    path: PathBuf,
    clock: Arc<dyn Clock>,
}

impl Folder {
    /// A folder at `path`; it is made when the first letter comes.
    pub fn new(path: impl Into<PathBuf>, clock: Arc<dyn Clock>) -> Self {
        Self { path: path.into(), clock }
    }

    /// Where the letters lie.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn lay(&self, id: &str, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.path)?;
        let draft = self.path.join(format!(".{id}.part"));
        let mut file = File::create(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(draft, self.path.join(format!("{id}.eml")))
    }
}

impl Postman for Folder {
    fn carry(&self, letter: &Letter) -> Result<(), PostError> {
        let message = letter::write(letter, self.clock.now())?;
        self.lay(&letter.id, &message.formatted()).map_err(|why| PostError::Later(why.to_string()))
    }
}

impl fmt::Debug for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folder").field("path", &self.path).finish_non_exhaustive()
    }
}

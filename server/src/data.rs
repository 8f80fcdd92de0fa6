//! The data folder knows what kind of house it holds, so that a demo is never served for real, nor a real house as a demo.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use serde_json::json;

/// What says the kind: `{"kind": "demo" | "real", "v": 1}`.
const MARK: &str = "overens-data.json";
/// The database, where it is a file.
const DATABASE: &str = "overens.db";
/// What lies in a demo's folder as long as its towns are being made.
const UNFINISHED: &str = "unfinished";
/// Evidence.
const FILES: &str = "files";

/// What kind of house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Invented.
    Demo,
    /// In earnest.
    Real,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Real => "real",
        }
    }
}

/// A data folder whose kind is known.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    /// What kind of house it holds.
    pub kind: Kind,
}

/// Why a folder is not opened.
#[derive(Debug)]
pub enum Wrong {
    /// It holds the other kind.
    Kind(PathBuf, Kind),
    /// It holds something, and does not say what.
    Unmarked(PathBuf),
    /// Its mark is not one of ours.
    Mark(PathBuf),
    /// There is none.
    Missing(PathBuf),
    /// The disk says no.
    Disk(PathBuf, io::Error),
}

impl std::error::Error for Wrong {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(path, Kind::Demo) => {
                write!(f, "{} holds a demo; it is served by `overens demo` alone", path.display())
            }
            Self::Kind(path, Kind::Real) => {
                write!(f, "{} holds a real house; it is served by `overens serve` alone", path.display())
            }
            Self::Unmarked(path) => {
                write!(f, "{} is not empty and has no {MARK}; choose an empty folder", path.display())
            }
            Self::Mark(path) => write!(f, "{} in {} cannot be read by this version", MARK, path.display()),
            Self::Missing(path) => write!(f, "{} is no data folder", path.display()),
            Self::Disk(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl Folder {
    /// Opens the folder for a house of this kind; an empty or missing one becomes such a house's.
    pub fn of_kind(path: &Path, kind: Kind) -> Result<Self, Wrong> {
        match Self::existing(path) {
            Ok(folder) if folder.kind == kind => Ok(folder),
            Ok(folder) => Err(Wrong::Kind(folder.path, folder.kind)),
            Err(Wrong::Missing(_)) => Self::new(path, kind),
            Err(wrong) => Err(wrong),
        }
    }

    /// Opens the folder, whichever kind it holds.
    pub fn existing(path: &Path) -> Result<Self, Wrong> {
        let disk = |error| Wrong::Disk(path.to_owned(), error);
        match fs::read_to_string(path.join(MARK)) {
            Ok(mark) => {
                let kind = read_mark(&mark).ok_or_else(|| Wrong::Mark(path.to_owned()))?;
                Ok(Self { path: path.to_owned(), kind })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::read_dir(path) {
                Ok(mut inside) => Err(match inside.next() {
                    Some(_) => Wrong::Unmarked(path.to_owned()),
                    None => Wrong::Missing(path.to_owned()),
                }),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Wrong::Missing(path.to_owned())),
                Err(error) => Err(disk(error)),
            },
            Err(error) => Err(disk(error)),
        }
    }

    fn new(path: &Path, kind: Kind) -> Result<Self, Wrong> {
        let disk = |error| Wrong::Disk(path.to_owned(), error);
        fs::create_dir_all(path).map_err(disk)?;
        let mark = json!({ "kind": kind.name(), "v": 1 }).to_string();
        fs::write(path.join(MARK), mark + "\n").map_err(disk)?;
        Ok(Self { path: path.to_owned(), kind })
    }

    /// Where the database lies, where it is a file.
    pub fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    /// Where evidence lies.
    pub fn files(&self) -> PathBuf {
        self.path.join(FILES)
    }

    /// Readies a demo's folder for its towns: what an interruption left half made is thrown away first. Answers whether
    /// there was any.
    pub fn begin_demo(&self) -> Result<bool, Wrong> {
        let disk = |error| Wrong::Disk(self.path.clone(), error);
        let mark = self.path.join(UNFINISHED);
        let unfinished = self.kind == Kind::Demo && mark.exists();
        if unfinished {
            for part in [FILES, DATABASE, "overens.db-wal", "overens.db-shm"] {
                let path = self.path.join(part);
                let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                gone.or_else(|e| if e.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(e) })
                    .map_err(disk)?;
            }
        }
        if unfinished || !self.database().exists() {
            fs::write(&mark, "").map_err(disk)?;
        }
        Ok(unfinished)
    }

    /// The demo's towns are made.
    pub fn finish_demo(&self) -> Result<(), Wrong> {
        match fs::remove_file(self.path.join(UNFINISHED)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Wrong::Disk(self.path.clone(), error))
            }
            _ => Ok(()),
        }
    }

    /// A new folder of the same kind at `to`, with a copy of the evidence and, so far, no database.
    pub fn copy_files(&self, to: &Path) -> Result<Self, Wrong> {
        let disk = |error| Wrong::Disk(to.to_owned(), error);
        if to.exists() {
            return Err(disk(io::ErrorKind::AlreadyExists.into()));
        }
        let copy = Self::new(to, self.kind)?;
        copy_folder(&self.files(), &copy.files()).map_err(disk)?;
        Ok(copy)
    }
}

fn read_mark(text: &str) -> Option<Kind> {
    let mark: serde_json::Value = serde_json::from_str(text).ok()?;
    let kind = [Kind::Demo, Kind::Real].into_iter().find(|kind| mark["kind"] == kind.name())?;
    (mark["v"] == 1).then_some(kind)
}

/// Evidence is named by its content and never changes, so a plain copy is whole whenever it is taken.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let inside = match fs::read_dir(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in inside {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_folder(&from, &to)?;
        } else if from.extension().is_none() {
            // What is being written has the ending `.part`.
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Folder, Kind, MARK, Wrong};

    #[test]
    fn a_folder_keeps_its_kind() {
        let home = tempfile::tempdir().unwrap();
        for (kind, other) in [(Kind::Demo, Kind::Real), (Kind::Real, Kind::Demo)] {
            let path = home.path().join(kind.name());
            assert!(matches!(Folder::existing(&path), Err(Wrong::Missing(_))));
            Folder::of_kind(&path, kind).unwrap();
            Folder::of_kind(&path, kind).unwrap();
            assert_eq!(Folder::existing(&path).unwrap().kind, kind);
            assert!(matches!(Folder::of_kind(&path, other), Err(Wrong::Kind(_, is)) if is == kind));
        }
    }

    #[test]
    fn a_demo_that_was_interrupted_is_made_anew_and_a_whole_one_kept() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::of_kind(&home.path().join("demo"), Kind::Demo).unwrap();
        assert!(!folder.begin_demo().unwrap());
        fs::write(folder.database(), "half a town").unwrap();
        assert!(folder.begin_demo().unwrap());
        assert!(!folder.database().exists());
        fs::write(folder.database(), "two towns").unwrap();
        folder.finish_demo().unwrap();
        assert!(!folder.begin_demo().unwrap());
        assert_eq!(fs::read_to_string(folder.database()).unwrap(), "two towns");
    }

    #[test]
    fn a_folder_that_does_not_say_what_it_holds_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("overens.db"), "").unwrap();
        assert!(matches!(Folder::of_kind(home.path(), Kind::Demo), Err(Wrong::Unmarked(_))));
        fs::write(home.path().join(MARK), "{\"kind\":\"real\",\"v\":2}").unwrap();
        assert!(matches!(Folder::of_kind(home.path(), Kind::Real), Err(Wrong::Mark(_))));
    }

    #[test]
    fn a_copy_is_of_the_same_kind_and_never_overwrites() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::of_kind(&home.path().join("a"), Kind::Real).unwrap();
        fs::create_dir_all(folder.files().join("ab")).unwrap();
        fs::write(folder.files().join("ab/abc"), "minutes").unwrap();
        let copy = folder.copy_files(&home.path().join("b")).unwrap();
        assert_eq!(copy.kind, Kind::Real);
        assert_eq!(fs::read_to_string(copy.files().join("ab/abc")).unwrap(), "minutes");
        assert!(folder.copy_files(&home.path().join("b")).is_err());
    }
}

//! All that Typst gets to see: one document, the shared hand, the data, the typefaces. Nothing else exists.

use kernel::PrintError;
use serde_json::Value;
use typst::{
    Feature, Library, LibraryExt, World, WorldExt,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::Case;

/// The hand that all documents share.
const PAPER: &str = include_str!("paper.typ");

/// One document on the desk.
pub struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    document: Source,
    paper: Source,
    data: (FileId, Bytes),
    /// What the document carries, if anything.
    attached: Option<(FileId, Bytes)>,
}

impl Desk {
    pub fn new(
        source: &'static str,
        data: &Value,
        attached: Option<String>,
        case: Case,
    ) -> Result<Self, PrintError> {
        let attached =
            attached.map(|text| Ok::<_, PrintError>((file("/attached.json")?, Bytes::from_string(text))));
        // The extras let a cell of a table be the header of its row; they are marked as open to change, and the
        // exact version is pinned by the lock file.
        let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
        Ok(Self {
            library: LazyHash::new(library),
            book: LazyHash::new(case.book),
            fonts: case.fonts,
            document: Source::new(file("/document.typ")?, source.to_owned()),
            paper: Source::new(file("/paper.typ")?, PAPER.to_owned()),
            data: (file("/data.json")?, Bytes::from_string(data.to_string())),
            attached: attached.transpose()?,
        })
    }

    /// A remark of Typst's with the place it speaks of, for our log.
    pub fn tell(&self, remark: &SourceDiagnostic) -> String {
        let place = remark.span.id().and_then(|id| {
            let source = self.source(id).ok()?;
            let line = source.lines().byte_to_line(self.range(remark.span)?.start)? + 1;
            Some(format!("{}:{line}: ", id.vpath().get_without_slash()))
        });
        format!("{}{}", place.unwrap_or_default(), remark.message)
    }
}

fn file(path: &str) -> Result<FileId, PrintError> {
    let path = VirtualPath::new(path).map_err(|why| PrintError(format!("{path}: {why:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.document.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.document, &self.paper]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = std::iter::once(&self.data).chain(&self.attached);
        known.into_iter().find(|(of, _)| *of == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // A document's date is in its data: the same data give the same paper on any day.
        None
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

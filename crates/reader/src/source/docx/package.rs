//! The zip around a Word document.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::Unreadable;

/// The most that all parts together may unpack to: a small zip can hold a mountain.
const MAX_UNPACKED: u64 = 60 * 1024 * 1024;

/// The parts that hold text, or what we need to read it.
pub struct Parts {
    pub document: String,
    pub styles: Option<String>,
    pub numbering: Option<String>,
    /// Footnotes, then endnotes.
    pub notes: Vec<String>,
    /// Headers and footers of pages.
    pub margins: Vec<String>,
}

/// Opens the zip and unpacks the parts we read.
pub fn open(bytes: &[u8]) -> Result<Parts, Unreadable> {
    let mut package =
        Package { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|e| refuse(&e))?, left: MAX_UNPACKED };
    let main = package.main()?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let document = package.part(&main)?.ok_or(Unreadable::Broken)?;
    let margins = package.margins(&folder)?;
    let mut beside = |name: &str| package.part(&format!("{folder}/{name}"));
    Ok(Parts {
        document,
        styles: beside("styles.xml")?,
        numbering: beside("numbering.xml")?,
        notes: [beside("footnotes.xml")?, beside("endnotes.xml")?].into_iter().flatten().collect(),
        margins,
    })
}

struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl Package<'_> {
    /// Where the document itself stands: most writers say `word/document.xml`, the package's relations decide.
    fn main(&mut self) -> Result<String, Unreadable> {
        const USUAL: &str = "word/document.xml";
        if self.zip.index_for_name(USUAL).is_some() {
            return Ok(USUAL.to_owned());
        }
        let relations = self.part("_rels/.rels")?.ok_or(Unreadable::Broken)?;
        let relations = super::parse(&relations).ok_or(Unreadable::Broken)?;
        relations
            .descendants()
            .filter(|node| super::attr(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")))
            .find_map(|node| super::attr(node, "Target"))
            .map(|target| target.trim_start_matches('/').to_owned())
            .ok_or(Unreadable::Broken)
    }

    /// The headers and footers: Word numbers them, one for every kind of page.
    fn margins(&mut self, folder: &str) -> Result<Vec<String>, Unreadable> {
        const MOST: usize = 24;
        let is_margin = |name: &String| {
            let name = name.strip_prefix(folder).and_then(|name| name.strip_prefix('/')).unwrap_or("");
            (name.starts_with("header") || name.starts_with("footer"))
                && name.rsplit_once('.').is_some_and(|(_, ending)| ending == "xml")
        };
        let names = self.zip.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned);
        let mut names: Vec<String> = names.filter(is_margin).collect();
        names.sort_unstable();
        let mut out = Vec::new();
        for name in names.into_iter().take(MOST) {
            out.extend(self.part(&name)?);
        }
        Ok(out)
    }

    /// One part as text, or nothing if the package lacks it.
    fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(e) => return Err(refuse(&e)),
        };
        let mut bytes = Vec::new();
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Broken)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(size).ok_or(Unreadable::TooLarge)?;
        // XML is UTF-8 unless a mark says UTF-16.
        let encoding =
            encoding_rs::Encoding::for_bom(&bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
        Ok(Some(encoding.decode(&bytes).0.into_owned()))
    }
}

fn refuse(error: &ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Unreadable::Encrypted
        }
        _ => Unreadable::Broken,
    }
}

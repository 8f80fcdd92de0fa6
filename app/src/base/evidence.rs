//! Files of evidence (minutes, scans, reports): what kind of file somebody sent, told by what is in it and not by what it is
//! called.

use std::str::FromStr;

pub use super::files::Upload;

use db::{DbError, Row};

use super::{Cx, Error, Problem};
use crate::web::Sent;

/// A file of evidence as it is kept: the bytes lie by their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256 of the bytes, hex.
    pub hash: String,
    /// The name it had where it came from.
    pub name: String,
    /// What it is.
    pub paper: Paper,
}

impl Kept {
    /// The file of a row, from its columns of hash, name and type; none where none came.
    pub fn read(row: &Row, [hash, name, paper]: [&str; 3]) -> Result<Option<Self>, DbError> {
        let Some(hash) = row.get(hash)? else { return Ok(None) };
        let name = row.get::<Option<String>>(name)?.unwrap_or_default();
        Ok(Some(Self { hash, name, paper: row.parsed(paper)? }))
    }
}

impl Upload {
    /// The file that came in `field`, if one was chosen.
    pub fn of(sent: &Sent, field: &str) -> Option<Self> {
        sent.file(field).map(|file| Self { name: file.name.clone(), bytes: file.bytes.clone() })
    }

    /// Keeps it, once it is known what it is; what is wrong stands beside `field`.
    pub fn keep(&self, cx: &Cx, field: &'static str) -> Result<Kept, Error> {
        let paper = Paper::of(field, &self.name, &self.bytes)?;
        Ok(Kept { hash: cx.files.put(&self.bytes)?, name: self.name.clone(), paper })
    }
}

/// A kind of file that is taken as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// PDF.
    Pdf,
    /// PNG, a picture.
    Png,
    /// JPEG, a photo.
    Jpeg,
    /// Word (.docx).
    Word,
    /// Plain text.
    Text,
}

/// What a browser's file dialogue offers.
pub const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.docx,.txt";

impl Paper {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Png, Self::Jpeg, Self::Word, Self::Text];

    /// The media type: what is stored, and what a download says.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// What these bytes are. Only plain text, which carries no mark of its own, is taken at its name's word.
    /// What is wrong with them stands beside `field`.
    pub fn of(field: &'static str, name: &str, bytes: &[u8]) -> Result<Self, Problem> {
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let plain = |b: &u8| *b >= b' ' || b"\t\n\r\x0c".contains(b);
        let named_text = name.to_lowercase().ends_with(".txt");
        if bytes.is_empty() {
            Err(Problem::at(field, "problem-file-empty"))
        } else if bytes.starts_with(b"%PDF-") {
            Ok(Self::Pdf)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Ok(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Ok(Self::Jpeg)
        } else if bytes.starts_with(b"PK\x03\x04") && holds(b"word/document.xml") {
            Ok(Self::Word)
        } else if named_text && bytes.iter().all(plain) {
            Ok(Self::Text)
        } else {
            Err(Problem::at(field, "problem-file-foreign"))
        }
    }
}

impl FromStr for Paper {
    type Err = ();

    fn from_str(media_type: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|paper| paper.media_type() == media_type).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Paper;

    #[test]
    fn a_file_is_what_is_in_it() {
        let word = b"PK\x03\x04....[Content_Types].xml..word/document.xml..";
        let known: [(&str, &[u8], Paper); 5] = [
            ("a.exe", b"%PDF-1.7 ...", Paper::Pdf),
            ("a.pdf", b"\x89PNG\r\n\x1a\n...", Paper::Png),
            ("a", b"\xff\xd8\xff\xe0...", Paper::Jpeg),
            ("a.docx", word, Paper::Word),
            ("Protokoll.TXT", "§ 14 Vi går med.\r\n".as_bytes(), Paper::Text),
        ];
        for (name, bytes, paper) in known {
            assert_eq!(Paper::of("minutes", name, bytes), Ok(paper), "{name}");
            assert_eq!(paper.media_type().parse(), Ok(paper));
        }
    }

    #[test]
    fn what_is_not_evidence_is_refused() {
        let foreign: [(&str, &[u8]); 6] = [
            ("minutes.pdf", b"MZ\x90\x00"),
            ("minutes.html", b"<script>alert(1)</script>"),
            ("minutes.txt", b"text\x00with a hole"),
            ("minutes.docx", b"PK\x03\x04 an archive of something else"),
            ("minutes.xlsx", b"PK\x03\x04 xl/workbook.xml"),
            ("minutes.svg", b"<svg onload='x()'/>"),
        ];
        for (name, bytes) in foreign {
            assert_eq!(Paper::of("minutes", name, bytes).unwrap_err().word, "problem-file-foreign", "{name}");
        }
        assert_eq!(Paper::of("minutes", "minutes.pdf", b"").unwrap_err().word, "problem-file-empty");
    }
}

//! What a file is: by what it holds, then by what it is called.

use super::encoding;
use crate::Unreadable;

/// The formats we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Markdown,
    Html,
    Docx,
    Pdf,
}

/// First bytes of formats that are no text and that we do not read.
const FOREIGN: [&[u8]; 17] = [
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"RIFF",
    b"II*\0",
    b"MM\0*",
    b"MZ",
    b"\x7FELF",
    b"{\\rtf",
    b"\x1F\x8B",
    b"7z\xBC\xAF",
    b"Rar!",
    b"BZh",
    b"\xFD7zXZ",
    b"%!PS",
    b"SQLite format 3",
    b"\x28\xB5\x2F\xFD",
];
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

/// Says what a file is, or why it is nothing that we read.
pub fn of(name: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let extension = extension(name);
    if contains(&bytes[..bytes.len().min(1024)], b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let word = contains(bytes, b"word/") || extension == "docx";
        return if word { Ok(Kind::Docx) } else { Err(Unreadable::UnknownType) };
    }
    if bytes.starts_with(OLE) {
        return Err(if contains(bytes, &utf16("EncryptedPackage")) {
            Unreadable::Encrypted
        } else {
            Unreadable::UnknownType
        });
    }
    // "MZ" is also how a sentence may begin; a program goes on in bytes that no text holds.
    if FOREIGN.iter().any(|magic| bytes.starts_with(magic)) && (bytes[0] != b'M' || contains(bytes, b"\0")) {
        return Err(Unreadable::UnknownType);
    }
    match extension.as_str() {
        "pdf" | "docx" => Err(Unreadable::Broken),
        "html" | "htm" | "xhtml" => Ok(Kind::Html),
        "md" | "markdown" | "mdown" => Ok(Kind::Markdown),
        "" | "txt" | "text" | "asc" => by_content(bytes),
        _ => match by_content(bytes) {
            Ok(Kind::Html) => Ok(Kind::Html),
            _ => Err(Unreadable::UnknownType),
        },
    }
}

/// Text without a telling name: a web page says so in its first tag, Markdown in its headings.
fn by_content(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let text = encoding::decode(bytes)?;
    let head: String = text.chars().take(4000).collect::<String>().to_lowercase();
    let head = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let tag = ["<!doctype html", "<html", "<head", "<body"];
    if head.starts_with('<') && tag.iter().any(|tag| head.contains(tag)) {
        return Ok(Kind::Html);
    }
    if head.starts_with("<?xml") {
        return Err(Unreadable::UnknownType);
    }
    let headings = text.lines().filter(|line| is_heading(line)).count();
    Ok(if headings >= 2 { Kind::Markdown } else { Kind::Text })
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ') && !rest.trim().is_empty()
}

/// What stands after the last full stop of a name, in lower case, if it can be the name of a format ("2012" cannot).
fn extension(name: &str) -> String {
    let extension = std::path::Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
    if extension.contains(|c: char| c.is_ascii_alphabetic()) && !extension.contains(' ') {
        extension.to_lowercase()
    } else {
        String::new()
    }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_believed_before_the_name() {
        assert_eq!(of("avtal.txt", b"%PDF-1.7 ..."), Ok(Kind::Pdf));
        assert_eq!(of("avtal", b"<!DOCTYPE html><p>Hej"), Ok(Kind::Html));
        assert_eq!(of("avtal.txt", b"# Ett\n\ntext\n\n## Tva\n"), Ok(Kind::Markdown));
        assert_eq!(of("avtal 2012.5", b"MZ, a sentence"), Ok(Kind::Text));
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        assert_eq!(of("bild.txt", b"\x89PNG\r\n\x1a\n"), Err(Unreadable::UnknownType));
        assert_eq!(of("tabell.xls", b"plain words"), Err(Unreadable::UnknownType));
        assert_eq!(of("avtal.pdf", b"plain words"), Err(Unreadable::Broken));
        assert_eq!(of("avtal.docx", b"plain words"), Err(Unreadable::Broken));
        assert_eq!(of("avtal.txt", b" \n\t"), Err(Unreadable::Empty));
    }

    #[test]
    fn a_locked_word_file_is_told_from_an_old_one() {
        let old = [OLE, b"Workbook".as_slice()].concat();
        let locked = [OLE, &utf16("EncryptedPackage")].concat();
        assert_eq!(of("avtal.docx", &old), Err(Unreadable::UnknownType));
        assert_eq!(of("avtal.docx", &locked), Err(Unreadable::Encrypted));
    }
}

//! From bytes to text, whatever they were saved as.
//!
//! Old agreements are saved in old encodings. What says what it is (a byte order mark, valid UTF-8) is believed;
//! for the rest, the letters that Swedish needs decide between Windows and the old Macintosh.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Unreadable;

/// Reads bytes as text: by their mark, as UTF-8, as UTF-16 without a mark, else in the likelier of the old encodings.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = match marked(bytes) {
        Some(text) => text,
        None => decode_with(bytes, guess(bytes)),
    };
    if is_garbage(&text) { Err(Unreadable::Garbage) } else { Ok(text) }
}

/// Reads bytes as text in the encoding that the file itself names, unless a byte order mark or valid UTF-8 says otherwise.
pub fn decode_named(bytes: &[u8], name: Option<&str>) -> Result<String, Unreadable> {
    let named = name.and_then(|name| Encoding::for_label(name.trim().as_bytes()));
    match named {
        Some(encoding) if marked(bytes).is_none() && encoding != UTF_16LE && encoding != UTF_16BE => {
            let text = decode_with(bytes, encoding);
            if is_garbage(&text) { Err(Unreadable::Garbage) } else { Ok(text) }
        }
        _ => decode(bytes),
    }
}

/// What the bytes say themselves: a byte order mark, or UTF-8 that holds to the end.
fn marked(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(decode_with(&bytes[mark..], encoding));
    }
    // A file cut in the middle of its last letter is still UTF-8.
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Some(text.to_owned()),
        Err(e) if e.error_len().is_none() && e.valid_up_to() > 0 => Some(decode_with(bytes, UTF_8)),
        _ => None,
    }
}

fn decode_with(bytes: &[u8], encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let nothing = |at: usize| bytes.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nothing(0), nothing(1));
    if odd * 10 > bytes.len() * 3 && even * 10 < odd {
        return UTF_16LE;
    }
    if even * 10 > bytes.len() * 3 && odd * 10 < even {
        return UTF_16BE;
    }
    let mostly_utf8 = mostly_utf8(bytes);
    [WINDOWS_1252, MACINTOSH]
        .into_iter()
        .filter(|_| !mostly_utf8)
        .max_by_key(|encoding| (likelihood(&decode_with(bytes, encoding)), *encoding == WINDOWS_1252))
        .unwrap_or(UTF_8)
}

/// UTF-8 with a few broken letters in it is still UTF-8: no old encoding makes so many whole sequences by accident.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 4
}

/// How much a text looks like one in a language of northern Europe: its letters for, oddities inside words against.
fn likelihood(text: &str) -> i64 {
    text.chars()
        .filter(|c| !c.is_ascii())
        .map(|c| match c {
            'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö' => 4,
            'é' | 'É' | 'ü' | 'Ü' | 'õ' | 'Õ' | 'æ' | 'ø' | '–' | '—' | '”' | '“' | '’' | '•' | '§'
            | '\u{a0}' => 2,
            c if c.is_alphabetic() => 0,
            c if c.is_control() => -8,
            _ => -3,
        })
        .sum()
}

/// No text: control characters that no text holds, or signs that stand for nothing.
fn is_garbage(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        let blank = matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}' | '\u{85}');
        odd += usize::from((c.is_control() && !blank) || c == char::REPLACEMENT_CHARACTER);
    }
    odd * 50 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Föreningarna får låna bygdegården på ön – även i år. Två åtaganden ska följas upp årligen.";

    #[test]
    fn old_and_new_encodings_read_alike() {
        let mac = MACINTOSH.encode(TEXT).0.into_owned();
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked: Vec<u8> = [b"\xFF\xFE".as_slice(), &little].concat();
        let bom: Vec<u8> = [b"\xEF\xBB\xBF".as_slice(), TEXT.as_bytes()].concat();
        for bytes in [TEXT.as_bytes(), &mac, &windows, &little, &big, &marked, &bom] {
            assert_eq!(decode(bytes).unwrap(), TEXT);
        }
    }

    #[test]
    fn one_broken_letter_does_not_make_a_text_old() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b"\xE5 slut");
        assert!(decode(&bytes).unwrap().starts_with(TEXT));
    }

    #[test]
    fn noise_is_no_text() {
        let noise: Vec<u8> = (0..4000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
        assert_eq!(decode(&noise), Err(Unreadable::Garbage));
    }
}

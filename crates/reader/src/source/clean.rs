//! The same letters whoever typed them: composed, without ligatures, with plain blanks.

use unicode_normalization::UnicodeNormalization as _;

/// One line as a person reads it: composed letters, single blanks, none around.
pub fn line(raw: &str) -> String {
    let letters = unspaced(letters(raw));
    let mut out = String::with_capacity(letters.len());
    for word in letters.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(if word == "--" { "–" } else { word });
    }
    out
}

/// "C H A R T E R   F O R": letters set apart for show, word by word.
fn unspaced(line: String) -> String {
    const FEWEST: usize = 4;
    let is_letter = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    };
    let spaced = |group: &str| group.split(' ').all(is_letter);
    let groups: Vec<&str> =
        line.trim().split("  ").map(str::trim).filter(|group| !group.is_empty()).collect();
    if !groups.iter().any(|group| spaced(group) && group.split(' ').count() >= FEWEST) {
        return line;
    }
    let words =
        groups.iter().map(|group| if spaced(group) { group.replace(' ', "") } else { (*group).to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

/// Letters made plain, with the blanks between them kept.
///
/// A soft hyphen is dropped inside a line, but at the end of one it is where a word was broken, so it stays as a hyphen.
pub fn letters(raw: &str) -> String {
    let ends_soft = raw.trim_end().ends_with('\u{ad}');
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfc() {
        match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {}
            // Where old fonts keep their old-style figures, small capitals and (below) ligatures.
            '\u{f730}'..='\u{f739}' | '\u{f761}'..='\u{f77a}' => out.push(ordinary(c)),
            '\u{fb00}' => out.push_str("ff"),
            '\u{fb01}' | '\u{f001}' => out.push_str("fi"),
            '\u{fb02}' | '\u{f002}' => out.push_str("fl"),
            '\u{fb03}' => out.push_str("ffi"),
            '\u{fb04}' => out.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => out.push_str("st"),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            // What Word's symbol fonts leave behind when a bullet is saved as text.
            '\u{f0b7}' | '\u{f0d8}' | '\u{f0a7}' | '\u{f0a8}' | '\u{f076}' | '\u{f06e}' | '\u{f0fc}'
            | '\u{f077}' => {
                out.push('•');
            }
            '\u{f02d}' => out.push('–'),
            c if c.is_whitespace() && c != '\t' => out.push(' '),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    if ends_soft {
        out.truncate(out.trim_end().len());
        out.push('-');
    }
    out
}

/// An old-style figure or small capital as the sign it stands for: the fonts' makers put them at one distance from ASCII.
fn ordinary(c: char) -> char {
    char::from_u32(u32::from(c) - 0xf700).map_or(c, |c| c.to_ascii_uppercase())
}

/// How far a raw line is set in: blanks before its first letter, a tab reaching to the next fourth column.
pub fn indent(raw: &str) -> u16 {
    let mut columns = 0_u16;
    for c in raw.chars() {
        match c {
            '\t' => columns = columns.saturating_add(4 - columns % 4),
            c if c.is_whitespace() => columns = columns.saturating_add(1),
            '\u{feff}' | '\u{200b}' => {}
            _ => break,
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_composed_and_blanks_plain() {
        assert_eq!(line("  fo\u{308}rening\u{a0}\u{a0}i\ta\u{30a}r "), "förening i år");
        assert_eq!(line("o\u{fb03}cer \u{fb01}nns \u{fb02}er"), "officer finns fler");
        assert_eq!(line("\u{f0b7} Kommunen lånar ut lokaler"), "• Kommunen lånar ut lokaler");
    }

    #[test]
    fn signs_of_old_fonts_are_read() {
        assert_eq!(line("\u{f001}nns \u{f002}er \u{f731}\u{f732}"), "finns fler 12");
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_the_line_breaks() {
        assert_eq!(line("sam\u{ad}verkan"), "samverkan");
        assert_eq!(line("sam\u{ad}"), "sam-");
    }

    #[test]
    fn indent_counts_tabs_to_the_next_stop() {
        assert_eq!(indent("\tx"), 4);
        assert_eq!(indent("  \u{a0}x"), 3);
        assert_eq!(indent(" \tx"), 4);
    }
}

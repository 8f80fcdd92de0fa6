//! Small things about text that several slices need: Swedish order, forgiving search, hashes.

use std::{fmt::Write as _, sync::LazyLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use kernel::Day;
use rust_stemmers::{Algorithm, Stemmer};
use sha2::{Digest as _, Sha256};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A name that may be very long, cut at a word where a subject or a title would be cut anyway.
pub fn brief(name: &str) -> String {
    const ROOM: usize = 70;
    if name.chars().count() <= ROOM {
        return name.to_owned();
    }
    let cut: String = name.chars().take(ROOM).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '…']).trim_end())
}

/// SHA-256 over the parts one after another, as hex.
pub fn sha256(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, b| {
        let _ = write!(text, "{b:02x}");
        text
    })
}

#[expect(clippy::expect_used, reason = "the data is compiled in; without it no list has an order")]
static SWEDISH: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("sv").into(), CollatorOptions::default()).expect("Swedish order is compiled in")
});

/// A key whose byte order is Swedish order (… Z Å Ä Ö; case and accents come last): stored beside a name, paged by.
pub fn sort_key(name: &str) -> String {
    let mut key = Vec::new();
    let Ok(()) = SWEDISH.write_sort_key_to(name.trim(), &mut key);
    hex(&key)
}

/// Lower case, without accents (å and ä are a, ö is o), every other sign a blank: what search compares.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ø' => folded.push('o'),
            'æ' => folded.push_str("ae"),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.trim().to_owned()
}

/// The words of a search, each cut to its Swedish stem and folded, ready to be looked for as a part of [`fold`]ed text:
/// "föreningar" finds "idrottsförening". At most four: more never narrows what a person means.
pub fn needles(query: &str) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::Swedish);
    query
        .split_whitespace()
        .map(|word| fold(&stemmer.stem(&word.to_lowercase())))
        .filter(|word| !word.is_empty())
        .take(4)
        .collect()
}

/// How many words an [`excerpt`] shows before the first that is found, and in all.
const EXCERPT: (usize, usize) = (12, 40);

/// Some words of `text` around the first that holds one of the `needles`, in stretches: those that are found, and those
/// between. Nothing where not every needle is found somewhere in the text.
pub fn excerpt(text: &str, needles: &[String]) -> Option<Vec<(String, bool)>> {
    let folded = fold(text);
    if needles.is_empty() || !needles.iter().all(|needle| folded.contains(needle.as_str())) {
        return None;
    }
    let words: Vec<(&str, bool)> = text
        .split_whitespace()
        .map(|word| (word, needles.iter().any(|needle| fold(word).contains(needle.as_str()))))
        .collect();
    let first = words.iter().position(|(_, found)| *found).unwrap_or_default();
    let from = first.saturating_sub(EXCERPT.0);
    let shown = words.iter().skip(from).take(EXCERPT.1);
    let mut stretches: Vec<(String, bool)> = Vec::new();
    for (word, found) in shown {
        match stretches.last_mut() {
            Some((stretch, same)) if same == found => {
                stretch.push(' ');
                stretch.push_str(word);
            }
            _ => stretches.push(((*word).to_owned(), *found)),
        }
    }
    if from > 0 {
        stretches.insert(0, ("…".to_owned(), false));
    }
    if from + EXCERPT.1 < words.len() {
        stretches.push(("…".to_owned(), false));
    }
    Some(stretches)
}

/// A text as a person typed it into one line: composed letters, no control signs, single blanks.
pub fn line(text: &str) -> String {
    text.nfc()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text as a person typed it into a large field: composed letters, `\n` line ends, no other control signs.
pub fn paragraphs(text: &str) -> String {
    let text: String = text.replace("\r\n", "\n").nfc().filter(|c| *c == '\n' || !c.is_control()).collect();
    text.trim().to_owned()
}

/// Whether `said` names somebody called `name`: the whole of it, however it is written. A single word is no name that a
/// text could be searched for ("maj" is also a month): then only the same and nothing else counts.
pub fn names(said: &str, name: &str) -> bool {
    let (said, name) = (fold(said), fold(name));
    if name.contains(' ') {
        format!(" {said} ").contains(&format!(" {name} "))
    } else {
        !name.is_empty() && said == name
    }
}

/// A mail address that could be one: something, an @, a dotted host; no blanks. The letter itself proves the rest.
pub fn mail(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (who, host) = text.split_once('@')?;
    let fits = !who.is_empty()
        && text.len() <= 254
        && host.split('.').count() >= 2
        && host.split('.').all(|part| !part.is_empty())
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>(),;:\"[]\\".contains(c))
        && !host.contains('@');
    fits.then_some(text)
}

/// An address of the web that a browser may be led to: http or https, a dotted host, nothing that leaves an attribute. Where
/// no scheme was typed it is https; empty stays empty.
pub fn web_address(text: &str) -> Option<String> {
    let typed = text.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    let address = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits = host.contains('.')
        && !host.starts_with('.')
        && !host.contains('@')
        && address.chars().count() <= 500
        && !address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'\\".contains(c));
    fits.then_some(address)
}

/// A day as a person types it, exactly `2027-03-12`. A year that no living agreement can mean is a slip of the hand
/// ("0027", "20227") and no day.
pub fn day(text: &str) -> Option<Day> {
    text.trim().parse::<Day>().ok().filter(|day| (1900..2200).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_long_name_is_cut_at_a_word() {
        assert_eq!(super::brief("Samråd i tid"), "Samråd i tid");
        let long = "Kommunen ska i god tid bjuda in föreningar, nätverk och andra som berörs till samråd";
        assert_eq!(super::brief(long), "Kommunen ska i god tid bjuda in föreningar, nätverk och andra som …");
    }

    use super::{day, excerpt, fold, line, mail, names, needles, sort_key, web_address};

    #[test]
    fn an_address_of_the_web_leads_to_a_host() {
        let same = ["https://ekby.example/a?b=1#c", "http://ekby.example", "https://a.se/path@2"];
        for address in same {
            assert_eq!(web_address(address).as_deref(), Some(address));
        }
        assert_eq!(web_address(" ekby.example/x ").as_deref(), Some("https://ekby.example/x"));
        assert_eq!(web_address("").as_deref(), Some(""));
        for wrong in [
            "javascript://a.se",
            "ftp://a.se",
            "https://",
            "https:///a.b",
            "ekby",
            "https://me@a.se",
            "https://a.se/\"x",
        ] {
            assert_eq!(web_address(wrong), None, "{wrong}");
        }
        assert_eq!(web_address(&format!("https://a.se/{}", "x".repeat(500))), None);
    }

    #[test]
    fn a_slip_of_the_hand_is_no_day() {
        assert_eq!(day(" 2027-03-12 ").map(|day| day.to_string()).as_deref(), Some("2027-03-12"));
        for wrong in ["", "0012-03-12", "2200-01-01", "2027-02-30", "12/3 2027", "2027-3-12"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn swedish_order_puts_a_ring_after_z() {
        let mut names = ["Åmål", "Zeta", "abba", "Ärla", "Öjebyn", "Abba"];
        names.sort_by_key(|n| sort_key(n));
        assert_eq!(names, ["abba", "Abba", "Zeta", "Åmål", "Ärla", "Öjebyn"]);
    }

    #[test]
    fn search_forgives_inflection_accents_and_compounds() {
        let text = fold("Ekby idrottsförening");
        assert!(needles("FÖRENINGARNA").iter().all(|n| text.contains(n)));
        assert!(needles("forening ekby").iter().all(|n| text.contains(n)));
        assert!(!needles("kyrka").iter().all(|n| text.contains(n)));
    }

    #[test]
    fn an_excerpt_marks_what_was_found() {
        let text = "Kommunen ska bjuda in föreningarna innan förslag skrivs.";
        let shown = excerpt(text, &needles("förening bjuda")).unwrap();
        let marked: Vec<_> =
            shown.iter().filter(|(_, found)| *found).map(|(said, _)| said.as_str()).collect();
        assert_eq!(marked, ["bjuda", "föreningarna"]);
        assert_eq!(shown.iter().map(|(said, _)| said.as_str()).collect::<Vec<_>>().join(" "), text);
        assert_eq!(excerpt(text, &needles("bjuda kyrka")), None);
        assert_eq!(excerpt(text, &[]), None);
        let long = format!("{} hit {}", "x ".repeat(100), "y ".repeat(100));
        let shown = excerpt(&long, &needles("hit")).unwrap();
        assert_eq!((shown[0].0.as_str(), shown.last().unwrap().0.as_str()), ("…", "…"));
    }

    #[test]
    fn a_text_names_somebody_by_their_whole_name() {
        assert!(names("Ordförande: maj  EK.", "Maj Ek"));
        assert!(!names("Maj Ekström", "Maj Ek"));
        assert!(names("Maj", "maj"));
        assert!(!names("Vi slutar i maj.", "maj"));
        assert!(!names("", "") && !names("Maj", ""));
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line("  Ekby\r\n\tIF\u{0}  "), "Ekby IF");
    }

    #[test]
    fn an_address_could_be_one() {
        assert_eq!(mail(" Anna@Ekby.example ").as_deref(), Some("anna@ekby.example"));
        for wrong in
            ["", "anna", "anna@", "anna@ekby", "a b@ekby.se", "a@b@c.se", "a@ekby..se", "a@e.se\nBcc: x@y.se"]
        {
            assert_eq!(mail(wrong), None, "{wrong}");
        }
    }
}

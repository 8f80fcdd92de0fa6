//! What stands before an item: a bullet, a number, a letter, a code ("C4"), a word and a number ("Löfte 3:").

use crate::text;

/// The marker of an item or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    /// As printed, without punctuation; empty for a bullet.
    pub printed: String,
    /// What kind it is of.
    pub kind: MarkerKind,
    /// Whether a sign (point, bracket, bullet) sets it off, so that it cannot be a word of the sentence.
    pub firm: bool,
}

/// The kinds of markers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MarkerKind {
    /// • – * and what Word leaves behind.
    Bullet,
    /// 3 or 1.7.
    Number(Vec<u32>),
    /// a or iv.
    Letter,
    /// C4, K12.
    Code(u32),
    /// "Löfte 3".
    Worded(u32),
}

/// Words that are printed before a number to make a label of it.
const LABELS: [&str; 27] = [
    "åtagande",
    "löfte",
    "utfästelse",
    "princip",
    "värde",
    "kännetecken",
    "mål",
    "punkt",
    "artikel",
    "paragraf",
    "del",
    "kapitel",
    "commitment",
    "undertaking",
    "pledge",
    "promise",
    "principle",
    "value",
    "outcome",
    "goal",
    "aim",
    "objective",
    "article",
    "clause",
    "section",
    "part",
    "chapter",
];

const MONTHS: [&str; 24] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "jan",
    "feb",
    "sept",
    "dec",
];

impl Marker {
    /// Reads the marker that the source itself told of.
    pub fn told(printed: &str) -> Self {
        let bare = printed.trim_matches(|c: char| !c.is_alphanumeric());
        let kind = match numbers(bare) {
            Some(found) => MarkerKind::Number(found),
            None if bare.is_empty() || (bare == "o" && printed == "o") => MarkerKind::Bullet,
            None => code(bare).map_or(MarkerKind::Letter, MarkerKind::Code),
        };
        let printed = if kind == MarkerKind::Bullet { String::new() } else { bare.to_owned() };
        Self { printed, kind, firm: true }
    }

    /// How many numbers deep: 1.7 is two.
    pub fn depth(&self) -> usize {
        match &self.kind {
            MarkerKind::Number(parts) => parts.len(),
            _ => 1,
        }
    }

    /// The last number of it.
    pub fn ordinal(&self) -> Option<u32> {
        match &self.kind {
            MarkerKind::Number(parts) => parts.last().copied(),
            MarkerKind::Code(n) | MarkerKind::Worded(n) => Some(*n),
            MarkerKind::Bullet | MarkerKind::Letter => None,
        }
    }

    /// "b)" after "a)", "iv" after "iii".
    pub fn is_letter_after(&self, before: &Self) -> bool {
        const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
        let place = |marker: &Self| ROMAN.iter().position(|one| *one == text::fold(&marker.printed));
        let letter = |marker: &Self| {
            let mut chars = marker.printed.chars();
            chars.next().filter(|_| chars.next().is_none()).map(u32::from)
        };
        let both = self.kind == MarkerKind::Letter && before.kind == MarkerKind::Letter;
        let next = letter(before).zip(letter(self)).is_some_and(|(a, b)| b == a + 1);
        both && (next || place(before).zip(place(self)).is_some_and(|(a, b)| b == a + 1))
    }

    /// Whether it is a mere bullet.
    pub fn is_bullet(&self) -> bool {
        self.kind == MarkerKind::Bullet
    }
}

/// Parts a line into its marker and the rest.
pub(crate) fn split(line: &str) -> Option<(Marker, &str)> {
    if let Some(rest) = bullet(line) {
        // "- 1 The council…": the bullet is only dress, the number is the label.
        return match counted(rest).or_else(|| coded(rest)) {
            Some((marker, rest)) => Some((Marker { firm: true, ..marker }, rest)),
            None => Some((Marker { printed: String::new(), kind: MarkerKind::Bullet, firm: true }, rest)),
        };
    }
    counted(line)
        .or_else(|| lettered(line))
        .or_else(|| keyed(line))
        .or_else(|| coded(line))
        .or_else(|| worded(line))
}

fn bullet(line: &str) -> Option<&str> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let private = ('\u{e000}'..='\u{f8ff}').contains(&first);
    let known = "•◦▪▫■□●○‣⁃➢►▶✓✔→⇒·∙–—-*+¤§>»›❖◆◇✦★☆☐☑✗➔➤➜".contains(first);
    let parted = rest.starts_with(char::is_whitespace) || rest.is_empty();
    let glued = private || "•◦▪■●‣➢►✓✔".contains(first);
    if first == 'o' && rest.starts_with(' ') {
        return Some(rest.trim_start());
    }
    if first == '§' && rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        // "§ 45, dnr …" goes on where minutes are cited.
        let cited = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(',');
        return (!cited).then(|| rest.trim_start());
    }
    ((private || (known && first != '§')) && (parted || glued)).then(|| rest.trim_start())
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    let parts: Vec<u32> = text
        .split('.')
        .map(|part| if part.len() <= 3 { part.parse().ok() } else { None })
        .collect::<Option<_>>()?;
    (!parts.is_empty() && parts.len() <= 4).then_some(parts)
}

fn counted(line: &str) -> Option<(Marker, &str)> {
    let open = line.starts_with('(');
    let body = line.strip_prefix('(').unwrap_or(line);
    let len = body.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let (run, rest) = body.split_at(len);
    let bare = run.trim_end_matches('.');
    let parts = numbers(bare)?;
    let closed = rest.starts_with([')', ':']);
    let rest = if closed { &rest[1..] } else { rest };
    let firm = closed || run.ends_with('.') || parts.len() > 1;
    if !rest.starts_with(char::is_whitespace) || (open && !closed) {
        return None;
    }
    let rest = rest.trim_start();
    // "12 June" begins a date, "40 % of" an amount: a bare number labels only what begins like a sentence.
    let first = text::fold(rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""));
    let is_date = MONTHS.contains(&first.as_str()) && parts.len() == 1;
    if is_date || (!firm && !text::starts_large(rest)) || rest.starts_with(['%', '–', '-', '/']) {
        return None;
    }
    Some((Marker { printed: bare.to_owned(), kind: MarkerKind::Number(parts), firm }, rest))
}

fn lettered(line: &str) -> Option<(Marker, &str)> {
    let body = line.strip_prefix('(').unwrap_or(line);
    let len = body.find(|c: char| !c.is_ascii_alphabetic()).filter(|len| (1..=4).contains(len))?;
    let (run, rest) = body.split_at(len);
    let is_roman = run.chars().all(|c| "ivxIVX".contains(c));
    let sign = rest.chars().next().filter(|c| matches!(c, ')' | '.'))?;
    let rest = rest[sign.len_utf8()..].strip_prefix(char::is_whitespace)?;
    (len == 1 || is_roman).then(|| {
        (Marker { printed: run.to_owned(), kind: MarkerKind::Letter, firm: true }, rest.trim_start())
    })
}

/// "T = Tillit": a sign that the text gives to a name.
fn keyed(line: &str) -> Option<(Marker, &str)> {
    let (sign, rest) = line.split_once(" = ")?;
    let short = (1..=3).contains(&sign.chars().count()) && sign.chars().all(char::is_uppercase);
    short.then(|| {
        (Marker { printed: sign.to_owned(), kind: MarkerKind::Letter, firm: true }, rest.trim_start())
    })
}

fn code(text: &str) -> Option<u32> {
    let letters = text.chars().take_while(|c| c.is_uppercase()).count();
    let at = text.char_indices().nth(letters)?.0;
    let digits = text[at..].trim_start_matches(['-', '.']);
    ((1..=3).contains(&letters) && digits.len() <= 2).then(|| digits.parse().ok())?
}

fn coded(line: &str) -> Option<(Marker, &str)> {
    let (head, rest) = line.split_once(char::is_whitespace)?;
    let firm = head.ends_with(['.', ':', ')']);
    let head = head.trim_end_matches(['.', ':', ')']);
    let n = code(head)?;
    let rest = rest.trim_start();
    (firm || text::starts_large(rest) || rest.starts_with(['(', '[']))
        .then(|| (Marker { printed: head.to_owned(), kind: MarkerKind::Code(n), firm }, rest))
}

fn worded(line: &str) -> Option<(Marker, &str)> {
    let (word, rest) = line.split_once(' ')?;
    if !LABELS.contains(&text::fold(word).as_str()) || !text::starts_large(word) {
        return None;
    }
    let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let n: u32 = rest[..len].parse().ok()?;
    let after = rest[len..].trim_start();
    let firm = after.starts_with(['.', ':', '–', '-', '—', ')']);
    let title = after.trim_start_matches(['.', ':', '–', '-', '—', ')', ' ']);
    // "Princip 3 och 2", "Values 1, 4" point to several and label nothing.
    let more = title.trim_start_matches([',', ' ']).trim_start_matches("och ").trim_start_matches("and ");
    if more.starts_with(|c: char| c.is_ascii_digit()) && more.len() <= 12 {
        return None;
    }
    let fits = len > 0 && len <= 3 && (firm || text::starts_large(title) || title.is_empty());
    fits.then(|| (Marker { printed: format!("{word} {n}"), kind: MarkerKind::Worded(n), firm }, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(line: &str) -> Option<(String, &str)> {
        split(line).map(|(marker, rest)| (marker.printed, rest))
    }

    #[test]
    fn markers_of_every_kind_are_read() {
        assert_eq!(printed("3. Kommunen lånar ut"), Some(("3".into(), "Kommunen lånar ut")));
        assert_eq!(printed("1.7 Groups will"), Some(("1.7".into(), "Groups will")));
        assert_eq!(printed("(2) We meet"), Some(("2".into(), "We meet")));
        assert_eq!(printed("- 4 Vi ses"), Some(("4".into(), "Vi ses")));
        assert_eq!(printed("b) låna"), Some(("b".into(), "låna")));
        assert_eq!(printed("K12 Kommunen"), Some(("K12".into(), "Kommunen")));
        assert_eq!(printed("Löfte 2: Öppna dörrar"), Some(("Löfte 2".into(), "Öppna dörrar")));
        assert_eq!(printed("\u{f0b7} punkt"), Some((String::new(), "punkt")));
    }

    #[test]
    fn dates_and_amounts_are_no_markers() {
        for line in
            ["12 juni 2012", "2012 antogs", "40 procent", "3 000 kronor", "Kommunen ska", "- ", "5 June 2011"]
        {
            let read = printed(line);
            assert!(read.is_none() || read == Some((String::new(), "")), "{line}: {read:?}");
        }
    }
}

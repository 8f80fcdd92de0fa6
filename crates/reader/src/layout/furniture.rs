//! What belongs to the page and not to the text: page numbers, running headers and footers.
//!
//! A line is taken away only with evidence of a page around it. A heading that stands five times in a text is a heading;
//! the same short line beside a page number, or at the edge of several pages, is furniture.

use std::collections::{HashMap, HashSet};

use crate::source::{Hint, Line};
use crate::text;

/// A line that is left, and whether a page ended right before it.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// The line.
    pub line: Line,
    /// A page ended between it and the line before.
    pub turned: bool,
}

/// The lines without the furniture of their pages.
pub(crate) fn cleared(lines: &[Line]) -> Vec<Kept> {
    keep(lines, &gone(lines))
}

/// The furniture itself, each line once: a diary number may stand only there.
pub(crate) fn margins(lines: &[Line]) -> Vec<String> {
    let mut seen = HashSet::new();
    let all = lines.iter().zip(gone(lines)).filter(|(_, gone)| *gone).map(|(line, _)| line.text.clone());
    all.filter(|text| seen.insert(shape(text))).collect()
}

fn gone(lines: &[Line]) -> Vec<bool> {
    let mut gone: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| line.hint == Hint::Margin || is_page_number(lines, i, line))
        .collect();
    for (gone, counted) in gone.iter_mut().zip(counted(lines)) {
        *gone |= counted;
    }
    let numbered: Vec<bool> =
        lines.iter().zip(&gone).map(|(line, gone)| *gone || ends_in_page(&line.text)).collect();
    let edges = edges(lines, &numbered);
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, line) in lines.iter().enumerate() {
        if edges[i]
            && line.text.chars().count() <= 90
            && matches!(line.hint, Hint::None | Hint::Display(_) | Hint::Paragraph)
        {
            places.entry(shape(unpaged(&line.text))).or_default().push(i);
        }
    }
    let mut counts: HashMap<String, usize> = HashMap::new();
    if !places.is_empty() {
        for line in lines.iter().filter(|line| line.text.chars().count() <= 90) {
            *counts.entry(shape(unpaged(&line.text))).or_default() += 1;
        }
    }
    let title =
        text::letters(&lines.iter().take(4).map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "));
    for (i, line) in lines.iter().enumerate().skip(6).filter(|(i, _)| edges[*i]) {
        const FEWEST: usize = 16;
        let near = i.saturating_sub(2)..(i + 3).min(lines.len());
        let own = text::letters(&line.text);
        // A header that repeats a piece of a long title, beside its page's number.
        if own.len() >= FEWEST && title.contains(&own) && near.clone().any(|at| numbered[at]) {
            gone[i] = true;
        }
    }
    for (shape, found) in &places {
        let all = counts.get(shape).copied().unwrap_or(0);
        if found.len() >= 2 && found.len() * 10 >= all * 6 {
            // The first one may be the title itself, which the header only repeats.
            let title = found
                .first()
                .filter(|&&i| i < 6 && lines[i].page == 1 && !has_digit(unpaged(&lines[i].text)))
                .filter(|&&i| !is_said_again(lines, i));
            for &i in found.iter().filter(|i| Some(*i) != title) {
                gone[i] = true;
            }
        }
    }
    gone
}

/// The title itself stands right below, in larger type or with more words.
fn is_said_again(lines: &[Line], i: usize) -> bool {
    let own = text::letters(unpaged(&lines[i].text));
    let below = |line: &&Line| line.hint != lines[i].hint && text::letters(&line.text).contains(&own);
    lines.iter().skip(i + 1).take(3).any(|line| below(&line))
}

/// "Our Compact    3" after "Our Compact    2": the same words with a number that counts on, each time by one, and far
/// apart. A label ("Löfte 2") begins something; a header only stands in its way.
fn counted(lines: &[Line]) -> Vec<bool> {
    const FEWEST_WORDS: usize = 2;
    const APART: usize = 5;
    let mut places: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (i, line) in lines.iter().enumerate() {
        let plain = matches!(line.hint, Hint::None | Hint::Paragraph) && line.text.chars().count() <= 90;
        let whole = without_total(&line.text);
        let Some((words, number)) = whole.rsplit_once(' ').filter(|_| plain) else { continue };
        let several = words.split(' ').count() >= FEWEST_WORDS || whole.len() < line.text.len();
        let titled = words.starts_with(char::is_uppercase) && !text::is_terminated(words);
        if let Ok(number) = number.parse::<u32>()
            && several
            && titled
            && number < 1_000
        {
            places.entry(text::letters(words)).or_default().push((i, number));
        }
    }
    let mut out = vec![false; lines.len()];
    for found in places.values().filter(|found| found.len() >= 2) {
        let counts_on =
            found.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1 && pair[1].0 - pair[0].0 >= APART);
        if counts_on {
            for &(i, _) in found {
                out[i] = true;
            }
        }
    }
    out
}

/// "Ekby kommun 2 (5)" without how many pages there are.
fn without_total(line: &str) -> &str {
    let cut = line.trim_end_matches(|c: char| c.is_ascii_digit() || c == ')');
    let marked = cut.strip_suffix(['(', '/']).or_else(|| {
        let cut = cut.trim_end();
        cut.strip_suffix(" av").or_else(|| cut.strip_suffix(" of"))
    });
    let counted = marked.map(str::trim_end).filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    counted.filter(|rest| rest.len() < line.len()).unwrap_or(line)
}

fn keep(lines: &[Line], gone: &[bool]) -> Vec<Kept> {
    let mut out: Vec<Kept> = Vec::with_capacity(lines.len());
    let (mut page, mut turned) = (1, false);
    for (line, gone) in lines.iter().zip(gone) {
        turned |= *gone || line.page != page;
        page = line.page;
        if !gone {
            let mut line = line.clone();
            // A header that is the title, too, keeps its words.
            if out.is_empty() {
                line.text.truncate(unpaged(&line.text).len());
            }
            out.push(Kept { line, turned });
            turned = false;
        }
    }
    out
}

/// The line with its numbers made alike, so that "Compact, page 3" and "Compact, page 4" are one.
fn shape(line: &str) -> String {
    let mut out = String::new();
    for c in text::fold(line).chars().filter(|c| c.is_alphanumeric()) {
        match c.is_ascii_digit() {
            true if out.ends_with('#') => {}
            true => out.push('#'),
            false => out.push(c),
        }
    }
    out
}

fn has_digit(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit())
}

/// The lines that stand at the edge of a page: beside a page number, or first or last on a page.
fn edges(lines: &[Line], numbers: &[bool]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    for i in 0..lines.len() {
        let turns = i > 0 && lines[i].page != lines[i - 1].page;
        if turns || numbers[i] || i == 0 {
            let from = i.saturating_sub(if numbers[i] || turns { 2 } else { 0 });
            let to = (i + if numbers[i] { 3 } else { 2 }).min(lines.len());
            out[from..to].fill(true);
        }
    }
    let last = lines.len().saturating_sub(2);
    if lines.last().is_some_and(|line| line.page > 1) {
        out[last..].fill(true);
    }
    out
}

/// "Council office, page 2 (4)": a header that ends with its page.
fn ends_in_page(line: &str) -> bool {
    line.chars().count() <= 80 && unpaged(line).len() < line.len()
}

/// A line without the page that it ends with, if anything stands before that.
fn unpaged(line: &str) -> &str {
    let mut at = line.len();
    let mut counted = false;
    for word in line.split(' ').rev() {
        let from = at - word.len();
        match text::fold(word).as_str() {
            "sida" | "sid" | "page" if counted => {
                let bare = line[..from].trim_end_matches([' ', '|', '·', '–', '-', ',', '\t']);
                return if bare.is_empty() { line } else { bare };
            }
            "av" | "of" => {}
            low if !low.is_empty() && low.chars().all(|c| c.is_ascii_digit() || "()/".contains(c)) => {
                counted = true;
            }
            _ => return line,
        }
        at = from.saturating_sub(1);
    }
    line
}

/// A line that only numbers its page. A bare number counts where it stands apart and the next line does not lean on it.
fn is_page_number(lines: &[Line], i: usize, line: &Line) -> bool {
    if !matches!(line.hint, Hint::None | Hint::Paragraph | Hint::Display(_)) || line.text.chars().count() > 24
    {
        return false;
    }
    let low = text::fold(&line.text);
    let bare =
        low.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '[' | ']'));
    let dressed = bare.len() < low.len();
    let named = ["sidan", "sida", "sid", "page", "s.", "p."].iter().find_map(|word| bare.strip_prefix(word));
    let counted = named.unwrap_or(bare).trim();
    if counted.is_empty() || !counted.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let parts: Vec<&str> =
        counted.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_number = |part: &&str| part.len() <= 3 && part.chars().all(|c| c.is_ascii_digit());
    let words_only = parts.iter().all(|part| is_number(part) || matches!(*part, "av" | "of"));
    let several = parts.iter().filter(|part| is_number(part)).count() == 2
        && parts.len() <= 3
        && !counted.contains(',');
    if !words_only || parts.len() > 3 || (several && counted.contains('.')) {
        return false;
    }
    let alone = line.gap && lines.get(i + 1).is_none_or(|next| next.gap || next.page != line.page);
    let at_edge = lines.get(i + 1).is_none_or(|next| next.page != line.page)
        || i.checked_sub(1).is_none_or(|before| lines[before].page != line.page);
    // "[2]" right below a sentence refers to something.
    let bracketed = low.starts_with('[') && !alone && !at_edge;
    named.is_some()
        || several && !bracketed
        || (dressed && parts.len() == 1 && !bracketed)
        || (parts.len() == 1 && (alone || at_edge) && !counted.ends_with(['.', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        let mut gap = false;
        let mut out = Vec::new();
        let mut page = 1;
        for (number, text) in (1..).zip(text.lines()) {
            if text == "\u{c}" {
                page += 1;
            } else if text.is_empty() {
                gap = true;
            } else {
                let gap = std::mem::take(&mut gap);
                out.push(Line {
                    number,
                    page,
                    text: text.into(),
                    indent: 0,
                    gap,
                    full: None,
                    hint: Hint::None,
                });
            }
        }
        out
    }

    fn left(text: &str) -> Vec<String> {
        cleared(&lines(text)).into_iter().map(|kept| kept.line.text).collect()
    }

    #[test]
    fn numbers_and_headers_of_pages_go_and_the_title_stays() {
        let text =
            "Vårt avtal\n\nText ett\n\n- 1 -\n\nVårt avtal\n\nText två\n\n- 2 -\n\nVårt avtal\n\nText tre";
        assert_eq!(left(text), ["Vårt avtal", "Text ett", "Text två", "Text tre"]);
    }

    #[test]
    fn a_header_that_counts_its_pages_goes() {
        let pages: Vec<String> =
            (1..4).map(|n| format!("Ekby kommun {n} (3)\n\nEtt\nTvå\nTre\nFyra\nFem\n")).collect();
        assert!(left(&pages.join("\n")).iter().skip(1).all(|line| !line.starts_with("Ekby")));
        assert_eq!(left("Ekby 2030 1\n\nEtt\n\nEkby 2030 och sedan").len(), 3);
    }

    #[test]
    fn headings_that_come_back_stay() {
        let text = "Dialog\n\nKommunen\n\n1 Vi ses\n\nKvalitet\n\nKommunen\n\n1 Vi mäter\n\nTillit\n\nKommunen\n\n1 Vi litar";
        assert_eq!(left(text).iter().filter(|line| *line == "Kommunen").count(), 3);
    }

    #[test]
    fn a_reference_on_a_line_of_its_own_stays() {
        let text = "1. Den som har lämnat synpunkter får svar\n[2]\n2. Regionen prövar alltid\n[4, 5]\n3. Regionen kallar";
        assert_eq!(left(text).len(), 5);
    }

    #[test]
    fn page_numbers_of_every_dress_go() {
        let text = "Ett\n\nSida 3 av 9\n\nTvå\n\n4 (9)\n\nTre\n\n5/9\n\nFyra\n\nPage 6\n\nFem\n\n7\n\nSex";
        assert_eq!(left(text), ["Ett", "Två", "Tre", "Fyra", "Fem", "Sex"]);
    }
}

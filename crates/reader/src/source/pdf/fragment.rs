//! Pieces of line: letters that follow each other on one baseline without a wide gap.

use hayro_interpret::kurbo::Rect;

use super::glyphs::Glyph;

/// Where a word begins: on the page, and in the text of its piece.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub left: f64,
    pub right: f64,
    pub start: usize,
}

/// A piece of a line.
#[derive(Debug, Clone)]
pub struct Fragment {
    pub text: String,
    pub words: Vec<Word>,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    pub size: f64,
    pub letters: usize,
    pub bold: bool,
    /// Where, in its text, the bold letters end that it begins with.
    pub lead: usize,
    /// Stands for a table, by its place in the page's tables.
    pub table: Option<usize>,
}

impl Fragment {
    pub fn top(&self) -> f64 {
        self.baseline - self.size * 0.72
    }

    pub fn bottom(&self) -> f64 {
        self.baseline + self.size * 0.2
    }

    /// Its words with their places.
    pub fn placed(&self) -> impl Iterator<Item = (Word, &str)> {
        let ends = self.words.iter().skip(1).map(|next| next.start).chain([self.text.len()]);
        self.words
            .iter()
            .zip(ends)
            .map(|(word, end)| (*word, self.text.get(word.start..end).unwrap_or("").trim()))
    }

    /// Puts a sign before it.
    pub fn put_before(&mut self, sign: &str, left: f64, right: f64) {
        let sign = format!("{sign} ");
        self.words.iter_mut().for_each(|word| word.start += sign.len());
        self.words.insert(0, Word { left, right, start: 0 });
        self.text.insert_str(0, &sign);
        self.left = left;
    }

    /// Whether two pieces stand on one line, be it with one of them raised.
    pub fn is_beside(&self, other: &Self) -> bool {
        let overlap = self.bottom().min(other.bottom()) - self.top().max(other.top());
        overlap > (self.bottom() - self.top()).min(other.bottom() - other.top()) * 0.5
    }
}

/// Joins letters, in the order they were drawn, into pieces.
pub fn of(glyphs: &[Glyph], rules: &[Rect]) -> Vec<Fragment> {
    let walls: Vec<&Rect> = rules.iter().filter(|rule| rule.height() > rule.width()).collect();
    let mut out = Vec::new();
    let mut open: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        if let Some(last) = open.iter().rev().find(|g| !is_blank(g)).or(open.last())
            && (is_apart(last, glyph) || is_walled(last, glyph, &walls))
        {
            out.extend(join(&std::mem::take(&mut open)));
        }
        if !(open.is_empty() && is_blank(glyph)) {
            open.push(glyph.clone());
        }
    }
    out.extend(join(&open));
    out
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text.chars().all(char::is_whitespace)
}

/// Another line, a step back, or so wide a gap that it may be another column.
fn is_apart(last: &Glyph, next: &Glyph) -> bool {
    let size = last.size.min(next.size);
    let step = next.x - (last.x + last.width);
    let back = step < -size * 0.6 && !is_accent_on(last, next) && !is_accent_on(next, last);
    let other_line = (next.baseline - last.baseline).abs() > size * 0.25;
    let other_size = last.size.max(next.size) > size * 1.35;
    back || other_line || other_size || (step > size * 1.4 && !is_blank(next))
}

/// A rule that stands between two letters parts them: they are in different cells.
fn is_walled(last: &Glyph, next: &Glyph, walls: &[&Rect]) -> bool {
    let (from, to) = (last.x + last.width * 0.5, next.x + next.width * 0.5);
    let at = next.baseline - next.size * 0.3;
    walls.iter().any(|wall| wall.x0 > from && wall.x1 < to && wall.y0 < at && wall.y1 > at)
}

/// An accent that was drawn as a sign of its own, over the letter.
fn is_accent_on(accent: &Glyph, letter: &Glyph) -> bool {
    let centre = accent.x + accent.width / 2.0;
    combining(accent).is_some() && centre > letter.x - letter.size * 0.1 && centre < letter.x + letter.width
}

fn combining(glyph: &Glyph) -> Option<char> {
    match glyph.text.as_str() {
        "¨" | "\u{308}" => Some('\u{308}'),
        "˚" | "°" | "\u{30a}" => Some('\u{30a}'),
        "´" | "\u{301}" => Some('\u{301}'),
        "`" | "\u{300}" => Some('\u{300}'),
        _ => None,
    }
}

fn join(glyphs: &[Glyph]) -> Option<Fragment> {
    let glyphs = &glyphs[..=glyphs.iter().rposition(|g| !is_blank(g))?];
    let first = glyphs.first()?;
    let wide = word_gap(glyphs);
    let mut writer = Writer::default();
    let mut last: Option<&Glyph> = None;
    for (at, glyph) in glyphs.iter().enumerate() {
        if last.is_some_and(|last| is_again(last, glyph)) {
            continue;
        }
        writer.gap |= last.is_some_and(|last| glyph.x - (last.x + last.width) > wide * glyph.size);
        if let Some(mark) = combining(glyph) {
            if glyphs.get(at + 1).is_some_and(|next| is_accent_on(glyph, next)) {
                writer.accent = Some(mark);
                continue;
            }
            if last.is_some_and(|last| is_accent_on(glyph, last)) {
                writer.text.push(mark);
                continue;
            }
        }
        writer.write(glyph);
        last = Some(glyph);
    }
    Some(Fragment {
        left: first.x,
        right: glyphs.iter().map(|g| g.x + g.width).fold(first.x, f64::max),
        baseline: first.baseline,
        size: glyphs.iter().map(|g| g.size).fold(0.0, f64::max),
        letters: writer.letters,
        bold: writer.bold * 10 >= writer.letters * 9,
        lead: writer.lead.unwrap_or(writer.text.len()),
        text: writer.text,
        words: writer.words,
        table: None,
    })
}

/// Writes letters into words.
#[derive(Default)]
struct Writer {
    text: String,
    words: Vec<Word>,
    letters: usize,
    bold: usize,
    /// Where the first letter stands that is not bold.
    lead: Option<usize>,
    /// A wide gap stands before the next letter.
    gap: bool,
    /// An accent that belongs to the next letter.
    accent: Option<char>,
}

impl Writer {
    fn write(&mut self, glyph: &Glyph) {
        let gap = std::mem::take(&mut self.gap);
        let inked = !is_blank(glyph);
        if gap && inked && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        if inked && (self.text.is_empty() || self.text.ends_with(char::is_whitespace)) {
            self.words.push(Word { left: glyph.x, right: glyph.x, start: self.text.len() });
        }
        if let Some(word) = self.words.last_mut().filter(|_| inked) {
            word.right = word.right.max(glyph.x + glyph.width);
        }
        if inked && !glyph.bold && self.lead.is_none() {
            self.lead = Some(self.text.len());
        }
        self.text.push_str(&glyph.text);
        self.text.extend(self.accent.take());
        self.letters += usize::from(inked);
        self.bold += usize::from(inked && glyph.bold);
    }
}

/// The same letter on the same place is how some programs make letters bold.
fn is_again(last: &Glyph, glyph: &Glyph) -> bool {
    last.text == glyph.text && !is_blank(glyph) && (glyph.x - last.x).abs() < last.width.min(glyph.size) * 0.2
}

/// The gap, in letter sizes, from which on a new word begins; letters that are spaced out have it wider.
fn word_gap(glyphs: &[Glyph]) -> f64 {
    let mut gaps: Vec<f64> = glyphs
        .windows(2)
        .filter(|pair| !is_blank(&pair[0]) && !is_blank(&pair[1]))
        .map(|pair| (pair[1].x - pair[0].x - pair[0].width) / pair[0].size.max(0.1))
        .collect();
    gaps.sort_by(f64::total_cmp);
    let median = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    if gaps.len() >= 4 && median > 0.1 { median * 1.9 } else { 0.17 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(letters: &[(&str, f64, f64)]) -> Vec<Glyph> {
        let glyph = |(text, x, width): &(&str, f64, f64)| Glyph {
            text: (*text).into(),
            x: *x,
            baseline: 100.0,
            width: *width,
            size: 10.0,
            bold: false,
        };
        letters.iter().map(glyph).collect()
    }

    fn texts(letters: &[(&str, f64, f64)]) -> Vec<String> {
        of(&glyphs(letters), &[])
            .into_iter()
            .map(|fragment| crate::source::clean::line(&fragment.text))
            .collect()
    }

    #[test]
    fn gaps_part_words_and_wide_gaps_pieces() {
        assert_eq!(texts(&[("v", 0.0, 5.0), ("i", 5.0, 3.0), ("h", 11.0, 5.0), ("ö", 16.0, 5.0)]), ["vi hö"]);
        assert_eq!(texts(&[("a", 0.0, 5.0), ("b", 60.0, 5.0)]), ["a", "b"]);
    }

    #[test]
    fn spaced_out_letters_are_one_word() {
        let letters: Vec<_> = "ÖREBROVÄG".chars().enumerate().map(|(at, c)| (c.to_string(), at)).collect();
        let placed: Vec<_> = letters
            .iter()
            .map(|(c, at)| (c.as_str(), f64::from(u32::try_from(*at).unwrap()) * 8.0, 6.0))
            .collect();
        assert_eq!(texts(&placed), ["ÖREBROVÄG"]);
    }

    #[test]
    fn accents_drawn_over_letters_and_letters_drawn_twice_are_one() {
        assert_eq!(texts(&[("¨", 1.0, 3.0), ("o", 0.0, 5.0), ("n", 5.0, 5.0)]), ["ön"]);
        assert_eq!(texts(&[("o", 0.0, 5.0), ("\u{308}", 1.0, 0.0), ("n", 5.0, 5.0)]), ["ön"]);
        assert_eq!(texts(&[("N", 0.0, 5.0), ("N", 0.3, 5.0), ("y", 5.0, 5.0), ("y", 5.3, 5.0)]), ["Ny"]);
    }
}

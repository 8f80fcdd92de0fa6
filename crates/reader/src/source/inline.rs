//! The words of one block, broken where the page breaks them.

use super::clean;

/// A block's text so far, in the segments that line breaks make.
#[derive(Default)]
pub struct Inline {
    segments: Vec<Segment>,
    /// An empty line is to come before the next segment.
    gap: bool,
}

/// What stands between two line breaks.
#[derive(Default, Clone)]
pub struct Segment {
    pub text: String,
    pub gap: bool,
    strong: usize,
    all: usize,
    /// Where the strong words end that it begins with.
    lead: Option<usize>,
}

impl Segment {
    /// All of it strong, and short: a heading in everything but name.
    pub fn is_display(&self) -> bool {
        self.is_strong() && self.all < 150 && self.text.contains(char::is_alphabetic)
    }

    /// All of it strong.
    pub fn is_strong(&self) -> bool {
        self.all > 0 && self.strong == self.all
    }

    /// "**Trust** We begin by believing": what the strong type parts from the rest, a colon parts.
    fn parted(&self) -> String {
        const LONGEST: usize = 60;
        let whole = || clean::line(&self.text);
        let Some((name, rest)) = self.lead.and_then(|at| self.text.split_at_checked(at)) else {
            return whole();
        };
        let (name, rest) = (clean::line(name), clean::line(rest));
        let begins = name.starts_with(char::is_alphanumeric) && name.ends_with(char::is_alphanumeric);
        let apart = self.lead.is_some_and(|at| {
            self.text[..at].ends_with(char::is_whitespace) || self.text[at..].starts_with(char::is_whitespace)
        });
        let title = begins && apart && name.chars().count() <= LONGEST && name.contains(char::is_alphabetic);
        if title && rest.starts_with(char::is_uppercase) && rest.split(' ').count() >= 3 {
            return format!("{name}: {rest}");
        }
        whole()
    }

    /// How many letters and signs it has.
    pub fn letters(&self) -> usize {
        self.all
    }
}

impl Inline {
    pub fn push(&mut self, text: &str, strong: bool) {
        if self.segments.is_empty() {
            self.segments.push(Segment::default());
        }
        if let Some(segment) = self.segments.last_mut() {
            if !strong && segment.lead.is_none() && segment.all > 0 && text.contains(char::is_alphanumeric) {
                let whole = segment.strong == segment.all;
                segment.lead = Some(if whole { segment.text.len() } else { 0 });
            }
            segment.text.push_str(text);
            let letters = text.chars().filter(|c| !c.is_whitespace()).count();
            segment.all += letters;
            segment.strong += if strong { letters } else { 0 };
            if segment.all > 0 && std::mem::take(&mut self.gap) {
                segment.gap = true;
            }
        }
    }

    pub fn line_break(&mut self) {
        match self.segments.last_mut() {
            Some(last) if last.all > 0 => self.segments.push(Segment::default()),
            Some(_) => self.gap = true,
            None => {}
        }
    }

    /// Puts words before all others.
    pub fn put_first(&mut self, text: &str) {
        let rest = std::mem::take(&mut self.segments);
        self.push(text, false);
        if let (Some(first), Some(next)) = (self.segments.first_mut(), rest.first()) {
            first.text.push_str(&next.text);
            first.all += next.all;
        }
        self.segments.extend(rest.into_iter().skip(1));
    }

    pub fn is_blank(&self) -> bool {
        self.segments.iter().all(|segment| segment.all == 0)
    }

    /// The block as one line, whatever breaks it has.
    pub fn take_whole(&mut self) -> String {
        let words: Vec<String> = self.take_raw().into_iter().map(|s| s.text).collect();
        words.join(" ")
    }

    /// The block's lines. A break in the middle of a sentence is the width of a page, not a new line, so it is mended.
    pub fn take(&mut self) -> Vec<Segment> {
        let mut out: Vec<Segment> = Vec::new();
        for mut segment in self.take_raw() {
            segment.text = segment.parted();
            match out.last_mut() {
                Some(last) if goes_on(last, &segment) => {
                    last.text.push(' ');
                    last.text.push_str(&segment.text);
                    last.all += segment.all;
                    last.strong += segment.strong;
                }
                _ => out.push(segment),
            }
        }
        out
    }

    fn take_raw(&mut self) -> Vec<Segment> {
        self.gap = false;
        std::mem::take(&mut self.segments).into_iter().filter(|segment| segment.all > 0).collect()
    }
}

fn goes_on(before: &Segment, after: &Segment) -> bool {
    let ends = before.text.ends_with(['.', ':', ';', '!', '?', '-', ',']);
    let small = after.text.chars().next().is_some_and(char::is_lowercase);
    let letter = after.text.chars().nth(1).is_some_and(|c| matches!(c, ')' | '.'));
    (!ends || before.text.ends_with(','))
        && small
        && !letter
        && !after.gap
        && before.is_display() == after.is_display()
}

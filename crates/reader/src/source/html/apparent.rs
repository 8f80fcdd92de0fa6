//! Headings that a page does not call headings: set larger, set bold, or of a class that only headings have.

use std::collections::HashMap;

use scraper::node::Element;

use crate::source::prominence::Prominence;
use crate::source::{Hint, Line};

/// The size of letters unless the page says otherwise, in half points.
pub const USUAL: u32 = 24;
/// Longer than this is text.
const LONGEST: usize = 100;
/// More classes than this are not told apart.
const MOST_CLASSES: usize = 200;

/// How a paragraph looks.
pub struct Seen {
    /// Its place among the lines.
    pub line: usize,
    pub size: u32,
    pub strong: bool,
    pub letters: usize,
    /// The class of the block it stands in.
    pub class: Option<String>,
}

/// Marks the paragraphs that stand out.
pub fn mark(lines: &mut [Line], seen: &[Seen]) {
    let mut prominence = Prominence::default();
    for look in seen {
        prominence.add(look.size, look.letters);
    }
    let classes = heading_classes(lines, seen);
    for look in seen {
        let class = look.class.as_ref().and_then(|class| classes.get(class)).copied();
        let level = class.or_else(|| prominence.level(look.size, look.strong, look.letters));
        let line = lines.get_mut(look.line).filter(|line| line.text.contains(char::is_alphabetic));
        if let (Some(level), Some(line)) = (level, line) {
            line.hint = Hint::Display(level);
        }
    }
}

/// The classes whose paragraphs are all short and no sentences, and each followed by something else; in order of
/// appearance, because a page begins with its largest heading.
fn heading_classes(lines: &[Line], seen: &[Seen]) -> HashMap<String, u8> {
    let mut groups: Vec<(&String, Vec<&Seen>)> = Vec::new();
    for look in seen {
        let Some(class) = &look.class else { continue };
        if let Some((_, group)) = groups.iter_mut().find(|(name, _)| *name == class) {
            group.push(look);
        } else if groups.len() < MOST_CLASSES {
            groups.push((class, vec![look]));
        }
    }
    let texts = seen.iter().any(|look| look.letters > LONGEST);
    let last = |look: &Seen| look.line + 1 >= lines.len();
    // The paragraphs are seen in the order of their lines.
    let same = |look: &Seen, class: &String| {
        let next = seen.binary_search_by_key(&(look.line + 1), |next| next.line);
        next.is_ok_and(|next| seen[next].class.as_ref() == Some(class))
    };
    groups.retain(|(class, group)| {
        let named = ["title", "heading", "rubrik", "headline"].iter().any(|name| class.contains(name));
        texts
            && (group.len() > 1 || named)
            && group.iter().all(|look| {
                let text = lines.get(look.line).map_or("", |line| line.text.as_str());
                look.letters <= LONGEST
                    && !text.ends_with(['.', ',', ';'])
                    && !last(look)
                    && !same(look, class)
            })
    });
    groups.into_iter().zip(1..=9).map(|((class, _), level)| (class.clone(), level)).collect()
}

/// The size that an element gives its letters, if it gives one.
pub fn size(element: &Element, around: u32) -> Option<u32> {
    let css = element.attr("style").unwrap_or_default().to_lowercase().replace(' ', "");
    let value = css.split(';').find_map(|rule| rule.strip_prefix("font-size:").map(str::to_owned));
    if let Some(value) = value {
        let end = value.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(value.len());
        let tenths = tenths(&value[..end])?;
        return match &value[end..] {
            "pt" => Some(tenths / 5),
            "px" => Some(tenths * 3 / 20),
            "em" => Some(around * tenths / 10),
            "rem" => Some(USUAL * tenths / 10),
            "%" => Some(around * tenths / 1000),
            _ => None,
        };
    }
    match (element.name(), element.attr("size")) {
        ("font", Some(step)) => {
            [15, 20, 24, 27, 36, 48, 72].get(step.parse::<usize>().ok()?.checked_sub(1)?).copied()
        }
        ("big", _) => Some(around * 6 / 5),
        ("small", _) => Some(around * 5 / 6),
        _ => None,
    }
}

/// A decimal number in tenths; no letter is larger than a thousand of anything.
fn tenths(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part = part.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
    (whole < 1000).then_some(whole * 10 + part)
}

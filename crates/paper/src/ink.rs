//! What can be drawn. A PDF for everyone may not hold a character without a shape, and Typst refuses to make one;
//! but people write emoji and Arabic names, and their certificate must still come out. So what the typefaces cannot
//! draw becomes one visible `[…]`, in the data, before anything is set.

use std::borrow::Cow;

use serde_json::Value;

use crate::fonts::Case;

const LEFT_OUT: &str = "[…]";

/// `data` with every text made drawable; keys, numbers and shape stay as they are.
pub fn drawable(data: &Value, case: &Case) -> Value {
    match data {
        Value::String(text) => Value::String(line(text, case).into_owned()),
        Value::Array(list) => list.iter().map(|item| drawable(item, case)).collect(),
        Value::Object(map) => map.iter().map(|(key, item)| (key.clone(), drawable(item, case))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

fn line<'a>(text: &'a str, case: &Case) -> Cow<'a, str> {
    if text.chars().all(|c| fate(c, case) == Fate::Drawn) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        match fate(c, case) {
            Fate::Drawn => {
                out.push(c);
                gap = false;
            }
            Fate::Unseen => {}
            Fate::Space => out.push(' '),
            Fate::LeftOut if gap => {}
            Fate::LeftOut => {
                out.push_str(LEFT_OUT);
                gap = true;
            }
        }
    }
    Cow::Owned(out)
}

#[derive(PartialEq)]
enum Fate {
    Drawn,
    /// Has no shape of its own anyway: controls, joiners, marks of direction, selectors of an emoji's colour.
    Unseen,
    /// Moves the pen, which is all that a printed line needs to know.
    Space,
    LeftOut,
}

fn fate(c: char, case: &Case) -> Fate {
    match c {
        '\n' | ' ' => Fate::Drawn,
        '\t' | '\u{2028}' | '\u{2029}' => Fate::Space,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => Fate::Unseen,
        _ if c.is_control() => Fate::Unseen,
        // A private character has no meaning outside its font, and archives refuse it.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Fate::LeftOut,
        _ if case.draws(c) => Fate::Drawn,
        _ => Fate::LeftOut,
    }
}

//! The signs of Markdown inside a line: emphasis, links, code, tags, escapes.

use super::clean;

/// All of it is strong: a heading in everything but name.
pub fn is_strong(whole: &str) -> bool {
    ["**", "__"].iter().any(|sign| {
        whole
            .strip_prefix(sign)
            .and_then(|rest| rest.strip_suffix(sign))
            .is_some_and(|inner| !inner.is_empty() && !inner.contains(sign) && inner.chars().count() < 120)
    })
}

/// The words without the signs: emphasis, links, code, tags, escapes.
pub fn plain(marked: &str) -> String {
    let mut out = String::with_capacity(marked.len());
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let taken = match c {
            '\\' => after.chars().next().filter(char::is_ascii_punctuation).map(|next| {
                out.push(next);
                &after[1..]
            }),
            '!' if after.starts_with('[') => link(after).map(|(_, rest)| rest),
            '[' => link(rest).map(|(words, rest)| {
                out.push_str(&plain(words));
                rest
            }),
            '<' => tag(after),
            '`' => Some(after),
            '*' | '~' => Some(after.trim_start_matches(c)).filter(|_| c == '*' || after.starts_with('~')),
            '_' if borders(&out, after) => Some(after),
            _ => None,
        };
        if taken.is_none() {
            out.push(c);
        }
        rest = taken.unwrap_or(after);
    }
    clean::line(&out)
}

/// An underscore is emphasis at the border of a word only.
fn borders(before: &str, after: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(word(before.chars().next_back()) && word(after.trim_start_matches('_').chars().next()))
}

/// `[words](address)`, `[words]{class}` or `[words][reference]`: the words, and what follows.
fn link(rest: &str) -> Option<(&str, &str)> {
    let end = rest.find(']')?;
    let (words, after) = (&rest[1..end], &rest[end + 1..]);
    let close = match after.chars().next()? {
        '(' => ')',
        '{' => '}',
        _ => return None,
    };
    let end = after.find(close)?;
    Some((words, &after[end + 1..]))
}

/// A tag or comment of HTML is passed over; an address in angle brackets is kept by leaving only the brackets out.
fn tag(after: &str) -> Option<&str> {
    let end = if after.starts_with("!--") { after.find("-->")? + 2 } else { after.find('>')? };
    let first = after.chars().next()?;
    let address = after[..end].contains("://") && !after.contains(' ');
    (!address && (first.is_ascii_alphabetic() || first == '/' || first == '!')).then(|| &after[end + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_go_and_words_stay() {
        assert_eq!(
            plain("se [vår sida](https://x.test/a_b) och snake_case, _så_ `här` \\* 2<br>"),
            "se vår sida och snake_case, så här * 2"
        );
    }
}

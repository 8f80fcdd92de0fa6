//! Numbers as lists print them: 3, c, C, iii, III.

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Decimal,
    /// 01, 02 …
    Padded,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// A number in the given style; what a style cannot say is said in digits.
pub fn print(number: i64, style: Style) -> String {
    match style {
        Style::LowerLetter => letters(number).unwrap_or_else(|| number.to_string()),
        Style::UpperLetter => letters(number).map_or_else(|| number.to_string(), |s| s.to_uppercase()),
        Style::LowerRoman => roman(number).unwrap_or_else(|| number.to_string()),
        Style::UpperRoman => roman(number).map_or_else(|| number.to_string(), |s| s.to_uppercase()),
        Style::Padded => format!("{number:02}"),
        Style::Decimal => number.to_string(),
    }
}

/// a … z, aa, ab …
fn letters(number: i64) -> Option<String> {
    let mut left = u32::try_from(number).ok().filter(|n| (1..10_000).contains(n))?;
    let mut out = Vec::new();
    while left > 0 {
        left -= 1;
        out.push(char::from_u32('a' as u32 + left % 26)?);
        left /= 26;
    }
    Some(out.into_iter().rev().collect())
}

fn roman(number: i64) -> Option<String> {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = Some(number).filter(|n| (1..4000).contains(n))?;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    Some(out)
}

/// A digit as it stands raised, so that a note's number does not grow into the word before it.
pub fn raise(digit: char) -> char {
    let place = digit.to_digit(10).and_then(|d| usize::try_from(d).ok());
    place.and_then(|d| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(d)).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_in_every_style() {
        assert_eq!(print(28, Style::LowerLetter), "ab");
        assert_eq!(print(14, Style::UpperRoman), "XIV");
        assert_eq!(print(4, Style::LowerRoman), "iv");
        assert_eq!(print(0, Style::UpperLetter), "0");
        assert_eq!(print(7, Style::Padded), "07");
    }
}

//! An organisation's number, as Bolagsverket and Skatteverket give it: ten digits, the last of which controls the others.
//!
//! A person's number is no organisation's, even where it passes the control: it is refused with a word that says so, and
//! is never shown, kept or logged. Everything of its shape is treated as one, so that a person's number with a slip of
//! the pen is as safe as a right one.
//!
//! Demo content and tests need numbers that nobody has. The first digit of a real number is its group, and group 4 is
//! not issued: [`demo_number`] makes numbers of it that pass the control digit.

use organisationsnummer::Organisationsnummer;

use crate::base::Problem;

/// Digits of a number as it is kept.
const DIGITS: usize = 10;

/// The ten digits of `typed` (`NNNNNN-NNNN`, with or without dash, blanks or the leading 16), or what is wrong with it.
pub fn read(typed: &str) -> Result<String, Problem> {
    if is_personal(typed) {
        return Err(Problem::at("number", "organisations-number-personal"));
    }
    let digits = digits(typed).ok_or_else(wrong)?;
    let digits = match digits.strip_prefix("16") {
        Some(rest) if rest.len() == DIGITS => rest.to_owned(),
        _ => digits,
    };
    let fits =
        digits.len() == DIGITS && Organisationsnummer::new(&digits).is_ok_and(|n| !n.is_personnummer());
    if fits { Ok(digits) } else { Err(wrong()) }
}

/// Whether `typed` has the shape of a person's number, right or wrong: where an organisation has 20 or more in the third
/// and fourth place a person has a month, and only a person's has a century of birth before it or a plus sign in it.
pub fn is_personal(typed: &str) -> bool {
    let Some(digits) = digits(&typed.replace('+', "-")) else { return false };
    let (short, century) = match digits.len() {
        DIGITS => (digits.as_str(), ""),
        12 => (&digits[2..], &digits[..2]),
        _ => return false,
    };
    let month = &short[2..4];
    month < "20" || matches!(century, "18" | "19" | "20") || typed.contains('+')
}

/// Only the digits, where nothing but digits, blanks and dashes was typed.
fn digits(typed: &str) -> Option<String> {
    let mut digits = String::with_capacity(DIGITS);
    for c in typed.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(digits)
}

fn wrong() -> Problem {
    Problem::at("number", "organisations-number-wrong")
}

/// `NNNNNN-NNNN`, as a number is shown.
pub fn shown(digits: &str) -> String {
    match digits.split_at_checked(6) {
        Some((head, tail)) if !tail.is_empty() => format!("{head}-{tail}"),
        _ => digits.to_owned(),
    }
}

/// The `n`-th number (below 1,000,000) that passes the control digit and belongs to nobody: its group, 4, is not issued.
pub fn demo_number(n: u32) -> String {
    let head = format!("402{:06}", n % 1_000_000);
    let sum: u32 = head
        .bytes()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0') * if i % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{head}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::{demo_number, is_personal, read, shown};

    #[test]
    fn a_number_is_ten_digits_with_the_right_control_digit() {
        let number = demo_number(17);
        let dashed = shown(&number);
        for typed in [number.clone(), dashed.clone(), format!(" 16{number} "), dashed.replace('-', " – ")] {
            assert_eq!(read(&typed).unwrap(), number, "{typed}");
        }
        let last = number.as_bytes()[9] - b'0';
        let slip = format!("{}{}", &number[..9], (last + 1) % 10);
        for typed in [slip.as_str(), "", "12345", "40200000170000", "förening", "402000-00l7"] {
            assert_eq!(read(typed).unwrap_err().word, "organisations-number-wrong", "{typed}");
        }
    }

    #[test]
    fn a_persons_number_is_refused_and_not_quoted() {
        // Skatteverket's own numbers for tests, which nobody has; and the same with a slip in the last digit.
        for typed in
            ["19900101-2385", "900101-2385", "900101-2386", "199001012385", "19000101+9801", "900161-2385"]
        {
            assert!(is_personal(typed), "{typed}");
            let problem = read(typed).unwrap_err();
            assert!(problem.args.is_empty(), "{typed}");
        }
        assert!(!is_personal(&demo_number(3)));
    }

    #[test]
    fn demo_numbers_are_of_a_group_that_is_not_issued() {
        for n in [0, 1, 59, 9_999, 999_999] {
            let number = demo_number(n);
            assert!(number.starts_with('4'), "{number}");
            assert_eq!(read(&number).unwrap(), number);
        }
        assert_ne!(demo_number(1), demo_number(2));
    }
}

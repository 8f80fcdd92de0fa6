//! Days as people write them in a table: 2027-03-01, 2027/03/01, 1 mars 2027, 1 March 2027, 1/3 2027.

use kernel::Day;

use crate::base::text::{self, fold};

/// The months as they begin, in Swedish and in English.
const MONTHS: [[&str; 2]; 12] = [
    ["jan", "jan"],
    ["feb", "feb"],
    ["mar", "mar"],
    ["apr", "apr"],
    ["maj", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["aug", "aug"],
    ["sep", "sep"],
    ["okt", "oct"],
    ["nov", "nov"],
    ["dec", "dec"],
];
/// How many words a day can take.
const WORDS: usize = 3;

/// A day, however it is written; what stands after it in a cell of a spreadsheet is its midnight.
pub fn read(typed: &str) -> Option<Day> {
    let typed = fold(typed);
    let mut parts: Vec<&str> = typed.split(' ').collect();
    if parts.len() > 3 && parts[3..].iter().all(|part| part.chars().all(|c| c == '0')) {
        parts.truncate(3);
    }
    if let [_, _, day_time] = parts.as_mut_slice()
        && let Some((day, "00")) = day_time.split_once('t')
    {
        *day_time = day;
    }
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let day = day.trim_end_matches(|c: char| c.is_alphabetic());
    if year.len() != 4 || day.is_empty() || day.len() > 2 {
        return None;
    }
    text::day(&format!("{year}-{:02}-{:0>2}", month_of(month)?, day))
}

fn month_of(written: &str) -> Option<usize> {
    if let Ok(n) = written.parse::<usize>() {
        return Some(n);
    }
    let of = |begins: &[&str; 2]| begins.iter().any(|begin| written.starts_with(begin));
    MONTHS.iter().position(of).map(|n| n + 1)
}

/// A day and what stands beside it, the day first or last: "2027-03-01 Utkast", "Utkast (1 mars 2027)".
pub fn beside(line: &str) -> Option<(Day, String)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    for n in 1..=WORDS.min(words.len().saturating_sub(1)) {
        let (before, rest) = words.split_at(n);
        if let Some(day) = read(&before.join(" ")) {
            return named(day, rest);
        }
        let (rest, after) = words.split_at(words.len() - n);
        if let Some(day) = read(&after.join(" ")) {
            return named(day, rest);
        }
    }
    None
}

fn named(day: Day, rest: &[&str]) -> Option<(Day, String)> {
    let name = rest.join(" ");
    let name =
        name.trim_start_matches([':', ',', '–', '-', ' ']).trim_end_matches([':', ',', '–', '-', '(', ' ']);
    (!name.is_empty()).then(|| (day, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{beside, read};

    #[test]
    fn a_day_is_read_however_people_write_it() {
        let same = [
            "2027-03-01",
            " 2027/03/01 ",
            "2027.03.01",
            "2027-03-01T00:00:00",
            "2027-03-01 00:00:00",
            "1 mars 2027",
            "1 March 2027",
            "1a mars 2027",
            "1/3 2027",
            "01.03.2027",
        ];
        for typed in same {
            assert_eq!(read(typed), "2027-03-01".parse().ok(), "{typed}");
        }
        for wrong in [
            "",
            "mars 2027",
            "i höst",
            "2027-13-01",
            "2027-02-30",
            "1 mars 27",
            "46458",
            "1 2 3 4",
            "0001-01-01",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_milestone_has_its_day_first_or_last() {
        for line in [
            "2027-03-01 Ett utkast",
            "2027-03-01: Ett utkast",
            "Ett utkast 2027-03-01",
            "Ett utkast (1 mars 2027)",
            "1 mars 2027, Ett utkast",
        ] {
            assert_eq!(
                beside(line),
                Some(("2027-03-01".parse().unwrap(), "Ett utkast".to_owned())),
                "{line}"
            );
        }
        for wrong in ["2027-03-01", "Utkast", "i höst Utkast", "1 mars 2027"] {
            assert_eq!(beside(wrong), None, "{wrong}");
        }
    }
}

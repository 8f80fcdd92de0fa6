//! What the report of a year is called: by the time that it is about, so that no two of a compact are called the same.

use kernel::Day;

use crate::web::words::Words;

/// "Årsrapport 2026" where the time is a year of the calendar; else "Årsrapport juli 2025–juni 2026".
pub fn title(words: &Words, (from, until): (Day, Day)) -> String {
    let calendar = from.year() == until.year()
        && (from.month(), from.day()) == (1, 1)
        && (until.month(), until.day()) == (12, 31);
    if calendar {
        return words.with("compilation-title", &[("year", from.year().to_string().into())]);
    }
    let month = |day: Day| format!("{} {}", words.t(&format!("web-month-{}", day.month())), day.year());
    words.with("compilation-title-time", &[("from", month(from).into()), ("until", month(until).into())])
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::title;
    use crate::web::words::Words;

    #[test]
    fn a_report_is_called_by_its_time() {
        let said = |lang, from: &str, until: &str| {
            title(Words::of(lang), (from.parse().unwrap(), until.parse().unwrap()))
        };
        assert_eq!(said(Lang::Sv, "2026-01-01", "2026-12-31"), "Årsrapport 2026");
        assert_eq!(said(Lang::Sv, "2025-07-01", "2026-06-30"), "Årsrapport juli 2025–juni 2026");
        assert_eq!(said(Lang::Sv, "2026-01-01", "2026-06-30"), "Årsrapport januari 2026–juni 2026");
        assert_eq!(said(Lang::En, "2025-07-01", "2026-06-30"), "Report of the year July 2025–June 2026");
    }
}

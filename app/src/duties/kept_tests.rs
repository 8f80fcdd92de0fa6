//! By which act a rhythm is kept: the report of a year is its follow-up, and evaluations are counted anew from each delivery.

use super::{
    cycle_tests::{clock, day, edition, named},
    rules::{self, Facts, facts},
};

#[test]
fn the_report_of_a_year_is_the_follow_up_of_every_side() {
    let report = |until: &str, on: &str| facts::Compiled {
        compact: "k".to_owned(),
        until: day(until),
        published: day(on),
    };
    let facts = Facts {
        editions: vec![edition(1, "2024-05-31", None, vec![clock("follow_up", 12, None, None)])],
        compiled: vec![report("2025-12-31", "2026-03-16"), report("2026-12-31", "2027-08-01")],
        ..Facts::default()
    };
    let all = rules::duties(&facts, day("2024-01-01"), day("2028-01-01"));
    let done = |due: &str| {
        let of: Vec<_> = all.iter().filter(|one| one.due == day(due)).collect();
        assert!(of.len() >= 2, "each side owes one");
        of.iter().map(|one| one.done.as_ref().map(|done| done.on.to_string())).collect::<Vec<_>>()
    };
    assert!(done("2025-05-31").iter().all(Option::is_none), "nothing was compiled of the year before");
    assert!(done("2026-05-31").iter().all(|on| on.as_deref() == Some("2026-03-16")));
    assert!(done("2027-05-31").iter().all(|on| on.as_deref() == Some("2027-08-01")), "late, but done");
}

/// When evaluations are due, and by which delivery each was kept.
fn evaluations(until: Option<&str>, delivered: &[&str]) -> Vec<(String, Option<String>)> {
    let one = |on: &&str| facts::Evaluation {
        is: named("v", "Utvärderingen"),
        compact: "k".to_owned(),
        by: "p".to_owned(),
        from: day(on),
        until: day(on),
        delivered: Some(day(on)),
    };
    let facts = Facts {
        editions: vec![edition(1, "2012-05-31", until, vec![clock("evaluation", 48, None, None)])],
        evaluations: delivered.iter().map(one).collect(),
        ..Facts::default()
    };
    let all = rules::duties(&facts, day("2012-01-01"), day("2027-01-01"));
    let returns = all.into_iter().filter(|d| d.kind == rules::DutyKind::Evaluation);
    returns.map(|d| (d.due.to_string(), d.done.map(|done| done.on.to_string()))).collect()
}

#[test]
fn evaluations_are_counted_anew_from_each_delivery() {
    let due = |day: &str, on: Option<&str>| (day.to_owned(), on.map(str::to_owned));
    let none = [due("2016-05-31", None), due("2020-05-31", None), due("2024-05-31", None)];
    assert_eq!(evaluations(None, &[]), none);
    // In time, though before its day; and late.
    assert_eq!(
        evaluations(None, &["2015-10-01", "2020-03-15"]),
        [
            due("2016-05-31", Some("2015-10-01")),
            due("2019-10-01", Some("2020-03-15")),
            due("2024-03-15", None)
        ]
    );
    // One that comes long before anything is on the table only starts the count anew.
    assert_eq!(evaluations(None, &["2013-01-10"])[..2], [due("2017-01-10", None), due("2021-01-10", None)]);
    // One that makes up for two.
    assert_eq!(
        evaluations(None, &["2021-02-01"]),
        [
            due("2016-05-31", Some("2021-02-01")),
            due("2020-05-31", Some("2021-02-01")),
            due("2025-02-01", None)
        ]
    );
    // What comes once the text has ended keeps nothing of it.
    assert_eq!(evaluations(Some("2018-12-31"), &["2019-03-01"]), [due("2016-05-31", None)]);
}

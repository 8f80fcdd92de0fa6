//! A whole cycle of two towns, month by month, and the days on which calendars like to break. What appears, falls due and is
//! discharged is a reviewed snapshot: a change of rule is a diff of it.

use std::{collections::BTreeMap, fmt::Write as _};

use kernel::Day;
use policy::{Role, Standing};

use super::rules::{
    self, Duty, Facts, State,
    facts::{Cited, Clock, Edition, Kept, Measure, Milestone, Named, Plan, Proposed},
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn named(id: &str, name: &str) -> Named {
    Named { id: id.to_owned(), name: name.to_owned() }
}

pub(super) fn clock(kind: &str, every_months: i64, owed_by: Option<&str>, clause: Option<&str>) -> Clock {
    Clock {
        kind: kind.to_owned(),
        every_months,
        object: String::new(),
        clause: clause.map(|slug| Cited {
            id: slug.to_owned(),
            kind: "commitment".to_owned(),
            heading: slug.to_owned(),
            label: String::new(),
        }),
        owed_by: owed_by.map(str::to_owned),
    }
}

pub(super) fn edition(number: i64, adopted: &str, until: Option<&str>, clocks: Vec<Clock>) -> Edition {
    Edition {
        id: format!("e{number}"),
        compact: "k".to_owned(),
        slug: "k".to_owned(),
        number,
        adopted: day(adopted),
        from: day(adopted),
        until: until.map(day),
        sides: vec![named("municipality", "kommunen"), named("civil_society", "civilsamhället")],
        clocks,
    }
}

fn kept(clock: &str, due: &str, side: &str, on: &str) -> Kept {
    Kept {
        compact: "k".to_owned(),
        clock: clock.to_owned(),
        due: day(due),
        side: side.to_owned(),
        on: day(on),
    }
}

fn plan(side: &str, from: &str, until: &str, agreed: &str) -> Plan {
    Plan {
        compact: "k".to_owned(),
        side: side.to_owned(),
        from: day(from),
        until: day(until),
        agreed: day(agreed),
    }
}

fn measure(id: &str, unit: Option<&str>, start: &str, due: &str, complete: Option<&str>) -> Measure {
    Measure {
        id: id.to_owned(),
        name: id.to_owned(),
        plan: named("p", "Planen"),
        side: "municipality".to_owned(),
        unit: unit.map(|id| named(id, id)),
        organisation: None,
        start: day(start),
        due: day(due),
        complete: complete.map(day),
        dropped: None,
    }
}

/// What was known on `today`: nothing that happened later.
fn known(all: &Facts, today: Day) -> Facts {
    let mut facts = all.clone();
    facts.editions.retain(|e| e.adopted <= today);
    let latest = facts.editions.iter().map(|e| e.number).max();
    for edition in &mut facts.editions {
        // That another takes its place is known once that one is adopted.
        if Some(edition.number) == latest && all.editions.iter().any(|e| Some(e.number) > latest) {
            edition.until = None;
        }
    }
    facts.plans.retain(|p| p.agreed <= today);
    facts.kept.retain(|k| k.on <= today);
    for measure in facts.measures.iter_mut().chain(facts.milestones.iter_mut().map(|m| &mut m.of)) {
        measure.complete = measure.complete.filter(|on| *on <= today);
        measure.dropped = measure.dropped.filter(|on| *on <= today);
    }
    for milestone in &mut facts.milestones {
        milestone.reached = milestone.reached.filter(|on| *on <= today);
    }
    facts
}

/// Month by month: which duties came to stand otherwise than at the end of the month before.
fn walk(all: &Facts, from: &str, months: i32) -> String {
    let (from, mut out, mut before) = (day(from), String::new(), BTreeMap::new());
    for n in 1..=months {
        let end = from.plus_months(n).plus_days(-1);
        let duties = rules::duties(&known(all, end), from.plus_months(-12), end.plus_months(60));
        let now: BTreeMap<String, (State, String)> =
            duties.iter().map(|d| (d.key.clone(), (d.state(end), said(d)))).collect();
        let mut lines: Vec<String> = Vec::new();
        for (key, (state, said)) in &now {
            let was = before.get(key).map(|(state, _): &(State, String)| *state);
            if was != Some(*state) && *state != State::Ahead {
                lines.push(format!("  {:<6}{said}", state.name()));
            }
        }
        for (key, (state, said)) in &before {
            if !now.contains_key(key) && matches!(state, State::Now | State::Late) {
                lines.push(format!("  gone  {said}"));
            }
        }
        lines.sort();
        if !lines.is_empty() {
            let _ = writeln!(out, "{}-{:02}\n{}", end.year(), end.month(), lines.join("\n"));
        }
        before = now;
    }
    out
}

fn said(duty: &Duty) -> String {
    let who = match (&duty.owner.unit, &duty.owner.organisation) {
        (Some(unit), _) => unit.id.clone(),
        (_, Some(one)) => one.id.clone(),
        _ => duty.owner.side.clone(),
    };
    let done = duty.done.as_ref().map_or(String::new(), |d| format!(", {} {}", d.by, d.on));
    format!(
        "{} {} by {who}{}{done}",
        duty.kind.name(),
        duty.due,
        if duty.was_late() { " (late)" } else { "" }
    )
}

/// Like Göteborg: adopted on 31 May, a written report by each party every year, a forum, a plan for each year, an
/// evaluation every fourth year and then a revision.
#[test]
fn four_years_of_a_town_like_goteborg() {
    let clocks = || {
        vec![
            clock("follow_up", 12, None, Some("uppfoljning")),
            clock("dialogue_meeting", 12, None, Some("uppfoljning")),
            clock("plan", 12, Some("joint"), None),
            clock("evaluation", 48, None, Some("utvardering")),
            clock("revision", 48, None, Some("utvardering")),
        ]
    };
    let mut facts = Facts {
        editions: vec![
            edition(1, "2012-05-31", Some("2017-02-28"), clocks()),
            edition(2, "2017-03-01", None, clocks()),
        ],
        plans: vec![
            plan("joint", "2013-01-01", "2013-12-31", "2013-02-12"),
            plan("joint", "2014-01-01", "2014-12-31", "2014-08-20"),
            plan("joint", "2015-01-01", "2016-12-31", "2014-12-10"),
        ],
        kept: vec![
            kept("follow_up", "2013-05-31", "municipality", "2013-05-20"),
            kept("follow_up", "2013-05-31", "civil_society", "2013-06-14"),
            kept("dialogue_meeting", "2013-05-31", "municipality", "2013-05-24"),
            kept("follow_up", "2014-05-31", "municipality", "2014-05-31"),
            kept("dialogue_meeting", "2014-05-31", "municipality", "2014-04-02"),
            kept("follow_up", "2015-05-31", "municipality", "2015-05-11"),
            kept("follow_up", "2015-05-31", "civil_society", "2015-05-12"),
            kept("evaluation", "2016-05-31", "joint", "2016-09-30"),
        ],
        ..Facts::default()
    };
    facts.measures = vec![
        measure("fritidskort", Some("kulturnamnden"), "2013-03-01", "2014-02-28", Some("2014-03-03")),
        measure("kontaktvag", None, "2013-03-01", "2013-12-31", Some("2013-10-15")),
    ];
    facts.milestones = vec![Milestone {
        id: "m1".into(),
        name: "Halva vägen".into(),
        due: day("2013-09-01"),
        reached: Some(day("2013-08-30")),
        of: facts.measures[0].clone(),
    }];
    insta::assert_snapshot!(walk(&facts, "2012-06-01", 62));
}

/// Like Örebro: the municipality must call the yearly meeting; the yearly review is everybody's, an evaluation comes once in
/// four years; the text has a last day, and a plan runs on after it.
#[test]
fn four_years_of_a_town_like_orebro() {
    let facts = Facts {
        editions: vec![edition(
            1,
            "2016-02-29",
            Some("2020-06-30"),
            vec![
                clock("follow_up", 12, Some("joint"), Some("uppfoljning")),
                clock("dialogue_meeting", 12, None, Some("atagande-2")),
                clock("evaluation", 48, None, Some("uppfoljning")),
            ],
        )],
        kept: vec![
            kept("follow_up", "2017-02-28", "joint", "2017-02-28"),
            kept("dialogue_meeting", "2017-02-28", "municipality", "2017-01-19"),
            kept("dialogue_meeting", "2018-02-28", "municipality", "2018-03-22"),
            kept("follow_up", "2019-02-28", "joint", "2019-02-04"),
            kept("dialogue_meeting", "2020-02-29", "municipality", "2020-02-29"),
        ],
        plans: vec![plan("municipality", "2019-01-01", "2021-12-31", "2019-01-15")],
        proposed: vec![Proposed {
            plan: named("p20", "Planen för 2020"),
            compact: "k".to_owned(),
            on: day("2020-03-10"),
            days: 30,
            given: vec![("municipality".to_owned(), day("2020-03-25"))],
        }],
        measures: vec![
            measure(
                "natverkstraff",
                Some("bildningsnamnden"),
                "2019-02-01",
                "2021-09-30",
                Some("2021-09-30"),
            ),
            measure("stodguide", Some("kommunstyrelsen"), "2019-02-01", "2020-12-31", None),
        ],
        ..Facts::default()
    };
    insta::assert_snapshot!(walk(&facts, "2016-03-01", 70));
}

#[test]
fn what_was_promised_and_not_done_stays_late_however_old() {
    let measures = vec![
        measure("open", Some("n"), "2010-01-01", "2011-12-31", None),
        measure("done", Some("n"), "2010-01-01", "2011-12-31", Some("2012-03-01")),
        Measure {
            dropped: Some(day("2012-01-01")),
            ..measure("dropped", None, "2010-01-01", "2011-12-31", None)
        },
    ];
    let milestone = |id: &str, due: &str, of: &Measure| Milestone {
        id: id.into(),
        name: id.into(),
        due: day(due),
        reached: None,
        of: of.clone(),
    };
    let milestones =
        vec![milestone("one", "2011-06-30", &measures[0]), milestone("two", "2011-06-30", &measures[1])];
    let facts = Facts { measures, milestones, ..Facts::default() };
    let keys: Vec<String> =
        rules::duties(&facts, day("2026-01-01"), day("2026-12-31")).into_iter().map(|d| d.key).collect();
    assert_eq!(keys, ["milestone.one", "measure.open"]);
}

#[test]
fn a_milestone_is_done_by_nothing_but_itself() {
    let of = measure("m", None, "2026-01-01", "2026-12-31", Some("2026-06-01"));
    let milestone = Milestone {
        id: "one".to_owned(),
        name: "Utkast".to_owned(),
        due: day("2026-03-01"),
        reached: None,
        of: of.clone(),
    };
    let stands = |milestone: Milestone| {
        let facts = Facts { measures: vec![of.clone()], milestones: vec![milestone], ..Facts::default() };
        let all = rules::duties(&facts, day("2026-01-01"), day("2026-12-31"));
        all.into_iter().find(|duty| duty.key == "milestone.one").unwrap().state(day("2026-11-01"))
    };
    assert_eq!(
        stands(milestone.clone()),
        State::Ended,
        "its measure is complete: it is owed no longer, nor done"
    );
    assert_eq!(stands(Milestone { reached: Some(day("2026-03-09")), ..milestone }), State::Done);
}

#[test]
fn a_proposed_plan_asks_each_side_until_it_has_said_yes() {
    let proposed = |given: &[(&str, &str)]| Proposed {
        plan: named("p", "Planen"),
        compact: "k".to_owned(),
        on: day("2026-03-10"),
        days: 30,
        given: given.iter().map(|(side, on)| ((*side).to_owned(), day(on))).collect(),
    };
    let of = |proposed: Proposed| {
        let editions = vec![edition(1, "2025-01-01", None, Vec::new())];
        let facts = Facts { editions, proposed: vec![proposed], ..Facts::default() };
        rules::duties(&facts, day("2026-01-01"), day("2026-12-31"))
    };
    let (town, civil) = (Standing { role: Role::Politician, scope: None }, Some("o".to_owned()));
    let civil = Standing { role: Role::Representative, scope: civil };
    let both = of(proposed(&[]));
    assert_eq!(
        both.iter().map(|d| d.owner.side.as_str()).collect::<Vec<_>>(),
        ["civil_society", "municipality"]
    );
    assert!(both.iter().all(|d| d.due == day("2026-04-09") && d.appears == day("2026-03-10")));
    let awaits = |who: &Standing| -> Vec<&str> {
        let who = std::slice::from_ref(who);
        both.iter().filter(|d| d.awaits("", who).is_some()).map(|d| d.owner.side.as_str()).collect()
    };
    assert_eq!((awaits(&town), awaits(&civil)), (vec!["municipality"], vec!["civil_society"]));
    for other in [Role::Secretariat, Role::Official, Role::Evaluator] {
        let other = Standing { role: other, scope: Some("o".to_owned()) };
        assert!(awaits(&other).is_empty(), "{other:?}");
        assert!(both.iter().all(|d| !d.awaits_side_of(std::slice::from_ref(&other))));
    }
    // One yes is the side's yes.
    let open = of(proposed(&[("civil_society", "2026-03-20")]));
    let open: Vec<_> = open.iter().filter(|d| d.is_open(day("2026-03-21"))).collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].key, "consent.p.municipality");
}

fn returns(adopted: &str, every_months: i64, until: Option<&str>) -> Vec<String> {
    let of = edition(1, adopted, until, Vec::new());
    rules::returns::days(&of, every_months).take(6).map(|d| d.to_string()).collect()
}

#[test]
fn a_31st_and_a_leap_day_are_not_worn_down() {
    assert_eq!(returns("2013-05-31", 12, None)[..2], ["2014-05-31", "2015-05-31"]);
    assert_eq!(
        returns("2024-02-29", 12, None)[..4],
        ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
    );
    let month = returns("2024-01-31", 1, None);
    assert_eq!(month[..4], ["2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]);
    assert_eq!(returns("2024-01-31", 0, None), [""; 0]);
    assert_eq!(returns("2024-01-31", 12, Some("2026-01-31")), ["2025-01-31", "2026-01-31"]);
}

#[test]
fn a_new_edition_ends_the_old_ones_rhythms_and_starts_its_own() {
    let clocks = || vec![clock("dialogue_meeting", 12, None, None)];
    let facts = Facts {
        editions: vec![
            edition(1, "2020-03-10", Some("2022-09-30"), clocks()),
            edition(2, "2022-10-01", None, clocks()),
        ],
        ..Facts::default()
    };
    let duties = rules::duties(&facts, day("2020-01-01"), day("2024-12-31"));
    let dues: Vec<String> = duties.iter().map(|d| d.due.to_string()).collect();
    assert_eq!(dues, ["2021-03-10", "2022-03-10", "2023-10-01", "2024-10-01"]);
    // What the old text asked for and nobody did was late, and is history once the text is.
    assert_eq!(duties[1].state(day("2022-09-30")), State::Late);
    assert_eq!(duties[1].state(day("2022-10-01")), State::Ended);
}

#[test]
fn a_plan_by_the_calendar_year_covers_one_period_whatever_the_day_of_adoption() {
    for adopted in ["2020-01-01", "2020-02-29", "2020-05-31", "2020-11-30"] {
        let facts = Facts {
            editions: vec![edition(1, adopted, None, vec![clock("plan", 12, None, None)])],
            plans: vec![plan("municipality", "2022-01-01", "2022-12-31", "2021-12-01")],
            ..Facts::default()
        };
        let duties = rules::duties(&facts, day("2020-01-01"), day("2026-12-31"));
        let done: Vec<&Duty> = duties.iter().filter(|d| d.done.is_some()).collect();
        assert_eq!(done.len(), 1, "{adopted}: {done:?}");
        assert_eq!(done[0].owner.side, "municipality");
    }
}

#[test]
fn the_same_facts_give_the_same_keys_and_every_key_once() {
    let clocks = vec![clock("follow_up", 12, None, None), clock("evaluation", 48, None, None)];
    let facts = Facts { editions: vec![edition(1, "2012-05-31", None, clocks)], ..Facts::default() };
    let keys = |facts: &Facts| -> Vec<String> {
        rules::duties(facts, day("2000-01-01"), day("2040-12-31")).into_iter().map(|d| d.key).collect()
    };
    let (once, again) = (keys(&facts), keys(&facts));
    assert_eq!(once, again);
    let mut unique = once.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), once.len());
    assert!(once.contains(&"follow_up.k.2013-05-31.civil_society".to_owned()));
}

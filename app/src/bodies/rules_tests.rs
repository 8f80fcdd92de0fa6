//! Each rule, and what breaks it.

use kernel::{Day, Id};

use super::{super::checks::*, super::mandate_checks::*, *};
use crate::{base::Refusal, compact::rules::Side};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// An identity that is told from others by a name: its letters, as far as an identity can hold them.
fn id<T>(name: &str) -> Id<T> {
    let letters: String = name.chars().filter(|c| "abcdefghjkmnpqrstvwxyz0123456789".contains(*c)).collect();
    format!("{letters:a<26}").parse().unwrap_or_else(|_| panic!("{letters}"))
}

fn body(name: &str, from: &str, until: Option<&str>) -> Body {
    Body {
        id: id(name),
        compact: id("k"),
        slug: "k".into(),
        compact_name: "K".into(),
        kind: BodyKind::Council,
        name: name.into(),
        remit: "Råd.".into(),
        from: day(from),
        until: until.map(day),
        decision: Decision::default(),
        end_reason: String::new(),
    }
}

fn sits(name: &str, from: &str, until: Option<&str>) -> Mandate {
    Mandate {
        id: id(name),
        body: id("r"),
        person: id(name),
        name: name.into(),
        reachable: false,
        office: Office::Member,
        of: SpeaksFor::default(),
        decision: Decision::default(),
        from: day(from),
        until: until.map(day),
        planned: None,
        end_reason: String::new(),
        succeeds: None,
        named_on: day("2020-01-01"),
        empty: None,
    }
}

fn words<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<&'static str> {
    match result {
        Err(Refusal::Problems(all)) => all.into_iter().map(|one| one.word).collect(),
        other => panic!("{other:?}"),
    }
}

fn a_body() -> BodyTyped {
    BodyTyped {
        kind: "forum".into(),
        name: "Forum för barn".into(),
        remit: "Samtal.".into(),
        from: "2021-01-01".into(),
        ..BodyTyped::default()
    }
}

const TODAY: &str = "2027-03-12";

#[test]
fn a_body_says_what_it_is_and_when() {
    let bodies = [body("forum för barn", "2020-01-01", Some("2021-06-30")), body("r", "2015-01-01", None)];
    let ground = BodyGround { bodies: &bodies, ..BodyGround::default() };
    let check = |typed: BodyTyped| super::super::checks::body(&typed, &ground, day(TODAY));
    assert_eq!(
        words(check(BodyTyped::default())),
        ["bodies-kind-missing", "bodies-name-missing", "bodies-remit-missing", "bodies-day-wrong"]
    );
    assert_eq!(words(check(a_body())), ["bodies-name-taken"]);
    let named = BodyTyped { name: "Nytt".into(), ..a_body() };
    assert!(check(named.clone()).is_ok());
    let later = BodyTyped { from: "2021-07-01".into(), ..a_body() };
    assert!(check(later).is_ok(), "the name is free again");
    for (typed, word) in [
        (BodyTyped { until: "2020-12-31".into(), ..named.clone() }, "bodies-turned"),
        (BodyTyped { decided_on: "2027-03-13".into(), ..named.clone() }, "bodies-decided-ahead"),
        (BodyTyped { decided_by: "x".repeat(201), ..named.clone() }, "bodies-line-long"),
        (BodyTyped { before: vec!["zz".into()], ..named.clone() }, "bodies-before-unknown"),
        (
            BodyTyped { before: vec![bodies[1].id.to_string()], from: "2015-01-01".into(), ..named.clone() },
            "bodies-before-later",
        ),
    ] {
        assert_eq!(words(check(typed)), [word]);
    }
    let follows = BodyTyped { before: vec![bodies[1].id.to_string(), bodies[1].id.to_string()], ..named };
    assert_eq!(check(follows).unwrap().before, [bodies[1].id.clone()], "named twice it is one");
}

#[test]
fn a_corrected_body_leaves_nobody_outside() {
    let bodies = [body("r", "2015-01-01", None), body("f", "2020-01-01", None)];
    let links = [(bodies[1].id.clone(), bodies[0].id.clone())];
    let mandates = [sits("a", "2016-01-01", None)];
    let ground = BodyGround { own: Some(&bodies[0].id), bodies: &bodies, links: &links, mandates: &mandates };
    let check = |from: &str, until: &str| {
        let typed = BodyTyped { name: "r".into(), from: from.into(), until: until.into(), ..a_body() };
        super::super::checks::body(&typed, &ground, day(TODAY))
    };
    assert!(check("2015-06-01", "").is_ok());
    assert_eq!(words(check("2016-02-01", "")), ["bodies-mandate-earlier"]);
    assert_eq!(words(check("2015-01-01", "2027-01-01")), ["bodies-mandate-later"]);
    assert_eq!(words(check("2020-01-01", "")), ["bodies-mandate-earlier", "bodies-after-earlier"]);
    let own = BodyTyped { name: "r".into(), before: vec![bodies[0].id.to_string()], ..a_body() };
    let own =
        super::super::checks::body(&BodyTyped { from: "2015-01-01".into(), ..own }, &ground, day(TODAY));
    assert_eq!(words(own), ["bodies-before-unknown"], "nothing follows on itself");
}

#[test]
fn a_body_ends_once_in_its_own_time() {
    let of = body("r", "2015-01-01", Some("2027-12-31"));
    let check = |mandates: &[Mandate], last: &str, reason: &str| {
        super::super::checks::end(&of, mandates, (last, reason))
    };
    assert_eq!(check(&[], "2027-06-30", " Tre forum. ").unwrap(), (day("2027-06-30"), "Tre forum.".into()));
    assert_eq!(words(check(&[], "", "")), ["bodies-day-wrong", "bodies-reason-missing"]);
    assert_eq!(words(check(&[], "2014-12-31", "x")), ["bodies-end-before"]);
    assert_eq!(words(check(&[], "2028-01-01", "x")), ["bodies-end-after"]);
    let ahead = [sits("a", "2027-07-01", None)];
    assert_eq!(words(check(&ahead, "2027-06-30", "x")), ["bodies-end-mandate"]);
    let over = Body { end_reason: "Slut.".into(), ..of.clone() };
    assert_eq!(words(super::super::checks::end(&over, &[], ("2027-06-30", "x"))), ["bodies-ended-already"]);
}

fn a_mandate() -> MandateTyped {
    MandateTyped {
        name: "Anna Ek".into(),
        office: "chair".into(),
        side: "civil_society".into(),
        from: "2021-01-01".into(),
        until: "2022-12-31".into(),
        ..MandateTyped::default()
    }
}

/// Checks a mandate in a body that was there from 2020 to the end of 2030.
fn seated(typed: &MandateTyped, person: Option<&str>, mandates: &[Mandate]) -> Result<MandateFacts, Refusal> {
    let sides = ["municipality", "civil_society"].map(|key| Side { key: key.into(), label: key.into() });
    let (of, person) = (body("r", "2020-01-01", Some("2030-12-31")), person.map(id));
    let ground = MandateGround {
        body: &of,
        own: None,
        erased: false,
        person: person.as_ref(),
        mandates,
        sides: &sides,
        today: day(TODAY),
    };
    super::super::mandate_checks::mandate(typed, &ground)
}

#[test]
fn a_mandate_says_who_for_whom_and_when() {
    assert!(seated(&a_mandate(), None, &[]).is_ok());
    let nothing = words(seated(&MandateTyped::default(), None, &[]));
    assert_eq!(
        nothing,
        ["bodies-who-missing", "bodies-office-missing", "bodies-side-missing", "bodies-day-wrong"]
    );
    let open = MandateTyped { until: String::new(), ..a_mandate() };
    assert_eq!(seated(&open, None, &[]).unwrap().until, Some(day("2030-12-31")), "no longer than the body");
    for (typed, word) in [
        (MandateTyped { until: "2020-12-31".into(), ..a_mandate() }, "bodies-turned"),
        (MandateTyped { from: "2019-12-31".into(), ..a_mandate() }, "bodies-mandate-before"),
        (
            MandateTyped { from: "2031-01-01".into(), until: String::new(), ..a_mandate() },
            "bodies-mandate-over",
        ),
        (MandateTyped { until: "2031-01-01".into(), ..a_mandate() }, "bodies-mandate-after"),
        (MandateTyped { side: "region".into(), ..a_mandate() }, "bodies-side-missing"),
        (MandateTyped { unit: "u".into(), ..a_mandate() }, "bodies-unit-side"),
        (
            MandateTyped { side: "municipality".into(), organisation: "o".into(), ..a_mandate() },
            "bodies-organisation-side",
        ),
        (MandateTyped { words: "x".repeat(201), ..a_mandate() }, "bodies-line-long"),
        (MandateTyped { decided_on: "2028-01-01".into(), ..a_mandate() }, "bodies-decided-ahead"),
        (MandateTyped { succeeds: "zz".into(), ..a_mandate() }, "bodies-succeeds-unknown"),
    ] {
        assert_eq!(words(seated(&typed, None, &[])), [word]);
    }
}

#[test]
fn nobody_sits_twice_at_once_and_a_seat_has_one_successor() {
    let anna = sits("a", "2020-01-01", Some("2021-01-01"));
    let twice = |from: &str| {
        seated(&MandateTyped { from: from.into(), ..a_mandate() }, Some("a"), std::slice::from_ref(&anna))
    };
    assert_eq!(words(twice("2021-01-01")), ["bodies-mandate-twice"]);
    assert!(twice("2021-01-02").is_ok(), "the day after is another time");
    assert!(seated(&a_mandate(), Some("b"), std::slice::from_ref(&anna)).is_ok(), "another person may");
    let after = |from: &str, all: &[Mandate]| {
        let succeeds = anna.id.to_string();
        seated(&MandateTyped { from: from.into(), succeeds, ..a_mandate() }, Some("b"), all)
    };
    assert!(after("2021-01-02", std::slice::from_ref(&anna)).is_ok());
    assert_eq!(words(after("2021-01-01", std::slice::from_ref(&anna))), ["bodies-succeeds-sits"]);
    let bo = Mandate { succeeds: Some(anna.id.clone()), ..sits("b", "2021-02-01", None) };
    let c = MandateTyped { from: "2021-03-01".into(), succeeds: anna.id.to_string(), ..a_mandate() };
    assert_eq!(words(seated(&c, Some("c"), &[anna, bo])), ["bodies-succeeds-taken"]);
}

#[test]
fn a_mandate_ends_early_once_and_a_seat_is_left_empty_once() {
    let of = sits("a", "2021-01-01", Some("2022-12-31"));
    let end = |of: &Mandate, last: &str, reason: &str| end_mandate(of, (last, reason));
    assert!(end(&of, "2022-12-30", "Flyttar.").is_ok());
    assert_eq!(words(end(&of, "2022-12-31", "x")), ["bodies-mandate-not-earlier"]);
    assert_eq!(words(end(&of, "2020-12-31", "")), ["bodies-reason-missing", "bodies-end-before"]);
    let ended = Mandate { end_reason: "Flyttar.".into(), ..of.clone() };
    assert_eq!(words(end(&ended, "2022-01-01", "x")), ["bodies-mandate-ended-already"]);
    assert!(leave_empty(&of, &[], "Färre platser.").is_ok());
    assert_eq!(words(leave_empty(&of, &[], " ")), ["bodies-reason-missing"]);
    let open = Mandate { until: None, ..of.clone() };
    assert_eq!(words(leave_empty(&open, &[], "x")), ["bodies-empty-sits"]);
    let empty = Mandate { empty: Some((day(TODAY), "x".into())), ..of.clone() };
    assert_eq!(words(leave_empty(&empty, &[], "x")), ["bodies-empty-already"]);
    let next = Mandate { succeeds: Some(of.id.clone()), ..sits("b", "2023-01-01", None) };
    assert_eq!(words(leave_empty(&of, &[next], "x")), ["bodies-empty-followed"]);
}

#[test]
fn a_seat_asks_for_somebody_until_it_is_settled() {
    let (of, open) = (sits("a", "2021-01-01", Some("2027-04-30")), body("r", "2020-01-01", None));
    let on = |of: &Mandate, all: &[Mandate], body: &Body, at: &str| of.seat(all, body, day(at));
    assert_eq!(on(&of, &[], &open, "2027-02-28"), Seat::Held, "61 days before");
    assert_eq!(on(&of, &[], &open, "2027-03-01"), Seat::Ending);
    assert_eq!(on(&of, &[], &open, "2027-04-30"), Seat::Ending);
    assert_eq!(on(&of, &[], &open, "2027-05-01"), Seat::Vacant);
    let next = Mandate { succeeds: Some(of.id.clone()), ..sits("b", "2027-05-01", None) };
    assert_eq!(on(&of, std::slice::from_ref(&next), &open, "2027-05-01"), Seat::Settled);
    assert_eq!(on(&of, &[next], &open, "2027-04-01"), Seat::Held);
    let empty = Mandate { empty: Some((day(TODAY), "x".into())), ..of.clone() };
    assert_eq!(on(&empty, &[], &open, "2027-05-01"), Seat::Empty);
    assert_eq!(on(&of, &[], &body("r", "2020-01-01", Some("2027-04-30")), "2027-05-01"), Seat::Settled);
    assert_eq!(on(&of, &[], &body("r", "2020-01-01", Some("2027-06-30")), "2027-05-01"), Seat::Vacant);
    assert_eq!(on(&of, &[], &body("r", "2020-01-01", Some("2027-06-30")), "2027-07-01"), Seat::Settled);
    let memory = Mandate { named_on: day("2027-05-01"), ..of };
    assert_eq!(on(&memory, &[], &open, "2027-05-02"), Seat::Settled);
}

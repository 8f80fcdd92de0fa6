use kernel::{Day, Fixed, Id, Instant};
use proptest::prelude::*;

use super::{
    Accession, DecidedBy, Joining, Owner, Party, Renewal, Road, Step, decide, leave, minutes, past_day,
    printed, promise, reason, renew_by, renewal, sign, signer, typed,
};
use crate::{
    base::{Refusal, evidence::Upload},
    compact::rules::AccessionRules,
};

const BODY: Road = Road { confirmed: true, counter_signed: false };
const POLITICIAN: Road = Road { confirmed: true, counter_signed: true };
const BY_ITSELF: Road = Road { confirmed: false, counter_signed: false };
const TODAY: &str = "2027-03-12";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn words<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> Vec<&'static str> {
    match refused {
        Err(Refusal::Problems(problems)) => problems.iter().map(|p| p.word).collect(),
        other => panic!("{other:?}"),
    }
}

fn accession() -> Accession {
    let chance = Fixed::new(1);
    let party = Party::Organisation(Id::new(&chance));
    let joining = Joining { party, name: "Norrby Simsällskap".into(), keeps_minutes: true };
    let (id, compact, edition) = (Id::new(&chance), Id::new(&chance), Id::new(&chance));
    let applicant = Some(Id::new(&chance));
    Accession { applicant, ..Accession::begun(id, compact, edition, joining, Instant::from_ms(0)) }
}

#[test]
fn each_compact_has_its_own_road() {
    use Step::{Applied, Confirmed, CounterSigned, Decided, Listed, Received, Signed};
    assert_eq!(BODY.steps(), [Applied, Decided, Signed, Received, Confirmed, Listed]);
    assert_eq!(POLITICIAN.steps(), [Applied, Decided, Signed, Received, Confirmed, CounterSigned, Listed]);
    assert_eq!(BY_ITSELF.steps(), [Applied, Decided, Signed, Received, Listed]);
}

#[test]
fn every_step_has_one_who_owes_it() {
    assert_eq!(BODY.next(Step::Applied).and_then(Step::owed_by), Some(Owner::Applicant));
    assert_eq!(BODY.next(Step::Signed).and_then(Step::owed_by), Some(Owner::Secretariat));
    assert_eq!(BODY.next(Step::Received).and_then(Step::owed_by), Some(Owner::Secretariat));
    assert_eq!(POLITICIAN.next(Step::Confirmed).and_then(Step::owed_by), Some(Owner::Politician));
    assert_eq!(BODY.next(Step::Confirmed), Some(Step::Listed));
    assert_eq!(Step::Listed.owed_by(), None);
}

#[test]
fn the_applicant_promises_nothing_and_the_others_answer_in_time() {
    let promised = |next| promise(next, day(TODAY), 30).map(|d| d.to_string());
    assert_eq!(promised(Some(Step::Signed)), None);
    assert_eq!(promised(Some(Step::Received)).as_deref(), Some("2027-04-11"));
    assert_eq!(promised(Some(Step::CounterSigned)).as_deref(), Some("2027-04-11"));
    assert_eq!(promised(Some(Step::Listed)), None);
    assert_eq!(promised(None), None);
}

#[test]
fn a_second_hand_on_the_same_step_is_told_what_the_first_one_did() {
    assert!(BODY.take(Step::Received, Step::Confirmed).is_ok());
    let late = BODY.take(Step::Listed, Step::Confirmed).unwrap_err();
    assert_eq!((late.word, late.args), ("accession-moved-on", vec![("state", "listed".into())]));
    assert_eq!(BODY.take(Step::Signed, Step::Confirmed).unwrap_err().word, "accession-not-yet");
    assert!(BODY.take(Step::Confirmed, Step::Declined).is_ok());
    assert!(BODY.take(Step::Listed, Step::Declined).is_err());
    assert!(BODY.take(Step::Listed, Step::Withdrawn).is_ok());
}

#[test]
fn a_day_is_a_day_that_has_come() {
    assert_eq!(past_day("on", TODAY, day(TODAY)).unwrap(), day(TODAY));
    assert_eq!(past_day("on", "2027-03-13", day(TODAY)).unwrap_err().word, "accession-day-ahead");
    for wrong in ["", "12 mars", "2027-02-30", "27-03-12"] {
        assert_eq!(past_day("on", wrong, day(TODAY)).unwrap_err().word, "accession-day-wrong", "{wrong}");
    }
}

#[test]
fn a_decision_says_when_and_by_whom_and_hears_of_both_at_once() {
    let party = accession().party;
    assert_eq!(decide(&party, TODAY, "board", day(TODAY)).unwrap().by, DecidedBy::Board);
    let nothing = decide(&party, "", "", day(TODAY));
    assert_eq!(words(nothing), ["accession-day-wrong", "accession-by-missing"]);
    // A board of the municipality decides for a unit, never for an association.
    assert!(decide(&party, TODAY, "committee", day(TODAY)).is_err());
    let unit = Party::Unit(Id::new(&Fixed::new(2)));
    assert!(decide(&unit, TODAY, "committee", day(TODAY)).is_ok());
    assert!(decide(&unit, TODAY, "annual-meeting", day(TODAY)).is_err());
}

#[test]
fn names_and_reasons_are_said_and_not_endless() {
    assert_eq!(words(signer("", "")), ["accession-signer-missing", "accession-capacity-missing"]);
    assert!(signer(&"ö".repeat(120), "ordförande").is_ok());
    assert_eq!(words(signer(&"ö".repeat(121), "ordförande")), ["accession-too-long"]);
    assert_eq!(reason("").unwrap_err().word, "accession-reason-missing");
    assert_eq!(reason(&"x".repeat(2_001)).unwrap_err().word, "accession-too-long");
}

#[test]
fn minutes_are_asked_for_once_and_not_of_a_network() {
    let pdf = Upload { name: "a.pdf".into(), bytes: b"%PDF-1.7".to_vec() };
    let program = Upload { name: "a.pdf".into(), bytes: b"MZ".to_vec() };
    assert_eq!(minutes(&accession(), None).unwrap_err().word, "accession-minutes-missing");
    assert!(minutes(&accession(), Some(&pdf)).is_ok());
    assert_eq!(minutes(&accession(), Some(&program)).unwrap_err().word, "problem-file-foreign");
    let network = Accession { keeps_minutes: false, ..accession() };
    assert_eq!(minutes(&network, None), Ok(None));
}

#[test]
fn a_signature_is_bound_to_the_text_that_was_read() {
    let named = Accession { signer: "Maj Ek".into(), ..accession() };
    assert!(sign(&named, "a", "a", true).is_ok());
    assert_eq!(words(sign(&named, "a", "b", true)), ["accession-text-changed"]);
    assert_eq!(
        words(sign(&named, "a", "b", false)),
        ["accession-text-changed", "accession-declaration-missing"]
    );
    assert_eq!(words(sign(&accession(), "a", "a", true)), ["accession-signer-missing"]);
}

#[test]
fn nobody_leaves_before_they_came() {
    let listed = Accession { listed_on: Some(day("2027-03-10")), state: Step::Listed, ..accession() };
    let leaves = |on: &str, why: &str| leave(&listed, on, why, day(TODAY));
    assert_eq!(words(leaves("2027-03-09", "Vi slutar.")), ["accession-day-before-listed"]);
    assert_eq!(words(leaves("2027-03-13", "")), ["accession-day-ahead", "accession-reason-missing"]);
    assert!(leaves("2027-03-10", "Vi slutar.").is_ok());
    assert_eq!(leave(&accession(), "", "", day(TODAY)).unwrap(), (day(TODAY), String::new()));
}

#[test]
fn it_belongs_to_who_began_it_until_it_counts() {
    let begun = accession();
    let person = begun.applicant.clone().unwrap();
    assert_eq!(begun.subject("ekby").person, person.as_str());
    let listed = Accession { listed_on: Some(day(TODAY)), ..accession() };
    assert_eq!(listed.subject("ekby").person, "");
    let unit = Accession { party: Party::Unit(Id::new(&Fixed::new(3))), ..accession() };
    assert_eq!((unit.subject("ekby").person.as_str(), unit.subject("ekby").unit.is_empty()), ("", false));
}

#[test]
fn it_goes_on_where_it_was_left() {
    assert_eq!(accession().page(), 2);
    let decided = Accession { state: Step::Decided, ..accession() };
    assert_eq!(decided.page(), 3);
    assert_eq!(Accession { signer: "Maj Ek".into(), ..decided }.page(), 4);
}

#[test]
fn there_is_a_time_to_renew_and_a_time_to_be_reminded() {
    let rules =
        |carries_over| AccessionRules { carries_over, renew_within_months: 6, ..AccessionRules::default() };
    let from = Some(day("2027-03-12"));
    assert_eq!(renew_by(&rules(true), from), None);
    assert_eq!(renew_by(&rules(false), None), None);
    let until = renew_by(&rules(false), from);
    assert_eq!(until, Some(day("2027-09-12")));
    for (today, due) in [
        ("2027-03-12", None),
        ("2027-08-12", None),
        ("2027-08-13", Some(Renewal::Soon)),
        ("2027-09-12", Some(Renewal::Soon)),
        ("2027-09-13", Some(Renewal::Over)),
    ] {
        assert_eq!(renewal(until, day(today)), due, "{today}");
    }
    assert_eq!(renewal(None, day("2030-01-01")), None);
}

#[test]
fn a_code_is_read_as_people_write_it() {
    assert_eq!(printed("7f3k92qd"), "7F3K-92QD");
    for way in ["7F3K-92QD", " 7f3k 92qd ", "7f3k92qd", "7F3K–92QD"] {
        assert_eq!(typed(way), "7f3k92qd", "{way}");
    }
    assert_eq!(typed("OIL-U"), "011v");
}

fn road() -> impl Strategy<Value = Road> {
    (any::<bool>(), any::<bool>()).prop_map(|(confirmed, counter_signed)| Road { confirmed, counter_signed })
}

fn step() -> impl Strategy<Value = Step> {
    prop::sample::select(Step::ALL)
}

proptest! {
    #[test]
    fn whatever_is_tried_the_road_is_walked_in_order(road in road(), tries in prop::collection::vec(step(), 0..60)) {
        let mut walked = vec![Step::Applied];
        for step in tries {
            let state = *walked.last().unwrap();
            if road.take(state, step).is_ok() {
                prop_assert!(!state.is_end(), "nothing follows an end");
                if step == Step::Listed {
                    // Every step of this road, in its order; a decision may have been said again.
                    walked.dedup();
                    let mut whole = road.steps();
                    whole.pop();
                    prop_assert_eq!(&walked, &whole);
                }
                walked.push(step);
            }
        }
    }

    #[test]
    fn every_road_leads_to_the_register(road in road()) {
        let mut state = Step::Applied;
        while let Some(next) = road.next(state) {
            prop_assert!(road.take(state, next).is_ok());
            prop_assert!(next > state);
            state = next;
        }
        prop_assert_eq!(state, Step::Listed);
    }

    #[test]
    fn a_name_is_read_back_as_it_was_stored(step in step()) {
        prop_assert_eq!(step.name().parse(), Ok(step));
    }

    #[test]
    fn a_printed_code_is_read_back(code in "[0-9a-hjkmnp-tv-z]{8}") {
        prop_assert_eq!(typed(&printed(&code)), code);
    }
}

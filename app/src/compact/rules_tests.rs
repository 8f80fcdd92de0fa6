//! The rules of compacts and editions, each with the case that breaks it.

use kernel::{Day, Id, Lang, OsChance};

use super::rules::{
    AccessionRules, Adoption, ConfirmedBy, Edition, EditionState, Vocabulary, check_adoption, check_rules,
    slug_fits, slug_of,
};
use crate::base::Refusal;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn edition(from: &str, until: Option<&str>, state: EditionState) -> Edition {
    Edition {
        id: Id::new(&OsChance),
        compact: Id::new(&OsChance),
        number: Some(1),
        title: String::new(),
        lang: Lang::Sv,
        state,
        adopting_body: None,
        adopted_on: Some(day(from)),
        diary_number: None,
        from: Some(day(from)),
        until: until.map(day),
        text_hash: None,
        file: None,
    }
}

fn words(refused: Result<(), Refusal>) -> Vec<&'static str> {
    match refused {
        Err(Refusal::Problems(problems)) => problems.iter().map(|p| p.word).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn an_edition_stands_as_its_days_say() {
    let open = edition("2020-01-01", None, EditionState::InForce);
    assert_eq!(open.standing(day("2019-12-31")), EditionState::Adopted);
    assert_eq!(open.standing(day("2020-01-01")), EditionState::InForce);
    let ended = edition("2020-01-01", Some("2021-12-31"), EditionState::InForce);
    assert_eq!(ended.standing(day("2021-12-31")), EditionState::InForce);
    assert_eq!(ended.standing(day("2022-01-01")), EditionState::Lapsed);
    let replaced = edition("2020-01-01", Some("2021-12-31"), EditionState::Superseded);
    assert_eq!(replaced.standing(day("2021-01-01")), EditionState::InForce);
    assert_eq!(replaced.standing(day("2022-01-01")), EditionState::Superseded);
}

#[test]
fn an_adoption_lies_behind_us_and_after_the_last_one() {
    let before = edition("2020-05-01", None, EditionState::InForce);
    let sound = Adoption {
        body: "Fullmäktige".into(),
        on: day("2021-03-01"),
        diary_number: String::new(),
        from: day("2021-03-01"),
        until: None,
    };
    let today = day("2021-03-01");
    assert!(check_adoption(&sound, today, Some(&before)).is_ok());
    let future = Adoption { on: day("2021-03-02"), from: day("2021-03-02"), ..sound.clone() };
    assert_eq!(words(check_adoption(&future, today, None)), ["compact-adopted-in-future"]);
    let early = Adoption { on: day("2020-04-30"), from: day("2020-06-01"), ..sound.clone() };
    assert_eq!(words(check_adoption(&early, today, Some(&before))), ["compact-adopted-before-last"]);
    let same = Adoption { on: day("2020-05-01"), from: day("2020-05-01"), ..sound.clone() };
    assert_eq!(words(check_adoption(&same, today, Some(&before))), ["compact-from-before-last"]);
    let nobody = Adoption { body: String::new(), until: Some(day("2021-02-28")), ..sound.clone() };
    assert_eq!(
        words(check_adoption(&nobody, today, None)),
        ["compact-body-missing", "compact-until-before-from"]
    );
    let back = Adoption { from: day("2021-02-01"), ..sound };
    assert_eq!(words(check_adoption(&back, today, None)), ["compact-from-before-adoption"]);
}

#[test]
fn a_body_that_confirms_has_a_name_and_a_renewal_has_a_time() {
    let rules = AccessionRules { confirmed_by: ConfirmedBy::Body, ..AccessionRules::default() };
    assert_eq!(
        words(check_rules("Ekby", &Vocabulary::default(), &rules)),
        ["compact-confirming-body-missing", "compact-renewal-wrong"]
    );
}

#[test]
fn a_slug_is_made_of_a_name() {
    assert_eq!(slug_of("Överenskommelsen i Ekby – 2027!"), "overenskommelsen-i-ekby-2027");
    assert!(slug_fits("ekby"));
    for wrong in ["", "Ekby", "-a", "a-", "editions", "å"] {
        assert!(!slug_fits(wrong), "{wrong}");
    }
}

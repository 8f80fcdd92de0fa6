//! What an entry of the register may say.

use policy::Class;

use super::{Contact, ContactKind, NewOrganisation, OrganisationKind, Orientation, check, demo_number};
use crate::base::Refusal;

fn typed() -> NewOrganisation {
    NewOrganisation {
        number: demo_number(1),
        name: "  Norrby   simmare ".into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola.".into(),
        website: "norrby.example".into(),
        contacts: Vec::new(),
    }
}

fn words(of: &NewOrganisation) -> Vec<&'static str> {
    match check(of) {
        Err(Refusal::Problems(problems)) => problems.iter().map(|p| p.word).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_typed_is_tidied() {
    let tidy = check(&typed()).unwrap();
    assert_eq!((tidy.name.as_str(), tidy.website.as_str()), ("Norrby simmare", "https://norrby.example"));
}

#[test]
fn only_networks_and_others_may_lack_a_number() {
    let without = NewOrganisation { number: String::new(), ..typed() };
    assert_eq!(words(&without), ["organisations-number-missing"]);
    for kind in [OrganisationKind::Network, OrganisationKind::Other] {
        assert!(check(&NewOrganisation { kind, ..without.clone() }).is_ok());
    }
}

#[test]
fn who_is_forgotten_takes_their_lines_along_and_no_others() {
    let line = |kind, value: &str| Contact { kind, value: value.into(), class: Class::Public };
    let contacts = [
        line(ContactKind::Person, "Maj Ek, ordförande"),
        line(ContactKind::Mail, "Maj@norrby.example"),
        line(ContactKind::Mail, "info@norrby.example"),
        line(ContactKind::Phone, "070-000 00 00"),
        line(ContactKind::Address, "Maj Ek, Storgatan 1"),
        line(ContactKind::Address, "Norrbyvägen 2"),
    ];
    let names = ["Maj Ek".to_owned()];
    let values = |stay: Vec<Contact>| stay.into_iter().map(|c| c.value).collect::<Vec<_>>();
    let stay = super::without(&contacts, "maj@norrby.example", &names);
    assert_eq!(values(stay), ["info@norrby.example", "Norrbyvägen 2"]);
    let two = [&contacts[..], &[line(ContactKind::Person, "Per Al")]].concat();
    assert!(values(super::without(&two, "", &names)).contains(&"070-000 00 00".to_owned()));
    assert_eq!(super::without(&contacts, "per@norrby.example", &["Per Al".to_owned()]), contacts);
}

#[test]
fn every_problem_is_said_at_once() {
    let contact = |kind, value: &str| Contact { kind, value: value.into(), class: Class::Public };
    let wrong = NewOrganisation {
        number: "900101-2385".into(),
        name: "x".repeat(201),
        website: "javascript:alert(1)".into(),
        district: "d".repeat(101),
        purpose: "p".repeat(601),
        contacts: vec![contact(ContactKind::Mail, "a@b"), contact(ContactKind::Phone, "ring!")],
        ..typed()
    };
    assert_eq!(
        words(&wrong),
        [
            "organisations-number-personal",
            "organisations-website-wrong",
            "problem-mail-wrong",
            "organisations-phone-wrong",
            "organisations-name-wrong",
            "organisations-district-long",
            "organisations-purpose-long",
        ]
    );
}

//! Corrections of a proposal, one at a time.

use reader::proposal::{Adoption, Commitment, Named, Part, PartKind, Proposal, Side, Term};

use super::review::{Fields, Heading, Item, List, Revision, Then, revise};
use crate::base::Refusal;

fn part(text: &str, sides: &[&str]) -> Part {
    Part { text: text.into(), kind: PartKind::Duty, sides: sides.iter().map(|s| (*s).into()).collect() }
}

fn proposal() -> Proposal {
    let side = |key: &str| Side { key: key.into(), label: key.into() };
    let named = |key: &str| Named { key: key.into(), label: key.into(), text: "Så är det.".into() };
    let commitment = |key: &str, text: &str| Commitment {
        key: key.into(),
        label: key.into(),
        heading: None,
        text: text.into(),
        sides: vec!["municipality".into()],
        principles: vec!["dialog".into()],
        group: None,
        parts: vec![part(text, &["municipality"])],
    };
    Proposal {
        version: 1,
        title: "Ekby".into(),
        language: "sv".into(),
        sides: vec![side("municipality"), side("civil_society")],
        vision: None,
        goals: vec![],
        principles: vec![named("dialog"), named("insyn")],
        commitments: vec![commitment("1", "Bjud in. Svara sedan."), commitment("2", "Håll öppet.")],
        sections: vec![],
        adoption: Adoption::default(),
        term: Term::default(),
        clocks: vec![],
        findings: vec![],
    }
}

fn fields(proposal: &Proposal, at: usize) -> Fields {
    let c = &proposal.commitments[at];
    Fields {
        label: c.label.clone(),
        heading: String::new(),
        text: c.text.clone(),
        group: String::new(),
        sides: c.sides.clone(),
        principles: c.principles.clone(),
        parts: c.parts.iter().map(|p| (p.kind, p.sides.clone())).collect(),
    }
}

fn on(key: &str, fields: Fields, then: Then) -> Revision {
    Revision::Item(Item { list: List::Commitments, key: key.into() }, Box::new(fields), then)
}

fn texts(proposal: &Proposal) -> Vec<&str> {
    proposal.commitments.iter().map(|c| c.text.as_str()).collect()
}

#[test]
fn split_before_a_sentence_and_join_again() {
    let p = proposal();
    let f = fields(&p, 0);
    let p = revise(p, on("1", f, Then::SplitBefore(2))).unwrap();
    assert_eq!(texts(&p), ["Bjud in.", "Svara sedan.", "Håll öppet."]);
    assert_eq!(p.commitments[1].sides, ["municipality"]);
    assert_eq!(p.commitments[1].parts, [part("Svara sedan.", &["municipality"])]);
    assert_ne!(p.commitments[1].key, p.commitments[0].key);
    let f = fields(&p, 0);
    let p = revise(p, on("1", f, Then::Join)).unwrap();
    assert_eq!(texts(&p), ["Bjud in. Svara sedan.", "Håll öppet."]);
    let f = fields(&p, 1);
    assert!(revise(p, on("2", f, Then::Join)).is_err(), "the last has no next");
}

#[test]
fn what_is_typed_is_kept_whatever_else_is_asked() {
    let p = proposal();
    let f = Fields { text: "Bjud in tidigt. Svara sedan.".into(), ..fields(&p, 0) };
    let p = revise(p, on("1", f, Then::Down)).unwrap();
    assert_eq!(texts(&p), ["Håll öppet.", "Bjud in tidigt. Svara sedan."]);
}

#[test]
fn nothing_is_thrown_away_by_a_slip() {
    let p = proposal();
    let f = fields(&p, 0);
    let p = revise(p, on("1", f, Then::Remove)).unwrap();
    assert_eq!(p.commitments.len(), 1);
    assert_eq!(p.sections[0].text, "Bjud in. Svara sedan.");
}

#[test]
fn a_principle_that_goes_takes_its_links_along() {
    let item = Item { list: List::Principles, key: "dialog".into() };
    let f = Fields { label: "Dialog".into(), text: "Så.".into(), ..Fields::default() };
    let p = revise(proposal(), Revision::Item(item, Box::new(f), Then::Become(List::Goals))).unwrap();
    assert_eq!((p.principles.len(), p.goals.len()), (1, 1));
    assert!(p.commitments.iter().all(|c| c.principles.is_empty()));
}

#[test]
fn principles_that_are_joined_keep_their_links() {
    let item = Item { list: List::Principles, key: "insyn".into() };
    let mut p = proposal();
    p.principles.reverse();
    let f = Fields { label: "Insyn och dialog".into(), text: "Så.".into(), ..Fields::default() };
    let p = revise(p, Revision::Item(item, Box::new(f), Then::Join)).unwrap();
    assert_eq!(p.principles.len(), 1);
    assert!(p.commitments.iter().all(|c| c.principles == ["insyn"]));
}

#[test]
fn somebody_owes_every_commitment() {
    let p = proposal();
    let f = Fields { sides: vec![], ..fields(&p, 0) };
    let Err(Refusal::Problems(problems)) = revise(p.clone(), on("1", f, Then::Stay)) else { panic!() };
    assert_eq!(problems[0].word, "compact-side-missing");
    let f = Fields { sides: vec!["civil_society".into()], ..fields(&p, 0) };
    let p = revise(p, on("1", f, Then::Stay)).unwrap();
    assert_eq!(p.commitments[0].parts[0].sides, ["civil_society"]);
}

#[test]
fn a_side_that_owes_something_keeps_a_name() {
    let gone = Revision::Sides(vec![("municipality".into(), String::new())], String::new());
    assert!(revise(proposal(), gone).is_err());
    let p =
        revise(proposal(), Revision::Sides(vec![("civil_society".into(), String::new())], "Regionen".into()))
            .unwrap();
    let keys: Vec<_> = p.sides.iter().map(|s| s.key.as_str()).collect();
    assert_eq!(keys, ["municipality", "regionen"]);
}

#[test]
fn a_date_may_be_a_year() {
    let head = |date: &str| {
        Revision::Head(Box::new(Heading { title: "E".into(), date: date.into(), ..Heading::default() }))
    };
    assert!(revise(proposal(), head("2017")).is_ok());
    assert!(revise(proposal(), head("2017-13")).is_err());
}

//! Corrections of a proposal, one at a time.

use reader::proposal::{Adoption, Commitment, Named, Part, PartKind, Proposal, Side, Term};

use super::{
    boxes::{Boxed, Content, Fields, Heading, List, Pick, Spot, content},
    merging::merge,
    review::{Corrected, Then, Verb, correct},
    revision::strands::Strands,
};
use crate::base::{Quoted, Refusal};

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

fn spot(list: List, key: &str) -> Spot {
    Spot::Item(list, key.to_owned())
}

fn commitment(key: &str) -> Spot {
    spot(List::Commitments, key)
}

/// A box as it was read from `proposal`, with what was typed into it since.
fn boxed(proposal: &Proposal, spot: &Spot, typed: impl FnOnce(&mut Fields)) -> Boxed {
    let read = content(proposal, spot).unwrap();
    let was = read.mark();
    let Content::Item(mut fields) = read else { panic!() };
    typed(&mut fields);
    Boxed { spot: spot.clone(), was, both: false, pick: None, content: Content::Item(fields) }
}

fn did(proposal: Proposal, boxes: Vec<Boxed>, verb: Verb, at: Spot) -> Corrected {
    correct(proposal, Strands::default(), boxes, &Then { verb: Some(verb), at: Some(at) }).unwrap()
}

fn saved(proposal: Proposal, boxes: Vec<Boxed>) -> Corrected {
    correct(proposal, Strands::default(), boxes, &Then::default()).unwrap()
}

fn quoted(of: &Quoted) -> String {
    let Quoted::Text(text) = of else { panic!("{of:?}") };
    text.clone()
}

fn words(refused: Result<Corrected, Refusal>) -> Vec<(String, &'static str)> {
    let Err(Refusal::Problems(problems)) = refused else { panic!("it was kept") };
    problems.iter().map(|p| (p.args.first().map(|(_, of)| quoted(of)).unwrap_or_default(), p.word)).collect()
}

fn texts(proposal: &Proposal) -> Vec<&str> {
    proposal.commitments.iter().map(|c| c.text.as_str()).collect()
}

#[test]
fn split_before_a_sentence_and_join_again() {
    let first = commitment("1");
    let split = Verb::Split(2, "Svara sedan.".into());
    let p = did(proposal(), vec![], split, first.clone()).proposal;
    assert_eq!(texts(&p), ["Bjud in.", "Svara sedan.", "Håll öppet."]);
    assert_eq!(p.commitments[1].sides, ["municipality"]);
    assert_eq!(p.commitments[1].parts, [part("Svara sedan.", &["municipality"])]);
    assert_ne!(p.commitments[1].key, p.commitments[0].key);
    let p = did(p, vec![], Verb::Join, first).proposal;
    assert_eq!(texts(&p), ["Bjud in. Svara sedan.", "Håll öppet."]);
    let last = Then { verb: Some(Verb::Join), at: Some(commitment("2")) };
    assert_eq!(words(correct(p, Strands::default(), vec![], &last)), [(String::new(), "compact-no-next")]);
}

#[test]
fn a_sentence_is_found_again_after_words_were_put_before_it() {
    let p = proposal();
    let typed = boxed(&p, &commitment("1"), |f| f.text = "Fråga först. Bjud in. Svara sedan.".into());
    let done = did(p.clone(), vec![typed], Verb::Split(2, "Svara sedan.".into()), commitment("1"));
    assert_eq!(texts(&done.proposal), ["Fråga först. Bjud in.", "Svara sedan.", "Håll öppet."]);
    let gone = Then { verb: Some(Verb::Split(2, "Finns inte.".into())), at: Some(commitment("1")) };
    assert_eq!(
        words(correct(p, Strands::default(), vec![], &gone)),
        [("commitment-1".to_owned(), "compact-split-where")]
    );
}

#[test]
fn all_that_is_typed_is_kept_whatever_else_is_asked() {
    let p = proposal();
    let boxes = vec![
        boxed(&p, &commitment("1"), |f| f.text = "Bjud in tidigt. Svara sedan.".into()),
        boxed(&p, &commitment("2"), |_| {}),
        boxed(&p, &spot(List::Principles, "insyn"), |f| f.label = "Insyn för alla".into()),
        boxed(&p, &Spot::Add(List::Goals, 0), |f| f.text = "Fler.".into()),
    ];
    let done = did(p, boxes, Verb::Down, commitment("1"));
    assert_eq!(texts(&done.proposal), ["Håll öppet.", "Bjud in tidigt. Svara sedan."]);
    assert_eq!(done.proposal.principles[1].label, "Insyn för alla");
    assert_eq!(done.proposal.goals[0].text, "Fler.");
    assert_eq!(done.at, Some(commitment("1")));
    assert!(!done.changed.contains(&commitment("2")), "it says what it said");
}

#[test]
fn what_says_nothing_new_changes_nothing_not_even_an_order() {
    let mut p = proposal();
    p.commitments[0].sides = vec!["civil_society".into(), "municipality".into()];
    p.commitments[0].text = "Bjud in.  Svara sedan. ".into();
    let ticked = boxed(&p, &commitment("1"), |f| f.sides.reverse());
    let done = saved(p.clone(), vec![ticked]);
    assert_eq!(done.proposal, p);
    assert!(done.changed.is_empty());
}

#[test]
fn nothing_is_thrown_away_by_a_slip() {
    let done = did(proposal(), vec![], Verb::Remove, commitment("2"));
    assert_eq!(done.proposal.commitments.len(), 1);
    assert_eq!(done.proposal.sections[0].text, "Håll öppet.");
    assert_eq!(done.at, Some(commitment("1")), "the last one is gone: on to its neighbour");
}

#[test]
fn a_principle_that_goes_takes_its_links_along() {
    let p = proposal();
    let turned = boxed(&p, &spot(List::Principles, "dialog"), |f| f.kind = List::Goals);
    let done = saved(p, vec![turned]);
    assert_eq!((done.proposal.principles.len(), done.proposal.goals.len()), (1, 1));
    assert!(done.proposal.commitments.iter().all(|c| c.principles.is_empty()));
    assert_eq!(done.at, Some(spot(List::Goals, "dialog")));
}

#[test]
fn principles_that_are_joined_keep_their_links() {
    let mut p = proposal();
    p.principles.reverse();
    let p = did(p, vec![], Verb::Join, spot(List::Principles, "insyn")).proposal;
    assert_eq!(p.principles.len(), 1);
    assert!(p.commitments.iter().all(|c| c.principles == ["insyn"]));
}

#[test]
fn every_problem_is_told_with_its_box() {
    let p = proposal();
    let nobody = |key| boxed(&p, &commitment(key), |f| f.sides.clear());
    let head = Heading { date: "2017-13".into(), title: "E".into(), ..Heading::default() };
    let mut wrong_head = nobody("1");
    (wrong_head.spot, wrong_head.content) = (Spot::Head, Content::Head(head));
    let told = words(correct(
        p.clone(),
        Strands::default(),
        vec![wrong_head, nobody("1"), nobody("2")],
        &Then::default(),
    ));
    let missing = "compact-side-missing";
    let expected = [("head", "compact-date-wrong"), ("commitment-1", missing), ("commitment-2", missing)];
    assert_eq!(told, expected.map(|(of, word)| (of.to_owned(), word)));
    let other = boxed(&p, &commitment("1"), |f| f.sides = vec!["civil_society".into()]);
    assert_eq!(saved(p, vec![other]).proposal.commitments[0].parts[0].sides, ["civil_society"]);
}

#[test]
fn a_side_that_owes_something_keeps_a_name() {
    let p = proposal();
    let sides = |labels: &[(&str, &str)]| Boxed {
        content: Content::Sides(labels.iter().map(|(k, l)| ((*k).into(), (*l).into())).collect()),
        ..boxed_of(&p, Spot::Sides)
    };
    let gone = sides(&[("municipality", ""), ("civil_society", "civil_society")]);
    let told = words(correct(p.clone(), Strands::default(), vec![gone.clone()], &Then::default()));
    assert_eq!(told, [("sides".to_owned(), "compact-side-owes")]);
    // In the same act nobody owes it any more.
    let other = |key| boxed(&p, &commitment(key), |f| f.sides = vec!["civil_society".into()]);
    let done = saved(p.clone(), vec![gone, other("1"), other("2")]);
    assert_eq!(done.proposal.sides.len(), 1);
    let done =
        saved(p.clone(), vec![sides(&[("municipality", "Ekby"), ("civil_society", ""), ("", "Regionen")])]);
    let keys: Vec<_> = done.proposal.sides.iter().map(|s| s.key.as_str()).collect();
    assert_eq!(keys, ["municipality", "regionen"]);
}

fn boxed_of(proposal: &Proposal, spot: Spot) -> Boxed {
    let content = content(proposal, &spot).unwrap();
    Boxed { was: content.mark(), spot, both: false, pick: None, content }
}

#[test]
fn two_who_change_the_same_are_shown_to_each_other() {
    let read = proposal();
    let mine = |key, text: &str| boxed(&read, &commitment(key), |f| f.text = text.into());
    let mut kept = read.clone();
    kept.commitments[0].text = "Deras.".into();
    let shown = merge(&kept, vec![mine("1", "Min."), mine("2", "Också min.")]);
    assert_eq!(shown.iter().map(|b| b.both).collect::<Vec<_>>(), [true, false]);
    assert!(merge(&kept, vec![mine("1", "Deras.")]).is_empty(), "both wrote the same");
    assert!(merge(&kept, vec![boxed(&read, &commitment("1"), |_| {})]).is_empty(), "I wrote nothing");

    let seen =
        Boxed { both: true, was: content(&kept, &commitment("1")).unwrap().mark(), ..mine("1", "Min.") };
    let chosen = |pick| Boxed { pick, ..seen.clone() };
    let told = words(correct(kept.clone(), Strands::default(), vec![chosen(None)], &Then::default()));
    assert_eq!(told, [("commitment-1".to_owned(), "compact-pick-missing")]);
    assert_eq!(saved(kept.clone(), vec![chosen(Some(Pick::Theirs))]).proposal, kept);
    let done = saved(kept.clone(), vec![chosen(Some(Pick::Mine))]);
    assert_eq!(done.proposal.commitments[0].text, "Min.");
    assert!(merge(&kept, vec![chosen(Some(Pick::Theirs))]).is_empty(), "left to them");
    kept.commitments[0].text = "Deras igen.".into();
    assert!(merge(&kept, vec![chosen(Some(Pick::Theirs))])[0].both, "not left to what nobody has seen");
}

#[test]
fn what_was_typed_for_what_is_gone_waits_to_be_put_back() {
    let read = proposal();
    let mut kept = read.clone();
    kept.commitments.clear();
    let mine = |key: &str| boxed(&read, &commitment(key), |f| f.text = "Min.".into());
    let shown = merge(&kept, vec![mine("1"), mine("2")]);
    let spots: Vec<_> = shown.iter().map(|b| (b.spot.to_string(), b.both)).collect();
    assert_eq!(spots, [("add-commitment-1".to_owned(), true), ("add-commitment-2".to_owned(), true)]);
}

#[test]
fn sections_are_told_apart_by_what_they_said() {
    let mut read = proposal();
    let section =
        |text: &str| reader::proposal::Section { heading: String::new(), level: 1, text: text.into() };
    read.sections = ["a", "b", "c"].map(section).to_vec();
    let mine = |at: &str| boxed(&read, &spot(List::Sections, at), |f| f.text.push_str(" min"));
    let all = || vec![mine("0"), mine("1"), mine("2")];
    let kept =
        |texts: &[&str]| Proposal { sections: texts.iter().map(|t| section(t)).collect(), ..read.clone() };
    let places =
        |kept: &Proposal| merge(kept, all()).iter().map(|b| (b.spot.to_string(), b.both)).collect::<Vec<_>>();
    let is = |said: [(&str, bool); 3]| said.map(|(spot, both)| (spot.to_owned(), both));
    assert_eq!(
        places(&kept(&["c", "a", "b"])),
        is([("section-1", false), ("section-2", false), ("section-0", false)])
    );
    assert_eq!(
        places(&kept(&["a", "x", "c"])),
        is([("section-0", false), ("section-1", true), ("section-2", false)])
    );
    assert_eq!(
        places(&kept(&["b", "c"])),
        is([("add-section-1", true), ("section-0", false), ("section-1", false)])
    );
    // What turns into something else takes none of the others with it.
    let turned = |at| boxed(&read, &spot(List::Sections, at), |f| f.kind = List::Goals);
    let done = did(read.clone(), vec![turned("0"), turned("1")], Verb::Up, spot(List::Sections, "2"));
    assert_eq!(done.proposal.sections, [section("c")]);
    assert_eq!(done.at, Some(spot(List::Sections, "0")));
    assert_eq!(done.proposal.goals.len(), 2);
}

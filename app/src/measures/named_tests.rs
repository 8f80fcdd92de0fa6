//! What people write for a commitment, and what is read of it.

use kernel::{Id, OsChance};

use super::{
    cost::Cost,
    facts::{Commitment, Ground},
    named::{served, side, to_write},
    rules::{Plan, PlanState},
};
use crate::{
    base::{Problem, Quoted},
    compact::rules::Side,
};

fn commitment((edition, side, label): (i64, &str, &str), (heading, body): (&str, &str)) -> Commitment {
    Commitment {
        id: Id::new(&OsChance),
        slug: format!("{}-{label}{heading}", side.replace('_', "-")).to_lowercase().replace(' ', "-"),
        label: label.into(),
        heading: heading.into(),
        group: format!("{side} promises"),
        body: body.into(),
        edition,
        compact: "ekby".into(),
        sides: vec![side.into()],
    }
}

/// Both sides have a 1 and a 2; only the municipality has a 3. An older edition said something else.
fn ground(of: &str) -> Ground {
    let day = |text: &str| text.parse().unwrap();
    let plan = Plan {
        id: Id::new(&OsChance),
        compact: Id::new(&OsChance),
        side: of.into(),
        side_label: of.into(),
        name: "Plan".into(),
        from: day("2026-01-01"),
        until: day("2028-12-31"),
        state: PlanState::Draft,
        people: String::new(),
        cost: Cost::default(),
        missing: String::new(),
        proposed_on: None,
        agreed_on: None,
        agreed_hash: None,
    };
    let sides = [("municipality", "Ekby kommun"), ("civil_society", "Civilsamhället")];
    Ground {
        plan,
        sides: sides.map(|(key, label)| Side { key: key.into(), label: label.into() }).to_vec(),
        headings: Vec::new(),
        commitments: vec![
            commitment((2, "municipality", "1"), ("", "Kommunen bjuder in i tid.")),
            commitment((2, "municipality", "2"), ("Lokaler, och vägen dit", "Kommunen lånar ut lokaler.")),
            commitment((2, "municipality", "3"), ("", "Kommunen svarar inom fem dagar.")),
            commitment((2, "civil_society", "1"), ("", "Föreningarna ordnar möten.")),
            commitment((2, "civil_society", "2"), ("Röster", "Föreningarna samlar röster.")),
            commitment((1, "municipality", "9"), ("Gammalt löfte", "Så stod det förr.")),
        ],
        units: Vec::new(),
        organisations: Vec::new(),
        today: day("2027-03-12"),
    }
}

fn read(of: &str, typed: &str) -> Result<Vec<usize>, Problem> {
    let ground = ground(of);
    let place = |c: &Commitment| ground.commitments.iter().position(|k| k.id == c.id).unwrap();
    served(&[typed.to_owned()], &ground).map(|found| found.iter().map(place).collect())
}

#[test]
fn a_commitment_is_named_as_the_reader_sees_it() {
    for (of, typed, found) in [
        ("municipality", "municipality-1", vec![0]),
        ("municipality", "1", vec![0]),
        ("civil_society", "1", vec![3]),
        ("joint", "3", vec![2]),
        ("civil_society", "3", vec![2]),
        ("municipality", "åtagande 3", vec![2]),
        ("municipality", "Åtagande nr 3", vec![2]),
        ("joint", "Kommun 2", vec![1]),
        ("joint", "K2", vec![1]),
        ("joint", "Ekby kommun 1", vec![0]),
        ("joint", "Civilsamhället: 1", vec![3]),
        ("municipality", "C1", vec![3]),
        ("joint", "röster", vec![4]),
        ("municipality", "Lokaler, och vägen dit", vec![1]),
        ("municipality", "Kommunen svarar inom fem dagar.", vec![2]),
        ("municipality", "1, 3", vec![0, 2]),
        ("municipality", "1; C1 ;1", vec![0, 3]),
        ("municipality", "1; Lokaler, och vägen dit", vec![0, 1]),
        ("municipality", "Gammalt löfte", vec![5]),
    ] {
        assert_eq!(read(of, typed), Ok(found), "{of}: {typed}");
    }
}

#[test]
fn what_can_be_two_names_both_and_what_is_none_is_quoted() {
    let two = read("joint", "1").unwrap_err();
    assert_eq!(two.word, "measures-serves-two");
    let told: Vec<Quoted> = two.args.into_iter().map(|(_, said)| said).collect();
    assert_eq!(
        told,
        [
            "1".into(),
            "Ekby kommun 1 (1 Kommunen bjuder in i tid.)".into(),
            "Civilsamhället 1 (1 Föreningarna ordnar möten.)".into()
        ]
    );
    for (typed, quoted) in [("7", "7"), ("K7", "K7"), ("1, Grannsämja", "Grannsämja"), ("C3", "C3")] {
        let none = read("municipality", typed).unwrap_err();
        assert_eq!((none.word, &none.args[0].1), ("measures-serves-foreign", &quoted.into()));
    }
    assert_eq!(read("municipality", " ; ").unwrap_err().word, "measures-serves-missing");
}

#[test]
fn what_the_page_says_to_write_is_read_back_in_every_plan() {
    for of in ["municipality", "civil_society", "joint"] {
        let ground = ground(of);
        for one in &ground.commitments {
            let found = served(&[to_write(one, &ground)], &ground).unwrap();
            assert_eq!(found, std::slice::from_ref(one), "{of}: {}", to_write(one, &ground));
        }
    }
}

#[test]
fn a_side_is_called_by_its_key_or_its_name() {
    let sides = ground("joint").sides;
    assert_eq!(
        (side("ekby kommun", &sides), side("civil_society", &sides)),
        ("municipality".into(), "civil_society".into())
    );
    assert_eq!(side("cirkus", &sides), "cirkus");
}
